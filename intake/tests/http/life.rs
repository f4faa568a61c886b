//! Stopping, being killed, and starting again.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use saphan_intake::{IntakeError, receipt_key, serve};
use saphan_protocol::envelope::EnvelopeId;
use saphan_protocol::receipt::verify;
use saphan_protocol::stream::FileId;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

use crate::client::{Answer, ask, head, send};
use crate::files::{arrived, broken_patch, check_receipt, create, noise, patch, stands};
use crate::world::{CENTRE, World, all_files, centre, config, envelope};

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_belongs_to_one_intake_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    assert_eq!(send(world.at, "GET", "/v1/health", &[], b"").await.status, 200);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let second = serve(config(dir.path()), listener, std::future::pending()).await;
    assert!(matches!(second, Err(IntakeError::InUse(folder)) if folder == dir.path()));
    world.stop().await;
    World::start(config(dir.path())).await.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_it_finishes_what_is_under_way_and_takes_nothing_new() {
    let dir = tempfile::tempdir().unwrap();
    let mut world = World::start(config(dir.path())).await;
    let (at, bytes, sealed) = (world.at, noise(200_000, 3), envelope(1, &[CENTRE]));
    let id = FileId::of(&bytes);
    create(at, id, bytes.len()).await;
    let mut upload = broken_patch(at, id, 0, bytes.len(), &bytes[..50_000]).await;
    let mut report = TcpStream::connect(at).await.unwrap();
    report.write_all(head(at, "POST", "/v1/envelopes", &[], Some(sealed.len())).as_bytes()).await.unwrap();
    report.write_all(&sealed[..100]).await.unwrap();
    let mut idle = TcpStream::connect(at).await.unwrap();
    arrived(dir.path(), id, 50_000).await;
    // Connections are accepted in their order: when this one was answered, the others are under way.
    assert_eq!(send(at, "GET", "/v1/health", &[], b"").await.status, 200);
    tokio::time::sleep(Duration::from_millis(100)).await;

    world.ask_to_stop();
    let closed = async {
        while TcpStream::connect(at).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), closed).await.expect("nothing new is taken");
    assert_eq!(tokio::io::AsyncReadExt::read(&mut idle, &mut [0; 8]).await.unwrap(), 0);
    upload.write_all(&bytes[50_000..]).await.unwrap();
    report.write_all(&sealed[100..]).await.unwrap();
    check_receipt(&Answer::read(&mut upload).await, id, &world.key);
    let answer = Answer::read(&mut report).await;
    verify(&answer.body, EnvelopeId::of(&sealed), &world.key).unwrap();
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_does_not_end_does_not_keep_it_from_stopping() {
    let dir = tempfile::tempdir().unwrap();
    let mut short = config(dir.path());
    short.limits.stop_time = Duration::from_millis(300);
    let world = World::start(short.clone()).await;
    let bytes = noise(100_000, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    let _hanging = broken_patch(world.at, id, 0, bytes.len(), &bytes[..70_000]).await;
    arrived(dir.path(), id, 70_000).await;
    tokio::time::timeout(Duration::from_secs(5), world.stop()).await.unwrap();
    let world = World::start(short).await;
    assert_eq!(stands(world.at, id).await.header("upload-offset"), "70000");
    assert_eq!(patch(world.at, id, 70_000, &bytes[70_000..]).await.status, 204);
    world.stop().await;
}

/// Starts this test program again as an intake that can be killed; answers where it listens.
fn child(dir: &Path) -> (Child, std::net::SocketAddr) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "life::killed_at_any_moment_it_keeps_every_receipted_envelope_and_every_reported_byte",
            "--nocapture",
        ])
        .env("SAPHAN_TEST_DATA", dir)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let at = lines
        .map_while(Result::ok)
        .find_map(|line| Some(line.split_once("listening on ")?.1.parse().unwrap()));
    (child, at.unwrap())
}

