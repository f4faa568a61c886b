//! What the phone knows without a network: messages, rights articles, phone lines, and who can receive a report.
//!
//! All of it comes in a pack: a signed container (see `protocol`'s pack) around one JSON document ([`model`]).
//! A default pack is built in from `locales/`; a newer one, signed by a key the phone trusts, takes its place.
//! [`search`] finds what a person asks for in it. [`speak`] says a message in the person's language; [`writing`] writes numbers, dates and sizes as that language
//! writes them.

pub mod compile;
mod gather;
pub mod model;
pub(crate) mod open;
pub(crate) mod rows;
pub mod search;
pub mod speak;
pub mod writing;

pub use open::{Knowledge, PackRefused};
pub use speak::{Arg, Voice};

#[cfg(test)]
mod tests;
