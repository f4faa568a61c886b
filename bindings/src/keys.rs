//! The platform's key store, asked from here.

use saphan_vault::{DeviceKey, DeviceKeyError, Need};
use std::sync::Arc;
use zeroize::Zeroizing;

/// What only this phone knows, kept by its hardware where there is some: Android Keystore, iOS Keychain.
#[uniffi::export(with_foreign)]
pub trait KeyStore: Send + Sync {
    /// A secret of 32 bytes for a purpose: the same each time on this phone, and not to be had anywhere else. All purposes
    /// share one key, of which each secret is computed (an HMAC with it, of the purpose). Where there is no key, one is made if
    /// `create` says so; otherwise something is stored already that needs the key of before.
    ///
    /// It is called while a call into this library runs, and must not call the library.
    ///
    /// # Errors
    /// [`KeyStoreError`]; nothing was changed. [`KeyStoreError::Missing`] only where it is certain that the key is gone.
    fn secret(&self, purpose: String, create: bool) -> Result<Vec<u8>, KeyStoreError>;
}

/// Why the key store gave no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyStoreError {
    /// The key is gone, and what is stored needs it.
    #[error("the key is gone: what was stored with it stays closed; begin anew")]
    Missing,
    /// The key store is locked or refused.
    #[error("the key store did not answer: unlock the phone and try again")]
    Unavailable,
    /// No room to keep a new key.
    #[error("there is no room for a new key: make room and try again")]
    DiskFull,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for KeyStoreError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable
    }
}

/// A [`KeyStore`] as the vault asks for it.
pub(crate) struct Keys(pub(crate) Arc<dyn KeyStore>);

impl DeviceKey for Keys {
    fn secret(&self, purpose: &str, need: Need) -> Result<Zeroizing<[u8; 32]>, DeviceKeyError> {
        let secret = self.0.secret(purpose.to_owned(), need == Need::New).map(Zeroizing::new);
        let secret = secret.map_err(|error| match error {
            KeyStoreError::Missing => DeviceKeyError::Missing,
            KeyStoreError::Unavailable => DeviceKeyError::Unavailable,
            KeyStoreError::DiskFull => DeviceKeyError::DiskFull,
        })?;
        <[u8; 32]>::try_from(secret.as_slice()).map(Zeroizing::new).map_err(|_| DeviceKeyError::Damaged)
    }
}
