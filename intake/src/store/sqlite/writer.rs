//! The one connection that writes, and the commit that many share.
//!
//! Changes are queued. The writer takes all that wait, applies them in one transaction and answers them after its
//! commit. Should the transaction fail, each change is tried again in one of its own, so that one that cannot be
//! does not take the others with it.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::store::StoreError;

/// Most changes in one transaction.
const TOGETHER: usize = 128;
/// Most changes that wait.
const QUEUE: usize = 1024;

/// A change to the database.
#[async_trait]
pub(super) trait Change: Send + Sync + 'static {
    type Outcome: Send;

    /// Applies it inside a transaction. It may be called again if that transaction was rolled back.
    async fn apply(&self, db: &mut SqliteConnection) -> Result<Self::Outcome, sqlx::Error>;
}

pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(db: SqliteConnection) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        Self { queue: Mutex::new(Some(queue)), task: Mutex::new(Some(tokio::spawn(write(db, jobs)))) }
    }

    /// Queues a change and waits until it is durable. Dropping the future does not take the change back.
    pub(super) async fn ask<C: Change>(&self, change: C) -> Result<C::Outcome, StoreError> {
        let queue =
            self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or(StoreError::Closed)?;
        let (answer, answered) = oneshot::channel();
        let job = Asked { change, outcome: None, answer };
        queue.send(Box::new(job)).await.map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what is queued.
    pub(super) async fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(task) = task
            && task.await.is_err()
        {
            tracing::error!("the writer of the database failed");
        }
    }
}

/// A change with the one who waits for it.
#[async_trait]
trait Job: Send {
    async fn apply(&mut self, db: &mut SqliteConnection) -> Result<(), sqlx::Error>;
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Asked<C: Change> {
    change: C,
    outcome: Option<C::Outcome>,
    answer: oneshot::Sender<Result<C::Outcome, StoreError>>,
}

#[async_trait]
impl<C: Change> Job for Asked<C> {
    async fn apply(&mut self, db: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        self.outcome = Some(self.change.apply(db).await?);
        Ok(())
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let Self { outcome, answer, .. } = *self;
        // Who asked may be gone; the change stands.
        drop(answer.send(committed.and_then(|()| outcome.ok_or(StoreError::Closed))));
    }
}

async fn write(mut db: SqliteConnection, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
    let mut batch = Vec::with_capacity(TOGETHER);
    while jobs.recv_many(&mut batch, TOGETHER).await > 0 {
        if batch.len() > 1 && together(&mut db, &mut batch).await.is_ok() {
            batch.drain(..).for_each(|job| job.answer(Ok(())));
        }
        for mut job in batch.drain(..) {
            let alone = together(&mut db, std::slice::from_mut(&mut job)).await;
            job.answer(alone.map_err(StoreError::from));
        }
    }
    if let Err(error) = db.close().await {
        tracing::error!(%error, "the database did not close");
    }
}

async fn together(db: &mut SqliteConnection, batch: &mut [Box<dyn Job>]) -> Result<(), sqlx::Error> {
    let mut transaction = db.begin_with("BEGIN IMMEDIATE").await?;
    for job in batch {
        job.apply(&mut transaction).await?;
    }
    transaction.commit().await
}
