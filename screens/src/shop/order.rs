//! An order: what and how many, how to be answered, and read once more before it is sealed for the centre.

use super::{name, price};
use crate::{
    app::Inner,
    at::{At, Buy, after},
    draw::{button, input, list, next, notice, row, step, text},
    numbers::in_language,
    report,
    vocabulary::{Block, Event, InputKind, Role, Tone},
};
use saphan_core::{
    content::Arg,
    report::{ReportError, draft::Draft},
    shop::order::{self, Line},
};
use saphan_protocol::message::limits;

/// Letters of a number of pieces.
const DIGITS: usize = 2;

pub(crate) fn title(page: Buy) -> &'static str {
    match page {
        Buy::Goods => "order-title",
        Buy::Contact => "order-contact-title",
        Buy::Review => "order-review-title",
    }
}

/// Puts one of a good into the order, if it has none yet.
pub(crate) fn take(app: &mut Inner, good: &str) {
    let Some(mut draft) = app.draft.take() else { return };
    let there = order::lines(app.phone.knowledge(), &draft).iter().any(|line| line.id == good);
    let put = if there { Ok(()) } else { app.phone.put_in_order(&mut draft, good, 1) };
    app.draft = Some(draft);
    if let Err(error) = put {
        app.report_problem(&error);
    }
}

pub(crate) fn draw(app: &Inner, page: Buy) -> Vec<Block> {
    let voice = &app.voice;
    let Some(draft) = &app.draft else { return Vec::new() };
    let mut blocks = vec![step(voice, &Buy::ALL, &page)];
    blocks.extend(match page {
        Buy::Goods => goods(app, draft),
        Buy::Contact => contact(app, draft),
        Buy::Review => review(app, draft),
    });
    if page != Buy::Review {
        blocks.push(next(voice));
    }
    blocks
}

/// The name of a good, or its id where the pack lacks it by now.
fn named(app: &Inner, line: &Line<'_>) -> String {
    line.good.map_or_else(|| line.id.to_owned(), |good| name(&app.voice, good))
}

fn goods(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let lines = order::lines(app.phone.knowledge(), draft);
    let mut blocks: Vec<Block> = super::examples(voice, app.phone.knowledge()).into_iter().collect();
    if lines.is_empty() {
        blocks.push(text("none", voice.say("order-none")));
    }
    for line in &lines {
        let good = named(app, line);
        let of = [("good", Arg::Text(&good))];
        let count = if line.count == 0 { String::new() } else { voice.number(u64::from(line.count)) };
        let label = voice.say_with("order-count-label", &of);
        blocks.push(input(&format!("count-{}", line.id), label, &count, InputKind::Number, DIGITS, None));
        let out = voice.say_with("order-take-out", &of);
        blocks.push(button(&format!("out-{}", line.id), out, "x", Role::Secondary));
    }
    if !lines.is_empty() {
        blocks.push(text("total", total(app, &lines)));
    }
    blocks.push(button("more", voice.say("order-more"), "shopping-basket", Role::Secondary));
    blocks
}

