//! Reads the lists of `locales/data` so that whoever wrote a bad row learns which file, which row and what is wrong.
//! Also run by `build.rs`, which therefore stops at the same rows as `saphan pack build`.

use super::model::{LANGUAGES, Line, Texts};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeSet;

/// One row of a list.
pub(crate) trait Row: Serialize + DeserializeOwned {
    /// Its id, which no other row of the list has.
    fn id(&self) -> &str;
    /// What is wrong with it, as the end of a sentence.
    fn check(&self) -> Result<(), String>;
}

/// Reads a list of rows.
///
/// # Errors
/// A sentence with the file, the row (from 1) with its id, and what is wrong.
pub(crate) fn rows<T: Row>(file: &str, text: &str) -> Result<Vec<T>, String> {
    let list: Value = serde_json::from_str(text).map_err(|error| format!("{file}: {error}"))?;
    part(file, list)
}

/// Reads a list that stands in a file beside others; `file` names both.
///
/// # Errors
/// As [`rows`].
pub(crate) fn part<T: Row>(file: &str, list: Value) -> Result<Vec<T>, String> {
    let Value::Array(list) = list else { return Err(format!("{file}: must be a list of rows")) };
    let mut seen = BTreeSet::new();
    let mut found = Vec::with_capacity(list.len());
    for (number, value) in list.into_iter().enumerate() {
        let named = value["id"].as_str().unwrap_or("no id").to_owned();
        let place = format!("{file}, row {} ({named})", number + 1);
        let row: T = T::deserialize(&value).map_err(|error| format!("{place}: {error}"))?;
        // A field that is forgotten would be read as unknown, and one that is misspelled would be lost.
        let whole = serde_json::to_value(&row).map_err(|error| format!("{place}: {error}"))?;
        same_fields(&whole, &value, "").map_err(|what| format!("{place}: {what}"))?;
        id(row.id()).and_then(|()| row.check()).map_err(|what| format!("{place}: {what}"))?;
        if !seen.insert(named) {
            return Err(format!("{place}: another row has this id"));
        }
        found.push(row);
    }
    Ok(found)
}

fn same_fields(whole: &Value, written: &Value, inside: &str) -> Result<(), String> {
    match (whole, written) {
        (Value::Object(whole), Value::Object(written)) => {
            if let Some(name) = whole.keys().find(|name| !written.contains_key(*name)) {
                return Err(format!("{inside}{name} is missing; what is not known is null"));
            }
            if let Some(name) = written.keys().find(|name| !whole.contains_key(*name)) {
                return Err(format!("{inside}{name} is no field of this list"));
            }
            whole
                .iter()
                .try_for_each(|(name, value)| same_fields(value, &written[name], &format!("{inside}{name}.")))
        }
        (Value::Array(whole), Value::Array(written)) => {
            whole.iter().zip(written).try_for_each(|(whole, written)| same_fields(whole, written, inside))
        }
        _ => Ok(()),
    }
}

fn id(id: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || id.len() > 64 || !id.chars().all(plain) {
        return Err("an id is made of small letters, digits and hyphens, at most 64".to_owned());
    }
    Ok(())
}

/// A day or month of a source: `YYYY-MM-DD`, `YYYY-MM`, from 1990 on.
pub(crate) fn date(name: &str, date: &str) -> Result<(), String> {
    let day = match date.len() {
        7 => format!("{date}-01").parse::<jiff::civil::Date>().ok(),
        10 => date.parse().ok(),
        _ => None,
    };
    match day {
        Some(day) if (1990..2100).contains(&day.year()) => Ok(()),
        _ => Err(format!("{name} {date:?} is not a month YYYY-MM or a day YYYY-MM-DD from 1990 on")),
    }
}

/// Where a row is from and when that was so.
pub(crate) fn sourced(source: &str, as_of: &str) -> Result<(), String> {
    if source.trim().len() < 6 {
        return Err("source is empty: a fact without a source is not shown".to_owned());
    }
    date("as_of", as_of)
}

/// A text in all seven languages and no other.
pub(crate) fn texts(name: &str, texts: &Texts) -> Result<(), String> {
    for language in LANGUAGES {
        if texts.get(language).is_none_or(|text| text.trim().is_empty()) {
            return Err(format!("{name} is not said in {language}"));
        }
    }
    match texts.keys().find(|language| !LANGUAGES.contains(&language.as_str())) {
        Some(language) => Err(format!("{name} has the unknown language {language:?}")),
        None => Ok(()),
    }
}

/// The same of a text that may be unknown.
pub(crate) fn maybe(name: &str, text: Option<&Texts>) -> Result<(), String> {
    text.map_or(Ok(()), |text| texts(name, text))
}

/// A country, ISO 3166-1 alpha-2.
pub(crate) fn country(code: &str) -> Result<(), String> {
    if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
        Ok(())
    } else {
        Err(format!("country {code:?} is not a code of two capital letters"))
    }
}

/// A phone number as it is dialled in its country.
pub(crate) fn phone(number: &str) -> Result<(), String> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    if (3..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        Ok(())
    } else {
        Err(format!("number {number:?} is not 3 to 15 digits, as they are dialled"))
    }
}

/// Languages, BCP 47.
pub(crate) fn tags(languages: Option<&[String]>) -> Result<(), String> {
    let good = |tag: &String| (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase());
    match languages {
        Some([]) => Err("languages is an empty list; what is not known is null".to_owned()),
        Some(tags) => tags.iter().find(|tag| !good(tag)).map_or(Ok(()), |tag| {
            Err(format!("languages has {tag:?}, which is not a tag of two or three small letters"))
        }),
        None => Ok(()),
    }
}

/// A page on the web.
pub(crate) fn url(name: &str, url: Option<&str>) -> Result<(), String> {
    let Some(url) = url else { return Ok(()) };
    let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let plain = url.bytes().all(|b| b.is_ascii_graphic()) && host.contains('.') && !host.contains(['@', ':']);
    if plain { Ok(()) } else { Err(format!("{name} {url:?} is not an address that begins with https://")) }
}

/// One of few words.
pub(crate) fn one_of(name: &str, word: &str, words: &[&str]) -> Result<(), String> {
    if words.contains(&word) {
        Ok(())
    } else {
        Err(format!("{name} {word:?} is none of {}", words.join(", ")))
    }
}

impl Row for Line {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        country(&self.country)?;
        if let Some(number) = &self.number {
            phone(number)?;
        }
        if self.country == "TH" && self.number.as_deref() == Some("1330") {
            return Err("1330 is not Thailand's trafficking line; it is 1300".to_owned());
        }
        texts("name", &self.name)?;
        texts("operator", &self.operator)?;
        texts("for", &self.purpose)?;
        maybe("conflict", self.conflict.as_ref())?;
        tags(self.languages.as_deref())?;
        sourced(&self.source, &self.as_of)
    }
}
