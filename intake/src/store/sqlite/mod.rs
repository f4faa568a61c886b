//! The store on SQLite: one file in the data folder.
//!
//! One connection writes (`writer`), so that there is never a lock to wait for, and what is asked at the same time
//! is committed together: one wait for the disk serves many phones. A few connections read beside it, which
//! write-ahead logging allows. `synchronous=FULL` makes every commit wait for the disk.
//!
//! What is taken out is overwritten (`secure_delete`), in the log too, at the latest by the next sweep: an intake that
//! is seized has what it still had to keep.

mod accept;
mod acknowledge;
mod columns;
mod delete_reply;
mod files;
mod inbox;
mod nonce;
mod post;
mod replies;
mod schema;
mod stored;
mod sweep;
#[cfg(test)]
mod tests;
mod writer;

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};

use self::writer::Writer;
use super::{
    Accepted, Acknowledged, Bound, Delivery, Ends, FileRow, NewEnvelope, NewReply, Posted, Reply, Store,
    StoreError, Stored, Swept,
};

const READERS: u32 = 4;

/// The settings of every connection to the database at `path`.
pub fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        .busy_timeout(Duration::from_secs(10))
        .disable_statement_logging()
}

/// A [`Store`] in one SQLite file.
pub struct SqliteStore {
    writer: Writer,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the database, makes it if there is none, and brings it to this program's version.
    ///
    /// # Errors
    /// [`StoreError::Newer`] when a newer program wrote it; [`StoreError::Database`] when it cannot be used.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let options = options(path);
        let mut db = options.connect().await?;
        if let Err(error) = schema::migrate(&mut db).await {
            db.close().await?;
            return Err(error);
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(options.create_if_missing(false).pragma("query_only", "ON"))
            .await?;
        Ok(Self { writer: Writer::start(db), readers })
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn accept(&self, envelope: NewEnvelope) -> Result<Accepted, StoreError> {
        self.writer.ask(accept::Accept(envelope)).await
    }

    async fn accepted_at(&self, id: [u8; 32]) -> Result<Option<i64>, StoreError> {
        accept::read(&self.readers, id).await
    }

    async fn inbox(
        &self,
        agency: &str,
        after: i64,
        limit: u32,
        bytes: u64,
    ) -> Result<Vec<Delivery>, StoreError> {
        inbox::read(&self.readers, agency, after, limit, bytes).await
    }

    async fn acknowledge(&self, agency: &str, id: [u8; 32]) -> Result<Acknowledged, StoreError> {
        self.writer.ask(acknowledge::Acknowledge { agency: agency.to_owned(), id }).await
    }

    async fn post(&self, reply: NewReply, bound: Bound) -> Result<Posted, StoreError> {
        self.writer.ask(post::Post { reply, bound }).await
    }

    async fn replies(
        &self,
        mailbox: [u8; 16],
        after: i64,
        limit: u32,
        bytes: u64,
    ) -> Result<Vec<Reply>, StoreError> {
        replies::read(&self.readers, mailbox, after, limit, bytes).await
    }

    async fn delete_reply(&self, mailbox: [u8; 16], seq: i64) -> Result<u64, StoreError> {
        self.writer.ask(delete_reply::DeleteReply { mailbox, seq }).await
    }

    async fn start_file(&self, id: [u8; 32], length: u64, at: i64) -> Result<FileRow, StoreError> {
        self.writer.ask(files::Start { id, length, at }).await
    }

    async fn file(&self, id: [u8; 32]) -> Result<Option<FileRow>, StoreError> {
        files::read(&self.readers, id).await
    }

    async fn complete_file(&self, id: [u8; 32], at: i64) -> Result<Option<i64>, StoreError> {
        self.writer.ask(files::Complete { id, at }).await
    }

    async fn drop_file(&self, id: [u8; 32]) -> Result<(), StoreError> {
        self.writer.ask(files::Forget { id }).await
    }

    async fn files(&self) -> Result<Vec<([u8; 32], FileRow)>, StoreError> {
        files::list(&self.readers).await
    }

    async fn first_use(&self, nonce: &str, until: i64) -> Result<bool, StoreError> {
        self.writer.ask(nonce::FirstUse { nonce: nonce.to_owned(), until }).await
    }

    async fn sweep(&self, ends: Ends) -> Result<Swept, StoreError> {
        let swept = self.writer.ask(sweep::Sweep(ends)).await?;
        sweep::empty_log(&self.readers).await?;
        Ok(swept)
    }

    async fn stored(&self) -> Result<Stored, StoreError> {
        stored::count(&self.readers).await
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
