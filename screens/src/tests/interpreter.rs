//! Asking for an interpreter never ends in nothing.

use super::{Person, World};
use crate::vocabulary::{Effect, Event};
use saphan_protocol::message::{InterpreterRequest, Message};

fn ask(person: &mut Person, wanted: &str) {
    person.tap("interpreter");
    person.choose("wanted", wanted);
}

fn request(world: &World) -> InterpreterRequest {
    match world.opened_by("centre").pop().unwrap().0.message {
        Message::Interpreter(request) => request,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_request_in_vietnamese_or_chinese_shows_a_number_at_once_and_reaches_a_desk() {
    for wanted in ["vi", "zh", "th", "en"] {
        let world = World::online();
        let mut person = world.at_home();
        ask(&mut person, wanted);
        assert!(person.block("honest").is_some(), "{wanted}");
        person.effects.clear();
        person.tap("call-th-sac");
        assert_eq!(person.effects, [Effect::Dial { number: "1300".to_owned() }]);
        person.reach("interpreter-review");
        person.tap("send");
        person.until("proof", |p| p.code_of("state") == Some("accepted"));
        assert_eq!(request(&world).wanted, wanted);
        // The number stays beside the request while it waits.
        person.effects.clear();
        person.tap("call-th-sac");
        assert_eq!(person.effects, [Effect::Dial { number: "1300".to_owned() }]);
    }
}

#[test]
fn the_number_is_of_the_country_of_the_request() {
    let world = World::online();
    let mut person = world.at_home();
    ask(&mut person, "zh");
    person.reach("interpreter-where");
    person.choose("place", "province");
    person.choose("country", "VN");
    person.reach("interpreter-review");
    person.tap("send");
    assert!(person.block("call-vn-111").is_some() && person.block("call-th-sac").is_none());
    assert!(person.all_text().contains("Calls are recorded"));
}

#[test]
fn a_language_known_to_be_on_call_needs_no_such_word() {
    let world = World::new();
    let mut person = world.at_home();
    for wanted in ["my", "km", "lo"] {
        ask(&mut person, wanted);
        assert!(person.block("honest").is_none(), "{wanted}");
        person.back();
    }
}

#[test]
fn another_language_needs_its_name_and_no_language_is_no_request() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("interpreter");
    person.tap("next");
    person.expect("interpreter-language");
    assert_eq!(person.code(), Some("empty"));
    person.choose("wanted", "other");
    for name in ["", "   "] {
        person.write("other-language", name);
        person.tap("next");
        person.expect("interpreter-language");
        assert_eq!(person.code(), Some("empty"));
    }
    person.write("other-language", "Rohingya");
    person.reach("interpreter-review");
    assert!(person.all_text().contains("Rohingya"));
    // From the review the name cannot be lost either.
    person.tap("ask-language");
    person.write("other-language", "");
    person.tap("next");
    assert_eq!(person.code(), Some("empty"));
    person.write("other-language", "Rohingya");
    person.tap("next");
    person.expect("interpreter-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    let request = request(&world);
    assert_eq!((request.wanted.as_str(), request.other_language.as_deref()), ("other", Some("Rohingya")));
}

#[test]
fn a_name_typed_for_another_language_is_not_sent_with_a_known_one() {
    let world = World::online();
    let mut person = world.at_home();
    ask(&mut person, "other");
    person.write("other-language", "Shan");
    person.choose("wanted", "my");
    person.reach("interpreter-review");
    assert!(!person.all_text().contains("Shan"));
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    assert_eq!(request(&world).other_language, None);
}

#[test]
fn a_request_says_what_for_how_when_where_and_which_way_back() {
    let world = World::online();
    let mut person = world.at_home();
    ask(&mut person, "vi");
    person.tap("next");
    for (id, value) in [("purpose", "court"), ("how", "in-person"), ("gender", "woman"), ("certified", "yes")]
    {
        person.choose(id, value);
    }
    person.tap("next");
    person.choose("when", "date");
    person.send(Event::SetDate { id: "date".to_owned(), date: Some("2026-11-02".to_owned()) });
    assert_eq!(person.code(), None);
    person.tap("next");
    person.choose("place", "landmark");
    person.write("landmark", "the court in Mae Sot");
    person.tap("next");
    person.choose("contact", "phone");
    person.write("contact-value", "081 000 0000");
    person.write("note", "I am afraid of the broker.");
    person.tap("next");
    person.expect("interpreter-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    let request = request(&world);
    assert_eq!((request.purpose.as_str(), request.how.as_str()), ("court", "in-person"));
    assert_eq!((request.gender.as_deref(), request.certified), (Some("woman"), true));
    assert_eq!(request.when.date.as_deref(), Some("2026-11-02"));
    assert_eq!(request.place.landmark.as_deref(), Some("the court in Mae Sot"));
    assert_eq!(request.contact.unwrap().value, "081 000 0000");
    assert_eq!(request.note, "I am afraid of the broker.");
}

#[test]
fn a_request_for_nobody_is_stopped_before_the_review() {
    let world = World::new();
    let mut person = world.at_home();
    ask(&mut person, "km");
    person.reach("interpreter-contact");
    for id in ["centre", "ngo"] {
        person.choose("recipients", id);
    }
    person.tap("next");
    person.expect("interpreter-contact");
    assert_eq!(person.code(), Some("no-recipient"));
}

#[test]
fn a_request_that_was_begun_is_found_again_after_the_pin() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    super::pin::set_pin(&mut person, "314159");
    ask(&mut person, "vi");
    person.reach("interpreter-purpose");
    while person.screen().id != "home" {
        person.back();
    }
    person.send(Event::Lock);
    person.tap("interpreter");
    person.write("pin", "314159");
    person.tap("open");
    person.expect("interpreter-language");
    assert_eq!(person.chosen("wanted"), ["vi"]);
}

#[test]
fn a_request_that_was_begun_can_be_deleted() {
    let world = World::new();
    let mut person = world.at_home();
    ask(&mut person, "vi");
    person.reach("interpreter-review");
    person.tap("delete");
    person.expect("delete-draft");
    let (_copy, mut again) = world.after_a_kill();
    again.expect("delete-draft");
    again.tap("keep");
    again.expect("interpreter-review");
    person.tap("delete");
    person.expect("home");
    person.tap("interpreter");
    assert_eq!(person.chosen("wanted"), Vec::<&str>::new());
}

#[test]
fn while_a_request_in_any_language_waits_a_number_stands_beside_it() {
    for wanted in ["my", "km", "lo"] {
        let world = World::online();
        let mut person = world.at_home();
        ask(&mut person, wanted);
        person.reach("interpreter-review");
        person.tap("send");
        person.expect("case");
        assert!(person.block("call-th-sac").is_some(), "{wanted}");
    }
}

#[test]
fn a_country_without_a_known_number_is_in_the_list_and_says_so() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("numbers");
    for country in ["MM", "CN"] {
        person.choose("country", country);
        assert!(person.block("none").is_some(), "{country}");
    }
}
