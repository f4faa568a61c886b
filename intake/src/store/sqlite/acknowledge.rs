//! An agency has an envelope durably.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use super::writer::Change;
use crate::store::Acknowledged;

pub(super) struct Acknowledge {
    pub(super) agency: String,
    pub(super) id: [u8; 32],
}

#[async_trait]
impl Change for Acknowledge {
    type Outcome = Acknowledged;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<Acknowledged, sqlx::Error> {
        let done = sqlx::query(
            "DELETE FROM delivery WHERE agency = ? AND seq = (SELECT seq FROM envelope WHERE id = ?)",
        )
        .bind(self.agency.as_str())
        .bind(self.id.as_slice())
        .execute(&mut *db)
        .await?;
        let freed: Option<i64> = sqlx::query_scalar(
            "UPDATE envelope SET body = NULL
             WHERE id = ? AND body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM delivery WHERE seq = envelope.seq)
             RETURNING size",
        )
        .bind(self.id.as_slice())
        .fetch_optional(&mut *db)
        .await?;
        Ok(Acknowledged { first: done.rows_affected() > 0, freed: freed.unwrap_or(0).unsigned_abs() })
    }
}
