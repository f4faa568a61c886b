//! Forward, with a copy kept until it is known to be good.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{MIGRATIONS, Phone, beside, expect_recovery, notes, write};
use saphan_vault::{Migration, Opened, Pin, Vault, VaultError};
use std::fs;

const PIN: Option<&str> = Some("246810");
const SECOND: Migration =
    Migration { version: 2, sql: "ALTER TABLE note ADD COLUMN read INTEGER NOT NULL DEFAULT 0" };
const THIRD: Migration = Migration { version: 5, sql: "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT" };
const BROKEN: Migration =
    Migration { version: 6, sql: "DELETE FROM note; CREATE TABLE half (id INTEGER); CREATE NONSENSE" };
const ORPHANS: Migration = Migration { version: 6, sql: "DELETE FROM note" };
const NEWER: &[Migration] = &[MIGRATIONS[0], SECOND, THIRD];

fn open(phone: &Phone, migrations: &'static [Migration]) -> Result<Opened, VaultError> {
    Vault::open(phone.path(), &phone.device(), Some(&Pin::new("246810")), migrations)
}

fn written() -> Phone {
    let phone = Phone::with_pin("246810");
    let connection = phone.vault(PIN).connect().unwrap();
    let id = write(&connection, "old");
    connection.execute("INSERT INTO answer VALUES (?1, 'where', 'there')", [id]).unwrap();
    phone
}

fn version(opened: &Opened) -> u32 {
    opened.vault.connect().unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_file_is_brought_up_and_its_copy_kept_until_the_next_good_opening() {
    let phone = written();
    let path = phone.database(PIN);
    let before = fs::read(&path).unwrap();
    let opened = open(&phone, NEWER).unwrap();
    assert_eq!(version(&opened), 5);
    assert_eq!(notes(&opened.vault.connect().unwrap()), ["old"]);
    drop(opened);
    assert_eq!(fs::read(beside(&path, ".before")).unwrap(), before, "the copy is the file as it was");
    drop(open(&phone, NEWER).unwrap());
    assert!(!beside(&path, ".before").exists());
}

#[test]
fn a_step_that_fails_changes_nothing_and_the_older_program_still_opens() {
    const FAILS: &[Migration] = &[MIGRATIONS[0], BROKEN];
    const LEAVES_ORPHANS: &[Migration] = &[MIGRATIONS[0], ORPHANS];
    for migrations in [FAILS, LEAVES_ORPHANS] {
        let phone = written();
        let path = phone.database(PIN);
        assert!(matches!(open(&phone, migrations), Err(VaultError::Database { .. })));
        assert!(beside(&path, ".before").exists());
        let vault = phone.vault(PIN);
        let connection = vault.connect().unwrap();
        assert_eq!(notes(&connection), ["old"]);
        assert!(connection.prepare("SELECT * FROM half").is_err());
        assert!(!beside(&path, ".before").exists());
    }
}

#[test]
fn a_step_that_fails_keeps_the_steps_before_it() {
    const FAILS: &[Migration] = &[MIGRATIONS[0], SECOND, THIRD, BROKEN];
    let phone = written();
    assert!(open(&phone, FAILS).is_err());
    let opened = open(&phone, NEWER).unwrap();
    assert_eq!(version(&opened), 5);
    assert_eq!(notes(&opened.vault.connect().unwrap()), ["old"]);
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let phone = Phone::new();
    drop(phone.create(PIN).unwrap());
    drop(open(&phone, NEWER).unwrap());
    drop(open(&phone, NEWER).unwrap());
    let path = {
        let opened = open(&phone, NEWER).unwrap();
        let connection = opened.vault.connect().unwrap();
        write(&connection, "from the newer program");
        // As a kill leaves it: with a log that was not taken in.
        let killed = phone.killed();
        assert!(beside(&common::database_of(&connection), "-wal").exists());
        let found = phone.files();
        let newer = open_as_old(&killed);
        assert!(matches!(newer, Err(VaultError::NewerVersion { found: 5, known: 1 })), "{newer:?}");
        for name in found.iter().filter(|name| name.contains(".vault") && !name.ends_with("-shm")) {
            let (then, now) = (fs::read(phone.path().join(name)), fs::read(killed.path().join(name)));
            assert!(then.unwrap() == now.unwrap(), "{name} was touched");
        }
        common::database_of(&connection)
    };
    let before = fs::read(&path).unwrap();
    assert!(matches!(open_as_old(&phone), Err(VaultError::NewerVersion { found: 5, known: 1 })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

fn open_as_old(phone: &Phone) -> Result<Opened, VaultError> {
    phone.open(PIN)
}

#[test]
fn a_damaged_older_file_is_rescued_and_then_brought_up() {
    let phone = written();
    {
        let connection = phone.vault(PIN).connect().unwrap();
        (0..200).for_each(|number| assert!(write(&connection, &common::numbered(number)) > 0));
    }
    let path = phone.database(PIN);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 2000;
    bytes[last] ^= 1;
    fs::write(&path, bytes).unwrap();
    let opened = open(&phone, NEWER).unwrap();
    assert!(!expect_recovery(&opened).nothing_saved);
    assert_eq!(version(&opened), 5);
    let unread: i64 = opened
        .vault
        .connect()
        .unwrap()
        .query_row("SELECT count(*) FROM note WHERE read = 0", [], |row| row.get(0))
        .unwrap();
    assert!(unread > 150, "{unread}");
}

#[test]
fn a_kill_while_migrating_leaves_a_file_that_opens() {
    let phone = written();
    let path = phone.database(PIN);
    // The copy was half written.
    fs::write(beside(&path, ".before.new"), b"half").unwrap();
    let opened = open(&phone, NEWER).unwrap();
    assert_eq!(version(&opened), 5);
}
