//! The articles: one a topic and language, with source and date.

use super::{Found, TOPICS};
use crate::content::{
    markup as plain,
    model::{Article, LANGUAGES, PackPayload},
    rows,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// How one topic stands in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Slug.
    pub topic: String,
    /// BCP 47 tag.
    pub language: String,
    /// Whether there is an article.
    pub present: bool,
    /// Whether it has no title or no text.
    pub empty: bool,
    /// Where its facts are from; empty if it does not say.
    pub source: String,
    /// When they were current, `YYYY-MM` or `YYYY-MM-DD`; empty if it does not say.
    pub as_of: String,
    /// Who reviewed it, `unreviewed`, or empty where there is no article.
    pub review: String,
}

/// Each topic in each language, in the order of both lists.
#[must_use]
pub fn coverage(payload: &PackPayload) -> Vec<Standing> {
    let standing = |topic: &str, language: &str| {
        let article = payload.articles.iter().find(|a| a.topic == topic && a.language == language);
        Standing {
            topic: topic.to_owned(),
            language: language.to_owned(),
            present: article.is_some(),
            empty: article.is_none_or(is_empty),
            source: article.map_or_else(String::new, |a| a.source.clone()),
            as_of: article.map_or_else(String::new, |a| a.as_of.clone()),
            review: article.map_or_else(String::new, |a| a.reviewed_by.clone()),
        }
    };
    TOPICS.iter().flat_map(|topic| LANGUAGES.iter().map(move |language| standing(topic, language))).collect()
}

fn is_empty(article: &Article) -> bool {
    article.title.trim().is_empty() || article.body.trim().is_empty()
}

fn name(topic: &str, language: &str) -> String {
    format!("{language}/articles/{topic}.md")
}

/// The articles for which something is true.
fn those(payload: &PackPayload, wrong: impl Fn(&Article) -> Option<String>) -> Vec<Found> {
    let found = |a: &Article| Some(Found::at(&name(&a.topic, &a.language), None, wrong(a)?));
    payload.articles.iter().filter_map(found).collect()
}

pub(super) fn missing(payload: &PackPayload) -> Vec<Found> {
    let gaps = coverage(payload).into_iter().filter(|article| !article.present);
    gaps.map(|gap| Found::at(&name(&gap.topic, &gap.language), None, "there is none".to_owned())).collect()
}

pub(super) fn unknown(payload: &PackPayload) -> Vec<Found> {
    let known = |a: &Article| TOPICS.contains(&a.topic.as_str()) && LANGUAGES.contains(&a.language.as_str());
    let what = "no topic of the list in one of the seven languages; mend its name, or add it to the list";
    those(payload, |article| (!known(article)).then(|| what.to_owned()))
}

pub(super) fn twice(payload: &PackPayload) -> Vec<Found> {
    let mut seen = BTreeSet::new();
    let articles = payload.articles.iter();
    let again = articles.filter(|article| !seen.insert((&article.topic, &article.language)));
    again
        .map(|a| Found::at(&name(&a.topic, &a.language), None, "two files have this topic".to_owned()))
        .collect()
}

pub(super) fn empty(payload: &PackPayload) -> Vec<Found> {
    those(payload, |article| is_empty(article).then(|| "it has no title or no text".to_owned()))
}

pub(super) fn without_source(payload: &PackPayload) -> Vec<Found> {
    let what = "it does not say where its facts are from, or who has reviewed it (or unreviewed)";
    let lacks = |a: &Article| a.source.trim().is_empty() || a.reviewed_by.trim().is_empty();
    those(payload, |article| lacks(article).then(|| what.to_owned()))
}

pub(super) fn undated(payload: &PackPayload) -> Vec<Found> {
    let wrong = |a: &Article| format!("as_of is `{}`, and must be YYYY-MM or YYYY-MM-DD", a.as_of);
    those(payload, |article| rows::date("as_of", &article.as_of).is_err().then(|| wrong(article)))
}

pub(super) fn markup(payload: &PackPayload) -> Vec<Found> {
    let found = |text: &String| plain::check(text).err();
    let what = |what| format!("it holds {what}; only paragraphs, ## headings and - items are shown");
    those(payload, |article| {
        [&article.title, &article.source, &article.body].into_iter().find_map(found).map(what)
    })
}

pub(super) fn countries(payload: &PackPayload) -> Vec<Found> {
    let sorted = |article: &Article| article.countries.iter().cloned().collect::<BTreeSet<_>>();
    let english = |topic: &str| {
        let found = payload.articles.iter().find(|a| a.topic == topic && a.language == "en");
        found.map(sorted)
    };
    let is_code = |code: &String| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase());
    those(payload, |article| {
        if !article.countries.iter().all(is_code) {
            return Some("a country is two capital letters, ISO 3166-1".to_owned());
        }
        let other = english(&article.topic).filter(|english| *english != sorted(article))?;
        let other: Vec<String> = other.into_iter().collect();
        Some(format!("it holds for other countries than in English ({})", other.join(", ")))
    })
}
