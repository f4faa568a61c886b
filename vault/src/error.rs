//! What can go wrong with the storage. Each says what to do next; none carries a path, a key or a person's text.

use crate::device::DeviceKeyError;
use rusqlite::ErrorCode;
use std::{io, time::Duration};

/// Why the storage did not do what was asked. Nothing stored before was lost.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// Another program, or another part of this one, has it open.
    #[error("the storage is in use by another program; close that first")]
    InUse,
    /// No room on the disk, or a limit on the size of files.
    #[error("the disk is full; make room and try again")]
    DiskFull,
    /// Written by a newer version of this program. The file was not touched.
    #[error("the storage is of version {found} and this program knows {known}; update it")]
    NewerVersion {
        /// Version of the file.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// Damaged so that it cannot be used. Nothing was deleted.
    #[error("{what} is damaged; nothing was deleted, put back a good copy or start a new storage")]
    Corrupt {
        /// What is damaged.
        what: &'static str,
    },
    /// The phone's key store failed.
    #[error(transparent)]
    DeviceKey(#[from] DeviceKeyError),
    /// The PIN opens nothing. Zero: try again at once.
    #[error("the PIN is wrong; try again in {} seconds", retry_after.as_secs())]
    WrongPin {
        /// How long the next try is refused.
        retry_after: Duration,
    },
    /// Too soon after a wrong PIN; this one was not looked at.
    #[error("too soon after a wrong PIN; try again in {} seconds", wait.as_secs())]
    TryLater {
        /// How long tries are still refused.
        wait: Duration,
    },
    /// The new PIN has another use already.
    #[error("this PIN has another use already; choose another")]
    SamePin,
    /// It does not work without a PIN.
    #[error("this needs a PIN; give or set one first")]
    NeedsPin,
    /// The PIN was the one that erases: everything is gone.
    #[error("the storage was erased; start a new one")]
    Erased,
    /// There is a vault already.
    #[error("there is a storage here already; open it instead")]
    Exists,
    /// There is no vault yet.
    #[error("there is no storage here yet; make one first")]
    Missing,
    /// No attachment of this name, or a name that was never given out.
    #[error("there is no such file in the storage")]
    NoSuchFile,
    /// The file being imported could not be read to its end.
    #[error("the file could not be read to its end; choose it again")]
    Unreadable(#[source] io::Error),
    /// More bytes than the caller allows.
    #[error("the file is larger than {largest} bytes; choose a smaller one")]
    TooLarge {
        /// Most bytes.
        largest: u64,
    },
    /// A sealed file does not open.
    #[error(transparent)]
    Sealed(#[from] saphan_protocol::stream::StreamError),
    /// The system gave no random bytes.
    #[error("the system gave no random bytes; try again")]
    Random,
    /// The operating system refused.
    #[error("the storage could not be read or written ({0}); try again")]
    Io(io::ErrorKind),
    /// SQLite refused. Only its number is kept: its message may name what a person typed.
    #[error("the storage refused ({what}, SQLite {code}); try again")]
    Database {
        /// SQLite's extended result code, 0 if the mistake was made before SQLite was asked.
        code: i32,
        /// The same in words.
        what: &'static str,
    },
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let what = match &error {
            rusqlite::Error::QueryReturnedNoRows => "no such row",
            rusqlite::Error::InvalidColumnType(..) | rusqlite::Error::FromSqlConversionFailure(..) => {
                "a stored value of another type"
            }
            rusqlite::Error::IntegralValueOutOfRange(..) => "a stored number out of range",
            _ => "a mistake in a statement",
        };
        match error.sqlite_error() {
            Some(error) => match error.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::Corrupt { what: "the storage" },
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
                _ => Self::Database {
                    code: error.extended_code,
                    what: rusqlite::ffi::code_to_str(error.extended_code),
                },
            },
            None => Self::Database { code: 0, what },
        }
    }
}

/// Whether the file itself is broken, as opposed to the disk, the lock or the question.
pub(crate) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

#[cfg(test)]
mod tests {
    use super::VaultError;
    use rusqlite::ffi;
    use std::io;

    #[test]
    fn a_full_disk_is_told_apart_however_it_is_noticed() {
        for number in [28, 122, 27] {
            // ENOSPC, EDQUOT, EFBIG.
            assert!(matches!(io::Error::from_raw_os_error(number).into(), VaultError::DiskFull), "{number}");
        }
        let full = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_FULL), None);
        assert!(matches!(full.into(), VaultError::DiskFull));
        let torn = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_NOTADB), None);
        assert!(matches!(torn.into(), VaultError::Corrupt { .. }));
    }

    #[test]
    fn sqlites_words_are_not_kept() {
        let told = Some("near \"my secret\": syntax error".to_owned());
        let error =
            VaultError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_ERROR), told));
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
}
