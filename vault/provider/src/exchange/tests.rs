//! The boundary without SQLite: what fits is done, what does not is refused before it is touched.

use super::{ENCRYPT, ERROR, OK, Provider, cipher, hmac, kdf, random, saphan_sqlcipher_provider};
use std::{mem::MaybeUninit, ptr::null, ptr::null_mut};

const KEY: [u8; 32] = [7; 32];
const IV: [u8; 16] = [9; 16];

#[test]
fn the_provider_is_filled_in_whole() {
    let mut place = MaybeUninit::<Provider>::uninit();
    // SAFETY: the place has the size and alignment of a provider.
    assert_eq!(unsafe { saphan_sqlcipher_provider(place.as_mut_ptr()) }, OK);
    // SAFETY: filled in by the call.
    let provider = unsafe { place.assume_init() };
    assert!(provider.next.is_null() && provider.init.is_none() && provider.shutdown.is_none());
    assert_eq!((provider.key_size)(null_mut()), 32);
    assert_eq!((provider.iv_size)(null_mut()), 16);
    assert_eq!((provider.block_size)(null_mut()), 16);
    assert_eq!([0, 1, 2, 3].map(|n| (provider.hmac_size)(null_mut(), n)), [20, 32, 64, 0]);
    // SAFETY: null is allowed.
    assert_eq!(unsafe { saphan_sqlcipher_provider(null_mut()) }, ERROR);
}

#[test]
fn the_cipher_works_in_place_and_from_place_to_place() {
    let plain = *b"sixteen letters.sixteen letters!";
    let mut sealed = [0; 32];
    let mut same = plain;
    let out = same.as_mut_ptr();
    // SAFETY: all have the lengths given; the second works in place.
    unsafe {
        let (key, iv) = (KEY.as_ptr(), IV.as_ptr());
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 32, iv, plain.as_ptr(), 32, sealed.as_mut_ptr()), OK);
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 32, iv, out, 32, out), OK);
        assert_eq!(cipher(null_mut(), 0, key, 32, iv, out, 32, out), OK);
    }
    assert_ne!(sealed, plain);
    assert_eq!(same, plain);
}

#[test]
fn null_and_impossible_lengths_are_refused() {
    let mut out = [0; 64];
    let (key, iv, to) = (KEY.as_ptr(), IV.as_ptr(), out.as_mut_ptr());
    // SAFETY: every pointer is null or has the length given beside it; lengths below zero are refused unread.
    unsafe {
        assert_eq!(cipher(null_mut(), ENCRYPT, null(), 32, iv, key, 32, to), ERROR);
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 16, iv, key, 32, to), ERROR);
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 32, null(), key, 32, to), ERROR);
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 32, iv, key, -32, to), ERROR);
        assert_eq!(cipher(null_mut(), ENCRYPT, key, 32, iv, key, 31, to), ERROR);
        assert_eq!(hmac(null_mut(), 3, key, 32, key, 32, null(), 0, to), ERROR);
        assert_eq!(hmac(null_mut(), 2, key, 32, null(), 0, null(), 0, to), ERROR);
        assert_eq!(hmac(null_mut(), 2, key, -1, key, 32, null(), 0, to), ERROR);
        assert_eq!(hmac(null_mut(), 2, key, 32, key, 32, null(), 0, null_mut()), ERROR);
        assert_eq!(kdf(null_mut(), 2, key, 32, key, 16, 0, 32, to), ERROR);
        assert_eq!(kdf(null_mut(), 2, key, 32, key, 16, -1, 32, to), ERROR);
        assert_eq!(kdf(null_mut(), 2, key, 32, key, 16, 1, -1, to), ERROR);
        assert_eq!(kdf(null_mut(), 2, key, 32, null(), 16, 1, 32, to), ERROR);
        assert_eq!(random(null_mut(), null_mut(), 8), ERROR);
        assert_eq!(random(null_mut(), to.cast(), -8), ERROR);
    }
}

#[test]
fn an_hmac_may_be_written_behind_what_it_covers() {
    let mut page = [5; 96];
    let start = page.as_mut_ptr();
    let mut apart = [0; 64];
    // SAFETY: the first 32 bytes are read, the 64 behind them written; `apart` has 64.
    unsafe {
        assert_eq!(hmac(null_mut(), 2, KEY.as_ptr(), 32, start, 32, null(), 9, start.add(32)), OK);
        assert_eq!(hmac(null_mut(), 2, KEY.as_ptr(), 32, start, 32, null(), 0, apart.as_mut_ptr()), OK);
    }
    assert_eq!(page[32..], apart);
}
