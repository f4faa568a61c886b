//! The examples of `protocol/vectors`, made again from fixed entropy and compared byte for byte.
//!
//! A second implementation must open what stands in them, write the same bytes from the same entropy, and refuse what
//! is refused here under the same name. Each expected refusal is written down in this module, so that blessing new
//! files can not bless a changed refusal. `SAPHAN_BLESS=1 cargo test -p saphan-protocol` rewrites the files; what they
//! hold is described in `docs/protocol.md`, and `protocol/vectors/check.py` reads them without any of this code.

mod case;
mod describe;
mod envelopes;
mod files;
mod messages;
mod packs;
mod replies;
mod requests;
mod sos;

use data_encoding::HEXLOWER;
use serde_json::{Value, json};

use crate::{
    bytes::sha256,
    case::CaseSecret,
    keys::{SealingSecret, SigningSecret},
    sos::SosSecret,
};

#[test]
fn the_vectors_are_what_this_program_writes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    for (name, vectors) in [
        ("case", case::vectors()),
        ("messages", messages::vectors()),
        ("envelopes", envelopes::vectors()),
        ("replies", replies::vectors()),
        ("files", files::vectors()),
        ("sos", sos::vectors()),
        ("requests", requests::vectors()),
        ("packs", packs::vectors()),
    ] {
        let path = folder.join(name).with_extension("json");
        let made = serde_json::to_string_pretty(&sorted(vectors)).unwrap() + "\n";
        if std::env::var_os("SAPHAN_BLESS").is_some() {
            std::fs::write(&path, made).unwrap();
        } else {
            let kept = std::fs::read_to_string(&path).unwrap();
            assert!(kept == made, "{name}.json differs from what this program writes");
        }
    }
}

/// The same value with the names of every object in order, whatever order the JSON library keeps.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(entries) => entries.into_iter().map(sorted).collect(),
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            members.into_iter().map(|(name, value)| (name, sorted(value))).collect()
        }
        other => other,
    }
}

/// Bytes that stand for random ones: SHA-256 of `saphan vector`, a name and a counter, as many as are asked for.
fn drawn<const N: usize>(name: &str) -> [u8; N] {
    let mut out = [0; N];
    for (counter, part) in (0u8..).zip(out.chunks_mut(32)) {
        let block = sha256(&[b"saphan vector ", name.as_bytes(), &[counter]]);
        part.copy_from_slice(&block[..part.len()]);
    }
    out
}

fn the_case() -> CaseSecret {
    CaseSecret::from_bytes(&drawn::<16>("case")).unwrap()
}

fn sealing(name: &str) -> SealingSecret {
    SealingSecret::from_bytes(&drawn::<32>(&format!("sealing {name}"))).unwrap()
}

fn signing(name: &str) -> SigningSecret {
    SigningSecret::from_bytes(&drawn::<32>(&format!("signing {name}"))).unwrap()
}

fn sos_secret(name: &str) -> SosSecret {
    SosSecret::from_bytes(&drawn::<32>(&format!("sos {name}"))).unwrap()
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    HEXLOWER.encode(bytes.as_ref())
}

/// The name of a refusal: the variant that says it, without what wraps it and without its fields.
fn refusal(error: &impl std::fmt::Debug) -> String {
    let text = format!("{error:?}");
    let inner = ["Envelope(", "Message("].into_iter().find_map(|wrapper| text.strip_prefix(wrapper));
    inner.unwrap_or(&text).chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// A good example, spoiled: some bytes replaced, then cut, then grown.
#[derive(Default)]
struct Spoiled {
    name: &'static str,
    of: &'static str,
    set: Vec<(usize, Vec<u8>)>,
    cut: Option<usize>,
    append: Vec<u8>,
    zeros: usize,
    error: &'static str,
}

impl Spoiled {
    fn new(name: &'static str, of: &'static str, error: &'static str) -> Self {
        Self { name, of, error, ..Self::default() }
    }

    fn set(mut self, at: usize, bytes: &[u8]) -> Self {
        self.set.push((at, bytes.to_vec()));
        self
    }

    /// Replaces one byte by another that is none of the same.
    fn flip(self, at: usize, good: &[u8]) -> Self {
        let changed = [good[at] ^ 1];
        self.set(at, &changed)
    }

    fn cut(mut self, length: usize) -> Self {
        self.cut = Some(length);
        self
    }

    fn append(mut self, bytes: &[u8]) -> Self {
        self.append = bytes.to_vec();
        self
    }

    fn zeros(mut self, count: usize) -> Self {
        self.zeros = count;
        self
    }

    fn apply(&self, good: &[u8]) -> Vec<u8> {
        let mut bytes = good.to_vec();
        for (at, new) in &self.set {
            bytes[*at..at + new.len()].copy_from_slice(new);
        }
        bytes.truncate(self.cut.unwrap_or(bytes.len()));
        bytes.extend_from_slice(&self.append);
        bytes.resize(bytes.len() + self.zeros, 0);
        bytes
    }

    fn json(&self) -> Value {
        let mut value = json!({ "name": self.name, "of": self.of, "error": self.error });
        if !self.set.is_empty() {
            value["set"] = self.set.iter().map(|(at, bytes)| json!([at, hex(bytes)])).collect();
        }
        if let Some(cut) = self.cut {
            value["cut"] = json!(cut);
        }
        if !self.append.is_empty() {
            value["append"] = json!(hex(&self.append));
        }
        if self.zeros > 0 {
            value["zeros"] = json!(self.zeros);
        }
        value
    }
}

/// Checks that each spoiled example is refused by the name that is written down for it, and describes them all.
fn refused<E: std::fmt::Debug>(spoiled: &[Spoiled], refuse: impl Fn(&Spoiled) -> E) -> Value {
    spoiled
        .iter()
        .map(|spoiled| {
            assert_eq!(refusal(&refuse(spoiled)), spoiled.error, "{}", spoiled.name);
            spoiled.json()
        })
        .collect()
}
