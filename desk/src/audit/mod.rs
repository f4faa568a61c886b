//! Who read what, and who changed what: lines that nobody can take out or alter without breaking the chain.
//!
//! Each line's hash is SHA-256 over the hash before it and the line's fields, each with its length in front
//! ([`write()`]). [`verify()`] walks the chain. A line never carries content of a report: a case's number, a file's
//! place, a stage. Every function that hands out content writes its line first; if the line cannot be written, the
//! content is not shown.
//!
//! The chain shows a change made afterwards to the log alone. Someone who can rewrite the whole vault can rewrite the
//! chain as well; write the last hash down elsewhere now and then to notice it.

mod list;
mod verify;
mod write;

pub(crate) use list::list;
pub(crate) use verify::{Verdict, verify};
pub(crate) use write::{Line, write};

/// Who did what nobody asked for.
pub(crate) const DESK: &str = "(desk)";

/// Hash before the first line.
const BEGINNING: [u8; 32] = [0; 32];
