//! The kiosk: the phone in a browser page on this machine.
//!
//! The page draws the `Screen` it is given, one function a block, turns touches into `Event`s and carries out
//! `Effect`s; it decides nothing. `POST /event` takes an event and answers with a step, `POST /file` brings a photograph
//! or a recording, `GET /changes` says when background work changed something, `GET /words` gives the words for what only
//! the page does; where an editor previews texts, `GET /preview` says what is wrong with them. Everything the page is made of lies in
//! this program: no Node, no other server.
//!
//! It listens on this machine alone, and takes no word from another site: the host, the origin and, if there is one,
//! the access key are checked (`guard`). A file that is brought lies in a private folder only while the app reads it
//! (`incoming`). Nothing a person wrote goes into a log or a cache.

mod assets;
mod changes;
mod error;
mod event;
mod file;
mod guard;
mod incoming;
mod page;
mod preview;
mod problem;
mod serve;
mod sound;
mod words;

pub use assets::asset;
pub use changes::Changes;
pub use error::KioskError;
pub use preview::{Preview, Trouble};
pub use serve::{Kiosk, KioskConfig};
