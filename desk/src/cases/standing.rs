//! How far the replies and files of a case are: what changes while a person has it open.

use crate::DeskError;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

/// Standings without content, so that looking again is no new reading.
#[derive(Debug, Serialize)]
pub(crate) struct Standing {
    /// Follow-ups nobody has read.
    news: i64,
    files: Vec<File>,
    replies: Vec<Reply>,
}

#[derive(Debug, Serialize)]
struct File {
    n: i64,
    state: String,
    why: Option<String>,
    fetched: i64,
}

#[derive(Debug, Serialize)]
struct Reply {
    sequence: u32,
    posted_at: Option<i64>,
    posted_to: Option<String>,
    held: Option<String>,
}

/// How far a case is.
pub(crate) fn standing(vault: &Connection, case: i64) -> Result<Standing, DeskError> {
    let news = vault
        .prepare_cached("SELECT news FROM cases WHERE id = ?1")?
        .query_row([case], |row| row.get(0))
        .optional()?
        .ok_or(DeskError::NotFound)?;
    let files = vault
        .prepare_cached(
            "SELECT position, state, why, fetched FROM file WHERE case_id = ?1 ORDER BY position",
        )?
        .query_map([case], |row| {
            Ok(File { n: row.get(0)?, state: row.get(1)?, why: row.get(2)?, fetched: row.get(3)? })
        })?
        .collect::<Result<_, _>>()?;
    let replies = vault
        .prepare_cached(
            "SELECT sequence, posted_at, posted_to, held FROM outgoing WHERE case_id = ?1 ORDER BY sequence",
        )?
        .query_map([case], |row| {
            Ok(Reply {
                sequence: row.get(0)?,
                posted_at: row.get(1)?,
                posted_to: row.get(2)?,
                held: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(Standing { news, files, replies })
}
