//! Remembers a nonce.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use super::writer::Change;

pub(super) struct FirstUse {
    pub(super) nonce: String,
    pub(super) until: i64,
}

#[async_trait]
impl Change for FirstUse {
    type Outcome = bool;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
        let done = sqlx::query("INSERT INTO nonce (nonce, until) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .bind(self.nonce.as_str())
            .bind(self.until)
            .execute(&mut *db)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}
