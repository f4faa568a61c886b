//! Home: a few large tiles. Reading comes first.

use crate::{
    app::Inner,
    at::{Ask, At},
    draw::button,
    vocabulary::{Block, Event, Role},
};

/// Tiles: id, icon.
const TILES: [(&str, &str); 12] = [
    ("help", "help-now"),
    ("report", "report"),
    ("rights", "rights"),
    ("numbers", "numbers"),
    ("search", "search"),
    ("interpreter", "interpreter"),
    ("before", "luggage"),
    ("shop", "shopping-basket"),
    ("reports", "archive"),
    ("follow", "key-round"),
    ("settings", "settings"),
    ("about", "info"),
];

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    TILES
        .iter()
        .map(|(id, icon)| button(id, app.voice.say(&format!("home-{id}")), icon, Role::Tile))
        .collect()
}

pub(crate) fn on(app: &mut Inner, event: Event) {
    let Event::Tap { id } = event else { return app.unknown_touch() };
    match id.as_str() {
        "help" | "numbers" => app.go(At::Numbers),
        "report" => app.go(At::ReportFound),
        "rights" => app.go(At::Rights),
        "search" => app.go(At::Search),
        "interpreter" => app.go(At::Interpreter(Ask::Language)),
        "before" => app.go(At::Before),
        "shop" => app.go(At::Shop),
        "reports" => app.go(At::Reports),
        "follow" => app.go(At::Follow),
        "settings" => app.go(At::Settings),
        "about" => app.go(At::About),
        _ => app.unknown_touch(),
    }
}
