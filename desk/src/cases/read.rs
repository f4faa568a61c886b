//! Reads a case for a person. The audit line is in the same transaction as everything a first reading does; only after
//! it is durable is anything shown.

use super::{Inside, reopen, view};
use crate::{DeskError, audit, keys::Ring, replies};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::message::{FileRef, Stage};

/// Who reads, and where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// Name as the person gave it.
    pub(crate) who: &'a str,
    /// Agency id in the pack.
    pub(crate) agency: &'a str,
    /// Country whose stages this desk sets.
    pub(crate) country: &'a str,
    /// Unix seconds.
    pub(crate) now: i64,
}

/// Reads a case. The first reading tells the reporter: a reply with the stage "opened" is queued.
pub(crate) fn read(
    vault: &mut Connection,
    keys: &Ring,
    reader: &Reader<'_>,
    id: i64,
) -> Result<view::Case, DeskError> {
    let transaction = vault.transaction()?;
    let envelope: Vec<u8> = transaction
        .query_row("SELECT envelope_id FROM cases WHERE id = ?1", [id], |row| row.get(0))
        .optional()?
        .ok_or(DeskError::NotFound)?;
    let opened = reopen(&transaction, keys, &envelope)?;
    let first = transaction.execute(
        "UPDATE cases SET opened_at = ?2, opened_by = ?3 WHERE id = ?1 AND opened_at IS NULL",
        params![id, reader.now, reader.who],
    )? > 0;
    let detail = if first { "first" } else { "" };
    let line = audit::Line { at: reader.now, who: reader.who, what: "open", case: Some(id), detail };
    audit::write(&transaction, &line)?;
    if first && opened.answer.is_some() {
        let words = replies::Words { stage: Some("opened".to_owned()), ..replies::Words::default() };
        replies::queue(&transaction, keys, reader, id, &words)?;
    }
    transaction.execute("UPDATE cases SET news = 0 WHERE id = ?1", [id])?;

    let (said, refs, agencies): (_, &[FileRef], &[String]) = match &opened.inside {
        Inside::Report(report) => (view::report(report), &report.files, &report.agencies),
        Inside::Interpreter(request) => (view::request(request), &[], &request.agencies),
        Inside::Order(order) => (view::order(order), &[], &order.agencies),
        Inside::Sos(sos) => (view::sos(sos), &[], &[]),
        Inside::FollowUp(_) => return Err(DeskError::DoesNotOpen),
    };
    let mut files: Vec<view::File> = (0..).zip(refs).map(|(n, file)| view::file(n, file)).collect();
    for file in &mut files {
        (file.state, file.why, file.fetched) = transaction.query_row(
            "SELECT state, why, fetched FROM file WHERE case_id = ?1 AND position = ?2",
            [id, file.n],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
    }
    let case = transaction.query_row(
        "SELECT cases.*, envelope.intake FROM cases JOIN envelope ON envelope.id = cases.envelope_id
         WHERE cases.id = ?1",
        [id],
        |row| {
            Ok(view::Case {
                id,
                envelope: HEXLOWER.encode(&envelope),
                kind: row.get("kind")?,
                intake: row.get("intake")?,
                written_at: row.get("written_at")?,
                received_at: row.get("received_at")?,
                opened_at: row.get("opened_at")?,
                opened_by: row.get("opened_by")?,
                first_reading: first,
                urgent: row.get("urgent")?,
                flagged: row.get("flagged")?,
                tags: view::tags(&row.get::<_, String>("tags")?),
                stage: row.get("stage")?,
                stage_country: row.get("stage_country")?,
                withdrawn_at: row.get("withdrawn_at")?,
                answerable: opened.answer.is_some(),
                also_sent_to: agencies.iter().filter(|other| *other != reader.agency).cloned().collect(),
                said,
                files,
                follow_ups: Vec::new(),
                replies: Vec::new(),
                notes: Vec::new(),
            })
        },
    )?;
    let case = view::Case {
        follow_ups: follow_ups(&transaction, keys, id)?,
        replies: replies::of_case(&transaction, id)?,
        notes: notes(&transaction, id)?,
        ..case
    };
    transaction.commit()?;
    Ok(case)
}

fn follow_ups(vault: &Connection, keys: &Ring, case: i64) -> Result<Vec<view::FollowUp>, DeskError> {
    let rows: Vec<(Vec<u8>, String, i64, i64, bool)> = vault
        .prepare_cached(
            "SELECT envelope_id, kind, written_at, received_at, proved FROM follow_up WHERE case_id = ?1
             ORDER BY received_at, id",
        )?
        .query_map([case], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(envelope, kind, written_at, received_at, proved)| {
            match reopen(vault, keys, &envelope)?.inside {
                Inside::FollowUp(said) => {
                    Ok(view::FollowUp { kind, text: said.text, written_at, received_at, proved })
                }
                _ => Err(DeskError::DoesNotOpen),
            }
        })
        .collect()
}

fn notes(vault: &Connection, case: i64) -> Result<Vec<view::Note>, DeskError> {
    Ok(vault
        .prepare_cached("SELECT written_at, written_by, text FROM note WHERE case_id = ?1 ORDER BY id")?
        .query_map([case], |row| Ok(view::Note { at: row.get(0)?, who: row.get(1)?, text: row.get(2)? }))?
        .collect::<Result<_, _>>()?)
}

/// The name of a stage on the page and in the vault.
pub(crate) fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Opened => "opened",
        Stage::Assessing => "assessing",
        Stage::Acting => "acting",
        Stage::Referred => "referred",
        Stage::PresumedVictim => "presumed-victim",
        Stage::Identified => "identified",
        Stage::NotIdentified => "not-identified",
        Stage::Closed => "closed",
    }
}

/// The stage of a name.
pub(crate) fn stage(name: &str) -> Option<Stage> {
    [
        Stage::Opened,
        Stage::Assessing,
        Stage::Acting,
        Stage::Referred,
        Stage::PresumedVictim,
        Stage::Identified,
        Stage::NotIdentified,
        Stage::Closed,
    ]
    .into_iter()
    .find(|stage| stage_name(*stage) == name)
}
