//! The blind relay on the public internet.
//!
//! A phone hands it sealed bytes, an agency's desk fetches them, and an answer travels back through a
//! mailbox. The intake promises one thing: when it has signed a receipt, the bytes are on its disk and
//! every addressed agency will be offered them until it has acknowledged them or their time has ended.
//! It never holds a key that opens a report, and it stores no address, no user agent and no name.
//!
//! A request comes in through [`serve`]: `server` accepts the connection, `gate` checks rate and protocol
//! version, `routes` has one file for each resource. Envelopes and replies go to a [`store::Store`], files
//! arrive in parts (`files`) and are kept by a [`blobs::Blobs`]. `sweep` removes what has had its time.
//!
//! The HTTP interface is described by [`openapi`]; running it is described in `docs/operations.md`.

mod agency;
pub mod blobs;
mod body;
mod clock;
mod config;
mod counts;
mod error;
mod files;
mod gate;
mod ids;
mod key;
mod linger;
mod openapi;
mod problem;
mod rate;
mod routes;
mod server;
mod space;
mod state;
pub mod store;
mod sweep;
mod wire;

pub use config::{Agency, ConfigError, IntakeConfig, Keep, Limits, Rate, Token};
pub use error::IntakeError;
pub use key::receipt_key;
pub use openapi::openapi;
pub use server::serve;

/// The protocol version this intake speaks; it is on every answer as `Saphan-Protocol`.
pub const PROTOCOL: u32 = 1;
