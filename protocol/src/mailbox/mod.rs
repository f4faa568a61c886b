//! The mailbox of one report: where agencies leave sealed replies and only the reporter can fetch them.
//!
//! Nobody registers a mailbox. Its name is a hash of the token that reads it, so an intake checks a reader by hashing
//! ([`ReadToken::matches`]); an agency learns the name from the report, and can post, not read. A reply is sealed
//! under a key that only its writer and the reporter have, signed by the agency inside the seal, and padded
//! ([`seal_reply`], [`open_reply`]). Replays and gaps show by the sequence ([`arrival`]).

mod reply;
mod sequence;
#[cfg(test)]
mod tests;

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

#[cfg(test)]
pub(crate) use reply::seal_reply_with;
pub use reply::{ReplyError, SealReplyError, open_reply, seal_reply};
pub use sequence::{Arrival, Replayed, arrival};

use crate::{
    bytes::{hex_identifier, sha256},
    keys::KeyError,
    label,
};

/// Most bytes of a sealed reply.
pub const MAX_REPLY: usize = 65_536;
/// Fewest bytes of a sealed reply; every length is this times a power of two.
pub const MIN_REPLY: usize = 256;

/// The public name of a mailbox: 16 bytes, shown as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MailboxId(pub [u8; 16]);
hex_identifier!(MailboxId, 16);

/// The token that reads a mailbox: 32 bytes, sent as 64 hexadecimal digits. A secret of the reporter.
#[derive(Clone)]
pub struct ReadToken(pub(crate) Zeroizing<[u8; 32]>);

impl ReadToken {
    /// Takes the 64 hexadecimal digits of an `Authorization: Bearer` header.
    pub fn from_hex(text: &str) -> Result<Self, KeyError> {
        let wrong = KeyError::NotHex { expected: 64 };
        if text.len() != 64 {
            return Err(wrong);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        data_encoding::HEXLOWER_PERMISSIVE
            .decode_mut(text.as_bytes(), bytes.as_mut_slice())
            .map_err(|_| wrong)?;
        Ok(Self(bytes))
    }

    /// The 32 bytes, to be stored where only the reporter's phone reads.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The 64 hexadecimal digits, wiped when dropped.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(data_encoding::HEXLOWER.encode(self.0.as_slice()))
    }

    /// The mailbox that this token reads.
    pub fn mailbox_id(&self) -> MailboxId {
        let digest = sha256(&[label::MAILBOX, self.0.as_slice()]);
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        MailboxId(id)
    }

    /// Whether this token reads that mailbox; takes the same time either way.
    pub fn matches(&self, mailbox: &MailboxId) -> bool {
        self.mailbox_id().0.ct_eq(&mailbox.0).into()
    }
}

impl std::fmt::Debug for ReadToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReadToken(secret)")
    }
}
