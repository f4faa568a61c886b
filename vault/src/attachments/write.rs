//! Brings a file in.

use super::{Attachments, PASSING};
use crate::{VaultError, disk};
use ring::digest::{Context, SHA256};
use saphan_protocol::{
    keys::KeyError,
    stream::{CHUNK, FileKey, Sealer, TAG},
};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::PathBuf,
};
use zeroize::Zeroizing;

/// A file that was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its name in the folder.
    pub name: String,
    /// Its key.
    pub key: FileKey,
    /// Bytes before sealing.
    pub size: u64,
    /// Bytes after sealing.
    pub sealed_size: u64,
    /// SHA-256 before sealing.
    pub sha256_plain: [u8; 32],
    /// SHA-256 after sealing: its name on the wire.
    pub sha256_sealed: [u8; 32],
}

/// A sealed file that was taken as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Its name in the folder.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

impl Attachments {
    /// Reads `source` to its end and seals it; durable when this returns. Memory does not grow with the file.
    /// `largest` is the most bytes taken.
    ///
    /// # Errors
    /// [`VaultError::Unreadable`] if the source fails, [`VaultError::TooLarge`], [`VaultError::DiskFull`]. Nothing is
    /// left of the file then.
    pub fn import(&self, mut source: impl Read, largest: Option<u64>) -> Result<Sealed, VaultError> {
        let key = FileKey::generate().map_err(|error| match error {
            KeyError::Random(_) => VaultError::Random,
            _ => VaultError::Corrupt { what: "a key" },
        })?;
        let mut passing = Passing::start(self)?;
        let (mut sealer, header) = Sealer::new(&key)?;
        passing.write(&header)?;
        let (mut plain, mut size) = (Context::new(&SHA256), 0_u64);
        let (mut chunk, mut ahead) = (buffer(), buffer());
        let mut read = fill(&mut source, &mut chunk)?;
        loop {
            size += read as u64;
            if let Some(largest) = largest.filter(|largest| size > *largest) {
                return Err(VaultError::TooLarge { largest });
            }
            // Only what follows tells whether this chunk is the last.
            let next = if read == CHUNK { fill(&mut source, &mut ahead)? } else { 0 };
            chunk.truncate(read);
            plain.update(&chunk);
            sealer.seal_chunk(&mut chunk, next == 0)?;
            passing.write(&chunk)?;
            if next == 0 {
                break;
            }
            std::mem::swap(&mut chunk, &mut ahead);
            read = next;
        }
        let Received { name, size: sealed_size, sha256 } = passing.keep()?;
        Ok(Sealed { name, key, size, sealed_size, sha256_plain: digest(plain), sha256_sealed: sha256 })
    }

    /// Takes bytes that are sealed already, as they come; durable when this returns. Whether they are the right ones is
    /// the caller's to see from the hash.
    ///
    /// # Errors
    /// As [`Attachments::import`].
    pub fn receive(&self, mut source: impl Read, largest: Option<u64>) -> Result<Received, VaultError> {
        let mut passing = Passing::start(self)?;
        let mut chunk = buffer();
        loop {
            let read = fill(&mut source, &mut chunk)?;
            if let Some(largest) = largest.filter(|largest| passing.size + read as u64 > *largest) {
                return Err(VaultError::TooLarge { largest });
            }
            passing.write(chunk.get(..read).unwrap_or_default())?;
            if read < CHUNK {
                return passing.keep();
            }
        }
    }
}

/// Room for a chunk and its tag, so that sealing never moves it.
fn buffer() -> Zeroizing<Vec<u8>> {
    Zeroizing::new(Vec::with_capacity(CHUNK + TAG))
}

/// Reads until the chunk is full or the source ends; the chunk has [`CHUNK`] bytes, of which the count returned is
/// read.
fn fill(source: &mut impl Read, chunk: &mut Vec<u8>) -> Result<usize, VaultError> {
    chunk.resize(CHUNK, 0);
    let mut filled = 0;
    while let Some(rest) = chunk.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(VaultError::Unreadable(error)),
        }
    }
    Ok(filled)
}

fn digest(context: Context) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(context.finish().as_ref());
    out
}

/// A file under its passing name. Dropped before it is kept, it is removed.
struct Passing {
    name: String,
    passing: PathBuf,
    kept: PathBuf,
    file: File,
    hash: Context,
    size: u64,
}

impl Passing {
    fn start(attachments: &Attachments) -> Result<Self, VaultError> {
        let name = Attachments::draw_name()?;
        let kept = attachments.place(&name)?;
        let passing = kept.with_extension(PASSING);
        let file = disk::create(&passing, true)?;
        // So that sweeping leaves it alone; where files cannot be locked, nobody else sweeps either.
        let _ = file.try_lock();
        Ok(Self { name, passing, kept, file, hash: Context::new(&SHA256), size: 0 })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), VaultError> {
        self.file.write_all(bytes)?;
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        Ok(())
    }

    fn keep(mut self) -> Result<Received, VaultError> {
        self.file.sync_all()?;
        fs::rename(&self.passing, &self.kept)?;
        if let Some(folder) = self.kept.parent() {
            disk::sync_dir(folder)?;
        }
        let hash = std::mem::replace(&mut self.hash, Context::new(&SHA256));
        Ok(Received { name: std::mem::take(&mut self.name), size: self.size, sha256: digest(hash) })
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Kept: gone from this name. Not kept: what cannot be removed now is swept later.
        drop(fs::remove_file(&self.passing));
    }
}
