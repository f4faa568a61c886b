//! Looking at an envelope from outside: all that the intake needs, and all that it can.

use std::collections::HashSet;

use super::{
    COMMITMENT, EnvelopeError, EnvelopeId, INNER_LENGTH, KEY_ID, MAX_ENVELOPE, MAX_RECIPIENTS, PREFIX,
    STANZA, SUITE_X25519_SOS, SUITE_XWING, TAG, VERSION, padding::is_bucket,
};
use crate::{bytes::Reader, keys::KeyId, sos};

/// The outside of an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Always [`VERSION`].
    pub version: u8,
    /// [`SUITE_XWING`] or [`SUITE_X25519_SOS`].
    pub suite: u8,
    /// Whom it is sealed for, in the order of the stanzas; 1 to [`MAX_RECIPIENTS`], each once.
    pub recipients: Vec<KeyId>,
    /// The envelope's name.
    pub id: EnvelopeId,
}

/// Checks an envelope's outside, without any key.
pub fn inspect(bytes: &[u8]) -> Result<Header, EnvelopeError> {
    if bytes.len() > MAX_ENVELOPE {
        return Err(EnvelopeError::TooLarge(bytes.len()));
    }
    let mut reader = Reader(bytes);
    let version = reader.u8().ok_or(EnvelopeError::Truncated)?;
    if version != VERSION {
        return Err(EnvelopeError::UnknownVersion(version));
    }
    let suite = reader.u8().ok_or(EnvelopeError::Truncated)?;
    let stanza = match suite {
        SUITE_XWING => STANZA,
        SUITE_X25519_SOS => sos::SEALED,
        other => return Err(EnvelopeError::UnknownSuite(other)),
    };
    let count = usize::from(reader.u8().ok_or(EnvelopeError::Truncated)?);
    let most = if suite == SUITE_XWING { MAX_RECIPIENTS } else { 1 };
    match count {
        0 => return Err(EnvelopeError::NoRecipients),
        count if count > most => return Err(EnvelopeError::TooManyRecipients(count)),
        _ => {}
    }
    let declared = u32::from_be_bytes(reader.array().ok_or(EnvelopeError::Truncated)?);
    let declared = usize::try_from(declared).unwrap_or(usize::MAX);
    if declared > MAX_ENVELOPE {
        return Err(EnvelopeError::TooLarge(declared));
    }
    let fits = match suite {
        SUITE_XWING => is_bucket(declared) && declared >= fixed_length(count),
        _ => declared == sos::ENVELOPE,
    };
    if !fits {
        return Err(EnvelopeError::WrongBucket(declared));
    }
    if bytes.len() < declared {
        return Err(EnvelopeError::Truncated);
    }
    if bytes.len() > declared {
        return Err(EnvelopeError::Trailing(bytes.len() - declared));
    }
    let mut recipients = Vec::with_capacity(count);
    let mut seen = HashSet::with_capacity(count);
    for _ in 0..count {
        let mut stanza = Reader(reader.take(stanza).ok_or(EnvelopeError::Truncated)?);
        let recipient = KeyId(stanza.array::<KEY_ID>().ok_or(EnvelopeError::Truncated)?);
        if !seen.insert(recipient) {
            return Err(EnvelopeError::DuplicateRecipient(recipient));
        }
        recipients.push(recipient);
    }
    Ok(Header { version, suite, recipients, id: EnvelopeId::of(bytes) })
}

/// Bytes of an envelope around its packed message and padding.
pub(super) fn fixed_length(recipients: usize) -> usize {
    PREFIX + recipients * STANZA + COMMITMENT + INNER_LENGTH + TAG
}
