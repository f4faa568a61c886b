//! The desk's own keys: made, shown and rotated here, kept in its vault.
//!
//! A generation is one key of each purpose: X-Wing to open reports, Ed25519 to sign as the agency, X25519 to open an
//! SOS. [`rotate`] makes a new generation and ends the old one; the old secrets stay, because reports sealed for them
//! are on their way, and because an answer is signed by the generation its report was sealed for: the reporter's pack
//! certainly names that one.

mod make;
mod ring;

pub use make::{new, rotate, show};
pub(crate) use ring::Ring;
use serde::{Deserialize, Serialize};

/// The public halves, to be put into a pack and into an intake's configuration. Newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeys {
    /// Agency id in the pack.
    pub agency: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// X-Wing keys that reports are sealed for.
    pub sealing: Vec<PublicKey>,
    /// Ed25519 keys that sign answers and requests.
    pub signing: Vec<PublicKey>,
    /// X25519 keys that an SOS is sealed for.
    pub sos: Vec<PublicKey>,
}

/// A public key and the time it is good for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// 16 hex digits.
    pub key_id: String,
    /// Base64 of the key's bytes.
    pub public: String,
    /// Unix seconds from which it is used.
    pub from: i64,
    /// Unix seconds until which it is used, if it ends.
    pub until: Option<i64>,
}
