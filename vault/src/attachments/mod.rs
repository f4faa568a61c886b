//! Sealed files beside the vault: photographs, voice notes, anything that is too long for a row.
//!
//! A file is sealed while it is read, 64 KiB at a time ([`Attachments::import`]), or taken as it came if it is sealed
//! already ([`Attachments::receive`]). It is written under a passing name, made durable, and only then named; its name
//! is drawn and says nothing. Its key is the caller's to keep, in a vault: without it a file is noise.
//!
//! Only names that were given out open, so that no name leads out of the folder. What a kill leaves under a passing
//! name is swept when the folder is opened again.

mod read;
mod write;

pub use read::PlainFile;
pub use write::{Received, Sealed};

use crate::{VaultError, disk};
use data_encoding::HEXLOWER;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// Name of the folder.
pub(crate) const FOLDER: &str = "attachments";
/// Ending of a file that is being written.
const PASSING: &str = "part";
/// Digits of a name.
const DIGITS: usize = 32;

/// The folder of sealed files. Several may be open at once in one process.
#[derive(Debug, Clone)]
pub struct Attachments {
    folder: PathBuf,
}

impl Attachments {
    /// Opens, or makes, the folder `attachments` in `dir`.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn open(dir: &Path) -> Result<Self, VaultError> {
        let folder = dir.join(FOLDER);
        if !folder.exists() {
            fs::create_dir_all(&folder)?;
            disk::sync_dir(dir)?;
        }
        let attachments = Self { folder };
        attachments.sweep()?;
        Ok(attachments)
    }

    /// The sealed bytes of a file.
    ///
    /// # Errors
    /// [`VaultError::NoSuchFile`], also for a name that was never given out.
    pub fn open_sealed(&self, name: &str) -> Result<File, VaultError> {
        match File::open(self.place(name)?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(VaultError::NoSuchFile),
            opened => Ok(opened?),
        }
    }

    /// Removes a file; one that is gone already is no error.
    ///
    /// # Errors
    /// [`VaultError::NoSuchFile`] for a name that was never given out.
    pub fn remove(&self, name: &str) -> Result<(), VaultError> {
        Ok(disk::remove(&self.place(name)?)?)
    }

    /// The names of all files that are whole.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn names(&self) -> Result<Vec<String>, VaultError> {
        let mut names = Vec::new();
        for file in fs::read_dir(&self.folder)? {
            let name = file?.file_name().to_string_lossy().into_owned();
            if self.place(&name).is_ok() {
                names.push(name);
            }
        }
        Ok(names)
    }

    /// Removes every file.
    ///
    /// # Errors
    /// [`VaultError::Io`]; some may be gone.
    pub fn remove_all(&self) -> Result<(), VaultError> {
        for file in fs::read_dir(&self.folder)? {
            disk::remove(&file?.path())?;
        }
        Ok(disk::sync_dir(&self.folder)?)
    }

    fn place(&self, name: &str) -> Result<PathBuf, VaultError> {
        let ours = name.len() == DIGITS && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if ours { Ok(self.folder.join(name)) } else { Err(VaultError::NoSuchFile) }
    }

    fn draw_name() -> Result<String, VaultError> {
        let mut bytes = [0; DIGITS / 2];
        crate::secret::random(&mut bytes)?;
        Ok(HEXLOWER.encode(&bytes))
    }

    /// Removes what was being written when the process was killed. What is being written now is locked.
    fn sweep(&self) -> Result<(), VaultError> {
        for file in fs::read_dir(&self.folder)? {
            let path = file?.path();
            if path.extension().is_some_and(|ending| ending == PASSING) {
                let unowned = match File::open(&path) {
                    Ok(file) => file.try_lock().is_ok(),
                    Err(_) => false,
                };
                if unowned {
                    disk::remove(&path)?;
                }
            }
        }
        Ok(())
    }
}
