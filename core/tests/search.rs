//! Finds what people look for: the judged queries of `tests/data/judged` and those kept apart, in seven languages.

use saphan_core::content::{
    Knowledge, Voice,
    model::LANGUAGES,
    search::{Hit, Search},
};
use std::collections::BTreeSet;

// `cfg(test)` is always so here; the lints see by it that a helper is a test too.

/// Queries of a language, each with the ids that answer it.
#[cfg(test)]
fn judged(folder: &str, language: &str) -> Vec<(String, BTreeSet<String>)> {
    let file = format!("{}/../tests/data/{folder}/{language}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&file).unwrap();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (query, ids) = line.split_once('\t').unwrap_or_else(|| panic!("{file}: {line}"));
            (query.to_owned(), ids.split_whitespace().map(str::to_owned).collect())
        })
        .collect()
}

fn recall(wanted: &BTreeSet<String>, hits: &[Hit]) -> f64 {
    let found = hits.iter().filter(|hit| wanted.contains(&hit.id)).count();
    found as f64 / wanted.len().min(5) as f64
}

#[cfg(test)]
fn assert_found(folder: &str, least: usize) {
    let knowledge = Knowledge::builtin().unwrap();
    let mut search = Search::default();
    let mut low = Vec::new();
    for language in LANGUAGES {
        let voice = Voice::new(&knowledge, language);
        let queries = judged(folder, language);
        assert!(queries.len() >= least, "{language}: {} queries", queries.len());
        let mut sum = 0.0;
        for (query, wanted) in &queries {
            let hits = search.find(&knowledge, &voice, query, 5);
            let part = recall(wanted, &hits);
            if part < 1.0 {
                let ids: Vec<&str> = hits.iter().map(|hit| hit.id.as_str()).collect();
                println!("{language}: {query}: wanted {wanted:?}, found {ids:?}");
            }
            sum += part;
        }
        let recall = sum / queries.len() as f64;
        println!("{language}: recall@5 {recall:.3} of {} queries", queries.len());
        if recall < 0.95 {
            low.push(language);
        }
    }
    assert!(low.is_empty(), "{low:?}");
}

#[test]
fn in_every_language_the_first_five_hits_hold_what_was_wanted() {
    assert_found("judged", 30);
}

#[test]
fn queries_of_another_hand_are_answered_as_well() {
    assert_found("judged/apart", 70);
}
