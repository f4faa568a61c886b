//! The report: nine pages, each one question, all of them optional but one.

mod contact;
mod fields;
mod files;
pub(crate) mod place;
mod recipients;
mod review;
mod story;
pub(crate) mod what;

pub(crate) use fields::{how_many, locate, locate_failed, on_field, page_of, problem, refused_fix};
pub(crate) use recipients::propose;
pub(crate) use review::{
    contact as contact_in_words, lines, recipients as recipients_in_words, send, when as when_in_words,
};

use crate::{
    app::Inner,
    at::{At, Page, after},
    draw::{button, next, step, text},
    vocabulary::{Block, Event, Role},
};
use saphan_core::report::{Kind, draft::Draft};

pub(crate) fn has_draft(app: &Inner) -> bool {
    matches!(app.phone.newest_draft(Kind::Report), Ok(Some(draft)) if !draft.is_empty())
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    match (at, &app.draft) {
        (At::Report(page), Some(draft)) => page_blocks(app, *page, draft),
        (At::DeleteDraft, _) => vec![
            text("explain", voice.say("delete-draft-explain")),
            button("keep", voice.say("cancel"), "", Role::Secondary),
            button("delete", voice.say("delete-draft-yes"), "trash-2", Role::Danger),
        ],
        _ => vec![
            text("found", voice.say("report-draft-found")),
            button("continue", voice.say("report-continue"), "pencil", Role::Primary),
            button("delete", voice.say("delete-draft"), "trash-2", Role::Secondary),
        ],
    }
}

fn page_blocks(app: &Inner, page: Page, draft: &Draft) -> Vec<Block> {
    let mut blocks = vec![step(&app.voice, &Page::ALL, &page)];
    blocks.extend(match page {
        Page::Kinds => what::kinds(app, draft),
        Page::Whom => what::whom(app, draft),
        Page::When => what::when(app, draft),
        Page::Where => place::draw(app, draft, "report-where-label"),
        Page::Story => story::draw(app, draft),
        Page::Photos => files::draw(app, draft),
        Page::Contact => contact::draw(app, draft, true),
        Page::Recipients => recipients::draw(app, draft, "report"),
        Page::Review => review::draw(app, draft),
    });
    if page != Page::Review {
        blocks.push(next(&app.voice));
    }
    blocks
}

/// The contact page without what only a report asks.
pub(crate) fn contact_only(app: &Inner, draft: &Draft) -> Vec<Block> {
    contact::draw(app, draft, false)
}

/// The choice of recipients, for a request.
pub(crate) fn recipients_of(app: &Inner, draft: &Draft, what: &str) -> Vec<Block> {
    recipients::draw(app, draft, what)
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    let Event::Tap { id } = &event else { return on_field(app, event) };
    match (at, id.as_str()) {
        (At::ReportFound, "continue") => {
            let page = app.draft.as_ref().map_or(Page::Kinds, furthest);
            app.trail.pop();
            app.go(At::Report(page));
        }
        (At::ReportFound | At::Report(Page::Review), "delete") => app.go(At::DeleteDraft),
        (At::DeleteDraft, "keep") => app.back(),
        (At::DeleteDraft, "delete") => {
            if let Some(mut draft) = app.draft.take() {
                match app.phone.delete_draft(&mut draft) {
                    Ok(()) => app.go_only(vec![At::Home]),
                    Err(error) => problem(app, &error),
                }
            }
        }
        (At::Report(Page::Kinds), "numbers") => app.go(At::Numbers),
        (At::Report(Page::Review), "send") => send(app),
        (At::Report(Page::Review), id) => match page_of(id) {
            Some(at @ At::Report(_)) => app.go(at),
            _ => app.unknown_touch(),
        },
        (At::Report(page), "next") => match after(&Page::ALL, *page) {
            Some(_) if !recipients::may_leave(app, *page) => {}
            // Changed from the review: back to it.
            Some(_) if app.trail.iter().rev().nth(1) == Some(&At::Report(Page::Review)) => app.back(),
            Some(next) => app.go(At::Report(next)),
            None => app.unknown_touch(),
        },
        _ => on_field(app, event),
    }
}

/// The first page that says nothing yet, or the review.
fn furthest(draft: &Draft) -> Page {
    let said = |field: &str| !draft.answer(field).is_empty();
    match () {
        () if !said("kinds") => Page::Kinds,
        () if !said("whom") => Page::Whom,
        () if !said("when") => Page::When,
        () if !said("place") => Page::Where,
        () if !said("story") => Page::Story,
        () if !said("contact") => Page::Photos,
        () if !said("recipients") => Page::Recipients,
        () => Page::Review,
    }
}
