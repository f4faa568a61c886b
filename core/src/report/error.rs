//! What can go wrong while a report is written. Each names what to do next.

use crate::location::picture::PictureError;
use saphan_vault::VaultError;
use thiserror::Error;

/// Why something could not be written down. What was written before is unchanged.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The vault is closed: open it with the PIN first.
    #[error("the vault is locked; open it first")]
    Locked,
    /// The text is longer than the field takes; the earlier text stands.
    #[error("the text is longer than {max} letters; make it shorter")]
    TooLong {
        /// Most letters, Unicode scalar values.
        max: usize,
    },
    /// Not a whole number in range.
    #[error("a whole number from 1 to {max} is needed")]
    NotANumber {
        /// Largest.
        max: u32,
    },
    /// Not a day, or a day that cannot be.
    #[error("a day up to today is needed, as YYYY-MM-DD")]
    NotADay,
    /// No more fit.
    #[error("no more than {max} fit")]
    TooMany {
        /// Most.
        max: usize,
    },
    /// A picture or file was not taken.
    #[error("the file was not taken: {0}")]
    Picture(#[from] PictureError),
    /// Nothing to send.
    #[error("the report is empty; say what happened first")]
    Empty,
    /// Nobody to send it to.
    #[error("choose at least one who may read it")]
    NoRecipient,
    /// An order goes to one centre, and this is sold by another.
    #[error("the order is for another centre; send or delete it first")]
    OtherCentre,
    /// No such report on this phone.
    #[error("there is no such report on this phone")]
    NotFound,
    /// The receipt code has a wrong letter.
    #[error("the code is not right; check each letter")]
    WrongCode,
    /// The report could not be sealed.
    #[error("the report could not be sealed; it is kept")]
    Seal,
    /// The storage failed; nothing was lost.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<rusqlite::Error> for ReportError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
