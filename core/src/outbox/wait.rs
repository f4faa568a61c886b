//! What the queue waits for, and until when: for the courier's own pauses, and to be woken.

use super::{LONGEST_PAUSE, queue::Outbox};
use saphan_vault::VaultError;

impl Outbox {
    /// When the next parcel without proof is due, Unix seconds, `now` at the earliest.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn next_due(&self, now: i64) -> Result<Option<i64>, VaultError> {
        self.earliest("", now)
    }

    /// The same for a parcel that may arrive without anything else being changed: not one that waits for an update or
    /// another helper.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn next_hopeful(&self, now: i64) -> Result<Option<i64>, VaultError> {
        self.earliest("AND coalesce(held, '') NOT IN ('update', 'refused', 'file-lost')", now)
    }

    fn earliest(&self, which: &str, now: i64) -> Result<Option<i64>, VaultError> {
        Ok(self
            .store
            .prepare_cached(&format!(
                "SELECT min(CASE WHEN retry_at > ?2 THEN ?1 ELSE max(retry_at, ?1) END)
                 FROM parcel WHERE receipt IS NULL {which}"
            ))?
            .query_row([now, now.saturating_add(LONGEST_PAUSE)], |row| row.get(0))?)
    }

    /// Whether anything waits at all: a parcel for its proof, or a mailbox for an answer that may still come.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn waits(&self) -> Result<bool, VaultError> {
        Ok(self
            .store
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM parcel WHERE receipt IS NULL)
                     OR EXISTS (SELECT 1 FROM mailbox WHERE open = 1)",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// Row of the newest sealed answer that the vault has not taken in, 0 if there is none. A row never comes back.
    ///
    /// # Errors
    /// [`VaultError`] of the store.
    pub fn newest_incoming(&self) -> Result<i64, VaultError> {
        Ok(self
            .store
            .prepare_cached("SELECT coalesce(max(id), 0) FROM incoming")?
            .query_row([], |row| row.get(0))?)
    }
}
