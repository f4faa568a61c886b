//! How fast and how truly a position is given its province. Prints one JSON object a row.
//!
//! Points are random over Thailand, Cambodia, Laos, Myanmar and Vietnam, the same in each run: those of a rectangle that
//! Natural Earth's unsimplified borders put into one of the five.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a bench speaks to its caller and may stop")]

use geo::{BoundingRect, Contains, Coord, LineString, Polygon, Rect};
use saphan_core::location::province;
use serde_json::json;
use std::{hint::black_box, time::Instant};

/// Every ring of every province; format in `core/data/provinces/build.py`, `write_whole`.
const WHOLE: &[u8] = include_bytes!("../../tests/data/provinces/unsimplified.bin.zst");
/// The borders the phone carries; format in `core/src/location/province/borders.rs`.
const CARRIED: &[u8] = include_bytes!("../data/provinces/provinces.bin");
/// Codes and countries, in the order of both.
const TABLE: &str = include_str!("../data/provinces/provinces.tsv");
const FIVE: [&str; 5] = ["TH", "KH", "LA", "MM", "VN"];
const POINTS: usize = 100_000;
const BUDGET_US: f64 = 2.0;
const BUDGET_PERCENT: f64 = 99.5;

/// A province as rings; a position lies in it if it lies in an odd number of them.
struct Drawn {
    code: &'static str,
    country: &'static str,
    rings: Vec<(Rect<f64>, Polygon<f64>)>,
}

struct Numbers {
    bytes: Vec<u8>,
    at: usize,
}

impl Numbers {
    fn of(file: &[u8]) -> Self {
        Self { bytes: zstd::bulk::decompress(file, 16 << 20).expect("zstd"), at: 0 }
    }

    fn next(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.bytes[self.at];
            self.at += 1;
            value |= usize::from(byte & 127) << shift;
            shift += 7;
            if byte & 128 == 0 {
                return value;
            }
        }
    }

    fn signed(&mut self) -> f64 {
        let value = self.next();
        ((value >> 1).cast_signed() ^ -(value & 1).cast_signed()) as f64
    }
}

fn drawn(rings: impl Iterator<Item = Vec<Vec<Coord<f64>>>>) -> Vec<Drawn> {
    let rows = TABLE.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        (cells.next().expect("a code"), cells.next().expect("a country"))
    });
    let polygon = |ring: Vec<Coord<f64>>| {
        let polygon = Polygon::new(LineString::new(ring), Vec::new());
        Some((polygon.bounding_rect()?, polygon))
    };
    rows.zip(rings)
        .map(|((code, country), rings)| Drawn {
            code,
            country,
            rings: rings.into_iter().filter_map(polygon).collect(),
        })
        .collect()
}

/// The unsimplified borders.
fn whole() -> Vec<Drawn> {
    let mut numbers = Numbers::of(WHOLE);
    let provinces = TABLE.lines().count() - 1;
    drawn((0..provinces).map(|_| {
        (0..numbers.next())
            .map(|_| {
                let mut corner = Coord { x: 0.0, y: 0.0 };
                (0..numbers.next())
                    .map(|_| {
                        corner.x += numbers.signed();
                        corner.y += numbers.signed();
                        corner / 1e6
                    })
                    .collect()
            })
            .collect()
    }))
}

/// The borders the phone carries, put together from their lines.
fn carried() -> Vec<Drawn> {
    let mut numbers = Numbers::of(CARRIED);
    let count = numbers.next();
    let sizes: Vec<usize> = (0..count).map(|_| numbers.next()).collect();
    let mut lines: Vec<Vec<Coord<f64>>> = sizes.iter().map(|size| vec![Coord::zero(); *size]).collect();
    let mut sum = 0.0;
    for corner in lines.iter_mut().flatten() {
        sum += numbers.signed();
        corner.x = sum / 1e4;
    }
    sum = 0.0;
    for corner in lines.iter_mut().flatten() {
        sum += numbers.signed();
        corner.y = sum / 1e4;
    }
    let provinces = numbers.next();
    drawn((0..provinces).map(|_| {
        (0..numbers.next())
            .map(|_| {
                let mut ring = Vec::new();
                for _ in 0..numbers.next() {
                    let which = numbers.next();
                    let line = &lines[which >> 1];
                    match which & 1 {
                        0 => ring.extend(&line[..line.len() - 1]),
                        _ => ring.extend(line[1..].iter().rev()),
                    }
                }
                ring
            })
            .collect()
    }))
}

/// Looks at every province in turn, ring by ring.
fn linear(provinces: &[Drawn], at: Coord<f64>) -> Option<&Drawn> {
    provinces.iter().find(|province| {
        let rings = province.rings.iter().filter(|(around, ring)| around.contains(&at) && ring.contains(&at));
        rings.count() % 2 == 1
    })
}

/// Random positions that lie in the five countries, each with the province it truly lies in (SplitMix64).
fn positions(whole: &[Drawn]) -> Vec<(Coord<f64>, &'static str)> {
    let mut state = 1_u64;
    let mut fraction = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut positions = Vec::with_capacity(POINTS);
    while positions.len() < POINTS {
        let at = Coord { x: 92.0 + 18.0 * fraction(), y: 5.5 + 23.1 * fraction() };
        if let Some(truly) = linear(whole, at).filter(|province| FIVE.contains(&province.country)) {
            positions.push((at, truly.code));
        }
    }
    positions
}

/// Median time of `look` over `positions`, microseconds.
fn median<T>(positions: &[(Coord<f64>, &str)], look: impl Fn(Coord<f64>) -> T) -> f64 {
    let mut times: Vec<u128> = positions
        .iter()
        .map(|(at, _)| {
            let start = Instant::now();
            black_box(look(black_box(*at)));
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2] as f64 / 1000.0
}

fn main() {
    let positions = positions(&whole());
    let start = Instant::now();
    black_box(province::of(13.75, 100.5));
    let first_ms = start.elapsed().as_micros() as f64 / 1000.0;

    let ours = median(&positions, |at| province::of(at.y, at.x));
    let carried = carried();
    let peer = median(&positions, |at| linear(&carried, at).map(|p| p.code));
    println!(
        "{}",
        json!({
            "row": "province",
            "value": (ours * 100.0).round() / 100.0,
            "unit": "us",
            "budget": format!("<= {BUDGET_US}"),
            "ok": ours <= BUDGET_US,
            "peer": format!("{peer:.1} us: geo's Contains on the same rings, one after the other, each behind its bounding box"),
            "note": format!(
                "median of one look-up over {POINTS} random points in five countries; the first, which reads the \
                 borders, took {first_ms:.0} ms"
            ),
        })
    );

    let agreed = |answer: &dyn Fn(Coord<f64>) -> Option<&'static str>| {
        let same = positions.iter().filter(|(at, truly)| answer(*at) == Some(*truly)).count();
        same as f64 * 100.0 / positions.len() as f64
    };
    let ours = agreed(&|at| province::of(at.y, at.x).map(|p| p.code));
    let peer = agreed(&|at| linear(&carried, at).map(|p| p.code));
    println!(
        "{}",
        json!({
            "row": "province-agreement",
            "value": (ours * 1000.0).round() / 1000.0,
            "unit": "%",
            "budget": format!(">= {BUDGET_PERCENT}"),
            "ok": ours >= BUDGET_PERCENT,
            "peer": format!("{peer:.2} %: the simplified borders alone"),
            "note": format!(
                "{POINTS} random points in five countries against Natural Earth's unsimplified borders; differs on \
                 purpose near crossings, where a second source is exact"
            ),
        })
    );
}
