//! Gathers what search needs when a pack is built: the vocabulary of languages written without spaces, and the words
//! people use for what the texts call otherwise. Also run by `build.rs`.
//!
//! `synonyms.txt` of a language has three kinds of lines besides comments (`#`) and empty ones: `word = word, word` says that
//! these mean the same; `id: words, words` what people type when they look for the article, or other thing, of that id (or
//! for any thing of that kind, such as `line`); `- word, word` which words say nothing about what is looked for.

use super::{
    compile::read,
    model::{LANGUAGES, PackPayload, Words},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The words of every language.
pub(super) fn words(
    pack: &PackPayload,
    locales: &Path,
    cut: fn(&str) -> Vec<String>,
) -> Result<BTreeMap<String, Words>, String> {
    let mut all = BTreeMap::new();
    for language in LANGUAGES {
        let mut words = Words::default();
        glossary(&read(&locales.join(language).join("glossary.md"))?, &mut words);
        let file = locales.join(language).join("synonyms.txt");
        synonyms(&read(&file)?, &mut words).map_err(|e| format!("{}: {e}", file.display()))?;
        all.insert(language.to_owned(), words);
    }
    // Whoever's text it is, a Thai letter in it belongs to a Thai word: names of offices stand in many places.
    let mut texts = Vec::new();
    strings(&serde_json::to_value((pack, &all)).map_err(|e| e.to_string())?, &mut texts);
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for word in texts.iter().flat_map(|text| cut(text)) {
        if let Some(language) = word.chars().find_map(unspaced) {
            found.entry(language).or_default().insert(word);
        }
    }
    for (language, vocabulary) in found {
        if let Some(words) = all.get_mut(language) {
            words.vocabulary = vocabulary.into_iter().collect();
        }
    }
    Ok(all)
}

/// The language written without spaces that a letter belongs to.
fn unspaced(letter: char) -> Option<&'static str> {
    match letter {
        '\u{0E00}'..='\u{0E7F}' => Some("th"),
        '\u{0E80}'..='\u{0EFF}' => Some("lo"),
        '\u{1000}'..='\u{109F}' => Some("my"),
        '\u{1780}'..='\u{17FF}' => Some("km"),
        '\u{3400}'..='\u{9FFF}' => Some("zh"),
        _ => None,
    }
}

/// All texts in a document but the messages, which are not searched, and the drawings, which are none.
fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        serde_json::Value::Object(members) => {
            let words = |name: &str| !matches!(name, "messages" | "pictures");
            members
                .iter()
                .filter(|(name, _)| words(name.as_str()))
                .for_each(|(_, item)| strings(item, found));
        }
        _ => {}
    }
}

/// Rows `| term in English | term | note | status |`: the terms of a row mean the same. States of a report are left out:
/// nobody looks for an article by them.
fn glossary(text: &str, words: &mut Words) {
    for row in text.lines().filter(|row| row.starts_with('|') && !row.contains("| state-")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, english, term, _, _, _] = cells[..] else { continue };
        if english.ends_with("in English") || english.starts_with("---") {
            continue;
        }
        let mut same = members(term, &[';', '；', ',', '(', ')', '（', '）', '/', '、']);
        same.extend(members(english.split('(').next().unwrap_or(english), &[',', '/']));
        same.sort();
        same.dedup();
        if same.len() > 1 {
            words.same.push(same);
        }
    }
}

fn synonyms(text: &str, words: &mut Words) -> Result<(), String> {
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(idle) = line.strip_prefix("- ") {
            words.idle.extend(members(idle, &[',']));
        } else if let Some((word, others)) = line.split_once('=') {
            words.same.push(members(&format!("{word},{others}"), &[',']));
        } else if let Some((id, asked)) = line.split_once(':') {
            words.asked.entry(id.trim().to_owned()).or_default().extend(members(asked, &[',']));
        } else {
            return Err(format!("neither `word = words` nor `id: words` nor `- words`: {line}"));
        }
    }
    Ok(())
}

fn members(text: &str, between: &[char]) -> Vec<String> {
    text.split(between).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
