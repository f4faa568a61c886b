//! What must never be written down.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use saphan_intake::Token;
use saphan_protocol::case::CaseSecret;
use saphan_protocol::envelope::{EnvelopeId, seal};
use saphan_protocol::keys::SealingSecret;
use saphan_protocol::message::{Message, Place, Report};
use saphan_protocol::stream::FileId;

use crate::client::{Answer, ask, send};
use crate::files::{create, noise, patch};
use crate::world::{CENTRE, World, all_files, centre, config, envelope};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything that any thread logs while the test program runs, at the most talkative level of our own code.
fn log() -> Log {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(
            "saphan_intake=trace,sqlx=trace,hyper=trace,object_store=trace,tower=trace,axum=trace",
        )
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    log
}

fn search(folder: &Path, secrets: &[&str]) {
    let files = all_files(folder);
    assert!(files.iter().any(|file| file.ends_with("intake.db")), "{files:?}");
    for file in &files {
        let bytes = std::fs::read(file).unwrap();
        for secret in secrets {
            assert!(!holds(&bytes, secret), "{secret} in {}", file.display());
        }
    }
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_person_an_address_or_an_id_is_in_the_folder_or_the_log() {
    let log = log();
    let dir = tempfile::tempdir().unwrap();
    let (story, alias, agent, forwarded) = (
        "They locked the gate at the mill in Ranong",
        "Little-Sparrow-88",
        "Unmistakable-Phone/7.7",
        "203.0.113.77",
    );
    let case = CaseSecret::generate().unwrap();
    let secret = SealingSecret::generate().unwrap();
    let message = Message::Report(Report {
        language: "my".into(),
        written_at: 1_790_000_000,
        mailbox: case.mailbox_id().0.to_vec(),
        kinds: vec!["passport-kept".into()],
        story: story.into(),
        alias: Some(alias.into()),
        place: Place {
            mode: "exact".into(),
            latitude: Some(9.965_312),
            longitude: Some(98.634_785),
            province: Some("TH-85".into()),
            ..Place::default()
        },
        ..Report::default()
    });
    let sealed = seal(&message, &[secret.public()], &case).unwrap();
    let mut proxied = config(dir.path());
    proxied.behind_proxy = true;
    proxied.sms_token = Some(Token::new("the-gateways-own-word"));
    proxied.agencies[0].sealing = vec![secret.public().key_id()];
    let world = World::start(proxied).await;
    let phone = [("user-agent", agent), ("x-forwarded-for", forwarded)];
    let as_phone = |more: &[(&'static str, &'static str)]| [phone.as_slice(), more].concat();

    assert_eq!(send(world.at, "POST", "/v1/envelopes", &phone, &sealed.bytes).await.status, 201);
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &phone, story.as_bytes()).await.status, 422);
    assert_eq!(send(world.at, "GET", "/v1/nothing/Little-Sparrow-88", &phone, b"").await.status, 404);
    assert_eq!(send(world.at, "Sparrow", "/v1/health", &phone, b"").await.status, 405);
    let bytes = noise(50_000, 3);
    let id = FileId::of(&bytes);
    create(world.at, id, bytes.len()).await;
    patch(world.at, id, 0, &bytes).await;
    patch(world.at, FileId([9; 32]), 0, alias.as_bytes()).await;
    let mailbox = format!("/v1/mailboxes/{}", case.mailbox_id());
    ask(world.at, "POST", &mailbox, &[1; 256], &centre()).await;
    let token = case.read_token().to_hex().to_string();
    let bearer = format!("Bearer {token}");
    let read = [phone.as_slice(), &[("authorization", bearer.as_str())]].concat();
    assert_eq!(send(world.at, "GET", &mailbox, &read, b"").await.status, 200);
    let sms = as_phone(&[("authorization", "Bearer the-gateways-own-word")]);
    send(
        world.at,
        "POST",
        "/v1/sms",
        &sms,
        br#"{"from":"+66123456789","text":"hello from Little-Sparrow-88"}"#,
    )
    .await;
    assert_eq!(ask(world.at, "GET", "/v1/inbox", b"", &centre()).await.status, 200);
    let secrets = [
        story,
        "locked the gate",
        alias,
        "Sparrow",
        agent,
        forwarded,
        "+66123456789",
        "9.965312",
        "gateways-own-word",
        &token,
    ];
    // Once with what the database still has in its log, once after it was closed.
    search(dir.path(), &secrets);
    world.stop().await;
    search(dir.path(), &secrets);
    let log = log.0.lock().unwrap().clone();
    assert!(holds(&log, "/v1/envelopes"), "the log was looked at");
    let mailbox = case.mailbox_id().to_string();
    let (envelope, file) = (EnvelopeId::of(&sealed.bytes).to_string(), id.to_string());
    for secret in secrets.into_iter().chain([mailbox.as_str(), &envelope, &file]) {
        assert!(!holds(&log, secret), "{secret} in the log");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_out_is_no_longer_on_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let mut swept_often = config(dir.path());
    swept_often.keep.sweep_every = Duration::from_millis(100);
    let world = World::start(swept_often).await;
    let case = CaseSecret::generate().unwrap();
    let mailbox = format!("/v1/mailboxes/{}", case.mailbox_id());
    let bearer = format!("Bearer {}", case.read_token().to_hex().as_str());
    let sealed = envelope(0x5AFE_5AFE_5AFE_5AFE, &[CENTRE]);
    let reply = [b"a sealed reply, that nobody else has".as_slice(), &[7; 1000]].concat();
    let there = |bytes: &[u8]| {
        let mut files = all_files(dir.path()).into_iter();
        files.any(|file| std::fs::read(file).unwrap().windows(bytes.len()).any(|window| window == bytes))
    };

    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &sealed).await.status, 201);
    let placed: Answer = ask(world.at, "POST", &mailbox, &reply, &centre()).await;
    assert!(there(&sealed[1200..1300]) && there(&reply[..40]));

    let taken = format!("/v1/inbox/{}", EnvelopeId::of(&sealed));
    assert_eq!(ask(world.at, "DELETE", &taken, b"", &centre()).await.status, 204);
    let read = format!("{mailbox}/{}", placed.json()["seq"]);
    assert_eq!(send(world.at, "DELETE", &read, &[("authorization", &bearer)], b"").await.status, 204);
    let begun = Instant::now();
    while there(&sealed[1200..1300]) || there(&reply[..40]) {
        assert!(begun.elapsed() < Duration::from_secs(10), "what was taken out is still on the disk");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    world.stop().await;
}
