//! The kiosk over real HTTP, with a real app behind it.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use reqwest::{Client, Response, StatusCode};
use saphan_core::{PhoneConfig, content::Knowledge, outbox::courier::Route};
use saphan_kiosk::{Changes, Kiosk, KioskConfig, Preview, Trouble};
use saphan_screens::{
    AppConfig,
    vocabulary::{Block, Step, Words},
};
use saphan_vault::FileDeviceKey;
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Once},
    time::Duration,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// A kiosk that runs.
struct Running {
    at: SocketAddr,
    data: PathBuf,
    changes: Changes,
    client: Client,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
    /// Removed with the test.
    _folder: Option<TempDir>,
}

impl Running {
    async fn start(access_key: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut running = Self::over(folder.path(), access_key).await;
        running._folder = Some(folder);
        running
    }

    async fn over(data: &Path, access_key: Option<&str>) -> Self {
        Self::shown(data, access_key, None).await
    }

    async fn shown(data: &Path, access_key: Option<&str>, preview: Option<Preview>) -> Self {
        static RING: Once = Once::new();
        RING.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
        let changes = Changes::new();
        let config = KioskConfig {
            app: AppConfig {
                phone: PhoneConfig {
                    data_dir: data.to_owned(),
                    device_key: Arc::new(FileDeviceKey::new(data.join("device.key"))),
                    knowledge: Knowledge::builtin().unwrap(),
                    route: Route { intakes: Vec::new(), poll_every: Duration::from_secs(60) },
                    clock: Arc::new(|| 1_795_000_000),
                    changed: changes.callback(),
                },
            },
            changes: changes.clone(),
            access_key: access_key.map(str::to_owned),
            preview,
        };
        let kiosk = tokio::task::spawn_blocking(|| Kiosk::new(config)).await.unwrap().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let served =
            tokio::spawn(async move { kiosk.serve(listener, async { drop(stopped.await) }).await.unwrap() });
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { at, data: data.to_owned(), changes, client, stop, served, _folder: None }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    async fn get(&self, path: &str) -> Response {
        self.client.get(self.url(path)).send().await.unwrap()
    }

    fn event(&self, event: &Value) -> reqwest::RequestBuilder {
        self.client.post(self.url("/event")).json(event)
    }

    /// Sends an event the app takes.
    async fn step(&self, event: Value) -> Step {
        let answer = self.event(&event).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{event}");
        answer.json().await.unwrap()
    }

    async fn tap(&self, id: &str) -> Step {
        self.step(json!({"event": "tap", "id": id})).await
    }

    /// To the first page of a new report, without a PIN.
    async fn to_report(&self) -> Step {
        self.step(json!({"event": "start", "locale": "en"})).await;
        self.tap("save").await;
        self.tap("skip").await;
        self.tap("report").await
    }

    /// To a page of the report.
    async fn to(&self, screen: &str) -> Step {
        let mut step = self.to_report().await;
        for _ in 0..9 {
            if step.screen.id == screen {
                break;
            }
            step = self.tap("next").await;
        }
        assert_eq!(step.screen.id, screen);
        step
    }

    /// Files that lie in the folder for what is brought.
    fn left_behind(&self) -> Vec<PathBuf> {
        fn files(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { files(&path, found) } else { found.push(path) }
            }
        }
        let mut found = Vec::new();
        files(&self.data.join("incoming"), &mut found);
        found.retain(|path| path.extension().is_none_or(|e| e != "lock"));
        found
    }

    async fn end(self) -> Option<TempDir> {
        self.stop.send(()).unwrap();
        self.served.await.unwrap();
        self._folder
    }
}

async fn code(answer: Response, status: u16) -> String {
    assert_eq!(answer.status().as_u16(), status);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    let problem: Value = answer.json().await.unwrap();
    assert_eq!(problem["status"], status);
    problem["code"].as_str().unwrap().to_owned()
}

fn value(step: &Step, input: &str) -> String {
    let found = step.screen.blocks.iter().find_map(|block| match block {
        Block::TextInput { id, value, .. } if id == input => Some(value.clone()),
        _ => None,
    });
    found.unwrap()
}

