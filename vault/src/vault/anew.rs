//! Begins anew where the device's key is lost: what nobody opens any more is moved into a folder, and stays there.
//!
//! Making the folder `set-aside.part` is the decision. Killed before, everything is as it was; killed after, whoever
//! looks next moves the rest. When all is in it, it is named `set-aside-N`, and nothing in it is ever looked at again,
//! but for an erasing, which destroys it. Where the key comes back, its files open when they are put in their old
//! places.

use super::{DATABASES, erase, lock};
use crate::{
    DeviceKey, VaultError, disk,
    slots::{self, KeyFile},
    store, tries,
};
use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

/// The folder while it is filled.
const PART: &str = "set-aside.part";
/// The folder when it is full: a number follows.
const WHOLE: &str = "set-aside-";
/// More of them than this and something else is wrong.
const MOST: u32 = 1000;

/// Whether a name in a phone's folder is of what the device's key opens.
fn ours(name: &str) -> bool {
    let plain = [slots::NAME, tries::NAME, crate::attachments::FOLDER];
    DATABASES.iter().chain(&plain).any(|ours| name.starts_with(ours)) || store::is_of_one(name)
}

/// Refuses a device whose key is not the one that the file of keys was made with. One that is damaged, or is not
/// there, says nothing.
pub(crate) fn expect_device(dir: &Path, device: &dyn DeviceKey) -> Result<(), VaultError> {
    match KeyFile::read(dir) {
        Ok(Some(file)) => file.expect_device(&slots::device_secret(device, store::need(dir)?)?),
        Ok(None) | Err(VaultError::Corrupt { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Whether the key store answered, and what is stored here needs a key that it has not.
fn is_lost(dir: &Path, device: &dyn DeviceKey) -> Result<bool, VaultError> {
    let answered = slots::device_secret(device, store::need(dir)?).and_then(|_| expect_device(dir, device));
    match answered {
        Ok(()) => Ok(false),
        Err(VaultError::DeviceKey(error)) if error.is_loss() => Ok(true),
        Err(error) => Err(error),
    }
}

/// Sets everything aside, so that the folder is that of a phone that was never used.
pub(super) fn begin(dir: &Path, device: &dyn DeviceKey) -> Result<(), VaultError> {
    let _lock = lock::take(dir)?;
    erase::finish(dir)?;
    let moved = finish(dir)?;
    if !is_lost(dir, device)? {
        return if moved { Ok(()) } else { Err(VaultError::Exists) };
    }
    let part = dir.join(PART);
    fs::create_dir(&part)?;
    disk::sync_dir(dir)?;
    device.set_aside(&part)?;
    finish(dir)?;
    // A folder without a vault has no lock of one either.
    Ok(disk::remove(&dir.join(lock::NAME))?)
}

/// Moves what a kill left behind. Returns whether there was a decision to begin anew.
pub(crate) fn finish(dir: &Path) -> Result<bool, VaultError> {
    let part = dir.join(PART);
    if !part.exists() {
        return Ok(false);
    }
    let names: Vec<_> =
        fs::read_dir(dir)?.map(|file| file.map(|file| file.file_name())).collect::<Result<_, io::Error>>()?;
    for name in names.iter().filter(|name| ours(&name.to_string_lossy())) {
        renamed(&dir.join(name), &part.join(name))?;
    }
    disk::sync_dir(&part)?;
    disk::sync_dir(dir)?;
    renamed(&part, &free(dir)?)?;
    disk::sync_dir(dir)?;
    Ok(true)
}

/// Somebody else who looks at the same moment may have moved it.
fn renamed(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn free(dir: &Path) -> Result<PathBuf, VaultError> {
    let mut places = (1..MOST).map(|number| dir.join(format!("{WHOLE}{number}")));
    places.find(|place| !place.exists()).ok_or(VaultError::Corrupt { what: "the storage" })
}

/// Destroys all that was ever set aside here: what is short and opens something is overwritten before.
pub(super) fn destroy(dir: &Path) -> io::Result<()> {
    for folder in fs::read_dir(dir)? {
        let folder = folder?;
        let name = folder.file_name();
        let name = name.to_string_lossy();
        if !(name == PART || name.starts_with(WHOLE)) || !folder.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(folder.path())? {
            let file = file?;
            let noise = DATABASES.iter().any(|name| file.file_name().to_string_lossy().starts_with(name));
            if !noise
                && file.file_type()?.is_file()
                && let Ok(mut opened) = OpenOptions::new().write(true).open(file.path())
            {
                // What cannot be overwritten is at least removed.
                drop(disk::overwrite(&mut opened));
            }
        }
        fs::remove_dir_all(folder.path())?;
    }
    Ok(())
}
