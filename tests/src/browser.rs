//! Real Chromium in front of the pages: clicks, keys and files as a person gives them, and everything measured.
//!
//! It speaks WebDriver (W3C) and, through it, Chromium's DevTools protocol. Nothing is left of a browser after a test: its
//! profile is a temporary folder, and it ends with its window. It finds no name but 127.0.0.1, so that a page that asks
//! anybody else gets nothing.

use data_encoding::BASE64;
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long a page may take to get where a test waits for it.
const SOON: Duration = Duration::from_secs(30);
/// How long one command may take.
const COMMAND: Duration = Duration::from_secs(60);
/// The name under which an answer holds an element (WebDriver, 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Switches of every browser.
const SWITCHES: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
    "--lang=en-US",
    // As on a phone: they take no room.
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/// Keys that write no letter (WebDriver, 17.4.2).
pub mod key {
    /// Tab.
    pub const TAB: &str = "\u{E004}";
    /// Enter.
    pub const ENTER: &str = "\u{E007}";
    /// Shift.
    pub const SHIFT: &str = "\u{E008}";
    /// Control.
    pub const CONTROL: &str = "\u{E009}";
    /// Escape.
    pub const ESCAPE: &str = "\u{E00C}";
    /// The end of a line.
    pub const END: &str = "\u{E010}";
    /// Arrow down.
    pub const DOWN: &str = "\u{E015}";
}

/// A running chromedriver.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    address: String,
    client: reqwest::blocking::Client,
}

