//! Second PINs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{Phone, notes, write};
use saphan_vault::{Duress, Pin, Standing, Vault, VaultError};
use std::fs;

const PIN: Option<&str> = Some("246810");
const SECOND: Option<&str> = Some("111111");

fn set(phone: &Phone, vault: &mut Vault, pin: Option<&str>, duress: Duress) -> Result<(), VaultError> {
    vault.set_duress(&phone.device(), &Pin::new(pin.unwrap()), duress)
}

/// A vault with one note and a second PIN.
fn with(duress: Duress) -> Phone {
    let phone = Phone::with_pin("246810");
    let mut vault = phone.vault(PIN);
    write(&vault.connect().unwrap(), "the true one");
    set(&phone, &mut vault, SECOND, duress).unwrap();
    phone
}

#[test]
fn the_pin_that_erases_destroys_the_slots_and_leaves_a_folder_without_a_vault() {
    let phone = with(Duress::Erase);
    fs::write(phone.path().join("one.vault.damaged-1"), b"set aside earlier").unwrap();
    fs::write(phone.path().join("two.vault.before"), b"a copy").unwrap();
    // The old place of the file of keys, as somebody would find it who reads the disk.
    let old_place = phone.path().join("old place");
    fs::hard_link(phone.path().join("vault.keys"), &old_place).unwrap();
    let keys = fs::read(&old_place).unwrap();
    assert!(matches!(phone.open(SECOND), Err(VaultError::Erased)));
    let there = fs::read(&old_place).unwrap();
    assert_eq!(there.len(), keys.len());
    let same = there.iter().zip(&keys).filter(|(a, b)| a == b).count();
    assert!(same < 20, "{same} bytes of the keys are left");
    assert_eq!(phone.files(), ["device.key", "old place"]);
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
    let vault = phone.create(PIN).unwrap();
    assert!(notes(&vault.connect().unwrap()).is_empty());
}

#[test]
fn the_first_pin_still_opens_after_a_second_was_set() {
    for duress in [Duress::Erase, Duress::Decoy] {
        let phone = with(duress);
        assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
    }
}

#[test]
fn erasing_by_hand_leaves_a_folder_without_a_vault() {
    let phone = with(Duress::Erase);
    phone.vault(PIN).erase().unwrap();
    assert_eq!(phone.files(), ["device.key"]);
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
}

#[test]
fn a_vault_that_is_locked_or_damaged_is_erased_too_but_not_one_that_somebody_has_open() {
    let phone = with(Duress::Erase);
    let open = phone.vault(PIN);
    assert!(matches!(Vault::erase_closed(phone.path()), Err(VaultError::InUse)));
    drop(open);
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
    for damaged in [false, true] {
        let phone = phone.killed();
        if damaged {
            fs::write(phone.path().join("vault.keys"), b"cut").unwrap();
        }
        Vault::erase_closed(phone.path()).unwrap();
        assert_eq!(phone.files(), ["device.key"]);
        assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
    }
}

#[test]
fn an_erasing_that_was_killed_is_finished_by_whoever_looks_next() {
    let whole = with(Duress::Erase);
    for gone in [&[][..], &["vault.keys"], &["vault.keys", "one.vault"]] {
        for look in 0..3 {
            let after = whole.killed();
            fs::write(after.path().join("vault.erasing"), b"").unwrap();
            gone.iter().for_each(|name| fs::remove_file(after.path().join(name)).unwrap());
            match look {
                0 => assert_eq!(Vault::standing(after.path()).unwrap(), Standing::Missing),
                1 => assert!(matches!(after.open(PIN), Err(VaultError::Missing))),
                _ => drop(after.create(PIN).unwrap()),
            }
            assert!(!after.files().iter().any(|name| name == "vault.erasing"));
            assert_eq!(after.path().join("one.vault").exists(), look == 2);
        }
    }
}

#[test]
fn a_decoy_opens_empty_keeps_what_is_written_and_knows_nothing_of_the_first() {
    let phone = with(Duress::Decoy);
    for already in [&[][..], &["harmless"], &["harmless", "harmless"]] {
        let connection = phone.vault(SECOND).connect().unwrap();
        assert_eq!(notes(&connection), already);
        write(&connection, "harmless");
    }
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
}

#[test]
fn files_look_the_same_before_and_after_a_second_pin() {
    let phone = Phone::with_pin("246810");
    let look = || {
        let names = phone.files();
        let sizes: Vec<u64> =
            names.iter().map(|n| fs::metadata(phone.path().join(n)).unwrap().len()).collect();
        (names, sizes)
    };
    let before = look();
    for duress in [Duress::Erase, Duress::Decoy] {
        let mut vault = phone.vault(PIN);
        let pin = if duress == Duress::Erase { "222222" } else { "333333" };
        set(&phone, &mut vault, Some(pin), duress).unwrap();
        drop(vault);
        assert_eq!(look(), before);
    }
}

