//! Counts for those who plan: how many of what. Each table counts by one thing alone, so that a row is no person.

use crate::DeskError;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// CSV (RFC 4180) with the columns `table`, `key`, `count`.
pub(crate) fn csv(vault: &Connection) -> Result<String, DeskError> {
    let mut tables: BTreeMap<(&str, String), u64> = BTreeMap::new();
    let mut statement = vault.prepare(
        "SELECT kind, strftime('%Y-%m', received_at, 'unixepoch'), country, kinds, language, stage,
                withdrawn_at IS NOT NULL, opened_at IS NOT NULL
         FROM cases",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        let month: Option<String> = row.get(1)?;
        let country: Option<String> = row.get(2)?;
        let kinds: String = row.get(3)?;
        let language: String = row.get(4)?;
        let stage: Option<String> = row.get(5)?;
        let (withdrawn, opened): (bool, bool) = (row.get(6)?, row.get(7)?);
        let unknown = || "unknown".to_owned();
        let mut count = |table, key: String| *tables.entry((table, key)).or_default() += 1;
        count("received-in-month", month.unwrap_or_else(unknown));
        count("country", country.unwrap_or_else(unknown));
        count("language", if language.is_empty() { unknown() } else { language });
        count("stage", stage.unwrap_or_else(|| if opened { unknown() } else { "unread".to_owned() }));
        if withdrawn {
            count("withdrawn", kind.clone());
        }
        if kind == "report" {
            for harm in super::list::split(&kinds) {
                count("harm", harm);
            }
        }
        count("kind", kind);
    }
    let mut csv = "table,key,count\r\n".to_owned();
    for ((table, key), count) in tables {
        csv.push_str(&format!("{table},{},{count}\r\n", quoted(&key)));
    }
    Ok(csv)
}

/// A field as RFC 4180 writes it, and so that no spreadsheet takes it for a formula.
fn quoted(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control()).take(60).collect();
    // Some spreadsheets pass over white space in front, and take the wide forms of East Asian keyboards too.
    let begins = text.trim_start();
    let guard = if begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_field_cannot_break_out_of_its_cell_or_be_a_formula() {
        for (text, expected) in [
            ("km", "\"km\""),
            ("a\"b", "\"a\"\"b\""),
            ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""),
            (" =1+1", "\"' =1+1\""),
            ("\t@SUM(1)", "\"'@SUM(1)\""),
            ("\u{3000}＝1", "\"'\u{3000}＝1\""),
            ("two\r\nlines", "\"twolines\""),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
