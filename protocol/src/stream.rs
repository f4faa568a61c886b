//! Sealed files: photographs, voice notes, anything long, in chunks that need little memory.
//!
//! This is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
//! Misuse-Resistance", CRYPTO 2015) with AES-256-GCM:
//!
//! ```text
//! "SPHF" | version 1 | nonce prefix 7      the header, 12 bytes
//! chunk | tag 16                           chunks of 65,536 bytes, the last one of 0 to 65,536
//! nonce = prefix 7 | counter 4, big endian | 1 if last, else 0
//! key   = HKDF-SHA256(file key, salt = header, info = "saphan/1 stream")
//! ```
//!
//! A last chunk is empty only in an empty file, so that each length has one form. Changed, exchanged, missing and
//! added chunks are refused at the first chunk that shows it; nothing of a refused chunk is given out.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    bytes::{Reader, hex_identifier, secret_bytes, sha256},
    keys::RandomError,
    label,
};

/// Bytes of every chunk but the last, before sealing.
pub const CHUNK: usize = 65_536;
/// Bytes of every chunk but the last, after sealing.
pub const SEALED_CHUNK: usize = CHUNK + TAG;
/// Bytes of the header.
pub const HEADER: usize = 12;
/// Bytes that sealing adds to each chunk.
pub const TAG: usize = 16;
const MAGIC: &[u8; 4] = b"SPHF";
const VERSION: u8 = 1;

/// The key of one file: 32 random bytes, never used for a second.
#[derive(Clone)]
pub struct FileKey(Zeroizing<[u8; 32]>);
secret_bytes!(FileKey, 32);

/// The name of a sealed file: SHA-256 of all its sealed bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub [u8; 32]);
hex_identifier!(FileId, 32);

impl FileId {
    /// The name of these sealed bytes.
    pub fn of(sealed: &[u8]) -> Self {
        Self(sha256(&[sealed]))
    }
}

/// Why a sealed file does not open, or cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StreamError {
    /// It does not begin as a sealed file.
    #[error("this is no sealed file")]
    NotAStream,
    /// Written by another version.
    #[error("a sealed file of version {0}, which this program does not know; update it")]
    UnknownVersion(u8),
    /// A chunk was changed, exchanged or cut, more bytes follow the last one, or the key is another file's.
    #[error("the sealed file was changed or cut; fetch it again")]
    Damaged,
    /// A chunk of a length that has no place here: only the last may be shorter, and empty only as the only one.
    #[error("a chunk of {0} bytes has no place here")]
    ChunkLength(usize),
    /// A chunk after the last.
    #[error("the file has already ended")]
    AfterEnd,
    /// More chunks than a counter holds: 256 TiB.
    #[error("the file is too large to seal")]
    TooLarge,
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
}

/// Bytes of a sealed file whose plain length is `plain`.
pub fn sealed_len(plain: u64) -> u64 {
    let chunks = plain.div_ceil(CHUNK as u64).max(1);
    plain.saturating_add(HEADER as u64).saturating_add(chunks.saturating_mul(TAG as u64))
}

/// Plain bytes of a sealed file of `sealed` bytes, or `None` if no sealed file has this length.
pub fn plain_len(sealed: u64) -> Option<u64> {
    let body = sealed.checked_sub(HEADER as u64)?;
    let chunks = body.div_ceil(SEALED_CHUNK as u64).max(1);
    let plain = body.checked_sub(chunks * TAG as u64)?;
    (sealed_len(plain) == sealed).then_some(plain)
}

/// Counter, nonce and end, alike for both directions.
struct Chain {
    key: LessSafeKey,
    prefix: [u8; 7],
    counter: u32,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Full,
    Ended,
    Failed,
}

impl Chain {
    fn new(key: &FileKey, header: &[u8; HEADER]) -> Result<Self, StreamError> {
        let [magic @ .., version, a, b, c, d, e, f, g] = header;
        if magic != MAGIC {
            return Err(StreamError::NotAStream);
        }
        if *version != VERSION {
            return Err(StreamError::UnknownVersion(*version));
        }
        let derived = label::derive(key.0.as_slice(), header, &[label::STREAM]);
        let key = UnboundKey::new(&AES_256_GCM, derived.as_slice()).map_err(|_| StreamError::Damaged)?;
        Ok(Self {
            key: LessSafeKey::new(key),
            prefix: [*a, *b, *c, *d, *e, *f, *g],
            counter: 0,
            state: State::Open,
        })
    }

