//! Against the published vectors.

use super::{BLOCK, Hash, KEY, Refused, decrypt, encrypt, mac, random, stretch};
use data_encoding::HEXLOWER_PERMISSIVE;

fn hex(text: &str) -> Vec<u8> {
    HEXLOWER_PERMISSIVE.decode(text.as_bytes()).unwrap()
}

/// NIST SP 800-38A, F.2.5 and F.2.6.
const NIST_KEY: &str = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";
const NIST_IV: &str = "000102030405060708090a0b0c0d0e0f";
const NIST_PLAIN: &str = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51\
                          30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
const NIST_SEALED: &str = "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d\
                           39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b";

fn nist() -> ([u8; KEY], [u8; BLOCK]) {
    (hex(NIST_KEY).try_into().unwrap(), hex(NIST_IV).try_into().unwrap())
}

#[test]
fn aes_cbc_agrees_with_nist() {
    let (key, iv) = nist();
    let mut data = hex(NIST_PLAIN);
    encrypt(&key, &iv, &mut data).unwrap();
    assert_eq!(data, hex(NIST_SEALED));
    decrypt(&key, &iv, &mut data).unwrap();
    assert_eq!(data, hex(NIST_PLAIN));
}

#[test]
fn part_of_a_block_is_refused_and_no_block_is_nothing() {
    let (key, iv) = nist();
    for length in [1, 15, 17, 4095] {
        let mut data = vec![7; length];
        assert_eq!(encrypt(&key, &iv, &mut data), Err(Refused), "{length}");
        assert_eq!(decrypt(&key, &iv, &mut data), Err(Refused), "{length}");
    }
    encrypt(&key, &iv, &mut []).unwrap();
    decrypt(&key, &iv, &mut []).unwrap();
}

/// RFC 2202 test case 2 and RFC 4231 test case 2: the same key and data.
#[test]
fn hmac_agrees_with_the_rfcs_in_one_part_and_in_two() {
    let cases = [
        (Hash::Sha1, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
        (Hash::Sha256, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (
            Hash::Sha512,
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554\
             9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        ),
    ];
    for (hash, expected) in cases {
        for parts in
            [&[b"what do ya want for nothing?".as_slice()][..], &[b"what do ya want ", b"for nothing?"]]
        {
            let mut out = vec![0; hash.length()];
            mac(hash, b"Jefe", parts, &mut out).unwrap();
            assert_eq!(out, hex(expected), "{hash:?}");
        }
        assert_eq!(mac(hash, b"Jefe", &[], &mut [0; 5]), Err(Refused));
    }
}

/// RFC 6070 test case 2; RFC 7914 section 11; for SHA-512, what Python's `hashlib.pbkdf2_hmac` answers.
#[test]
fn pbkdf2_agrees_with_the_rfcs() {
    let cases = [
        (Hash::Sha1, "password", "salt", 2, "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"),
        (
            Hash::Sha256,
            "passwd",
            "salt",
            1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc\
             49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        ),
        (
            Hash::Sha512,
            "password",
            "salt",
            2,
            "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53c\
             f76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e",
        ),
    ];
    for (hash, password, salt, rounds, expected) in cases {
        let expected = hex(expected);
        let mut out = vec![0; expected.len()];
        stretch(hash, password.as_bytes(), salt.as_bytes(), rounds, &mut out).unwrap();
        assert_eq!(out, expected, "{hash:?}");
        assert_eq!(stretch(hash, b"password", b"salt", 0, &mut out), Err(Refused));
    }
}

#[test]
fn hashes_go_by_sqlciphers_numbers() {
    let lengths: Vec<Option<usize>> = (-1..5).map(|n| Hash::numbered(n).map(Hash::length)).collect();
    assert_eq!(lengths, [None, Some(20), Some(32), Some(64), None, None]);
}

#[test]
fn random_bytes_differ() {
    let (mut one, mut two) = ([0; 32], [0; 32]);
    random(&mut one).unwrap();
    random(&mut two).unwrap();
    assert_ne!(one, two);
}
