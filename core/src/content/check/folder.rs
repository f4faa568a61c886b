//! `locales/` as an editor sees it: files and lines, not what a phone makes of them.

use super::{Found, code::Code, words::words};
use crate::content::model::LANGUAGES;
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// A message where it stands.
#[derive(Debug, Clone)]
pub struct Message {
    /// BCP 47 tag.
    pub language: &'static str,
    /// File below `locales/`.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// Its name.
    pub id: String,
    /// What it says, as written; a choice with its lines.
    pub pattern: String,
}

impl Message {
    /// Something that is wrong with it.
    pub(super) fn found(&self, what: String) -> Found {
        Found {
            file: self.file.clone(),
            line: Some(self.line),
            language: Some(self.language),
            what: format!("{}: {what}", self.id),
        }
    }
}

/// An article where it stands.
#[derive(Debug, Clone)]
pub struct ArticleFile {
    /// BCP 47 tag.
    pub language: &'static str,
    /// File below `locales/`.
    pub file: String,
    /// The file's name without its ending.
    pub slug: String,
    /// The lines before the text: name, value, line from 1.
    pub front: Vec<(String, String, usize)>,
    /// The text.
    pub body: String,
    /// The line on which the text begins, from 1.
    pub begins: usize,
}

impl ArticleFile {
    /// A value of the lines before the text; empty if it is not there.
    #[must_use]
    pub fn front(&self, name: &str) -> &str {
        self.front.iter().find(|(key, ..)| key == name).map_or("", |(_, value, _)| value)
    }

    /// Its lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.body.lines().enumerate().map(|(at, line)| (self.begins + at, line))
    }
}

/// Something a person may read: a message, a line of an article, a text of data.
#[derive(Debug, Clone)]
pub struct Said {
    /// BCP 47 tag.
    pub language: &'static str,
    /// File below `locales/`.
    pub file: String,
    /// Its line; for data its row, from which the line is looked for.
    pub at: At,
    /// The words.
    pub words: String,
}

/// Where in its file something stands.
#[derive(Debug, Clone)]
pub enum At {
    /// A line, from 1.
    Line(usize),
    /// A row of data by its id and the name of the text, such as `th-sac` and `name`.
    Row(String, String),
}

/// The folder, read.
#[derive(Debug, Default)]
pub struct Folder {
    /// Every text file by its name below the folder, such as `km/app.ftl`.
    pub files: BTreeMap<String, String>,
    /// Messages in the order of the files.
    pub messages: Vec<Message>,
    /// Articles in the order of the files.
    pub articles: Vec<ArticleFile>,
    /// What the lists of `data/` hold, by file.
    pub data: BTreeMap<String, Value>,
    /// What the checks let pass, by kind.
    pub allowed: BTreeMap<String, Vec<String>>,
    /// The program that says the messages, if it lies beside the folder.
    pub code: Option<Code>,
    /// What could not be read at all.
    pub(super) broken: Vec<(&'static str, Found)>,
}

/// Kinds of `allowed.txt`.
const KINDS: [&str; 5] = ["latin", "phrase", "amount", "same", "same-vi"];

impl Folder {
    /// Reads the folder, and the program beside it if there is one.
    ///
    /// # Errors
    /// A sentence that names what could not be opened.
    pub fn read(locales: &Path) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        gather(locales, "", &["ftl", "md", "json", "txt"], &mut files)?;
        Ok(Self::of(files, Code::beside(locales)?))
    }

    /// What a folder of these files would be.
    #[must_use]
    pub fn of(files: BTreeMap<String, String>, code: Option<Code>) -> Self {
        let mut folder = Self { code, ..Self::default() };
        for (file, text) in &files {
            let language =
                file.split_once('/').and_then(|(tag, _)| LANGUAGES.into_iter().find(|l| *l == tag));
            match (language, file.as_str()) {
                (Some(language), name) if name.ends_with(".ftl") => {
                    folder.take_messages(language, name, text)
                }
                (Some(language), name) if name.contains("/articles/") => {
                    folder.take_article(language, name, text)
                }
                (None, name) if name.starts_with("data/") && name.ends_with(".json") => {
                    folder.take_data(name, text)
                }
                (None, "allowed.txt") => folder.take_allowed(text),
                _ => {}
            }
        }
        folder.files = files;
        folder
    }

