//! Reads a place as people share it: a `geo:` link, a map link, a Plus Code, or two numbers; writes `geo:` links.
//!
//! Everything is read from the text itself. A short link (`maps.app.goo.gl`) holds no place, only a name that a
//! company's server would have to be asked for: it is refused as [`LinkError::Short`], never followed.

use super::plus_code;
use crate::content::writing::western;
use thiserror::Error;

/// Longest text looked at, bytes. Real links are far shorter.
const MOST_BYTES: usize = 4096;
/// Hosts of links that name a place only on a server.
const SHORT_HOSTS: [&str; 5] = ["maps.app.goo.gl", "goo.gl", "g.co", "g.page", "maps.apple"];

/// A place read from text.
#[derive(Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees north, WGS 84, -90 to 90.
    pub latitude: f64,
    /// Degrees east, WGS 84, -180 to 180.
    pub longitude: f64,
    /// Metres within which the place lies, if the text says so (`;u=` of a `geo:` link, the cell of a Plus Code).
    pub uncertainty_m: Option<f32>,
}

/// Says nothing of the place.
impl std::fmt::Debug for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Point")
    }
}

/// Why no place was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LinkError {
    /// A short link: open it in the map application and share the place itself.
    #[error("a short link holds no place; open it in the map and share the coordinates")]
    Short,
    /// A place, but not one on Earth.
    #[error("the numbers are not a place: latitude is -90 to 90, longitude -180 to 180")]
    OffGlobe,
    /// A short Plus Code such as `QG4R+2V Bangkok`: the full one has 8 letters before the `+`.
    #[error("the Plus Code is short; use the full one, with eight letters before the +")]
    ShortPlusCode,
    /// No place in it.
    #[error("there is no place in this text")]
    NoPlace,
}

/// The place in a text that is one link, code, or pair of numbers, or that holds a link among other words.
///
/// # Errors
/// [`LinkError`] says why there is none.
pub fn parse(text: &str) -> Result<Point, LinkError> {
    if text.len() > MOST_BYTES {
        return Err(LinkError::NoPlace);
    }
    let text = ascii_digits(text);
    let text = text.trim();
    if let Some(point) = pair_alone(text) {
        return point;
    }
    let mut why = LinkError::NoPlace;
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '(' | ')')) {
        match word_place(word.trim_end_matches(['.', ',', ';'])) {
            Err(LinkError::NoPlace) => {}
            Err(error) => why = error,
            found => return found,
        }
    }
    Err(why)
}

/// A `geo:` link (RFC 5870) with 6 decimals, about 0.1 m, and the uncertainty if known.
///
/// ```
/// assert_eq!(saphan_core::location::link::geo(13.75, 100.5, Some(12.4)), "geo:13.75,100.5;u=12");
/// ```
#[must_use]
pub fn geo(latitude: f64, longitude: f64, uncertainty_m: Option<f32>) -> String {
    let uncertainty =
        uncertainty_m.filter(|u| u.is_finite()).map_or_else(String::new, |u| format!(";u={u:.0}"));
    format!("geo:{},{}{uncertainty}", decimal(latitude), decimal(longitude))
}

/// The same place as an https link that browsers and map applications open.
#[must_use]
pub fn web(latitude: f64, longitude: f64) -> String {
    format!("https://www.google.com/maps/search/?api=1&query={},{}", decimal(latitude), decimal(longitude))
}

fn decimal(degrees: f64) -> String {
    let text = format!("{degrees:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Thai, Lao, Burmese, Shan, Khmer and full-width digits as ASCII; full-width marks and the minus sign too.
fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            if let Some(digit) = western(c) {
                return digit;
            }
            for zero in ['\u{1090}', '\u{ff10}'] {
                let digit = (c as u32).wrapping_sub(zero as u32);
                if digit < 10 {
                    return char::from_digit(digit, 10).unwrap_or(c);
                }
            }
            match c {
                '\u{2212}' | '\u{2013}' | '\u{ff0d}' => '-',
                '\u{ff0c}' | '\u{3001}' | '\u{104a}' => ',',
                '\u{ff0e}' => '.',
                '\u{ff1a}' => ':',
                '\u{ff0b}' => '+',
                _ => c,
            }
        })
        .collect()
}

fn point(latitude: f64, longitude: f64) -> Result<Point, LinkError> {
    if (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude) {
        Ok(Point { latitude, longitude, uncertainty_m: None })
    } else {
        Err(LinkError::OffGlobe)
    }
}

