use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Every ring of every province as Natural Earth draws it; see tests/data/README.md.
const UNSIMPLIFIED: &[u8] = include_bytes!("../../../../tests/data/provinces/unsimplified.bin.zst");
/// The five countries the app is for first.
const FIVE: [&str; 5] = ["TH", "KH", "LA", "MM", "VN"];
/// The countries whose provinces a person can choose, and how many each has.
const OFFERED: [(&str, usize); 7] =
    [("TH", 77), ("KH", 25), ("LA", 18), ("MM", 15), ("VN", 63), ("CN", 31), ("MY", 16)];

fn code(latitude: f64, longitude: f64) -> Option<&'static str> {
    of(latitude, longitude).map(|province| province.code)
}

#[test]
fn places_people_know_lie_in_their_province() {
    for (name, latitude, longitude, expected) in [
        ("Poipet", 13.6561, 102.5636, "KH-1"),
        ("Aranyaprathet", 13.6926, 102.5066, "TH-27"),
        ("Mae Sot", 16.7131, 98.5747, "TH-63"),
        ("Mae Sai", 20.4280, 99.8830, "TH-57"),
        ("Tachileik", 20.4475, 99.8808, "MM-17"),
        ("Ton Pheung, Golden Triangle zone", 20.3553, 100.1100, "LA-BK"),
        ("Chiang Saen", 20.2740, 100.0830, "TH-57"),
        ("Ranong", 9.9658, 98.6348, "TH-85"),
        ("Savannakhet", 16.5568, 104.7570, "LA-SV"),
        ("Mukdahan", 16.5453, 104.7235, "TH-49"),
        ("Nong Khai", 17.8783, 102.7420, "TH-43"),
        ("Vientiane", 17.9757, 102.6331, "LA-VT"),
        ("Pakse", 15.1202, 105.7990, "LA-CH"),
        ("Ha Giang", 22.8233, 104.9836, "VN-03"),
        ("Hanoi", 21.0278, 105.8342, "VN-HN"),
        ("Ho Chi Minh City", 10.7769, 106.7009, "VN-SG"),
        ("Bangkok", 13.7563, 100.5018, "TH-10"),
        ("Mahachai", 13.5475, 100.2744, "TH-74"),
        ("Bueng Kan", 18.3600, 103.6500, "TH-38"),
        ("Phuket", 7.8804, 98.3923, "TH-83"),
        ("Songkhla", 7.2050, 100.5950, "TH-90"),
        ("Phnom Penh", 11.5564, 104.9282, "KH-12"),
        ("Sihanoukville", 10.6270, 103.5220, "KH-18"),
        ("Yangon", 16.8409, 96.1735, "MM-06"),
        ("Laukkai", 23.6900, 98.7650, "MM-17"),
        ("Ruili", 24.0130, 97.8520, "CN-YN"),
        ("Hekou", 22.5290, 103.9390, "CN-YN"),
        ("Penang", 5.4141, 100.3288, "MY-07"),
        ("Singapore", 1.3521, 103.8198, "SG-03"),
        ("Jakarta", -6.2000, 106.8000, "ID-JK"),
        ("Dili", -8.5569, 125.5603, "TL-DI"),
    ] {
        assert_eq!(code(latitude, longitude), Some(expected), "{name}");
    }
}

#[test]
fn a_border_town_lies_on_its_own_side_of_the_border() {
    // Natural Earth draws each of them on the other side, or in the water.
    for (name, latitude, longitude, expected) in [
        ("Rong Kluea market", 13.6628, 102.5487, "TH-27"),
        ("Myawaddy", 16.6897, 98.5089, "MM-13"),
        ("Shwe Kokko", 16.8190, 98.5310, "MM-13"),
        ("Kawthaung", 9.9824, 98.5503, "MM-05"),
        ("Sop Ruak, Golden Triangle", 20.3520, 100.0810, "TH-57"),
        ("Bavet", 11.0640, 106.1700, "KH-20"),
        ("Mong Cai", 21.5280, 107.9650, "VN-13"),
    ] {
        assert_ne!(as_drawn(latitude, longitude).map(|province| province.code), Some(expected), "{name}");
        assert_eq!(code(latitude, longitude), Some(expected), "{name}");
    }
}

