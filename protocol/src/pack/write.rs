//! Makes a pack: [`build`] lays its parts out, [`sign`] puts a publisher's name under it. Both give the same bytes for
//! the same content, every time.

use super::{
    FORMAT, HEADER, LEVEL, MAGIC, MAX_HEAD, MAX_PACK, MAX_PAYLOAD, Meta, PackError,
    change::{KeyChange, MAX_CHANGES},
    read,
};
use crate::{bytes::sha256, keys::SigningSecret, label};

/// A part's name, up to 64 letters of `a-z`, `0-9` and `-`, and its bytes.
pub type Part<'a> = (&'a str, &'a [u8]);

/// Lays out a pack that nobody has signed. No phone takes it from outside; it can come with a program.
///
/// # Errors
/// [`PackError::TooLarge`]; [`PackError::Damaged`] for names that cannot be, for a name twice, for more than 255 parts or
/// [`MAX_CHANGES`] changes.
pub fn build(parts: &[Part<'_>], meta: &Meta, changes: &[KeyChange]) -> Result<Vec<u8>, PackError> {
    let payload: usize = parts.iter().map(|(_, content)| content.len()).sum();
    if payload > MAX_PAYLOAD {
        return Err(PackError::TooLarge(payload as u64));
    }
    if changes.len() > MAX_CHANGES {
        return Err(PackError::Damaged);
    }
    let mut head = Vec::new();
    head.extend_from_slice(&meta.version.to_be_bytes());
    head.extend_from_slice(&meta.created.to_be_bytes());
    head.extend_from_slice(&meta.expires.to_be_bytes());
    head.push(u8::try_from(changes.len()).map_err(|_| PackError::Damaged)?);
    for change in changes {
        head.extend_from_slice(&change.to_bytes());
    }
    head.push(u8::try_from(parts.len()).map_err(|_| PackError::Damaged)?);
    let mut frames = Vec::new();
    for (at, (name, content)) in parts.iter().enumerate() {
        if !read::is_name(name.as_bytes()) || parts[..at].iter().any(|(other, _)| other == name) {
            return Err(PackError::Damaged);
        }
        let frame = frame(content)?;
        head.push(u8::try_from(name.len()).map_err(|_| PackError::Damaged)?);
        head.extend_from_slice(name.as_bytes());
        head.extend_from_slice(&length(&frame)?);
        head.extend_from_slice(&length(content)?);
        head.extend_from_slice(&sha256(&[&frame]));
        frames.extend_from_slice(&frame);
    }
    let size = HEADER + head.len() + frames.len();
    if head.len() > MAX_HEAD || size > MAX_PACK {
        return Err(PackError::TooLarge(size as u64));
    }
    let format = FORMAT.to_be_bytes();
    Ok([MAGIC.as_slice(), &format, &[0; 8], &[0; 64], &length(&head)?, &head, &frames].concat())
}

/// Signs a pack, whoever signed it before. Checks first that it is whole.
///
/// # Errors
/// [`PackError`] of the pack as it is, except for who signed it and its age.
pub fn sign(pack: &[u8], signer: &SigningSecret) -> Result<Vec<u8>, PackError> {
    let whole = read::Pack::shipped(pack.to_vec())?;
    let id = signer.public().key_id();
    let signature = signer.sign(&signed(&id.0, whole.head()));
    let mut signed = pack.to_vec();
    signed[10..18].copy_from_slice(&id.0);
    signed[18..82].copy_from_slice(&signature);
    Ok(signed)
}

/// Lays out and signs a pack whose publisher has had one key.
///
/// # Errors
/// As [`build`].
pub fn sign_pack(parts: &[Part<'_>], meta: &Meta, signer: &SigningSecret) -> Result<Vec<u8>, PackError> {
    sign(&build(parts, meta, &[])?, signer)
}

/// One frame of the level that all packs are packed with: the same bytes for the same content.
pub(super) fn frame(content: &[u8]) -> Result<Vec<u8>, PackError> {
    zstd::bulk::compress(content, LEVEL).map_err(|_| PackError::Damaged)
}

/// What a pack's signature is over.
pub(super) fn signed(key: &[u8; 8], head: &[u8]) -> Vec<u8> {
    [label::PACK, FORMAT.to_be_bytes().as_slice(), key, head].concat()
}

/// The length in four bytes.
pub(super) fn length(bytes: &[u8]) -> Result<[u8; 4], PackError> {
    let length = u32::try_from(bytes.len()).map_err(|_| PackError::TooLarge(bytes.len() as u64))?;
    Ok(length.to_be_bytes())
}
