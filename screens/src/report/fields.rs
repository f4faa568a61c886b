//! Touches and typing on every page: a block's id is the field's name, so that one file stores them all.

use crate::{
    app::Inner,
    at::{Ask, At, Page},
    problem,
    vocabulary::{Effect, Event, Tone},
};
use saphan_core::{
    content::{Arg, writing::today},
    location::{
        fix::{Fix, FixError},
        picture::PictureError,
    },
    report::{Kind, ReportError, attach::Role, draft::Draft},
};
use saphan_protocol::message::limits;
use std::path::Path;

/// Fields that take several answers.
const SEVERAL: [&str; 3] = ["kinds", "recipients", "consent"];
/// Fields that take one of several.
const ONE: [&str; 13] = [
    "whom",
    "under-18",
    "when",
    "country",
    "province",
    "keep-place",
    "nationality",
    "contact",
    "wanted",
    "purpose",
    "how",
    "gender",
    "certified",
];
/// Fields that are typed.
const TYPED: [&str; 9] = [
    "landmark",
    "story",
    "other-language",
    "link",
    "alias",
    "contact-value",
    "contact-hours",
    "message",
    "note",
];
/// Longest recording, seconds.
pub(crate) const RECORD_SECONDS: u32 = 600;
/// Seconds to look for a place.
const LOCATE_SECONDS: u32 = 30;

/// Takes any event that stores something in the draft.
pub(crate) fn on_field(app: &mut Inner, event: Event) {
    // What was sent is not changed any more; only more can be said.
    let sent =
        matches!(app.at(), At::Case(_)) && !matches!(&event, Event::Type { id, .. } if id == "message");
    let asked = !sent && app.offers(&event);
    let Some(mut draft) = app.draft.take_if(|_| asked) else { return app.unknown_touch() };
    let done = store(app, &mut draft, event);
    app.draft = Some(draft);
    if let Err(error) = done {
        problem(app, &error);
    }
}

fn store(app: &mut Inner, draft: &mut Draft, event: Event) -> Result<(), ReportError> {
    match event {
        Event::Type { id, text } if id == "count" => count(app, draft, &text),
        Event::Type { id, text } if TYPED.contains(&id.as_str()) => {
            if app.phone.type_text(draft, &id, &text)? {
                app.say(Tone::Info, "problem-text-cleaned");
            }
            Ok(())
        }
        Event::Choose { id, value } if SEVERAL.contains(&id.as_str()) => {
            if id == "recipients" {
                app.phone.answer(draft, "recipients-touched", "yes")?;
            }
            app.phone.toggle(draft, &id, &value)
        }
        Event::Choose { id, value } if id == "place" => {
            let again = draft.answer("place") == value;
            app.phone.choose_place(draft, if again { "" } else { &value })?;
            app.locating = false;
            if matches!(draft.answer("place"), "exact" | "about") && draft.fix().is_none() {
                locate(app);
            }
            Ok(())
        }
        Event::Choose { id, value } if ONE.contains(&id.as_str()) => {
            // A second touch takes the answer back.
            let again = draft.answer(&id) == value;
            app.phone.answer(draft, &id, if again { "" } else { &value })?;
            if id == "country" {
                app.phone.answer(draft, "province", "")?;
            }
            Ok(())
        }
        Event::SetDate { id, date } if id == "date" => day(app, draft, date.as_deref()),
        Event::Located { latitude, longitude, accuracy_m, taken_at, .. } => {
            app.locating = false;
            let fix = Fix { latitude, longitude, accuracy_m, taken_at };
            if let Err(error) = app.phone.locate(draft, &fix)? {
                refused_fix(app, &error, taken_at);
            }
            Ok(())
        }
        Event::LocateFailed { reason, .. } => {
            locate_failed(app, &reason);
            Ok(())
        }
        Event::Picked { id, path, media_type } => {
            let role = match id.as_str() {
                "camera" | "gallery" => Role::Photo,
                "record" => Role::Voice,
                _ => Role::File,
            };
            app.phone.attach(draft, Path::new(&path), media_type.as_deref(), role)
        }
        Event::PickFailed { reason, .. } => {
            if reason != "cancelled" {
                app.problem("camera", "problem-camera");
            }
            Ok(())
        }
        Event::Tap { id } => tap(app, draft, &id),
        _ => {
            app.unknown_touch();
            Ok(())
        }
    }
}

