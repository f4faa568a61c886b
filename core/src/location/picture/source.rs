//! Reads a file in any order, a little at a time. Never past the length it was told, never more than asked.

use super::PictureError;
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};

/// Most bytes taken into memory at once: more than any real EXIF block.
pub(super) const MOST_BLOCK: u64 = 1 << 20;
/// Bytes read ahead.
const WINDOW: usize = 16 << 10;

const SHORT: PictureError = PictureError::Damaged { what: "it ends too early" };

pub(super) struct Source<'a, R> {
    inner: BufReader<&'a mut R>,
    at: u64,
    len: u64,
}

impl<'a, R: Read + Seek> Source<'a, R> {
    pub(super) fn new(reader: &'a mut R, len: u64) -> Result<Self, PictureError> {
        reader.seek(SeekFrom::Start(0)).map_err(|_| PictureError::Vanished)?;
        Ok(Self { inner: BufReader::with_capacity(WINDOW, reader), at: 0, len })
    }

    pub(super) fn len(&self) -> u64 {
        self.len
    }

    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// Goes to a position; reading there may still fail.
    pub(super) fn go(&mut self, to: u64) -> Result<(), PictureError> {
        if to > self.len {
            return Err(SHORT);
        }
        let by = to.cast_signed() - self.at.cast_signed();
        self.inner.seek_relative(by).map_err(|_| PictureError::Vanished)?;
        self.at = to;
        Ok(())
    }

    pub(super) fn fill(&mut self, out: &mut [u8]) -> Result<(), PictureError> {
        if self.len - self.at < out.len() as u64 {
            return Err(SHORT);
        }
        // Fewer bytes than the file system promised: it was cut while we read.
        self.inner.read_exact(out).map_err(|_| PictureError::Vanished)?;
        self.at += out.len() as u64;
        Ok(())
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], PictureError> {
        let mut out = [0; N];
        self.fill(&mut out)?;
        Ok(out)
    }

    pub(super) fn u8(&mut self) -> Result<u8, PictureError> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, PictureError> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, PictureError> {
        self.array().map(u32::from_be_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, PictureError> {
        self.array().map(u64::from_be_bytes)
    }

    /// The bytes from `start` up to `end`, at most [`MOST_BLOCK`] of them.
    pub(super) fn block(&mut self, start: u64, end: u64) -> Result<Vec<u8>, PictureError> {
        if end > self.len || start > end {
            return Err(SHORT);
        }
        let mut out = vec![0; (end - start).min(MOST_BLOCK) as usize];
        self.go(start)?;
        self.fill(&mut out)?;
        Ok(out)
    }

    /// The first bytes of the file, up to 4 KiB.
    pub(super) fn head(&mut self) -> Result<Vec<u8>, PictureError> {
        let head = self.block(0, self.len.min(4096))?;
        self.go(0)?;
        Ok(head)
    }

    /// Whether any of `words` (each shorter than 64 bytes) stands between `start` and `end`.
    pub(super) fn has(&mut self, start: u64, end: u64, words: &[&[u8]]) -> Result<bool, PictureError> {
        const OVERLAP: u64 = 64;
        let mut firsts = [false; 256];
        for first in words.iter().filter_map(|word| word.first()) {
            firsts[usize::from(*first)] = true;
        }
        let mut from = start;
        loop {
            let block = self.block(from, end)?;
            let mut begins = (0..).zip(&block).filter(|(_, byte)| firsts[usize::from(**byte)]);
            if begins.any(|(at, _): (usize, _)| words.iter().any(|word| block[at..].starts_with(word))) {
                return Ok(true);
            }
            let next = from + block.len() as u64;
            if next >= end {
                return Ok(false);
            }
            from = next - OVERLAP;
        }
    }

    /// Goes to the next byte `wanted` from here and returns whether there is one before `end`.
    pub(super) fn seek_byte(&mut self, wanted: u8, end: u64) -> Result<bool, PictureError> {
        while self.at < end {
            let window = match self.inner.fill_buf() {
                Ok([]) => return Err(PictureError::Vanished),
                Ok(window) => window,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(_) => return Err(PictureError::Vanished),
            };
            let room = usize::try_from(end - self.at).unwrap_or(usize::MAX).min(window.len());
            let found = window[..room].iter().position(|byte| *byte == wanted);
            let step = found.unwrap_or(room);
            self.inner.consume(step);
            self.at += step as u64;
            if found.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
