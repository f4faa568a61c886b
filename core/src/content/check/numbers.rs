//! Numbers: the same in every language, a phone number beside its country, and 1330 nowhere.

use super::{
    Found,
    folder::{ArticleFile, At, Folder, Said, line_with},
    words::{facts, numbers, western, words},
};
use std::collections::{BTreeMap, BTreeSet};

/// Another office's number: it was printed for Thailand's line, which is 1300.
const NOT_THE_LINE: &str = "1330";

pub(super) fn differ(folder: &Folder) -> Vec<Found> {
    let mut found = in_articles(folder);
    found.extend(in_data(folder));
    found
}

fn unlike(here: &BTreeSet<String>, english: &BTreeSet<String>) -> Option<String> {
    (here != english).then(|| {
        let list = |set: &BTreeSet<String>, other: &BTreeSet<String>| {
            set.difference(other).cloned().collect::<Vec<_>>().join(", ")
        };
        format!("numbers only here: {}; only in English: {}", list(here, english), list(english, here))
    })
}

/// Numbers from ten on: smaller ones are words in some languages. `5,144` is one number, as is `5.144`.
fn large(language: &str, text: &str) -> BTreeSet<String> {
    let mut joined = String::with_capacity(text.len());
    let letters: Vec<char> = western(text).chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
        let thousands = matches!(letter, ',' | '.')
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|step| digit(at + step))
            && !digit(at + 4);
        if !thousands {
            joined.push(*letter);
        }
    }
    facts(language, &joined).into_iter().filter(|number| number.len() > 1).collect()
}

fn in_articles(folder: &Folder) -> Vec<Found> {
    let english = folder.articles("en");
    let compare = |article: &ArticleFile| {
        let there = facts("en", &english.get(article.slug.as_str())?.body);
        let what = unlike(&facts(article.language, &article.body), &there)?;
        Some(Found { file: article.file.clone(), line: None, language: Some(article.language), what })
    };
    folder.articles.iter().filter_map(compare).collect()
}

fn in_data(folder: &Folder) -> Vec<Found> {
    let said: Vec<Said> = folder.said().into_iter().filter(|said| matches!(said.at, At::Row(..))).collect();
    // The texts of one place follow one another.
    let place = |said: &Said| match &said.at {
        At::Row(row, name) => (said.file.clone(), row.clone(), name.clone()),
        At::Line(line) => (said.file.clone(), line.to_string(), String::new()),
    };
    let mut found = Vec::new();
    for group in said.chunk_by(|a, b| place(a) == place(b)) {
        let mut of: BTreeMap<&str, Vec<&Said>> = BTreeMap::new();
        for one in group {
            of.entry(one.language).or_default().push(one);
        }
        // Several texts under one name, as the heads of a table: each is compared with the English one of its turn.
        let Some(english) = of.get("en") else { continue };
        for (language, texts) in &of {
            for (one, there) in texts.iter().zip(english) {
                if let Some(what) = unlike(&large(language, &one.words), &large("en", &there.words)) {
                    found.push(folder.wrong(one, what));
                }
            }
        }
    }
    found
}

pub(super) fn without_country(folder: &Folder) -> Vec<Found> {
    let dialled = folder.dialled();
    let mut found = Vec::new();
    for article in &folder.articles {
        let said = folder.by_id(article.language);
        let name = |code: &&str| {
            said.get(format!("country-{code}").as_str()).map(|message| message.pattern.as_str())
        };
        for (at, line) in article.lines() {
            for number in numbers(line).filter(|number| number.len() >= 3) {
                let year = matches!(number.parse::<u32>(), Ok(1990..2100 | 2530..2640));
                let what = match dialled.get(number) {
                    Some(countries) if countries.iter().filter_map(name).any(|name| line.contains(name)) => {
                        continue;
                    }
                    Some(_) => format!("{number} without the name of its country"),
                    None if year || folder.allows("amount", number) => continue,
                    None => format!("{number} is no known phone line"),
                };
                let (file, language) = (article.file.clone(), Some(article.language));
                found.push(Found { file, line: Some(at), language, what });
            }
        }
    }
    found
}

pub(super) fn in_a_message(folder: &Folder) -> Vec<Found> {
    let dialled = folder.dialled();
    let holds = folder.messages.iter().filter_map(|message| {
        let words = western(&words(&message.pattern));
        let number = numbers(&words).find(|number| dialled.contains_key(number))?.to_owned();
        Some(Found {
            file: message.file.clone(),
            line: Some(message.line),
            language: Some(message.language),
            what: format!("{} holds the phone number {number}", message.id),
        })
    });
    holds.collect()
}

pub(super) fn not_the_line(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for (file, text) in folder.files.iter().filter(|(file, _)| *file != "allowed.txt") {
        for (at, line) in text.lines().enumerate() {
            if numbers(&western(line)).any(|number| number == NOT_THE_LINE) {
                found.push(Found::at(file, Some(at + 1), format!("{NOT_THE_LINE} is another office")));
            }
        }
    }
    found
}

pub(super) fn lines_without_country(folder: &Folder) -> Vec<Found> {
    let english = folder.by_id("en");
    let file = "data/lines.json";
    let wrong = folder.rows("lines.json").filter(|line| {
        let country = line["country"].as_str().unwrap_or_default();
        !english.contains_key(format!("country-{country}").as_str())
    });
    let found = wrong.map(|line| {
        let id = line["id"].as_str().unwrap_or_default();
        let at = folder.files.get(file).and_then(|text| line_with(text, &format!("\"id\": \"{id}\"")));
        Found::at(file, at, format!("{id} has no country that has a name"))
    });
    found.collect()
}

pub(super) fn recording_unsaid(folder: &Folder) -> Vec<Found> {
    let recording: Vec<&str> = folder
        .rows("lines.json")
        .filter(|line| line["records_calls"] == true)
        .filter_map(|line| line["number"].as_str())
        .collect();
    let mut found = Vec::new();
    for article in &folder.articles {
        let said = folder.by_id(article.language);
        let recorded = said.get("calls-recorded").map_or("", |message| message.pattern.as_str());
        for (at, line) in article.lines() {
            if numbers(line).any(|number| recording.contains(&number)) && !line.contains(recorded) {
                let (file, language) = (article.file.clone(), Some(article.language));
                let what = format!("the line records calls, and this does not say: {recorded}");
                found.push(Found { file, line: Some(at), language, what });
            }
        }
    }
    found
}
