//! The file of keys, alone.

use super::{HEAD, KeyFile, LENGTH, NAME, SLOT, SLOTS, drawn_order, entry::Entry};
use crate::{Cost, Pin, VaultError, secret::Secret};
use std::fs;

fn file() -> (KeyFile, Secret) {
    let device = Secret::random().unwrap();
    (KeyFile::new(Cost::TEST, &device).unwrap(), device)
}

#[test]
fn a_used_slot_looks_like_an_unused_one() {
    let (mut file, device) = file();
    let key = file.sealing_key(Some(&Pin::new("123456")), &device).unwrap();
    // 2,000 sealed slots against 2,000 of noise: each byte value about equally often in both.
    let mut counts = [[0_f64; 256]; 2];
    for _ in 0..2000 {
        file.put(0, &key, &Entry::Erases { written_at: 0 }).unwrap();
        file.clear(1).unwrap();
        for (count, slot) in counts.iter_mut().zip(&file.slots) {
            slot.iter().for_each(|byte| count[usize::from(*byte)] += 1.0);
        }
    }
    for count in counts {
        let expected = (2000 * SLOT) as f64 / 256.0;
        let chi: f64 = count.iter().map(|seen| (seen - expected).powi(2) / expected).sum();
        // 255 degrees of freedom: beyond 400 once in ten million.
        assert!(chi < 400.0, "{chi}");
    }
}

#[test]
fn the_file_has_one_length_whatever_is_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut file, device) = file();
    let key = file.sealing_key(None, &device).unwrap();
    for place in 0..SLOTS {
        file.write(dir.path()).unwrap();
        assert_eq!(fs::read(dir.path().join(NAME)).unwrap().len(), LENGTH);
        file.put(place, &key, &Entry::Erases { written_at: 0 }).unwrap();
        assert_eq!(file.opened_by(&key).unwrap().len(), place + 1);
    }
}

#[test]
fn a_slot_opens_only_with_its_pin_on_its_device_and_in_its_place() {
    let (mut file, device) = file();
    let pin = Pin::new("123456");
    let key = file.sealing_key(Some(&pin), &device).unwrap();
    file.put(2, &key, &Entry::Erases { written_at: 7 }).unwrap();
    assert!(matches!(file.opened_by(&key).unwrap().as_slice(), [(2, Entry::Erases { written_at: 7 })]));
    let others = [
        file.sealing_key(Some(&Pin::new("123457")), &device).unwrap(),
        file.sealing_key(None, &device).unwrap(),
        file.sealing_key(Some(&pin), &Secret::random().unwrap()).unwrap(),
    ];
    for other in others {
        assert!(file.opened_by(&other).unwrap().is_empty());
    }
    file.slots.swap(2, 3);
    assert!(file.opened_by(&key).unwrap().is_empty());
}

#[test]
fn the_newest_slot_comes_first() {
    let (mut file, device) = file();
    let key = file.sealing_key(None, &device).unwrap();
    for (place, written_at) in [(0, 5), (1, 9), (2, 1)] {
        file.put(place, &key, &Entry::Erases { written_at }).unwrap();
    }
    let places: Vec<usize> = file.opened_by(&key).unwrap().iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 0, 2]);
}

#[test]
fn any_changed_byte_and_any_other_length_is_damage() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(NAME);
    assert!(KeyFile::read(dir.path()).unwrap().is_none());
    file().0.write(dir.path()).unwrap();
    let good = fs::read(&path).unwrap();
    let damaged = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        matches!(KeyFile::read(dir.path()), Err(VaultError::Corrupt { .. }))
    };
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0x10;
        assert!(damaged(&bytes), "{at}");
    }
    for length in [0, 1, HEAD, LENGTH - 1] {
        assert!(damaged(&good[..length]));
    }
    assert!(damaged(&[good.as_slice(), b"x"].concat()));
    assert!(!damaged(&good));
}

#[test]
fn another_device_is_said() {
    let (file, device) = file();
    assert!(file.expect_device(&device).is_ok());
    let other = file.expect_device(&Secret::random().unwrap());
    assert!(matches!(other, Err(VaultError::DeviceKey(crate::DeviceKeyError::Another))));
}

#[test]
fn orders_are_drawn_and_hold_every_slot_once() {
    let mut seen = std::collections::HashSet::new();
    for _ in 0..400 {
        let order = drawn_order().unwrap();
        let mut sorted = order;
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 1, 2, 3]);
        seen.insert(order);
    }
    assert_eq!(seen.len(), 24);
}
