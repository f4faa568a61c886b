//! Laws, guidelines and forms, and material to share: what there is, where it can be read, and what the phone itself
//! holds without a network.

use crate::{
    app::Inner,
    at::At,
    draw::{button, list, messages_review, notice, row, sourced, text},
    numbers::{self, countries_name, country_name, in_language},
    rights,
    vocabulary::{Block, Effect, Event, LinkKind, Role, Row, Tone},
};
use saphan_core::{
    content::{Arg, Voice},
    statistics::model::Document,
};

/// The list of documents, or of material.
fn all<'a>(app: &'a Inner, at: &At) -> &'a [Document] {
    let payload = app.phone.knowledge().payload();
    if *at == At::Publicity { &payload.publicity } else { &payload.documents }
}

fn document<'a>(app: &'a Inner, id: &str) -> Option<&'a Document> {
    all(app, &At::Documents).iter().chain(all(app, &At::Publicity)).find(|document| document.id == id)
}

pub(crate) fn title(app: &Inner, at: &At) -> String {
    match at {
        At::Document(id) => document(app, id)
            .map_or_else(String::new, |document| in_language(&document.title, app.voice.language())),
        At::Publicity => app.voice.say("publicity-title"),
        _ => app.voice.say("documents-title"),
    }
}

fn icon(kind: &str) -> &'static str {
    match kind {
        "law" => "scale",
        "treaty" => "heart-handshake",
        "website" | "data" => "link",
        "card" => "share-2",
        "form" => "pencil",
        _ => "scroll-text",
    }
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    if let At::Document(id) = at {
        return match document(app, id) {
            Some(document) => one(app, document),
            None => vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))],
        };
    }
    let mut blocks = vec![text("explain", voice.say("documents-explain"))];
    // By country, those of several countries last, each in the order of the pack.
    let mut countries: Vec<Option<&str>> = Vec::new();
    for document in all(app, at) {
        if !countries.contains(&document.country.as_deref()) {
            countries.push(document.country.as_deref());
        }
    }
    countries.sort_by_key(Option::is_none);
    for country in countries {
        let here = all(app, at).iter().filter(|document| document.country.as_deref() == country);
        let rows = here.map(|document| in_list(voice, document)).collect();
        let label = countries_name(voice, country);
        blocks.push(list(&format!("list-{}", country.unwrap_or("several")), Some(label), rows));
    }
    blocks
}

fn year(voice: &Voice, document: &Document) -> Option<String> {
    let year = voice.date(&document.year?.to_string());
    Some(voice.say_with("document-year", &[("year", Arg::Text(&year))]))
}

fn kind(voice: &Voice, document: &Document) -> String {
    voice.say(&format!("document-kind-{}", document.kind))
}

fn in_list(voice: &Voice, document: &Document) -> Row {
    let lines = [Some(kind(voice, document)), year(voice, document)].into_iter().flatten().collect();
    let title = in_language(&document.title, voice.language());
    row(&format!("document-{}", document.id), title, lines, Some(icon(&document.kind)))
}

fn one(app: &Inner, document: &Document) -> Vec<Block> {
    let voice = &app.voice;
    let mut blocks = about(voice, document);
    if document.kind == "card" {
        blocks.extend(card(app));
    }
    blocks.push(facts(voice, document));
    let article = document.topic.as_deref().and_then(|topic| rights::article(app, topic));
    if let Some(article) = article {
        let here = row("article", article.title.clone(), Vec::new(), Some("rights"));
        blocks.push(list("here", Some(voice.say("document-here")), vec![here]));
    }
    blocks.extend(where_to_read(voice, document));
    blocks.push(messages_review(voice, app.phone.knowledge()));
    blocks
}

/// What it is, if that is said.
pub(crate) fn about(voice: &Voice, document: &Document) -> Vec<Block> {
    let about = document.description.as_ref();
    about.map(|about| text("description", in_language(about, voice.language()))).into_iter().collect()
}

