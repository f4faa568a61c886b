//! Where envelopes, replies and what is known of files are kept.
//!
//! A [`Store`] answers a change only when it is durable: after the answer neither a killed process nor a lost
//! power supply takes it back. [`sqlite`] is the one that is built in; the trait is what another has to promise.

pub mod sqlite;

use async_trait::async_trait;
use thiserror::Error;

pub use crate::counts::Stored;

/// Why the store did not do what it was asked. Nothing of what is stored is in the text.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A newer program wrote the database. It is left as it is.
    #[error("the database has version {found}, this program knows {known}; start the newer program")]
    Newer {
        /// Version of the database.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// No room on the disk; nothing was changed.
    #[error("the database has no room on its disk; make room")]
    Full,
    /// The database itself failed; nothing was changed.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
    /// The store was closed or its writer is gone; nothing was changed.
    #[error("the store is closed; start the intake again")]
    Closed,
}

/// An envelope to be kept.
pub struct NewEnvelope {
    /// SHA-256 of the bytes.
    pub id: [u8; 32],
    /// The agencies that are to be offered it, each once.
    pub agencies: Vec<String>,
    /// The sealed bytes.
    pub body: Vec<u8>,
    /// Now, Unix seconds.
    pub at: i64,
}

/// What became of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// When these bytes were stored for the first time, Unix seconds: what the receipt says.
    pub at: i64,
    /// Whether this was that time.
    pub first: bool,
}

/// An envelope on its way to an agency.
pub struct Delivery {
    /// Its place in the order of arrival.
    pub seq: i64,
    /// SHA-256 of the bytes.
    pub id: [u8; 32],
    /// When it was stored, Unix seconds.
    pub at: i64,
    /// The sealed bytes.
    pub body: Vec<u8>,
}

/// What an acknowledgement changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acknowledged {
    /// Whether the agency had not acknowledged it before.
    pub first: bool,
    /// Bytes that are no longer kept, because this was the last agency.
    pub freed: u64,
}

/// A reply to be kept for its reader.
pub struct NewReply {
    /// The mailbox it is for.
    pub mailbox: [u8; 16],
    /// Who posted it.
    pub agency: String,
    /// SHA-256 of the bytes.
    pub id: [u8; 32],
    /// The sealed bytes.
    pub body: Vec<u8>,
    /// Now, Unix seconds.
    pub at: i64,
}

/// How much of one agency one mailbox takes, so that nobody can flood it.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// Replies not yet deleted by their reader.
    pub replies: u64,
    /// Their bytes together.
    pub bytes: u64,
}

/// What became of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It is in the mailbox under this number, and was not there before.
    First(i64),
    /// The same bytes were posted before, under this number.
    Again(i64),
    /// The mailbox takes no more from this agency.
    Full,
}

/// A reply in its mailbox.
pub struct Reply {
    /// Its number; later ones are larger.
    pub seq: i64,
    /// The sealed bytes.
    pub body: Vec<u8>,
}

/// What is known of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Bytes of the whole.
    pub length: u64,
    /// When it was announced, Unix seconds.
    pub started_at: i64,
    /// When it was complete and verified, Unix seconds: what the receipt says.
    pub completed_at: Option<i64>,
}

/// The times before which things have had their time, Unix seconds.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    /// Now: nonces end by it.
    pub now: i64,
    /// Envelopes accepted before this go.
    pub envelopes: i64,
    /// Replies received before this go.
    pub replies: i64,
}

/// What was removed at the end of its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Envelopes.
    pub envelopes: u64,
    /// Of these, not acknowledged by every agency.
    pub unread: u64,
    /// Replies.
    pub replies: u64,
    /// Bytes that are no longer kept.
    pub freed: u64,
}

/// Keeps things durably. Every method that changes something answers after its commit.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Keeps an envelope and offers it to its agencies; the same bytes again change nothing, even when every agency
    /// has them already.
    async fn accept(&self, envelope: NewEnvelope) -> Result<Accepted, StoreError>;

    /// When an envelope was stored, Unix seconds, if it was.
    async fn accepted_at(&self, id: [u8; 32]) -> Result<Option<i64>, StoreError>;

    /// What this agency has not acknowledged, oldest first, after number `after`: at most `limit` envelopes, and no
    /// further one once they have `bytes` together.
    async fn inbox(
        &self,
        agency: &str,
        after: i64,
        limit: u32,
        bytes: u64,
    ) -> Result<Vec<Delivery>, StoreError>;

    /// This agency has the envelope durably. The bytes go when every agency has.
    async fn acknowledge(&self, agency: &str, id: [u8; 32]) -> Result<Acknowledged, StoreError>;

    /// Puts a reply into its mailbox; the same bytes again change nothing.
    async fn post(&self, reply: NewReply, bound: Bound) -> Result<Posted, StoreError>;

    /// What lies in a mailbox after number `after`, oldest first; bounded as [`Store::inbox`].
    async fn replies(
        &self,
        mailbox: [u8; 16],
        after: i64,
        limit: u32,
        bytes: u64,
    ) -> Result<Vec<Reply>, StoreError>;

    /// Its reader has this reply. Answers the bytes that are no longer kept.
    async fn delete_reply(&self, mailbox: [u8; 16], seq: i64) -> Result<u64, StoreError>;

    /// Announces a file; one that is known already stays as it is. Answers what is known then.
    async fn start_file(&self, id: [u8; 32], length: u64, at: i64) -> Result<FileRow, StoreError>;

    /// What is known of a file.
    async fn file(&self, id: [u8; 32]) -> Result<Option<FileRow>, StoreError>;

    /// The file is whole. A second time changes nothing. Answers the time of the first, or `None` if it is not known.
    async fn complete_file(&self, id: [u8; 32], at: i64) -> Result<Option<i64>, StoreError>;

    /// Forgets a file.
    async fn drop_file(&self, id: [u8; 32]) -> Result<(), StoreError>;

    /// Every known file.
    async fn files(&self) -> Result<Vec<([u8; 32], FileRow)>, StoreError>;

    /// Remembers a nonce until `until`, Unix seconds. `false` if it is remembered already.
    async fn first_use(&self, nonce: &str, until: i64) -> Result<bool, StoreError>;

    /// Removes what has had its time.
    async fn sweep(&self, ends: Ends) -> Result<Swept, StoreError>;

    /// Counts what is stored.
    async fn stored(&self) -> Result<Stored, StoreError>;

    /// Finishes what was asked and closes. Anything asked later is [`StoreError::Closed`].
    async fn close(&self);
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        /// `SQLITE_FULL`.
        const FULL: i32 = 13;
        let code = error.as_database_error().and_then(|error| error.code()?.parse::<i32>().ok());
        match error {
            _ if code.is_some_and(|code| code & 0xff == FULL) => Self::Full,
            sqlx::Error::PoolClosed => Self::Closed,
            error => Self::Database(error),
        }
    }
}
