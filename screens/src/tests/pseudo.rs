//! Every screen as the pseudo-locale has it: a word that stands in no brackets did not come from a message.

use super::{
    Person, World,
    languages::{every_screen, texts},
    start,
};
use crate::{
    App, AppConfig, language,
    vocabulary::{Block, Screen},
};
use saphan_core::{
    content::{Knowledge, pseudo},
    location::province,
};
use std::collections::BTreeSet;

/// A phone over this world's folder whose English is the pseudo-locale.
fn phone(world: &World) -> Person {
    let mut config = world.config(&world.folder());
    let created = config.knowledge.created;
    config.knowledge = Knowledge::of(pseudo::of(&config.knowledge.whole()).unwrap()).unwrap();
    config.knowledge.created = created;
    let mut person = Person { app: App::new(AppConfig { phone: config }), step: None, effects: Vec::new() };
    person.send(start());
    person
}

/// What the walk types, which is shown as it was typed.
const TYPED: [&str; 2] = ["Shan", "https://example.org/job"];

/// Names of places are a table of their own, in seven languages. Longest first: one may hold another.
fn provinces() -> Vec<&'static str> {
    let countries = ["TH", "KH", "LA", "MM", "VN", "CN", "MY", "JP"];
    let mut names: Vec<&str> =
        countries.iter().flat_map(|country| province::in_country(country)).map(|p| p.name("en")).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Words that are no messages and are shown as they are in every language: the names of licences and of the works under
/// them, and of languages.
fn is_name(screen: &Screen, text: &str) -> bool {
    let licences = screen.blocks.iter().any(|block| {
        matches!(block, Block::List { id, rows, .. } if id == "licence-list"
            && rows.iter().any(|row| row.title == text || row.lines.iter().any(|line| line == text)))
    });
    licences || language::NAMES.iter().any(|(_, name)| text == *name)
}

/// The texts of a screen that hold words outside of brackets.
fn outside(screen: &Screen) -> Vec<String> {
    let provinces = provinces();
    let own: BTreeSet<String> = screen.blocks.iter().flat_map(own_words).collect();
    let has_words = |text: &String| {
        let mut rest = pseudo::outside(text);
        for name in provinces.iter().chain(&TYPED) {
            rest = rest.replace(name, "");
        }
        rest.chars().any(char::is_alphabetic)
    };
    texts(screen)
        .into_iter()
        .filter(|text| !own.contains(text) && !is_name(screen, text))
        .filter(has_words)
        .collect()
}

/// What a person or an agency wrote, codes and addresses.
fn own_words(block: &Block) -> Vec<String> {
    match block {
        Block::Text { text, quoted: true, .. } => vec![text.clone()],
        Block::Link { target, notes, .. } => {
            let addresses = notes.iter().filter(|note| note.starts_with("https://")).cloned();
            std::iter::once(target.clone()).chain(addresses).collect()
        }
        Block::Receipt { code, .. } => vec![code.clone()],
        _ => Vec::new(),
    }
}

#[test]
fn every_word_on_every_screen_comes_from_a_message() {
    let (mut wrong, mut looked) = (BTreeSet::new(), 0);
    every_screen(&["en"], phone, &mut |person, _, seen| {
        let screen = person.screen();
        seen.insert(screen.id.clone());
        looked += texts(screen).len();
        wrong.extend(outside(screen).into_iter().map(|text| format!("{}: {text}", screen.id)));
    });
    assert!(looked > 5000, "only {looked} texts were looked at");
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn a_word_that_is_no_message_is_found() {
    let world = World::new();
    let person = phone(&world);
    let mut screen = person.screen().clone();
    assert_eq!(outside(&screen), Vec::<String>::new());
    screen.title = "Language".to_owned();
    assert_eq!(outside(&screen), ["Language"]);
}
