//! What a phone can do, without a user interface.
//!
//! The door is [`Phone`]: it opens a data folder, keeps drafts durable letter by letter, seals and sends them, and
//! brings answers back. Behind it each feature is a room: [`content`] (what is known), [`location`], [`directory`]
//! (who to call, who can receive, who shelters), [`statistics`] (figures and documents), [`cost`] (what a job costs),
//! [`shop`], [`report`], [`interpreter`], [`outbox`].
//!
//! This crate never knows a screen. It uses `protocol` for what two machines say to each other and `vault` for what is
//! kept. Nothing here logs what a person wrote, where they are, or a key.

pub mod bytes;
pub mod content;
pub mod cost;
pub mod directory;
pub mod interpreter;
pub mod location;
pub mod outbox;
mod phone;
pub mod report;
pub mod shop;
pub mod statistics;

pub use phone::{LOOK_EVERY, Phone, PhoneConfig};
