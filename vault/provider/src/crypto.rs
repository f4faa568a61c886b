//! What SQLCipher asks for, over slices. No unsafe code.

use aes::{
    Aes256,
    cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, block_padding::NoPadding},
};
use ring::{
    hmac, pbkdf2,
    rand::{SecureRandom, SystemRandom},
};
use std::num::NonZeroU32;

/// Bytes of an AES-256 key.
pub(crate) const KEY: usize = 32;
/// Bytes of an AES block and of an IV.
pub(crate) const BLOCK: usize = 16;

/// SQLCipher was asked for something that it is not given here.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused;

/// The hash behind HMAC and PBKDF2, by SQLCipher's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    /// Files of SQLCipher 1 to 3.
    Sha1,
    /// By request only.
    Sha256,
    /// SQLCipher 4: what Saphan uses.
    Sha512,
}

impl Hash {
    pub(crate) fn numbered(number: i32) -> Option<Self> {
        match number {
            0 => Some(Self::Sha1),
            1 => Some(Self::Sha256),
            2 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Bytes of its HMAC.
    pub(crate) fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }

    fn hmac(self) -> hmac::Algorithm {
        match self {
            Self::Sha1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => hmac::HMAC_SHA256,
            Self::Sha512 => hmac::HMAC_SHA512,
        }
    }

    fn pbkdf2(self) -> pbkdf2::Algorithm {
        match self {
            Self::Sha1 => pbkdf2::PBKDF2_HMAC_SHA1,
            Self::Sha256 => pbkdf2::PBKDF2_HMAC_SHA256,
            Self::Sha512 => pbkdf2::PBKDF2_HMAC_SHA512,
        }
    }
}

/// Fills `out` from the operating system.
pub(crate) fn random(out: &mut [u8]) -> Result<(), Refused> {
    SystemRandom::new().fill(out).map_err(|_| Refused)
}

/// HMAC (RFC 2104) over the parts, one after the other; `out` has [`Hash::length`] bytes.
pub(crate) fn mac(hash: Hash, key: &[u8], parts: &[&[u8]], out: &mut [u8]) -> Result<(), Refused> {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hash.hmac(), key));
    for part in parts {
        context.update(part);
    }
    let tag = context.sign();
    if out.len() != tag.as_ref().len() {
        return Err(Refused);
    }
    out.copy_from_slice(tag.as_ref());
    Ok(())
}

/// PBKDF2 (RFC 8018) into all of `out`.
pub(crate) fn stretch(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    out: &mut [u8],
) -> Result<(), Refused> {
    pbkdf2::derive(hash.pbkdf2(), NonZeroU32::new(rounds).ok_or(Refused)?, salt, password, out);
    Ok(())
}

/// AES-256-CBC without padding over whole blocks, in place.
pub(crate) fn encrypt(key: &[u8; KEY], iv: &[u8; BLOCK], data: &mut [u8]) -> Result<(), Refused> {
    let length = data.len();
    cbc::Encryptor::<Aes256>::new(key.into(), iv.into())
        .encrypt_padded::<NoPadding>(data, length)
        .map(drop)
        .map_err(|_| Refused)
}

/// Undoes [`encrypt`].
pub(crate) fn decrypt(key: &[u8; KEY], iv: &[u8; BLOCK], data: &mut [u8]) -> Result<(), Refused> {
    cbc::Decryptor::<Aes256>::new(key.into(), iv.into())
        .decrypt_padded::<NoPadding>(data)
        .map(drop)
        .map_err(|_| Refused)
}

#[cfg(test)]
mod tests;
