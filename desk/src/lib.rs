//! The responders' application: a web page on this machine alone, over a vault of its own.
//!
//! The story of one report, seen from here:
//! 1. A fetcher for each intake (`fetch`) asks for what was sealed for this agency, stores it durably, and only
//!    then tells the intake that it may forget it. A report is its envelope's hash, so nothing is there twice.
//! 2. The envelope is opened with the desk's keys ([`keys`], old ones too) and becomes a case (`cases`), or joins
//!    one, or is kept and listed with the reason why it could not be opened. Its files are fetched sealed, checked,
//!    and stay sealed on disk; they are opened only into an answer to the browser.
//! 3. A person reads it on the page (`web`). Before any content leaves the vault, a line is written to the audit
//!    log (`audit`), whose lines are chained by hashes.
//! 4. A first reading and every stage and answer become a reply (`replies`): sealed to the report's mailbox, signed,
//!    durable, and posted until the intake says that it has it.
//!
//! The page cannot be reached from another machine, another site or without the key in its first address. What it
//! cannot protect from: whoever holds this machine and the passphrase can read without a line in the log.

mod audit;
mod cases;
mod clock;
mod config;
mod desk;
mod error;
mod fetch;
pub mod keys;
mod replies;
mod store;
mod web;

pub use config::{AgencyName, DeskConfig, Tiles};
pub use desk::Desk;
pub use error::DeskError;
