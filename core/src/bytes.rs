//! Bytes as text and back.

use data_encoding::{BASE64, HEXLOWER_PERMISSIVE};

/// Reads standard base64 (RFC 4648, section 4).
#[must_use]
pub fn base64(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text.as_bytes()).ok()
}

/// Reads hex.
#[must_use]
pub fn hex(text: &str) -> Option<Vec<u8>> {
    HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok()
}
