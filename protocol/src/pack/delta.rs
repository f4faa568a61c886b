//! What makes a newer pack from one that is here: a few kilobytes where a few words have changed.
//!
//! ```text
//! "SAPHDELT" | format 2 | signer's key id 8 | Ed25519 signature 64 |
//! SHA-256 of the older pack 32 | SHA-256 of the newer 32 | front length 4 | everything of the newer before its frames |
//! for each of its parts: 0 | the frame is that of the older pack's part of this name
//!                        1 | length 4 | the frame
//!                        2 | length 4 | a frame whose dictionary is the older pack's part of this name, unpacked
//! ```
//!
//! The signature is over `"saphan/1 pack delta" | format | key id |` all that follows it, and it is checked before
//! anything is unpacked. What comes out is a pack like any other and checked like any other; where this program's
//! compressor would pack a part otherwise than the publisher's, the whole pack has to be fetched.

use super::{
    HEADER, LEVEL, MAX_HEAD, MAX_PACK, Pack,
    read::{self, Entry},
    write,
};
use crate::{
    bytes::{Reader, sha256},
    keys::{KeyId, SigningPublic, SigningSecret},
    label,
};

/// The delta's format.
pub const FORMAT: u16 = 1;
/// Bytes with which [`between`] can tell which packs a delta is for.
pub const BEGINNING: usize = START + 64;

const MAGIC: &[u8; 8] = b"SAPHDELT";
/// Everything before what is signed last.
const START: usize = 8 + 2 + 8 + 64;
const SAME: u8 = 0;
const WHOLE: u8 = 1;
const CHANGED: u8 = 2;

/// Why a delta gave no pack. The pack that was here stays, and the whole newer one can be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeltaError {
    /// It does not begin as a delta of this format.
    #[error("this is no delta that this program knows; fetch the whole pack")]
    NotADelta,
    /// It is for another pack than the one that is here.
    #[error("the delta is for another pack than this one; fetch the whole pack")]
    OtherPack,
    /// Signed by a key that is not trusted here.
    #[error("the delta is signed by {0}, which is not trusted here; fetch the whole pack")]
    OtherKey(KeyId),
    /// Cut, or changed after signing.
    #[error("the delta was cut or changed; fetch the whole pack")]
    Signature,
    /// Signed as it is, but it does not make the pack it names here.
    #[error("the delta does not make the pack it names; fetch the whole pack")]
    Other,
}

/// Which packs a delta is between, older and newer, by SHA-256. Reads [`BEGINNING`] bytes, and whether somebody signed
/// them is not asked.
#[must_use]
pub fn between(delta: &[u8]) -> Option<([u8; 32], [u8; 32])> {
    let mut reader = Reader(delta);
    if reader.take(MAGIC.len())? != MAGIC || u16::from_be_bytes(reader.array()?) != FORMAT {
        return None;
    }
    reader.take(8 + 64)?;
    Some((reader.array()?, reader.array()?))
}

/// Makes the delta from an older pack to a newer one.
///
/// # Errors
/// [`DeltaError::Other`] if a part of the older pack does not unpack.
pub fn make(older: &Pack, newer: &Pack, signer: &SigningSecret) -> Result<Vec<u8>, DeltaError> {
    let front = newer.front();
    let front_length = write::length(front).map_err(|_| DeltaError::Other)?;
    let mut body = [older.hash().as_slice(), &newer.hash(), &front_length, front].concat();
    for entry in newer.entries() {
        let (method, frame) = part(older, newer, entry)?;
        body.push(method);
        if method != SAME {
            body.extend_from_slice(&write::length(&frame).map_err(|_| DeltaError::Other)?);
            body.extend_from_slice(&frame);
        }
    }
    let id = signer.public().key_id();
    let signature = signer.sign(&signed(&id, &body));
    Ok([MAGIC.as_slice(), &FORMAT.to_be_bytes(), &id.0, &signature, &body].concat())
}

