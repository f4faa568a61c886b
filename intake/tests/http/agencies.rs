//! What waits for an agency, and who may ask for it.

use data_encoding::{BASE64, HEXLOWER};
use saphan_protocol::envelope::EnvelopeId;
use saphan_protocol::keys::SigningSecret;

use crate::client::{Answer, as_headers, ask, now, send, signature};
use crate::world::{CENTRE, SHELTER, World, centre, config, envelope, shelter};

fn ids(inbox: &Answer) -> Vec<String> {
    assert_eq!(inbox.status, 200, "{inbox:?}");
    let messages = inbox.json()["messages"].as_array().unwrap().clone();
    messages.iter().map(|message| message["id"].as_str().unwrap().to_owned()).collect()
}

fn id(sealed: &[u8]) -> String {
    EnvelopeId::of(sealed).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_agency_is_offered_its_own_until_it_has_it_and_never_again() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let (one, both) = (envelope(1, &[CENTRE]), envelope(2, &[SHELTER, CENTRE]));
    for sealed in [&one, &both] {
        assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], sealed).await.status, 201);
    }
    let inbox = ask(world.at, "GET", "/v1/inbox", b"", &centre()).await;
    assert_eq!(ids(&inbox), [id(&one), id(&both)]);
    let first = &inbox.json()["messages"][0];
    assert_eq!(BASE64.decode(first["body"].as_str().unwrap().as_bytes()).unwrap(), one);
    assert!((first["received_at"].as_i64().unwrap() - now()).abs() < 10);
    assert_eq!(ids(&ask(world.at, "GET", "/v1/inbox", b"", &shelter()).await), [id(&both)]);

    let seq = first["seq"].as_i64().unwrap();
    let after = format!("/v1/inbox?after={seq}&limit=1");
    assert_eq!(ids(&ask(world.at, "GET", &after, b"", &centre()).await), [id(&both)]);

    let place = format!("/v1/inbox/{}", id(&both));
    for _ in 0..2 {
        assert_eq!(ask(world.at, "DELETE", &place, b"", &centre()).await.status, 204);
    }
    assert_eq!(ids(&ask(world.at, "GET", "/v1/inbox", b"", &centre()).await), [id(&one)]);
    assert_eq!(ids(&ask(world.at, "GET", "/v1/inbox", b"", &shelter()).await), [id(&both)]);
    assert_eq!(ask(world.at, "DELETE", &place, b"", &shelter()).await.status, 204);

    // Sent again by a phone that never got its receipt: the receipt, but no second delivery.
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &both).await.status, 200);
    world.stop().await;
    let world = World::start(config(dir.path())).await;
    assert!(ids(&ask(world.at, "GET", "/v1/inbox", b"", &shelter()).await).is_empty());
    assert_eq!(ids(&ask(world.at, "GET", "/v1/inbox", b"", &centre()).await), [id(&one)]);
    let unknown = format!("/v1/inbox/{}", HEXLOWER.encode(&[9; 32]));
    assert_eq!(ask(world.at, "DELETE", &unknown, b"", &centre()).await.status, 204);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_fresh_request_signed_by_an_agency_for_this_intake_is_answered() {
    let dir = tempfile::tempdir().unwrap();
    let mut here = config(dir.path());
    here.authorities = vec!["intake.example.org".into()];
    let world = World::start(here).await;
    let (at, host) = (world.at, "intake.example.org");
    let get = async |headers: &[(&str, &str)], as_host: &str| {
        let headers = [&[("host", as_host)], headers].concat();
        send(at, "GET", "/v1/inbox", &headers, b"").await
    };
    let sign = |authority: &str, path: &str, key: &SigningSecret, created: i64| {
        signature(authority, "GET", path, b"", key, created)
    };
    let refused = |answer: &Answer, code: &str| assert_eq!(answer.refusal(), (401, code.to_owned()));

    refused(&get(&[], host).await, "unsigned");
    let good = sign(host, "/v1/inbox", &centre(), now());
    refused(&get(&as_headers(&good)[..2], host).await, "unsigned");
    let stranger = sign(host, "/v1/inbox", &SigningSecret::from_bytes(&[9; 32]).unwrap(), now());
    refused(&get(&as_headers(&stranger), host).await, "unknown-key");
    refused(
        &get(&as_headers(&sign("other.example.org", "/v1/inbox", &centre(), now())), host).await,
        "wrong-signature",
    );
    let other = sign("other.example.org", "/v1/inbox", &centre(), now());
    refused(&get(&as_headers(&other), "other.example.org").await, "other-authority");
    refused(
        &get(&as_headers(&sign(host, "/v1/inbox?after=1", &centre(), now())), host).await,
        "wrong-signature",
    );
    for created in [now() - 400, now() + 400, i64::MIN, i64::MAX] {
        refused(&get(&as_headers(&sign(host, "/v1/inbox", &centre(), created)), host).await, "skewed");
    }
    refused(
        &get(&[("signature-input", "x"), ("signature", "x"), ("content-digest", "x")], host).await,
        "bad-signature-form",
    );
    let mut digest = good.clone();
    digest.content_digest = "sha-256=:AAAA:".to_owned();
    refused(&get(&as_headers(&digest), host).await, "wrong-digest");

    assert_eq!(get(&as_headers(&good), host).await.status, 200);
    refused(&get(&as_headers(&good), host).await, "replayed");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_was_heard_before_a_restart_is_not_believed_after_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut here = config(dir.path());
    here.authorities = vec!["intake.example.org".into()];
    let signed = signature("intake.example.org", "GET", "/v1/inbox", b"", &centre(), now());
    let headers = [[("host", "intake.example.org")].as_slice(), &as_headers(&signed)].concat();
    let world = World::start(here.clone()).await;
    assert_eq!(send(world.at, "GET", "/v1/inbox", &headers, b"").await.status, 200);
    world.stop().await;
    let world = World::start(here).await;
    let again = send(world.at, "GET", "/v1/inbox", &headers, b"").await;
    assert_eq!(again.refusal(), (401, "replayed".to_owned()));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_inbox_comes_in_pages_that_lose_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let sent: Vec<_> = (0..25).map(|n| envelope(n, &[CENTRE])).collect();
    for sealed in &sent {
        assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], sealed).await.status, 201);
    }
    let (mut seen, mut after) = (Vec::new(), 0);
    loop {
        let page = ask(world.at, "GET", &format!("/v1/inbox?after={after}&limit=7"), b"", &centre()).await;
        let got = ids(&page);
        assert!(got.len() <= 7);
        let Some(last) =
            page.json()["messages"].as_array().unwrap().last().map(|m| m["seq"].as_i64().unwrap())
        else {
            break;
        };
        (after, seen) = (last, [seen, got].concat());
    }
    assert_eq!(seen, sent.iter().map(|sealed| id(sealed)).collect::<Vec<_>>());
    let bad = ask(world.at, "GET", "/v1/inbox?limit=100000", b"", &centre()).await;
    assert_eq!(bad.refusal(), (400, "bad-query".to_owned()));
    world.stop().await;
}
