//! Keeps what an intake gave, and makes cases of it.

use super::{Inside, Opened, Refusal, open, triage};
use crate::{DeskError, keys::Ring};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use saphan_protocol::{
    envelope::EnvelopeId,
    message::{FollowUp, InterpreterRequest, Order, Place, Report},
    sos::{Sos, SosKind},
};

/// Keeps a sealed envelope; the same one twice is one. Durable when this returns. Returns whether it was new.
pub(crate) fn keep(
    vault: &Connection,
    intake: &str,
    received_at: i64,
    body: &[u8],
    now: i64,
) -> Result<bool, DeskError> {
    Ok(vault
        .prepare_cached(
            "INSERT INTO envelope (id, intake, received_at, stored_at, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![EnvelopeId::of(body).0.as_slice(), intake, received_at, now, body])?
        > 0)
}

/// Makes refused envelopes be tried again: the program or the keys may be newer now.
pub(crate) fn try_refused_again(vault: &Connection) -> Result<(), DeskError> {
    vault.execute(
        "UPDATE envelope SET state = 'sealed' WHERE state = 'refused' AND refusal <> 'other-writer'",
        [],
    )?;
    Ok(())
}

/// Opens everything that is still sealed, oldest first. Returns whether anything changed.
pub(crate) fn take_in(vault: &mut Connection, keys: &Ring) -> Result<bool, DeskError> {
    let mut changed = false;
    loop {
        let transaction = vault.transaction()?;
        let next: Option<(Vec<u8>, Vec<u8>, String, i64)> = transaction
            .prepare_cached(
                "SELECT id, body, intake, received_at FROM envelope WHERE state = 'sealed' LIMIT 1",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let Some((id, body, intake, received_at)) = next else { return Ok(changed) };
        let taken = match open(&body, keys) {
            Ok(opened) => place(&transaction, &opened, &intake, received_at)?,
            Err(refusal) => Err(refusal),
        };
        settle(&transaction, &id, taken.err())?;
        transaction.commit()?;
        changed = true;
    }
}

fn settle(vault: &Transaction<'_>, id: &[u8], refusal: Option<Refusal>) -> Result<(), DeskError> {
    let (state, code, words) = match refusal {
        None => ("opened", None, None),
        Some(refusal) => ("refused", Some(refusal.code), Some(refusal.words)),
    };
    vault.execute(
        "UPDATE envelope SET state = ?2, refusal = ?3, explained = ?4 WHERE id = ?1",
        params![id, state, code, words],
    )?;
    Ok(())
}

fn place(
    vault: &Transaction<'_>,
    opened: &Opened,
    intake: &str,
    received_at: i64,
) -> Result<Result<(), Refusal>, DeskError> {
    let row = match &opened.inside {
        Inside::Report(report) => of_report(report),
        Inside::Interpreter(request) => of_request(request),
        Inside::Order(order) => of_order(order),
        Inside::Sos(sos) => of_sos(sos),
        Inside::FollowUp(follow_up) => return keep_follow_up(vault, opened, follow_up, received_at),
    };
    let case = insert(vault, opened, &row, received_at)?;
    if let Inside::Report(report) = &opened.inside {
        for (position, file) in (0_i64..).zip(&report.files) {
            vault.execute(
                "INSERT INTO file (case_id, position, file_id, intake, size) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![case, position, file.id, intake, i64::try_from(file.sealed_size).unwrap_or(i64::MAX)],
            )?;
        }
    }
    let waiting: Vec<i64> = vault
        .prepare("SELECT id FROM follow_up WHERE about = ?1 AND case_id IS NULL ORDER BY received_at, id")?
        .query_map([opened.id.0.as_slice()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for follow_up in waiting {
        if let Err(refusal) = join(vault, follow_up)? {
            let envelope: Vec<u8> = vault.query_row(
                "DELETE FROM follow_up WHERE id = ?1 RETURNING envelope_id",
                [follow_up],
                |row| row.get(0),
            )?;
            settle(vault, &envelope, Some(refusal))?;
        }
    }
    Ok(Ok(()))
}

/// What a case is listed by.
#[derive(Default)]
struct Row {
    kind: &'static str,
    written_at: i64,
    language: String,
    kinds: String,
    whom: Option<String>,
    head_count: Option<u32>,
    under_18: Option<bool>,
    happened: String,
    place: Place,
    wanted: Option<String>,
    words: String,
    files: usize,
    urgent: bool,
}

fn of_report(report: &Report) -> Row {
    let links = report.links.iter().map(|link| link.text.as_str());
    let words = [Some(report.story.as_str()), report.place.landmark.as_deref(), report.alias.as_deref()];
    Row {
        kind: "report",
        written_at: report.written_at,
        language: report.language.clone(),
        kinds: report.kinds.join(","),
        whom: report.whom.clone(),
        head_count: report.head_count,
        under_18: report.under_18,
        happened: report.when.kind.clone(),
        place: report.place.clone(),
        words: lower(words.into_iter().flatten().chain(links)),
        files: report.files.len(),
        urgent: triage::report(report),
        ..Row::default()
    }
}

fn of_request(request: &InterpreterRequest) -> Row {
    let words =
        [Some(request.note.as_str()), request.place.landmark.as_deref(), request.other_language.as_deref()];
    Row {
        kind: "interpreter",
        written_at: request.written_at,
        language: request.language.clone(),
        kinds: request.purpose.clone(),
        happened: request.when.kind.clone(),
        place: request.place.clone(),
        wanted: Some(request.wanted.clone()),
        words: lower(words.into_iter().flatten()),
        urgent: triage::request(request),
        ..Row::default()
    }
}

fn of_order(order: &Order) -> Row {
    let goods = order.items.iter().flat_map(|item| [item.good.as_str(), item.name.as_str()]);
    Row {
        kind: "order",
        written_at: order.written_at,
        language: order.language.clone(),
        place: Place { mode: "none".to_owned(), ..Place::default() },
        words: lower(goods.chain([order.note.as_str()])),
        ..Row::default()
    }
}

fn of_sos(sos: &Sos) -> Row {
    let place = match &sos.fix {
        Some(fix) => Place {
            mode: "exact".to_owned(),
            latitude: Some(fix.latitude),
            longitude: Some(fix.longitude),
            accuracy_m: fix.accuracy_m,
            ..Place::default()
        },
        None => Place { mode: "none".to_owned(), ..Place::default() },
    };
    Row {
        kind: "sos",
        written_at: sos.at,
        language: sos.language.clone().unwrap_or_default(),
        kinds: sos_kind(sos.kind).to_owned(),
        under_18: (sos.kind == SosKind::Child).then_some(true),
        happened: "now".to_owned(),
        place,
        urgent: true,
        ..Row::default()
    }
}

/// The name of an SOS's kind.
pub(super) fn sos_kind(kind: SosKind) -> &'static str {
    match kind {
        SosKind::Help => "sos-help",
        SosKind::Danger => "sos-danger",
        SosKind::Held => "sos-held",
        SosKind::Injured => "sos-injured",
        SosKind::Child => "sos-child",
        SosKind::Moved => "sos-moved",
    }
}

fn lower<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(str::to_lowercase).collect::<Vec<_>>().join("\n")
}

fn insert(vault: &Transaction<'_>, opened: &Opened, row: &Row, received_at: i64) -> Result<i64, DeskError> {
    let mailbox = opened.answer.as_ref().map(|(mailbox, _)| mailbox.0.to_vec());
    vault.execute(
        "INSERT INTO cases (envelope_id, kind, mailbox, recipient, reply_proof, written_at, received_at, language,
                            country, province, kinds, whom, head_count, under_18, happened, place_mode, latitude,
                            longitude, accuracy_m, wanted, words, files, urgent)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                 ?22, ?23)",
        params![
            opened.id.0.as_slice(),
            row.kind,
            mailbox,
            opened.recipient.0.as_slice(),
            opened.reply_proof(),
            row.written_at,
            received_at,
            row.language,
            row.place.country,
            row.place.province,
            row.kinds,
            row.whom,
            row.head_count,
            row.under_18,
            row.happened,
            row.place.mode,
            row.place.latitude,
            row.place.longitude,
            row.place.accuracy_m,
            row.wanted,
            row.words,
            i64::try_from(row.files).unwrap_or(i64::MAX),
            row.urgent,
        ],
    )?;
    Ok(vault.last_insert_rowid())
}

