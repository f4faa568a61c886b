//! Makes a position coarse: the cell of about 5 km it lies in.
//!
//! Why a fixed grid and not noise: a person reports more than once. Random shifts average out to the true place;
//! the centre of a cell of a grid that never moves is the same however often it is sent. The grid is that of Plus
//! Codes with six digits (1/20 of a degree, 5.6 km from south to north, 5.4 km from west to east at Bangkok), so that a
//! cell has a name anyone can look up. What it cannot hide: fixes that scatter over an edge say that the place is near
//! that edge.

use super::{fix::Fix, plus_code};

/// Side of a cell, in cells a degree.
pub const CELLS_PER_DEGREE: f64 = 20.0;
/// Metres a degree of latitude, mean.
const METRES_PER_DEGREE: f64 = 111_195.0;

/// A cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Degrees north of its centre.
    pub latitude: f64,
    /// Degrees east of its centre.
    pub longitude: f64,
}

impl Cell {
    /// The cell a position lies in. Total: coordinates off the globe are taken to its edge.
    #[must_use]
    pub fn of(latitude: f64, longitude: f64) -> Self {
        Self { latitude: centre(latitude, 90.0), longitude: centre(longitude, 180.0) }
    }

    /// Metres from the centre to a corner, rounded up.
    #[must_use]
    pub fn radius_m(&self) -> f32 {
        let half = METRES_PER_DEGREE / CELLS_PER_DEGREE / 2.0;
        (half.hypot(half * self.latitude.to_radians().cos())).ceil() as f32
    }

    /// How exactly the cell gives the place of `fix`: its radius, or the fix's own in whole kilometres if that is more.
    #[must_use]
    pub fn accuracy_m(&self, fix: &Fix) -> f32 {
        let own = fix.accuracy_m.map_or(0.0, |metres| (metres / 1000.0).ceil() * 1000.0);
        self.radius_m().max(own)
    }

    /// The cell's name: a Plus Code of six digits, such as `7P52QG00+`.
    #[must_use]
    pub fn plus_code(&self) -> String {
        plus_code::encode(self.latitude, self.longitude, 6)
    }

    /// Centre and corners: points that tell whether the cell lies in one province.
    #[must_use]
    pub fn probes(&self) -> [(f64, f64); 9] {
        // Just inside, so that a neighbouring cell's border is not this one's.
        let reach = 0.499 / CELLS_PER_DEGREE;
        let mut probes = [(self.latitude, self.longitude); 9];
        for (probe, at) in probes.iter_mut().zip(0..9) {
            probe.0 += reach * f64::from(at / 3 - 1);
            probe.1 += reach * f64::from(at % 3 - 1);
        }
        probes
    }
}

fn centre(degrees: f64, most: f64) -> f64 {
    let last = most * CELLS_PER_DEGREE - 1.0;
    let cell = (degrees * CELLS_PER_DEGREE).floor().clamp(-most * CELLS_PER_DEGREE, last);
    (cell + 0.5) / CELLS_PER_DEGREE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metres((a, b): (f64, f64), (c, d): (f64, f64)) -> f64 {
        ((a - c).hypot((b - d) * a.to_radians().cos())) * METRES_PER_DEGREE
    }

    #[test]
    fn a_thousand_reports_from_one_place_give_one_cell_and_no_average() {
        let cell = Cell::of(13.7563, 100.5018);
        for step in 0..1000 {
            let (north, east) = (f64::from(step % 37) * 1e-5, f64::from(step % 41) * 1e-5);
            assert_eq!(Cell::of(13.7563 + north, 100.5018 + east), cell);
        }
        assert_eq!(cell.plus_code(), "7P52QG00+");
    }

    #[test]
    fn the_centre_is_never_farther_than_the_radius_and_the_radius_is_about_4_km() {
        for (latitude, longitude) in
            [(13.7563, 100.5018), (21.03, 105.85), (-8.5, 125.6), (0.0, 179.999), (18.0, -0.01)]
        {
            let cell = Cell::of(latitude, longitude);
            let away = metres((latitude, longitude), (cell.latitude, cell.longitude));
            assert!(away <= f64::from(cell.radius_m()), "{away}");
            assert!((3_500.0..4_000.0).contains(&cell.radius_m()));
        }
    }

    #[test]
    fn a_cell_s_own_centre_lies_in_it_everywhere() {
        for row in -1799..1800 {
            let cell = Cell::of(f64::from(row) / 20.0, f64::from(row) / 10.0);
            assert_eq!(Cell::of(cell.latitude, cell.longitude), cell);
        }
        for (latitude, longitude) in [(90.0, 180.0), (-90.0, -180.0), (1e300, -1e300)] {
            let cell = Cell::of(latitude, longitude);
            assert!(cell.latitude.abs() < 90.0 && cell.longitude.abs() < 180.0);
        }
    }

    #[test]
    fn a_coarse_fix_stays_coarse() {
        let fix = |accuracy_m| Fix { latitude: 13.75, longitude: 100.5, accuracy_m, taken_at: 0 };
        let cell = Cell::of(13.75, 100.5);
        assert_eq!(cell.accuracy_m(&fix(Some(8.0))), cell.radius_m());
        assert_eq!(cell.accuracy_m(&fix(Some(20_100.0))), 21_000.0);
        assert_eq!(cell.accuracy_m(&fix(None)), cell.radius_m());
    }
}
