//! Checks a pack, and unpacks the parts that are asked for.

use super::{
    FORMAT, HEADER, MAGIC, MAX_HEAD, MAX_PACK, MAX_PAYLOAD, Meta, PackError,
    change::{self, KeyChange},
    write,
};
use crate::{
    bytes::{Reader, sha256},
    keys::{KeyId, SigningPublic},
    packed,
};

/// A checked pack: its parts are unpacked one by one, when they are asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Pack {
    bytes: Vec<u8>,
    head: Head,
    /// Which key signed it; none of a pack that came with a program and that nobody signed.
    pub signer: Option<SigningPublic>,
    /// The keys that are believed from here on: the signer's, and those that follow it.
    pub keys: Vec<SigningPublic>,
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pack").field("meta", &self.head.meta).finish_non_exhaustive()
    }
}

/// What the first kilobyte of a pack says, once it is known who signed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peek {
    /// What the pack says of itself.
    pub meta: Meta,
    /// All its bytes.
    pub size: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    meta: Meta,
    changes: Vec<KeyChange>,
    entries: Vec<Entry>,
    /// Where the frames begin.
    end: usize,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    /// Where its frame begins.
    at: usize,
    pub(super) packed: usize,
    pub(super) length: usize,
    pub(super) hash: [u8; 32],
}

impl Pack {
    /// Opens a pack that came with a program: it is trusted because of that, whoever signed it, and only whole.
    ///
    /// # Errors
    /// [`PackError`], except for who signed it and its age.
    pub fn shipped(bytes: Vec<u8>) -> Result<Self, PackError> {
        let head = Head::read(raw_head(&bytes)?)?;
        whole(&bytes, &head)?;
        Ok(Self { bytes, head, signer: None, keys: Vec::new() })
    }

    /// What it says of itself.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.head.meta
    }

    /// The pack as it is handed on.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the pack's bytes: its name where packs are compared.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        sha256(&[&self.bytes])
    }

    /// Which key's id stands in it; eight zeros if nobody signed it.
    #[must_use]
    pub fn signer_id(&self) -> KeyId {
        let mut id = KeyId([0; 8]);
        id.0.copy_from_slice(&self.bytes[10..18]);
        id
    }

    /// The changes of keys it carries.
    #[must_use]
    pub fn changes(&self) -> &[KeyChange] {
        &self.head.changes
    }

    /// Its parts in order: name, packed and unpacked length, bytes.
    pub fn parts(&self) -> impl Iterator<Item = (&str, usize, usize)> {
        self.head.entries.iter().map(|entry| (entry.name.as_str(), entry.packed, entry.length))
    }

    /// Unpacks a part; none if the pack has no part of this name.
    ///
    /// # Errors
    /// [`PackError::Damaged`] if it is not one frame of the stated length.
    pub fn part(&self, name: &str) -> Result<Option<Vec<u8>>, PackError> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        let content = packed::decompress(self.frame(entry), entry.length).map_err(|_| PackError::Damaged)?;
        if content.len() == entry.length { Ok(Some(content)) } else { Err(PackError::Damaged) }
    }

    pub(super) fn entry(&self, name: &str) -> Option<&Entry> {
        self.head.entries.iter().find(|entry| entry.name == name)
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.head.entries
    }

    pub(super) fn frame(&self, entry: &Entry) -> &[u8] {
        &self.bytes[entry.at..entry.at + entry.packed]
    }

    /// The bytes that are signed, without the label.
    pub(super) fn head(&self) -> &[u8] {
        &self.bytes[HEADER..self.head.end]
    }

    /// Everything before the frames.
    pub(super) fn front(&self) -> &[u8] {
        &self.bytes[..self.head.end]
    }
}

/// Checks a pack that was just fetched: signed by one of `trusted` or a key that follows one, not expired at `now` (Unix
/// seconds).
///
/// # Errors
/// [`PackError`], except for its version.
pub fn verify_pack(bytes: Vec<u8>, trusted: &[SigningPublic], now: i64) -> Result<Pack, PackError> {
    checked(bytes, trusted, |meta| fresh(meta, now))
}

/// Checks a pack that would replace an installed one: as [`verify_pack`], and newer than version `installed`.
///
/// # Errors
/// [`PackError`].
pub fn verify_update(
    bytes: Vec<u8>,
    trusted: &[SigningPublic],
    now: i64,
    installed: u64,
) -> Result<Pack, PackError> {
    checked(bytes, trusted, |meta| {
        fresh(meta, now)?;
        if meta.version > installed {
            Ok(())
        } else {
            Err(PackError::Older { found: meta.version, installed })
        }
    })
}

/// Checks a pack that is already installed, however old: what is known stays readable. The caller warns when
/// [`Meta::expires`] has passed.
///
/// # Errors
/// [`PackError`], except for its age and version.
pub fn verify_installed(bytes: Vec<u8>, trusted: &[SigningPublic]) -> Result<Pack, PackError> {
    checked(bytes, trusted, |_| Ok(()))
}

/// Reads what the beginning of a pack says, if one of `trusted` signed it: whether the rest is worth its bytes.
///
/// # Errors
/// [`PackError`]; [`PackError::Truncated`] if there is too little to say.
pub fn peek(beginning: &[u8], trusted: &[SigningPublic]) -> Result<Peek, PackError> {
    let raw = raw_head(beginning)?;
    let (head, ..) = verified(beginning, raw, trusted)?;
    let frames: usize = head.entries.iter().map(|entry| entry.packed).sum();
    Ok(Peek { meta: head.meta, size: (head.end + frames) as u64 })
}

/// The parts that the beginning of a pack names, whoever signed it.
pub(super) fn entries(beginning: &[u8]) -> Result<Vec<Entry>, PackError> {
    Ok(Head::read(raw_head(beginning)?)?.entries)
}

