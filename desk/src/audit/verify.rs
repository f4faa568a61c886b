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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit;

    fn log(lines: usize) -> Connection {
        let vault = Connection::open_in_memory().unwrap();
        vault.execute_batch(include_str!("../schema.sql")).unwrap();
        for n in 0..lines {
            let detail = format!("file {n}");
            let line = Line { at: 100, who: "Noi", what: "open", case: Some(7), detail: &detail };
            audit::write(&vault, &line).unwrap();
        }
        vault
    }

    #[test]
    fn a_log_as_it_was_written_is_intact() {
        assert!(matches!(verify(&log(0)).unwrap(), Verdict::Intact { lines: 0, .. }));
        assert!(matches!(verify(&log(5)).unwrap(), Verdict::Intact { lines: 5, .. }));
    }

    #[test]
    fn any_changed_removed_added_or_exchanged_line_is_named() {
        for (tampering, broken) in [
            ("UPDATE audit SET who = 'Lek' WHERE line = 3", 3),
            ("UPDATE audit SET at = 99 WHERE line = 1", 1),
            ("UPDATE audit SET what = 'ope', detail = 'nfile 3' WHERE line = 4", 4),
            ("UPDATE audit SET case_id = NULL WHERE line = 2", 2),
            ("DELETE FROM audit WHERE line = 2", 2),
            ("DELETE FROM audit WHERE line = 5", 5),
            ("DELETE FROM audit WHERE line = 1", 1),
            ("DELETE FROM audit", 1),
            ("INSERT INTO audit SELECT 6, at, who, what, case_id, detail, hash FROM audit WHERE line = 5", 6),
            ("DELETE FROM audit_end", 1),
            (
                "UPDATE audit SET line = 9 WHERE line = 2; UPDATE audit SET line = 2 WHERE line = 3;
                 UPDATE audit SET line = 3 WHERE line = 9",
                2,
            ),
        ] {
            let vault = log(5);
            vault.execute_batch(tampering).unwrap();
            assert_eq!(verify(&vault).unwrap(), Verdict::Broken { line: broken }, "{tampering}");
        }
    }
}
