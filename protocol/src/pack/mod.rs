//! The signed container in which content and directories reach a phone.
//!
//! ```text
//! "SAPHPACK" | format 2 | signer's key id 8 | Ed25519 signature 64 | head length 4 | head | frames
//! head:      version 8 | created 8 | expires 8 |
//!            changes 1 | each: old key id 8 | new key 32 | signature 64 |
//!            parts 1   | each: name length 1 | name | packed length 4 | length 4 | SHA-256 of the frame 32
//! frames:    one Zstandard frame a part, in the order of the head
//! ```
//!
//! All numbers are big endian; times are Unix seconds. The signature is over `"saphan/1 pack" | format | key id | head`,
//! and the head holds the hash of each frame: so a reader knows from the first kilobyte who signed a pack and how long
//! it is, and unpacks only the parts it needs. Nothing is unpacked before its hash was checked.
//!
//! A pack is made and signed by [`write`], read by `read`. Its publisher's key is followed by another one by a
//! [`change`] that the older key signed. A [`delta`] makes a newer pack from one that is here.

pub mod change;
pub mod delta;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use change::KeyChange;
pub use read::{Pack, Peek, peek, verify_installed, verify_pack, verify_update};
pub use write::{Part, build, sign, sign_pack};

use crate::keys::KeyId;

/// The container's format. Format 1 held one frame and was never published.
pub const FORMAT: u16 = 2;
/// Most bytes of a pack.
pub const MAX_PACK: usize = 32 << 20;
/// Most bytes of all parts, unpacked.
pub const MAX_PAYLOAD: usize = 64 << 20;
/// Most bytes of a head.
pub const MAX_HEAD: usize = 64 << 10;

const MAGIC: &[u8; 8] = b"SAPHPACK";
/// Level of each frame. A phone that applies a [`delta`] packs again with the same.
const LEVEL: i32 = 19;
/// Everything before the head.
const HEADER: usize = 8 + 2 + 8 + 64 + 4;

/// What a pack says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// Counts up; a phone takes only a newer one.
    pub version: u64,
    /// When it was built, Unix seconds.
    pub created: i64,
    /// From when on it is refused, Unix seconds.
    pub expires: i64,
}

/// Why a pack was refused. The installed one stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PackError {
    /// It does not begin as a pack.
    #[error("this is no pack")]
    NotAPack,
    /// Written in a newer format.
    #[error("the pack has format {0}, this program knows {FORMAT}; update the program")]
    NewerFormat(u16),
    /// Written in a format that is read no more.
    #[error("the pack has format {0}, which is read no more; take a newer pack")]
    OlderFormat(u16),
    /// Fewer bytes than it says of itself.
    #[error("the pack was cut short; fetch it again")]
    Truncated,
    /// More bytes than it says of itself.
    #[error("{0} bytes follow the pack's end; fetch it again")]
    Trailing(usize),
    /// Larger than any pack, packed or unpacked.
    #[error("the pack would have {0} bytes, more than any pack has")]
    TooLarge(u64),
    /// Signed by a key that is not trusted here.
    #[error("the pack is signed by {0}, which is not trusted here; take it from its publisher")]
    OtherKey(KeyId),
    /// A byte was changed after signing, or a change of keys was not signed by the older key.
    #[error("the pack was changed after it was signed; fetch it again")]
    Signature,
    /// Past its time.
    #[error("the pack expired at Unix second {0}; fetch a newer one")]
    Expired(i64),
    /// Not newer than the installed one.
    #[error("the pack has version {found}, and {installed} is installed; keep that")]
    Older {
        /// Version of this pack.
        found: u64,
        /// Version that is installed.
        installed: u64,
    },
    /// Signed as it is, but its head or a frame cannot be read.
    #[error("the pack does not unpack; tell its publisher")]
    Damaged,
}
