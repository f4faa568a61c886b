//! The boundary with C: SQLCipher's `sqlcipher_provider`, and functions that turn its pointers into slices.
//!
//! What SQLCipher promises (`src/sqlcipher.h` and its OpenSSL provider, version 4.10): pointers are valid for the
//! length given beside them during the call; outputs have the length that the provider itself names (`get_hmac_sz`,
//! `get_key_sz`, `get_iv_sz`) or that is given; `in` and `out` of the cipher may be the same place. All is checked for
//! null and for lengths below zero before it is used, and whatever does not fit is answered with an error. No function
//! here panics; if one did, the program would end rather than unwind into C.
#![allow(unsafe_code)]

use crate::crypto::{self, BLOCK, Hash, KEY, Refused};
use std::{
    ffi::{c_char, c_int, c_uchar, c_void},
    slice,
};

/// `SQLITE_OK`.
const OK: c_int = 0;
/// `SQLITE_ERROR`.
const ERROR: c_int = 1;
/// `CIPHER_ENCRYPT`; 0 is `CIPHER_DECRYPT`.
const ENCRYPT: c_int = 1;

/// SQLCipher's `struct sqlcipher_provider`, field by field.
#[repr(C)]
pub(crate) struct Provider {
    init: Option<extern "C" fn() -> c_int>,
    shutdown: Option<extern "C" fn()>,
    name: extern "C" fn(*mut c_void) -> *const c_char,
    add_random: extern "C" fn(*mut c_void, *const c_void, c_int) -> c_int,
    random: unsafe extern "C" fn(*mut c_void, *mut c_void, c_int) -> c_int,
    hmac: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        *mut c_uchar,
    ) -> c_int,
    kdf: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        c_int,
        c_int,
        *mut c_uchar,
    ) -> c_int,
    cipher: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        *const c_uchar,
        c_int,
        *mut c_uchar,
    ) -> c_int,
    cipher_name: extern "C" fn(*mut c_void) -> *const c_char,
    key_size: extern "C" fn(*mut c_void) -> c_int,
    iv_size: extern "C" fn(*mut c_void) -> c_int,
    block_size: extern "C" fn(*mut c_void) -> c_int,
    hmac_size: extern "C" fn(*mut c_void, c_int) -> c_int,
    context_init: extern "C" fn(*mut *mut c_void) -> c_int,
    context_free: extern "C" fn(*mut *mut c_void) -> c_int,
    fips_status: extern "C" fn(*mut c_void) -> c_int,
    version: extern "C" fn(*mut c_void) -> *const c_char,
    next: *mut Self,
}

/// Fills in the provider that SQLCipher has allocated and is about to register.
///
/// # Safety
/// `provider` is null or points to writable, aligned memory of the size of [`Provider`].
// SAFETY: the name is Saphan's own; nothing else in a program that links SQLite defines it.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn saphan_sqlcipher_provider(provider: *mut Provider) -> c_int {
    if provider.is_null() {
        return ERROR;
    }
    let filled = Provider {
        init: None,
        shutdown: None,
        name,
        add_random,
        random,
        hmac,
        kdf,
        cipher,
        cipher_name,
        key_size,
        iv_size: block_size,
        block_size,
        hmac_size,
        context_init: context,
        context_free: context,
        fips_status,
        version,
        next: std::ptr::null_mut(),
    };
    // SAFETY: not null, and the caller promises the rest. `write` reads nothing of what was there, which is not
    // initialised; SQLCipher sets `next` when it registers the provider.
    unsafe { provider.write(filled) };
    OK
}

/// Bytes that C gives to read. Null is no bytes, and only where the length is zero too.
///
/// # Safety
/// `data` is null or valid for reads of `length` bytes for as long as the slice is used, and nobody writes there.
unsafe fn given<'a>(data: *const c_uchar, length: c_int) -> Result<&'a [u8], Refused> {
    let length = usize::try_from(length).map_err(|_| Refused)?;
    match (data.is_null(), length) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(Refused),
        // SAFETY: not null, and the caller promises the rest.
        (false, length) => Ok(unsafe { slice::from_raw_parts(data, length) }),
    }
}

/// Bytes that C gives to write.
///
/// # Safety
/// `data` is null or valid for reads and writes of `length` bytes, initialised, for as long as the slice is used, and
/// nobody else reads or writes there.
unsafe fn wanted<'a>(data: *mut c_uchar, length: c_int) -> Result<&'a mut [u8], Refused> {
    let length = usize::try_from(length).map_err(|_| Refused)?;
    match (data.is_null(), length) {
        (_, 0) => Ok(&mut []),
        (true, _) => Err(Refused),
        // SAFETY: not null, and the caller promises the rest.
        (false, length) => Ok(unsafe { slice::from_raw_parts_mut(data, length) }),
    }
}

fn code(result: Result<(), Refused>) -> c_int {
    if result.is_ok() { OK } else { ERROR }
}

fn length(bytes: usize) -> c_int {
    c_int::try_from(bytes).unwrap_or(0)
}

/// # Safety
/// `out` is valid for writes of `count` bytes.
unsafe extern "C" fn random(_: *mut c_void, out: *mut c_void, count: c_int) -> c_int {
    let Ok(bytes) = usize::try_from(count) else { return ERROR };
    if out.is_null() {
        return ERROR;
    }
    // SAFETY: not null, and SQLCipher gives `count` writable bytes. They need not be initialised, so they are before
    // they become a slice.
    unsafe { out.cast::<c_uchar>().write_bytes(0, bytes) };
    // SAFETY: as above, and initialised now.
    code(unsafe { wanted(out.cast(), count) }.and_then(crypto::random))
}

