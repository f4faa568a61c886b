//! What comes out: when the debt ends, what is left, month by month, what it means and what to ask.

use super::{money, named, to};
use crate::{
    app::Inner,
    at::{At, Sum},
    draw::{button, heading, list, messages_review, notice, row, text},
    vocabulary::{Block, Effect, Role, Row, Series, Tone},
};
use saphan_core::{
    content::{Arg, Knowledge, Voice, writing::digits},
    cost::{Ends, Money, Outcome, Plan, sum::Unfollowed, write},
};

/// Months in the chart and the table at most, the start among them.
const SHOWN: usize = 13;
/// What to ask, each a message.
const QUESTIONS: [&str; 6] = [
    "cost-ask-fee",
    "cost-ask-paper",
    "cost-ask-interest",
    "cost-ask-taken",
    "cost-ask-leave",
    "cost-ask-passport",
];
/// Where the sentence on forced labour is from, and of when.
const LAW: (&str, &str) = (
    "Anti-Trafficking in Persons Act B.E. 2551 (2008), section 6/1 of 2019; JICA/QUNIE report, Nov 2022, §5.2.3",
    "2022-11",
);
/// Where the limit of one fifth is from (`saphan_core::cost::sum::TAKEN_AT_MOST`), and of when.
const LIMIT: (&str, &str) = (
    "Labour Protection Act B.E. 2541 (1998), section 76; National News Bureau of Thailand, 15 August 2016",
    "2016-08",
);

pub(super) fn draw(app: &Inner, kept: bool) -> Vec<Block> {
    let voice = &app.voice;
    let outcome = app.cost.numbers().outcome();
    let mut blocks = notices(voice, &outcome);
    blocks.push(button("listen", voice.say("listen"), "volume-2", Role::Secondary));
    blocks.push(list("sum", None, sums(app, &outcome)));
    if !outcome.missing.is_empty() {
        let names: Vec<String> =
            outcome.missing.iter().map(|field| voice.say(&format!("cost-{field}"))).collect();
        let args = [("fields", Arg::Text(&voice.several(&names)))];
        blocks.push(text("missing", voice.say_with("cost-missing", &args)));
    }
    if let Ok(plans) = &outcome.plans {
        blocks.extend(plans.iter().map(|plan| list_of(voice, &outcome, plan, plans.len() > 1)));
        blocks.extend(by_month(voice, &outcome, plans));
    }
    blocks.extend(meaning(voice, app.phone.knowledge(), &outcome));
    blocks.push(button("numbers", voice.say("home-numbers"), "numbers", Role::Secondary));
    if kept {
        blocks.push(button("forget", voice.say("cost-forget"), "trash-2", Role::Danger));
    } else {
        blocks.push(text("keep-about", voice.say("cost-keep-explain")));
        blocks.push(button("keep", voice.say("cost-keep"), "bookmark", Role::Secondary));
    }
    blocks.push(button("change", voice.say("cost-change"), "pencil", Role::Primary));
    blocks
}

fn months(voice: &Voice, ends: Ends) -> String {
    match ends {
        Ends::After(months) => voice.say_with("cost-months", &[("n", Arg::Number(months as u64))]),
        Ends::Never => voice.say("cost-end-never"),
        Ends::Beyond => voice.say("cost-fifty"),
    }
}

/// When the debt ends, in a sentence.
fn verdict(voice: &Voice, outcome: &Outcome) -> (Tone, String) {
    let plans = match &outcome.plans {
        Ok(plans) => plans,
        Err(Unfollowed::Unsaid) => return (Tone::Info, voice.say("cost-unsaid")),
        Err(Unfollowed::NoDebt) => return (Tone::Info, voice.say("cost-no-debt")),
        Err(Unfollowed::NoPayment) => return (Tone::Info, voice.say("cost-no-payment")),
        Err(Unfollowed::NoExchange) => return (Tone::Info, voice.say("cost-no-exchange")),
    };
    let never = plans.iter().filter(|plan| plan.ends == Ends::Never).count();
    if never == plans.len() {
        return (Tone::Warning, voice.say("cost-never"));
    }
    if never > 0 {
        return (Tone::Warning, voice.say("cost-maybe-never"));
    }
    let beyond = plans.iter().any(|plan| plan.ends == Ends::Beyond);
    let tone = if beyond { Tone::Warning } else { Tone::Info };
    let mut sorted: Vec<&Plan> = plans.iter().collect();
    sorted.sort_by_key(|plan| plan.months.len());
    let said: Vec<String> = sorted.iter().map(|plan| months(voice, plan.ends)).collect();
    match said.as_slice() {
        [least, most] if least != most => {
            let args = [("least", Arg::Text(least)), ("most", Arg::Text(most))];
            (tone, voice.say_with("cost-ends-between", &args))
        }
        [months, ..] => (tone, voice.say_with("cost-ends", &[("months", Arg::Text(months))])),
        [] => (tone, voice.say("cost-unsaid")),
    }
}

