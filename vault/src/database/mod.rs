//! One SQLCipher file: connected ([`connect`]), made ([`create`]), and opened with everything that may have happened to
//! it since ([`open`]).
//!
//! The key is random, or derived where no PIN is meant, and never a password: SQLCipher is given the raw 32 bytes and
//! 16 of salt. Every connection has WAL, `synchronous=FULL`, foreign keys, overwritten deletions, wiped memory, and
//! keeps temporary tables in memory. A commit is on the disk when it returns.

pub(crate) mod migrate;
pub(crate) mod rescue;

use crate::{VaultError, disk, error::is_damage, secret::Secret};
use data_encoding::HEXLOWER;
use migrate::Migration;
use rescue::Recovery;
use rusqlite::{Connection, OpenFlags, config::DbConfig, functions::FunctionFlags};
use std::{
    any::Any,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};
use zeroize::Zeroizing;

/// Milliseconds a statement waits for another connection.
const PATIENCE: &str = "10000";

/// The raw key of a database.
#[derive(Debug, Clone)]
pub(crate) struct DatabaseKey {
    pub(crate) secret: Secret,
    pub(crate) salt: [u8; 16],
}

impl DatabaseKey {
    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut salt = [0; 16];
        crate::secret::random(&mut salt)?;
        Ok(Self { secret: Secret::random()?, salt })
    }
}

/// The files SQLite keeps beside a database.
pub(crate) fn beside(path: &Path) -> [PathBuf; 2] {
    [disk::beside(path, "-wal"), disk::beside(path, "-shm")]
}

/// Opens an existing file and gives it the key. Nothing is read yet.
pub(crate) fn keyed(path: &Path, key: &DatabaseKey) -> rusqlite::Result<Connection> {
    saphan_sqlcipher::ensure_linked();
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let mut statement = Zeroizing::new(String::with_capacity(256));
    // SQLCipher is quiet: what it has to say is answered by errors.
    statement
        .push_str("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON; PRAGMA key = \"x'");
    statement.push_str(&Zeroizing::new(HEXLOWER.encode(key.secret.as_slice())));
    statement.push_str(&HEXLOWER.encode(&key.salt));
    statement.push_str("'\"; PRAGMA busy_timeout = ");
    statement.push_str(PATIENCE);
    connection.execute_batch(&statement)?;
    Ok(connection)
}

/// A connection to work with.
pub(crate) fn connect(path: &Path, key: &DatabaseKey) -> rusqlite::Result<Connection> {
    let connection = keyed(path, key)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Lets `guard` live as long as the connection: it is dropped when the connection is closed.
pub(crate) fn tie(connection: &Connection, guard: Arc<dyn Any + Send + Sync>) -> rusqlite::Result<()> {
    // A function that nobody calls is the one thing that SQLite itself drops with a connection.
    connection.create_scalar_function("saphan_tie", 0, FunctionFlags::SQLITE_DIRECTONLY, move |_| {
        Ok(Arc::strong_count(&guard) > 0)
    })
}

/// Makes a new file at `path`, whole or not at all, in place of what was there.
pub(crate) fn create(path: &Path, key: &DatabaseKey, migrations: &[Migration]) -> Result<(), VaultError> {
    let aside = disk::beside(path, ".new");
    let made = build(&aside, key, |connection| migrate::apply(connection, migrations));
    if let Err(error) = made {
        discard(&aside)?;
        return Err(error);
    }
    std::fs::rename(&aside, path)?;
    Ok(sync_parent(path)?)
}

/// A new file, filled by `fill`, closed and durable.
fn build(
    path: &Path,
    key: &DatabaseKey,
    fill: impl FnOnce(&mut Connection) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    discard(path)?;
    drop(disk::create(path, true)?);
    let mut connection = connect(path, key)?;
    fill(&mut connection)?;
    connection.close().map_err(|(_, error)| error)?;
    let file = std::fs::File::open(path)?;
    Ok(file.sync_all()?)
}

/// Removes a database with what lies beside it. Only for files that were being made.
fn discard(path: &Path) -> io::Result<()> {
    disk::remove(path)?;
    beside(path).iter().try_for_each(|file| disk::remove(file))
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), disk::sync_dir)
}

/// What an examination found.
enum Found {
    Good(Connection),
    Damaged,
}

/// Makes a file ready: finishes a rescue that was cut, looks at every page, rescues what can be read if it is damaged,
/// and migrates. Says if anything was damaged.
///
/// # Errors
/// [`VaultError::NewerVersion`], and the file is not touched; [`VaultError::DiskFull`] and the rest.
pub(crate) fn open(
    path: &Path,
    key: &DatabaseKey,
    migrations: &[Migration],
) -> Result<Option<Recovery>, VaultError> {
    let mut recovery = rescue::finish(path, key)?;
    let connection = match examine(path, key, migrations)? {
        Found::Good(connection) => connection,
        Found::Damaged => {
            recovery = Some(rescue::rescue(path, key, migrations)?);
            connect(path, key)?
        }
    };
    migrate::bring_up(connection, path, migrations)?;
    Ok(recovery)
}

fn examine(path: &Path, key: &DatabaseKey, migrations: &[Migration]) -> Result<Found, VaultError> {
    if !path.exists() {
        return Ok(Found::Damaged);
    }
    let looked = (|| {
        let connection = keyed(path, key)?;
        // Until it is known to be good and ours, not even its log is taken in.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let version = migrate::version(&connection)?;
        let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok((connection, version, verdict == "ok"))
    })();
    match looked {
        Ok((_, found, _)) if found > migrate::newest(migrations) => {
            Err(VaultError::NewerVersion { found, known: migrate::newest(migrations) })
        }
        // Every file is made with its tables: one without was emptied.
        Ok((_, 0, _)) if !migrations.is_empty() => Ok(Found::Damaged),
        Ok((connection, _, true)) => {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
            Ok(Found::Good(connection))
        }
        Ok((_, _, false)) => Ok(Found::Damaged),
        Err(error) if is_damage(&error) => Ok(Found::Damaged),
        Err(error) => Err(error.into()),
    }
}
