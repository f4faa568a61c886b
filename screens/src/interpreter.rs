//! Ask for an interpreter: which language, for what, when, where, how to be reached. Never a dead end.

use crate::{
    app::Inner,
    at::{Ask, At, after},
    draw::{button, choice, choices, input, list, next, notice, row, text},
    language::NAMES,
    report::{self, place, what},
    vocabulary::{Block, Choice, ChoiceStyle, Event, InputKind, Role, Tone},
};
use saphan_core::{
    content::Arg,
    interpreter::{ON_CALL, PURPOSES},
    report::draft::Draft,
};
use saphan_protocol::message::limits;

/// When: value, icon.
const WHEN: [(&str, &str); 3] = [("now", "siren"), ("today", "clock"), ("date", "calendar")];
/// How: value, icon.
const HOW: [(&str, &str); 3] =
    [("call", "phone-call"), ("in-person", "users"), ("chat", "message-square-text")];

fn purpose_icon(purpose: &str) -> &'static str {
    match purpose {
        "police" => "shield",
        "hospital" => "stethoscope",
        "work" => "briefcase",
        "court" => "scale",
        "office" => "building",
        "talk" => "message-circle",
        _ => "circle-help",
    }
}

pub(crate) fn title(page: Ask) -> &'static str {
    match page {
        Ask::Language => "interpreter-title",
        Ask::Purpose => "interpreter-purpose-title",
        Ask::When => "interpreter-when-title",
        Ask::Where => "interpreter-where-title",
        Ask::Contact => "interpreter-contact-title",
        Ask::Review => "interpreter-review-title",
    }
}

pub(crate) fn draw(app: &Inner, page: Ask) -> Vec<Block> {
    let voice = &app.voice;
    let Some(draft) = &app.draft else { return Vec::new() };
    let position = Ask::ALL.iter().position(|p| *p == page).unwrap_or(0) as u64;
    let steps = Ask::ALL.len() as u64;
    let args = [("step", Arg::Number(position + 1)), ("steps", Arg::Number(steps))];
    let mut blocks = vec![Block::Progress {
        id: "step".to_owned(),
        label: voice.say_with("report-step", &args),
        fraction: Some((position + 1) as f64 / steps as f64),
    }];
    blocks.extend(match page {
        Ask::Language => language(app, draft),
        Ask::Purpose => purpose(app, draft),
        Ask::When => what::when_of(app, draft, &WHEN, "interpreter-when-label"),
        Ask::Where => place::draw(app, draft, "report-where-label"),
        Ask::Contact => contact(app, draft),
        Ask::Review => review(app, draft),
    });
    if page != Ask::Review {
        blocks.push(next(voice));
    }
    blocks
}

fn one_of(app: &Inner, draft: &Draft, id: &str, label: &str, prefix: &str, values: &[(&str, &str)]) -> Block {
    let voice = &app.voice;
    let options = values
        .iter()
        .map(|(value, icon)| {
            let icon = Some(*icon).filter(|i| !i.is_empty());
            choice(value, voice.say(&format!("{prefix}-{value}")), icon, draft.answer(id) == *value)
        })
        .collect();
    choices(id, voice.say(label), false, ChoiceStyle::List, options)
}

fn language(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let wanted = draft.answer("wanted");
    let mut options: Vec<Choice> = NAMES
        .iter()
        .map(|(tag, name)| {
            let mut option = choice(tag, (*name).to_owned(), None, wanted == *tag);
            option.language = Some((*tag).to_owned());
            option
        })
        .collect();
    options.push(choice("other", voice.say("interpreter-other"), None, wanted == "other"));
    let mut blocks =
        vec![choices("wanted", voice.say("interpreter-language-label"), false, ChoiceStyle::List, options)];
    if wanted == "other" {
        blocks.push(input(
            "other-language",
            voice.say("report-other-language-label"),
            draft.answer("other-language"),
            InputKind::Line,
            limits::LINE_LETTERS,
            None,
        ));
    }
    if !wanted.is_empty() && !ON_CALL.contains(&wanted) {
        blocks.push(notice(voice, "honest", Tone::Info, None, voice.say("interpreter-honest")));
    }
    blocks
}

