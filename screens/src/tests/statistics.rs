//! Figures: as a chart and as a table, with their definition; unknown is not zero.

use super::World;
use crate::vocabulary::Block;

#[test]
fn a_series_is_drawn_and_stands_in_a_table_with_what_was_counted() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("statistics");
    person.tap("series-th-victims");
    person.expect("series");
    let Some(Block::Chart { names, series, .. }) = person.block("chart") else { panic!() };
    assert_eq!(names.len(), 6);
    assert_eq!(names[5], "First 3 months of 2022");
    assert_eq!(series[0].values[2], Some(1821.0));
    let Some(Block::Table { head, rows, .. }) = person.block("table") else { panic!() };
    assert_eq!((head.len(), rows.len()), (9, 6));
    assert_eq!(rows[2][1], "1821");
    assert_eq!(rows[4][6], "0", "a printed zero is zero");
    assert!(person.all_text().contains("Thais abroad") && person.all_text().contains("Table 12"));
}

#[test]
fn what_is_not_known_is_a_gap_in_the_chart_and_a_word_in_the_table() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("statistics");
    person.tap("series-la-victims");
    let Some(Block::Chart { names, series, .. }) = person.block("chart") else { panic!() };
    assert_eq!(names.len(), 2, "nothing is drawn of 2021, of which the forms are not printed");
    assert_eq!(series[2].values, [None, Some(66.0)]);
    let Some(Block::Table { rows, .. }) = person.block("table") else { panic!() };
    assert_eq!((rows[0][3].as_str(), rows[2][5].as_str()), ("Not known", "110"));
    assert!(person.block("unknown").is_some());
}

#[test]
fn two_sources_that_differ_stand_side_by_side_with_a_note() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("rights");
    person.tap("statistics");
    person.tap("series-th-cases");
    let Some(Block::Table { rows, .. }) = person.block("table") else { panic!() };
    assert_eq!((rows[1][0].as_str(), rows[1][1].as_str()), ("2021", "180"));
    assert_eq!((rows[2][0].as_str(), rows[2][1].as_str()), ("2021 (as the text says)", "188"));
    assert!(person.block("note").is_some());
    person.back();
    person.tap("series-us-tiers");
    assert!(person.block("chart").is_none(), "ranks are not drawn as amounts");
    assert!(person.all_text().contains("2WL"));
    person.tap("series-th-cases");
    assert_eq!(person.code(), Some("unknown-touch"));
}

#[test]
fn figures_are_written_in_the_digits_and_years_of_the_language() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "km");
    person.tap("save");
    person.tap("skip");
    person.tap("rights");
    person.tap("statistics");
    person.tap("series-vn-hotline-awareness");
    assert!(person.all_text().contains("១២.៣"));
    person.back();
    person.back();
    person.back();
    person.tap("settings");
    person.tap("language");
    person.choose("language", "th");
    person.back();
    person.back();
    person.tap("rights");
    person.tap("statistics");
    person.tap("series-vn-victims");
    assert!(person.all_text().contains("2562"), "Thai years");
}
