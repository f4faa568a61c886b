//! The device store: what is sealed already and must be sent while the vault is locked. Its key comes from the device
//! alone; a copy of the folder on another machine does not open it.

use crate::{
    DeviceKey, Migration, VaultError,
    database::{self, DatabaseKey, migrate},
    device::Need,
    disk,
    secret::Secret,
    slots,
    vault::anew,
};
use rusqlite::Connection;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, Weak},
};

const ENDING: &str = "store";

/// Stores that this process has open. Only the first who opens one may set it aside: the others hold the same file.
static OPEN: Mutex<Option<HashMap<PathBuf, Weak<()>>>> = Mutex::new(None);

/// Whether anything in the folder was made with a device's key.
pub(crate) fn need(dir: &Path) -> Result<Need, VaultError> {
    if dir.join(slots::NAME).exists() {
        return Ok(Need::Existing);
    }
    for file in std::fs::read_dir(dir)? {
        if file?.path().extension().is_some_and(|ending| ending == ENDING) {
            return Ok(Need::Existing);
        }
    }
    Ok(Need::New)
}

/// Whether a file is a store, or lies beside one.
pub(crate) fn is_of_one(name: &str) -> bool {
    name.split('.').nth(1).is_some_and(|ending| ending == ENDING || ending.starts_with("store-"))
}

fn key(dir: &Path, name: &str, device: &dyn DeviceKey) -> Result<DatabaseKey, VaultError> {
    let secret = Secret::of(&*device.secret("store", need(dir)?)?);
    let salt = secret.derive(b"saphan/1 store salt", &[name])?;
    Ok(DatabaseKey {
        secret: secret.derive(b"saphan/1 store", &[name])?,
        salt: salt.as_slice().first_chunk().copied().unwrap_or_default(),
    })
}

/// Removes what was set aside of a damaged store.
pub(crate) fn remove_set_aside(dir: &Path, name: &str) -> Result<(), VaultError> {
    let aside = format!("{name}.{ENDING}.damaged-");
    for file in std::fs::read_dir(dir)? {
        let file = file?;
        if file.file_name().to_string_lossy().starts_with(&aside) {
            if let Ok(mut opened) = std::fs::OpenOptions::new().write(true).open(file.path()) {
                // What cannot be overwritten is at least removed.
                drop(disk::overwrite(&mut opened));
            }
            disk::remove(&file.path())?;
        }
    }
    Ok(disk::sync_dir(dir)?)
}

/// Opens a store, making it at the first time. Another connection of this process may have it open.
pub(crate) fn open(
    dir: &Path,
    name: &str,
    device: &dyn DeviceKey,
    migrations: &[Migration],
) -> Result<Connection, VaultError> {
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return Err(VaultError::NoSuchFile);
    }
    std::fs::create_dir_all(dir)?;
    let dir = dir.canonicalize()?;
    anew::finish(&dir)?;
    let path = dir.join(format!("{name}.{ENDING}"));
    let key = key(&dir, name, device)?;
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    let open = open.get_or_insert_default();
    open.retain(|_, guard| guard.strong_count() > 0);
    let guard = match open.get(&path).and_then(Weak::upgrade) {
        Some(guard) => guard,
        None => {
            if path.exists() || database::beside(&path)[0].exists() {
                // Under another key it would look damaged, and be set aside.
                anew::expect_device(&dir, device)?;
                database::open(&path, &key, migrations)?;
            } else {
                database::create(&path, &key, migrations)?;
            }
            Arc::new(())
        }
    };
    let connection = database::connect(&path, &key)?;
    let (found, known) = (migrate::version(&connection)?, migrate::newest(migrations));
    if found > known {
        return Err(VaultError::NewerVersion { found, known });
    }
    database::tie(&connection, Arc::clone(&guard) as _)?;
    open.insert(path, Arc::downgrade(&guard));
    Ok(connection)
}
