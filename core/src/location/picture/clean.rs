//! Reads a file with the noted bytes taken out or overwritten.

use super::{PictureError, Plan};
use std::io::{self, Read};

/// Most changes to one file. A real one needs a few dozen.
const MOST_EDITS: usize = 4096;

/// What changes. A format either cuts and inserts, or overwrites in place; each list is in the file's own offsets.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Edits {
    cuts: Vec<Cut>,
    blanks: Vec<(u64, u64)>,
    patches: Vec<(u64, Vec<u8>)>,
}

/// Bytes from `start` up to `end` go, `insert` comes.
#[derive(Debug, Clone, PartialEq)]
struct Cut {
    start: u64,
    end: u64,
    insert: Vec<u8>,
}

impl Edits {
    /// Takes `start..end` out and puts `insert` there. Cuts come in the order of the file.
    pub(super) fn cut(&mut self, start: u64, end: u64, insert: Vec<u8>) -> Result<(), PictureError> {
        match self.cuts.last_mut() {
            Some(last) if last.end == start && insert.is_empty() => last.end = end,
            _ => {
                limit(self.cuts.len())?;
                self.cuts.push(Cut { start, end, insert });
            }
        }
        Ok(())
    }

    /// Overwrites `start..end` with zeros.
    pub(super) fn blank(&mut self, start: u64, end: u64) -> Result<(), PictureError> {
        match self.blanks.last_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ if start < end => {
                limit(self.blanks.len())?;
                self.blanks.push((start, end));
            }
            _ => {}
        }
        Ok(())
    }

    /// Overwrites the bytes at `start` after blanks were applied.
    pub(super) fn patch(&mut self, start: u64, bytes: Vec<u8>) -> Result<(), PictureError> {
        limit(self.patches.len())?;
        self.patches.push((start, bytes));
        Ok(())
    }

    /// Sorted, blanks merged: what [`Cleaned`] relies on.
    pub(super) fn tidy(mut self) -> Self {
        self.blanks.sort_unstable();
        self.blanks.dedup_by(|next, last| {
            let touches = next.0 <= last.1;
            if touches {
                last.1 = last.1.max(next.1);
            }
            touches
        });
        self.patches.sort();
        self
    }

    pub(super) fn cleaned_len(&self, len: u64) -> u64 {
        self.cuts.iter().fold(len, |len, cut| len - (cut.end - cut.start) + cut.insert.len() as u64)
    }
}

fn limit(len: usize) -> Result<(), PictureError> {
    if len < MOST_EDITS { Ok(()) } else { Err(PictureError::Bomb { what: "too many parts" }) }
}

/// A reader of the cleaned file. The source stands at its beginning; what changed since it was planned is an error, so
/// that nothing passes that was not looked at.
#[derive(Debug)]
pub struct Cleaned<R> {
    source: R,
    plan: Plan,
    at: u64,
    cut: usize,
    insert: usize,
    blank: usize,
}

impl<R: Read> Cleaned<R> {
    /// Reads `source`, at its beginning, as `plan` says.
    pub fn new(source: R, plan: Plan) -> Self {
        Self { source, plan, at: 0, cut: 0, insert: 0, blank: 0 }
    }

    fn read_source(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = loop {
            match self.source.read(out) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        if read == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file became shorter"));
        }
        self.at += read as u64;
        Ok(read)
    }

    fn skip_to(&mut self, end: u64) -> io::Result<()> {
        let mut gone = [0; 8192];
        while self.at < end {
            let room = usize::try_from(end - self.at).unwrap_or(usize::MAX).min(gone.len());
            self.read_source(&mut gone[..room])?;
        }
        Ok(())
    }

    fn overwrite(&mut self, start: u64, bytes: &mut [u8]) {
        let end = start + bytes.len() as u64;
        let edits = &self.plan.edits;
        while edits.blanks.get(self.blank).is_some_and(|(_, to)| *to <= start) {
            self.blank += 1;
        }
        for (from, to) in edits.blanks[self.blank..].iter().take_while(|(from, _)| *from < end) {
            bytes[((*from).max(start) - start) as usize..((*to).min(end) - start) as usize].fill(0);
        }
        for (at, patch) in &edits.patches {
            let (from, to) = ((*at).max(start), (at + patch.len() as u64).min(end));
            if from < to {
                bytes[(from - start) as usize..(to - start) as usize]
                    .copy_from_slice(&patch[(from - at) as usize..(to - at) as usize]);
            }
        }
    }
}

impl<R: Read> Read for Cleaned<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        while let Some(cut) = self.plan.edits.cuts.get(self.cut) {
            if self.at < cut.start {
                break;
            }
            if let Some(rest) = cut.insert.get(self.insert..).filter(|rest| !rest.is_empty()) {
                let count = rest.len().min(out.len());
                out[..count].copy_from_slice(&rest[..count]);
                self.insert += count;
                return Ok(count);
            }
            let end = cut.end;
            self.skip_to(end)?;
            (self.cut, self.insert) = (self.cut + 1, 0);
        }
        let next = self.plan.edits.cuts.get(self.cut).map_or(self.plan.len, |cut| cut.start);
        if self.at == next {
            // The end, and nothing may have grown behind it.
            return match self.source.read(&mut [0])? {
                0 => Ok(0),
                _ => Err(io::Error::new(io::ErrorKind::InvalidData, "the file became longer")),
            };
        }
        let room = usize::try_from(next - self.at).unwrap_or(usize::MAX).min(out.len());
        let start = self.at;
        let read = self.read_source(&mut out[..room])?;
        self.overwrite(start, &mut out[..read]);
        Ok(read)
    }
}