fn keep_follow_up(
    vault: &Transaction<'_>,
    opened: &Opened,
    follow_up: &FollowUp,
    received_at: i64,
) -> Result<Result<(), Refusal>, DeskError> {
    vault.execute(
        "INSERT INTO follow_up (envelope_id, about, mailbox, recipient, reply_proof, kind, written_at, received_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            opened.id.0.as_slice(),
            follow_up.about,
            follow_up.mailbox,
            opened.recipient.0.as_slice(),
            opened.reply_proof(),
            if follow_up.kind == "withdraw" { "withdraw" } else { "message" },
            follow_up.written_at,
            received_at,
        ],
    )?;
    let id = vault.last_insert_rowid();
    let joined = join(vault, id)?;
    if joined.is_err() {
        vault.execute("DELETE FROM follow_up WHERE id = ?1", [id])?;
    }
    Ok(joined)
}

/// Joins a follow-up to its case, if the case is here. The mailbox must be the case's; the reply key, which only the
/// reporter and we have, proves the writer wherever both were sealed for the same key of ours.
fn join(vault: &Transaction<'_>, follow_up: i64) -> Result<Result<(), Refusal>, DeskError> {
    let found: Option<(i64, bool, bool, bool, String, i64)> = vault
        .query_row(
            "SELECT cases.id, cases.mailbox IS f.mailbox, cases.recipient = f.recipient,
                    cases.reply_proof IS f.reply_proof, f.kind, f.received_at
             FROM follow_up AS f JOIN cases ON cases.envelope_id = f.about WHERE f.id = ?1",
            [follow_up],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)),
        )
        .optional()?;
    let Some((case, same_mailbox, same_key, same_proof, kind, received_at)) = found else {
        return Ok(Ok(()));
    };
    if !same_mailbox || (same_key && !same_proof) {
        let words = "it speaks about a report of somebody else; it was not joined to it".to_owned();
        return Ok(Err(Refusal { code: "other-writer", words }));
    }
    let proved = same_key && same_proof;
    vault.execute(
        "UPDATE follow_up SET case_id = ?2, proved = ?3 WHERE id = ?1",
        params![follow_up, case, proved],
    )?;
    vault.execute("UPDATE cases SET news = news + 1 WHERE id = ?1", [case])?;
    if kind == "withdraw" && proved {
        vault.execute(
            "UPDATE cases SET withdrawn_at = coalesce(withdrawn_at, ?2) WHERE id = ?1",
            [case, received_at],
        )?;
    }
    Ok(Ok(()))
}
