//! Follows what was sent: receipts become `accepted`, answers become a timeline.

use super::{Kind, ReportError, State, seal};
use crate::{
    content::{Knowledge, open::signing_keys},
    outbox::queue::{Incoming, Outbox, Parcel},
};
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::{
    case::CaseSecret,
    mailbox::{ReplyError, open_reply},
    message::{MessageError, Reply, Stage},
};
use std::collections::BTreeMap;

/// How long after the last that happened in an ended case the phone is woken for it no more, seconds: 30 days. An agency
/// that closes a case and has more to say says it within days; a month leaves room for a hand-over and for a holiday.
pub const QUIET: i64 = 30 * 86_400;

/// A line of "My reports".
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Row id.
    pub id: i64,
    /// What was filed.
    pub kind: Kind,
    /// Where it stands on this phone.
    pub state: State,
    /// When it was started, Unix seconds.
    pub started_at: i64,
    /// When it was sealed, Unix seconds.
    pub sealed_at: Option<i64>,
    /// The newest stage of the agency that wrote last, and its country.
    pub stage: Option<(Stage, Option<String>)>,
    /// Whether an answer was not looked at yet.
    pub unread: bool,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    /// It was sealed.
    Sent,
    /// An intake proved that it holds it.
    Accepted,
    /// An agency answered.
    Reply(Box<Reply>),
    /// The person wrote more.
    Wrote(String),
    /// The person took it back.
    Withdrawn,
}

/// Something filed, with all that happened, oldest first, each with its Unix time.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// The line of the list.
    pub summary: Summary,
    /// What happened.
    pub timeline: Vec<(i64, Happened)>,
    /// Envelope id, once sealed.
    pub envelope_id: Option<Vec<u8>>,
    /// Agencies it was sealed for.
    pub agencies: Vec<String>,
}

/// Everything filed that is not an untouched draft, newest first.
pub(crate) fn list(vault: &Connection) -> Result<Vec<Summary>, ReportError> {
    let ids: Vec<i64> = vault
        .prepare_cached("SELECT id FROM filed WHERE state <> 'draft' ORDER BY id DESC")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| summary(vault, id)).collect()
}

/// An answer with its row and the time it stands at in the timeline.
struct Answer {
    row: i64,
    at: i64,
    reply: Reply,
}

/// The answers to one thing filed, oldest first. Among those of one agency the sequence decides, not its clock: an
/// answer stands no earlier than the one before it, so that an older stage that comes late replaces no newer one.
fn replies(vault: &Connection, id: i64) -> Result<Vec<Answer>, ReportError> {
    let rows: Vec<(i64, Vec<u8>)> = vault
        .prepare_cached("SELECT id, body FROM reply WHERE filed_id = ?1 ORDER BY agency, sequence")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut answers: Vec<Answer> = Vec::with_capacity(rows.len());
    for (row, body) in rows {
        let Ok(reply) = Reply::decode(&body) else { continue };
        let before = answers.last().filter(|last| last.reply.agency == reply.agency).map(|last| last.at);
        let at = before.map_or(reply.written_at, |before| before.max(reply.written_at));
        answers.push(Answer { row, at, reply });
    }
    answers.sort_by_key(|answer| answer.at);
    Ok(answers)
}

fn summary(vault: &Connection, id: i64) -> Result<Summary, ReportError> {
    let replies = replies(vault, id)?;
    let stage = replies.iter().rev().find_map(|a| a.reply.stage.map(|s| (s, a.reply.country.clone())));
    vault
        .query_row(
            "SELECT kind, state, started_at, sealed_at, read_to FROM filed WHERE id = ?1",
            [id],
            |row| {
                let read_to: i64 = row.get(4)?;
                Ok(Summary {
                    id,
                    kind: Kind::from_key(&row.get::<_, String>(0)?),
                    state: State::from_key(&row.get::<_, String>(1)?),
                    started_at: row.get(2)?,
                    sealed_at: row.get(3)?,
                    stage: stage.clone(),
                    unread: replies.iter().any(|answer| answer.row > read_to),
                })
            },
        )
        .optional()?
        .ok_or(ReportError::NotFound)
}

