//! An agency whose keys the test holds: it signs, fetches, opens and answers without a desk, so that what arrives can be
//! counted.

use crate::world::client;
use data_encoding::{BASE64, HEXLOWER};
use reqwest::Method;
use saphan_protocol::{
    envelope::{self, Opened},
    keys::{SealingSecret, SigningSecret},
    mailbox::{MailboxId, seal_reply},
    message::{FileRef, Message, Reply, Report},
    signature::{RequestParts, sign},
    stream::{CHUNK, FileKey, HEADER, Opener, SEALED_CHUNK},
};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

/// Unix seconds now.
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

/// An agency.
#[derive(Debug, Clone)]
pub struct TestAgency {
    /// Its id in the pack.
    pub id: String,
    sealing: SealingSecret,
    signing: SigningSecret,
}

impl TestAgency {
    /// An agency with new keys.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            sealing: SealingSecret::generate().expect("a key"),
            signing: SigningSecret::generate().expect("a key"),
        }
    }

    /// Its row of an intake's configuration.
    pub fn for_intake(&self) -> Value {
        json!({
            "id": self.id,
            "sealing": [self.sealing.public().key_id().to_string()],
            "signing": [self.signing.public().to_string()],
        })
    }

    /// Puts its public keys into a row of a pack.
    pub fn put_keys(&self, row: &mut Value) {
        let key = |id: String, public: &[u8]| json!([{"key_id": id, "public": BASE64.encode(public), "from": now() - 86_400, "until": null}]);
        row["sealing"] = key(self.sealing.public().key_id().to_string(), self.sealing.public().as_bytes());
        row["signing"] = key(self.signing.public().key_id().to_string(), &self.signing.public().0);
    }

    /// A signed request. Returns status and body.
    pub fn request(
        &self,
        url: &str,
        method: &Method,
        path: &str,
        query: &str,
        body: &[u8],
    ) -> (u16, Vec<u8>) {
        let authority = url.split("://").nth(1).expect("an address");
        let parts = RequestParts { method: method.as_str(), authority, path, query, body };
        let headers = sign(&parts, &self.signing, now()).expect("a signature");
        let question = if query.is_empty() { String::new() } else { format!("?{query}") };
        let answer = client()
            .request(method.clone(), format!("{url}{path}{question}"))
            .header("Saphan-Protocol", "1")
            .header("Signature-Input", headers.signature_input)
            .header("Signature", headers.signature)
            .header("Content-Digest", headers.content_digest)
            .body(body.to_vec())
            .send()
            .expect("an answer");
        (answer.status().as_u16(), answer.bytes().expect("a body").to_vec())
    }

    /// All envelopes that wait for it, opened; nothing is acknowledged.
    pub fn inbox(&self, url: &str) -> Vec<Opened> {
        let opened = |bytes: Vec<u8>| envelope::open(&bytes, &[&self.sealing]).expect("opens");
        self.sealed(url).into_iter().map(opened).collect()
    }

    /// Bytes of each envelope that waits for it.
    pub fn sizes(&self, url: &str) -> Vec<usize> {
        self.sealed(url).iter().map(Vec::len).collect()
    }

    fn sealed(&self, url: &str) -> Vec<Vec<u8>> {
        let mut sealed = Vec::new();
        let mut after = 0;
        loop {
            let query = format!("after={after}&limit=100");
            let (status, body) = self.request(url, &Method::GET, "/v1/inbox", &query, b"");
            assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
            let page: Value = serde_json::from_slice(&body).expect("JSON");
            let messages = page["messages"].as_array().expect("messages");
            let Some(last) = messages.last() else { return sealed };
            after = last["seq"].as_i64().expect("a number");
            for message in messages {
                sealed.push(
                    BASE64.decode(message["body"].as_str().expect("a body").as_bytes()).expect("base 64"),
                );
            }
        }
    }

    /// All reports that wait for it.
    pub fn reports(&self, url: &str) -> Vec<Report> {
        let reports = self.inbox(url).into_iter().filter_map(|opened| match opened.message {
            Message::Report(report) => Some(report),
            _ => None,
        });
        reports.collect()
    }

    /// A file of a report, opened; `None` while the intake does not have all of it.
    pub fn file(&self, url: &str, file: &FileRef) -> Option<Vec<u8>> {
        let path = format!("/v1/files/{}", HEXLOWER.encode(&file.id));
        let (status, sealed) = self.request(url, &Method::GET, &path, "", b"");
        if status == 404 {
            return None;
        }
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&sealed));
        let key = FileKey::from_bytes(&file.key).expect("a key");
        let mut opener = Opener::new(&key, &sealed[..HEADER]).expect("a header");
        let mut plain = Vec::with_capacity(sealed.len());
        let mut chunks = sealed[HEADER..].chunks(SEALED_CHUNK).peekable();
        while let Some(chunk) = chunks.next() {
            let mut chunk = chunk.to_vec();
            opener.open_chunk(&mut chunk, chunks.peek().is_none()).expect("opens");
            assert!(chunk.len() <= CHUNK);
            plain.extend_from_slice(&chunk);
        }
        assert!(opener.is_whole());
        Some(plain)
    }

    /// Whether the intake has all of a file.
    pub fn has_file(&self, url: &str, file: &FileRef) -> bool {
        let path = format!("/v1/files/{}", HEXLOWER.encode(&file.id));
        self.request(url, &Method::GET, &path, "", b"").0 == 200
    }

    /// Leaves an answer in the mailbox of what was opened.
    pub fn answer(&self, url: &str, opened: &Opened, reply: Reply) {
        let reply =
            Reply { about: opened.id.0.to_vec(), agency: self.id.clone(), written_at: now(), ..reply };
        let id: [u8; 16] = opened.message.mailbox().try_into().expect("a mailbox");
        let mailbox = MailboxId(id);
        let sealed =
            seal_reply(&reply, &opened.reply_key, &mailbox, &opened.recipient, &self.signing).expect("seals");
        self.leave(url, &mailbox, &sealed);
    }

    /// Leaves sealed bytes in a mailbox.
    pub fn leave(&self, url: &str, mailbox: &MailboxId, sealed: &[u8]) {
        let (status, body) =
            self.request(url, &Method::POST, &format!("/v1/mailboxes/{mailbox}"), "", sealed);
        assert!(status == 200 || status == 201, "{status}: {}", String::from_utf8_lossy(&body));
    }

    /// Its signing key, to seal answers by hand.
    pub fn signer(&self) -> &SigningSecret {
        &self.signing
    }
}
