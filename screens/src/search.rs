//! Search: one box over everything the phone knows, with what was found below it while it is typed.
//!
//! What is typed here is kept in memory and nowhere else, and goes when the person goes home or leaves: whoever takes
//! the phone next must not read what was looked for.

use crate::{
    app::Inner,
    at::At,
    directory,
    draw::{button, input, list, notice, row, text},
    numbers, rights,
    vocabulary::{Block, Event, InputKind, Role, Row, Tone},
};
use saphan_core::content::{
    Arg, Voice,
    search::{Hit, Kind, Search},
};
use std::ops::Range;
use zeroize::Zeroizing;

/// Letters of a query, more than anybody needs.
const LETTERS: usize = 200;
/// Rows shown.
const ROWS: usize = 20;

/// A search under way.
#[derive(Debug, Default)]
pub(crate) struct Searching {
    search: Search,
    typed: Zeroizing<String>,
    hits: Vec<Hit>,
}

impl Searching {
    /// Forgets what was looked for.
    pub(crate) fn clear(&mut self) {
        self.typed = Zeroizing::default();
        self.hits.clear();
    }
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    if let At::Line(id) = at {
        let line = app.phone.knowledge().payload().lines.iter().find(|line| line.id == *id);
        return match line {
            Some(line) => numbers::of(voice, line),
            None => vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))],
        };
    }
    let searching = &app.searching;
    let hint = Some(voice.say("search-hint"));
    let mut blocks =
        vec![input("query", voice.say("search-label"), &searching.typed, InputKind::Line, LETTERS, hint)];
    if searching.typed.trim().is_empty() {
        blocks.push(text("forgotten", voice.say("search-forgotten")));
    } else if searching.hits.is_empty() {
        blocks.push(notice(voice, "none", Tone::Info, None, voice.say("search-none")));
        blocks.push(button("rights", voice.say("home-rights"), "rights", Role::Secondary));
        blocks.push(button("numbers", voice.say("home-numbers"), "numbers", Role::Secondary));
    } else {
        let rows = searching.hits.iter().map(|hit| found(app, hit)).collect();
        blocks.push(list("hits", Some(voice.say("search-found")), rows));
    }
    blocks
}

/// What a touch on a hit sends.
fn row_id(hit: &Hit) -> String {
    format!("{}-{}", hit.kind.name(), hit.id)
}

fn found(app: &Inner, hit: &Hit) -> Row {
    let voice = &app.voice;
    let mut lines = Vec::new();
    let icon = match hit.kind {
        Kind::Line => {
            lines.extend(numbers::label(app, &hit.id));
            "phone-call"
        }
        Kind::Service => {
            let services = &app.phone.knowledge().payload().directory.services;
            let service = services.iter().find(|service| service.id == hit.id);
            lines.extend(service.map(|service| numbers::country_name(voice, &service.country)));
            service.map_or("signpost", |service| directory::icon(&service.kind))
        }
        Kind::Statistic => "info",
        Kind::Document => "scroll-text",
        Kind::Publicity => "share-2",
        Kind::Good => "shopping-basket",
        _ => rights::icon(&hit.id),
    };
    lines.extend(Some(marked(voice, &hit.line, &hit.line_marks)).filter(|line| !line.is_empty()));
    row(&row_id(hit), hit.title.clone(), lines, Some(icon))
}

/// A line with what fits between the marks of the language.
fn marked(voice: &Voice, line: &str, marks: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(words)) = (line.get(at..mark.start), line.get(mark.clone())) else {
            continue;
        };
        out.push_str(before);
        out.push_str(&voice.say_with("search-mark", &[("words", Arg::Text(words))]));
        at = mark.end;
    }
    out.push_str(line.get(at..).unwrap_or_default());
    out
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match event {
        Event::Type { id, text } if id == "query" && *at == At::Search => {
            app.searching.typed = Zeroizing::new(text.chars().take(LETTERS).collect());
            drop(Zeroizing::new(text));
            look(app);
        }
        Event::Tap { id } if *at == At::Search => match id.as_str() {
            "rights" => app.go(At::Rights),
            "numbers" => app.go(At::Numbers),
            id => match app.searching.hits.iter().find(|hit| row_id(hit) == id) {
                Some(hit) => app.go(page(hit)),
                None => app.unknown_touch(),
            },
        },
        Event::Tap { id } if numbers::dial(app, &id) => {}
        _ => app.unknown_touch(),
    }
}

/// The page of what was found.
fn page(hit: &Hit) -> At {
    let id = hit.id.clone();
    match hit.kind {
        Kind::Line => At::Line(id),
        Kind::Service => At::Service(id),
        Kind::Statistic => At::Series(id),
        Kind::Document | Kind::Publicity => At::Document(id),
        Kind::Good => At::Good(id),
        _ => At::Article(id),
    }
}

fn look(app: &mut Inner) {
    let searching = &mut app.searching;
    searching.hits = searching.search.find(app.phone.knowledge(), &app.voice, &searching.typed, ROWS);
}
