//! Signed packs, and packs that are not taken.

use serde_json::{Value, json};

use super::{Spoiled, hex, refusal, refused, signing};
use crate::pack::{Meta, sign_pack, verify_installed, verify_pack, verify_update};

const NOW: i64 = 1_790_000_000;
const META: Meta = Meta { version: 7, created: 1_789_000_000, expires: 1_800_000_000 };
const PAYLOAD: &str = "{\"format\":1,\"numbers\":[{\"country\":\"TH\",\"number\":\"1300\"},{\"country\":\"TH\",\"number\":\"191\"}]}";

fn signed() -> Vec<u8> {
    sign_pack(PAYLOAD.as_bytes(), &META, &signing("publisher")).unwrap()
}

pub(super) fn vectors() -> Value {
    let good = signed();
    let trusted = [signing("publisher").public()];
    assert_eq!(verify_pack(&good, &trusted, NOW).unwrap().payload, PAYLOAD.as_bytes());
    let name = "good";
    let spoiled = [
        Spoiled::new("empty", name, "Truncated").cut(0),
        Spoiled::new("a-page", name, "NotAPack").cut(0).append(b"<!DOCTYPE html>"),
        Spoiled::new("format-0", name, "NotAPack").set(8, &[0, 0]),
        Spoiled::new("format-2", name, "NewerFormat").set(8, &[0, 2]),
        Spoiled::new("another-key-id", name, "OtherKey").flip(10, &good),
        Spoiled::new("signature", name, "Signature").flip(18, &good),
        Spoiled::new("a-higher-version", name, "Signature").set(82, &[0xFF]),
        Spoiled::new("a-later-end", name, "Signature").set(98, &[0x7F]),
        Spoiled::new("payload", name, "Signature").flip(good.len() - 1, &good),
        Spoiled::new("cut", name, "Truncated").cut(good.len() - 1),
        Spoiled::new("grown", name, "Trailing").append(&[0]),
        Spoiled::new("a-packed-length-beyond-all", name, "TooLarge").set(114, &[1]),
    ];
    let refused = refused(&spoiled, |spoiled| verify_pack(&spoiled.apply(&good), &trusted, NOW).unwrap_err());
    json!({
        "packs": [{
            "name": "good",
            "signer": "publisher",
            "version": META.version,
            "created": META.created,
            "expires": META.expires,
            "payload": PAYLOAD,
            "bytes": hex(&good),
        }],
        "now": NOW,
        "refused": refused,
        "refused_by_who_reads": by_who_reads(&good),
    })
}

fn by_who_reads(good: &[u8]) -> Value {
    let trusted = [signing("publisher").public()];
    assert!(verify_installed(good, &trusted).is_ok());
    assert!(verify_update(good, &trusted, NOW, 6).is_ok());
    let reads = [
        ("expired", META.expires, 0, verify_pack(good, &trusted, META.expires), "Expired"),
        ("not-newer", NOW, 7, verify_update(good, &trusted, NOW, 7), "Older"),
    ];
    reads
        .into_iter()
        .map(|(name, now, installed, answer, error)| {
            assert_eq!(refusal(&answer.unwrap_err()), error, "{name}");
            json!({ "name": name, "of": "good", "now": now, "installed": installed, "error": error })
        })
        .collect()
}
