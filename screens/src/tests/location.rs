//! The place: as exactly as the person chose, on the phone and on the way.

use super::{NOW, Person, World};
use crate::vocabulary::{Block, Effect, Event};
use saphan_protocol::message::{Message, Place};

/// A place in Chiang Mai; its digits are looked for where they must not be.
const FIX: (f64, f64) = (18.790_312, 98.985_337);

fn at_where(world: &World) -> Person {
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-where");
    person
}

fn sent(world: &World, person: &mut Person) -> Place {
    person.reach("report-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    match world.opened_by("ngo").pop().unwrap().0.message {
        Message::Report(report) => report.place,
        other => panic!("{other:?}"),
    }
}

fn map(person: &Person) -> Option<(f64, f64)> {
    match person.block("place-map") {
        Some(Block::Map { points, .. }) => Some((points[0].latitude, points[0].longitude)),
        _ => None,
    }
}

fn shows_the_fix(text: &str) -> bool {
    ["18.7903", "98.9853"].iter().any(|digits| text.contains(digits))
}

#[test]
fn the_exact_place_is_asked_for_shown_and_sent_with_age_and_accuracy() {
    let world = World::online();
    let mut person = at_where(&world);
    person.choose("place", "exact");
    assert!(person.effects.contains(&Effect::Locate { id: "locate".to_owned(), wait_s: 30 }));
    assert!(person.block("locating").is_some());
    person.located(FIX.0, FIX.1, NOW - 120);
    assert_eq!(map(&person), Some(FIX));
    assert!(person.all_text().contains("Found 2 minutes ago, exact to about 8 metres"));
    let place = sent(&world, &mut person);
    assert_eq!((place.mode.as_str(), place.latitude, place.longitude), ("exact", Some(FIX.0), Some(FIX.1)));
    assert_eq!((place.accuracy_m, place.taken_at), (Some(8.0), Some(NOW - 120)));
    assert_eq!(place.province.as_deref(), Some("TH-50"));
}

#[test]
fn about_5_km_neither_keeps_nor_shows_nor_sends_the_exact_place() {
    let world = World::online();
    let mut person = at_where(&world);
    person.choose("place", "about");
    person.located(FIX.0, FIX.1, NOW - 60);
    assert!(map(&person).is_some_and(|shown| shown != FIX));
    assert!(!shows_the_fix(&person.all_text()));
    // Whoever chooses "exact" afterwards finds none to send: it is looked for anew.
    let (_copy, mut again) = world.after_a_kill();
    again.choose("place", "exact");
    assert_eq!(map(&again), None);
    assert!(again.effects.iter().any(|e| matches!(e, Effect::Locate { .. })));
    drop(again);
    let place = sent(&world, &mut person);
    assert_eq!(place.mode, "about");
    let (latitude, longitude) = (place.latitude.unwrap(), place.longitude.unwrap());
    assert!((latitude - FIX.0).abs() > 1e-4 || (longitude - FIX.1).abs() > 1e-4);
    assert!((latitude - FIX.0).abs() < 0.05 && (longitude - FIX.1).abs() < 0.05);
    assert!(place.accuracy_m.unwrap() > 3000.0);
    assert!(!shows_the_fix(&format!("{place:?}")));
    assert!(!shows_the_fix(&person.all_text()));
}

#[test]
fn an_exact_place_that_was_made_coarse_cannot_be_made_exact_again() {
    let world = World::new();
    let mut person = at_where(&world);
    person.choose("place", "exact");
    person.located(FIX.0, FIX.1, NOW);
    person.choose("place", "about");
    let coarse = map(&person).unwrap();
    assert_ne!(coarse, FIX);
    person.choose("place", "exact");
    assert_eq!(map(&person), None);
    person.choose("place", "about");
    assert_eq!(map(&person), None);
    person.located(FIX.0, FIX.1, NOW);
    assert_eq!(map(&person), Some(coarse));
}

#[test]
fn a_province_a_landmark_or_no_place_chosen_after_a_fix_sends_no_coordinates() {
    for mode in ["province", "landmark", "none"] {
        let world = World::online();
        let mut person = at_where(&world);
        person.choose("place", "exact");
        person.located(FIX.0, FIX.1, NOW);
        person.choose("place", mode);
        // An answer that comes late is not kept either.
        person.located(FIX.0, FIX.1, NOW);
        match mode {
            "province" => {
                person.choose("country", "TH");
                person.choose("province", "TH-63");
            }
            "landmark" => person.write("landmark", "behind the blue factory"),
            _ => {}
        }
        assert!(!shows_the_fix(&person.all_text()));
        let place = sent(&world, &mut person);
        assert_eq!(place.mode, mode);
        assert_eq!(
            (place.latitude, place.longitude, place.accuracy_m, place.taken_at, place.plus_code),
            (None, None, None, None, None)
        );
        assert_eq!(place.province.as_deref(), (mode == "province").then_some("TH-63"));
        assert_eq!(place.landmark.as_deref(), (mode == "landmark").then_some("behind the blue factory"));
    }
}

