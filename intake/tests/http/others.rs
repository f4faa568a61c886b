//! Packs, the SMS gateway, health, counters and the description.

use std::net::SocketAddr;

use saphan_intake::Token;
use saphan_protocol::keys::SigningSecret;
use saphan_protocol::pack::{Meta, Pack, delta, sign_pack};
use saphan_protocol::receipt::verify;
use saphan_protocol::sos::{Sos, SosKind, SosSecret, open, seal_sms, to_envelope};

use crate::client::{Answer, ask, send};
use crate::world::{CENTRE, World, centre, config, envelope};

#[tokio::test(flavor = "multi_thread")]
async fn the_pack_is_handed_out_once_and_again_when_it_changed() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let get = async |headers: &[(&str, &str)]| send(world.at, "GET", "/v1/packs/current", headers, b"").await;
    assert_eq!(get(&[]).await.refusal(), (404, "not-found".to_owned()));
    assert_eq!(send(world.at, "GET", "/v1/packs/key", &[], b"").await.status, 404);

    let packs = dir.path().join("packs");
    std::fs::create_dir_all(&packs).unwrap();
    std::fs::write(packs.join("current.pack"), b"first pack").unwrap();
    std::fs::write(packs.join("current.pack.key"), format!("{}\n", "ab".repeat(32))).unwrap();
    let first = get(&[]).await;
    assert_eq!((first.status, first.body.as_slice()), (200, b"first pack".as_slice()));
    let etag = first.header("etag");
    assert!(etag.starts_with('"') && etag.len() == 66, "{etag}");
    for known in [etag, "*", &format!("\"x\", {etag}")] {
        let again = get(&[("if-none-match", known)]).await;
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, etag));
    }
    std::fs::write(packs.join("next"), b"second pack!").unwrap();
    std::fs::rename(packs.join("next"), packs.join("current.pack")).unwrap();
    let second = get(&[("if-none-match", etag)]).await;
    assert_eq!((second.status, second.body.as_slice()), (200, b"second pack!".as_slice()));
    let key = send(world.at, "GET", "/v1/packs/key", &[], b"").await;
    assert_eq!((key.status, key.body), (200, "ab".repeat(32).into_bytes()));
    assert!(key.headers["content-type"].starts_with("text/plain"));
    std::fs::write(packs.join("current.pack.key"), "no key").unwrap();
    assert_eq!(send(world.at, "GET", "/v1/packs/key", &[], b"").await.status, 404);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delta_is_given_to_whoever_takes_one_and_what_broke_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let packs = dir.path().join("packs");
    std::fs::create_dir_all(&packs).unwrap();
    let signer = SigningSecret::from_bytes(&[5; 32]).unwrap();
    let pack = |version: u64| {
        let words: String = (0..3000_u64).map(|n| format!("{} ", n * n * 7919 % 10_007)).collect();
        let text = format!("{words} {version}");
        let meta = Meta { version, created: 0, expires: i64::MAX };
        sign_pack(&[("data", text.as_bytes())], &meta, &signer).unwrap()
    };
    let delta = |from: u64, to: u64| {
        let open = |version| Pack::shipped(pack(version)).unwrap();
        delta::make(&open(from), &open(to), &signer).unwrap()
    };
    std::fs::write(packs.join("current.pack"), pack(3)).unwrap();
    std::fs::write(packs.join("a.delta"), delta(2, 3)).unwrap();
    // For a pack that is no longer the current one, none at all, and of another name.
    std::fs::write(packs.join("b.delta"), delta(1, 2)).unwrap();
    std::fs::write(packs.join("c.delta"), b"no delta").unwrap();
    std::fs::write(packs.join("d.txt"), delta(1, 3)).unwrap();
    let world = World::start(config(dir.path())).await;
    let get = async |headers: &[(&str, &str)]| send(world.at, "GET", "/v1/packs/current", headers, b"").await;
    let etag = |version| {
        format!("\"{}\"", data_encoding::HEXLOWER.encode(&Pack::shipped(pack(version)).unwrap().hash()))
    };

    let given = get(&[("if-none-match", &etag(2)), ("a-im", "gzip, saphan-delta")]).await;
    assert_eq!(
        (given.status, given.header("im"), given.header("delta-base")),
        (226, "saphan-delta", etag(2).as_str())
    );
    assert_eq!((given.header("etag"), &given.body), (etag(3).as_str(), &delta(2, 3)));
    for (known, takes) in [(etag(2), "gzip"), (etag(1), "saphan-delta"), (etag(9), "saphan-delta")] {
        let whole = get(&[("if-none-match", &known), ("a-im", takes)]).await;
        assert_eq!((whole.status, whole.body), (200, pack(3)));
    }
    assert_eq!(get(&[("if-none-match", &etag(3)), ("a-im", "saphan-delta")]).await.status, 304);

    let length = pack(3).len();
    for start in [1, length / 2, length - 1] {
        let rest = get(&[("range", &format!("bytes={start}-")), ("if-range", &etag(3))]).await;
        assert_eq!(rest.status, 206);
        assert_eq!(rest.header("content-range"), format!("bytes {start}-{}/{length}", length - 1));
        assert_eq!(rest.body, pack(3)[start..]);
    }
    let past = format!("bytes={length}-");
    for (range, of) in
        [("bytes=5-", etag(2)), (&past, etag(3)), ("bytes=-5", etag(3)), ("bytes=1-2,3-4", etag(3))]
    {
        let whole = get(&[("range", range), ("if-range", &of)]).await;
        assert_eq!((whole.status, whole.body), (200, pack(3)), "{range}");
    }
    assert_eq!(get(&[("range", "bytes=5-")]).await.status, 200);
    world.stop().await;
}

