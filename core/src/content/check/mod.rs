//! Whether the knowledge is whole: what an editor or a translator has to mend before a pack is signed. `saphan pack check`
//! shows it.
//!
//! [`check`] looks with each of [`RULES`], and [`articles::coverage`] says topic by topic and language by language what is
//! there; [`coverage`] counts what was reviewed. A new rule is one function in a file of this folder and one line in the list.

pub mod articles;
pub mod code;
pub mod coverage;
mod data;
pub mod folder;
mod forms;
mod messages;
mod numbers;
mod script;
#[cfg(test)]
mod tests;
mod topics;
mod used;
pub mod words;

use super::{
    compile::compile,
    model::{LANGUAGES, PackPayload},
};
use folder::Folder;
use serde::Serialize;
use std::path::Path;
pub use topics::TOPICS;

/// What is looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Material<'a> {
    /// What a pack holds, or would; none where the texts cannot be read.
    pub payload: Option<&'a PackPayload>,
    /// The folder `locales/` it was made from; none where a finished pack is looked at.
    pub folder: Option<&'a Folder>,
}

/// One place where something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// File below `locales/`, or a part of a pack.
    pub file: String,
    /// Line from 1, where it is known.
    pub line: Option<usize>,
    /// BCP 47 tag, where it is of one language.
    pub language: Option<&'static str>,
    /// What is wrong.
    pub what: String,
}

impl Found {
    /// In a file, whose folder says the language.
    fn at(file: &str, line: Option<usize>, what: String) -> Self {
        let language = LANGUAGES.into_iter().find(|language| file.split('/').next() == Some(language));
        Self { file: file.to_owned(), line, language, what }
    }
}

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Name of the rule.
    pub rule: &'static str,
    /// File below `locales/`, or a part of a pack.
    pub file: String,
    /// Line from 1, where it is known.
    pub line: Option<usize>,
    /// BCP 47 tag, where it is of one language.
    pub language: Option<&'static str>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub mend: &'static str,
}

impl Problem {
    /// File and line, as editors' programs open them.
    #[must_use]
    pub fn place(&self) -> String {
        self.line.map_or_else(|| self.file.clone(), |line| format!("{}:{line}", self.file))
    }

    /// Whether no pack can be made of the texts, or a person would see another text than was written.
    #[must_use]
    pub fn keeps_from_being_read(&self) -> bool {
        self.rule == UNREADABLE || RULES.iter().any(|rule| rule.name == self.rule && rule.stops)
    }
}

/// The rule of what cannot be read and has no rule of its own.
const UNREADABLE: &str = "unreadable";

/// How something is looked for.
#[derive(Debug, Clone, Copy)]
pub enum Find {
    /// In what a pack holds.
    Pack(fn(&PackPayload) -> Vec<Found>),
    /// In the folder that packs are made from.
    Texts(fn(&Folder) -> Vec<Found>),
}

/// One thing that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, in small letters and dashes.
    pub name: &'static str,
    /// What to do where it is broken.
    pub mend: &'static str,
    /// Whether what is found keeps the texts from being read.
    stops: bool,
    find: Find,
}

const fn pack(name: &'static str, mend: &'static str, find: fn(&PackPayload) -> Vec<Found>) -> Rule {
    Rule { name, mend, stops: false, find: Find::Pack(find) }
}

const fn texts(name: &'static str, mend: &'static str, find: fn(&Folder) -> Vec<Found>) -> Rule {
    Rule { name, mend, stops: false, find: Find::Texts(find) }
}

const fn form(name: &'static str, mend: &'static str, find: fn(&Folder) -> Vec<Found>) -> Rule {
    Rule { name, mend, stops: true, find: Find::Texts(find) }
}