#[test]
fn a_place_outside_thailand_is_taken() {
    let world = World::online();
    let mut person = at_where(&world);
    person.choose("place", "province");
    person.choose("country", "TH");
    person.choose("province", "TH-63");
    person.choose("country", "MM");
    assert_eq!(person.chosen("province"), Vec::<&str>::new());
    person.choose("province", "MM-13");
    let place = sent(&world, &mut person);
    assert_eq!((place.country.as_deref(), place.province.as_deref()), (Some("MM"), Some("MM-13")));
}

#[test]
fn a_fix_that_is_old_early_or_impossible_is_refused_by_name_and_can_be_looked_for_again() {
    let world = World::new();
    let mut person = at_where(&world);
    person.choose("place", "exact");
    for (latitude, longitude, taken_at, code) in [
        (FIX.0, FIX.1, NOW - 8 * 86_400, "fix-old"),
        (FIX.0, FIX.1, NOW + 3600, "fix-future"),
        (91.0, FIX.1, NOW, "fix-invalid"),
        (f64::NAN, FIX.1, NOW, "fix-invalid"),
        (FIX.0, -200.0, NOW, "fix-invalid"),
        (0.0, 0.0, NOW, "fix-invalid"),
    ] {
        person.located(latitude, longitude, taken_at);
        assert_eq!(person.code(), Some(code));
        assert_eq!(map(&person), None);
        person.expect("report-where");
        person.tap("locate");
    }
    person.located(FIX.0, FIX.1, NOW - 8 * 86_400);
    assert!(person.all_text().contains("8 days"));
}

#[test]
fn a_phone_that_finds_no_place_says_why() {
    let world = World::new();
    let mut person = at_where(&world);
    for (reason, code) in [
        ("denied", "locate-denied"),
        ("off", "locate-off"),
        ("timeout", "locate-timeout"),
        ("unavailable", "locate-unavailable"),
        ("another", "locate-unavailable"),
    ] {
        person.choose("place", "about");
        person.send(Event::LocateFailed { id: "locate".to_owned(), reason: reason.to_owned() });
        assert_eq!(person.code(), Some(code));
        assert!(person.block("locate").is_some(), "it can be tried again");
        person.choose("place", "none");
    }
}

#[test]
fn a_place_that_comes_when_nobody_waits_for_it_any_more_says_nothing() {
    let world = World::new();
    let mut person = at_where(&world);
    person.choose("place", "exact");
    while person.screen().back {
        person.send(Event::Back);
    }
    assert_eq!(person.screen().id, "home");
    person.located(13.75, 100.5, 1_790_000_000);
    assert_eq!((person.screen().id.as_str(), person.code()), ("home", None));
    person.send(Event::LocateFailed { id: "locate".to_owned(), reason: "timeout".to_owned() });
    assert_eq!((person.screen().id.as_str(), person.code()), ("home", None));
}

#[test]
fn a_map_link_in_a_landmark_is_understood_and_a_short_one_is_explained() {
    let world = World::online();
    let mut person = at_where(&world);
    person.choose("place", "landmark");
    person.write("landmark", "https://maps.app.goo.gl/AbCdEf");
    assert_eq!(person.code_of("short-link"), Some("short-link"));
    person.write("landmark", "https://www.google.com/maps/@18.7903,98.9853,17z");
    assert!(person.block("understood").is_some());
    assert!(person.all_text().contains("Chiang Mai"));
    let place = sent(&world, &mut person);
    assert_eq!((place.mode.as_str(), place.province.as_deref()), ("landmark", Some("TH-50")));
    assert_eq!(place.latitude, None);
}

#[test]
fn recipients_are_proposed_by_place_and_where_none_fits_all_are_offered() {
    let world = World::with(vec![
        super::helper("th-centre", "TH", "central", None, 1),
        super::helper("th-tak", "TH", "province", Some("TH-63"), 2),
        super::helper("th-ngo", "TH", "ngo", None, 3),
        super::helper("mm-centre", "MM", "central", None, 4),
    ]);
    for (country, province, expected) in [
        ("TH", "TH-63", vec!["th-centre", "th-ngo", "th-tak"]),
        ("TH", "TH-50", vec!["th-centre", "th-ngo"]),
        ("MM", "", vec!["mm-centre"]),
        ("CN", "", vec!["mm-centre", "th-centre", "th-ngo", "th-tak"]),
    ] {
        let folder = world.dir.path().join(format!("{country}{province}"));
        let mut person = world.phone_at(&folder);
        person.choose("language", "en");
        person.tap("save");
        person.tap("skip");
        person.tap("report");
        person.choose("kinds", "debt");
        person.reach("report-where");
        person.choose("place", "province");
        person.choose("country", country);
        if !province.is_empty() {
            person.choose("province", province);
        }
        person.reach("report-recipients");
        let mut chosen = person.chosen("recipients");
        chosen.sort_unstable();
        assert_eq!(chosen, expected, "{country} {province}");
        let Some(Block::Choices { options, .. }) = person.block("recipients") else { panic!() };
        assert_eq!(options.len(), 4, "all can be added");
        // The nearest office first.
        if province == "TH-63" {
            assert_eq!(options[0].value, "th-tak");
        }
    }
}
