//! What a job costs and how long its debt lasts: four pages of questions, then what comes out.
//!
//! What is typed lives in memory alone and is gone when the person leaves these pages. If they ask for it, it is kept in
//! the vault; then the same pages stand behind the PIN, and every letter is durable as in a report.

mod result;

use crate::{
    app::Inner,
    at::{At, Sum, after},
    draw::{choice, choices, heading, input, next, step, text},
    vocabulary::{Block, ChoiceStyle, Event, InputKind, Tone},
};
use saphan_core::{
    content::{Arg, Voice},
    cost::{Currency, LETTERS, Money, Typed, Unread, Way, read, write},
};

/// Questions that are typed: field, icon, whether there is a hint.
const INPUTS: [(&str, &str, bool); 11] = [
    ("wage", "banknote", false),
    ("rent", "house", true),
    ("food", "utensils", true),
    ("home", "users", false),
    ("other", "shopping-basket", true),
    ("fee", "receipt", true),
    ("own", "piggy-bank", true),
    ("loan", "debt", true),
    ("exchange", "arrow-left-right", true),
    ("rate", "percent", true),
    ("pay", "coins", true),
];

/// Typed fields of a page.
fn fields(page: Sum, typed: &Typed) -> &'static [&'static str] {
    match page {
        Sum::Pay => &["wage"],
        Sum::Living => &["rent", "food", "home", "other"],
        Sum::Debt => &["fee", "own", "loan"],
        Sum::Interest if typed.between().is_some() => &["exchange", "rate", "pay"],
        Sum::Interest => &["rate", "pay"],
        Sum::Result => &[],
    }
}

pub(crate) fn title(page: Sum) -> &'static str {
    match page {
        Sum::Pay => "cost-pay-title",
        Sum::Living => "cost-living-title",
        Sum::Debt => "cost-debt-title",
        Sum::Interest => "cost-interest-title",
        Sum::Result => "cost-result-title",
    }
}

/// A currency by name.
fn named(voice: &Voice, currency: Currency) -> String {
    voice.say(&format!("currency-{}", currency.code()))
}

/// An amount with its currency.
fn money(voice: &Voice, amount: Money, currency: Currency) -> String {
    let amount = write::amount(voice.language(), amount, currency);
    voice.say_with(&format!("money-{}", currency.code()), &[("amount", Arg::Text(&amount))])
}

/// Satang as an amount in baht.
pub(crate) fn baht(voice: &Voice, satang: u64) -> String {
    money(voice, Money(i128::from(satang)), Currency::Thb)
}

pub(crate) fn draw(app: &Inner, page: Sum, kept: bool) -> Vec<Block> {
    if page == Sum::Result {
        return result::draw(app, kept);
    }
    let (voice, typed) = (&app.voice, &app.cost);
    let mut blocks = vec![step(voice, &Sum::ALL, &page)];
    match page {
        Sum::Pay => {
            blocks.push(text("intro", voice.say("cost-intro")));
            blocks.push(currencies(voice, "currency", "cost-currency-label", typed.currency()));
        }
        Sum::Debt => {
            let label = "cost-debt-currency-label";
            blocks.push(currencies(voice, "debt-currency", label, typed.debt_currency()));
        }
        _ => {}
    }
    for field in fields(page, typed) {
        blocks.extend(asked(voice, typed, field));
        if *field == "rate" {
            blocks.push(ways(voice, typed));
        }
    }
    blocks.push(next(voice));
    blocks
}

fn currencies(voice: &Voice, id: &str, label: &str, chosen: Option<Currency>) -> Block {
    let options = Currency::ALL
        .iter()
        .map(|currency| choice(currency.code(), named(voice, *currency), None, chosen == Some(*currency)))
        .collect();
    choices(id, voice.say(label), false, ChoiceStyle::List, options)
}

fn ways(voice: &Voice, typed: &Typed) -> Block {
    let mut options: Vec<_> = Way::ALL
        .iter()
        .map(|way| {
            let key = way.key();
            let label = voice.say(&format!("cost-way-{key}"));
            let mut option = choice(key, label, None, typed.get("way") == key);
            option.hint = Some(voice.say(&format!("cost-way-{key}-hint")));
            option
        })
        .collect();
    options.push(choice("unknown", voice.say("not-sure"), None, typed.get("way").is_empty()));
    choices("way", voice.say("cost-way-label"), false, ChoiceStyle::List, options)
}

/// The currency a field is counted in; none for a rate.
fn currency_of(typed: &Typed, field: &str) -> Option<Currency> {
    match field {
        "rate" | "exchange" => None,
        "fee" | "own" | "loan" => typed.debt_currency(),
        _ => typed.currency(),
    }
}

