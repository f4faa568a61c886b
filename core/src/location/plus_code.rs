//! Plus Codes (Open Location Code 1.0): a place as a short word that needs no map and no network.
//!
//! Full codes only: a short one needs a place to start from, which would have to be guessed.

/// The twenty digits, none like another and none a vowel.
const DIGITS: &[u8; 20] = b"23456789CFGHJMPQRVWX";
/// Digits before the separator.
const SEPARATOR_AT: usize = 8;
/// Digits that come in pairs, latitude and longitude in turn.
const PAIRS: usize = 10;
/// Most digits that mean anything.
const MOST: usize = 15;
/// Steps a degree at the finest: 20³ by the pairs, then 5⁵ of latitude and 4⁵ of longitude by the grid.
const FINE_LATITUDE: i64 = 8_000 * 3_125;
const FINE_LONGITUDE: i64 = 8_000 * 1_024;

/// The area a code names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Degrees north of its southern edge.
    pub south: f64,
    /// Degrees east of its western edge.
    pub west: f64,
    /// Degrees from south to north.
    pub height: f64,
    /// Degrees from west to east.
    pub width: f64,
}

impl Area {
    /// Its centre: degrees north, degrees east.
    #[must_use]
    pub fn centre(&self) -> (f64, f64) {
        ((self.south + self.height / 2.0).min(90.0), self.west + self.width / 2.0)
    }
}

/// The code of a position with `digits` digits: 2, 4, 6, 8, or 10 to 15 (others are taken to the next one). Ten name
/// about 14 m, six about 5.6 km. Latitude is clipped to the globe, longitude goes around it.
#[must_use]
pub fn encode(latitude: f64, longitude: f64, digits: usize) -> String {
    let digits = if digits < PAIRS { (digits + digits % 2).max(2) } else { digits.min(MOST) };
    let mut north = fine(latitude, 90, FINE_LATITUDE).clamp(0, 180 * FINE_LATITUDE - 1);
    let mut east = fine(longitude, 180, FINE_LONGITUDE).rem_euclid(360 * FINE_LONGITUDE);

    let mut code = [b'0'; MOST];
    for at in (PAIRS..MOST).rev() {
        code[at] = DIGITS[(north.rem_euclid(5) * 4 + east.rem_euclid(4)) as usize];
        (north, east) = (north / 5, east / 4);
    }
    for pair in (0..PAIRS / 2).rev() {
        code[2 * pair] = DIGITS[north.rem_euclid(20) as usize];
        code[2 * pair + 1] = DIGITS[east.rem_euclid(20) as usize];
        (north, east) = (north / 20, east / 20);
    }
    let mut text = String::with_capacity(MOST + 1);
    for (at, digit) in code.iter().enumerate().take(digits.max(SEPARATOR_AT)) {
        if at == SEPARATOR_AT {
            text.push('+');
        }
        text.push(if at < digits { char::from(*digit) } else { '0' });
    }
    if digits <= SEPARATOR_AT {
        text.push('+');
    }
    text
}

fn fine(degrees: f64, offset: i64, steps: i64) -> i64 {
    // Rounding first keeps 20.3701125 from falling one step short in binary.
    let steps_from_zero = (degrees * steps as f64 * 1e6).round() / 1e6;
    (steps_from_zero.floor() as i64).saturating_add(offset * steps)
}

