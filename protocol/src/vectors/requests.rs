//! Signed requests, and the same requests changed on the way.

use serde_json::{Value, json};

use super::{drawn, hex, refusal, signing};
use crate::{
    keys::{KeyId, SigningPublic},
    signature::{Headers, RequestParts, sign_with, verify},
};

const CREATED: i64 = 1_790_000_000;
const SKEW: u32 = 300;

fn parts() -> [(&'static str, RequestParts<'static>); 3] {
    [
        (
            "inbox",
            RequestParts {
                method: "GET",
                authority: "Intake.Example.org",
                path: "/v1/inbox",
                query: "after=0&limit=50",
                body: b"",
            },
        ),
        (
            "reply",
            RequestParts {
                method: "POST",
                authority: "127.0.0.1:8640",
                path: "/v1/mailboxes/00112233445566778899aabbccddeeff",
                query: "",
                body: b"a sealed reply",
            },
        ),
        (
            "acknowledge",
            RequestParts {
                method: "DELETE",
                authority: "intake.example.org",
                path: "/v1/inbox/0000000000000000000000000000000000000000000000000000000000000000",
                query: "",
                body: b"",
            },
        ),
    ]
}

fn signed(name: &str, parts: &RequestParts<'_>) -> Headers {
    sign_with(parts, &signing("centre"), CREATED, &drawn(&format!("nonce request {name}"))).unwrap()
}

fn known(id: &KeyId) -> Option<SigningPublic> {
    [signing("centre").public()].into_iter().find(|key| key.key_id() == *id)
}

pub(super) fn vectors() -> Value {
    let requests: Vec<_> = parts()
        .iter()
        .map(|(name, parts)| {
            let headers = signed(name, parts);
            assert_eq!(
                verify(parts, &headers, known, CREATED, SKEW),
                Ok(signing("centre").public().key_id())
            );
            json!({
                "name": name,
                "signer": "centre",
                "created": CREATED,
                "nonce": hex(drawn::<16>(&format!("nonce request {name}"))),
                "method": parts.method,
                "authority": parts.authority,
                "path": parts.path,
                "query": parts.query,
                "body": hex(parts.body),
                "signature_input": headers.signature_input,
                "signature": headers.signature,
                "content_digest": headers.content_digest,
            })
        })
        .collect();
    json!({ "requests": requests, "skew": SKEW, "refused": refused() })
}

/// The request `reply`, with one thing changed: a part of the request, a header, or the verifier's clock.
fn refused() -> Value {
    let (name, good) = parts()[1];
    let headers = signed(name, &good);
    let input = &headers.signature_input;
    let stranger = sign_with(&good, &signing("stranger"), CREATED, &drawn("nonce stranger")).unwrap();
    let with_input = |input: String| Headers { signature_input: input, ..headers.clone() };
    let nonce = headers.nonce().unwrap();
    [
        ("another-method", RequestParts { method: "PUT", ..good }, headers.clone(), CREATED, "Signature"),
        (
            "another-authority",
            RequestParts { authority: "127.0.0.1:8641", ..good },
            headers.clone(),
            CREATED,
            "Signature",
        ),
        (
            "another-path",
            RequestParts { path: "/v1/mailboxes/ff", ..good },
            headers.clone(),
            CREATED,
            "Signature",
        ),
        ("a-query", RequestParts { query: "a=b", ..good }, headers.clone(), CREATED, "Signature"),
        ("another-body", RequestParts { body: b"another reply", ..good }, headers.clone(), CREATED, "Digest"),
        ("too-old", good, headers.clone(), CREATED + 301, "Skew"),
        ("of-the-future", good, headers.clone(), CREATED - 301, "Skew"),
        ("a-stranger's", good, stranger, CREATED, "UnknownKey"),
        ("another-time", good, with_input(input.replace("1790000000", "1790000001")), CREATED, "Signature"),
        (
            "a-time-with-a-sign",
            good,
            with_input(input.replace("=1790000000", "=+1790000000")),
            CREATED,
            "Form",
        ),
        (
            "a-nonce-in-capitals",
            good,
            with_input(input.replace(nonce, &nonce.to_uppercase())),
            CREATED,
            "Form",
        ),
        ("without-the-digest", good, with_input(input.replace(" \"content-digest\"", "")), CREATED, "Form"),
        ("another-algorithm", good, with_input(input.replace("ed25519", "hmac-sha256")), CREATED, "Form"),
        ("another-label", good, with_input(input.replace("saphan=", "sig1=")), CREATED, "Form"),
        (
            "a-line-in-the-path",
            RequestParts { path: "/v1/a\nb", ..good },
            headers.clone(),
            CREATED,
            "Malformed",
        ),
    ]
    .into_iter()
    .map(|(name, parts, headers, now, error)| {
        assert_eq!(refusal(&verify(&parts, &headers, known, now, SKEW).unwrap_err()), error, "{name}");
        json!({
            "name": name,
            "method": parts.method,
            "authority": parts.authority,
            "path": parts.path,
            "query": parts.query,
            "body": hex(parts.body),
            "signature_input": headers.signature_input,
            "signature": headers.signature,
            "content_digest": headers.content_digest,
            "now": now,
            "error": error,
        })
    })
    .collect()
}
