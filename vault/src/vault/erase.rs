//! Erases a vault: a note that it is being erased, then the slots, then the rest, then the note. Killed in between, it
//! is finished by whoever looks next; nobody finds half a vault.

use super::{DATABASES, anew, lock};
use crate::{VaultError, disk, slots};
use std::{
    fs::{self, OpenOptions},
    io,
    path::Path,
};

const NOTE: &str = "vault.erasing";

pub(super) fn erase(dir: &Path) -> Result<(), VaultError> {
    // If even the note cannot be written, on a full disk, everything goes all the same.
    drop(disk::write(&dir.join(NOTE), b""));
    destroy_slots(dir)?;
    remove_rest(dir)
}

/// Finishes an erasing that was killed.
pub(super) fn finish(dir: &Path) -> Result<(), VaultError> {
    if !dir.join(NOTE).exists() {
        return Ok(());
    }
    destroy_slots(dir)?;
    remove_rest(dir)
}

fn destroy_slots(dir: &Path) -> io::Result<()> {
    for suffix in [".new", ""] {
        let path = disk::beside(&dir.join(slots::NAME), suffix);
        let overwritten = match OpenOptions::new().write(true).open(&path) {
            Ok(mut file) => disk::overwrite(&mut file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        // What cannot be overwritten is at least removed, and the failure told.
        disk::remove(&path)?;
        overwritten?;
    }
    disk::sync_dir(dir)
}

fn remove_rest(dir: &Path) -> Result<(), VaultError> {
    anew::destroy(dir)?;
    for file in fs::read_dir(dir)? {
        let file = file?;
        let name = file.file_name();
        let name = name.to_string_lossy();
        if DATABASES.iter().chain(&["vault.tries"]).any(|ours| name.starts_with(ours)) {
            disk::remove(&file.path())?;
        }
    }
    disk::remove(&dir.join(NOTE))?;
    // Last, when nothing is left to be guarded: a folder without a vault has no lock of one either.
    disk::remove(&dir.join(lock::NAME))?;
    Ok(disk::sync_dir(dir)?)
}
