//! Whether the knowledge is whole: what an editor or a translator has to mend before a pack is signed. `saphan pack check`
//! shows it.
//!
//! [`check`] looks with each of [`RULES`], and [`articles::coverage`] says topic by topic and language by language what is
//! there. A new rule is one function in a file of this folder and one line in the list.

pub mod articles;
mod data;
#[cfg(test)]
mod tests;
mod topics;

use super::model::{LANGUAGES, PackPayload};
use serde::Serialize;
use std::path::Path;
pub use topics::TOPICS;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// What a pack holds, or would.
    pub payload: &'a PackPayload,
    /// The folder `locales/` it was made from; none where a finished pack is looked at.
    pub locales: Option<&'a Path>,
}

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Name of the rule.
    pub rule: &'static str,
    /// Where: a file, or a topic with its language, or a row.
    pub at: String,
    /// What is wrong, and what to do.
    pub what: String,
}

/// One thing that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, in small letters and dashes.
    pub name: &'static str,
    /// Says each place where it is broken: where, and what is wrong.
    pub find: fn(&Material<'_>) -> Vec<(String, String)>,
}

/// What is looked for, in the order it is said.
pub const RULES: &[Rule] = &[
    Rule { name: "topic-missing", find: articles::missing },
    Rule { name: "topic-unknown", find: articles::unknown },
    Rule { name: "topic-twice", find: articles::twice },
    Rule { name: "article-empty", find: articles::empty },
    Rule { name: "article-source", find: articles::without_source },
    Rule { name: "article-date", find: articles::undated },
    Rule { name: "article-markup", find: articles::markup },
    Rule { name: "article-countries", find: articles::countries },
    Rule { name: "messages-missing", find: data::without_messages },
    Rule { name: "number-1330", find: data::not_the_line },
    Rule { name: "agency-keys", find: data::keys_that_cannot_be_read },
];

/// What was found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Whether there is nothing to mend.
    pub ok: bool,
    /// How many topics there are to be.
    pub topics: usize,
    /// How many languages.
    pub languages: usize,
    /// How many articles are there and not empty.
    pub present: usize,
    /// Each topic in each language.
    pub articles: Vec<articles::Standing>,
    /// What to mend.
    pub problems: Vec<Problem>,
}

/// Looks at everything.
#[must_use]
pub fn check(material: &Material<'_>) -> Report {
    let problems: Vec<Problem> = RULES
        .iter()
        .flat_map(|rule| {
            let problem = |(at, what)| Problem { rule: rule.name, at, what };
            (rule.find)(material).into_iter().map(problem)
        })
        .collect();
    let articles = articles::coverage(material.payload);
    Report {
        ok: problems.is_empty(),
        topics: TOPICS.len(),
        languages: LANGUAGES.len(),
        present: articles.iter().filter(|article| article.present && !article.empty).count(),
        articles,
        problems,
    }
}

/// What is said where `locales/` could not even be read: nothing is there, and why.
#[must_use]
pub fn unreadable(why: String) -> Report {
    let mut report = check(&Material { payload: &PackPayload::default(), locales: None });
    report.ok = false;
    report.problems = vec![Problem { rule: "unreadable", at: "locales".to_owned(), what: why }];
    report
}
