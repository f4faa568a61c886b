//! Making, opening, locking; the PIN and what a wrong one costs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{MIGRATIONS, Phone, notes, write};
use saphan_vault::{Cost, DeviceKeyError, Pin, Standing, Vault, VaultError};
use std::{fs, thread, time::Duration};

const PIN: Option<&str> = Some("246810");

#[test]
fn what_was_written_is_there_with_the_pin() {
    let phone = Phone::new();
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
    assert!(matches!(phone.open(PIN), Err(VaultError::Missing)));
    let vault = phone.create(PIN).unwrap();
    write(&vault.connect().unwrap(), "one");
    drop(vault);
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Pin);
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["one"]);
}

#[test]
fn what_was_written_is_there_without_a_pin() {
    let phone = Phone::new();
    write(&phone.create(None).unwrap().connect().unwrap(), "one");
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::NoPin);
    assert_eq!(notes(&phone.vault(None).connect().unwrap()), ["one"]);
    // A PIN that nobody asked for is not looked at.
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["one"]);
}

#[test]
fn the_folder_is_made_and_a_second_vault_in_it_is_refused() {
    let phone = Phone::new();
    let dir = phone.path().join("a/b");
    drop(Vault::create_with_cost(&dir, &phone.device(), None, MIGRATIONS, Cost::TEST).unwrap());
    let again = Vault::create_with_cost(&dir, &phone.device(), None, MIGRATIONS, Cost::TEST);
    assert!(matches!(again, Err(VaultError::Exists)));
}

#[test]
fn two_databases_of_one_size_are_there_and_either_may_be_the_one_in_use() {
    let mut used = std::collections::HashSet::new();
    for _ in 0..12 {
        let phone = Phone::with_pin("246810");
        let sizes =
            ["one.vault", "two.vault"].map(|name| fs::metadata(phone.path().join(name)).unwrap().len());
        assert_eq!(sizes[0], sizes[1]);
        used.insert(phone.database(PIN).file_name().unwrap().to_owned());
    }
    // Once in two thousand runs a fair coin falls twelve times on one side.
    assert_eq!(used.len(), 2);
}

#[test]
fn several_connections_and_threads_of_one_process_work_at_once() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    thread::scope(|scope| {
        for thread in 0..4 {
            let connection = vault.connect().unwrap();
            scope.spawn(move || {
                (0..25).for_each(|number| assert!(write(&connection, &format!("{thread} {number}")) > 0))
            });
        }
    });
    assert_eq!(notes(&vault.connect().unwrap()).len(), 100);
}

#[test]
fn an_open_vault_is_in_use_until_it_and_its_connections_are_closed() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    assert!(matches!(phone.open(PIN), Err(VaultError::InUse)));
    let connection = vault.connect().unwrap();
    drop(vault);
    assert!(matches!(phone.open(PIN), Err(VaultError::InUse)));
    drop(connection);
    phone.vault(PIN);
}

#[test]
fn the_database_is_set_as_promised() {
    let phone = Phone::with_pin("246810");
    let connection = phone.vault(PIN).connect().unwrap();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("cipher_memory_security", "1"),
        ("cipher_provider", "saphan"),
        ("trusted_schema", "0"),
        ("user_version", "1"),
    ] {
        let found: rusqlite::types::Value =
            connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        let found = match found {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "{pragma}");
    }
}

#[test]
fn a_wrong_pin_costs_growing_waits_that_a_restart_does_not_end() {
    let phone = Phone::with_pin("246810");
    for seconds in [0, 0, 5] {
        let Err(VaultError::WrongPin { retry_after }) = phone.open(Some("000000")) else { panic!("opened") };
        assert_eq!(retry_after, Duration::from_secs(seconds));
    }
    // Not even the right one is looked at, and that costs nothing more; a copy of the folder waits too.
    for _ in 0..3 {
        let Err(VaultError::TryLater { wait }) = phone.killed().open(PIN) else { panic!("opened") };
        assert!(wait <= Duration::from_secs(5) && wait > Duration::from_secs(3));
    }
    let wait = Vault::wait_before_try(phone.path()).unwrap().unwrap();
    thread::sleep(wait + Duration::from_millis(5));
    assert_eq!(Vault::wait_before_try(phone.path()).unwrap(), None);
    drop(phone.vault(PIN));
    // The right one ended it: three more are free.
    let again = phone.open(Some("000000"));
    assert!(matches!(again, Err(VaultError::WrongPin { retry_after }) if retry_after.is_zero()));
}

