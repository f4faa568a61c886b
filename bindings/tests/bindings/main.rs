//! The bindings as a front end uses them: real vaults in folders of their own, and where the network matters a real
//! intake on 127.0.0.1.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stand outside a test function")]

mod app;
mod cases;
mod drafts;
#[path = "../../../core/src/outbox/tests/intake.rs"]
#[allow(dead_code, reason = "shared with the tests of the outbox, which use more of it")]
mod intake;
mod knowledge;
mod questions;
mod vault;
mod world;
