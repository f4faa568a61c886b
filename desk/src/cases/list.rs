//! Lists and finds cases.

use crate::DeskError;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};

/// Most cases of one page.
const PAGE: u32 = 50;
/// Most places on the map.
const PLACES: u32 = 2_000;

/// What is looked for. Empty text is no condition.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    /// `report`, `interpreter`, `order` or `sos`.
    kind: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// ISO 3166-2.
    province: String,
    /// `unread`, `urgent`, `open`, `closed` or `withdrawn`.
    state: String,
    /// Words in the story, the landmark or the links.
    q: String,
    /// Cursor of the next page, as [`Page::next`] gave it.
    after: String,
}

impl Filter {
    /// The filter in words for the log: which conditions, but not the words looked for.
    pub(crate) fn summary(&self) -> String {
        let conditions = [
            ("kind", self.kind.as_str()),
            ("country", &self.country),
            ("province", &self.province),
            ("state", &self.state),
            ("words", if self.q.is_empty() { "" } else { "yes" }),
        ];
        let given = conditions.iter().filter(|(_, value)| !value.is_empty());
        let short = |value: &str| value.chars().take(20).collect::<String>();
        given.map(|(name, value)| format!("{name} {}", short(value))).collect::<Vec<_>>().join(", ")
    }
}

/// A case as it stands on the list.
#[derive(Debug, Serialize)]
pub(crate) struct Listed {
    pub(crate) id: i64,
    kind: String,
    received_at: i64,
    written_at: i64,
    language: String,
    country: Option<String>,
    province: Option<String>,
    kinds: Vec<String>,
    whom: Option<String>,
    head_count: Option<u32>,
    under_18: Option<bool>,
    happened: String,
    place_mode: String,
    wanted: Option<String>,
    files: i64,
    urgent: bool,
    flagged: bool,
    tags: Vec<String>,
    /// Follow-ups nobody has read.
    news: i64,
    unread: bool,
    stage: Option<String>,
    stage_country: Option<String>,
    withdrawn: bool,
    /// Replies that lie in no mailbox yet.
    waiting: i64,
}

/// One page of the list.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    pub(crate) cases: Vec<Listed>,
    /// How many fit the filter.
    total: i64,
    /// Cursor of the next page, if there is one.
    next: Option<String>,
    /// How many cases nobody has opened or whose follow-ups nobody has read, whatever the filter.
    unread: i64,
    /// How many envelopes could not be opened.
    refused: i64,
}

/// A case as it stands on the map.
#[derive(Debug, Serialize)]
pub(crate) struct Placed {
    pub(crate) id: i64,
    kind: String,
    kinds: Vec<String>,
    urgent: bool,
    unread: bool,
    mode: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    accuracy_m: Option<f64>,
    province: Option<String>,
    country: Option<String>,
}

const CONDITION: &str = "
    (:kind = '' OR kind = :kind)
    AND (:country = '' OR country = :country)
    AND (:province = '' OR province = :province)
    AND CASE :state
        WHEN 'unread' THEN opened_at IS NULL OR news > 0
        WHEN 'urgent' THEN (urgent OR flagged) AND withdrawn_at IS NULL AND stage IS NOT 'closed'
        WHEN 'open' THEN withdrawn_at IS NULL AND stage IS NOT 'closed'
        WHEN 'closed' THEN stage IS 'closed'
        WHEN 'withdrawn' THEN withdrawn_at IS NOT NULL
        ELSE TRUE END
    AND (:words = '' OR words LIKE '%' || :words || '%' ESCAPE '\\')";

/// One page, newest first.
pub(crate) fn list(vault: &Connection, filter: &Filter) -> Result<Page, DeskError> {
    let words = pattern(&filter.q);
    let (after_at, after_id) = cursor(&filter.after);
    let mut cases: Vec<Listed> = vault
        .prepare_cached(&format!(
            "SELECT *, (SELECT count(*) FROM outgoing WHERE case_id = cases.id AND posted_at IS NULL) AS waiting
             FROM cases
             WHERE {CONDITION} AND (received_at, id) < (:after_at, :after_id)
             ORDER BY received_at DESC, id DESC LIMIT :most"
        ))?
        .query_map(
            named_params! {
                ":kind": filter.kind, ":country": filter.country, ":province": filter.province,
                ":state": filter.state, ":words": words, ":after_at": after_at, ":after_id": after_id,
                ":most": PAGE + 1,
            },
            listed,
        )?
        .collect::<Result<_, _>>()?;
    let next = if cases.len() > PAGE as usize {
        cases.truncate(PAGE as usize);
        cases.last().map(|last| format!("{}.{}", last.received_at, last.id))
    } else {
        None
    };
    let total = vault.prepare_cached(&format!("SELECT count(*) FROM cases WHERE {CONDITION}"))?.query_row(
        named_params! {
            ":kind": filter.kind, ":country": filter.country, ":province": filter.province,
            ":state": filter.state, ":words": words,
        },
        |row| row.get(0),
    )?;
    let count = |sql| vault.prepare_cached(sql)?.query_row([], |row| row.get(0));
    Ok(Page {
        cases,
        total,
        next,
        unread: count("SELECT count(*) FROM cases WHERE opened_at IS NULL OR news > 0")?,
        refused: count("SELECT count(*) FROM envelope WHERE state = 'refused'")?,
    })
}

