//! The right to work on one file, held by one request at a time.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMutexGuard, watch};
use tokio::time::timeout;

use super::Files;

pub(super) struct Slot {
    busy: Arc<Mutex<()>>,
    waiting: watch::Sender<usize>,
}

/// Holds one file; given back when dropped.
pub(crate) struct Claim {
    pub(crate) id: [u8; 32],
    pub(super) files: Arc<Files>,
    slot: Arc<Slot>,
    _busy: OwnedMutexGuard<()>,
}

impl Files {
    /// Claims a file; `None` while another request holds it.
    pub(crate) fn claim(self: &Arc<Self>, id: [u8; 32]) -> Option<Claim> {
        let slot = self.slot(id);
        let claimed = Arc::clone(&slot.busy).try_lock_owned();
        let claim = claimed.ok().map(|busy| self.held(id, &slot, busy));
        self.forget(id, &slot);
        claim
    }

    /// Claims a file, and asks who holds it to give way within this time.
    pub(crate) async fn claim_within(self: &Arc<Self>, id: [u8; 32], time: Duration) -> Option<Claim> {
        let waiting = Waiting::new(self, id);
        let claimed = timeout(time, Arc::clone(&waiting.slot.busy).lock_owned()).await;
        claimed.ok().map(|busy| self.held(id, &waiting.slot, busy))
    }

    fn held(self: &Arc<Self>, id: [u8; 32], slot: &Arc<Slot>, busy: OwnedMutexGuard<()>) -> Claim {
        Claim { id, files: Arc::clone(self), slot: Arc::clone(slot), _busy: busy }
    }

    fn slot(&self, id: [u8; 32]) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Slot { busy: Arc::default(), waiting: watch::Sender::new(0) });
        Arc::clone(slots.entry(id).or_insert_with(new))
    }

    /// Forgets a slot that nobody else uses: only the table and the caller still have it.
    fn forget(&self, id: [u8; 32], slot: &Arc<Slot>) {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if Arc::strong_count(slot) == 2 {
            slots.remove(&id);
        }
    }
}

impl Claim {
    /// Waits until another request asks for this file.
    pub(crate) async fn wanted(&self) {
        let mut waiting = self.slot.waiting.subscribe();
        // The sender lives in the slot, so that this ends only when somebody waits.
        drop(waiting.wait_for(|waiting| *waiting > 0).await);
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.files.forget(self.id, &self.slot);
    }
}

/// Somebody who waits for a file; counted until dropped.
struct Waiting<'a> {
    files: &'a Files,
    id: [u8; 32],
    slot: Arc<Slot>,
}

impl<'a> Waiting<'a> {
    fn new(files: &'a Files, id: [u8; 32]) -> Self {
        let slot = files.slot(id);
        slot.waiting.send_modify(|waiting| *waiting += 1);
        Self { files, id, slot }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.slot.waiting.send_modify(|waiting| *waiting -= 1);
        self.files.forget(self.id, &self.slot);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(dir: &tempfile::TempDir) -> Arc<Files> {
        Files::open(dir.path(), std::fs::File::create(dir.path().join("lock")).unwrap()).unwrap()
    }

    #[tokio::test]
    async fn one_request_holds_a_file_and_hears_of_another_that_waits() {
        let dir = tempfile::tempdir().unwrap();
        let files = files(&dir);
        let first = files.claim([1; 32]).unwrap();
        assert!(files.claim([1; 32]).is_none());
        assert!(files.claim([2; 32]).is_some());
        let second = tokio::spawn({
            let files = Arc::clone(&files);
            async move { files.claim_within([1; 32], Duration::from_secs(5)).await.is_some() }
        });
        first.wanted().await;
        drop(first);
        assert!(second.await.unwrap());
    }

    #[tokio::test]
    async fn nothing_is_remembered_of_files_that_nobody_holds() {
        let dir = tempfile::tempdir().unwrap();
        let files = files(&dir);
        let claim = files.claim([1; 32]).unwrap();
        assert!(files.claim([1; 32]).is_none());
        assert!(files.claim_within([1; 32], Duration::from_millis(5)).await.is_none());
        assert_eq!(files.slots.lock().unwrap().len(), 1);
        drop(claim);
        assert!(files.slots.lock().unwrap().is_empty());
    }
}
