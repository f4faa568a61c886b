//! Payment: the code that a bank's app in Thailand reads. This app moves no money and learns of none.

use super::price;
use crate::{
    app::Inner,
    draw::{notice, text},
    numbers::in_language,
    vocabulary::{Block, Tone},
};
use saphan_core::{
    content::Arg,
    report::Kind,
    shop::{model::Centre, order, promptpay},
};

/// The centre of the order that is followed, if it is paid by PromptPay.
pub(crate) fn payee(app: &Inner, id: i64) -> Option<&Centre> {
    let draft = app.draft.as_ref().filter(|draft| draft.id == id && draft.kind == Kind::Order)?;
    order::centre(app.phone.knowledge(), draft).filter(|centre| centre.promptpay.is_some())
}

pub(crate) fn draw(app: &Inner, id: i64) -> Vec<Block> {
    let voice = &app.voice;
    let code = app.draft.as_ref().zip(payee(app, id)).and_then(|(draft, centre)| {
        let total = order::total(&order::lines(app.phone.knowledge(), draft));
        let payload = promptpay::payload(centre.promptpay.as_ref()?, total)?;
        Some((centre, total, promptpay::points(&payload)?))
    });
    let Some((centre, total, rows)) = code else {
        return vec![text("unknown", voice.say("pay-unknown"))];
    };
    let mut blocks = Vec::new();
    if centre.demo {
        blocks.push(notice(voice, "examples", Tone::Warning, Some("example"), voice.say("pay-example")));
    } else {
        blocks.push(notice(voice, "wait", Tone::Warning, None, voice.say("pay-wait")));
    }
    let to = in_language(&centre.name, voice.language());
    let mut said = vec![voice.say_with("pay-to", &[("centre", Arg::Text(&to))])];
    said.push(match total {
        Some(satang) => voice.say_with("order-total", &[("price", Arg::Text(&price(voice, satang)))]),
        None => voice.say("pay-no-amount"),
    });
    blocks.push(Block::Qr {
        id: "code".to_owned(),
        text: format!("{}\n{}", voice.say("pay-code"), said.join("\n")),
        rows,
    });
    blocks.push(text("said", said.join("\n")));
    blocks.push(text("explain", voice.say("pay-explain")));
    blocks.push(text("name", voice.say("pay-name")));
    blocks
}
