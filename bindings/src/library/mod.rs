//! The phone without its screens, for a front end that has its own.
//!
//! [`Knowledge`] is what can be read without a network and without a person: articles, phone lines, who can receive a
//! report. [`Reporter`] is what a person writes: a vault with or without a PIN, drafts that are durable answer by answer
//! ([`Question`]), sending, and what comes back. The rest reads and writes places as people share them.
//!
//! All calls are synchronous; some last as long as a disk does, and `create_vault`, `unlock` and the others that take a PIN
//! about a second of work. Nothing here waits for the network: what is sent is durable when the call returns, and
//! carried by a thread of the phone's own. An [`Observer`](crate::Observer) is told when something came back. Errors say
//! what to do next.
//!
//! What the screens see to and a front end of its own must: say before sending who will read the report and what is sent
//! of the place; offer every recipient for striking out, since officials can be the offenders; hide what is shown
//! when the app is left; show with every number its country, source and date.

mod answers;
mod cases;
mod drafts;
mod error;
mod knowledge;
mod place;
mod question;
mod reporter;

pub use answers::Answer;
pub use cases::{
    Case, Delivery, Filed, FiledKind, FiledState, Happened, HeldReason, Interpretation, Moment, Stage,
};
pub use drafts::{Draft, DraftKind, FileRole, Fix, KeptFile, KeptLink, Recipient, SentPlace};
pub use error::ReporterError;
pub use knowledge::{Agency, Article, Knowledge, PhoneLine};
pub use place::{
    PlaceError, PlusArea, Point, Province, geo_uri, plus_code, plus_code_area, province_at, provinces,
    read_place, web_map,
};
pub use question::{Question, choices};
pub use reporter::{Reporter, VaultStanding};