fn total(app: &Inner, lines: &[Line<'_>]) -> String {
    match order::total(lines) {
        Some(satang) => {
            let price = price(&app.voice, satang);
            app.voice.say_with("order-total", &[("price", Arg::Text(&price))])
        }
        None => app.voice.say("order-total-unknown"),
    }
}

fn contact(app: &Inner, draft: &Draft) -> Vec<Block> {
    let mut blocks = report::contact_only(app, draft);
    blocks.push(input(
        "note",
        app.voice.say("order-note-label"),
        draft.answer("note"),
        InputKind::Paragraph,
        limits::STORY_LETTERS,
        None,
    ));
    blocks
}

/// What an order says, question by question: row id, label, words.
pub(crate) fn lines(app: &Inner, draft: &Draft) -> Vec<(&'static str, &'static str, Vec<String>)> {
    let voice = &app.voice;
    let ordered = order::lines(app.phone.knowledge(), draft);
    let mut goods: Vec<String> = ordered
        .iter()
        .filter(|line| line.count > 0)
        .map(|line| {
            let count = voice.number(u64::from(line.count));
            let good = named(app, line);
            voice.say_with("order-line", &[("count", Arg::Text(&count)), ("good", Arg::Text(&good))])
        })
        .collect();
    if !goods.is_empty() {
        goods.push(total(app, &ordered));
    }
    let note = Some(draft.answer("note").trim()).filter(|n| !n.is_empty()).map(str::to_owned);
    vec![
        ("order-goods", "review-goods", goods),
        ("order-contact", "review-contact", report::contact_in_words(app, draft)),
        ("order-note", "review-note", note.into_iter().collect()),
        ("", "review-centre", centre(app, draft).into_iter().collect()),
    ]
}

fn centre(app: &Inner, draft: &Draft) -> Option<String> {
    let centre = order::centre(app.phone.knowledge(), draft)?;
    Some(in_language(&centre.name, app.voice.language()))
}

fn review(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let rows = lines(app, draft)
        .into_iter()
        .map(|(id, label, lines)| {
            let lines = if lines.is_empty() { vec![voice.say("review-nothing")] } else { lines };
            row(id, voice.say(label), lines, Some("pencil").filter(|_| !id.is_empty()))
        })
        .collect();
    let mut blocks: Vec<Block> = super::examples(voice, app.phone.knowledge()).into_iter().collect();
    blocks.push(text("explain", voice.say("order-review-explain")));
    if !open(app, draft) {
        let said = voice.say("order-nobody");
        blocks.push(notice(voice, "nobody", Tone::Warning, Some("no-recipient"), said));
    }
    blocks.extend([
        list("review", None, rows),
        text("wait", voice.say("order-wait")),
        button("delete", voice.say("delete-draft"), "trash-2", Role::Danger),
        button("send", voice.say("order-send"), "send", Role::Primary),
    ]);
    blocks
}

/// Whether the centre takes orders through the app.
fn open(app: &Inner, draft: &Draft) -> bool {
    let centre = order::centre(app.phone.knowledge(), draft);
    centre.is_some_and(|centre| order::agency(app.phone.knowledge(), centre, app.phone.now()).is_some())
}

pub(crate) fn on(app: &mut Inner, page: Buy, event: Event) {
    if let (Buy::Goods, Event::Type { id, text }) = (page, &event)
        && let Some(good) = id.strip_prefix("count-")
    {
        let (good, text) = (good.to_owned(), text.clone());
        return count(app, &event, &good, &text);
    }
    let Event::Tap { id } = &event else { return report::on_field(app, event) };
    match (page, id.as_str()) {
        (Buy::Goods, "more") => app.go_only(vec![At::Home, At::Shop]),
        (Buy::Goods, id) if id.starts_with("out-") => out(app, &id["out-".len()..]),
        (Buy::Review, "send") => send(app),
        (Buy::Review, "delete") => app.go(At::DeleteDraft),
        (Buy::Review, "order-goods") => app.go(At::Order(Buy::Goods)),
        (Buy::Review, "order-contact" | "order-note") => app.go(At::Order(Buy::Contact)),
        (_, "next") => {
            if page == Buy::Goods && !complete(app) {
                return;
            }
            // Changed from the review: back to it.
            if app.trail.iter().rev().nth(1) == Some(&At::Order(Buy::Review)) {
                return app.back();
            }
            match after(&Buy::ALL, page) {
                Some(next) => app.go(At::Order(next)),
                None => app.unknown_touch(),
            }
        }
        _ => app.unknown_touch(),
    }
}

/// Whether something is ordered and each number said; if not, says what is missing.
fn complete(app: &mut Inner) -> bool {
    let Some(draft) = &app.draft else { return false };
    let counts: Vec<u32> = order::lines(app.phone.knowledge(), draft).iter().map(|line| line.count).collect();
    if counts.is_empty() {
        app.problem("empty", "order-none");
        return false;
    }
    if counts.contains(&0) {
        app.report_problem(&ReportError::NotANumber { max: limits::ORDER_COUNT });
        return false;
    }
    true
}

/// How many; empty while it is being typed.
fn count(app: &mut Inner, event: &Event, good: &str, typed: &str) {
    let asked = app.offers(event);
    let Some(mut draft) = app.draft.take_if(|_| asked) else { return app.unknown_touch() };
    let put = report::how_many(typed, limits::ORDER_COUNT)
        .and_then(|count| app.phone.put_in_order(&mut draft, good, count.unwrap_or(0)));
    app.draft = Some(draft);
    if let Err(error) = put {
        app.report_problem(&error);
    }
}

fn out(app: &mut Inner, good: &str) {
    let Some(mut draft) = app.draft.take() else { return app.unknown_touch() };
    let there = order::lines(app.phone.knowledge(), &draft).iter().any(|line| line.id == good);
    let taken =
        if there { app.phone.take_out_of_order(&mut draft, good) } else { Err(ReportError::NotFound) };
    app.draft = Some(draft);
    if let Err(error) = taken {
        app.report_problem(&error);
    }
}

/// Seals the order for its centre; one that takes none is said before anything is sealed.
fn send(app: &mut Inner) {
    match app.draft.as_ref().map(|draft| open(app, draft)) {
        Some(true) => report::send(app),
        Some(false) => app.problem("no-recipient", "order-nobody"),
        None => app.unknown_touch(),
    }
}
