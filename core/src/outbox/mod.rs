//! Carries sealed parcels out and sealed answers in, for as long as it takes.
//!
//! A parcel is an envelope or a sealed file. It is pushed once ([`queue`]), tried against each intake in turn with
//! growing pauses ([`courier`]), and done only when a receipt signed by the intake's pinned key says that the intake
//! holds it: an envelope by one request ([`send`]), a file in pieces of 64 KiB that go on where they were cut
//! ([`upload`]). Answers are fetched from mailboxes ([`fetch`]) and kept sealed until the vault opens them.
//! A newer pack of what the phone knows comes the same way ([`packs`]).
//! Until when it waits, for its own pauses and for a phone to be woken, stands in `wait`.
//!
//! Never a parcel is deleted because of an error, and never is it called sent without proof. The store is the device
//! store, which opens without the PIN: what lies here is sealed already.

pub mod courier;
pub mod fetch;
pub mod http;
pub mod packs;
pub mod queue;
#[cfg(any(target_os = "android", test))]
mod roots;
pub mod send;
pub mod upload;
mod wait;

use saphan_vault::Migration;

/// The device store's schema, oldest first.
pub const MIGRATIONS: &[Migration] = &[Migration { version: 1, sql: include_str!("schema.sql") }];

/// Name of the device store.
pub const STORE: &str = "device";

/// Why a try did not end in proof. The parcel waits and is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// No connection, or none that lasted.
    Offline,
    /// The intake answered with an error of its own.
    Server,
    /// Something between answered: a page that asks to log in.
    Portal,
    /// The receipt was not signed by the key the pack names.
    Signature,
    /// Asked to wait, seconds.
    Limit(u64),
    /// The intake speaks a newer protocol only.
    Update,
    /// The intake refused the parcel itself.
    Refused,
    /// A sealed file is gone from this phone or damaged.
    FileLost,
    /// No intake is known yet.
    NoIntake,
}

impl Held {
    /// The name stored, also the end of the message id `held-…`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Offline | Self::NoIntake => "offline",
            Self::Server => "server",
            Self::Portal => "portal",
            Self::Signature => "signature",
            Self::Limit(_) => "limit",
            Self::Update => "update",
            Self::Refused => "refused",
            Self::FileLost => "file-lost",
        }
    }

    /// Seconds until the next try after `attempts` failed ones: 2 s, then doubling up to 15 minutes; an hour where
    /// only an update or another helper can change the answer.
    #[must_use]
    pub fn pause(self, attempts: u32) -> i64 {
        match self {
            Self::Limit(seconds) => i64::try_from(seconds).unwrap_or(900).clamp(1, 3600),
            Self::Update | Self::Refused | Self::FileLost => 3600,
            _ => (1_i64 << attempts.clamp(1, 10)).min(900),
        }
    }
}

/// Longest pause any reason gives, seconds. A `retry_at` further away than this was written by a clock that was wrong.
pub const LONGEST_PAUSE: i64 = 3600;

#[cfg(test)]
mod tests;
