//! The whole phone behind its screens: a real vault in a folder of its own, and where the network matters a real
//! intake on 127.0.0.1. Tests see what a person sees: screens and effects.

mod about;
mod anew;
mod bare;
mod clock;
mod cost;
mod directory;
mod documents;
mod durable;
#[path = "../../../core/src/outbox/tests/intake.rs"]
#[allow(dead_code, reason = "shared with the tests of the outbox, which use more of it")]
mod intake;
mod interpreter;
mod languages;
mod location;
mod pack;
mod pin;
mod pseudo;
mod replies;
mod report;
mod rights;
mod search;
mod settings;
mod shop;
mod statistics;
mod storage;
mod text;
mod vocabulary;
mod wake;
mod walks;
mod watched;
mod words;

use crate::{
    App, AppConfig,
    vocabulary::{Block, Effect, Event, Screen, Step},
};
use intake::Intake;
use saphan_core::{
    PhoneConfig,
    content::{
        Knowledge,
        model::{Agency, PublicKey},
        parts,
    },
    outbox::courier::Route,
};
use saphan_protocol::{
    envelope,
    keys::{SealingSecret, SigningSecret},
    message::Message,
    pack::Meta,
};
use saphan_vault::FileDeviceKey;
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The clock of these tests at first: October 2026.
pub(super) const NOW: i64 = 1_790_500_000;

/// How long background work may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// An agency with its secrets.
pub(super) struct Helper {
    pub(super) agency: Agency,
    pub(super) sealing: SealingSecret,
    pub(super) signing: SigningSecret,
}

pub(super) fn helper(id: &str, country: &str, level: &str, province: Option<&str>, seed: u8) -> Helper {
    let sealing = SealingSecret::from_bytes(&[seed; 32]).unwrap();
    let signing = SigningSecret::from_bytes(&[seed + 100; 32]).unwrap();
    let key = |key_id: String, bytes: &[u8]| PublicKey {
        key_id,
        public: data_encoding::BASE64.encode(bytes),
        from: 0,
        until: None,
    };
    let agency = Agency {
        id: id.to_owned(),
        country: country.to_owned(),
        level: level.to_owned(),
        province: province.map(str::to_owned),
        name: BTreeMap::from([("en".to_owned(), format!("Helper {id}"))]),
        about: BTreeMap::new(),
        takes: vec!["report".to_owned(), "interpreter".to_owned(), "order".to_owned()],
        sealing: vec![key(sealing.public().key_id().to_string(), sealing.public().as_bytes())],
        signing: vec![key(signing.public().key_id().to_string(), &signing.public().0)],
    };
    Helper { agency, sealing, signing }
}

/// What is outside of one phone: its folder, the time, the agencies, the intake.
pub(super) struct World {
    pub(super) dir: TempDir,
    pub(super) now: Arc<AtomicI64>,
    pub(super) helpers: Vec<Helper>,
    pub(super) intake: Option<Arc<Intake>>,
}

impl World {
    /// Two helpers in Thailand, a central office and an independent organisation; no intake.
    pub(super) fn new() -> Self {
        Self::with(vec![helper("centre", "TH", "central", None, 1), helper("ngo", "TH", "ngo", None, 2)])
    }

    pub(super) fn with(helpers: Vec<Helper>) -> Self {
        Self { dir: tempfile::tempdir().unwrap(), now: Arc::new(AtomicI64::new(NOW)), helpers, intake: None }
    }

    /// The same with an intake.
    pub(super) fn online() -> Self {
        Self { intake: Some(Intake::start()), ..Self::new() }
    }

    /// Whose packs the phones of this world believe.
    pub(super) fn publisher() -> SigningSecret {
        SigningSecret::from_bytes(&[77; 32]).unwrap()
    }

    /// A pack with the helpers of this world. Made once of the same: it takes longer than most tests.
    pub(super) fn pack(&self, version: u64, expires: i64) -> Vec<u8> {
        static MADE: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::new(BTreeMap::new());
        let agencies: Vec<Agency> = self.helpers.iter().map(|h| h.agency.clone()).collect();
        let of = format!("{version} {expires} {}", serde_json::to_string(&agencies).unwrap());
        let make = || {
            let mut payload = Knowledge::builtin().unwrap().whole();
            payload.agencies = agencies;
            payload.shop.centres.iter_mut().for_each(|centre| "centre".clone_into(&mut centre.agency));
            let meta = Meta { version, created: NOW - 86_400 + version.cast_signed(), expires };
            parts::signed(&payload, &meta, &Self::publisher()).unwrap()
        };
        MADE.lock().unwrap().entry(of).or_insert_with(make).clone()
    }

    pub(super) fn knowledge(&self) -> Knowledge {
        Knowledge::signed(&self.pack(1, NOW + 400 * 86_400), &[Self::publisher().public()], NOW).unwrap()
    }

    pub(super) fn config(&self, folder: &Path) -> PhoneConfig {
        let now = Arc::clone(&self.now);
        let intakes = self.intake.iter().map(|i| (i.url.clone(), i.receipt_key())).collect();
        PhoneConfig {
            data_dir: folder.to_owned(),
            device_key: Arc::new(FileDeviceKey::new(folder.join("device.key"))),
            knowledge: self.knowledge(),
            route: Route { intakes, poll_every: Duration::from_millis(50) },
            clock: Arc::new(move || now.load(Ordering::Relaxed)),
            changed: Arc::new(|| {}),
        }
    }

    pub(super) fn folder(&self) -> std::path::PathBuf {
        self.dir.path().join("phone")
    }

    /// A phone over this world's folder, started in English.
    pub(super) fn phone(&self) -> Person {
        self.phone_at(&self.folder())
    }

