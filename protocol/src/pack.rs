//! The signed container in which content and directories reach a phone.
//!
//! ```text
//! "SAPHPACK" | format 2 | signer's key id 8 | Ed25519 signature 64 |
//! version 8 | created 8 | expires 8 | payload length 8 | packed length 8 | one Zstandard frame
//! ```
//!
//! All numbers are big endian; times are Unix seconds. The signature is over `"saphan/1 pack" | format | key id |`
//! everything after the signature. It is checked before anything is unpacked.

use crate::{
    bytes::Reader,
    keys::{KeyId, SigningPublic, SigningSecret},
    label, packed,
};

/// The container's format.
pub const FORMAT: u16 = 1;
/// Most bytes of a signed pack.
pub const MAX_PACK: usize = 32 << 20;
/// Most bytes of a payload, unpacked.
pub const MAX_PAYLOAD: usize = 64 << 20;

const MAGIC: &[u8; 8] = b"SAPHPACK";
const LEVEL: i32 = 19;
/// Everything before the packed payload.
const HEADER: usize = 8 + 2 + 8 + 64 + 40;

/// What a pack says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// Counts up; a phone takes only a newer one.
    pub version: u64,
    /// When it was built, Unix seconds.
    pub created: i64,
    /// From when on it is refused, Unix seconds.
    pub expires: i64,
}

/// A checked pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPack {
    /// What it says of itself.
    pub meta: Meta,
    /// Which key signed it.
    pub signer: KeyId,
    /// Its content, a read-only database.
    pub payload: Vec<u8>,
}

/// Why a pack was refused. The installed one stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PackError {
    /// It does not begin as a pack.
    #[error("this is no pack")]
    NotAPack,
    /// Written in a newer format.
    #[error("the pack has format {0}, this program knows {FORMAT}; update the program")]
    NewerFormat(u16),
    /// Fewer bytes than it says of itself.
    #[error("the pack was cut short; fetch it again")]
    Truncated,
    /// More bytes than it says of itself.
    #[error("{0} bytes follow the pack's end; fetch it again")]
    Trailing(usize),
    /// Larger than any pack, packed or unpacked.
    #[error("the pack would have {0} bytes, more than any pack has")]
    TooLarge(u64),
    /// Signed by a key that is not trusted here.
    #[error("the pack is signed by {0}, which is not trusted here; take it from its publisher")]
    OtherKey(KeyId),
    /// A byte was changed after signing.
    #[error("the pack was changed after it was signed; fetch it again")]
    Signature,
    /// Past its time.
    #[error("the pack expired at Unix second {0}; fetch a newer one")]
    Expired(i64),
    /// Not newer than the installed one.
    #[error("the pack has version {found}, and {installed} is installed; keep that")]
    Older {
        /// Version of this pack.
        found: u64,
        /// Version that is installed.
        installed: u64,
    },
    /// Signed as it is, but it does not unpack.
    #[error("the pack does not unpack; tell its publisher")]
    Damaged,
}

/// Packs and signs `payload`.
pub fn sign_pack(payload: &[u8], meta: &Meta, signer: &SigningSecret) -> Result<Vec<u8>, PackError> {
    if payload.len() > MAX_PAYLOAD {
        return Err(PackError::TooLarge(payload.len() as u64));
    }
    let frame = zstd::bulk::compress(payload, LEVEL).map_err(|_| PackError::Damaged)?;
    if HEADER + frame.len() > MAX_PACK {
        return Err(PackError::TooLarge((HEADER + frame.len()) as u64));
    }
    let mut body = Vec::with_capacity(40 + frame.len());
    body.extend_from_slice(&meta.version.to_be_bytes());
    body.extend_from_slice(&meta.created.to_be_bytes());
    body.extend_from_slice(&meta.expires.to_be_bytes());
    body.extend_from_slice(&(payload.len() as u64).to_be_bytes());
    body.extend_from_slice(&(frame.len() as u64).to_be_bytes());
    body.extend_from_slice(&frame);
    let format = FORMAT.to_be_bytes();
    let key = signer.public().key_id();
    let signature = signer.sign(&signed(&format, &key, &body));
    Ok([MAGIC.as_slice(), &format, &key.0, &signature, &body].concat())
}

