//! Which province a position lies in, offline.
//!
//! Borders are Natural Earth's at 1:10 million, simplified to about 400 m and built in
//! (`core/data/provinces/build.py`): Thailand, Cambodia, Laos, Myanmar, Vietnam, China with Hong Kong, Macao and Taiwan
//! as Natural Earth has them, Malaysia, Singapore, Indonesia, the Philippines, Brunei, Timor-Leste. They are a help to
//! find an office, not a statement on any border. Near border crossings between the first five a second source
//! (country-coder) says which side is which. A position on a pier or just off a coast has the province of that coast; one
//! at sea, or farther than these countries, has none.
//!
//! [`of`] decodes the borders at its first call, some milliseconds; after that an answer takes about a microsecond.
//! [`in_country`] and [`by_code`] need the names only. English names come from the same source; the other languages' names
//! of the provinces a person chooses from (Thailand, Cambodia, Laos, Myanmar, Vietnam, China, Malaysia) are ours, and no
//! native reader has checked them (`core/data/provinces/names/README.md`). Elsewhere a name falls back to English.
//! Provinces founded after the borders were drawn can be chosen but not found. Vietnam has its 63 from before July 2025, which people's papers still name, not the 34 made of them.

mod borders;
mod crossings;

use borders::Borders;
use crossings::{Crossings, METRES_PER_DEGREE};
use std::sync::OnceLock;

/// One row a province: code, country, then its name in each of [`LANGUAGES`], empty where unknown.
const TABLE: &str = include_str!("../../../data/provinces/provinces.tsv");
/// Languages of the names, BCP 47, in the table's order.
const LANGUAGES: [&str; 7] = ["th", "en", "my", "km", "lo", "vi", "zh"];
/// Place of English in [`LANGUAGES`]: every province has an English name.
const ENGLISH: usize = 1;

/// How far the borders may stray at a crossing, metres.
const OTHER_SIDE_M: u32 = 5_000;
/// How far off a coast a position still has the province of that coast, metres: a pier, and a coast drawn coarsely.
const OFF_COAST_M: u32 = 1_500;

/// Neighbours that no drawn border shows: an island with a bridge, and provinces founded after the borders were drawn.
const ALSO_BESIDE: [(&str, &str); 7] = [
    ("TH-83", "TH-82"),
    ("KH-25", "KH-3"),
    ("KH-25", "KH-10"),
    ("KH-25", "KH-14"),
    ("LA-XS", "LA-XI"),
    ("LA-XS", "LA-VI"),
    ("LA-XS", "LA-BL"),
];

/// A province, state, region or municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    /// ISO 3166-2 code, such as `TH-85`.
    pub code: &'static str,
    /// ISO 3166-1 alpha-2 of the country, such as `TH`.
    pub country: &'static str,
    names: [&'static str; 7],
}

impl Province {
    /// Its name in a language (BCP 47), in English where that is not known.
    #[must_use]
    pub fn name(&self, language: &str) -> &'static str {
        let own = LANGUAGES.iter().position(|known| *known == language).map_or("", |at| self.names[at]);
        if own.is_empty() { self.names[ENGLISH] } else { own }
    }
}

fn all() -> &'static [Province] {
    static ALL: OnceLock<Vec<Province>> = OnceLock::new();
    ALL.get_or_init(|| TABLE.lines().skip(1).filter_map(row).collect())
}

fn row(line: &'static str) -> Option<Province> {
    let mut cells = line.split('\t');
    let (code, country) = (cells.next()?, cells.next()?);
    let mut names = [""; 7];
    for (name, cell) in names.iter_mut().zip(cells) {
        *name = cell;
    }
    Some(Province { code, country, names })
}

/// The province a position lies in: degrees north and east, WGS 84. `None` at sea, far away, or for no position.
#[must_use]
pub fn of(latitude: f64, longitude: f64) -> Option<&'static Province> {
    static CROSSINGS: OnceLock<Crossings> = OnceLock::new();
    let drawn = as_drawn(latitude, longitude);
    let side = CROSSINGS.get_or_init(Crossings::built_in).country(latitude, longitude);
    match (drawn, side) {
        (Some(province), Some(country)) if province.country != country => {
            nearest(latitude, longitude, OTHER_SIDE_M, |near| near.country == country).or(drawn)
        }
        (None, _) => nearest(latitude, longitude, OFF_COAST_M, |near| side.is_none_or(|c| near.country == c)),
        _ => drawn,
    }
}

/// The province whose border, as it was drawn, is around a position.
fn as_drawn(latitude: f64, longitude: f64) -> Option<&'static Province> {
    static BORDERS: OnceLock<Borders> = OnceLock::new();
    let index = BORDERS.get_or_init(Borders::built_in).province(latitude, longitude)?;
    all().get(index)
}

/// The province that is `wanted` and, to 250 m, nearest within `reach_m`, looked for in sixteen directions.
fn nearest(
    latitude: f64,
    longitude: f64,
    reach_m: u32,
    wanted: impl Fn(&Province) -> bool,
) -> Option<&'static Province> {
    let shrink = latitude.to_radians().cos();
    (250..=reach_m).step_by(250).find_map(|metres| {
        (0..16).find_map(|direction| {
            let (north, east) = (f64::from(direction) * std::f64::consts::TAU / 16.0).sin_cos();
            let reach = f64::from(metres) / METRES_PER_DEGREE;
            as_drawn(latitude + north * reach, longitude + east * reach / shrink).filter(|near| wanted(near))
        })
    })
}

/// The provinces of a country (ISO 3166-1 alpha-2), by code.
pub fn in_country(country: &str) -> impl Iterator<Item = &'static Province> {
    all().iter().filter(move |province| province.country == country)
}

/// The province with an ISO 3166-2 code.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Province> {
    all().iter().find(|province| province.code == code)
}

/// The provinces of the same country beside a province, by ISO 3166-2 code.
#[must_use]
pub fn beside(code: &str) -> Vec<&'static str> {
    static NEIGHBOURS: OnceLock<Vec<Vec<usize>>> = OnceLock::new();
    let Some(at) = all().iter().position(|province| province.code == code) else { return Vec::new() };
    let country = all()[at].country;
    let drawn = NEIGHBOURS.get_or_init(borders::neighbours).get(at).into_iter().flatten();
    let drawn = drawn.filter_map(|other| all().get(*other)).filter(|other| other.country == country);
    let also = ALSO_BESIDE.iter().filter_map(|(a, b)| match code {
        _ if code == *a => Some(*b),
        _ if code == *b => Some(*a),
        _ => None,
    });
    drawn.map(|other| other.code).chain(also).collect()
}

#[cfg(test)]
mod tests;
