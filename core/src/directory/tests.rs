use super::{
    check::directory,
    find::{Asked, Fit, Near, find, fit},
    model::Service,
};
use crate::{
    content::{Knowledge, rows::rows},
    location::province,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::Path};

fn data(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/data").join(file)).unwrap()
}

fn asked(groups: &[&str], child_age: Option<u8>) -> Asked {
    Asked { groups: groups.iter().map(|group| (*group).to_owned()).collect(), child_age }
}

fn services() -> Vec<Service> {
    Knowledge::builtin().unwrap().payload().directory.services.clone()
}

/// Ids of the nine Thai state shelters whose source says of those who ask what `wanted` is.
fn thai(groups: &[&str], child_age: Option<u8>, wanted: Fit) -> Vec<String> {
    let asked = asked(groups, child_age);
    let nine = services().into_iter().filter(|s| {
        s.id.strip_prefix("th-s").is_some_and(|n| n.parse::<u8>().is_ok()) && fit(s, &asked) == wanted
    });
    nine.map(|service| service.id).collect()
}

#[test]
fn the_nine_thai_shelters_are_told_apart_by_whom_their_source_names() {
    let women = ["th-s1", "th-s2", "th-s3", "th-s4"];
    let men = ["th-s5", "th-s6", "th-s7", "th-s8"];
    assert_eq!(thai(&["women"], None, Fit::All), women);
    assert_eq!(thai(&["girls"], None, Fit::All), women);
    assert_eq!(thai(&["men"], None, Fit::All), men);
    assert_eq!(thai(&["families"], None, Fit::All), men);
    assert_eq!(thai(&["women"], None, Fit::Others).len(), 5);
    assert_eq!(thai(&["men", "women"], None, Fit::All), Vec::<String>::new());
    assert_eq!(thai(&["lgbtqi"], None, Fit::All), ["th-s5"], "the others do not say");
    assert_eq!(thai(&["lgbtqi"], None, Fit::NotSaid).len(), 8);
    assert_eq!(thai(&[], None, Fit::All).len(), 9);
}

#[test]
fn a_boy_goes_with_women_only_while_he_is_under_six() {
    let women = ["th-s1", "th-s2", "th-s3", "th-s4"];
    for age in [0, 5] {
        assert_eq!(thai(&["women", "boys"], Some(age), Fit::All), women, "{age}");
    }
    for age in [6, 17] {
        assert_eq!(thai(&["women", "boys"], Some(age), Fit::All), Vec::<String>::new(), "{age}");
        assert_eq!(
            thai(&["boys"], Some(age), Fit::All),
            ["th-s5", "th-s6", "th-s7", "th-s8", "th-s9"],
            "{age}"
        );
    }
    // Without an age it depends: the women are named, the boy may be.
    assert_eq!(thai(&["women", "boys"], None, Fit::Some)[..4], women);
}

#[test]
fn a_service_whose_source_is_silent_is_never_said_to_accept() {
    for service in services().iter().filter(|service| service.accepts.is_none()) {
        for group in super::model::GROUPS {
            assert_eq!(fit(service, &asked(&[group], Some(3))), Fit::NotSaid, "{} {group}", service.id);
        }
    }
}

#[test]
fn near_is_the_province_then_its_neighbours_then_what_is_reached_from_anywhere() {
    let knowledge = Knowledge::builtin().unwrap();
    let found = find(&knowledge, "TH", &Asked::default(), Some("TH-85"));
    let near = |id: &str| found.iter().find(|f| f.service.id == id).unwrap().near.unwrap();
    assert_eq!(near("th-s8"), Near::Here, "Ranong");
    assert_eq!(near("th-legal-aid"), Near::Here, "one in every province");
    assert_eq!(near("th-s4"), Near::Beside, "Surat Thani");
    assert_eq!(near("th-social-assistance"), Near::Anywhere);
    assert_eq!(near("th-s5"), Near::Farther, "Chiang Rai");
    assert!(found.is_sorted_by_key(|f| f.near), "nearest first");
    assert!(found.iter().all(|f| f.service.country == "TH"), "no border is crossed");
    assert!(find(&knowledge, "TH", &Asked::default(), None).iter().all(|f| f.near.is_none()));
    assert!(find(&knowledge, "XX", &Asked::default(), None).is_empty());
}

#[test]
fn what_is_not_open_comes_last() {
    let knowledge = Knowledge::builtin().unwrap();
    let found = find(&knowledge, "LA", &asked(&["women"], None), Some("LA-CH"));
    let closed: Vec<bool> = found.iter().map(|f| super::find::closed(f.service)).collect();
    assert!(closed.is_sorted() && closed.contains(&true), "{closed:?}");
}

#[test]
fn every_province_a_service_stands_in_is_known_and_no_coordinate_is_made_up() {
    let services = services();
    assert!(services.len() >= 60);
    for service in &services {
        for place in &service.locations {
            let province = province::by_code(place.state_province.as_deref().unwrap()).unwrap();
            assert_eq!(province.country, service.country, "{}", service.id);
            assert_eq!((place.latitude, place.longitude), (None, None), "{}: no source has one", service.id);
        }
    }
}