/// Checks a pack that was just fetched: signed by one of `trusted`, not expired at `now` (Unix seconds).
pub fn verify_pack(bytes: &[u8], trusted: &[SigningPublic], now: i64) -> Result<OpenPack, PackError> {
    let (meta, signer, payload_length, frame) = verify_signature(bytes, trusted)?;
    if now >= meta.expires {
        return Err(PackError::Expired(meta.expires));
    }
    unpack(meta, signer, payload_length, frame)
}

/// Checks a pack that would replace an installed one: as [`verify_pack`], and newer than version `installed`.
pub fn verify_update(
    bytes: &[u8],
    trusted: &[SigningPublic],
    now: i64,
    installed: u64,
) -> Result<OpenPack, PackError> {
    let (meta, signer, payload_length, frame) = verify_signature(bytes, trusted)?;
    if now >= meta.expires {
        return Err(PackError::Expired(meta.expires));
    }
    if meta.version <= installed {
        return Err(PackError::Older { found: meta.version, installed });
    }
    unpack(meta, signer, payload_length, frame)
}

/// Checks a pack that is already installed or built in, however old: what is known stays readable. The caller warns
/// when [`Meta::expires`] has passed.
pub fn verify_installed(bytes: &[u8], trusted: &[SigningPublic]) -> Result<OpenPack, PackError> {
    let (meta, signer, payload_length, frame) = verify_signature(bytes, trusted)?;
    unpack(meta, signer, payload_length, frame)
}

fn verify_signature<'a>(
    bytes: &'a [u8],
    trusted: &[SigningPublic],
) -> Result<(Meta, KeyId, usize, &'a [u8]), PackError> {
    if !MAGIC.starts_with(&bytes[..bytes.len().min(MAGIC.len())]) {
        return Err(PackError::NotAPack);
    }
    let mut reader = Reader(bytes);
    reader.take(MAGIC.len()).ok_or(PackError::Truncated)?;
    let format: [u8; 2] = reader.array().ok_or(PackError::Truncated)?;
    match u16::from_be_bytes(format) {
        FORMAT => {}
        0 => return Err(PackError::NotAPack),
        newer => return Err(PackError::NewerFormat(newer)),
    }
    if bytes.len() > MAX_PACK {
        return Err(PackError::TooLarge(bytes.len() as u64));
    }
    let signer = KeyId(reader.array().ok_or(PackError::Truncated)?);
    let signature = reader.array::<64>().ok_or(PackError::Truncated)?;
    let body = reader.0;
    let mut number = || reader.array().ok_or(PackError::Truncated);
    let version = u64::from_be_bytes(number()?);
    let created = i64::from_be_bytes(number()?);
    let expires = i64::from_be_bytes(number()?);
    let payload = u64::from_be_bytes(number()?);
    let packed = u64::from_be_bytes(number()?);
    if packed > MAX_PACK as u64 {
        return Err(PackError::TooLarge(packed));
    }
    let frame = reader.0;
    match usize::try_from(packed).unwrap_or(usize::MAX) {
        packed if packed > frame.len() => return Err(PackError::Truncated),
        packed if packed < frame.len() => return Err(PackError::Trailing(frame.len() - packed)),
        _ => {}
    }
    let key = trusted.iter().find(|key| key.key_id() == signer).ok_or(PackError::OtherKey(signer))?;
    key.verify(&signed(&format, &signer, body), &signature).map_err(|_| PackError::Signature)?;
    match usize::try_from(payload) {
        Ok(length) if length <= MAX_PAYLOAD => {
            Ok((Meta { version, created, expires }, signer, length, frame))
        }
        _ => Err(PackError::TooLarge(payload)),
    }
}

fn unpack(meta: Meta, signer: KeyId, length: usize, frame: &[u8]) -> Result<OpenPack, PackError> {
    let payload = packed::decompress(frame, length).map_err(|_| PackError::Damaged)?;
    if payload.len() != length {
        return Err(PackError::Damaged);
    }
    Ok(OpenPack { meta, signer, payload })
}

fn signed(format: &[u8; 2], key: &KeyId, body: &[u8]) -> Vec<u8> {
    [label::PACK, format.as_slice(), &key.0, body].concat()
}
