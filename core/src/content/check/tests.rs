mod broken;

use super::{Material, RULES, Report, TOPICS, check, unreadable};
use crate::content::{
    Knowledge,
    model::{Agency, LANGUAGES, PackPayload, PublicKey},
};
use std::collections::BTreeSet;

fn looked(payload: &PackPayload) -> Report {
    check(&Material { payload: Some(payload), folder: None })
}

/// A payload in which each topic stands in each language.
fn whole() -> PackPayload {
    let mut payload = Knowledge::builtin().unwrap().whole();
    let one = payload.articles[0].clone();
    payload.articles = TOPICS
        .iter()
        .flat_map(|topic| {
            LANGUAGES.map(|language| {
                let mut article = one.clone();
                (article.topic, article.language) = ((*topic).to_owned(), language.to_owned());
                article
            })
        })
        .collect();
    payload
}

fn broken(change: impl FnOnce(&mut PackPayload)) -> Vec<(&'static str, String)> {
    let mut payload = whole();
    change(&mut payload);
    looked(&payload).problems.into_iter().map(|problem| (problem.rule, problem.file)).collect()
}

#[test]
fn forty_topics_in_seven_languages_are_shown_and_what_is_whole_has_no_problem() {
    let report = looked(&whole());
    assert_eq!(report.problems, []);
    assert!(report.ok);
    assert_eq!((report.topics, report.languages, report.present, report.articles.len()), (40, 7, 280, 280));
    let empty = unreadable("en: no such folder".to_owned());
    assert!(!empty.ok && empty.articles.len() == 280 && empty.present == 0 && empty.problems.len() == 1);
}

#[test]
fn each_rule_finds_what_it_is_for_and_says_where() {
    let at = |file: &str| file.to_owned();
    let first = "th/articles/what-is-trafficking.md";
    assert_eq!(broken(|p| drop(p.articles.remove(0))), [("topic-missing", at(first))]);
    let unknown = broken(|p| {
        p.articles.push({
            let mut other = p.articles[0].clone();
            other.topic = "other".to_owned();
            other
        })
    });
    assert_eq!(unknown, [("topic-unknown", at("th/articles/other.md"))]);
    assert_eq!(broken(|p| p.articles.push(p.articles[0].clone())), [("topic-twice", at(first))]);
    assert_eq!(broken(|p| p.articles[0].body = " \n".to_owned()), [("article-empty", at(first))]);
    assert_eq!(broken(|p| p.articles[0].source.clear()), [("article-source", at(first))]);
    for date in ["", "2026", "2026-13", "2026-02-30", "soon", "2026-1", "26-01-01"] {
        assert_eq!(
            broken(|p| p.articles[0].as_of = date.to_owned()),
            [("article-date", at(first))],
            "{date}"
        );
    }
    assert_eq!(broken(|p| p.articles[0].body = "<b>x</b>".to_owned()), [("article-markup", at(first))]);
    let countries = broken(|p| p.articles[0].countries = vec!["VN".to_owned()]);
    assert_eq!(countries, [("article-countries", at(first))]);
    assert_eq!(broken(|p| drop(p.messages.remove("lo"))), [("messages-missing", at("lo/*.ftl"))]);
    let line = broken(|p| p.lines[0].number = Some("1330".to_owned()));
    assert_eq!(line.len(), 1);
    assert_eq!(line[0].0, "number-1330");
    let key = PublicKey { key_id: "0".repeat(16), public: "AAAA".to_owned(), from: 0, until: None };
    let agency = |p: &PackPayload| Agency {
        id: "x".to_owned(),
        country: "TH".to_owned(),
        level: "ngo".to_owned(),
        province: None,
        name: p.lines[0].name.clone(),
        about: p.lines[0].name.clone(),
        takes: Vec::new(),
        sealing: vec![key.clone()],
        signing: Vec::new(),
    };
    assert_eq!(broken(|p| p.agencies.push(agency(p))), [("agency-keys", at("agency x"))]);
}

#[test]
fn no_two_rules_and_no_two_topics_have_one_name() {
    assert_eq!(RULES.iter().map(|rule| rule.name).collect::<BTreeSet<_>>().len(), RULES.len());
    assert_eq!(TOPICS.iter().collect::<BTreeSet<_>>().len(), TOPICS.len());
}
