//! The rights articles: forty topics, seven languages, the same facts.

use crate::{
    kept, none,
    read::{by_id, data, folder},
};
use saphan_core::content::{
    check::{TOPICS, words::numbers},
    model::LANGUAGES,
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_language_has_the_same_forty_articles() {
    kept(&["topic-missing", "topic-unknown", "topic-twice", "article-empty"]);
    let folder = folder();
    for language in LANGUAGES {
        let found: BTreeSet<&str> = folder.articles(language).into_keys().collect();
        assert_eq!(found, TOPICS.into_iter().collect(), "{language}");
    }
}

#[test]
fn every_article_says_its_topic_its_source_its_date_and_who_reviewed_it() {
    kept(&[
        "article-form",
        "article-front",
        "article-source",
        "article-date",
        "article-countries",
        "article-unlike",
    ]);
}

#[test]
fn an_article_gives_the_same_numbers_in_every_language() {
    kept(&["numbers-differ"]);
}

#[test]
fn a_phone_number_in_an_article_stands_beside_its_country() {
    kept(&["number-country"]);
}

#[test]
fn the_first_line_of_thailand_is_day_and_night_wherever_it_is_to_be_called() {
    let mut wrong = Vec::new();
    let mut called = 0;
    let words: BTreeMap<&str, BTreeMap<String, String>> = LANGUAGES.map(|l| (l, by_id(l))).into();
    for article in folder().articles {
        let said = &words[article.language];
        let item = format!("- {}", said["country-TH"]);
        let hours = said["hours-24"].to_lowercase();
        let lines = article.body.lines().filter(|line| line.starts_with(&item));
        for line in lines.filter(|line| numbers(line).any(|number| number == "1300")) {
            called += 1;
            if !line.to_lowercase().contains(&hours) {
                wrong.push(format!("{}: {line}", article.file));
            }
        }
    }
    none(wrong);
    assert!(called > 7 * 30, "only {called} articles give the number: has its form changed?");
}

#[test]
fn an_article_that_gives_a_line_which_records_says_so() {
    kept(&["calls-recorded"]);
    let recording: Vec<String> = data("lines.json")
        .iter()
        .filter(|line| line["records_calls"] == true)
        .filter_map(|line| line["number"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(recording, ["111"]);
}

#[test]
fn what_an_article_quotes_is_what_the_screen_shows() {
    kept(&["article-quote"]);
}