/// A question with its icon and name above it.
fn asked(voice: &Voice, typed: &Typed, field: &str) -> Vec<Block> {
    let Some((_, icon, has_hint)) = INPUTS.iter().find(|(known, ..)| *known == field) else {
        return Vec::new();
    };
    let currency = currency_of(typed, field);
    let label = match (field, typed.between()) {
        ("exchange", Some((one, many))) => {
            let (one, many) = (named(voice, one), named(voice, many));
            voice.say_with("cost-exchange-label", &[("one", Arg::Text(&one)), ("many", Arg::Text(&many))])
        }
        _ => voice.say(&format!("cost-{field}-label")),
    };
    let label = currency.map_or_else(
        || label.clone(),
        |currency| {
            let currency = named(voice, currency);
            voice.say_with(
                "cost-asked",
                &[("question", Arg::Text(&label)), ("currency", Arg::Text(&currency))],
            )
        },
    );
    let hint = understood(voice, typed, field, currency)
        .or_else(|| has_hint.then(|| voice.say(&format!("cost-{field}-hint"))));
    let kind = if currency.is_some() { InputKind::Number } else { InputKind::Line };
    vec![
        heading(&format!("about-{field}"), voice.say(&format!("cost-{field}")), Some(icon)),
        input(field, label, typed.get(field), kind, LETTERS, hint),
    ]
}

/// What an amount was read as, so that a slip in the zeros is seen; or why it was not read.
fn understood(voice: &Voice, typed: &Typed, field: &str, currency: Option<Currency>) -> Option<String> {
    if let Err(error) = typed.check(field) {
        return Some(voice.say(unread(error, field).1));
    }
    let amount = read::money(typed.get(field)).ok().flatten()?;
    let amount = money(voice, amount, currency?);
    Some(voice.say_with("cost-understood", &[("amount", Arg::Text(&amount))]))
}

/// Code and message of what was typed wrongly.
fn unread(error: Unread, field: &str) -> (&'static str, &'static str) {
    match error {
        Unread::Letters => ("letters", "problem-cost-letters"),
        Unread::Negative => ("negative", "problem-cost-negative"),
        Unread::Unclear if matches!(field, "rate" | "exchange") => ("unclear", "problem-cost-unclear-rate"),
        Unread::Unclear => ("unclear", "problem-cost-unclear"),
        Unread::TooLarge => ("too-large", "problem-cost-large"),
        Unread::Zero => ("zero", "problem-cost-zero"),
    }
}

pub(crate) fn on(app: &mut Inner, page: Sum, kept: bool, event: Event) {
    if !app.offers(&event) {
        return app.unknown_touch();
    }
    match event {
        Event::Type { id, text } => {
            if app.cost.set(&id, &text) {
                keep_change(app, kept);
            } else {
                let max = app.voice.number(LETTERS as u64);
                let text = app.voice.say_with("problem-text-long", &[("max", Arg::Text(&max))]);
                app.problem_text("text-too-long", text);
            }
        }
        Event::Choose { id, value } => {
            let before = app.cost.between();
            app.cost.set(&id, if value == "unknown" { "" } else { &value });
            // A rate between two other currencies is no rate between these.
            if app.cost.between() != before {
                app.cost.set("exchange", "");
            }
            keep_change(app, kept);
        }
        Event::Tap { id } if page == Sum::Result => result::tap(app, kept, &id),
        Event::Tap { id } if id == "next" => go_on(app, page, kept),
        _ => app.unknown_touch(),
    }
}

/// The next page, if what was typed on this one can be read.
fn go_on(app: &mut Inner, page: Sum, kept: bool) {
    if page == Sum::Pay && app.cost.currency().is_none() {
        return app.problem("empty", "cost-currency-label");
    }
    let wrong = fields(page, &app.cost).iter().find_map(|field| {
        let error = app.cost.check(field).err()?;
        Some(unread(error, field))
    });
    if let Some((code, message)) = wrong {
        return app.problem(code, message);
    }
    if page == Sum::Debt && app.cost.numbers().own_above_fee() {
        return app.problem("own-above-fee", "problem-cost-own");
    }
    if let Some(next) = after(&Sum::ALL, page) {
        to(app, next, kept);
    }
}

/// Goes to a page; to one that is on the trail already, back.
fn to(app: &mut Inner, page: Sum, kept: bool) {
    let at = if kept { At::CostKept(page) } else { At::Cost(page) };
    match app.trail.iter().position(|passed| *passed == at) {
        Some(place) => app.trail.truncate(place + 1),
        None => app.go(at),
    }
}

/// What was kept stays as it stands now; durable when this returns.
fn keep_change(app: &mut Inner, kept: bool) {
    if kept && let Err(error) = app.phone.keep_costs(&app.cost) {
        app.report_problem(&error);
    }
}

/// On the way to kept numbers, the vault open: keeps what was typed if the way led over pages that are not kept, else
/// takes up what was kept before.
pub(crate) fn open_kept(app: &mut Inner, typed_now: bool) {
    let opened = if typed_now {
        app.trail.retain(|at| !matches!(at, At::Cost(_)));
        app.phone.keep_costs(&app.cost).map(|()| app.say(Tone::Good, "cost-kept"))
    } else {
        app.phone.kept_costs().map(|kept| {
            app.cost = kept;
            if app.cost.is_empty() {
                app.say(Tone::Info, "cost-kept-none");
            }
        })
    };
    if let Err(error) = opened {
        app.report_problem(&error);
    }
}

/// Whether numbers that are not kept are being typed.
pub(crate) fn is_typing(app: &Inner) -> bool {
    app.trail.iter().any(|at| matches!(at, At::Cost(_)))
}

/// Forgets the numbers once no page of theirs is on the trail.
pub(crate) fn forget_if_left(app: &mut Inner) {
    if !app.cost.is_empty() && !app.trail.iter().any(|at| matches!(at, At::Cost(_) | At::CostKept(_))) {
        app.cost = Typed::default();
    }
}
