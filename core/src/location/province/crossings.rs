//! Which country a position near a border crossing lies in.
//!
//! Natural Earth's borders stray by up to two kilometres, and people cross, are kept and are robbed within two
//! kilometres of a border: it draws Myawaddy in Thailand and a market in Thailand in Cambodia. A second source is exact
//! where many people live and coarse in the mountains. It is asked only near those parts of its borders that it draws
//! in short steps.
//!
//! File: zstd of countries; for each two letters, the count of its rings; for each ring the count of its corners, then
//! each corner as the difference from the one before, longitude and latitude, in numbers as in [`super::borders`].

use super::borders::{Numbers, STEPS};
use geo::{
    Coord, LineString,
    coordinate_position::{CoordPos, coord_pos_relative_to_ring},
};
use rstar::{AABB, PointDistance, RTree, primitives::Line};

const FILE: &[u8] = include_bytes!("../../../data/provinces/crossings.bin");
/// Most bytes the file unpacks to.
const MOST_BYTES: usize = 1 << 20;
/// Longest step of a border that is drawn in detail, metres.
const STEP_M: f64 = 7_000.0;
/// How far from such a step a position may lie, metres.
const NEAR_M: f64 = 3_000.0;
/// Metres a degree of latitude, mean.
pub(super) const METRES_PER_DEGREE: f64 = 111_195.0;
/// How much shorter a degree of longitude is here, about: the cosine of 16°.
const EAST: f64 = 0.96;

/// A country: a position is in it if it is in an odd number of its rings.
struct Country {
    /// Two letters.
    code: [u8; 2],
    rings: Vec<LineString<f64>>,
}

/// The countries people cross between.
pub(super) struct Crossings {
    countries: Vec<Country>,
    /// Borders drawn in detail, in degrees of latitude both ways.
    steps: RTree<Line<[f64; 2]>>,
}

impl Crossings {
    /// Those that are built in. A test reads all of them; from a file that cannot be read there are none.
    pub(super) fn built_in() -> Self {
        let countries =
            zstd::bulk::decompress(FILE, MOST_BYTES).ok().and_then(|bytes| read(&bytes)).unwrap_or_default();
        let lines = countries.iter().flat_map(|country| &country.rings).flat_map(LineString::lines);
        let steps = lines.map(|line| Line::new(flat(line.start), flat(line.end)));
        let short = steps.filter(|step| step.length_2() <= (STEP_M / METRES_PER_DEGREE).powi(2));
        let steps = RTree::bulk_load(short.collect());
        Self { countries, steps }
    }

    /// The country of a position near a crossing, ISO 3166-1 alpha-2; `None` farther away.
    pub(super) fn country(&self, latitude: f64, longitude: f64) -> Option<&str> {
        let at = Coord { x: longitude, y: latitude };
        let flat = flat(at);
        let near = NEAR_M / METRES_PER_DEGREE;
        let around = AABB::from_corners(flat.map(|axis| axis - near), flat.map(|axis| axis + near));
        let mut steps = self.steps.locate_in_envelope_intersecting(&around);
        if !steps.any(|step| step.distance_2(&flat) <= near * near) {
            return None;
        }
        let inside = |ring: &&LineString<f64>| coord_pos_relative_to_ring(at, ring) != CoordPos::Outside;
        let found = self.countries.iter().find(|c| c.rings.iter().filter(inside).count() % 2 == 1)?;
        std::str::from_utf8(&found.code).ok()
    }
}

/// Degrees of latitude both ways.
fn flat(at: Coord<f64>) -> [f64; 2] {
    [at.x * EAST, at.y]
}

fn read(bytes: &[u8]) -> Option<Vec<Country>> {
    let mut numbers = Numbers(bytes.iter());
    let mut countries = Vec::new();
    while let Some(first) = numbers.0.next() {
        let code = [*first, *numbers.0.next()?];
        let mut rings = Vec::new();
        for _ in 0..numbers.count()? {
            let (mut x, mut y) = (0_i64, 0_i64);
            let mut ring = Vec::new();
            for _ in 0..numbers.count()? {
                (x, y) = (x.checked_add(numbers.signed()?)?, y.checked_add(numbers.signed()?)?);
                ring.push(Coord { x: x as f64 / STEPS, y: y as f64 / STEPS });
            }
            ring.extend(ring.first().copied());
            rings.push(LineString::new(ring));
        }
        countries.push(Country { code, rings });
    }
    Some(countries)
}
