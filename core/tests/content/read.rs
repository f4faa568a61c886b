//! Reads `locales/` as an editor sees it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The seven languages, English first: a message is compared with it, though none is the master of another.
pub(crate) const LANGUAGES: [&str; 7] = ["en", "th", "my", "km", "lo", "vi", "zh"];

/// The repository's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file below `locales/`.
pub(crate) fn text(path: &str) -> String {
    let path = root().join("locales").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of messages of a language: `app.ftl`, and one for each room of the app that has its own.
pub(crate) fn message_files(language: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join("locales").join(language)).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned()).collect();
    names.retain(|name| name.ends_with(".ftl"));
    names.sort();
    names.into_iter().map(|name| format!("{language}/{name}")).collect()
}

/// The text of all files of messages of a language.
pub(crate) fn message_text(language: &str) -> String {
    message_files(language).iter().map(|file| text(file)).collect()
}

/// Messages of a language in the order of the files: id and pattern, a selector's lines included.
pub(crate) fn messages(language: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in message_text(language).lines() {
        let id = line.split_once('=').map(|(id, _)| id.trim_end()).filter(|id| is_id(id));
        match id {
            Some(id) => {
                messages.push((id.to_owned(), line[id.len()..].trim_start_matches([' ', '=']).to_owned()));
                open = true;
            }
            None if line.is_empty() || line.starts_with('#') => open = false,
            None => {
                assert!(open, "{language}: a line that belongs to no message: {line}");
                if let Some((_, pattern)) = messages.last_mut() {
                    pattern.push('\n');
                    pattern.push_str(line);
                }
            }
        }
    }
    messages
}

/// Messages of a language by id.
pub(crate) fn by_id(language: &str) -> BTreeMap<String, String> {
    messages(language).into_iter().collect()
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Names of the values a pattern takes, such as `count`.
pub(crate) fn placeholders(pattern: &str) -> BTreeSet<String> {
    pattern
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect()
}

/// The words of a pattern, without values, selectors and their keys.
pub(crate) fn words(pattern: &str) -> String {
    let mut words = String::with_capacity(pattern.len());
    for line in pattern.lines() {
        let line = line.trim();
        let line = ["[one]", "*[other]"].iter().find_map(|key| line.strip_prefix(key)).unwrap_or(line);
        let line = if line.ends_with("->") || line == "}" { "" } else { line };
        let mut inside = false;
        for c in line.chars() {
            match c {
                '{' => inside = true,
                '}' => inside = false,
                _ if !inside => words.push(c),
                _ => {}
            }
        }
        words.push('\n');
    }
    words
}

/// One article in one language.
pub(crate) struct Article {
    pub(crate) file: String,
    pub(crate) front: BTreeMap<String, String>,
    pub(crate) body: String,
}

/// Articles of a language by file name.
pub(crate) fn articles(language: &str) -> Vec<Article> {
    let folder = root().join("locales").join(language).join("articles");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let text = text(&format!("{language}/articles/{file}"));
            let rest =
                text.strip_prefix("---\n").unwrap_or_else(|| panic!("{language}/{file}: no front matter"));
            let (front, body) = rest.split_once("\n---\n").unwrap();
            let front = front
                .lines()
                .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("{language}/{file}: {line}")))
                .map(|(key, value)| (key.to_owned(), value.trim().to_owned()))
                .collect();
            Article { file, front, body: body.to_owned() }
        })
        .collect()
}

/// A list in `locales/data/`.
pub(crate) fn data(file: &str) -> Vec<serde_json::Value> {
    serde_json::from_value(whole(file)).unwrap()
}

/// A file in `locales/data/`.
pub(crate) fn whole(file: &str) -> serde_json::Value {
    serde_json::from_str(&text(&format!("data/{file}"))).unwrap()
}

/// Digits of the scripts of the seven languages as ASCII; everything else as it is.
pub(crate) fn western(text: &str) -> String {
    text.chars()
        .map(|c| {
            [0x0E50, 0x0ED0, 0x1040, 0x17E0]
                .iter()
                .find_map(|zero| (c as u32).checked_sub(*zero).filter(|digit| *digit < 10))
                .and_then(|digit| char::from_digit(digit, 10))
                .unwrap_or(c)
        })
        .collect()
}

/// Runs of ASCII digits.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty())
}