/// Reads one filed thing with its timeline.
pub(crate) fn read(vault: &Connection, id: i64) -> Result<Followed, ReportError> {
    let summary = summary(vault, id)?;
    let (envelope_id, accepted_at): (Option<Vec<u8>>, Option<i64>) =
        vault.query_row("SELECT envelope_id, accepted_at FROM filed WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut timeline = Vec::new();
    for Answer { at, reply, .. } in replies(vault, id)? {
        timeline.push((at, Happened::Reply(Box::new(reply))));
    }
    let said: Vec<(String, String, i64)> = vault
        .prepare_cached("SELECT kind, text, written_at FROM follow_up WHERE filed_id = ?1 ORDER BY id")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (kind, text, at) in said {
        timeline.push((at, if kind == "withdraw" { Happened::Withdrawn } else { Happened::Wrote(text) }));
    }
    timeline.sort_by_key(|(at, _)| *at);
    // Three clocks meet here and any of them may be wrong: what was sent was sent before it arrived, and both first.
    let first = summary.sealed_at.map(|at| (at, Happened::Sent)).into_iter();
    let second = accepted_at.map(|at| (at, Happened::Accepted));
    let timeline = first.chain(second).chain(timeline).collect();
    let agencies = vault
        .prepare_cached("SELECT agency FROM recipient WHERE filed_id = ?1 ORDER BY agency")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(Followed { summary, timeline, envelope_id, agencies })
}

/// Marks all answers so far as seen.
pub(crate) fn mark_read(vault: &Connection, id: i64) -> Result<(), ReportError> {
    vault.execute(
        "UPDATE filed SET read_to = (SELECT max(id) FROM reply WHERE filed_id = ?1)
         WHERE id = ?1 AND read_to < (SELECT coalesce(max(id), 0) FROM reply WHERE filed_id = ?1)",
        [id],
    )?;
    Ok(())
}

/// Brings vault and outbox together, whatever either had seen when the phone was killed: queued parcels the outbox
/// lacks are handed over, receipts and answers it holds are taken in. Returns whether anything changed.
pub(crate) fn reconcile(
    vault: &mut Connection,
    outbox: &Outbox,
    knowledge: &Knowledge,
) -> Result<bool, ReportError> {
    let mut changed = false;
    let queued: Vec<(i64, String)> = vault
        .prepare_cached("SELECT id, state FROM filed WHERE envelope IS NOT NULL AND accepted_at IS NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (id, state) in queued {
        let parcels = seal::parcels(vault, id)?;
        let Some(first) = parcels.first() else { continue };
        if let Some((receipt, at)) = outbox.receipt(&first.id)? {
            // The envelope is no longer needed: its proof is.
            vault.execute(
                "UPDATE filed SET receipt = ?2, accepted_at = ?3, envelope = NULL,
                        state = CASE state WHEN 'queued' THEN 'accepted' ELSE state END WHERE id = ?1",
                params![id, receipt, at],
            )?;
            changed = true;
        } else if state == "queued" {
            outbox.watch(&seal::secret(vault, id)?)?;
            for parcel in parcels {
                outbox.push(&parcel)?;
            }
        }
    }
    let follow_ups: Vec<(i64, Vec<u8>, Vec<u8>)> = vault
        .prepare_cached("SELECT id, envelope_id, envelope FROM follow_up WHERE envelope IS NOT NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, envelope_id, envelope) in follow_ups {
        if let Some((_, at)) = outbox.receipt(&envelope_id)? {
            vault.execute(
                "UPDATE follow_up SET accepted_at = ?2, envelope = NULL WHERE id = ?1",
                params![id, at],
            )?;
            changed = true;
        } else {
            outbox.push(&Parcel::envelope(envelope_id, envelope))?;
        }
    }
    Ok(take_in(vault, outbox, knowledge)? | changed)
}

/// Brings back what the outbox may have lost of things sent before, and judges for which the phone is still woken: once,
/// when the vault opens.
pub(crate) fn restore(vault: &Connection, outbox: &Outbox, now: i64) -> Result<(), ReportError> {
    watch_all(vault, outbox)?;
    hand_over_files(vault, outbox)?;
    for summary in list(vault)? {
        let quiet = is_quiet(&read(vault, summary.id)?, now);
        outbox.wake_for(&seal::secret(vault, summary.id)?, !quiet)?;
    }
    Ok(())
}

/// Whether a case was taken back, or closed by every agency that said where it stands, and nothing happened since for
/// [`QUIET`].
fn is_quiet(case: &Followed, now: i64) -> bool {
    let mut stages = BTreeMap::new();
    for (_, happened) in &case.timeline {
        if let Happened::Reply(reply) = happened
            && let Some(stage) = reply.stage
        {
            stages.insert(&reply.agency, stage);
        }
    }
    let closed = !stages.is_empty() && stages.values().all(|stage| *stage == Stage::Closed);
    let last = case.timeline.iter().map(|(at, _)| *at).max().unwrap_or(now);
    (closed || case.summary.state == State::Withdrawn) && now.saturating_sub(last) >= QUIET
}

/// Mailboxes that the outbox does not watch any more, because its store was damaged and set aside, or not yet, because
/// the phone was killed: without this no answer would ever come.
fn watch_all(vault: &Connection, outbox: &Outbox) -> Result<(), ReportError> {
    let filed: i64 =
        vault.query_row("SELECT count(*) FROM filed WHERE state <> 'draft'", [], |row| row.get(0))?;
    if outbox.watched()?.len() as i64 >= filed {
        return Ok(());
    }
    let ids: Vec<i64> = vault
        .prepare("SELECT id FROM filed WHERE state <> 'draft'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    ids.into_iter().try_for_each(|id| Ok(outbox.watch(&seal::secret(vault, id)?)?))
}

/// Files of accepted reports that the outbox does not know any more, because its store was damaged and set aside: what
/// an intake has of them already is not sent again.
fn hand_over_files(vault: &Connection, outbox: &Outbox) -> Result<(), ReportError> {
    let files: Vec<(Vec<u8>, String, i64)> = vault
        .prepare_cached(
            "SELECT sealed_sha256, name, sealed_size FROM attachment JOIN filed ON filed.id = filed_id
             WHERE state = 'accepted' ORDER BY attachment.id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, name, size) in files {
        if outbox.standing(&id)?.is_none() {
            outbox.push(&Parcel::file(id, name, size.unsigned_abs()))?;
        }
    }
    Ok(())
}

/// Opens answers that came and puts them into the vault; only then are they gone from the outbox.
fn take_in(vault: &mut Connection, outbox: &Outbox, knowledge: &Knowledge) -> Result<bool, ReportError> {
    let incoming = outbox.incoming()?;
    if incoming.is_empty() {
        return Ok(false);
    }
    let filed: Vec<(i64, Vec<u8>)> = vault
        .prepare("SELECT id, secret FROM filed WHERE state <> 'draft'")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let filed: Vec<(i64, CaseSecret)> =
        filed.into_iter().filter_map(|(id, s)| Some((id, CaseSecret::from_bytes(&s).ok()?))).collect();
    let mut changed = false;
    for Incoming { row, mailbox, body } in incoming {
        let mut keep = false;
        for (id, secret) in filed.iter().filter(|(_, s)| s.mailbox_id().0.as_slice() == mailbox) {
            let opened = open_reply(
                &body,
                |recipient| Some(secret.reply_key(recipient)),
                &secret.mailbox_id(),
                |agency| knowledge.agency(agency).map(signing_keys),
            );
            let reply = match opened {
                Ok(reply) => reply,
                // A newer pack or app may open it. Only a recipient of the report can bring it this far.
                Err(
                    ReplyError::UnknownAgency
                    | ReplyError::UnknownVersion(_)
                    | ReplyError::Signature
                    | ReplyError::Message(MessageError::UnknownKind | MessageError::UnknownPacking(_)),
                ) => {
                    keep = true;
                    continue;
                }
                Err(_) => continue,
            };
            let Ok(encoded) = reply.encode() else { continue };
            changed |= vault.execute(
                "INSERT INTO reply (filed_id, agency, sequence, body, written_at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO NOTHING",
                params![id, reply.agency, reply.sequence, encoded.as_slice(), reply.written_at],
            )? > 0;
        }
        if !keep {
            outbox.taken(row)?;
        }
    }
    Ok(changed)
}

/// Follows a report made on another phone. Returns its row id.
pub(crate) fn follow_code(
    vault: &Connection,
    outbox: &Outbox,
    code: &str,
    now: i64,
) -> Result<i64, ReportError> {
    let secret = CaseSecret::from_receipt_code(code).map_err(|_| ReportError::WrongCode)?;
    let bytes = secret.to_bytes();
    let known: Option<i64> = vault
        .query_row("SELECT id FROM filed WHERE secret = ?1", [bytes.as_slice()], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        outbox.wake_for(&secret, true)?;
        return Ok(id);
    }
    vault.execute(
        "INSERT INTO filed (kind, state, secret, started_at) VALUES ('followed', 'accepted', ?1, ?2)",
        params![bytes.as_slice(), now],
    )?;
    outbox.watch(&secret)?;
    Ok(vault.last_insert_rowid())
}

#[cfg(test)]
mod tests {
    use super::{Followed, Happened, Kind, QUIET, Reply, Stage, State, Summary, is_quiet};

    const DAY: i64 = 86_400;

    fn stage(agency: &str, day: i64, stage: Option<Stage>) -> (i64, Happened) {
        (day * DAY, Happened::Reply(Box::new(Reply { agency: agency.to_owned(), stage, ..Reply::default() })))
    }

    fn case(state: State, timeline: Vec<(i64, Happened)>) -> Followed {
        let summary = Summary {
            id: 1,
            kind: Kind::Report,
            state,
            started_at: 0,
            sealed_at: Some(0),
            stage: None,
            unread: false,
        };
        Followed { summary, timeline, envelope_id: None, agencies: Vec::new() }
    }

    #[test]
    fn a_case_is_quiet_a_month_after_it_ended_and_nothing_else_is() {
        let closed = Some(Stage::Closed);
        let wrote = |day: i64| (day * DAY, Happened::Wrote("…".to_owned()));
        for (state, timeline, quiet_from) in [
            (State::Accepted, vec![], None),
            (State::Accepted, vec![(0, Happened::Sent)], None),
            (State::Accepted, vec![stage("one", 1, Some(Stage::Acting))], None),
            (State::Accepted, vec![stage("one", 1, None)], None),
            (State::Accepted, vec![stage("one", 1, closed)], Some(31)),
            // Words after it are an answer too; a case that is taken up again is open again.
            (State::Accepted, vec![stage("one", 1, closed), stage("one", 9, None)], Some(39)),
            (State::Accepted, vec![stage("one", 1, closed), stage("one", 2, Some(Stage::Acting))], None),
            (State::Accepted, vec![stage("one", 1, closed), wrote(20)], Some(50)),
            // One agency closed it and another has it.
            (State::Accepted, vec![stage("two", 1, Some(Stage::Opened)), stage("one", 2, closed)], None),
            (State::Accepted, vec![stage("two", 1, closed), stage("one", 2, closed)], Some(32)),
            (State::Withdrawn, vec![(0, Happened::Sent), (DAY, Happened::Withdrawn)], Some(31)),
            (
                State::Withdrawn,
                vec![stage("one", 1, Some(Stage::Acting)), (2 * DAY, Happened::Withdrawn)],
                Some(32),
            ),
            (State::Queued, vec![(0, Happened::Sent)], None),
        ] {
            let case = case(state, timeline);
            let first = (-400..400).find(|day| is_quiet(&case, day * DAY));
            assert_eq!(first, quiet_from, "{case:?}");
            assert!(quiet_from.is_none_or(|day| !is_quiet(&case, day * DAY - 1)));
        }
        assert_eq!(QUIET, 30 * DAY);
    }
}
