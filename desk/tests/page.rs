//! Who may use the page, and how it says what is wrong.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use common::{
    AGENCY, FakeIntake, KEY, Reporter, Running, config, intake::Mood, now, report, sealing, signing,
};
use saphan_desk::keys;
use saphan_protocol::envelope::EnvelopeId;
use saphan_vault::Pin;
use serde_json::{Value, json};

async fn desk() -> (tempfile::TempDir, Running) {
    let dir = tempfile::tempdir().unwrap();
    keys::new(dir.path(), None, AGENCY, "TH", now()).unwrap();
    let desk = Running::serve(config(dir.path(), &[])).await;
    (dir, desk)
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_key_of_the_first_address_nothing_is_shown() {
    let (_dir, desk) = desk().await;
    let page = &desk.page;
    for path in ["/api/session", "/api/cases", "/api/audit", "/api/cases/1/files/0", "/api/changes"] {
        let response = page.response(path).await;
        assert_eq!(response.status(), 401, "{path}");
        assert_eq!(response.json::<Value>().await.unwrap()["code"], "no-key");
    }
    assert_eq!(page.post("/api/cases/1/open", json!({})).await.0, 401);
    let wrong = page.client.get(format!("{}/?key={}", page.origin, KEY.to_uppercase())).send().await.unwrap();
    assert_eq!(wrong.status(), 403);
    assert!(wrong.headers().get("set-cookie").is_none());
    page.enter().await;
    let session = page.get("/api/session").await;
    assert_eq!(
        (&session["operator"], &session["agency"], &session["locked"]),
        (&json!(null), &json!(AGENCY), &json!(false))
    );
    // A name is asked before anything is shown.
    let unnamed = page.response("/api/cases").await;
    assert_eq!(
        (unnamed.status().as_u16(), unnamed.json::<Value>().await.unwrap()["code"].clone()),
        (409, json!("no-operator"))
    );
    assert_eq!(page.post("/api/operator", json!({ "name": "(desk)" })).await.0, 400);
    page.name("Noi").await;
    assert_eq!(page.get("/api/cases").await["total"], json!(0));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_cannot_speak_through_the_browser() {
    let (_dir, desk) = desk().await;
    let page = &desk.page;
    page.enter().await;
    page.name("Noi").await;
    let post = |headers: Vec<(&'static str, String)>, body: &'static str| {
        let mut request =
            page.client.post(format!("{}/api/cases/1/note", page.origin)).header("cookie", page.cookie());
        for (name, value) in headers {
            request = request.header(name, value);
        }
        async move { request.body(body).send().await.unwrap().status().as_u16() }
    };
    let json_type = || ("content-type", "application/json".to_owned());
    let note = r#"{"text":"x"}"#;
    assert_eq!(post(vec![json_type()], note).await, 403);
    assert_eq!(post(vec![json_type(), ("origin", "http://evil.example".to_owned())], note).await, 403);
    assert_eq!(post(vec![json_type(), ("sec-fetch-site", "cross-site".to_owned())], note).await, 403);
    assert_eq!(
        post(vec![("content-type", "text/plain".to_owned()), ("origin", page.origin.clone())], note).await,
        415
    );
    assert_eq!(post(vec![json_type(), ("origin", page.origin.clone())], note).await, 404);
    assert_eq!(
        post(vec![json_type(), ("origin", page.origin.clone())], r#"{"text":"x","more":1}"#).await,
        400
    );
    let rebound = page.client.get(format!("{}/api/session", page.origin)).header("cookie", page.cookie());
    let rebound = rebound.header("host", "evil.example:80").send().await.unwrap();
    assert_eq!(rebound.status(), 421);
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_comes_with_all_its_files_and_a_policy_that_lets_nothing_else_in() {
    let (_dir, desk) = desk().await;
    let page = &desk.page;
    let index = page.response("/").await;
    let headers = index.headers().clone();
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'self'; img-src 'self' data: ;")
            && policy.contains("frame-ancestors 'none'")
    );
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let mut waiting: Vec<String> =
        vec!["/desk.js".to_owned(), "/desk.css".to_owned(), "/provinces.json".to_owned()];
    let mut seen: Vec<String> = Vec::new();
    while let Some(path) = waiting.pop() {
        let response = page.response(&path).await;
        assert_eq!(response.status(), 200, "{path}");
        let text = response.text().await.unwrap();
        let vendored = path.starts_with("/vendor/");
        for (_, rest) in text.match_indices("from \"./").map(|(at, mark)| (at, &text[at + mark.len()..])) {
            let Some((name, _)) = rest.split_once('"') else { continue };
            let next = if vendored { format!("/vendor/{name}") } else { format!("/{name}") };
            if !seen.contains(&next) && !vendored {
                seen.push(next.clone());
                waiting.push(next);
            }
        }
    }
    assert!(seen.len() > 10, "{seen:?}");
    for path in ["/fonts/fonts.css", "/vendor/leaflet.css", "/vendor/hooks.module.js", "/vendor/VERSIONS.txt"]
    {
        assert_eq!(page.response(path).await.status(), 200, "{path}");
    }
    for path in ["/../Cargo.toml", "/tsconfig.json", "/nothing"] {
        assert_eq!(page.response(path).await.status(), 404, "{path}");
    }
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_vault_asks_for_its_passphrase_and_a_wrong_one_opens_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let keys = keys::new(dir.path(), Some(&Pin::new("four quiet words")), AGENCY, "TH", now()).unwrap();
    let intake = FakeIntake::start().await;
    intake.trusts(&signing(&keys));
    intake.holds(&Reporter::new().report(report(), &[sealing(&keys)]).bytes);
    let desk = Running::start(config(dir.path(), &[&intake])).await;
    let page = &desk.page;
    assert_eq!(page.get("/api/session").await["locked"], json!(true));
    let locked = page.response("/api/cases").await;
    assert_eq!(
        (locked.status().as_u16(), locked.json::<Value>().await.unwrap()["code"].clone()),
        (423, json!("locked"))
    );
    let (status, problem) = page.post("/api/unlock", json!({ "passphrase": "guess" })).await;
    assert_eq!((status, &problem["code"]), (403, &json!("wrong-passphrase")));
    assert!(problem["wait"].is_number());
    assert_eq!(page.post("/api/unlock", json!({ "passphrase": "four quiet words" })).await.0, 200);
    page.list(1).await;
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_intake_in_trouble_is_named_and_nothing_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let keys = keys::new(dir.path(), None, AGENCY, "TH", now()).unwrap();
    let intake = FakeIntake::start().await;
    let reporter = Reporter::new();
    intake.holds(&reporter.report(report(), &[sealing(&keys)]).bytes);
    let mut config = config(dir.path(), &[&intake]);
    // Nothing listens there.
    config.intakes.push("http://127.0.0.1:1".to_owned());
    let desk = Running::start(config).await;
    let state = |expected: &'static str| {
        move |now: &Value| now["intakes"][0]["state"] == expected && now["intakes"][1]["state"] == "away"
    };
    desk.page.until("/api/changes?since=0", state("unknown-key")).await;
    intake.trusts(&signing(&keys));
    for (mood, expected) in [
        (Mood::Broken, "server"),
        (Mood::Portal, "not-an-intake"),
        (Mood::OtherClock, "clock"),
        (Mood::Well, "ok"),
    ] {
        intake.is(mood);
        desk.page.until("/api/changes?since=0", state(expected)).await;
    }
    desk.page.list(1).await;
    // A message under another's name is kept, not acknowledged, and does not hold up the one behind it.
    let misnamed = Reporter::new().report(report(), &[sealing(&keys)]);
    intake.with(|inside| inside.inbox.push((EnvelopeId([7; 32]), misnamed.bytes)));
    intake.holds(&Reporter::new().report(report(), &[sealing(&keys)]).bytes);
    desk.page.list(3).await;
    desk.page.until("/api/changes?since=0", state("wrong-bytes")).await;
    intake.with(|inside| assert_eq!(inside.acknowledged.len(), 2));
    desk.stop().await;
}
