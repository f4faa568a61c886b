//! How often a PIN was wrong, on disk, so that neither a restart nor a kill gives tries for nothing.
//!
//! A try is counted, durably, *before* the PIN is looked at; the right PIN clears the count. Three wrong ones are
//! free, then waits grow: 5 s, 15 s, 1 min, 5 min, 15 min, and an hour from then on.
//!
//! Time is the device's time since it started, sleep included, and never the clock on the wall: setting that forward
//! opens nothing and setting it back locks nothing. After a restart of the device the wait starts at its beginning, and
//! no wait is ever longer than its full length.

use crate::{VaultError, disk};
use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

/// Name of the file.
pub(crate) const NAME: &str = "vault.tries";
const MAGIC: &[u8; 5] = b"SPHT\x01";
const LENGTH: usize = 17;
/// Wrong PINs that cost no wait.
const FREE: u32 = 3;
const WAITS: [u64; 6] = [5, 15, 60, 300, 900, 3600];

/// Time since the device started, sleep included.
pub(crate) fn uptime() -> Duration {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Monotonic;
    Duration::try_from(rustix::time::clock_gettime(CLOCK)).unwrap_or_default()
}

/// The wait after so many wrong PINs.
fn wait_after(wrong: u32) -> Duration {
    let Some(step) = wrong.checked_sub(FREE) else { return Duration::ZERO };
    let step = usize::try_from(step).unwrap_or(usize::MAX);
    Duration::from_secs(WAITS.get(step).or(WAITS.last()).copied().unwrap_or_default())
}

/// How much of the wait is left. `noted` and `now` are times since the start of the device; an earlier `now` means
/// that it was started again, and then at least `now` has passed.
fn left(wrong: u32, noted: Duration, now: Duration) -> Duration {
    let passed = now.checked_sub(noted).unwrap_or(now);
    wait_after(wrong).saturating_sub(passed)
}

/// The file with the count.
#[derive(Debug)]
pub(crate) struct Tries {
    path: PathBuf,
}

impl Tries {
    pub(crate) fn of(dir: &Path) -> Self {
        Self { path: dir.join(NAME) }
    }

    /// Wrong tries and when the last was noted.
    fn read(&self) -> Result<(u32, Duration), VaultError> {
        let bytes = match std::fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((0, Duration::ZERO)),
            Err(error) => return Err(error.into()),
        };
        let fields = bytes.strip_prefix(MAGIC).filter(|_| bytes.len() == LENGTH).and_then(|rest| {
            let (count, rest) = rest.split_first_chunk::<4>()?;
            Some((u32::from_le_bytes(*count), u64::from_le_bytes(*rest.first_chunk()?)))
        });
        // Unreadable, though it is only ever replaced whole: the free tries are gone, and nobody is locked out.
        Ok(fields.map_or((FREE, Duration::ZERO), |(count, noted)| (count, Duration::from_millis(noted))))
    }

    /// What is left of the wait.
    pub(crate) fn wait(&self, now: Duration) -> Result<Duration, VaultError> {
        let (wrong, noted) = self.read()?;
        Ok(left(wrong, noted, now))
    }

    /// Counts a try; the PIN may be looked at once this has returned. Returns the wait if the PIN turns out wrong.
    pub(crate) fn begin(&self, now: Duration) -> Result<Duration, VaultError> {
        let (wrong, noted) = self.read()?;
        let wait = left(wrong, noted, now);
        if !wait.is_zero() {
            return Err(VaultError::TryLater { wait });
        }
        let wrong = wrong.saturating_add(1);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(wrong.to_le_bytes());
        bytes.extend(u64::try_from(now.as_millis()).unwrap_or(u64::MAX).to_le_bytes());
        disk::write(&self.path, &bytes)?;
        Ok(wait_after(wrong))
    }

    /// The PIN was right.
    pub(crate) fn clear(&self) -> Result<(), VaultError> {
        Ok(disk::remove(&self.path)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, Tries, VaultError, left, uptime, wait_after};
    use std::time::Duration;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn waits_grow_from_nothing_to_an_hour() {
        let waits: Vec<u64> = (0..11).map(|wrong| wait_after(wrong).as_secs()).collect();
        assert_eq!(waits, [0, 0, 0, 5, 15, 60, 300, 900, 3600, 3600, 3600]);
        assert_eq!(wait_after(u32::MAX), s(3600));
    }

    #[test]
    fn what_is_left_runs_down_and_a_restart_of_the_device_starts_it_again() {
        for (noted, now, expected) in [
            (1000, 1000, 60),
            (1000, 1059, 1),
            (1000, 1060, 0),
            (1000, 9999, 0),
            // Started again: what has passed since then counts, and never more than the whole is left.
            (1000, 0, 60),
            (1000, 10, 50),
            (u64::MAX, 10, 50),
            (1000, 70, 0),
        ] {
            assert_eq!(left(5, s(noted), s(now)), s(expected), "{noted} {now}");
        }
    }

    #[test]
    fn a_try_is_on_disk_before_the_pin_is_looked_at_and_survives_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        for wrong in 1..=3 {
            let after = Tries::of(dir.path()).begin(s(100)).unwrap();
            assert_eq!(after, wait_after(wrong));
        }
        assert_eq!(Tries::of(dir.path()).wait(s(101)).unwrap(), s(4));
        let refused = Tries::of(dir.path()).begin(s(101));
        assert!(matches!(refused, Err(VaultError::TryLater { wait }) if wait == s(4)));
        assert_eq!(Tries::of(dir.path()).begin(s(105)).unwrap(), s(15));
        Tries::of(dir.path()).clear().unwrap();
        assert_eq!(Tries::of(dir.path()).wait(s(105)).unwrap(), s(0));
    }

    #[test]
    fn a_damaged_count_gives_no_free_tries_and_locks_nobody_out() {
        let dir = tempfile::tempdir().unwrap();
        for bytes in [vec![], b"SPHT".to_vec(), vec![0xFF; LENGTH], vec![0; 1000]] {
            std::fs::write(dir.path().join("vault.tries"), bytes).unwrap();
            assert_eq!(Tries::of(dir.path()).wait(s(100)).unwrap(), s(0));
            assert_eq!(Tries::of(dir.path()).begin(s(100)).unwrap(), s(15));
        }
    }

    #[test]
    fn the_time_since_the_start_goes_forward() {
        let before = uptime();
        std::thread::sleep(Duration::from_millis(2));
        assert!(before > Duration::ZERO && uptime() > before);
    }
}
