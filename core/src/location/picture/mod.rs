//! Takes the place out of a picture, without decoding it.
//!
//! [`plan`] walks the file's structure once, says what the file really is, refuses what is not what it says, too large,
//! damaged or a bomb, and notes what has to go. [`Cleaned`] then reads the file a second time with those bytes gone
//! or overwritten. Both hold a few KiB whatever the file's size; the compressed picture is copied bit by bit.
//!
//! What goes is everything that is not the picture: EXIF, XMP, IPTC, comments, thumbnails, maker notes, second
//! pictures and videos behind the end, and whatever we do not know. Keeping a list of what is safe is sounder than a
//! list of what is not: each maker has its own place for a place. Which way is up is kept. Films and sound recordings
//! lose the boxes that name a place. Everything else passes as it is.

mod boxes;
mod clean;
mod exif;
mod gif;
mod heif;
mod jpeg;
mod kind;
mod movie;
mod png;
mod source;
mod webp;

pub use clean::Cleaned;

use clean::Edits;
use kind::Kind;
use source::Source;
use std::io::{Read, Seek};
use thiserror::Error;

/// Largest file that is taken, bytes: 2 GiB, the intake's limit.
pub const MOST_BYTES: u64 = 2 << 30;
/// Most pixels a picture may declare: a little more than the largest telephone camera makes.
pub const MOST_PIXELS: u64 = 210_000_000;
/// From this many pixels on, a picture must have a byte for [`BOMB_RATIO`] of them.
const BOMB_FROM: u64 = 25_000_000;
/// Pixels a byte beyond which a large picture is a bomb; photographs have 2 to 100.
const BOMB_RATIO: u64 = 400;

/// Why a file is not taken. None of them repeats anything from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PictureError {
    /// Larger than the limit; nothing of it was read.
    #[error("the file has {size} bytes, at most {most} are taken; choose a shorter or smaller one")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// Largest that is taken, bytes.
        most: u64,
    },
    /// Its content is of another kind than its name or media type says, or no picture where one is needed.
    #[error("the file is not what it says; inside it is {found}; choose the right file")]
    NotWhatItSays {
        /// Media type found in the bytes; `application/octet-stream` if none is known.
        found: &'static str,
    },
    /// Made to exhaust whoever opens it: too many pixels for its size, or endless parts.
    #[error("the file would use up the memory of whoever opens it ({what}); choose another")]
    Bomb {
        /// Which limit it breaks.
        what: &'static str,
    },
    /// The file went away, or could not be read any further.
    #[error("the file cannot be read any more; choose it again")]
    Vanished,
    /// It ends too early or contradicts itself.
    #[error("the file is damaged or cut short ({what}); choose another")]
    Damaged {
        /// What is wrong with it.
        what: &'static str,
    },
    /// It may hold a place that cannot be taken out: attach it with its place on purpose, or choose another.
    #[error(
        "the place cannot be taken out of this kind of file; keep the place on purpose or take a screenshot of it"
    )]
    PlaceStays,
}

/// What to do with a file, from one look through it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Whether the file said where it was taken, or had a part that could not be read and may have.
    pub had_place: bool,
    media_type: &'static str,
    len: u64,
    edits: Edits,
}

impl Plan {
    /// Media type found in the bytes, such as `image/jpeg`; `application/octet-stream` if none is known.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// Bytes the cleaned file will have.
    #[must_use]
    pub fn cleaned_len(&self) -> u64 {
        self.edits.cleaned_len(self.len)
    }
}

/// What a walk through one format found.
#[derive(Debug, Default)]
struct Found {
    had_place: bool,
    edits: Edits,
}

/// Looks through a file of `len` bytes from its beginning. `claimed` is a media type or a file name, if there is one;
/// `must_be_picture` refuses everything but JPEG, PNG, WebP, HEIC, AVIF, GIF and BMP; with `keep_place` the file
/// passes unchanged, and `had_place` tells whether it has one.
///
/// # Errors
/// [`PictureError`].
pub fn plan<R: Read + Seek>(
    reader: &mut R,
    len: u64,
    claimed: Option<&str>,
    must_be_picture: bool,
    keep_place: bool,
) -> Result<Plan, PictureError> {
    if len > MOST_BYTES {
        return Err(PictureError::TooLarge { size: len, most: MOST_BYTES });
    }
    if len == 0 {
        return Err(PictureError::Damaged { what: "the file is empty" });
    }
    let mut source = Source::new(reader, len)?;
    let kind = Kind::of(&source.head()?);
    let claim = claimed.and_then(kind::claim);
    if claim.is_some_and(|claim| !kind.answers(claim)) || (must_be_picture && !kind.is_picture()) {
        return Err(PictureError::NotWhatItSays { found: kind.media_type() });
    }
    let walked = match kind {
        Kind::Jpeg => jpeg::walk(&mut source),
        Kind::Png => png::walk(&mut source),
        Kind::Webp => webp::walk(&mut source),
        Kind::Heif(_) => heif::walk(&mut source),
        Kind::Gif => gif::walk(&mut source),
        Kind::Movie(_) => movie::walk(&mut source),
        // TIFF and the raw formats built on it point to their parts by offset, and so does JPEG XL's container.
        Kind::Opaque(_) if keep_place => Ok(Found { had_place: true, ..Found::default() }),
        Kind::Opaque(_) => Err(PictureError::PlaceStays),
        Kind::Bmp | Kind::Other(_) => Ok(Found::default()),
    };
    let found = match walked {
        Err(PictureError::PlaceStays) if keep_place => Found { had_place: true, ..Found::default() },
        walked => walked?,
    };
    let edits = if keep_place { Edits::default() } else { found.edits.tidy() };
    Ok(Plan { had_place: found.had_place, media_type: kind.media_type(), len, edits })
}

/// Refuses a picture whose size in pixels would exhaust whoever opens it.
fn check_pixels(width: u64, height: u64, len: u64) -> Result<(), PictureError> {
    if width == 0 || height == 0 {
        return Err(PictureError::Damaged { what: "it has no width or height" });
    }
    let pixels = width.saturating_mul(height);
    if pixels > MOST_PIXELS || (pixels > BOMB_FROM && pixels / len.max(1) > BOMB_RATIO) {
        return Err(PictureError::Bomb { what: "too many pixels" });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
