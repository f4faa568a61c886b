//! Goods and the centres that sell them, as a pack carries them. Also read by `build.rs`.
//!
//! No field names a maker, and there never will be one: a person in a shelter must not be traceable from a product. Dates
//! are quarters or years for the same reason.

use crate::content::model::Texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The shop.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Shop {
    /// Centres that sell.
    pub centres: Vec<Centre>,
    /// What they sell.
    pub goods: Vec<Good>,
    /// Drawings of the goods by name: base64 of a PNG of 320 by 240 points.
    #[serde(default)]
    pub pictures: BTreeMap<String, String>,
}

/// A centre that sells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Centre {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Name.
    pub name: Texts,
    /// Id of the agency that takes its orders.
    pub agency: String,
    /// Where it is paid by PromptPay (Thailand); none if it is not, or not known.
    pub promptpay: Option<PromptPay>,
    /// Whether it is an example for practice.
    pub demo: bool,
    /// Source.
    pub source: String,
    /// When the source was current: a quarter such as `2026-Q4`, or a year.
    pub as_of: String,
}

/// A payee of PromptPay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptPay {
    /// `phone` or `tax-id`.
    pub kind: String,
    /// Ten digits of a Thai mobile number, or thirteen of a national or tax id.
    pub id: String,
}

/// Something that is sold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Good {
    /// Stable id.
    pub id: String,
    /// Id of the [`Centre`].
    pub centre: String,
    /// Name.
    pub name: Texts,
    /// What it is, in a line.
    pub about: Texts,
    /// Price of one in satang, hundredths of a baht; none if not known.
    pub price_satang: Option<u64>,
    /// When it was made: a quarter such as `2026-Q3`, or a year; none if not known.
    pub made: Option<String>,
    /// Whether it does not keep long.
    pub perishable: bool,
    /// Name of its drawing in `locales/shop/`.
    pub picture: String,
    /// Whether it is an example for practice.
    pub demo: bool,
    /// Source.
    pub source: String,
    /// When the source was current: a quarter such as `2026-Q4`, or a year.
    pub as_of: String,
}
