//! Read once more: everything that will be sent, each row leads to its page. Then send.

use super::place;
use crate::{
    app::Inner,
    at::At,
    draw::{button, list, row, text},
    numbers::in_language,
    vocabulary::{Block, Role, Row},
};
use saphan_core::{content::Arg, report::draft::Draft};

pub(crate) fn draw(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let rows = lines(app, draft)
        .into_iter()
        .map(|(id, lines)| {
            let lines = if lines.is_empty() { vec![voice.say("review-nothing")] } else { lines };
            Row { ..row(id, voice.say(id), lines, Some("pencil")) }
        })
        .collect();
    vec![
        text("explain", voice.say("report-review-explain")),
        list("review", None, rows),
        button("delete", voice.say("delete-draft"), "trash-2", Role::Danger),
        button("send", voice.say("report-send"), "send", Role::Primary),
    ]
}

/// What a report says, question by question, in the person's language.
pub(crate) fn lines(app: &Inner, draft: &Draft) -> Vec<(&'static str, Vec<String>)> {
    let voice = &app.voice;
    let said = |prefix: &str, field: &str| -> Vec<String> {
        draft.chosen(field).map(|value| voice.say(&format!("{prefix}-{value}"))).collect()
    };
    let words = |field: &str| -> Vec<String> {
        Some(draft.answer(field).trim()).filter(|t| !t.is_empty()).map(str::to_owned).into_iter().collect()
    };
    let mut whom = said("whom", "whom");
    if let Some(count) = draft.answer("count").parse::<u64>().ok().filter(|_| draft.answer("whom") == "group")
    {
        whom.push(voice.say_with("people-count", &[("count", Arg::Number(count))]));
    }
    whom.extend(match draft.answer("under-18") {
        "yes" => Some(voice.say("under-18-yes")),
        "no" => Some(voice.say("under-18-no")),
        _ => None,
    });
    let mut story = words("story");
    story.extend(words("other-language"));
    let mut files: Vec<String> = (!draft.files.is_empty())
        .then(|| voice.say_with("files-count", &[("count", Arg::Number(draft.files.len() as u64))]))
        .into_iter()
        .collect();
    if draft.files.iter().any(|file| file.keeps_place) {
        files.push(voice.say("photo-place-kept"));
    }
    let nationality = match draft.answer("nationality") {
        "" => Vec::new(),
        "stateless" => vec![voice.say("nationality-stateless")],
        "unknown" => vec![voice.say("unknown")],
        code => vec![voice.say(&format!("country-{code}"))],
    };
    vec![
        ("review-what", said("kind", "kinds")),
        ("review-whom", whom),
        ("review-when", when(app, draft)),
        ("review-where", vec![place::in_words(voice, draft)]),
        ("review-story", story),
        ("review-files", files),
        ("review-links", draft.links.iter().map(|l| l.text.clone()).collect()),
        ("review-contact", contact(app, draft)),
        ("review-alias", words("alias")),
        ("review-nationality", nationality),
        ("review-recipients", recipients(app, draft)),
        ("review-consent", said("consent", "consent")),
    ]
}

pub(crate) fn when(app: &Inner, draft: &Draft) -> Vec<String> {
    let date = draft.answer("date");
    match draft.answer("when") {
        "" => Vec::new(),
        "date" if !date.is_empty() => vec![app.voice.date(date)],
        kind => vec![app.voice.say(&format!("when-{kind}"))],
    }
}

pub(crate) fn contact(app: &Inner, draft: &Draft) -> Vec<String> {
    match draft.answer("contact") {
        "" | "none" => vec![app.voice.say("contact-none")],
        how => {
            let mut lines = vec![app.voice.say(&format!("contact-{how}"))];
            lines.extend(
                ["contact-value", "contact-hours"]
                    .iter()
                    .map(|field| draft.answer(field).trim().to_owned())
                    .filter(|t| !t.is_empty()),
            );
            lines
        }
    }
}

pub(crate) fn recipients(app: &Inner, draft: &Draft) -> Vec<String> {
    app.phone.recipients(draft).map(|agency| in_language(&agency.name, app.voice.language())).collect()
}

/// Seals the draft and shows the case.
pub(crate) fn send(app: &mut Inner) {
    let Some(draft) = app.draft.take() else { return app.unknown_touch() };
    let language = app.voice.language().to_owned();
    match app.phone.send(&draft, &language) {
        Ok(()) => app.go_only(vec![At::Home, At::Case(draft.id)]),
        Err(error) => {
            app.draft = Some(draft);
            app.report_problem(&error);
        }
    }
}
