//! A disk that is full, made by a limit on the size of files: this test starts itself again under the limit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]
#![cfg(unix)]

mod common;

use common::{MIGRATIONS, Phone, expect_recovery, fill, notes};
use saphan_vault::{Attachments, Cost, FileDeviceKey, Pin, Vault, VaultError};
use std::{env, fs, path::PathBuf, process::Command};

const DIR: &str = "SAPHAN_TEST_FULL_DISK";

/// Runs `test` of this file again where no file may become larger than `kib`. Returns what it printed.
fn under_limit(test: &str, dir: &Phone, kib: u32) {
    let output = Command::new("sh")
        .arg("-c")
        // Ignored, the signal of the limit becomes an error of the write; ulimit counts in 512 bytes (POSIX).
        .arg(format!(
            "trap '' XFSZ; ulimit -f {} && exec \"$0\" --exact --nocapture --test-threads=1 {test}",
            kib * 2
        ))
        .arg(env::current_exe().unwrap())
        .env(DIR, dir.path())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn limited() -> Option<PathBuf> {
    env::var_os(DIR).map(PathBuf::from)
}

fn files(dir: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_attachment_that_does_not_fit_is_said_and_leaves_nothing() {
    let Some(dir) = limited() else {
        return under_limit("an_attachment_that_does_not_fit_is_said_and_leaves_nothing", &Phone::new(), 256);
    };
    let attachments = Attachments::open(&dir).unwrap();
    let large = vec![7; 1 << 20];
    assert!(matches!(attachments.import(large.as_slice(), None), Err(VaultError::DiskFull)));
    assert!(matches!(attachments.receive(large.as_slice(), None), Err(VaultError::DiskFull)));
    assert!(files(&dir.join("attachments")).is_empty());
    attachments.import(&large[..1000], None).unwrap();
}

#[test]
fn a_vault_that_cannot_be_made_leaves_no_vault() {
    let Some(dir) = limited() else {
        let phone = Phone::new();
        under_limit("a_vault_that_cannot_be_made_leaves_no_vault", &phone, 4);
        // With room, the same folder works.
        drop(phone.create(Some("246810")).unwrap());
        return drop(phone.vault(Some("246810")));
    };
    let device = FileDeviceKey::new(dir.join("device.key"));
    let made = Vault::create_with_cost(&dir, &device, Some(&Pin::new("246810")), MIGRATIONS, Cost::TEST);
    assert!(made.is_err());
    assert_eq!(files(&dir), ["device.key", "vault.lock"]);
}

#[test]
fn a_rescue_that_does_not_fit_changes_nothing_and_works_once_there_is_room() {
    let Some(dir) = limited() else {
        let phone = Phone::with_pin("246810");
        fill(&phone.vault(Some("246810")).connect().unwrap(), 300);
        let path = phone.database(Some("246810"));
        let mut bytes = fs::read(&path).unwrap();
        bytes[100_000] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let files = || {
            // Looking makes an empty log and its index.
            phone
                .files()
                .into_iter()
                .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
                .collect::<Vec<_>>()
        };
        let before = files();
        under_limit("a_rescue_that_does_not_fit_changes_nothing_and_works_once_there_is_room", &phone, 64);
        assert_eq!(files(), before);
        assert_eq!(fs::read(&path).unwrap(), bytes);
        let opened = phone.open(Some("246810")).unwrap();
        assert!(!expect_recovery(&opened).nothing_saved);
        return assert!(notes(&opened.vault.connect().unwrap()).len() > 250);
    };
    let device = FileDeviceKey::new(dir.join("device.key"));
    let opened = Vault::open(&dir, &device, Some(&Pin::new("246810")), MIGRATIONS);
    assert!(matches!(opened, Err(VaultError::DiskFull)), "{opened:?}");
}

#[test]
fn a_full_database_is_said_and_keeps_what_it_has() {
    let phone = Phone::with_pin("246810");
    let connection = phone.vault(Some("246810")).connect().unwrap();
    common::write(&connection, "kept");
    connection.pragma_update(None, "max_page_count", 12).unwrap();
    let full = (0..1000).find_map(|_| {
        connection
            .execute("INSERT INTO note (text) VALUES (?1)", ["x".repeat(2000)])
            .err()
            .map(VaultError::from)
    });
    assert!(matches!(full, Some(VaultError::DiskFull)), "{full:?}");
    assert_eq!(notes(&connection)[0], "kept");
}
