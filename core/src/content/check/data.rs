//! What stands beside the articles: messages, lines, agencies.

use super::Found;
use crate::content::{
    model::{LANGUAGES, PackPayload},
    open::{sealing_keys, signing_keys},
};

pub(super) fn without_messages(payload: &PackPayload) -> Vec<Found> {
    let lacks =
        |language: &&&str| payload.messages.get(**language).is_none_or(|messages| messages.trim().is_empty());
    let gap =
        |language: &&str| Found::at(&format!("{language}/*.ftl"), None, "there are no messages".to_owned());
    LANGUAGES.iter().filter(lacks).map(gap).collect()
}

pub(super) fn not_the_line(payload: &PackPayload) -> Vec<Found> {
    let wrong = payload.lines.iter().filter(|l| l.country == "TH" && l.number.as_deref() == Some("1330"));
    let what = "1330 is not Thailand's trafficking line";
    wrong.map(|line| Found::at("data/lines.json", None, format!("{}: {what}", line.id))).collect()
}

pub(super) fn keys_that_cannot_be_read(payload: &PackPayload) -> Vec<Found> {
    let agencies = payload.agencies.iter();
    let wrong = agencies.filter(|agency| {
        sealing_keys(agency).len() < agency.sealing.len() || signing_keys(agency).len() < agency.signing.len()
    });
    let what = "one of its keys is no key";
    wrong.map(|agency| Found::at(&format!("agency {}", agency.id), None, what.to_owned())).collect()
}
