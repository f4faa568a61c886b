//! Fetches sealed files, goes on where it was cut, and believes nothing before the hash fits.

use super::{Intake, Trouble, intake::Request};
use crate::{
    cases::{self, Inside, file::opens_to},
    clock,
    keys::Ring,
    store::Folder,
};
use data_encoding::HEXLOWER;
use reqwest::{Method, StatusCode, blocking::Response, header::CONTENT_RANGE};
use ring::digest::{Context, SHA256};
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::message::FileRef;
use std::{
    fs::{File, OpenOptions},
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

/// Bytes fetched in one round, so that a long file does not hold up new reports.
const ROUND: u64 = 16 << 20;
const PIECE: usize = 64 << 10;
/// Longest pause before a file that is not at the intake yet is asked for again, seconds.
const LONGEST: i64 = 60;

struct Wanted {
    row: i64,
    file_id: Vec<u8>,
    size: u64,
    envelope: Vec<u8>,
    position: usize,
}

/// Fetches files that wait, oldest first, up to [`ROUND`] bytes. Returns whether anything changed.
pub(crate) fn fetch(
    intake: &Intake,
    keys: &Ring,
    vault: &Connection,
    folder: &Folder,
    stop: &AtomicBool,
) -> Result<bool, Trouble> {
    let mut room = ROUND;
    let mut changed = false;
    let now = clock::now();
    let wanted: Vec<Wanted> = vault
        .prepare_cached(
            "SELECT file.id, file.file_id, file.size, cases.envelope_id, file.position
             FROM file JOIN cases ON cases.id = file.case_id
             WHERE file.state = 'waiting' AND file.intake = ?1 AND (file.retry_at <= ?2 OR file.retry_at > ?2 + ?3)
             ORDER BY file.id LIMIT 20",
        )?
        .query_map(params![intake.address(), now, LONGEST], |row| {
            Ok(Wanted {
                row: row.get(0)?,
                file_id: row.get(1)?,
                size: row.get::<_, i64>(2)?.unsigned_abs(),
                envelope: row.get(3)?,
                position: row.get::<_, i64>(4)?.unsigned_abs() as usize,
            })
        })?
        .collect::<Result<_, _>>()?;
    for wanted in wanted {
        if room == 0 || stop.load(Ordering::Relaxed) {
            break;
        }
        match one(intake, keys, vault, folder, &wanted, &mut room) {
            Ok(moved) => changed |= moved,
            Err(trouble) => {
                // The next round begins with another file.
                postpone(vault, &wanted)?;
                return Err(trouble);
            }
        }
    }
    Ok(changed)
}

fn one(
    intake: &Intake,
    keys: &Ring,
    vault: &Connection,
    folder: &Folder,
    wanted: &Wanted,
    room: &mut u64,
) -> Result<bool, Trouble> {
    let path = folder.file(&wanted.file_id);
    let part = path.with_extension("part");
    if !path.exists() && length(&part) < wanted.size {
        let asked = format!("/v1/files/{}", HEXLOWER.encode(&wanted.file_id));
        let have = length(&part);
        let from = (have > 0).then_some(have);
        let request = Request { method: &Method::GET, path: &asked, query: "", body: &[], from };
        let response = intake.ask(keys, &request)?;
        match response.status() {
            // The phone has not finished sending it.
            StatusCode::NOT_FOUND => return postpone(vault, wanted),
            StatusCode::RANGE_NOT_SATISFIABLE => {
                return refuse(vault, wanted, &part, "another length than the report says");
            }
            _ => take(response, &part, have, wanted.size, room)?,
        }
        let fetched = length(&part);
        vault.execute(
            "UPDATE file SET fetched = ?2 WHERE id = ?1",
            params![wanted.row, fetched.cast_signed()],
        )?;
        if fetched < wanted.size {
            return Ok(true);
        }
    }
    if !path.exists() {
        if hash(&part)? != wanted.file_id {
            return refuse(vault, wanted, &part, "its bytes are not those the report names");
        }
        std::fs::rename(&part, &path)?;
        sync_folder(&path)?;
    }
    let said = the_file(vault, keys, wanted)?;
    if !opens_to(&path, &said).map_err(|_| Trouble::Vault)? {
        return refuse(vault, wanted, &part, "it does not open to what the report says");
    }
    vault.execute("UPDATE file SET state = 'here', fetched = size WHERE id = ?1", [wanted.row])?;
    Ok(true)
}

/// Appends an answer's bytes to the part, at most up to the size the report says and the room of this round.
fn take(response: Response, part: &Path, have: u64, size: u64, room: &mut u64) -> Result<(), Trouble> {
    let begins = match response.headers().get(CONTENT_RANGE) {
        Some(range) => {
            let range = range.to_str().ok().and_then(|range| range.strip_prefix("bytes "));
            let first = range.and_then(|range| range.split_once('-')?.0.parse::<u64>().ok());
            first.ok_or(Trouble::NotAnIntake)?
        }
        None => 0,
    };
    // An answer with the whole file begins again.
    let mut file = match begins {
        0 => File::create(part)?,
        first if first == have => OpenOptions::new().append(true).open(part)?,
        _ => return Err(Trouble::NotAnIntake),
    };
    let mut left = size.saturating_sub(begins).min(*room);
    let mut response = response;
    let mut piece = vec![0; PIECE];
    let cut = loop {
        let most = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let Some(space) = piece.get_mut(..most).filter(|space| !space.is_empty()) else { break false };
        match response.read(space) {
            Ok(0) => break true,
            Ok(count) => {
                file.write_all(space.get(..count).unwrap_or_default())?;
                left -= count as u64;
                *room = room.saturating_sub(count as u64);
            }
            Err(_) => break true,
        }
    };
    file.sync_all()?;
    if cut && left > 0 { Err(Trouble::Away) } else { Ok(()) }
}

fn the_file(vault: &Connection, keys: &Ring, wanted: &Wanted) -> Result<FileRef, Trouble> {
    match cases::reopen(vault, keys, &wanted.envelope)?.inside {
        Inside::Report(mut report) if wanted.position < report.files.len() => {
            Ok(report.files.swap_remove(wanted.position))
        }
        _ => Err(Trouble::Vault),
    }
}

fn postpone(vault: &Connection, wanted: &Wanted) -> Result<bool, Trouble> {
    vault.execute(
        "UPDATE file SET attempts = attempts + 1, retry_at = ?2 + min(?3, 1 << min(attempts, 10)) WHERE id = ?1",
        params![wanted.row, clock::now(), LONGEST],
    )?;
    Ok(false)
}

/// The file is kept out; the report says why. What was fetched of it is removed, since it is nobody's evidence.
fn refuse(vault: &Connection, wanted: &Wanted, part: &PathBuf, why: &str) -> Result<bool, Trouble> {
    vault.execute("UPDATE file SET state = 'refused', why = ?2 WHERE id = ?1", params![wanted.row, why])?;
    let other: Option<i64> = vault
        .query_row(
            "SELECT id FROM file WHERE file_id = ?1 AND state <> 'refused' LIMIT 1",
            [&wanted.file_id],
            |row| row.get(0),
        )
        .optional()?;
    if other.is_none() && part.exists() {
        std::fs::remove_file(part)?;
    }
    Ok(true)
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |metadata| metadata.len())
}

fn hash(path: &Path) -> Result<Vec<u8>, Trouble> {
    let mut file = File::open(path)?;
    let mut context = Context::new(&SHA256);
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(context.finish().as_ref().to_vec()),
            count => context.update(piece.get(..count).unwrap_or_default()),
        }
    }
}

fn sync_folder(path: &Path) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
