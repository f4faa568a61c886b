//! Settings: language, years, erasing.

use super::{NOW, World, start};
use crate::vocabulary::{Appearance, Block, Effect, Event};

#[test]
fn the_language_is_changed_at_once_and_stays() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("settings");
    person.tap("language");
    assert!(person.screen().back);
    person.choose("language", "vi");
    assert_eq!((person.screen().language.as_str(), person.screen().title.as_str()), ("vi", "Ngôn ngữ"));
    person.tap("save");
    person.expect("settings");
    person.choose("language", "xx");
    assert_eq!(person.code(), Some("unknown-touch"));
    drop(person);
    assert_eq!(world.phone().screen().language, "vi");
}

#[test]
fn a_first_start_speaks_the_language_of_the_platform_if_it_is_one_of_the_seven() {
    for (locale, language) in
        [(Some("km-KH"), "km"), (Some("zh_Hans_CN"), "zh"), (Some("fr"), "en"), (None, "en")]
    {
        let world = World::new();
        let mut person = world.phone();
        person.send(Event::Start { locale: locale.map(str::to_owned), utc_offset_minutes: 420 });
        assert_eq!(person.screen().language, language);
    }
}

#[test]
fn thai_begins_with_buddhist_years_others_with_common_ones_and_each_can_choose() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "th");
    person.tap("save");
    person.tap("skip");
    person.tap("settings");
    assert_eq!(person.chosen("calendar"), ["buddhist"]);
    assert!(person.all_text().contains("2569") && person.all_text().contains("2026"));
    person.back();
    person.tap("report");
    person.reach("report-when");
    person.choose("when", "date");
    person.send(Event::SetDate { id: "date".to_owned(), date: Some("2026-09-20".to_owned()) });
    let Some(Block::Date { value, shown, latest, .. }) = person.block("date") else { panic!() };
    assert_eq!((value.as_deref(), latest.as_str()), (Some("2026-09-20"), "2026-09-27"));
    assert!(shown.as_ref().unwrap().contains("2569"));
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("settings");
    person.choose("calendar", "common");
    drop(person);
    let mut person = world.phone();
    person.expect("settings");
    assert_eq!(person.chosen("calendar"), ["common"]);
    person.tap("language");
    person.choose("language", "en");
    person.tap("save");
    assert_eq!(person.chosen("calendar"), ["common"]);
    assert_eq!(world.now.load(std::sync::atomic::Ordering::Relaxed), NOW);
}

#[test]
fn the_name_on_the_home_screen_stays_in_each_language_and_is_forgotten_by_erasing() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("settings");
    assert_eq!(person.chosen("appearance"), ["saphan"]);
    person.choose("appearance", "calendar");
    let appear = |label: &str| Effect::Appear { name: Appearance::Calendar, label: label.to_owned() };
    assert_eq!(person.effects.pop(), Some(appear("Calendar")));
    person.tap("language");
    person.choose("language", "vi");
    assert_eq!(person.effects.pop(), Some(appear("Lịch")));
    drop(person);
    // Another process: asked for once more.
    let mut person = world.phone();
    assert_eq!(person.effects, [appear("Lịch")]);
    person.back();
    assert_eq!(person.chosen("appearance"), ["calendar"]);
    person.tap("erase");
    person.effects.clear();
    person.tap("erase");
    assert_eq!(person.effects, []);
    drop(person);
    let mut person = world.at_home();
    person.tap("settings");
    assert_eq!(person.chosen("appearance"), ["saphan"]);
    assert!(person.effects.iter().all(|e| !matches!(e, Effect::Appear { .. })));
}

#[test]
fn times_are_those_of_the_phone_s_own_clock() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("…");
    person.tap("send");
    // 2026-09-27 09:06:40 in UTC.
    assert!(person.all_text().contains("16:06"));
    person.send(Event::Start { locale: None, utc_offset_minutes: 0 });
    assert!(person.all_text().contains("09:06"));
    person.send(Event::Start { locale: None, utc_offset_minutes: i32::MAX });
    person.expect("case");
}

#[test]
fn everything_is_erased_only_after_a_second_yes_and_then_the_phone_is_as_new() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("to be erased");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    person.back();
    person.tap("settings");
    person.tap("erase");
    person.tap("keep");
    person.expect("settings");
    person.tap("erase");
    person.tap("erase");
    person.expect("language");
    assert!(!person.screen().back);
    drop(person);
    let mut person = world.phone();
    person.expect("language");
    person.choose("language", "en");
    person.tap("save");
    person.tap("skip");
    person.tap("reports");
    assert!(person.block("none").is_some());
    person.send(start());
    assert!(!person.all_text().contains("to be erased"));
}

#[test]
fn a_phone_that_lost_its_language_but_not_its_vault_asks_for_it_and_goes_home() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("kept");
    drop(person);
    for file in std::fs::read_dir(world.folder()).unwrap() {
        let file = file.unwrap();
        if file.file_name().to_string_lossy().starts_with("device.") && file.file_name() != "device.key" {
            std::fs::remove_file(file.path()).unwrap();
        }
    }
    let mut person = world.phone();
    person.expect("language");
    person.choose("language", "en");
    person.tap("save");
    person.expect("home");
    person.tap("report");
    person.tap("continue");
    person.reach("report-review");
    assert!(person.all_text().contains("kept"));
}
