//! Photographs, files, links and account names.

use crate::{
    app::Inner,
    draw::{button, call, choice, choices, input, list, notice, row, text},
    vocabulary::{Attached, Block, ChoiceStyle, InputKind, Role, Tone},
};
use saphan_core::{
    content::Arg,
    report::draft::{Attached as Stored, Draft},
};
use saphan_protocol::message::limits;

/// Ways to add a file: id, message, icon.
const ADD: [(&str, &str, &str); 3] = [
    ("camera", "photos-camera", "camera"),
    ("gallery", "photos-gallery", "image"),
    ("file", "photos-file", "paperclip"),
];

/// Attachments whose role is wanted, as blocks show them.
pub(crate) fn attached(app: &Inner, draft: &Draft, wanted: impl Fn(&str) -> bool) -> Vec<Attached> {
    draft.files.iter().filter(|file| wanted(&file.role)).map(|file| one(app, file)).collect()
}

fn one(app: &Inner, file: &Stored) -> Attached {
    let voice = &app.voice;
    let size = voice.size(file.size);
    let message = match file.role.as_str() {
        "photo" => "photo-item",
        "voice" => "report-voice-item",
        _ => "file-item",
    };
    let note = match (file.had_place, file.keeps_place) {
        (true, false) => Some("photo-place-removed"),
        (true, true) => Some("photo-place-kept"),
        (false, _) if file.role == "photo" => Some("photo-no-place"),
        _ => None,
    };
    Attached {
        id: format!("file-{}", file.id),
        label: voice.say_with(message, &[("size", Arg::Text(&size))]),
        media_type: file.media_type.clone(),
        size: file.size,
        note: note.map(|id| voice.say(id)),
        remove_label: voice.say("remove"),
    }
}

pub(crate) fn draw(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    let keep = [("no", "map-pin-off"), ("yes", "map-pin")]
        .iter()
        .map(|(value, icon)| {
            let selected = (draft.answer("keep-place") == "yes") == (*value == "yes");
            choice(value, voice.say(&format!("keep-place-{value}")), Some(icon), selected)
        })
        .collect();
    let mut blocks = vec![
        Block::Photos {
            id: "photos".to_owned(),
            label: voice.say("report-photos-label"),
            items: attached(app, draft, |role| role != "voice"),
            add: ADD
                .iter()
                .map(|(id, message, icon)| choice(id, voice.say(message), Some(icon), false))
                .collect(),
        },
        text("safe", voice.say("report-photos-hint")),
        choices("keep-place", voice.say("report-keep-place-label"), false, ChoiceStyle::List, keep),
        notice(voice, "no-child-images", Tone::Warning, None, voice.say("report-no-child-images")),
    ];
    blocks.extend(child_lines(app));
    blocks.push(input(
        "link",
        voice.say("report-links-label"),
        draft.answer("link"),
        InputKind::Link,
        limits::LINE_LETTERS,
        Some(voice.say("report-links-hint")),
    ));
    blocks.push(button("link-add", voice.say("report-links-add"), "link", Role::Secondary));
    if !draft.links.is_empty() {
        let rows = draft
            .links
            .iter()
            .map(|kept| {
                let when = voice.moment(kept.noted_at, app.offset);
                let noted = voice.say_with("link-kept", &[("when", Arg::Text(&when))]);
                let mut row =
                    row(&format!("link-{}", kept.id), kept.text.clone(), vec![noted], Some("trash-2"));
                row.lines.push(voice.say("remove"));
                row
            })
            .collect();
        blocks.push(list("links", None, rows));
    }
    blocks
}

/// Lines that take reports of pictures of child abuse, of the country this phone last looked at.
fn child_lines(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let country = crate::numbers::country(app);
    app.phone
        .knowledge()
        .lines(&country)
        .into_iter()
        .filter(|line| line.needs.iter().any(|need| need == "child"))
        .filter_map(|line| {
            let number = line.number.as_deref()?;
            let name = crate::numbers::in_language(&line.name, voice.language());
            let country = crate::numbers::country_name(voice, &country);
            let args = [("number", Arg::Text(number)), ("country", Arg::Text(&country))];
            Some(call(
                &format!("call-{}", line.id),
                voice.say_with("number-label", &args),
                number,
                vec![name],
            ))
        })
        .take(1)
        .collect()
}
