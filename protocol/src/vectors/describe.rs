//! A message as JSON, for whoever compares a decoder's answer: the names of the fields as in `docs/protocol.md`, bytes
//! in hexadecimal, and no member for what is absent.

use serde_json::{Value, json};

use super::hex;
use crate::message::{
    FileRef, FollowUp, InterpreterAnswer, InterpreterRequest, LinkNote, Message, Order, Place, Reply, Report,
    SafeContact, When,
};

pub(super) fn message(message: &Message) -> Value {
    present(match message {
        Message::Report(report) => json!({ "report": self::report(report) }),
        Message::Interpreter(request) => json!({ "interpreter": self::request(request) }),
        Message::FollowUp(follow_up) => json!({ "follow_up": self::follow_up(follow_up) }),
        Message::Order(order) => json!({ "order": self::order(order) }),
    })
}

pub(super) fn reply(reply: &Reply) -> Value {
    present(json!({
        "about": hex(&reply.about),
        "agency": reply.agency,
        "written_at": reply.written_at,
        "sequence": reply.sequence,
        "stage": reply.stage.map(|stage| stage as u8),
        "country": reply.country,
        "text": reply.text,
        "language": reply.language,
        "interpreter": reply.interpreter.as_ref().map(answer),
    }))
}

/// The same without the members that are null.
fn present(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, present(value)))
            .collect(),
        Value::Array(entries) => entries.into_iter().map(present).collect(),
        other => other,
    }
}

fn report(report: &Report) -> Value {
    json!({
        "language": report.language,
        "written_at": report.written_at,
        "mailbox": hex(&report.mailbox),
        "kinds": report.kinds,
        "whom": report.whom,
        "head_count": report.head_count,
        "under_18": report.under_18,
        "when": when(&report.when),
        "place": place(&report.place),
        "story": report.story,
        "files": report.files.iter().map(file).collect::<Value>(),
        "links": report.links.iter().map(link).collect::<Value>(),
        "contact": report.contact.as_ref().map(contact),
        "consent": {
            "help": report.consent.help,
            "open_case": report.consent.open_case,
            "share": report.consent.share,
        },
        "alias": report.alias,
        "nationality": report.nationality,
        "other_language": report.other_language,
        "agencies": report.agencies,
    })
}

fn request(request: &InterpreterRequest) -> Value {
    json!({
        "language": request.language,
        "written_at": request.written_at,
        "mailbox": hex(&request.mailbox),
        "wanted": request.wanted,
        "other_language": request.other_language,
        "purpose": request.purpose,
        "how": request.how,
        "when": when(&request.when),
        "place": place(&request.place),
        "gender": request.gender,
        "certified": request.certified,
        "contact": request.contact.as_ref().map(contact),
        "note": request.note,
        "agencies": request.agencies,
    })
}

fn follow_up(follow_up: &FollowUp) -> Value {
    json!({
        "about": hex(&follow_up.about),
        "written_at": follow_up.written_at,
        "kind": follow_up.kind,
        "text": follow_up.text,
        "mailbox": hex(&follow_up.mailbox),
    })
}

fn order(order: &Order) -> Value {
    let items = order.items.iter().map(|item| {
        json!({ "good": item.good, "name": item.name, "count": item.count, "price_satang": item.price_satang })
    });
    json!({
        "language": order.language,
        "written_at": order.written_at,
        "mailbox": hex(&order.mailbox),
        "centre": order.centre,
        "items": items.collect::<Value>(),
        "total_satang": order.total_satang,
        "contact": order.contact.as_ref().map(contact),
        "note": order.note,
        "agencies": order.agencies,
    })
}

fn when(when: &When) -> Value {
    json!({ "kind": when.kind, "date": when.date })
}

fn place(place: &Place) -> Value {
    json!({
        "mode": place.mode,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "accuracy_m": place.accuracy_m,
        "taken_at": place.taken_at,
        "province": place.province,
        "country": place.country,
        "plus_code": place.plus_code,
        "landmark": place.landmark,
    })
}

fn file(file: &FileRef) -> Value {
    json!({
        "id": hex(&file.id),
        "key": hex(&file.key),
        "sealed_size": file.sealed_size,
        "size": file.size,
        "media_type": file.media_type,
        "sha256": hex(&file.sha256),
        "role": file.role,
        "attached_at": file.attached_at,
        "keeps_place": file.keeps_place,
    })
}

fn link(note: &LinkNote) -> Value {
    json!({ "text": note.text, "sha256": hex(&note.sha256), "noted_at": note.noted_at })
}

fn contact(contact: &SafeContact) -> Value {
    json!({ "how": contact.how, "value": contact.value, "hours": contact.hours })
}

fn answer(answer: &InterpreterAnswer) -> Value {
    json!({
        "state": answer.state,
        "at": answer.at,
        "number": answer.number,
        "country": answer.country,
        "certified": answer.certified,
    })
}