/// Its kind, year and languages, and whether it may be kept.
pub(crate) fn facts(voice: &Voice, document: &Document) -> Block {
    let mut facts = vec![kind(voice, document)];
    if document.kind != "card" {
        facts.push(year(voice, document).unwrap_or_else(|| voice.say("document-year-unknown")));
    }
    facts.push(numbers::languages(voice, document.languages.as_deref()));
    facts.push(voice.say(match document.may_keep {
        Some(true) => "document-keep-yes",
        Some(false) => "document-keep-no",
        None => "document-keep-unknown",
    }));
    text("facts", facts.join("\n"))
}

/// Where it can be read, and who says so.
pub(crate) fn where_to_read(voice: &Voice, document: &Document) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &document.url {
        Some(url) => blocks.push(Block::Link {
            id: "web".to_owned(),
            kind: LinkKind::Web,
            label: voice.say("document-open"),
            target: url.clone(),
            icon: "link".to_owned(),
            notes: vec![url.clone(), voice.say("document-needs-internet")],
        }),
        None if document.kind == "card" => {}
        None => blocks.push(text("no-link", voice.say("document-no-link"))),
    }
    blocks.push(text("source", sourced(voice, &document.source, &voice.date(&document.as_of))));
    blocks
}

/// The numbers of a country as they can be sent on.
fn card(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let chosen = numbers::country(app);
    let countries = numbers::countries(app.phone.knowledge());
    let mut blocks = vec![numbers::choice_of_country(voice, &countries, &chosen)];
    match card_text(app) {
        Some(card) => {
            blocks.push(text("card", card));
            blocks.push(button("share", voice.say("card-share"), "share-2", Role::Primary));
        }
        None => blocks.push(notice(voice, "none", Tone::Info, None, voice.say("numbers-none"))),
    }
    blocks
}

/// One line a number, under its country and date; none if no number is known.
fn card_text(app: &Inner) -> Option<String> {
    let voice = &app.voice;
    let country = numbers::country(app);
    let lines = app.phone.knowledge().lines(&country);
    let mut dates: Vec<&str> = Vec::new();
    let mut said = Vec::new();
    for line in lines {
        let Some(number) = &line.number else { continue };
        let name = in_language(&line.name, voice.language());
        said.push(voice.say_with("card-line", &[("number", Arg::Text(number)), ("name", Arg::Text(&name))]));
        dates.push(&line.as_of);
    }
    let oldest = voice.date(dates.iter().min()?);
    let there = country_name(voice, &country);
    let head = voice.say_with("card-only-there", &[("country", Arg::Text(&there))]);
    said.insert(0, head);
    said.push(voice.say_with("rights-as-of", &[("date", Arg::Text(&oldest))]));
    Some(said.join("\n"))
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match (at, event) {
        (At::Document(_), Event::Choose { id, value })
            if id == "country" && numbers::known(app.phone.knowledge(), &value) =>
        {
            if let Err(error) = app.phone.set_setting("country", &value) {
                app.vault_problem(&error);
            }
        }
        (At::Document(id), Event::Tap { id: tapped }) => on_one(app, id, &tapped),
        (_, Event::Tap { id }) => match id.strip_prefix("document-") {
            Some(id) if document(app, id).is_some() => app.go(At::Document(id.to_owned())),
            _ => app.unknown_touch(),
        },
        _ => app.unknown_touch(),
    }
}

fn on_one(app: &mut Inner, id: &str, tapped: &str) {
    let Some(document) = document(app, id) else { return app.unknown_touch() };
    match (tapped, &document.url, &document.topic) {
        ("web", Some(url), _) => {
            let url = url.clone();
            app.effects.push(Effect::OpenWeb { url });
        }
        ("article", _, Some(topic)) if rights::article(app, topic).is_some() => {
            app.go(At::Article(topic.clone()));
        }
        ("share", ..) if document.kind == "card" => match card_text(app) {
            Some(text) => app.effects.push(Effect::Share { text }),
            None => app.unknown_touch(),
        },
        _ => app.unknown_touch(),
    }
}
