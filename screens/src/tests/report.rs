//! A report, from the first touch to the proof that it arrived.

use super::{Person, World, helper, intake::Manner};
use crate::vocabulary::{Block, Effect, Event};
use saphan_protocol::message::Message;

fn the_report(world: &World, agency: &str) -> saphan_protocol::message::Report {
    match world.opened_by(agency).into_iter().next().unwrap().0.message {
        Message::Report(report) => report,
        other => panic!("{other:?}"),
    }
}

fn accepted(person: &mut Person) {
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
}

#[test]
fn a_report_through_all_pages_says_to_the_helper_what_was_said_on_the_phone() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "passport-kept");
    person.choose("kinds", "wages-unpaid");
    person.choose("kinds", "debt");
    person.choose("kinds", "debt");
    person.tap("next");
    person.choose("whom", "group");
    person.write("count", "៣៥");
    person.choose("under-18", "yes");
    person.tap("next");
    person.choose("when", "date");
    person.send(Event::SetDate { id: "date".to_owned(), date: Some("2026-09-01".to_owned()) });
    person.tap("next");
    person.choose("place", "province");
    person.choose("country", "TH");
    person.choose("province", "TH-27");
    person.tap("next");
    person.write("story", "  They took our passports.  ");
    person.write("other-language", "Kuy");
    person.tap("next");
    person.write("link", "https://example.org/job");
    person.tap("link-add");
    person.tap("next");
    person.choose("contact", "line");
    person.write("contact-value", "som");
    person.write("contact-hours", "Sunday");
    person.write("alias", "Som");
    person.choose("nationality", "KH");
    person.tap("next");
    person.choose("consent", "help");
    person.choose("consent", "share");
    person.tap("next");

    person.expect("report-review");
    let review = person.all_text();
    for said in [
        "Passport or papers taken",
        "Pay not given",
        "35 people",
        "Someone is under 18",
        "1 September 2026",
        "Sa Kaeo",
        "They took our passports.",
        "Kuy",
        "https://example.org/job",
        "LINE",
        "som",
        "Sunday",
        "Som",
        "Cambodia",
        "Helper centre",
        "Helper ngo",
        "Help me",
        "Share it with other helpers",
    ] {
        assert!(review.contains(said), "{said} is not in the review");
    }
    assert!(!review.contains("Debt that does not end"));

    person.tap("send");
    person.expect("case");
    accepted(&mut person);
    for agency in ["centre", "ngo"] {
        let report = the_report(&world, agency);
        assert_eq!(report.language, "en");
        assert_eq!(report.kinds, ["passport-kept", "wages-unpaid"]);
        assert_eq!((report.whom.as_deref(), report.head_count), (Some("group"), Some(35)));
        assert_eq!(report.under_18, Some(true));
        assert_eq!((report.when.kind.as_str(), report.when.date.as_deref()), ("date", Some("2026-09-01")));
        assert_eq!(report.place.province.as_deref(), Some("TH-27"));
        assert_eq!(report.story, "They took our passports.");
        assert_eq!(report.other_language.as_deref(), Some("Kuy"));
        assert_eq!(report.links[0].text, "https://example.org/job");
        assert_eq!(report.contact.as_ref().map(|c| c.value.as_str()), Some("som"));
        assert_eq!(report.alias.as_deref(), Some("Som"));
        assert_eq!(report.nationality.as_deref(), Some("KH"));
        assert!(report.consent.help && report.consent.share && !report.consent.open_case);
        assert_eq!(report.agencies, ["centre", "ngo"]);
    }
}

#[test]
fn a_head_count_is_not_sent_for_one_person_and_an_answer_touched_twice_is_taken_back() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.tap("next");
    person.choose("whom", "group");
    person.write("count", "9");
    person.choose("whom", "me");
    person.choose("under-18", "no");
    person.choose("under-18", "no");
    person.reach("report-review");
    assert!(!person.all_text().contains("9 people"));
    person.tap("send");
    accepted(&mut person);
    let report = the_report(&world, "ngo");
    assert_eq!((report.whom.as_deref(), report.head_count, report.under_18), (Some("me"), None, None));
}

