//! A phone that lost its key begins anew, and what nobody opens is kept.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{MIGRATIONS, Phone, notes, write};
use rusqlite::Connection;
use saphan_vault::{Attachments, DeviceKeyError, Duress, Pin, Standing, Vault, VaultError};
use std::{
    fs,
    path::{Path, PathBuf},
};

const PIN: Option<&str> = Some("246810");

fn store(phone: &Phone) -> Result<Connection, VaultError> {
    Vault::open_device_store(phone.path(), "device", &phone.device(), MIGRATIONS)
}

fn attached(phone: &Phone) -> String {
    let files = Attachments::open(phone.path()).unwrap();
    files.import(&b"a photograph"[..], None).unwrap().name
}

/// A phone with all that a phone has: a vault, a wrong try, a store as a kill leaves it, an attachment, damaged copies.
fn used() -> Phone {
    let phone = Phone::with_pin("246810");
    write(&phone.vault(PIN).connect().unwrap(), "before");
    write(&store(&phone).unwrap(), "sealed before");
    attached(&phone);
    assert!(matches!(phone.open(Some("111111")), Err(VaultError::WrongPin { .. })));
    for name in ["one.vault.damaged-1", "device.store.damaged-1", "device.store-wal", "device.store-shm"] {
        fs::write(phone.path().join(name), name).unwrap();
    }
    phone
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy(&file.path(), &target);
        } else {
            fs::copy(file.path(), target).unwrap();
        }
    }
}

/// The same phone without its key.
fn keyless(phone: &Phone) -> Phone {
    let copied = Phone::new();
    copy(phone.path(), copied.path());
    fs::remove_file(copied.path().join("device.key")).unwrap();
    copied
}

/// Every file below a folder with its bytes.
fn all(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(dir).unwrap().to_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// What stood in the folder but for the key and the locks.
fn stored(phone: &Phone) -> Vec<(PathBuf, Vec<u8>)> {
    let apart = ["device.key", "vault.lock", "another.file"];
    all(phone.path())
        .into_iter()
        .filter(|(path, _)| !apart.iter().any(|name| path == Path::new(name)))
        .collect()
}

fn begin(phone: &Phone) -> Result<(), VaultError> {
    Vault::begin_anew(phone.path(), &phone.device())
}

#[test]
fn all_that_the_lost_key_opens_is_moved_as_it_was_and_a_new_phone_begins() {
    let phone = keyless(&used());
    fs::write(phone.path().join("another.file"), b"not of the vault").unwrap();
    let before = stored(&phone);
    begin(&phone).unwrap();
    assert_eq!(phone.files(), ["another.file", "set-aside-1"]);
    assert_eq!(all(&phone.path().join("set-aside-1")), before);
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
    assert_eq!(Vault::wait_before_try(phone.path()).unwrap(), None);
    let vault = phone.create(PIN).unwrap();
    assert!(notes(&vault.connect().unwrap()).is_empty());
    assert!(notes(&store(&phone).unwrap()).is_empty());
    assert!(Attachments::open(phone.path()).unwrap().names().unwrap().is_empty());
}

#[test]
fn a_key_that_comes_back_opens_what_was_set_aside() {
    let good = used();
    let phone = keyless(&good);
    begin(&phone).unwrap();
    let found = Phone::new();
    copy(&phone.path().join("set-aside-1"), found.path());
    fs::copy(good.path().join("device.key"), found.path().join("device.key")).unwrap();
    assert_eq!(notes(&found.vault(PIN).connect().unwrap()), ["before"]);
    assert_eq!(Attachments::open(found.path()).unwrap().names().unwrap().len(), 1);
}

#[test]
fn another_and_a_damaged_key_begin_anew_too_and_only_the_damaged_one_is_moved() {
    for (bytes, error) in [(vec![7; 32], DeviceKeyError::Another), (vec![7; 5], DeviceKeyError::Damaged)] {
        let phone = keyless(&used());
        let before = stored(&phone);
        fs::write(phone.path().join("device.key"), &bytes).unwrap();
        // A store under another key is no damaged store: it stays where it is.
        assert!(matches!(store(&phone), Err(VaultError::DeviceKey(found)) if found == error));
        assert_eq!(stored(&phone), before);
        begin(&phone).unwrap();
        drop(phone.create(PIN).unwrap());
        write(&store(&phone).unwrap(), "after");
        let key = fs::read(phone.path().join("device.key")).unwrap();
        assert_eq!((key.len(), key == bytes), (32, error == DeviceKeyError::Another));
    }
}

#[test]
fn where_the_key_is_there_nothing_is_moved() {
    let phone = used();
    let before = stored(&phone);
    assert!(matches!(begin(&phone), Err(VaultError::Exists)));
    assert_eq!(stored(&phone), before);
    let open = phone.vault(PIN);
    assert!(matches!(begin(&phone), Err(VaultError::InUse)));
    assert_eq!(notes(&open.connect().unwrap()), ["before"]);
    // A folder without a vault, and one that nobody made, hold nothing to begin anew from.
    let empty = Phone::new();
    assert!(matches!(begin(&empty), Err(VaultError::Exists)));
    let none = Vault::begin_anew(&empty.path().join("none"), &empty.device());
    assert!(matches!(none, Err(VaultError::Missing)));
}

#[test]
fn killed_at_any_moment_the_old_stands_or_the_new_begins() {
    let before_kill = keyless(&used());
    let names: Vec<String> = before_kill.files().into_iter().filter(|name| name != "vault.lock").collect();
    let before = stored(&before_kill);
    assert!(names.len() > 8, "{names:?}");
    for moved in 0..=names.len() {
        for order in [false, true] {
            let phone = Phone::new();
            copy(before_kill.path(), phone.path());
            let part = phone.path().join("set-aside.part");
            fs::create_dir(&part).unwrap();
            let mut names = names.clone();
            if order {
                names.reverse();
            }
            for name in names.iter().take(moved) {
                fs::rename(phone.path().join(name), part.join(name)).unwrap();
            }
            // Whoever looks next finishes it, whichever door they take.
            match moved % 3 {
                0 => assert!(Vault::finish_anew(phone.path()).unwrap()),
                1 => assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing),
                _ => begin(&phone).unwrap(),
            }
            assert_eq!(all(&phone.path().join("set-aside-1")), before, "{moved}");
            assert!(!part.exists() && !Vault::finish_anew(phone.path()).unwrap());
            assert!(notes(&store(&phone).unwrap()).is_empty());
            drop(phone.create(PIN).unwrap());
        }
    }
}

