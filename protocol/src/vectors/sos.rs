//! SOS texts of one SMS, sealed from fixed entropy, and texts that are none.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{Spoiled, drawn, hex, refusal, refused, sealing, sos_secret, the_case};
use crate::{
    envelope::EnvelopeId,
    sos::{Sos, SosAnswer, SosFix, SosKind, form, open, parse_sms, seal_sms_with, to_envelope},
};

fn all() -> [(&'static str, Sos); 3] {
    let key_id = sos_secret("centre").public().key_id();
    let full = Sos {
        kind: SosKind::Held,
        language: Some("my".into()),
        at: 1_790_000_000,
        fix: Some(SosFix { latitude: 16.433_9, longitude: 98.7, accuracy_m: Some(30.0) }),
        answer: Some(SosAnswer::of(&the_case(), &key_id)),
    };
    let bare = Sos { kind: SosKind::Help, language: None, fix: None, answer: None, ..full.clone() };
    let corner = Sos {
        kind: SosKind::Moved,
        language: Some("zh".into()),
        at: i64::from(u32::MAX),
        fix: Some(SosFix { latitude: 90.0, longitude: -180.0, accuracy_m: None }),
        ..bare.clone()
    };
    [("held", full), ("bare", bare), ("corner", corner)]
}

fn text(name: &str, sos: &Sos) -> String {
    let randomness = Zeroizing::new(drawn(&format!("encapsulation sos {name}")));
    seal_sms_with(sos, &sos_secret("centre").public(), &randomness).unwrap()
}

pub(super) fn vectors() -> Value {
    let texts: Vec<_> = all()
        .iter()
        .map(|(name, sos)| {
            let text = text(name, sos);
            let envelope = to_envelope(&text).unwrap();
            let opened = open(&envelope, &[&sos_secret("centre")]).unwrap();
            json!({
                "name": name,
                "recipient": "centre",
                "encapsulation": hex(drawn::<32>(&format!("encapsulation sos {name}"))),
                "plain": hex(*form::write(sos).unwrap()),
                "kind": sos.kind as u8,
                "language": sos.language,
                "at": sos.at,
                "latitude": sos.fix.map(|fix| fix.latitude),
                "longitude": sos.fix.map(|fix| fix.longitude),
                "accuracy_m": sos.fix.and_then(|fix| fix.accuracy_m),
                "accuracy_m_read": opened.sos.fix.and_then(|fix| fix.accuracy_m),
                "mailbox": sos.answer.as_ref().map(|answer| answer.mailbox.to_string()),
                "reply_key": sos.answer.as_ref().map(|answer| hex(*answer.key.to_bytes())),
                "text": text,
                "envelope": hex(&envelope),
                "id": EnvelopeId::of(&envelope).to_string(),
            })
        })
        .collect();
    json!({ "texts": texts, "texts_refused": refused_texts(), "refused_when_opened": refused_when_opened() })
}

fn refused_texts() -> Value {
    let good = text("held", &all()[0].1);
    [
        ("words", "hello".to_owned(), "NotAnSos"),
        ("empty", String::new(), "NotAnSos"),
        ("a-newer-version", format!("SPH2{}", &good[4..]), "NewerVersion"),
        ("cut", good[..159].to_owned(), "NotAnSos"),
        ("cut-by-four", good[..156].to_owned(), "NotAnSos"),
        ("grown", format!("{good}AAAA"), "NotAnSos"),
        ("not-base-64", format!("{}!!!!", &good[..156]), "NotAnSos"),
        ("in-lower-case", good.to_lowercase(), "NotAnSos"),
    ]
    .into_iter()
    .map(|(name, text, error)| {
        assert_eq!(refusal(&parse_sms(&text).unwrap_err()), error, "{name}");
        json!({ "name": name, "text": text, "error": error })
    })
    .collect()
}

fn refused_when_opened() -> Value {
    let name = "held";
    let good = to_envelope(&text(name, &all()[0].1)).unwrap();
    let report = [&[1, 1, 1, 0, 0, 8, 0], sealing("centre").public().key_id().0.as_slice()].concat();
    let spoiled = [
        Spoiled::new("version-2", name, "UnknownVersion").set(0, &[2]),
        Spoiled::new("two-recipients", name, "TooManyRecipients").set(2, &[2]),
        Spoiled::new("another-length", name, "WrongBucket").set(6, &[125]),
        Spoiled::new("cut", name, "Truncated").cut(good.len() - 1),
        Spoiled::new("grown", name, "Trailing").append(&[0]),
        Spoiled::new("another-key-id", name, "NotForUs").flip(7, &good),
        Spoiled::new("encapsulated-key", name, "Tampered").flip(15, &good),
        Spoiled::new("ciphertext", name, "Tampered").flip(47, &good),
        Spoiled::new("tag", name, "Tampered").flip(good.len() - 1, &good),
        Spoiled::new("a-report", name, "IsMessage").cut(0).append(&report).zeros(2048 - report.len()),
    ];
    refused(&spoiled, |spoiled| open(&spoiled.apply(&good), &[&sos_secret("centre")]).unwrap_err())
}
