//! My reports, and a report made on another phone followed with its code.

use crate::{
    app::Inner,
    at::At,
    case,
    draw::{button, input, list, row, text},
    vocabulary::{Block, Event, InputKind, Role, Tone},
};
use saphan_core::report::Kind;
use zeroize::Zeroizing;

/// Most letters of a code as typed, with its spaces.
const CODE_LETTERS: usize = 80;

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    if *at == At::Follow {
        return vec![
            input(
                "code",
                voice.say("follow-label"),
                &app.code,
                InputKind::Code,
                CODE_LETTERS,
                Some(voice.say("follow-hint")),
            ),
            button("open", voice.say("follow-open"), "key-round", Role::Primary),
        ];
    }
    let filed = app.phone.filed().unwrap_or_default();
    if filed.is_empty() {
        return vec![text("none", voice.say("reports-none"))];
    }
    let rows = filed
        .iter()
        .map(|summary| {
            let (title, icon) = match summary.kind {
                Kind::Report => ("case-report", "report"),
                Kind::Interpreter => ("case-interpreter", "interpreter"),
                Kind::Order => ("case-order", "shopping-basket"),
                Kind::Followed => ("follow-case", "key-round"),
            };
            let mut lines = vec![
                voice.moment(summary.sealed_at.unwrap_or(summary.started_at), app.offset),
                case::state(app, summary),
            ];
            if summary.unread {
                lines.push(voice.say("reports-new-reply"));
            }
            let mut row = row(&format!("case-{}", summary.id), voice.say(title), lines, Some(icon));
            row.tone = summary.unread.then_some(Tone::Good);
            row
        })
        .collect();
    vec![list("reports", None, rows)]
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match (at, event) {
        (At::Follow, Event::Type { id, text }) if id == "code" => {
            app.code = Zeroizing::new(text.chars().take(CODE_LETTERS).collect());
            drop(Zeroizing::new(text));
        }
        (At::Follow, Event::Tap { id }) if id == "open" => match app.phone.follow_code(&app.code) {
            Ok(case) => {
                app.code = Zeroizing::default();
                app.go_only(vec![At::Home, At::Case(case)]);
            }
            Err(error) => app.report_problem(&error),
        },
        (At::Reports, Event::Tap { id }) => {
            match id.strip_prefix("case-").and_then(|case| case.parse::<i64>().ok()) {
                Some(case) => app.go(At::Case(case)),
                None => app.unknown_touch(),
            }
        }
        _ => app.unknown_touch(),
    }
}
