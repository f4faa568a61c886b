//! Places and services: a list by country, by whom it is for and by what is near.
//!
//! What the person chooses here says who they are and where: it stays in memory, is in no file, and is forgotten when
//! the app is left. Only the country is kept, as that of the phone numbers.

mod filter;
mod service;

use crate::{
    app::Inner,
    at::At,
    draw::{button, heading, list, notice, row, text},
    numbers::{self, in_language},
    vocabulary::{Block, Event, Role, Row, Tone},
};
use saphan_core::{
    content::{Arg, Voice},
    directory::{
        find::{self, Fit, Found, Near},
        model::Service,
    },
    location::province,
};

pub(crate) use service::{about, service};

/// What is looked for. Never stored.
#[derive(Default)]
pub(crate) struct Filter {
    /// The country of a place that was found, or one without phone numbers.
    pub(crate) country: Option<String>,
    /// ISO 3166-2.
    pub(crate) province: Option<String>,
    /// Who asks.
    pub(crate) asked: find::Asked,
}

/// Kinds in the order they are shown where no place was chosen, with their icons. Lines stand on a screen of their own.
const KINDS: [(&str, &str); 5] = [
    ("shelter", "heart-handshake"),
    ("office", "building"),
    ("service", "hand-helping"),
    ("line", "phone-call"),
    ("online", "smartphone"),
];

/// How near, with the messages over each part of the list.
const NEAR: [(Near, &str); 4] = [
    (Near::Here, "directory-here"),
    (Near::Beside, "directory-beside"),
    (Near::Anywhere, "directory-anywhere"),
    (Near::Farther, "directory-farther"),
];

pub(crate) fn icon(kind: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("signpost", |(_, icon)| icon)
}

/// The country looked at: that of the phone numbers, unless another was chosen or found.
pub(crate) fn country(app: &Inner) -> String {
    app.filter.country.clone().unwrap_or_else(|| numbers::country(app))
}

/// Countries of the list: those with numbers, then those with services only.
fn countries(app: &Inner) -> Vec<String> {
    let mut found = numbers::countries(app.phone.knowledge());
    for service in &app.phone.knowledge().payload().directory.services {
        if !found.contains(&service.country) {
            found.push(service.country.clone());
        }
    }
    found
}

fn found(app: &Inner) -> Vec<Found<'_>> {
    find::find(app.phone.knowledge(), &country(app), &app.filter.asked, app.filter.province.as_deref())
}

pub(crate) fn title(app: &Inner, at: &At) -> String {
    match at {
        At::DirectoryWho => app.voice.say("directory-who-title"),
        At::DirectoryNear => app.voice.say("directory-near-title"),
        At::Service(id) => service(app, id)
            .map_or_else(String::new, |service| in_language(&service.name, app.voice.language())),
        _ => app.voice.say("directory-title"),
    }
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    match at {
        At::DirectoryWho => filter::who(app),
        At::DirectoryNear => filter::near(app),
        At::Service(id) => service::draw(app, id),
        _ => places(app),
    }
}

fn places(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let mut blocks = vec![
        text("explain", voice.say("directory-explain")),
        list(
            "filters",
            None,
            vec![
                row("who", voice.say("directory-who"), vec![filter::who_in_words(app)], Some("users")),
                row("near", voice.say("directory-near"), vec![filter::near_in_words(app)], Some("map-pin")),
            ],
        ),
    ];
    if filter::any(app) {
        blocks.push(button("clear", voice.say("directory-clear"), "undo-2", Role::Secondary));
    }
    let (shown, others): (Vec<Found<'_>>, Vec<Found<'_>>) =
        found(app).into_iter().partition(|found| found.fit != Fit::Others);
    if shown.is_empty() {
        let known = if others.is_empty() { "directory-none" } else { "directory-nothing-fits" };
        blocks.push(notice(voice, "none", Tone::Info, None, voice.say(known)));
    }
    blocks.extend(lists(app, &shown));
    if !others.is_empty() {
        let count = [("count", Arg::Number(others.len() as u64))];
        blocks.push(text("left-out", voice.say_with("directory-left-out", &count)));
    }
    blocks.push(button("numbers", voice.say("home-numbers"), "numbers", Role::Secondary));
    blocks
}

