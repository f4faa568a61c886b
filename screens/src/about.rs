//! What this is, what it cannot do, and whose work it stands on.

use crate::{
    app::Inner,
    draw::{heading, list, row, text},
    vocabulary::{Block, VOCABULARY},
};
use saphan_core::content::Arg;

/// Name and licence of each work of others in the app, one a line, tab between: written by `cargo about`-like listing in
/// `tests/licences.sh` from the lock file and kept true by a test.
const LICENCES: &str = include_str!("licences.txt");

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let version = format!("{} / {VOCABULARY}", env!("CARGO_PKG_VERSION"));
    let mut facts = vec![voice.say_with("about-version", &[("version", Arg::Text(&version))])];
    let knowledge = app.phone.knowledge();
    if knowledge.created > 0 {
        let date = voice.moment(knowledge.created, app.offset);
        facts.push(voice.say_with("about-pack", &[("date", Arg::Text(&date))]));
    }
    let rows = LICENCES
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(name, licence)| row("", name.to_owned(), vec![licence.to_owned()], None))
        .collect();
    vec![
        text("what", voice.say("about-text")),
        heading("limits-title", voice.say("about-limits-title"), Some("triangle-alert")),
        text("limits", voice.say("about-limits")),
        text("facts", facts.join("\n")),
        text("free", voice.say("about-no-image")),
        heading("licences", voice.say("about-licences"), Some("scroll-text")),
        list("licence-list", None, rows),
    ]
}
