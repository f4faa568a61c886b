//! Documents and material: where they can be read, and what the phone holds itself.

use super::World;
use crate::vocabulary::{Block, Effect};

#[test]
fn a_law_leads_to_the_article_that_says_the_same_without_internet() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("documents");
    person.tap("document-th-anti-trafficking-act");
    person.expect("document");
    let said = person.all_text();
    assert!(said.contains("Year: 2008") && said.contains("changed in 2017") && said.contains("may be kept"));
    assert!(person.block("no-link").is_some(), "an address that is not known is not made up");
    person.tap("article");
    person.expect("article");
    person.back();
    person.tap("web");
    assert_eq!(person.code(), Some("unknown-touch"));
}

#[test]
fn the_card_of_numbers_is_made_on_the_phone_and_names_the_country_and_the_date() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("publicity");
    person.tap("document-numbers-card");
    person.choose("country", "LA");
    person.effects.clear();
    person.tap("share");
    let [Effect::Share { text }] = &person.effects[..] else { panic!("{:?}", person.effects) };
    assert!(text.starts_with("Only in Laos"), "{text}");
    assert!(text.contains("1300: Anti-Trafficking") && text.contains("2022"), "{text}");
    assert!(!text.contains("1599"), "no number of another country: {text}");
    person.choose("country", "KH");
    assert!(person.block("none").is_some() && person.block("share").is_none(), "no number is known there");
    person.tap("share");
    assert_eq!(person.code(), Some("unknown-touch"));
}

#[test]
fn every_document_stands_once_under_its_country() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("documents");
    let rows = person.rows();
    let known = world.knowledge().payload().documents.len();
    assert_eq!(rows.len(), known);
    let labels: Vec<String> = person
        .screen()
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::List { label, .. } => label.clone(),
            _ => None,
        })
        .collect();
    assert_eq!(labels, ["Thailand", "Cambodia", "Laos", "Viet Nam", "Several countries"]);
}
