//! Numbers a person asked to keep: one set, in the vault.

use super::typed::Typed;
use crate::{Phone, report::ReportError};

impl Phone {
    /// The numbers that were kept; empty if none were.
    ///
    /// # Errors
    /// [`ReportError::Locked`] or the vault's.
    pub fn kept_costs(&self) -> Result<Typed, ReportError> {
        let mut typed = Typed::default();
        let mut rows = self.db()?.prepare_cached("SELECT field, value FROM cost")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (field, value): (String, String) = (row.get(0)?, row.get(1)?);
            // A field of a newer app is left where it is.
            typed.set(&field, &value);
        }
        Ok(typed)
    }

    /// Keeps these numbers in the place of any that were kept; durable when this returns.
    ///
    /// # Errors
    /// [`ReportError::Locked`] or the vault's; the earlier numbers stand.
    pub fn keep_costs(&self, typed: &Typed) -> Result<(), ReportError> {
        let whole = self.db()?.unchecked_transaction()?;
        whole.execute("DELETE FROM cost", [])?;
        for (field, text) in typed.iter() {
            whole
                .prepare_cached("INSERT INTO cost (field, value) VALUES (?1, ?2)")?
                .execute([field, text])?;
        }
        whole.commit()?;
        Ok(())
    }

    /// Deletes what was kept.
    ///
    /// # Errors
    /// [`ReportError::Locked`] or the vault's.
    pub fn forget_costs(&self) -> Result<(), ReportError> {
        self.db()?.execute("DELETE FROM cost", [])?;
        Ok(())
    }
}
