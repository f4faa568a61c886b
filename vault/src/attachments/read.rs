//! Reads a sealed file in the clear, 64 KiB at a time.

use super::Attachments;
use crate::VaultError;
use saphan_protocol::stream::{FileKey, HEADER, Opener, SEALED_CHUNK, StreamError, plain_len};
use std::{
    fs::File,
    io::{self, Read},
};
use zeroize::Zeroizing;

impl Attachments {
    /// Opens a file with its key.
    ///
    /// # Errors
    /// [`VaultError::NoSuchFile`]; [`VaultError::Sealed`] if it does not begin as a sealed file.
    pub fn open_plain(&self, name: &str, key: &FileKey) -> Result<PlainFile, VaultError> {
        let mut file = self.open_sealed(name)?;
        let length = file.metadata()?.len();
        let size = plain_len(length).ok_or(StreamError::Damaged)?;
        let mut header = [0; HEADER];
        file.read_exact(&mut header)?;
        let opener = Opener::new(key, &header)?;
        Ok(PlainFile {
            file,
            opener,
            size,
            left: length - HEADER as u64,
            chunk: Zeroizing::new(Vec::with_capacity(SEALED_CHUNK)),
            given: 0,
        })
    }
}

/// A sealed file being read. No part of it is to be believed before the end was reached without an error: a chunk that
/// was changed is an error of kind `InvalidData`.
pub struct PlainFile {
    file: File,
    opener: Opener,
    size: u64,
    /// Sealed bytes not yet read.
    left: u64,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
}

impl PlainFile {
    /// Bytes in the clear.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let length = usize::try_from(self.left).map_or(SEALED_CHUNK, |left| left.min(SEALED_CHUNK));
        self.chunk.resize(length, 0);
        self.file.read_exact(&mut self.chunk)?;
        self.left -= length as u64;
        self.given = 0;
        self.opener
            .open_chunk(&mut self.chunk, self.left == 0)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

impl Read for PlainFile {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.chunk.len() {
            if self.left == 0 && self.opener.is_whole() {
                return Ok(0);
            }
            self.next_chunk()?;
        }
        let rest = self.chunk.get(self.given..).unwrap_or_default();
        let count = rest.len().min(out.len());
        if let (Some(to), Some(from)) = (out.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

impl std::fmt::Debug for PlainFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PlainFile").field("size", &self.size).finish_non_exhaustive()
    }
}
