//! When a file is damaged: set it aside, read what can be read, and put that into a new file under the same key.
//!
//! 1. The damaged file, with its write-ahead log, is copied to `NAME.damaged-N` and stays there.
//! 2. A new file is filled from the copy, table by table, row by row, over what cannot be read ([`rows`]).
//! 3. It is named `NAME.rescued`, and from then on it is the one: the log of the damaged file is removed, which must
//!    not be applied to another, and the new file takes the old name. A kill in between is finished at the next opening.
//!
//! A full disk stops it before anything has changed.

mod rows;

use super::{DatabaseKey, Migration, beside, build, discard, keyed, migrate, sync_parent};
use crate::{VaultError, disk, error::is_damage};
use rusqlite::{Connection, config::DbConfig};
use std::{fs, io, path::Path};

/// What was saved from a damaged file. Tell the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// Name of the file in the same folder that holds the damaged one, or `None` if it was gone.
    pub set_aside: Option<String>,
    /// Rows that were saved.
    pub rows: u64,
    /// Tables of which some rows could not be read, or none.
    pub tables_cut: u32,
    /// Whether nothing at all could be read: the storage is empty now.
    pub nothing_saved: bool,
}

const RESCUED: &str = ".rescued";
/// More copies than this of one file and something else is wrong.
const MOST: u32 = 1000;

/// Sets a damaged file aside and puts what can be read of it in its place.
pub(super) fn rescue(
    path: &Path,
    key: &DatabaseKey,
    migrations: &[Migration],
) -> Result<Recovery, VaultError> {
    let set_aside = set_aside(path)?;
    let aside = set_aside.as_ref().map(|name| path.with_file_name(name));
    let rescued = disk::beside(path, RESCUED);
    let filling = disk::beside(&rescued, ".new");
    let had_log = aside.as_ref().is_some_and(|aside| beside(aside)[0].exists());
    let mut saved = rows::Saved::default();
    let built = build(&filling, key, |target| {
        let source = aside.as_deref().map(|path| move || open_damaged(path, key));
        let version = match &source {
            Some(source) => readable_version(source)?,
            None => None,
        };
        let known = migrate::newest(migrations);
        if let Some(found) = version.filter(|found| *found > known) {
            return Err(VaultError::NewerVersion { found, known });
        }
        let (past, to_come) = migrations
            .split_at(migrations.partition_point(|step| version.is_none_or(|found| step.version <= found)));
        migrate::apply(target, past)?;
        if let Some(source) = source.filter(|_| version.is_some()) {
            saved = rows::save(&source, target)?;
        }
        if !to_come.is_empty() {
            migrate::apply(target, migrations)?;
        }
        Ok(())
    });
    if let Some(aside) = &aside {
        // Reading it has left these beside it.
        let [log, shared_memory] = beside(aside);
        disk::remove(&shared_memory)?;
        if !had_log {
            disk::remove(&log)?;
        }
        if built.is_err() {
            // The damaged file is still where it was: the next try makes its own copy.
            disk::remove(&log)?;
            disk::remove(aside)?;
        }
    }
    if let Err(error) = built {
        discard(&filling)?;
        return Err(error);
    }
    fs::rename(&filling, &rescued)?;
    sync_parent(&rescued)?;
    swap(path)?;
    Ok(Recovery { set_aside, rows: saved.rows, tables_cut: saved.tables_cut, nothing_saved: saved.rows == 0 })
}

/// Finishes a rescue that was killed after the new file was whole.
pub(super) fn finish(path: &Path, key: &DatabaseKey) -> Result<Option<Recovery>, VaultError> {
    if !disk::beside(path, RESCUED).exists() {
        return Ok(None);
    }
    swap(path)?;
    // Should it not open, whoever examines it next finds out.
    let rows =
        keyed(path, key).map_err(VaultError::from).and_then(|found| rows::count(&found)).unwrap_or_default();
    Ok(Some(Recovery { set_aside: newest_aside(path)?, rows, tables_cut: 0, nothing_saved: rows == 0 }))
}

fn swap(path: &Path) -> io::Result<()> {
    beside(path).iter().try_for_each(|file| disk::remove(file))?;
    sync_parent(path)?;
    fs::rename(disk::beside(path, RESCUED), path)?;
    sync_parent(path)
}

/// Copies the file and its log to a name of their own. `None` if there is no file and no log.
fn set_aside(path: &Path) -> Result<Option<String>, VaultError> {
    let [log, _] = beside(path);
    // An empty log is made by looking.
    let has_log = fs::metadata(&log).is_ok_and(|log| log.len() > 0);
    if !path.exists() && !has_log {
        return Ok(None);
    }
    for number in 1..MOST {
        let aside = disk::beside(path, &format!(".damaged-{number}"));
        let [aside_log, _] = beside(&aside);
        if aside.exists() || aside_log.exists() {
            continue;
        }
        let copied = (|| {
            if has_log {
                disk::copy(&log, &aside_log)?;
            }
            if path.exists() {
                disk::copy(path, &aside)?;
            }
            Ok::<(), io::Error>(())
        })();
        if let Err(error) = copied {
            disk::remove(&aside_log)?;
            return Err(error.into());
        }
        return Ok(aside.file_name().map(|name| name.to_string_lossy().into_owned()));
    }
    Err(VaultError::Corrupt { what: "the storage" })
}

/// Takes a file out of the way that no key is known for any more.
pub(crate) fn put_out_of_the_way(path: &Path) -> Result<(), VaultError> {
    if set_aside(path)?.is_some() {
        disk::remove(path)?;
        beside(path).iter().try_for_each(|file| disk::remove(file))?;
    }
    Ok(())
}

fn newest_aside(path: &Path) -> Result<Option<String>, VaultError> {
    let mut newest = None;
    for number in 1..MOST {
        let aside = disk::beside(path, &format!(".damaged-{number}"));
        if !aside.exists() && !beside(&aside)[0].exists() {
            break;
        }
        newest = aside.file_name().map(|name| name.to_string_lossy().into_owned());
    }
    Ok(newest)
}

/// A new connection to the copy, which is not written to. After an error of a page a connection answers nothing more.
fn open_damaged(path: &Path, key: &DatabaseKey) -> rusqlite::Result<Connection> {
    let connection = keyed(path, key)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

fn readable_version(source: &dyn Fn() -> rusqlite::Result<Connection>) -> Result<Option<u32>, VaultError> {
    match source().and_then(|connection| migrate::version(&connection)) {
        Ok(0) => Ok(None),
        Ok(version) => Ok(Some(version)),
        Err(error) if is_damage(&error) || is_absent(&error) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn is_absent(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen)
}
