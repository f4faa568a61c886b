//! The intake as phones, agencies, gateways and attackers meet it: over real connections on this machine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agencies;
mod bad_input;
mod client;
mod envelopes;
mod files;
mod life;
mod mailboxes;
mod mutations;
mod others;
mod silence;
mod world;
