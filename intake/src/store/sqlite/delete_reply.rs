//! A reply's reader has it.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use super::writer::Change;

pub(super) struct DeleteReply {
    pub(super) mailbox: [u8; 16],
    pub(super) seq: i64,
}

#[async_trait]
impl Change for DeleteReply {
    type Outcome = u64;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<u64, sqlx::Error> {
        let freed: Option<i64> = sqlx::query_scalar(
            "UPDATE reply SET body = NULL WHERE mailbox = ? AND seq = ? AND body IS NOT NULL RETURNING size",
        )
        .bind(self.mailbox.as_slice())
        .bind(self.seq)
        .fetch_optional(&mut *db)
        .await?;
        Ok(freed.unwrap_or(0).unsigned_abs())
    }
}
