//! The shape of a pack's payload. Also read by `build.rs`, which makes the built-in pack from `locales/`.

use crate::{
    directory::model::Directory,
    shop::model::Shop,
    statistics::model::{Document, Series},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Format of the payload this code writes and reads.
pub const FORMAT: u32 = 2;

/// The seven languages, BCP 47, in the order they are offered.
pub const LANGUAGES: [&str; 7] = ["th", "en", "my", "km", "lo", "vi", "zh"];

/// A text in several languages, by BCP 47 tag.
pub type Texts = BTreeMap<String, String>;

/// Everything a pack carries. In the pack itself messages and articles lie in parts of their language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PackPayload {
    /// Format of this payload, [`FORMAT`].
    pub format: u32,
    /// Fluent source by language.
    pub messages: Texts,
    /// Rights articles, one a topic and language.
    pub articles: Vec<Article>,
    /// Phone lines and other channels.
    pub lines: Vec<Line>,
    /// Offices, shelters and services.
    #[serde(default)]
    pub directory: Directory,
    /// Figures.
    #[serde(default)]
    pub statistics: Vec<Series>,
    /// Laws, guidelines and forms.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Material for the public.
    #[serde(default)]
    pub publicity: Vec<Document>,
    /// Goods and the centres that sell them.
    #[serde(default)]
    pub shop: Shop,
    /// Agencies that can receive reports. Empty until an agency has agreed and handed over its keys.
    pub agencies: Vec<Agency>,
    /// Intakes, in the order they are tried.
    pub intakes: Vec<Intake>,
    /// What search needs besides the texts, by language. A pack made before there was search has none.
    #[serde(default)]
    pub words: BTreeMap<String, Words>,
}

/// Words of a language, for search.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Every word of the texts in a language written without spaces, as ICU cuts them, in order; empty for others.
    pub vocabulary: Vec<String>,
    /// Words that mean the same, from the glossary and `synonyms.txt`.
    pub same: Vec<Vec<String>>,
    /// What people type when they look for a thing, by its id, such as an article's slug.
    pub asked: BTreeMap<String, Vec<String>>,
    /// Words that say nothing about what is looked for, such as *I*, *want*, *how*.
    pub idle: Vec<String>,
}

/// A rights article in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Slug, the same in all languages.
    pub topic: String,
    /// BCP 47 tag.
    pub language: String,
    /// Title.
    pub title: String,
    /// ISO 3166-1 alpha-2 codes it holds for; empty: as the text says.
    pub countries: Vec<String>,
    /// Where the facts are from.
    pub source: String,
    /// `YYYY-MM` or `YYYY-MM-DD` the facts were current.
    pub as_of: String,
    /// Name of the native lawyer who read it, or `unreviewed`.
    pub reviewed_by: String,
    /// Text: paragraphs, `## ` headings and `- ` list items; no other markup.
    pub body: String,
}

/// A phone line or other channel. Unknown is null, never a guess.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2: a number is right only in its country.
    pub country: String,
    /// Number as dialled in that country.
    pub number: Option<String>,
    /// Name.
    pub name: Texts,
    /// Who answers.
    pub operator: Texts,
    /// What it is for.
    #[serde(rename = "for")]
    pub purpose: Texts,
    /// Needs it serves, such as `trafficking`.
    pub needs: Vec<String>,
    /// Whether it is the one shown first for its country.
    #[serde(default)]
    pub default: bool,
    /// `24h`, or words as sourced.
    pub hours: Option<String>,
    /// `free`, if sourced.
    pub cost: Option<String>,
    /// Whether calls are recorded, if known.
    pub records_calls: Option<bool>,
    /// Languages spoken, if known.
    pub languages: Option<Vec<String>>,
    /// Source.
    pub source: String,
    /// When the source was current.
    pub as_of: String,
    /// Where sources differ, in words.
    pub conflict: Option<Texts>,
}

/// An agency that can receive reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agency {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// `central`, `province`, `district`, `commune` or `ngo`.
    pub level: String,
    /// ISO 3166-2 of the province it serves, if only one.
    pub province: Option<String>,
    /// Name.
    pub name: Texts,
    /// What it is, in a sentence.
    pub about: Texts,
    /// What it takes: `report`, `interpreter`, `order`.
    pub takes: Vec<String>,
    /// Sealing keys, newest first.
    #[serde(default)]
    pub sealing: Vec<PublicKey>,
    /// Signing keys, newest first.
    #[serde(default)]
    pub signing: Vec<PublicKey>,
}

/// A public key and the time it is good for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublicKey {
    /// 16 hex digits.
    pub key_id: String,
    /// Base64 of the key's bytes.
    pub public: String,
    /// Unix seconds from which it is used.
    pub from: i64,
    /// Unix seconds until which it is used, if it ends.
    pub until: Option<i64>,
}

/// An intake: where sealed envelopes are left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// Address without a path, such as `https://in.example`.
    pub url: String,
    /// Hex of the 32-byte Ed25519 key that signs its receipts.
    pub receipt_key: String,
}