#[test]
fn whoever_is_struck_out_cannot_open_the_report() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-recipients");
    assert_eq!(person.chosen("recipients"), ["centre", "ngo"]);
    person.choose("recipients", "centre");
    person.reach("report-review");
    assert!(!person.all_text().contains("Helper centre"));
    person.tap("send");
    accepted(&mut person);
    assert_eq!(world.opened_by("ngo").len(), 1);
    assert_eq!(world.opened_by("centre").len(), 0);
    assert_eq!(the_report(&world, "ngo").agencies, ["ngo"]);
}

#[test]
fn a_report_for_nobody_or_of_nothing_is_not_sent() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.reach("report-recipients");
    person.choose("recipients", "centre");
    person.choose("recipients", "ngo");
    person.tap("next");
    person.expect("report-recipients");
    assert_eq!(person.code(), Some("no-recipient"));
    person.choose("recipients", "ngo");
    person.tap("next");
    person.expect("report-review");
    person.tap("send");
    person.expect("report-review");
    assert_eq!(person.code(), Some("empty"));
    // Struck out from the review, the way forward is the same.
    person.tap("review-recipients");
    person.choose("recipients", "ngo");
    person.tap("next");
    assert_eq!(person.code(), Some("no-recipient"));
    assert_eq!(world.intake.as_ref().unwrap().kept().posts, 0);
}

#[test]
fn a_helper_whose_key_has_ended_is_neither_offered_nor_shown_nor_sent_to() {
    let mut world = World::online();
    world.helpers[0].agency.sealing[0].until = Some(super::NOW + 60);
    let mut person = world.at_home();
    person.reach_review("…");
    assert!(person.all_text().contains("Helper centre"));
    world.wait(120);
    person.send(Event::Tick);
    assert!(!person.all_text().contains("Helper centre"));
    person.tap("send");
    accepted(&mut person);
    assert_eq!(the_report(&world, "ngo").agencies, ["ngo"]);
}

#[test]
fn two_taps_on_send_make_one_report() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("once");
    person.tap("send");
    person.tap("send");
    assert_eq!(person.code(), None);
    accepted(&mut person);
    person.back();
    person.tap("reports");
    assert!(matches!(person.block("reports"), Some(Block::List { rows, .. }) if rows.len() == 1));
    assert_eq!(world.intake.as_ref().unwrap().kept().envelopes.len(), 1);
}

#[test]
fn nothing_is_called_sent_before_there_is_a_receipt_with_the_right_signature() {
    let world = World::online();
    let intake = world.intake.clone().unwrap();
    for (manner, code) in [
        (Manner::Away, "offline"),
        (Manner::Signature, "signature"),
        (Manner::Cut, "signature"),
        (Manner::Portal, "portal"),
        (Manner::Redirect, "portal"),
        (Manner::Broken, "server"),
        (Manner::Update, "update"),
        (Manner::Limit(7), "limit"),
        (Manner::LimitUnsaid, "limit"),
        (Manner::Refuse, "refused"),
    ] {
        let mut person = world.phone_at(&world.dir.path().join(format!("{manner:?}")));
        person.choose("language", "en");
        person.tap("save");
        person.tap("skip");
        intake.set(manner);
        person.reach_review("kept");
        person.tap("send");
        person.until(code, |p| p.code_of("state").is_some_and(|c| c != "queued"));
        assert_eq!(person.code_of("state"), Some(code), "{manner:?}");
        let said = person.all_text();
        assert!(!said.contains("You sent it") && !said.contains("It arrived"), "{manner:?}: {said}");
        assert!(person.block("retry").is_some() && person.block("kept").is_some());
        intake.set(Manner::Good);
        person.tap("retry");
        accepted(&mut person);
        assert!(person.all_text().contains("You sent it"));
    }
}

