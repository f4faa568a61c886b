//! One report from a phone to an agency and the answer back, by the real programs.

use saphan_protocol::message::{InterpreterAnswer, Message, Reply, Stage};
use saphan_tests::{
    phone::{Phone, PhoneStart},
    program::{self, wait_for},
    proxy::{Mood, Proxy},
    walk::{self, Said},
    world::World,
};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(30);

fn said(photo: Option<&std::path::Path>) -> Said<'_> {
    Said { kinds: &["passport-kept", "wages-unpaid"], story: walk::STORY, photo, fix: Some(walk::FIX) }
}

#[test]
fn a_report_arrives_whole_and_the_answer_comes_back() {
    let world = World::new();
    let photo = program::data("pictures/lighthouse.jpg");
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "km").unwrap();
    walk::to_review(&mut phone, &said(Some(&photo))).unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();

    let centre = &world.agencies[0];
    let inbox = centre.inbox(&world.url());
    assert_eq!(inbox.len(), 1);
    let Message::Report(report) = &inbox[0].message else { panic!("no report") };
    assert_eq!(report.story, walk::STORY);
    assert_eq!(report.kinds, ["passport-kept", "wages-unpaid"]);
    assert_eq!((report.place.latitude, report.place.longitude), (Some(walk::FIX.0), Some(walk::FIX.1)));
    assert_eq!(report.place.province.as_deref(), Some("TH-27"));
    assert!(report.consent.help && !report.consent.open_case);
    let file = &report.files[0];
    let picture = wait_for(SOON, "the photograph", || centre.file(&world.url(), file));
    assert!(!file.keeps_place);
    assert_ne!(picture, std::fs::read(&photo).unwrap(), "the place in the photograph was taken out");

    let reply = Reply {
        sequence: 1,
        stage: Some(Stage::Acting),
        country: Some("TH".to_owned()),
        text: "យើងបានអានហើយ។ យើងនឹងទូរស័ព្ទទៅអ្នកល្ងាចនេះ។".to_owned(),
        language: Some("km".to_owned()),
        ..Reply::default()
    };
    centre.answer(&world.url(), &inbox[0], reply.clone());
    phone.wait_until(SOON, "the answer", |p| p.screen.to_string().contains("យើងនឹងទូរស័ព្ទ")).unwrap();

    // The same answer again is not shown again.
    centre.answer(&world.url(), &inbox[0], reply);
    std::thread::sleep(Duration::from_millis(600));
    phone.send(&serde_json::json!({"event": "tick"})).unwrap();
    assert_eq!(phone.screen.to_string().matches("យើងនឹងទូរស័ព្ទ").count(), 1);
}

#[test]
fn a_receipt_code_follows_the_case_from_another_phone() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "lo").unwrap();
    walk::to_review(&mut phone, &said(None)).unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    let inbox = world.agencies[0].inbox(&world.url());
    let reply = Reply { sequence: 1, text: "ສະບາຍດີ".to_owned(), ..Reply::default() };
    world.agencies[0].answer(&world.url(), &inbox[0], reply);
    phone.wait_until(SOON, "the answer", |p| p.screen.to_string().contains("ສະບາຍດີ")).unwrap();
    phone.tap("show-code").unwrap();
    let code = phone.block("code").unwrap()["code"].as_str().unwrap().to_owned();

    let mut other = Phone::start(&world.phone("other")).unwrap();
    walk::first_steps(&mut other, "lo").unwrap();
    other.tap("follow").unwrap();
    let last = if code.ends_with('7') { "8" } else { "7" };
    other.write("code", &format!("{}{last}", &code[..code.len() - 1])).unwrap();
    other.tap("open").unwrap();
    assert_eq!(other.notice().as_deref(), Some("wrong-code"));
    other.write("code", &code.to_lowercase()).unwrap();
    other.tap("open").unwrap();
    other.wait_until(SOON, "the case on another phone", |p| p.screen.to_string().contains("ສະບາຍດີ")).unwrap();
}

#[test]
fn who_was_struck_out_gets_nothing() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "th").unwrap();
    walk::to_review(&mut phone, &said(None)).unwrap();
    phone.tap("review-recipients").unwrap();
    phone.choose("recipients", "demo-centre").unwrap();
    phone.tap("next").unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    assert_eq!(world.agencies[0].inbox(&world.url()).len(), 0);
    assert_eq!(world.agencies[1].inbox(&world.url()).len(), 1);
}

