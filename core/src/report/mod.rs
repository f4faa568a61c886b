//! A report's life on the phone: `Draft → Queued → Accepted → (answers)`, or `Withdrawn`.
//!
//! A draft ([`draft`]) is answers to questions, one row each, durable letter by letter. Files are cleaned of their
//! place and sealed the moment they are added ([`attach`]). Sending ([`seal`]) makes one envelope for the chosen
//! recipients, commits it to the vault as `queued`, and hands it to the outbox; the same bytes go out however often
//! the phone is killed, so nothing arrives twice. It becomes `accepted` only on a verified receipt ([`follow`]).
//! Answers come back sealed under keys that only this phone, or whoever holds the receipt code, can derive.
//!
//! What arrived can be taken off the phone (`remove`); those who have it keep it.
//!
//! A request for an interpreter and an order from the shop live the same life with other questions: see
//! [`crate::interpreter`] and [`crate::shop`].

pub mod attach;
pub mod draft;
mod error;
pub mod follow;
pub mod place;
pub(crate) mod remove;
pub mod seal;
pub mod text;

pub use error::ReportError;

use saphan_vault::Migration;

/// The vault's schema, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("schema.sql") },
    Migration { version: 2, sql: include_str!("../cost/schema.sql") },
];

/// What was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A report of harm.
    Report,
    /// A request for an interpreter.
    Interpreter,
    /// An order from the shop.
    Order,
    /// A report made on another phone, followed with its receipt code.
    Followed,
}

impl Kind {
    /// The name stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Interpreter => "interpreter",
            Self::Order => "order",
            Self::Followed => "followed",
        }
    }

    pub(crate) fn from_key(key: &str) -> Self {
        match key {
            "interpreter" => Self::Interpreter,
            "order" => Self::Order,
            "followed" => Self::Followed,
            _ => Self::Report,
        }
    }
}

/// Where a filed thing stands on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being written.
    Draft,
    /// Sealed and durable; the outbox has it or is about to.
    Queued,
    /// An intake proved that it holds it.
    Accepted,
    /// Taken back.
    Withdrawn,
}

impl State {
    pub(crate) fn from_key(key: &str) -> Self {
        match key {
            "queued" => Self::Queued,
            "accepted" => Self::Accepted,
            "withdrawn" => Self::Withdrawn,
            _ => Self::Draft,
        }
    }
}
