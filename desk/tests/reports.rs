//! A report from the intake to the page and an answer back, with everything that can come between.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use common::{
    AGENCY, FakeIntake, Reporter, Running, config, intake::Mood, now, page::eventually, report,
    reporter::STORY, sealing, signing,
};
use saphan_desk::keys;
use saphan_protocol::{
    envelope::EnvelopeId,
    message::{InterpreterRequest, Message, Order, OrderItem, Report, Stage, When},
    sos,
};
use serde_json::json;

struct Place {
    dir: tempfile::TempDir,
    intake: FakeIntake,
    keys: keys::PublicKeys,
}

impl Place {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let keys = keys::new(dir.path(), None, AGENCY, "TH", now()).unwrap();
        let intake = FakeIntake::start().await;
        intake.trusts(&signing(&keys));
        Self { dir, intake, keys }
    }

    async fn desk(&self) -> Running {
        Running::start(config(self.dir.path(), &[&self.intake])).await
    }

    /// A report that the intake holds.
    fn reported(&self, said: Report) -> (Reporter, EnvelopeId) {
        let reporter = Reporter::new();
        let sealed = reporter.report(said, &[sealing(&self.keys)]);
        self.intake.holds(&sealed.bytes);
        (reporter, sealed.id)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_listed_opened_and_answered() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let (reporter, id) = place.reported(report());

    let row = &desk.page.list(1).await[0];
    assert_eq!(
        (
            &row["kind"],
            &row["kinds"][0],
            &row["province"],
            &row["head_count"],
            &row["urgent"],
            &row["unread"]
        ),
        (&json!("report"), &json!("locked-in"), &json!("TH-74"), &json!(7), &json!(true), &json!(true))
    );
    assert!(row.get("story").is_none());
    place.intake.with(|inside| assert_eq!(inside.acknowledged, [id]));

    let case = desk.page.open(1).await;
    assert_eq!(case["said"]["story"], STORY);
    assert_eq!(case["said"]["place"]["latitude"], json!(13.547_21));
    assert_eq!(
        (&case["first_reading"], &case["stage"], &case["envelope"]),
        (&json!(true), &json!("opened"), &json!(id.to_string()))
    );
    assert_eq!(desk.page.open(1).await["first_reading"], json!(false));

    let words = json!({ "stage": "acting", "country": "TH", "text": "យើងកំពុងមក", "language": "km" });
    let (status, answered) = desk.page.post("/api/cases/1/reply", words).await;
    assert_eq!((status, &answered["sequence"]), (200, &json!(2)));
    eventually("both answers are posted", || place.intake.mailbox(&reporter.mailbox()).len() == 2).await;
    let answers = reporter.answers(&place.intake, &signing(&place.keys));
    assert_eq!(
        (answers[0].stage, answers[0].sequence, answers[0].text.as_str()),
        (Some(Stage::Opened), 1, "")
    );
    assert_eq!((answers[1].stage, answers[1].sequence), (Some(Stage::Acting), 2));
    assert_eq!((answers[1].text.as_str(), answers[1].language.as_deref()), ("យើងកំពុងមក", Some("km")));
    assert!(answers.iter().all(|answer| answer.about == id.0 && answer.agency == AGENCY));
    assert!(answers.iter().all(|answer| answer.country.as_deref() == Some("TH")));

    let page = desk.page.until("/api/cases", |page| page["cases"][0]["waiting"] == json!(0)).await;
    assert_eq!((&page["cases"][0]["stage"], &page["unread"]), (&json!("acting"), &json!(0)));
    assert_eq!(desk.page.open(1).await["replies"][1]["posted_to"], json!(place.intake.address()));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_ends_between_keeping_and_telling_the_intake_has_the_report_once() {
    let place = Place::new().await;
    place.intake.is(Mood::Forgetful);
    let (_, id) = place.reported(report());
    let desk = place.desk().await;
    desk.page.until("/api/changes?since=0", |now| now["intakes"][0]["state"] == "server").await;
    desk.stop().await;
    place.intake.with(|inside| assert!(inside.acknowledged.is_empty()));

    place.intake.is(Mood::Well);
    let desk = place.desk().await;
    eventually("it is acknowledged", || place.intake.with(|inside| inside.acknowledged.contains(&id))).await;
    desk.page.list(1).await;
    // Offered again by an intake that forgot, it is still one.
    place.intake.with(|inside| inside.acknowledged.clear());
    eventually("it is acknowledged again", || place.intake.with(|inside| inside.acknowledged.contains(&id)))
        .await;
    desk.page.list(1).await;
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_waits_for_the_intake_through_a_restart_and_is_left_once() {
    let place = Place::new().await;
    let (reporter, _) = place.reported(report());
    let desk = place.desk().await;
    desk.page.list(1).await;
    place.intake.is(Mood::FullMailboxes);
    desk.page.open(1).await;
    let (status, _) = desk.page.post("/api/cases/1/reply", json!({ "text": "we come" })).await;
    assert_eq!(status, 200);
    desk.page.until("/api/changes?since=0", |now| now["intakes"][0]["state"] == "server").await;
    assert!(place.intake.mailbox(&reporter.mailbox()).is_empty());
    desk.stop().await;

    let desk = place.desk().await;
    assert_eq!(desk.page.list(1).await[0]["waiting"], json!(2));
    place.intake.is(Mood::Well);
    desk.page.until("/api/cases", |page| page["cases"][0]["waiting"] == json!(0)).await;
    let answers = reporter.answers(&place.intake, &signing(&place.keys));
    // Each is tried again for itself, so that the second can be first: a phone sorts by the number.
    let mut numbers: Vec<u32> = answers.iter().map(|answer| answer.sequence).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2]);
    let case = desk.page.open(1).await;
    assert_eq!((&case["said"]["story"], &case["first_reading"]), (&json!(STORY), &json!(false)));
    assert_eq!(case["replies"].as_array().unwrap().len(), 2);
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_later_joins_its_report_whichever_comes_first() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let reporter = Reporter::new();
    let key = sealing(&place.keys);
    let first = reporter.report(report(), std::slice::from_ref(&key));
    place.intake.holds(&reporter.follow_up(&first.id.0, "message", "they moved us", &key).bytes);
    eventually("the message is taken", || place.intake.with(|inside| inside.acknowledged.len() == 1)).await;
    assert!(desk.page.list(0).await.is_empty());
    place.intake.holds(&first.bytes);
    let row = &desk.page.list(1).await[0];
    assert_eq!(row["news"], json!(1));
    let case = desk.page.open(1).await;
    assert_eq!(
        (&case["follow_ups"][0]["text"], &case["follow_ups"][0]["proved"], &case["withdrawn_at"]),
        (&json!("they moved us"), &json!(true), &json!(null))
    );
    assert_eq!(desk.page.list(1).await[0]["news"], json!(0));

    place.intake.holds(&reporter.follow_up(&first.id.0, "withdraw", "", &key).bytes);
    let page = desk.page.until("/api/cases?state=withdrawn", |page| page["total"] == json!(1)).await;
    assert_eq!(page["cases"][0]["withdrawn"], json!(true));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_by_somebody_else_does_not_touch_the_report() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let (_, id) = place.reported(report());
    let stranger = Reporter::new();
    place.intake.holds(&stranger.follow_up(&id.0, "withdraw", "", &sealing(&place.keys)).bytes);
    let refused = desk.page.until("/api/refused", |refused| refused[0]["code"] == "other-writer").await;
    assert_eq!(refused.as_array().unwrap().len(), 1);
    let row = &desk.page.list(1).await[0];
    assert_eq!((&row["withdrawn"], &row["news"]), (&json!(false), &json!(0)));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_open_is_kept_and_listed_with_the_reason() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let reporter = Reporter::new();
    let mut changed = reporter.report(report(), &[sealing(&place.keys)]).bytes;
    let last = changed.len() - 1;
    changed[last] ^= 1;
    let mut newer = reporter.report(report(), &[sealing(&place.keys)]).bytes;
    newer[0] = 9;
    let stranger = saphan_protocol::keys::SealingSecret::generate().unwrap().public();
    let foreign = reporter.report(report(), &[stranger]).bytes;
    for bytes in [&changed, &newer, &foreign] {
        place.intake.holds(bytes);
    }
    let (_, id) = place.reported(report());
    desk.page.list(1).await;
    let refused = desk.page.until("/api/refused", |refused| refused.as_array().unwrap().len() == 3).await;
    let mut codes: Vec<_> =
        refused.as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["newer", "not-for-us", "tampered"]);
    place.intake.with(|inside| assert!(inside.acknowledged.contains(&id) && inside.acknowledged.len() == 4));
    desk.stop().await;
    // Tried again at the next start, they are still there once.
    let desk = place.desk().await;
    desk.page.until("/api/refused", |refused| refused.as_array().unwrap().len() == 3).await;
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_desks_know_of_each_other_and_each_answers_for_itself() {
    let place = Place::new().await;
    let other_dir = tempfile::tempdir().unwrap();
    let other_keys = keys::new(other_dir.path(), None, "demo-ngo", "TH", now()).unwrap();
    place.intake.trusts(&[signing(&place.keys), signing(&other_keys)].concat());
    let reporter = Reporter::new();
    let said = Report { agencies: vec![AGENCY.to_owned(), "demo-ngo".to_owned()], ..report() };
    place.intake.holds(&reporter.report(said, &[sealing(&place.keys), sealing(&other_keys)]).bytes);
    let desk = place.desk().await;
    desk.page.list(1).await;
    assert_eq!(desk.page.open(1).await["also_sent_to"], json!(["demo-ngo"]));
    eventually("the first answer is posted", || place.intake.mailbox(&reporter.mailbox()).len() == 1).await;
    desk.stop().await;

    place.intake.with(|inside| inside.acknowledged.clear());
    let mut other = config(other_dir.path(), &[&place.intake]);
    other.agency = "demo-ngo".to_owned();
    let desk = Running::start(other).await;
    desk.page.list(1).await;
    assert_eq!(desk.page.open(1).await["also_sent_to"], json!([AGENCY]));
    eventually("the second answer is posted", || place.intake.mailbox(&reporter.mailbox()).len() == 2).await;
    let keys = [signing(&place.keys), signing(&other_keys)].concat();
    let agencies: Vec<_> =
        reporter.answers(&place.intake, &keys).into_iter().map(|answer| answer.agency).collect();
    assert_eq!(agencies, [AGENCY, "demo-ngo"]);
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_for_an_interpreter_is_answered_with_a_number() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let reporter = Reporter::new();
    let request = InterpreterRequest {
        language: "vi".to_owned(),
        written_at: now(),
        wanted: "vi".to_owned(),
        purpose: "hospital".to_owned(),
        how: "call".to_owned(),
        when: When { kind: "now".to_owned(), date: None },
        ..InterpreterRequest::default()
    };
    place.intake.holds(&reporter.request(request, &sealing(&place.keys)).bytes);
    let row = &desk.page.list(1).await[0];
    assert_eq!(
        (&row["kind"], &row["wanted"], &row["urgent"]),
        (&json!("interpreter"), &json!("vi"), &json!(true))
    );
    desk.page.open(1).await;
    let nothing = json!({ "interpreter": { "state": "none" } });
    let (status, refused) = desk.page.post("/api/cases/1/reply", nothing).await;
    assert_eq!((status, &refused["code"]), (422, &json!("dead-end")));
    let found = json!({ "interpreter":
        { "state": "found", "at": 1_800_000_000, "number": "1300", "country": "TH", "certified": true } });
    assert_eq!(desk.page.post("/api/cases/1/reply", found).await.0, 200);
    eventually("it is posted", || place.intake.mailbox(&reporter.mailbox()).len() == 2).await;
    let answer = reporter.answers(&place.intake, &signing(&place.keys)).remove(1).interpreter.unwrap();
    assert_eq!((answer.state.as_str(), answer.number.as_deref()), ("found", Some("1300")));
    assert_eq!(
        (answer.at, answer.country.as_deref(), answer.certified),
        (Some(1_800_000_000), Some("TH"), Some(true))
    );
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_listed_as_one_read_with_its_goods_and_answered() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let reporter = Reporter::new();
    let order = Message::Order(Order {
        language: "lo".to_owned(),
        written_at: now(),
        mailbox: reporter.secret.mailbox_id().0.to_vec(),
        centre: "demo-centre".to_owned(),
        items: vec![OrderItem {
            good: "woven-basket".to_owned(),
            name: "ตะกร้าสาน".to_owned(),
            count: 3,
            price_satang: Some(18_050),
        }],
        total_satang: Some(54_150),
        note: "ມາເອົາເອງ".to_owned(),
        ..Order::default()
    });
    place.intake.holds(&reporter.seal(&order, &[sealing(&place.keys)]).bytes);
    let row = &desk.page.list(1).await[0];
    assert_eq!((&row["kind"], &row["urgent"]), (&json!("order"), &json!(false)));
    let said = desk.page.open(1).await["said"].clone();
    let goods = &said["order"]["items"][0];
    assert_eq!((&goods["good"], &goods["name"]), (&json!("woven-basket"), &json!("ตะกร้าสาน")));
    assert_eq!((&goods["count"], &goods["price_satang"]), (&json!(3), &json!(18_050)));
    assert_eq!((&said["order"]["total_satang"], &said["story"]), (&json!(54_150), &json!("ມາເອົາເອງ")));
    let words = json!({ "text": "ມີເຄື່ອງ", "language": "lo" });
    assert_eq!(desk.page.post("/api/cases/1/reply", words).await.0, 200);
    eventually("it is posted", || place.intake.mailbox(&reporter.mailbox()).len() == 2).await;
    assert_eq!(reporter.answers(&place.intake, &signing(&place.keys)).remove(1).text, "ມີເຄື່ອງ");
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_sos_is_urgent_and_answered_only_if_it_left_a_mailbox() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let key = common::base64(&place.keys.sos[0].public);
    let key = sos::SosPublic::from_bytes(&key).unwrap();
    let reporter = Reporter::new();
    let said = sos::Sos {
        kind: sos::SosKind::Held,
        language: Some("my".to_owned()),
        at: now(),
        fix: Some(sos::SosFix { latitude: 16.4, longitude: 98.6, accuracy_m: Some(30.0) }),
        answer: Some(sos::SosAnswer::of(&reporter.secret, &key.key_id())),
    };
    let silent = sos::Sos { answer: None, ..said.clone() };
    for said in [&said, &silent] {
        let text = sos::seal_sms(said, &key).unwrap();
        place.intake.holds(&sos::to_envelope(&text).unwrap());
    }
    let rows = desk.page.list(2).await;
    assert!(rows.iter().all(|row| row["urgent"] == json!(true) && row["kinds"][0] == "sos-held"));
    let cases = [desk.page.open(1).await, desk.page.open(2).await];
    assert_eq!(cases.iter().filter(|case| case["answerable"] == json!(true)).count(), 1);
    eventually("the answer is posted", || place.intake.mailbox(&reporter.mailbox()).len() == 1).await;
    let mute = cases.iter().find(|case| case["answerable"] == json!(false)).unwrap()["id"].as_i64().unwrap();
    let (status, refused) = desk.page.post(&format!("/api/cases/{mute}/reply"), json!({ "text": "x" })).await;
    assert_eq!((status, &refused["code"]), (409, &json!("no-mailbox")));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reading_is_a_line_in_a_chain_that_holds_and_says_nothing_of_a_report() {
    let place = Place::new().await;
    let desk = place.desk().await;
    place.reported(report());
    desk.page.list(1).await;
    // Seeing the same list again is no new reading; another filter's empty list shows nothing.
    desk.page.get("/api/cases").await;
    desk.page.open(1).await;
    desk.page.get("/api/places").await;
    desk.page.post("/api/cases/1/note", json!({ "text": "called the shelter" })).await;
    desk.page.post("/api/cases/1/flag", json!({ "flagged": true })).await;
    desk.page.response("/api/export/counts.csv").await;
    // The flag changed the row, not what was said; how far a reply is, is no content either.
    desk.page.get("/api/cases").await;
    let standing = desk.page.get("/api/cases/1/standing").await;
    assert_eq!((&standing["news"], &standing["replies"][0]["sequence"]), (&json!(0), &json!(1)));
    let lines = desk.page.get("/api/audit").await;
    let did: Vec<_> =
        lines.as_array().unwrap().iter().rev().map(|line| line["what"].as_str().unwrap()).collect();
    assert_eq!(did, ["keys-new", "list", "open", "reply", "map", "note", "flag", "export"]);
    assert!(lines.as_array().unwrap().iter().take(7).all(|line| line["who"] == "Noi"));
    let text = lines.to_string();
    for secret in [STORY, "13.5472", "called the shelter", "locked-in"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(desk.page.get("/api/audit/verify").await["chain"], "intact");
    assert_eq!(desk.page.get("/api/audit?case=1").await.as_array().unwrap().len(), 4);
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_found_by_kind_place_state_and_words() {
    let place = Place::new().await;
    let desk = place.desk().await;
    place.reported(report());
    place.reported(Report {
        kinds: vec!["wages-unpaid".to_owned()],
        when: When { kind: "month".to_owned(), date: None },
        place: saphan_protocol::message::Place {
            mode: "province".to_owned(),
            province: Some("TH-20".to_owned()),
            country: Some("TH".to_owned()),
            ..Default::default()
        },
        story: "100% of the PAY is late".to_owned(),
        ..report()
    });
    desk.page.list(2).await;
    for (query, expected) in [
        ("kind=report", 2),
        ("kind=sos", 0),
        ("country=TH&province=TH-20", 1),
        ("state=urgent", 1),
        ("state=unread", 2),
        ("state=closed", 0),
        ("q=the%20pay", 1),
        ("q=%25", 1),
        ("q=_", 0),
    ] {
        assert_eq!(desk.page.get(&format!("/api/cases?{query}")).await["total"], json!(expected), "{query}");
    }
    let places = desk.page.get("/api/places").await;
    assert!(
        places.as_array().unwrap().iter().any(|one| one["province"] == "TH-20" && one["latitude"].is_null())
    );
    let csv = desk.page.response("/api/export/counts.csv").await.text().await.unwrap();
    assert!(csv.contains("harm,\"wages-unpaid\",1\r\n") && csv.contains("country,\"TH\",2\r\n"), "{csv}");
    assert!(!csv.contains("PAY") && !csv.contains(STORY));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_a_reporter_said_is_in_the_folder_in_the_clear() {
    let place = Place::new().await;
    let desk = place.desk().await;
    let plain = b"a photograph of a locked door, many times over ".repeat(3000);
    let (file, sealed) = common::reporter::sealed_file(&plain, "image/jpeg", "photo");
    place.intake.with(|inside| inside.files.insert(common::intake::hex(&file.id), sealed));
    place.reported(Report { files: vec![file], ..report() });
    desk.page.list(1).await;
    let mut case = desk.page.open(1).await;
    while case["files"][0]["state"] != "here" {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        case = desk.page.open(1).await;
    }
    desk.page.response("/api/cases/1/files/0").await.bytes().await.unwrap();
    desk.page.post("/api/cases/1/note", json!({ "text": "a note for colleagues" })).await;
    let check = |when: &str| {
        let mut files = 0;
        let mut folders = vec![place.dir.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                    continue;
                }
                let bytes = std::fs::read(entry.path()).unwrap();
                files += 1;
                for secret in [
                    STORY.as_bytes(),
                    b"locked-in",
                    b"a locked door",
                    b"a note for colleagues",
                    b"TH-74",
                    b"SQLite",
                ] {
                    let found = bytes.windows(secret.len()).any(|window| window == secret);
                    assert!(!found, "{when}: {} in {:?}", String::from_utf8_lossy(secret), entry.file_name());
                }
            }
        }
        assert!(files > 3, "the folder was searched");
    };
    check("running");
    desk.stop().await;
    check("stopped");
}
