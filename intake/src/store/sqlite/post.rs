//! Puts a reply into its mailbox.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use super::writer::Change;
use crate::store::{Bound, NewReply, Posted};

pub(super) struct Post {
    pub(super) reply: NewReply,
    pub(super) bound: Bound,
}

#[async_trait]
impl Change for Post {
    type Outcome = Posted;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<Posted, sqlx::Error> {
        let NewReply { mailbox, agency, id, body, at } = &self.reply;
        let known: Option<i64> = sqlx::query_scalar("SELECT seq FROM reply WHERE mailbox = ? AND id = ?")
            .bind(mailbox.as_slice())
            .bind(id.as_slice())
            .fetch_optional(&mut *db)
            .await?;
        if let Some(seq) = known {
            return Ok(Posted::Again(seq));
        }
        let (count, bytes): (i64, i64) = sqlx::query_as(
            "SELECT count(*), coalesce(sum(size), 0) FROM reply
             WHERE mailbox = ? AND agency = ? AND body IS NOT NULL",
        )
        .bind(mailbox.as_slice())
        .bind(agency.as_str())
        .fetch_one(&mut *db)
        .await?;
        let bytes = bytes.unsigned_abs().saturating_add(body.len() as u64);
        if count.unsigned_abs() >= self.bound.replies || bytes > self.bound.bytes {
            return Ok(Posted::Full);
        }
        let seq = sqlx::query_scalar(
            "INSERT INTO reply (mailbox, id, agency, received_at, size, body) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq",
        )
        .bind(mailbox.as_slice())
        .bind(id.as_slice())
        .bind(agency.as_str())
        .bind(at)
        .bind(body.len() as i64)
        .bind(body.as_slice())
        .fetch_one(&mut *db)
        .await?;
        Ok(Posted::First(seq))
    }
}
