//! Why something was not done. Each says what to do next; none carries a path, a key or a person's words.

use crate::pack::PackError;
use saphan_core::{
    location::{fix::FixError, picture::PictureError},
    report::ReportError,
};
use saphan_vault::{DeviceKeyError, VaultError};

/// Why the phone did not do what was asked. What was stored before is unchanged.
#[derive(Debug, Clone, PartialEq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum ReporterError {
    /// The vault is closed.
    #[error("the vault is closed: unlock it first")]
    Locked,
    /// The vault is open, so that it cannot be opened.
    #[error("the vault is open already: lock it first")]
    AlreadyOpen,
    /// Another phone has this folder open.
    #[error("the folder is in use by another phone: close that one first")]
    InUse,
    /// No room.
    #[error("the disk is full: make room and try again")]
    DiskFull,
    /// Written by a newer version of this library. Nothing was touched.
    #[error("what is stored is of version {found} and this library knows {known}: update it")]
    NewerVersion {
        /// Version of what is stored.
        found: u32,
        /// Newest version this library knows.
        known: u32,
    },
    /// Damaged so that it cannot be used. Nothing was deleted.
    #[error("{what} is damaged; nothing was deleted: put back a good copy, or erase and start anew")]
    Damaged {
        /// What is damaged, in English.
        what: String,
    },
    /// The key store's key is gone, is another one, or is none.
    #[error("the device's key is gone or another one: bring the old key back, or begin anew")]
    KeyGone,
    /// The key store did not answer.
    #[error("the device's key store did not answer: unlock the device and try again")]
    KeyUnavailable,
    /// The PIN opens nothing.
    #[error("the PIN is wrong: try again in {retry_after_s} seconds")]
    WrongPin {
        /// Seconds for which the next try is refused; 0: none.
        retry_after_s: u64,
    },
    /// Too soon after a wrong PIN; this one was not looked at.
    #[error("too soon after a wrong PIN: try again in {wait_s} seconds")]
    TryLater {
        /// Seconds for which tries are still refused.
        wait_s: u64,
    },
    /// The new PIN has another use already.
    #[error("this PIN has another use already: choose another")]
    SamePin,
    /// A PIN is needed.
    #[error("this needs a PIN: give or set one first")]
    NeedsPin,
    /// The new PIN is too short or too long.
    #[error("a PIN has {least} to {most} letters or digits: choose another")]
    PinLength {
        /// Fewest letters.
        least: u32,
        /// Most letters.
        most: u32,
    },
    /// The PIN was the one that erases: everything is gone.
    #[error("everything was erased: make a new vault")]
    Erased,
    /// There is a vault already.
    #[error("there is a vault already: unlock it")]
    VaultExists,
    /// There is no vault yet.
    #[error("there is no vault yet: make one first")]
    NoVault,
    /// The text is longer than the question takes; the earlier text stands.
    #[error("the text is longer than {most} letters: make it shorter")]
    TooLong {
        /// Most letters, Unicode scalar values.
        most: u64,
    },
    /// Not a whole number in range.
    #[error("a whole number from 1 to {most} is needed")]
    NotANumber {
        /// Largest.
        most: u32,
    },
    /// Not a day, or one that cannot be.
    #[error("a day is needed, as YYYY-MM-DD, from 1980 to today, or a year ahead for an interpreter")]
    NotADay,
    /// No more fit.
    #[error("no more than {most} fit: take one away first")]
    TooMany {
        /// Most.
        most: u64,
    },
    /// The question does not take this answer, or not this way.
    #[error("the question does not take this answer: see choices(), and how Question says it is answered")]
    UnknownAnswer,
    /// The file was not taken.
    #[error("the file was not taken: {why}")]
    FileRefused {
        /// What is wrong with it and what to do, in English.
        why: String,
    },
    /// The file may hold a place that cannot be taken out of it.
    #[error("the place cannot be taken out of this file: keep the place on purpose, or choose another file")]
    PlaceStays,
    /// The position cannot be true.
    #[error("the position was not taken: {why}")]
    NoPlace {
        /// What is wrong with it and what to do, in English.
        why: String,
    },
    /// The position is too old to be where the person is.
    #[error("the position was found {age_s} seconds ago: look for it again")]
    OldPlace {
        /// Its age, seconds.
        age_s: u64,
    },
    /// The report says nothing yet.
    #[error("the report is empty: say what happened first")]
    Empty,
    /// Nobody to send it to.
    #[error("nobody who can read it now is chosen: choose at least one recipient")]
    NoRecipient,
    /// No such draft, report, file or link here, or not in a state for this.
    #[error("there is no such thing here, or this cannot be done with it any more: read the list again")]
    NotFound,
    /// The receipt code has a wrong letter.
    #[error("the receipt code is not right: check each letter")]
    WrongCode,
    /// It could not be sealed; it is kept.
    #[error("it could not be sealed and is kept: try again")]
    Seal,
    /// The pack was not taken.
    #[error("the pack was not taken ({why}): give a good pack, or none")]
    Pack {
        /// What is wrong with it, in English.
        why: String,
    },
    /// The folder could not be read or written.
    #[error("the storage could not be read or written ({why}): try again")]
    Storage {
        /// What the system said, in English, without a path.
        why: String,
    },
}