#[test]
fn a_vietnamese_interpreter_is_asked_for_and_the_answer_has_a_number() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "vi").unwrap();
    walk::ask_interpreter(&mut phone, "vi").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    let inbox = world.agencies[0].inbox(&world.url());
    let Message::Interpreter(request) = &inbox[0].message else { panic!("no request") };
    assert_eq!((request.wanted.as_str(), request.purpose.as_str()), ("vi", "hospital"));
    let answer = InterpreterAnswer {
        state: "found".to_owned(),
        number: Some("1300".to_owned()),
        country: Some("TH".to_owned()),
        ..InterpreterAnswer::default()
    };
    let reply = Reply { sequence: 1, interpreter: Some(answer), ..Reply::default() };
    world.agencies[0].answer(&world.url(), &inbox[0], reply);
    phone.wait_until(SOON, "the answer", |p| p.screen.to_string().contains("\"target\":\"1300\"")).unwrap();
}

#[test]
fn a_report_killed_while_sending_is_sent_once() {
    let world = World::new();
    let proxy = Proxy::new(world.intake_at);
    proxy.set(Mood::CutAfter(700));
    let start = PhoneStart { intake: proxy.url(), ..world.phone("phone") };
    let photo = program::data("pictures/lighthouse.jpg");
    let mut phone = Phone::start(&start).unwrap();
    walk::first_steps(&mut phone, "my").unwrap();
    walk::to_review(&mut phone, &said(Some(&photo))).unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a try that failed", |p| p.code("state") == Some("offline")).unwrap();
    phone.kill();

    proxy.set(Mood::Good);
    let mut phone = Phone::start(&start).unwrap();
    phone.expect("case");
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    let reports = world.agencies[0].reports(&world.url());
    assert_eq!(reports.len(), 1);
    wait_for(SOON, "the photograph", || world.agencies[0].file(&world.url(), &reports[0].files[0]));
}

#[test]
fn an_intake_killed_and_started_again_holds_what_it_proved() {
    let mut world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "zh").unwrap();
    walk::to_review(&mut phone, &said(None)).unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    world.kill_intake();
    world.start_intake();
    assert_eq!(world.agencies[0].reports(&world.url()).len(), 1);
    assert!(world.intake().stop(SOON), "it stops gracefully");
}

#[test]
fn what_was_typed_is_there_after_a_kill() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "km").unwrap();
    walk::to_review(&mut phone, &said(None)).unwrap();
    phone.tap("review-story").unwrap();
    phone.write("story", "ក").unwrap();
    phone.kill();
    let phone = Phone::start(&world.phone("phone")).unwrap();
    phone.expect("report-story");
    assert_eq!(phone.block("story").unwrap()["value"], "ក");
}

#[test]
fn an_order_reaches_its_centre_and_is_answered() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "lo").unwrap();
    for touch in ["shop", "good-woven-basket", "order"] {
        phone.tap(touch).unwrap();
    }
    phone.write("count-woven-basket", "3").unwrap();
    phone.tap("next").unwrap();
    phone.write("note", "ມາເອົາເອງ").unwrap();
    phone.tap("next").unwrap();
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();

    let inbox = world.agencies[0].inbox(&world.url());
    let Message::Order(order) = &inbox[0].message else { panic!("no order") };
    assert_eq!((order.items[0].good.as_str(), order.items[0].count), ("woven-basket", 3));
    assert_eq!((order.total_satang, order.note.as_str()), (Some(54_000), "ມາເອົາເອງ"));
    assert!(order.contact.is_none() && world.agencies[1].inbox(&world.url()).is_empty());

    let words = "ມີເຄື່ອງ. ມາເອົາໄດ້ວັນເສົາ.";
    let reply =
        Reply { sequence: 1, text: words.to_owned(), language: Some("lo".to_owned()), ..Reply::default() };
    world.agencies[0].answer(&world.url(), &inbox[0], reply);
    phone.wait_until(SOON, "the answer", |p| p.screen.to_string().contains(words)).unwrap();
    phone.tap("pay").unwrap();
    let rows = phone.block("code").unwrap()["rows"].as_array().unwrap().len();
    assert!(rows > 20, "a code of {rows} rows");
}
