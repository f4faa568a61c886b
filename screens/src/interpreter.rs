//! Ask for an interpreter: which language, for what, when, where, how to be reached. Never a dead end.

use crate::{
    app::Inner,
    at::{Ask, At, after},
    draw::{button, choice, choices, input, list, next, notice, row, step, text},
    language::NAMES,
    numbers,
    report::{self, place, what},
    vocabulary::{Block, Choice, ChoiceStyle, Event, InputKind, Role, Tone},
};
use saphan_core::{
    interpreter::{ON_CALL, PURPOSES},
    report::{draft::Draft, place::place_of},
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
    let mut blocks = vec![step(voice, &Ask::ALL, &page)];
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
    if !on_call(draft) {
        blocks.push(notice(voice, "honest", Tone::Info, None, voice.say("interpreter-honest")));
        blocks.extend(meanwhile(app, draft));
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
        button("delete", voice.say("delete-draft"), "trash-2", Role::Danger),
        button("send", voice.say("report-send"), "send", Role::Primary),
    ]
}

/// What must be said before the next page: which language, and of another one its name.
fn missing(page: Ask, draft: &Draft) -> Option<&'static str> {
    match (page, draft.answer("wanted")) {
        (Ask::Language, "") => Some("interpreter-language-label"),
        (Ask::Language, "other") if draft.answer("other-language").trim().is_empty() => {
            Some("report-other-language-label")
        }
        _ => None,
    }
}

/// Whether interpreters of the wanted language are known to be on call. If not, a number stands beside the request.
pub(crate) fn on_call(draft: &Draft) -> bool {
    let wanted = draft.answer("wanted");
    wanted.is_empty() || ON_CALL.contains(&wanted)
}

/// The first number of the country, to call meanwhile: of the place of the request, or else the one looked at last.
pub(crate) fn meanwhile(app: &Inner, draft: &Draft) -> Vec<Block> {
    let there = place_of(draft).country.filter(|country| has_number(app, country));
    let country = there.or_else(|| Some(numbers::country(app)).filter(|country| has_number(app, country)));
    let country = country.unwrap_or_else(|| "TH".to_owned());
    let lines = app.phone.knowledge().lines(&country);
    lines
        .into_iter()
        .find(|line| line.number.is_some())
        .map_or_else(Vec::new, |line| numbers::of(&app.voice, line))
}

fn has_number(app: &Inner, country: &str) -> bool {
    app.phone.knowledge().lines(country).iter().any(|line| line.number.is_some())
}

pub(crate) fn on(app: &mut Inner, page: Ask, event: Event) {
    let Event::Tap { id } = &event else { return report::on_field(app, event) };
    match (page, id.as_str()) {
        (Ask::Review, "send") => report::send(app),
        (Ask::Review, "delete") => app.go(At::DeleteDraft),
        (_, id) if numbers::dial(app, id) => {}
        (Ask::Review, id) => match report::page_of(id) {
            Some(at @ At::Interpreter(_)) => app.go(at),
            _ => app.unknown_touch(),
        },
        (_, "next") => {
            if let Some(message) = app.draft.as_ref().and_then(|draft| missing(page, draft)) {
                return app.problem("empty", message);
            }
            let nobody = app.draft.as_ref().is_none_or(|draft| app.phone.recipients(draft).next().is_none());
            if page == Ask::Contact && nobody && !app.phone.knowledge().all_agencies().is_empty() {
                return app.problem("no-recipient", "report-recipients-choose");
            }
            // Changed from the review: back to it.
            if app.trail.iter().rev().nth(1) == Some(&At::Interpreter(Ask::Review)) {
                return app.back();
            }
            if let Some(next) = after(&Ask::ALL, page) {
                app.go(At::Interpreter(next));
            }
        }
        _ => report::on_field(app, event),
    }
}
