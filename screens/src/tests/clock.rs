//! A clock that is wrong by years: it is said, and nothing is lost or held back by it.

use super::{NOW, World, intake::Manner, start};
use std::sync::atomic::Ordering;

const YEAR: i64 = 365 * 86_400;

#[test]
fn a_clock_that_is_wrong_by_years_is_said_at_every_start_and_nothing_is_lost() {
    for wrong in [0, 946_684_800, NOW - 8 * YEAR, NOW + 30 * YEAR, i64::MAX / 4] {
        let world = World::new();
        world.now.store(wrong, Ordering::Relaxed);
        let mut person = world.phone();
        assert_eq!(person.code(), Some("clock"), "{wrong}");
        person.choose("language", "en");
        person.tap("save");
        person.tap("skip");
        person.tap("report");
        person.choose("kinds", "debt");
        person.reach("report-story");
        person.write("story", "in a wrong year");
        drop(person);
        let mut person = world.phone();
        assert_eq!(person.code(), Some("clock"));
        person.expect("report-story");
        assert_eq!(person.value("story"), "in a wrong year");
        world.now.store(NOW, Ordering::Relaxed);
        person.send(start());
        assert_eq!(person.code(), None);
    }
}

#[test]
fn a_parcel_held_by_a_clock_that_ran_ahead_goes_as_soon_as_the_clock_is_right() {
    let world = World::online();
    let intake = world.intake.clone().unwrap();
    let mut person = world.at_home();
    world.now.store(NOW + 20 * YEAR, Ordering::Relaxed);
    for helper in &world.helpers {
        assert_eq!(helper.agency.sealing[0].until, None);
    }
    intake.set(Manner::Away);
    person.reach_review("from the future");
    person.tap("send");
    person.until("held", |p| p.code_of("state") == Some("offline"));
    world.now.store(NOW, Ordering::Relaxed);
    intake.set(Manner::Good);
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    // What was sent stands before its arrival, whatever the clocks said.
    let shown = person.all_text();
    assert!(shown.find("You sent it") < shown.find("It arrived"));
}

#[test]
fn a_parcel_held_while_the_clock_was_behind_goes_too() {
    let world = World::online();
    let intake = world.intake.clone().unwrap();
    let mut person = world.at_home();
    world.now.store(NOW - 20 * YEAR, Ordering::Relaxed);
    intake.set(Manner::Limit(3600));
    person.reach_review("from the past");
    person.tap("send");
    person.until("held", |p| p.code_of("state") == Some("limit"));
    intake.set(Manner::Good);
    world.now.store(NOW, Ordering::Relaxed);
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
}

#[test]
fn a_phone_whose_clock_begins_in_1970_finds_helpers_and_its_report_arrives() {
    let mut world = World::online();
    for helper in &mut world.helpers {
        helper.agency.sealing[0].from = NOW - 2 * 86_400;
    }
    world.now.store(60, Ordering::Relaxed);
    let mut person = world.at_home();
    person.reach_review("with an empty battery");
    assert!(person.all_text().contains("Helper ngo"));
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    person.write("message", "one word more");
    person.tap("write");
    person.until("both arrived", |_| world.opened_by("ngo").len() == 2);
}