/// The services in parts: by nearness if a province was chosen, else by kind; those not at work last.
fn lists(app: &Inner, shown: &[Found<'_>]) -> Vec<Block> {
    let voice = &app.voice;
    let (closed, open): (Vec<Found<'_>>, Vec<Found<'_>>) =
        shown.iter().partition(|found| find::closed(found.service));
    let mut blocks = Vec::new();
    let mut part = |id: &str, label: String, icon: Option<&str>, rows: Vec<Row>| {
        if !rows.is_empty() {
            blocks.push(heading(&format!("part-{id}"), label, icon));
            blocks.push(list(&format!("list-{id}"), None, rows));
        }
    };
    let rows = |wanted: &dyn Fn(&Found<'_>) -> bool| -> Vec<Row> {
        open.iter().filter(|found| wanted(found)).map(|found| place_row(app, found)).collect()
    };
    match &app.filter.province {
        Some(code) => {
            let name = province::by_code(code).map_or("", |p| p.name(voice.language()));
            for (near, message) in NEAR {
                let label = voice.say_with(message, &[("province", Arg::Text(name))]);
                let id = message.trim_start_matches("directory-");
                part(id, label, None, rows(&|found| found.near == Some(near)));
            }
        }
        None => {
            for (kind, icon) in KINDS {
                let label = voice.say(&format!("service-{kind}"));
                part(kind, label, Some(icon), rows(&|found| found.service.kind == kind));
            }
        }
    }
    let rows = closed.iter().map(|found| place_row(app, found)).collect();
    part("closed", voice.say("directory-closed"), None, rows);
    blocks
}

fn place_row(app: &Inner, found: &Found<'_>) -> Row {
    let mut row = in_list(&app.voice, found.service);
    match found.fit {
        Fit::Some => row.lines.push(app.voice.say("directory-fit-some")),
        Fit::NotSaid => row.lines.push(app.voice.say("service-accepts-unknown")),
        Fit::All | Fit::Others => {}
    }
    row
}

/// A service as a row of a list: where it is, and whom it accepts.
pub(crate) fn in_list(voice: &Voice, service: &Service) -> Row {
    let mut lines = Vec::new();
    let name = in_language(&service.name, voice.language());
    // A name often says the place already.
    if let Some(places) = places_in_words(voice, service).filter(|places| !name.contains(places)) {
        lines.push(places);
    }
    if find::closed(service) {
        lines.push(voice.say("directory-closed-note"));
    }
    if let Some(who) = accepts_in_words(voice, service) {
        lines.push(voice.say_with("service-accepts", &[("who", Arg::Text(&who))]));
    }
    row(&format!("service-{}", service.id), name, lines, Some(icon(&service.kind)))
}

/// Towns and provinces of a service, if any is known.
pub(super) fn places_in_words(voice: &Voice, service: &Service) -> Option<String> {
    let name = |place: &saphan_core::directory::model::Location| {
        let city = place.city.as_ref().map(|city| in_language(city, voice.language()));
        let province = place.state_province.as_deref().and_then(province::by_code);
        let province = province.map(|p| p.name(voice.language()).to_owned());
        match (city, province) {
            (Some(city), Some(province)) => Some(format!("{city} ({province})")),
            (city, province) => city.or(province),
        }
    };
    let names: Vec<String> = service.locations.iter().filter_map(name).collect();
    (!names.is_empty()).then(|| voice.several(&names))
}

/// Whom the source names, if it does.
pub(super) fn accepts_in_words(voice: &Voice, service: &Service) -> Option<String> {
    let names = service.accepts.as_ref()?.iter().map(|accepted| {
        let mut who = voice.say(&format!("accepts-{}", accepted.group));
        for (message, age) in
            [("accepts-from-age", accepted.minimum_age), ("accepts-to-age", accepted.maximum_age)]
        {
            if let Some(age) = age {
                let args = [("who", Arg::Text(&who)), ("age", Arg::Number(age.into()))];
                who = voice.say_with(message, &args);
            }
        }
        who
    });
    Some(voice.several(&names.collect::<Vec<_>>()))
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match at {
        At::DirectoryWho | At::DirectoryNear => filter::on(app, event),
        At::Service(id) => service::on(app, id, event),
        _ => on_places(app, event),
    }
}

fn on_places(app: &mut Inner, event: Event) {
    match event {
        Event::Tap { id } => match id.as_str() {
            "who" => app.go(At::DirectoryWho),
            "near" => app.go(At::DirectoryNear),
            "clear" => {
                let country = app.filter.country.take();
                app.filter = Filter { country, ..Filter::default() };
            }
            "numbers" => app.go(At::Numbers),
            id => match id.strip_prefix("service-") {
                Some(id) if service(app, id).is_some() => app.go(At::Service(id.to_owned())),
                _ => app.unknown_touch(),
            },
        },
        _ => app.unknown_touch(),
    }
}
