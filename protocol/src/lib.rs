//! What two machines of Saphan say to each other, as bytes, and nothing else.
//!
//! This crate reads no file, opens no socket and knows no clock: bytes and times come in, bytes and typed errors
//! go out. `docs/protocol.md` describes the same bytes for whoever writes a second implementation, and
//! `protocol/vectors` holds examples that both must agree on.
//!
//! The story of one report:
//! 1. A phone draws a [`case::CaseSecret`]; everything the reporter's side needs later comes from it, so that
//!    sixteen bytes, written down as a receipt code, carry the case to another phone.
//! 2. The [`message::Message`] is packed ([`message`]) and sealed for each chosen agency ([`envelope`]); its
//!    photographs are sealed apart, in chunks ([`stream`]). Without data an [`sos`] fits one SMS.
//! 3. The intake looks at the outside only ([`envelope::inspect`]), keeps the bytes, and signs a [`receipt`].
//! 4. An agency signs its requests ([`signature`]), fetches and opens the envelope ([`envelope::open`]), and leaves
//!    sealed, signed replies in the report's [`mailbox`].
//! 5. Which intakes and agencies exist, and their keys, a phone learns from a signed [`pack`].
//!
//! Every key and signature is bound to its use by a label that begins `saphan/1 `.

mod bytes;
pub mod case;
mod code;
pub mod envelope;
pub mod keys;
mod label;
pub mod mailbox;
pub mod message;
pub mod pack;
mod packed;
pub mod receipt;
mod scsu;
pub mod signature;
pub mod sos;
pub mod stream;
#[cfg(test)]
mod vectors;
mod wrap;
