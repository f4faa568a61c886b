//! The vault: made, opened, given another PIN, erased.

pub(crate) mod anew;
mod create;
mod erase;
mod lock;
mod open;
mod pins;

use crate::{
    Cost, DeviceKey, Migration, Pin, Recovery, VaultError, database, secret::Secret, slots::KeyFile,
    slots::entry::Opens, store, tries,
};
use rusqlite::Connection;
use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Names of the two databases.
const DATABASES: [&str; 2] = ["one.vault", "two.vault"];

fn database(dir: &Path, number: u8) -> PathBuf {
    dir.join(DATABASES[usize::from(number & 1)])
}

/// Whether there is a vault, and whether it asks for a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none yet.
    Missing,
    /// It opens without.
    NoPin,
    /// It asks for one.
    Pin,
}

/// What a second PIN does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duress {
    /// Destroys the slots and everything they open.
    Erase,
    /// Opens the other database, empty at first.
    Decoy,
}

/// A vault that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// What was saved, if it was damaged.
    pub recovery: Option<Recovery>,
}

/// An open vault. While it lives, or a connection from it, nobody else opens the folder. Dropping it wipes its keys.
pub struct Vault {
    dir: PathBuf,
    migrations: &'static [Migration],
    slot: usize,
    sealing_key: Secret,
    opens: Opens,
    lock: Arc<File>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(open)")
    }
}

impl Vault {
    /// Whether there is a vault in this folder, and whether it asks for a PIN.
    ///
    /// # Errors
    /// [`VaultError::Corrupt`] if the file of keys is damaged.
    pub fn standing(dir: &Path) -> Result<Standing, VaultError> {
        erase::finish(dir)?;
        anew::finish(dir)?;
        Ok(match KeyFile::read(dir)? {
            None => Standing::Missing,
            Some(file) if file.asks_pin => Standing::Pin,
            Some(_) => Standing::NoPin,
        })
    }

