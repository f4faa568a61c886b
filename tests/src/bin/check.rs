//! `./run --check`: the main job by itself, with the real programs, and the time of each step.
//!
//! A phone without pictures writes a report in Khmer with a fix from a real track and a real photograph; it is killed
//! while it sends and its network is cut once; the desk opens the report and answers; the answer is read on the phone,
//! an article in Burmese too; an interpreter into Vietnamese is asked for and the answer has a number.

use saphan_tests::{
    agency::now,
    demo::Demo,
    desk::Desk,
    phone::{Phone, PhoneStart},
    program::{self, wait_for},
    proxy::{Mood, Proxy},
    walk,
};
use serde_json::json;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

const SOON: Duration = Duration::from_secs(60);
const ANSWER: &str = "យើងបានអានរបាយការណ៍របស់អ្នកហើយ។ យើងនឹងឆ្លើយតបម្ដងទៀតថ្ងៃស្អែក។";

struct Steps {
    begun: Instant,
    last: Instant,
    number: u32,
}

impl Steps {
    fn done(&mut self, what: &str) {
        self.number += 1;
        println!("{:>3}. {what:<66} {:>6.2} s", self.number, self.last.elapsed().as_secs_f64());
        self.last = Instant::now();
    }
}

fn main() {
    let mut steps = Steps { begun: Instant::now(), last: Instant::now(), number: 0 };
    let folder = tempfile::tempdir().expect("a folder");
    let mut demo = Demo::start(folder.path());
    let desk = Desk::enter(&demo.desk);
    let intake_at: SocketAddr = demo.intake.trim_start_matches("http://").parse().expect("an address");
    assert!(demo.phone.starts_with("http://127.0.0.1:"));
    steps.done("intake, desks and the phone's page started");

    let proxy = Proxy::new(intake_at);
    let start = PhoneStart {
        data: folder.path().join("phone"),
        intake: proxy.url(),
        pack: folder.path().join("demo/intake/packs/current.pack"),
        log: folder.path().join("phone.log"),
    };
    let photo = program::data("pictures/lighthouse.jpg");
    let fix = track_point();
    let mut phone = Phone::start(&start).expect("a phone");
    walk::first_steps(&mut phone, "km").expect("home");
    let words = walk::Said {
        kinds: &["passport-kept", "wages-unpaid"],
        story: walk::STORY,
        photo: Some(&photo),
        fix: Some(fix),
    };
    walk::to_review(&mut phone, &words).expect("the review");
    steps.done("a report written in Khmer, with a fix and a photograph");

    // Enough for the envelope, not for the photograph: the cut and the kill both fall into the sending.
    proxy.set(Mood::CutAfter(40_000));
    phone.tap("send").expect("sent");
    wait_for(SOON, "bytes on the way", || (proxy.up() > 20_000).then_some(()));
    phone.kill();
    steps.done("killed with SIGKILL while it sends");

    proxy.set(Mood::Away);
    let mut phone = Phone::start(&start).expect("a phone");
    phone.expect("case");
    phone
        .wait_until(SOON, "a try", |p| {
            p.code("state") == Some("offline") || p.code("state") == Some("accepted")
        })
        .expect("held");
    steps.done("started again where it was, the network is gone");

    proxy.set(Mood::Good);
    if phone.block("retry").is_some() {
        phone.tap("retry").expect("a try");
    }
    phone.wait_until(SOON, "a signed receipt", |p| p.code("state") == Some("accepted")).expect("a receipt");
    phone.wait_until(SOON, "the photograph", |p| p.block("files").is_none()).expect("the photograph");
    steps.done("the network is back: accepted, by a signed receipt");

    let cases =
        wait_for(SOON, "the report at the desk", || Some(desk.cases()).filter(|cases| !cases.is_empty()));
    assert_eq!(cases.len(), 1, "it arrived once");
    let case = cases[0]["id"].as_i64().expect("a number");
    let opened = desk.open(case);
    assert_eq!(opened["said"]["story"], walk::STORY);
    assert_eq!(opened["said"]["place"]["latitude"], json!(fix.0));
    assert_eq!(opened["said"]["place"]["longitude"], json!(fix.1));
    let picture = wait_for(SOON, "the photograph at the desk", || desk.file(case, 0));
    assert!(picture.starts_with(&[0xFF, 0xD8]), "a JPEG");
    steps.done("opened at the desk: words, place and photograph are what was sent");

    phone
        .wait_until(SOON, "word that it was opened", |p| p.screen["blocks"].to_string().contains("mail-open"))
        .expect("opened");
    steps.done("the phone shows that it was opened");

    desk.answer(case, &json!({"stage": "acting", "text": ANSWER, "language": "km"}));
    phone.wait_until(SOON, "the answer", |p| p.screen.to_string().contains(ANSWER)).expect("an answer");
    steps.done("answered at the desk, read on the phone");

    walk::home(&mut phone).expect("home");
    phone.tap("settings").expect("settings");
    phone.tap("language").expect("languages");
    phone.choose("language", "my").expect("Burmese");
    phone.tap("save").expect("saved");
    walk::home(&mut phone).expect("home");
    phone.tap("rights").expect("rights");
    phone.tap("passport-kept").expect("the article");
    phone.expect("article");
    let article = phone.screen["blocks"].to_string();
    let burmese = article.chars().filter(|c| ('\u{1000}'..='\u{109F}').contains(c)).count();
    assert!(burmese > 300, "the article is in Burmese");
    assert!(article.contains("1300"));
    steps.done("an article read in Burmese");

    walk::home(&mut phone).expect("home");
    walk::ask_interpreter(&mut phone, "vi").expect("asked");
    phone.wait_until(SOON, "a signed receipt", |p| p.code("state") == Some("accepted")).expect("a receipt");
    let asked = wait_for(SOON, "the request at the desk", || {
        desk.cases().into_iter().find(|c| c["kind"] == "interpreter")
    });
    assert_eq!(asked["wanted"], "vi");
    let asked = asked["id"].as_i64().expect("a number");
    desk.open(asked);
    let found =
        json!({"state": "found", "at": now() + 3600, "number": "1300", "country": "TH", "certified": null});
    desk.answer(asked, &json!({"text": "", "interpreter": found}));
    phone
        .wait_until(SOON, "the number", |p| p.screen.to_string().contains("\"target\":\"1300\""))
        .expect("a number");
    steps.done("a Vietnamese interpreter asked for, the answer has a time and a number");

    assert_eq!(desk.cases().len(), 2, "nothing arrived twice");
    let verdict = desk.get("/api/audit/verify");
    assert_eq!(verdict["chain"], "intact", "{verdict}");
    steps.done("nothing arrived twice; every read stands in the desk's log, and its chain holds");

    assert!(demo.stop(), "it stops gracefully");
    steps.done("stopped");
    println!("\nThe main job works: {} steps in {:.1} s", steps.number, steps.begun.elapsed().as_secs_f64());
}

/// A point of a real track.
fn track_point() -> (f64, f64) {
    let track = std::fs::read_to_string(program::data("tracks/lake.gpx")).expect("a track");
    let number = |name: &str| {
        let after = track.split("<trkpt").nth(10)?.split(&format!("{name}=\"")).nth(1)?;
        after.split('"').next()?.parse().ok()
    };
    (number("lat").expect("a latitude"), number("lon").expect("a longitude"))
}
