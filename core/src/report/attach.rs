//! Adds a file: its bytes are looked at, its place is taken out, and it is sealed, in one pass of 64 KiB at a time.

use super::{
    ReportError,
    draft::{Attached, Draft},
};
use crate::location::picture::{self, Cleaned, PictureError};
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::message::limits;
use saphan_vault::{Attachments, VaultError};
use std::{fs::File, io::Seek, path::Path};

/// What is being attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Must be a picture.
    Photo,
    /// A voice note.
    Voice,
    /// Anything.
    File,
}

impl Role {
    fn key(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Voice => "voice",
            Self::File => "file",
        }
    }
}

impl Draft {
    /// Reads the file at `path` once, seals it beside the vault and notes it in the draft; durable when this returns.
    /// The file at `path` is left as it is.
    ///
    /// # Errors
    /// [`ReportError::Picture`] says what is wrong with the file; the draft is unchanged.
    pub(crate) fn attach(
        &mut self,
        vault: &Connection,
        attachments: &Attachments,
        path: &Path,
        claimed: Option<&str>,
        role: Role,
        now: i64,
    ) -> Result<(), ReportError> {
        if self.files.len() >= limits::FILES {
            return Err(ReportError::TooMany { max: limits::FILES });
        }
        let keep_place = self.answer("keep-place") == "yes";
        let mut file = File::open(path).map_err(|_| PictureError::Vanished)?;
        let length = file.metadata().map_err(|_| PictureError::Vanished)?.len();
        let plan = picture::plan(&mut file, length, claimed, role == Role::Photo, keep_place)?;
        file.rewind().map_err(|_| PictureError::Vanished)?;
        let (media_type, had_place) = (plan.media_type().to_owned(), plan.had_place);
        let sealed = attachments.import(Cleaned::new(file, plan), None).map_err(|error| match error {
            // The file changed or went while it was read.
            VaultError::Unreadable(_) => PictureError::Vanished.into(),
            error => ReportError::from(error),
        })?;
        let noted = vault.execute(
            "INSERT INTO attachment (filed_id, role, name, key, size, sealed_size, sha256, sealed_sha256, media_type,
                                     had_place, keeps_place, attached_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                self.id,
                role.key(),
                sealed.name,
                sealed.key.to_bytes().as_slice(),
                sealed.size.cast_signed(),
                sealed.sealed_size.cast_signed(),
                sealed.sha256_plain.as_slice(),
                sealed.sha256_sealed.as_slice(),
                media_type,
                had_place,
                had_place && keep_place,
                now
            ],
        );
        if let Err(error) = noted {
            // Not in the draft, so not on the phone either; the person is told to try again.
            attachments.remove(&sealed.name)?;
            return Err(error.into());
        }
        self.files.push(Attached {
            id: vault.last_insert_rowid(),
            role: role.key().to_owned(),
            media_type,
            size: sealed.size,
            had_place,
            keeps_place: had_place && keep_place,
        });
        Ok(())
    }

    /// Takes a file away, on disk too.
    pub(crate) fn detach(
        &mut self,
        vault: &Connection,
        attachments: &Attachments,
        id: i64,
    ) -> Result<(), ReportError> {
        let name: Option<String> = vault
            .query_row(
                "DELETE FROM attachment WHERE id = ?1 AND filed_id = ?2 RETURNING name",
                params![id, self.id],
                |row| row.get(0),
            )
            .optional()?;
        if let Some(name) = name {
            attachments.remove(&name)?;
        }
        self.files.retain(|f| f.id != id);
        Ok(())
    }
}
