//! The envelope: one message, sealed for up to sixteen agencies, of a size that says little about it.
//!
//! ```text
//! version | suite | recipients | length | stanza … | commitment | payload
//! ```
//!
//! A fresh content secret is wrapped with HPKE for each recipient, together with the key of that recipient's
//! replies ([`seal()`], [`open()`]). The payload is sealed first, and each wrap is bound to it: every recipient learns
//! the content secret, and must not be able to put other words under it for the others (`stanza_aad`). The
//! commitment (`commitment`) is a hash of the content secret and of all the other bytes: two recipients of one
//! envelope can only open the same words, and whoever is no recipient can change nothing. The length is padded
//! ([`padded_length`]), written inside and checked against the bytes, so that even the intake, which holds no key,
//! refuses what was cut or grew ([`inspect()`]).

mod error;
mod inspect;
mod open;
mod padding;
mod seal;
#[cfg(test)]
mod tests;

pub use error::{EnvelopeError, OpenError, SealError};
pub use inspect::{Header, inspect};
pub use open::{Opened, open};
pub use padding::padded_length;
#[cfg(test)]
pub(crate) use seal::{Entropy, payload_key, payload_nonce, seal_with};
pub use seal::{SealedEnvelope, seal};
use zeroize::Zeroizing;

use crate::{
    bytes::{hex_identifier, sha256},
    keys::KeyId,
    label,
};

/// The version of the envelope's form.
pub const VERSION: u8 = 1;
/// HPKE with X-Wing, HKDF-SHA256, AES-256-GCM; payload AES-256-GCM.
pub const SUITE_XWING: u8 = 1;
/// An SOS: HPKE with X25519, HKDF-SHA256, AES-256-GCM; see [`crate::sos`].
pub const SUITE_X25519_SOS: u8 = 2;
/// Most recipients of one envelope.
pub const MAX_RECIPIENTS: usize = 16;
/// Most bytes of an envelope.
pub const MAX_ENVELOPE: usize = 1 << 20;

/// Version, suite, number of recipients and length.
pub(crate) const PREFIX: usize = 7;
pub(crate) const KEY_ID: usize = 8;
/// X-Wing's encapsulated key.
const ENCAPSULATED: usize = 1120;
/// Content secret and reply key.
const WRAPPED: usize = 64;
pub(crate) const TAG: usize = 16;
const STANZA: usize = KEY_ID + ENCAPSULATED + WRAPPED + TAG;
const COMMITMENT: usize = 32;
/// Length of the packed message, inside the payload.
const INNER_LENGTH: usize = 4;

/// The name of an envelope: SHA-256 of all its bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnvelopeId(pub [u8; 32]);
hex_identifier!(EnvelopeId, 32);

impl EnvelopeId {
    /// The name of these bytes.
    pub fn of(envelope: &[u8]) -> Self {
        Self(sha256(&[envelope]))
    }
}

/// The first bytes of an envelope, or `None` if the length does not fit its field.
pub(crate) fn prefix(suite: u8, recipients: u8, length: usize) -> Option<[u8; PREFIX]> {
    let [a, b, c, d] = u32::try_from(length).ok()?.to_be_bytes();
    Some([VERSION, suite, recipients, a, b, c, d])
}

/// Additional data of the payload: the prefix, then every recipient's key id, in their order.
pub(crate) fn payload_aad(prefix: &[u8; PREFIX], recipients: &[KeyId]) -> Vec<u8> {
    let ids = recipients.iter().flat_map(|id| id.0);
    prefix.iter().copied().chain(ids).collect()
}

/// Additional data of one recipient's wrap: the prefix, the recipient's key id, and SHA-256 of the payload's additional
/// data and the sealed payload.
pub(crate) fn stanza_aad(
    prefix: &[u8; PREFIX],
    recipient: &KeyId,
    payload_aad: &[u8],
    payload: &[u8],
) -> Vec<u8> {
    [prefix.as_slice(), &recipient.0, &sha256(&[payload_aad, payload])].concat()
}

/// What an envelope commits to: the content secret, with everything before and after the commitment.
pub(crate) fn commitment(content: &[u8; 32], before: &[u8], payload: &[u8]) -> Zeroizing<[u8; 32]> {
    label::derive(content, &sha256(&[before, payload]), &[label::COMMITMENT])
}
