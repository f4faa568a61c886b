//! What the phone knows without a network.

use crate::pack::{self, PackError, SignedPack};
use saphan_core::content::{
    self,
    model::{self, LANGUAGES, Texts},
};
use std::sync::Arc;

/// One pack, open: articles, phone lines, and who can receive reports. Needs no folder and no key.
#[derive(Debug, uniffi::Object)]
pub struct Knowledge {
    pub(super) content: content::Knowledge,
}

/// A rights article.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Article {
    /// Slug, the same in all languages.
    pub topic: String,
    /// BCP 47 tag.
    pub language: String,
    /// Title.
    pub title: String,
    /// ISO 3166-1 alpha-2 codes it holds for; empty: as the text says.
    pub countries: Vec<String>,
    /// Paragraphs, `## ` headings and `- ` list items; no other markup.
    pub body: String,
    /// Where the facts are from. To be shown.
    pub source: String,
    /// `YYYY-MM` or `YYYY-MM-DD` the facts were current. To be shown.
    pub as_of: String,
    /// Name of the native lawyer who read it, or `unreviewed`, which is to be shown too.
    pub reviewed_by: String,
}

/// A phone line or other channel. What is not known is none, never a guess.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneLine {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2: a number is right only in its country.
    pub country: String,
    /// Number as dialled in that country.
    pub number: Option<String>,
    /// Name, in the language asked for, else in English; so are the texts below.
    pub name: String,
    /// Who answers.
    pub operator: String,
    /// What it is for.
    pub purpose: String,
    /// Needs it serves, such as `trafficking`.
    pub needs: Vec<String>,
    /// Whether it is the one shown first for its country.
    pub first: bool,
    /// `24h`, or words as sourced.
    pub hours: Option<String>,
    /// `free`, if sourced.
    pub cost: Option<String>,
    /// Whether calls are recorded, if known. To be said before somebody calls.
    pub records_calls: Option<bool>,
    /// Languages spoken, BCP 47, if known.
    pub languages: Option<Vec<String>>,
    /// Source. To be shown.
    pub source: String,
    /// When the source was current. To be shown.
    pub as_of: String,
    /// Where sources differ, in words.
    pub conflict: Option<String>,
}

/// An agency that can receive reports.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Agency {
    /// Stable id: the answer to [`Question::Recipients`](super::Question::Recipients).
    pub id: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// `central`, `province`, `district`, `commune` or `ngo`.
    pub level: String,
    /// ISO 3166-2 of the province it serves, if only one.
    pub province: Option<String>,
    /// Name, in the language asked for, else in English.
    pub name: String,
    /// What it is, in a sentence, in the language asked for, else in English.
    pub about: String,
    /// What it takes: `report`, `interpreter`.
    pub takes: Vec<String>,
}

#[uniffi::export]
impl Knowledge {
    /// Opens a pack that came with the program, however old: what is known stays readable.
    ///
    /// # Errors
    /// [`PackError`].
    #[uniffi::constructor]
    pub fn signed(given: SignedPack) -> Result<Arc<Self>, PackError> {
        Ok(Arc::new(Self { content: pack::open(Some(&given))? }))
    }

    /// The pack's version.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.content.version
    }

    /// When the pack was made, Unix seconds.
    #[must_use]
    pub fn created(&self) -> i64 {
        self.content.created
    }

    /// The languages the pack speaks, BCP 47, in the order they are offered.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let spoken = |language: &&&str| self.content.messages(language).is_some();
        LANGUAGES.iter().filter(spoken).map(|language| (*language).to_owned()).collect()
    }

    /// The topics of articles in a language, in the pack's order; none of a language that is not known.
    #[must_use]
    pub fn topics(&self, language: &str) -> Vec<String> {
        self.content.articles(language).map(|article| article.topic.clone()).collect()
    }

    /// An article; none if the pack has none of this topic in this language.
    #[must_use]
    pub fn article(&self, topic: &str, language: &str) -> Option<Article> {
        let model::Article { topic, language, title, countries, source, as_of, reviewed_by, body } =
            self.content.articles(language).find(|article| article.topic == topic)?.clone();
        Some(Article { topic, language, title, countries, body, source, as_of, reviewed_by })
    }

    /// Countries with phone lines, ISO 3166-1 alpha-2, in the pack's order.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        let mut countries: Vec<String> = Vec::new();
        for line in &self.content.payload().lines {
            if !countries.contains(&line.country) {
                countries.push(line.country.clone());
            }
        }
        countries
    }

    /// Phone lines of a country, the one shown first at the front; none of a country that is not known.
    #[must_use]
    pub fn lines(&self, country: &str, language: &str) -> Vec<PhoneLine> {
        self.content.lines(country).into_iter().map(|line| phone_line(line, language)).collect()
    }

    /// All agencies of the pack, also those whose keys have ended. Who can be chosen for a report now, and who is proposed,
    /// says [`Reporter::recipients`](super::Reporter::recipients).
    #[must_use]
    pub fn agencies(&self, language: &str) -> Vec<Agency> {
        self.content.all_agencies().iter().map(|one| agency(one, language)).collect()
    }
}

fn text(texts: &Texts, language: &str) -> String {
    texts.get(language).or_else(|| texts.get("en")).cloned().unwrap_or_default()
}

fn phone_line(line: &model::Line, language: &str) -> PhoneLine {
    let own = line.clone();
    PhoneLine {
        name: text(&line.name, language),
        operator: text(&line.operator, language),
        purpose: text(&line.purpose, language),
        conflict: line.conflict.as_ref().map(|texts| text(texts, language)),
        id: own.id,
        country: own.country,
        number: own.number,
        needs: own.needs,
        first: own.default,
        hours: own.hours,
        cost: own.cost,
        records_calls: own.records_calls,
        languages: own.languages,
        source: own.source,
        as_of: own.as_of,
    }
}

pub(super) fn agency(agency: &model::Agency, language: &str) -> Agency {
    Agency {
        id: agency.id.clone(),
        country: agency.country.clone(),
        level: agency.level.clone(),
        province: agency.province.clone(),
        name: text(&agency.name, language),
        about: text(&agency.about, language),
        takes: agency.takes.clone(),
    }
}
