//! Settings: language, PIN, the second PIN that erases, years, how the app shows on the phone, erase everything.

use crate::{
    app::Inner,
    appearance,
    at::At,
    draw::{button, choice, choices, text},
    vocabulary::{Block, ChoiceStyle, Event, Role, Tone},
};
use saphan_core::content::{Arg, writing::today};
use saphan_vault::Standing;

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    if *at == At::Erasing {
        return vec![
            text("explain", voice.say("settings-erase-explain")),
            button("keep", voice.say("cancel"), "", Role::Secondary),
            button("erase", voice.say("settings-erase-yes"), "trash-2", Role::Danger),
        ];
    }
    let mut blocks = vec![button("language", voice.say("settings-language"), "languages", Role::Secondary)];
    match app.phone.standing() {
        Ok(Standing::Pin) => {
            blocks.push(button("pin-change", voice.say("settings-pin-change"), "lock", Role::Secondary));
            blocks.push(button("pin-remove", voice.say("settings-pin-remove"), "unlock", Role::Secondary));
            blocks.push(button("duress", voice.say("settings-duress"), "shield-alert", Role::Secondary));
            blocks.push(button("lock", voice.say("settings-lock"), "lock", Role::Secondary));
        }
        Ok(_) => blocks.push(button("pin-change", voice.say("settings-pin-set"), "lock", Role::Secondary)),
        Err(_) => {}
    }
    blocks.push(calendar(app));
    blocks.extend(appearance::draw(app));
    blocks.push(button("pack", voice.say("pack-open"), "bookmark", Role::Secondary));
    blocks.push(button("erase", voice.say("settings-erase"), "trash-2", Role::Danger));
    blocks
}

fn calendar(app: &Inner) -> Block {
    let voice = &app.voice;
    let year = today(app.phone.now(), app.offset).map_or(0, |day| i64::from(day.year()));
    let option = |value: &str, year: i64, selected: bool| {
        let shown = voice.number(year.unsigned_abs());
        choice(
            value,
            voice.say_with(&format!("calendar-{value}"), &[("year", Arg::Text(&shown))]),
            None,
            selected,
        )
    };
    choices(
        "calendar",
        voice.say("settings-calendar"),
        false,
        ChoiceStyle::List,
        vec![
            option("buddhist", year + 543, voice.buddhist_years),
            option("common", year, !voice.buddhist_years),
        ],
    )
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match (at, event) {
        (At::Settings, Event::Choose { id, value })
            if id == "calendar" && matches!(value.as_str(), "buddhist" | "common") =>
        {
            match app.phone.set_setting("calendar", &value) {
                Ok(()) => app.voice.buddhist_years = value == "buddhist",
                Err(error) => app.vault_problem(&error),
            }
        }
        (At::Settings, Event::Choose { id, value }) if appearance::choose(app, &id, &value) => {}
        (At::Settings, Event::Tap { id }) => tap(app, &id),
        (At::Erasing, Event::Tap { id }) if id == "keep" => app.back(),
        (At::Erasing, Event::Tap { id }) if id == "erase" => match app.phone.erase() {
            Ok(()) => {
                app.forget();
                app.go_only(vec![At::Language]);
                app.say(Tone::Good, "settings-erased");
            }
            Err(error) => app.vault_problem(&error),
        },
        _ => app.unknown_touch(),
    }
}

fn tap(app: &mut Inner, id: &str) {
    match id {
        "language" => app.go(At::Language),
        "pin-change" => protected(app, At::PinNew),
        "duress" => protected(app, At::Duress),
        "pin-remove" if app.phone.is_open() && app.knows_pin() => match app.phone.change_pin(None) {
            Ok(()) => app.say(Tone::Good, "pin-removed"),
            Err(error) => app.vault_problem(&error),
        },
        // Whoever removes a PIN must know it, also where the phone lies open.
        "pin-remove" => {
            app.ask_again();
            app.back();
            app.go_open(At::Settings);
        }
        "lock" => app.leave(),
        "pack" => app.go(At::Pack),
        "erase" => app.go(At::Erasing),
        _ => app.unknown_touch(),
    }
}

/// Whoever changes the PIN, or sets the one that erases, must know it: it is asked for, also where the phone lies open.
fn protected(app: &mut Inner, at: At) {
    match app.phone.standing() {
        Ok(Standing::Missing) => app.go_only(vec![At::PinChoice]),
        _ => {
            if !app.knows_pin() {
                app.ask_again();
            }
            app.go_open(at);
        }
    }
}
