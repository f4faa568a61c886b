//! Fetches sealed answers from one mailbox at one intake.

use super::{
    Held,
    http::{PROTOCOL, PROTOCOL_HEADER, body, judge},
    queue::{Outbox, Watched},
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

/// Fetches what is there, keeps it durably, and only then asks the intake to drop it. Returns whether anything new came.
///
/// # Errors
/// [`Held`]; what was kept is kept.
pub fn fetch(client: &Client, intake: &str, watched: &Watched, outbox: &Outbox) -> Result<bool, Held> {
    let address = format!("{intake}/v1/mailboxes/{}", HEXLOWER.encode(&watched.id));
    let token = HEXLOWER.encode(&watched.token);
    let response = client
        .get(&address)
        .header(PROTOCOL_HEADER, PROTOCOL)
        .bearer_auth(&token)
        .send()
        .map_err(|_| Held::Offline)?;
    judge(&response, None)?;
    let page: Page = serde_json::from_slice(&body(response, 16 << 20)?).map_err(|_| Held::Portal)?;
    let mut new = false;
    for item in page.messages {
        if let Some(sealed) = bytes::base64(&item.body) {
            new |= outbox.keep(&watched.id, &sealed).map_err(|_| Held::FileLost)?;
        }
        let dropped = client
            .delete(format!("{address}/{}", item.seq))
            .header(PROTOCOL_HEADER, PROTOCOL)
            .bearer_auth(&token)
            .send();
        if dropped.is_err() {
            // It will be offered again, and is known by its bytes.
            return Err(Held::Offline);
        }
    }
    Ok(new)
}
