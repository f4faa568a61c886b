//! Anything at all, in any order: the app answers, says nothing private where it must not, and loses nothing.
//!
//! Touches mostly fit the screen that is shown, as those of a hurried person, and sometimes fit nothing. Now and then
//! the app is closed, or killed, and opened again from its folder; then what lies in the vault is counted.

use saphan_core::{
    PhoneConfig,
    content::{Knowledge, parts},
    outbox::courier::Route,
    report::MIGRATIONS,
};
use saphan_protocol::{keys::SigningSecret, pack::Meta};
use saphan_screens::{
    App, AppConfig,
    vocabulary::{Block, Effect, Event, InputKind, Role, Screen, Step},
};
use saphan_tests::{
    agency::{TestAgency, now},
    program,
};
use saphan_vault::{FileDeviceKey, Pin, Standing, Vault};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Stands in everything that is typed, so that it is found where it must not be.
const MARK: &str = "Qzx7";
const PIN: &str = "314159";
const ERASING: &str = "246810";

const PUBLIC: [&str; 26] = [
    "language",
    "pin-choice",
    "home",
    "rights",
    "article",
    "numbers",
    "settings",
    "erase",
    "about",
    "problem",
    "anew",
    "directory",
    "directory-near",
    "service",
    "statistics",
    "series",
    "documents",
    "publicity",
    "document",
    "line",
    "shop",
    "good",
    "pay",
    "before-you-go",
    "pack",
    "directory-who",
];
/// Where words are typed that no vault keeps; the sums are kept out of screenshots.
const TYPED: [&str; 6] = ["search", "cost-pay", "cost-living", "cost-debt", "cost-interest", "cost-result"];
const SECRET: [&str; 3] = ["pin-new", "pin-repeat", "pin-enter"];
const PRIVATE: [&str; 26] = [
    "report-found",
    "report-kinds",
    "report-whom",
    "report-when",
    "report-where",
    "report-story",
    "report-photos",
    "report-contact",
    "report-recipients",
    "report-review",
    "delete-draft",
    "reports",
    "case",
    "case-withdraw",
    "case-remove",
    "follow",
    "interpreter-language",
    "interpreter-purpose",
    "interpreter-when",
    "interpreter-where",
    "interpreter-contact",
    "interpreter-review",
    "order-goods",
    "order-contact",
    "order-review",
    "duress",
];

/// The same PIN as keyboards of the seven languages type it.
const PINS: [&str; 5] = [PIN, "๓๑๔๑๕๙", "៣១៤១៥៩", "໓໑໔໑໕໙", "၃၁၄၁၅၉"];

const NASTY: [&str; 18] = [
    "",
    " \n\t ",
    "နာရီ ၁၂ ခွဲမှာ ပတ်စပို့ယူသွား",
    "ថៅកែយកលិខិតឆ្លងដែន\u{200B}របស់ខ្ញុំ ៣ខែ",
    "นายจ้างยึดพาสปอร์ต ๓ เดือน",
    "ນາຍຈ້າງຍຶດ ໓ ເດືອນ",
    "Chủ giữ hộ chiếu của tôi",
    "老板拿走了我的护照 三个月",
    "employer keeps it",
    "\u{202E}evil\u{202C} \u{2066}x\u{2069} שלום مرحبا",
    "nul\0in\u{7}side\u{FEFF}",
    "{ $count } {-term} %s %n ${x} <script>alert(1)</script> '; DROP TABLE filed; --",
    "👩‍👧‍👦🏳️‍🌈 e\u{301}\u{301}\u{301}",
    "https://maps.google.com/?q=13.7,100.5 geo:13.7,100.5",
    "7P52+QX Bangkok",
    "-1",
    "99999999999999999999",
    "\u{FFFF}\u{10FFFF}",
];

/// A small generator with a seed: the same seed is the same monkey.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % sides.max(1)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }
}

