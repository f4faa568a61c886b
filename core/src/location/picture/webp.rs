//! WebP (RFC 9649): keeps the chunks that make the picture, cuts every other one, mends flags and size.

use super::{Found, PictureError, check_pixels, clean::Edits, exif, source::Source};
use std::io::{Read, Seek};

const KEPT: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
const MOST_CHUNKS: u32 = 20_000;
/// Flags of the extended header.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let len = source.len();
    let mut edits = Edits::default();
    let mut seen = exif::Seen::default();
    source.go(4)?;
    let end = 8 + u64::from(u32::from_le_bytes(source.array()?));
    // Some writers forget the padding of the last chunk.
    if end > len + 1 || end < 20 {
        return Err(PictureError::Damaged { what: "it ends too early" });
    }
    let end = end.min(len);
    let (mut picture, mut flags, mut turned) = (false, None, false);
    // What stays of the file behind its first 8 bytes.
    let mut stays = end - 8;
    source.go(12)?;
    for count in 0..=MOST_CHUNKS {
        let start = source.at();
        if start >= end {
            break;
        }
        if count == MOST_CHUNKS {
            return Err(PictureError::Bomb { what: "too many parts" });
        }
        let name: [u8; 4] = source.array()?;
        let size = u64::from(u32::from_le_bytes(source.array()?));
        let (body, full) = (start + 8, start + 8 + size + size % 2);
        if start + 8 + size > end || !name.iter().all(|byte| matches!(byte, b' '..=b'~')) {
            return Err(PictureError::Damaged { what: "a chunk is longer than the file or has no name" });
        }
        let next = full.min(end);
        match &name {
            b"VP8X" => {
                let head: [u8; 10] = source.array()?;
                let side =
                    |at: usize| u64::from(u32::from_le_bytes([head[at], head[at + 1], head[at + 2], 0])) + 1;
                check_pixels(side(4), side(7), len)?;
                flags = Some((body, head[0]));
            }
            b"VP8 " => {
                let head: [u8; 10] = source.array()?;
                let side = |at: usize| u64::from(u16::from_le_bytes([head[at], head[at + 1]]) & 0x3fff);
                check_pixels(side(6), side(8), len)?;
                picture = true;
            }
            b"VP8L" => {
                let [_, bits @ ..]: [u8; 5] = source.array()?;
                let bits = u64::from(u32::from_le_bytes(bits));
                check_pixels((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, len)?;
                picture = true;
            }
            b"ANMF" => {
                frame(source, body, start + 8 + size, &mut edits)?;
                picture = true;
            }
            _ => {}
        }
        if !KEPT.contains(&&name) {
            let mut insert = Vec::new();
            if &name == b"EXIF" {
                let block = source.block(body, body + size)?;
                let said = exif::look(block.strip_prefix(b"Exif\0\0").unwrap_or(&block));
                if said.orientation > 1 && !turned {
                    turned = true;
                    insert = chunk(said.orientation);
                }
                seen.had_place |= said.had_place;
            } else if &name == b"XMP " {
                seen.had_place |= source.has(body, body + size, &exif::XMP_PLACE)?;
            }
            stays = stays + insert.len() as u64 - (next - start);
            edits.cut(start, next, insert)?;
        }
        source.go(next)?;
    }
    if !picture {
        return Err(PictureError::Damaged { what: "there is no picture in it" });
    }
    if end < len {
        seen.had_place |= source.has(end, len, &exif::XMP_PLACE)?;
        edits.cut(end, len, Vec::new())?;
    }
    if let Some((at, old)) = flags {
        let exif = if turned { HAS_EXIF } else { 0 };
        edits.patch(at, vec![old & !(HAS_EXIF | HAS_XMP) | exif])?;
    }
    edits.patch(4, (stays as u32).to_le_bytes().to_vec())?;
    Ok(Found { had_place: seen.had_place, edits })
}

/// A frame of an animation may carry chunks of its own after its 16 bytes of header.
fn frame<R: Read + Seek>(
    source: &mut Source<'_, R>,
    body: u64,
    end: u64,
    edits: &mut Edits,
) -> Result<(), PictureError> {
    let mut at = body + 16;
    while at + 8 <= end {
        source.go(at)?;
        let name: [u8; 4] = source.array()?;
        let size = u64::from(u32::from_le_bytes(source.array()?));
        let next = at + 8 + size + size % 2;
        if at + 8 + size > end {
            return Err(PictureError::Damaged { what: "a chunk is longer than the file" });
        }
        if !matches!(&name, b"VP8 " | b"VP8L" | b"ALPH") {
            edits.blank(at + 8, at + 8 + size)?;
        }
        at = next;
    }
    Ok(())
}

/// An `EXIF` chunk that says which way is up. Its length is even.
fn chunk(orientation: u8) -> Vec<u8> {
    let block = exif::upright(orientation);
    let mut chunk = b"EXIF".to_vec();
    chunk.extend((block.len() as u32).to_le_bytes());
    chunk.extend(block);
    chunk
}
