//! Sends: one envelope for the chosen recipients, durable in the vault before anything leaves.

use super::{Kind, ReportError, draft::Draft, place::place_of};
use crate::{
    content::{Knowledge, model::Agency, open::sealing_key},
    interpreter,
    outbox::queue::Parcel,
    shop::order,
};
use rusqlite::{Connection, params};
use saphan_protocol::{
    case::CaseSecret,
    envelope,
    keys::SealingPublic,
    message::{Consent, FileRef, FollowUp, Message, Report, SafeContact, When},
};

/// What was sealed: the caller hands it to the outbox, in this order.
#[derive(Debug)]
pub struct Sealed {
    /// The envelope, then the files.
    pub parcels: Vec<Parcel>,
    /// The secret of the mailbox to watch.
    pub secret: CaseSecret,
}

pub(crate) fn non_empty(text: &str) -> Option<String> {
    Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned)
}

pub(crate) fn when_of(draft: &Draft) -> When {
    let kind = Some(draft.answer("when")).filter(|k| !k.is_empty()).unwrap_or("unknown");
    When { kind: kind.to_owned(), date: non_empty(draft.answer("date")).filter(|_| kind == "date") }
}

pub(crate) fn contact_of(draft: &Draft) -> Option<SafeContact> {
    let how = draft.answer("contact");
    (!how.is_empty() && how != "none").then(|| SafeContact {
        how: how.to_owned(),
        value: draft.answer("contact-value").trim().to_owned(),
        hours: non_empty(draft.answer("contact-hours")),
    })
}

/// Whether the draft says anything that somebody could act on.
#[must_use]
pub fn says_something(draft: &Draft) -> bool {
    match draft.kind {
        Kind::Interpreter => !draft.answer("wanted").is_empty(),
        Kind::Order => order::says_something(draft),
        _ => {
            !draft.answer("kinds").is_empty()
                || !draft.answer("story").trim().is_empty()
                || !draft.files.is_empty()
                || !draft.links.is_empty()
        }
    }
}

/// Makes the message of a draft.
pub(crate) fn message(
    vault: &Connection,
    knowledge: &Knowledge,
    draft: &Draft,
    language: &str,
    now: i64,
    mailbox: &[u8],
    agencies: Vec<String>,
) -> Result<Message, ReportError> {
    if draft.kind == Kind::Order {
        return Ok(Message::Order(order::order(knowledge, draft, language, now, mailbox, agencies)));
    }
    if draft.kind == Kind::Interpreter {
        return Ok(Message::Interpreter(interpreter::request(draft, language, now, mailbox, agencies)));
    }
    Ok(Message::Report(Report {
        language: language.to_owned(),
        written_at: now,
        mailbox: mailbox.to_vec(),
        kinds: draft.chosen("kinds").map(str::to_owned).collect(),
        whom: non_empty(draft.answer("whom")),
        head_count: draft.answer("count").parse().ok().filter(|_| draft.answer("whom") == "group"),
        under_18: match draft.answer("under-18") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        when: when_of(draft),
        place: place_of(draft),
        story: draft.answer("story").trim().to_owned(),
        files: files(vault, draft.id)?,
        links: draft.link_notes(),
        contact: contact_of(draft),
        consent: Consent {
            help: draft.has("consent", "help"),
            open_case: draft.has("consent", "open-case"),
            share: draft.has("consent", "share"),
        },
        alias: non_empty(draft.answer("alias")),
        nationality: non_empty(draft.answer("nationality")),
        other_language: non_empty(draft.answer("other-language")),
        agencies,
    }))
}

