//! What is searched: each thing the pack knows, with its texts in one language.
//!
//! A room that knows more adds its kind to [`Kind`] and its things in [`all`].

use crate::{
    content::{
        Knowledge, Voice,
        model::{Line, Texts},
    },
    directory::model::Service,
    location::province,
    shop::model::Good,
    statistics::model::{Document, Series},
};
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
    /// An office, shelter or service of the directory that is more than a line.
    Service,
    /// A series of figures.
    Statistic,
    /// A law, guideline or form.
    Document,
    /// Material for the public.
    Publicity,
    /// Something a centre sells.
    Good,
}

impl Kind {
    /// All of them.
    pub(super) const ALL: [Self; 7] = [
        Self::Article,
        Self::Line,
        Self::Service,
        Self::Statistic,
        Self::Document,
        Self::Publicity,
        Self::Good,
    ];

    /// Its name, as in the output of `saphan search`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Line => "line",
            Self::Service => "service",
            Self::Statistic => "statistic",
            Self::Document => "document",
            Self::Publicity => "publicity",
            Self::Good => "good",
        }
    }

    /// How likely it is what somebody wants, where the words fit as well.
    fn likely(self) -> f32 {
        match self {
            Self::Article => 1.0,
            Self::Line => 0.9,
            Self::Service => 0.7,
            Self::Statistic | Self::Document | Self::Publicity | Self::Good => 0.5,
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
    /// How likely it is what somebody wants, where the words fit as well; 1 for the likeliest.
    pub(super) likely: f32,
    /// Whether it holds in Thailand, where most readers are, or where the language is spoken.
    pub(super) near: bool,
    pub(super) fields: Vec<Field>,
}

impl Entry {
    fn new(kind: Kind, id: &str, title: String) -> Self {
        Self { kind, id: id.to_owned(), title, likely: kind.likely(), near: false, fields: Vec::new() }
    }

    fn of(mut self, country: Option<&str>, voice: &Voice) -> Self {
        let home = match voice.language() {
            "km" => "KH",
            "lo" => "LA",
            "my" => "MM",
            "vi" => "VN",
            "zh" => "CN",
            _ => "TH",
        };
        self.near = country.is_some_and(|country| country == "TH" || country == home);
        self
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
    let known = knowledge.payload();
    entries.extend(known.lines.iter().map(|it| line(it, voice)));
    // A service that is a line and no more is found as that line.
    let services = known.directory.services.iter().filter(|it| it.kind != "line" || it.phones.is_empty());
    entries.extend(services.map(|it| service(it, &known.lines, voice)));
    entries.extend(known.statistics.iter().map(|it| statistic(it, voice)));
    entries.extend(known.documents.iter().map(|it| document(Kind::Document, it, voice)));
    entries.extend(known.publicity.iter().map(|it| document(Kind::Publicity, it, voice)));
    entries.extend(known.shop.goods.iter().map(|it| good(it, voice)));
    if let Some(words) = knowledge.words(voice.language()) {
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

/// A text in the language of the voice, in English if it lacks that one.
fn said(texts: &Texts, voice: &Voice) -> String {
    texts.get(voice.language()).or_else(|| texts.get("en")).cloned().unwrap_or_default()
}

fn perhaps(texts: Option<&Texts>, voice: &Voice) -> String {
    texts.map(|texts| said(texts, voice)).unwrap_or_default()
}

fn country(code: &str, voice: &Voice) -> String {
    voice.known(&format!("country-{code}")).unwrap_or_default()
}

fn line(line: &Line, voice: &Voice) -> Entry {
    Entry::new(Kind::Line, &line.id, said(&line.name, voice))
        .of(Some(&line.country), voice)
        .with(weight::TEXT, said(&line.purpose, voice))
        .with(weight::TEXT, said(&line.operator, voice))
        .unseen(weight::NUMBER, line.number.clone().unwrap_or_default())
        .unseen(weight::HEADING, country(&line.country, voice))
        .unseen(weight::ASIDE, line.needs.join(" "))
}

/// A service is looked for by its lines too.
fn service(service: &Service, lines: &[Line], voice: &Voice) -> Entry {
    let places = service.locations.iter().flat_map(|place| {
        let province = place.state_province.as_deref().and_then(province::by_code);
        [perhaps(place.city.as_ref(), voice), province.map_or("", |it| it.name(voice.language())).to_owned()]
    });
    let accepts = service.accepts.iter().flatten();
    let accepts = accepts.filter_map(|it| voice.known(&format!("accepts-{}", it.group)));
    let entry = Entry::new(Kind::Service, &service.id, said(&service.name, voice))
        .of(Some(&service.country), voice)
        .with(weight::TEXT, perhaps(service.description.as_ref(), voice))
        .with(weight::TEXT, perhaps(service.eligibility_description.as_ref(), voice))
        .with(weight::TEXT, perhaps(service.application_process.as_ref(), voice))
        .unseen(weight::HEADING, country(&service.country, voice))
        .unseen(weight::ASIDE, accepts.collect::<Vec<_>>().join(". "));
    let entry = places.fold(entry, |entry, place| entry.unseen(weight::HEADING, place));
    lines.iter().filter(|line| service.phones.contains(&line.id)).fold(entry, |entry, line| {
        entry
            .unseen(weight::HEADING, said(&line.name, voice))
            .unseen(weight::NUMBER, line.number.clone().unwrap_or_default())
    })
}

fn statistic(series: &Series, voice: &Voice) -> Entry {
    Entry::new(Kind::Statistic, &series.id, said(&series.title, voice))
        .of(series.country.as_deref(), voice)
        .with(weight::TEXT, said(&series.definition, voice))
        .with(weight::ASIDE, perhaps(series.note.as_ref(), voice))
        .unseen(
            weight::HEADING,
            series.country.as_deref().map_or_else(String::new, |code| country(code, voice)),
        )
}

fn good(good: &Good, voice: &Voice) -> Entry {
    Entry::new(Kind::Good, &good.id, said(&good.name, voice)).with(weight::TEXT, said(&good.about, voice))
}

fn document(kind: Kind, document: &Document, voice: &Voice) -> Entry {
    Entry::new(kind, &document.id, said(&document.title, voice))
        .of(document.country.as_deref(), voice)
        .with(weight::TEXT, perhaps(document.description.as_ref(), voice))
        .unseen(
            weight::HEADING,
            document.country.as_deref().map_or_else(String::new, |code| country(code, voice)),
        )
}