async fn sms(at: SocketAddr, token: &str, body: &str) -> Answer {
    send(at, "POST", "/v1/sms", &[("authorization", &format!("Bearer {token}"))], body.as_bytes()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_sms_from_the_gateway_waits_for_its_agency_like_any_envelope() {
    let dir = tempfile::tempdir().unwrap();
    let secret = SosSecret::from_bytes(&[11; 32]).unwrap();
    let mut gateway = config(dir.path());
    gateway.sms_token = Some(Token::new("gateway's word"));
    gateway.agencies[0].sealing.push(secret.public().key_id());
    let world = World::start(gateway).await;
    let sos = Sos { kind: SosKind::Held, language: None, at: 1_790_000_000, fix: None, answer: None };
    let text = seal_sms(&sos, &secret.public()).unwrap();
    let body = format!(r#"{{"from":"+66123456789","text":"{text}"}}"#);
    let sealed = to_envelope(&text).unwrap();
    let first = sms(world.at, "gateway's word", &body).await;
    assert_eq!(first.status, 201);
    verify(&first.body, saphan_protocol::envelope::EnvelopeId::of(&sealed), &world.key).unwrap();
    assert_eq!(sms(world.at, "gateway's word", &body).await.status, 200);
    let inbox = ask(world.at, "GET", "/v1/inbox", b"", &centre()).await.json();
    let got =
        data_encoding::BASE64.decode(inbox["messages"][0]["body"].as_str().unwrap().as_bytes()).unwrap();
    assert_eq!(open(&got, &[&secret]).unwrap().sos.kind, SosKind::Held);

    for token in ["", "gateway", "gateway's word!"] {
        assert_eq!(sms(world.at, token, &body).await.refusal(), (401, "wrong-token".to_owned()));
    }
    let word = "gateway's word";
    for (body, refusal) in [
        ("<html>", (400, "bad-json")),
        ("{}", (400, "bad-json")),
        (r#"{"text":"hello"}"#, (422, "not-an-sos")),
        (r#"{"text":"SPH2AAAA"}"#, (422, "unknown-version")),
    ] {
        assert_eq!(sms(world.at, word, body).await.refusal(), (refusal.0, refusal.1.to_owned()));
    }
    let long = format!(r#"{{"text":"{}"}}"#, "A".repeat(9000));
    assert_eq!(sms(world.at, word, &long).await.refusal(), (413, "too-large".to_owned()));
    world.stop().await;

    let closed = World::start(config(dir.path())).await;
    assert_eq!(sms(closed.at, word, &body).await.refusal(), (404, "not-found".to_owned()));
    closed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn health_counters_and_description_are_for_whoever_may_read_them() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let health = send(world.at, "GET", "/v1/health", &[], b"").await;
    assert_eq!(health.json(), serde_json::json!({"status": "ok", "protocol": 1, "accepting": true}));
    let described = send(world.at, "GET", "/v1/openapi.json", &[], b"").await;
    assert_eq!(described.body, saphan_intake::openapi().into_bytes());
    send(world.at, "POST", "/v1/envelopes", &[], &envelope(1, &[CENTRE])).await;
    send(world.at, "POST", "/v1/envelopes", &[], b"").await;
    let metrics = send(world.at, "GET", "/metrics", &[], b"").await;
    assert!(metrics.header("content-type").starts_with("text/plain; version=0.0.4"));
    let text = String::from_utf8(metrics.body).unwrap();
    for line in [
        "envelopes_accepted_total 1",
        "envelopes_waiting 1",
        "stored_bytes 2048",
        "answers_total{class=\"4xx\"} 1",
        "refusals_total{code=\"truncated\"} 1",
    ] {
        assert!(text.contains(&format!("\nsaphan_intake_{line}\n")), "{line} in {text}");
    }
    world.stop().await;

    let mut proxied = config(dir.path());
    proxied.behind_proxy = true;
    let world = World::start(proxied.clone()).await;
    let far = send(world.at, "GET", "/metrics", &[("x-forwarded-for", "192.0.2.1")], b"").await;
    assert_eq!(far.refusal(), (403, "local-only".to_owned()));
    world.stop().await;

    proxied.metrics_token = Some(Token::new("word"));
    let world = World::start(proxied).await;
    let far = ("x-forwarded-for", "192.0.2.1");
    assert_eq!(
        send(world.at, "GET", "/metrics", &[far], b"").await.refusal(),
        (401, "wrong-token".to_owned())
    );
    let told = send(world.at, "GET", "/metrics", &[far, ("authorization", "bearer word")], b"").await;
    assert_eq!(told.status, 200);
    world.stop().await;
}
