//! What can be wrong with an envelope, and what to do about it.

use super::{MAX_ENVELOPE, MAX_RECIPIENTS};
use crate::{keys::KeyId, message::MessageError};

/// Why bytes are not an envelope this version takes. Nothing of the bytes is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EnvelopeError {
    /// Written by another version.
    #[error("envelope of version {0}, which this program does not know; update it")]
    UnknownVersion(u8),
    /// Sealed by a suite this version does not have.
    #[error("envelope of suite {0}, which this program does not know; update it")]
    UnknownSuite(u8),
    /// Fewer bytes than it says of itself.
    #[error("the envelope was cut short; send it again")]
    Truncated,
    /// More bytes than it says of itself.
    #[error("{0} bytes follow the envelope's end; send it alone")]
    Trailing(usize),
    /// Its length is none that padding makes.
    #[error("an envelope is never {0} bytes long; seal it again")]
    WrongBucket(usize),
    /// Longer than any envelope.
    #[error("an envelope has at most {MAX_ENVELOPE} bytes; this one has {0}")]
    TooLarge(usize),
    /// Sealed for nobody.
    #[error("the envelope has no recipient; choose one and seal it again")]
    NoRecipients,
    /// Sealed for too many.
    #[error("an envelope has at most {MAX_RECIPIENTS} recipients; this one has {0}")]
    TooManyRecipients(usize),
    /// Sealed twice for the same key.
    #[error("recipient {0} stands in the envelope twice; seal it again")]
    DuplicateRecipient(KeyId),
}

/// Why a message was not sealed. Nothing was made, and the draft is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// The recipients or the length do not fit an envelope.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// The message itself breaks a limit.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// The message names another mailbox than the case's own, where nobody would look for the answer.
    #[error("the message names another mailbox than its case; set it from the case")]
    OtherMailbox,
    /// A recipient's public key cannot be sealed for.
    #[error("the key {0} cannot be sealed for; take a new pack")]
    Recipient(KeyId),
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] crate::keys::RandomError),
    /// The cipher refused.
    #[error("the cipher refused; try again")]
    Cipher,
}

/// Why an envelope was not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// It is no envelope.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// None of the given secrets is a recipient's.
    #[error("the envelope is for other recipients; look for an older key of this agency")]
    NotForUs,
    /// It is an SOS, which opens with [`crate::sos::open`].
    #[error("the envelope is an SOS; open it as one")]
    IsSos,
    /// A byte was changed on the way, or it was sealed wrongly.
    #[error("the envelope was changed after it was sealed; ask for it again")]
    Tampered,
    /// It opened, but what is inside breaks the rules.
    #[error(transparent)]
    Message(#[from] MessageError),
}
