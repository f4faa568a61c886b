//! What happened, to whom, when: touched, not typed.

use crate::{
    app::Inner,
    draw::{button, choice, choices, input, text},
    vocabulary::{Block, ChoiceStyle, InputKind, Role},
};
use saphan_core::{content::writing::today, report::draft::Draft};

/// Kinds of harm; each has an icon of the same name and a message `kind-…`.
pub(crate) const KINDS: [&str; 16] = [
    "passport-kept",
    "wages-unpaid",
    "locked-in",
    "violence",
    "forced-work",
    "debt",
    "sexual-exploitation",
    "scam-compound",
    "fishing",
    "domestic-work",
    "forced-marriage",
    "child",
    "begging",
    "online-recruitment",
    "missing-person",
    "other-harm",
];

/// To whom: value, icon.
pub(crate) const WHOM: [(&str, &str); 4] =
    [("me", "user"), ("other", "hand-helping"), ("group", "users"), ("unknown", "circle-help")];

/// When: value, icon.
pub(crate) const WHEN: [(&str, &str); 6] = [
    ("now", "siren"),
    ("today", "clock"),
    ("week", "calendar-clock"),
    ("month", "calendar"),
    ("longer", "hourglass"),
    ("date", "calendar"),
];

/// How many letters a whole number may have.
const NUMBER_LETTERS: usize = 6;

pub(crate) fn kinds(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let options = KINDS
        .iter()
        .map(|kind| choice(kind, voice.say(&format!("kind-{kind}")), Some(kind), draft.has("kinds", kind)))
        .collect();
    vec![
        text("danger", voice.say("report-kinds-danger")),
        button("numbers", voice.say("report-call-first"), "phone-call", Role::Secondary),
        choices("kinds", voice.say("report-kinds-label"), true, ChoiceStyle::Tiles, options),
    ]
}

pub(crate) fn whom(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let options = WHOM
        .iter()
        .map(|(value, icon)| {
            choice(value, voice.say(&format!("whom-{value}")), Some(icon), draft.answer("whom") == *value)
        })
        .collect();
    let under = ["yes", "no", "not-sure"]
        .iter()
        .map(|value| choice(value, voice.say(value), None, draft.answer("under-18") == *value))
        .collect();
    let mut blocks =
        vec![choices("whom", voice.say("report-whom-label"), false, ChoiceStyle::Tiles, options)];
    if draft.answer("whom") == "group" {
        blocks.push(input(
            "count",
            voice.say("report-count-label"),
            draft.answer("count"),
            InputKind::Number,
            NUMBER_LETTERS,
            Some(voice.say("report-count-hint")),
        ));
    }
    blocks.push(choices("under-18", voice.say("report-under-18-label"), false, ChoiceStyle::List, under));
    blocks.push(text("safe", voice.say("report-whom-safe")));
    blocks
}

pub(crate) fn when(app: &Inner, draft: &Draft) -> Vec<Block> {
    when_of(app, draft, &WHEN, "report-when-label")
}

pub(crate) fn when_of(app: &Inner, draft: &Draft, kinds: &[(&str, &str)], label: &str) -> Vec<Block> {
    let voice = &app.voice;
    let options = kinds
        .iter()
        .map(|(value, icon)| {
            choice(value, voice.say(&format!("when-{value}")), Some(icon), draft.answer("when") == *value)
        })
        .collect();
    let mut blocks = vec![choices("when", voice.say(label), false, ChoiceStyle::List, options)];
    if draft.answer("when") == "date" {
        let day = Some(draft.answer("date")).filter(|d| !d.is_empty());
        blocks.push(Block::Date {
            id: "date".to_owned(),
            label: voice.say("report-date-label"),
            value: day.map(str::to_owned),
            shown: day.map(|d| voice.date(d)),
            earliest: EARLIEST.to_owned(),
            latest: latest(app, draft),
        });
    }
    blocks
}

/// Earliest day that can be chosen, ISO 8601.
pub(crate) const EARLIEST: &str = "1980-01-01";

/// Latest day that can be chosen: today for what happened, a year ahead for what is asked for.
pub(crate) fn latest(app: &Inner, draft: &Draft) -> String {
    let ahead = if draft.kind == saphan_core::report::Kind::Interpreter { 365 } else { 0 };
    today(app.phone.now() + ahead * 86_400, app.offset).map_or_else(String::new, |day| day.to_string())
}
