//! A case as the page gets it: everything that was said, nothing that opens anything.

use super::{list::split, take::sos_kind};
use data_encoding::HEXLOWER;
use saphan_protocol::{
    message::{FileRef, InterpreterRequest, LinkNote, Order, Place, Report, SafeContact, When},
    sos::Sos,
};
use serde::Serialize;

/// One case with everything that followed.
#[derive(Debug, Serialize)]
pub(crate) struct Case {
    pub(crate) id: i64,
    /// Name of its envelope, hex.
    pub(crate) envelope: String,
    pub(crate) kind: String,
    pub(crate) intake: String,
    pub(crate) written_at: i64,
    pub(crate) received_at: i64,
    pub(crate) opened_at: Option<i64>,
    pub(crate) opened_by: Option<String>,
    /// Whether this reading was the first.
    pub(crate) first_reading: bool,
    pub(crate) urgent: bool,
    pub(crate) flagged: bool,
    pub(crate) tags: Vec<String>,
    pub(crate) stage: Option<String>,
    pub(crate) stage_country: Option<String>,
    pub(crate) withdrawn_at: Option<i64>,
    /// Whether the sender left a mailbox.
    pub(crate) answerable: bool,
    /// Ids of the other agencies it was sealed for.
    pub(crate) also_sent_to: Vec<String>,
    pub(crate) said: Said,
    pub(crate) files: Vec<File>,
    pub(crate) follow_ups: Vec<FollowUp>,
    pub(crate) replies: Vec<crate::replies::Sent>,
    pub(crate) notes: Vec<Note>,
}

/// What the sender said.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Said {
    pub(crate) language: String,
    other_language: Option<String>,
    kinds: Vec<String>,
    whom: Option<String>,
    head_count: Option<u32>,
    under_18: Option<bool>,
    when: String,
    date: Option<String>,
    place: Where,
    story: String,
    links: Vec<Link>,
    contact: Option<Contact>,
    /// Absent where it was not asked.
    consent: Option<Consent>,
    alias: Option<String>,
    nationality: Option<String>,
    /// Only in a request for an interpreter.
    request: Option<Request>,
    /// Only in an order from the shop.
    order: Option<Ordered>,
}

#[derive(Debug, Default, Serialize)]
struct Where {
    mode: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    accuracy_m: Option<f32>,
    taken_at: Option<i64>,
    province: Option<String>,
    country: Option<String>,
    plus_code: Option<String>,
    landmark: Option<String>,
}

#[derive(Debug, Serialize)]
struct Link {
    text: String,
    sha256: String,
    noted_at: i64,
}

#[derive(Debug, Serialize)]
struct Contact {
    how: String,
    value: String,
    hours: Option<String>,
}

#[derive(Debug, Serialize)]
struct Consent {
    help: bool,
    open_case: bool,
    share: bool,
}

#[derive(Debug, Serialize)]
struct Request {
    wanted: String,
    purpose: String,
    how: String,
    gender: Option<String>,
    certified: bool,
}

#[derive(Debug, Serialize)]
struct Ordered {
    centre: String,
    items: Vec<Item>,
    /// What the phone added up, satang.
    total_satang: Option<u64>,
}

#[derive(Debug, Serialize)]
struct Item {
    good: String,
    name: String,
    count: u32,
    /// Of one, as the phone showed it, satang.
    price_satang: Option<u64>,
}

/// A file of a report.
#[derive(Debug, Serialize)]
pub(crate) struct File {
    /// Its place in the report, from 0.
    pub(crate) n: i64,
    role: String,
    media_type: String,
    size: u64,
    /// Of the bytes before sealing, hex.
    sha256: String,
    attached_at: i64,
    keeps_place: bool,
    /// `picture`, `sound` or `download`.
    shown: &'static str,
    /// `waiting`, `here` or `refused`.
    pub(crate) state: String,
    pub(crate) why: Option<String>,
    pub(crate) fetched: i64,
    pub(crate) sealed_size: i64,
}

/// Something said later.
#[derive(Debug, Serialize)]
pub(crate) struct FollowUp {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) written_at: i64,
    pub(crate) received_at: i64,
    /// Whether it is shown to be by the same writer.
    pub(crate) proved: bool,
}

