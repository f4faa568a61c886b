//! Shows lines.

use crate::DeskError;
use rusqlite::Connection;
use serde::Serialize;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Entry {
    pub(crate) line: i64,
    pub(crate) at: i64,
    pub(crate) who: String,
    pub(crate) what: String,
    pub(crate) case: Option<i64>,
    pub(crate) detail: String,
    /// Hex of the line's hash.
    pub(crate) hash: String,
}

/// At most `limit` lines, newest first, below line `before` if given; of one case if given.
pub(crate) fn list(
    vault: &Connection,
    before: Option<i64>,
    case: Option<i64>,
    limit: u32,
) -> Result<Vec<Entry>, DeskError> {
    Ok(vault
        .prepare_cached(
            "SELECT line, at, who, what, case_id, detail, hash FROM audit
             WHERE (?1 IS NULL OR line < ?1) AND (?2 IS NULL OR case_id = ?2) ORDER BY line DESC LIMIT ?3",
        )?
        .query_map(rusqlite::params![before, case, limit], |row| {
            Ok(Entry {
                line: row.get(0)?,
                at: row.get(1)?,
                who: row.get(2)?,
                what: row.get(3)?,
                case: row.get(4)?,
                detail: row.get(5)?,
                hash: data_encoding::HEXLOWER.encode(&row.get::<_, Vec<u8>>(6)?),
            })
        })?
        .collect::<Result<_, _>>()?)
}
