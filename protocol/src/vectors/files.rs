//! Sealed files of every kind of length, and receipts of a whole one.

use serde_json::{Value, json};

use super::{Spoiled, drawn, hex, refused, signing};
use crate::{
    bytes::sha256,
    envelope::EnvelopeId,
    receipt,
    stream::{CHUNK, FileId, FileKey, HEADER, Opener, SEALED_CHUNK, Sealer, StreamError, TAG},
};

fn key() -> FileKey {
    FileKey::from_bytes(&drawn::<32>("stream key")).unwrap()
}

/// The plain file of a length: byte `n` is `n` modulo 251.
fn plain(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at % 251) as u8).collect()
}

fn sealed(length: usize) -> Vec<u8> {
    let prefix = drawn(&format!("stream prefix {length}"));
    let (mut sealer, header) = Sealer::with_prefix(&key(), prefix).unwrap();
    let mut out = header.to_vec();
    let plain = plain(length);
    let chunks = length.div_ceil(CHUNK).max(1);
    for at in 0..chunks {
        let mut chunk = plain[at * CHUNK..length.min((at + 1) * CHUNK)].to_vec();
        sealer.seal_chunk(&mut chunk, at + 1 == chunks).unwrap();
        out.extend(chunk);
    }
    out
}

fn opened(sealed: &[u8]) -> Result<Vec<u8>, StreamError> {
    let (header, body) = sealed.split_at(sealed.len().min(HEADER));
    let mut opener = Opener::new(&key(), header)?;
    let mut out = Vec::new();
    let mut chunks = body.chunks(SEALED_CHUNK).peekable();
    while let Some(chunk) = chunks.next() {
        let mut chunk = chunk.to_vec();
        opener.open_chunk(&mut chunk, chunks.peek().is_none())?;
        out.extend(chunk);
    }
    if opener.is_whole() { Ok(out) } else { Err(StreamError::Damaged) }
}

pub(super) fn vectors() -> Value {
    let files: Vec<_> = [0, 1, CHUNK, CHUNK + 1, 2 * CHUNK]
        .into_iter()
        .map(|length| {
            let bytes = sealed(length);
            assert_eq!(opened(&bytes).unwrap(), plain(length));
            let mut file = json!({
                "name": format!("{length}-bytes"),
                "length": length,
                "key": hex(*key().to_bytes()),
                "prefix": hex(drawn::<7>(&format!("stream prefix {length}"))),
                "plain_sha256": hex(sha256(&[&plain(length)])),
                "sealed_length": bytes.len(),
                "id": FileId::of(&bytes).to_string(),
            });
            if length < 100 {
                file["sealed"] = json!(hex(&bytes));
            }
            file
        })
        .collect();
    json!({ "files": files, "refused": refused_files(), "receipts": receipts(), "receipts_refused": refused_receipts() })
}

fn refused_files() -> Value {
    let (short, long) = ("1-bytes", "65537-bytes");
    let good = |name: &str| sealed(if name == short { 1 } else { CHUNK + 1 });
    let (first, second) = (good(short), good(long));
    let last = HEADER + SEALED_CHUNK;
    let spoiled = [
        Spoiled::new("empty", short, "NotAStream").cut(0),
        Spoiled::new("a-cut-header", short, "NotAStream").cut(HEADER - 1),
        Spoiled::new("a-header-alone", short, "Damaged").cut(HEADER),
        Spoiled::new("another-mark", short, "NotAStream").set(0, b"PK\x03\x04"),
        Spoiled::new("version-2", short, "UnknownVersion").set(4, &[2]),
        Spoiled::new("nonce-prefix", short, "Damaged").flip(5, &first),
        Spoiled::new("chunk", short, "Damaged").flip(HEADER, &first),
        Spoiled::new("tag", short, "Damaged").flip(HEADER + TAG, &first),
        Spoiled::new("cut-in-the-tag", short, "Damaged").cut(HEADER + TAG - 1),
        Spoiled::new("grown", short, "Damaged").append(&[0]),
        Spoiled::new("without-the-last-chunk", long, "Damaged").cut(last),
        Spoiled::new("first-chunk", long, "Damaged").flip(HEADER + 40_000, &second),
        Spoiled::new("last-chunk", long, "Damaged").flip(last, &second),
        Spoiled::new("the-last-chunk-twice", long, "Damaged").append(&second[last..]),
        // Authentic or not, a last chunk is empty only in an empty file.
        Spoiled::new("an-empty-last-chunk", long, "ChunkLength").cut(last).zeros(TAG),
    ];
    refused(&spoiled, |spoiled| opened(&spoiled.apply(&good(spoiled.of))).unwrap_err())
}

fn receipts() -> Value {
    let intake = signing("intake");
    let file = FileId::of(&sealed(1));
    let envelope = EnvelopeId(drawn("an envelope"));
    json!([
        {
            "name": "envelope", "what": "envelope", "id": envelope.to_string(), "accepted_at": 1_790_000_060,
            "signer": "intake", "bytes": hex(receipt::sign(&intake, envelope, 1_790_000_060)),
        },
        {
            "name": "file", "what": "file", "id": file.to_string(), "accepted_at": 1_790_000_070,
            "signer": "intake", "bytes": hex(receipt::sign(&intake, file, 1_790_000_070)),
        },
        {
            "name": "before-1970", "what": "file", "id": file.to_string(), "accepted_at": -1,
            "signer": "intake", "bytes": hex(receipt::sign(&intake, file, -1)),
        },
    ])
}

fn refused_receipts() -> Value {
    let name = "file";
    let id = FileId::of(&sealed(1));
    let good = receipt::sign(&signing("intake"), id, 1_790_000_070);
    let same_hash = receipt::sign(&signing("intake"), EnvelopeId(id.0), 1_790_000_070);
    let stranger = receipt::sign(&signing("stranger"), id, 1_790_000_070);
    let spoiled = [
        Spoiled::new("empty", name, "Length").cut(0),
        Spoiled::new("a-page", name, "UnknownVersion").cut(0).append(b"<html>log in</html>"),
        Spoiled::new("version-2", name, "UnknownVersion").set(0, &[2]),
        Spoiled::new("cut", name, "Length").cut(receipt::LENGTH - 1),
        Spoiled::new("grown", name, "Length").append(&[0]),
        Spoiled::new("another-time", name, "Signature").flip(41, &good),
        Spoiled::new("another-id", name, "Signature").flip(2, &good),
        Spoiled::new("signature", name, "Signature").flip(receipt::LENGTH - 1, &good),
        Spoiled::new("another-key-id", name, "OtherIntake").flip(42, &good),
        Spoiled::new("a-stranger's", name, "OtherIntake").cut(0).append(&stranger),
        Spoiled::new("an-envelope's-with-the-same-hash", name, "Other").cut(0).append(&same_hash),
    ];
    refused(&spoiled, |spoiled| {
        receipt::verify(&spoiled.apply(&good), id, &signing("intake").public()).unwrap_err()
    })
}
