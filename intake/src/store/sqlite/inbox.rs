//! What an agency has not acknowledged.

use sqlx::sqlite::SqlitePool;

use super::columns;
use crate::store::{Delivery, StoreError};

pub(super) async fn read(
    db: &SqlitePool,
    agency: &str,
    after: i64,
    limit: u32,
    bytes: u64,
) -> Result<Vec<Delivery>, StoreError> {
    // `total = size` is the first row: it comes however large it is, so that a reader always gets on.
    let rows: Vec<(i64, Vec<u8>, i64, Vec<u8>)> = sqlx::query_as(
        "WITH next AS (
             SELECT envelope.seq, size FROM delivery JOIN envelope USING (seq)
             WHERE agency = ? AND delivery.seq > ? AND body IS NOT NULL ORDER BY delivery.seq LIMIT ?
         ), page AS (SELECT seq, size, sum(size) OVER (ORDER BY seq) AS total FROM next)
         SELECT envelope.seq, id, accepted_at, body FROM page JOIN envelope USING (seq)
         WHERE total <= ? OR total = page.size ORDER BY envelope.seq",
    )
    .bind(agency)
    .bind(after)
    .bind(limit)
    .bind(i64::try_from(bytes).unwrap_or(i64::MAX))
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(seq, id, at, body)| Ok(Delivery { seq, id: columns::id(id)?, at, body })).collect()
}
