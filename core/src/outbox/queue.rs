//! The durable queue.

use super::{Held, LONGEST_PAUSE};
use rusqlite::{Connection, OptionalExtension, params};
use saphan_protocol::case::CaseSecret;
use saphan_vault::VaultError;

/// Something sealed that goes out.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// SHA-256 of the bytes.
    pub id: Vec<u8>,
    /// Its bytes, or where they lie.
    pub content: Content,
    /// Bytes.
    pub size: u64,
}

impl std::fmt::Debug for Parcel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parcel").field("size", &self.size).finish_non_exhaustive()
    }
}

/// What a parcel is.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// An envelope's bytes.
    Envelope(Vec<u8>),
    /// The name of a sealed file.
    File(String),
}

impl Parcel {
    /// An envelope.
    #[must_use]
    pub fn envelope(id: Vec<u8>, bytes: Vec<u8>) -> Self {
        Self { id, size: bytes.len() as u64, content: Content::Envelope(bytes) }
    }

    /// A sealed file.
    #[must_use]
    pub fn file(id: Vec<u8>, name: String, size: u64) -> Self {
        Self { id, content: Content::File(name), size }
    }
}

/// How far a parcel is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Tries that began.
    pub attempts: u32,
    /// Unix seconds of the next try.
    pub retry_at: i64,
    /// Why the last try failed: [`Held::key`].
    pub held: Option<String>,
    /// Bytes an intake is known to hold.
    pub sent_bytes: u64,
    /// Bytes in all.
    pub size: u64,
    /// Whether there is proof.
    pub accepted: bool,
}

/// A mailbox to look into.
#[derive(Clone)]
pub struct Watched {
    /// Mailbox id, 16 bytes.
    pub id: Vec<u8>,
    /// Token that reads it, 32 bytes.
    pub token: Vec<u8>,
}

/// A sealed answer that came.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Its row here.
    pub row: i64,
    /// Mailbox id, 16 bytes.
    pub mailbox: Vec<u8>,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// The device store's tables, over one connection.
#[derive(Debug)]
pub struct Outbox {
    pub(super) store: Connection,
}

impl Outbox {
    /// Over an open device store.
    #[must_use]
    pub fn new(store: Connection) -> Self {
        Self { store }
    }