/// What is looked for, in the order it is said.
pub const RULES: &[Rule] = &[
    form("message-syntax", "write it as `name = text`; each { has its }", forms::syntax),
    form(
        "article-form",
        "begin as the other articles do: three dashes, `name: value` lines, three dashes",
        forms::article,
    ),
    form(
        "data-form",
        "look for a comma, a quote or a bracket too few or too many on this line or above it",
        forms::data,
    ),
    form("allowed-form", "begin the line with one of the kinds named at the top of the file", forms::allowed),
    pack("topic-missing", "write it", articles::missing),
    pack("topic-unknown", "mend its name, or add it to the list of topics", articles::unknown),
    pack("topic-twice", "keep one", articles::twice),
    pack("article-empty", "write title and text", articles::empty),
    pack(
        "article-source",
        "say where its facts are from and who reviewed it, or unreviewed",
        articles::without_source,
    ),
    pack("article-date", "write YYYY-MM or YYYY-MM-DD", articles::undated),
    pack(
        "article-markup",
        "take it out: only paragraphs, ## headings and - items are shown",
        articles::markup,
    ),
    pack("article-countries", "write the same two-letter codes as in English", articles::countries),
    texts("article-front", "give the article the six lines that the others have", forms::front),
    texts("article-unlike", "say in each language the same, in as many parts", forms::unlike_english),
    texts("article-quote", "quote a button as it is written on the screen", forms::quotes),
    pack("messages-missing", "write them", data::without_messages),
    texts("message-missing", "write it in this language, in the file named", messages::missing),
    texts("message-unknown", "take it out, or write it in English too", messages::unknown),
    texts("message-twice", "keep one", messages::twice),
    texts("message-unused", "take it out in all seven languages", used::unused),
    texts("message-unsaid", "write it in all seven languages", used::unsaid),
    texts("message-places", "keep what stands in { $… } as it is in English, each once", messages::values),
    texts("message-plural", "use [one] in English alone", messages::plurals),
    texts("message-broken", "look at its places, and at messages it names", messages::said_wrong),
    texts(
        "message-english",
        "write it in the language, or add it to allowed.txt if it is a name",
        messages::in_english,
    ),
    texts(
        "message-review",
        "write `# review: unreviewed`, or who reviewed it and when, on the second line",
        messages::unreviewed_unsaid,
    ),
    texts(
        "message-glossary",
        "use one word for one thing: change the message or the glossary",
        messages::not_the_glossarys,
    ),
    texts("button-long", "say it shorter: the screen is small", used::long_buttons),
    texts("tile-long", "say it shorter: the screen is small", used::long_tiles),
    texts("script", "type it in the letters of the language", script::of_another),
    texts(
        "english-word",
        "write it in the language, or add it to allowed.txt if it is a name",
        script::english,
    ),
    texts("invisible", "delete the sign; typing the word anew is the surest", script::invisible),
    texts("old-spelling", "type it as it is typed today", script::old_spelling),
    texts(
        "digits",
        "write the number in the digits of the language, or add its name to allowed.txt",
        script::digits,
    ),
    texts("number-converted", "write phone numbers as they are dialled", script::converted),
    texts(
        "numbers-differ",
        "look up the source, then write the same number in each language",
        numbers::differ,
    ),
    texts(
        "number-country",
        "name the country in the same line; add an amount to allowed.txt",
        numbers::without_country,
    ),
    texts("number-in-message", "say the number through a line, which has its country", numbers::in_a_message),
    texts(
        "line-country",
        "give the country's two-letter code, and write its name as a message",
        numbers::lines_without_country,
    ),
    texts(
        "calls-recorded",
        "say it in the same line, in the words of the message calls-recorded",
        numbers::recording_unsaid,
    ),
    texts("text-1330", "Thailand's line is 1300", numbers::not_the_line),
    pack("number-1330", "Thailand's line is 1300", data::not_the_line),
    pack(
        "agency-keys",
        "take those that its desk shows with `saphan keys show`",
        data::keys_that_cannot_be_read,
    ),
];

/// What was found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Whether there is nothing to mend.
    pub ok: bool,
    /// How many topics there are to be.
    pub topics: usize,
    /// How many languages.
    pub languages: usize,
    /// How many articles are there and not empty.
    pub present: usize,
    /// Each topic in each language.
    pub articles: Vec<articles::Standing>,
    /// What to mend.
    pub problems: Vec<Problem>,
}

/// Looks at everything that is there to be looked at.
#[must_use]
pub fn check(material: &Material<'_>) -> Report {
    let mut problems = Vec::new();
    for rule in RULES {
        let found = match (rule.find, material.payload, material.folder) {
            (Find::Pack(find), Some(payload), _) => find(payload),
            (Find::Texts(find), _, Some(folder)) => find(folder),
            _ => Vec::new(),
        };
        problems.extend(found.into_iter().map(|found| problem(rule.name, rule.mend, found)));
    }
    let nothing = PackPayload::default();
    let articles = articles::coverage(material.payload.unwrap_or(&nothing));
    Report {
        ok: problems.is_empty(),
        topics: TOPICS.len(),
        languages: LANGUAGES.len(),
        present: articles.iter().filter(|article| article.present && !article.empty).count(),
        articles,
        problems,
    }
}

fn problem(rule: &'static str, mend: &'static str, found: Found) -> Problem {
    let Found { file, line, language, what } = found;
    Problem { rule, file, line, language, what, mend }
}

/// Looks at a folder `locales/`, and at the pack that would be made of it.
#[must_use]
pub fn of_folder(locales: &Path, cut: fn(&str) -> Vec<String>) -> Report {
    with_pack(locales, cut).0
}

/// The same, with what a pack of it would hold, if one can be made.
#[must_use]
pub fn with_pack(locales: &Path, cut: fn(&str) -> Vec<String>) -> (Report, Option<PackPayload>) {
    let folder = match Folder::read(locales) {
        Ok(folder) => folder,
        Err(why) => return (unreadable(why), None),
    };
    match compile(locales, cut) {
        Ok(payload) => {
            let report = check(&Material { payload: Some(&payload), folder: Some(&folder) });
            (report, Some(payload))
        }
        Err(why) => {
            let mut report = check(&Material { payload: None, folder: Some(&folder) });
            // Said once: with its line where a rule knows it.
            if !report.problems.iter().any(Problem::keeps_from_being_read) {
                report.problems.insert(0, no_pack(why));
            }
            report.ok = false;
            (report, None)
        }
    }
}

/// What is said where `locales/` could not even be read: nothing is there, and why.
#[must_use]
pub fn unreadable(why: String) -> Report {
    let mut report = check(&Material::default());
    report.ok = false;
    report.problems = vec![no_pack(why)];
    report
}

fn no_pack(why: String) -> Problem {
    problem(
        UNREADABLE,
        "mend the file that is named; no pack can be made of the texts as they are",
        Found::at("locales", None, why),
    )
}
