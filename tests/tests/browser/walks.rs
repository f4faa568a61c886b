//! The walks of `tests/walks` on the phone's page, as on every other front end: touched and typed as a person does, and
//! what no touch can do (a button that is not there, a file that is gone) through the page's own session.

use crate::phone::{id, option};
use saphan_tests::{
    agency::{TestAgency, now},
    browser::{Chromium, Window},
    program::{Program, line_with},
    world::World,
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    io::Read,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

#[path = "../../walks/walk.rs"]
mod walk;

use walk::{Expect, Walk};

/// Longest wait for what happens in the background.
const PATIENCE: Duration = Duration::from_secs(20);
/// Moves with the real clock: looked for only where a walk names it.
const WAKE: &str = "wake-at";

/// What the session sent and was answered, and what the page did about it.
#[derive(Deserialize)]
struct Seen {
    /// None for a file, which goes another way.
    event: Option<Value>,
    screen: Value,
    effects: Vec<String>,
    done: Vec<String>,
}

impl Seen {
    fn blocks(&self) -> &[Value] {
        self.screen["blocks"].as_array().expect("blocks")
    }

    fn has(&self, id: &str) -> bool {
        self.blocks().iter().any(|block| block["id"] == id)
    }

    fn says(&self, code: &str) -> bool {
        self.blocks().iter().any(|block| block["block"] == "notice" && block["code"] == code)
    }

    fn holds(&self, expect: &Expect) -> bool {
        expect.has.iter().all(|id| self.has(id)) && expect.code.as_deref().is_none_or(|code| self.says(code))
    }
}

/// The page, and what of its steps was looked at.
struct Walker<'a> {
    page: Window<'a>,
    address: String,
    looked: usize,
}

impl<'a> Walker<'a> {
    /// A page that has not been opened yet, in a browser that speaks English and stands in Bangkok.
    fn new(chromium: &'a Chromium, address: String) -> Self {
        let page = chromium.open("about:blank");
        page.size(360, 740);
        let agent = page.value("navigator.userAgent");
        page.command("Emulation.setUserAgentOverride", json!({"userAgent": agent, "acceptLanguage": "en"}));
        page.command("Emulation.setTimezoneOverride", json!({"timezoneId": "Asia/Bangkok"}));
        let hooks = json!({"source": include_str!("walks.js")});
        page.command("Page.addScriptToEvaluateOnNewDocument", hooks);
        Self { page, address, looked: 0 }
    }

    /// Does what an event says a person or a platform does.
    fn act(&self, event: &Value) {
        let page = &self.page;
        let text = |name: &str| event[name].as_str().expect("text");
        // A number that is shown to be dialled is closed again.
        if page.holds("document.querySelector('[data-id=panel-close]')") {
            page.click(&id("panel-close"));
        }
        let there = |css: &str| page.holds(&format!("document.querySelector({})", json!(css)));
        match text("event") {
            "start" if page.address().starts_with(&self.address) => page.reload(),
            "start" => page.go(&self.address),
            "tap" if there(&id(text("id"))) => page.click(&id(text("id"))),
            "choose" if there(&option(text("id"), text("value"))) => {
                page.click(&option(text("id"), text("value")));
            }
            "choose" if there(&format!("select[data-choice='{}']", text("id"))) => {
                let pick = "const list = document.querySelector(`select[data-choice='${arguments[0]}']`);
                    list.value = arguments[1];
                    list.dispatchEvent(new Event('change', {bubbles: true}));";
                page.run(pick, &[event["id"].clone(), event["value"].clone()]);
            }
            "type" if there(&format!("[data-input='{}']", text("id"))) => {
                page.click(&format!("[data-input='{}']", text("id")));
                page.run("document.activeElement.select();", &[]);
                page.command("Input.insertText", json!({"text": text("text")}));
            }
            "set-date" if there(&format!("[data-input='{}']", text("id"))) => {
                let set = "const day = document.querySelector(`[data-input='${arguments[0]}']`);
                    day.focus();
                    day.value = arguments[1];
                    day.dispatchEvent(new Event('input', {bubbles: true}));
                    day.blur();";
                page.run(set, &[event["id"].clone(), event["date"].clone()]);
            }
            "back" if there(&id("back")) => page.click(&id("back")),
            "leave" => page.click(&id("leave")),
            "hidden" => {
                let hide = "Object.defineProperty(document, 'hidden', {value: true, configurable: true});
                    document.dispatchEvent(new Event('visibilitychange'));
                    delete document.hidden;";
                page.run(hide, &[]);
            }
            "located" if page.holds("walk.place") => {
                let found = "const [e] = arguments;
                    const coords = {latitude: e.latitude, longitude: e.longitude, accuracy: e.accuracy_m};
                    walk.place({coords, timestamp: e.taken_at * 1000});";
                page.run(found, std::slice::from_ref(event));
            }
            "picked" if Path::new(text("path")).exists() => {
                page.give("input[data-pick]", Path::new(text("path")));
            }
            _ => drop(page.run("walk.session.send(arguments[0]);", std::slice::from_ref(event))),
        }
    }

