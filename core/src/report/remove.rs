//! Takes something sent off this phone: what was said, its files, its answers. Those who have it keep it, and whoever
//! has its receipt code can still follow it.

use super::{ReportError, State, follow, seal};
use crate::outbox::queue::Outbox;
use rusqlite::Connection;
use saphan_vault::Attachments;

/// The outbox's ids of what a filed thing sent, and the names of its files.
struct Traces {
    parcels: Vec<Vec<u8>>,
    files: Vec<String>,
}

fn traces(vault: &Connection, id: i64) -> Result<Traces, ReportError> {
    let parcels = vault
        .prepare_cached(
            "SELECT envelope_id FROM filed WHERE id = ?1 AND envelope_id IS NOT NULL
             UNION ALL SELECT envelope_id FROM follow_up WHERE filed_id = ?1
             UNION ALL SELECT sealed_sha256 FROM attachment WHERE filed_id = ?1",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let files = vault
        .prepare_cached("SELECT name FROM attachment WHERE filed_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(Traces { parcels, files })
}

/// Whether nothing of it waits to be sent any more: only then it may go without being lost.
pub(crate) fn may(vault: &Connection, outbox: &Outbox, id: i64) -> Result<bool, ReportError> {
    let state = follow::read(vault, id)?.summary.state;
    if !matches!(state, State::Accepted | State::Withdrawn) {
        return Ok(false);
    }
    for parcel in traces(vault, id)?.parcels {
        if outbox.standing(&parcel)?.is_some_and(|standing| !standing.accepted) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Takes it away. A kill in the middle leaves nothing that can be read: files that no report names are swept when the
/// vault opens, answers to a mailbox that no report names are dropped.
///
/// # Errors
/// [`ReportError::NotFound`] if it is not there or something of it waits to be sent; nothing is changed then.
pub(crate) fn remove(
    vault: &Connection,
    outbox: &Outbox,
    attachments: &Attachments,
    id: i64,
) -> Result<(), ReportError> {
    if !may(vault, outbox, id)? {
        return Err(ReportError::NotFound);
    }
    let secret = seal::secret(vault, id)?;
    let traces = traces(vault, id)?;
    vault.execute("DELETE FROM filed WHERE id = ?1", [id])?;
    outbox.forget(&secret, &traces.parcels)?;
    for name in &traces.files {
        attachments.remove(name)?;
    }
    Ok(())
}
