//! A draft: answers to questions, each durable before the call returns.

use super::{Kind, ReportError, text};
use crate::location::{cell::Cell, fix::Fix};
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::{
    case::CaseSecret,
    message::{LinkNote, limits},
};
use std::collections::BTreeMap;
use zeroize::Zeroize;

/// A file attached to a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Attached {
    /// Row id.
    pub id: i64,
    /// `photo`, `voice` or `file`.
    pub role: String,
    /// Media type found in the bytes.
    pub media_type: String,
    /// Bytes before sealing.
    pub size: u64,
    /// Whether the file carried a place.
    pub had_place: bool,
    /// Whether the place was kept on purpose.
    pub keeps_place: bool,
}

/// A link kept with the time it was noted.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Row id.
    pub id: i64,
    /// As typed.
    pub text: String,
    /// Unix seconds.
    pub noted_at: i64,
}

/// A draft, as it stands on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Row id.
    pub id: i64,
    /// What is being filed.
    pub kind: Kind,
    answers: BTreeMap<String, String>,
    /// Files in the order they were added.
    pub files: Vec<Attached>,
    /// Links in the order they were noted.
    pub links: Vec<Link>,
}

/// Most letters of a field, Unicode scalar values.
#[must_use]
pub fn letters(field: &str) -> usize {
    match field {
        "story" | "note" | "message" => limits::STORY_LETTERS,
        _ => limits::LINE_LETTERS,
    }
}

/// The fix as the cell it lies in: the cell's centre, and an accuracy that says no more than whole kilometres.
fn coarse(fix: &Fix) -> Fix {
    let cell = Cell::of(fix.latitude, fix.longitude);
    let accuracy_m = fix.accuracy_m.map(|metres| (metres / 1000.0).ceil() * 1000.0);
    Fix { latitude: cell.latitude, longitude: cell.longitude, accuracy_m, taken_at: fix.taken_at }
}

/// Wiped when dropped: after the vault is closed no text of the person stays in memory.
impl Drop for Draft {
    fn drop(&mut self) {
        self.answers.values_mut().for_each(Zeroize::zeroize);
        self.links.iter_mut().for_each(|link| link.text.zeroize());
    }
}

impl Draft {
    /// Opens a new draft.
    pub(crate) fn start(vault: &Connection, kind: Kind, now: i64) -> Result<Self, ReportError> {
        let secret = CaseSecret::generate().map_err(|_| ReportError::Seal)?;
        vault
            .prepare_cached("INSERT INTO filed (kind, secret, started_at) VALUES (?1, ?2, ?3)")?
            .execute(params![kind.key(), secret.to_bytes().as_slice(), now])?;
        Ok(Self {
            id: vault.last_insert_rowid(),
            kind,
            answers: BTreeMap::new(),
            files: Vec::new(),
            links: Vec::new(),
        })
    }

    /// The newest draft of a kind, if there is one.
    pub(crate) fn newest(vault: &Connection, kind: Kind) -> Result<Option<Self>, ReportError> {
        let id = vault
            .query_row(
                "SELECT id FROM filed WHERE kind = ?1 AND state = 'draft' ORDER BY id DESC LIMIT 1",
                [kind.key()],
                |row| row.get(0),
            )
            .optional()?;
        id.map(|id| Self::load(vault, id)).transpose()
    }