fn part(older: &Pack, newer: &Pack, entry: &Entry) -> Result<(u8, Vec<u8>), DeltaError> {
    let whole = newer.frame(entry).to_vec();
    let Some(old) = older.entry(&entry.name) else { return Ok((WHOLE, whole)) };
    if (old.hash, old.length) == (entry.hash, entry.length) {
        return Ok((SAME, Vec::new()));
    }
    let dictionary = content(older, &entry.name)?;
    let content = content(newer, &entry.name)?;
    let packed = zstd::bulk::Compressor::with_dictionary(LEVEL, &dictionary)
        .and_then(|mut compressor| compressor.compress(&content))
        .map_err(|_| DeltaError::Other)?;
    Ok(if packed.len() < whole.len() { (CHANGED, packed) } else { (WHOLE, whole) })
}

fn content(pack: &Pack, name: &str) -> Result<Vec<u8>, DeltaError> {
    pack.part(name).ok().flatten().ok_or(DeltaError::Other)
}

/// Makes the bytes of the newer pack from the older one. They are still to be checked as any pack that was fetched.
///
/// # Errors
/// [`DeltaError`]; fetch the whole pack then.
pub fn apply(older: &Pack, delta: &[u8], trusted: &[SigningPublic]) -> Result<Vec<u8>, DeltaError> {
    let (from, to) = between(delta).ok_or(DeltaError::NotADelta)?;
    if from != older.hash() {
        return Err(DeltaError::OtherPack);
    }
    let body = verified(delta, trusted)?;
    let mut reader = Reader(body.get(64..).ok_or(DeltaError::Other)?);
    let front = taken(&mut reader, HEADER + MAX_HEAD)?;
    let mut pack = front.to_vec();
    for entry in &read::entries(front).map_err(|_| DeltaError::Other)? {
        let frame = match reader.u8() {
            Some(SAME) => older.entry(&entry.name).map(|old| older.frame(old).to_vec()),
            Some(WHOLE) => Some(taken(&mut reader, MAX_PACK)?.to_vec()),
            Some(CHANGED) => {
                let packed = taken(&mut reader, MAX_PACK)?;
                let unpacked = unpack(packed, &content(older, &entry.name)?, entry.length)?;
                write::frame(&unpacked).ok()
            }
            _ => None,
        };
        let frame = frame.filter(|frame| frame.len() == entry.packed).ok_or(DeltaError::Other)?;
        pack.extend_from_slice(&frame);
    }
    if reader.0.is_empty() && sha256(&[&pack]) == to { Ok(pack) } else { Err(DeltaError::Other) }
}

fn unpack(packed: &[u8], dictionary: &[u8], length: usize) -> Result<Vec<u8>, DeltaError> {
    zstd::bulk::Decompressor::with_dictionary(dictionary)
        .and_then(|mut decompressor| decompressor.decompress(packed, length))
        .map_err(|_| DeltaError::Other)
}

fn verified<'a>(delta: &'a [u8], trusted: &[SigningPublic]) -> Result<&'a [u8], DeltaError> {
    let mut reader = Reader(delta.get(10..).ok_or(DeltaError::Signature)?);
    let id = KeyId(reader.array().ok_or(DeltaError::Signature)?);
    let signature = reader.array().ok_or(DeltaError::Signature)?;
    let key = trusted.iter().find(|key| key.key_id() == id).ok_or(DeltaError::OtherKey(id))?;
    key.verify(&signed(&id, reader.0), &signature).map_err(|_| DeltaError::Signature)?;
    Ok(reader.0)
}

fn taken<'a>(reader: &mut Reader<'a>, most: usize) -> Result<&'a [u8], DeltaError> {
    let length = u32::from_be_bytes(reader.array().ok_or(DeltaError::Other)?) as usize;
    if length > most {
        return Err(DeltaError::Other);
    }
    reader.take(length).ok_or(DeltaError::Other)
}

fn signed(key: &KeyId, body: &[u8]) -> Vec<u8> {
    [label::PACK_DELTA, FORMAT.to_be_bytes().as_slice(), &key.0, body].concat()
}
