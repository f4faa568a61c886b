//! What waits to be posted, and what has been.

use crate::DeskError;
use rusqlite::{Connection, params};

/// Tries after which any intake will do.
const PATIENCE: i64 = 4;
/// Longest pause between two tries, seconds.
const LONGEST: i64 = 300;

/// A sealed reply that lies in no mailbox yet.
#[derive(Debug)]
pub(crate) struct Due {
    pub(crate) id: i64,
    pub(crate) mailbox: Vec<u8>,
    pub(crate) body: Vec<u8>,
}

/// Replies that `intake` should be given now, oldest first. `known` are all intakes of this desk, as JSON.
pub(crate) fn due(vault: &Connection, intake: &str, known: &str, now: i64) -> Result<Vec<Due>, DeskError> {
    Ok(vault
        .prepare_cached(
            "SELECT id, mailbox, body FROM outgoing
             WHERE posted_at IS NULL AND (retry_at <= ?3 OR retry_at > ?3 + ?4)
               AND (intake = ?1 OR attempts >= ?5 OR intake NOT IN (SELECT value FROM json_each(?2)))
             ORDER BY id LIMIT 50",
        )?
        .query_map(params![intake, known, now, LONGEST, PATIENCE], |row| {
            Ok(Due { id: row.get(0)?, mailbox: row.get(1)?, body: row.get(2)? })
        })?
        .collect::<Result<_, _>>()?)
}

/// Notes that a reply lies in its mailbox.
pub(crate) fn posted(vault: &Connection, id: i64, intake: &str, now: i64) -> Result<(), DeskError> {
    vault.execute(
        "UPDATE outgoing SET posted_at = ?2, posted_to = ?3, held = NULL WHERE id = ?1 AND posted_at IS NULL",
        params![id, now, intake],
    )?;
    Ok(())
}

/// Notes a try that failed; the next one is 2 s later, then twice as long each time.
pub(crate) fn postpone(vault: &Connection, id: i64, why: &str, now: i64) -> Result<(), DeskError> {
    vault.execute(
        "UPDATE outgoing SET attempts = attempts + 1, held = ?2,
                             retry_at = ?3 + min(?4, 2 << min(attempts, 10))
         WHERE id = ?1 AND posted_at IS NULL",
        params![id, why, now, LONGEST],
    )?;
    Ok(())
}
