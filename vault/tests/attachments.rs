//! Sealed files beside the vault.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{Draw, Phone};
use ring::digest::{SHA256, digest};
use saphan_protocol::stream::{CHUNK, FileKey, HEADER, SEALED_CHUNK, StreamError, sealed_len};
use saphan_vault::{Attachments, VaultError};
use std::{
    fs,
    io::{self, Read},
};

fn bytes(length: usize) -> Vec<u8> {
    let mut draw = Draw(length as u64);
    (0..length).map(|_| draw.next(256).to_le_bytes()[0]).collect()
}

/// Gives few bytes at a time, and an error behind the last if asked to.
struct Slow<'a>(&'a [u8], Option<io::ErrorKind>);

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match (self.0.is_empty(), self.1) {
            (true, Some(kind)) => Err(kind.into()),
            _ => self.0.read(out.get_mut(..out.len().min(1013)).unwrap()),
        }
    }
}

fn folder(phone: &Phone) -> Vec<String> {
    fs::read_dir(phone.path().join("attachments"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_file_of_any_length_comes_back_and_its_hashes_are_true() {
    let phone = Phone::new();
    let attachments = Attachments::open(phone.path()).unwrap();
    for length in [0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17] {
        let plain = bytes(length);
        let sealed = attachments.import(Slow(&plain, None), None).unwrap();
        let mut on_disk = vec![];
        attachments.open_sealed(&sealed.name).unwrap().read_to_end(&mut on_disk).unwrap();
        assert_eq!((sealed.size, sealed.sealed_size), (length as u64, on_disk.len() as u64));
        assert_eq!(sealed.sealed_size, sealed_len(sealed.size));
        assert_eq!(sealed.sha256_plain, digest(&SHA256, &plain).as_ref());
        assert_eq!(sealed.sha256_sealed, digest(&SHA256, &on_disk).as_ref());
        let mut back = vec![];
        let mut file = attachments.open_plain(&sealed.name, &sealed.key).unwrap();
        assert_eq!(file.size(), length as u64);
        file.read_to_end(&mut back).unwrap();
        assert!(back == plain, "{length}");
    }
}

#[test]
fn what_was_sealed_elsewhere_is_taken_as_it_came() {
    let (phone, desk) = (Phone::new(), Phone::new());
    let attachments = Attachments::open(phone.path()).unwrap();
    let plain = bytes(2 * CHUNK + 5);
    let sealed = attachments.import(plain.as_slice(), None).unwrap();
    let received = Attachments::open(desk.path()).unwrap();
    let taken = received.receive(attachments.open_sealed(&sealed.name).unwrap(), None).unwrap();
    assert_eq!((taken.size, taken.sha256), (sealed.sealed_size, sealed.sha256_sealed));
    let mut back = vec![];
    received.open_plain(&taken.name, &sealed.key).unwrap().read_to_end(&mut back).unwrap();
    assert!(back == plain);
}

#[test]
fn names_say_nothing_and_only_names_that_were_given_out_open() {
    let phone = Phone::new();
    fs::write(phone.path().join("secret"), b"beside").unwrap();
    let attachments = Attachments::open(phone.path()).unwrap();
    let name = attachments.import(b"x".as_slice(), None).unwrap().name;
    assert!(name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit()));
    let upper = name.to_uppercase();
    let tricks = [
        "",
        ".",
        "..",
        "../secret",
        "/etc/passwd",
        "..%2fsecret",
        "secret",
        "a\0b",
        "con",
        &upper,
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "../../../../../../../etc/passwd///",
    ];
    for trick in tricks {
        assert!(matches!(attachments.open_sealed(trick), Err(VaultError::NoSuchFile)), "{trick}");
        assert!(matches!(attachments.remove(trick), Err(VaultError::NoSuchFile)), "{trick}");
    }
    assert!(matches!(attachments.open_sealed(&"0".repeat(32)), Err(VaultError::NoSuchFile)));
    attachments.remove(&"0".repeat(32)).unwrap();
    attachments.remove(&name).unwrap();
    attachments.remove(&name).unwrap();
    assert!(folder(&phone).is_empty());
    assert!(phone.path().join("secret").exists());
}

#[test]
fn a_source_that_fails_or_is_too_large_leaves_nothing() {
    let phone = Phone::new();
    let attachments = Attachments::open(phone.path()).unwrap();
    let plain = bytes(3 * CHUNK);
    for source in
        [Slow(&plain, Some(io::ErrorKind::NotFound)), Slow(&[], Some(io::ErrorKind::PermissionDenied))]
    {
        assert!(matches!(attachments.import(source, None), Err(VaultError::Unreadable(_))));
    }
    for largest in [0, 1, CHUNK as u64, 3 * CHUNK as u64 - 1] {
        let error = attachments.import(plain.as_slice(), Some(largest));
        assert!(matches!(error, Err(VaultError::TooLarge { largest: found }) if found == largest));
        assert!(matches!(
            attachments.receive(plain.as_slice(), Some(largest)),
            Err(VaultError::TooLarge { .. })
        ));
    }
    assert!(folder(&phone).is_empty());
    attachments.import(plain.as_slice(), Some(3 * CHUNK as u64)).unwrap();
}

#[test]
fn a_changed_cut_or_lengthened_file_is_refused_and_so_is_another_key() {
    let phone = Phone::new();
    let attachments = Attachments::open(phone.path()).unwrap();
    let sealed = attachments.import(bytes(2 * CHUNK + 99).as_slice(), None).unwrap();
    let path = phone.path().join("attachments").join(&sealed.name);
    let good = fs::read(&path).unwrap();
    let read = |bytes: &[u8], key: &FileKey| {
        fs::write(&path, bytes).unwrap();
        let mut plain = vec![];
        attachments.open_plain(&sealed.name, key).map_err(|_| ()).and_then(|mut file| {
            file.read_to_end(&mut plain)
                .map(drop)
                .map_err(|error| assert_eq!(error.kind(), io::ErrorKind::InvalidData))
        })
    };
    assert_eq!(read(&good, &sealed.key), Ok(()));
    assert_eq!(read(&good, &FileKey::generate().unwrap()), Err(()));
    for at in [0, 4, 6, HEADER, HEADER + SEALED_CHUNK - 1, HEADER + SEALED_CHUNK, good.len() - 1] {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        assert_eq!(read(&bytes, &sealed.key), Err(()), "{at}");
    }
    for length in [0, 5, HEADER, HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK, good.len() - 1] {
        assert_eq!(read(&good[..length], &sealed.key), Err(()), "{length}");
    }
    assert_eq!(read(&[good.as_slice(), b"more"].concat(), &sealed.key), Err(()));
    fs::write(&path, b"short").unwrap();
    let error = attachments.open_plain(&sealed.name, &sealed.key).unwrap_err();
    assert!(matches!(error, VaultError::Sealed(StreamError::Damaged)));
}

#[test]
fn what_a_kill_left_is_swept_and_what_is_being_written_is_not() {
    let phone = Phone::new();
    let attachments = Attachments::open(phone.path()).unwrap();
    let kept = attachments.import(b"kept".as_slice(), None).unwrap().name;
    let orphan = format!("{}.part", "0".repeat(32));
    fs::write(phone.path().join("attachments").join(&orphan), b"half").unwrap();

    /// Opens the folder again in the middle of being read.
    struct Meanwhile<'a>(&'a Phone, u8);
    impl Read for Meanwhile<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            self.1 += 1;
            if self.1 == 2 {
                drop(Attachments::open(self.0.path()).unwrap());
            }
            let count = if self.1 < 4 { out.len() } else { 0 };
            Ok(count)
        }
    }
    let written = attachments.import(Meanwhile(&phone, 0), None).unwrap().name;
    let mut names = folder(&phone);
    let mut expected = vec![kept, written];
    names.sort();
    expected.sort();
    assert_eq!(names, expected);
    attachments.remove_all().unwrap();
    assert!(folder(&phone).is_empty());
}