/// Where this very test is started again as an intake to be killed: it serves until then.
async fn serve_if_child() {
    let Some(dir) = std::env::var_os("SAPHAN_TEST_DATA") else { return };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "listening on {}", listener.local_addr().unwrap()).unwrap();
    serve(config(Path::new(&dir)), listener, std::future::pending()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_it_keeps_every_receipted_envelope_and_every_reported_byte() {
    serve_if_child().await;
    let dir = tempfile::tempdir().unwrap();
    let key = receipt_key(dir.path()).unwrap();
    let bytes = noise(3_000_000, 77);
    let id = FileId::of(&bytes);
    let (mut receipted, mut offset) = (Vec::new(), 0);
    for round in 0..12u64 {
        let (mut intake, at) = child(dir.path());
        if round == 0 {
            assert_eq!(create(at, id, bytes.len()).await.status, 201);
        }
        let here: usize = stands(at, id).await.header("upload-offset").parse().unwrap();
        assert!(here >= offset, "{here} reported, {offset} were acknowledged before");
        let _upload = broken_patch(at, id, here, bytes.len() - here, &bytes[here..here + 100_000]).await;
        let report = tokio::spawn(async move {
            let mut kept = Vec::new();
            for n in 0.. {
                let sealed = envelope(round * 1000 + n, &[CENTRE]);
                let Ok(mut stream) = TcpStream::connect(at).await else { break };
                let head = head(at, "POST", "/v1/envelopes", &[], Some(sealed.len()));
                let mut all = Vec::new();
                let sent = stream.write_all(&[head.as_bytes(), &sealed].concat()).await;
                if sent.is_err() || tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut all).await.is_err()
                {
                    break;
                }
                if !all.windows(4).any(|four| four == b"\r\n\r\n") {
                    break;
                }
                let answer = Answer::parse(&all);
                if verify(&answer.body, EnvelopeId::of(&sealed), &key).is_ok() {
                    kept.push(EnvelopeId::of(&sealed).to_string());
                }
            }
            kept
        });
        tokio::time::sleep(Duration::from_millis(20 + round * 13 % 60)).await;
        offset = here;
        intake.kill().unwrap();
        intake.wait().unwrap();
        receipted.extend(report.await.unwrap());
    }
    assert!(!receipted.is_empty());

    let world = World::start(config(dir.path())).await;
    let here: usize = stands(world.at, id).await.header("upload-offset").parse().unwrap();
    assert!(here > 0);
    check_receipt(&patch(world.at, id, here, &bytes[here..]).await, id, &key);
    assert_eq!(ask(world.at, "GET", &format!("/v1/files/{id}"), b"", &centre()).await.body, bytes);
    let (mut waiting, mut after) = (Vec::new(), 0);
    loop {
        let page = ask(world.at, "GET", &format!("/v1/inbox?after={after}"), b"", &centre()).await.json();
        let page = page["messages"].as_array().unwrap().clone();
        let Some(last) = page.last() else { break };
        after = last["seq"].as_i64().unwrap();
        waiting.extend(page.iter().map(|message| message["id"].as_str().unwrap().to_owned()));
    }
    for id in &receipted {
        assert_eq!(waiting.iter().filter(|waits| *waits == id).count(), 1);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_whose_last_byte_came_before_the_kill_is_whole_when_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = noise(30_000, 9);
    let id = FileId::of(&bytes);
    let world = World::start(config(dir.path())).await;
    create(world.at, id, bytes.len()).await;
    patch(world.at, id, 0, &bytes[..10_000]).await;
    world.stop().await;
    // As after a kill between the last write and the answer, and between the handing over and the commit.
    let part = dir.path().join("parts").join(id.to_string());
    std::fs::write(&part, &bytes).unwrap();
    let world = World::start(config(dir.path())).await;
    check_receipt(&stands(world.at, id).await, id, &world.key);
    world.stop().await;
    assert!(!part.exists());

    let world = World::start(config(dir.path())).await;
    let other = noise(30_000, 10);
    let id = FileId::of(&other);
    create(world.at, id, other.len()).await;
    world.stop().await;
    let name = id.to_string();
    let folder = dir.path().join("files").join(&name[..2]);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(&name), &other).unwrap();
    let world = World::start(config(dir.path())).await;
    check_receipt(&stands(world.at, id).await, id, &world.key);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_had_its_time_is_removed_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = noise(20_000, 9);
    let (whole, part) = (FileId::of(&bytes), FileId([1; 32]));
    let sealed = envelope(1, &[CENTRE]);
    let world = World::start(config(dir.path())).await;
    create(world.at, whole, bytes.len()).await;
    patch(world.at, whole, 0, &bytes).await;
    create(world.at, part, 1000).await;
    patch(world.at, part, 0, &[1; 500]).await;
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &sealed).await.status, 201);
    let place = format!("/v1/mailboxes/{}", "0".repeat(32));
    ask(world.at, "POST", &place, &[1; 256], &centre()).await;
    world.stop().await;
    // A part that nothing is known of, and a file that is no part.
    std::fs::write(dir.path().join("parts").join(FileId([2; 32]).to_string()), b"x").unwrap();
    std::fs::write(dir.path().join("parts").join("README"), b"x").unwrap();

    // With the usual times the unknown part goes, and only it.
    let world = World::start(config(dir.path())).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(stands(world.at, part).await.header("upload-offset"), "500");
    check_receipt(&stands(world.at, whole).await, whole, &world.key);
    world.stop().await;
    let kept = all_files(&dir.path().join("parts"));
    assert_eq!(kept.len(), 2, "{kept:?}");

    let mut short = config(dir.path());
    short.keep.envelopes = Duration::ZERO;
    short.keep.files = Duration::ZERO;
    short.keep.unfinished_files = Duration::ZERO;
    short.keep.replies = Duration::ZERO;
    short.keep.sweep_every = Duration::from_millis(200);
    let world = World::start(short).await;
    tokio::time::sleep(Duration::from_millis(1800)).await;
    assert_eq!(stands(world.at, part).await.status, 404);
    assert_eq!(stands(world.at, whole).await.status, 404);
    let inbox = ask(world.at, "GET", "/v1/inbox", b"", &centre()).await;
    assert!(inbox.json()["messages"].as_array().unwrap().is_empty());
    let metrics = String::from_utf8(send(world.at, "GET", "/metrics", &[], b"").await.body).unwrap();
    for line in [
        "envelopes_swept_total 1",
        "envelopes_swept_unread_total 1",
        "replies_swept_total 1",
        "files_swept_total 2",
    ] {
        assert!(metrics.contains(&format!("saphan_intake_{line}\n")), "{line} in {metrics}");
    }
    assert!(metrics.contains("saphan_intake_stored_bytes 0\n"), "{metrics}");
    world.stop().await;
    assert!(all_files(&dir.path().join("files")).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_program_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let database = dir.path().join("intake.db");
    let mut options = saphan_intake::store::sqlite::options(&database);
    options = options.pragma("user_version", "99");
    drop(sqlx::ConnectOptions::connect(&options).await.unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let started = serve(config(dir.path()), listener, std::future::pending()).await;
    assert!(started.unwrap_err().to_string().contains("version 99"));
}
