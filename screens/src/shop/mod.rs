//! The shop: what centres sell, each with its drawing and price. Public; an order needs the vault.
//!
//! Until a centre has given its own goods they are examples, and every page says so. [`order`] takes an order, [`pay`]
//! shows the code for a bank's app.

pub(crate) mod order;
pub(crate) mod pay;

use crate::{
    app::Inner,
    at::{At, Buy},
    draw::{button, list, messages_review, notice, row, sourced, text},
    numbers::in_language,
    vocabulary::{Block, Event, Role, Row, Tone},
};
use saphan_core::{
    content::{Arg, Knowledge, Voice},
    report::Kind,
    shop::{self, model::Good},
};

/// A price as the language writes it.
pub(crate) fn price(voice: &Voice, satang: u64) -> String {
    crate::cost::baht(voice, satang)
}

fn name(voice: &Voice, good: &Good) -> String {
    in_language(&good.name, voice.language())
}

pub(crate) fn title(app: &Inner, at: &At) -> String {
    match at {
        At::Good(id) => shop::good(app.phone.knowledge(), id)
            .map_or_else(|| app.voice.say("shop-title"), |good| name(&app.voice, good)),
        _ => app.voice.say("shop-title"),
    }
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let (voice, knowledge) = (&app.voice, app.phone.knowledge());
    if let At::Good(id) = at {
        return match shop::good(knowledge, id) {
            Some(good) => {
                let mut blocks = about(voice, knowledge, good);
                blocks.push(messages_review(voice, knowledge));
                blocks.push(button("order", voice.say("good-order"), "shopping-basket", Role::Primary));
                blocks
            }
            None => vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))],
        };
    }
    let mut blocks = vec![text("explain", voice.say("shop-explain")), text("here", voice.say("shop-here"))];
    blocks.extend(examples(voice, knowledge));
    if begun(app) {
        blocks.push(button("order", voice.say("order-title"), "shopping-basket", Role::Secondary));
    }
    let goods = &knowledge.payload().shop.goods;
    if goods.is_empty() {
        blocks.push(notice(voice, "none", Tone::Info, None, voice.say("shop-none")));
    }
    for good in goods {
        blocks.extend(picture(voice, knowledge, good));
        blocks.push(list(&format!("list-{}", good.id), None, vec![in_list(voice, good)]));
    }
    blocks
}

/// Whether an order was begun, as far as that may be seen now.
fn begun(app: &Inner) -> bool {
    let draft = app.phone.is_open().then(|| app.phone.newest_draft(Kind::Order).ok().flatten()).flatten();
    draft.is_some_and(|draft| !draft.answer("goods").is_empty())
}

/// That what is shown are examples, as long as any is.
pub(crate) fn examples(voice: &Voice, knowledge: &Knowledge) -> Option<Block> {
    let any = knowledge.payload().shop.goods.iter().any(|good| good.demo);
    any.then(|| notice(voice, "examples", Tone::Warning, None, voice.say("shop-examples")))
}

/// A good as a row: its price, and who sells it stands on its page.
pub(crate) fn in_list(voice: &Voice, good: &Good) -> Row {
    let mut lines = vec![priced(voice, good)];
    if good.perishable {
        lines.push(voice.say("good-perishable"));
    }
    row(&format!("good-{}", good.id), name(voice, good), lines, None)
}

fn priced(voice: &Voice, good: &Good) -> String {
    match good.price_satang {
        Some(satang) => voice.say_with("good-price", &[("price", Arg::Text(&price(voice, satang)))]),
        None => voice.say("good-price-unknown"),
    }
}

/// The drawing of a good, if the pack has it.
pub(crate) fn picture(voice: &Voice, knowledge: &Knowledge, good: &Good) -> Option<Block> {
    let png = knowledge.payload().shop.pictures.get(&good.picture)?.clone();
    let text = voice.say_with("good-picture", &[("good", Arg::Text(&name(voice, good)))]);
    Some(Block::Picture { id: format!("picture-{}", good.id), text, png })
}

/// All that is known of a good.
pub(crate) fn about(voice: &Voice, knowledge: &Knowledge, good: &Good) -> Vec<Block> {
    let mut blocks: Vec<Block> = picture(voice, knowledge, good).into_iter().collect();
    if good.demo {
        blocks.push(notice(voice, "examples", Tone::Warning, None, voice.say("shop-examples")));
    }
    blocks.push(text("about", in_language(&good.about, voice.language())));
    let mut facts = vec![priced(voice, good)];
    if let Some(centre) = shop::centre(knowledge, &good.centre) {
        let centre = in_language(&centre.name, voice.language());
        facts.push(voice.say_with("good-centre", &[("centre", Arg::Text(&centre))]));
    }
    facts.push(match &good.made {
        Some(made) => voice.say_with("good-made", &[("when", Arg::Text(&coarse(voice, made)))]),
        None => voice.say("good-made-unknown"),
    });
    if good.perishable {
        facts.push(voice.say("good-perishable"));
    }
    blocks.push(text("facts", facts.join("\n")));
    blocks.push(text("ask", voice.say("shop-ask")));
    blocks.push(text("source", sourced(voice, &good.source, &coarse(voice, &good.as_of))));
    blocks
}

/// A year, or a quarter by its first and last month.
fn coarse(voice: &Voice, when: &str) -> String {
    let Some((year, quarter)) = when.split_once("-Q") else { return voice.date(when) };
    let first = 3 * quarter.parse::<u8>().unwrap_or(1).saturating_sub(1) + 1;
    let month = |month: u8| voice.say(&format!("month-{month}"));
    let args = [
        ("from", Arg::Text(&month(first))),
        ("to", Arg::Text(&month(first + 2))),
        ("year", Arg::Text(&voice.date(year))),
    ];
    voice.say_with("shop-quarter", &args)
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    let Event::Tap { id } = event else { return app.unknown_touch() };
    match (at, id.as_str(), id.strip_prefix("good-")) {
        (At::Good(good), "order", _) if shop::good(app.phone.knowledge(), good).is_some() => {
            app.go(At::Take(good.clone()));
        }
        (At::Shop, "order", _) if begun(app) => app.go(At::Order(Buy::Goods)),
        (At::Shop, _, Some(good)) if shop::good(app.phone.knowledge(), good).is_some() => {
            app.go(At::Good(good.to_owned()));
        }
        _ => app.unknown_touch(),
    }
}
