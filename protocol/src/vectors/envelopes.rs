//! Envelopes: sealed from fixed entropy, spoiled from outside, and sealed rightly around what is wrong inside.

use hpke::kem::XWing;
use ring::aead::Aad;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{Spoiled, drawn, hex, messages, refusal, refused, sealing, signing, the_case};
use crate::{
    envelope::{
        Entropy, EnvelopeError, EnvelopeId, MAX_ENVELOPE, OpenError, SUITE_XWING, commitment, inspect, open,
        payload_aad, payload_key, payload_nonce, prefix, seal_with, stanza_aad,
    },
    label, packed, receipt, wrap,
};

const STANZA: usize = 8 + 1120 + 64 + 16;
const PREFIX: usize = 7;

fn entropy(name: &str, recipients: &[&str]) -> Entropy {
    Entropy {
        content: Zeroizing::new(drawn(&format!("content {name}"))),
        encapsulations: recipients
            .iter()
            .map(|recipient| Zeroizing::new(drawn(&format!("encapsulation {name} {recipient}"))))
            .collect(),
    }
}

fn sealed(name: &str, recipients: &[&str]) -> Vec<u8> {
    let publics: Vec<_> = recipients.iter().map(|name| sealing(name).public()).collect();
    seal_with(&messages::named(name), &publics, &the_case(), &entropy(name, recipients)).unwrap().bytes
}

/// The envelope of that name among the good ones.
fn good(name: &str) -> Vec<u8> {
    match name {
        "full-report" => sealed(name, &["centre", "ngo"]),
        _ => sealed(name, &["centre"]),
    }
}

pub(super) fn vectors() -> Value {
    let names = ["bare-report", "full-report", "khmer-500", "interpreter-request", "follow-up"];
    let envelopes: Vec<_> = names
        .into_iter()
        .map(|name| {
            let recipients: &[&str] = if name == "full-report" { &["centre", "ngo"] } else { &["centre"] };
            let entropy = entropy(name, recipients);
            let bytes = good(name);
            let id = EnvelopeId::of(&bytes);
            for recipient in recipients {
                let opened = open(&bytes, &[&sealing(recipient)]).unwrap();
                assert_eq!(opened.message, messages::named(name));
            }
            let signed = receipt::sign(&signing("intake"), id, 1_790_000_060);
            json!({
                "name": name,
                "message": name,
                "case": hex(*the_case().to_bytes()),
                "recipients": recipients,
                "content": hex(*entropy.content),
                "encapsulations": entropy.encapsulations.iter().map(|bytes| hex(**bytes)).collect::<Value>(),
                "length": bytes.len(),
                "id": id.to_string(),
                "bytes": hex(&bytes),
                "receipt": hex(signed),
            })
        })
        .collect();
    json!({
        "envelopes": envelopes,
        "refused_from_outside": refused_from_outside(),
        "refused_when_opened": refused_when_opened(),
        "wrong_inside": wrong_inside(),
    })
}

fn refused_from_outside() -> Value {
    let one = "bare-report";
    let two = "full-report";
    let twice = sealed(two, &["centre", "ngo"])[PREFIX..PREFIX + 8].to_vec();
    let spoiled = [
        Spoiled::new("empty", one, "Truncated").cut(0),
        Spoiled::new("a-page", one, "UnknownVersion").cut(0).append(b"<!DOCTYPE html>"),
        Spoiled::new("version-0", one, "UnknownVersion").set(0, &[0]),
        Spoiled::new("version-2", one, "UnknownVersion").set(0, &[2]),
        Spoiled::new("suite-0", one, "UnknownSuite").set(1, &[0]),
        Spoiled::new("suite-9", one, "UnknownSuite").set(1, &[9]),
        Spoiled::new("an-sos-of-2048", one, "WrongBucket").set(1, &[2]),
        Spoiled::new("no-recipients", one, "NoRecipients").set(2, &[0]),
        Spoiled::new("17-recipients", one, "TooManyRecipients").set(2, &[17]),
        // A count is one byte: the nearest that ten thousand can come to is 255, and cut to a byte it is 16.
        Spoiled::new("255-recipients", one, "TooManyRecipients").set(2, &[255]),
        Spoiled::new("10000-recipients-cut-to-a-byte", one, "WrongBucket").set(2, &[16]),
        Spoiled::new("10000-recipients-in-full", one, "TooLarge").set(2, &[255]).zeros(9_999 * STANZA),
        Spoiled::new("length-0", one, "WrongBucket").set(3, &[0, 0, 0, 0]),
        Spoiled::new("length-2049", one, "WrongBucket").set(6, &[1]),
        Spoiled::new("length-of-4-gib", one, "TooLarge").set(3, &[0xFF; 4]),
        Spoiled::new("a-larger-bucket", one, "Truncated").set(3, &[0, 0, 0x10, 0]),
        Spoiled::new("cut-in-the-prefix", one, "Truncated").cut(5),
        Spoiled::new("cut-by-one", one, "Truncated").cut(2047),
        Spoiled::new("grown-by-one", one, "Trailing").append(&[0]),
        Spoiled::new("longer-than-any", one, "TooLarge").zeros(MAX_ENVELOPE),
        Spoiled::new("a-recipient-twice", two, "DuplicateRecipient").set(PREFIX + STANZA, &twice),
    ];
    refused(&spoiled, |spoiled| inspect(&spoiled.apply(&good(spoiled.of))).unwrap_err())
}

