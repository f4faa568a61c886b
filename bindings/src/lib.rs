//! The phone as Kotlin and Swift see it.
//!
//! A front end makes one [`App`] a data folder, gives it what only the platform has ([`KeyStore`], [`Observer`]), and then
//! only hands over events and gets steps. The vocabulary itself is that of `screens`. All calls are synchronous and can
//! last as long as a disk does: they are made off the main thread. [`App::handle`] is called by one thread at a time.
//!
//! What a front end without these screens needs of the phone is in [`library`].

mod app;
mod ending;
mod keys;
pub mod library;
mod pack;
mod setup;

pub use app::{App, vocabulary};
pub use keys::{KeyStore, KeyStoreError};
pub use pack::{PackError, SignedPack};
pub use setup::{Observer, ObserverError, Setup};

uniffi::setup_scaffolding!();

/// What a person wrote does not stay behind in memory that was let go.
#[global_allocator]
static MEMORY: saphan_vault::Wiping = saphan_vault::Wiping;
