//! What anybody may read, as blocks for pages that are written once and read without a phone: no touch, no data folder.
//!
//! The words are made by the same functions as on the screens, so that a page never says of a number what the app does not
//! say.

use crate::{
    directory, documents,
    draw::{notice, review},
    language,
    numbers::{self, country_name, in_language},
    rights, shop, statistics,
    vocabulary::{Block, Row, Tone},
};
use saphan_core::{
    content::{Arg, Knowledge, Voice, model::Article},
    directory::model::Service,
    shop::model::Good,
    statistics::model::{Document, Series},
};

pub use crate::draw::messages_review;

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
        (code.clone(), country_name(voice, &code), blocks)
    };
    numbers::countries(knowledge).into_iter().map(country).collect()
}

/// Offices, shelters and services by country, each as a row whose id is that of the service.
#[must_use]
pub fn places(voice: &Voice, knowledge: &Knowledge) -> Vec<(String, Vec<Row>)> {
    let services = &knowledge.payload().directory.services;
    let row = |service: &Service| Row { id: service.id.clone(), ..directory::in_list(voice, service) };
    by_country(services, |service| Some(&service.country))
        .into_iter()
        .map(|(country, services)| (name(voice, country), services.into_iter().map(row).collect()))
        .collect()
}

/// All that is known of a service, with its name.
#[must_use]
pub fn place(voice: &Voice, knowledge: &Knowledge, service: &Service) -> Titled {
    (in_language(&service.name, voice.language()), directory::about(voice, knowledge, service))
}

/// Series of figures by country, each as a row whose id is that of the series; those of several countries stand last.
#[must_use]
pub fn figures(voice: &Voice, knowledge: &Knowledge) -> Vec<(String, Vec<Row>)> {
    let row = |series: &Series| Row {
        id: series.id.clone(),
        title: in_language(&series.title, voice.language()),
        lines: vec![voice.say_with("rights-as-of", &[("date", Arg::Text(&voice.date(&series.as_of)))])],
        icon: None,
        tone: None,
    };
    by_country(&knowledge.payload().statistics, |series| series.country.as_deref())
        .into_iter()
        .map(|(country, series)| (name(voice, country), series.into_iter().map(row).collect()))
        .collect()
}

/// A series of figures with its title.
#[must_use]
pub fn series(voice: &Voice, series: &Series) -> Titled {
    (in_language(&series.title, voice.language()), statistics::one(voice, series))
}

/// Goods of the shop, each as a row whose id is that of the good, with its drawing before it; and that they are examples,
/// as long as any is.
#[must_use]
pub fn goods(voice: &Voice, knowledge: &Knowledge) -> (Option<Block>, Vec<(Option<Block>, Row)>) {
    let one = |good: &Good| {
        (shop::picture(voice, knowledge, good), Row { id: good.id.clone(), ..shop::in_list(voice, good) })
    };
    (shop::examples(voice, knowledge), knowledge.payload().shop.goods.iter().map(one).collect())
}

/// A good with its name. It is ordered in the app.
#[must_use]
pub fn good(voice: &Voice, knowledge: &Knowledge, good: &Good) -> Titled {
    (in_language(&good.name, voice.language()), shop::about(voice, knowledge, good))
}

/// A title with what stands below it.
pub type Titled = (String, Vec<Block>);

/// Documents, or material for the public, by country, each with its title. What only the phone makes is left out.
#[must_use]
pub fn documents(voice: &Voice, all: &[Document]) -> Vec<(String, Vec<Titled>)> {
    let one = |document: &Document| {
        let mut blocks = documents::about(voice, document);
        blocks.push(documents::facts(voice, document));
        blocks.extend(documents::where_to_read(voice, document));
        (in_language(&document.title, voice.language()), blocks)
    };
    by_country(all, |document| document.country.as_deref())
        .into_iter()
        .map(|(country, documents)| {
            let here = documents.into_iter().filter(|document| document.kind != "card");
            (name(voice, country), here.map(one).collect::<Vec<_>>())
        })
        .filter(|(_, documents)| !documents.is_empty())
        .collect()
}

/// The name of a country, or that it is several.
fn name(voice: &Voice, country: Option<&str>) -> String {
    country.map_or_else(|| voice.say("statistics-several"), |code| country_name(voice, code))
}

/// What belongs to each country, in the order of the pack; what belongs to none stands last.
fn by_country<T>(all: &[T], of: impl Fn(&T) -> Option<&str>) -> Vec<(Option<&str>, Vec<&T>)> {
    let mut groups: Vec<(Option<&str>, Vec<&T>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(country, _)| *country == of(one)) {
            Some((_, group)) => group.push(one),
            None => groups.push((of(one), vec![one])),
        }
    }
    groups.sort_by_key(|(country, _)| country.is_none());
    groups
}

/// A language's own name, or its tag.
#[must_use]
pub fn language_name(tag: &str) -> &str {
    language::name(tag)
}
