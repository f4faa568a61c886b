//! A folder that is in use, newer, or damaged: said, with a way on, and nothing deleted.

use super::{Person, World, languages, start};
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
    let expected = ["disk-full", "in-use", "newer-version", "storage", "wrong-pin"];
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
    let mut person = world.phone();
    assert_eq!(person.code(), Some("key-store"), "{}", person.all_text());
    assert!(person.all_text().contains("1300"), "{}", person.all_text());
    person.tap("call-th-sac");
    assert_eq!(person.effects, [Effect::Dial { number: "1300".to_owned() }]);
    person.choose("country", "KH");
    person.expect("problem");
    assert_eq!(person.chosen("country"), ["KH"]);
    drop(person);
    // Cut short it is said too, and left as it is.
    std::fs::write(world.folder().join("device.key"), &key[..7]).unwrap();
    assert_eq!(world.phone().code(), Some("key-store"));
    assert_eq!(std::fs::read(world.folder().join("device.key")).unwrap(), key[..7]);
    std::fs::write(world.folder().join("device.key"), key).unwrap();
    let person = world.phone();
    person.expect("report-review");
    assert!(person.all_text().contains("kept"));
}

/// A copy of the phone, as a kill leaves it, in which everything that waits to be sent and all that is watched is
/// zeros, as a dying flash chip would leave it.
fn without_device_store(world: &World) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    super::copy_folder(&world.folder(), copy.path());
    let store = copy.path().join("device.store");
    let length = usize::try_from(store.metadata().unwrap().len()).unwrap();
    std::fs::write(&store, vec![0; length]).unwrap();
    for beside in ["device.store-wal", "device.store-shm"] {
        drop(std::fs::remove_file(copy.path().join(beside)));
    }
    copy
}

/// A phone that lost the choice of its language with the store, on to its home.
fn go_on(person: &mut Person) {
    person.expect("language");
    person.choose("language", "en");
    person.tap("save");
    person.expect("home");
}

#[test]
fn a_report_that_waits_is_sent_once_though_the_store_it_waited_in_was_destroyed() {
    let mut world = World::new();
    let mut person = world.at_home();
    person.reach_review("still here");
    person.tap("send");
    person.expect("case");
    let copy = without_device_store(&world);
    drop(person);
    world.intake = Some(super::intake::Intake::start());
    let mut person = world.phone_at(copy.path());
    go_on(&mut person);
    person.tap("reports");
    person.tap("case-1");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    std::thread::sleep(Duration::from_millis(200));
    person.send(Event::Tick);
    assert_eq!(world.intake.as_ref().unwrap().kept().posts, 1);
    assert_eq!(world.opened_by("ngo").len(), 1);
}

#[test]
fn answers_still_come_after_the_store_that_watched_for_them_was_destroyed() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("answer me");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    let copy = without_device_store(&world);
    drop(person);
    let mut person = world.phone_at(copy.path());
    go_on(&mut person);
    person.tap("reports");
    let looks = |world: &World| world.intake.as_ref().unwrap().kept().looks;
    let before = looks(&world);
    person.until("a look into the mailbox", |_| looks(&world) > before + 1);
}

#[test]
fn damaged_keys_are_said_without_a_word_of_saving_and_one_can_begin_anew() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("behind damaged keys");
    drop(person);
    let keys = world.folder().join("vault.keys");
    let good = std::fs::read(&keys).unwrap();
    for damaged in [&good[..100], b"", &[0; 448][..]] {
        std::fs::write(&keys, damaged).unwrap();
        let mut person = world.phone();
        person.expect("home");
        assert_eq!(person.code(), Some("storage"));
        for private in ["report", "reports", "follow", "interpreter"] {
            person.tap(private);
            person.expect("home");
            assert_eq!(person.code(), Some("storage"));
        }
        person.tap("numbers");
        person.expect("numbers");
        drop(person);
        assert_eq!(std::fs::read(&keys).unwrap(), damaged, "nothing is written over it");
    }
    std::fs::write(&keys, &good).unwrap();
    let person = world.phone();
    person.expect("report-review");
    assert!(person.all_text().contains("behind damaged keys"));
    drop(person);
    std::fs::write(&keys, b"cut").unwrap();
    let mut person = world.phone();
    person.tap("settings");
    person.tap("erase");
    person.tap("erase");
    person.expect("language");
    person.tap("save");
    person.expect("pin-choice");
    person.tap("skip");
    person.tap("report");
    person.expect("report-kinds");
}

#[test]
fn a_vault_of_zeros_is_set_aside_and_said_and_the_phone_goes_on() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("zeros");
    drop(person);
    for name in ["one.vault", "two.vault"] {
        let path = world.folder().join(name);
        let length = usize::try_from(path.metadata().unwrap().len()).unwrap();
        std::fs::write(&path, vec![0; length]).unwrap();
    }
    let mut person = world.phone();
    assert_eq!(person.code(), Some("recovered"));
    let aside = std::fs::read_dir(world.folder())
        .unwrap()
        .any(|file| file.unwrap().file_name().to_string_lossy().contains(".vault.damaged-"));
    assert!(aside);
    person.reach_review("after it");
    drop(person);
    assert!(world.phone().all_text().contains("after it"));
}

#[test]
fn without_the_folder_of_files_a_photograph_is_refused_and_the_text_goes_on() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("the folder is gone");
    person.tap("review-files");
    std::fs::remove_dir_all(world.folder().join("attachments")).unwrap();
    let picture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/pictures/garden.jpg");
    let picked = Event::Picked {
        id: "gallery".to_owned(),
        path: picture.to_string_lossy().into_owned(),
        media_type: None,
    };
    person.send(picked.clone());
    assert!(person.code().is_some(), "it was not taken");
    person.tap("next");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    drop(person);
    let mut person = world.phone();
    person.back();
    person.reach_review("made again");
    person.tap("review-files");
    person.send(picked);
    assert_eq!(person.code(), None);
}

#[test]
fn twenty_files_of_five_megabytes_are_taken_and_the_twenty_first_is_refused() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("many files");
    person.tap("review-files");
    let large = world.dir.path().join("film.bin");
    std::fs::write(&large, vec![7; 5 << 20]).unwrap();
    let picked =
        Event::Picked { id: "file".to_owned(), path: large.to_string_lossy().into_owned(), media_type: None };
    for _ in 0..20 {
        person.send(picked.clone());
        assert_eq!(person.code(), None, "{}", person.all_text());
    }
    let sealed = || std::fs::read_dir(world.folder().join("attachments")).unwrap().count();
    person.send(picked);
    assert_eq!((person.code(), sealed()), (Some("too-many"), 20));
    person.tap("next");
    person.tap("send");
    person.expect("case");
    // Killed and opened again, each is still there.
    let (copy, person) = world.after_a_kill();
    person.expect("case");
    assert_eq!(std::fs::read_dir(copy.path().join("attachments")).unwrap().count(), 20);
}