fn notices(voice: &Voice, outcome: &Outcome) -> Vec<Block> {
    let (tone, said) = verdict(voice, outcome);
    let mut blocks = vec![notice(voice, "verdict", tone, None, said)];
    if outcome.without_interest {
        blocks.push(notice(voice, "no-interest", Tone::Info, None, voice.say("cost-without-interest")));
    }
    let missing = |message: &str, amount: Money| {
        let amount = money(voice, Money::ZERO - amount, outcome.currency);
        notice(
            voice,
            "short",
            Tone::Warning,
            None,
            voice.say_with(message, &[("amount", Arg::Text(&amount))]),
        )
    };
    match (outcome.left, outcome.rest) {
        (Some(left), _) if left < Money::ZERO => blocks.push(missing("cost-short", left)),
        (_, Some(rest)) if rest < Money::ZERO => blocks.push(missing("cost-short-debt", rest)),
        _ => {}
    }
    blocks
}

/// The sum, line by line.
fn sums(app: &Inner, outcome: &Outcome) -> Vec<Row> {
    let voice = &app.voice;
    let said = |amount: Option<Money>, currency| {
        amount.map_or_else(|| voice.say("unknown"), |amount| money(voice, amount, currency))
    };
    let mut rows =
        vec![row("", voice.say("cost-left"), vec![said(outcome.left, outcome.currency)], Some("wallet"))];
    if outcome.debt.is_some_and(|debt| debt > Money::ZERO) {
        let debt = vec![said(outcome.debt, outcome.debt_currency)];
        rows.push(row("", voice.say("cost-debt"), debt, Some("debt")));
        let mut paying = vec![said(outcome.payment, outcome.currency)];
        paying.extend(rate_typed(app));
        rows.push(row("", voice.say("cost-paying"), paying, Some("coins")));
        let rest = vec![said(outcome.rest, outcome.currency)];
        rows.push(row("", voice.say("cost-rest"), rest, Some("wallet")));
    }
    rows
}

/// The rate of exchange as it was typed, if one is used.
fn rate_typed(app: &Inner) -> Option<String> {
    let voice = &app.voice;
    let exchange = app.cost.numbers().exchange?;
    let (one, many) = (named(voice, exchange.one), named(voice, exchange.many));
    let rate = digits(voice.language(), app.cost.get("exchange").trim());
    let args = [("one", Arg::Text(&one)), ("rate", Arg::Text(&rate)), ("many", Arg::Text(&many))];
    Some(voice.say_with("cost-rate-typed", &args))
}

/// What one way of counting the interest comes to.
fn list_of(voice: &Voice, outcome: &Outcome, plan: &Plan, named_too: bool) -> Block {
    let key = plan.way.key();
    let end = match plan.ends {
        Ends::Never => voice.say("cost-end-never"),
        ends => voice.say_with("cost-after", &[("months", Arg::Text(&months(voice, ends)))]),
    };
    let mut rows = vec![row("", voice.say("cost-end"), vec![end], Some("calendar-clock"))];
    if let Some((paid, interest)) = plan.paid().zip(plan.interest()) {
        let interest = money(voice, interest, outcome.debt_currency);
        let lines = vec![
            money(voice, paid, outcome.debt_currency),
            voice.say_with("cost-of-that-interest", &[("amount", Arg::Text(&interest))]),
        ];
        rows.push(row("", voice.say("cost-paid"), lines, Some("receipt")));
    }
    list(&format!("plan-{key}"), named_too.then(|| voice.say(&format!("cost-way-{key}"))), rows)
}

/// What is owed after so many months; nothing once it is paid.
fn owed(plan: &Plan, month: usize) -> Option<Money> {
    let ended = matches!(plan.ends, Ends::After(end) if month > end);
    if ended { Some(Money::ZERO) } else { plan.owed_after(month) }
}

