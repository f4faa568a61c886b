//! One thing sent: where it stands, what happened, what was answered. Never "sent" without proof.

use crate::{
    app::Inner,
    at::At,
    draw::{button, heading, input, list, notice, quoted, row, text},
    interpreter, numbers, report, shop,
    vocabulary::{Block, Effect, Event, InputKind, LinkKind, Role, Tone},
};
use saphan_core::{
    content::Arg,
    report::{
        Kind, State,
        follow::{Followed, Happened, Summary},
        text::cleaned,
    },
};
use saphan_protocol::message::{InterpreterAnswer, Reply, Stage, limits};

/// Message id of a stage.
fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Opened => "state-opened",
        Stage::Assessing => "state-assessing",
        Stage::Acting => "state-acting",
        Stage::Referred => "state-referred",
        Stage::PresumedVictim => "state-presumed-victim",
        Stage::Identified => "state-identified",
        Stage::NotIdentified => "state-not-identified",
        Stage::Closed => "state-closed",
    }
}

fn stage(app: &Inner, stage: Stage, country: Option<&str>) -> String {
    let said = app.voice.say(stage_id(stage));
    match country {
        Some(country) => {
            let country = numbers::country_name(&app.voice, country);
            app.voice.say_with(
                "state-with-country",
                &[("state", Arg::Text(&said)), ("country", Arg::Text(&country))],
            )
        }
        None => said,
    }
}

/// Where it stands, in words.
pub(crate) fn state(app: &Inner, summary: &Summary) -> String {
    match (summary.state, &summary.stage) {
        (State::Withdrawn, _) => app.voice.say("state-withdrawn"),
        (_, Some((at, country))) => stage(app, *at, country.as_deref()),
        (State::Draft, _) => app.voice.say("state-draft"),
        (State::Queued, _) => app.voice.say("state-queued"),
        (State::Accepted, _) => app.voice.say("state-accepted"),
    }
}

pub(crate) fn draw(app: &Inner, at: &At, id: i64) -> Vec<Block> {
    let voice = &app.voice;
    let Ok(case) = app.phone.followed(id) else {
        return vec![notice(voice, "gone", Tone::Warning, Some("not-found"), voice.say("problem-unknown"))];
    };
    if matches!(at, At::Withdraw(_)) {
        let told = app.phone.was_tried(id).unwrap_or(true);
        return vec![
            text("explain", voice.say(if told { "case-withdraw-explain" } else { "case-withdraw-unsent" })),
            button("keep", voice.say("cancel"), "", Role::Secondary),
            button("withdraw", voice.say("case-withdraw-yes"), "undo-2", Role::Danger),
        ];
    }
    if matches!(at, At::Remove(_)) {
        return vec![
            text("explain", voice.say("case-remove-explain")),
            button("keep", voice.say("cancel"), "", Role::Secondary),
            button("remove", voice.say("case-remove-yes"), "trash-2", Role::Danger),
        ];
    }
    let mut blocks = standing(app, &case);
    if case.summary.state == State::Accepted {
        blocks.push(heading("next-title", voice.say("case-next-title"), None));
        let next = match case.summary.kind {
            Kind::Interpreter => "interpreter-wait",
            Kind::Order => "order-wait",
            Kind::Report | Kind::Followed => "case-next",
        };
        blocks.push(text("next", voice.say(next)));
    }
    if case.summary.state != State::Withdrawn && shop::pay::payee(app, id).is_some() {
        blocks.push(button("pay", voice.say("pay-title"), "banknote", Role::Secondary));
    }
    blocks.extend(number(app, &case));
    blocks.extend(timeline(app, &case));
    blocks.extend(what_was_said(app, &case));
    blocks.extend(code(app, id));
    if case.summary.kind != Kind::Followed && case.summary.state != State::Withdrawn {
        blocks.push(input(
            "message",
            voice.say("case-message-label"),
            app.draft.as_ref().map_or("", |d| d.answer("message")),
            InputKind::Paragraph,
            limits::STORY_LETTERS,
            None,
        ));
        blocks.push(button("write", voice.say("case-message-send"), "send", Role::Secondary));
        blocks.push(button("take-back", voice.say("case-withdraw"), "undo-2", Role::Danger));
    }
    if app.phone.may_remove(id).unwrap_or(false) {
        blocks.push(button("remove-here", voice.say("case-remove"), "trash-2", Role::Secondary));
    }
    blocks.push(text("honest", voice.say("case-opened-honest")));
    blocks
}

