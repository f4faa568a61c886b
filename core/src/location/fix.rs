//! Checks a fix: a position as the platform found it.

use thiserror::Error;

/// Oldest fix that is taken, seconds. An older one may be another town: the person is asked to look again. A younger
/// one keeps its age, which is shown and sent.
pub const MOST_AGE_S: i64 = 24 * 3600;
/// How far a fix may lie ahead of the phone's clock, seconds: satellites and phones disagree a little.
pub const MOST_AHEAD_S: i64 = 300;
/// Coarsest fix that is taken, metres: beyond it a "fix" is a country or a default.
pub const MOST_ACCURACY_M: f32 = 100_000.0;
/// Half the side of the square around 0° 0° that is taken as "no position", degrees.
const NULL_ISLAND_DEG: f64 = 0.01;

/// A position.
#[derive(Clone, Copy, PartialEq)]
pub struct Fix {
    /// Degrees north, WGS 84, -90 to 90.
    pub latitude: f64,
    /// Degrees east, WGS 84, -180 to 180.
    pub longitude: f64,
    /// Radius of 68 % confidence in metres, if known.
    pub accuracy_m: Option<f32>,
    /// Unix seconds when it was taken.
    pub taken_at: i64,
}

/// Says nothing of the place: a fix may stand inside something that is logged.
impl std::fmt::Debug for Fix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fix")
    }
}

/// Why a fix is not taken. None of them says where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FixError {
    /// Latitude is no number from -90 to 90.
    #[error("the latitude is not from -90 to 90 degrees; look for the place again")]
    Latitude,
    /// Longitude is no number from -180 to 180.
    #[error("the longitude is not from -180 to 180 degrees; look for the place again")]
    Longitude,
    /// Accuracy is negative, no number, or so coarse that it says nothing.
    #[error("the accuracy is not from 0 to 100,000 metres; look for the place again")]
    Accuracy,
    /// 0° 0°: what a receiver says when it knows nothing.
    #[error("the receiver gave no real place; look again, outdoors if that is safe")]
    NullIsland,
    /// Older than [`MOST_AGE_S`].
    #[error("the place was found {age_s} seconds ago; look for it again")]
    Old {
        /// Its age in seconds.
        age_s: u64,
    },
    /// From the future: the phone's clock is wrong, or the fix is.
    #[error("the place is {ahead_s} seconds from the future; set the phone's clock and look again")]
    Future {
        /// Seconds ahead of the phone's clock.
        ahead_s: u64,
    },
}

impl Fix {
    /// The fix itself if it can be true and is fresh enough, by a clock that says `now` in Unix seconds.
    ///
    /// # Errors
    /// [`FixError`], the first that holds: place, accuracy, then time.
    pub fn check(&self, now: i64) -> Result<Self, FixError> {
        if !(-90.0..=90.0).contains(&self.latitude) {
            return Err(FixError::Latitude);
        }
        if !(-180.0..=180.0).contains(&self.longitude) {
            return Err(FixError::Longitude);
        }
        if self.accuracy_m.is_some_and(|metres| !(0.0..=MOST_ACCURACY_M).contains(&metres)) {
            return Err(FixError::Accuracy);
        }
        if self.latitude.abs() < NULL_ISLAND_DEG && self.longitude.abs() < NULL_ISLAND_DEG {
            return Err(FixError::NullIsland);
        }
        let age = now.saturating_sub(self.taken_at);
        if age > MOST_AGE_S {
            return Err(FixError::Old { age_s: age.unsigned_abs() });
        }
        if age < -MOST_AHEAD_S {
            return Err(FixError::Future { ahead_s: age.unsigned_abs() });
        }
        Ok(*self)
    }

