//! What colleagues note about a case. It never leaves the desk.

use super::read::Reader;
use crate::{DeskError, audit};
use rusqlite::{Connection, params};

/// Most letters of a note.
const NOTE: usize = 5_000;
/// Most tags of a case, and letters of one.
const TAGS: usize = 12;
const TAG: usize = 40;

/// Adds a note.
pub(crate) fn note(
    vault: &mut Connection,
    reader: &Reader<'_>,
    case: i64,
    text: &str,
) -> Result<(), DeskError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > NOTE {
        return Err(DeskError::Invalid("the note"));
    }
    let transaction = vault.transaction()?;
    exists(&transaction, case)?;
    transaction.execute(
        "INSERT INTO note (case_id, written_at, written_by, text) VALUES (?1, ?2, ?3, ?4)",
        params![case, reader.now, reader.who, text],
    )?;
    line(&transaction, reader, "note", case, "")?;
    Ok(transaction.commit()?)
}

/// Sets or takes away a person's own flag.
pub(crate) fn flag(
    vault: &mut Connection,
    reader: &Reader<'_>,
    case: i64,
    flagged: bool,
) -> Result<(), DeskError> {
    let transaction = vault.transaction()?;
    exists(&transaction, case)?;
    transaction.execute("UPDATE cases SET flagged = ?2 WHERE id = ?1", params![case, flagged])?;
    line(&transaction, reader, "flag", case, if flagged { "on" } else { "off" })?;
    Ok(transaction.commit()?)
}

/// Sets the tags of a case.
pub(crate) fn tag(
    vault: &mut Connection,
    reader: &Reader<'_>,
    case: i64,
    tags: &[String],
) -> Result<(), DeskError> {
    let tags: Vec<String> =
        tags.iter().map(|tag| tag.trim().replace(',', " ")).filter(|tag| !tag.is_empty()).collect();
    if tags.len() > TAGS || tags.iter().any(|tag| tag.chars().count() > TAG) {
        return Err(DeskError::Invalid("the tags"));
    }
    let transaction = vault.transaction()?;
    exists(&transaction, case)?;
    transaction.execute("UPDATE cases SET tags = ?2 WHERE id = ?1", params![case, tags.join(",")])?;
    line(&transaction, reader, "tags", case, &tags.len().to_string())?;
    Ok(transaction.commit()?)
}

fn exists(vault: &Connection, case: i64) -> Result<(), DeskError> {
    let found: bool =
        vault.query_row("SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1)", [case], |row| row.get(0))?;
    if found { Ok(()) } else { Err(DeskError::NotFound) }
}

fn line(
    vault: &Connection,
    reader: &Reader<'_>,
    what: &str,
    case: i64,
    detail: &str,
) -> Result<(), DeskError> {
    audit::write(vault, &audit::Line { at: reader.now, who: reader.who, what, case: Some(case), detail })
}
