//! What a library for phones holds of `locales/`: enough to say in seven languages that the knowledge is missing, and the
//! first line of each country. The rest comes as a file with the app. Run by `build.rs` alone.

use super::model::{PackPayload, Texts};

/// The messages that are shown where there is no pack: these, and those that go on with a dash.
const MESSAGES: [&str; 19] = [
    "back",
    "calls",
    "cancel",
    "cost",
    "country",
    "date",
    "frame",
    "hours",
    "leave",
    "line",
    "month",
    "notice",
    "number",
    "numbers",
    "pack-missing",
    "problem-file-read",
    "problem-title",
    "retry-now",
    "unreviewed",
];

/// The part of a payload that is left without a pack.
pub(crate) fn of(payload: &PackPayload) -> PackPayload {
    let messages: Texts =
        payload.messages.iter().map(|(language, source)| (language.clone(), only(source))).collect();
    let lines = payload.lines.iter().filter(|line| line.default).cloned().collect();
    PackPayload { format: payload.format, messages, lines, ..PackPayload::default() }
}

fn is_shown(id: &str) -> bool {
    MESSAGES
        .iter()
        .any(|kept| id.strip_prefix(kept).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// The messages of the list, as they stand in a Fluent source: a line that begins one, and those indented under it.
fn only(source: &str) -> String {
    let mut kept = String::new();
    let mut keeps = false;
    for line in source.lines() {
        if !line.starts_with([' ', '}', '\t']) && !line.is_empty() {
            keeps = line.split_once(" =").is_some_and(|(id, _)| is_shown(id));
        }
        if keeps {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}