#[test]
fn a_second_loss_is_set_aside_beside_the_first() {
    let phone = keyless(&used());
    begin(&phone).unwrap();
    drop(phone.create(PIN).unwrap());
    write(&store(&phone).unwrap(), "the second phone");
    fs::remove_file(phone.path().join("device.key")).unwrap();
    assert!(matches!(store(&phone), Err(VaultError::DeviceKey(DeviceKeyError::Missing))));
    let second =
        stored(&phone).into_iter().filter(|(path, _)| !path.starts_with("set-aside-1")).collect::<Vec<_>>();
    begin(&phone).unwrap();
    assert_eq!(phone.files(), ["set-aside-1", "set-aside-2"]);
    assert_eq!(all(&phone.path().join("set-aside-2")), second);
    drop(phone.create(PIN).unwrap());
}

#[test]
fn erasing_destroys_what_was_set_aside() {
    for by_pin in [false, true] {
        let phone = keyless(&used());
        begin(&phone).unwrap();
        let old_places: Vec<PathBuf> = ["vault.keys", "device.store"]
            .iter()
            .map(|name| {
                let place = phone.path().join(format!("old place of {}", name.replace('.', " ")));
                fs::hard_link(phone.path().join("set-aside-1").join(name), &place).unwrap();
                place
            })
            .collect();
        let held: Vec<Vec<u8>> = old_places.iter().map(|place| fs::read(place).unwrap()).collect();
        let mut vault = phone.create(PIN).unwrap();
        if by_pin {
            vault.set_duress(&phone.device(), &Pin::new("111111"), Duress::Erase).unwrap();
            drop(vault);
            assert!(matches!(phone.open(Some("111111")), Err(VaultError::Erased)));
        } else {
            vault.erase().unwrap();
        }
        for (place, held) in old_places.iter().zip(&held) {
            let there = fs::read(place).unwrap();
            let same = there.iter().zip(held).filter(|(a, b)| a == b).count();
            assert!(there.len() == held.len() && same < held.len() / 20 + 20, "{same} bytes are left");
            fs::remove_file(place).unwrap();
        }
        assert_eq!(phone.files(), ["device.key"]);
    }
    // A move that was cut is erased with the rest.
    let phone = keyless(&used());
    let part = phone.path().join("set-aside.part");
    fs::create_dir(&part).unwrap();
    fs::rename(phone.path().join("vault.keys"), part.join("vault.keys")).unwrap();
    Vault::erase_closed(phone.path()).unwrap();
    assert!(!part.exists() && !phone.path().join("one.vault").exists());
}
