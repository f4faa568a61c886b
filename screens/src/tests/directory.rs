//! Places and services: found by whom they are for and what is near, and nothing said that the source does not say.

use super::{NOW, Person, World};
use crate::vocabulary::{Block, Effect, Event};
use std::path::Path;

fn at_places(world: &World) -> Person {
    let mut person = world.at_home();
    person.tap("numbers");
    person.tap("places");
    person.expect("directory");
    person
}

/// Chooses whom it is for.
fn ask(person: &mut Person, groups: &[&str], child_age: &str) {
    person.tap("who");
    for group in groups {
        person.choose("who", group);
    }
    if !child_age.is_empty() {
        person.write("child-age", child_age);
    }
    person.tap("show");
    person.expect("directory");
}

/// Chooses the country looked at.
fn look_at(person: &mut Person, country: &str) {
    person.tap("near");
    person.choose("country", country);
    person.tap("show");
    person.expect("directory");
}

fn services(person: &Person) -> Vec<String> {
    person.rows().into_iter().filter_map(|row| row.strip_prefix("service-").map(str::to_owned)).collect()
}

fn has(person: &Person, service: &str) -> bool {
    services(person).iter().any(|known| known == service)
}

/// Ids of the services in one part of the list.
fn part(person: &Person, id: &str) -> Vec<String> {
    match person.block(&format!("list-{id}")) {
        Some(Block::List { rows, .. }) => rows.iter().map(|row| row.id.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_man_sees_the_shelters_that_name_men_and_those_that_do_not_say() {
    let world = World::new();
    let mut person = at_places(&world);
    let all = services(&person).len();
    assert!(has(&person, "th-s1") && has(&person, "th-s5"));
    ask(&mut person, &["men"], "");
    assert!(has(&person, "th-s5") && !has(&person, "th-s1"));
    assert!(has(&person, "th-don-mueang"), "silent sources stay");
    assert!(person.block("left-out").is_some(), "what is left out is said");
    person.tap("clear");
    assert_eq!(services(&person).len(), all);
    assert!(person.block("left-out").is_none());
}

#[test]
fn a_woman_with_a_boy_of_six_is_told_that_a_shelter_for_women_does_not_name_all_of_them() {
    let world = World::new();
    let mut person = at_places(&world);
    ask(&mut person, &["women", "boys"], "5");
    let said = |person: &Person| match person.block("list-shelter") {
        Some(Block::List { rows, .. }) => {
            rows.iter().find(|row| row.id == "service-th-s1").unwrap().lines.join(" ")
        }
        _ => panic!(),
    };
    assert!(!said(&person).contains("not all"));
    person.tap("who");
    person.write("child-age", "6");
    person.tap("show");
    assert!(said(&person).contains("not all"), "{}", said(&person));
}

#[test]
fn an_age_that_is_none_is_refused_and_the_earlier_one_stands() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("who");
    person.choose("who", "girls");
    for (typed, stands) in [("7", "7"), ("19", "7"), ("-1", "7"), ("x", "7"), ("៥", "5"), ("", "")] {
        person.write("child-age", typed);
        assert_eq!(person.value("child-age"), stands, "{typed}");
        assert_eq!(person.code() == Some("child-age"), matches!(typed, "19" | "-1" | "x"), "{typed}");
    }
}

#[test]
fn the_place_of_the_phone_gives_its_province_and_its_neighbours() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("near");
    person.effects.clear();
    person.tap("locate");
    assert!(matches!(person.effects[..], [Effect::Locate { .. }]));
    person.located(9.9658, 98.6348, NOW - 60);
    person.tap("show");
    assert!(part(&person, "here").contains(&"service-th-s8".to_owned()), "Ranong");
    assert!(part(&person, "beside").contains(&"service-th-s4".to_owned()), "Surat Thani");
    assert!(part(&person, "anywhere").contains(&"service-th-social-assistance".to_owned()));
    assert!(part(&person, "farther").contains(&"service-th-s5".to_owned()));
    assert!(!person.all_text().contains("9.96"), "no coordinate is shown");
}

#[test]
fn a_place_in_another_country_shows_that_country() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("near");
    person.tap("locate");
    person.located(13.6561, 102.5636, NOW - 60);
    person.tap("show");
    assert!(part(&person, "here").contains(&"service-kh-poipet-transit".to_owned()));
    assert!(!has(&person, "th-s1"));
}