fn purpose(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let options = PURPOSES
        .iter()
        .map(|value| {
            let label = voice.say(&format!("purpose-{value}"));
            choice(value, label, Some(purpose_icon(value)), draft.answer("purpose") == *value)
        })
        .collect();
    vec![
        choices("purpose", voice.say("interpreter-purpose-label"), false, ChoiceStyle::Tiles, options),
        one_of(app, draft, "how", "interpreter-how-label", "how", &HOW),
        one_of(
            app,
            draft,
            "gender",
            "interpreter-gender-label",
            "gender",
            &[("woman", ""), ("man", ""), ("any", "")],
        ),
        one_of(
            app,
            draft,
            "certified",
            "interpreter-certified-label",
            "certified",
            &[("yes", "badge-check"), ("no", "users")],
        ),
    ]
}

fn contact(app: &Inner, draft: &Draft) -> Vec<Block> {
    let mut blocks = report::contact_only(app, draft);
    blocks.push(input(
        "note",
        app.voice.say("interpreter-note-label"),
        draft.answer("note"),
        InputKind::Paragraph,
        limits::STORY_LETTERS,
        None,
    ));
    blocks.extend(report::recipients_of(app, draft, "interpreter"));
    blocks
}

/// What a request says, question by question: row id, label, words.
pub(crate) fn lines(app: &Inner, draft: &Draft) -> Vec<(&'static str, &'static str, Vec<String>)> {
    let voice = &app.voice;
    let said = |prefix: &str, field: &str| match draft.answer(field) {
        "" => None,
        value => Some(voice.say(&format!("{prefix}-{value}"))),
    };
    let wanted = match draft.answer("wanted") {
        "" => Vec::new(),
        "other" => vec![voice.say("interpreter-other"), draft.answer("other-language").to_owned()],
        tag => vec![crate::language::name(tag).to_owned()],
    };
    let how = [said("how", "how"), said("gender", "gender"), said("certified", "certified")];
    let note = Some(draft.answer("note").trim()).filter(|n| !n.is_empty()).map(str::to_owned);
    vec![
        ("ask-language", "review-language", wanted.into_iter().filter(|w| !w.is_empty()).collect()),
        ("ask-purpose", "review-purpose", said("purpose", "purpose").into_iter().collect()),
        ("ask-how", "review-how", how.into_iter().flatten().collect()),
        ("ask-when", "review-when", report::when_in_words(app, draft)),
        ("ask-where", "review-where", vec![place::in_words(voice, draft)]),
        ("ask-contact", "review-contact", report::contact_in_words(app, draft)),
        ("ask-note", "review-note", note.into_iter().collect()),
        ("ask-recipients", "review-recipients", report::recipients_in_words(app, draft)),
    ]
}

fn review(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let rows = lines(app, draft)
        .into_iter()
        .map(|(id, label, lines)| {
            let lines = if lines.is_empty() { vec![voice.say("review-nothing")] } else { lines };
            row(id, voice.say(label), lines, Some("pencil"))
        })
        .collect();
    vec![
        text("explain", voice.say("report-review-explain")),
        list("review", None, rows),
        text("wait", voice.say("interpreter-wait")),
        button("send", voice.say("report-send"), "send", Role::Primary),
    ]
}

pub(crate) fn on(app: &mut Inner, page: Ask, event: Event) {
    let Event::Tap { id } = &event else { return report::on_field(app, event) };
    match (page, id.as_str()) {
        (Ask::Review, "send") => report::send(app),
        (Ask::Review, id) => match report::page_of(id) {
            Some(at) => app.go(at),
            None => app.unknown_touch(),
        },
        (_, "next") => {
            // Changed from the review: back to it.
            if app.trail.iter().rev().nth(1) == Some(&At::Interpreter(Ask::Review)) {
                return app.back();
            }
            let nothing = app.draft.as_ref().is_none_or(|d| d.answer("wanted").is_empty());
            if page == Ask::Language && nothing {
                return app.problem("empty", "interpreter-language-label");
            }
            if let Some(next) = after(&Ask::ALL, page) {
                app.go(At::Interpreter(next));
            }
        }
        _ => report::on_field(app, event),
    }
}
