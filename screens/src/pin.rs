//! The PIN: explained, set or skipped, asked for.
//!
//! What is typed here is kept in memory that is wiped, never stored and never put back into a screen.

use crate::{
    app::Inner,
    at::At,
    draw::{button, input, notice, text},
    vocabulary::{Block, Event, InputKind, Role, Tone},
};
use saphan_core::content::{Arg, writing::western};
use saphan_vault::{Pin, VaultError};
use zeroize::Zeroizing;

/// What was typed so far.
#[derive(Default)]
pub(crate) struct Typed {
    first: Zeroizing<String>,
    now: Zeroizing<String>,
}

impl Typed {
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Fewest and most digits.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=12;

fn good(pin: &str) -> bool {
    DIGITS.contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit())
}

/// Digits of any of the seven scripts, as ASCII: a Khmer or Burmese keyboard types its own.
pub(crate) fn ascii(typed: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(typed.len()));
    out.extend(typed.chars().map(|c| western(c).unwrap_or(c)));
    out
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    let field = |label: &str, hint: Option<String>| {
        input("pin", voice.say(label), "", InputKind::Pin, *DIGITS.end(), hint)
    };
    match at {
        At::PinChoice => vec![
            text("explain", voice.say("pin-explain")),
            text("explain-skip", voice.say("pin-explain-skip")),
            button("skip", voice.say("pin-skip"), "", Role::Secondary),
            button("set", voice.say("pin-set"), "lock", Role::Primary),
        ],
        At::PinNew => vec![
            field("pin-new-label", Some(voice.say("pin-new-hint"))),
            button("next", voice.say("next"), "arrow-right", Role::Primary),
        ],
        At::PinRepeat => vec![
            field("pin-repeat-label", None),
            button("save", voice.say("pin-save"), "check", Role::Primary),
        ],
        At::Duress => vec![
            text("explain", voice.say("settings-duress-explain")),
            field("pin-new-label", Some(voice.say("pin-new-hint"))),
            button("save", voice.say("settings-duress-save"), "check", Role::Primary),
        ],
        _ => vec![
            field("pin-enter-label", Some(voice.say("pin-public"))),
            button("open", voice.say("pin-open"), "unlock", Role::Primary),
        ],
    }
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    let id = match event {
        Event::Type { id, text } if id == "pin" => {
            app.typed.now = ascii(&text);
            drop(Zeroizing::new(text));
            return;
        }
        Event::Tap { id } => id,
        _ => return app.unknown_touch(),
    };
    match (at, id.as_str()) {
        (At::PinChoice, "skip") => match app.phone.create_vault(None) {
            Ok(()) => app.go_only(vec![At::Home]),
            Err(error) => app.vault_problem(&error),
        },
        (At::PinChoice, "set") => app.go(At::PinNew),
        (At::PinNew, "next") if good(&app.typed.now) => {
            app.typed.first = std::mem::take(&mut app.typed.now);
            app.go(At::PinRepeat);
        }
        (At::PinNew, "next") => app.problem("pin-too-short", "pin-too-short"),
        (At::PinRepeat, "save") => save(app),
        (At::Duress, "save") => duress(app),
        (At::PinEnter, "open") => open(app),
        _ => app.unknown_touch(),
    }
}

fn save(app: &mut Inner) {
    if app.typed.first != app.typed.now || !good(&app.typed.now) {
        app.typed.clear();
        app.back();
        return app.problem("pin-not-same", "pin-not-same");
    }
    let pin = Pin::new(&app.typed.now);
    app.typed.clear();
    let saved = if app.phone.is_open() {
        app.phone.change_pin(Some(&pin))
    } else {
        app.phone.create_vault(Some(&pin))
    };
    match saved {
        Ok(()) => {
            app.proved = Some(app.phone.now());
            app.go_only(vec![At::Home]);
            app.say(Tone::Good, "pin-saved");
        }
        Err(error) => app.vault_problem(&error),
    }
}

fn duress(app: &mut Inner) {
    if !good(&app.typed.now) {
        return app.problem("pin-too-short", "pin-too-short");
    }
    let pin = Pin::new(&app.typed.now);
    app.typed.clear();
    match app.phone.set_erasing_pin(&pin) {
        Ok(()) => {
            app.back();
            app.say(Tone::Good, "settings-duress-saved");
        }
        Err(VaultError::SamePin) => app.problem("same-pin", "settings-duress-same"),
        Err(error) => app.vault_problem(&error),
    }
}

fn open(app: &mut Inner) {
    let pin = Pin::new(&app.typed.now);
    app.typed.clear();
    app.unlock(Some(&pin));
}

/// Says why a PIN was not taken.
pub(crate) fn refused(app: &mut Inner, error: &VaultError) {
    let (code, wait) = match error {
        VaultError::WrongPin { retry_after } => ("wrong-pin", *retry_after),
        VaultError::TryLater { wait } => ("try-later", *wait),
        _ => return app.vault_problem(error),
    };
    let text = if wait.is_zero() {
        app.voice.say("pin-wrong")
    } else {
        let wait = app.voice.wait(wait.as_secs().max(1));
        app.voice.say_with("pin-wait", &[("wait", Arg::Text(&wait))])
    };
    app.notice = Some(notice(&app.voice, "notice", Tone::Warning, Some(code), text));
}
