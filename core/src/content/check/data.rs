//! What stands beside the articles: messages, lines, agencies.

use super::Material;
use crate::content::{
    model::LANGUAGES,
    open::{sealing_keys, signing_keys},
};

type Found = Vec<(String, String)>;

pub(super) fn without_messages(material: &Material<'_>) -> Found {
    let lacks = |language: &&&str| {
        material.payload.messages.get(**language).is_none_or(|messages| messages.trim().is_empty())
    };
    let gap = |language: &&str| (format!("{language}/*.ftl"), "there are no messages".to_owned());
    LANGUAGES.iter().filter(lacks).map(gap).collect()
}

pub(super) fn not_the_line(material: &Material<'_>) -> Found {
    let wrong =
        material.payload.lines.iter().filter(|l| l.country == "TH" && l.number.as_deref() == Some("1330"));
    let what = "1330 is not Thailand's trafficking line; it is 1300";
    wrong.map(|line| (format!("data/lines.json, {}", line.id), what.to_owned())).collect()
}

pub(super) fn keys_that_cannot_be_read(material: &Material<'_>) -> Found {
    let agencies = material.payload.agencies.iter();
    let wrong = agencies.filter(|agency| {
        sealing_keys(agency).len() < agency.sealing.len() || signing_keys(agency).len() < agency.signing.len()
    });
    let what = "one of its keys is no key; take those that its desk shows with `saphan keys show`";
    wrong.map(|agency| (format!("agency {}", agency.id), what.to_owned())).collect()
}