fn refused_when_opened() -> Value {
    let (one, two) = ("bare-report", "full-report");
    let (first, second) = (good(one), good(two));
    let payload = PREFIX + STANZA + 32;
    let sos = [&[1, 2, 1, 0, 0, 0, 124], first[7..124].as_ref()].concat();
    let spoiled = [
        Spoiled::new("another-key-id", one, "NotForUs").flip(PREFIX, &first),
        Spoiled::new("an-sos", one, "IsSos").cut(0).append(&sos),
        Spoiled::new("encapsulated-ml-kem", one, "Tampered").flip(PREFIX + 8, &first),
        Spoiled::new("encapsulated-x25519", one, "Tampered").flip(PREFIX + 8 + 1088, &first),
        Spoiled::new("wrapped-secret", one, "Tampered").flip(PREFIX + 8 + 1120, &first),
        Spoiled::new("wrap-tag", one, "Tampered").flip(PREFIX + STANZA - 1, &first),
        Spoiled::new("commitment", one, "Tampered").flip(PREFIX + STANZA, &first),
        Spoiled::new("payload", one, "Tampered").flip(payload, &first),
        Spoiled::new("payload-tag", one, "Tampered").flip(2047, &first),
        Spoiled::new("a-larger-bucket-filled", one, "Tampered").set(3, &[0, 0, 0x10, 0]).zeros(2048),
        Spoiled::new("the-other-stanza", two, "Tampered").flip(PREFIX + 2 * STANZA - 1, &second),
        Spoiled::new("the-other-key-id", two, "Tampered").flip(PREFIX + STANZA, &second),
        Spoiled::new("version-2", one, "UnknownVersion").set(0, &[2]),
    ];
    refused(&spoiled, |spoiled| open(&spoiled.apply(&good(spoiled.of)), &[&sealing("centre")]).unwrap_err())
}

/// A second writer, that seals any payload for the centre in one bucket of 2 KiB, and commits to any content secret.
fn seal_anything(payload: &[u8], committed: [u8; 32]) -> Vec<u8> {
    let recipient = sealing("centre").public();
    let content: [u8; 32] = drawn("content wrong");
    let prefix = prefix(SUITE_XWING, 1, 2048).unwrap();
    let plain = [content.as_slice(), the_case().reply_key(&recipient.key_id()).0.as_slice()].concat();
    let mut sealed = payload.to_vec();
    sealed.resize(2048 - 16 - PREFIX - STANZA - 32, 0);
    let outline = payload_aad(&prefix, &[recipient.key_id()]);
    payload_key(&content)
        .unwrap()
        .seal_in_place_append_tag(payload_nonce(), Aad::from(&outline), &mut sealed)
        .unwrap();
    let aad = stanza_aad(&prefix, &recipient.key_id(), &outline, &sealed);
    let randomness = Zeroizing::new(drawn("encapsulation wrong"));
    let wrapped =
        wrap::seal::<XWing>(&recipient.hpke().unwrap(), label::ENVELOPE, &aad, &plain, &randomness).unwrap();
    let before = [prefix.as_slice(), &recipient.key_id().0, &wrapped].concat();
    let commitment = commitment(&committed, &before, &sealed);
    [before.as_slice(), commitment.as_slice(), &sealed].concat()
}

fn wrong_inside() -> Value {
    let right = drawn::<32>("content wrong");
    let with_length = |length: u32, packed: &[u8]| [length.to_be_bytes().as_slice(), packed].concat();
    let whole = |packed: &[u8]| with_length(u32::try_from(packed.len()).unwrap(), packed);
    let cbor = messages::named("bare-report").encode().unwrap();
    let packed = packed::pack(&cbor).to_vec();
    let plain = [&[0], cbor.as_slice()].concat();
    let mut unclean = whole(&packed);
    unclean.extend([0, 0, 1]);
    assert!(open(&seal_anything(&whole(&packed), right), &[&sealing("centre")]).is_ok());
    [
        ("a-length-beyond-the-end", seal_anything(&with_length(5000, &packed), right), "Tampered"),
        ("padding-that-is-not-zero", seal_anything(&unclean, right), "Tampered"),
        ("a-commitment-to-something-else", seal_anything(&whole(&packed), [7; 32]), "Tampered"),
        ("nothing-packed", seal_anything(&whole(&[]), right), "Malformed"),
        ("packed-by-method-2", seal_anything(&whole(&[2, 1, 1]), right), "UnknownPacking"),
        ("a-frame-that-is-none", seal_anything(&whole(&[1, 1, 1]), right), "Malformed"),
        (
            "bytes-after-the-message",
            seal_anything(&whole(&[plain.as_slice(), &[0]].concat()), right),
            "Trailing",
        ),
        ("a-message-of-a-newer-kind", seal_anything(&whole(&[0, 0x82, 4, 0x81, 0xA0]), right), "UnknownKind"),
    ]
    .into_iter()
    .map(|(name, bytes, error)| {
        assert_eq!(refusal(&open(&bytes, &[&sealing("centre")]).unwrap_err()), error, "{name}");
        json!({ "name": name, "bytes": hex(bytes), "error": error })
    })
    .collect()
}

#[test]
fn ten_thousand_recipients_are_refused_before_anything_is_sealed() {
    let many = vec![sealing("centre").public(); 10_000];
    let refused = crate::envelope::seal(&messages::named("bare-report"), &many, &the_case()).unwrap_err();
    assert_eq!(refused, EnvelopeError::TooManyRecipients(10_000).into());
    let nobody = open(&good("bare-report"), &[&sealing("stranger")]).unwrap_err();
    assert_eq!(nobody, OpenError::NotForUs);
}
