//! What can go wrong at a desk, and what to do about it. No text names a report or a person.

use saphan_protocol::{keys::KeyError, mailbox::SealReplyError};
use saphan_vault::VaultError;
use thiserror::Error;

/// Why something was not done. Nothing was lost.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The vault's own trouble.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Another process has the folder.
    #[error("another desk uses this folder; stop it first")]
    InUse,
    /// There are no keys in this folder.
    #[error("this desk has no keys; make them with `saphan keys new`")]
    NoKeys,
    /// There are keys in this folder already.
    #[error("this desk has keys already; to change them, rotate them")]
    HasKeys,
    /// The folder is another agency's.
    #[error("this folder belongs to the agency {0}; give its id or choose another folder")]
    OtherAgency(String),
    /// An intake's address that cannot be one.
    #[error("{0} is no address of an intake; it looks like https://in.example, without a path")]
    BadIntake(String),
    /// A key could not be made or read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A file of the desk could not be read or written.
    #[error("a file of the desk could not be used: {0}")]
    File(#[from] std::io::Error),
    /// The vault waits for its passphrase.
    #[error("the vault is locked; open it with its passphrase")]
    Locked,
    /// No such case, file or line here.
    #[error("there is no such thing at this desk")]
    NotFound,
    /// The envelope does not open any more.
    #[error("the sealed report could not be opened again; the vault may be damaged")]
    DoesNotOpen,
    /// The reporter left no way to be answered.
    #[error("the sender left no mailbox; there is no way to answer")]
    NoMailbox,
    /// A reply that says nothing.
    #[error("the reply is empty; choose a stage or write something")]
    EmptyReply,
    /// An answer to an interpreter request that leads nowhere.
    #[error("give a number, a time or words: an answer must not end in nothing")]
    DeadEnd,
    /// A field of a request that cannot be.
    #[error("{0} cannot be that; correct it")]
    Invalid(&'static str),
    /// The reply was not sealed.
    #[error(transparent)]
    Reply(#[from] SealReplyError),
    /// The file has not been fetched yet, or was refused.
    #[error("this file is not here: {0}")]
    FileNotHere(String),
}

impl From<rusqlite::Error> for DeskError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}

impl DeskError {
    /// A stable name for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Vault(VaultError::DiskFull) => "disk-full",
            Self::File(error) if error.kind() == std::io::ErrorKind::StorageFull => "disk-full",
            Self::Vault(VaultError::WrongPin { .. }) => "wrong-passphrase",
            Self::Vault(VaultError::TryLater { .. }) => "try-later",
            Self::Vault(_) => "vault",
            Self::InUse => "in-use",
            Self::NoKeys => "no-keys",
            Self::HasKeys => "has-keys",
            Self::OtherAgency(_) => "other-agency",
            Self::BadIntake(_) => "bad-intake",
            Self::Key(_) => "key",
            Self::File(_) => "file",
            Self::Locked => "locked",
            Self::NotFound => "not-found",
            Self::DoesNotOpen => "does-not-open",
            Self::NoMailbox => "no-mailbox",
            Self::EmptyReply => "empty-reply",
            Self::DeadEnd => "dead-end",
            Self::Invalid(_) => "invalid",
            Self::Reply(SealReplyError::TooLong | SealReplyError::Message(_)) => "too-long",
            Self::Reply(_) => "seal",
            Self::FileNotHere(_) => "file-not-here",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_full_disk_is_called_so_wherever_it_is_met() {
        for error in [
            DeskError::from(VaultError::DiskFull),
            DeskError::from(Error::from(ErrorKind::StorageFull)),
            DeskError::from(rusqlite::Error::SqliteFailure(
                rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL),
                None,
            )),
        ] {
            assert_eq!(error.code(), "disk-full");
        }
    }
}
