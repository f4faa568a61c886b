//! Files that are there whole or not at all, and files of keys.

use crate::trouble::{Trouble, Trying};
use saphan_protocol::keys::SigningSecret;
use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Reads a publisher's secret.
pub(crate) fn read_secret(file: &Path) -> Result<SigningSecret, Trouble> {
    let bytes = Zeroizing::new(std::fs::read(file).trying(format!("reading the key {}", file.display()))?);
    Ok(SigningSecret::from_bytes(&bytes)?)
}

/// Writes a secret into a file that is not there yet, readable for its owner only.
pub(crate) fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let mut to = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .trying(format!("making {}", file.display()))?;
    to.write_all(bytes).and_then(|()| to.sync_all()).trying(format!("writing {}", file.display()))
}

/// The same name with an ending more.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Puts bytes in a file's place, whole or not at all.
pub(crate) fn replace(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let half = beside(file, "tmp");
    std::fs::write(&half, bytes).trying(format!("writing {}", half.display()))?;
    std::fs::rename(&half, file).trying(format!("writing {}", file.display()))
}

/// Reads a pack, and no more of a file than a pack can have.
pub(super) fn read_pack(file: &Path) -> Result<Vec<u8>, Trouble> {
    use saphan_protocol::pack::{MAX_PACK, PackError};
    let reading = || format!("reading {}", file.display());
    let length = std::fs::metadata(file).trying(reading())?.len();
    if length > MAX_PACK as u64 {
        return Err(saphan_core::content::PackRefused::from(PackError::TooLarge(length)).into());
    }
    std::fs::read(file).trying(reading())
}

/// Reads JSON.
pub(super) fn read_json<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, Trouble> {
    let text = std::fs::read(file).trying(format!("reading {}", file.display()))?;
    serde_json::from_slice(&text).map_err(|error| Trouble::Argument(format!("{}: {error}", file.display())))
}
