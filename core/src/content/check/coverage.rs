//! What is there in each language, and what somebody has reviewed: messages, articles, and the texts of data.
//!
//! A file of messages says who reviewed it on its line `# review: `, an article on its line `reviewed_by: `, a row of data
//! in `reviewed_by`, by language. Where nothing is said, nobody did.

use super::{
    TOPICS,
    folder::{At, Folder, Said},
};
use crate::content::{UNREVIEWED, model::LANGUAGES};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Language {
    /// BCP 47 tag.
    pub language: &'static str,
    /// What the app says.
    pub messages: Part,
    /// The rights articles.
    pub articles: Part,
    /// Names and words in the lists of `data/`.
    pub data: Part,
}

/// One kind of texts in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// How many there are to be.
    pub wanted: usize,
    /// How many nobody reviewed.
    pub unreviewed: usize,
    /// How many each reviewer reviewed, as the texts name them.
    pub reviewed: BTreeMap<String, usize>,
    /// Those that are missing, by name.
    pub missing: Vec<String>,
}

impl Part {
    fn count(&mut self, review: &str) {
        match review.trim() {
            "" | UNREVIEWED => self.unreviewed += 1,
            name => *self.reviewed.entry(name.to_owned()).or_default() += 1,
        }
    }

    /// How many are there.
    #[must_use]
    pub fn there(&self) -> usize {
        self.wanted - self.missing.len()
    }
}

/// Every language, in the order they are offered.
#[must_use]
pub fn coverage(folder: &Folder) -> Vec<Language> {
    let said: Vec<Said> = folder.said().into_iter().filter(|said| matches!(said.at, At::Row(..))).collect();
    let language = |language| Language {
        language,
        messages: messages(folder, language),
        articles: articles(folder, language),
        data: data(folder, &said, language),
    };
    LANGUAGES.map(language).into()
}

fn messages(folder: &Folder, language: &'static str) -> Part {
    let (english, own) = (folder.by_id("en"), folder.by_id(language));
    let mut part = Part { wanted: english.len(), ..Part::default() };
    for id in english.keys() {
        match own.get(id) {
            Some(message) => part.count(review_of(folder, &message.file)),
            None => part.missing.push((*id).to_owned()),
        }
    }
    part
}

/// Who reviewed a file of messages.
fn review_of<'a>(folder: &'a Folder, file: &str) -> &'a str {
    let text = folder.files.get(file).map_or("", String::as_str);
    text.lines().take(3).find_map(|line| line.strip_prefix("# review: ")).unwrap_or(UNREVIEWED)
}

fn articles(folder: &Folder, language: &'static str) -> Part {
    let own = folder.articles(language);
    let mut part = Part { wanted: TOPICS.len(), ..Part::default() };
    for topic in TOPICS {
        match own.get(topic) {
            Some(article) => part.count(article.front("reviewed_by")),
            None => part.missing.push(topic.to_owned()),
        }
    }
    part
}

fn data(folder: &Folder, said: &[Said], language: &'static str) -> Part {
    let reviews = reviews(folder, language);
    let mut part = Part::default();
    // The texts of one place follow one another, a language each.
    for place in said.chunk_by(|a, b| place_of(a) == place_of(b)) {
        let of = |tag: &str| {
            place.iter().filter(|said| said.language == tag && !said.words.trim().is_empty()).count()
        };
        let most = LANGUAGES.iter().map(|tag| of(tag)).max().unwrap_or_default();
        let Some((file, row, name)) = place.first().and_then(place_of) else { continue };
        part.wanted += most;
        for _ in 0..of(language) {
            part.count(reviews.get(&(file, row)).copied().unwrap_or(UNREVIEWED));
        }
        let gaps = most - of(language);
        part.missing.extend(std::iter::repeat_n(format!("{file} {row} {name}"), gaps));
    }
    part
}

/// File, row and name of a text of data.
fn place_of(said: &Said) -> Option<(&str, &str, &str)> {
    match &said.at {
        At::Row(row, name) => Some((&said.file, row, name)),
        At::Line(_) => None,
    }
}

