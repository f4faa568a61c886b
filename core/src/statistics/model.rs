//! Figures, documents and material as a pack carries them. Also read by `build.rs`.

use crate::content::model::Texts;
use serde::{Deserialize, Serialize};

/// Kinds of documents and material.
pub const KINDS: [&str; 9] =
    ["law", "treaty", "guideline", "form", "handbook", "website", "booklet", "card", "data"];

/// A series of figures of one source and one definition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2; none for several countries.
    pub country: Option<String>,
    /// What it shows, with its unit.
    pub title: Texts,
    /// What exactly was counted, by whom.
    pub definition: Texts,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows; two rows of the same time are two sources that differ.
    pub rows: Vec<Figures>,
    /// What to know when reading it, such as where it does not add up.
    pub note: Option<Texts>,
    /// Source.
    pub source: String,
    /// When the source was current, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

/// A column of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Head.
    pub name: Texts,
    /// Whether the chart draws it. All columns stand in the table.
    pub drawn: bool,
}

/// A row of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Year or time, such as `2021`, if the row is one.
    pub period: Option<String>,
    /// What the row is, if not only a time.
    pub name: Option<Texts>,
    /// One a column. Null is unknown, never zero.
    pub values: Vec<Option<Figure>>,
}

/// A value of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Figure {
    /// A number.
    Number(f64),
    /// A rank or mark that is no number, such as `2WL`.
    Mark(String),
}

/// A document, or material for the public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2; none for several countries.
    pub country: Option<String>,
    /// Title.
    pub title: Texts,
    /// One of [`KINDS`].
    pub kind: String,
    /// Year it was made.
    pub year: Option<u16>,
    /// What is in it, or what is known of it.
    pub description: Option<Texts>,
    /// Languages it is in, BCP 47.
    pub languages: Option<Vec<String>>,
    /// Where it can be read, https.
    pub url: Option<String>,
    /// Topic of the article in the pack that says the same in short, without a network.
    pub topic: Option<String>,
    /// Whether the whole text may be kept on a phone and passed on, if known.
    pub may_keep: Option<bool>,
    /// Source.
    pub source: String,
    /// When the source was current, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}