    /// Waits for the answer to an event that was just sent.
    fn answer(&mut self, event: &Value, place: &str) -> Seen {
        let end = Instant::now() + PATIENCE;
        let is_file = event["event"] == "picked" && Path::new(event["path"].as_str().unwrap()).exists();
        if event["event"] == "leave" {
            // The page is gone then: what it kept is read where it came from, without its scripts.
            self.page.wait(&format!("!location.href.startsWith({})", json!(self.address)));
            self.page.go(&format!("{}/health", self.address.trim_end_matches('/')));
        }
        loop {
            let kept = self.page.run("return JSON.parse(sessionStorage.getItem('walk') ?? '[]');", &[]);
            let kept: Vec<Seen> = serde_json::from_value(kept).unwrap();
            let total = kept.len();
            let found = kept.into_iter().enumerate().skip(self.looked).find(|(_, seen)| match &seen.event {
                Some(sent) => is_same(sent, event),
                None => is_file,
            });
            if let Some((number, seen)) = found {
                self.looked = number + 1;
                return seen;
            }
            assert!(Instant::now() < end, "{place}: not sent or not answered ({total} were)");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn compare(&mut self, event: &Value, expect: &Expect, place: &str) {
        self.act(event);
        let mut seen = self.answer(event, place);
        let end = Instant::now() + PATIENCE;
        while expect.eventually && !seen.holds(expect) {
            assert!(Instant::now() < end, "{place}: it does not come");
            std::thread::sleep(Duration::from_millis(50));
            self.act(event);
            seen = self.answer(event, place);
        }
        let screen = &seen.screen;
        assert_eq!(screen["id"], expect.screen.as_str(), "{place}");
        assert_eq!(seen.effects, seen.done, "{place}: what the page did");
        if let Some(effects) = &expect.effects {
            let is_named = effects.iter().any(|name| name == WAKE);
            let done: Vec<_> = seen.done.iter().filter(|name| is_named || *name != WAKE).collect();
            assert_eq!(done, effects.iter().collect::<Vec<_>>(), "{place}");
        }
        assert!(seen.holds(expect), "{place}: {:#?}", seen.blocks());
        for id in &expect.lacks {
            assert!(!seen.has(id), "{place}: {id} is there");
        }
        assert!(expect.back.is_none_or(|back| screen["back"] == back), "{place}: back");
        assert!(expect.secure.is_none_or(|secure| screen["secure"] == secure), "{place}: secure");
        if event["event"] != "leave" {
            self.assert_drawn(expect, place);
        }
    }

    /// What a walk names stands on the page.
    fn assert_drawn(&self, expect: &Expect, place: &str) {
        let on = |css: &str| self.page.holds(&format!("document.querySelector({})", json!(css)));
        let block =
            |id: &str| format!("main [data-block][data-id='{id}'], main [data-block=link] [data-id='{id}']");
        assert!(on(&format!("main[data-screen='{}']", expect.screen)), "{place}: not drawn");
        for id in &expect.has {
            assert!(on(&block(id)), "{place}: {id} is not drawn");
        }
        for id in &expect.lacks {
            assert!(!on(&block(id)), "{place}: {id} is drawn");
        }
        if let Some(code) = &expect.code {
            assert!(
                on(&format!("main [data-block=notice][data-code='{code}']")),
                "{place}: {code} is not drawn"
            );
        }
        if let Some(back) = expect.back {
            assert_eq!(on("header [data-id=back]"), back, "{place}: the way back");
        }
    }
}

/// JavaScript writes 8.0 as 8.
fn is_same(one: &Value, other: &Value) -> bool {
    let (Some(one), Some(other)) = (one.as_object(), other.as_object()) else {
        return one == other || one.is_f64() | other.is_f64() && one.as_f64() == other.as_f64();
    };
    one.len() == other.len()
        && one.iter().all(|(name, value)| other.get(name).is_some_and(|o| is_same(value, o)))
}

fn follow(chromium: &Chromium, file: &Path, walk: &Walk) {
    let mut world = World::with(&["centre", "ngo"].map(TestAgency::new), &json!({}));
    if !walk.online {
        world.kill_intake();
    }
    let phone = world.phone("phone");
    let mut arguments = vec!["kiosk".into(), "--data".into(), phone.data.into_os_string()];
    arguments.extend(["--intake".into(), phone.intake.into(), "--pack".into(), phone.pack.into_os_string()]);
    arguments.extend(["--listen", "127.0.0.1:0", "--poll-ms", "250"].map(Into::into));
    let mut kiosk = Program::start(&arguments, &phone.log);
    let mut said = kiosk.output();
    let line = line_with(&mut said, "Phone: ");
    std::thread::spawn(move || drop(said.read_to_end(&mut Vec::new())));
    let address = line.split_whitespace().last().expect("an address").to_owned();

    let mut walker = Walker::new(chromium, address);
    for (number, stride) in walk.steps.iter().enumerate() {
        let place = format!("{} ({}), step {}: {}", walk.name, file.display(), number + 1, stride.event);
        walker.compare(&walk::filled(&stride.event, &tests(), now()), &stride.expect, &place);
    }
}

/// The folder of the tests of the whole.
fn tests() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_walk_leads_where_it_says() {
    let chromium = Chromium::start();
    for (file, walk) in walk::all(&tests()) {
        follow(&chromium, &file, &walk);
    }
}