#[test]
fn a_pier_has_the_province_of_its_coast_and_the_open_sea_none() {
    // Southwards along 101.9° east the land ends in the Gulf.
    let coast = (0..400).map(|step| 12.6 - f64::from(step) * 0.001);
    let sea: Vec<_> = coast.filter(|latitude| as_drawn(*latitude, 101.9).is_none()).collect();
    let (pier, open) = (sea[0], sea[sea.len() - 1]);
    assert!(code(pier, 101.9).is_some_and(|code| code.starts_with("TH-")));
    assert!(pier - open > 0.1);
    assert_eq!(code(open, 101.9), None);
}

#[test]
fn the_sea_the_poles_and_far_places_have_no_province() {
    for (name, latitude, longitude) in [
        ("Gulf of Thailand", 9.5, 101.5),
        ("Andaman Sea", 10.0, 95.5),
        ("South China Sea", 14.0, 112.0),
        ("0, 0", 0.0, 0.0),
        ("north pole", 90.0, 0.0),
        ("south pole", -90.0, 0.0),
        ("antimeridian, east", 13.0, 180.0),
        ("antimeridian, west", 13.0, -180.0),
        ("Paris", 48.8566, 2.3522),
        ("the other side of the Earth from Bangkok", -13.7563, -79.4982),
        ("one turn too far", 13.7563, 460.5018),
    ] {
        assert_eq!(code(latitude, longitude), None, "{name}");
    }
}

#[test]
fn what_is_no_position_has_no_province() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300] {
        assert_eq!((code(odd, 100.5), code(13.75, odd), code(odd, odd)), (None, None, None));
    }
}

/// Whether a letter is of a language's script.
fn is_letter_of(language: &str, letter: char) -> bool {
    match language {
        "th" => ('\u{e01}'..='\u{e4e}').contains(&letter),
        "my" => ('\u{1000}'..='\u{104f}').contains(&letter),
        "km" => {
            ('\u{1780}'..='\u{17d3}').contains(&letter)
                && !matches!(letter, '\u{17a3}'..='\u{17a4}' | '\u{17b4}'..='\u{17b5}')
        }
        "lo" => ('\u{e81}'..='\u{edf}').contains(&letter),
        "zh" => ('\u{4e00}'..='\u{9fff}').contains(&letter),
        _ => letter.is_ascii_alphabetic() || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'),
    }
}

#[test]
fn each_country_has_all_its_provinces_each_once_and_none_is_without_a_name() {
    for (country, count) in OFFERED.into_iter().chain([("SG", 5)]) {
        assert_eq!(in_country(country).count(), count, "{country}");
    }
    let codes: BTreeSet<_> = all().iter().map(|province| province.code).collect();
    assert_eq!(codes.len(), all().len());
    for province in all() {
        assert_eq!(by_code(province.code), Some(province));
        for language in LANGUAGES.into_iter().chain(["", "fr", "th-TH"]) {
            assert!(!province.name(language).trim().is_empty(), "{} {language}", province.code);
        }
    }
    assert_eq!(in_country("th").count(), 0);
    assert_eq!(by_code("TH-99"), None);
}

#[test]
fn every_province_offered_has_its_own_name_in_every_language_in_that_language_s_script() {
    for (country, _) in OFFERED {
        for (at, language) in LANGUAGES.into_iter().enumerate() {
            let mut names = BTreeSet::new();
            for province in in_country(country) {
                let (name, code) = (province.names[at], province.code);
                assert!(
                    matches!(language, "en" | "vi") || name != province.names[ENGLISH],
                    "{code} {language}: English"
                );
                assert!(name.chars().any(|c| is_letter_of(language, c)), "{code} {language}: no name");
                let odd = name.chars().find(|c| !is_letter_of(language, *c) && !matches!(c, ' ' | '-'));
                assert_eq!(odd, None, "{code} {language}: {name}");
                assert_eq!(name.trim(), name, "{code} {language}");
                assert!(names.insert(name), "{language}: {name} names two provinces");
            }
        }
    }
}

