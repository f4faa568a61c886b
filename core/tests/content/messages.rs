//! `app.ftl` in seven languages.

use crate::{
    none,
    read::{LANGUAGES, by_id, message_files, message_text, messages, placeholders, text, words},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::collections::BTreeSet;

/// Messages that are names, said the same everywhere.
const NAMES: [&str; 6] = [
    "app-name",
    "contact-line",
    "contact-facebook",
    "contact-wechat",
    "contact-telegram",
    "contact-whatsapp",
];

#[test]
fn every_language_says_every_message_once_and_no_other() {
    let english: BTreeSet<String> = messages("en").into_iter().map(|(id, _)| id).collect();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for (id, _) in messages(language) {
            if !english.contains(&id) {
                wrong.push(format!("{language}: {id} is not in English"));
            }
            if !seen.insert(id.clone()) {
                wrong.push(format!("{language}: {id} stands twice"));
            }
        }
        wrong.extend(english.difference(&seen).map(|id| format!("{language}: {id} is missing")));
    }
    none(wrong);
}

#[test]
fn every_message_has_the_same_values_in_every_language() {
    let english = by_id("en");
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (id, pattern) in messages(language) {
            let here = placeholders(&pattern);
            let there = english.get(&id).map(|pattern| placeholders(pattern)).unwrap_or_default();
            if here != there {
                wrong.push(format!("{language}: {id} has {here:?}, English {there:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_message_is_said_without_an_error() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let resource = match FluentResource::try_new(message_text(language)) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                wrong.push(format!("{language}: {errors:?}"));
                continue;
            }
        };
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(resource).unwrap();
        for (id, pattern) in messages(language) {
            let Some(value) = bundle.get_message(&id).and_then(|message| message.value()) else {
                wrong.push(format!("{language}: {id} says nothing"));
                continue;
            };
            for number in [1, 2] {
                let mut args = FluentArgs::new();
                for name in placeholders(&pattern) {
                    args.set(name, number);
                }
                let mut errors = Vec::new();
                let said = bundle.format_pattern(value, Some(&args), &mut errors);
                if !errors.is_empty() || said.trim().is_empty() || said.contains('$') {
                    wrong.push(format!("{language}: {id}: {said} {errors:?}"));
                }
            }
        }
    }
    none(wrong);
}

#[test]
fn only_english_tells_one_from_many() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (id, pattern) in messages(language).into_iter().filter(|(_, pattern)| pattern.contains("->")) {
            let one = pattern.contains("[one]");
            if one != (language == "en") || !pattern.contains("*[other]") {
                wrong.push(format!("{language}: {id}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn no_other_language_says_a_thing_in_english() {
    let english = by_id("en");
    let mut wrong = Vec::new();
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        for (id, pattern) in messages(language) {
            // Vietnamese writes two countries, two units and two currencies as English does.
            let latin = matches!(
                id.as_str(),
                "country-MM" | "country-MY" | "size-kb" | "size-mb" | "money-KHR" | "money-MMK"
            );
            if NAMES.contains(&id.as_str()) || (language == "vi" && latin) {
                continue;
            }
            let has_words = words(&pattern).chars().any(char::is_alphabetic);
            if has_words && english.get(&id).is_some_and(|english| words(english) == words(&pattern)) {
                wrong.push(format!("{language}: {id} = {pattern}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_file_says_whether_it_was_reviewed() {
    for language in LANGUAGES {
        for file in message_files(language) {
            assert!(text(&file).lines().take(3).any(|line| line.starts_with("# review: ")), "{file}");
        }
    }
}

#[test]
fn a_state_is_called_what_the_glossary_calls_it() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let said = by_id(language);
        for row in text(&format!("{language}/glossary.md")).lines().filter(|row| row.contains("| state-")) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let [_, _, term, note, ..] = cells[..] else { panic!("{language}: {row}") };
            let id: String = note.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            // These two speak to the person, not of a victim.
            if matches!(id.as_str(), "state-presumed-victim" | "state-identified") {
                continue;
            }
            let here = said.get(&id).map(String::as_str).unwrap_or_default();
            if here.to_lowercase() != term.to_lowercase() {
                wrong.push(format!("{language}: {id} = {here}, the glossary says {term}"));
            }
        }
    }
    none(wrong);
}
