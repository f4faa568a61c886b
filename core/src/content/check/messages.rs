//! Messages: the same in every language, with the same places, and said without an error.

use super::{
    Found,
    folder::{Folder, Message},
    words::{placeholders, words},
};
use crate::content::model::LANGUAGES;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::collections::BTreeSet;

/// Messages of every language but English, each with the English one of its name, if there is one.
fn beside_english(folder: &Folder) -> impl Iterator<Item = (&Message, Option<&Message>)> {
    let english = folder.by_id("en");
    folder
        .messages
        .iter()
        .filter(|m| m.language != "en")
        .map(move |m| (m, english.get(m.id.as_str()).copied()))
}

pub(super) fn missing(folder: &Folder) -> Vec<Found> {
    let english = folder.by_id("en");
    let others = LANGUAGES.into_iter().filter(|language| *language != "en");
    let lacks = |language: &'static str| {
        let known = folder.by_id(language);
        let gaps = english.values().filter(move |message| !known.contains_key(message.id.as_str()));
        gaps.map(move |message| Found {
            // Where it belongs: the file of the same name.
            file: message.file.replacen("en/", &format!("{language}/"), 1),
            line: None,
            language: Some(language),
            what: format!("{} is missing; English says: {}", message.id, message.pattern),
        })
    };
    others.flat_map(lacks).collect()
}

pub(super) fn unknown(folder: &Folder) -> Vec<Found> {
    let unknown = beside_english(folder).filter(|(_, english)| english.is_none());
    unknown.map(|(message, _)| message.found("English has no message of this name".to_owned())).collect()
}

pub(super) fn twice(folder: &Folder) -> Vec<Found> {
    let mut seen = BTreeSet::new();
    let again = folder.messages.iter().filter(|m| !seen.insert((m.language, m.id.as_str())));
    again.map(|message| message.found("it stands twice".to_owned())).collect()
}

pub(super) fn values(folder: &Folder) -> Vec<Found> {
    let differs = |(message, english): (&Message, Option<&Message>)| {
        let (own, wanted) = (placeholders(&message.pattern), placeholders(&english?.pattern));
        (own != wanted).then(|| message.found(format!("it has the places {own:?}, and English {wanted:?}")))
    };
    beside_english(folder).filter_map(differs).collect()
}

pub(super) fn plurals(folder: &Folder) -> Vec<Found> {
    let choices = folder.messages.iter().filter(|message| message.pattern.contains("->"));
    let wrong = choices.filter(|message| {
        let one = message.pattern.contains("[one]");
        one != (message.language == "en") || !message.pattern.contains("*[other]")
    });
    let what = "of the seven languages only English tells one from many, and *[other] is always there";
    wrong.map(|message| message.found(what.to_owned())).collect()
}

pub(super) fn in_english(folder: &Folder) -> Vec<Found> {
    let copied = |(message, english): (&Message, Option<&Message>)| {
        let id = message.id.as_str();
        if folder.allows("same", id) || (message.language == "vi" && folder.allows("same-vi", id)) {
            return None;
        }
        let own = words(&message.pattern);
        let same = own.chars().any(char::is_alphabetic) && own == words(&english?.pattern);
        same.then(|| message.found(format!("it is English still: {}", message.pattern)))
    };
    beside_english(folder).filter_map(copied).collect()
}

pub(super) fn unreviewed_unsaid(folder: &Folder) -> Vec<Found> {
    let files = folder.files.iter().filter(|(file, _)| file.ends_with(".ftl"));
    let lacks = files.filter(|(_, text)| !text.lines().take(3).any(|line| line.starts_with("# review: ")));
    let what = "it does not say whether it was reviewed";
    lacks.map(|(file, _)| Found::at(file, Some(1), what.to_owned())).collect()
}

pub(super) fn said_wrong(folder: &Folder) -> Vec<Found> {
    LANGUAGES.into_iter().flat_map(|language| said_wrong_in(folder, language)).collect()
}

fn said_wrong_in(folder: &Folder, language: &str) -> Vec<Found> {
    let Ok(tag) = language.parse() else { return Vec::new() };
    let mut bundle = FluentBundle::new(vec![tag]);
    let begins = format!("{language}/");
    for (_, text) in
        folder.files.iter().filter(|(file, _)| file.starts_with(&begins) && file.ends_with(".ftl"))
    {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.clone());
        // What stands twice is another rule's.
        drop(bundle.add_resource(resource));
    }
    folder.by_id(language).into_values().filter_map(|message| say(&bundle, message)).collect()
}

fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> Option<Found> {
    let Some(value) = bundle.get_message(&message.id).and_then(|message| message.value()) else {
        return Some(message.found("it says nothing".to_owned()));
    };
    for number in [1, 2] {
        let mut args = FluentArgs::new();
        for name in placeholders(&message.pattern) {
            args.set(name, number);
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(value, Some(&args), &mut errors);
        if !errors.is_empty() || said.trim().is_empty() || said.contains('$') {
            return Some(message.found(format!("it cannot be said: {said} {errors:?}")));
        }
    }
    None
}

pub(super) fn not_the_glossarys(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let said = folder.by_id(language);
        let glossary = folder.files.get(&format!("{language}/glossary.md")).map_or("", String::as_str);
        for row in glossary.lines().filter(|row| row.contains("| state-")) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let [_, _, term, note, ..] = cells[..] else { continue };
            let id: String = note.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            // These two speak to the person, not of a victim.
            if matches!(id.as_str(), "state-presumed-victim" | "state-identified") {
                continue;
            }
            let Some(message) = said.get(id.as_str()) else { continue };
            if message.pattern.to_lowercase() != term.to_lowercase() {
                found.push(message.found(format!("it is {}, and the glossary says {term}", message.pattern)));
            }
        }
    }
    found
}
