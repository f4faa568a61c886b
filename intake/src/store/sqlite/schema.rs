//! The tables, and the way from every earlier version to this one.
//!
//! Versions only go forward; each step is one transaction with its number in `user_version`. A database of a newer
//! version is left alone.

use sqlx::{Connection, SqliteConnection};

use crate::store::StoreError;

/// Step `n` leads from version `n` to `n + 1`. A step that was released is never changed.
const STEPS: [&str; 1] = [include_str!("schema_1.sql")];

pub(super) async fn migrate(db: &mut SqliteConnection) -> Result<(), StoreError> {
    let known = STEPS.len() as i64;
    let found: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *db).await?;
    let steps = usize::try_from(found).ok().and_then(|done| STEPS.get(done..));
    let steps = steps.ok_or(StoreError::Newer { found, known })?;
    for (step, version) in steps.iter().zip(found + 1..) {
        let mut change = db.begin().await?;
        sqlx::raw_sql(*step).execute(&mut *change).await?;
        let mark = format!("PRAGMA user_version = {version}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(mark)).execute(&mut *change).await?;
        change.commit().await?;
    }
    Ok(())
}