/// A note for colleagues.
#[derive(Debug, Serialize)]
pub(crate) struct Note {
    pub(crate) at: i64,
    pub(crate) who: String,
    pub(crate) text: String,
}

/// What a report says.
pub(super) fn report(report: &Report) -> Said {
    Said {
        language: report.language.clone(),
        other_language: report.other_language.clone(),
        kinds: report.kinds.clone(),
        whom: report.whom.clone(),
        head_count: report.head_count,
        under_18: report.under_18,
        story: report.story.clone(),
        links: report.links.iter().map(link).collect(),
        contact: report.contact.as_ref().map(contact),
        consent: Some(Consent {
            help: report.consent.help,
            open_case: report.consent.open_case,
            share: report.consent.share,
        }),
        alias: report.alias.clone(),
        nationality: report.nationality.clone(),
        ..at(&report.when, &report.place)
    }
}

/// What a request says.
pub(super) fn request(request: &InterpreterRequest) -> Said {
    Said {
        language: request.language.clone(),
        other_language: request.other_language.clone(),
        story: request.note.clone(),
        contact: request.contact.as_ref().map(contact),
        request: Some(Request {
            wanted: request.wanted.clone(),
            purpose: request.purpose.clone(),
            how: request.how.clone(),
            gender: request.gender.clone(),
            certified: request.certified,
        }),
        ..at(&request.when, &request.place)
    }
}

/// What an order says.
pub(super) fn order(order: &Order) -> Said {
    let items = order.items.iter().map(|item| Item {
        good: item.good.clone(),
        name: item.name.clone(),
        count: item.count,
        price_satang: item.price_satang,
    });
    Said {
        language: order.language.clone(),
        story: order.note.clone(),
        contact: order.contact.as_ref().map(contact),
        order: Some(Ordered {
            centre: order.centre.clone(),
            items: items.collect(),
            total_satang: order.total_satang,
        }),
        place: Where { mode: "none".to_owned(), ..Where::default() },
        ..Said::default()
    }
}

/// What an SOS says.
pub(super) fn sos(sos: &Sos) -> Said {
    let mode = if sos.fix.is_some() { "exact" } else { "none" };
    Said {
        language: sos.language.clone().unwrap_or_default(),
        kinds: vec![sos_kind(sos.kind).to_owned()],
        when: "now".to_owned(),
        place: Where {
            mode: mode.to_owned(),
            latitude: sos.fix.map(|fix| fix.latitude),
            longitude: sos.fix.map(|fix| fix.longitude),
            accuracy_m: sos.fix.and_then(|fix| fix.accuracy_m),
            taken_at: sos.fix.map(|_| sos.at),
            ..Where::default()
        },
        ..Said::default()
    }
}

fn at(when: &When, place: &Place) -> Said {
    Said {
        when: when.kind.clone(),
        date: when.date.clone(),
        place: Where {
            mode: place.mode.clone(),
            latitude: place.latitude,
            longitude: place.longitude,
            accuracy_m: place.accuracy_m,
            taken_at: place.taken_at,
            province: place.province.clone(),
            country: place.country.clone(),
            plus_code: place.plus_code.clone(),
            landmark: place.landmark.clone(),
        },
        ..Said::default()
    }
}

fn link(note: &LinkNote) -> Link {
    Link { text: note.text.clone(), sha256: HEXLOWER.encode(&note.sha256), noted_at: note.noted_at }
}

fn contact(contact: &SafeContact) -> Contact {
    Contact { how: contact.how.clone(), value: contact.value.clone(), hours: contact.hours.clone() }
}

/// A file, before it is known whether it is here.
pub(super) fn file(n: i64, file: &FileRef) -> File {
    let shown = super::file::shown(&file.media_type, &file.role);
    File {
        n,
        role: file.role.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: HEXLOWER.encode(&file.sha256),
        attached_at: file.attached_at,
        keeps_place: file.keeps_place,
        shown: shown.name(),
        state: "waiting".to_owned(),
        why: None,
        fetched: 0,
        sealed_size: i64::try_from(file.sealed_size).unwrap_or(i64::MAX),
    }
}

/// Tags kept in one column.
pub(super) fn tags(joined: &str) -> Vec<String> {
    split(joined)
}
