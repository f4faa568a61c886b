//! Real requests with something changed: every one is answered, none breaks the intake.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use saphan_intake::Token;
use saphan_protocol::case::CaseSecret;
use saphan_protocol::stream::FileId;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::client::{as_headers, head, now, send, signature};
use crate::files::noise;
use crate::world::{CENTRE, World, centre, config, envelope};

const TIME: Duration = Duration::from_secs(4);

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

/// One request of every kind, as it goes over the wire.
fn requests(at: SocketAddr) -> Vec<Vec<u8>> {
    let tus = ("tus-resumable", "1.0.0");
    let file = noise(700, 5);
    let id = FileId::of(&file).to_string();
    let place = format!("/v1/files/{id}");
    let metadata = format!("id {}", BASE64.encode(id.as_bytes()));
    let case = CaseSecret::generate().unwrap();
    let mailbox = format!("/v1/mailboxes/{}", case.mailbox_id());
    let bearer = format!("Bearer {}", case.read_token().to_hex().as_str());
    let token = ("authorization", bearer.as_str());
    let piece = ("content-type", "application/offset+octet-stream");
    let whole = |method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]| {
        [head(at, method, target, headers, Some(body.len())).as_bytes(), body].concat()
    };
    let signed = |method: &str, target: &str, body: &[u8]| {
        let signed = signature(&at.to_string(), method, target, body, &centre(), now());
        whole(method, target, &as_headers(&signed), body)
    };
    let chunked = head(at, "POST", "/v1/envelopes", &[("transfer-encoding", "chunked")], None);
    vec![
        whole("POST", "/v1/envelopes", &[], &envelope(7, &[CENTRE])),
        [chunked.as_bytes(), b"3\r\nabc\r\n0\r\n\r\n"].concat(),
        whole("OPTIONS", "/v1/files", &[tus], b""),
        whole("POST", "/v1/files", &[tus, ("upload-length", "700"), ("upload-metadata", &metadata)], b""),
        whole("PATCH", &place, &[tus, piece, ("upload-offset", "0")], &file),
        whole("HEAD", &place, &[tus], b""),
        signed("GET", &place, b""),
        signed("GET", "/v1/inbox?after=0&limit=5", b""),
        signed("DELETE", &format!("/v1/inbox/{id}"), b""),
        signed("POST", &mailbox, &[9; 256]),
        whole("GET", &format!("{mailbox}?after=0"), &[token], b""),
        whole("DELETE", &format!("{mailbox}/1"), &[token], b""),
        whole("GET", "/v1/packs/current", &[("if-none-match", "\"x\"")], b""),
        whole("GET", "/v1/packs/key", &[], b""),
        whole("POST", "/v1/sms", &[("authorization", "Bearer word")], br#"{"text":"SPH1abc"}"#),
        whole("GET", "/v1/health", &[("saphan-protocol", "1"), ("x-forwarded-for", "192.0.2.1")], b""),
        whole("GET", "/v1/openapi.json", &[], b""),
        whole("GET", "/metrics", &[], b""),
    ]
}

/// Words that mean something somewhere.
const WORDS: [&[u8]; 14] = [
    b"\r\n",
    b"\r\n\r\n",
    b"\0",
    b"%00",
    b"../",
    b"-1",
    b"18446744073709551615",
    b"99999999999999999999999",
    b"transfer-encoding: chunked\r\n",
    b"content-length: 5\r\n",
    b"\xff\xfe",
    b"range: bytes=9999999999-\r\n",
    b"HTTP/1.0",
    b"FFFFFFFFFFFFFFFF\r\n",
];

fn mutated(requests: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = requests[chance.below(requests.len())].clone();
    for _ in 0..chance.below(4) {
        // Mostly in the head, where a byte means something.
        let most = if chance.below(4) > 0 { bytes.len().min(400) } else { bytes.len() };
        let at = chance.below(most);
        let end = (at + chance.below(40)).min(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            3 => drop(bytes.splice(at..end, WORDS[chance.below(WORDS.len())].iter().copied())),
            4 => bytes.truncate(at.max(1)),
            _ => {
                let other = &requests[chance.below(requests.len())];
                let from = chance.below(other.len());
                bytes.truncate(at.max(1));
                bytes.extend_from_slice(&other[from..]);
            }
        }
        if bytes.is_empty() {
            bytes.push(b'G');
        }
    }
    bytes
}

/// Sends bytes as they are and reads the first line of what is answered, until the intake ends the connection.
async fn answer_to(at: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let mut answer = Vec::new();
    let talk = async {
        // A refusal may come before everything is through.
        drop(stream.write_all(bytes).await);
        drop(stream.read_to_end(&mut answer).await);
    };
    let said = String::from_utf8_lossy(bytes);
    tokio::time::timeout(Duration::from_secs(20), talk).await.unwrap_or_else(|_| panic!("no end: {said:?}"));
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

/// Sends changed requests until the time has passed. Returns how many.
async fn change_and_send(at: SocketAddr, requests: Arc<Vec<Vec<u8>>>, mut chance: Chance) -> usize {
    let (begun, mut sent) = (Instant::now(), 0);
    while begun.elapsed() < TIME {
        let bytes = mutated(&requests, &mut chance);
        let line = answer_to(at, &bytes).await;
        let status: u16 = line.get(9..12).and_then(|status| status.parse().ok()).unwrap_or(0);
        let said = String::from_utf8_lossy(&bytes);
        assert!(matches!(status, 100..500 | 503), "{line:?} for {said:?}");
        sent += 1;
    }
    sent
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_in_a_request_is_answered_and_breaks_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut open = config(dir.path());
    (open.behind_proxy, open.sms_token) = (true, Some(Token::new("word")));
    // Where a change took the end away, the intake does not wait for long.
    (open.limits.header_time, open.limits.body_time) =
        (Duration::from_millis(300), Duration::from_millis(300));
    let world = World::start(open).await;
    let requests = Arc::new(requests(world.at));
    for request in requests.iter() {
        let line = answer_to(world.at, request).await;
        assert!(line.starts_with("HTTP/1.1 "), "{line:?}");
    }
    let seed = now().unsigned_abs();
    let mut senders = JoinSet::new();
    for n in 1..=32 {
        senders.spawn(change_and_send(world.at, Arc::clone(&requests), Chance(seed * 64 + n)));
    }
    let sent: usize = senders.join_all().await.into_iter().sum();
    assert!(sent > 200, "{sent} requests");
    let metrics = send(world.at, "GET", "/metrics", &[], b"").await;
    assert!(String::from_utf8(metrics.body).unwrap().contains("saphan_intake_failures_total 0\n"));
    assert_eq!(send(world.at, "GET", "/v1/health", &[], b"").await.status, 200);
    world.stop().await;
}
