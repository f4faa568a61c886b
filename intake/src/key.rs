//! The intake's own signing key: it signs receipts and nothing else.
//!
//! It is made once, at the first start, and never overwritten: phones pin its public half, which stands in
//! the content pack.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use saphan_protocol::keys::{SigningPublic, SigningSecret};
use zeroize::Zeroizing;

use crate::error::IntakeError;

const NAME: &str = "intake.key";

/// The public half of the key that signs this intake's receipts: what a pack must name. The key is made,
/// readable only for its owner, if the data folder has none yet.
///
/// # Errors
/// [`IntakeError::DamagedKey`] when the file is there but is no key; [`IntakeError::Io`] when the folder
/// cannot be written.
pub fn receipt_key(data_dir: &Path) -> Result<SigningPublic, IntakeError> {
    Ok(load_or_make(data_dir)?.public())
}

pub(crate) fn load_or_make(data_dir: &Path) -> Result<SigningSecret, IntakeError> {
    crate::state::private_dir(data_dir)?;
    let path = data_dir.join(NAME);
    match File::open(&path) {
        Ok(file) => read(file),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make(data_dir, &path)?;
            read(File::open(&path)?)
        }
        Err(error) => Err(error.into()),
    }
}

fn read(file: File) -> Result<SigningSecret, IntakeError> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64));
    file.take(64).read_to_end(&mut bytes)?;
    SigningSecret::from_bytes(&bytes).map_err(|_| IntakeError::DamagedKey)
}

/// Writes a whole key beside its place and links it there, so that a key is there whole or not at all and
/// of two processes that start at once one wins.
fn make(data_dir: &Path, path: &Path) -> Result<(), IntakeError> {
    let new = data_dir.join(format!("{NAME}.{}.tmp", std::process::id()));
    let secret = SigningSecret::generate().map_err(|_| IntakeError::NoRandomness)?;
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
    file.write_all(secret.to_bytes().as_ref())?;
    file.sync_all()?;
    let linked = std::fs::hard_link(&new, path);
    std::fs::remove_file(&new)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    Ok(File::open(data_dir)?.sync_all()?)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_its_owner_may_read_it() {
        let dir = tempfile::tempdir().unwrap();
        let first = receipt_key(dir.path()).unwrap();
        assert_eq!(first.0, receipt_key(dir.path()).unwrap().0);
        let mode = std::fs::metadata(dir.path().join(NAME)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(NAME), b"short").unwrap();
        assert!(matches!(receipt_key(dir.path()), Err(IntakeError::DamagedKey)));
        assert_eq!(std::fs::read(dir.path().join(NAME)).unwrap(), b"short");
    }
}
