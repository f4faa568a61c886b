//! Kills the phone and the intake at random moments while reports with attachments are written and sent through a lossy
//! network, and counts: nothing lost, nothing twice, every store opens.

use crate::{
    agency::TestAgency,
    phone::{Gone, Phone, PhoneStart},
    program::signal,
    proxy::{Mood, Proxy},
    walk,
    world::World,
};
use rustix::process::Signal;
use saphan_protocol::message::Report;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

/// How much is done.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// SIGKILLs of the phone.
    pub phone_kills: u32,
    /// SIGKILLs of the intake.
    pub intake_kills: u32,
    /// A photograph attached to each report.
    pub photo: &'a Path,
    /// Where chance begins.
    pub seed: u64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Reports that the phone calls sent or queued.
    pub filed: usize,
    /// Filed reports that did not arrive, or not with their photograph.
    pub lost: usize,
    /// Reports that arrived more than once.
    pub doubled: usize,
    /// Starts of a phone at which its storage did not open as it was.
    pub unopened: usize,
    /// Letters that were answered as kept and were not there after a kill.
    pub letters_lost: usize,
    /// SIGKILLs of the phone that hit a running phone.
    pub phone_kills: u32,
    /// SIGKILLs of the intake.
    pub intake_kills: u32,
}

impl Outcome {
    /// Whether nothing went wrong.
    pub fn is_clean(&self) -> bool {
        self.lost == 0 && self.doubled == 0 && self.unopened == 0 && self.letters_lost == 0
    }
}

/// xorshift64.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Does it.
pub fn run(plan: &Plan<'_>) -> Outcome {
    let mut world = World::new();
    let proxy = Proxy::new(world.intake_at);
    let start = PhoneStart { intake: proxy.url(), ..world.phone("phone") };
    let mut outcome = Outcome {
        filed: 0,
        lost: 0,
        doubled: 0,
        unopened: 0,
        letters_lost: 0,
        phone_kills: 0,
        intake_kills: 0,
    };
    // The first steps are not killed: a phone that was never set up holds nothing.
    let mut phone = Phone::start(&start).expect("a phone");
    walk::first_steps(&mut phone, "km").expect("home");
    phone.kill();

    proxy.set(Mood::Lossy);
    let done = AtomicBool::new(false);
    let mut driver = Driver { photo: plan.photo, typed: None };
    std::thread::scope(|scope| {
        let killer = scope.spawn(|| {
            let mut chance = Chance(plan.seed ^ 0x5DEE_CE66);
            let mut kills = 0;
            while kills < plan.intake_kills
                && !(done.load(Ordering::Relaxed) && kills >= plan.intake_kills / 2)
            {
                std::thread::sleep(Duration::from_millis(30 + chance.below(400)));
                world.kill_intake();
                kills += 1;
                std::thread::sleep(Duration::from_millis(chance.below(150)));
                world.start_intake();
            }
            kills
        });
        let mut chance = Chance(plan.seed);
        while outcome.phone_kills < plan.phone_kills {
            life(&start, &mut driver, &mut chance, &mut outcome);
        }
        done.store(true, Ordering::Relaxed);
        outcome.intake_kills = killer.join().expect("the intake always starts again");
    });
    proxy.set(Mood::Good);
    settle(&start, &world.url(), &world.agencies[0], &mut outcome);
    outcome
}

/// One life of a phone: it starts, goes on with its report, and is killed at a moment of chance.
fn life(start: &PhoneStart, driver: &mut Driver<'_>, chance: &mut Chance, outcome: &mut Outcome) {
    let mut phone = Phone::spawn(start);
    let process = phone.process().id();
    let moment = Duration::from_millis(chance.below(900));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(moment);
            signal(process, Signal::KILL);
        });
        match driver.live(&mut phone, &mut outcome.letters_lost) {
            Err(Stop::Gone) => {}
            Err(Stop::Damaged) => outcome.unopened += 1,
        }
    });
    outcome.phone_kills += 1;
    phone.kill();
}

enum Stop {
    Gone,
    Damaged,
}

impl From<Gone> for Stop {
    fn from(_: Gone) -> Self {
        Self::Gone
    }
}

/// Writes report after report, wherever the last life ended.
struct Driver<'a> {
    photo: &'a Path,
    /// Number of the report being written and the text that a step answered as kept.
    typed: Option<(usize, String)>,
}

/// The story of report `number`.
fn story(number: usize) -> String {
    format!("{} ({number})", walk::STORY)
}

