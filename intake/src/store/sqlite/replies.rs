//! What lies in a mailbox.

use sqlx::sqlite::SqlitePool;

use crate::store::{Reply, StoreError};

pub(super) async fn read(
    db: &SqlitePool,
    mailbox: [u8; 16],
    after: i64,
    limit: u32,
    bytes: u64,
) -> Result<Vec<Reply>, StoreError> {
    // `total = size` is the first row: it comes however large it is, so that a reader always gets on.
    let rows: Vec<(i64, Vec<u8>)> = sqlx::query_as(
        "WITH next AS (
             SELECT seq, size FROM reply
             WHERE mailbox = ? AND seq > ? AND body IS NOT NULL ORDER BY seq LIMIT ?
         ), page AS (SELECT seq, size, sum(size) OVER (ORDER BY seq) AS total FROM next)
         SELECT reply.seq, body FROM page JOIN reply USING (seq)
         WHERE total <= ? OR total = page.size ORDER BY reply.seq",
    )
    .bind(mailbox.as_slice())
    .bind(after)
    .bind(limit)
    .bind(i64::try_from(bytes).unwrap_or(i64::MAX))
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(seq, body)| Reply { seq, body }).collect())
}