#[test]
fn a_report_without_any_intake_waits_and_says_so() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("…");
    person.tap("send");
    person.until("held", |p| p.code_of("state") == Some("offline"));
    drop(person);
    let mut person = world.phone();
    person.expect("case");
    assert_eq!(person.code_of("state"), Some("offline"));
    person.back();
    person.tap("reports");
    assert!(person.all_text().contains("Waiting to be sent"));
}

#[test]
fn a_report_sent_while_the_intake_was_away_arrives_after_the_phone_was_closed_and_opened() {
    let world = World::online();
    let intake = world.intake.clone().unwrap();
    let mut person = world.at_home();
    intake.set(Manner::Away);
    person.reach_review("late");
    person.tap("send");
    person.until("held", |p| p.code_of("state") == Some("offline"));
    drop(person);
    intake.set(Manner::Good);
    world.wait(1000);
    let mut person = world.phone();
    accepted(&mut person);
    assert_eq!(intake.kept().envelopes.len(), 1);
}

#[test]
fn what_is_taken_back_before_it_was_tried_is_never_sent() {
    // The courier has no intake to try, as before the first network.
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("never mind");
    person.tap("send");
    person.tap("take-back");
    person.expect("case-withdraw");
    person.tap("keep");
    person.expect("case");
    person.tap("take-back");
    person.tap("withdraw");
    person.expect("case");
    assert_eq!(person.code_of("state"), Some("withdrawn"));
    assert!(person.block("message").is_none() && person.block("take-back").is_none());
    drop(person);
    let world = World { intake: Some(super::intake::Intake::start()), ..world };
    let mut person = world.phone();
    std::thread::sleep(std::time::Duration::from_millis(300));
    person.send(Event::Tick);
    assert_eq!(world.intake.as_ref().unwrap().kept().posts, 0);
    assert_eq!(person.code_of("state"), Some("withdrawn"));
}

#[test]
fn what_is_taken_back_later_is_told_to_those_who_have_it() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("…");
    person.tap("send");
    accepted(&mut person);
    world.wait(10);
    person.tap("take-back");
    person.tap("withdraw");
    assert_eq!(person.code_of("state"), Some("withdrawn"));
    let intake = world.intake.as_ref().unwrap();
    person.until("the word", |_| intake.kept().envelopes.len() == 2);
    let opened = world.opened_by("centre");
    let Message::FollowUp(word) = &opened[1].0.message else { panic!() };
    assert_eq!((word.kind.as_str(), &word.about), ("withdraw", &opened[0].0.id.0.to_vec()));
}

#[test]
fn words_written_later_reach_those_who_have_the_report_and_stand_in_the_timeline() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("…");
    person.tap("send");
    accepted(&mut person);
    person.tap("write");
    assert_eq!(person.code(), Some("empty"));
    world.wait(10);
    person.write("message", "He is back in the house.");
    person.tap("write");
    assert_eq!((person.code(), person.value("message")), (None, ""));
    assert!(person.all_text().contains("He is back in the house."));
    let intake = world.intake.as_ref().unwrap();
    person.until("the words", |_| intake.kept().envelopes.len() == 2);
    let Message::FollowUp(word) = &world.opened_by("ngo")[1].0.message else { panic!() };
    assert_eq!((word.kind.as_str(), word.text.as_str()), ("message", "He is back in the house."));
}

#[test]
fn what_was_sent_is_not_changed_by_late_events() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("as it was");
    person.tap("send");
    accepted(&mut person);
    person.write("story", "changed");
    assert_eq!(person.code(), Some("unknown-touch"));
    person.choose("kinds", "debt");
    person.located(18.7903, 98.9853, super::NOW);
    assert!(person.all_text().contains("as it was") && !person.all_text().contains("Debt"));
}

