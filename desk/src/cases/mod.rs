//! A case: one report, request or SOS, and everything that followed.
//!
//! What arrives is kept sealed and opened once by the machine, to be listed and found ([`take`]); what is inside is
//! read again from the sealed envelope each time a person looks ([`read()`]), so that what is shown is what was sent.
//! Follow-ups join their case, also when they come before it. What does not open is kept and listed with the reason
//! ([`refused`]). People mark cases ([`mark`]); files are opened for the browser piece by piece ([`file`]).

pub(crate) mod count;
pub(crate) mod file;
mod list;
pub(crate) mod mark;
mod open;
pub(crate) mod read;
pub(crate) mod refused;
mod standing;
pub(crate) mod take;
mod triage;
mod view;

pub(crate) use list::{Filter, list, places};
pub(crate) use open::{Inside, Opened, Refusal, open, reopen};
pub(crate) use read::read;
pub(crate) use standing::standing;
