//! Everything the reporter's side of one report needs later comes from one secret of 16 bytes.
//!
//! From it are derived, each under its own label: the token that reads the mailbox, the mailbox's public name, and
//! one reply key for each recipient. Written down as a receipt code it carries the case to another phone. Nobody
//! but the reporter ever holds it: a recipient receives only its own reply key, the intake only a name.

use zeroize::Zeroizing;

pub use crate::code::CodeError;
use crate::{
    bytes::secret_bytes,
    keys::KeyId,
    label,
    mailbox::{MailboxId, ReadToken},
};

/// The secret of one report: 16 random bytes.
#[derive(Clone)]
pub struct CaseSecret(Zeroizing<[u8; 16]>);
secret_bytes!(CaseSecret, 16);

/// The key of one recipient's replies to one report: 32 bytes, carried to that recipient inside the envelope.
#[derive(Clone)]
pub struct ReplyKey(pub(crate) Zeroizing<[u8; 32]>);
secret_bytes!(ReplyKey, 32);

impl CaseSecret {
    /// The token that reads this report's mailbox.
    pub fn read_token(&self) -> ReadToken {
        ReadToken(label::derive(self.0.as_slice(), &[], &[label::READ_TOKEN]))
    }

    /// The name of this report's mailbox.
    pub fn mailbox_id(&self) -> MailboxId {
        self.read_token().mailbox_id()
    }

    /// The key of the replies of the recipient whose sealing key has this id.
    pub fn reply_key(&self, recipient: &KeyId) -> ReplyKey {
        ReplyKey(label::derive(self.0.as_slice(), &[], &[label::REPLY_KEY, &recipient.0]))
    }

    /// The secret written for a person: 28 letters and digits in groups of 4, with a checksum.
    pub fn receipt_code(&self) -> String {
        crate::code::write(&self.0)
    }

    /// Reads a receipt code as a person types it: in either case, with other spaces or hyphens, with the digits of
    /// Thai, Lao, Khmer or Burmese, with `O` for `0`, `I` or `L` for `1`, `U` for `V`. Any one wrong letter and any
    /// two letters in exchanged places are noticed.
    pub fn from_receipt_code(code: &str) -> Result<Self, CodeError> {
        crate::code::read(code).map(Self)
    }
}