    /// Seconds since it was taken, by a clock that says `now`; 0 if it is from the future.
    #[must_use]
    pub fn age_s(&self, now: i64) -> u64 {
        u64::try_from(now.saturating_sub(self.taken_at)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::location::cell::Cell;

    const NOW: i64 = 1_790_000_000;
    const BANGKOK: Fix =
        Fix { latitude: 13.7563, longitude: 100.5018, accuracy_m: Some(12.0), taken_at: NOW - 60 };

    #[test]
    fn a_fix_of_a_minute_ago_is_taken_with_its_age() {
        assert_eq!(BANGKOK.check(NOW), Ok(BANGKOK));
        assert_eq!(BANGKOK.age_s(NOW), 60);
    }

    #[test]
    fn a_fix_that_cannot_be_true_is_refused_by_name() {
        let with =
            |latitude, longitude, accuracy_m| Fix { latitude, longitude, accuracy_m, ..BANGKOK }.check(NOW);
        for bad in [91.0, -90.001, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(with(bad, 100.0, None), Err(FixError::Latitude));
        }
        for bad in [180.001, -181.0, f64::NAN, f64::INFINITY] {
            assert_eq!(with(13.0, bad, None), Err(FixError::Longitude));
        }
        for bad in [-1.0, f32::NAN, f32::INFINITY, 100_001.0] {
            assert_eq!(with(13.0, 100.0, Some(bad)), Err(FixError::Accuracy));
        }
        assert_eq!(with(0.0, 0.0, Some(5.0)), Err(FixError::NullIsland));
        assert_eq!(with(-0.001, 0.001, None), Err(FixError::NullIsland));
        assert_eq!(with(0.5, 0.0, None).map(|f| f.latitude), Ok(0.5));
    }

    #[test]
    fn a_fix_from_last_week_or_from_the_future_is_refused_with_its_age() {
        let at = |taken_at| Fix { taken_at, ..BANGKOK }.check(NOW);
        assert_eq!(at(NOW - 7 * 86_400), Err(FixError::Old { age_s: 604_800 }));
        assert!(at(NOW - MOST_AGE_S).is_ok());
        assert!(at(NOW + MOST_AHEAD_S).is_ok());
        assert_eq!(at(NOW + 301), Err(FixError::Future { ahead_s: 301 }));
    }

    #[test]
    fn a_clock_wrong_by_any_amount_gives_an_error_and_no_overflow() {
        for (taken_at, now) in [(i64::MIN, i64::MAX), (i64::MAX, i64::MIN), (0, i64::MAX), (NOW, 0)] {
            assert!(Fix { taken_at, ..BANGKOK }.check(now).is_err());
        }
    }

    #[test]
    fn each_fix_of_a_real_track_is_taken_and_its_cell_holds_it() {
        // See tests/data/README.md.
        let track = include_str!("../../../tests/data/tracks/lake.gpx");
        let mut cells = std::collections::BTreeSet::new();
        let mut count = 0;
        for point in track.split("<trkpt ").skip(1) {
            let after = |mark: &str, end: char| point.split_once(mark).unwrap().1.split(end).next().unwrap();
            let degrees = |mark: &str| after(mark, '"').parse::<f64>().unwrap();
            let taken_at = after("<time>", '<').parse::<jiff::Timestamp>().unwrap().as_second();
            let fix = Fix {
                latitude: degrees("lat=\""),
                longitude: degrees("lon=\""),
                accuracy_m: Some(8.0),
                taken_at,
            };
            let taken = fix.check(taken_at + 30).unwrap();
            assert!(matches!(fix.check(taken_at + 7 * 86_400), Err(FixError::Old { age_s: 604_800 })));
            let cell = Cell::of(taken.latitude, taken.longitude);
            assert!((taken.latitude - cell.latitude).abs() <= 0.025 + 1e-9);
            assert!((taken.longitude - cell.longitude).abs() <= 0.025 + 1e-9);
            cells.insert(cell.plus_code());
            count += 1;
        }
        assert_eq!(count, 296);
        // A day on foot and by car around a lake: a handful of cells, not 296 places.
        assert!((2..12).contains(&cells.len()), "{}", cells.len());
    }

    #[test]
    fn a_fix_never_prints_its_place() {
        assert_eq!(format!("{BANGKOK:?}"), "Fix");
    }
}
