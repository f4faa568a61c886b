//! Removes what has had its time.

use async_trait::async_trait;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;

use super::writer::Change;
use crate::store::{Ends, StoreError, Swept};

/// Takes the write-ahead log into the database and cuts it to nothing: it still had what was overwritten there. Where a
/// reader is in the way, the next sweep does it.
pub(super) async fn empty_log(db: &SqlitePool) -> Result<(), StoreError> {
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(db).await?;
    Ok(())
}

pub(super) struct Sweep(pub(super) Ends);

#[async_trait]
impl Change for Sweep {
    type Outcome = Swept;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<Swept, sqlx::Error> {
        let Ends { now, envelopes, replies } = self.0;
        sqlx::query("DELETE FROM nonce WHERE until < ?").bind(now).execute(&mut *db).await?;
        let unread: i64 = sqlx::query_scalar(
            "SELECT count(DISTINCT seq) FROM delivery JOIN envelope USING (seq) WHERE accepted_at < ?",
        )
        .bind(envelopes)
        .fetch_one(&mut *db)
        .await?;
        let old: Vec<i64> = sqlx::query_scalar(
            "DELETE FROM envelope WHERE accepted_at < ? RETURNING iif(body IS NULL, 0, size)",
        )
        .bind(envelopes)
        .fetch_all(&mut *db)
        .await?;
        let answered: Vec<i64> = sqlx::query_scalar(
            "DELETE FROM reply WHERE received_at < ? RETURNING iif(body IS NULL, 0, size)",
        )
        .bind(replies)
        .fetch_all(&mut *db)
        .await?;
        let freed: i64 = old.iter().chain(&answered).sum();
        Ok(Swept {
            envelopes: old.len() as u64,
            unread: unread.unsigned_abs(),
            replies: answered.len() as u64,
            freed: freed.unsigned_abs(),
        })
    }
}
