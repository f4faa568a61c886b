//! Forward from one version of the tables to the next, each step whole or not at all.
//!
//! Before the first step the file is copied, and the copy is kept until the file has opened well once more, at the next
//! start. There is no way back: a file of a newer version is refused and left as it is.

use crate::{VaultError, disk};
use rusqlite::Connection;
use std::path::Path;

/// A step forward.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The version the tables have after it, from 1, each one higher than the one before.
    pub version: u32,
    /// The statements.
    pub sql: &'static str,
}

/// What the copy of before is called.
const BEFORE: &str = ".before";

/// The newest version there is.
pub(crate) fn newest(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(0, |last| last.version)
}

/// The version of a file.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Takes the steps that are still to take, each in a transaction. Foreign keys are looked at once, at the end of each,
/// so that a step may build a table anew.
pub(crate) fn apply(connection: &mut Connection, migrations: &[Migration]) -> Result<(), VaultError> {
    let from = version(connection)?;
    connection.pragma_update(None, "foreign_keys", false)?;
    for step in migrations.iter().filter(|step| step.version > from) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step.sql)?;
        if transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(VaultError::Database {
                code: 0,
                what: "a migration would leave a row without its parent",
            });
        }
        transaction.pragma_update(None, "user_version", step.version)?;
        transaction.commit()?;
    }
    Ok(connection.pragma_update(None, "foreign_keys", true)?)
}

/// Migrates a good file and closes it.
pub(super) fn bring_up(
    mut connection: Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<(), VaultError> {
    let before = disk::beside(path, BEFORE);
    if version(&connection)? == newest(migrations) {
        if before.exists() {
            disk::remove(&before)?;
        }
        return Ok(());
    }
    if !before.exists() {
        // All of it into the one file first: the copy has nothing beside it.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        disk::copy(path, &before)?;
    }
    apply(&mut connection, migrations)
}
