//! Before you go: what to read, and the sum of what a job costs.

use crate::{
    app::Inner,
    at::{At, Sum},
    draw::{list, row},
    rights,
    vocabulary::{Block, Event},
};

/// Articles for whoever has not left yet, in the order they are read; one that the pack lacks is not shown.
const READ: [&str; 4] =
    ["before-you-go", "job-offers-online", "contract-and-language", "debt-and-broker-fees"];

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let mut rows: Vec<_> = READ
        .iter()
        .filter_map(|topic| rights::article(app, topic))
        .map(|article| {
            row(&article.topic, article.title.clone(), Vec::new(), Some(rights::icon(&article.topic)))
        })
        .collect();
    rows.push(row("sum", voice.say("before-sum"), vec![voice.say("before-sum-hint")], Some("calculator")));
    // While the vault is closed nobody may see whether something was kept.
    if !app.phone.is_open() || app.phone.kept_costs().is_ok_and(|kept| !kept.is_empty()) {
        rows.push(row("kept", voice.say("before-kept"), Vec::new(), Some("bookmark")));
    }
    vec![list("before", None, rows)]
}

pub(crate) fn on(app: &mut Inner, event: Event) {
    let Event::Tap { id } = event else { return app.unknown_touch() };
    match id.as_str() {
        "sum" => app.go(At::Cost(Sum::Pay)),
        "kept" => app.go(At::CostKept(Sum::Result)),
        topic if READ.contains(&topic) && rights::article(app, topic).is_some() => app.go(At::Article(id)),
        _ => app.unknown_touch(),
    }
}