fn fresh(meta: &Meta, now: i64) -> Result<(), PackError> {
    if now < meta.expires { Ok(()) } else { Err(PackError::Expired(meta.expires)) }
}

fn checked(
    bytes: Vec<u8>,
    trusted: &[SigningPublic],
    taken: impl FnOnce(&Meta) -> Result<(), PackError>,
) -> Result<Pack, PackError> {
    let (head, signer, keys) = verified(&bytes, raw_head(&bytes)?, trusted)?;
    taken(&head.meta)?;
    whole(&bytes, &head)?;
    Ok(Pack { bytes, head, signer: Some(signer), keys })
}

/// The head, not yet known to be signed.
fn raw_head(bytes: &[u8]) -> Result<&[u8], PackError> {
    if !MAGIC.starts_with(&bytes[..bytes.len().min(MAGIC.len())]) {
        return Err(PackError::NotAPack);
    }
    let mut reader = Reader(bytes);
    reader.take(MAGIC.len()).ok_or(PackError::Truncated)?;
    match u16::from_be_bytes(reader.array().ok_or(PackError::Truncated)?) {
        FORMAT => {}
        0 => return Err(PackError::NotAPack),
        other if other < FORMAT => return Err(PackError::OlderFormat(other)),
        other => return Err(PackError::NewerFormat(other)),
    }
    if bytes.len() > MAX_PACK {
        return Err(PackError::TooLarge(bytes.len() as u64));
    }
    reader.take(8 + 64).ok_or(PackError::Truncated)?;
    let length = u32::from_be_bytes(reader.array().ok_or(PackError::Truncated)?) as usize;
    if length > MAX_HEAD {
        return Err(PackError::TooLarge(length as u64));
    }
    reader.take(length).ok_or(PackError::Truncated)
}

/// The head, once a believed key is known to have signed it, with that key and those believed after it.
fn verified(
    bytes: &[u8],
    raw: &[u8],
    trusted: &[SigningPublic],
) -> Result<(Head, SigningPublic, Vec<SigningPublic>), PackError> {
    let mut signer = KeyId([0; 8]);
    signer.0.copy_from_slice(&bytes[10..18]);
    let mut signature = [0; 64];
    signature.copy_from_slice(&bytes[18..82]);
    // The changes are read before they are known to be signed: a key that follows stands in them.
    let head = Head::read(raw);
    let changes = head.as_ref().map_or(&[][..], |head| &head.changes);
    let believed = change::believed(trusted, changes).ok_or(PackError::Signature)?;
    let at = believed.iter().position(|key| key.key_id() == signer).ok_or(PackError::OtherKey(signer))?;
    let key = believed[at];
    key.verify(&write::signed(&signer.0, raw), &signature).map_err(|_| PackError::Signature)?;
    let keys = change::believed(&[key], changes).ok_or(PackError::Signature)?;
    Ok((head?, key, keys))
}

/// Checks that each frame is there and is the one the head names.
fn whole(bytes: &[u8], head: &Head) -> Result<(), PackError> {
    let end = head.entries.last().map_or(head.end, |last| last.at + last.packed);
    if bytes.len() < end {
        return Err(PackError::Truncated);
    }
    if bytes.len() > end {
        return Err(PackError::Trailing(bytes.len() - end));
    }
    let same = |entry: &Entry| sha256(&[&bytes[entry.at..entry.at + entry.packed]]) == entry.hash;
    if head.entries.iter().all(same) { Ok(()) } else { Err(PackError::Signature) }
}

impl Head {
    fn read(raw: &[u8]) -> Result<Self, PackError> {
        Self::fields(raw).ok_or(PackError::Damaged)?.bounded()
    }

    fn fields(raw: &[u8]) -> Option<Self> {
        let mut reader = Reader(raw);
        let version = u64::from_be_bytes(reader.array()?);
        let created = i64::from_be_bytes(reader.array()?);
        let expires = i64::from_be_bytes(reader.array()?);
        let count = usize::from(reader.u8()?);
        if count > change::MAX_CHANGES {
            return None;
        }
        let changes = (0..count)
            .map(|_| reader.array().map(|bytes| KeyChange::from_bytes(&bytes)))
            .collect::<Option<_>>()?;
        let mut head = Self {
            meta: Meta { version, created, expires },
            changes,
            entries: Vec::new(),
            end: HEADER + raw.len(),
        };
        let mut at = head.end;
        for _ in 0..reader.u8()? {
            let length = usize::from(reader.u8()?);
            let name = reader.take(length).filter(|name| is_name(name))?;
            let name = std::str::from_utf8(name).ok()?.to_owned();
            let packed = u32::from_be_bytes(reader.array()?) as usize;
            let length = u32::from_be_bytes(reader.array()?) as usize;
            let hash = reader.array()?;
            if head.entries.iter().any(|entry| entry.name == name) {
                return None;
            }
            head.entries.push(Entry { name, at, packed, length, hash });
            at = at.checked_add(packed)?;
        }
        reader.0.is_empty().then_some(head)
    }

    fn bounded(self) -> Result<Self, PackError> {
        let all = |of: fn(&Entry) -> usize| self.entries.iter().map(of).fold(0, usize::saturating_add);
        let (packed, unpacked) = (all(|entry| entry.packed), all(|entry| entry.length));
        if packed.saturating_add(self.end) > MAX_PACK {
            return Err(PackError::TooLarge(packed as u64));
        }
        if unpacked > MAX_PAYLOAD {
            return Err(PackError::TooLarge(unpacked as u64));
        }
        Ok(self)
    }
}

pub(super) fn is_name(name: &[u8]) -> bool {
    (1..=64).contains(&name.len())
        && name.iter().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
