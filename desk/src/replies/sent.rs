//! What was answered, and how far it is.

use super::queue::Answer;
use crate::{DeskError, cases::read::stage_name};
use rusqlite::Connection;
use saphan_protocol::message::Reply;
use serde::Serialize;

/// A reply of this desk.
#[derive(Debug, Serialize)]
pub(crate) struct Sent {
    sequence: u32,
    written_at: i64,
    written_by: String,
    stage: Option<&'static str>,
    country: Option<String>,
    text: String,
    language: Option<String>,
    interpreter: Option<Answer>,
    /// When an intake said that it lies in the mailbox.
    posted_at: Option<i64>,
    posted_to: Option<String>,
    /// Why the last try failed.
    held: Option<String>,
}

/// Replies to a case, oldest first.
pub(crate) fn of_case(vault: &Connection, case: i64) -> Result<Vec<Sent>, DeskError> {
    let mut statement = vault.prepare_cached(
        "SELECT reply, written_by, posted_at, posted_to, held FROM outgoing WHERE case_id = ?1 ORDER BY sequence",
    )?;
    let mut rows = statement.query([case])?;
    let mut sent = Vec::new();
    while let Some(row) = rows.next()? {
        let reply = Reply::decode(&row.get::<_, Vec<u8>>(0)?).map_err(|_| DeskError::DoesNotOpen)?;
        sent.push(Sent {
            sequence: reply.sequence,
            written_at: reply.written_at,
            written_by: row.get(1)?,
            stage: reply.stage.map(stage_name),
            country: reply.country,
            text: reply.text,
            language: reply.language,
            interpreter: reply.interpreter.map(|answer| Answer {
                state: answer.state,
                at: answer.at,
                number: answer.number,
                country: answer.country,
                certified: answer.certified,
            }),
            posted_at: row.get(2)?,
            posted_to: row.get(3)?,
            held: row.get(4)?,
        });
    }
    Ok(sent)
}
