//! How fast search answers and what it finds, in seven languages, beside SQLite's full-text search with pieces of three
//! letters over the same texts. Prints one JSON object a row.
//!
//! Queries are those of `tests/data/judged`. For the times each is typed letter by letter, as a person does, and searched
//! after each; the worst language counts.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a bench speaks to its caller and may stop")]

use rusqlite::Connection;
use saphan_core::content::{
    Knowledge, Voice,
    model::{LANGUAGES, Texts},
    parts,
    search::Search,
};
use saphan_protocol::pack::Meta;
use serde_json::json;
use std::{
    collections::{BTreeSet, HashSet},
    hint::black_box,
    path::Path,
    time::Instant,
};

const BUDGET_MS: f64 = 3.0;
const BUDGET_COLD_MS: f64 = 50.0;
const BUDGET_RECALL: f64 = 0.95;
/// Times each search is run; the middle counts, so that a moment the machine gave to others does not.
const ROUNDS: usize = 5;
const COLD_ROUNDS: usize = 9;
/// Hits that count.
const FIRST: usize = 5;

type Judged = Vec<(String, BTreeSet<String>)>;

fn judged(folder: &str, language: &str) -> Judged {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data").join(folder);
    let text = std::fs::read_to_string(file.join(format!("{language}.tsv"))).expect("the judged queries");
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| line.split_once('\t').expect("a query, a tab, ids"))
        .map(|(query, ids)| (query.to_owned(), ids.split_whitespace().map(str::to_owned).collect()))
        .collect()
}

/// SQLite's full-text search over what ours reads of a language.
struct Peer(Connection);

impl Peer {
    fn new(knowledge: &Knowledge, voice: &Voice) -> Self {
        let connection = Connection::open_in_memory().expect("memory");
        connection
            .execute_batch("CREATE VIRTUAL TABLE thing USING fts5(id UNINDEXED, title, asked, text, tokenize = 'trigram')")
            .expect("FTS5");
        let language = voice.language();
        let said =
            |texts: &Texts| texts.get(language).or_else(|| texts.get("en")).cloned().unwrap_or_default();
        let perhaps = |texts: &Option<Texts>| texts.as_ref().map(said).unwrap_or_default();
        let country = |code: &str| voice.known(&format!("country-{code}")).unwrap_or_default();
        let known = knowledge.payload();
        let mut things: Vec<(&str, String, String)> = Vec::new();
        things.extend(knowledge.articles(language).map(|it| (&*it.topic, it.title.clone(), it.body.clone())));
        things.extend(known.lines.iter().map(|it| {
            let number = it.number.clone().unwrap_or_default();
            let text = [number, said(&it.purpose), said(&it.operator), country(&it.country)];
            (&*it.id, said(&it.name), text.join("\n"))
        }));
        things.extend(known.directory.services.iter().map(|it| {
            let text = [perhaps(&it.description), perhaps(&it.eligibility_description), country(&it.country)];
            (&*it.id, said(&it.name), text.join("\n"))
        }));
        things.extend(known.statistics.iter().map(|it| (&*it.id, said(&it.title), said(&it.definition))));
        let documents = known.documents.iter().chain(&known.publicity);
        things.extend(documents.map(|it| (&*it.id, said(&it.title), perhaps(&it.description))));
        for (id, title, text) in things {
            let asked = knowledge.words(language).and_then(|words| words.asked.get(id));
            let asked = asked.map(|asked| asked.join("\n")).unwrap_or_default();
            connection
                .execute("INSERT INTO thing VALUES (?1, ?2, ?3, ?4)", (id, title, asked, text))
                .expect("a row");
        }
        Self(connection)
    }

