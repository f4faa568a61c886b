//! A safe way to be answered, or none.

use crate::{
    app::Inner,
    draw::{choice, choices, input, text},
    vocabulary::{Block, Choice, ChoiceStyle, InputKind},
};
use saphan_core::report::draft::Draft;
use saphan_protocol::message::limits;

/// Ways to be answered: value, icon.
const WAYS: [(&str, &str); 11] = [
    ("none", "smartphone"),
    ("phone", "phone-call"),
    ("sms", "message-square-text"),
    ("line", "message-circle"),
    ("facebook", "message-circle"),
    ("wechat", "message-circle"),
    ("telegram", "send"),
    ("whatsapp", "message-circle"),
    ("email", "mail"),
    ("person", "hand-helping"),
    ("other", "circle-help"),
];

/// With `full`, also what only a report asks: a name to be called by and where the person is from.
pub(crate) fn draw(app: &Inner, draft: &Draft, full: bool) -> Vec<Block> {
    let voice = &app.voice;
    let chosen = Some(draft.answer("contact")).filter(|c| !c.is_empty()).unwrap_or("none");
    let options = WAYS
        .iter()
        .map(|(value, icon)| {
            choice(value, voice.say(&format!("contact-{value}")), Some(icon), chosen == *value)
        })
        .collect();
    let mut blocks =
        vec![choices("contact", voice.say("report-contact-label"), false, ChoiceStyle::List, options)];
    let field = |id: &str, label: &str, hint: Option<&str>| {
        input(
            id,
            voice.say(label),
            draft.answer(id),
            InputKind::Line,
            limits::LINE_LETTERS,
            hint.map(|h| voice.say(h)),
        )
    };
    if chosen != "none" {
        blocks.push(field("contact-value", "report-contact-value", None));
        blocks.push(field("contact-hours", "report-contact-hours", Some("report-contact-hours-hint")));
    }
    blocks.push(text("warning", voice.say("report-contact-warning")));
    if full {
        blocks.push(field("alias", "report-alias-label", Some("report-alias-hint")));
        blocks.push(nationality(app, draft));
    }
    blocks
}

fn nationality(app: &Inner, draft: &Draft) -> Block {
    let voice = &app.voice;
    let chosen = draft.answer("nationality");
    let mut options: Vec<Choice> = super::place::COUNTRIES
        .iter()
        .map(|code| choice(code, voice.say(&format!("country-{code}")), None, chosen == *code))
        .collect();
    options.push(choice("other", voice.say("country-other"), None, chosen == "other"));
    options.push(choice("stateless", voice.say("nationality-stateless"), None, chosen == "stateless"));
    options.push(choice("unknown", voice.say("unknown"), None, chosen == "unknown"));
    choices("nationality", voice.say("report-nationality-label"), false, ChoiceStyle::List, options)
}
