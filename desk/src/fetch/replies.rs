//! Posts replies that wait.

use super::{Intake, Trouble, intake::Request};
use crate::{clock, keys::Ring, replies};
use data_encoding::HEXLOWER;
use reqwest::Method;
use rusqlite::Connection;

/// Posts what is due at this intake. Returns whether anything changed.
pub(crate) fn post(intake: &Intake, keys: &Ring, vault: &Connection, known: &str) -> Result<bool, Trouble> {
    let mut changed = false;
    for due in replies::due(vault, intake.address(), known, clock::now())? {
        let path = format!("/v1/mailboxes/{}", HEXLOWER.encode(&due.mailbox));
        let request = Request { method: &Method::POST, path: &path, query: "", body: &due.body, from: None };
        let posted = intake
            .ask(keys, &request)
            .and_then(|response| if response.status().is_success() { Ok(()) } else { Err(Trouble::Refused) });
        match posted {
            Ok(()) => replies::posted(vault, due.id, intake.address(), clock::now())?,
            Err(trouble) => replies::postpone(vault, due.id, trouble.code(), clock::now())?,
        }
        changed = true;
        if let Err(trouble) = posted {
            return if trouble == Trouble::Refused { Ok(changed) } else { Err(trouble) };
        }
    }
    Ok(changed)
}