impl From<PackError> for ReporterError {
    fn from(error: PackError) -> Self {
        Self::Pack {
            why: match error {
                PackError::Publisher => "the publisher's key is no key".to_owned(),
                PackError::Refused { why } => why,
            },
        }
    }
}

impl From<VaultError> for ReporterError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::InUse => Self::InUse,
            VaultError::DiskFull | VaultError::DeviceKey(DeviceKeyError::DiskFull) => Self::DiskFull,
            VaultError::NewerVersion { found, known } => Self::NewerVersion { found, known },
            VaultError::Corrupt { what } => Self::Damaged { what: what.to_owned() },
            VaultError::DeviceKey(DeviceKeyError::Unavailable) => Self::KeyUnavailable,
            VaultError::DeviceKey(_) => Self::KeyGone,
            VaultError::WrongPin { retry_after } => Self::WrongPin { retry_after_s: seconds(retry_after) },
            VaultError::TryLater { wait } => Self::TryLater { wait_s: seconds(wait) },
            VaultError::SamePin => Self::SamePin,
            VaultError::NeedsPin => Self::NeedsPin,
            VaultError::Erased => Self::Erased,
            VaultError::Exists => Self::VaultExists,
            VaultError::Missing => Self::NoVault,
            VaultError::NoSuchFile => Self::NotFound,
            other => Self::Storage { why: other.to_string() },
        }
    }
}

/// Whole seconds, rounded up: whoever waits them waits long enough.
fn seconds(wait: std::time::Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

impl From<ReportError> for ReporterError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Locked => Self::Locked,
            ReportError::TooLong { max } => Self::TooLong { most: max as u64 },
            ReportError::NotANumber { max } => Self::NotANumber { most: max },
            ReportError::NotADay => Self::NotADay,
            ReportError::TooMany { max } => Self::TooMany { most: max as u64 },
            ReportError::Picture(PictureError::PlaceStays) => Self::PlaceStays,
            ReportError::Picture(why) => Self::FileRefused { why: why.to_string() },
            ReportError::Empty => Self::Empty,
            ReportError::NoRecipient => Self::NoRecipient,
            // Orders are not made through this door.
            ReportError::OtherCentre => Self::UnknownAnswer,
            ReportError::NotFound => Self::NotFound,
            ReportError::WrongCode => Self::WrongCode,
            ReportError::Seal => Self::Seal,
            ReportError::Vault(error) => error.into(),
        }
    }
}

impl From<FixError> for ReporterError {
    fn from(error: FixError) -> Self {
        match error {
            FixError::Old { age_s } => Self::OldPlace { age_s },
            other => Self::NoPlace { why: other.to_string() },
        }
    }
}
