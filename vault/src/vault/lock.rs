//! One program at a time.

use crate::VaultError;
use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

/// Name of the file.
pub(super) const NAME: &str = "vault.lock";
/// How long a lock is waited for. A process that this one is just starting holds its locks for a moment.
const PATIENCE: Duration = Duration::from_millis(250);
const STEP: Duration = Duration::from_millis(10);

/// Takes the folder. The lock ends with the process, or with the last owner of the handle.
pub(super) fn take(dir: &Path) -> Result<Arc<File>, VaultError> {
    let file = match File::create(dir.join(NAME)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::Missing),
        Err(error) => return Err(error.into()),
    };
    let begun = Instant::now();
    let mut locked = file.try_lock();
    while matches!(locked, Err(TryLockError::WouldBlock)) && begun.elapsed() < PATIENCE {
        thread::sleep(STEP);
        locked = file.try_lock();
    }
    match locked {
        Ok(()) => Ok(Arc::new(file)),
        Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
        // Where files cannot be locked there is one process an app, as on Android.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(Arc::new(file)),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
