//! A phone that is killed opens where it was, with every letter that was typed.

use super::{Person, World};
use crate::vocabulary::Event;

/// Types a text letter by letter; after each, a phone over what is on disk shows the same screen with it.
fn survives(world: &World, person: &mut Person, field: &str, text: &str) {
    let mut typed = String::new();
    for letter in text.chars() {
        typed.push(letter);
        person.write(field, &typed);
        assert_eq!(person.code(), None);
        let (_copy, again) = world.after_a_kill();
        again.expect(&person.screen().id);
        assert_eq!(again.value(field), typed, "{field} on {}", again.screen().id);
    }
}

#[test]
fn every_typed_letter_of_a_report_is_there_after_a_kill() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.tap("next");
    person.choose("whom", "group");
    survives(&world, &mut person, "count", "14");
    person.reach("report-where");
    person.choose("place", "landmark");
    survives(&world, &mut person, "landmark", "ផ្សារ");
    person.reach("report-story");
    survives(&world, &mut person, "story", "ខ្ញុំ ");
    survives(&world, &mut person, "other-language", "ရှမ်း");
    person.reach("report-photos");
    survives(&world, &mut person, "link", "@งาน");
    person.reach("report-contact");
    person.choose("contact", "line");
    survives(&world, &mut person, "contact-value", "so2");
    survives(&world, &mut person, "contact-hours", "ເຊົ້າ");
    survives(&world, &mut person, "alias", "Hoa");
}

#[test]
fn every_typed_letter_elsewhere_is_there_after_a_kill() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("interpreter");
    person.choose("wanted", "other");
    survives(&world, &mut person, "other-language", "Mon");
    person.reach("interpreter-contact");
    survives(&world, &mut person, "note", "今天");
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("follow");
    survives(&world, &mut person, "code", "AB2");
    person.back();
    person.reach_review("…");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    survives(&world, &mut person, "message", "and ");
}

#[test]
fn every_choice_and_day_is_there_after_a_kill() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    for kind in ["violence", "locked-in"] {
        person.choose("kinds", kind);
        let (_copy, again) = world.after_a_kill();
        again.expect("report-kinds");
        assert!(again.chosen("kinds").contains(&kind));
    }
    person.reach("report-when");
    person.choose("when", "date");
    person.send(Event::SetDate { id: "date".to_owned(), date: Some("2026-08-31".to_owned()) });
    let (_copy, mut again) = world.after_a_kill();
    again.expect("report-when");
    assert!(again.all_text().contains("31 August 2026"));
    again.reach("report-recipients");
    again.choose("recipients", "centre");
    assert_eq!(again.chosen("recipients"), ["ngo"]);
}

#[test]
fn a_phone_with_a_pin_that_is_killed_asks_for_it_and_goes_on_where_it_was() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    for button in ["next", "save"] {
        person.write("pin", "314159");
        person.tap(button);
    }
    person.expect("home");
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-story");
    person.write("story", "They said the debt");
    let (_copy, mut again) = world.after_a_kill();
    again.expect("home");
    assert!(!again.all_text().contains("debt"));
    again.tap("report");
    again.expect("pin-enter");
    again.write("pin", "314159");
    again.tap("open");
    again.expect("report-story");
    assert_eq!(again.value("story"), "They said the debt");
}

#[test]
fn a_draft_deleted_is_gone_and_one_kept_is_offered_again() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("to be deleted");
    person.tap("delete");
    person.expect("delete-draft");
    person.tap("keep");
    person.expect("report-review");
    assert!(person.all_text().contains("to be deleted"));
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("report");
    person.expect("report-found");
    person.tap("delete");
    person.tap("delete");
    person.expect("home");
    person.tap("report");
    person.expect("report-kinds");
    assert_eq!(person.chosen("kinds"), Vec::<&str>::new());
    person.reach("report-story");
    assert_eq!(person.value("story"), "");
}
