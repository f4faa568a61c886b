//! Phone lines and the practice agencies. Unknown is null, never a guess.

use crate::{
    kept, none,
    read::{LANGUAGES, by_id, data},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every line as its source prints it: id, country, number, hours, cost, whether calls are recorded.
type Known = (
    &'static str,
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    Option<&'static str>,
    Option<bool>,
);
const KNOWN: [Known; 20] = [
    ("th-sac", "TH", Some("1300"), Some("24h"), None, None),
    ("th-tatip", "TH", Some("1599"), Some("24h"), None, None),
    ("th-mol-1506", "TH", Some("1506"), None, None, None),
    ("th-mol-1546", "TH", Some("1546"), None, None, None),
    ("th-mol-1694", "TH", Some("1694"), None, None, None),
    ("th-dsi", "TH", Some("1202"), None, None, None),
    ("th-ticac-1191", "TH", Some("1191"), None, None, None),
    ("th-ticac-1441", "TH", Some("1441"), None, None, None),
    ("th-hug", "TH", None, None, None, None),
    ("la-atd", "LA", Some("1300"), None, None, None),
    ("la-lwu", "LA", Some("1362"), None, None, None),
    ("la-lftu", "LA", Some("1512"), None, None, None),
    ("vn-111", "VN", Some("111"), Some("24h"), Some("free"), Some(true)),
    ("vn-vwu", "VN", Some("1900969680"), None, None, None),
    ("vn-blue-dragon", "VN", None, None, None, None),
    ("kh-ahtjp", "KH", None, None, None, None),
    ("kh-mowa", "KH", None, None, None, None),
    ("kh-mowa-online", "KH", None, None, None, None),
    ("kh-lscw", "KH", None, None, None, None),
    ("kh-cwcc", "KH", None, None, None, None),
];

const LINE_KEYS: [&str; 15] = [
    "as_of",
    "conflict",
    "cost",
    "country",
    "default",
    "for",
    "hours",
    "id",
    "languages",
    "name",
    "needs",
    "number",
    "operator",
    "records_calls",
    "source",
];

fn id(entry: &Value) -> &str {
    entry["id"].as_str().unwrap()
}

/// Languages a text lacks.
fn lacking(text: &Value) -> Vec<&'static str> {
    LANGUAGES.into_iter().filter(|l| text[*l].as_str().is_none_or(|said| said.trim().is_empty())).collect()
}

fn keys(entry: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = entry.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn every_line_is_as_its_source_prints_it() {
    let lines = data("lines.json");
    let found: Vec<&str> = lines.iter().map(id).collect();
    let known: Vec<&str> = KNOWN.iter().map(|line| line.0).collect();
    assert_eq!(found, known, "a new line needs its source, and a place in this table");
    for (line, (id, country, number, hours, cost, records)) in lines.iter().zip(KNOWN) {
        assert_eq!(line["country"], country, "{id}");
        assert_eq!(line["number"].as_str(), number, "{id}");
        assert_eq!(line["hours"].as_str(), hours, "{id}: hours only where the source has them");
        assert_eq!(line["cost"].as_str(), cost, "{id}");
        assert_eq!(line["records_calls"].as_bool(), records, "{id}");
        assert!(line["languages"].is_null(), "{id}: no source says which languages");
    }
}

#[test]
fn every_line_says_its_country_its_source_and_its_date_in_seven_languages() {
    let english = by_id("en");
    let mut wrong = Vec::new();
    for line in data("lines.json") {
        let id = id(&line);
        if keys(&line) != LINE_KEYS {
            wrong.push(format!("{id}: {:?}", keys(&line)));
        }
        if !english.contains_key(&format!("country-{}", line["country"].as_str().unwrap_or_default())) {
            wrong.push(format!("{id}: country"));
        }
        if line["source"].as_str().is_none_or(|source| source.len() < 10) {
            wrong.push(format!("{id}: source"));
        }
        let date: Vec<Option<u32>> =
            line["as_of"].as_str().unwrap_or_default().split('-').map(|part| part.parse().ok()).collect();
        if !matches!(date[..], [Some(2022..), Some(1..=12)]) {
            wrong.push(format!("{id}: as_of"));
        }
        if line["needs"].as_array().is_none_or(Vec::is_empty) {
            wrong.push(format!("{id}: needs"));
        }
        for key in ["name", "operator", "for", "conflict"] {
            if key == "conflict" && line[key].is_null() {
                continue;
            }
            let lacking = lacking(&line[key]);
            if !lacking.is_empty() {
                wrong.push(format!("{id}: {key} lacks {lacking:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_country_shows_one_line_first_and_thailand_shows_1300() {
    let lines = data("lines.json");
    let countries: BTreeSet<&str> = lines.iter().filter_map(|line| line["country"].as_str()).collect();
    for country in countries {
        let first: Vec<&str> = lines
            .iter()
            .filter(|line| line["country"] == country && line["default"] == true)
            .map(id)
            .collect();
        assert_eq!(first.len(), 1, "{country}: {first:?}");
        if country == "TH" {
            assert_eq!(first, ["th-sac"]);
        }
    }
}

#[test]
fn the_number_that_is_another_office_stands_nowhere() {
    kept(&["text-1330", "number-1330"]);
}

#[test]
fn a_message_holds_no_phone_number_because_its_country_would_be_missing() {
    kept(&["number-in-message", "line-country"]);
}

#[test]
fn a_practice_agency_says_in_seven_languages_that_it_is_not_real() {
    let agencies = data("demo-agencies.json");
    assert!(!agencies.is_empty());
    for agency in &agencies {
        let id = id(agency);
        assert!(id.starts_with("demo-"), "{id}");
        assert!(
            matches!(agency["level"].as_str(), Some("central" | "province" | "district" | "commune" | "ngo")),
            "{id}"
        );
        for key in ["name", "about"] {
            assert_eq!(lacking(&agency[key]), Vec::<&str>::new(), "{id}: {key}");
        }
        // The glossary's word for practice stands in the name itself: a name is shown where the sentence is not.
        for language in LANGUAGES {
            let glossary = crate::read::text(&format!("{language}/glossary.md"));
            let row = glossary.lines().find(|row| row.starts_with("| practice (demo) ")).unwrap();
            let word = row.split('|').nth(2).unwrap().trim().to_lowercase();
            let name = agency["name"][language].as_str().unwrap().to_lowercase();
            assert!(name.contains(&word), "{id}: {language}: {name} without {word}");
        }
        assert_eq!(agency["sealing"], Value::Array(Vec::new()), "{id}: keys are made when practice begins");
        assert_eq!(agency["signing"], Value::Array(Vec::new()), "{id}");
    }
}
