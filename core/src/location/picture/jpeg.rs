//! JPEG (ITU-T T.81): keeps what the decoder needs, JFIF, the colour profile and Adobe's colour flag; cuts the rest.
//!
//! Behind the end of the picture telephones hang further pictures, each with its own EXIF, and whole films. All that
//! is cut too, so the end has to be found by reading through the compressed data. What stays must be as long as it
//! says inside, so that nothing travels behind it.

use super::{Found, PictureError, check_pixels, clean::Edits, exif, source::Source};
use std::io::{Read, Seek};

/// Most segments; a real picture has under a hundred, a progressive one a few more.
const MOST_SEGMENTS: u32 = 20_000;
/// IPTC records of city, place and country as Photoshop writes them.
const IPTC_PLACE: [&[u8]; 4] = [b"\x1c\x02\x5a", b"\x1c\x02\x5c", b"\x1c\x02\x5f", b"\x1c\x02\x65"];

/// What a walk over one JPEG stream found, before it is decided how it goes.
#[derive(Default)]
pub(super) struct Parts {
    /// What has to go, each from its first byte up to its last, markers included.
    pub(super) gone: Vec<(u64, u64)>,
    /// Where the stream ends.
    pub(super) end: u64,
    /// Which way is up and whether it says where.
    pub(super) seen: exif::Seen,
}

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let len = source.len();
    let parts = parts(source, 0, len)?;
    let mut edits = Edits::default();
    let mut upright = if parts.seen.orientation > 1 { segment(parts.seen.orientation) } else { Vec::new() };
    for (start, end) in parts.gone {
        edits.cut(start, end, std::mem::take(&mut upright))?;
    }
    if parts.end < len {
        edits.cut(parts.end, len, Vec::new())?;
    }
    let had_place =
        parts.seen.had_place || (parts.end < len && source.has(parts.end, len, &exif::XMP_PLACE)?);
    Ok(Found { had_place: had_place || tail_has_place(source, parts.end)?, edits })
}

/// Whether a further picture behind the end says where.
fn tail_has_place<R: Read + Seek>(source: &mut Source<'_, R>, end: u64) -> Result<bool, PictureError> {
    let len = source.len();
    if end < len && source.has(end, len, &[b"\xa9xyz"])? {
        return Ok(true);
    }
    let mut at = end;
    source.go(at)?;
    // A few further pictures at most: a gain map, a depth map, a preview.
    for _ in 0..8 {
        if !source.seek_byte(0xff, len)? {
            break;
        }
        at = source.at();
        let next = parts(source, at, len).ok();
        if next.is_some_and(|parts| parts.seen.had_place) {
            return Ok(true);
        }
        source.go(at + 1)?;
    }
    Ok(false)
}

fn segment(orientation: u8) -> Vec<u8> {
    let block = exif::upright(orientation);
    let mut segment = vec![0xff, 0xe1, 0, (block.len() + 8) as u8];
    segment.extend(b"Exif\0\0");
    segment.extend(block);
    segment
}

/// Walks the stream that begins at `start`; it must end before `end`.
pub(super) fn parts<R: Read + Seek>(
    source: &mut Source<'_, R>,
    start: u64,
    end: u64,
) -> Result<Parts, PictureError> {
    let len = source.len();
    let mut parts = Parts::default();
    let (mut framed, mut scanned) = (false, false);
    source.go(start)?;
    if source.array::<2>()? != [0xff, 0xd8] {
        return Err(PictureError::Damaged { what: "it does not begin as a picture" });
    }
    for _ in 0..MOST_SEGMENTS {
        let at = source.at();
        if source.u8()? != 0xff {
            return Err(PictureError::Damaged { what: "a part does not begin where it should" });
        }
        let mut marker = source.u8()?;
        while marker == 0xff {
            marker = source.u8()?;
        }
        match marker {
            0xd9 if framed && scanned => {
                parts.end = source.at();
                return if parts.end <= end {
                    Ok(parts)
                } else {
                    Err(PictureError::Damaged { what: "it ends too late" })
                };
            }
            0x01 | 0xd0..=0xd7 => continue,
            0xc0..=0xfe if !matches!(marker, 0xc8 | 0xd8 | 0xd9) => {}
            _ => return Err(PictureError::Damaged { what: "an unknown part" }),
        }
        let body = source.at() + 2;
        let next = source.at() + u64::from(source.u16()?);
        if next < body || next > end {
            return Err(PictureError::Damaged { what: "a part is longer than the file" });
        }
        if !fits(source, marker, body, next)? {
            return Err(PictureError::Damaged { what: "a part is not as long as it says" });
        }
        source.go(body)?;
        match marker {
            0xc4 | 0xcc => {}
            0xc0..=0xcf => {
                let [_, h1, h0, w1, w0] = source.array()?;
                let (height, width) = (u16::from_be_bytes([h1, h0]), u16::from_be_bytes([w1, w0]));
                check_pixels(width.into(), height.into(), len)?;
                framed = true;
            }
            0xe0..=0xfe if !keep(source, marker, body, next, &mut parts.seen)? => parts.gone.push((at, next)),
            _ => {}
        }
        source.go(next)?;
        if marker == 0xda {
            scanned = true;
            skip_scan(source, end)?;
        }
    }
    Err(PictureError::Bomb { what: "too many parts" })
}