/// What every opening of the app has in common.
struct Outside {
    knowledge: Knowledge,
    messages: BTreeSet<String>,
    files: Vec<PathBuf>,
}

impl Outside {
    fn new(folder: &Path) -> Self {
        let mut payload = Knowledge::builtin().unwrap().whole();
        let described: Vec<Value> = serde_json::from_slice(
            &std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/data/demo-agencies.json"))
                .unwrap(),
        )
        .unwrap();
        payload.agencies = described
            .into_iter()
            .map(|mut row| {
                TestAgency::new(row["id"].as_str().unwrap()).put_keys(&mut row);
                serde_json::from_value(row).unwrap()
            })
            .collect();
        let source = payload.messages["en"].clone();
        let signer = SigningSecret::generate().unwrap();
        let meta = Meta { version: 1, created: now() - 60, expires: now() + 86_400 };
        let pack = parts::signed(&payload, &meta, &signer).unwrap();
        let id = |line: &str| line.split_once(" = ").map(|(id, _)| id.to_owned());
        std::fs::write(folder.join("not-a-photo.jpg"), "no picture at all").unwrap();
        std::fs::write(folder.join("empty.jpg"), "").unwrap();
        let mut files: Vec<PathBuf> =
            ["throne.jpg", "garden.jpg", "lighthouse.png", "lighthouse.webp", "pug.heic", "none-such.jpg"]
                .iter()
                .map(|name| program::data(&format!("pictures/{name}")))
                .collect();
        files.extend(["not-a-photo.jpg", "empty.jpg", ""].map(|name| folder.join(name)));
        Self {
            knowledge: Knowledge::signed(&pack, &[signer.public()], now()).unwrap(),
            messages: source
                .lines()
                .filter(|line| !line.starts_with(['#', ' ']))
                .filter_map(id)
                // A word like `yes` may be its own text.
                .filter(|id| id.contains('-'))
                .collect(),
            files,
        }
    }

    fn open(&self, folder: &Path) -> App {
        App::new(AppConfig {
            phone: PhoneConfig {
                data_dir: folder.to_owned(),
                device_key: Arc::new(FileDeviceKey::new(folder.join("device.key"))),
                knowledge: self.knowledge.clone(),
                route: Route { intakes: Vec::new(), poll_every: Duration::from_secs(3600) },
                clock: Arc::new(now),
                changed: Arc::new(|| {}),
            },
        })
    }
}

/// What may have gone since the vault was looked into last.
#[derive(Default)]
struct Gone {
    erased: bool,
    drafts: i64,
}

/// What lies in the vault.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Count {
    filed: i64,
    drafts: i64,
    answers: i64,
}

/// Looks into the vault while no app has it open. Every file that a report names must be there, whole.
fn count(folder: &Path) -> Count {
    let pin = match Vault::standing(folder).unwrap() {
        Standing::Missing => return Count::default(),
        Standing::NoPin => None,
        Standing::Pin => Some(Pin::new(PIN)),
    };
    let key = FileDeviceKey::new(folder.join("device.key"));
    let opened = Vault::open(folder, &key, pin.as_ref(), MIGRATIONS).unwrap();
    assert_eq!(opened.recovery, None, "nothing was ever damaged");
    let vault = opened.vault.connect().unwrap();
    let number = |sql: &str| vault.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let mut files = vault.prepare("SELECT name, sealed_size FROM attachment").unwrap();
    let mut rows = files.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (name, size): (String, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let file = folder.join("attachments").join(&name);
        assert_eq!(file.metadata().map(|m| m.len()).ok(), u64::try_from(size).ok(), "a file is gone");
    }
    for kind in ["report", "interpreter"] {
        let sql = format!("SELECT count(*) FROM filed WHERE state = 'draft' AND kind = '{kind}'");
        assert!(number(&sql) <= 1, "two drafts of one kind: one of them is never seen again");
    }
    Count {
        filed: number("SELECT count(*) FROM filed WHERE state <> 'draft'"),
        drafts: number("SELECT count(*) FROM filed WHERE state = 'draft'"),
        answers: number("SELECT count(*) FROM answer"),
    }
}

