//! Which pages there are, the same in each language.

use super::{blocks, html::Html, lists};
use saphan_core::content::{Knowledge, Voice, model::LANGUAGES};
use saphan_screens::{
    reading,
    vocabulary::{Block, Row},
};
use std::collections::BTreeSet;

/// What the page on the app says, in its order.
const STEPS: [&str; 8] = [
    "site-app-language",
    "site-app-pin",
    "site-app-read",
    "site-app-report",
    "site-app-wait",
    "site-app-code",
    "site-app-interpreter",
    "site-app-leave",
];

/// A page in one language, without its frame.
#[derive(Debug)]
pub(super) struct Page {
    /// Name below the language's folder.
    pub(super) name: String,
    /// Title.
    pub(super) title: String,
    /// What stands below the title.
    pub(super) main: Html,
}

impl Page {
    pub(super) fn new(name: &str, title: String, main: Html) -> Self {
        Self { name: name.to_owned(), title, main }
    }

    /// What leads from this page to the language's folder.
    pub(super) fn up(&self) -> String {
        "../".repeat(self.name.matches('/').count())
    }
}

/// All pages in the voice's language.
pub(super) fn all(voice: &Voice, knowledge: &Knowledge) -> Vec<Page> {
    let mut pages = vec![start(voice, knowledge), numbers(voice, knowledge), app(voice, knowledge)];
    pages.extend(topics(knowledge).into_iter().filter_map(|topic| article(voice, knowledge, topic)));
    pages.extend(lists::all(voice, knowledge));
    pages
}

/// The topics that any language has.
fn topics(knowledge: &Knowledge) -> BTreeSet<&str> {
    LANGUAGES.iter().flat_map(|language| knowledge.articles(language)).map(|a| a.topic.as_str()).collect()
}

/// Everything there is to read.
fn start(voice: &Voice, knowledge: &Knowledge) -> Page {
    let mut html = Html::default();
    html.element("p", &[], &voice.say("site-intro"));
    let more = [
        ("numbers", "numbers-title", "phone-call"),
        ("places", "directory-title", "signpost"),
        ("figures", "statistics-title", "info"),
        ("documents", "documents-title", "scroll-text"),
        ("material", "publicity-title", "share-2"),
        ("goods", "shop-title", "shopping-basket"),
        ("app", "site-app-title", "smartphone"),
    ];
    let more: Vec<Row> = more.into_iter().map(|(id, title, icon)| row(id, voice.say(title), icon)).collect();
    blocks::rows(&mut html, &more, &|id| Some(format!("{id}.html")));
    html.element("h2", &[], &voice.say("rights-title"));
    for group in reading::groups(voice, knowledge) {
        html.open("h3", &[]);
        blocks::icon(&mut html, Some(group.icon));
        html.text(&group.title).close("h3");
        let rows: Vec<Row> =
            group.articles.iter().map(|(a, icon)| row(&a.topic, a.title.clone(), icon)).collect();
        blocks::rows(&mut html, &rows, &|topic| Some(format!("articles/{topic}.html")));
    }
    messages_review(&mut html, voice, knowledge);
    Page::new("index.html", voice.say("site-title"), html)
}

fn row(id: &str, title: String, icon: &str) -> Row {
    Row { id: id.to_owned(), title, lines: Vec::new(), icon: Some(icon.to_owned()), tone: None }
}

/// One article; in English if the language lacks it.
fn article(voice: &Voice, knowledge: &Knowledge, topic: &str) -> Option<Page> {
    let here = |language| knowledge.articles(language).find(|article| article.topic == topic);
    let article = here(voice.language()).or_else(|| here("en"))?;
    let reading = reading::article(voice, knowledge, article);
    let mut html = Html::default();
    match Some(article.language.as_str()).filter(|language| *language != voice.language()) {
        Some(other) => html.open("div", &[("lang", other)]),
        None => html.open("div", &[]),
    };
    write(&mut html, voice, &reading.text);
    html.close("div").element("h2", &[], &voice.say("numbers-title"));
    html.element("p", &[], &voice.say("numbers-free-choice"));
    blocks::write(&mut html, voice, &reading.lines, 2);
    html.open("div", &[("class", "from")]);
    write(&mut html, voice, &[reading.from]);
    html.close("div");
    Some(Page::new(&format!("articles/{topic}.html"), article.title.clone(), html))
}

pub(super) fn write(html: &mut Html, voice: &Voice, written: &[Block]) {
    blocks::write(html, voice, written, 1);
}

/// The numbers of all countries, each under its country's name.
fn numbers(voice: &Voice, knowledge: &Knowledge) -> Page {
    let mut html = Html::default();
    html.element("p", &[], &voice.say("numbers-free-choice"));
    let countries = reading::numbers(voice, knowledge);
    html.open("ul", &[("class", "rows")]);
    for (code, name, _) in &countries {
        html.open("li", &[]).element("a", &[("href", &format!("#{code}"))], name).close("li");
    }
    html.close("ul");
    messages_review(&mut html, voice, knowledge);
    for (code, name, lines) in &countries {
        html.open("section", &[("id", code)]).element("h2", &[], name);
        blocks::write(&mut html, voice, lines, 2);
        html.close("section");
    }
    Page::new("numbers.html", voice.say("numbers-title"), html)
}

/// How to use the app, and what it cannot do.
fn app(voice: &Voice, knowledge: &Knowledge) -> Page {
    let mut html = Html::default();
    html.element("p", &[], &voice.say("about-text"));
    html.open("ol", &[]);
    for step in STEPS {
        html.element("li", &[], &voice.say(step));
    }
    html.close("ol").element("h2", &[], &voice.say("about-limits-title"));
    html.element("p", &[], &voice.say("about-limits"));
    messages_review(&mut html, voice, knowledge);
    Page::new("app.html", voice.say("site-app-title"), html)
}

/// Whether somebody checked what the app says.
pub(super) fn messages_review(html: &mut Html, voice: &Voice, knowledge: &Knowledge) {
    write(html, voice, &[reading::messages_review(voice, knowledge)]);
}
