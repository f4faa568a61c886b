//! Signed packs, packs that are not taken, a row of keys, and a delta.

use serde_json::{Value, json};

use super::{Spoiled, hex, refusal, refused, signing};
use crate::pack::{KeyChange, Meta, Pack, build, delta, sign, verify_installed, verify_pack, verify_update};

const NOW: i64 = 1_790_000_000;
const META: Meta = Meta { version: 7, created: 1_789_000_000, expires: 1_800_000_000 };
const NEWER: Meta = Meta { version: 8, created: 1_789_500_000, expires: 1_800_500_000 };
const DATA: &str = "{\"format\":2,\"lines\":[{\"country\":\"TH\",\"number\":\"1300\"},{\"country\":\"TH\",\"number\":\"191\"}]}";
const ENGLISH: &str = "back = Back\nnext = Next\nhelp = Get help now\nnumbers = Numbers to call\n";
const NEWER_ENGLISH: &str = "back = Back\nnext = Next\nhelp = Get help now\nnumbers = Numbers to ring\n";

fn change() -> KeyChange {
    KeyChange::sign(&signing("publisher"), signing("next publisher").public())
}

fn first() -> Vec<u8> {
    let parts = [("data", DATA.as_bytes()), ("messages-en", ENGLISH.as_bytes())];
    sign(&build(&parts, &META, &[]).unwrap(), &signing("publisher")).unwrap()
}

fn second() -> Vec<u8> {
    let parts = [("data", DATA.as_bytes()), ("messages-en", NEWER_ENGLISH.as_bytes())];
    sign(&build(&parts, &NEWER, &[change()]).unwrap(), &signing("next publisher")).unwrap()
}

pub(super) fn vectors() -> Value {
    let good = first();
    let trusted = [signing("publisher").public()];
    let name = "good";
    let head = u32::from_be_bytes(good[82..86].try_into().unwrap()) as usize;
    let spoiled = [
        Spoiled::new("empty", name, "Truncated").cut(0),
        Spoiled::new("a-page", name, "NotAPack").cut(0).append(b"<!DOCTYPE html>"),
        Spoiled::new("format-0", name, "NotAPack").set(8, &[0, 0]),
        Spoiled::new("format-1", name, "OlderFormat").set(8, &[0, 1]),
        Spoiled::new("format-3", name, "NewerFormat").set(8, &[0, 3]),
        Spoiled::new("another-key-id", name, "OtherKey").flip(10, &good),
        Spoiled::new("signature", name, "Signature").flip(18, &good),
        Spoiled::new("a-head-beyond-all", name, "TooLarge").set(82, &[1]),
        Spoiled::new("a-higher-version", name, "Signature").set(86, &[0xFF]),
        Spoiled::new("a-later-end", name, "Signature").set(102, &[0x7F]),
        Spoiled::new("the-first-byte-of-a-frame", name, "Signature").flip(86 + head, &good),
        Spoiled::new("the-last-byte", name, "Signature").flip(good.len() - 1, &good),
        Spoiled::new("cut-in-the-head", name, "Truncated").cut(86 + head - 1),
        Spoiled::new("cut", name, "Truncated").cut(good.len() - 1),
        Spoiled::new("grown", name, "Trailing").append(&[0]),
    ];
    let refused = refused(&spoiled, |spoiled| verify_pack(spoiled.apply(&good), &trusted, NOW).unwrap_err());
    json!({
        "packs": [
            described("good", "publisher", &good, &META),
            described("by-the-key-that-follows", "next publisher", &second(), &NEWER),
        ],
        "now": NOW,
        "refused": refused,
        "refused_by_who_reads": by_who_reads(&good),
        "delta": a_delta(&good),
    })
}

fn described(name: &str, signer: &str, bytes: &[u8], meta: &Meta) -> Value {
    let pack = verify_pack(bytes.to_vec(), &[signing("publisher").public()], NOW).unwrap();
    assert_eq!(pack.meta(), meta);
    let part = |name: &str| String::from_utf8(pack.part(name).unwrap().unwrap()).unwrap();
    let parts: Vec<Value> =
        pack.parts().map(|(name, ..)| json!({"name": name, "content": part(name)})).collect();
    json!({
        "name": name,
        "signer": signer,
        "version": meta.version,
        "created": meta.created,
        "expires": meta.expires,
        "parts": parts,
        "bytes": hex(bytes),
    })
}

fn by_who_reads(good: &[u8]) -> Value {
    let trusted = [signing("publisher").public()];
    assert!(verify_installed(good.to_vec(), &trusted).is_ok());
    assert!(verify_update(good.to_vec(), &trusted, NOW, 6).is_ok());
    let reads = [
        ("expired", META.expires, 0, verify_pack(good.to_vec(), &trusted, META.expires), "Expired"),
        ("not-newer", NOW, 7, verify_update(good.to_vec(), &trusted, NOW, 7), "Older"),
    ];
    reads
        .into_iter()
        .map(|(name, now, installed, answer, error)| {
            assert_eq!(refusal(&answer.unwrap_err()), error, "{name}");
            json!({ "name": name, "of": "good", "now": now, "installed": installed, "error": error })
        })
        .collect()
}

fn a_delta(good: &[u8]) -> Value {
    let open =
        |bytes: Vec<u8>| -> Pack { verify_installed(bytes, &[signing("publisher").public()]).unwrap() };
    let older = open(good.to_vec());
    let delta = delta::make(&older, &open(second()), &signing("publisher")).unwrap();
    assert_eq!(delta::apply(&older, &delta, &[signing("publisher").public()]).unwrap(), second());
    json!({ "of": "good", "makes": "by-the-key-that-follows", "signer": "publisher", "bytes": hex(delta) })
}
