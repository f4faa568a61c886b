//! Fetches sealed answers from one mailbox at one intake.

use super::{
    Held,
    http::{PROTOCOL, PROTOCOL_HEADER, body, judge},
    queue::Watched,
};
use crate::bytes;
use data_encoding::HEXLOWER;
use reqwest::blocking::Client;
use serde::Deserialize;

#[derive(Deserialize)]
struct Page {
    messages: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    seq: i64,
    body: String,
}

/// Fetches what came after the intake's number `after` and gives each answer with its number to `keep`, which says
/// whether it was new, or nothing if it could not be kept. The intake keeps it too, until its time has ended, so
/// that whoever holds the receipt code finds the whole case on another phone. Returns whether anything new came.
///
/// # Errors
/// [`Held`]; what was kept is kept.
pub fn fetch(
    client: &Client,
    intake: &str,
    watched: &Watched,
    after: i64,
    mut keep: impl FnMut(i64, &[u8]) -> Option<bool>,
) -> Result<bool, Held> {
    let response = client
        .get(format!("{intake}/v1/mailboxes/{}?after={after}", HEXLOWER.encode(&watched.id)))
        .header(PROTOCOL_HEADER, PROTOCOL)
        .bearer_auth(HEXLOWER.encode(&watched.token))
        .send()
        .map_err(|_| Held::Offline)?;
    judge(&response, None)?;
    let page: Page = serde_json::from_slice(&body(response, 16 << 20)?).map_err(|_| Held::Portal)?;
    let mut new = false;
    for item in page.messages {
        if let Some(sealed) = bytes::base64(&item.body) {
            new |= keep(item.seq, &sealed).ok_or(Held::FileLost)?;
        }
    }
    Ok(new)
}
