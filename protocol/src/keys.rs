//! The long-lived keys of agencies and intakes: X-Wing to seal for an agency, Ed25519 to sign as one.
//!
//! Secrets are wiped when dropped and print nothing. A key is named by its [`KeyId`] on the wire.

use hpke::{Deserializable, Kem, Serializable, kem::XWing};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

pub use crate::bytes::RandomError;
use crate::bytes::{hex_identifier, secret_bytes, sha256};

/// Bytes of a public sealing key (X-Wing: ML-KEM-768 and X25519).
pub const SEALING_PUBLIC_LENGTH: usize = 1216;

/// Why bytes are not a key or an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The wrong number of bytes.
    #[error("this key has {found} bytes where {expected} belong; take it again from its source")]
    Length {
        /// Bytes such a key has.
        expected: usize,
        /// Bytes that were given.
        found: usize,
    },
    /// The bytes are no public key of this kind.
    #[error("these bytes are no public key; take it again from its source")]
    NotAKey,
    /// The text is not the expected number of hexadecimal digits.
    #[error("{expected} hexadecimal digits are expected here")]
    NotHex {
        /// Digits such an identifier has.
        expected: usize,
    },
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
}

/// A signature does not belong to this key and these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not belong to this key and these bytes")]
pub struct WrongSignature;

/// The name of a public key on the wire: the first 8 bytes of SHA-256 of its bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub [u8; 8]);
hex_identifier!(KeyId, 8);

impl KeyId {
    pub(crate) fn of(public: &[u8]) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = sha256(&[public]);
        Self([a, b, c, d, e, f, g, h])
    }
}

/// An agency's secret for opening envelopes: the 32-byte seed of an X-Wing key pair.
#[derive(Clone)]
pub struct SealingSecret(Zeroizing<[u8; 32]>);
secret_bytes!(SealingSecret, 32);

impl SealingSecret {
    /// The public half, to be put into a pack.
    pub fn public(&self) -> SealingPublic {
        // Every 32-byte seed is a valid X-Wing secret.
        let mut bytes = Box::new([0; SEALING_PUBLIC_LENGTH]);
        if let Ok(secret) = self.hpke() {
            XWing::sk_to_pk(&secret).write_exact(bytes.as_mut_slice());
        }
        SealingPublic(bytes)
    }

    pub(crate) fn hpke(&self) -> Result<<XWing as Kem>::PrivateKey, hpke::HpkeError> {
        <XWing as Kem>::PrivateKey::from_bytes(self.0.as_slice())
    }
}

/// An agency's public key for sealing envelopes: 1,216 bytes of X-Wing.
#[derive(Clone, PartialEq, Eq)]
pub struct SealingPublic(Box<[u8; SEALING_PUBLIC_LENGTH]>);

impl SealingPublic {
    /// Checks and takes the 1,216 bytes of a public key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let Ok(array) = <[u8; SEALING_PUBLIC_LENGTH]>::try_from(bytes) else {
            return Err(KeyError::Length { expected: SEALING_PUBLIC_LENGTH, found: bytes.len() });
        };
        <XWing as Kem>::PublicKey::from_bytes(&array).map_err(|_| KeyError::NotAKey)?;
        Ok(Self(Box::new(array)))
    }

    /// The 1,216 bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The key's name on the wire.
    pub fn key_id(&self) -> KeyId {
        KeyId::of(self.as_bytes())
    }

    pub(crate) fn hpke(&self) -> Result<<XWing as Kem>::PublicKey, hpke::HpkeError> {
        <XWing as Kem>::PublicKey::from_bytes(self.as_bytes())
    }
}

impl std::fmt::Debug for SealingPublic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealingPublic({})", self.key_id())
    }
}

/// A secret for signing: the 32-byte seed of an Ed25519 key pair (RFC 8032).
pub struct SigningSecret {
    seed: Zeroizing<[u8; 32]>,
    pair: Ed25519KeyPair,
}

impl SigningSecret {
    /// Draws a new one from the operating system.
    pub fn generate() -> Result<Self, KeyError> {
        let mut seed = Zeroizing::new([0; 32]);
        crate::bytes::random(seed.as_mut_slice())?;
        Self::from_bytes(seed.as_slice())
    }

    /// Reads a stored 32-byte seed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let Ok(seed) = <[u8; 32]>::try_from(bytes) else {
            return Err(KeyError::Length { expected: 32, found: bytes.len() });
        };
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|_| KeyError::NotAKey)?;
        Ok(Self { seed: Zeroizing::new(seed), pair })
    }

    /// A copy of the seed, wiped when dropped.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.seed.clone()
    }

    /// The public half.
    pub fn public(&self) -> SigningPublic {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(self.pair.public_key().as_ref());
        SigningPublic(bytes)
    }

    /// Signs bytes. Callers inside this crate begin them with a label of their use.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes.copy_from_slice(self.pair.sign(message).as_ref());
        bytes
    }
}

impl Clone for SigningSecret {
    fn clone(&self) -> Self {
        // The seed came from a valid pair, so that this is the same pair again.
        match Ed25519KeyPair::from_seed_unchecked(self.seed.as_slice()) {
            Ok(pair) => Self { seed: self.seed.clone(), pair },
            Err(_) => unreachable!("a seed that made a key pair once makes it again"),
        }
    }
}

impl std::fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningSecret(secret)")
    }
}

/// An Ed25519 public key.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SigningPublic(pub [u8; 32]);
hex_identifier!(SigningPublic, 32);

impl SigningPublic {
    /// Checks a signature over `message`.
    pub fn verify(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), WrongSignature> {
        UnparsedPublicKey::new(&ED25519, self.0).verify(message, signature).map_err(|_| WrongSignature)
    }

    /// The key's name on the wire.
    pub fn key_id(&self) -> KeyId {
        KeyId::of(&self.0)
    }
}