/// Whether what the decoder needs fills its segment exactly, as the standard's §B.2 lays it out.
fn fits<R: Read + Seek>(
    source: &mut Source<'_, R>,
    marker: u8,
    body: u64,
    next: u64,
) -> Result<bool, PictureError> {
    let mut at = body;
    match marker {
        0xc4 => {
            while at < next {
                source.go(at)?;
                let [_, counts @ ..]: [u8; 17] = source.array()?;
                at += 17 + counts.iter().map(|count| u64::from(*count)).sum::<u64>();
            }
        }
        0xdb => {
            while at < next {
                source.go(at)?;
                at += if source.u8()? >> 4 == 0 { 65 } else { 129 };
            }
        }
        // Arithmetic conditioning, lines, restarts, expansion.
        0xcc => return Ok((next - body).is_multiple_of(2) && next - body <= 64),
        0xdc | 0xdd => at += 2,
        0xdf => at += 1,
        0xc0..=0xcf | 0xde => {
            source.go(body + 5)?;
            at += 6 + 3 * u64::from(source.u8()?);
        }
        0xda => at += 4 + 2 * u64::from(source.u8()?),
        _ => return Ok(true),
    }
    Ok(at == next)
}

/// Goes to the marker behind the compressed data.
fn skip_scan<R: Read + Seek>(source: &mut Source<'_, R>, end: u64) -> Result<(), PictureError> {
    while source.seek_byte(0xff, end)? {
        let at = source.at();
        source.u8()?;
        let mut next = source.u8()?;
        while next == 0xff {
            next = source.u8()?;
        }
        if !matches!(next, 0x00 | 0xd0..=0xd7) {
            return source.go(at);
        }
    }
    Err(PictureError::Damaged { what: "the picture has no end" })
}

/// Whether an application segment or comment stays; notes what it says.
fn keep<R: Read + Seek>(
    source: &mut Source<'_, R>,
    marker: u8,
    body: u64,
    next: u64,
    seen: &mut exif::Seen,
) -> Result<bool, PictureError> {
    let head = source.block(body, next.min(body + 40))?;
    let begins = |name: &[u8]| head.starts_with(name);
    match marker {
        // Without the uncompressed thumbnail some have.
        0xe0 => return Ok(begins(b"JFIF\0") && next - body == 14),
        0xe2 => return Ok(begins(b"ICC_PROFILE\0")),
        0xee => return Ok(begins(b"Adobe") && next - body == 12),
        0xe1 if begins(b"Exif\0") => {
            let block = source.block((body + 6).min(next), next)?;
            let found = exif::look(&block);
            // The first block counts; later ones come from careless programs.
            if seen.orientation == 1 {
                seen.orientation = found.orientation;
            }
            seen.had_place |= found.had_place;
        }
        0xe1 => seen.had_place |= source.has(body, next, &exif::XMP_PLACE)?,
        0xed => seen.had_place |= source.has(body, next, &IPTC_PLACE)?,
        _ => {}
    }
    Ok(false)
}
