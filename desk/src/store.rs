//! The folder and the vault of a desk.
//!
//! One process at a time has the folder. The vault's key is sealed under the passphrase, if there is one, and under a
//! key file beside it; without a passphrase whoever copies the whole folder can read it.

use crate::{DeskError, keys};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use saphan_vault::{FileDeviceKey, Migration, Opened, Pin, Standing, Vault};
use std::{
    fs::{DirBuilder, File},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    time::Duration,
};

const MIGRATIONS: &[Migration] = &[Migration { version: 1, sql: include_str!("schema.sql") }];

/// A desk's folder, held until dropped.
pub(crate) struct Folder {
    dir: PathBuf,
    _in_use: File,
}

impl Folder {
    /// Takes the folder; makes it, for this user alone, if it is not there.
    pub(crate) fn take(dir: &Path) -> Result<Self, DeskError> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir.join("files"))?;
        let in_use = File::create(dir.join("desk.lock"))?;
        in_use.try_lock().map_err(|_| DeskError::InUse)?;
        Ok(Self { dir: dir.to_owned(), _in_use: in_use })
    }

    fn device_key(&self) -> FileDeviceKey {
        FileDeviceKey::new(self.dir.join("device.key"))
    }

    /// Whether there is a vault, and whether it asks for a passphrase.
    pub(crate) fn standing(&self) -> Result<Standing, DeskError> {
        Ok(Vault::standing(&self.dir)?)
    }

    /// Makes the vault.
    pub(crate) fn create(&self, passphrase: Option<&Pin>) -> Result<Store, DeskError> {
        Store::over(Vault::create(&self.dir, &self.device_key(), passphrase, MIGRATIONS)?)
    }

    /// Opens the vault. A vault that was damaged is set aside by itself, and what could be read is in the new one.
    pub(crate) fn open(&self, passphrase: Option<&Pin>) -> Result<Store, DeskError> {
        let Opened { vault, recovery } = Vault::open(&self.dir, &self.device_key(), passphrase, MIGRATIONS)?;
        let mut store = Store::over(vault)?;
        store.recovered = recovery.is_some();
        Ok(store)
    }

    /// Where a sealed file lies, or will lie.
    pub(crate) fn file(&self, id: &[u8]) -> PathBuf {
        self.dir.join("files").join(data_encoding::HEXLOWER.encode(id))
    }
}

/// An open vault.
pub(crate) struct Store {
    vault: Vault,
    /// Whether the vault had been damaged.
    pub(crate) recovered: bool,
}

impl Store {
    fn over(vault: Vault) -> Result<Self, DeskError> {
        Ok(Self { vault, recovered: false })
    }

    /// A connection of its own for one thread; writers wait for each other.
    pub(crate) fn connect(&self) -> Result<Connection, DeskError> {
        let mut connection = self.vault.connect()?;
        connection.busy_timeout(Duration::from_secs(30))?;
        // What is read in a transaction must still hold when it writes.
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        Ok(connection)
    }
}

/// Whose desk this is: agency and country.
pub(crate) fn owner(vault: &Connection) -> Result<Option<(String, String)>, DeskError> {
    Ok(vault
        .query_row("SELECT agency, country FROM owner", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Checks that the folder has keys and that they are this agency's.
pub(crate) fn check_owner(vault: &Connection, agency: &str) -> Result<(), DeskError> {
    match owner(vault)? {
        None => Err(DeskError::NoKeys),
        Some((found, _)) if found != agency => Err(DeskError::OtherAgency(found)),
        Some(_) if keys::Ring::load(vault)?.is_empty() => Err(DeskError::NoKeys),
        Some(_) => Ok(()),
    }
}
