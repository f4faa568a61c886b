//! The borders, cut into small pieces that a tree finds quickly.
//!
//! File: zstd of numbers of seven bits a byte, low ones first, signed ones zigzag. The count of lines; the points of
//! each; all longitudes, then all latitudes, each as the difference from the one before, in 1/10,000 of a degree. Then
//! the count of provinces; for each, its rings; for each ring, its lines (twice the number, plus one if backwards). Two
//! neighbours share the line between them, so there is no gap and no overlap.
//!
//! A province of thousands of corners is too slow to test as it is. Each is halved again and again until a piece has
//! few corners; a piece in the middle of a province has four.

use geo::{
    Coord, LineString,
    coordinate_position::{CoordPos, coord_pos_relative_to_ring},
};
use rstar::{
    AABB, RTree,
    primitives::{GeomWithData, Rectangle},
};
use std::collections::HashMap;

const FILE: &[u8] = include_bytes!("../../../data/provinces/provinces.bin");
/// Steps a degree.
pub(super) const STEPS: f64 = 10_000.0;
/// Most bytes the file unpacks to.
const MOST_BYTES: usize = 4 << 20;
/// Corners a piece may have before it is halved.
const CORNERS: usize = 20;
/// How often a province is halved at most.
const DEPTH: u32 = 20;

type Ring = Vec<Coord<f64>>;

/// A piece of a province: a point is in it if it is in an odd number of its rings.
struct Piece {
    province: u32,
    rings: Vec<LineString<f64>>,
}

/// All borders.
pub(super) struct Borders {
    pieces: Vec<Piece>,
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, u32>>,
}

impl Borders {
    /// The borders that are built in. A test reads all of them; a file that cannot be read has no province in it.
    pub(super) fn built_in() -> Self {
        let mut pieces = Vec::new();
        let mut boxes = Vec::new();
        let provinces = zstd::bulk::decompress(FILE, MOST_BYTES).ok().and_then(|bytes| read(&bytes));
        for (province, rings) in (0..).zip(provinces.unwrap_or_default()) {
            halve(rings, DEPTH, &mut |rings, low, high| {
                let corners = Rectangle::from_corners([low.x, low.y], [high.x, high.y]);
                boxes.push(GeomWithData::new(corners, pieces.len() as u32));
                pieces.push(Piece { province, rings: rings.into_iter().map(closed).collect() });
            });
        }
        Self { pieces, tree: RTree::bulk_load(boxes) }
    }

    /// The place in the table of the province a position lies in. On a border it is one of those that meet there.
    pub(super) fn province(&self, latitude: f64, longitude: f64) -> Option<usize> {
        if !(latitude.is_finite() && longitude.is_finite()) {
            return None;
        }
        let at = Coord { x: longitude, y: latitude };
        let mut on_border = None;
        for found in self.tree.locate_in_envelope_intersecting(&AABB::from_point([at.x, at.y])) {
            let piece = self.pieces.get(found.data as usize)?;
            let mut inside = false;
            for ring in &piece.rings {
                match coord_pos_relative_to_ring(at, ring) {
                    CoordPos::Inside => inside = !inside,
                    CoordPos::OnBoundary => on_border = on_border.or(Some(piece.province as usize)),
                    CoordPos::Outside => {}
                }
            }
            if inside {
                return Some(piece.province as usize);
            }
        }
        on_border
    }
}

fn closed(mut ring: Ring) -> LineString<f64> {
    ring.extend(ring.first().copied());
    LineString::new(ring)
}

/// Halves rings along their longer side until `take` gets pieces of few corners, with the box around each.
fn halve(rings: Vec<Ring>, depth: u32, take: &mut impl FnMut(Vec<Ring>, Coord<f64>, Coord<f64>)) {
    let corners: usize = rings.iter().map(Vec::len).sum();
    let Some(first) = rings.iter().flatten().next().copied() else { return };
    let (mut low, mut high) = (first, first);
    for corner in rings.iter().flatten() {
        low = Coord { x: low.x.min(corner.x), y: low.y.min(corner.y) };
        high = Coord { x: high.x.max(corner.x), y: high.y.max(corner.y) };
    }
    if corners <= CORNERS || depth == 0 {
        return take(rings, low, high);
    }
    let (width, height) = (high.x - low.x, high.y - low.y);
    let flip = |ring: Ring| -> Ring { ring.into_iter().map(|c| Coord { x: c.y, y: c.x }).collect() };
    let tall = height > width;
    let middle = if tall { (low.y + high.y) / 2.0 } else { (low.x + high.x) / 2.0 };
    let (mut lower, mut upper) = (Vec::new(), Vec::new());
    for ring in rings {
        let ring = if tall { flip(ring) } else { ring };
        for (side, half) in [(-1.0, &mut lower), (1.0, &mut upper)] {
            let part = clip(&ring, middle, side);
            if part.len() >= 3 {
                half.push(if tall { flip(part) } else { part });
            }
        }
    }
    halve(lower, depth - 1, take);
    halve(upper, depth - 1, take);
}

