//! Why an intake did not start or had to stop.

use std::path::PathBuf;

use thiserror::Error;

use crate::store::StoreError;

/// Why [`serve`](crate::serve) or [`receipt_key`](crate::receipt_key) gave up. None of these says anything
/// of what the intake holds.
#[derive(Debug, Error)]
pub enum IntakeError {
    /// Another process works in this data folder. Stop it first, or choose another folder.
    #[error("the data folder is in use by another intake: {0}")]
    InUse(PathBuf),
    /// The configuration contradicts itself; the text says where.
    #[error("the configuration cannot be used: {0}")]
    Config(&'static str),
    /// `intake.key` is there but is not a key of ours. Restore it from the backup: phones pin it, and a new
    /// one would make every receipt look false. It is never overwritten.
    #[error("intake.key is damaged; restore it from the backup")]
    DamagedKey,
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The disk or the listening socket failed.
    #[error("input or output failed: {0}")]
    Io(#[from] std::io::Error),
    /// The file store failed.
    #[error("the file store failed: {0}")]
    Blobs(#[from] object_store::Error),
    /// The machine gave no randomness for a new key.
    #[error("no key could be made on this machine")]
    NoRandomness,
}
