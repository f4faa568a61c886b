//! Opens a sealed file piece by piece, for one answer to the browser.

use super::{Inside, read::Reader, reopen};
use crate::{DeskError, audit, keys::Ring, store::Folder};
use ring::digest::{Context, SHA256};
use rusqlite::{Connection, OptionalExtension, Row};
use saphan_protocol::{
    message::FileRef,
    stream::{FileKey, HEADER, Opener, SEALED_CHUNK, StreamError},
};
use std::{io::Read, path::PathBuf};

/// How the browser gets a file. Only a few types are ever drawn or played; everything else is a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Drawn, as this media type.
    Picture(&'static str),
    /// Played, as this media type.
    Sound(&'static str),
    /// Saved.
    Download,
}

impl Shown {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Picture(_) => "picture",
            Self::Sound(_) => "sound",
            Self::Download => "download",
        }
    }

    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Picture(media_type) | Self::Sound(media_type) => media_type,
            Self::Download => "application/octet-stream",
        }
    }
}

/// What a media type and a role of a report may become.
pub(crate) fn shown(media_type: &str, role: &str) -> Shown {
    match media_type.split(';').next().unwrap_or_default().trim() {
        "image/jpeg" => Shown::Picture("image/jpeg"),
        "image/png" => Shown::Picture("image/png"),
        "image/webp" => Shown::Picture("image/webp"),
        "image/gif" => Shown::Picture("image/gif"),
        "audio/mpeg" => Shown::Sound("audio/mpeg"),
        "audio/mp4" | "audio/x-m4a" => Shown::Sound("audio/mp4"),
        "audio/aac" => Shown::Sound("audio/aac"),
        "audio/ogg" | "application/ogg" => Shown::Sound("audio/ogg"),
        "audio/webm" => Shown::Sound("audio/webm"),
        "audio/wav" | "audio/x-wav" => Shown::Sound("audio/wav"),
        "audio/3gpp" => Shown::Sound("audio/3gpp"),
        // A recorder's container looks like a film's.
        "video/webm" if role == "voice" => Shown::Sound("audio/webm"),
        "video/mp4" if role == "voice" => Shown::Sound("audio/mp4"),
        _ => Shown::Download,
    }
}

/// A file that may be opened now.
pub(crate) struct Ready {
    pub(crate) shown: Shown,
    /// Bytes before sealing.
    pub(crate) size: u64,
    path: PathBuf,
    key: FileKey,
}

/// Finds the file at place `n` of a report and writes the audit line.
pub(crate) fn find(
    vault: &mut Connection,
    keys: &Ring,
    folder: &Folder,
    reader: &Reader<'_>,
    case: i64,
    n: i64,
) -> Result<Ready, DeskError> {
    let transaction = vault.transaction()?;
    let row = |row: &Row<'_>| {
        let why: Option<String> = row.get(2)?;
        Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, why, row.get::<_, Vec<u8>>(3)?))
    };
    let found = transaction
        .query_row(
            "SELECT file.file_id, file.state, file.why, cases.envelope_id
             FROM file JOIN cases ON cases.id = file.case_id WHERE file.case_id = ?1 AND file.position = ?2",
            [case, n],
            row,
        )
        .optional()?;
    let (file_id, state, why, envelope) = found.ok_or(DeskError::NotFound)?;
    if state != "here" {
        return Err(DeskError::FileNotHere(why.unwrap_or_else(|| "it is still being fetched".to_owned())));
    }
    let Inside::Report(report) = reopen(&transaction, keys, &envelope)?.inside else {
        return Err(DeskError::NotFound);
    };
    let file = usize::try_from(n).ok().and_then(|n| report.files.get(n)).ok_or(DeskError::NotFound)?;
    let detail = format!("file {}", n + 1);
    let line =
        audit::Line { at: reader.now, who: reader.who, what: "file", case: Some(case), detail: &detail };
    audit::write(&transaction, &line)?;
    transaction.commit()?;
    Ok(Ready {
        shown: shown(&file.media_type, &file.role),
        size: file.size,
        path: folder.file(&file_id),
        key: FileKey::from_bytes(&file.key)?,
    })
}

impl Ready {
    /// Opens the file and gives each plain piece to `take`, until it answers false.
    pub(crate) fn each(&self, take: impl FnMut(Vec<u8>) -> bool) -> Result<(), Unsealed> {
        unseal(std::fs::File::open(&self.path)?, &self.key, take)
    }
}

/// Why a sealed file could not be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unsealed {
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    #[error(transparent)]
    Stream(#[from] StreamError),
}

fn unseal(
    mut sealed: impl Read,
    key: &FileKey,
    mut take: impl FnMut(Vec<u8>) -> bool,
) -> Result<(), Unsealed> {
    let mut header = [0; HEADER];
    sealed.read_exact(&mut header)?;
    let mut opener = Opener::new(key, &header)?;
    let mut chunk = piece(&mut sealed)?;
    loop {
        let next = if chunk.len() == SEALED_CHUNK { piece(&mut sealed)? } else { Vec::new() };
        let last = next.is_empty();
        opener.open_chunk(&mut chunk, last)?;
        if !take(chunk) || last {
            return Ok(());
        }
        chunk = next;
    }
}

fn piece(sealed: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(SEALED_CHUNK);
    sealed.take(SEALED_CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

/// Whether sealed bytes, whose hash was checked before, open to what the report says of them.
pub(crate) fn opens_to(path: &std::path::Path, file: &FileRef) -> Result<bool, Unsealed> {
    let Ok(key) = FileKey::from_bytes(&file.key) else { return Ok(false) };
    let mut hash = Context::new(&SHA256);
    let mut size = 0;
    let opened = unseal(std::fs::File::open(path)?, &key, |plain| {
        hash.update(&plain);
        size += plain.len() as u64;
        true
    });
    match opened {
        Ok(()) => Ok(size == file.size && hash.finish().as_ref() == file.sha256),
        Err(Unsealed::Stream(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, shown};

    #[test]
    fn only_known_pictures_and_sounds_are_shown_and_all_else_is_saved() {
        for (media_type, role, expected) in [
            ("image/jpeg", "photo", Shown::Picture("image/jpeg")),
            ("image/svg+xml", "photo", Shown::Download),
            ("text/html", "photo", Shown::Download),
            ("image/heic", "photo", Shown::Download),
            ("audio/webm;codecs=opus", "voice", Shown::Sound("audio/webm")),
            ("video/webm", "voice", Shown::Sound("audio/webm")),
            ("video/webm", "file", Shown::Download),
            ("application/pdf", "file", Shown::Download),
            ("", "voice", Shown::Download),
        ] {
            assert_eq!(shown(media_type, role), expected, "{media_type} {role}");
        }
    }
}
