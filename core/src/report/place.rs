//! Says where, in the way the person chose, and no closer.
//!
//! Five ways: `exact`, `about` (the cell of about 5 km, see [`crate::location::cell`]), `province`, `landmark` (words as
//! typed) and `none`. What was not chosen is not sent, whatever the phone knows. What is not known is left out.

use super::draft::Draft;
use crate::location::{cell::Cell, fix::Fix, link, plus_code, province};
use saphan_protocol::message::Place;

/// The place as it is sent. A way that was chosen but has nothing to say becomes `none`.
#[must_use]
pub fn place_of(draft: &Draft) -> Place {
    let place = match draft.answer("place") {
        "exact" => draft.fix().filter(on_earth).map(exact),
        "about" => draft.fix().filter(on_earth).map(about),
        "province" => chosen(draft.answer("country"), draft.answer("province")),
        "landmark" => landmark(draft.answer("landmark")),
        _ => None,
    };
    place.unwrap_or_else(|| Place { mode: "none".to_owned(), ..Place::default() })
}

/// A fix was checked when it was stored; what a vault gives back is looked at again.
fn on_earth(fix: &Fix) -> bool {
    (-90.0..=90.0).contains(&fix.latitude) && (-180.0..=180.0).contains(&fix.longitude)
}

fn exact(fix: Fix) -> Place {
    let province = province::of(fix.latitude, fix.longitude);
    Place {
        mode: "exact".to_owned(),
        latitude: Some(fix.latitude),
        longitude: Some(fix.longitude),
        accuracy_m: fix.accuracy_m.filter(|metres| metres.is_finite() && *metres >= 0.0),
        taken_at: Some(fix.taken_at),
        province: province.map(|p| p.code.to_owned()),
        country: province.map(|p| p.country.to_owned()),
        plus_code: Some(plus_code::encode(fix.latitude, fix.longitude, 10)),
        landmark: None,
    }
}

/// Everything here follows from the cell alone. A province or country is named only where all of the cell lies in it:
/// the true one would tell on which side of the border inside the cell the person is, and a guess would send the
/// report to the wrong office.
fn about(fix: Fix) -> Place {
    let cell = Cell::of(fix.latitude, fix.longitude);
    let around = cell.probes().map(|(latitude, longitude)| province::of(latitude, longitude));
    let mut on_land = around.iter().flatten();
    let first = on_land.next();
    let province = first.filter(|p| around.iter().flatten().all(|other| other.code == p.code));
    let country = first.filter(|p| around.iter().flatten().all(|other| other.country == p.country));
    Place {
        mode: "about".to_owned(),
        latitude: Some(cell.latitude),
        longitude: Some(cell.longitude),
        accuracy_m: Some(cell.accuracy_m(&fix)),
        taken_at: Some(fix.taken_at),
        province: province.map(|p| p.code.to_owned()),
        country: country.map(|p| p.country.to_owned()),
        plus_code: Some(cell.plus_code()),
        landmark: None,
    }
}

/// A country, with or without a province of it; a province alone brings its country.
fn chosen(country: &str, province: &str) -> Option<Place> {
    let is_code = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
    let province = province::by_code(province).filter(|p| !is_code || p.country == country);
    let country = province.map_or(country, |p| p.country);
    (is_code || province.is_some()).then(|| Place {
        mode: "province".to_owned(),
        province: province.map(|p| p.code.to_owned()),
        country: Some(country.to_owned()),
        ..Place::default()
    })
}

/// Words as typed. A link or code among them is the person's own word for the place: it names the province, so that
/// the report finds the right office.
fn landmark(typed: &str) -> Option<Place> {
    let words = typed.trim();
    let province = link::parse(words).ok().and_then(|point| province::of(point.latitude, point.longitude));
    (!words.is_empty()).then(|| Place {
        mode: "landmark".to_owned(),
        province: province.map(|p| p.code.to_owned()),
        country: province.map(|p| p.country.to_owned()),
        landmark: Some(words.to_owned()),
        ..Place::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAE_SOT: Fix =
        Fix { latitude: 16.7131, longitude: 98.5747, accuracy_m: Some(9.0), taken_at: 1_790_000_000 };
    const CHIANG_MAI: Fix = Fix { latitude: 18.7903, longitude: 98.9853, ..MAE_SOT };

    #[test]
    fn an_exact_place_says_all_that_is_known() {
        let place = exact(CHIANG_MAI);
        assert_eq!((place.latitude, place.longitude), (Some(18.7903), Some(98.9853)));
        assert_eq!((place.province.as_deref(), place.country.as_deref()), (Some("TH-50"), Some("TH")));
        assert_eq!(place.plus_code.as_deref(), Some("7MCWQXRP+44"));
        assert_eq!(place.taken_at, Some(1_790_000_000));
    }

    #[test]
    fn a_place_about_5_km_wide_is_the_same_for_every_fix_in_it_and_holds_none_of_them() {
        let place = about(CHIANG_MAI);
        assert_eq!(place.province.as_deref(), Some("TH-50"));
        for step in 0..100 {
            let near = Fix {
                latitude: 18.7903 + f64::from(step) * 1e-5,
                longitude: 98.9853 - f64::from(step) * 1e-5,
                ..CHIANG_MAI
            };
            assert_eq!(about(near), place);
        }
        assert_ne!(place.latitude, Some(18.7903));
        assert!(place.accuracy_m.is_some_and(|metres| metres > 3_000.0));
    }

    #[test]
    fn a_cell_over_a_border_does_not_say_on_which_side() {
        // The Thai end of the bridge to Myawaddy.
        let bridge = Fix { latitude: 16.6945, longitude: 98.5230, ..MAE_SOT };
        let place = about(bridge);
        assert_eq!((place.province, place.country), (None, None));
        assert_eq!(exact(bridge).country.as_deref(), Some("TH"));
        assert_eq!(about(MAE_SOT).province.as_deref(), Some("TH-63"));
    }

    #[test]
    fn a_chosen_province_carries_no_position_and_a_foreign_province_does_not_pass() {
        let place = chosen("TH", "TH-85").unwrap();
        assert_eq!((place.province.as_deref(), place.country.as_deref()), (Some("TH-85"), Some("TH")));
        assert_eq!((place.latitude, place.plus_code), (None, None));
        assert_eq!(chosen("KH", "TH-85").unwrap().province, None);
        assert_eq!(chosen("other", ""), None);
        assert_eq!(chosen("", "TH-85").unwrap().country.as_deref(), Some("TH"));
    }

    #[test]
    fn a_landmark_is_sent_as_typed_and_a_link_in_it_names_the_province() {
        let place = landmark("  behind the blue factory ").unwrap();
        assert_eq!((place.landmark.as_deref(), place.province), (Some("behind the blue factory"), None));
        let place = landmark("geo:18.7903,98.9853").unwrap();
        assert_eq!((place.province.as_deref(), place.latitude), (Some("TH-50"), None));
        assert_eq!(landmark("   "), None);
    }

    #[test]
    fn a_stored_fix_that_cannot_be_true_is_not_sent() {
        for latitude in [f64::NAN, 91.0, f64::INFINITY] {
            assert!(!on_earth(&Fix { latitude, ..MAE_SOT }));
        }
    }
}