struct Monkey<'a> {
    outside: &'a Outside,
    dice: Dice,
    folders: tempfile::TempDir,
    folder: PathBuf,
    app: Option<App>,
    step: Step,
    secure: bool,
    gone: Gone,
    before: Count,
    past: Vec<String>,
    seen: BTreeSet<String>,
    typed: usize,
}

impl<'a> Monkey<'a> {
    fn new(outside: &'a Outside, seed: u64) -> Self {
        let folders = tempfile::tempdir().unwrap();
        let folder = folders.path().join("0");
        let app = outside.open(&folder);
        let step = app.handle(start("en"));
        Self {
            outside,
            dice: Dice(seed),
            folders,
            folder,
            app: Some(app),
            step,
            secure: false,
            gone: Gone::default(),
            before: Count::default(),
            past: Vec::new(),
            seen: BTreeSet::new(),
            typed: 0,
        }
    }

    fn send(&mut self, event: Event) {
        // Words of the past say how it came to this; nobody's real words stand in them.
        self.past.push(format!("{} <- {event:.120?}", self.step.screen.id).chars().take(200).collect());
        let at = self.step.screen.id.clone();
        if let Event::Tap { id } = &event {
            self.gone.erased |= at == "erase" && id == "erase" || at == "pin-enter" && id == "open";
            self.gone.drafts += i64::from(at == "delete-draft" && id == "delete");
        }
        let covers = matches!(event, Event::Leave | Event::Lock);
        self.step = self.app.as_ref().unwrap().handle(event);
        for effect in &self.step.effects {
            if let Effect::SecureWindow { on } = effect {
                self.secure = *on;
            }
            if let Effect::Notify { title, text } = effect {
                self.holds(!title.contains(MARK) && !text.contains(MARK), "a notification says something");
            }
        }
        self.look(covers);
    }

    #[track_caller]
    fn holds(&self, true_: bool, what: &str) {
        let past = self.past[self.past.len().saturating_sub(25)..].join("\n");
        assert!(true_, "{what} at {}\n{past}\n{:#?}", self.step.screen.id, self.step.screen);
    }

    /// What is true of every screen.
    fn look(&mut self, covers: bool) {
        let screen = &self.step.screen;
        let id = screen.id.as_str();
        let private = PRIVATE.contains(&id);
        let typed_at = TYPED.contains(&id);
        self.holds(private || typed_at || PUBLIC.contains(&id) || SECRET.contains(&id), "an unknown screen");
        self.holds(id != "problem", "the folder could not be opened");
        self.holds(!screen.blocks.is_empty() && !screen.title.is_empty(), "an empty screen");
        let ids: BTreeSet<&str> = screen.blocks.iter().map(Block::id).collect();
        self.holds(ids.len() == screen.blocks.len(), "an id twice");
        self.holds(
            screen.secure == (private || SECRET.contains(&id) || (typed_at && id != "search")),
            "the secure flag is wrong",
        );
        self.holds(self.secure == screen.secure, "the window was not told");
        self.holds(!covers || !(private || typed_at), "a private screen after leaving");
        let mut strings = Vec::new();
        collect(&serde_json::to_value(screen).unwrap(), "", &mut strings);
        for (field, text) in &strings {
            self.holds(private || typed_at || !text.contains(MARK), "words of the person on a public screen");
            let words = matches!(field.as_str(), "text" | "title" | "label" | "hint" | "note" | "lines");
            self.holds(!words || !self.outside.messages.contains(text), "a message id instead of words");
            let typed = field == "value" || text.contains("{-term}");
            self.holds(typed || !text.contains("{ $"), "a placeable instead of a value");
        }
        self.seen.insert(id.to_owned());
    }