    /// Adds a parcel; the same one twice is one. Durable when this returns.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn push(&self, parcel: &Parcel) -> Result<(), VaultError> {
        let (kind, body, name) = match &parcel.content {
            Content::Envelope(bytes) => ("envelope", Some(bytes.as_slice()), None),
            Content::File(name) => ("file", None, Some(name.as_str())),
        };
        self.store
            .prepare_cached(
                "INSERT INTO parcel (id, kind, body, name, size, queued_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(queued_at), 0) + 1 FROM parcel))
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![parcel.id, kind, body, name, parcel.size.cast_signed()])?;
        Ok(())
    }

    /// Parcels without proof that are due at `now`, envelopes before files, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn due(&self, now: i64) -> Result<Vec<Parcel>, VaultError> {
        Ok(self
            .store
            .prepare_cached(
                "SELECT id, body, name, size FROM parcel
                 WHERE receipt IS NULL AND (retry_at <= ?1 OR retry_at > ?2)
                 ORDER BY kind, queued_at",
            )?
            .query_map([now, now.saturating_add(LONGEST_PAUSE)], |row| {
                let size = row.get::<_, i64>(3)?.unsigned_abs();
                Ok(match row.get::<_, Option<String>>(2)? {
                    Some(name) => Parcel::file(row.get(0)?, name, size),
                    None => Parcel::envelope(row.get(0)?, row.get(1)?),
                })
            })?
            .collect::<Result<_, _>>()?)
    }

    /// The names of all sealed files here, with proof or without.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn files(&self) -> Result<Vec<String>, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT name FROM parcel WHERE name IS NOT NULL")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// Notes that a try begins, before its first byte leaves: what was tried may have arrived. Returns false if the
    /// parcel was taken out or is done, and must not be tried.
    ///
    /// # Errors
    /// [`VaultError`] of the store; the parcel must not be tried then either.
    pub fn begin(&self, id: &[u8]) -> Result<bool, VaultError> {
        Ok(self
            .store
            .prepare_cached("UPDATE parcel SET attempts = attempts + 1 WHERE id = ?1 AND receipt IS NULL")?
            .execute([id])?
            > 0)
    }

    /// Notes that the try that began last has failed.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn hold(&self, id: &[u8], why: Held, now: i64) -> Result<(), VaultError> {
        let attempts: Option<u32> = self
            .store
            .query_row("SELECT attempts FROM parcel WHERE id = ?1", [id], |row| row.get(0))
            .optional()?;
        self.store.execute(
            "UPDATE parcel SET held = ?2, retry_at = ?3 WHERE id = ?1",
            params![id, why.key(), now.saturating_add(why.pause(attempts.unwrap_or(1)))],
        )?;
        Ok(())
    }

    /// Makes everything due now.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn hurry(&self) -> Result<(), VaultError> {
        self.store.execute("UPDATE parcel SET retry_at = 0 WHERE receipt IS NULL", [])?;
        Ok(())
    }

    /// Notes how many bytes of a file an intake holds. Returns false if the file was taken back meanwhile.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn progress(&self, id: &[u8], sent: u64) -> Result<bool, VaultError> {
        Ok(self
            .store
            .prepare_cached("UPDATE parcel SET sent_bytes = ?2, held = NULL WHERE id = ?1")?
            .execute(params![id, sent.cast_signed()])?
            > 0)
    }

    /// Keeps a verified receipt: the parcel is done. Durable when this returns.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn accept(&self, id: &[u8], receipt: &[u8], at: i64) -> Result<(), VaultError> {
        self.store.execute(
            "UPDATE parcel SET receipt = ?2, accepted_at = ?3, sent_bytes = size, held = NULL, body = NULL
             WHERE id = ?1",
            params![id, receipt, at],
        )?;
        Ok(())
    }

    /// Takes a parcel out that shall not go. Returns how often it was tried, or `None` if there is none without proof.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn cancel(&self, id: &[u8]) -> Result<Option<u32>, VaultError> {
        Ok(self
            .store
            .query_row(
                "DELETE FROM parcel WHERE id = ?1 AND receipt IS NULL RETURNING attempts",
                [id],
                |row| row.get(0),
            )
            .optional()?)
    }

    /// The receipt of a parcel, with the intake's time.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn receipt(&self, id: &[u8]) -> Result<Option<(Vec<u8>, i64)>, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT receipt, accepted_at FROM parcel WHERE id = ?1 AND receipt IS NOT NULL")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// How far a parcel is.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn standing(&self, id: &[u8]) -> Result<Option<Standing>, VaultError> {
        Ok(self
            .store
            .prepare_cached(
                "SELECT attempts, retry_at, held, sent_bytes, size, receipt IS NOT NULL FROM parcel WHERE id = ?1",
            )?
            .query_row([id], |row| {
                Ok(Standing {
                    attempts: row.get(0)?,
                    retry_at: row.get(1)?,
                    held: row.get(2)?,
                    sent_bytes: row.get::<_, i64>(3)?.unsigned_abs(),
                    size: row.get::<_, i64>(4)?.unsigned_abs(),
                    accepted: row.get(5)?,
                })
            })
            .optional()?)
    }

    /// Watches the mailbox of a case.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn watch(&self, secret: &CaseSecret) -> Result<(), VaultError> {
        self.store.execute(
            "INSERT INTO mailbox (id, token) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![secret.mailbox_id().0.as_slice(), secret.read_token().as_bytes().as_slice()],
        )?;
        Ok(())
    }

    /// Sets whether the phone is woken for the mailbox of a case. One for which it is not is still looked into with the
    /// others.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn wake_for(&self, secret: &CaseSecret, woken: bool) -> Result<(), VaultError> {
        self.store
            .prepare_cached("UPDATE mailbox SET open = ?2 WHERE id = ?1 AND open <> ?2")?
            .execute(params![secret.mailbox_id().0.as_slice(), woken])?;
        Ok(())
    }

    /// Forgets a case: its mailbox, what came from it, and these parcels.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn forget(&self, secret: &CaseSecret, parcels: &[Vec<u8>]) -> Result<(), VaultError> {
        let mailbox = secret.mailbox_id();
        let transaction = self.store.unchecked_transaction()?;
        for table in ["DELETE FROM incoming WHERE mailbox = ?1", "DELETE FROM fetched WHERE mailbox = ?1"] {
            transaction.execute(table, [mailbox.0.as_slice()])?;
        }
        transaction.execute("DELETE FROM mailbox WHERE id = ?1", [mailbox.0.as_slice()])?;
        for parcel in parcels {
            transaction.execute("DELETE FROM parcel WHERE id = ?1", [parcel])?;
        }
        Ok(transaction.commit()?)
    }

    /// Mailboxes to look into.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn watched(&self) -> Result<Vec<Watched>, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT id, token FROM mailbox")?
            .query_map([], |row| Ok(Watched { id: row.get(0)?, token: row.get(1)? }))?
            .collect::<Result<_, _>>()?)
    }

    /// The intake's number of the last answer kept from a mailbox, 0 if none.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn fetched(&self, mailbox: &[u8], intake: &str) -> Result<i64, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT after FROM fetched WHERE mailbox = ?1 AND intake = ?2")?
            .query_row(params![mailbox, intake], |row| row.get(0))
            .optional()?
            .unwrap_or(0))
    }

    /// Keeps a sealed answer with its number at the intake; the same one twice is one, and one for a mailbox that is
    /// watched no more is none. Returns whether it was new. Durable when this returns.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn keep(&self, mailbox: &[u8], intake: &str, seq: i64, body: &[u8]) -> Result<bool, VaultError> {
        let transaction = self.store.unchecked_transaction()?;
        let new = transaction
            .prepare_cached(
                "INSERT INTO incoming (mailbox, body) SELECT id, ?2 FROM mailbox WHERE id = ?1
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![mailbox, body])?
            > 0;
        transaction
            .prepare_cached(
                "INSERT INTO fetched (mailbox, intake, after) SELECT id, ?2, ?3 FROM mailbox WHERE id = ?1
                 ON CONFLICT (mailbox, intake) DO UPDATE SET after = max(after, excluded.after)",
            )?
            .execute(params![mailbox, intake, seq])?;
        transaction.commit()?;
        Ok(new)
    }

    /// Sealed answers that the vault has not taken in.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn incoming(&self) -> Result<Vec<Incoming>, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT id, mailbox, body FROM incoming ORDER BY id")?
            .query_map([], |row| Ok(Incoming { row: row.get(0)?, mailbox: row.get(1)?, body: row.get(2)? }))?
            .collect::<Result<_, _>>()?)
    }

    /// Drops a sealed answer that the vault now holds.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn taken(&self, row: i64) -> Result<(), VaultError> {
        self.store.execute("DELETE FROM incoming WHERE id = ?1", [row])?;
        Ok(())
    }

    /// Empties everything a person's reports left here, down to the size of the file.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn clear(&self) -> Result<(), VaultError> {
        self.store.execute_batch(
            "BEGIN; DELETE FROM parcel; DELETE FROM mailbox; DELETE FROM fetched; DELETE FROM incoming;
             DELETE FROM setting; DELETE FROM sqlite_sequence; COMMIT;",
        )?;
        // Deleted rows are overwritten already; this takes away that there were any. On a full disk the
        // file keeps its size.
        drop(self.store.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);"));
        Ok(())
    }

    /// A setting that is needed before the vault is open, such as the language.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn setting(&self, key: &str) -> Result<Option<String>, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Stores a setting.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), VaultError> {
        self.store.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![key, value],
        )?;
        Ok(())
    }
}