    fn broken(&mut self, rule: &'static str, file: &str, line: usize, what: String) {
        self.broken.push((rule, Found::at(file, Some(line), what)));
    }

    fn take_messages(&mut self, language: &'static str, file: &str, text: &str) {
        if let Err((_, errors)) = fluent_syntax::parser::parse(text) {
            for error in errors {
                let line = text[..error.pos.start.min(text.len())].matches('\n').count() + 1;
                self.broken("message-syntax", file, line, error.to_string());
            }
        }
        let mut open = false;
        for (at, line) in text.lines().enumerate() {
            let id = line.split_once('=').map(|(id, _)| id.trim_end()).filter(|id| is_id(id));
            match id {
                Some(id) => {
                    self.messages.push(Message {
                        language,
                        file: file.to_owned(),
                        line: at + 1,
                        id: id.to_owned(),
                        pattern: line[id.len()..].trim_start_matches([' ', '=']).to_owned(),
                    });
                    open = true;
                }
                None if line.is_empty() || line.starts_with('#') => open = false,
                None => {
                    if let Some(message) = self.messages.last_mut().filter(|_| open) {
                        message.pattern.push('\n');
                        message.pattern.push_str(line);
                    }
                }
            }
        }
    }

    fn take_article(&mut self, language: &'static str, file: &str, text: &str) {
        let Some(rest) = text.strip_prefix("---\n") else {
            return self.broken(
                "article-form",
                file,
                1,
                "it does not begin with a line of three dashes".to_owned(),
            );
        };
        let Some((front, body)) = rest.split_once("\n---\n") else {
            return self.broken(
                "article-form",
                file,
                1,
                "the second line of three dashes is missing".to_owned(),
            );
        };
        let mut fields = Vec::new();
        for (at, line) in front.lines().enumerate() {
            match line.split_once(": ") {
                Some((name, value)) => fields.push((name.to_owned(), value.trim().to_owned(), at + 2)),
                None => {
                    self.broken("article-form", file, at + 2, format!("`{line}` is no name with a value"))
                }
            }
        }
        let slug = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".md").to_owned();
        let begins = front.lines().count() + 3;
        let (file, body) = (file.to_owned(), body.to_owned());
        self.articles.push(ArticleFile { language, file, slug, front: fields, body, begins });
    }

    fn take_data(&mut self, file: &str, text: &str) {
        match serde_json::from_str(text) {
            Ok(value) => drop(self.data.insert(file.to_owned(), value)),
            Err(error) => self.broken("data-form", file, error.line(), error.to_string()),
        }
    }

    fn take_allowed(&mut self, text: &str) {
        for (at, line) in text.lines().enumerate() {
            let line = line.split_once('#').map_or(line, |(line, _)| line).trim();
            let (kind, words) = line.split_once(' ').unwrap_or((line, ""));
            match KINDS.iter().find(|known| **known == kind) {
                _ if line.is_empty() => {}
                Some(_) if kind == "phrase" => {
                    self.allowed.entry(kind.to_owned()).or_default().push(words.trim().to_owned())
                }
                Some(_) => self
                    .allowed
                    .entry(kind.to_owned())
                    .or_default()
                    .extend(words.split_whitespace().map(str::to_owned)),
                None => self.broken(
                    "allowed-form",
                    "allowed.txt",
                    at + 1,
                    format!("`{kind}` is none of {}", KINDS.join(", ")),
                ),
            }
        }
    }

    /// Whether a word is let pass.
    #[must_use]
    pub fn allows(&self, kind: &str, word: &str) -> bool {
        self.allowed.get(kind).is_some_and(|words| words.iter().any(|known| known == word))
    }

    /// The text without the names that hold a number.
    #[must_use]
    pub fn without_phrases(&self, text: &str) -> String {
        let phrases = self.allowed.get("phrase").into_iter().flatten();
        phrases.fold(text.to_owned(), |text, phrase| text.replace(phrase, ""))
    }

    /// Messages of a language by id.
    #[must_use]
    pub fn by_id(&self, language: &str) -> BTreeMap<&str, &Message> {
        self.messages.iter().filter(|m| m.language == language).map(|m| (m.id.as_str(), m)).collect()
    }

    /// Articles of a language by slug.
    #[must_use]
    pub fn articles(&self, language: &str) -> BTreeMap<&str, &ArticleFile> {
        self.articles.iter().filter(|a| a.language == language).map(|a| (a.slug.as_str(), a)).collect()
    }

    /// Rows of a list of data.
    pub fn rows(&self, file: &str) -> impl Iterator<Item = &Value> {
        self.data.get(&format!("data/{file}")).and_then(Value::as_array).into_iter().flatten()
    }

    /// Phone numbers as they are dialled, each with the countries in which it is right.
    #[must_use]
    pub fn dialled(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut dialled: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in self.rows("lines.json") {
            if let (Some(number), Some(country)) = (line["number"].as_str(), line["country"].as_str()) {
                dialled.entry(number).or_default().push(country);
            }
        }
        dialled
    }

    /// Everything a person may read.
    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        let mut said = Vec::new();
        for m in &self.messages {
            said.push(Said {
                language: m.language,
                file: m.file.clone(),
                at: At::Line(m.line),
                words: words(&m.pattern),
            });
        }
        for article in &self.articles {
            let title = article.front.iter().filter(|(name, ..)| name == "title");
            let title = title.map(|(_, value, line)| (*line, value.as_str()));
            for (line, words) in title.chain(article.lines()) {
                let (language, file) = (article.language, article.file.clone());
                said.push(Said { language, file, at: At::Line(line), words: words.to_owned() });
            }
        }
        for (file, value) in &self.data {
            texts(value, file, ("", ""), &mut said);
        }
        said
    }

    /// What is wrong with something that is said.
    pub(super) fn wrong(&self, said: &Said, what: String) -> Found {
        let line = match &said.at {
            At::Line(line) => Some(*line),
            At::Row(row, _) => self.line_of(&said.file, row, said.language, &said.words),
        };
        let what = match &said.at {
            At::Line(_) => what,
            At::Row(row, name) => format!("{row} {name}: {what}"),
        };
        Found { file: said.file.clone(), line, language: Some(said.language), what }
    }

    /// The line of a text of data: the first after its row's id that holds it.
    fn line_of(&self, file: &str, row: &str, language: &str, words: &str) -> Option<usize> {
        let text = self.files.get(file)?;
        let needle = format!("\"{language}\": {}", serde_json::to_string(words).ok()?);
        let row = text.find(&format!("\"id\": \"{row}\"")).unwrap_or(0);
        let at = text[row..].find(&needle).map(|at| row + at).or_else(|| text.find(&needle))?;
        Some(text[..at].matches('\n').count() + 1)
    }
}

