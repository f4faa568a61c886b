//! Adds a line.

use super::BEGINNING;
use crate::DeskError;
use ring::digest::{Context, SHA256};
use rusqlite::{Connection, OptionalExtension, params};

/// One line, before it is in the log.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    /// Unix seconds.
    pub(crate) at: i64,
    /// The person's name as they gave it, or [`super::DESK`].
    pub(crate) who: &'a str,
    /// What was done, such as `open`.
    pub(crate) what: &'a str,
    /// The case it was done to.
    pub(crate) case: Option<i64>,
    /// More, never content.
    pub(crate) detail: &'a str,
}

/// Adds a line to the end of the chain. Call it inside the transaction of what it tells.
pub(crate) fn write(vault: &Connection, line: &Line<'_>) -> Result<(), DeskError> {
    let end: Option<(i64, Vec<u8>)> = vault
        .prepare_cached("SELECT line, hash FROM audit_end")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (before, previous) = end.unwrap_or((0, BEGINNING.to_vec()));
    let number = before + 1;
    let hash = hash(&previous, number, line);
    vault
        .prepare_cached(
            "INSERT INTO audit (line, at, who, what, case_id, detail, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![number, line.at, line.who, line.what, line.case, line.detail, hash])?;
    vault
        .prepare_cached(
            "INSERT INTO audit_end (id, line, hash) VALUES (1, ?1, ?2)
             ON CONFLICT (id) DO UPDATE SET line = excluded.line, hash = excluded.hash",
        )?
        .execute(params![number, hash])?;
    Ok(())
}

/// The hash of a line after the one with `previous`.
pub(super) fn hash(previous: &[u8], number: i64, line: &Line<'_>) -> [u8; 32] {
    let case = line.case.map(|case| case.to_string()).unwrap_or_default();
    let (number, at) = (number.to_string(), line.at.to_string());
    let mut context = Context::new(&SHA256);
    context.update(previous);
    for field in [number.as_str(), &at, line.who, line.what, &case, line.detail] {
        context.update(&(field.len() as u64).to_be_bytes());
        context.update(field.as_bytes());
    }
    let mut out = [0; 32];
    out.copy_from_slice(context.finish().as_ref());
    out
}
