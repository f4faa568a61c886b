use super::model::{Document, Figure, Series};
use crate::content::{Knowledge, rows::rows};
use serde_json::{Value, json};
use std::path::Path;

fn data(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/data").join(file);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn number(id: &str, row: usize, column: usize) -> Option<f64> {
    let knowledge = Knowledge::builtin().unwrap();
    let series = knowledge.payload().statistics.iter().find(|series| series.id == id).unwrap();
    match series.rows[row].values[column].as_ref()? {
        Figure::Number(number) => Some(*number),
        Figure::Mark(mark) => panic!("{mark}"),
    }
}

#[test]
fn the_parts_of_thailands_victims_make_the_whole_in_every_year() {
    for row in 0..6 {
        let value = |column| number("th-victims", row, column).unwrap();
        assert_eq!(value(0), value(1) + value(2), "row {row}: by sex");
        assert_eq!(value(0), (3..8).map(value).sum::<f64>(), "row {row}: by country");
    }
    assert_eq!(number("th-victims", 4, 5), Some(0.0), "no Cambodian in 2021 is printed as zero");
    for (column, year) in [(0, 3), (1, 4), (2, 5)] {
        let forms: f64 = (0..8).map(|row| number("th-forms", row, column).unwrap()).sum();
        assert_eq!(Some(forms), number("th-victims", year, 0), "forms of year {year}");
    }
}

#[test]
fn figures_that_disagree_stand_side_by_side() {
    assert_eq!(number("th-cases", 1, 0), Some(180.0));
    assert_eq!(number("th-cases", 2, 0), Some(188.0));
    let four: f64 = (0..4).map(|row| number("la-victims-2021", row, 0).unwrap()).sum();
    assert_eq!((four, number("la-victims-2021", 4, 0)), (108.0, Some(110.0)));
    let knowledge = Knowledge::builtin().unwrap();
    for id in ["th-cases", "th-forms", "kh-cases-other-counts", "la-victims-2021"] {
        let series = knowledge.payload().statistics.iter().find(|series| series.id == id).unwrap();
        assert!(series.note.is_some(), "{id} says nothing of it");
    }
}

#[test]
fn what_is_not_printed_is_not_zero() {
    for (id, row, column) in
        [("kh-victims", 2, 0), ("la-victims", 0, 2), ("vn-victims", 0, 1), ("kh-cases", 2, 1)]
    {
        assert_eq!(number(id, row, column), None, "{id}");
    }
}

#[test]
fn a_bad_series_is_refused_by_row_and_reason() {
    for (pointer, value, reason) in [
        ("/0/rows/0/values/0", json!(-1), "less than nothing"),
        ("/0/rows/0/values/0", json!("about a hundred"), "few letters"),
        ("/0/rows/0/values", json!([1]), "1 values for 8 columns"),
        ("/0/rows/0/period", json!("MMXXI"), "MMXXI"),
        ("/0/rows/0/period", json!("2021-2019"), "2021-2019"),
        ("/0/rows/0/period", Value::Null, "neither period nor name"),
        ("/0/rows", json!([]), "columns and rows"),
        ("/0/as_of", json!("2022"), "as_of"),
        ("/0/definition/km", json!(""), "definition is not said in km"),
        ("/0/country", json!("th"), "two capital"),
    ] {
        let mut list = data("statistics.json");
        *list.pointer_mut(pointer).unwrap() = value;
        let refused = rows::<Series>("statistics.json", &list.to_string()).unwrap_err();
        assert!(
            refused.starts_with("statistics.json, row 1 (th-victims)") && refused.contains(reason),
            "{refused}"
        );
    }
    let mut list = data("statistics.json");
    list[1]["id"] = list[0]["id"].clone();
    let refused = rows::<Series>("statistics.json", &list.to_string()).unwrap_err();
    assert!(refused.starts_with("statistics.json, row 2") && refused.contains("another row"), "{refused}");
}

#[test]
fn a_bad_document_is_refused_by_row_and_reason() {
    for (pointer, value, reason) in [
        ("/0/url", json!("javascript:alert(1)"), "https://"),
        ("/0/url", json!("https://user@host.example"), "https://"),
        ("/0/kind", json!("rumour"), "rumour"),
        ("/0/year", json!(3000), "3000"),
        ("/0/year", json!(70_000), "invalid value"),
        ("/0/as_of", json!("2022-00"), "2022-00"),
        ("/0/languages", json!(["th_TH"]), "th_TH"),
    ] {
        let mut list = data("documents.json");
        *list.pointer_mut(pointer).unwrap() = value;
        let refused = rows::<Document>("documents.json", &list.to_string()).unwrap_err();
        assert!(refused.starts_with("documents.json, row 1 (") && refused.contains(reason), "{refused}");
    }
}