#[test]
fn the_unused_database_and_a_decoy_are_both_noise() {
    let noise_of = |phone: &Phone| {
        let used = phone.database(PIN);
        let other = ["one.vault", "two.vault"]
            .map(|n| phone.path().join(n))
            .into_iter()
            .find(|p| *p != used)
            .unwrap();
        let bytes = fs::read(other).unwrap();
        let mut counts = [0_f64; 256];
        bytes.iter().for_each(|byte| counts[usize::from(*byte)] += 1.0);
        let expected = bytes.len() as f64 / 256.0;
        counts.iter().map(|seen| (seen - expected).powi(2) / expected).sum::<f64>()
    };
    for phone in [Phone::with_pin("246810"), with(Duress::Erase), with(Duress::Decoy)] {
        let chi = noise_of(&phone);
        // 255 degrees of freedom: beyond 400 once in ten million.
        assert!(chi < 400.0, "{chi}");
    }
}

#[test]
fn a_pin_has_one_use() {
    let phone = with(Duress::Erase);
    let mut vault = phone.vault(PIN);
    let same = |result| matches!(result, Err(VaultError::SamePin));
    assert!(same(set(&phone, &mut vault, PIN, Duress::Erase)));
    assert!(same(set(&phone, &mut vault, PIN, Duress::Decoy)));
    assert!(same(set(&phone, &mut vault, SECOND, Duress::Decoy)));
    assert!(same(vault.change_pin(&phone.device(), Some(&Pin::new("111111")))));
    set(&phone, &mut vault, Some("333333"), Duress::Decoy).unwrap();
    assert!(same(set(&phone, &mut vault, Some("333333"), Duress::Erase)));
    assert!(same(vault.change_pin(&phone.device(), Some(&Pin::new("333333")))));
    // Where it replaces itself, nothing is the matter.
    set(&phone, &mut vault, SECOND, Duress::Erase).unwrap();
    drop(vault);
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
}

#[test]
fn a_new_second_pin_ends_the_old_one() {
    let phone = with(Duress::Erase);
    set(&phone, &mut phone.vault(PIN), Some("222222"), Duress::Erase).unwrap();
    assert!(matches!(phone.open(SECOND), Err(VaultError::WrongPin { .. })));
    assert!(matches!(phone.open(Some("222222")), Err(VaultError::Erased)));
}

#[test]
fn without_a_pin_there_is_no_second_one() {
    let phone = Phone::new();
    let mut vault = phone.create(None).unwrap();
    assert!(matches!(set(&phone, &mut vault, SECOND, Duress::Erase), Err(VaultError::NeedsPin)));
    drop(vault);
    for duress in [Duress::Erase, Duress::Decoy] {
        let phone = with(duress);
        let mut vault = phone.vault(PIN);
        vault.change_pin(&phone.device(), None).unwrap();
        vault.change_pin(&phone.device(), Some(&Pin::new("246810"))).unwrap();
        drop(vault);
        assert!(matches!(phone.open(SECOND), Err(VaultError::WrongPin { .. })));
        assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
    }
}

#[test]
fn in_a_decoy_everything_works_as_in_a_first_vault() {
    let phone = with(Duress::Decoy);
    let mut decoy = phone.vault(SECOND);
    set(&phone, &mut decoy, Some("444444"), Duress::Erase).unwrap();
    decoy.change_pin(&phone.device(), Some(&Pin::new("555555"))).unwrap();
    drop(decoy);
    // The first vault is untouched by it.
    assert_eq!(notes(&phone.vault(PIN).connect().unwrap()), ["the true one"]);
    drop(phone.vault(Some("555555")));
    assert!(matches!(phone.open(Some("444444")), Err(VaultError::Erased)));
    assert_eq!(Vault::standing(phone.path()).unwrap(), Standing::Missing);
}

#[test]
fn a_decoy_cannot_be_used_to_guess_the_first_pin() {
    let phone = with(Duress::Decoy);
    let mut decoy = phone.vault(SECOND);
    // It takes the PIN of the first as any other: an answer would say that there is a first.
    decoy.change_pin(&phone.device(), Some(&Pin::new("246810"))).unwrap();
    drop(decoy);
    assert!(notes(&phone.vault(PIN).connect().unwrap()).is_empty(), "the newer one is meant");
}
