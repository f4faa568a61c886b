//! The search screen: what was typed is answered at each letter, opens what it names, and is forgotten.

use super::{Person, World};
use crate::vocabulary::{Block, Effect, Event};

fn hits(person: &Person) -> Vec<String> {
    match person.block("hits") {
        Some(Block::List { rows, .. }) => rows.iter().map(|row| row.id.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn an_article_and_a_number_are_found_and_opened_without_a_pin() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("search");
    person.expect("search");
    assert!(!person.screen().secure && person.screen().back);
    person.write("query", "boss took my pasport");
    assert_eq!(hits(&person)[0], "article-passport-kept");
    person.tap("article-passport-kept");
    person.expect("article");
    person.back();
    person.expect("search");
    assert_eq!(person.value("query"), "boss took my pasport");

    person.write("query", "1599");
    assert_eq!(hits(&person)[0], "line-th-tatip");
    person.tap("line-th-tatip");
    person.expect("line");
    person.effects.clear();
    person.tap("call-th-tatip");
    assert_eq!(person.effects, [Effect::Dial { number: "1599".to_owned() }]);
}

#[test]
fn whatever_kind_is_found_opens_its_page() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("search");
    for (typed, row, page) in [
        ("shelter Chiang Rai", "service-th-s5", "service"),
        ("victims in Thailand by year", "statistic-th-victims", "series"),
        ("Palermo protocol", "document-palermo-protocol", "document"),
    ] {
        person.write("query", typed);
        assert!(hits(&person).contains(&row.to_owned()), "{typed}: {:?}", hits(&person));
        person.tap(row);
        person.expect(page);
        person.back();
        person.expect("search");
    }
}

#[test]
fn what_fits_stands_between_marks() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("search");
    person.write("query", "passport");
    let Some(Block::List { rows, .. }) = person.block("hits") else { panic!("nothing was found") };
    let lines: Vec<&String> = rows.iter().flat_map(|row| &row.lines).collect();
    assert!(lines.iter().any(|line| line.to_lowercase().contains("\"passport\"")), "{lines:?}");
}

#[test]
fn a_search_that_finds_nothing_leads_on() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("search");
    assert!(person.block("none").is_none() && person.block("forgotten").is_some());
    for nothing in ["🙂🙂", "***", "qqqqqqqqzzzzxxxx"] {
        person.write("query", nothing);
        assert!(person.block("none").is_some() && hits(&person).is_empty(), "{nothing}");
    }
    for way in ["rights", "numbers"] {
        person.tap(way);
        person.expect(way);
        person.back();
        person.expect("search");
    }
    person.tap("article-passport-kept");
    assert_eq!(person.code(), Some("unknown-touch"));
}

#[test]
fn what_was_looked_for_is_forgotten_and_never_written_down() {
    const WORDS: &str = "zqsecretzq passport";
    for leave in [Event::Back, Event::Leave, Event::Lock] {
        let world = World::new();
        let mut person = world.at_home();
        person.tap("search");
        person.write("query", WORDS);
        person.tap("article-passport-kept");
        person.back();
        let (copy, _) = world.after_a_kill();
        for file in walk(copy.path()) {
            let bytes = std::fs::read(&file).unwrap();
            assert!(!bytes.windows(10).any(|part| part == b"zqsecretzq"), "{}", file.display());
        }
        person.send(leave);
        person.expect("home");
        person.tap("search");
        assert_eq!(person.value("query"), "");
        assert!(hits(&person).is_empty());
        person.back();
    }
}

#[test]
fn ten_thousand_letters_are_two_hundred() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("search");
    person.write("query", &"ខ".repeat(10_000));
    assert_eq!(person.value("query").chars().count(), 200);
    person.write("query", "passport");
    assert_eq!(hits(&person)[0], "article-passport-kept");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}
