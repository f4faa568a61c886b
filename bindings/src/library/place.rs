//! Places as people share them, read and written without a network.

use saphan_core::location::{
    link::{self, LinkError},
    plus_code as plus, province,
};

/// A place read from a text.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Point {
    /// Degrees north, WGS 84, -90 to 90.
    pub latitude: f64,
    /// Degrees east, WGS 84, -180 to 180.
    pub longitude: f64,
    /// Metres within which the place lies, if the text says so.
    pub uncertainty_m: Option<f32>,
}

/// The area a Plus Code names.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct PlusArea {
    /// Degrees north of its southern edge.
    pub south: f64,
    /// Degrees east of its western edge.
    pub west: f64,
    /// Degrees from south to north.
    pub height: f64,
    /// Degrees from west to east.
    pub width: f64,
}

/// A province, state, region or municipality.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Province {
    /// ISO 3166-2 code, such as `TH-85`.
    pub code: String,
    /// ISO 3166-1 alpha-2 of the country.
    pub country: String,
    /// Its name in the language asked for, in English where that is not known. Names in other languages than English are not
    /// checked by native readers.
    pub name: String,
}

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum PlaceError {
    /// A latitude or longitude that is none.
    #[error("these numbers are no place: latitude is -90 to 90, longitude -180 to 180")]
    OffGlobe,
    /// A short link, which only a company's server could read. It is never followed.
    #[error("a short link holds no place: open it in the map and share the coordinates")]
    ShortLink,
    /// A Plus Code without its first four or six letters.
    #[error("the Plus Code is short: use the full one, with eight letters before the +")]
    ShortPlusCode,
    /// No place in it.
    #[error("there is no place in this text: paste a map link, a Plus Code, or two numbers")]
    NoPlace,
}

impl From<LinkError> for PlaceError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Short => Self::ShortLink,
            LinkError::OffGlobe => Self::OffGlobe,
            LinkError::ShortPlusCode => Self::ShortPlusCode,
            LinkError::NoPlace => Self::NoPlace,
        }
    }
}

fn on_earth(latitude: f64, longitude: f64) -> Result<(), PlaceError> {
    let there = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
    if there { Ok(()) } else { Err(PlaceError::OffGlobe) }
}

/// The place in a text: a map link, a `geo:` link (RFC 5870), a full Plus Code, or two numbers, also among other words and
/// in Thai, Lao, Khmer or Burmese digits. Texts of more than 4,096 bytes hold none.
///
/// # Errors
/// [`PlaceError`] says why there is none.
#[uniffi::export]
pub fn read_place(text: &str) -> Result<Point, PlaceError> {
    let link::Point { latitude, longitude, uncertainty_m } = link::parse(text)?;
    Ok(Point { latitude, longitude, uncertainty_m })
}

/// A `geo:` link (RFC 5870) with six decimals, and the uncertainty in metres if known.
///
/// # Errors
/// [`PlaceError::OffGlobe`].
#[uniffi::export]
pub fn geo_uri(latitude: f64, longitude: f64, uncertainty_m: Option<f32>) -> Result<String, PlaceError> {
    on_earth(latitude, longitude)?;
    Ok(link::geo(latitude, longitude, uncertainty_m.filter(|metres| *metres >= 0.0)))
}

/// The same place as an https link that browsers and map applications open.
///
/// # Errors
/// [`PlaceError::OffGlobe`].
#[uniffi::export]
pub fn web_map(latitude: f64, longitude: f64) -> Result<String, PlaceError> {
    on_earth(latitude, longitude)?;
    Ok(link::web(latitude, longitude))
}

/// The Plus Code (Open Location Code 1.0) of a position, of 2 to 15 digits: ten name about 14 m, six about 5.6 km. Below
/// ten, an odd number of digits is taken to the next even one.
///
/// # Errors
/// [`PlaceError::OffGlobe`].
#[uniffi::export]
pub fn plus_code(latitude: f64, longitude: f64, digits: u8) -> Result<String, PlaceError> {
    on_earth(latitude, longitude)?;
    Ok(plus::encode(latitude, longitude, usize::from(digits)))
}

/// The area of a full Plus Code, in upper or lower case; none if the text is no full code.
#[uniffi::export]
#[must_use]
pub fn plus_code_area(code: &str) -> Option<PlusArea> {
    let plus::Area { south, west, height, width } = plus::decode(code)?;
    Some(PlusArea { south, west, height, width })
}

fn named(province: &province::Province, language: &str) -> Province {
    Province {
        code: province.code.to_owned(),
        country: province.country.to_owned(),
        name: province.name(language).to_owned(),
    }
}

/// The province a position lies in, with its name in a language (BCP 47), offline. None at sea, far away, or for numbers
/// that are no position. Borders are good to about 400 m.
#[uniffi::export]
#[must_use]
pub fn province_at(latitude: f64, longitude: f64, language: &str) -> Option<Province> {
    on_earth(latitude, longitude).ok()?;
    province::of(latitude, longitude).map(|found| named(found, language))
}

/// The provinces of a country (ISO 3166-1 alpha-2) by code; none of a country that is not known.
#[uniffi::export]
#[must_use]
pub fn provinces(country: &str, language: &str) -> Vec<Province> {
    province::in_country(country).map(|province| named(province, language)).collect()
}