    /// An event that fits the screen, or not.
    fn next(&mut self) -> Event {
        let screen = self.step.screen.clone();
        let asked = self.step.effects.iter().find_map(answer);
        if let Some(answer) = asked.filter(|_| self.dice.chance(70)) {
            return self.fill(answer);
        }
        match self.dice.roll(100) {
            0..=69 => self.fitting(&screen),
            70..=79 => Event::Back,
            80 => Event::Leave,
            81 => Event::Lock,
            82 => Event::Hidden,
            83 => Event::Tick,
            84..=85 => start(self.dice.one(&["th", "en", "my", "km-KH", "lo", "vi", "zh_CN", "xx", ""])),
            _ => self.unfitting(&screen),
        }
    }

    /// Draws what an answer says.
    fn fill(&mut self, answer: Event) -> Event {
        match answer {
            Event::Picked { id, .. } if self.dice.chance(80) => self.picked(id),
            Event::Picked { id, .. } => {
                let reason = self.dice.one(&["cancelled", "denied", "failed", "?"]).to_owned();
                Event::PickFailed { id, reason }
            }
            Event::LocateFailed { id, .. } if self.dice.chance(30) => {
                let reason = self.dice.one(&["denied", "off", "timeout", "unavailable", "?"]).to_owned();
                Event::LocateFailed { id, reason }
            }
            Event::LocateFailed { id, .. } => self.located(id),
            other => other,
        }
    }

    fn picked(&mut self, id: String) -> Event {
        let file = &self.outside.files[self.dice.roll(self.outside.files.len())];
        let media_type = [None, Some("image/jpeg"), Some("audio/webm"), Some("x")][self.dice.roll(4)];
        Event::Picked {
            id,
            path: file.to_string_lossy().into_owned(),
            media_type: media_type.map(str::to_owned),
        }
    }

    fn located(&mut self, id: String) -> Event {
        let odd = [0.0, 0.001, -90.0, 180.0, 181.0, f64::NAN, f64::INFINITY, -0.0, 1e300];
        let (mut latitude, mut longitude) =
            (5.0 + self.dice.roll(1800) as f64 / 100.0, 92.0 + self.dice.roll(1700) as f64 / 100.0);
        if self.dice.chance(20) {
            latitude = odd[self.dice.roll(odd.len())];
            longitude = odd[self.dice.roll(odd.len())];
        }
        let accuracy_m = [None, Some(8.0), Some(90_000.0), Some(-1.0), Some(f32::NAN)][self.dice.roll(5)];
        let taken_at = now() + [0, -30, -90_000, 400, i64::MIN / 2, i64::MAX / 4][self.dice.roll(6)];
        Event::Located { id, latitude, longitude, accuracy_m, taken_at }
    }

    fn words(&mut self) -> String {
        self.typed += 1;
        let nasty = self.dice.one(&NASTY);
        match self.dice.roll(20) {
            0 => format!("{MARK}{}", nasty.repeat(3000)),
            1 => nasty.to_owned(),
            _ => format!("{nasty} {MARK}{} {nasty}", self.typed),
        }
    }

    fn pin(&mut self, screen: &str) -> String {
        match screen {
            "duress" => ERASING.to_owned(),
            "pin-enter" if self.dice.chance(6) => ERASING.to_owned(),
            // A wrong one rarely: each makes the next wait.
            _ if self.dice.chance(4) => self.dice.one(&["12345", "", "1234567890123", "abcdef"]).to_owned(),
            _ => self.dice.one(&PINS).to_owned(),
        }
    }