#[test]
fn only_what_the_screen_offers_is_stored() {
    let world = World::with(vec![helper("centre", "TH", "central", None, 1)]);
    let mut person = world.at_home();
    person.tap("report");
    for (id, value) in
        [("kinds", "evil"), ("whom", "me"), ("consent", "everything"), ("nonsense", "x"), ("wanted", "vi")]
    {
        person.choose(id, value);
        assert_eq!(person.code(), Some("unknown-touch"), "{id}={value}");
    }
    person.write("story", "not on this page");
    assert_eq!(person.code(), Some("unknown-touch"));
    person.send(Event::SetDate { id: "date".to_owned(), date: None });
    assert_eq!(person.code(), Some("unknown-touch"));
    person.tap("nonsense");
    assert_eq!(person.code(), Some("unknown-touch"));
    person.reach("report-recipients");
    person.choose("recipients", "somebody-else");
    assert_eq!((person.code(), person.chosen("recipients")), (Some("unknown-touch"), vec!["centre"]));
}

#[test]
fn a_photograph_loses_its_place_travels_sealed_and_can_be_taken_away() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-photos");
    person.tap("gallery");
    assert!(person.effects.contains(&Effect::PickPhoto { id: "gallery".to_owned() }));
    let picture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/pictures/throne.jpg");
    let picked = |path: &std::path::Path| Event::Picked {
        id: "gallery".to_owned(),
        path: path.to_string_lossy().into_owned(),
        media_type: Some("image/jpeg".to_owned()),
    };
    person.send(picked(&picture));
    assert_eq!(person.code(), None);
    let Some(Block::Photos { items, .. }) = person.block("photos").cloned() else { panic!() };
    assert_eq!(items[0].note.as_deref(), Some("The place inside the photo was taken out."));
    person.send(picked(&picture));
    person.tap(&items[0].id);
    let Some(Block::Photos { items, .. }) = person.block("photos").cloned() else { panic!() };
    assert_eq!(items.len(), 1);
    person.send(picked(&world.dir.path().join("gone.jpg")));
    assert_eq!(person.code(), Some("file-vanished"));
    let text = world.dir.path().join("text.jpg");
    std::fs::write(&text, "no picture").unwrap();
    person.send(picked(&text));
    assert_eq!(person.code(), Some("not-what-it-says"));
    person.send(Event::PickFailed { id: "gallery".to_owned(), reason: "denied".to_owned() });
    assert_eq!(person.code(), Some("camera"));

    person.reach("report-review");
    assert!(person.all_text().contains("1 file"));
    person.tap("send");
    accepted(&mut person);
    person.until("the file", |p| p.block("files").is_none());
    let report = the_report(&world, "ngo");
    let file = &report.files[0];
    assert!(!file.keeps_place);
    let kept = world.intake.as_ref().unwrap().kept();
    let (length, sealed) = &kept.files[&data_encoding::HEXLOWER.encode(&file.id)];
    assert_eq!((*length, sealed.len() as u64), (file.sealed_size, file.sealed_size));
    let key = saphan_protocol::stream::FileKey::from_bytes(&file.key).unwrap();
    let (header, rest) = sealed.split_at(saphan_protocol::stream::HEADER);
    let mut opener = saphan_protocol::stream::Opener::new(&key, header).unwrap();
    let mut plain = Vec::new();
    let mut chunks = rest.chunks(saphan_protocol::stream::SEALED_CHUNK).peekable();
    while let Some(chunk) = chunks.next() {
        let mut chunk = chunk.to_vec();
        opener.open_chunk(&mut chunk, chunks.peek().is_none()).unwrap();
        plain.extend_from_slice(&chunk);
    }
    assert!(plain.starts_with(&[0xFF, 0xD8]));
    let gps = [b"GPSLatitude".as_slice(), &[0x88, 0x25]];
    assert!(gps.iter().all(|tag| !plain.windows(tag.len()).take(4096).any(|w| w == *tag)));
}
