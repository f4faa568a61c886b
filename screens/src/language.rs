//! Choose a language by its own name.

use crate::{
    app::Inner,
    at::At,
    draw::{button, choice, choices},
    vocabulary::{Block, ChoiceStyle, Event, Role},
};
use saphan_vault::Standing;

/// The seven languages, each by its own name.
pub(crate) const NAMES: [(&str, &str); 7] = [
    ("th", "ไทย"),
    ("en", "English"),
    ("my", "မြန်မာ"),
    ("km", "ខ្មែរ"),
    ("lo", "ລາວ"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// A language's own name, or its tag.
pub(crate) fn name(tag: &str) -> &str {
    NAMES.iter().find(|(t, _)| *t == tag).map_or(tag, |(_, name)| name)
}

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let options = NAMES
        .iter()
        .map(|(tag, name)| {
            let mut option = choice(tag, (*name).to_owned(), None, app.voice.language() == *tag);
            option.language = Some((*tag).to_owned());
            option
        })
        .collect();
    vec![
        choices("language", app.voice.say("language-question"), false, ChoiceStyle::List, options),
        button("save", app.voice.say("language-save"), "check", Role::Primary),
    ]
}

pub(crate) fn on(app: &mut Inner, event: Event) {
    match event {
        Event::Choose { id, value } if id == "language" && NAMES.iter().any(|(t, _)| *t == value) => {
            app.set_language(&value);
        }
        Event::Tap { id } if id == "save" => {
            let tag = app.voice.language().to_owned();
            app.set_language(&tag);
            match app.phone.standing() {
                Ok(Standing::Missing) => app.go_only(vec![At::PinChoice]),
                // Chosen anew after the device store was damaged: there is nowhere to go back to.
                Ok(_) if app.trail.len() == 1 => app.go_only(vec![At::Home]),
                Ok(_) => app.back(),
                Err(error) => app.vault_problem(&error),
            }
        }
        _ => app.unknown_touch(),
    }
}
