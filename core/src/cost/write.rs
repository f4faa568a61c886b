//! Amounts as each language writes them.
//!
//! Groups of three with a comma and a decimal point in English, Thai, Burmese and Chinese; with a point and a decimal
//! comma in Vietnamese, Lao and Khmer (CLDR 48, `vi`, `lo`, `km`). Both ways can be typed: see [`super::read`].

use super::money::{Currency, Money, rounded};
use crate::content::writing::digits;

/// Signs between thousands and before the decimals.
fn signs(language: &str) -> (char, char) {
    match language {
        "vi" | "lo" | "km" => ('.', ','),
        _ => (',', '.'),
    }
}

/// An amount without its currency, rounded to what the currency is written in, a half up; decimals only where there are
/// any. A minus stands before one below zero.
#[must_use]
pub fn amount(language: &str, amount: Money, currency: Currency) -> String {
    let (group, point) = signs(language);
    let places = currency.places();
    let scale = 10_i128.pow(places);
    let value = rounded(amount.0 * scale, 100);
    let (whole, part) = (
        (value.unsigned_abs() / scale.unsigned_abs()).to_string(),
        value.unsigned_abs() % scale.unsigned_abs(),
    );
    let mut text = if value < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if part > 0 {
        text.push(point);
        text.push_str(&format!("{part:0width$}", width = places as usize));
    }
    digits(language, &text)
}

/// An amount in whole units, rounded a half up, for a chart.
#[must_use]
pub fn whole(amount: Money) -> i128 {
    rounded(amount.0, 100)
}
