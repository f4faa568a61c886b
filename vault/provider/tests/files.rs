//! Whole files: ours open, other builds' open, and nobody else's key opens either.
//!
//! `data/README.md` says how the committed files were made.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

use rusqlite::{Connection, ErrorCode};
use std::{fs, path::Path, process::Command};

fn raw_key() -> String {
    (0..48).map(|n| format!("{n:02x}")).collect()
}

fn open(path: &Path, key: &str) -> Connection {
    saphan_sqlcipher::ensure_linked();
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = {key}")).unwrap();
    connection
}

fn ours(path: &Path) -> Connection {
    open(path, &format!("\"x'{}'\"", raw_key()))
}

/// The rows that `data/make.py` writes.
fn expected() -> Vec<(usize, String)> {
    (1..=60).map(|n| (n, format!("row {n} ក្រុមហ៊ុន {}", "x".repeat(n * 37 % 900)))).collect()
}

fn rows(connection: &Connection) -> rusqlite::Result<Vec<(usize, String)>> {
    connection
        .prepare("SELECT id, text FROM row ORDER BY id")?
        .query_map([], |row| Ok((row.get::<_, u32>(0)? as usize, row.get(1)?)))?
        .collect()
}

fn faults(connection: &Connection) -> Vec<String> {
    connection
        .prepare("PRAGMA cipher_integrity_check")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn write(connection: &Connection) {
    connection.execute_batch("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)").unwrap();
    for (id, text) in expected() {
        connection.execute("INSERT INTO row VALUES (?1, ?2)", (u32::try_from(id).unwrap(), text)).unwrap();
    }
}

#[test]
fn sqlcipher_uses_this_provider() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch("PRAGMA key = 'any'").unwrap();
    let ask =
        |pragma: &str| connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, String>(0));
    saphan_sqlcipher::ensure_linked();
    assert_eq!(ask("cipher_provider").unwrap(), "saphan");
    assert_eq!(ask("cipher").unwrap(), "AES-256-CBC");
    assert!(ask("cipher_provider_version").unwrap().starts_with("ring"));
}

#[test]
fn what_was_written_is_read_again_and_every_page_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file.db");
    write(&ours(&path));
    let connection = ours(&path);
    assert_eq!(rows(&connection).unwrap(), expected());
    assert!(faults(&connection).is_empty());
    let bytes = fs::read(&path).unwrap();
    assert!(!bytes.windows(8).any(|seen| seen == b"xxxxxxxx" || seen == b"CREATE T" || seen == b"SQLite f"));
}

#[test]
fn a_file_of_sqlcipher_4_with_openssl_opens_and_can_be_written_on() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("stock.db");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/stock.db"), &path).unwrap();
    let connection = ours(&path);
    assert_eq!(rows(&connection).unwrap(), expected());
    assert!(faults(&connection).is_empty());
    connection.execute("INSERT INTO row VALUES (61, 'ours')", []).unwrap();
    drop(connection);
    assert_eq!(rows(&ours(&path)).unwrap().len(), 61);
}

#[test]
fn a_file_of_sqlcipher_3_with_a_password_opens() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("stock-3.db");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/stock-3.db"), &path).unwrap();
    let connection = open(&path, "'a password of no value'");
    connection.execute_batch("PRAGMA cipher_compatibility = 3").unwrap();
    assert_eq!(rows(&connection).unwrap().len(), 60);
    assert!(faults(&connection).is_empty());
}

#[test]
fn a_wrong_key_is_refused_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file.db");
    write(&ours(&path));
    let before = fs::read(&path).unwrap();
    for key in [format!("\"x'{}'\"", raw_key().replace("1f", "1e")), "'a password'".to_owned()] {
        let error = rows(&open(&path, &key)).unwrap_err();
        assert_eq!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase));
    }
    assert!(rows(&Connection::open(&path).unwrap()).is_err(), "no key at all");
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_changed_byte_is_noticed_wherever_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file.db");
    write(&ours(&path));
    let good = fs::read(&path).unwrap();
    // Each page: sealed bytes, then IV, then HMAC, which fill it to its end. The salt of page 1 is not covered, and not
    // used either where the key brings its own.
    for at in (16..good.len()).step_by(509) {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        fs::write(&path, bytes).unwrap();
        let connection = ours(&path);
        let noticed = rows(&connection).is_err() || !faults(&connection).is_empty();
        assert!(noticed, "byte {at}");
    }
}

#[test]
fn what_is_ours_opens_in_the_program_sqlcipher() {
    if Command::new("sqlcipher").arg("--version").output().is_err() {
        // Without the program, the files it wrote must do.
        return a_file_of_sqlcipher_3_with_a_password_opens();
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ours.db");
    let connection = open(&path, "'a password of no value'");
    connection.execute_batch("PRAGMA cipher_compatibility = 3").unwrap();
    write(&connection);
    drop(connection);
    let output = Command::new("sqlcipher")
        .arg(&path)
        .arg("PRAGMA key = 'a password of no value'; PRAGMA cipher_compatibility = 3; SELECT sum(id), max(text) FROM row;")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("1830|row 9 "), "{told}");
}