/// The debt by month, as a chart and as a table.
fn by_month(voice: &Voice, outcome: &Outcome, plans: &[Plan]) -> Vec<Block> {
    let Some(longest) = plans.iter().max_by_key(|plan| plan.months.len()) else { return Vec::new() };
    let shown = longest.shown(SHOWN);
    let currency = named(voice, outcome.debt_currency);
    let args = [("currency", Arg::Text(&currency))];
    let name = |month: &usize| match *month {
        0 => voice.say("cost-start"),
        month => voice.say_with("cost-month", &[("n", Arg::Number(month as u64))]),
    };
    let head_of = |plan: &Plan| match plans.len() {
        1 => voice.say("cost-head-owed"),
        _ => voice.say(&format!("cost-way-{}", plan.way.key())),
    };
    let series = plans
        .iter()
        .map(|plan| Series {
            name: head_of(plan),
            values: shown
                .iter()
                .map(|month| owed(plan, *month).map(|owed| write::whole(owed) as f64))
                .collect(),
        })
        .collect();
    let chart = Block::Chart {
        id: "chart".to_owned(),
        label: voice.say_with("cost-chart", &args),
        names: shown.iter().map(name).collect(),
        series,
    };
    let written = |amount: Option<Money>| {
        amount.map_or_else(
            || voice.say("unknown"),
            |amount| write::amount(voice.language(), amount, outcome.debt_currency),
        )
    };
    let mut head = vec![voice.say("cost-head-month")];
    head.extend(plans.iter().map(head_of));
    if plans.len() == 1 {
        head.push(voice.say("cost-head-paid"));
    }
    let rows = shown
        .iter()
        .map(|month| {
            // The head says that these are months.
            let number = if *month == 0 { name(month) } else { voice.number(*month as u64) };
            let mut cells = vec![number];
            cells.extend(plans.iter().map(|plan| written(owed(plan, *month))));
            if let [plan] = plans {
                let paid = plan.months.iter().take(*month).fold(Money::ZERO, |sum, month| sum + month.paid);
                cells.push(written(Some(paid)));
            }
            cells
        })
        .collect();
    let table =
        Block::Table { id: "table".to_owned(), label: voice.say_with("cost-table", &args), head, rows };
    vec![chart, table]
}

fn source(voice: &Voice, id: &str, (source, as_of): (&str, &str)) -> Block {
    let date = voice.date(as_of);
    let lines = [
        voice.say_with("rights-source", &[("source", Arg::Text(source))]),
        voice.say_with("rights-as-of", &[("date", Arg::Text(&date))]),
    ];
    text(id, lines.join("\n"))
}

/// What it means, and what to ask.
fn meaning(voice: &Voice, knowledge: &Knowledge, outcome: &Outcome) -> Vec<Block> {
    let mut blocks = vec![
        heading("means", voice.say("cost-means"), Some("info")),
        text("means-text", voice.say("cost-means-text")),
    ];
    if outcome.above_limit {
        blocks.push(notice(voice, "limit", Tone::Warning, None, voice.say("cost-limit")));
        blocks.push(source(voice, "limit-source", LIMIT));
    }
    blocks.push(text("means-law", voice.say("cost-means-law")));
    blocks.push(source(voice, "law-source", LAW));
    blocks.push(messages_review(voice, knowledge));
    let questions: Vec<String> = QUESTIONS.iter().map(|id| format!("• {}", voice.say(id))).collect();
    blocks.push(heading("ask", voice.say("cost-ask"), Some("circle-help")));
    blocks.push(text("ask-text", questions.join("\n")));
    blocks
}

/// The result to be read aloud: its sentences and the lines of the sum.
fn spoken(app: &Inner) -> String {
    let outcome = app.cost.numbers().outcome();
    let mut said: Vec<String> = notices(&app.voice, &outcome)
        .into_iter()
        .filter_map(|block| match block {
            Block::Notice { text, .. } => Some(text),
            _ => None,
        })
        .collect();
    said.extend(
        sums(app, &outcome)
            .into_iter()
            .map(|row| format!("{}: {}", row.title, app.voice.several(&row.lines))),
    );
    said.push(app.voice.say("cost-means-text"));
    said.join("\n")
}

pub(super) fn tap(app: &mut Inner, kept: bool, id: &str) {
    match id {
        "listen" => {
            let effect = Effect::Speak { text: spoken(app), language: app.voice.language().to_owned() };
            app.effects.push(effect);
        }
        "change" => to(app, Sum::Pay, kept),
        "numbers" => app.go(At::Numbers),
        "keep" if !kept => app.go(At::CostKept(Sum::Result)),
        "forget" if kept => match app.phone.forget_costs() {
            Ok(()) => {
                app.trail.retain(|at| !matches!(at, At::CostKept(_)));
                app.say(Tone::Good, "cost-forgotten");
            }
            Err(error) => app.report_problem(&error),
        },
        _ => app.unknown_touch(),
    }
}
