//! The PIN: set, wrong, changed, removed; a lock that leaves nothing of the person; the PIN that erases.

use super::{Person, World, start};
use crate::vocabulary::{Effect, Event};

const PIN: &str = "314159";
const STORY: &str = "my passport is in his drawer";

pub(super) fn set_pin(person: &mut Person, pin: &str) {
    for button in ["next", "save"] {
        person.write("pin", pin);
        person.tap(button);
    }
}

/// A phone with a PIN, a sent report and a draft with a story; at the story.
fn with_pin(world: &World) -> Person {
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    set_pin(&mut person, PIN);
    person.expect("home");
    person.tap("report");
    person.choose("kinds", "passport-kept");
    person.reach("report-story");
    person.write("story", STORY);
    person
}

fn open(person: &mut Person, pin: &str) {
    person.write("pin", pin);
    person.tap("open");
}

#[test]
fn a_pin_of_too_few_digits_or_typed_differently_is_not_taken() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    for bad in ["", "12345", "1234567890123", "12345a", "ABCDEF"] {
        person.write("pin", bad);
        person.tap("next");
        person.expect("pin-new");
        assert_eq!(person.code(), Some("pin-too-short"), "{bad}");
    }
    person.write("pin", "271828");
    person.tap("next");
    person.expect("pin-repeat");
    person.write("pin", "271829");
    person.tap("save");
    person.expect("pin-new");
    assert_eq!(person.code(), Some("pin-not-same"));
    set_pin(&mut person, "271828");
    person.expect("home");
}

#[test]
fn a_pin_is_never_put_back_into_a_screen() {
    let world = World::new();
    let mut person = with_pin(&world);
    person.send(Event::Lock);
    person.tap("reports");
    person.write("pin", "987654");
    assert!(!person.all_text().contains("987654"));
    assert_eq!(person.value("pin"), "");
}

#[test]
fn digits_of_khmer_burmese_thai_and_lao_are_the_same_pin() {
    let world = World::new();
    let mut person = with_pin(&world);
    for typed in ["៣១៤១៥៩", "၃၁၄၁၅၉", "๓๑๔๑๕๙", "໓໑໔໑໕໙"] {
        person.send(Event::Lock);
        person.tap("reports");
        open(&mut person, typed);
        person.expect("reports");
    }
}

#[test]
fn wrong_pins_wait_longer_and_longer_and_the_right_one_opens_where_the_person_was() {
    let world = World::new();
    let mut person = with_pin(&world);
    person.send(Event::Lock);
    person.tap("report");
    person.expect("pin-enter");
    let mut codes = Vec::new();
    for _ in 0..12 {
        open(&mut person, "000000");
        person.expect("pin-enter");
        codes.push(person.code().unwrap().to_owned());
    }
    assert_eq!(codes[0], "wrong-pin");
    assert!(codes.contains(&"try-later".to_owned()), "{codes:?}");
    let said = person.all_text();
    assert!(said.contains("Wait"), "{said}");
    // The right one must wait too.
    open(&mut person, PIN);
    person.expect("pin-enter");
    assert_eq!(person.code(), Some("try-later"));
}

#[test]
fn a_wrong_pin_is_followed_by_the_right_one() {
    let world = World::new();
    let mut person = with_pin(&world);
    person.send(Event::Lock);
    person.tap("report");
    open(&mut person, "000000");
    assert_eq!(person.code(), Some("wrong-pin"));
    open(&mut person, PIN);
    person.expect("report-story");
    assert_eq!(person.value("story"), STORY);
}

#[test]
fn after_a_lock_nothing_of_the_person_is_on_any_screen_and_what_is_public_opens() {
    for lock in [Event::Lock, Event::Hidden, Event::Leave] {
        let world = World::new();
        let mut person = with_pin(&world);
        person.effects.clear();
        person.send(lock.clone());
        person.expect("home");
        assert!(!person.screen().back && !person.screen().secure);
        assert!(person.effects.contains(&Effect::SecureWindow { on: false }));
        let leaves = person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::LeaveNow { url } if url.starts_with("https://")));
        assert_eq!(leaves, lock == Event::Leave);
        for public in ["numbers", "rights", "settings", "about"] {
            person.tap(public);
            person.expect(public);
            assert!(!person.all_text().contains("passport is in"));
            person.back();
        }
        for private in ["report", "reports", "follow", "interpreter"] {
            person.tap(private);
            person.expect("pin-enter");
            assert!(person.screen().secure);
            assert!(!person.all_text().contains("passport is in"));
            person.back();
            person.expect("home");
        }
        person.send(Event::Tick);
        person.send(start());
        person.expect("home");
    }
}

