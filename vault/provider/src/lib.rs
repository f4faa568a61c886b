//! SQLCipher's cryptography by ring and RustCrypto, so that no OpenSSL is built, shipped or trusted.
//!
//! SQLCipher does its page format itself and asks a *provider* for five things: random bytes, HMAC, PBKDF2, AES-256-CBC
//! and the sizes of these. `libsqlite3-sys` is compiled with `SQLCIPHER_CRYPTO_CUSTOM=saphan_sqlcipher_provider`
//! (`.cargo/config.toml`), which makes SQLCipher call the function of that name here when the first database is
//! opened. The files are SQLCipher 4 files: any build of SQLCipher with the same key opens them, and the other way
//! round (`tests/files.rs`).
//!
//! This is the only crate of Saphan with unsafe code. `exchange.rs` is the boundary: it takes pointers and lengths from C
//! and turns them into slices; `crypto.rs` is safe code over slices. `wipe.rs` overwrites memory that is let go.
//!
//! Whoever links SQLite calls [`ensure_linked`] first, so that the linker keeps the function that C asks for.

mod crypto;
mod exchange;
mod wipe;

use std::sync::Once;
pub use wipe::Wiping;

/// Keeps the provider in the program and makes SQLCipher ready. May be called any number of times; before a database is
/// opened, at least once.
///
/// SQLite names the provider from C, where the linker of Rust cannot see it: without a use from Rust a program may
/// end without it, and does not link. SQLite says that it is ready a moment before SQLCipher is, so that of two threads
/// that open the first databases of a program at the same time one could find no cipher; here the second one waits.
pub fn ensure_linked() {
    static READY: Once = Once::new();
    READY.call_once(|| {
        std::hint::black_box(exchange::saphan_sqlcipher_provider as *const ());
        // Whatever keeps this one from opening is said by the next.
        drop(rusqlite::Connection::open_in_memory());
    });
}