impl Chromium {
    /// Starts chromedriver on a port of its own choice.
    pub fn start() -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("install the Debian packages chromium and chromium-driver");
        let mut said =
            BufReader::new(driver.stdout.take().expect("its output")).lines().map_while(Result::ok);
        let port = said.find_map(|line| {
            let (_, after) = line.split_once("started successfully on port ")?;
            after.trim_end_matches('.').parse::<u16>().ok()
        });
        // What else it says is read, so that it never waits for a reader.
        std::thread::spawn(move || said.for_each(drop));
        let client =
            reqwest::blocking::Client::builder().no_proxy().timeout(COMMAND).build().expect("a client");
        Self {
            driver,
            address: format!("http://127.0.0.1:{}", port.expect("chromedriver says its port")),
            client,
        }
    }

    /// Opens an address in a browser of its own.
    pub fn open(&self, address: &str) -> Window<'_> {
        let profile = tempfile::tempdir().expect("a folder");
        let mut switches: Vec<String> = SWITCHES.iter().map(|switch| (*switch).to_owned()).collect();
        switches.push(format!("--user-data-dir={}", profile.path().display()));
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": switches},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}});
        let session = self.ask(Method::POST, "/session", &wanted).expect("a browser");
        let session = session["sessionId"].as_str().expect("a session").to_owned();
        let window = Window { chromium: self, session, _profile: profile };
        // A file is given by the test; no dialogue of the desktop opens for it.
        window.command("Page.setInterceptFileChooserDialog", json!({"enabled": true}));
        window.go(address);
        window
    }

    /// A command; what is wrong with it as chromedriver says it.
    fn ask(&self, method: Method, path: &str, body: &Value) -> Result<Value, String> {
        let mut request = self.client.request(method.clone(), format!("{}{path}", self.address));
        if method == Method::POST {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        let answer = request.send().map_err(|error| error.to_string())?;
        let failed = !answer.status().is_success();
        let text = answer.text().map_err(|error| error.to_string())?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let value = answer["value"].take();
        if failed { Err(value["message"].as_str().unwrap_or_default().to_owned()) } else { Ok(value) }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // An error means that it has ended already.
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// A browser with one page.
#[derive(Debug)]
pub struct Window<'a> {
    chromium: &'a Chromium,
    session: String,
    _profile: TempDir,
}

impl Window<'_> {
    fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.chromium.ask(Method::POST, &format!("/session/{}{path}", self.session), body)
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.try_post(path, body).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.post("/url", &json!({"url": address}));
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    /// The browser's own way back.
    pub fn go_back(&self) {
        self.post("/back", &json!({}));
    }

    /// Where it is.
    pub fn address(&self) -> String {
        let path = format!("/session/{}/url", self.session);
        let address = self.chromium.ask(Method::GET, &path, &Value::Null).expect("an address");
        address.as_str().expect("text").to_owned()
    }

    /// A command of the DevTools protocol.
    pub fn command(&self, method: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({"cmd": method, "params": parameters}))
    }

    /// Gives the page a size in CSS pixels, as small as a phone's.
    pub fn size(&self, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.command("Emulation.setDeviceMetricsOverride", size);
    }

    /// Sets a feature of CSS media queries.
    pub fn prefers(&self, feature: &str, value: &str) {
        self.command("Emulation.setEmulatedMedia", json!({"features": [{"name": feature, "value": value}]}));
    }

    /// The body of a function, run in the page; what it returns may be a promise.
    pub fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({"script": body, "args": arguments}))
    }

    /// The value of an expression in the page.
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), &[])
    }

    /// Whether an expression is true in the page now. A page on its way to another has no values.
    pub fn holds(&self, expression: &str) -> bool {
        let script = json!({"script": format!("return Boolean({expression});"), "args": []});
        self.try_post("/execute/sync", &script).is_ok_and(|value| value == Value::Bool(true))
    }

    /// Waits until an expression is true; the panic of one that stays false shows what the page says.
    pub fn wait(&self, expression: &str) {
        self.wait_for(expression, || self.holds(expression).then_some(()));
    }

    fn wait_for<T>(&self, what: &str, found: impl Fn() -> Option<T>) -> T {
        let end = Instant::now() + SOON;
        loop {
            if let Some(value) = found() {
                return value;
            }
            if Instant::now() > end {
                let seen = "[document.activeElement?.outerHTML.slice(0, 300), document.body.innerText.slice(0, 600)]";
                panic!("waited {SOON:?} for {what}\nfocus and words: {:#}", self.value(seen));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn element(&self, css: &str) -> String {
        let wanted = json!({"using": "css selector", "value": css});
        let found = self.wait_for(css, || self.try_post("/element", &wanted).ok());
        found[ELEMENT].as_str().expect("an element").to_owned()
    }

    /// Clicks with the mouse, scrolling there first. What lies over it would get the click, and that is an error.
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.run("arguments[0].scrollIntoView({block: 'center'});", &[json!({ELEMENT: element})]);
        let done = self.try_post(&format!("/element/{element}/click"), &json!({}));
        done.unwrap_or_else(|error| panic!("clicking {css}: {error}"));
    }

    /// A click that is not on any place of the screen, for where only what follows counts. It is a person's to the page.
    pub fn touch(&self, css: &str) {
        self.element(css);
        let expression = format!("document.querySelector({}).click()", Value::from(css));
        self.command("Runtime.evaluate", json!({"expression": expression, "userGesture": true}));
    }

    /// Gives a file to a file input.
    pub fn give(&self, css: &str, file: &Path) {
        let element = self.element(css);
        self.post(&format!("/element/{element}/value"), &json!({"text": file.to_str().expect("UTF-8")}));
    }

    /// Presses and releases one key after another, wherever the focus is.
    pub fn keys(&self, keys: &str) {
        let strokes = keys.chars().flat_map(|letter| {
            ["keyDown", "keyUp"].map(|what| json!({"type": what, "value": letter.to_string()}))
        });
        self.strike(strokes.collect());
    }

    /// Presses keys one after another, all held, and releases them.
    pub fn chord(&self, keys: &[&str]) {
        let down = keys.iter().map(|letter| json!({"type": "keyDown", "value": letter}));
        let up = keys.iter().rev().map(|letter| json!({"type": "keyUp", "value": letter}));
        self.strike(down.chain(up).collect());
    }

    fn strike(&self, strokes: Vec<Value>) {
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keys", "actions": strokes}]}));
    }

    /// What the page and the browser complained about since the last look.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.log("browser");
        let complains = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
        log.iter()
            .filter(complains)
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect()
    }

    /// Addresses of all that pages asked for since the last look; the browser's own start page does not count.
    pub fn requests(&self) -> Vec<String> {
        let log = self.log("performance");
        let asked = log.iter().filter_map(|entry| {
            let entry: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &entry["message"];
            let url = message["params"]["request"]["url"].as_str()?;
            let own = message["params"]["documentURL"].as_str()?.starts_with("chrome");
            (message["method"] == "Network.requestWillBeSent" && !own).then(|| url.to_owned())
        });
        asked.collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("/se/log", &json!({"type": kind})).as_array().expect("a log").clone()
    }

    /// A picture of what is in sight.
    pub fn picture(&self, file: &Path) {
        let taken =
            self.command("Page.captureScreenshot", json!({"format": "png", "optimizeForSpeed": true}));
        let bytes = BASE64.decode(taken["data"].as_str().expect("a picture").as_bytes()).expect("base 64");
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, bytes).expect("a picture");
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        // An error means that the browser is gone already.
        drop(self.chromium.ask(Method::DELETE, &format!("/session/{}", self.session), &Value::Null));
    }
}
