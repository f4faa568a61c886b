//! Walks the chain.

use super::{BEGINNING, write::hash};
use crate::{DeskError, audit::Line};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

/// Whether the chain holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "chain", rename_all = "kebab-case")]
pub(crate) enum Verdict {
    /// Every line is as it was written.
    Intact {
        /// Lines.
        lines: i64,
        /// Hex of the last line's hash, to be written down elsewhere.
        end: String,
    },
    /// The first line that is not as it was written, or is missing.
    Broken {
        /// Its number.
        line: i64,
    },
}

/// Checks every line.
pub(crate) fn verify(vault: &Connection) -> Result<Verdict, DeskError> {
    let mut previous = BEGINNING.to_vec();
    let mut expected = 1;
    let mut statement =
        vault.prepare_cached("SELECT line, at, who, what, case_id, detail, hash FROM audit ORDER BY line")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let (who, what, detail): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(5)?);
        let line = Line { at: row.get(1)?, who: &who, what: &what, case: row.get(4)?, detail: &detail };
        let stored: Vec<u8> = row.get(6)?;
        if number != expected || hash(&previous, number, &line).as_slice() != stored {
            return Ok(Verdict::Broken { line: expected });
        }
        previous = stored;
        expected += 1;
    }
    let end: Option<(i64, Vec<u8>)> = vault
        .query_row("SELECT line, hash FROM audit_end", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last, hash) = end.unwrap_or((0, BEGINNING.to_vec()));
    if last != expected - 1 || hash != previous {
        return Ok(Verdict::Broken { line: expected.min(last + 1) });
    }
    Ok(Verdict::Intact { lines: last, end: data_encoding::HEXLOWER.encode(&previous) })
}