/// Never a dead end: until somebody is found, and where nobody was, a number to call meanwhile.
fn number(app: &Inner, case: &Followed) -> Vec<Block> {
    let Some(draft) = app.draft.as_ref().filter(|d| d.id == case.summary.id) else { return Vec::new() };
    let answered = |wanted: fn(&InterpreterAnswer) -> bool| {
        case.timeline.iter().any(|(_, happened)| {
            matches!(happened, Happened::Reply(reply) if reply.interpreter.as_ref().is_some_and(wanted))
        })
    };
    let none = answered(|answer| answer.state == "none" && callable(answer).is_none());
    let waits = case.summary.kind == Kind::Interpreter && !answered(|answer| answer.state == "found");
    if none || waits { interpreter::meanwhile(app, draft) } else { Vec::new() }
}

/// The number of an answer, if it is one: digits as people print them, nothing that a dialler takes as a command.
fn callable(answer: &InterpreterAnswer) -> Option<&str> {
    let number = answer.number.as_deref()?.trim();
    let printed = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')');
    (number.chars().all(printed) && number.contains(|c: char| c.is_ascii_digit())).then_some(number)
}

/// What an agency wrote, without hidden characters: they could make one text look like another.
fn words(reply: &Reply) -> String {
    cleaned(&reply.text).unwrap_or_else(|| reply.text.clone())
}

/// The notice at the top: proof, or why there is none yet.
fn standing(app: &Inner, case: &Followed) -> Vec<Block> {
    let voice = &app.voice;
    let words = state(app, &case.summary);
    let mut blocks = Vec::new();
    match case.summary.state {
        State::Queued | State::Draft => {
            let parcel = case.envelope_id.as_ref().and_then(|id| app.phone.parcel(id).ok().flatten());
            let held = parcel.as_ref().and_then(|p| p.held.as_deref());
            let sending = parcel.as_ref().is_some_and(|p| p.sent_bytes > 0);
            let code = held.unwrap_or(if sending { "sending" } else { "queued" });
            let said = match held {
                Some(held) => {
                    let wait = parcel.as_ref().map_or(0, |p| p.retry_at) - app.phone.now();
                    let when = if wait <= 1 {
                        voice.say("time-now")
                    } else {
                        let wait = voice.wait(wait.unsigned_abs());
                        voice.say_with("time-in", &[("wait", Arg::Text(&wait))])
                    };
                    let id = format!("held-{held}");
                    format!(
                        "{}\n{}",
                        voice.say("state-held"),
                        voice.say_with(&id, &[("when", Arg::Text(&when))])
                    )
                }
                None => voice.say(if sending { "state-sending" } else { "state-queued" }),
            };
            let tone = if held.is_some() { Tone::Warning } else { Tone::Info };
            blocks.push(notice(voice, "state", tone, Some(code), said));
            blocks.push(text("kept", voice.say("case-safe-kept")));
            if held.is_some() {
                blocks.push(button("retry", voice.say("retry-now"), "refresh-cw", Role::Secondary));
            }
        }
        State::Accepted => blocks.push(notice(voice, "state", Tone::Good, Some("accepted"), words)),
        State::Withdrawn => blocks.push(notice(voice, "state", Tone::Info, Some("withdrawn"), words)),
    }
    let files = app.phone.files_on_their_way(case.summary.id).unwrap_or(0);
    if files > 0 && case.summary.state != State::Withdrawn {
        blocks.push(Block::Progress {
            id: "files".to_owned(),
            label: voice.say_with("case-files-on-way", &[("count", Arg::Number(files))]),
            fraction: None,
        });
    }
    blocks
}

