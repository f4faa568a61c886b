//! What a person wrote, kept so that nobody without their PIN and their phone reads it, and so that it is not lost.
//!
//! ```text
//! vault.keys        four slots that look alike, whether used or not          slots/
//! vault.tries       how often a PIN was wrong, and when                      tries.rs
//! one.vault         \  SQLCipher databases of one form: one holds what the   database/
//! two.vault         /  person wrote, the other is noise until a decoy uses it
//! NAME.store        what is sealed already; opens without the PIN            store.rs
//! attachments/      sealed files with names that say nothing                 attachments/
//! set-aside-1/      all of these, once the key that they need was lost       vault/anew.rs
//! ```
//!
//! The story of a PIN ([`Vault::open`]): the try is counted on disk before any work; the PIN is stretched by Argon2id;
//! the result is mixed with a secret that only this phone's key store has ([`DeviceKey`]); with that, each slot is
//! tried. One slot gives the random key of a database and the database is opened, migrated and checked. Another may
//! say *erase*: then the slots are destroyed, and with them everything they open ([`Duress`]).
//!
//! Promises: nothing is deleted because it is damaged; it is set aside, what can be read is saved, and the caller is
//! told ([`Recovery`]). What no key is left for is set aside too, when the person says so ([`Vault::begin_anew`]).
//! Whatever is killed at any moment opens again. A key, a PIN or a person's text is in no error, no `Debug` and no file
//! in the clear.
//!
//! What this cannot do: overwriting on flash storage does not surely reach the old cells. What protects an erased
//! vault then is that the slots need the PIN and the key store too. Somebody who holds the phone while it is open, or
//! watches the PIN being typed, reads what its owner reads.

pub mod attachments;
mod database;
mod device;
mod disk;
mod error;
mod pin;
mod secret;
mod slots;
mod store;
mod tries;
mod vault;

pub use attachments::Attachments;
pub use database::{migrate::Migration, rescue::Recovery};
pub use device::{DeviceKey, DeviceKeyError, FileDeviceKey, Need};
pub use error::VaultError;
pub use pin::{Cost, Pin};
pub use saphan_sqlcipher::Wiping;
pub use vault::{Duress, Opened, Standing, Vault};
