//! What this is, what it cannot do, and whose work it stands on.

use crate::{
    app::Inner,
    draw::{heading, list, row, text},
    vocabulary::{Block, Row, VOCABULARY},
};
use saphan_core::content::Arg;
use serde::Deserialize;

/// The work of others in the app: written by `screens/licences.py`, kept true by a test.
pub(crate) const LICENCES: &str = include_str!("../licences.json");

/// One work of others.
#[derive(Deserialize)]
pub(crate) struct Work {
    /// Name.
    pub(crate) name: String,
    /// Version; empty if it has none.
    pub(crate) version: String,
    /// SPDX expression, or words.
    licence: String,
}

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let version = format!("{} / {VOCABULARY}", env!("CARGO_PKG_VERSION"));
    let mut facts = vec![voice.say_with("about-version", &[("version", Arg::Text(&version))])];
    let knowledge = app.phone.knowledge();
    if knowledge.created > 0 {
        let date = voice.moment(knowledge.created, app.offset);
        facts.push(voice.say_with("about-pack", &[("date", Arg::Text(&date))]));
    }
    vec![
        text("what", voice.say("about-text")),
        heading("limits-title", voice.say("about-limits-title"), Some("triangle-alert")),
        text("limits", voice.say("about-limits")),
        text("facts", facts.join("\n")),
        text("free", voice.say("about-no-image")),
        heading("licences", voice.say("about-licences"), Some("scroll-text")),
        list("licence-list", None, by_licence()),
    ]
}

/// One row a licence, with the works under it. These names are the same in every language.
fn by_licence() -> Vec<Row> {
    let works: Vec<Work> = serde_json::from_str(LICENCES).unwrap_or_default();
    works
        .chunk_by(|a, b| a.licence == b.licence)
        .filter_map(|group| {
            let works =
                group.iter().map(|work| format!("{} {}", work.name, work.version).trim_end().to_owned());
            Some(row("", group.first()?.licence.clone(), works.collect(), None))
        })
        .collect()
}
