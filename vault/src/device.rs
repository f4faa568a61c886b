//! What only this phone knows. With it a copy of the folder alone, on another machine, opens nothing, however short
//! the PIN.
//!
//! A phone's hardware often gives no key out but computes with it, so that a [`DeviceKey`] is asked for answers:
//! a secret for a purpose. Android answers with an HMAC in the Keystore, iOS from the Keychain, a desk and the command
//! line from a file ([`FileDeviceKey`]).

use crate::{disk, secret::Secret};
use std::{
    io,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Whether something is lost if the key is not the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Something is stored that needs the key of before: a missing key is an error.
    Existing,
    /// Nothing is stored yet: a missing key is made.
    New,
}

/// The platform's key store.
pub trait DeviceKey {
    /// A secret for this purpose: the same each time on this phone, and not to be had anywhere else.
    ///
    /// # Errors
    /// [`DeviceKeyError`]; nothing was changed.
    fn secret(&self, purpose: &str, need: Need) -> Result<Zeroizing<[u8; 32]>, DeviceKeyError>;

    /// Moves a key that is there and is none into this folder, so that [`Need::New`] makes one. Only whoever begins anew
    /// asks for it; a key that works stays. A key store that keeps no files of its own has nothing to move.
    ///
    /// # Errors
    /// [`DeviceKeyError::Unavailable`]; it is where it was.
    fn set_aside(&self, _into: &Path) -> Result<(), DeviceKeyError> {
        Ok(())
    }
}

/// Why the key store did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeviceKeyError {
    /// The key is gone, and what is stored needs it.
    #[error(
        "this device's key is gone and what is stored needs it; put the key back, or erase and start anew"
    )]
    Missing,
    /// There is a key, but what is stored was made with another.
    #[error(
        "what is stored here was made with another device's key; put that key back, or erase and start anew"
    )]
    Another,
    /// There is a key file that is no key.
    #[error("this device's key is damaged; put a good copy back, or erase and start anew")]
    Damaged,
    /// The key store is locked or refused.
    #[error("the device's key store did not answer; unlock the device and try again")]
    Unavailable,
    /// No room to keep a new key.
    #[error("the disk is full, so that no device key could be made; make room and try again")]
    DiskFull,
}

impl DeviceKeyError {
    /// Whether the key store answered, and the key that is needed is not there: to wait does not bring it back.
    #[must_use]
    pub fn is_loss(self) -> bool {
        matches!(self, Self::Missing | Self::Another | Self::Damaged)
    }
}

/// A key store that is a file of 32 random bytes, readable by its owner only. Made once, never overwritten.
#[derive(Debug, Clone)]
pub struct FileDeviceKey {
    path: PathBuf,
}

impl FileDeviceKey {
    /// The key is in this file, which need not exist yet.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    fn read(&self) -> Result<Option<Secret>, DeviceKeyError> {
        match std::fs::read(&self.path).map(Zeroizing::new) {
            Ok(bytes) => match <&[u8; 32]>::try_from(bytes.as_slice()) {
                Ok(bytes) => Ok(Some(Secret::of(bytes))),
                Err(_) => Err(DeviceKeyError::Damaged),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(DeviceKeyError::Unavailable),
        }
    }

    fn make(&self) -> Result<Secret, DeviceKeyError> {
        let secret = Secret::random().map_err(|_| DeviceKeyError::Unavailable)?;
        match disk::write_new(&self.path, secret.as_slice()) {
            // Read again: somebody else may have made one at the same moment, and only one is on the disk.
            Ok(()) => self.read()?.ok_or(DeviceKeyError::Unavailable),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.read()?.ok_or(DeviceKeyError::Unavailable)
            }
            Err(error)
                if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) =>
            {
                Err(DeviceKeyError::DiskFull)
            }
            Err(_) => Err(DeviceKeyError::Unavailable),
        }
    }
}

impl DeviceKey for FileDeviceKey {
    fn secret(&self, purpose: &str, need: Need) -> Result<Zeroizing<[u8; 32]>, DeviceKeyError> {
        let key = match (self.read()?, need) {
            (Some(key), _) => key,
            (None, Need::New) => self.make()?,
            (None, Need::Existing) => return Err(DeviceKeyError::Missing),
        };
        let secret =
            key.derive(b"saphan/1 device key", &[purpose]).map_err(|_| DeviceKeyError::Unavailable)?;
        Ok(Zeroizing::new(*secret.as_slice()))
    }

    fn set_aside(&self, into: &Path) -> Result<(), DeviceKeyError> {
        match (self.read(), self.path.file_name()) {
            (Err(DeviceKeyError::Damaged), Some(name)) => {
                std::fs::rename(&self.path, into.join(name)).map_err(|_| DeviceKeyError::Unavailable)
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DeviceKey, DeviceKeyError, FileDeviceKey, Need};

    #[test]
    fn it_is_made_once_and_answers_the_same_for_the_same_purpose() {
        let dir = tempfile::tempdir().unwrap();
        let key = FileDeviceKey::new(dir.path().join("device.key"));
        let first = key.secret("one", Need::New).unwrap();
        assert_eq!(first, key.secret("one", Need::New).unwrap());
        assert_eq!(
            first,
            FileDeviceKey::new(dir.path().join("device.key")).secret("one", Need::Existing).unwrap()
        );
        assert_ne!(first, key.secret("two", Need::Existing).unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("device.key");
        FileDeviceKey::new(&path).secret("one", Need::New).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_missing_or_damaged_key_is_said_and_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("device.key");
        let key = FileDeviceKey::new(&path);
        assert_eq!(key.secret("one", Need::Existing), Err(DeviceKeyError::Missing));
        assert!(!path.exists());
        std::fs::write(&path, b"short").unwrap();
        assert_eq!(key.secret("one", Need::New), Err(DeviceKeyError::Damaged));
        assert_eq!(std::fs::read(&path).unwrap(), b"short");
    }

    #[test]
    fn a_damaged_key_is_moved_for_whoever_begins_anew_and_one_that_works_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("device.key");
        let aside = dir.path().join("aside");
        std::fs::create_dir(&aside).unwrap();
        let key = FileDeviceKey::new(&path);
        key.set_aside(&aside).unwrap();
        std::fs::write(&path, b"short").unwrap();
        key.set_aside(&aside).unwrap();
        assert_eq!(std::fs::read(aside.join("device.key")).unwrap(), b"short");
        let new = key.secret("one", Need::New).unwrap();
        key.set_aside(&aside).unwrap();
        assert_eq!(key.secret("one", Need::Existing).unwrap(), new);
    }
}
