//! The wall clock, in one place.

use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970-01-01 UTC; 0 on a machine whose clock stands before that.
pub(crate) fn now() -> i64 {
    seconds(SystemTime::now())
}

/// The same for another time.
pub(crate) fn seconds(at: SystemTime) -> i64 {
    at.duration_since(UNIX_EPOCH).map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX))
}
