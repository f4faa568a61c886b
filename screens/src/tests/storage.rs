//! A folder that is in use, newer, or damaged: said, with a way on, and nothing deleted.

use super::{World, languages, start};
use crate::{
    problem,
    vocabulary::{Effect, Event},
};
use saphan_core::report::MIGRATIONS;
use saphan_vault::{FileDeviceKey, Migration, Vault, VaultError};
use std::{
    collections::BTreeSet,
    io::{Seek, SeekFrom, Write},
    time::Duration,
};

#[test]
fn a_second_phone_over_the_same_folder_says_so_and_opens_when_the_first_is_closed() {
    let world = World::new();
    let mut first = world.at_home();
    first.tap("report");
    let mut second = world.phone();
    second.expect("problem");
    assert_eq!(second.code(), Some("in-use"));
    languages::look(&second, "en", &languages::message_ids(), &mut BTreeSet::new());
    second.send(Event::Leave);
    assert!(second.effects.iter().any(|e| matches!(e, Effect::LeaveNow { .. })));
    second.tap("retry");
    assert_eq!(second.code(), Some("in-use"));
    first.expect("report-kinds");
    first.choose("kinds", "debt");
    drop(first);
    second.tap("retry");
    second.expect("report-kinds");
    assert_eq!((second.code(), second.chosen("kinds")), (None, vec!["debt"]));
}

#[test]
fn the_problem_screen_speaks_the_language_of_the_platform() {
    let world = World::new();
    let _first = world.at_home();
    let mut second = world.phone();
    for (language, _) in crate::language::NAMES {
        second.send(Event::Start { locale: Some(language.to_owned()), utc_offset_minutes: 0 });
        languages::look(&second, language, &languages::message_ids(), &mut BTreeSet::new());
    }
}

#[test]
fn a_vault_of_a_newer_version_is_left_alone_and_named() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("from tomorrow");
    drop(person);
    let newer: Vec<Migration> = MIGRATIONS
        .iter()
        .cloned()
        .chain([Migration { version: 99, sql: "CREATE TABLE newer (id INTEGER) STRICT;" }])
        .collect();
    let newer: &'static [Migration] = Vec::leak(newer);
    let key = FileDeviceKey::new(world.folder().join("device.key"));
    drop(Vault::open(&world.folder(), &key, None, newer).unwrap());

    let mut person = world.phone();
    person.expect("home");
    assert_eq!(person.code(), Some("newer-version"));
    person.tap("report");
    person.expect("home");
    assert_eq!(person.code(), Some("newer-version"));
    person.tap("numbers");
    person.expect("numbers");
    drop(person);
    // Nothing was lost: the newer app opens it.
    let opened = Vault::open(&world.folder(), &key, None, newer).unwrap();
    let stories: i64 = opened
        .vault
        .connect()
        .unwrap()
        .query_row("SELECT count(*) FROM answer WHERE value = 'from tomorrow'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(stories, 1);
}

#[test]
fn a_damaged_vault_is_said_and_what_can_be_read_is_there() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-story");
    for n in 0..200 {
        person.write("story", &format!("{n} {}", "a long story ".repeat(300)));
    }
    drop(person);
    // The pages in the middle of the larger file, as a dying flash chip would leave them.
    let vault = ["one.vault", "two.vault"]
        .iter()
        .map(|name| world.folder().join(name))
        .max_by_key(|path| path.metadata().map_or(0, |m| m.len()))
        .unwrap();
    let length = vault.metadata().unwrap().len();
    let mut file = std::fs::OpenOptions::new().write(true).open(&vault).unwrap();
    file.seek(SeekFrom::Start(length / 2)).unwrap();
    file.write_all(&[0xAA; 600]).unwrap();
    drop(file);

    let mut person = world.phone();
    assert_eq!(person.code(), Some("recovered"), "{}", person.all_text());
    while person.screen().id != "home" {
        person.back();
    }
    // The rest works: what was chosen is there, and a letter typed now is durable.
    person.tap("report");
    if person.screen().id == "report-found" {
        person.tap("continue");
    }
    person.reach("report-story");
    person.write("story", "after the damage");
    drop(person);
    let mut person = world.phone();
    assert_eq!(person.code(), None, "it is said once");
    person.send(start());
    person.expect("report-story");
    assert_eq!(person.value("story"), "after the damage");
}

#[test]
fn every_error_of_the_storage_has_a_code_and_words_in_every_language() {
    let knowledge = World::new().knowledge();
    let full: VaultError = std::io::Error::from(std::io::ErrorKind::StorageFull).into();
    let mut codes = BTreeSet::new();
    for error in [
        VaultError::InUse,
        VaultError::DiskFull,
        full,
        VaultError::NewerVersion { found: 9, known: 1 },
        VaultError::Corrupt { what: "a page" },
        VaultError::WrongPin { retry_after: Duration::ZERO },
        VaultError::NeedsPin,
        VaultError::Missing,
        VaultError::Exists,
    ] {
        let (code, message) = problem::of(&error);
        codes.insert(code);
        for (language, _) in crate::language::NAMES {
            let voice = saphan_core::content::Voice::new(&knowledge, language);
            assert!(voice.has(message), "{language}: {message}");
        }
    }
    let expected = ["disk-full", "in-use", "newer-version", "recovered", "storage", "wrong-pin"];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn without_its_device_key_nothing_opens_nothing_is_deleted_and_the_numbers_are_there() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("kept");
    drop(person);
    let key = std::fs::read(world.folder().join("device.key")).unwrap();
    std::fs::remove_file(world.folder().join("device.key")).unwrap();
    let person = world.phone();
    assert_eq!(person.code(), Some("key-store"), "{}", person.all_text());
    drop(person);
    std::fs::write(world.folder().join("device.key"), key).unwrap();
    let person = world.phone();
    person.expect("report-review");
    assert!(person.all_text().contains("kept"));
}
