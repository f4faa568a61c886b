//! How a payload lies in a pack: what every phone reads in one part, and what only one language needs in a part of that
//! language.

use super::model::{Article, LANGUAGES, PackPayload};
use saphan_protocol::{
    keys::SigningSecret,
    pack::{KeyChange, Meta, PackError, Part, build, sign},
};

/// The part with everything but the texts of one language.
pub(super) const DATA: &str = "data";
/// The parts with the messages: this and the language.
pub(super) const MESSAGES: &str = "messages-";
/// The parts with the articles: this and the language.
pub(super) const ARTICLES: &str = "articles-";
/// The parts with the words for search: this and the language.
pub(super) const WORDS: &str = "words-";

/// Lays out a payload as a pack that nobody has signed. The same payload gives the same bytes.
///
/// # Errors
/// [`PackError`] if it is larger than a pack may be.
pub fn pack(payload: &PackPayload, meta: &Meta, changes: &[KeyChange]) -> Result<Vec<u8>, PackError> {
    let parts = of(payload).map_err(|_| PackError::Damaged)?;
    let parts: Vec<Part<'_>> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    build(&parts, meta, changes)
}

/// The same, signed.
///
/// # Errors
/// As [`pack`].
pub fn signed(payload: &PackPayload, meta: &Meta, signer: &SigningSecret) -> Result<Vec<u8>, PackError> {
    sign(&pack(payload, meta, &[])?, signer)
}

fn of(payload: &PackPayload) -> Result<Vec<(String, Vec<u8>)>, serde_json::Error> {
    let data = PackPayload {
        messages: Default::default(),
        articles: Vec::new(),
        words: Default::default(),
        ..payload.clone()
    };
    let mut parts = vec![(DATA.to_owned(), serde_json::to_vec(&data)?)];
    for language in LANGUAGES {
        if let Some(messages) = payload.messages.get(language) {
            parts.push((format!("{MESSAGES}{language}"), messages.clone().into_bytes()));
        }
        let articles: Vec<&Article> = payload.articles.iter().filter(|a| a.language == language).collect();
        parts.push((format!("{ARTICLES}{language}"), serde_json::to_vec(&articles)?));
        if let Some(words) = payload.words.get(language) {
            parts.push((format!("{WORDS}{language}"), serde_json::to_vec(words)?));
        }
    }
    Ok(parts)
}
