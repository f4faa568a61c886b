//! What the app knows, from when it is, and how it becomes newer: from an intake, or from the phone beside this one. What is
//! handed on holds nothing of the person, and what is taken is signed, so that neither can be used against anybody.

use crate::{
    app::Inner,
    draw::{button, notice, text},
    vocabulary::{Block, Effect, Event, Role, Tone},
};
use saphan_core::{
    content::{Arg, PackRefused},
    outbox::packs::Look,
};
use saphan_protocol::pack::PackError;

/// Id of the picker that takes a pack.
const TAKE: &str = "take";

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let knowledge = app.phone.knowledge();
    let mut blocks = vec![text("made", made(app, "pack-made"))];
    if app.phone.now() >= knowledge.expires {
        let until = voice.moment(knowledge.expires, app.offset);
        let old = voice.say_with("pack-old", &[("date", Arg::Text(&until))]);
        blocks.push(notice(voice, "old", Tone::Warning, Some("pack-old"), old));
    }
    if knowledge.keys().is_empty() {
        blocks.push(text("cannot", voice.say("pack-give-cannot")));
        return blocks;
    }
    blocks.extend(look(app));
    blocks.push(button("look", voice.say("pack-look"), "refresh-cw", Role::Secondary));
    blocks.push(text("look-cost", voice.say("pack-look-cost")));
    blocks.push(button("give", voice.say("pack-give"), "share-2", Role::Secondary));
    blocks.push(text("giving", voice.say("pack-give-explain")));
    blocks.push(button(TAKE, voice.say("pack-take"), "smartphone", Role::Secondary));
    blocks.push(text("taking", voice.say("pack-take-explain")));
    blocks
}

/// A message with the day of the pack.
fn made(app: &Inner, message: &str) -> String {
    match app.phone.knowledge().created {
        0 => app.voice.say("pack-made-unknown"),
        at => {
            let date = app.voice.moment(at, app.offset);
            app.voice.say_with(message, &[("date", Arg::Text(&date))])
        }
    }
}

/// How the last look for something newer went.
fn look(app: &Inner) -> Option<Block> {
    let voice = &app.voice;
    let (tone, code, said) = match app.phone.pack_look() {
        Look::None => return None,
        Look::Under => (Tone::Info, None, voice.say("pack-looking")),
        Look::Nothing => (Tone::Info, None, voice.say("pack-none")),
        Look::Newer => (Tone::Good, None, made(app, "pack-new")),
        Look::Failed => (Tone::Warning, Some("pack-unreachable"), voice.say("pack-unreachable")),
    };
    Some(notice(voice, "looked", tone, code, said))
}

pub(crate) fn on(app: &mut Inner, event: Event) {
    match event {
        Event::Tap { id } if id == "look" => app.phone.look_for_pack(),
        Event::Tap { id } if id == "give" => match app.phone.pack_to_give() {
            Ok(Some(file)) => app.effects.push(Effect::ShareFile {
                path: file.display().to_string(),
                media_type: "application/octet-stream".to_owned(),
            }),
            Ok(None) => app.problem("pack-unsigned", "pack-give-cannot"),
            Err(_) => app.problem("disk-full", "problem-disk-full"),
        },
        Event::Tap { id } if id == TAKE => app.send_away(Effect::PickFile { id }),
        Event::Picked { id, path, .. } if id == TAKE => match app.phone.take_pack(path.as_ref()) {
            Ok(()) => {
                app.learn();
                let taken = made(app, "pack-taken");
                app.notice = Some(notice(&app.voice, "notice", Tone::Good, None, taken));
            }
            Err(refused) => {
                let (code, message) = problem(&refused);
                app.problem(code, message);
            }
        },
        Event::PickFailed { id, reason } if id == TAKE => {
            if reason != "cancelled" {
                app.problem("file-read", "problem-file-read");
            }
        }
        _ => app.unknown_touch(),
    }
}

/// The machine-readable code and the message of a pack that was not taken.
fn problem(refused: &PackRefused) -> (&'static str, &'static str) {
    match refused {
        PackRefused::Container(error) => match error {
            PackError::Truncated | PackError::Trailing(_) | PackError::Damaged => {
                ("pack-damaged", "pack-damaged")
            }
            PackError::OtherKey(_) | PackError::Signature => ("pack-other-key", "pack-other-key"),
            PackError::Expired(_) => ("pack-expired", "pack-expired"),
            PackError::Older { .. } => ("pack-older", "pack-older"),
            PackError::NewerFormat(_) => ("pack-needs-app", "pack-needs-app"),
            _ => ("pack-not-ours", "pack-not-ours"),
        },
        PackRefused::Newer(_) => ("pack-needs-app", "pack-needs-app"),
        PackRefused::Storage(std::io::ErrorKind::StorageFull) => ("disk-full", "problem-disk-full"),
        PackRefused::Storage(_) => ("file-read", "problem-file-read"),
        PackRefused::Content | PackRefused::Markup(..) => ("pack-not-ours", "pack-not-ours"),
    }
}