/// # Safety
/// The three inputs are valid for their lengths, `out` for the length of this HMAC.
unsafe extern "C" fn hmac(
    _: *mut c_void,
    algorithm: c_int,
    key: *const c_uchar,
    key_length: c_int,
    first: *const c_uchar,
    first_length: c_int,
    second: *const c_uchar,
    second_length: c_int,
    out: *mut c_uchar,
) -> c_int {
    let Some(hash) = Hash::numbered(algorithm) else { return ERROR };
    // The second part may be absent, whatever its length says; the first may not.
    let second_length = if second.is_null() { 0 } else { second_length };
    if first.is_null() || out.is_null() {
        return ERROR;
    }
    let mut tag = [0; 64];
    let Some(tag) = tag.get_mut(..hash.length()) else { return ERROR };
    // SAFETY: SQLCipher gives readable bytes of these lengths. They are read before anything is written, so `out` may
    // lie among them, as it does when a page's HMAC is written behind the page.
    let made = unsafe {
        given(key, key_length).and_then(|key| {
            crypto::mac(hash, key, &[given(first, first_length)?, given(second, second_length)?], tag)
        })
    };
    if made.is_ok() {
        // SAFETY: `out` is not null and has room for an HMAC of this hash, whose size it was told; `tag` is ours.
        unsafe { out.copy_from_nonoverlapping(tag.as_ptr(), tag.len()) };
    }
    code(made)
}

/// # Safety
/// The two inputs are valid for their lengths, `out` for `out_length`.
unsafe extern "C" fn kdf(
    _: *mut c_void,
    algorithm: c_int,
    password: *const c_uchar,
    password_length: c_int,
    salt: *const c_uchar,
    salt_length: c_int,
    rounds: c_int,
    out_length: c_int,
    out: *mut c_uchar,
) -> c_int {
    let (Some(hash), Ok(rounds), Ok(bytes)) =
        (Hash::numbered(algorithm), u32::try_from(rounds), usize::try_from(out_length))
    else {
        return ERROR;
    };
    if out.is_null() {
        return ERROR;
    }
    // SAFETY: not null, and SQLCipher gives `out_length` writable bytes, apart from the inputs. They need not be
    // initialised, so they are before they become a slice.
    unsafe { out.write_bytes(0, bytes) };
    // SAFETY: SQLCipher gives readable bytes of these lengths, and `out` as above.
    code(unsafe {
        given(password, password_length).and_then(|password| {
            crypto::stretch(hash, password, given(salt, salt_length)?, rounds, wanted(out, out_length)?)
        })
    })
}

/// # Safety
/// `key` has `key_length` bytes, `iv` a block, `input` and `out` `count` each; the last two may be the same place.
unsafe extern "C" fn cipher(
    _: *mut c_void,
    mode: c_int,
    key: *const c_uchar,
    key_length: c_int,
    iv: *const c_uchar,
    input: *const c_uchar,
    count: c_int,
    out: *mut c_uchar,
) -> c_int {
    let Ok(bytes) = usize::try_from(count) else { return ERROR };
    if key.is_null()
        || iv.is_null()
        || input.is_null()
        || out.is_null()
        || usize::try_from(key_length) != Ok(KEY)
    {
        return ERROR;
    }
    let (mut key_copy, mut iv_copy) = ([0; KEY], [0; BLOCK]);
    // SAFETY: neither is null, `key` has KEY bytes (just checked), `iv` those of a block, and the copies are ours.
    // Copies, because `iv` lies behind the page that is being written.
    unsafe {
        key.copy_to_nonoverlapping(key_copy.as_mut_ptr(), KEY);
        iv.copy_to_nonoverlapping(iv_copy.as_mut_ptr(), BLOCK);
    }
    // SAFETY: neither is null, both have `count` bytes, and `copy` allows them to overlap.
    unsafe { input.copy_to(out, bytes) };
    // SAFETY: `out` has `count` bytes, initialised by the copy, and nobody else uses it during this call.
    let done = unsafe { wanted(out, count) }.and_then(|data| {
        if mode == ENCRYPT {
            crypto::encrypt(&key_copy, &iv_copy, data)
        } else {
            crypto::decrypt(&key_copy, &iv_copy, data)
        }
    });
    // Not left on the stack. `black_box` keeps the write, which nothing reads.
    key_copy = [0; KEY];
    std::hint::black_box(&key_copy);
    code(done)
}

extern "C" fn name(_: *mut c_void) -> *const c_char {
    c"saphan".as_ptr()
}

extern "C" fn version(_: *mut c_void) -> *const c_char {
    c"ring 0.17, aes 0.9, cbc 0.2".as_ptr()
}

extern "C" fn cipher_name(_: *mut c_void) -> *const c_char {
    c"AES-256-CBC".as_ptr()
}

/// The operating system's randomness needs no help from a statement.
extern "C" fn add_random(_: *mut c_void, _: *const c_void, _: c_int) -> c_int {
    OK
}

extern "C" fn key_size(_: *mut c_void) -> c_int {
    length(KEY)
}

extern "C" fn block_size(_: *mut c_void) -> c_int {
    length(BLOCK)
}

extern "C" fn hmac_size(_: *mut c_void, algorithm: c_int) -> c_int {
    Hash::numbered(algorithm).map_or(0, |hash| length(hash.length()))
}

/// There is nothing to keep between calls.
extern "C" fn context(_: *mut *mut c_void) -> c_int {
    OK
}

extern "C" fn fips_status(_: *mut c_void) -> c_int {
    0
}

#[cfg(test)]
mod tests;