    fn fitting(&mut self, screen: &Screen) -> Event {
        let tap = |id: &str| Event::Tap { id: id.to_owned() };
        let primary = screen.blocks.iter().find_map(|block| match block {
            Block::Button { id, role: Role::Primary, .. } => Some(id.clone()),
            _ => None,
        });
        let asks_pin =
            screen.blocks.iter().any(|b| matches!(b, Block::TextInput { kind: InputKind::Pin, .. }));
        if let Some(id) = primary.filter(|_| self.dice.chance(if asks_pin { 45 } else { 25 })) {
            return tap(&id);
        }
        let rare = ["duress", "erase", "lock"];
        let rare = screen.blocks.iter().find(|block| rare.contains(&block.id()) && self.dice.chance(15));
        let block = rare.unwrap_or(&screen.blocks[self.dice.roll(screen.blocks.len())]);
        match block {
            Block::Button { id, role, .. } => {
                // Without this nothing would ever be finished.
                if *role == Role::Danger && self.dice.chance(80) { Event::Tick } else { tap(id) }
            }
            Block::Link { id, .. } => tap(id),
            Block::List { rows, .. } if !rows.is_empty() => tap(&rows[self.dice.roll(rows.len())].id),
            Block::Choices { id, options, .. } if !options.is_empty() => {
                Event::Choose { id: id.clone(), value: options[self.dice.roll(options.len())].value.clone() }
            }
            Block::TextInput { id, kind: InputKind::Pin, .. } => {
                Event::Type { id: id.clone(), text: self.pin(&screen.id) }
            }
            Block::TextInput { id, .. } => Event::Type { id: id.clone(), text: self.words() },
            Block::Date { id, earliest, latest, .. } => {
                let day =
                    self.dice.one(&[earliest.as_str(), latest, "2026-02-30", "tomorrow", "", "9999-12-31"]);
                Event::SetDate { id: id.clone(), date: Some(day.to_owned()) }
            }
            Block::Photos { items, add, .. } => match self.dice.roll(4) {
                0 if !items.is_empty() => tap(&items[self.dice.roll(items.len())].id),
                _ => tap(&add[self.dice.roll(add.len())].value),
            },
            Block::VoiceNote { record, items, .. } => match items.first() {
                Some(item) if self.dice.chance(30) => tap(&item.id),
                _ => tap(record),
            },
            _ => primary_or_back(screen),
        }
    }

    /// Ids of other screens, of nothing, answers nobody asked for.
    fn unfitting(&mut self, screen: &Screen) -> Event {
        let ids = [
            "send",
            "delete",
            "keep",
            "next",
            "save",
            "skip",
            "set",
            "open",
            "file-1",
            "link-1",
            "case-1",
            "case-99999999999",
            "withdraw",
            "take-back",
            "write",
            "message",
            "story",
            "kinds",
            "recipients",
            "place",
            "date",
            "camera",
            "record",
            "show-code",
            "pin-change",
            "retry",
            "continue",
            "call-th-sac",
            "language",
            "country",
            "keep-place",
            "count",
            "",
            "\u{0}",
            "../../etc/passwd",
            "report",
        ];
        let mut id = self.dice.one(&ids).to_owned();
        if self.dice.chance(5) {
            id = "x".repeat(100_000);
        }
        // Two that end something are left to the screens that offer them.
        if matches!(
            (screen.id.as_str(), id.as_str()),
            ("delete-draft", "delete") | ("case-withdraw", "withdraw") | ("case-remove", "remove")
        ) {
            id = "keep".to_owned();
        }
        match self.dice.roll(9) {
            0 => Event::Choose { id, value: self.dice.one(&["yes", "exact", "TH", "", "th"]).to_owned() },
            1 if !SECRET.contains(&screen.id.as_str()) && screen.id != "duress" => {
                Event::Type { id, text: self.words() }
            }
            2 => Event::SetDate { id, date: None },
            3 => self.located(id),
            4 => self.picked(id),
            5 => Event::PickFailed { id, reason: "failed".to_owned() },
            6 => Event::LocateFailed { id, reason: "off".to_owned() },
            _ => Event::Tap { id },
        }
    }

