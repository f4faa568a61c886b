//! One publisher's key follows another: the older one signs the newer, and packs carry what it signed.
//!
//! A phone that knows any key of such a row believes the keys after it, so that an app of last year takes a pack of
//! today, and whoever has taken a pack of the newer key need not believe the older one again.

use crate::{
    keys::{KeyId, SigningPublic, SigningSecret},
    label,
};

/// Most changes that one pack carries.
pub const MAX_CHANGES: usize = 16;
/// Bytes of a change.
pub const LENGTH: usize = 8 + 32 + 64;

/// A key, named by the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyChange {
    /// Id of the key that signed this.
    pub old: KeyId,
    /// The key that follows it.
    pub new: SigningPublic,
    pub(super) signature: [u8; 64],
}

impl KeyChange {
    /// Names `new` as the key that follows `old`.
    #[must_use]
    pub fn sign(old: &SigningSecret, new: SigningPublic) -> Self {
        let id = old.public().key_id();
        Self { old: id, new, signature: old.sign(&signed(id, new)) }
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote. Whether it was signed is known once it is used.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; LENGTH]) -> Self {
        let (old, rest) = bytes.split_at(8);
        let (new, signature) = rest.split_at(32);
        let mut change = Self { old: KeyId([0; 8]), new: SigningPublic([0; 32]), signature: [0; 64] };
        change.old.0.copy_from_slice(old);
        change.new.0.copy_from_slice(new);
        change.signature.copy_from_slice(signature);
        change
    }

    /// `old key id 8 | new key 32 | signature 64`.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[..8].copy_from_slice(&self.old.0);
        bytes[8..40].copy_from_slice(&self.new.0);
        bytes[40..].copy_from_slice(&self.signature);
        bytes
    }

    /// Whether `old` signed it.
    #[must_use]
    pub fn is_signed_by(&self, old: &SigningPublic) -> bool {
        old.verify(&signed(self.old, self.new), &self.signature).is_ok()
    }
}

fn signed(old: KeyId, new: SigningPublic) -> Vec<u8> {
    [label::PACK_KEY, old.0.as_slice(), &new.0].concat()
}

/// The keys that are believed, in order: those in `trusted`, and those that follow one of them. A change that a believed
/// key should have signed and did not makes the whole row none.
pub(super) fn believed(trusted: &[SigningPublic], changes: &[KeyChange]) -> Option<Vec<SigningPublic>> {
    let mut believed = trusted.to_vec();
    for change in changes {
        if let Some(old) = believed.iter().find(|key| key.key_id() == change.old).copied() {
            if !change.is_signed_by(&old) {
                return None;
            }
            if !believed.contains(&change.new) {
                believed.push(change.new);
            }
        }
    }
    Some(believed)
}
