//! The labels that bind each key and signature to one use, and the one derivation that takes them.
//!
//! Derivation is HKDF-SHA256 (RFC 5869) with an output of 32 bytes, which is one block of its expansion.

use ring::hmac;
use zeroize::Zeroizing;

/// HPKE `info` of a recipient stanza.
pub(crate) const ENVELOPE: &[u8] = b"saphan/1 envelope";
/// Key of an envelope's payload.
pub(crate) const PAYLOAD: &[u8] = b"saphan/1 payload";
/// What an envelope commits to, so that every recipient opens the same words.
pub(crate) const COMMITMENT: &[u8] = b"saphan/1 commitment";
/// HPKE `info` of an SOS.
pub(crate) const SOS: &[u8] = b"saphan/1 sos";
/// The token that reads a mailbox.
pub(crate) const READ_TOKEN: &[u8] = b"saphan/1 read token";
/// The public name of a mailbox.
pub(crate) const MAILBOX: &[u8] = b"saphan/1 mailbox";
/// Key of one recipient's replies, followed by its key id.
pub(crate) const REPLY_KEY: &[u8] = b"saphan/1 reply key";
/// A reply's signature and additional data.
pub(crate) const REPLY: &[u8] = b"saphan/1 reply";
/// Key of a sealed file.
pub(crate) const STREAM: &[u8] = b"saphan/1 stream";
/// A receipt's signature.
pub(crate) const RECEIPT: &[u8] = b"saphan/1 receipt";
/// A pack's signature.
pub(crate) const PACK: &[u8] = b"saphan/1 pack";
/// The signature with which a publisher's key names the one that follows it.
pub(crate) const PACK_KEY: &[u8] = b"saphan/1 pack key";
/// A delta's signature.
pub(crate) const PACK_DELTA: &[u8] = b"saphan/1 pack delta";

/// HKDF-SHA256 of `secret` with `salt`, to 32 bytes for the use named by `info`, given in parts.
pub(crate) fn derive(secret: &[u8], salt: &[u8], info: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let extracted = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, salt), secret);
    let mut expand = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, extracted.as_ref()));
    for part in info {
        expand.update(part);
    }
    expand.update(&[1]);
    let mut out = Zeroizing::new([0; 32]);
    out.copy_from_slice(expand.sign().as_ref());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derivation_is_hkdf_sha256_as_ring_computes_it() {
        let ours = derive(b"secret", b"salt", &[b"saphan/1 ", b"test"]);
        let mut theirs = [0; 32];
        ring::hkdf::Salt::new(ring::hkdf::HKDF_SHA256, b"salt")
            .extract(b"secret")
            .expand(&[b"saphan/1 test"], ring::hkdf::HKDF_SHA256)
            .unwrap()
            .fill(&mut theirs)
            .unwrap();
        assert_eq!(*ours, theirs);
    }
}