    /// The way back ends at a place without one, whatever was touched before.
    fn all_the_way_back(&mut self) {
        for _ in 0..40 {
            if !self.step.screen.back {
                return;
            }
            self.send(Event::Back);
        }
        self.holds(false, "the way back does not end");
    }

    /// Closes the app, or kills it, looks into the vault, and opens it again.
    fn again(&mut self) {
        let app = self.app.take().unwrap();
        if self.dice.chance(50) {
            drop(app);
        } else {
            let next = self.folders.path().join(format!("{}", self.past.len()));
            copy(&self.folder, &next);
            // A killed process runs no destructor.
            std::mem::forget(app);
            self.folder = next;
        }
        // Waiting after wrong PINs has tests of its own.
        drop(std::fs::remove_file(self.folder.join("vault.tries")));
        let found = count(&self.folder);
        // Erasing leaves nothing, or what was written since.
        if !self.gone.erased {
            self.holds(found.filed >= self.before.filed, "something filed is gone");
            let all = |count: Count| count.filed + count.drafts;
            self.holds(all(found) >= all(self.before) - self.gone.drafts, "a draft is gone");
        }
        (self.before, self.gone) = (found, Gone::default());
        self.secure = false;
        let app = self.outside.open(&self.folder);
        self.past.push("--- opened again".to_owned());
        self.step = app.handle(start("en"));
        self.app = Some(app);
        for effect in &self.step.effects {
            if let Effect::SecureWindow { on } = effect {
                self.secure = *on;
            }
        }
        self.look(false);
    }
}

/// The answer that an effect asks for, yet to be filled.
fn answer(effect: &Effect) -> Option<Event> {
    Some(match effect {
        Effect::TakePhoto { id }
        | Effect::PickPhoto { id }
        | Effect::PickFile { id }
        | Effect::RecordSound { id, .. } => {
            Event::Picked { id: id.clone(), path: String::new(), media_type: None }
        }
        Effect::Locate { id, .. } => Event::LocateFailed { id: id.clone(), reason: String::new() },
        _ => return None,
    })
}

fn primary_or_back(screen: &Screen) -> Event {
    let primary = screen.blocks.iter().find_map(|block| match block {
        Block::Button { id, role: Role::Primary, .. } => Some(Event::Tap { id: id.clone() }),
        _ => None,
    });
    primary.unwrap_or(Event::Back)
}

fn start(locale: &str) -> Event {
    Event::Start { locale: Some(locale.to_owned()), utc_offset_minutes: 420 }
}

/// Every string of a value with the name of its field.
fn collect(value: &Value, field: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((field.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(item, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| collect(item, name, found)),
        _ => {}
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn whatever_is_touched_and_typed_nothing_is_shown_lost_or_broken() {
    let folder = tempfile::tempdir().unwrap();
    let outside = Outside::new(folder.path());
    let (mut seen, mut most) = (BTreeSet::new(), Count::default());
    for seed in 1..=8_u64 {
        let mut monkey = Monkey::new(&outside, seed * 0x9E37_79B9);
        for turn in 1..=800 {
            let event = monkey.next();
            monkey.send(event);
            if turn % 160 == 0 {
                monkey.again();
                most.filed = most.filed.max(monkey.before.filed);
                most.answers = most.answers.max(monkey.before.answers);
            } else if turn % 60 == 0 {
                monkey.all_the_way_back();
            }
        }
        seen.append(&mut monkey.seen);
    }
    // It did something: nearly every screen was seen, and something was sent.
    let missing: Vec<&&str> = PUBLIC
        .iter()
        .chain(&TYPED)
        .chain(&SECRET)
        .chain(&PRIVATE)
        .filter(|id| !seen.contains(**id))
        .collect();
    assert!(missing.len() <= 6, "never seen: {missing:?}");
    assert!(most.filed > 0 && most.answers > 5, "{}", json!({"filed": most.filed, "answers": most.answers}));
}