#[test]
fn a_camera_hides_the_app_without_locking_it_and_one_that_never_answers_locks_in_time() {
    let world = World::new();
    let mut person = with_pin(&world);
    person.reach("report-photos");
    person.tap("camera");
    person.send(Event::Hidden);
    person.send(start());
    person.expect("report-photos");
    person.send(Event::PickFailed { id: "camera".to_owned(), reason: "cancelled".to_owned() });
    person.send(Event::Hidden);
    person.expect("home");
    person.tap("report");
    open(&mut person, PIN);
    person.expect("report-photos");
    person.tap("gallery");
    person.send(Event::Hidden);
    world.wait(16 * 60);
    person.send(start());
    person.expect("home");
}

#[test]
fn private_screens_are_kept_out_of_screenshots_and_public_ones_are_not() {
    let world = World::new();
    let mut person = world.at_home();
    person.effects.clear();
    person.tap("report");
    assert_eq!(person.effects, [Effect::SecureWindow { on: true }]);
    person.effects.clear();
    person.tap("next");
    assert_eq!(person.effects, []);
    person.tap("numbers");
    person.back();
    person.back();
    assert!(person.effects.contains(&Effect::SecureWindow { on: false }));
}

#[test]
fn a_pin_is_changed_and_removed_by_who_knows_it() {
    let world = World::new();
    let mut person = with_pin(&world);
    person.send(Event::Lock);
    person.tap("settings");
    person.tap("pin-change");
    person.expect("pin-enter");
    open(&mut person, PIN);
    person.expect("pin-new");
    set_pin(&mut person, "161803");
    person.expect("home");
    person.send(Event::Lock);
    person.tap("reports");
    open(&mut person, PIN);
    assert_eq!(person.code(), Some("wrong-pin"));
    open(&mut person, "161803");
    person.expect("reports");
    person.back();
    person.send(Event::Lock);

    person.tap("settings");
    person.tap("pin-remove");
    person.expect("pin-enter");
    open(&mut person, "161803");
    person.expect("settings");
    person.tap("pin-remove");
    assert!(person.block("pin-remove").is_none());
    person.send(Event::Lock);
    person.tap("reports");
    person.expect("reports");
}

#[test]
fn who_finds_the_phone_open_cannot_change_or_remove_the_pin_or_set_one_that_erases() {
    for what in ["pin-change", "pin-remove", "duress"] {
        let world = World::new();
        let mut person = with_pin(&world);
        while person.screen().id != "home" {
            person.back();
        }
        world.wait(61);
        person.tap("settings");
        person.tap(what);
        person.expect("pin-enter");
        open(&mut person, "000000");
        assert_eq!(person.code(), Some("wrong-pin"), "{what}");
        // Asking closed what was open: nothing of the person is left on the way back.
        while person.screen().id != "home" {
            person.back();
            assert!(["settings", "home"].contains(&person.screen().id.as_str()));
        }
        person.tap("report");
        person.expect("pin-enter");
        open(&mut person, PIN);
        person.expect("report-found");
    }
}

#[test]
fn a_draft_outlives_a_change_of_pin() {
    let world = World::new();
    let mut person = with_pin(&world);
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("settings");
    person.tap("pin-change");
    set_pin(&mut person, "161803");
    drop(person);
    let mut person = world.phone();
    person.tap("report");
    open(&mut person, "161803");
    person.expect("report-found");
    person.tap("continue");
    person.reach("report-review");
    assert!(person.all_text().contains(STORY));
}

#[test]
fn the_pin_that_erases_leaves_a_phone_that_looks_unused() {
    let world = World::online();
    let mut person = with_pin(&world);
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("settings");
    person.tap("duress");
    person.write("pin", PIN);
    person.tap("save");
    assert_eq!(person.code(), Some("same-pin"));
    person.write("pin", "246810");
    person.tap("save");
    person.expect("settings");
    // A person who reads Khmer on a phone whose platform is English.
    person.tap("language");
    person.choose("language", "km");
    person.tap("save");
    person.send(Event::Lock);
    person.tap("reports");
    open(&mut person, "246810");

    let unused = World::new().phone();
    assert_eq!(person.screen(), unused.screen());
    drop(person);
    let mut person = world.phone();
    assert_eq!(person.screen(), unused.screen());
    person.choose("language", "en");
    person.tap("save");
    person.expect("pin-choice");
    person.tap("skip");
    person.tap("report");
    person.expect("report-kinds");
    person.back();
    person.tap("reports");
    assert!(person.block("none").is_some());
}
