//! Keeps an envelope.

use async_trait::async_trait;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;

use super::writer::Change;
use crate::store::{Accepted, NewEnvelope, StoreError};

const READ: &str = "SELECT accepted_at FROM envelope WHERE id = ?";

pub(super) async fn read(db: &SqlitePool, id: [u8; 32]) -> Result<Option<i64>, StoreError> {
    Ok(sqlx::query_scalar(READ).bind(id.as_slice()).fetch_optional(db).await?)
}

pub(super) struct Accept(pub(super) NewEnvelope);

#[async_trait]
impl Change for Accept {
    type Outcome = Accepted;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<Accepted, sqlx::Error> {
        let NewEnvelope { id, agencies, body, at } = &self.0;
        let seq: Option<i64> = sqlx::query_scalar(
            "INSERT INTO envelope (id, accepted_at, size, body) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO NOTHING RETURNING seq",
        )
        .bind(id.as_slice())
        .bind(at)
        .bind(body.len() as i64)
        .bind(body.as_slice())
        .fetch_optional(&mut *db)
        .await?;
        let Some(seq) = seq else {
            let at = sqlx::query_scalar(READ).bind(id.as_slice()).fetch_one(&mut *db).await?;
            return Ok(Accepted { at, first: false });
        };
        for agency in agencies {
            sqlx::query("INSERT INTO delivery (agency, seq) VALUES (?, ?)")
                .bind(agency.as_str())
                .bind(seq)
                .execute(&mut *db)
                .await?;
        }
        Ok(Accepted { at: *at, first: true })
    }
}
