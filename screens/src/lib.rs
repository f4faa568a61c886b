//! What a phone shows: an [`Event`](vocabulary::Event) in, a [`Step`](vocabulary::Step) out.
//!
//! [`App`] holds the phone of `core`, the trail of where the person is, and the language they read. Each screen is one
//! file with two functions: `draw` makes its blocks from what is stored, `on` takes a touch. A screen opens no socket
//! and no file; it asks the phone. A renderer (kiosk page, Android, iOS, `saphan phone`) decides nothing.
//!
//! Every event that types or chooses is durable before [`App::handle`] returns, and so is the trail: a killed phone
//! opens where it was, after the PIN if there is one. What is public needs no PIN.

mod about;
mod app;
mod appearance;
mod at;
mod bare;
mod before;
mod case;
mod cost;
mod directory;
mod documents;
mod draw;
mod home;
mod interpreter;
mod language;
mod numbers;
mod pack;
mod pin;
mod problem;
pub mod reading;
mod report;
mod reports;
mod rights;
mod search;
mod settings;
mod shop;
mod shut;
mod statistics;
mod trail;
pub mod vocabulary;
mod wake;
mod words;

pub use app::{App, AppConfig};

uniffi::setup_scaffolding!();

#[cfg(test)]
mod tests;