#[test]
fn every_line_is_reached_from_a_service() {
    let knowledge = Knowledge::builtin().unwrap();
    let led: BTreeSet<String> = services().into_iter().flat_map(|service| service.phones).collect();
    for line in &knowledge.payload().lines {
        assert!(led.contains(&line.id), "{}", line.id);
    }
}

/// `services.json` with one field of one service changed.
fn changed(pointer: &str, value: Value) -> String {
    let mut whole: Value = serde_json::from_str(&data("services.json")).unwrap();
    *whole.pointer_mut(pointer).unwrap() = value;
    whole.to_string()
}

#[test]
fn a_bad_row_is_refused_by_file_row_and_reason() {
    let lines = rows("lines.json", &data("lines.json")).unwrap();
    let row = services().iter().position(|service| service.id == "th-s2").unwrap();
    let at = |field: &str| format!("/services/{row}/{field}");
    let place = format!("services.json, services, row {} (", row + 1);
    for (field, value, reason) in [
        ("as_of", json!("2022-13"), "2022-13"),
        ("as_of", json!("2021-02-29"), "2021-02-29"),
        ("as_of", json!("Nov 2022"), "Nov 2022"),
        ("as_of", json!("2022-11-"), "2022-11-"),
        ("id", json!("th-s1"), "another row"),
        ("id", json!("TH S2"), "small letters"),
        ("country", json!("Thailand"), "two capital"),
        ("level", json!("royal"), "central"),
        ("kind", json!("hotel"), "shelter"),
        ("status", json!("open"), "active"),
        ("source", json!(" "), "source"),
        ("name", json!({"en": "Only English"}), "not said in th"),
        ("phones", json!(["th-none"]), "th-none"),
        ("phones", json!(["vn-111"]), "a line of VN"),
        ("organization_id", json!("nobody"), "nobody"),
        ("url", json!("http://plain.example"), "https://"),
        ("languages", json!([]), "empty"),
        ("languages", json!(["Thai"]), "Thai"),
        ("accepts", json!([]), "empty"),
        ("accepts/0/group", json!("everybody"), "everybody"),
        ("accepts/0/minimum_age", json!(-1), "invalid value"),
        ("capacity", json!("many"), "invalid type"),
        ("locations/0/state_province", json!("KH-1"), "no province of TH"),
        ("locations/0/state_province", json!("TH-99"), "no province of TH"),
        ("locations/0/latitude", json!(13.8), "together"),
        ("locations/0/latitude", json!("13.8"), "invalid type"),
    ] {
        let refused = directory("services.json", &changed(&at(field), value.clone()), &lines).unwrap_err();
        assert!(refused.starts_with(&place) && refused.contains(reason), "{field} {value}: {refused}");
    }
    for (latitude, longitude, reason) in [
        (100.5, 13.8, "no place on earth"),
        (13.8, 200.0, "no place on earth"),
        (-13.8, 100.5, "not in TH"),
        (0.0, 0.0, "not in TH"),
        (48.9, 2.3, "not in TH"),
    ] {
        let mut whole: Value = serde_json::from_str(&data("services.json")).unwrap();
        let there = whole.pointer_mut(&at("locations/0")).unwrap();
        there["latitude"] = json!(latitude);
        there["longitude"] = json!(longitude);
        let refused = directory("services.json", &whole.to_string(), &lines).unwrap_err();
        assert!(refused.starts_with(&place) && refused.contains(reason), "{latitude}: {refused}");
    }
    let good = changed(&at("locations/0/city"), Value::Null);
    assert!(directory("services.json", &good, &lines).is_ok());
}

#[test]
fn a_field_that_is_forgotten_or_misspelled_is_refused_by_name() {
    let lines = rows("lines.json", &data("lines.json")).unwrap();
    let mut whole: Value = serde_json::from_str(&data("services.json")).unwrap();
    let service = whole["services"][0].as_object_mut().unwrap();
    let hours = service.remove("schedule").unwrap();
    let refused = directory("services.json", &whole.to_string(), &lines).unwrap_err();
    assert!(refused.contains("row 1") && refused.contains("schedule is missing"), "{refused}");
    whole["services"][0]["schedule"] = hours;
    whole["services"][0]["opening"] = json!("24h");
    let refused = directory("services.json", &whole.to_string(), &lines).unwrap_err();
    assert!(refused.contains("opening is no field"), "{refused}");
    for broken in [
        "",
        "[",
        "{}",
        "[]",
        "{\"organizations\":[],\"services\":{}}",
        "{\"organizations\":[],\"services\":[],\"x\":[]}",
    ] {
        let refused = directory("services.json", broken, &lines).unwrap_err();
        assert!(refused.starts_with("services.json"), "{broken}: {refused}");
    }
}

#[test]
fn a_bad_number_of_a_line_is_refused_by_row() {
    for (number, reason) in [
        ("13 00", "13 00"),
        ("13a0", "13a0"),
        ("11", "3 to 15"),
        ("+1234567890123456", "3 to 15"),
        ("1330", "1300"),
    ] {
        let mut lines: Value = serde_json::from_str(&data("lines.json")).unwrap();
        lines[0]["number"] = json!(number);
        let refused = rows::<crate::content::model::Line>("lines.json", &lines.to_string()).unwrap_err();
        assert!(refused.starts_with("lines.json, row 1 (th-sac)") && refused.contains(reason), "{refused}");
    }
}
