//! PNG (ISO/IEC 15948 and its third edition): keeps the chunks that make the picture, cuts every other one.

use super::{
    Found, PictureError, check_pixels,
    clean::Edits,
    exif,
    source::{MOST_BLOCK, Source},
};
use std::io::{Read, Seek};

/// Chunks that stay: the picture, its colours, its animation.
const KEPT: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];
/// Most chunks; encoders cut the picture into 8 KiB or more.
const MOST_CHUNKS: u32 = 300_000;

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let len = source.len();
    let mut edits = Edits::default();
    let mut seen = exif::Seen::default();
    let (mut first, mut data) = (true, false);
    source.go(8)?;
    for _ in 0..MOST_CHUNKS {
        let start = source.at();
        let size = u64::from(source.u32()?);
        let name: [u8; 4] = source.array()?;
        let (body, end) = (start + 8, start + 8 + size);
        if end + 4 > len || !name.iter().all(u8::is_ascii_alphabetic) {
            return Err(PictureError::Damaged { what: "a chunk is longer than the file or has no name" });
        }
        if first != (&name == b"IHDR") || (first && size != 13) {
            return Err(PictureError::Damaged { what: "it does not begin as a picture" });
        }
        if first {
            check_pixels(source.u32()?.into(), source.u32()?.into(), len)?;
            first = false;
        }
        data |= &name == b"IDAT";
        let whole = KEPT.contains(&&name) && checks(source, start + 4, end)?;
        // A capital letter first: without it there is no picture.
        if !whole && KEPT.contains(&&name) && name[0].is_ascii_uppercase() {
            return Err(PictureError::Damaged { what: "a chunk does not have the sum it says" });
        }
        if !whole {
            let said = look(source, name, body, end)?;
            seen.had_place |= said.had_place;
            let mut insert = Vec::new();
            // The first that says so counts: there may be one `eXIf` only.
            if said.orientation > 1 && seen.orientation == 1 {
                seen.orientation = said.orientation;
                insert = chunk(said.orientation);
            }
            edits.cut(start, end + 4, insert)?;
        }
        source.go(end + 4)?;
        if &name == b"IEND" {
            if !data {
                return Err(PictureError::Damaged { what: "there is no picture in it" });
            }
            if end + 4 < len {
                seen.had_place |= source.has(end + 4, len, &exif::XMP_PLACE)?;
                edits.cut(end + 4, len, Vec::new())?;
            }
            return Ok(Found { had_place: seen.had_place, edits });
        }
    }
    Err(PictureError::Bomb { what: "too many parts" })
}

fn look<R: Read + Seek>(
    source: &mut Source<'_, R>,
    name: [u8; 4],
    body: u64,
    end: u64,
) -> Result<exif::Seen, PictureError> {
    match &name {
        b"eXIf" => Ok(exif::look(&source.block(body, end)?)),
        b"tEXt" | b"iTXt" | b"zTXt" => {
            let block = source.block(body, end.min(body + MOST_BLOCK))?;
            let keyword = block.split(|byte| *byte == 0).next().unwrap_or_default();
            let raw = keyword.starts_with(b"Raw profile type ");
            if raw && &name == b"tEXt" {
                return Ok(raw_profile(&block[keyword.len()..]));
            }
            // What is compressed is not unpacked: it goes, and it may have held a place.
            let packed = (&name == b"zTXt" && raw)
                || (&name == b"iTXt"
                    && keyword == b"XML:com.adobe.xmp"
                    && block.get(keyword.len() + 1) == Some(&1));
            let had_place = packed || source.has(body, end, &exif::XMP_PLACE)?;
            Ok(exif::Seen { had_place, ..exif::Seen::default() })
        }
        _ => Ok(exif::Seen::default()),
    }
}

/// A block in hexadecimal, as ImageMagick writes it: its name, its length, its digits.
fn raw_profile(text: &[u8]) -> exif::Seen {
    let mut lines = text.split(|byte| *byte == b'\n').skip(3).flatten().copied();
    let mut digit = || lines.by_ref().find_map(|byte| char::from(byte).to_digit(16));
    let mut block = Vec::with_capacity(text.len() / 2);
    while let (Some(high), Some(low)) = (digit(), digit()) {
        block.push((high * 16 + low) as u8);
    }
    if block.windows(2).any(|two| two == b"<x" || two == b"<?") {
        let had_place = exif::XMP_PLACE.iter().any(|word| block.windows(word.len()).any(|w| w == *word));
        return exif::Seen { had_place, ..exif::Seen::default() };
    }
    exif::look(block.strip_prefix(b"Exif\0\0").unwrap_or(&block))
}

/// An `eXIf` chunk that says which way is up.
fn chunk(orientation: u8) -> Vec<u8> {
    let block = exif::upright(orientation);
    let mut chunk = (block.len() as u32).to_be_bytes().to_vec();
    chunk.extend(b"eXIf");
    chunk.extend(block);
    let sum = !crc(!0, &chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    chunk
}

/// Whether the four bytes at `end` are the sum of those from `start` up to it.
fn checks<R: Read + Seek>(source: &mut Source<'_, R>, start: u64, end: u64) -> Result<bool, PictureError> {
    let mut block = [0; 4096];
    let (mut at, mut sum) = (start, !0);
    source.go(start)?;
    while at < end {
        let room = (end - at).min(block.len() as u64) as usize;
        source.fill(&mut block[..room])?;
        sum = crc(sum, &block[..room]);
        at += room as u64;
    }
    Ok(source.u32()? == !sum)
}

/// CRC-32 of ISO 3309: goes on from `sum`, which begins and ends with all bits turned over.
fn crc(sum: u32, bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let (mut table, mut byte) = ([0; 256], 0);
        while byte < 256 {
            let (mut sum, mut bit) = (byte as u32, 0);
            while bit < 8 {
                sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
                bit += 1;
            }
            table[byte] = sum;
            byte += 1;
        }
        table
    };
    bytes.iter().fold(sum, |sum, byte| (sum >> 8) ^ TABLE[usize::from(sum as u8 ^ byte)])
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_check_value_of_the_standard_comes_out() {
        assert_eq!(!super::crc(!0, b"123456789"), 0xcbf4_3926);
        assert_eq!(!super::crc(!0, b"IEND"), 0xae42_6082);
    }
}
