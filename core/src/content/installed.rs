//! The pack that lies in a phone's folder, beside the one that came with the app: whichever is newer is in use. Another
//! takes its place whole or not at all, and only if it is signed, newer and not expired.

use super::{Knowledge, PackRefused};
use saphan_protocol::{
    keys::SigningPublic,
    pack::{MAX_PACK, PackError},
};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

const FOLDER: &str = "knowledge";
const CURRENT: &str = "current.pack";

/// Where a phone's own pack lies.
#[must_use]
pub fn file(data_dir: &Path) -> PathBuf {
    data_dir.join(FOLDER).join(CURRENT)
}

/// What a phone knows: the pack in its folder, if `publisher` or a key that follows it signed it and it is newer than
/// `shipped`, which came with the app. One that is older, damaged or of another publisher is removed: an app that brings a
/// newer pack or another publisher has taken its place.
#[must_use]
pub fn newest(data_dir: &Path, shipped: Knowledge, publisher: Option<SigningPublic>) -> Knowledge {
    let at = file(data_dir);
    let Ok(bytes) = fs::read(&at) else { return shipped };
    let own = Knowledge::installed(bytes, publisher.as_slice());
    match own.ok().filter(|own| own.version > shipped.version) {
        Some(own) => own,
        None => {
            drop(fs::remove_file(at));
            shipped
        }
    }
}

/// Takes a pack that came from outside in the place of `current`. Durable when this returns.
///
/// # Errors
/// [`PackRefused`]; `current` stays in use then.
pub fn take(data_dir: &Path, current: &Knowledge, pack: &[u8], now: i64) -> Result<Knowledge, PackRefused> {
    take_signed_by(current.keys(), data_dir, current, pack, now)
}

/// The same for a pack that one of `trusted` signed, where nobody signed `current`.
///
/// # Errors
/// [`PackRefused`]; `current` stays in use then.
pub fn take_signed_by(
    trusted: &[SigningPublic],
    data_dir: &Path,
    current: &Knowledge,
    pack: &[u8],
    now: i64,
) -> Result<Knowledge, PackRefused> {
    // A clock before the present pack was made is wrong, and by it none would ever expire.
    let newer = Knowledge::newer(pack, trusted, current.at_least(now), current.version)?;
    store(data_dir, pack).map_err(|error| PackRefused::Storage(error.kind()))?;
    Ok(newer)
}

/// Reads a file that may be a pack.
///
/// # Errors
/// [`PackRefused::Container`] with [`PackError::TooLarge`] for one that cannot be, whatever it holds.
pub fn read(file: &Path) -> Result<Vec<u8>, PackRefused> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|file| file.take(MAX_PACK as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| PackRefused::Storage(error.kind()))?;
    if bytes.len() > MAX_PACK {
        return Err(PackError::TooLarge(bytes.len() as u64).into());
    }
    Ok(bytes)
}

/// Lays a pack in a file to be handed on, if it is signed.
///
/// # Errors
/// The file system's.
pub fn lay_out(data_dir: &Path, known: &Knowledge) -> io::Result<Option<PathBuf>> {
    let Some(pack) = known.pack().filter(|pack| pack.signer.is_some()) else { return Ok(None) };
    // In a folder of its own: whoever hands it on needs to see no other.
    let folder = data_dir.join(FOLDER).join("give");
    fs::create_dir_all(&folder)?;
    let file = folder.join("knowledge.pack");
    fs::write(&file, pack.bytes())?;
    Ok(Some(file))
}

fn store(data_dir: &Path, pack: &[u8]) -> io::Result<()> {
    let folder = data_dir.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let half = folder.join("next.pack");
    let mut next = File::create(&half)?;
    next.write_all(pack).and_then(|()| next.sync_all())?;
    fs::rename(&half, folder.join(CURRENT))?;
    // Where a folder cannot be synced, what lies there after a crash is one of the two.
    drop(File::open(&folder).and_then(|folder| folder.sync_all()));
    Ok(())
}