fn tap(app: &mut Inner, draft: &mut Draft, id: &str) -> Result<(), ReportError> {
    let row = |prefix: &str| id.strip_prefix(prefix).and_then(|row| row.parse::<i64>().ok());
    match id {
        "locate" => locate(app),
        "camera" => app.send_away(Effect::TakePhoto { id: id.to_owned() }),
        "gallery" => app.send_away(Effect::PickPhoto { id: id.to_owned() }),
        "file" => app.send_away(Effect::PickFile { id: id.to_owned() }),
        "record" => {
            app.send_away(Effect::RecordSound { id: id.to_owned(), max_seconds: RECORD_SECONDS });
        }
        "link-add" => {
            let text = draft.answer("link").to_owned();
            app.phone.keep_link(draft, &text)?;
            app.phone.answer(draft, "link", "")?;
        }
        _ => {
            if let Some(file) = row("file-") {
                app.phone.detach(draft, file)?;
            } else if let Some(link) = row("link-") {
                app.phone.remove_link(draft, link)?;
            } else {
                app.unknown_touch();
            }
        }
    }
    Ok(())
}

/// Asks the platform for the place.
pub(crate) fn locate(app: &mut Inner) {
    app.locating = true;
    app.effects.push(Effect::Locate { id: "locate".to_owned(), wait_s: LOCATE_SECONDS });
}

/// Says why no place was found.
pub(crate) fn locate_failed(app: &mut Inner, reason: &str) {
    app.locating = false;
    let message = match reason {
        "denied" => "locate-denied",
        "off" => "locate-off",
        "timeout" => "locate-timeout",
        _ => "locate-unavailable",
    };
    app.problem(message, message);
}

/// How many, from 1 to `most`, in any of the digits our readers type; none where nothing is typed.
pub(crate) fn how_many(typed: &str, most: u32) -> Result<Option<u32>, ReportError> {
    let ascii = crate::pin::ascii(typed.trim());
    match ascii.parse() {
        _ if ascii.is_empty() => Ok(None),
        Ok(count) if (1..=most).contains(&count) => Ok(Some(count)),
        _ => Err(ReportError::NotANumber { max: most }),
    }
}

/// A head-count; empty takes it back.
fn count(app: &mut Inner, draft: &mut Draft, typed: &str) -> Result<(), ReportError> {
    let count = how_many(typed, limits::HEAD_COUNT)?;
    app.phone.answer(draft, "count", &count.map_or_else(String::new, |count| count.to_string()))
}

fn day(app: &mut Inner, draft: &mut Draft, date: Option<&str>) -> Result<(), ReportError> {
    let Some(date) = date else { return app.phone.answer(draft, "date", "") };
    let day: jiff::civil::Date = date.parse().map_err(|_| ReportError::NotADay)?;
    let ahead = if draft.kind == Kind::Interpreter { 366 } else { 1 };
    let latest = today(app.phone.now() + ahead * 86_400, app.offset).ok_or(ReportError::NotADay)?;
    if day > latest || day.year() < 1980 {
        return Err(ReportError::NotADay);
    }
    app.phone.answer(draft, "date", &day.to_string())
}

/// Says why a place was not taken.
pub(crate) fn refused_fix(app: &mut Inner, error: &FixError, taken_at: i64) {
    match error {
        FixError::Old { .. } => {
            let age = app.voice.wait((app.phone.now() - taken_at).unsigned_abs());
            let text = app.voice.say_with("fix-old", &[("age", Arg::Text(&age))]);
            app.problem_text("fix-old", text);
        }
        FixError::Future { .. } => app.problem("fix-future", "fix-future"),
        _ => app.problem("fix-invalid", "fix-invalid"),
    }
}