impl Driver<'_> {
    fn live(
        &mut self,
        phone: &mut Phone,
        letters_lost: &mut usize,
    ) -> Result<std::convert::Infallible, Stop> {
        phone.send(&serde_json::json!({"event": "start", "locale": "km", "utc_offset_minutes": 420}))?;
        if phone.at() == "problem" || phone.notice().is_some() {
            return Err(Stop::Damaged);
        }
        let stored = phone.at() == "report-story";
        if stored && let Some((_, kept)) = &self.typed {
            // What was answered is there; the letters after it may be.
            let value = phone.block("story").and_then(|b| b["value"].as_str()).unwrap_or_default();
            *letters_lost += usize::from(!value.starts_with(kept.as_str()));
        }
        let mut filed = None;
        loop {
            self.step(phone, &mut filed)?;
            if phone.at() == "problem" {
                return Err(Stop::Damaged);
            }
        }
    }

    /// One touch or a few, as the screen asks.
    fn step(&mut self, phone: &mut Phone, filed: &mut Option<usize>) -> Result<(), Gone> {
        match phone.at() {
            "home" if filed.is_none() => {
                phone.tap("reports")?;
                *filed = Some(rows(phone));
                phone.back()
            }
            "home" => phone.tap("report"),
            "report-found" => phone.tap("continue"),
            "report-kinds" => {
                once(phone, "kinds", "passport-kept")?;
                phone.tap("next")
            }
            "report-whom" => {
                once(phone, "whom", "me")?;
                phone.tap("next")
            }
            "report-when" => {
                once(phone, "when", "now")?;
                phone.tap("next")
            }
            "report-where" => {
                once(phone, "place", "none")?;
                phone.tap("next")
            }
            "report-story" => match *filed {
                Some(filed) => self.write(phone, filed + 1),
                // The number of this report is not known yet: look at the list first.
                None => walk::home(phone),
            },
            "report-photos" => {
                let none =
                    phone.block("photos").is_none_or(|b| b["items"].as_array().is_none_or(Vec::is_empty));
                if none {
                    phone.pick("gallery", self.photo, "image/jpeg")?;
                }
                phone.tap("next")
            }
            "report-contact" => phone.tap("next"),
            "report-recipients" => {
                once(phone, "consent", "help")?;
                phone.tap("next")
            }
            "report-review" => {
                phone.tap("send")?;
                if phone.at() == "case" {
                    *filed = filed.map(|n| n + 1);
                    self.typed = None;
                }
                Ok(())
            }
            _ => walk::home(phone),
        }
    }

    fn write(&mut self, phone: &mut Phone, number: usize) -> Result<(), Gone> {
        let whole = story(number);
        let letters: Vec<char> = whole.chars().collect();
        for part in letters.len().div_ceil(7)..=7 {
            let text: String = letters.iter().take(letters.len() * part / 7).collect();
            phone.write("story", &text)?;
            self.typed = Some((number, text));
        }
        phone.write("story", &whole)?;
        self.typed = Some((number, whole));
        phone.tap("next")
    }
}

/// Chooses what is not chosen yet: a second touch would take it back.
fn once(phone: &mut Phone, id: &str, value: &str) -> Result<(), Gone> {
    let chosen = phone
        .block(id)
        .and_then(|block| block["options"].as_array()?.iter().find(|option| option["value"] == value))
        .is_some_and(|option| option["selected"] == Value::Bool(true));
    if chosen { Ok(()) } else { phone.choose(id, value) }
}

fn rows(phone: &Phone) -> usize {
    phone.block("reports").and_then(|block| block["rows"].as_array()).map_or(0, Vec::len)
}

/// Lets the phone live until all has arrived, and counts.
fn settle(start: &PhoneStart, url: &str, agency: &TestAgency, outcome: &mut Outcome) {
    let mut phone = Phone::start(start).expect("a phone");
    walk::home(&mut phone).expect("home");
    phone.tap("reports").expect("the list");
    outcome.filed = rows(&phone);
    // Each waits at most 15 minutes after many failed tries; a person would touch "try now".
    if outcome.filed > 0 {
        let first =
            phone.block("reports").and_then(|b| b["rows"][0]["id"].as_str()).unwrap_or_default().to_owned();
        phone.tap(&first).expect("a case");
        if phone.block("retry").is_some() {
            phone.tap("retry").expect("a try");
        }
    }
    let end = Instant::now() + Duration::from_secs(240);
    let (mut lost, mut doubled) = count(url, agency, outcome.filed);
    while lost > 0 && Instant::now() < end {
        drop(phone.send(&serde_json::json!({"event": "tick"})));
        if phone.block("retry").is_some() {
            drop(phone.tap("retry"));
        }
        std::thread::sleep(Duration::from_millis(500));
        (lost, doubled) = count(url, agency, outcome.filed);
    }
    (outcome.lost, outcome.doubled) = (lost, doubled);
    phone.kill();
}

fn count(url: &str, agency: &TestAgency, filed: usize) -> (usize, usize) {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let mut without_photo = 0;
    for report in agency.reports(url) {
        without_photo += usize::from(!has_photo(url, agency, &report));
        *times.entry(report.story).or_default() += 1;
    }
    let missing = (1..=filed).filter(|number| !times.contains_key(&story(*number))).count();
    (missing + without_photo, times.values().map(|times| times - 1).sum())
}

fn has_photo(url: &str, agency: &TestAgency, report: &Report) -> bool {
    report.files.len() == 1 && report.files.iter().all(|file| agency.has_file(url, file))
}