    pub(super) fn phone_at(&self, folder: &Path) -> Person {
        let mut person = self.unstarted(folder);
        person.send(start());
        person
    }

    fn unstarted(&self, folder: &Path) -> Person {
        Person { app: App::new(AppConfig { phone: self.config(folder) }), step: None, effects: Vec::new() }
    }

    /// What would be there after a kill at this moment: a phone over a copy of the folder.
    pub(super) fn after_a_kill(&self) -> (TempDir, Person) {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(&self.folder(), copy.path());
        let person = self.phone_at(copy.path());
        (copy, person)
    }

    /// A phone in English without a PIN, at home.
    pub(super) fn at_home(&self) -> Person {
        let mut person = self.phone();
        person.choose("language", "en");
        person.tap("save");
        person.tap("skip");
        person.expect("home");
        person
    }

    pub(super) fn wait(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::Relaxed);
    }

    /// The messages the intake holds, opened by the helper they are for.
    pub(super) fn opened_by(&self, id: &str) -> Vec<(envelope::Opened, Vec<u8>)> {
        let helper = self.helpers.iter().find(|h| h.agency.id == id).unwrap();
        let kept = self.intake.as_ref().unwrap().kept();
        let mut opened: Vec<_> = kept
            .envelopes
            .values()
            .filter_map(|bytes| Some((envelope::open(bytes, &[&helper.sealing]).ok()?, bytes.clone())))
            .collect();
        opened.sort_by_key(|(opened, _)| match &opened.message {
            Message::Report(r) => r.written_at,
            Message::Interpreter(r) => r.written_at,
            Message::FollowUp(f) => f.written_at,
            Message::Order(o) => o.written_at,
        });
        opened
    }
}

pub(super) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(super) fn start() -> Event {
    Event::Start { locale: Some("en-GB".to_owned()), utc_offset_minutes: 420 }
}

/// Somebody with a phone in hand.
pub(super) struct Person {
    pub(super) app: App,
    step: Option<Step>,
    /// Effects since they were last looked at.
    pub(super) effects: Vec<Effect>,
}

impl Person {
    pub(super) fn send(&mut self, event: Event) -> &Screen {
        let step = self.app.handle(event);
        self.effects.extend(step.effects.iter().cloned());
        &self.step.insert(step).screen
    }

    pub(super) fn screen(&self) -> &Screen {
        &self.step.as_ref().unwrap().screen
    }

    pub(super) fn tap(&mut self, id: &str) {
        self.send(Event::Tap { id: id.to_owned() });
    }

    pub(super) fn choose(&mut self, id: &str, value: &str) {
        self.send(Event::Choose { id: id.to_owned(), value: value.to_owned() });
    }

    pub(super) fn write(&mut self, id: &str, text: &str) {
        self.send(Event::Type { id: id.to_owned(), text: text.to_owned() });
    }

    pub(super) fn back(&mut self) {
        self.send(Event::Back);
    }

    #[track_caller]
    pub(super) fn expect(&self, id: &str) {
        assert_eq!(self.screen().id, id, "notice {:?}", self.code());
    }

    pub(super) fn block(&self, id: &str) -> Option<&Block> {
        self.screen().blocks.iter().find(|block| block.id() == id)
    }

    /// Ids of the rows of all lists.
    pub(super) fn rows(&self) -> Vec<String> {
        let mut ids = Vec::new();
        for block in &self.screen().blocks {
            if let Block::List { rows, .. } = block {
                ids.extend(rows.iter().map(|row| row.id.clone()));
            }
        }
        ids
    }

    /// What stands in an input.
    pub(super) fn value(&self, id: &str) -> &str {
        match self.block(id) {
            Some(Block::TextInput { value, .. }) => value,
            _ => panic!("no input {id} on {}", self.screen().id),
        }
    }

    pub(super) fn chosen(&self, id: &str) -> Vec<&str> {
        match self.block(id) {
            Some(Block::Choices { options, .. }) => {
                options.iter().filter(|o| o.selected).map(|o| o.value.as_str()).collect()
            }
            _ => panic!("no choices {id} on {}", self.screen().id),
        }
    }

    /// Code of the notice that answers the last event.
    pub(super) fn code(&self) -> Option<&str> {
        self.code_of("notice")
    }

    pub(super) fn code_of(&self, id: &str) -> Option<&str> {
        match self.block(id) {
            Some(Block::Notice { code, .. }) => code.as_deref(),
            _ => None,
        }
    }

    /// Everything on the screen as one text, to look for what must or must not be there.
    pub(super) fn all_text(&self) -> String {
        serde_json::to_string(self.screen()).unwrap()
    }

    #[track_caller]
    pub(super) fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !done(self) {
            assert!(Instant::now() < end, "waited for {what}; at {}: {}", self.screen().id, self.all_text());
            std::thread::sleep(Duration::from_millis(10));
            self.send(Event::Tick);
        }
    }

    /// From home to the review of a report with these answers; recipients as proposed.
    pub(super) fn reach_review(&mut self, story: &str) {
        self.tap("report");
        self.choose("kinds", "passport-kept");
        self.reach("report-story");
        self.write("story", story);
        self.reach("report-review");
    }

    /// Next, and next, until that page.
    #[track_caller]
    pub(super) fn reach(&mut self, page: &str) {
        for _ in 0..12 {
            if self.screen().id == page {
                return;
            }
            self.tap("next");
            assert_eq!(self.code(), None, "on the way to {page}");
        }
        panic!("no way to {page} from {}", self.screen().id);
    }

    pub(super) fn located(&mut self, latitude: f64, longitude: f64, taken_at: i64) {
        self.send(Event::Located {
            id: "locate".to_owned(),
            latitude,
            longitude,
            accuracy_m: Some(8.0),
            taken_at,
        });
    }
}