/// The part of a ring on one side of a meridian (Sutherland and Hodgman). Where it leaves and comes back, the way
/// along the meridian is walked twice, once each way, which changes no winding.
fn clip(ring: &Ring, middle: f64, side: f64) -> Ring {
    let mut part = Ring::new();
    let Some(mut from) = ring.last().copied() else { return part };
    for to in ring.iter().copied() {
        let (a, b) = ((from.x - middle) * side, (to.x - middle) * side);
        if (a < 0.0) != (b < 0.0) {
            let y = from.y + (to.y - from.y) * (a / (a - b));
            part.push(Coord { x: middle, y });
        }
        if b >= 0.0 {
            part.push(to);
        }
        from = to;
    }
    part
}

/// Reads numbers of seven bits a byte.
pub(super) struct Numbers<'a>(pub(super) std::slice::Iter<'a, u8>);

impl Numbers<'_> {
    pub(super) fn next(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.0.next()?;
            value |= u64::from(byte & 127) << shift;
            if byte & 128 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// A count: never more than there are bytes left.
    pub(super) fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.next()?).ok()?;
        (count <= self.0.len() + 1).then_some(count)
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let value = self.next()?;
        Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }
}

/// For each ring of each province its lines: twice the number, plus one if backwards.
type Outlines = Vec<Vec<Vec<u64>>>;

/// All lines, and the outlines made of them.
fn parts(bytes: &[u8]) -> Option<(Vec<Ring>, Outlines)> {
    let mut numbers = Numbers(bytes.iter());
    let count = numbers.count()?;
    let sizes: Vec<usize> = (0..count).map(|_| numbers.count()).collect::<Option<_>>()?;
    let mut lines: Vec<Ring> = sizes.iter().map(|size| vec![Coord { x: 0.0, y: 0.0 }; *size]).collect();
    for axis in 0..2 {
        let mut at = 0_i64;
        for corner in lines.iter_mut().flatten() {
            at = at.checked_add(numbers.signed()?)?;
            *if axis == 0 { &mut corner.x } else { &mut corner.y } = at as f64 / STEPS;
        }
    }
    let mut outlines = Outlines::new();
    for _ in 0..numbers.count()? {
        let mut rings = Vec::new();
        for _ in 0..numbers.count()? {
            let lines = numbers.count()?;
            rings.push((0..lines).map(|_| numbers.next()).collect::<Option<_>>()?);
        }
        outlines.push(rings);
    }
    numbers.0.next().is_none().then_some((lines, outlines))
}

/// The rings of each province.
fn read(bytes: &[u8]) -> Option<Vec<Vec<Ring>>> {
    let (lines, outlines) = parts(bytes)?;
    let ring = |outline: Vec<u64>| -> Option<Ring> {
        let mut ring = Ring::new();
        for which in outline {
            let line = lines.get(usize::try_from(which >> 1).ok()?)?;
            // The last corner of a line is the first of the next.
            let (_, body) = line.split_last()?;
            match which & 1 {
                0 => ring.extend(body),
                _ => ring.extend(line[1..].iter().rev()),
            }
        }
        Some(ring)
    };
    outlines.into_iter().map(|rings| rings.into_iter().map(ring).collect()).collect()
}

/// For each province, by its place in the table, those it shares a line with.
pub(super) fn neighbours() -> Vec<Vec<usize>> {
    let parts = zstd::bulk::decompress(FILE, MOST_BYTES).ok().and_then(|bytes| parts(&bytes));
    let outlines = parts.map(|(_, outlines)| outlines).unwrap_or_default();
    let mut along: HashMap<u64, Vec<usize>> = HashMap::new();
    for (province, rings) in outlines.iter().enumerate() {
        for which in rings.iter().flatten() {
            along.entry(which >> 1).or_default().push(province);
        }
    }
    let others = |province: usize, rings: &Vec<Vec<u64>>| {
        let lines = rings.iter().flatten().filter_map(|which| along.get(&(which >> 1)));
        let mut found: Vec<usize> = lines.flatten().copied().filter(|other| *other != province).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    outlines.iter().enumerate().map(|(province, rings)| others(province, rings)).collect()
}