fn timeline(app: &Inner, case: &Followed) -> Vec<Block> {
    let voice = &app.voice;
    let mut blocks = vec![heading("timeline", voice.say("case-timeline"), Some("history"))];
    let proved = case.timeline.iter().any(|(_, happened)| *happened == Happened::Accepted);
    for (index, (at, happened)) in case.timeline.iter().enumerate() {
        let when = voice.moment(*at, app.offset);
        let id = event_id(index, happened);
        let (title, icon) = match happened {
            Happened::Sent if proved => (voice.say("timeline-written"), "send"),
            // Not called sent before there is proof.
            Happened::Sent => (voice.say("timeline-you"), "pencil"),
            Happened::Accepted => (voice.say("timeline-accepted"), "circle-check"),
            Happened::Wrote(_) => (voice.say("timeline-you"), "pencil"),
            Happened::Withdrawn => (voice.say("timeline-withdrawn"), "undo-2"),
            Happened::Reply(reply) => answered(app, reply),
        };
        blocks.push(list(&id, None, vec![row("", title, vec![when], Some(icon))]));
        match happened {
            Happened::Wrote(words) => blocks.push(quoted(&format!("{id}-text"), words.clone())),
            Happened::Reply(reply) => blocks.extend(reply_blocks(app, &id, reply)),
            _ => {}
        }
    }
    blocks
}

/// Block id of something that happened. An answer keeps its own whatever else comes in before it.
fn event_id(index: usize, happened: &Happened) -> String {
    match happened {
        Happened::Reply(reply) => format!("reply-{}-{}", reply.sequence, reply.agency),
        _ => format!("event-{index}"),
    }
}

fn agency(app: &Inner, id: &str) -> String {
    match app.phone.knowledge().agency(id) {
        Some(agency) => numbers::in_language(&agency.name, app.voice.language()),
        None => id.to_owned(),
    }
}

fn answered(app: &Inner, reply: &Reply) -> (String, &'static str) {
    let name = agency(app, &reply.agency);
    let args = |state: Option<&str>| {
        let mut args = vec![("agency", name.clone())];
        args.extend(state.map(|s| ("state", s.to_owned())));
        args
    };
    let say = |id: &str, args: Vec<(&str, String)>| {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(n, v)| (*n, Arg::Text(v))).collect();
        app.voice.say_with(id, &args)
    };
    match reply.stage {
        Some(Stage::Opened) => (say("timeline-opened", args(None)), "mail-open"),
        Some(at) => {
            let state = stage(app, at, reply.country.as_deref());
            (say("timeline-stage", args(Some(&state))), "arrow-right")
        }
        None => (say("timeline-reply", args(None)), "message-circle"),
    }
}

fn reply_blocks(app: &Inner, id: &str, reply: &Reply) -> Vec<Block> {
    let voice = &app.voice;
    let mut blocks = Vec::new();
    let words = words(reply);
    if !words.trim().is_empty() {
        blocks.push(quoted(&format!("{id}-text"), words));
        blocks.push(button(&format!("listen-{id}"), voice.say("listen"), "volume-2", Role::Secondary));
    }
    let Some(answer) = &reply.interpreter else { return blocks };
    let mut said = vec![voice.say(match answer.state.as_str() {
        "found" => "interpreter-found",
        "searching" => "interpreter-searching",
        _ => "interpreter-none",
    })];
    if let Some(at) = answer.at {
        let when = voice.moment(at, app.offset);
        said.push(voice.say_with("interpreter-at", &[("when", Arg::Text(&when))]));
    }
    if answer.certified == Some(true) {
        said.push(voice.say("interpreter-is-certified"));
    }
    blocks.push(text(&format!("{id}-interpreter"), said.join("\n")));
    if let Some(number) = callable(answer) {
        let country = match answer.country.as_deref() {
            Some(code) => numbers::country_name(voice, code),
            None => voice.say("unknown"),
        };
        let args = [("number", Arg::Text(number)), ("country", Arg::Text(&country))];
        blocks.push(Block::Link {
            id: format!("dial-{id}"),
            kind: LinkKind::Call,
            label: voice.say_with("interpreter-number", &args),
            target: number.to_owned(),
            icon: "phone-call".to_owned(),
            notes: Vec::new(),
        });
    }
    blocks
}

