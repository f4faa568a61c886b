//! The device store: opens without a PIN, several times at once, and follows the vault's rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{MIGRATIONS, Phone, fill, notes, numbered, write};
use rusqlite::Connection;
use saphan_vault::{DeviceKeyError, Migration, Vault, VaultError};
use std::{fs, thread};

fn open(phone: &Phone) -> Result<Connection, VaultError> {
    Vault::open_device_store(phone.path(), "device", &phone.device(), MIGRATIONS)
}

#[test]
fn it_is_made_at_the_first_time_and_opens_with_the_device_alone() {
    let phone = Phone::new();
    write(&open(&phone).unwrap(), "sealed");
    assert_eq!(notes(&open(&phone).unwrap()), ["sealed"]);
    assert_eq!(phone.files(), ["device.key", "device.store"]);
}

#[test]
fn two_connections_write_at_once_and_wait_for_each_other() {
    let phone = Phone::new();
    let connections: Vec<Connection> = (0..3).map(|_| open(&phone).unwrap()).collect();
    thread::scope(|scope| {
        for connection in connections {
            scope
                .spawn(move || (0..40).for_each(|number| assert!(write(&connection, &numbered(number)) > 0)));
        }
    });
    assert_eq!(notes(&open(&phone).unwrap()).len(), 120);
}

#[test]
fn stores_of_other_names_have_other_keys() {
    let phone = Phone::new();
    write(&open(&phone).unwrap(), "sealed");
    fs::copy(phone.path().join("device.store"), phone.path().join("other.store")).unwrap();
    let other = Vault::open_device_store(phone.path(), "other", &phone.device(), MIGRATIONS).unwrap();
    assert!(notes(&other).is_empty());
    assert!(phone.files().iter().any(|name| name == "other.store.damaged-1"));
}

#[test]
fn damage_is_set_aside_and_the_rest_kept() {
    let phone = Phone::new();
    fill(&open(&phone).unwrap(), 200);
    let path = phone.path().join("device.store");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let connection = open(&phone).unwrap();
    assert!(notes(&connection).len() > 150);
    write(&connection, "goes on");
    assert_eq!(fs::read(phone.path().join("device.store.damaged-1")).unwrap(), bytes);
}

#[test]
fn garbage_and_an_emptied_file_are_set_aside_and_an_empty_store_takes_their_place() {
    for bytes in [vec![], b"garbage".repeat(5000)] {
        let phone = Phone::new();
        write(&open(&phone).unwrap(), "sealed");
        fs::write(phone.path().join("device.store"), &bytes).unwrap();
        assert!(notes(&open(&phone).unwrap()).is_empty());
        assert_eq!(fs::read(phone.path().join("device.store.damaged-1")).unwrap(), bytes);
    }
}

#[test]
fn while_another_connection_has_it_open_a_damaged_store_is_not_exchanged() {
    let phone = Phone::new();
    let first = open(&phone).unwrap();
    fill(&first, 200);
    first.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let path = phone.path().join("device.store");
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&path, &bytes).unwrap();
    drop(open(&phone));
    assert!(!phone.files().iter().any(|name| name.contains("damaged")));
    drop(first);
    drop(open(&phone).unwrap());
    assert!(phone.files().iter().any(|name| name.contains("damaged")));
}

#[test]
fn a_lost_key_is_said_and_not_made_anew() {
    let phone = Phone::new();
    write(&open(&phone).unwrap(), "sealed");
    fs::remove_file(phone.path().join("device.key")).unwrap();
    assert!(matches!(open(&phone), Err(VaultError::DeviceKey(DeviceKeyError::Missing))));
    assert!(!phone.path().join("device.key").exists());
}

#[test]
fn a_newer_store_is_refused_and_not_touched() {
    const NEWER: &[Migration] =
        &[MIGRATIONS[0], Migration { version: 9, sql: "CREATE TABLE more (id INTEGER)" }];
    let phone = Phone::new();
    drop(Vault::open_device_store(phone.path(), "device", &phone.device(), NEWER).unwrap());
    let before = fs::read(phone.path().join("device.store")).unwrap();
    assert!(matches!(open(&phone), Err(VaultError::NewerVersion { found: 9, known: 1 })));
    assert_eq!(fs::read(phone.path().join("device.store")).unwrap(), before);
}