#[test]
fn a_province_is_called_what_people_who_speak_the_language_call_it() {
    for (code, names) in [
        ("TH-10", ["กรุงเทพมหานคร", "Bangkok", "ဘန်ကောက်", "បាងកក", "ບາງກອກ", "Bangkok", "曼谷"]),
        ("TH-50", ["เชียงใหม่", "Chiang Mai", "ချင်းမိုင်", "ឈៀងម៉ៃ", "ຊຽງໃໝ່", "Chiang Mai", "清迈"]),
        ("KH-12", ["พนมเปญ", "Phnom Penh", "ဖနွမ်းပင်", "ភ្នំពេញ", "ພະນົມເປັນ", "Phnom Penh", "金边"]),
        ("MM-17", ["รัฐฉาน", "Shan State", "ရှမ်းပြည်နယ်", "រដ្ឋសាន", "ລັດຊານ", "Bang Shan", "掸邦"]),
        ("VN-HN", ["ฮานอย", "Hanoi", "ဟနွိုင်း", "ហាណូយ", "ຮ່າໂນ້ຍ", "Hà Nội", "河内"]),
        ("CN-YN", ["ยูนนาน", "Yunnan", "ယူနန်", "យូណាន", "ຢຸນນານ", "Vân Nam", "云南"]),
    ] {
        let province = by_code(code).unwrap();
        assert_eq!(LANGUAGES.map(|language| province.name(language)), names, "{code}");
    }
    // Not one of those offered: English, where no other name is known.
    assert_eq!(by_code("ID-JK").unwrap().name("km"), "Jakarta");
}

#[test]
fn only_provinces_younger_than_the_borders_cannot_be_found_from_a_position() {
    let whole = Whole::read();
    let without: Vec<_> =
        all().iter().zip(&whole.rings).filter(|(_, rings)| rings.is_empty()).map(|(p, _)| p.code).collect();
    assert_eq!(without, ["KH-25", "LA-XS", "MM-18"]);
}

/// The unsimplified borders.
struct Whole {
    rings: Vec<Vec<Ring>>,
}

struct Ring {
    corners: Vec<[f64; 2]>,
    low: [f64; 2],
    high: [f64; 2],
}

impl Whole {
    fn read() -> Self {
        let bytes = zstd::bulk::decompress(UNSIMPLIFIED, 16 << 20).unwrap();
        let mut at = 0;
        let mut number = || {
            let mut value = 0_u64;
            for shift in (0..64).step_by(7) {
                value |= u64::from(bytes[at] & 127) << shift;
                at += 1;
                if bytes[at - 1] & 128 == 0 {
                    break;
                }
            }
            value
        };
        let mut rings = Vec::new();
        for _ in all() {
            let mut own = Vec::new();
            for _ in 0..number() {
                let (mut point, mut corners) = ([0_i64; 2], Vec::new());
                for _ in 0..number() {
                    for axis in &mut point {
                        let step = number();
                        *axis += (step >> 1).cast_signed() ^ -(step & 1).cast_signed();
                    }
                    corners.push(point.map(|axis| axis as f64 / 1e6));
                }
                let edge = |axis: usize, pick: fn(f64, f64) -> f64| {
                    corners.iter().map(|corner| corner[axis]).reduce(pick).unwrap()
                };
                let low = [edge(0, f64::min), edge(1, f64::min)];
                let high = [edge(0, f64::max), edge(1, f64::max)];
                own.push(Ring { corners, low, high });
            }
            rings.push(own);
        }
        Self { rings }
    }

    /// The province of a position: in an odd number of its rings.
    fn province(&self, latitude: f64, longitude: f64) -> Option<&'static Province> {
        let inside =
            |rings: &&Vec<Ring>| rings.iter().filter(|r| r.holds(longitude, latitude)).count() % 2 == 1;
        self.rings.iter().position(|rings| inside(&rings)).map(|index| &all()[index])
    }
}