    /// Ids of the first hits: any piece of three letters may fit, as nothing else finds a misspelt word; what is shorter
    /// than a piece FTS5 does not find.
    fn find(&self, typed: &str) -> Vec<String> {
        let letters: Vec<char> = typed.chars().collect();
        let pieces: BTreeSet<String> =
            letters.windows(3).map(|piece| piece.iter().collect::<String>().replace('"', "\"\"")).collect();
        if pieces.is_empty() {
            return Vec::new();
        }
        let query: Vec<String> = pieces.iter().map(|piece| format!("\"{piece}\"")).collect();
        let mut statement = self
            .0
            .prepare_cached(
                "SELECT id FROM thing WHERE thing MATCH ?1 ORDER BY bm25(thing, 0, 5, 4, 1) LIMIT 5",
            )
            .expect("a statement");
        let rows = statement.query_map([query.join(" OR ")], |row| row.get(0)).expect("an answer");
        rows.collect::<Result<_, _>>().expect("ids")
    }
}

/// The part of what was wanted that is there, of at most five.
fn recall(wanted: &BTreeSet<String>, found: &[String]) -> f64 {
    let found: HashSet<&String> = found.iter().collect();
    wanted.iter().filter(|id| found.contains(id)).count() as f64 / wanted.len().min(FIRST) as f64
}

fn mean(judged: &Judged, mut find: impl FnMut(&str) -> Vec<String>) -> f64 {
    judged.iter().map(|(query, wanted)| recall(wanted, &find(query))).sum::<f64>() / judged.len() as f64
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

/// The middle of `rounds` times.
fn middle(rounds: usize, mut once: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..rounds).map(|_| once()).collect();
    times.sort_by(f64::total_cmp);
    times[rounds / 2]
}

/// Of what is typed letter by letter, the time that 99 of 100 searches keep within, milliseconds.
fn ninety_ninth(judged: &Judged, mut find: impl FnMut(&str)) -> f64 {
    let mut times: Vec<f64> = Vec::new();
    for (query, _) in judged {
        for (at, letter) in query.char_indices() {
            let typed = &query[..at + letter.len_utf8()];
            times.push(middle(ROUNDS, || {
                let start = Instant::now();
                find(typed);
                milliseconds(start)
            }));
        }
    }
    times.sort_by(f64::total_cmp);
    times[(times.len() * 99).div_ceil(100) - 1]
}

/// Queries nobody means: long ones without a space, of signs, of what other searches take for commands.
fn unmeant(judged: &Judged) -> Vec<String> {
    let long = |text: &str| text.chars().cycle().take(10_000).collect::<String>();
    let all: String = judged.iter().map(|(query, _)| query.as_str()).collect();
    let mixed: String = all.chars().rev().collect();
    let words: Vec<&str> = judged.iter().map(|(query, _)| query.as_str()).collect();
    [
        long(&all),
        long(&mixed),
        long(&words.join(" ")),
        long("qxzjk"),
        long("🙂"),
        long("NEAR(\"a* OR -b\") AND "),
    ]
    .into()
}

/// A value for each language, and the worst by `worse`.
fn worst(values: &[(&str, f64)], worse: impl Fn(f64, f64) -> bool) -> (String, f64) {
    let mut found = values[0];
    for value in values {
        if worse(value.1, found.1) {
            found = *value;
        }
    }
    (found.0.to_owned(), found.1)
}

