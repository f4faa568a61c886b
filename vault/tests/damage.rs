//! Whatever happens to the files: what can be read is kept, nothing is deleted, and the person is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{Draw, Phone, beside, database_of, expect_recovery, fill, notes, numbered, write};
use saphan_vault::{Standing, Vault, VaultError};
use std::{fs, fs::OpenOptions, io::Seek, io::Write, path::Path};

const PIN: Option<&str> = Some("246810");
const PAGE: usize = 4096;

fn overwrite(path: &Path, at: usize, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(std::io::SeekFrom::Start(at as u64)).unwrap();
    file.write_all(bytes).unwrap();
}

/// A vault of 300 notes, closed, and its database.
fn filled() -> (Phone, std::path::PathBuf) {
    let phone = Phone::with_pin("246810");
    fill(&phone.vault(PIN).connect().unwrap(), 300);
    let path = phone.database(PIN);
    (phone, path)
}

#[test]
fn a_log_cut_at_any_byte_loses_only_what_was_behind_the_cut() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    let connection = vault.connect().unwrap();
    let log = beside(&database_of(&connection), "-wal");
    let mut ends = vec![];
    for number in 0..30 {
        write(&connection, &numbered(number));
        ends.push(fs::metadata(&log).unwrap().len());
    }
    let whole = *ends.last().unwrap();
    let mut draw = Draw(1);
    for _ in 0..60 {
        let cut = draw.next(usize::try_from(whole).unwrap() + 1) as u64;
        let after = phone.killed();
        let log = after.path().join(log.file_name().unwrap());
        OpenOptions::new().write(true).open(&log).unwrap().set_len(cut).unwrap();
        // The index of the log is not on a disk that lost its power.
        fs::remove_file(
            log.with_file_name(log.file_name().unwrap().to_str().unwrap().replace("-wal", "-shm")),
        )
        .unwrap();
        let kept = notes(&after.vault(PIN).connect().unwrap());
        let durable = ends.iter().filter(|end| **end <= cut).count();
        assert_eq!(kept, (0..durable).map(numbered).collect::<Vec<_>>(), "cut at {cut}");
    }
}

#[test]
fn a_log_changed_at_any_byte_loses_only_what_was_behind_it() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    let connection = vault.connect().unwrap();
    let log = beside(&database_of(&connection), "-wal");
    let ends: Vec<u64> = (0..30)
        .map(|number| {
            write(&connection, &numbered(number));
            fs::metadata(&log).unwrap().len()
        })
        .collect();
    let mut draw = Draw(5);
    for _ in 0..60 {
        let at = draw.next(usize::try_from(*ends.last().unwrap()).unwrap());
        let after = phone.killed();
        let name = log.file_name().unwrap().to_str().unwrap();
        let mut bytes = fs::read(after.path().join(name)).unwrap();
        bytes[at] ^= 1;
        fs::write(after.path().join(name), bytes).unwrap();
        fs::remove_file(after.path().join(name.replace("-wal", "-shm"))).unwrap();
        let opened = after.open(PIN).unwrap();
        let kept = notes(&opened.vault.connect().unwrap());
        let durable = ends.iter().filter(|end| **end <= at as u64).count();
        assert!(kept.len() >= durable, "changed at {at}: {} of {durable} kept", kept.len());
        assert!(kept.iter().enumerate().all(|(number, note)| *note == numbered(number)));
    }
}

#[test]
fn a_damaged_file_with_a_log_is_set_aside_with_it_and_rescued_from_both() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    let connection = vault.connect().unwrap();
    fill(&connection, 300);
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    write(&connection, "only in the log");
    let path = database_of(&connection);
    let after = phone.killed();
    let found = after.path().join(path.file_name().unwrap());
    overwrite(&found, 40 * PAGE, b"not what it was!");
    let (damaged, log) = (fs::read(&found).unwrap(), fs::read(beside(&found, "-wal")).unwrap());
    assert!(!log.is_empty());
    let opened = after.open(PIN).unwrap();
    let aside = after.path().join(expect_recovery(&opened).set_aside.as_ref().unwrap());
    assert!(fs::read(&aside).unwrap() == damaged && fs::read(beside(&aside, "-wal")).unwrap() == log);
    assert!(!beside(&aside, "-shm").exists());
    let kept = notes(&opened.vault.connect().unwrap());
    assert!(kept.len() > 270 && kept.last().unwrap() == "only in the log");
}

