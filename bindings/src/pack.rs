//! The pack a phone is given by those who deploy it.

use saphan_core::content::{Knowledge, PackRefused};
use saphan_protocol::keys::SigningPublic;

/// A signed pack and the key it must be signed by.
#[derive(Debug, Clone, uniffi::Record)]
pub struct SignedPack {
    /// The pack's bytes.
    pub bytes: Vec<u8>,
    /// The publisher's Ed25519 key (RFC 8032), 64 hex digits. It comes with the program, never with the pack.
    pub publisher: String,
}

/// Why a pack was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum PackError {
    /// The publisher's key is not 64 hex digits of a key.
    #[error("the publisher's key that came with this program is no key: install the program again")]
    Publisher,
    /// The pack is damaged, not signed by this publisher, or of a newer format.
    #[error("this pack was not taken ({why}): install the program again, or give it a good pack")]
    Refused {
        /// What is wrong with it, in English.
        why: String,
    },
}

impl From<PackRefused> for PackError {
    fn from(refused: PackRefused) -> Self {
        Self::Refused { why: refused.to_string() }
    }
}

/// Opens the pack, or the one built in.
pub(crate) fn open(pack: Option<&SignedPack>) -> Result<Knowledge, PackError> {
    let Some(pack) = pack else { return Ok(Knowledge::builtin()?) };
    let publisher: SigningPublic = pack.publisher.trim().parse().map_err(|_| PackError::Publisher)?;
    Ok(Knowledge::installed(&pack.bytes, &[publisher])?)
}
