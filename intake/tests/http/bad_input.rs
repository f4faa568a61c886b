//! Slow, endless, crooked and greedy clients.

use std::time::{Duration, Instant};

use saphan_intake::Rate;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::client::{Answer, ask, head, send};
use crate::files::{broken_patch, create, noise, patch, stands};
use crate::world::{CENTRE, World, centre, config, envelope};
use saphan_protocol::stream::FileId;

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_trickles_is_told_and_cut_off() {
    let dir = tempfile::tempdir().unwrap();
    let mut short = config(dir.path());
    (short.limits.header_time, short.limits.body_time) =
        (Duration::from_millis(300), Duration::from_millis(300));
    let world = World::start(short).await;

    let begun = Instant::now();
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    stream.write_all(b"POST /v1/envelopes HTTP/1.1\r\nx: ").await.unwrap();
    for _ in 0..5 {
        drop(stream.write_all(b"a").await);
        tokio::time::sleep(Duration::from_millis(90)).await;
    }
    assert_eq!(Answer::read(&mut stream).await.refusal(), (408, "header-too-slow".to_owned()));

    let mut stream = TcpStream::connect(world.at).await.unwrap();
    let head = head(world.at, "POST", "/v1/envelopes", &[], Some(2048));
    stream.write_all(head.as_bytes()).await.unwrap();
    for _ in 0..5 {
        drop(stream.write_all(b"a").await);
        tokio::time::sleep(Duration::from_millis(90)).await;
    }
    assert_eq!(Answer::read(&mut stream).await.refusal(), (408, "too-slow".to_owned()));

    let bytes = noise(10_000, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    let mut stream = broken_patch(world.at, id, 0, bytes.len(), &bytes[..5000]).await;
    assert_eq!(Answer::read(&mut stream).await.refusal(), (408, "too-slow".to_owned()));
    assert_eq!(stands(world.at, id).await.header("upload-offset"), "5000");
    assert!(begun.elapsed() < Duration::from_secs(10));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_keeps_the_pace_but_never_ends_is_cut_off() {
    let dir = tempfile::tempdir().unwrap();
    let mut short = config(dir.path());
    (short.limits.body_total_time, short.limits.body_pace) = (Duration::from_millis(400), 1);
    let world = World::start(short).await;
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    stream.write_all(head(world.at, "POST", "/v1/envelopes", &[], Some(2048)).as_bytes()).await.unwrap();
    for _ in 0..8 {
        drop(stream.write_all(b"abc").await);
        tokio::time::sleep(Duration::from_millis(70)).await;
    }
    assert_eq!(Answer::read(&mut stream).await.refusal(), (408, "too-slow".to_owned()));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_the_limit_is_refused_without_being_read() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    stream.write_all(head(world.at, "POST", "/v1/envelopes", &[], Some(3 << 30)).as_bytes()).await.unwrap();
    assert_eq!(Answer::read(&mut stream).await.refusal(), (413, "too-large".to_owned()));

    // Without a length, in chunks.
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    let chunked = head(world.at, "POST", "/v1/envelopes", &[("transfer-encoding", "chunked")], None);
    stream.write_all(chunked.as_bytes()).await.unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[1; 0x10000], b"\r\n"].concat();
    for _ in 0..32 {
        if stream.write_all(&chunk).await.is_err() {
            break;
        }
    }
    assert_eq!(Answer::read(&mut stream).await.refusal(), (413, "too-large".to_owned()));

    let long = "a".repeat(20_000);
    assert_eq!(send(world.at, "GET", "/v1/health", &[("x", &long)], b"").await.status, 431);
    assert_eq!(send(world.at, "GET", "/v1/health", &[], b"").await.status, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_try_to_be_paths_are_no_names() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let tricks = [
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e",
        "..",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "0000000000000000000000000000000000000000000000000000000000000000%00",
        "00",
        "%ff%fe",
        "intake.key",
    ];
    let tus = [("tus-resumable", "1.0.0")];
    for trick in tricks {
        for (method, place) in
            [("GET", "files"), ("PATCH", "files"), ("DELETE", "inbox"), ("GET", "mailboxes")]
        {
            let answer = send(world.at, method, &format!("/v1/{place}/{trick}"), &tus, b"").await;
            assert_eq!(answer.refusal(), (400, "bad-id".to_owned()), "{method} {place} {trick}");
        }
        assert_eq!(send(world.at, "HEAD", &format!("/v1/files/{trick}"), &tus, b"").await.status, 400);
    }
    for target in
        ["/v1/files/../../etc/passwd", "/v1/packs/../intake.key", "/v1/packs/intake.key", "//", "/v1"]
    {
        assert_eq!(
            send(world.at, "GET", target, &[], b"").await.refusal(),
            (404, "not-found".to_owned()),
            "{target}"
        );
    }
    let seq = format!("/v1/mailboxes/{}/-1", "0".repeat(32));
    assert_eq!(send(world.at, "DELETE", &seq, &[], b"").await.refusal(), (400, "bad-id".to_owned()));
    let wrong = send(world.at, "PUT", "/v1/envelopes", &[], b"x").await;
    assert_eq!((wrong.refusal(), wrong.header("allow")), ((405, "method-not-allowed".to_owned()), "POST"));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_asks_too_often_is_told_when_to_come_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut strict = config(dir.path());
    strict.limits.rate = Some(Rate { per_second: 0.2, burst: 3.0 });
    let world = World::start(strict).await;
    for _ in 0..3 {
        assert_eq!(send(world.at, "GET", "/v1/health", &[], b"").await.status, 200);
    }
    // A header that only a proxy may set does not help.
    let answer =
        send(world.at, "POST", "/v1/envelopes", &[("x-forwarded-for", "192.0.2.9")], &[1; 2048]).await;
    assert_eq!(answer.refusal(), (429, "too-many-requests".to_owned()));
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=5).contains(&wait), "{wait}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_in_many_pieces_is_no_flood_but_many_crumbs_are() {
    let dir = tempfile::tempdir().unwrap();
    let mut strict = config(dir.path());
    strict.limits.rate = Some(Rate { per_second: 0.01, burst: 5.0 });
    let world = World::start(strict).await;
    let bytes = noise(30 << 14, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    for start in (0..20 << 14).step_by(1 << 14) {
        assert_eq!(patch(world.at, id, start, &bytes[start..start + (1 << 14)]).await.status, 204);
    }
    let mut start = 20 << 14;
    while patch(world.at, id, start, &bytes[start..=start]).await.status == 204 {
        start += 1;
    }
    assert_eq!(start - (20 << 14), 4);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_does_not_take_its_answer_is_cut_off() {
    let dir = tempfile::tempdir().unwrap();
    let mut short = config(dir.path());
    (short.limits.body_time, short.limits.connections) = (Duration::from_millis(300), 1);
    std::fs::create_dir_all(dir.path().join("packs")).unwrap();
    std::fs::write(dir.path().join("packs/current.pack"), vec![1; 30 << 20]).unwrap();
    let world = World::start(short).await;
    let mut stream = TcpStream::connect(world.at).await.unwrap();
    stream.write_all(head(world.at, "GET", "/v1/packs/current", &[], None).as_bytes()).await.unwrap();
    // The only place is given back to others though this client reads nothing.
    let other =
        tokio::time::timeout(Duration::from_secs(5), send(world.at, "GET", "/v1/health", &[], b"")).await;
    assert_eq!(other.unwrap().status, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_each_forwarded_address_has_its_own_rate() {
    let dir = tempfile::tempdir().unwrap();
    let mut strict = config(dir.path());
    strict.limits.rate = Some(Rate { per_second: 0.01, burst: 1.0 });
    strict.behind_proxy = true;
    let world = World::start(strict).await;
    let from = async |addresses: &str| {
        send(world.at, "GET", "/v1/health", &[("x-forwarded-for", addresses)], b"").await.status
    };
    assert_eq!(from("192.0.2.1").await, 200);
    // The client's own claim stands before what the proxy adds.
    assert_eq!(from("192.0.2.77, 192.0.2.1").await, 429);
    assert_eq!(from("192.0.2.1, 192.0.2.2").await, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_protocol_is_told_to_degrade() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let newer =
        send(world.at, "POST", "/v1/envelopes", &[("saphan-protocol", "2")], &envelope(1, &[CENTRE])).await;
    assert_eq!(newer.refusal(), (426, "newer-protocol".to_owned()));
    let odd = send(world.at, "GET", "/v1/health", &[("saphan-protocol", "new")], b"").await;
    assert_eq!(odd.refusal(), (400, "bad-protocol".to_owned()));
    assert_eq!(send(world.at, "GET", "/v1/health", &[("saphan-protocol", "1")], b"").await.status, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_what_is_new_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let (old, bytes) = (envelope(1, &[CENTRE]), noise(5000, 3));
    let id = FileId::of(&bytes);
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &old).await.status, 201);
    create(world.at, id, bytes.len()).await;
    patch(world.at, id, 0, &bytes[..2000]).await;
    world.stop().await;

    let mut full = config(dir.path());
    full.limits.min_free_disk = u64::MAX;
    let world = World::start(full).await;
    let no_space = (507, "no-space".to_owned());
    let answer = send(world.at, "POST", "/v1/envelopes", &[], &envelope(2, &[CENTRE])).await;
    assert_eq!(answer.refusal(), no_space);
    assert_eq!(create(world.at, FileId([1; 32]), 100).await.refusal(), no_space);
    assert_eq!(patch(world.at, id, 2000, &bytes[2000..]).await.refusal(), no_space);
    let mailbox = format!("/v1/mailboxes/{}", "0".repeat(32));
    assert_eq!(ask(world.at, "POST", &mailbox, &[1; 256], &centre()).await.refusal(), no_space);
    assert_eq!(send(world.at, "GET", "/v1/health", &[], b"").await.json()["accepting"], false);
    // What is here can still be fetched, and a phone without its receipt still gets it.
    let inbox = ask(world.at, "GET", "/v1/inbox", b"", &centre()).await;
    assert_eq!(inbox.json()["messages"].as_array().unwrap().len(), 1);
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &old).await.status, 200);
    world.stop().await;

    let world = World::start(config(dir.path())).await;
    assert_eq!(stands(world.at, id).await.header("upload-offset"), "2000");
    assert_eq!(patch(world.at, id, 2000, &bytes[2000..]).await.status, 204);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_files_leaves_room_for_reports() {
    let dir = tempfile::tempdir().unwrap();
    let mut small = config(dir.path());
    small.limits.disk_quota = 100_000;
    let world = World::start(small).await;
    let bytes = noise(89_000, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    assert_eq!(patch(world.at, id, 0, &bytes).await.status, 204);
    assert_eq!(create(world.at, FileId([1; 32]), 2000).await.refusal(), (507, "no-space".to_owned()));
    for n in 0..5 {
        assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &envelope(n, &[CENTRE])).await.status, 201);
    }
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &envelope(9, &[CENTRE])).await.status, 507);
    world.stop().await;
}