fn items(step: &Step) -> usize {
    let found = step.screen.blocks.iter().find_map(|block| match block {
        Block::Photos { items, .. } => Some(items.len()),
        _ => None,
    });
    found.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_goes_in_and_a_step_comes_out() {
    let kiosk = Running::start(None).await;
    let step = kiosk.step(json!({"event": "start", "locale": "km-KH", "utc_offset_minutes": 420})).await;
    assert_eq!((step.screen.id.as_str(), step.screen.language.as_str()), ("language", "km"));
    kiosk.step(json!({"event": "choose", "id": "language", "value": "en"})).await;
    kiosk.tap("save").await;
    let home = kiosk.tap("skip").await;
    assert_eq!((home.screen.id.as_str(), home.screen.language.as_str()), ("home", "en"));
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_event_is_refused_and_nothing_is_lost() {
    let kiosk = Running::start(None).await;
    kiosk.to("report-story").await;
    kiosk.step(json!({"event": "type", "id": "story", "text": "ជំនួយ"})).await;
    for (event, why) in [
        (json!({"event": "explode"}), "unknown-event"),
        (json!({"event": "tap", "id": "next", "twice": true}), "unknown-event"),
        (json!({"event": "type", "id": "story"}), "unknown-event"),
        (json!(["tap"]), "unknown-event"),
    ] {
        assert_eq!(code(kiosk.event(&event).send().await.unwrap(), 400).await, why, "{event}");
    }
    let bare = || kiosk.client.post(kiosk.url("/event"));
    let broken =
        bare().header("Content-Type", "application/json").body("{\"event\":\"tap\"").send().await.unwrap();
    assert_eq!(code(broken, 400).await, "not-json");
    let plain =
        bare().header("Content-Type", "text/plain").body("{\"event\":\"back\"}").send().await.unwrap();
    assert_eq!(code(plain, 415).await, "not-an-event");
    let long = json!({"event": "type", "id": "story", "text": "a".repeat(9 << 20)});
    assert_eq!(code(kiosk.event(&long).send().await.unwrap(), 413).await, "event-too-large");
    let step = kiosk.step(json!({"event": "tick"})).await;
    assert_eq!((step.screen.id.as_str(), value(&step, "story").as_str()), ("report-story", "ជំនួយ"));
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_holds_no_word_of_what_was_sent() {
    let kiosk = Running::start(None).await;
    let event = json!({"event": "type", "id": "story", "text": "my secret", "my secret": "my secret"});
    let answer = kiosk.event(&event).send().await.unwrap().text().await.unwrap();
    assert!(!answer.contains("secret"), "{answer}");
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_sent_again_is_handled_once() {
    let kiosk = Running::start(None).await;
    kiosk.to_report().await;
    let choose = json!({"event": "choose", "id": "kinds", "value": "debt"});
    let send = || kiosk.event(&choose).header("Saphan-Event", "page-1").send();
    let first = send().await.unwrap();
    let (number, instance) =
        (first.headers()["saphan-step"].clone(), first.headers()["saphan-instance"].clone());
    let first = first.bytes().await.unwrap();
    let again = send().await.unwrap();
    assert_eq!(again.headers()["saphan-step"], number);
    // Handled twice, the second choice would have taken the first back.
    assert_eq!(again.bytes().await.unwrap(), first);
    assert!(String::from_utf8_lossy(&first).contains("\"selected\":true"));
    let ours =
        kiosk.event(&json!({"event": "tick"})).header("Saphan-Instance", instance).send().await.unwrap();
    assert_eq!(ours.status(), StatusCode::OK);
    let old = kiosk.event(&choose).header("Saphan-Instance", "another").send().await.unwrap();
    assert_eq!(code(old, 409).await, "restarted");
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_there_after_a_restart() {
    let kiosk = Running::start(None).await;
    kiosk.to("report-story").await;
    for text in ["သူ", "သူတို့", "သူတို့က"] {
        kiosk.step(json!({"event": "type", "id": "story", "text": text})).await;
    }
    let folder = kiosk.end().await.unwrap();
    let kiosk = Running::over(folder.path(), None).await;
    kiosk.step(json!({"event": "start", "locale": "my"})).await;
    let mut step = kiosk.tap("report").await;
    if step.screen.id == "report-found" {
        step = kiosk.tap("continue").await;
    }
    for _ in 0..9 {
        if step.screen.id == "report-story" {
            break;
        }
        step = kiosk.tap("next").await;
    }
    assert_eq!(value(&step, "story"), "သူတို့က");
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_host_another_site_and_a_wrong_key_are_refused() {
    let kiosk = Running::start(Some("k3y_of-this-run")).await;
    let tick = json!({"event": "tick"});
    assert_eq!(code(kiosk.event(&tick).send().await.unwrap(), 403).await, "no-key");
    assert_eq!(code(kiosk.get("/").await, 403).await, "no-key");
    assert_eq!(code(kiosk.get("/?key=another").await, 403).await, "no-key");
    assert_eq!(code(kiosk.get("/changes").await, 403).await, "no-key");
    let opened = kiosk.get("/?key=k3y_of-this-run").await;
    assert_eq!(
        (opened.status(), &opened.headers()["location"]),
        (StatusCode::SEE_OTHER, &"/".parse().unwrap())
    );
    let cookie = opened.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let with = || kiosk.event(&tick).header("Cookie", format!("other=1; {cookie}"));
    assert_eq!(with().send().await.unwrap().status(), StatusCode::OK);
    for host in ["kiosk.example", "kiosk.example:80", "127.0.0.1", "127.0.0.1:1"] {
        assert_eq!(
            code(with().header("Host", host).send().await.unwrap(), 421).await,
            "wrong-host",
            "{host}"
        );
    }
    for (name, given) in [
        ("Origin", "http://kiosk.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ] {
        assert_eq!(
            code(with().header(name, given).send().await.unwrap(), 403).await,
            "other-site",
            "{given}"
        );
    }
    let own = with().header("Origin", format!("http://{}", kiosk.at)).header("Sec-Fetch-Site", "same-origin");
    assert_eq!(own.send().await.unwrap().status(), StatusCode::OK);
    assert_eq!(kiosk.get("/health").await.status(), StatusCode::OK);
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_keeps_itself_out_of_caches_frames_and_other_sites() {
    let kiosk = Running::start(None).await;
    for path in ["/", "/assets/main.js", "/nothing", "/health"] {
        let answer = kiosk.get(path).await;
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("x-content-type-options"), "nosniff");
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'self';") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"));
    }
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_the_page_names_is_served() {
    let kiosk = Running::start(None).await;
    let page = kiosk.get("/").await.text().await.unwrap();
    let named: Vec<&str> = page.split('"').filter(|part| part.starts_with('/')).collect();
    assert!(named.len() >= 4);
    for path in named {
        assert_eq!(kiosk.get(path).await.status(), StatusCode::OK, "{path}");
    }
    let fonts = kiosk.get("/fonts/fonts.css").await.text().await.unwrap();
    let font = fonts.split("url(\"").nth(1).unwrap().split('"').next().unwrap();
    let answer = kiosk.get(&format!("/fonts/{font}")).await;
    assert_eq!(
        (answer.status(), &answer.headers()["content-type"]),
        (StatusCode::OK, &"font/woff2".parse().unwrap())
    );
    for path in
        ["/assets/../src/lib.rs", "/assets/%2e%2e/Cargo.toml", "/fonts/..%2f..%2fCargo.toml", "/assets/"]
    {
        assert_eq!(code(kiosk.get(path).await, 404).await, "not-found", "{path}");
    }
    kiosk.end().await;
}

/// The smallest PNG there is: one pixel.
const PIXEL: [u8; 67] = [
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0,
    1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0x60, 0,
    0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];

impl Running {
    async fn bring(&self, id: &str, media_type: &str, bytes: Vec<u8>) -> Response {
        let address = self.url(&format!("/file?id={id}&type={media_type}"));
        self.client.post(address).body(bytes).send().await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_reaches_the_app_and_is_gone_afterwards() {
    let kiosk = Running::start(None).await;
    kiosk.to("report-photos").await;
    kiosk.tap("gallery").await;
    let answer = kiosk.bring("gallery", "image/png", PIXEL.to_vec()).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let step: Step = answer.json().await.unwrap();
    assert_eq!(items(&step), 1, "{:?}", step.screen.blocks);
    assert_eq!(kiosk.left_behind(), Vec::<PathBuf>::new());
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_the_app_refuses_is_said_by_the_app_and_is_gone_too() {
    let kiosk = Running::start(None).await;
    kiosk.to("report-photos").await;
    kiosk.tap("gallery").await;
    let step: Step = kiosk.bring("gallery", "image/png", b"no picture".to_vec()).await.json().await.unwrap();
    assert_eq!(items(&step), 0);
    assert!(step.screen.blocks.iter().any(|b| matches!(b, Block::Notice { code: Some(_), .. })));
    assert_eq!(kiosk.left_behind(), Vec::<PathBuf>::new());
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_breaks_off_is_not_given_to_the_app_and_is_gone() {
    use tokio::io::AsyncWriteExt;
    let kiosk = Running::start(None).await;
    kiosk.to("report-photos").await;
    kiosk.tap("gallery").await;
    let mut line = tokio::net::TcpStream::connect(kiosk.at).await.unwrap();
    let head =
        format!("POST /file?id=gallery HTTP/1.1\r\nHost: {}\r\nContent-Length: 4000000\r\n\r\n", kiosk.at);
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(&vec![7; 2 << 20]).await.unwrap();
    for _ in 0..100 {
        if !kiosk.left_behind().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(kiosk.left_behind().len(), 1);
    drop(line);
    for _ in 0..100 {
        if kiosk.left_behind().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(kiosk.left_behind(), Vec::<PathBuf>::new());
    assert_eq!(items(&kiosk.step(json!({"event": "tick"})).await), 0);
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_the_page_are_in_the_language_of_the_screen() {
    let kiosk = Running::start(None).await;
    for language in ["km", "vi"] {
        let step = kiosk.step(json!({"event": "choose", "id": "language", "value": language})).await;
        let answer = kiosk.get("/words").await;
        assert_eq!(answer.headers()["content-type"], "application/json");
        let words: Words = answer.json().await.unwrap();
        assert_eq!((words.language.as_str(), step.screen.language.as_str()), (language, language));
        assert_eq!(words.close == "Đóng", language == "vi");
    }
    kiosk.end().await;
    let kiosk = Running::start(Some("key")).await;
    assert_eq!(kiosk.get("/words").await.status(), StatusCode::FORBIDDEN);
    kiosk.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_in_the_background_reaches_the_page() {
    let kiosk = Running::start(None).await;
    let mut stream = kiosk.get("/changes").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    assert_eq!(stream.chunk().await.unwrap().unwrap(), ": here\n\n");
    kiosk.changes.callback()();
    assert_eq!(stream.chunk().await.unwrap().unwrap(), "data: changed\n\n");
    // The end of the kiosk ends the stream instead of waiting for it.
    let ended = tokio::spawn(async move { stream.chunk().await });
    let began = std::time::Instant::now();
    kiosk.end().await;
    assert!(began.elapsed() < Duration::from_secs(4));
    assert!(matches!(ended.await.unwrap(), Ok(None) | Err(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_an_editors_texts_is_said_where_they_are_previewed_and_nowhere_else() {
    let kiosk = Running::start(None).await;
    assert_eq!(kiosk.get("/preview").await.status(), StatusCode::NOT_FOUND);
    assert!(!kiosk.get("/").await.text().await.unwrap().contains("preview"));
    kiosk.end().await;

    let (folder, preview) = (tempfile::tempdir().unwrap(), Preview::default());
    let kiosk = Running::shown(folder.path(), Some("key"), Some(preview.clone())).await;
    assert_eq!(kiosk.get("/preview").await.status(), StatusCode::FORBIDDEN);
    let cookie = format!("saphan-kiosk-{}=key", kiosk.at.port());
    let get = async |path: &str| {
        kiosk
            .client
            .get(kiosk.url(path))
            .header("Cookie", &cookie)
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap()
    };
    assert!(get("/").await.contains("src=\"/assets/preview.js\""));
    assert_eq!(get("/preview").await, "[]");
    preview.set(vec![Trouble { at: "km/app.ftl:8".to_owned(), what: "<b>".to_owned(), stays: true }]);
    assert_eq!(get("/preview").await, r#"[{"at":"km/app.ftl:8","what":"<b>","stays":true}]"#);
    kiosk.end().await;
}

#[test]
fn no_browser_is_asked_to_send_what_is_typed_or_shown_to_its_maker_or_to_keep_it() {
    let web = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("web");
    let read = |name: &str| std::fs::read_to_string(web.join(name)).unwrap();
    assert!(read("index.html").contains("<meta name=\"google\" content=\"notranslate\" />"));
    let blocks = read("blocks.js");
    let kinds = blocks.split("const KINDS").nth(1).unwrap().split("});").next().unwrap();
    let inputs: Vec<&str> = kinds.lines().filter(|line| line.contains("autocomplete")).collect();
    assert_eq!(inputs.len(), 6);
    for input in inputs {
        assert!(input.contains("autocomplete: \"off\"") && input.contains("spellcheck: false"), "{input}");
    }
    for script in ["main.js", "session.js", "effects.js", "blocks.js", "record.js", "speak.js", "words.js"] {
        for store in ["localStorage", "sessionStorage", "indexedDB", "caches.", "serviceWorker"] {
            assert!(!read(script).contains(store), "{script}: {store}");
        }
    }
}