#[test]
fn a_place_that_is_old_false_or_at_sea_is_refused_by_name_and_nothing_is_chosen() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("near");
    for (latitude, longitude, age, code) in [
        (9.9658, 98.6348, 90_000, "fix-old"),
        (9.9658, 98.6348, -900, "fix-future"),
        (0.0, 0.0, 60, "fix-invalid"),
        (95.0, 98.0, 60, "fix-invalid"),
        (6.0, 88.0, 60, "elsewhere"),
        (48.85, 2.35, 60, "elsewhere"),
    ] {
        person.tap("locate");
        person.located(latitude, longitude, NOW - age);
        assert_eq!(person.code(), Some(code), "{latitude}");
        assert_eq!(person.chosen("province"), ["all"]);
    }
    person.tap("locate");
    person.send(Event::LocateFailed { id: "locate".to_owned(), reason: "denied".to_owned() });
    assert_eq!(person.code(), Some("locate-denied"));
    assert!(person.block("locate").is_some(), "it can be tried again");
}

#[test]
fn a_province_of_another_country_cannot_be_chosen() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("near");
    for (id, value) in [("province", "KH-1"), ("province", "TH-99"), ("country", "XX"), ("who", "women")] {
        person.choose(id, value);
        assert_eq!(person.code(), Some("unknown-touch"), "{value}");
    }
    person.choose("province", "TH-57");
    assert_eq!(person.chosen("province"), ["TH-57"]);
    person.choose("country", "LA");
    assert_eq!(person.chosen("province"), ["all"], "another country has other provinces");
}

/// Whether any file below a folder holds some text.
fn holds(folder: &Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => holds(&path, text),
            false => std::fs::read(path).unwrap().windows(text.len()).any(|part| part == text.as_bytes()),
        }
    })
}

#[test]
fn who_asks_and_where_is_in_no_file_and_is_forgotten_when_the_app_is_left() {
    let world = World::new();
    let mut person = at_places(&world);
    ask(&mut person, &["lgbtqi"], "");
    person.tap("near");
    person.choose("province", "TH-85");
    person.tap("show");
    for text in ["TH-85", "lgbtqi"] {
        assert!(!holds(&world.folder(), text), "{text} was written down");
    }
    let (_copy, again) = world.after_a_kill();
    assert!(!again.all_text().contains("Ranong (") && again.block("clear").is_none());
    person.send(Event::Leave);
    person.send(super::start());
    person.tap("numbers");
    person.tap("places");
    assert!(person.block("clear").is_none());
}

#[test]
fn one_shelter_says_what_is_known_what_is_not_and_where_its_sources_differ() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("service-th-s2");
    person.expect("service");
    let said = person.all_text();
    for part in
        ["Nonthaburi", "Women", "up to 5 years", "300", "8 to 12 months", "contract", "§5.4.1", "2022"]
    {
        assert!(said.contains(part), "{part}");
    }
    for unknown in ["street and house", "Languages: not known", "Hours: not known", "Cost: not known"] {
        assert!(said.contains(unknown), "{unknown}");
    }
    // It has no number of its own: the country's first line stands there.
    person.effects.clear();
    person.tap("call-th-sac");
    assert_eq!(person.effects, [Effect::Dial { number: "1300".to_owned() }]);
    person.effects.clear();
    person.tap("listen");
    assert!(matches!(&person.effects[..], [Effect::Speak { text, .. }] if text.contains("Nonthaburi")));
    for wrong in ["web", "map-0", "service-th-s1", "call-none"] {
        person.tap(wrong);
        assert_eq!(person.code(), Some("unknown-touch"), "{wrong}");
    }
}

#[test]
fn a_line_that_records_says_so_on_its_service_too() {
    let world = World::new();
    let mut person = at_places(&world);
    look_at(&mut person, "VN");
    person.tap("service-vn-hotline-111");
    let said = person.all_text();
    assert!(said.contains("Calls are recorded") && said.contains("An Giang"));
}

#[test]
fn what_is_closed_says_so_and_stands_last() {
    let world = World::new();
    let mut person = at_places(&world);
    look_at(&mut person, "LA");
    assert_eq!(part(&person, "closed"), ["service-la-south-shelter", "service-la-vfi-border"]);
    person.tap("service-la-vfi-border");
    assert!(person.block("closed").is_some());
}

#[test]
fn a_web_page_is_opened_outside_and_a_country_without_places_says_so() {
    let world = World::new();
    let mut person = at_places(&world);
    person.tap("service-th-e-aht");
    person.effects.clear();
    person.tap("web");
    assert_eq!(person.effects, [Effect::OpenWeb { url: "https://www.e-aht.com/".to_owned() }]);
    person.back();
    look_at(&mut person, "CN");
    assert!(person.block("none").is_some() && services(&person).is_empty());
    // A country without phone numbers can be looked at; the numbers stay where they were.
    look_at(&mut person, "JP");
    assert!(has(&person, "jp-mirai"));
    person.tap("numbers");
    assert_eq!(person.chosen("country"), ["CN"]);
}