/// A plain decimal number; no exponent, no infinity, no words.
fn number(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('°').trim();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = !digits.is_empty()
        && digits.len() <= 24
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().any(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// `13.75, 100.5` or `13.75 100.5`: both with a decimal point, else a date or a telephone number would be a place.
fn pair_alone(text: &str) -> Option<Result<Point, LinkError>> {
    let (first, second) = text.split_once([',', ';']).or_else(|| text.split_once(char::is_whitespace))?;
    let (first, second) = (first.trim(), second.trim());
    if !first.contains('.') || !second.contains('.') {
        return None;
    }
    Some(point(number(first)?, number(second)?))
}

fn pair(text: &str) -> Option<(f64, f64)> {
    let (first, rest) = text.split_once(',')?;
    let second = rest.split(',').next()?;
    Some((number(first)?, number(second)?))
}

fn word_place(word: &str) -> Result<Point, LinkError> {
    if let Some(rest) = strip_prefix_ignoring_case(word, "geo:") {
        return geo_place(rest);
    }
    let Some(rest) =
        strip_prefix_ignoring_case(word, "https://").or_else(|| strip_prefix_ignoring_case(word, "http://"))
    else {
        return code_place(word);
    };
    let decoded = percent_decoded(rest);
    let (host, path) = decoded.split_once(['/', '?']).unwrap_or((&decoded, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if !is_map(host, path) {
        return Err(LinkError::NoPlace);
    }
    match map_place(&decoded[decoded.len() - path.len()..]) {
        Some((latitude, longitude)) => point(latitude, longitude),
        None if SHORT_HOSTS.contains(&host) => Err(LinkError::Short),
        None => match path.split(['/', '?', '&', '=']).find_map(|part| plus_place(part).ok()) {
            Some(place) => Ok(place),
            None => Err(LinkError::NoPlace),
        },
    }
}

fn is_map(host: &str, path: &str) -> bool {
    SHORT_HOSTS.contains(&host)
        || host.starts_with("maps.")
        || host == "plus.codes"
        || host.ends_with("openstreetmap.org")
        || host.ends_with("osm.org")
        || (host.starts_with("google.") && path.starts_with("maps"))
}

fn geo_place(rest: &str) -> Result<Point, LinkError> {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut parts = path.split(';');
    let (latitude, longitude) = parts.next().and_then(pair).ok_or(LinkError::NoPlace)?;
    let mut uncertainty_m = None;
    for part in parts {
        match part.split_once('=') {
            // Another datum is another place.
            Some((name, crs)) if name.eq_ignore_ascii_case("crs") && !crs.eq_ignore_ascii_case("wgs84") => {
                return Err(LinkError::NoPlace);
            }
            Some((name, metres)) if name.eq_ignore_ascii_case("u") => {
                uncertainty_m = number(metres).map(|m| m as f32).filter(|m| *m >= 0.0);
            }
            _ => {}
        }
    }
    // Android writes `geo:0,0?q=LAT,LON(label)` for a place that was searched.
    if latitude == 0.0
        && longitude == 0.0
        && let Some((latitude, longitude)) = map_place(&percent_decoded(query))
    {
        return point(latitude, longitude);
    }
    point(latitude, longitude).map(|place| Point { uncertainty_m, ..place })
}

/// The pair in the path and query of a map link. The pin (`!3d…!4d…`, `q=`) goes before the window's centre (`@…`).
fn map_place(path: &str) -> Option<(f64, f64)> {
    pin(path)
        .or_else(|| {
            path.split(['?', '&', '#']).find_map(|part| {
                let (name, value) = part.split_once('=')?;
                let value = value.split(['(', '+', ' ']).next()?;
                let value = value.strip_prefix("loc:").unwrap_or(value);
                matches!(name, "q" | "query" | "ll" | "destination" | "daddr" | "center" | "sll")
                    .then(|| pair(value))?
            })
        })
        .or_else(|| {
            let value =
                |wanted| path.split(['?', '&', '#']).find_map(|p| p.strip_prefix(wanted).and_then(number));
            Some((value("mlat=")?, value("mlon=")?))
        })
        .or_else(|| {
            path.split('/').find_map(|part| {
                pair(part).or_else(|| pair(part.split_once('@').map_or("", |(_, after)| after)))
            })
        })
        .or_else(|| {
            let mut parts = path.split_once("map=")?.1.split('/').skip(1);
            Some((number(parts.next()?)?, number(parts.next()?.split(['&', '#']).next()?)?))
        })
}

fn pin(path: &str) -> Option<(f64, f64)> {
    let (_, after) = path.rsplit_once("!3d")?;
    let (latitude, rest) = after.split_once("!4d")?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
    Some((number(latitude)?, number(&rest[..end])?))
}

fn code_place(word: &str) -> Result<Point, LinkError> {
    match plus_place(word) {
        Ok(place) => Ok(place),
        Err(_) if short_code(word) => Err(LinkError::ShortPlusCode),
        Err(error) => Err(error),
    }
}

fn plus_place(code: &str) -> Result<Point, LinkError> {
    let area = plus_code::decode(code).ok_or(LinkError::NoPlace)?;
    let (latitude, longitude) = area.centre();
    let radius =
        (area.height * 111_195.0 / 2.0).hypot(area.width * 111_195.0 / 2.0 * latitude.to_radians().cos());
    point(latitude, longitude).map(|place| Point { uncertainty_m: Some(radius.ceil() as f32), ..place })
}

fn short_code(word: &str) -> bool {
    let Some((before, after)) = word.split_once('+') else { return false };
    matches!(before.len(), 4 | 6)
        && matches!(after.len(), 2..=7)
        && before
            .bytes()
            .chain(after.bytes())
            .all(|b| b"23456789CFGHJMPQRVWX".contains(&b.to_ascii_uppercase()))
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    if head.eq_ignore_ascii_case(prefix) { text.get(prefix.len()..) } else { None }
}

fn percent_decoded(text: &str) -> String {
    let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let two = (hex(bytes.get(at + 1).copied()), hex(bytes.get(at + 2).copied()));
        if let (b'%', (Some(high), Some(low))) = (byte, two) {
            out.push((high * 16 + low) as u8);
            at += 3;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    ascii_digits(&String::from_utf8_lossy(&out))
}

#[cfg(test)]
mod tests;