#[test]
fn a_pin_that_is_asked_for_and_not_given_is_no_try() {
    let phone = Phone::with_pin("246810");
    for _ in 0..10 {
        assert!(matches!(phone.open(None), Err(VaultError::NeedsPin)));
    }
    phone.vault(PIN);
}

#[test]
fn a_pin_is_changed_removed_and_set_again_and_the_old_one_is_wrong() {
    let phone = Phone::with_pin("246810");
    let mut vault = phone.vault(PIN);
    write(&vault.connect().unwrap(), "one");
    let wrong = |pin| matches!(phone.open(pin), Err(VaultError::WrongPin { .. }));
    vault.change_pin(&phone.device(), Some(&Pin::new("111111"))).unwrap();
    drop(vault);
    assert!(wrong(PIN));
    let mut vault = phone.vault(Some("111111"));
    vault.change_pin(&phone.device(), None).unwrap();
    drop(vault);
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::NoPin);
    let mut vault = phone.vault(None);
    vault.change_pin(&phone.device(), Some(&Pin::new("111111"))).unwrap();
    // To the one it has already: nothing wrong with that.
    vault.change_pin(&phone.device(), Some(&Pin::new("111111"))).unwrap();
    drop(vault);
    assert!(wrong(PIN));
    assert_eq!(notes(&phone.vault(Some("111111")).connect().unwrap()), ["one"]);
}

#[test]
fn a_pin_that_could_not_be_changed_is_the_old_one() {
    let phone = Phone::with_pin("246810");
    let mut vault = phone.vault(PIN);
    // Its place is taken by a folder, so that the new file of keys cannot be written.
    fs::create_dir(phone.path().join("vault.keys.new")).unwrap();
    assert!(vault.change_pin(&phone.device(), Some(&Pin::new("111111"))).is_err());
    fs::remove_dir(phone.path().join("vault.keys.new")).unwrap();
    drop(vault);
    phone.vault(PIN);
}

#[test]
fn another_device_or_a_lost_key_is_said_and_is_no_wrong_pin() {
    let phone = Phone::with_pin("246810");
    let key = phone.path().join("device.key");
    let good = fs::read(&key).unwrap();
    for (bytes, expected) in [
        (None, DeviceKeyError::Missing),
        (Some(vec![7; 32]), DeviceKeyError::Another),
        (Some(vec![7; 31]), DeviceKeyError::Damaged),
    ] {
        fs::remove_file(&key).unwrap();
        if let Some(bytes) = &bytes {
            fs::write(&key, bytes).unwrap();
        }
        for _ in 0..5 {
            assert!(matches!(phone.open(PIN), Err(VaultError::DeviceKey(found)) if found == expected));
        }
        assert_eq!(key.exists(), bytes.is_some(), "a key that is needed is not made anew");
        fs::write(&key, &good).unwrap();
    }
    phone.vault(PIN);
}

#[test]
fn the_work_of_a_try_for_people_is_real_work() {
    let phone = Phone::new();
    let pin = Pin::new("246810");
    drop(Vault::create(phone.path(), &phone.device(), Some(&pin), MIGRATIONS).unwrap());
    let begun = std::time::Instant::now();
    drop(phone.vault(PIN));
    assert!(begun.elapsed() > Duration::from_millis(20));
}

#[test]
fn nothing_secret_is_printed() {
    let phone = Phone::with_pin("246810");
    let opened = phone.open(PIN).unwrap();
    let printed = format!("{opened:?} {:?} {:?}", phone.device(), Pin::new("246810"));
    assert!(printed.contains("Vault(open)") && !printed.contains("246810"));
    let key = fs::read(phone.path().join("device.key")).unwrap();
    assert!(!printed.contains(&format!("{key:?}")));
}