/// Who reviewed each row of data, by file and row.
fn reviews<'a>(folder: &'a Folder, language: &str) -> BTreeMap<(&'a str, &'a str), &'a str> {
    let mut found = BTreeMap::new();
    for (file, value) in &folder.data {
        named(value, file, language, &mut found);
    }
    found
}

fn named<'a>(
    value: &'a Value,
    file: &'a str,
    language: &str,
    found: &mut BTreeMap<(&'a str, &'a str), &'a str>,
) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| named(value, file, language, found)),
        Value::Object(fields) => {
            let row = fields.get("id").and_then(Value::as_str);
            let by = fields.get("reviewed_by").and_then(|by| by.get(language)).and_then(Value::as_str);
            if let (Some(row), Some(by)) = (row, by) {
                found.insert((file, row), by);
            }
            fields.values().for_each(|value| named(value, file, language, found));
        }
        _ => {}
    }
}

/// Everybody who reviewed anything.
#[must_use]
pub fn reviewers(languages: &[Language]) -> BTreeSet<&str> {
    let parts = languages.iter().flat_map(|one| [&one.messages, &one.articles, &one.data]);
    parts.flat_map(|part| part.reviewed.keys().map(String::as_str)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Folder, coverage, reviewers};
    use std::path::Path;

    fn files() -> std::collections::BTreeMap<String, String> {
        Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales")).unwrap().files
    }

    #[test]
    fn everything_that_is_there_is_counted_once_and_nothing_is_missing() {
        let folder = Folder::of(files(), None);
        let found = coverage(&folder);
        assert_eq!(found.len(), 7);
        for one in &found {
            for part in [&one.messages, &one.articles, &one.data] {
                let counted = part.unreviewed + part.reviewed.values().sum::<usize>() + part.missing.len();
                assert_eq!((counted, part.there()), (part.wanted, part.wanted), "{}", one.language);
            }
            let own = folder.messages.iter().filter(|message| message.language == one.language).count();
            assert_eq!(one.messages.wanted, own);
            assert_eq!(one.articles.wanted, 40);
            assert!(one.data.wanted > 500, "{}", one.data.wanted);
        }
    }

    #[test]
    fn what_was_reviewed_and_what_is_missing_is_counted_in_its_own_language_alone() {
        let mut files = files();
        let mut change = |file: &str, old: &str, new: &str| {
            let text = files.get_mut(file).unwrap();
            assert!(text.contains(old), "{file}: {old}");
            *text = text.replacen(old, new, 1);
        };
        change("km/site.ftl", "# review: unreviewed", "# review: Sok Dara, 2027-01");
        change("km/articles/shelters.md", "reviewed_by: unreviewed", "reviewed_by: Sok Dara, 2027-01");
        change(
            "data/lines.json",
            "\"id\": \"th-sac\",",
            "\"id\": \"th-sac\", \"reviewed_by\": {\"km\": \"Sok Dara, 2027-01\"},",
        );
        change("lo/app.ftl", "\nnext = ", "\nnexte = ");
        files.remove("lo/articles/shelters.md");
        let folder = Folder::of(files, None);
        let found = coverage(&folder);
        let of = |tag: &str| found.iter().find(|one| one.language == tag).unwrap();
        let by = |part: &super::Part| part.reviewed.get("Sok Dara, 2027-01").copied();
        let lines = folder.files["km/site.ftl"].lines().filter(|line| line.contains(" = ")).count();
        assert_eq!(by(&of("km").messages), Some(lines));
        assert_eq!(by(&of("km").articles), Some(1));
        // Name, operator, what it is for, and where sources differ.
        assert_eq!(by(&of("km").data), Some(4));
        assert_eq!(
            (&of("lo").messages.missing, &of("lo").articles.missing),
            (&vec!["next".to_owned()], &vec!["shelters".to_owned()])
        );
        assert!(["th", "en", "my", "lo", "vi", "zh"].iter().all(|tag| of(tag).messages.reviewed.is_empty()));
        assert_eq!(reviewers(&found).into_iter().collect::<Vec<_>>(), ["Sok Dara, 2027-01"]);
    }
}