#[test]
fn a_kill_at_any_moment_loses_no_committed_note() {
    let phone = Phone::with_pin("246810");
    let vault = phone.vault(PIN);
    let connection = vault.connect().unwrap();
    for number in 0..40 {
        write(&connection, &numbered(number));
        connection.execute_batch("BEGIN; INSERT INTO note (text) VALUES ('half')").unwrap();
        let kept = notes(&phone.killed().vault(PIN).connect().unwrap());
        connection.execute_batch("ROLLBACK").unwrap();
        assert_eq!(kept.len(), number + 1);
        if number % 10 == 9 {
            connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).unwrap();
        }
    }
}

#[test]
fn a_damaged_page_costs_its_rows_and_no_others() {
    let (phone, path) = filled();
    let pages = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap() / PAGE;
    let mut draw = Draw(2);
    for page in 1..pages {
        let after = phone.killed();
        let path = after.path().join(path.file_name().unwrap());
        overwrite(&path, page * PAGE + draw.next(PAGE - 16), b"not what it was!");
        let damaged = fs::read(&path).unwrap();
        let opened = after.open(PIN).unwrap();
        let recovery = expect_recovery(&opened);
        assert!(!recovery.nothing_saved, "page {page}");
        let aside = after.path().join(recovery.set_aside.as_ref().unwrap());
        assert_eq!(fs::read(aside).unwrap(), damaged, "what was set aside is as it was found");
        let connection = opened.vault.connect().unwrap();
        let kept = notes(&connection);
        let rows: i64 = connection
            .query_row("SELECT (SELECT count(*) FROM note) + count(*) FROM answer", [], |r| r.get(0))
            .unwrap();
        assert_eq!(rows.unsigned_abs(), recovery.rows);
        // A leaf holds under twenty notes; only the root of the notes, of which there is one, takes them all.
        let lost_many = kept.len() < 270;
        assert!(!lost_many || kept.is_empty(), "page {page}: {} kept", kept.len());
        assert!(kept.iter().all(|note| note.starts_with("note ")));
        write(&connection, "goes on");
        drop(connection);
        drop(opened);
        after.vault(PIN);
    }
}

#[test]
fn damage_at_random_places_is_rescued_and_the_vault_goes_on() {
    let (phone, path) = filled();
    let length = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap();
    let mut draw = Draw(3);
    for round in 0..40 {
        let after = phone.killed();
        let path = after.path().join(path.file_name().unwrap());
        for _ in 0..=round % 4 {
            overwrite(&path, draw.next(length - 1), &[draw.next(256).to_le_bytes()[0]]);
        }
        let opened = after.open(PIN).unwrap();
        let connection = opened.vault.connect().unwrap();
        write(&connection, "goes on");
        assert_eq!(notes(&connection).last().unwrap(), "goes on");
        if let Some(recovery) = &opened.recovery {
            assert!(after.path().join(recovery.set_aside.as_ref().unwrap()).exists());
        } else {
            assert_eq!(
                notes(&connection).len(),
                301,
                "round {round}: no damage told, so nothing may be missing"
            );
        }
    }
}

#[test]
fn a_file_cut_short_is_rescued() {
    let (phone, path) = filled();
    let length = fs::metadata(&path).unwrap().len();
    let mut draw = Draw(4);
    for cut in [0, 1, 16, 512, 4095, 4096, 8192, length - 1, length - 4096, draw.next(60_000) as u64] {
        let after = phone.killed();
        let path = after.path().join(path.file_name().unwrap());
        OpenOptions::new().write(true).open(&path).unwrap().set_len(cut).unwrap();
        let opened = after.open(PIN).unwrap();
        let recovery = expect_recovery(&opened);
        assert_eq!(
            recovery.nothing_saved,
            notes(&opened.vault.connect().unwrap()).is_empty() && recovery.rows == 0
        );
        let aside = after.path().join(recovery.set_aside.as_ref().unwrap());
        assert_eq!(fs::metadata(aside).unwrap().len(), cut);
    }
}