/// What the person sent, to be read again.
fn what_was_said(app: &Inner, case: &Followed) -> Vec<Block> {
    let Some(draft) = app.draft.as_ref().filter(|d| d.id == case.summary.id) else { return Vec::new() };
    let voice = &app.voice;
    let said: Vec<(&str, Vec<String>)> = match case.summary.kind {
        Kind::Report => report::lines(app, draft),
        Kind::Interpreter => {
            interpreter::lines(app, draft).into_iter().map(|(_, label, lines)| (label, lines)).collect()
        }
        Kind::Order => {
            shop::order::lines(app, draft).into_iter().map(|(_, label, lines)| (label, lines)).collect()
        }
        Kind::Followed => return Vec::new(),
    };
    let rows = said
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(label, lines)| row("", voice.say(label), lines, None))
        .collect();
    vec![list("said", Some(voice.say("timeline-you")), rows)]
}

fn code(app: &Inner, id: i64) -> Vec<Block> {
    let voice = &app.voice;
    if !app.show_code {
        return vec![button("show-code", voice.say("case-show-code"), "key-round", Role::Secondary)];
    }
    match app.phone.receipt_code(id) {
        Ok(code) => vec![Block::Receipt {
            id: "code".to_owned(),
            label: voice.say("case-receipt-label"),
            code,
            text: voice.say("case-receipt-text"),
        }],
        Err(_) => vec![notice(voice, "code", Tone::Warning, Some("storage"), voice.say("problem-storage"))],
    }
}

pub(crate) fn on(app: &mut Inner, at: &At, id: i64, event: Event) {
    let Event::Tap { id: tapped } = &event else { return report::on_field(app, event) };
    match (at, tapped.as_str()) {
        (At::Withdraw(_) | At::Remove(_), "keep") => app.back(),
        (At::Remove(_), "remove") => match app.phone.remove(id) {
            Ok(()) => {
                app.draft = None;
                app.go_only(vec![At::Home, At::Reports]);
                app.say(Tone::Good, "case-removed");
            }
            Err(error) => app.report_problem(&error),
        },
        (At::Case(_), "remove-here") => app.go(At::Remove(id)),
        (At::Withdraw(_), "withdraw") => match app.phone.withdraw(id) {
            Ok(told) => {
                app.back();
                if !told {
                    app.say(Tone::Good, "case-withdraw-unsent");
                }
            }
            Err(error) => app.report_problem(&error),
        },
        // The second tap of two on "send": it is sent already.
        (At::Case(_), "send") => {}
        (At::Case(_), "pay") if shop::pay::payee(app, id).is_some() => app.go(At::Pay(id)),
        (At::Case(_), "take-back") => app.go(At::Withdraw(id)),
        (At::Case(_), "show-code") => app.show_code = true,
        (At::Case(_), "retry") => {
            if let Err(error) = app.phone.retry_now() {
                app.report_problem(&error);
            }
        }
        (At::Case(_), "write") => write(app, id),
        (At::Case(_), tapped) => {
            if !from_reply(app, id, tapped) && !numbers::dial(app, tapped) {
                app.unknown_touch();
            }
        }
        _ => app.unknown_touch(),
    }
}

fn write(app: &mut Inner, id: i64) {
    let words = app.draft.as_ref().map_or("", |d| d.answer("message")).trim().to_owned();
    if words.is_empty() {
        return app.problem("empty", "report-empty");
    }
    match app.phone.write_more(id, &words) {
        Ok(()) => app.draft = app.phone.draft(id).ok(),
        Err(error) => app.report_problem(&error),
    }
}

/// Reads a reply aloud or dials its number. Returns whether the touch was for one.
fn from_reply(app: &mut Inner, id: i64, tapped: &str) -> bool {
    let (dial, event) = match (tapped.strip_prefix("listen-"), tapped.strip_prefix("dial-")) {
        (Some(event), _) => (false, event),
        (_, Some(event)) => (true, event),
        _ => return false,
    };
    let Ok(case) = app.phone.followed(id) else { return false };
    let found = case.timeline.iter().enumerate().find_map(|(index, (_, happened))| match happened {
        Happened::Reply(reply) if event_id(index, happened) == event => Some(reply),
        _ => None,
    });
    let Some(reply) = found else { return false };
    if dial {
        let Some(number) = reply.interpreter.as_ref().and_then(callable) else { return false };
        app.effects.push(Effect::Dial { number: number.to_owned() });
    } else {
        let language = reply.language.clone().unwrap_or_else(|| app.voice.language().to_owned());
        app.effects.push(Effect::Speak { text: words(reply), language });
    }
    true
}
