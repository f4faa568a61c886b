//! How the app shows on the home screen: under its own name, or as something ordinary.

use crate::{
    app::Inner,
    draw::{choice, choices, text},
    vocabulary::{Appearance, Block, ChoiceStyle, Effect},
};
use saphan_core::{Phone, content::Voice};

/// Each with its value, its message and its icon; the app's own first.
const ALL: [(Appearance, &str, &str, &str); 4] = [
    (Appearance::Saphan, "saphan", "app-name", "bridge"),
    (Appearance::Notes, "notes", "appearance-notes", "sticky-note"),
    (Appearance::Calendar, "calendar", "appearance-calendar", "calendar"),
    (Appearance::Weather, "weather", "appearance-weather", "cloud-sun"),
];

/// Setting, and id of the choices.
const KEY: &str = "appearance";

/// What was chosen, the app's own if nothing was.
fn chosen(phone: &Phone) -> Appearance {
    let stored = phone.setting(KEY).ok().flatten();
    let known = ALL.iter().find(|(_, value, ..)| stored.as_deref() == Some(value));
    known.map_or(Appearance::Saphan, |(appearance, ..)| *appearance)
}

fn label(voice: &Voice, appearance: Appearance) -> String {
    let known = ALL.iter().find(|(one, ..)| *one == appearance);
    known.map_or_else(String::new, |(_, _, message, _)| voice.say(message))
}

/// The name under which the app shows now, such as above a notification.
pub(crate) fn name(app: &Inner) -> String {
    label(&app.voice, chosen(&app.phone))
}

pub(crate) fn draw(app: &Inner) -> [Block; 2] {
    let now = chosen(&app.phone);
    let options = ALL
        .iter()
        .map(|(one, value, message, icon)| choice(value, app.voice.say(message), Some(icon), *one == now))
        .collect();
    [
        choices(KEY, app.voice.say("settings-appearance"), false, ChoiceStyle::Tiles, options),
        text("appearance-note", app.voice.say("settings-appearance-explain")),
    ]
}

/// Takes a choice. Returns whether it was one of this block.
pub(crate) fn choose(app: &mut Inner, id: &str, value: &str) -> bool {
    let Some((appearance, ..)) = ALL.iter().find(|(_, known, ..)| id == KEY && *known == value) else {
        return false;
    };
    match app.phone.set_setting(KEY, value) {
        Ok(()) => show(app, *appearance),
        Err(error) => app.vault_problem(&error),
    }
    true
}

/// Asks again for what was chosen, unless it is the app's own: the platform may have forgotten it, or show it in
/// another language.
pub(crate) fn keep(app: &mut Inner) {
    let now = chosen(&app.phone);
    if now != Appearance::Saphan {
        show(app, now);
    }
}

fn show(app: &mut Inner, name: Appearance) {
    app.effects.push(Effect::Appear { name, label: label(&app.voice, name) });
}
