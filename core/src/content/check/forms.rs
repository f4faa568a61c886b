//! Files that can be read, and articles of one form in every language.

use super::{
    Found,
    folder::{ArticleFile, Folder},
    words::words,
};

/// The names of the lines before an article's text.
const FRONT: [&str; 6] = ["as_of", "countries", "reviewed_by", "source", "title", "topic"];

pub(super) fn syntax(folder: &Folder) -> Vec<Found> {
    broken(folder, "message-syntax")
}

pub(super) fn article(folder: &Folder) -> Vec<Found> {
    broken(folder, "article-form")
}

pub(super) fn data(folder: &Folder) -> Vec<Found> {
    broken(folder, "data-form")
}

pub(super) fn allowed(folder: &Folder) -> Vec<Found> {
    broken(folder, "allowed-form")
}

fn broken(folder: &Folder, rule: &str) -> Vec<Found> {
    folder.broken.iter().filter(|(of, _)| *of == rule).map(|(_, found)| found.clone()).collect()
}

fn here(article: &ArticleFile, line: Option<usize>, what: String) -> Found {
    Found { file: article.file.clone(), line, language: Some(article.language), what }
}

pub(super) fn front(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for article in &folder.articles {
        let mut names: Vec<&str> = article.front.iter().map(|(name, ..)| name.as_str()).collect();
        names.sort_unstable();
        if names != FRONT {
            found.push(here(
                article,
                Some(1),
                format!("it has {}, and must have {}", names.join(", "), FRONT.join(", ")),
            ));
        }
        let empty = article.front.iter().filter(|(_, value, _)| value.is_empty());
        found.extend(empty.map(|(name, _, line)| here(article, Some(*line), format!("{name} is empty"))));
        if article.front("topic") != article.slug {
            found.push(here(
                article,
                Some(1),
                format!("topic is `{}`, and the file is of another", article.front("topic")),
            ));
        }
    }
    found
}

pub(super) fn unlike_english(folder: &Folder) -> Vec<Found> {
    let english = folder.articles("en");
    let mut found = Vec::new();
    for article in &folder.articles {
        let Some(there) = english.get(article.slug.as_str()) else { continue };
        for name in ["countries", "source", "as_of"] {
            let line = article.front.iter().find(|(key, ..)| key == name).map(|(.., line)| *line);
            if article.front(name) != there.front(name) {
                found.push(here(
                    article,
                    line,
                    format!("{name} is not what English has: {}", there.front(name)),
                ));
            }
        }
        for (mark, name) in [("\n## ", "headings"), ("\n- ", "items")] {
            let (own, wanted) = (article.body.matches(mark).count(), there.body.matches(mark).count());
            if own != wanted || (mark == "\n## " && own == 0) {
                found.push(here(article, None, format!("{own} {name}, and English has {wanted}")));
            }
        }
    }
    found
}

pub(super) fn quotes(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for article in &folder.articles {
        let shown: Vec<String> = folder.by_id(article.language).values().map(|m| words(&m.pattern)).collect();
        let parts: Vec<&str> = article.body.split(['"', '«', '»', '“', '”']).collect();
        for quoted in parts.iter().skip(1).step_by(2) {
            if !shown.iter().any(|shown| shown.starts_with(quoted)) {
                let line = article.lines().find(|(_, line)| line.contains(quoted)).map(|(at, _)| at);
                found.push(here(article, line, format!("no screen shows `{quoted}`")));
            }
        }
    }
    found
}