/// Says what went wrong with a report and what to do next.
pub(crate) fn problem(app: &mut Inner, error: &ReportError) {
    let max = |app: &Inner, message: &str, max: u64| {
        let text = app.voice.number(max);
        app.voice.say_with(message, &[("max", Arg::Text(&text))])
    };
    let (code, text) = match error {
        ReportError::Locked => ("locked", app.voice.say("pin-enter-label")),
        ReportError::TooLong { max: letters } => {
            ("text-too-long", max(app, "problem-text-long", *letters as u64))
        }
        ReportError::NotANumber { max: most } => {
            ("not-a-number", max(app, "problem-number", u64::from(*most)))
        }
        ReportError::NotADay => ("not-a-day", app.voice.say("problem-date")),
        ReportError::TooMany { max: most } => {
            let links = matches!(app.at(), At::Report(Page::Photos))
                && app.draft.as_ref().is_none_or(|d| d.files.len() < *most);
            let message = if links { "problem-links-many" } else { "problem-file-many" };
            ("too-many", max(app, message, *most as u64))
        }
        ReportError::Picture(error) => picture(app, error),
        ReportError::Empty => ("empty", app.voice.say("report-empty")),
        ReportError::NoRecipient => {
            let none = app.phone.knowledge().all_agencies().is_empty();
            (
                "no-recipient",
                app.voice.say(if none { "report-recipients-none" } else { "report-recipients-choose" }),
            )
        }
        ReportError::WrongCode => ("wrong-code", app.voice.say("follow-wrong")),
        ReportError::OtherCentre => ("other-centre", app.voice.say("order-other-centre")),
        ReportError::NotFound => ("not-found", app.voice.say("problem-unknown")),
        ReportError::Seal => ("seal", app.voice.say("problem-storage")),
        ReportError::Vault(error) => {
            let (code, message) = problem::of(error);
            (code, app.voice.say(message))
        }
    };
    app.problem_text(code, text);
}

fn picture(app: &Inner, error: &PictureError) -> (&'static str, String) {
    let voice = &app.voice;
    match error {
        PictureError::TooLarge { most, .. } => {
            let most = voice.size(*most);
            ("file-too-large", voice.say_with("problem-file-large", &[("max", Arg::Text(&most))]))
        }
        PictureError::NotWhatItSays { .. } => ("not-what-it-says", voice.say("problem-file-other")),
        PictureError::Bomb { .. } => ("picture-bomb", voice.say("problem-file-bomb")),
        PictureError::Vanished => ("file-vanished", voice.say("problem-file-vanished")),
        PictureError::PlaceStays => ("place-stays", voice.say("problem-file-place")),
        _ => ("file-unreadable", voice.say("problem-file-read")),
    }
}

/// The page of the report or the request that an id of its review opens.
pub(crate) fn page_of(id: &str) -> Option<At> {
    Some(match id {
        "review-what" => At::Report(Page::Kinds),
        "review-whom" => At::Report(Page::Whom),
        "review-when" => At::Report(Page::When),
        "review-where" => At::Report(Page::Where),
        "review-story" => At::Report(Page::Story),
        "review-files" | "review-links" => At::Report(Page::Photos),
        "review-contact" | "review-alias" | "review-nationality" => At::Report(Page::Contact),
        "review-recipients" | "review-consent" => At::Report(Page::Recipients),
        "ask-language" => At::Interpreter(Ask::Language),
        "ask-purpose" | "ask-how" => At::Interpreter(Ask::Purpose),
        "ask-when" => At::Interpreter(Ask::When),
        "ask-where" => At::Interpreter(Ask::Where),
        "ask-contact" | "ask-note" | "ask-recipients" => At::Interpreter(Ask::Contact),
        _ => return None,
    })
}
