//! The pack a phone is given: the file that comes with the app.

use saphan_core::content::{Knowledge, PackRefused, installed};
use saphan_protocol::keys::SigningPublic;
use std::path::Path;

/// A pack that came with the program, and the key by which newer ones are believed.
#[derive(Debug, Clone, uniffi::Record)]
pub struct SignedPack {
    /// The pack's bytes.
    pub bytes: Vec<u8>,
    /// The publisher's Ed25519 key (RFC 8032), 64 hex digits. It comes with the program, never with a pack. Without one the
    /// pack is trusted because it came with the program, and no other is ever taken in its place.
    pub publisher: Option<String>,
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

/// Opens the pack that came with the program; without one, what is left without a pack.
pub(crate) fn open(pack: Option<&SignedPack>) -> Result<Knowledge, PackError> {
    let Some(pack) = pack else { return Ok(Knowledge::bare()?) };
    Ok(match publisher(pack)? {
        Some(publisher) => Knowledge::installed(pack.bytes.clone(), &[publisher])?,
        None => Knowledge::shipped(pack.bytes.clone())?,
    })
}

/// The newer of the pack that came with the program and the one that a phone has taken since.
pub(crate) fn newest(data_dir: &Path, pack: Option<&SignedPack>) -> Result<Knowledge, PackError> {
    let publisher = pack.map(publisher).transpose()?.flatten();
    let shipped = open(pack);
    // A phone that has taken a newer pack does without the one that came with the program.
    let own = |shipped| installed::newest(data_dir, shipped, publisher);
    match shipped {
        Ok(shipped) => Ok(own(shipped)),
        Err(refused) => Some(own(Knowledge::bare()?)).filter(|own| !own.is_bare()).ok_or(refused),
    }
}

fn publisher(pack: &SignedPack) -> Result<Option<SigningPublic>, PackError> {
    let key = pack.publisher.as_ref().map(|key| key.trim().parse()).transpose();
    key.map_err(|_| PackError::Publisher)
}
