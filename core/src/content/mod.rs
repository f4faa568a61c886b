//! What the phone knows without a network: messages, rights articles, phone lines, and who can receive a report.
//!
//! All of it comes in a pack: a signed container (see `protocol`'s pack) of parts, one with everything that is the same
//! for all ([`model`]) and some for each language ([`parts`]). [`compile`] makes it from `locales/`. A phone gets one with
//! the app; a newer one, signed by a key the phone trusts, takes its place ([`installed`]). [`open`](Knowledge) reads
//! what is asked for, [`search`] finds in it what a person looks for. [`speak`] says a message in the person's language;
//! [`writing`] writes numbers, dates and sizes as that language writes them. [`check`] says what an editor has to mend.

#[cfg(feature = "editing")]
pub mod check;
pub mod compile;
mod gather;
pub mod installed;
pub(crate) mod markup;
pub mod model;
pub(crate) mod open;
pub mod parts;
#[cfg(feature = "editing")]
pub mod pseudo;
pub(crate) mod rows;
pub mod search;
pub mod speak;
pub mod writing;

pub use open::{Knowledge, PackRefused, UNREVIEWED};
pub use speak::{Arg, Voice};

#[cfg(test)]
mod tests;
