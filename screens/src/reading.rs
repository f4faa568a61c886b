//! What anybody may read, as blocks for pages that are written once and read without a phone: no touch, no data folder.
//!
//! The words are made by the same functions as on the screens, so that a page never says of a number what the app does not
//! say.

use crate::{
    draw::{notice, text},
    language, numbers, rights,
    vocabulary::{Block, Tone},
};
use saphan_core::content::{Arg, Knowledge, Voice, model::Article};

/// A group of articles, in the order of the app.
#[derive(Debug)]
pub struct Group<'a> {
    /// Its heading.
    pub title: String,
    /// Name of its icon.
    pub icon: &'static str,
    /// Its articles, each with the name of its icon.
    pub articles: Vec<(&'a Article, &'static str)>,
}

/// The articles of the voice's language under their headings. None is left out.
#[must_use]
pub fn groups<'a>(voice: &'a Voice, knowledge: &'a Knowledge) -> Vec<Group<'a>> {
    let articles: Vec<&Article> = knowledge.articles(voice.language()).collect();
    let group = |group: rights::Group<'a>| Group {
        title: voice.say(&format!("rights-group-{}", group.id)),
        icon: group.icon,
        articles: group.articles.into_iter().map(|article| (article, rights::icon(&article.topic))).collect(),
    };
    rights::grouped(&articles).into_iter().map(group).collect()
}

/// An article as it is read.
#[derive(Debug)]
pub struct Reading {
    /// Whether it was checked, and its text.
    pub text: Vec<Block>,
    /// The first line of each country it holds for.
    pub lines: Vec<Block>,
    /// For which countries it holds, its source and its date.
    pub from: Block,
}

/// An article. Where it holds for no single country, the lines are those of all.
#[must_use]
pub fn article(voice: &Voice, knowledge: &Knowledge, article: &Article) -> Reading {
    let countries = match article.countries.as_slice() {
        [] => numbers::countries(knowledge),
        named => named.to_vec(),
    };
    let first = |country: &String| Some(numbers::of(voice, knowledge.lines(country).first()?));
    let mut text = vec![review(voice, &article.reviewed_by)];
    text.extend(rights::body(&article.body));
    Reading {
        text,
        lines: countries.iter().filter_map(first).flatten().collect(),
        from: rights::from(voice, article),
    }
}

/// Who checked a text, or that nobody has.
#[must_use]
pub fn review(voice: &Voice, reviewed_by: &str) -> Block {
    match reviewed_by {
        "unreviewed" => notice(voice, "unreviewed", Tone::Info, None, voice.say("unreviewed")),
        name => text("reviewed", voice.say_with("site-reviewed", &[("name", Arg::Text(name))])),
    }
}

/// Countries of the list of numbers, as ISO 3166-1 alpha-2 code and name, each with its lines; those without a known one
/// say so.
#[must_use]
pub fn numbers(voice: &Voice, knowledge: &Knowledge) -> Vec<(String, String, Vec<Block>)> {
    let country = |code: String| {
        let lines = knowledge.lines(&code);
        let mut blocks: Vec<Block> = lines.iter().flat_map(|line| numbers::of(voice, line)).collect();
        if lines.is_empty() {
            blocks.push(notice(voice, "none", Tone::Info, None, voice.say("numbers-none")));
        }
        (code.clone(), numbers::country_name(voice, &code), blocks)
    };
    numbers::countries(knowledge).into_iter().map(country).collect()
}

/// A language's own name, or its tag.
#[must_use]
pub fn language_name(tag: &str) -> &str {
    language::name(tag)
}