    /// Checks that a chunk of `plain` bytes may come now, and answers its nonce.
    fn next(&mut self, plain: usize, last: bool) -> Result<Nonce, StreamError> {
        match self.state {
            State::Ended => return Err(StreamError::AfterEnd),
            State::Full => return Err(StreamError::TooLarge),
            State::Failed => return Err(StreamError::Damaged),
            State::Open => {}
        }
        let fits = if last { plain <= CHUNK && (plain > 0 || self.counter == 0) } else { plain == CHUNK };
        if !fits {
            return Err(StreamError::ChunkLength(plain));
        }
        let mut nonce = [0; 12];
        nonce[..7].copy_from_slice(&self.prefix);
        nonce[7..11].copy_from_slice(&self.counter.to_be_bytes());
        nonce[11] = u8::from(last);
        match (last, self.counter.checked_add(1)) {
            (true, _) => self.state = State::Ended,
            (false, Some(next)) => self.counter = next,
            (false, None) => self.state = State::Full,
        }
        Ok(Nonce::assume_unique_for_key(nonce))
    }
}

/// Seals a file chunk by chunk.
pub struct Sealer(Chain);

impl Sealer {
    /// Starts a file; answers the sealer and the header to be written first.
    pub fn new(key: &FileKey) -> Result<(Self, [u8; HEADER]), StreamError> {
        let mut prefix = [0; 7];
        crate::bytes::random(&mut prefix)?;
        Self::with_prefix(key, prefix)
    }

    pub(crate) fn with_prefix(key: &FileKey, prefix: [u8; 7]) -> Result<(Self, [u8; HEADER]), StreamError> {
        let mut header = [0; HEADER];
        header[..4].copy_from_slice(MAGIC);
        header[4] = VERSION;
        header[5..].copy_from_slice(&prefix);
        Ok((Self(Chain::new(key, &header)?), header))
    }

    /// Seals one chunk in place and appends its tag. Every chunk has [`CHUNK`] bytes; only the last, marked so, may
    /// have fewer, and none only if the file is empty.
    pub fn seal_chunk(&mut self, chunk: &mut Vec<u8>, last: bool) -> Result<(), StreamError> {
        let nonce = self.0.next(chunk.len(), last)?;
        self.0.key.seal_in_place_append_tag(nonce, Aad::empty(), chunk).map_err(|_| StreamError::TooLarge)
    }
}

/// Opens a sealed file chunk by chunk.
pub struct Opener(Chain);

impl Opener {
    /// Starts with a file's first [`HEADER`] bytes.
    pub fn new(key: &FileKey, header: &[u8]) -> Result<Self, StreamError> {
        let header = Reader(header).array::<HEADER>().filter(|_| header.len() == HEADER);
        Ok(Self(Chain::new(key, &header.ok_or(StreamError::NotAStream)?)?))
    }

    /// Opens one sealed chunk in place and removes its tag. Every chunk has [`SEALED_CHUNK`] bytes but the last,
    /// which the caller knows by the end of the file. On an error the chunk is emptied and the opener is of no
    /// further use: no part of the file may be believed before the last chunk has opened.
    pub fn open_chunk(&mut self, chunk: &mut Vec<u8>, last: bool) -> Result<(), StreamError> {
        let opened = self.try_open(chunk, last);
        match opened {
            Ok(plain) => chunk.truncate(plain),
            Err(_) => {
                chunk.zeroize();
                self.0.state = State::Failed;
            }
        }
        opened.map(|_| ())
    }

    fn try_open(&mut self, chunk: &mut [u8], last: bool) -> Result<usize, StreamError> {
        let plain = chunk.len().checked_sub(TAG).ok_or(StreamError::Damaged)?;
        let nonce = self.0.next(plain, last)?;
        self.0
            .key
            .open_in_place(nonce, Aad::empty(), chunk)
            .map(|plain| plain.len())
            .map_err(|_| StreamError::Damaged)
    }

    /// Whether the last chunk has opened, which alone makes the file whole.
    pub fn is_whole(&self) -> bool {
        self.0.state == State::Ended
    }
}
