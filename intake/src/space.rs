//! How much room is left: a quota on all that is stored, and a floor of free disk.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::config::Limits;
use crate::problem::Refusal;

/// Files that the disk must still have names for, where it counts them; below it counts as full.
const MIN_NAMES: u64 = 10_000;
/// The disk is asked at most this often.
const ASK_EVERY: Duration = Duration::from_millis(250);

pub(crate) struct Space {
    data_dir: PathBuf,
    quota: u64,
    min_free: u64,
    used: AtomicU64,
    free: Mutex<Option<(Instant, u64)>>,
}

impl Space {
    pub(crate) fn new(data_dir: PathBuf, limits: &Limits) -> Self {
        let (quota, min_free) = (limits.disk_quota, limits.min_free_disk);
        Self { data_dir, quota, min_free, used: AtomicU64::new(0), free: Mutex::new(None) }
    }

    /// Sets what is stored, as counted from the disk.
    pub(crate) fn set(&self, bytes: u64) {
        self.used.store(bytes, Ordering::Relaxed);
    }

    pub(crate) fn add(&self, bytes: u64) {
        self.used.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(crate) fn remove(&self, bytes: u64) {
        let _ = self
            .used
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |used| Some(used.saturating_sub(bytes)));
    }

    /// Bytes stored, for the metrics.
    pub(crate) fn used(&self) -> u64 {
        self.used.load(Ordering::Relaxed)
    }

    /// Room for an envelope or a reply.
    pub(crate) fn room(&self, bytes: u64) -> Result<(), Refusal> {
        self.within(bytes, self.quota)
    }

    /// Room for (more of) a file: only nine tenths of the quota are for files.
    pub(crate) fn room_in_files(&self, bytes: u64) -> Result<(), Refusal> {
        self.within(bytes, self.quota - self.quota / 10)
    }

    fn within(&self, bytes: u64, quota: u64) -> Result<(), Refusal> {
        let fits = self.used().checked_add(bytes).is_some_and(|sum| sum <= quota);
        let free = self.free().checked_sub(bytes).is_some_and(|free| free >= self.min_free);
        if fits && free { Ok(()) } else { Err(Refusal::no_space()) }
    }

    /// Free bytes on the disk; a disk that does not answer counts as full.
    fn free(&self) -> u64 {
        let mut known = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, free)) = *known
            && at.elapsed() < ASK_EVERY
        {
            return free;
        }
        let free = rustix::fs::statvfs(&self.data_dir).map_or(0, |disk| {
            let names = disk.f_files == 0 || disk.f_favail >= MIN_NAMES;
            if names { disk.f_bavail.saturating_mul(disk.f_frsize) } else { 0 }
        });
        *known = Some((Instant::now(), free));
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn space(quota: u64, min_free: u64) -> Space {
        let limits = Limits { disk_quota: quota, min_free_disk: min_free, ..Limits::default() };
        Space::new(std::env::temp_dir(), &limits)
    }

    #[test]
    fn a_flood_of_files_leaves_room_for_reports() {
        let space = space(1000, 0);
        space.room_in_files(900).unwrap();
        space.add(900);
        assert!(space.room_in_files(1).is_err());
        space.room(100).unwrap();
        assert!(space.room(101).is_err());
        space.remove(5000);
        assert_eq!(space.used(), 0);
    }

    #[test]
    fn below_the_floor_of_free_disk_nothing_is_accepted() {
        assert!(space(1000, u64::MAX).room(1).is_err());
        assert!(space(u64::MAX, 0).room(u64::MAX).is_err());
    }
}
