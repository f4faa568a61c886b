//! A cry for help that fits one SMS of 160 letters, for a phone without data.
//!
//! It is sealed with X25519 alone, because a post-quantum key would need nine messages: it says where and what kind,
//! never who. The text is `SPH1` and 156 letters of base 64, all of them in the GSM 7-bit alphabet with their usual
//! codes. Its length is always the same. An intake turns the text into an envelope of suite 2 ([`to_envelope`]) and
//! keeps it like any other; the agency opens it ([`open`]).
//!
//! ```text
//! kind 1 | language 1 | accuracy 1 | latitude 3 | longitude 3 | at 4 | mailbox 16 | reply key 32
//! ```

pub(crate) mod form;
#[cfg(test)]
mod tests;
mod text;

use hpke::{Deserializable, Kem, Serializable, kem::X25519HkdfSha256};
use zeroize::Zeroizing;

pub use form::{Sos, SosAnswer, SosFix, SosKind};
pub use text::{SMS_LETTERS, parse_sms, to_envelope};

use crate::{
    bytes::{Reader, secret_bytes},
    envelope::{
        EnvelopeError, EnvelopeId, KEY_ID, PREFIX, SUITE_X25519_SOS, TAG, inspect, payload_aad, prefix,
    },
    keys::{KeyError, KeyId, RandomError},
    label,
    wrap::{self, Randomness},
};

/// Bytes of an SOS before sealing.
const PLAIN: usize = 61;
/// Key id, encapsulated key, ciphertext and tag.
pub(crate) const SEALED: usize = KEY_ID + 32 + PLAIN + TAG;
/// Bytes of an SOS as an envelope.
pub const ENVELOPE: usize = PREFIX + SEALED;

/// An agency's secret for opening an SOS: 32 bytes of X25519.
#[derive(Clone)]
pub struct SosSecret(Zeroizing<[u8; 32]>);
secret_bytes!(SosSecret, 32);

impl SosSecret {
    /// The public half, to be put into a pack.
    pub fn public(&self) -> SosPublic {
        let mut bytes = [0; 32];
        if let Ok(secret) = self.hpke() {
            X25519HkdfSha256::sk_to_pk(&secret).write_exact(&mut bytes);
        }
        SosPublic(bytes)
    }

    fn hpke(&self) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey, hpke::HpkeError> {
        <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(self.0.as_slice())
    }
}

/// An agency's public key for an SOS: 32 bytes of X25519.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SosPublic([u8; 32]);

impl SosPublic {
    /// Takes the 32 bytes of a public key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        match <[u8; 32]>::try_from(bytes) {
            Ok(array) => Ok(Self(array)),
            Err(_) => Err(KeyError::Length { expected: 32, found: bytes.len() }),
        }
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key's name on the wire.
    pub fn key_id(&self) -> KeyId {
        KeyId::of(&self.0)
    }
}

impl std::fmt::Debug for SosPublic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SosPublic({})", self.key_id())
    }
}

/// Why an SOS was not sealed or does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SosError {
    /// The text is no SOS of this version.
    #[error("this text is no SOS; it begins with SPH1 and has {SMS_LETTERS} letters")]
    NotAnSos,
    /// A newer program wrote it.
    #[error("an SOS of a newer version; update this program")]
    NewerVersion,
    /// A place or time that cannot be.
    #[error("the place or the time is out of range; send it without")]
    OutOfRange,
    /// It is no envelope.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// It is an envelope of the other suite, which opens with [`crate::envelope::open`].
    #[error("this is a sealed message, no SOS; open it as one")]
    IsMessage,
    /// None of the given secrets is the recipient's.
    #[error("the SOS is for another recipient; look for an older key of this agency")]
    NotForUs,
    /// A letter was changed on the way.
    #[error("the SOS was changed after it was sealed; nothing in it can be believed")]
    Tampered,
    /// The public key cannot be sealed for.
    #[error("the key {0} cannot be sealed for; take a new pack")]
    Recipient(KeyId),
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
}

/// An opened SOS.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedSos {
    /// What it says.
    pub sos: Sos,
    /// Which key opened it.
    pub recipient: KeyId,
    /// The name of its envelope.
    pub id: EnvelopeId,
}

/// Seals an SOS as the text of one SMS.
pub fn seal_sms(sos: &Sos, recipient: &SosPublic) -> Result<String, SosError> {
    seal_sms_with(sos, recipient, &wrap::draw()?)
}

pub(crate) fn seal_sms_with(
    sos: &Sos,
    recipient: &SosPublic,
    randomness: &Randomness,
) -> Result<String, SosError> {
    let id = recipient.key_id();
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&recipient.0)
        .map_err(|_| SosError::Recipient(id))?;
    let aad = payload_aad(&sos_prefix()?, &[id]);
    let wrapped =
        wrap::seal::<X25519HkdfSha256>(&public, label::SOS, &aad, form::write(sos)?.as_slice(), randomness)
            .map_err(|_| SosError::Recipient(id))?;
    Ok(text::write(&[id.0.as_slice(), &wrapped].concat()))
}

/// Opens the envelope of an SOS with the first of `secrets` that it was sealed for.
pub fn open(envelope: &[u8], secrets: &[&SosSecret]) -> Result<OpenedSos, SosError> {
    let header = inspect(envelope)?;
    if header.suite != SUITE_X25519_SOS {
        return Err(SosError::IsMessage);
    }
    let (recipient, secret) = secrets
        .iter()
        .map(|secret| (secret.public().key_id(), secret))
        .find(|(id, _)| header.recipients.contains(id))
        .ok_or(SosError::NotForUs)?;
    let mut reader = Reader(envelope);
    let prefix = reader.array::<PREFIX>().ok_or(SosError::Tampered)?;
    reader.take(KEY_ID).ok_or(SosError::Tampered)?;
    let private = secret.hpke().map_err(|_| SosError::Tampered)?;
    let aad = payload_aad(&prefix, &[recipient]);
    let plain = wrap::open::<X25519HkdfSha256>(&private, label::SOS, &aad, reader.0)
        .map_err(|_| SosError::Tampered)?;
    Ok(OpenedSos { sos: form::read(&plain).ok_or(SosError::Tampered)?, recipient, id: header.id })
}

fn sos_prefix() -> Result<[u8; PREFIX], SosError> {
    prefix(SUITE_X25519_SOS, 1, ENVELOPE).ok_or(EnvelopeError::TooLarge(ENVELOPE).into())
}