/// What fits the filter, for the map, newest first.
pub(crate) fn places(vault: &Connection, filter: &Filter) -> Result<Vec<Placed>, DeskError> {
    Ok(vault
        .prepare_cached(&format!(
            "SELECT * FROM cases WHERE {CONDITION} AND (latitude IS NOT NULL OR province IS NOT NULL)
             ORDER BY received_at DESC, id DESC LIMIT :most"
        ))?
        .query_map(
            named_params! {
                ":kind": filter.kind, ":country": filter.country, ":province": filter.province,
                ":state": filter.state, ":words": pattern(&filter.q), ":most": PLACES,
            },
            |row| {
                Ok(Placed {
                    id: row.get("id")?,
                    kind: row.get("kind")?,
                    kinds: split(&row.get::<_, String>("kinds")?),
                    urgent: row.get::<_, bool>("urgent")? || row.get("flagged")?,
                    unread: unread(row)?,
                    mode: row.get("place_mode")?,
                    latitude: row.get("latitude")?,
                    longitude: row.get("longitude")?,
                    accuracy_m: row.get("accuracy_m")?,
                    province: row.get("province")?,
                    country: row.get("country")?,
                })
            },
        )?
        .collect::<Result<_, _>>()?)
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        received_at: row.get("received_at")?,
        written_at: row.get("written_at")?,
        language: row.get("language")?,
        country: row.get("country")?,
        province: row.get("province")?,
        kinds: split(&row.get::<_, String>("kinds")?),
        whom: row.get("whom")?,
        head_count: row.get("head_count")?,
        under_18: row.get("under_18")?,
        happened: row.get("happened")?,
        place_mode: row.get("place_mode")?,
        wanted: row.get("wanted")?,
        files: row.get("files")?,
        urgent: row.get("urgent")?,
        flagged: row.get("flagged")?,
        tags: split(&row.get::<_, String>("tags")?),
        news: row.get("news")?,
        unread: unread(row)?,
        stage: row.get("stage")?,
        stage_country: row.get("stage_country")?,
        withdrawn: row.get::<_, Option<i64>>("withdrawn_at")?.is_some(),
        waiting: row.get("waiting")?,
    })
}

fn unread(row: &Row<'_>) -> rusqlite::Result<bool> {
    Ok(row.get::<_, Option<i64>>("opened_at")?.is_none() || row.get::<_, i64>("news")? > 0)
}

/// A list kept in one column.
pub(super) fn split(joined: &str) -> Vec<String> {
    joined.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn pattern(words: &str) -> String {
    words.trim().to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

fn cursor(after: &str) -> (i64, i64) {
    let parsed = after.split_once('.').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    parsed.unwrap_or((i64::MAX, i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn ten_thousand_cases_list_quickly_and_pages_meet_without_gap_or_overlap() {
        let vault = Connection::open_in_memory().unwrap();
        vault.execute_batch(include_str!("../schema.sql")).unwrap();
        vault
            .execute_batch(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
                 INSERT INTO envelope (id, intake, received_at, stored_at, body)
                 SELECT CAST(i AS BLOB), 'x', i / 3, i, x'00' FROM n;
                 INSERT INTO cases (envelope_id, kind, recipient, written_at, received_at, language, words)
                 SELECT id, 'report', x'00', received_at, received_at, 'km', 'a story' FROM envelope;",
            )
            .unwrap();
        let began = Instant::now();
        let mut filter = Filter { q: "story".to_owned(), ..Filter::default() };
        let first = list(&vault, &filter).unwrap();
        assert!(began.elapsed().as_millis() < 500, "{:?}", began.elapsed());
        assert_eq!((first.total, first.unread, first.cases.len()), (10_000, 10_000, PAGE as usize));
        let mut seen: Vec<i64> = first.cases.iter().map(|case| case.id).collect();
        filter.after = first.next.unwrap();
        for _ in 0..3 {
            let page = list(&vault, &filter).unwrap();
            seen.extend(page.cases.iter().map(|case| case.id));
            filter.after = page.next.unwrap();
        }
        assert_eq!(seen.len(), 4 * PAGE as usize);
        seen.dedup();
        seen.sort_unstable();
        let unique = seen.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        assert!(unique, "newest four pages are whole");
    }
}
