//! What is searched: each thing the pack knows, with its texts in one language.
//!
//! A room that knows more adds its kind to [`Kind`] and its things in [`all`].

use crate::content::{Knowledge, Voice, model::Texts};
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// A rights article; its id is its slug.
    Article,
    /// A phone line or other channel.
    Line,
}

impl Kind {
    /// Its name, as in the output of `saphan search`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Line => "line",
        }
    }
}

/// How much a word says about a thing, by where it stands.
pub(super) mod weight {
    pub(crate) const TITLE: f32 = 5.0;
    pub(crate) const ASKED: f32 = 4.0;
    pub(crate) const HEADING: f32 = 2.0;
    pub(crate) const NUMBER: f32 = 8.0;
    pub(crate) const TEXT: f32 = 1.0;
    pub(crate) const ASIDE: f32 = 0.5;
}

/// A text of an entry.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) weight: f32,
    pub(super) text: String,
    /// Whether a person sees it: only then a line of it can be shown.
    pub(super) shown: bool,
}

/// A thing that can be found.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) fields: Vec<Field>,
}

impl Entry {
    fn new(kind: Kind, id: &str, title: String) -> Self {
        Self { kind, id: id.to_owned(), title, fields: Vec::new() }
    }

    fn with(mut self, weight: f32, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.fields.push(Field { weight, text, shown: true });
        }
        self
    }

    fn unseen(mut self, weight: f32, text: impl Into<String>) -> Self {
        self.fields.push(Field { weight, text: text.into(), shown: false });
        self
    }
}

/// Everything that can be found in the language of `voice`.
pub(super) fn all(knowledge: &Knowledge, voice: &Voice) -> Vec<Entry> {
    let mut entries = articles(knowledge, voice.language());
    entries.extend(lines(knowledge, voice));
    if let Some(words) = knowledge.payload().words.get(voice.language()) {
        for entry in &mut entries {
            let kind = words.asked.get(entry.kind.name());
            for asked in [words.asked.get(&entry.id), kind].into_iter().flatten().flatten() {
                entry.fields.push(Field { weight: weight::ASKED, text: asked.clone(), shown: false });
            }
        }
    }
    entries
}

fn articles(knowledge: &Knowledge, language: &str) -> Vec<Entry> {
    knowledge
        .articles(language)
        .map(|article| {
            let entry = Entry::new(Kind::Article, &article.topic, article.title.clone());
            article.body.lines().map(str::trim).filter(|line| !line.is_empty()).fold(entry, |entry, line| {
                match line.strip_prefix("## ") {
                    Some(heading) => entry.unseen(weight::HEADING, heading),
                    None => entry.with(weight::TEXT, line.strip_prefix("- ").unwrap_or(line)),
                }
            })
        })
        .collect()
}

fn lines(knowledge: &Knowledge, voice: &Voice) -> Vec<Entry> {
    let said =
        |texts: &Texts| texts.get(voice.language()).or_else(|| texts.get("en")).cloned().unwrap_or_default();
    let entry = |line: &crate::content::model::Line| {
        Entry::new(Kind::Line, &line.id, said(&line.name))
            .with(weight::TEXT, said(&line.purpose))
            .with(weight::TEXT, said(&line.operator))
            .unseen(weight::NUMBER, line.number.clone().unwrap_or_default())
            .unseen(weight::TEXT, voice.known(&format!("country-{}", line.country)).unwrap_or_default())
            .unseen(weight::ASIDE, line.needs.join(" "))
    };
    knowledge.payload().lines.iter().map(entry).collect()
}
