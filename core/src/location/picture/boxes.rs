//! The boxes of the ISO base media file format (ISO/IEC 14496-12 §4.2): size, name, content.

use super::{PictureError, clean::Edits, source::Source};
use std::io::{Read, Seek};

/// Most boxes looked at in one file.
const MOST_BOXES: u32 = 20_000;

/// A box: where it starts, where its content starts, where it ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) name: [u8; 4],
    pub(super) start: u64,
    pub(super) body: u64,
    pub(super) end: u64,
}

/// Reads boxes and counts them.
pub(super) struct Boxes {
    left: u32,
}

impl Boxes {
    pub(super) fn new() -> Self {
        Self { left: MOST_BOXES }
    }

    /// The box at `at`, none at `end`.
    pub(super) fn next<R: Read + Seek>(
        &mut self,
        source: &mut Source<'_, R>,
        at: u64,
        end: u64,
    ) -> Result<Option<Atom>, PictureError> {
        // QuickTime ends some lists with four zero bytes.
        if at + 8 > end {
            return Ok(None);
        }
        self.left = self.left.checked_sub(1).ok_or(PictureError::Bomb { what: "too many parts" })?;
        source.go(at)?;
        let size = source.u32()?;
        let name: [u8; 4] = source.array()?;
        let (size, head) = match size {
            0 => (end - at, 8),
            1 => (source.u64()?, 16),
            size => (size.into(), 8),
        };
        let past = at.checked_add(size).filter(|past| *past <= end && size >= head);
        let past = past.ok_or(PictureError::Damaged { what: "a box is longer than what holds it" })?;
        Ok(Some(Atom { name, start: at, body: at + head, end: past }))
    }
}

/// Makes a box empty space of the same size.
pub(super) fn free(edits: &mut Edits, atom: &Atom) -> Result<(), PictureError> {
    edits.patch(atom.start + 4, b"free".to_vec())?;
    edits.blank(atom.body, atom.end)
}