fn files(vault: &Connection, id: i64) -> Result<Vec<FileRef>, ReportError> {
    Ok(vault
        .prepare(
            "SELECT sealed_sha256, key, sealed_size, size, media_type, sha256, role, attached_at, keeps_place
             FROM attachment WHERE filed_id = ?1 ORDER BY id",
        )?
        .query_map([id], |row| {
            Ok(FileRef {
                id: row.get(0)?,
                key: row.get(1)?,
                sealed_size: row.get::<_, i64>(2)?.unsigned_abs(),
                size: row.get::<_, i64>(3)?.unsigned_abs(),
                media_type: row.get(4)?,
                sha256: row.get(5)?,
                role: row.get(6)?,
                attached_at: row.get(7)?,
                keeps_place: row.get(8)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

pub(crate) fn secret(vault: &Connection, id: i64) -> Result<CaseSecret, ReportError> {
    let bytes: Vec<u8> = vault.query_row("SELECT secret FROM filed WHERE id = ?1", [id], |row| row.get(0))?;
    CaseSecret::from_bytes(&bytes).map_err(|_| ReportError::Seal)
}

/// Seals a draft for the agencies it names. When this returns the draft is `queued` in the vault, durable, and its
/// envelope never changes again.
pub(crate) fn seal(
    vault: &mut Connection,
    knowledge: &Knowledge,
    draft: &Draft,
    language: &str,
    now: i64,
) -> Result<Sealed, ReportError> {
    if !says_something(draft) {
        return Err(ReportError::Empty);
    }
    let chosen: Vec<(&Agency, SealingPublic)> = draft
        .chosen("recipients")
        .filter_map(|id| knowledge.agency(id))
        .filter(|agency| draft.kind != Kind::Order || agency.takes.iter().any(|what| what == "order"))
        .filter_map(|agency| sealing_key(agency, knowledge.at_least(now)).map(|key| (agency, key)))
        .collect();
    if chosen.is_empty() {
        return Err(ReportError::NoRecipient);
    }
    let secret = secret(vault, draft.id)?;
    let agencies = chosen.iter().map(|(agency, _)| agency.id.clone()).collect();
    let said = message(vault, knowledge, draft, language, now, &secret.mailbox_id().0, agencies)?;
    let keys: Vec<SealingPublic> = chosen.iter().map(|(_, key)| key.clone()).collect();
    let sealed = envelope::seal(&said, &keys, &secret).map_err(|_| ReportError::Seal)?;

    let transaction = vault.transaction()?;
    let changed = transaction.execute(
        "UPDATE filed SET state = 'queued', envelope_id = ?2, envelope = ?3, sealed_at = ?4
         WHERE id = ?1 AND state = 'draft'",
        params![draft.id, sealed.id.0.as_slice(), sealed.bytes, now],
    )?;
    if changed == 0 {
        // Sent already, by a second tap: the first envelope stands.
        return Err(ReportError::NotFound);
    }
    for (agency, key) in &chosen {
        transaction.execute(
            "INSERT INTO recipient (filed_id, agency, key_id) VALUES (?1, ?2, ?3)",
            params![draft.id, agency.id, key.key_id().0.as_slice()],
        )?;
    }
    transaction.commit()?;
    Ok(Sealed { parcels: parcels(vault, draft.id)?, secret })
}

/// The parcels of a queued thing, as the outbox takes them. The same ones however often it is asked.
pub(crate) fn parcels(vault: &Connection, id: i64) -> Result<Vec<Parcel>, ReportError> {
    let (envelope_id, envelope): (Vec<u8>, Vec<u8>) =
        vault.query_row("SELECT envelope_id, envelope FROM filed WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut parcels = vec![Parcel::envelope(envelope_id, envelope)];
    let files: Vec<Parcel> = vault
        .prepare("SELECT sealed_sha256, name, sealed_size FROM attachment WHERE filed_id = ?1 ORDER BY id")?
        .query_map([id], |row| {
            Ok(Parcel::file(row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.unsigned_abs()))
        })?
        .collect::<Result<_, _>>()?;
    parcels.extend(files);
    Ok(parcels)
}

/// Seals words, or a withdrawal, for those who have the report.
pub(crate) fn follow_up(
    vault: &mut Connection,
    knowledge: &Knowledge,
    id: i64,
    kind: &str,
    words: &str,
    now: i64,
) -> Result<Parcel, ReportError> {
    let about: Vec<u8> = vault
        .query_row("SELECT envelope_id FROM filed WHERE id = ?1", [id], |row| {
            row.get::<_, Option<Vec<u8>>>(0)
        })?
        .ok_or(ReportError::NotFound)?;
    let agencies: Vec<String> = vault
        .prepare("SELECT agency FROM recipient WHERE filed_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let keys: Vec<SealingPublic> =
        agencies.iter().filter_map(|a| sealing_key(knowledge.agency(a)?, knowledge.at_least(now))).collect();
    if keys.is_empty() {
        return Err(ReportError::NoRecipient);
    }
    let secret = secret(vault, id)?;
    let said = Message::FollowUp(FollowUp {
        about,
        written_at: now,
        kind: kind.to_owned(),
        text: words.to_owned(),
        mailbox: secret.mailbox_id().0.to_vec(),
    });
    let sealed = envelope::seal(&said, &keys, &secret).map_err(|_| ReportError::Seal)?;
    let transaction = vault.transaction()?;
    transaction.execute(
        "INSERT INTO follow_up (filed_id, kind, text, written_at, envelope_id, envelope)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, kind, words, now, sealed.id.0.as_slice(), sealed.bytes],
    )?;
    if kind == "withdraw" {
        transaction.execute("UPDATE filed SET state = 'withdrawn' WHERE id = ?1", [id])?;
    } else {
        transaction.execute("DELETE FROM answer WHERE filed_id = ?1 AND field = 'message'", [id])?;
    }
    transaction.commit()?;
    Ok(Parcel::envelope(sealed.id.0.to_vec(), sealed.bytes))
}
