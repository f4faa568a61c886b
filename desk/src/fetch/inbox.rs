//! Takes what came for this agency.

use super::{
    Intake, Trouble,
    intake::{Request, body},
};
use crate::{cases::take, clock, keys::Ring};
use data_encoding::BASE64;
use reqwest::Method;
use rusqlite::Connection;
use saphan_protocol::envelope::EnvelopeId;
use serde::Deserialize;
use std::sync::atomic::{AtomicBool, Ordering};

/// Envelopes asked for at once, and the most bytes of such an answer: each has at most 1 MiB before base 64.
const PAGE: u32 = 32;
const PAGE_BYTES: u64 = 48 << 20;

#[derive(Deserialize)]
struct Page {
    messages: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    seq: u64,
    id: String,
    received_at: i64,
    body: String,
}

/// Keeps everything new, and only then says so to the intake. Returns whether anything came.
pub(crate) fn fetch(
    intake: &Intake,
    keys: &Ring,
    vault: &mut Connection,
    stop: &AtomicBool,
) -> Result<bool, Trouble> {
    // What an earlier run kept and did not open.
    let mut changed = take::take_in(vault, keys)?;
    let mut after = 0;
    let mut trouble = None;
    loop {
        let query = format!("after={after}&limit={PAGE}");
        let request =
            Request { method: &Method::GET, path: "/v1/inbox", query: &query, body: &[], from: None };
        let response = intake.ask(keys, &request)?;
        if !response.status().is_success() {
            return Err(Trouble::NotAnIntake);
        }
        let page: Page =
            serde_json::from_slice(&body(response, PAGE_BYTES)?).map_err(|_| Trouble::NotAnIntake)?;
        let Some(last) = page.messages.iter().map(|item| item.seq).max() else {
            return trouble.map_or(Ok(changed), Err);
        };
        if last <= after {
            return Err(Trouble::NotAnIntake);
        }
        after = last;
        for item in page.messages {
            if stop.load(Ordering::Relaxed) {
                return Ok(changed);
            }
            match one(intake, keys, vault, &item) {
                Ok(new) => changed |= new,
                // One bad message must not hold up those behind it.
                Err(bad @ (Trouble::WrongBytes | Trouble::Refused)) => trouble = Some(bad),
                Err(other) => return Err(other),
            }
        }
        changed |= take::take_in(vault, keys)?;
    }
}

fn one(intake: &Intake, keys: &Ring, vault: &Connection, item: &Item) -> Result<bool, Trouble> {
    let sealed = BASE64.decode(item.body.as_bytes()).map_err(|_| Trouble::WrongBytes)?;
    // Kept also if it is not what it was called: only then the intake is not told to forget it.
    let new = take::keep(vault, intake.address(), item.received_at, &sealed, clock::now())?;
    let id = EnvelopeId::of(&sealed).to_string();
    if id != item.id {
        return Err(Trouble::WrongBytes);
    }
    let path = format!("/v1/inbox/{id}");
    let request = Request { method: &Method::DELETE, path: &path, query: "", body: &[], from: None };
    intake.ask(keys, &request)?;
    Ok(new)
}