fn listed(values: &[(&str, f64)], digits: usize) -> String {
    values
        .iter()
        .map(|(language, value)| format!("{language} {value:.digits$}"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn print(row: &str, value: f64, unit: &str, budget: (&str, f64), peer: Option<String>, note: String) {
    let ok = if budget.0 == "<=" { value <= budget.1 } else { value >= budget.1 };
    let value = (value * 1000.0).round() / 1000.0;
    let budget = format!("{} {}", budget.0, budget.1);
    println!(
        "{}",
        json!({"row": row, "value": value, "unit": unit, "budget": budget, "ok": ok, "peer": peer, "note": note})
    );
}

fn cold(bytes: &[u8], language: &str, letter: &str) -> f64 {
    middle(COLD_ROUNDS, || {
        let knowledge = Knowledge::shipped(bytes.to_vec()).expect("the pack");
        // The screen with the box was drawn before.
        let voice = Voice::new(&knowledge, language);
        let start = Instant::now();
        black_box(Search::default().find(&knowledge, &voice, letter, 20));
        milliseconds(start)
    })
}

fn main() {
    let knowledge = Knowledge::builtin().expect("the knowledge that is built in");
    let mut search = Search::default();
    let [mut ours, mut theirs, mut longest, mut firsts, mut pasted] = [const { Vec::new() }; 5];
    let [mut found, mut found_apart, mut found_by_peer, mut found_apart_by_peer] = [const { Vec::new() }; 4];
    let meta = Meta { version: 1, created: 0, expires: 1 << 40 };
    let pack = parts::pack(&knowledge.whole(), &meta, &[]).expect("a pack");
    let mut queries = 0;
    for language in LANGUAGES {
        let voice = Voice::new(&knowledge, language);
        let peer = Peer::new(&knowledge, &voice);
        let (set, apart) = (judged("judged", language), judged("judged/apart", language));
        queries += set.len();
        let mut find = |typed: &str| {
            let hits = search.find(&knowledge, &voice, typed, FIRST);
            hits.into_iter().map(|hit| hit.id).collect::<Vec<String>>()
        };
        found.push((language, mean(&set, &mut find)));
        found_apart.push((language, mean(&apart, &mut find)));
        found_by_peer.push((language, mean(&set, |typed| peer.find(typed))));
        found_apart_by_peer.push((language, mean(&apart, |typed| peer.find(typed))));
        ours.push((
            language,
            ninety_ninth(&set, |typed| drop(black_box(search.find(&knowledge, &voice, typed, 20)))),
        ));
        theirs.push((language, ninety_ninth(&set, |typed| drop(black_box(peer.find(typed))))));
        let slowest = unmeant(&set).into_iter().map(|typed| {
            middle(ROUNDS, || {
                let start = Instant::now();
                black_box(search.find(&knowledge, &voice, &typed, 20));
                milliseconds(start)
            })
        });
        longest.push((language, slowest.fold(0.0, f64::max)));
        let first = set.first().and_then(|(query, _)| query.chars().next()).map(String::from);
        let own = cold(&pack, language, &first.unwrap_or_default());
        firsts.push((language, own.max(cold(&pack, language, "p"))));
        pasted.push((language, cold(&pack, language, "pa")));
    }
    let more = |a, b| a > b;
    let less = |a, b| a < b;
    let (language, value) = worst(&ours, more);
    let peer = worst(&theirs, more);
    print(
        "search",
        value,
        "ms",
        ("<=", BUDGET_MS),
        Some(format!("{:.2} ms ({}): FTS5, pieces of three letters, same texts in memory", peer.1, peer.0)),
        format!(
            "p99 of {queries} judged queries typed letter by letter, worst of seven ({language}); {}; 10,000 letters \
             without sense {:.1} ms",
            listed(&ours, 2),
            worst(&longest, more).1
        ),
    );
    let (language, value) = worst(&firsts, more);
    print(
        "search-cold",
        value,
        "ms",
        ("<=", BUDGET_COLD_MS),
        None,
        format!(
            "first letter to hits: words and articles unpacked, index made; median of {COLD_ROUNDS}, worst of seven \
             ({language}); {}; two Latin letters at once, which ask English too, {:.0} ms",
            listed(&firsts, 0),
            worst(&pasted, more).1
        ),
    );
    let (language, value) = worst(&found, less);
    print(
        "recall",
        value,
        "recall@5",
        (">=", BUDGET_RECALL),
        Some(format!(
            "FTS5, pieces of three letters: {}; kept apart {}",
            listed(&found_by_peer, 2),
            listed(&found_apart_by_peer, 2)
        )),
        format!(
            "worst of seven ({language}): {}; queries kept apart: {}",
            listed(&found, 3),
            listed(&found_apart, 3)
        ),
    );
}
