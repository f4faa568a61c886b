//! An order: some goods of one centre, how many of each, and how to be reached, or not at all.
//!
//! The draft keeps the goods as `id:count`, separated by commas. What a person pays is added up here and nowhere else;
//! where one price is not known there is no total.

use super::model::{Centre, Good};
use crate::{
    content::{Knowledge, model::Agency, open::sealing_key},
    report::{
        ReportError,
        draft::Draft,
        seal::{contact_of, non_empty},
    },
};
use saphan_protocol::message::{Order, OrderItem, limits};

/// Goods of an order, and how many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    /// Id of the good.
    pub id: &'a str,
    /// The good; none if the pack lacks it by now.
    pub good: Option<&'a Good>,
    /// How many, up to [`limits::ORDER_COUNT`]; 0 while it is being typed.
    pub count: u32,
}

/// What is ordered, in the order it was chosen.
#[must_use]
pub fn lines<'a>(knowledge: &'a Knowledge, draft: &'a Draft) -> Vec<Line<'a>> {
    let line = |entry: &'a str| {
        let (id, count) = entry.split_once(':')?;
        let count = count.parse().ok().filter(|count| *count <= limits::ORDER_COUNT)?;
        Some(Line { id, good: super::good(knowledge, id), count })
    };
    draft.chosen("goods").filter_map(line).collect()
}

/// Whether anything is ordered.
pub(crate) fn says_something(draft: &Draft) -> bool {
    draft.chosen("goods").any(|entry| !entry.ends_with(":0"))
}

/// The goods of a draft with so many of one of them, as the draft keeps them.
///
/// # Errors
/// [`ReportError::NotANumber`] above the most, [`ReportError::TooMany`] if it would be more kinds of goods than an order
/// has.
pub(crate) fn with(draft: &Draft, id: &str, count: u32) -> Result<String, ReportError> {
    if count > limits::ORDER_COUNT {
        return Err(ReportError::NotANumber { max: limits::ORDER_COUNT });
    }
    let entry = format!("{id}:{count}");
    let is_it = |other: &str| other.split(':').next() == Some(id);
    let mut goods: Vec<&str> =
        draft.chosen("goods").map(|other| if is_it(other) { entry.as_str() } else { other }).collect();
    if !goods.contains(&entry.as_str()) {
        goods.push(&entry);
    }
    if goods.len() > limits::ORDER_ITEMS {
        return Err(ReportError::TooMany { max: limits::ORDER_ITEMS });
    }
    Ok(goods.join(","))
}

/// The goods of a draft without one of them.
pub(crate) fn without(draft: &Draft, id: &str) -> String {
    let others = draft.chosen("goods").filter(|other| other.split(':').next() != Some(id));
    others.collect::<Vec<_>>().join(",")
}

/// The centre an order is for: that of its first good.
#[must_use]
pub fn centre<'a>(knowledge: &'a Knowledge, draft: &'a Draft) -> Option<&'a Centre> {
    lines(knowledge, draft).iter().find_map(|line| super::centre(knowledge, &line.good?.centre))
}

/// The agency that takes a centre's orders, if it can open one now.
#[must_use]
pub fn agency<'a>(knowledge: &'a Knowledge, centre: &Centre, now: i64) -> Option<&'a Agency> {
    let agency = knowledge.agency(&centre.agency)?;
    let takes = agency.takes.iter().any(|what| what == "order");
    (takes && sealing_key(agency, knowledge.at_least(now)).is_some()).then_some(agency)
}

/// What it comes to, satang; none where a price is not known or nothing is ordered.
#[must_use]
pub fn total(lines: &[Line<'_>]) -> Option<u64> {
    let mut sum = None;
    for line in lines {
        let price = line.good?.price_satang?;
        sum = Some(sum.unwrap_or(0_u64).checked_add(price.checked_mul(u64::from(line.count))?)?);
    }
    sum
}

/// The order a draft makes. Goods that the pack lacks by now are left out.
pub(crate) fn order(
    knowledge: &Knowledge,
    draft: &Draft,
    language: &str,
    now: i64,
    mailbox: &[u8],
    agencies: Vec<String>,
) -> Order {
    let mut lines = lines(knowledge, draft);
    lines.retain(|line| line.good.is_some() && line.count > 0);
    let item = |line: &Line<'_>| {
        let good = line.good?;
        // The centre reads Thai, whatever the one who orders reads.
        let name = good.name.get("th").or_else(|| good.name.get("en"));
        Some(OrderItem {
            good: good.id.clone(),
            name: name.cloned().unwrap_or_default(),
            count: line.count,
            price_satang: good.price_satang,
        })
    };
    Order {
        language: language.to_owned(),
        written_at: now,
        mailbox: mailbox.to_vec(),
        centre: centre(knowledge, draft).map(|centre| centre.id.clone()).unwrap_or_default(),
        total_satang: total(&lines),
        items: lines.iter().filter_map(item).collect(),
        contact: contact_of(draft),
        note: non_empty(draft.answer("note")).unwrap_or_default(),
        agencies,
    }
}
