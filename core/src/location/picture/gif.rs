//! GIF 89a: cuts comments, plain text and every application block but the one that repeats an animation.

use super::{Found, PictureError, check_pixels, exif, source::Source};
use std::io::{Read, Seek};

const MOST_BLOCKS: u32 = 100_000;
/// Application blocks that say how often an animation runs.
const LOOPS: [&[u8; 11]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let len = source.len();
    let mut found = Found::default();
    source.go(6)?;
    let [w0, w1, h0, h1, packed, _, _] = source.array()?;
    check_pixels(u16::from_le_bytes([w0, w1]).into(), u16::from_le_bytes([h0, h1]).into(), len)?;
    skip_colours(source, packed)?;
    let mut picture = false;
    for _ in 0..MOST_BLOCKS {
        let start = source.at();
        match source.u8()? {
            0x2c => {
                let [_, _, _, _, w0, w1, h0, h1, packed] = source.array()?;
                check_pixels(u16::from_le_bytes([w0, w1]).into(), u16::from_le_bytes([h0, h1]).into(), len)?;
                skip_colours(source, packed)?;
                source.u8()?;
                skip_blocks(source)?;
                picture = true;
            }
            0x21 => {
                let label = source.u8()?;
                let head = source.at();
                let stays = match label {
                    0xf9 => true,
                    0xff => source.u8()? == 11 && LOOPS.contains(&&source.array()?),
                    _ => false,
                };
                source.go(head)?;
                skip_blocks(source)?;
                let end = source.at();
                if !stays {
                    found.had_place |= source.has(start, end, &exif::XMP_PLACE)?;
                    found.edits.cut(start, end, Vec::new())?;
                    source.go(end)?;
                }
            }
            0x3b if picture => {
                let end = source.at();
                if end < len {
                    found.had_place |= source.has(end, len, &exif::XMP_PLACE)?;
                    found.edits.cut(end, len, Vec::new())?;
                }
                return Ok(found);
            }
            _ => return Err(PictureError::Damaged { what: "an unknown part" }),
        }
    }
    Err(PictureError::Bomb { what: "too many parts" })
}

fn skip_colours<R: Read + Seek>(source: &mut Source<'_, R>, packed: u8) -> Result<(), PictureError> {
    if packed & 0x80 == 0 {
        return Ok(());
    }
    source.go(source.at() + (6 << (packed & 7)))
}

/// Goes past a chain of sub-blocks and its end.
fn skip_blocks<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<(), PictureError> {
    loop {
        match source.u8()? {
            0 => return Ok(()),
            size => source.go(source.at() + u64::from(size))?,
        }
    }
}
