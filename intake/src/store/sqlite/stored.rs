//! Counts what is stored.

use sqlx::sqlite::SqlitePool;

use crate::store::{StoreError, Stored};

pub(super) async fn count(db: &SqlitePool) -> Result<Stored, StoreError> {
    let (waiting, unfinished, files, replies, bytes): (i64, i64, i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(DISTINCT seq) FROM delivery),
                (SELECT count(*) FROM file WHERE completed_at IS NULL),
                (SELECT count(*) FROM file WHERE completed_at IS NOT NULL),
                (SELECT count(*) FROM reply WHERE body IS NOT NULL),
                (SELECT coalesce(sum(size), 0) FROM envelope WHERE body IS NOT NULL)
                    + (SELECT coalesce(sum(size), 0) FROM reply WHERE body IS NOT NULL)",
    )
    .fetch_one(db)
    .await?;
    Ok(Stored {
        envelopes_waiting: waiting.unsigned_abs(),
        files_unfinished: unfinished.unsigned_abs(),
        files: files.unsigned_abs(),
        replies: replies.unsigned_abs(),
        bytes: bytes.unsigned_abs(),
    })
}
