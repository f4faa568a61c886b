//! Short forms of the blocks, so that a screen reads like what it shows.

use crate::vocabulary::{Block, Choice, ChoiceStyle, InputKind, LinkKind, Role, Row, Tone};
use saphan_core::content::{Arg, Knowledge, UNREVIEWED, Voice};

pub(crate) fn heading(id: &str, text: String, icon: Option<&str>) -> Block {
    Block::Heading { id: id.to_owned(), text, level: 2, icon: icon.map(str::to_owned) }
}

pub(crate) fn text(id: &str, text: String) -> Block {
    Block::Text { id: id.to_owned(), text, speak: None, quoted: false }
}

pub(crate) fn quoted(id: &str, text: String) -> Block {
    Block::Text { id: id.to_owned(), text, speak: None, quoted: true }
}

pub(crate) fn button(id: &str, label: String, icon: &str, role: Role) -> Block {
    Block::Button {
        id: id.to_owned(),
        label,
        icon: Some(icon).filter(|i| !i.is_empty()).map(str::to_owned),
        role,
        enabled: true,
        hint: None,
    }
}

/// The button that asks for the place, or that it is being looked for.
pub(crate) fn locate(voice: &Voice, locating: bool, label: &str) -> Block {
    if locating {
        Block::Progress { id: "locating".to_owned(), label: voice.say("report-locating"), fraction: None }
    } else {
        button("locate", voice.say(label), "locate", Role::Secondary)
    }
}

/// Which of its steps a page is.
pub(crate) fn step<Page: PartialEq>(voice: &Voice, all: &[Page], page: &Page) -> Block {
    let position = all.iter().position(|other| other == page).unwrap_or(0) as u64 + 1;
    let steps = all.len() as u64;
    let args = [("step", Arg::Number(position)), ("steps", Arg::Number(steps))];
    Block::Progress {
        id: "step".to_owned(),
        label: voice.say_with("report-step", &args),
        fraction: Some(position as f64 / steps as f64),
    }
}

pub(crate) fn next(voice: &Voice) -> Block {
    button("next", voice.say("next"), "arrow-right", Role::Primary)
}

/// A notice. The tone's own word is its title, so that colour is never the only sign.
pub(crate) fn notice(voice: &Voice, id: &str, tone: Tone, code: Option<&str>, text: String) -> Block {
    let (icon, title) = match tone {
        Tone::Info => ("info", "notice-info"),
        Tone::Good => ("circle-check", "notice-good"),
        Tone::Warning => ("triangle-alert", "notice-warning"),
        Tone::Danger => ("octagon-alert", "notice-danger"),
    };
    Block::Notice {
        id: id.to_owned(),
        tone,
        icon: icon.to_owned(),
        title: voice.say(title),
        text,
        code: code.map(str::to_owned),
    }
}

/// Where a fact is from, and of when it is, already as the language writes it.
pub(crate) fn sourced(voice: &Voice, source: &str, date: &str) -> String {
    voice.say_with("line-source", &[("source", Arg::Text(source)), ("date", Arg::Text(date))])
}

/// Who checked a text, or that nobody has.
pub(crate) fn review(voice: &Voice, reviewed_by: &str) -> Block {
    match reviewed_by {
        UNREVIEWED => notice(voice, "unreviewed", Tone::Info, None, voice.say("unreviewed")),
        name => text("reviewed", voice.say_with("reviewed", &[("name", Arg::Text(name))])),
    }
}

/// Who checked the messages of the voice's language and the texts of data, or that nobody has.
#[must_use]
pub fn messages_review(voice: &Voice, knowledge: &Knowledge) -> Block {
    review(voice, knowledge.messages_reviewed_by(voice.language()))
}

pub(crate) fn choice(value: &str, label: String, icon: Option<&str>, selected: bool) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
        icon: icon.map(str::to_owned),
        selected,
        hint: None,
        language: None,
    }
}

pub(crate) fn choices(
    id: &str,
    label: String,
    multiple: bool,
    style: ChoiceStyle,
    options: Vec<Choice>,
) -> Block {
    Block::Choices { id: id.to_owned(), label, style, multiple, options }
}

pub(crate) fn input(
    id: &str,
    label: String,
    value: &str,
    kind: InputKind,
    max_letters: usize,
    hint: Option<String>,
) -> Block {
    Block::TextInput {
        id: id.to_owned(),
        label,
        value: value.to_owned(),
        kind,
        max_letters: u32::try_from(max_letters).unwrap_or(u32::MAX),
        hint,
    }
}

pub(crate) fn row(id: &str, title: String, lines: Vec<String>, icon: Option<&str>) -> Row {
    Row { id: id.to_owned(), title, lines, icon: icon.map(str::to_owned), tone: None }
}

pub(crate) fn list(id: &str, label: Option<String>, rows: Vec<Row>) -> Block {
    Block::List { id: id.to_owned(), label, rows }
}

pub(crate) fn call(id: &str, label: String, number: &str, notes: Vec<String>) -> Block {
    Block::Link {
        id: id.to_owned(),
        kind: LinkKind::Call,
        label,
        target: number.to_owned(),
        icon: "phone-call".to_owned(),
        notes,
    }
}