#[test]
fn a_file_of_garbage_is_set_aside_and_an_empty_vault_takes_its_place() {
    for bytes in [b"<html>this is no vault</html>".repeat(1000), vec![0; 65_536]] {
        let (phone, path) = filled();
        fs::write(&path, &bytes).unwrap();
        let opened = phone.open(PIN).unwrap();
        let recovery = expect_recovery(&opened);
        assert!(recovery.nothing_saved && recovery.rows == 0);
        assert_eq!(fs::read(phone.path().join(recovery.set_aside.as_ref().unwrap())).unwrap(), bytes);
        let connection = opened.vault.connect().unwrap();
        assert!(notes(&connection).is_empty());
        write(&connection, "goes on");
    }
}

#[test]
fn a_file_that_is_gone_is_told_and_made_anew() {
    let (phone, path) = filled();
    fs::remove_file(path).unwrap();
    let opened = phone.open(PIN).unwrap();
    let recovery = expect_recovery(&opened);
    assert!(recovery.nothing_saved && recovery.set_aside.is_none());
    drop(opened);
    phone.vault(PIN);
}

#[test]
fn damaged_twice_is_set_aside_twice() {
    let (phone, path) = filled();
    for number in 1..=3 {
        fs::write(&path, format!("garbage {number}").repeat(2000)).unwrap();
        let opened = phone.open(PIN).unwrap();
        let name = expect_recovery(&opened).set_aside.clone().unwrap();
        assert!(name.ends_with(&format!(".damaged-{number}")), "{name}");
    }
    assert_eq!(phone.files().iter().filter(|name| name.contains("damaged")).count(), 3);
}

#[test]
fn numbers_of_lost_rows_are_not_given_again() {
    let (phone, path) = filled();
    {
        let connection = phone.vault(PIN).connect().unwrap();
        connection.execute("DELETE FROM note WHERE id > 200", []).unwrap();
    }
    let length = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap();
    overwrite(&path, length - 2000, b"not what it was!");
    let opened = phone.open(PIN).unwrap();
    // The last page may be a free one by now: then nothing was damaged that is read.
    let id = write(&opened.vault.connect().unwrap(), "next");
    assert_eq!(id, 301);
}

#[test]
fn a_damaged_file_of_keys_is_said_and_nothing_is_deleted() {
    let (phone, _) = filled();
    let keys = phone.path().join("vault.keys");
    let good = fs::read(&keys).unwrap();
    for bytes in [vec![], good[..100].to_vec(), vec![0xAA; good.len()]] {
        fs::write(&keys, &bytes).unwrap();
        let before = phone.files();
        assert!(matches!(Vault::standing(phone.path()), Err(VaultError::Corrupt { .. })));
        assert!(matches!(phone.open(PIN), Err(VaultError::Corrupt { .. })));
        assert!(matches!(phone.create(PIN), Err(VaultError::Corrupt { .. })));
        assert_eq!(fs::read(&keys).unwrap(), bytes);
        assert_eq!(phone.files(), before);
    }
    fs::write(&keys, good).unwrap();
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()).len(), 300);
}

#[test]
fn a_rescue_that_was_killed_is_finished_and_told() {
    let (phone, path) = filled();
    // The new file is whole and named, the old one is still there with its log.
    fs::rename(&path, beside(&path, ".rescued")).unwrap();
    fs::write(&path, b"damaged").unwrap();
    fs::write(beside(&path, "-wal"), b"a log that belongs to the damaged one").unwrap();
    fs::write(beside(&path, ".damaged-1"), b"damaged").unwrap();
    let opened = phone.open(PIN).unwrap();
    let recovery = expect_recovery(&opened);
    assert!(recovery.set_aside.as_ref().unwrap().ends_with(".damaged-1"));
    assert_eq!(recovery.rows, 900);
    assert_eq!(notes(&opened.vault.connect().unwrap()).len(), 300);
}

#[test]
fn a_kill_while_the_vault_is_made_leaves_a_folder_that_opens() {
    let whole = Phone::with_pin("246810");
    let names = whole.files();
    // The file of keys comes last: without it there is no vault, whatever else is there.
    for gone in [&["vault.keys"][..], &["vault.keys", "one.vault"], &["vault.keys", "two.vault"]] {
        let after = whole.killed();
        gone.iter().for_each(|name| fs::remove_file(after.path().join(name)).unwrap());
        fs::write(after.path().join("one.vault.new"), b"half").unwrap();
        assert_eq!(Vault::standing(after.path()).unwrap(), Standing::Missing);
        drop(after.create(PIN).unwrap());
        after.vault(PIN);
        for name in &names {
            assert!(after.path().join(name).exists(), "{name}");
        }
    }
}
