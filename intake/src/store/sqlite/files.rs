//! What is known of files. Their bytes are not here.

use async_trait::async_trait;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;

use super::columns;
use super::writer::Change;
use crate::store::{FileRow, StoreError};

type Row = (i64, i64, Option<i64>);

fn row((length, started_at, completed_at): Row) -> FileRow {
    FileRow { length: length.unsigned_abs(), started_at, completed_at }
}

const READ: &str = "SELECT length, started_at, completed_at FROM file WHERE id = ?";

pub(super) async fn read(db: &SqlitePool, id: [u8; 32]) -> Result<Option<FileRow>, StoreError> {
    let found = sqlx::query_as::<_, Row>(READ).bind(id.as_slice()).fetch_optional(db).await?;
    Ok(found.map(row))
}

pub(super) async fn list(db: &SqlitePool) -> Result<Vec<([u8; 32], FileRow)>, StoreError> {
    let found: Vec<(Vec<u8>, i64, i64, Option<i64>)> =
        sqlx::query_as("SELECT id, length, started_at, completed_at FROM file").fetch_all(db).await?;
    found
        .into_iter()
        .map(|(id, length, started_at, completed_at)| {
            Ok((columns::id(id)?, row((length, started_at, completed_at))))
        })
        .collect()
}

pub(super) struct Start {
    pub(super) id: [u8; 32],
    pub(super) length: u64,
    pub(super) at: i64,
}

#[async_trait]
impl Change for Start {
    type Outcome = FileRow;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<FileRow, sqlx::Error> {
        sqlx::query("INSERT INTO file (id, length, started_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(self.id.as_slice())
            .bind(i64::try_from(self.length).unwrap_or(i64::MAX))
            .bind(self.at)
            .execute(&mut *db)
            .await?;
        Ok(row(sqlx::query_as(READ).bind(self.id.as_slice()).fetch_one(&mut *db).await?))
    }
}

pub(super) struct Complete {
    pub(super) id: [u8; 32],
    pub(super) at: i64,
}

#[async_trait]
impl Change for Complete {
    type Outcome = Option<i64>;

    async fn apply(&self, db: &mut SqliteConnection) -> Result<Option<i64>, sqlx::Error> {
        sqlx::query_scalar(
            "UPDATE file SET completed_at = coalesce(completed_at, ?) WHERE id = ? RETURNING completed_at",
        )
        .bind(self.at)
        .bind(self.id.as_slice())
        .fetch_optional(&mut *db)
        .await
    }
}

pub(super) struct Forget {
    pub(super) id: [u8; 32],
}

#[async_trait]
impl Change for Forget {
    type Outcome = ();

    async fn apply(&self, db: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        sqlx::query("DELETE FROM file WHERE id = ?").bind(self.id.as_slice()).execute(&mut *db).await?;
        Ok(())
    }
}