/// The line of a file that holds a text first, from 1.
pub(super) fn line_with(text: &str, words: &str) -> Option<usize> {
    text.lines().position(|line| line.contains(words)).map(|at| at + 1)
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Every text in seven languages below a value, wherever it stands, with the id of its row and its name there.
fn texts(value: &Value, file: &str, (row, name): (&str, &str), said: &mut Vec<Said>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| texts(value, file, (row, name), said)),
        Value::Object(fields) => {
            let row = fields.get("id").and_then(Value::as_str).unwrap_or(row);
            for language in LANGUAGES {
                if let Some(text) = fields.get(language).and_then(Value::as_str) {
                    let at = At::Row(row.to_owned(), name.to_owned());
                    said.push(Said { language, file: file.to_owned(), at, words: text.to_owned() });
                }
            }
            // Who reviewed a row is named in no language.
            let fields = fields.iter().filter(|(name, _)| *name != "reviewed_by");
            fields.for_each(|(name, value)| texts(value, file, (row, name), said));
        }
        _ => {}
    }
}

/// Reads every file with one of these endings below a folder.
pub(super) fn gather(
    folder: &Path,
    below: &str,
    endings: &[&str],
    files: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries {
        let entry = entry.map_err(|e| format!("{}: {e}", folder.display()))?;
        let (path, Ok(name)) = (entry.path(), entry.file_name().into_string()) else { continue };
        let inside = format!("{below}{name}");
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules" | "build" | "vendor" | "fonts") {
                gather(&path, &format!("{inside}/"), endings, files)?;
            }
        } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
            let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            files.insert(inside, text);
        }
    }
    Ok(())
}
