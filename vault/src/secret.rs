//! Thirty-two secret bytes, and how one secret gives another.

use crate::VaultError;
use ring::{
    hkdf,
    rand::{SecureRandom, SystemRandom},
};
use zeroize::Zeroizing;

/// Fills `out` from the operating system.
pub(crate) fn random(out: &mut [u8]) -> Result<(), VaultError> {
    SystemRandom::new().fill(out).map_err(|_| VaultError::Random)
}

/// Wiped when dropped; prints nothing.
#[derive(Clone)]
pub(crate) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub(crate) fn zero() -> Self {
        Self(Zeroizing::new([0; 32]))
    }

    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut secret = Self::zero();
        random(secret.as_mut_slice())?;
        Ok(secret)
    }

    pub(crate) fn of(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    pub(crate) fn as_slice(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn as_mut_slice(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// Another secret for another use: HKDF-SHA256 (RFC 5869) of this one under `salt`, bound to `uses`.
    pub(crate) fn derive(&self, salt: &[u8], uses: &[&str]) -> Result<Self, VaultError> {
        let info: Vec<&[u8]> = uses.iter().map(|u| u.as_bytes()).collect();
        let key = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(self.0.as_slice());
        let mut out = Self::zero();
        // 32 bytes are always given: the limit of HKDF is 255 times as many.
        key.expand(&info, hkdf::HKDF_SHA256)
            .and_then(|expanded| expanded.fill(out.as_mut_slice()))
            .map_err(|_| VaultError::Random)?;
        Ok(out)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}
