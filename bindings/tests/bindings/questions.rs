//! The library asks what the screens ask: no answer that one of them takes is unknown to the other.

use crate::world::World;
use saphan_bindings::{
    App,
    library::{Question, choices},
};
use saphan_screens::vocabulary::{Block, Event, Screen};
use std::collections::BTreeMap;

fn tap(app: &App, id: &str) -> Screen {
    app.handle(Event::Tap { id: id.to_owned() }).screen
}

fn choose(app: &App, id: &str, value: &str) -> Screen {
    app.handle(Event::Choose { id: id.to_owned(), value: value.to_owned() }).screen
}

fn at_home(world: &World) -> std::sync::Arc<App> {
    let app = world.app();
    let first = app.handle(Event::Start { locale: Some("en".to_owned()), utc_offset_minutes: 420 }).screen;
    assert_eq!(first.id, "language");
    choose(&app, "language", "en");
    tap(&app, "save");
    assert_eq!(tap(&app, "skip").id, "home");
    app
}

/// Every choice the screens offer, from a tile of the home screen to the review.
fn offered(tile: &str, first: (&str, &str), review: &str) -> BTreeMap<String, Vec<String>> {
    let world = World::new();
    let app = at_home(&world);
    let mut offered = BTreeMap::new();
    let mut screen = tap(&app, tile);
    screen = if screen.id == review { screen } else { choose(&app, first.0, first.1) };
    for _ in 0..20 {
        if screen.blocks.iter().any(|block| matches!(block, Block::Choices { id, .. } if id == "place")) {
            choose(&app, "place", "province");
            screen = choose(&app, "country", "TH");
        }
        for block in &screen.blocks {
            if let Block::Choices { id, options, .. } = block {
                offered.insert(id.clone(), options.iter().map(|option| option.value.clone()).collect());
            }
        }
        if screen.id == review {
            return offered;
        }
        screen = tap(&app, "next");
    }
    panic!("no review after twenty pages, but {}", screen.id);
}

fn same(question: Question, id: &str, offered: &BTreeMap<String, Vec<String>>) {
    assert_eq!(offered.get(id), Some(&choices(question)), "{id}");
}

#[test]
fn a_report_has_the_questions_and_choices_of_the_screens() {
    let offered = offered("report", ("kinds", "debt"), "report-review");
    for (question, id) in [
        (Question::Kinds, "kinds"),
        (Question::Whom, "whom"),
        (Question::Under18, "under-18"),
        (Question::When, "when"),
        (Question::Place, "place"),
        (Question::Country, "country"),
        (Question::Contact, "contact"),
        (Question::Nationality, "nationality"),
        (Question::Consent, "consent"),
    ] {
        same(question, id, &offered);
    }
    let mut keep = offered["keep-place"].clone();
    keep.sort_unstable_by(|a, b| b.cmp(a));
    assert_eq!(keep, choices(Question::KeepPlace));
    let known =
        ["kinds", "whom", "under-18", "when", "place", "country", "contact", "nationality", "consent"];
    let elsewhere = ["keep-place", "province", "recipients"];
    let odd: Vec<_> = offered
        .keys()
        .filter(|id| !known.contains(&id.as_str()) && !elsewhere.contains(&id.as_str()))
        .collect();
    assert!(odd.is_empty(), "asked by the screens and not by the library: {odd:?}");
}

#[test]
fn a_request_for_an_interpreter_has_the_questions_and_choices_of_the_screens() {
    let offered = offered("interpreter", ("wanted", "vi"), "interpreter-review");
    for (question, id) in [
        (Question::Wanted, "wanted"),
        (Question::Purpose, "purpose"),
        (Question::How, "how"),
        (Question::Gender, "gender"),
        (Question::Certified, "certified"),
        (Question::Contact, "contact"),
    ] {
        same(question, id, &offered);
    }
    assert!(offered["when"].iter().all(|when| choices(Question::When).contains(when)));
}

#[test]
fn what_is_typed_or_looked_up_has_no_choices() {
    for question in [
        Question::Story,
        Question::Landmark,
        Question::Count,
        Question::Date,
        Question::Province,
        Question::Recipients,
        Question::Note,
    ] {
        assert!(choices(question).is_empty(), "{question:?}");
    }
}