impl Ring {
    /// Crossings of a ray to the east, counted.
    fn holds(&self, x: f64, y: f64) -> bool {
        if x < self.low[0] || x > self.high[0] || y < self.low[1] || y > self.high[1] {
            return false;
        }
        let mut inside = false;
        let mut last = self.corners[self.corners.len() - 1];
        for corner in &self.corners {
            let [(ax, ay), (bx, by)] = [last, *corner].map(|[x, y]| (x, y));
            if (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax) {
                inside = !inside;
            }
            last = *corner;
        }
        inside
    }
}

/// The same random points each time (SplitMix64).
fn points() -> impl Iterator<Item = (f64, f64)> {
    let mut state = 20_261_124_u64;
    let mut fraction = move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    std::iter::from_fn(move || Some((5.5 + 23.1 * fraction(), 92.0 + 18.0 * fraction())))
}

#[test]
fn the_small_borders_agree_with_the_whole_ones_at_995_of_1000_random_points() {
    let whole = Whole::read();
    let (mut asked, mut agreed) = (0, 0);
    let mut wrong: BTreeMap<&str, u32> = BTreeMap::new();
    for (latitude, longitude) in points() {
        let Some(truly) = whole.province(latitude, longitude).filter(|p| FIVE.contains(&p.country)) else {
            continue;
        };
        asked += 1;
        if code(latitude, longitude) == Some(truly.code) {
            agreed += 1;
        } else {
            *wrong.entry(truly.code).or_default() += 1;
        }
        if asked == 5_000 {
            break;
        }
    }
    assert!(agreed * 1000 >= asked * 995, "{agreed} of {asked}: {wrong:?}");
}

#[test]
fn a_point_on_a_shared_border_has_one_of_the_provinces_that_meet_there() {
    // No gap: at every corner of its unsimplified border there is some province.
    let whole = Whole::read();
    let chiang_mai = all().iter().position(|p| p.code == "TH-50").unwrap();
    for corner in whole.rings[chiang_mai].iter().flat_map(|ring| &ring.corners) {
        assert!(code(corner[1], corner[0]).is_some());
    }
}

#[test]
fn the_built_in_borders_can_be_read_and_answer_the_same_each_time() {
    let again = Borders::built_in();
    for (latitude, longitude) in points().take(500) {
        let answer = again.province(latitude, longitude).and_then(|index| all().get(index));
        assert_eq!(answer, as_drawn(latitude, longitude));
    }
    assert_eq!(Crossings::built_in().country(16.6897, 98.5089), Some("MM"));
    assert_eq!(Crossings::built_in().country(13.7563, 100.5018), None);
}

proptest! {
    #[test]
    fn no_position_makes_it_fail(latitude in any::<f64>(), longitude in any::<f64>()) {
        let _ = of(latitude, longitude);
    }
}

#[test]
fn neighbours_share_a_border_and_stay_in_their_country() {
    for (code, expected) in [
        ("TH-85", &["TH-82", "TH-84", "TH-86"][..]),
        ("TH-83", &["TH-82"]),
        ("TH-82", &["TH-81", "TH-84", "TH-85", "TH-83"]),
        ("KH-1", &["KH-17", "KH-2", "KH-22"]),
        ("LA-XS", &["LA-XI", "LA-VI", "LA-BL"]),
        ("XX-1", &[]),
    ] {
        let mut found = beside(code);
        found.sort_unstable();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{code}");
    }
    for (country, _) in OFFERED {
        for province in in_country(country) {
            for other in beside(province.code) {
                assert_eq!(by_code(other).unwrap().country, country, "{}", province.code);
                assert!(beside(other).contains(&province.code), "{} and {other}", province.code);
            }
        }
    }
    let alone: Vec<&str> =
        FIVE.iter().flat_map(|c| in_country(c)).map(|p| p.code).filter(|c| beside(c).is_empty()).collect();
    assert_eq!(alone, ["MM-18"], "founded after the borders were drawn");
}
