//! One program at a time.

use crate::VaultError;
use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    sync::Arc,
};

const NAME: &str = "vault.lock";

/// Takes the folder. The lock ends with the process, or with the last owner of the handle.
pub(super) fn take(dir: &Path) -> Result<Arc<File>, VaultError> {
    let file = match File::create(dir.join(NAME)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::Missing),
        Err(error) => return Err(error.into()),
    };
    match file.try_lock() {
        Ok(()) => Ok(Arc::new(file)),
        Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