/// The area of a full code, upper or lower case. `None` if the text is no full code.
#[must_use]
pub fn decode(code: &str) -> Option<Area> {
    let code = code.trim();
    let (before, after) = code.split_once('+')?;
    let padded = before.trim_end_matches('0');
    let zeros = before.len() - padded.len();
    if before.len() != SEPARATOR_AT
        || padded.is_empty()
        || padded.len() % 2 == 1
        || after.len() == 1
        || (zeros > 0 && !after.is_empty())
    {
        return None;
    }
    let (mut north, mut east) = (-90 * FINE_LATITUDE, -180 * FINE_LONGITUDE);
    let (mut height, mut width) = (20 * 20 * FINE_LATITUDE, 20 * 20 * FINE_LONGITUDE);
    for (at, byte) in padded.bytes().chain(after.bytes()).enumerate() {
        let digit = DIGITS.iter().position(|d| *d == byte.to_ascii_uppercase())? as i64;
        if at >= MOST {
            continue;
        }
        if at < PAIRS {
            if at % 2 == 0 {
                height /= 20;
                north += digit * height;
            } else {
                width /= 20;
                east += digit * width;
            }
        } else {
            (height, width) = (height / 5, width / 4);
            north += digit / 4 * height;
            east += digit % 4 * width;
        }
    }
    if north >= 90 * FINE_LATITUDE || east >= 180 * FINE_LONGITUDE {
        return None;
    }
    Some(Area {
        south: north as f64 / FINE_LATITUDE as f64,
        west: east as f64 / FINE_LONGITUDE as f64,
        height: height as f64 / FINE_LATITUDE as f64,
        width: width as f64 / FINE_LONGITUDE as f64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Position, digits, code: from the encoding table of the public specification's test data.
    const VECTORS: [(f64, f64, usize, &str); 18] = [
        (20.375, 2.775, 6, "7FG49Q00+"),
        (20.3700625, 2.7821875, 10, "7FG49QCJ+2V"),
        (20.3701125, 2.782234375, 11, "7FG49QCJ+2VX"),
        (20.3701135, 2.78223535156, 13, "7FG49QCJ+2VXGJ"),
        (47.0000625, 8.0000625, 10, "8FVC2222+22"),
        (-41.2730625, 174.7859375, 10, "4VCPPQGP+Q9"),
        (0.5, -179.5, 4, "62G20000+"),
        (-89.5, -179.5, 4, "22220000+"),
        (20.5, 2.5, 4, "7FG40000+"),
        (-89.9999375, -179.9999375, 10, "22222222+22"),
        (0.5, 179.5, 4, "6VGX0000+"),
        (1.0, 1.0, 11, "6FH32222+222"),
        (90.0, 1.0, 4, "CFX30000+"),
        (92.0, 1.0, 4, "CFX30000+"),
        (1.0, 180.0, 4, "62H20000+"),
        (1.0, 181.0, 4, "62H30000+"),
        (90.0, 1.0, 10, "CFX3X2X2+X2"),
        (1.2, 3.4, 10, "6FH56C22+22"),
    ];

    #[test]
    fn positions_get_the_codes_of_the_specification() {
        for (latitude, longitude, digits, code) in VECTORS {
            assert_eq!(encode(latitude, longitude, digits), code, "{latitude}, {longitude}");
        }
    }

    #[test]
    fn a_code_names_an_area_with_the_position_in_it_and_gives_itself_back() {
        for (latitude, longitude, digits, code) in VECTORS {
            let area = decode(code).unwrap();
            let (north, east) = area.centre();
            assert_eq!(encode(north, east, digits), code);
            if latitude < 90.0 && longitude < 180.0 {
                assert!(latitude >= area.south - 1e-9 && latitude < area.south + area.height + 1e-9);
                assert!(longitude >= area.west - 1e-9 && longitude < area.west + area.width + 1e-9);
            }
        }
        assert_eq!(decode("7fg49qcj+2v"), decode(" 7FG49QCJ+2V "));
    }

    #[test]
    fn positions_get_the_codes_and_areas_of_the_reference_implementation() {
        // See tests/data/README.md.
        let rows = include_str!("../../../tests/data/plus-codes.tsv").lines().skip(1);
        let mut count = 0;
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            let number = |at: usize| cells[at].parse::<f64>().unwrap();
            let (digits, code) = (cells[2].parse().unwrap(), cells[3]);
            assert_eq!(encode(number(0), number(1), digits), code, "{row}");
            let area = decode(code).unwrap();
            let edges = [area.south, area.west, area.south + area.height, area.west + area.width];
            for (at, edge) in edges.into_iter().enumerate() {
                assert!((edge - number(4 + at)).abs() < 1e-9, "{row}");
            }
            count += 1;
        }
        assert_eq!(count, 200);
    }

    #[test]
    fn what_is_no_full_code_is_none() {
        for text in [
            "",
            "+",
            "8FWC2345+G",
            "8FWC2_45+G6",
            "8FWC2η45+G6",
            "8FWC2345+G6+",
            "8FWC2345G6+",
            "8FWC2300+G6",
            "WC2300+G6g",
            "WC2345+G",
            "8WC20000+",
            "80000000+",
            "00000000+",
            "X9000000+",
            "9X000000+",
            "2FWC2345",
            "hello",
            "สะพาน",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_makes_encoding_fail() {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 0.0] {
            for digits in 0..20 {
                assert!(decode(&encode(odd, odd, digits)).is_some());
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_decoding_fail(text in ".{0,24}", code in "[2-9CFGHJMPQRVWX0]{0,9}[+]?[2-9CFGHJMPQRVWX0]{0,9}") {
            let _ = decode(&text);
            if let Some(area) = decode(&code) {
                let (north, east) = area.centre();
                proptest::prop_assert!(north.abs() <= 90.0 && east.abs() <= 180.0);
            }
        }

        #[test]
        fn every_position_lies_in_the_area_of_its_code(
            latitude in -90.0..90.0_f64,
            longitude in -180.0..180.0_f64,
            digits in 2..16_usize,
        ) {
            let area = decode(&encode(latitude, longitude, digits)).unwrap();
            let (north, east) = (latitude - area.south, longitude - area.west);
            proptest::prop_assert!(north > -1e-9 && north < area.height + 1e-9);
            proptest::prop_assert!(east > -1e-9 && east < area.width + 1e-9);
        }
    }
}