    /// Reads a filed thing's answers, whatever its state.
    pub(crate) fn load(vault: &Connection, id: i64) -> Result<Self, ReportError> {
        let kind: String = vault
            .query_row("SELECT kind FROM filed WHERE id = ?1", [id], |row| row.get(0))
            .optional()?
            .ok_or(ReportError::NotFound)?;
        let answers = vault
            .prepare_cached("SELECT field, value FROM answer WHERE filed_id = ?1")?
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let files = vault
            .prepare_cached(
                "SELECT id, role, media_type, size, had_place, keeps_place FROM attachment
                 WHERE filed_id = ?1 ORDER BY id",
            )?
            .query_map([id], |row| {
                Ok(Attached {
                    id: row.get(0)?,
                    role: row.get(1)?,
                    media_type: row.get(2)?,
                    size: row.get::<_, i64>(3)?.unsigned_abs(),
                    had_place: row.get(4)?,
                    keeps_place: row.get(5)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        let links = vault
            .prepare_cached("SELECT id, text, noted_at FROM link WHERE filed_id = ?1 ORDER BY id")?
            .query_map([id], |row| Ok(Link { id: row.get(0)?, text: row.get(1)?, noted_at: row.get(2)? }))?
            .collect::<Result<_, _>>()?;
        Ok(Self { id, kind: Kind::from_key(&kind), answers, files, links })
    }

    /// The answer to a question, empty if none.
    #[must_use]
    pub fn answer(&self, field: &str) -> &str {
        self.answers.get(field).map_or("", String::as_str)
    }

    /// The answers to a question that takes several.
    pub fn chosen<'a>(&'a self, field: &str) -> impl Iterator<Item = &'a str> {
        self.answer(field).split(',').filter(|v| !v.is_empty())
    }

    /// Whether `value` is among the answers to `field`.
    #[must_use]
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.chosen(field).any(|v| v == value)
    }

    /// Stores an answer; durable when this returns. An empty one is taken away.
    pub(crate) fn set(&mut self, vault: &Connection, field: &str, value: &str) -> Result<(), ReportError> {
        if value.is_empty() {
            vault
                .prepare_cached("DELETE FROM answer WHERE filed_id = ?1 AND field = ?2")?
                .execute(params![self.id, field])?;
            self.answers.remove(field);
        } else {
            vault
                .prepare_cached(
                    "INSERT INTO answer (filed_id, field, value) VALUES (?1, ?2, ?3)
                     ON CONFLICT (filed_id, field) DO UPDATE SET value = excluded.value",
                )?
                .execute(params![self.id, field, value])?;
            match self.answers.get_mut(field) {
                Some(old) => value.clone_into(old),
                None => drop(self.answers.insert(field.to_owned(), value.to_owned())),
            }
        }
        Ok(())
    }

    /// Stores typed text, without hidden characters; durable when this returns. Returns whether some were taken out.
    ///
    /// # Errors
    /// [`ReportError::TooLong`], and the earlier text stands.
    pub(crate) fn type_text(
        &mut self,
        vault: &Connection,
        field: &str,
        typed: &str,
    ) -> Result<bool, ReportError> {
        let clean = text::cleaned(typed);
        let value = clean.as_deref().unwrap_or(typed);
        let max = letters(field);
        if value.len() > max && value.chars().count() > max {
            return Err(ReportError::TooLong { max });
        }
        self.set(vault, field, value)?;
        Ok(clean.is_some())
    }

    /// Switches one of several answers over.
    pub(crate) fn toggle(&mut self, vault: &Connection, field: &str, value: &str) -> Result<(), ReportError> {
        let mut chosen: Vec<&str> = self.chosen(field).filter(|v| *v != value).collect();
        if chosen.len() == self.chosen(field).count() {
            chosen.push(value);
        }
        let joined = chosen.join(",");
        self.set(vault, field, &joined)
    }

    /// Keeps a link or account name with the time.
    pub(crate) fn keep_link(&mut self, vault: &Connection, typed: &str, now: i64) -> Result<(), ReportError> {
        if self.links.len() >= limits::LINKS {
            return Err(ReportError::TooMany { max: limits::LINKS });
        }
        let text = typed.trim();
        if text.is_empty() {
            return Ok(());
        }
        vault.execute(
            "INSERT INTO link (filed_id, text, noted_at) VALUES (?1, ?2, ?3)",
            params![self.id, text, now],
        )?;
        self.links.push(Link { id: vault.last_insert_rowid(), text: text.to_owned(), noted_at: now });
        Ok(())
    }

    /// Takes a link away.
    pub(crate) fn remove_link(&mut self, vault: &Connection, id: i64) -> Result<(), ReportError> {
        vault.execute("DELETE FROM link WHERE id = ?1 AND filed_id = ?2", params![id, self.id])?;
        self.links.retain(|l| l.id != id);
        Ok(())
    }

    /// Links as they are sent, each with its hash.
    pub(crate) fn link_notes(&self) -> Vec<LinkNote> {
        self.links
            .iter()
            .map(|l| LinkNote {
                sha256: ring::digest::digest(&ring::digest::SHA256, l.text.as_bytes()).as_ref().to_vec(),
                text: l.text.clone(),
                noted_at: l.noted_at,
            })
            .collect()
    }

    /// The fix of this draft, if one was found.
    #[must_use]
    pub fn fix(&self) -> Option<Fix> {
        let mut parts = self.answer("fix").split(' ');
        Some(Fix {
            latitude: parts.next()?.parse().ok()?,
            longitude: parts.next()?.parse().ok()?,
            taken_at: parts.next()?.parse().ok()?,
            accuracy_m: parts.next().and_then(|a| a.parse().ok()),
        })
    }

    /// Stores a fix that was checked: whole for `exact`, as the centre of its cell for `about`, and not at all where no
    /// fix is asked for any more. What is not stored cannot be found on the phone either.
    pub(crate) fn set_fix(&mut self, vault: &Connection, fix: &Fix) -> Result<(), ReportError> {
        let fix = match self.answer("place") {
            "exact" => *fix,
            "about" => coarse(fix),
            _ => return Ok(()),
        };
        let accuracy = fix.accuracy_m.map(|a| format!(" {a}")).unwrap_or_default();
        self.set(vault, "fix", &format!("{} {} {}{accuracy}", fix.latitude, fix.longitude, fix.taken_at))
    }

    /// Stores how exactly the place may be known. A fix found before is made as coarse as that, or forgotten: a coarse
    /// one does not serve for `exact`, and none is needed for the rest.
    pub(crate) fn choose_place(&mut self, vault: &Connection, mode: &str) -> Result<(), ReportError> {
        if mode == self.answer("place") {
            return Ok(());
        }
        let found = self.fix().filter(|_| mode == "about" && self.answer("place") == "exact");
        let mut chosen = self.clone();
        let whole = vault.unchecked_transaction()?;
        chosen.set(vault, "fix", "")?;
        chosen.set(vault, "place", mode)?;
        if let Some(fix) = found {
            chosen.set_fix(vault, &fix)?;
        }
        whole.commit()?;
        *self = chosen;
        Ok(())
    }

    /// Whether nothing was said yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.files.is_empty() && self.links.is_empty()
    }
}
