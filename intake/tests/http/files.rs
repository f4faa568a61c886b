//! Files in pieces, broken connections, and files that are not what they say.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use data_encoding::BASE64;
use saphan_protocol::keys::SigningPublic;
use saphan_protocol::receipt::verify;
use saphan_protocol::stream::FileId;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::client::{Answer, ask, head, send};
use crate::world::{World, centre, config};

const TUS: (&str, &str) = ("tus-resumable", "1.0.0");
const PIECE: (&str, &str) = ("content-type", "application/offset+octet-stream");

/// Bytes without a pattern.
pub(crate) fn noise(length: usize, mut state: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

pub(crate) async fn create(at: SocketAddr, id: FileId, length: usize) -> Answer {
    let metadata = format!("name eA==,id {}", BASE64.encode(id.to_string().as_bytes()));
    let length = length.to_string();
    send(at, "POST", "/v1/files", &[TUS, ("upload-length", &length), ("upload-metadata", &metadata)], b"")
        .await
}

pub(crate) async fn patch(at: SocketAddr, id: FileId, offset: usize, piece: &[u8]) -> Answer {
    let offset = offset.to_string();
    send(at, "PATCH", &format!("/v1/files/{id}"), &[TUS, PIECE, ("upload-offset", &offset)], piece).await
}

pub(crate) async fn stands(at: SocketAddr, id: FileId) -> Answer {
    send(at, "HEAD", &format!("/v1/files/{id}"), &[TUS], b"").await
}

/// A connection that has sent the head of a `PATCH` and `piece` of its body, which would have `length` bytes.
pub(crate) async fn broken_patch(
    at: SocketAddr,
    id: FileId,
    offset: usize,
    length: usize,
    piece: &[u8],
) -> TcpStream {
    let offset = offset.to_string();
    let head = head(
        at,
        "PATCH",
        &format!("/v1/files/{id}"),
        &[TUS, PIECE, ("upload-offset", &offset)],
        Some(length),
    );
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(piece).await.unwrap();
    stream
}

/// Waits until so many bytes of a file are in its part.
pub(crate) async fn arrived(dir: &Path, id: FileId, length: u64) {
    let part = dir.join("parts").join(id.to_string());
    let grown = async {
        while std::fs::metadata(&part).map_or(0, |about| about.len()) < length {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), grown).await.expect("the bytes arrive");
}

pub(crate) fn check_receipt(answer: &Answer, id: FileId, key: &SigningPublic) -> i64 {
    let receipt = BASE64.decode(answer.header("saphan-receipt").as_bytes()).unwrap();
    verify(&receipt, id, key).unwrap().accepted_at
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_in_pieces_is_receipted_when_whole_and_fetched_by_an_agency() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let bytes = noise(300_000, 7);
    let id = FileId::of(&bytes);
    assert_eq!(stands(world.at, id).await.status, 404);
    let created = create(world.at, id, bytes.len()).await;
    assert_eq!((created.status, created.header("location")), (201, format!("/v1/files/{id}").as_str()));
    assert_eq!(created.header("tus-resumable"), "1.0.0");
    assert_eq!(stands(world.at, id).await.header("upload-offset"), "0");
    for start in (0..bytes.len()).step_by(65_536) {
        let end = bytes.len().min(start + 65_536);
        let answer = patch(world.at, id, start, &bytes[start..end]).await;
        assert_eq!((answer.status, answer.header("upload-offset")), (204, end.to_string().as_str()));
        assert_eq!(answer.headers.contains_key("saphan-receipt"), end == bytes.len());
        if end == bytes.len() {
            check_receipt(&answer, id, &world.key);
        } else {
            let early = ask(world.at, "GET", &format!("/v1/files/{id}"), b"", &centre()).await;
            assert_eq!(early.refusal(), (404, "not-found".to_owned()));
        }
    }
    let whole = stands(world.at, id).await;
    assert_eq!((whole.header("upload-offset"), whole.header("upload-length")), ("300000", "300000"));
    let at = check_receipt(&whole, id, &world.key);
    assert_eq!(create(world.at, id, bytes.len()).await.status, 201);

    world.stop().await;
    let world = World::start(config(dir.path())).await;
    assert_eq!(check_receipt(&stands(world.at, id).await, id, &world.key), at);
    let place = format!("/v1/files/{id}");
    assert_eq!(send(world.at, "GET", &place, &[], b"").await.refusal(), (401, "unsigned".to_owned()));
    assert_eq!(ask(world.at, "GET", &place, b"", &centre()).await.body, bytes);
    for (range, status) in
        [("bytes=299000-", 206), ("bytes=0-", 206), ("bytes=300000-", 416), ("bytes=1-2", 200)]
    {
        let signed = crate::client::signature(
            &world.at.to_string(),
            "GET",
            &place,
            b"",
            &centre(),
            crate::client::now(),
        );
        let headers = [crate::client::as_headers(&signed).as_slice(), &[("range", range)]].concat();
        let answer = send(world.at, "GET", &place, &headers, b"").await;
        assert_eq!(answer.status, status, "{range}");
        match (status, range) {
            (206, "bytes=0-") => assert_eq!(answer.body, bytes),
            (206, _) => {
                assert_eq!(answer.body, bytes[299_000..]);
                assert_eq!(answer.header("content-range"), "bytes 299000-299999/300000");
            }
            (416, _) => assert_eq!(answer.code(), "beyond-the-end"),
            _ => assert_eq!(answer.body, bytes),
        }
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_goes_on_wherever_its_connection_broke() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    for (n, cut) in [0, 1, 4095, 65_536, 99_999, 199_999].into_iter().enumerate() {
        let bytes = noise(200_000, 100 + n as u64);
        let id = FileId::of(&bytes);
        create(world.at, id, bytes.len()).await;
        let stream = broken_patch(world.at, id, 0, bytes.len(), &bytes[..cut]).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        // One half of the cuts is a connection that ends, the other one that hangs.
        let hanging = if n % 2 == 0 {
            drop(stream);
            None
        } else {
            Some(stream)
        };
        let here: usize = stands(world.at, id).await.header("upload-offset").parse().unwrap();
        assert!(here <= cut, "{here} of {cut}");
        let answer = patch(world.at, id, here, &bytes[here..]).await;
        assert_eq!(answer.status, 204, "{answer:?}");
        check_receipt(&answer, id, &world.key);
        assert_eq!(ask(world.at, "GET", &format!("/v1/files/{id}"), b"", &centre()).await.body, bytes);
        if let Some(mut hanging) = hanging {
            assert_eq!(Answer::read(&mut hanging).await.refusal(), (409, "gave-way".to_owned()));
        }
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_what_its_id_says_is_refused_and_can_be_sent_rightly() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let bytes = noise(10_000, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    let mut wrong = bytes.clone();
    wrong[5000] ^= 1;
    assert_eq!(patch(world.at, id, 0, &wrong).await.refusal(), (422, "wrong-hash".to_owned()));
    assert_eq!(stands(world.at, id).await.status, 404);
    create(world.at, id, bytes.len()).await;
    check_receipt(&patch(world.at, id, 0, &bytes).await, id, &world.key);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_refused_and_what_came_before_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut small = config(dir.path());
    small.limits.file_bytes = 100_000;
    let world = World::start(small).await;
    let bytes = noise(100_000, 5);
    let id = FileId::of(&bytes);
    assert_eq!(create(world.at, id, 100_001).await.refusal(), (413, "too-large".to_owned()));
    assert_eq!(create(world.at, id, 0).await.refusal(), (400, "bad-length".to_owned()));
    assert_eq!(create(world.at, id, bytes.len()).await.status, 201);
    assert_eq!(create(world.at, id, 99_999).await.refusal(), (409, "other-length".to_owned()));
    assert_eq!(patch(world.at, id, 0, &bytes[..60_000]).await.status, 204);
    let long = [&bytes[60_000..], &[0; 10]].concat();
    assert_eq!(patch(world.at, id, 60_000, &long).await.refusal(), (413, "too-large".to_owned()));
    for offset in [0, 59_999, 60_001, 100_000] {
        let answer = patch(world.at, id, offset, &bytes[60_000..]).await;
        assert_eq!(answer.refusal(), (409, "offset-conflict".to_owned()));
        assert_eq!(answer.header("upload-offset"), "60000");
    }
    check_receipt(&patch(world.at, id, 60_000, &bytes[60_000..]).await, id, &world.key);
    assert_eq!(
        patch(world.at, id, 60_000, &bytes[60_000..]).await.refusal(),
        (409, "offset-conflict".to_owned())
    );
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_in_chunks_cannot_grow_past_the_announced_length() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let bytes = noise(1000, 5);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    let chunked = [TUS, PIECE, ("upload-offset", "0"), ("transfer-encoding", "chunked")];
    let head = head(world.at, "PATCH", &format!("/v1/files/{id}"), &chunked, None);
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    for piece in [&bytes[..], &[9; 50]] {
        stream.write_all(format!("{:x}\r\n", piece.len()).as_bytes()).await.unwrap();
        stream.write_all(piece).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    drop(stream.write_all(b"0\r\n\r\n").await);
    assert_eq!(Answer::read(&mut stream).await.refusal(), (413, "too-large".to_owned()));
    // The whole file was there before the client went on, so that it is here.
    check_receipt(&stands(world.at, id).await, id, &world.key);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_send_the_same_file_at_once_one_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let bytes = noise(50_000, 11);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    let mut first = broken_patch(world.at, id, 0, bytes.len(), &bytes[..20_000]).await;
    arrived(dir.path(), id, 20_000).await;
    assert_eq!(patch(world.at, id, 0, &bytes).await.refusal(), (409, "busy".to_owned()));
    first.write_all(&bytes[20_000..]).await.unwrap();
    check_receipt(&Answer::read(&mut first).await, id, &world.key);

    for round in 0..10 {
        let bytes = noise(70_000, 1000 + round);
        let id = FileId::of(&bytes);
        create(world.at, id, bytes.len()).await;
        let (one, two) = tokio::join!(patch(world.at, id, 0, &bytes), patch(world.at, id, 0, &bytes));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409]);
        check_receipt(&stands(world.at, id).await, id, &world.key);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_tus_is_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let (at, id) = (world.at, FileId([7; 32]));
    let place = format!("/v1/files/{id}");
    let options = send(at, "OPTIONS", "/v1/files", &[], b"").await;
    assert_eq!((options.status, options.header("tus-version")), (204, "1.0.0"));
    assert_eq!((options.header("tus-extension"), options.header("tus-max-size")), ("creation", "2147483648"));
    let old = send(at, "PATCH", &place, &[("tus-resumable", "0.2.2")], b"x").await;
    assert_eq!((old.refusal(), old.header("tus-version")), ((412, "tus-version".to_owned()), "1.0.0"));
    assert_eq!(send(at, "PATCH", &place, &[TUS, ("upload-offset", "0")], b"x").await.code(), "not-a-piece");
    assert_eq!(send(at, "PATCH", &place, &[TUS, PIECE], b"x").await.code(), "bad-offset");
    for offset in ["-1", "x", "", "99999999999999999999"] {
        let answer = send(at, "PATCH", &place, &[TUS, PIECE, ("upload-offset", offset)], b"x").await;
        assert_eq!(answer.code(), "bad-offset");
    }
    assert_eq!(patch(at, id, 0, b"x").await.refusal(), (404, "not-found".to_owned()));
    for metadata in ["", "id", "id !!!", "id Li4vLi4vZXRjL3Bhc3N3ZA==", "name eA=="] {
        let headers = [TUS, ("upload-length", "5"), ("upload-metadata", metadata)];
        assert_eq!(send(at, "POST", "/v1/files", &headers, b"").await.refusal(), (400, "bad-id".to_owned()));
    }
    world.stop().await;
}
