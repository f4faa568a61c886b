//! Answers to a report's mailbox.
//!
//! A reply is numbered, sealed for the mailbox and signed in the transaction that makes it ([`queue()`]); the same
//! bytes are posted until an intake says that it has them ([`post`]). The intake the report came from is asked first;
//! if it stays away, any other: a phone looks into all of them, and knows a reply that comes twice by its number.

mod post;
mod queue;
mod sent;

pub(crate) use post::{due, posted, postpone};
pub(crate) use queue::{Words, queue};
pub(crate) use sent::{Sent, of_case};
