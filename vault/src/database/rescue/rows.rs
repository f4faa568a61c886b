//! Reads a damaged database row by row, over the pages that cannot be read.
//!
//! Rows of an ordinary table lie in leaves by their number. Where a leaf is damaged, the reader looks for the next
//! number that can be read, in steps that double and then halve, and goes on there. A table without row numbers is read
//! from both ends. Virtual tables, such as indexes for search, are not rows: whoever uses them builds them anew.

use crate::{VaultError, error::is_damage};
use rusqlite::{Connection, ErrorCode, Row, config::DbConfig, params_from_iter, types::ToSqlOutput};

/// A new connection to the damaged database.
type Source<'a> = &'a dyn Fn() -> rusqlite::Result<Connection>;

/// What was saved.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Saved {
    pub(super) rows: u64,
    pub(super) tables_cut: u32,
}

struct Table {
    name: String,
    columns: Vec<String>,
    /// Its primary key, if it has no row numbers.
    key: Vec<String>,
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn list(names: &[String], between: &str) -> String {
    names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(between)
}

/// Copies every table that both have.
pub(super) fn save(source: Source<'_>, target: &mut Connection) -> Result<Saved, VaultError> {
    target.pragma_update(None, "foreign_keys", false)?;
    target.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let tables = tables(target)?;
    let mut saved = Saved::default();
    let transaction = target.transaction()?;
    for table in &tables {
        let before = saved.rows;
        let whole = if table.key.is_empty() {
            numbered(source, &transaction, table, &mut saved.rows)
        } else {
            from_both_ends(source, &transaction, table, &mut saved.rows)
        };
        match whole {
            Ok(true) => {}
            Ok(false) => saved.tables_cut += 1,
            // The list of tables was read but not this one's place: nothing of it.
            Err(error) if is_unreadable(&error) => {
                saved.rows = before;
                saved.tables_cut += 1;
            }
            Err(error) => return Err(error.into()),
        }
    }
    keep_numbers_used(source, &transaction)?;
    transaction.commit()?;
    target.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    target.pragma_update(None, "foreign_keys", true)?;
    Ok(saved)
}

/// Rows in all tables.
pub(super) fn count(connection: &Connection) -> Result<u64, VaultError> {
    let mut rows = 0;
    for table in tables(connection)? {
        let sql = format!("SELECT count(*) FROM {}", quoted(&table.name));
        rows += connection.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
    }
    Ok(rows)
}

fn tables(connection: &Connection) -> Result<Vec<Table>, VaultError> {
    let mut found = Vec::new();
    let mut names = connection.prepare(
        "SELECT name, wr FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let mut names = names.query([])?;
    while let Some(row) = names.next()? {
        let (name, without_numbers): (String, bool) = (row.get(0)?, row.get(1)?);
        let mut columns = connection.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
        let columns: Vec<(String, u32)> =
            columns.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let mut key: Vec<&(String, u32)> =
            columns.iter().filter(|(_, place)| without_numbers && *place > 0).collect();
        key.sort_by_key(|(_, place)| *place);
        let key = key.into_iter().map(|(name, _)| name.clone()).collect();
        found.push(Table { name, columns: columns.into_iter().map(|(name, _)| name).collect(), key });
    }
    Ok(found)
}

/// Whether a page could not be read, or the damaged database knows no such table.
fn is_unreadable(error: &rusqlite::Error) -> bool {
    is_damage(error) || error.sqlite_error_code() == Some(ErrorCode::Unknown)
}

/// How reading went on.
enum Read {
    ToTheEnd,
    /// Up to a damaged page; the last row number read.
    Cut(Option<i64>),
}

/// Reads rows in the order of `sql` until the end or the damage.
fn read(
    source: Source<'_>,
    sql: &str,
    from: &[i64],
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<Read> {
    let mut last = None;
    let outcome = (|| {
        let connection = source()?;
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query(params_from_iter(from))?;
        while let Some(row) = rows.next()? {
            take(row)?;
            if !from.is_empty() {
                last = Some(row.get(0)?);
            }
        }
        Ok(())
    })();
    match outcome {
        Ok(()) => Ok(Read::ToTheEnd),
        Err(error) if is_damage(&error) => Ok(Read::Cut(last)),
        Err(error) => Err(error),
    }
}

/// Puts the columns from `first` on into the target; returns whether it took them.
fn put(
    target: &Connection,
    table: &Table,
    row: &Row<'_>,
    first: usize,
    with_number: bool,
) -> rusqlite::Result<bool> {
    let mut columns = list(&table.columns, ", ");
    let mut values = Vec::with_capacity(table.columns.len() + 1);
    if with_number {
        columns.push_str(", rowid");
    }
    for place in 0..table.columns.len() {
        values.push(ToSqlOutput::Borrowed(row.get_ref(first + place)?));
    }
    if with_number {
        values.push(ToSqlOutput::Borrowed(row.get_ref(0)?));
    }
    let marks = vec!["?"; values.len()].join(", ");
    let sql = format!("INSERT OR IGNORE INTO {} ({columns}) VALUES ({marks})", quoted(&table.name));
    match target.prepare_cached(&sql)?.execute(params_from_iter(values)) {
        // A row that breaks a rule of its table was not written by this program.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(false),
        done => done.map(|changed| changed > 0),
    }
}

/// A table with row numbers. Returns whether all of it was read.
fn numbered(
    source: Source<'_>,
    target: &Connection,
    table: &Table,
    rows: &mut u64,
) -> rusqlite::Result<bool> {
    let columns = list(&table.columns, ", ");
    let sql =
        format!("SELECT rowid, {columns} FROM {} WHERE rowid >= ?1 ORDER BY rowid", quoted(&table.name));
    let one = format!("{sql} LIMIT 1");
    let readable = |from: i64| Ok(matches!(read(source, &one, &[from], |_| Ok(()))?, Read::ToTheEnd));
    let (mut from, mut whole) = (i64::MIN, true);
    loop {
        let outcome = read(source, &sql, &[from], |row| {
            *rows += u64::from(put(target, table, row, 1, true)?);
            Ok(())
        })?;
        let Read::Cut(last) = outcome else { return Ok(whole) };
        whole = false;
        // Numbers begin at 1; below that nobody looks twice.
        let cut = last.map_or(from.max(0), |last| last.saturating_add(1));
        match next_readable(cut, readable)? {
            Some(next) => from = next,
            None => return Ok(false),
        }
    }
}

/// The first number from which rows can be read, where `cut` itself cannot be.
fn next_readable(
    cut: i64,
    readable: impl Fn(i64) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Option<i64>> {
    let (mut bad, mut step) = (cut, 1_i64);
    let mut good = loop {
        let Some(next) = cut.checked_add(step) else { return Ok(None) };
        if readable(next)? {
            break next;
        }
        bad = next;
        let Some(doubled) = step.checked_mul(2) else { return Ok(None) };
        step = doubled;
    };
    while good - bad > 1 {
        let middle = bad + (good - bad) / 2;
        if readable(middle)? {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Ok(Some(good))
}

/// A table without row numbers. Returns whether all of it was read.
fn from_both_ends(
    source: Source<'_>,
    target: &Connection,
    table: &Table,
    rows: &mut u64,
) -> rusqlite::Result<bool> {
    let columns = list(&table.columns, ", ");
    for (number, order) in [" ASC, ", " DESC, "].into_iter().enumerate() {
        let by = list(&table.key, order);
        let sql = format!(
            "SELECT {columns} FROM {} ORDER BY {by}{}",
            quoted(&table.name),
            order.trim_end_matches(", ")
        );
        let outcome = read(source, &sql, &[], |row| {
            *rows += u64::from(put(target, table, row, 0, false)?);
            Ok(())
        })?;
        if let Read::ToTheEnd = outcome {
            return Ok(number == 0);
        }
    }
    Ok(false)
}

/// `AUTOINCREMENT` never gives a number twice, also after this.
fn keep_numbers_used(source: Source<'_>, target: &Connection) -> Result<(), VaultError> {
    if !target.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")?.exists([])? {
        return Ok(());
    }
    let mut used: Vec<(String, i64)> = Vec::new();
    let outcome = read(source, "SELECT name, seq FROM sqlite_sequence", &[], |row| {
        used.push((row.get(0)?, row.get(1)?));
        Ok(())
    });
    match outcome {
        Ok(_) => {}
        Err(error) if is_unreadable(&error) => {}
        Err(error) => return Err(error.into()),
    }
    for (name, number) in used {
        let changed = target
            .execute("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1", (&name, number))?;
        if changed == 0 {
            target.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", (&name, number))?;
        }
    }
    Ok(())
}