    /// How long until a PIN is looked at again, or `None` if it is now.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn wait_before_try(dir: &Path) -> Result<Option<Duration>, VaultError> {
        let wait = tries::Tries::of(dir).wait(tries::uptime())?;
        Ok(Some(wait).filter(|wait| !wait.is_zero()))
    }

    /// Makes a vault in this folder, which is made if need be. The folder stays as it was, or there is a whole vault.
    ///
    /// # Errors
    /// [`VaultError::Exists`], [`VaultError::DeviceKey`], [`VaultError::DiskFull`] and the rest.
    pub fn create(
        dir: &Path,
        device: &dyn DeviceKey,
        pin: Option<&Pin>,
        migrations: &'static [Migration],
    ) -> Result<Self, VaultError> {
        create::create(dir, device, pin, migrations, Cost::PHONE)
    }

    /// As [`Vault::create`], with the work of a try given. It is kept in the vault: opening takes it from there.
    ///
    /// # Errors
    /// As [`Vault::create`].
    pub fn create_with_cost(
        dir: &Path,
        device: &dyn DeviceKey,
        pin: Option<&Pin>,
        migrations: &'static [Migration],
        cost: Cost,
    ) -> Result<Self, VaultError> {
        create::create(dir, device, pin, migrations, cost)
    }

    /// Opens the vault in this folder. A wrong PIN is counted before it is looked at. Where no PIN is asked for, one
    /// that is given is not looked at.
    ///
    /// # Errors
    /// [`VaultError::WrongPin`], [`VaultError::TryLater`], [`VaultError::NeedsPin`]; [`VaultError::Erased`] after the
    /// PIN that erases; [`VaultError::InUse`], [`VaultError::NewerVersion`], [`VaultError::DeviceKey`] and the rest,
    /// after which everything is as it was.
    pub fn open(
        dir: &Path,
        device: &dyn DeviceKey,
        pin: Option<&Pin>,
        migrations: &'static [Migration],
    ) -> Result<Opened, VaultError> {
        open::open(dir, device, pin, migrations)
    }

    /// Opens, or makes, a database that needs no PIN: `NAME.store`. It may be opened several times in one process.
    ///
    /// # Errors
    /// [`VaultError`]; a damaged store is set aside and what can be read is kept.
    pub fn open_device_store(
        dir: &Path,
        name: &str,
        device: &dyn DeviceKey,
        migrations: &[Migration],
    ) -> Result<Connection, VaultError> {
        store::open(dir, name, device, migrations)
    }

    /// A new connection to what the person wrote.
    ///
    /// # Errors
    /// [`VaultError`] of SQLite.
    pub fn connect(&self) -> Result<Connection, VaultError> {
        let connection = database::connect(&database(&self.dir, self.opens.database), &self.opens.key)?;
        database::tie(&connection, Arc::clone(&self.lock) as _)?;
        Ok(connection)
    }

    /// Sets, changes or (`None`) removes the PIN. Without a PIN no second PIN is ever asked for, so that one that
    /// erases, and a decoy with what is in it, go with it.
    ///
    /// # Errors
    /// [`VaultError::SamePin`]; the old PIN works if this failed.
    pub fn change_pin(&mut self, device: &dyn DeviceKey, pin: Option<&Pin>) -> Result<(), VaultError> {
        pins::change(self, device, pin)
    }

    /// Sets a second PIN; one of the same kind that was set before no longer works. A new decoy is empty, and takes
    /// the place of one that was there. A decoy that makes a decoy takes the place of the first vault: were that
    /// refused, whoever forces a person to try it would know that there is one.
    ///
    /// # Errors
    /// [`VaultError::NeedsPin`] if the vault asks for none, [`VaultError::SamePin`].
    pub fn set_duress(
        &mut self,
        device: &dyn DeviceKey,
        pin: &Pin,
        duress: Duress,
    ) -> Result<(), VaultError> {
        pins::set_duress(self, device, pin, duress)
    }

    /// Destroys the slots, then removes both databases, copies and what was set aside, also by [`Vault::begin_anew`].
    /// Close connections first. The device store and the attachments are the caller's.
    ///
    /// # Errors
    /// [`VaultError::Io`]; the slots are destroyed first, and the rest is finished by the next [`Vault::standing`].
    pub fn erase(self) -> Result<(), VaultError> {
        erase::erase(&self.dir)
    }

    /// The same for a vault that is closed, that cannot be opened any more, or that is not there.
    ///
    /// # Errors
    /// As [`Vault::erase`]; [`VaultError::InUse`] if somebody has it open, and nothing was changed.
    pub fn erase_closed(dir: &Path) -> Result<(), VaultError> {
        let _lock = lock::take(dir)?;
        erase::erase(dir)
    }

    /// Begins anew on a phone whose key store has lost the key: vault, device stores and attachments are set aside in a
    /// folder of their own, and the folder is that of a phone that was never used. Close all of them first. Killed, it
    /// is as it was, or the next [`Vault::finish_anew`] finishes it.
    ///
    /// # Errors
    /// [`VaultError::Exists`] if the key is there: what is stored opens. [`VaultError::InUse`],
    /// [`VaultError::DeviceKey`] if the key store does not answer, [`VaultError::DiskFull`] and the rest.
    pub fn begin_anew(dir: &Path, device: &dyn DeviceKey) -> Result<(), VaultError> {
        anew::begin(dir, device)
    }

    /// Finishes a [`Vault::begin_anew`] that was killed. Returns whether there was one. To be called before attachments
    /// are opened; whatever opens a vault or a store calls it.
    ///
    /// # Errors
    /// [`VaultError::Io`], [`VaultError::DiskFull`]; the next call goes on.
    pub fn finish_anew(dir: &Path) -> Result<bool, VaultError> {
        anew::finish(dir)
    }

    /// Removes what was set aside of a device store when it was damaged, and overwrites it before.
    ///
    /// # Errors
    /// [`VaultError::Io`]; some may be gone.
    pub fn remove_set_aside(dir: &Path, name: &str) -> Result<(), VaultError> {
        store::remove_set_aside(dir, name)
    }
}
