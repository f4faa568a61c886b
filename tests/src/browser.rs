//! Real Chromium in front of the pages: clicks, keys and files as a person gives them, and everything measured.
//!
//! Nothing is left of a browser after a test: its profile is a temporary folder, and it ends with its window. It finds no
//! name but 127.0.0.1, so that a page that asks anybody else gets nothing.

use crate::program::wait_for;
use data_encoding::BASE64;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use thirtyfour::{
    By, ChromiumLikeCapabilities, DesiredCapabilities, TypingData, WebDriver, WebElement, error::WebDriverResult,
};
use tokio::runtime::Runtime;

/// How long a page may take to get where a test waits for it.
const SOON: Duration = Duration::from_secs(30);

/// Switches of every browser.
const SWITCHES: [&str; 12] = [
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
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/// A chromedriver, and what runs it.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    address: String,
    runtime: Runtime,
}

impl Chromium {
    /// Starts chromedriver on a port of its own choice.
    pub fn start() -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut driver = Command::new("chromedriver")
            .args(["--port=0", "--log-level=OFF"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("install the Debian packages chromium and chromium-driver");
        let mut said = BufReader::new(driver.stdout.take().expect("its output")).lines();
        let port = said
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, after) = line.split_once("started successfully on port ")?;
                after.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("chromedriver says its port");
        std::thread::spawn(move || said.for_each(drop));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        Self { driver, address: format!("http://127.0.0.1:{port}"), runtime: runtime.expect("a runtime") }
    }

    /// Opens an address in a browser of its own.
    pub fn open(&self, address: &str) -> Window<'_> {
        let profile = tempfile::tempdir().expect("a folder");
        let mut wanted = DesiredCapabilities::chrome();
        for switch in SWITCHES {
            wanted.add_arg(switch).expect("a switch");
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).expect("a switch");
        let logs = json!({"browser": "ALL", "performance": "ALL"});
        wanted.insert_base_capability("goog:loggingPrefs".to_owned(), logs);
        let web = self.runtime.block_on(WebDriver::new(self.address.as_str(), wanted)).expect("a browser");
        let window = Window { chromium: self, web: Some(web), _profile: profile };
        // A file is given by the test; no dialogue of the desktop opens for it.
        window.command("Page.setInterceptFileChooserDialog", json!({"enabled": true}));
        window.go(address);
        window
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
    web: Option<WebDriver>,
    _profile: TempDir,
}

impl Window<'_> {
    fn web(&self) -> &WebDriver {
        self.web.as_ref().expect("open until dropped")
    }

    fn run<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
        self.chromium.runtime.block_on(work)
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.run(self.web().goto(address.to_owned())).expect("the page");
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.run(self.web().refresh()).expect("the page");
    }

    /// The browser's own way back.
    pub fn go_back(&self) {
        self.run(self.web().back()).expect("back");
    }

    /// Where it is.
    pub fn address(&self) -> String {
        self.run(self.web().current_url()).expect("an address").to_string()
    }

    /// A command of the DevTools protocol.
    pub fn command(&self, method: &str, parameters: Value) -> Value {
        self.run(self.web().cdp().send_raw(method, parameters)).unwrap_or_else(|error| panic!("{method}: {error}"))
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

    /// The body of a function, run in the page; it may wait for a promise.
    pub fn run_script(&self, body: &str, arguments: &[Value]) -> Value {
        let done = self.run(self.web().execute(body.to_owned(), arguments.to_vec()));
        done.unwrap_or_else(|error| panic!("{error}\nin: {}", body.chars().take(300).collect::<String>())).json().clone()
    }

    /// The value of an expression in the page.
    pub fn value(&self, expression: &str) -> Value {
        self.run_script(&format!("return ({expression});"), &[])
    }

    /// Whether an expression is true in the page now. A page on its way to another has no values.
    pub fn holds(&self, expression: &str) -> bool {
        let asked = self.run(self.web().execute(format!("return Boolean({expression});"), Vec::new()));
        asked.is_ok_and(|answer| *answer.json() == Value::Bool(true))
    }

    /// Waits until an expression is true.
    pub fn wait(&self, expression: &str) {
        wait_for(SOON, &format!("{expression}\nat {}", self.seen()), || self.holds(expression).then_some(()));
    }

    fn seen(&self) -> String {
        let seen = self.run(self.web().execute("return document.body.innerText.slice(0, 400);", Vec::new()));
        seen.map_or_else(|error| error.to_string(), |text| text.json().to_string())
    }

    fn element(&self, css: &str) -> WebElement {
        let find = || self.run(self.web().find(By::Css(css.to_owned()))).ok();
        wait_for(SOON, css, find)
    }

    /// Clicks with the mouse, scrolling there first. What lies over it would get the click, and that is an error.
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.run(element.click()).unwrap_or_else(|error| panic!("clicking {css}: {error}"));
    }

    /// Gives a file to a file input.
    pub fn give(&self, css: &str, file: &Path) {
        let element = self.element(css);
        self.run(element.send_keys(file.to_str().expect("UTF-8"))).expect("the file");
    }

    /// Presses and releases keys, one after another, wherever the focus is.
    pub fn keys(&self, keys: impl Into<TypingData>) {
        let keys: TypingData = keys.into();
        self.run(self.web().action_chain_with_delay(None, None).send_keys(keys).perform()).expect("keys");
    }

    /// What the page and the browser complained about since the last look.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.run(self.web().browser_log()).expect("a log");
        log.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING").map(|e| e.message).collect()
    }

    /// Addresses of all that the page asked for since the last look.
    pub fn requests(&self) -> Vec<String> {
        let log = self.run(self.web().get_log("performance")).expect("a log");
        let asked = log.iter().filter_map(|entry| {
            let entry: Value = serde_json::from_str(&entry.message).ok()?;
            let message = &entry["message"];
            (message["method"] == "Network.requestWillBeSent")
                .then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
        });
        asked.collect()
    }

    /// A picture of the whole page.
    pub fn picture(&self, file: &Path) {
        let size = self.value("[document.documentElement.clientWidth, document.documentElement.scrollHeight]");
        let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
        let how = json!({"format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true, "clip": clip});
        let taken = self.command("Page.captureScreenshot", how);
        let bytes = BASE64.decode(taken["data"].as_str().expect("a picture").as_bytes()).expect("base 64");
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, bytes).expect("a picture");
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if let Some(web) = self.web.take() {
            // An error means that the browser is gone already.
            drop(self.run(web.quit()));
        }
    }
}
