//! What could not be opened, with the reason.

use crate::DeskError;
use data_encoding::HEXLOWER;
use rusqlite::Connection;
use serde::Serialize;

/// An envelope that is kept sealed.
#[derive(Debug, Serialize)]
pub(crate) struct Refused {
    /// Its name, hex.
    pub(crate) envelope: String,
    pub(crate) received_at: i64,
    pub(crate) code: String,
    pub(crate) words: String,
}

/// At most the newest 200.
pub(crate) fn refused(vault: &Connection) -> Result<Vec<Refused>, DeskError> {
    Ok(vault
        .prepare_cached(
            "SELECT id, received_at, coalesce(refusal, ''), coalesce(explained, '') FROM envelope
             WHERE state = 'refused' ORDER BY received_at DESC, id LIMIT 200",
        )?
        .query_map([], |row| {
            Ok(Refused {
                envelope: HEXLOWER.encode(&row.get::<_, Vec<u8>>(0)?),
                received_at: row.get(1)?,
                code: row.get(2)?,
                words: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
