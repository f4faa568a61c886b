//! Asks for an interpreter: which language, for what, how, when, where.
//!
//! A request is a draft like a report's and travels the same way ([`crate::report`]); this room knows its questions
//! and what it must never do: end without a person, a number or a date. In Thailand interpreters are known to be on
//! call for Burmese, Khmer and Lao (seed facts, part 1.1); for every other language the request still goes to a
//! person at a desk, and the phone shows a number to call meanwhile.

use crate::report::{
    draft::Draft,
    place::place_of,
    seal::{contact_of, non_empty, when_of},
};
use saphan_protocol::message::InterpreterRequest;

/// Languages with interpreters known to be on call in Thailand, BCP 47 (as of 2022-11).
pub const ON_CALL: [&str; 3] = ["my", "km", "lo"];

/// What an interpreter may be needed for.
pub const PURPOSES: [&str; 7] = ["police", "hospital", "work", "court", "office", "talk", "other"];

/// The request a draft makes.
pub(crate) fn request(
    draft: &Draft,
    language: &str,
    now: i64,
    mailbox: &[u8],
    agencies: Vec<String>,
) -> InterpreterRequest {
    let or = |field: &str, default: &str| {
        Some(draft.answer(field)).filter(|v| !v.is_empty()).unwrap_or(default).to_owned()
    };
    InterpreterRequest {
        language: language.to_owned(),
        written_at: now,
        mailbox: mailbox.to_vec(),
        wanted: or("wanted", "other"),
        other_language: non_empty(draft.answer("other-language"))
            .filter(|_| draft.answer("wanted") == "other"),
        purpose: or("purpose", "other"),
        how: or("how", "call"),
        when: when_of(draft),
        place: place_of(draft),
        gender: non_empty(draft.answer("gender")).filter(|g| g != "any"),
        certified: draft.answer("certified") == "yes",
        contact: contact_of(draft),
        note: draft.answer("note").trim().to_owned(),
        agencies,
    }
}
