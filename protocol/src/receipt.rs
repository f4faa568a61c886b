//! The intake's signed word that it holds something durably. Only this makes a phone say "sent".
//!
//! ```text
//! version 1 | what 1 | id 32 | accepted at 8 | intake's key id 8 | Ed25519 signature 64
//! ```

use crate::{
    bytes::Reader,
    envelope::EnvelopeId,
    keys::{KeyId, SigningPublic, SigningSecret},
    label,
    stream::FileId,
};

/// Bytes of a receipt.
pub const LENGTH: usize = SIGNED + 64;
const SIGNED: usize = 50;
const VERSION: u8 = 1;

/// What a receipt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// An envelope.
    Envelope(EnvelopeId),
    /// A whole sealed file.
    File(FileId),
}

impl From<EnvelopeId> for What {
    fn from(id: EnvelopeId) -> Self {
        Self::Envelope(id)
    }
}

impl From<FileId> for What {
    fn from(id: FileId) -> Self {
        Self::File(id)
    }
}

/// A checked receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// What was accepted.
    pub what: What,
    /// When it was durably stored, Unix seconds by the intake's clock.
    pub accepted_at: i64,
    /// The intake's signing key.
    pub intake: KeyId,
}

/// Why a receipt proves nothing. What was sent stays queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiptError {
    /// Not as long as a receipt.
    #[error("a receipt has {LENGTH} bytes; this answer has {0}; send again")]
    Length(usize),
    /// Written by another version.
    #[error("a receipt of version {0}, which this program does not know; update it")]
    UnknownVersion(u8),
    /// For something else than was sent.
    #[error("the receipt is for something else; send again")]
    Other,
    /// Signed by another key than the intake's.
    #[error("the receipt is signed by another key than this intake's; do not trust the connection")]
    OtherIntake(KeyId),
    /// The signature is wrong.
    #[error("the receipt's signature is wrong; do not trust the connection")]
    Signature,
}

/// Signs a receipt for something durably stored at `accepted_at`, Unix seconds. [`LENGTH`] bytes.
pub fn sign(intake: &SigningSecret, what: impl Into<What>, accepted_at: i64) -> Vec<u8> {
    let (kind, id) = parts(&what.into());
    let mut bytes = Vec::with_capacity(LENGTH);
    bytes.extend_from_slice(&[VERSION, kind]);
    bytes.extend_from_slice(&id);
    bytes.extend_from_slice(&accepted_at.to_be_bytes());
    bytes.extend_from_slice(&intake.public().key_id().0);
    let signature = intake.sign(&[label::RECEIPT, &bytes].concat());
    bytes.extend_from_slice(&signature);
    bytes
}

/// Checks that `bytes` is the receipt of exactly `what`, signed by the pinned key `intake`.
pub fn verify(bytes: &[u8], what: impl Into<What>, intake: &SigningPublic) -> Result<Receipt, ReceiptError> {
    let what = what.into();
    let length = ReceiptError::Length(bytes.len());
    let version = *bytes.first().ok_or(length)?;
    if version != VERSION {
        return Err(ReceiptError::UnknownVersion(version));
    }
    if bytes.len() != LENGTH {
        return Err(length);
    }
    let mut reader = Reader(bytes);
    let signed = reader.take(SIGNED).ok_or(length)?;
    let signature = reader.array::<64>().ok_or(length)?;
    let mut reader = Reader(signed);
    let [_, kind] = reader.array::<2>().ok_or(length)?;
    let id = reader.array::<32>().ok_or(length)?;
    let accepted_at = i64::from_be_bytes(reader.array().ok_or(length)?);
    let signer = KeyId(reader.array().ok_or(length)?);
    if signer != intake.key_id() {
        return Err(ReceiptError::OtherIntake(signer));
    }
    intake.verify(&[label::RECEIPT, signed].concat(), &signature).map_err(|_| ReceiptError::Signature)?;
    if (kind, id) != parts(&what) {
        return Err(ReceiptError::Other);
    }
    Ok(Receipt { what, accepted_at, intake: signer })
}

fn parts(what: &What) -> (u8, [u8; 32]) {
    match what {
        What::Envelope(id) => (1, id.0),
        What::File(id) => (2, id.0),
    }
}
