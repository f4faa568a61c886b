//! MP4, QuickTime, 3GP, M4A: the boxes that describe the recording become empty space; sound and film stay as they are.
//!
//! A place stands in `udta` (`©xyz`, `loci`, and the title a recorder makes of the street's name), in `meta`, or in
//! `uuid` boxes. A telephone's position second by second is a track of its own, woven into the film: such a file is
//! refused as [`PictureError::PlaceStays`].

use super::{
    Found, PictureError,
    boxes::{Atom, Boxes, free},
    clean::Edits,
    source::Source,
};
use std::io::{Read, Seek};

/// Boxes of the file that stay.
const KEPT: [&[u8; 4]; 14] = [
    b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"prft", b"pdin", b"wide",
    b"free", b"skip", b"emsg",
];
/// Words that say where.
const PLACE: [&[u8]; 6] = [b"\xa9xyz", b"loci", b"location.ISO6709", b"GPSL", b"gpmd", b"camm"];
/// Kinds of sample that are a place second by second.
const PLACE_TRACKS: [&[u8]; 4] = [b"gpmd", b"camm", b"location", b"gps "];

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let mut found = Found::default();
    let mut boxes = Boxes::new();
    let (mut at, len) = (0, source.len());
    let mut described = false;
    loop {
        let atom = match boxes.next(source, at, len) {
            Ok(Some(atom)) => atom,
            Ok(None) => break,
            // What hangs behind a whole film is no part of it.
            Err(PictureError::Damaged { .. }) if described => break,
            Err(error) => return Err(error),
        };
        if &atom.name == b"moov" {
            described = true;
            film(source, &mut boxes, atom, &mut found)?;
        } else if matches!(&atom.name, b"free" | b"skip") || !KEPT.contains(&&atom.name) {
            drop_box(source, &mut found, &atom)?;
        }
        at = atom.end;
    }
    found.had_place |= source.has(at, len, &PLACE)?;
    found.edits.blank(at, len)?;
    if described { Ok(found) } else { Err(PictureError::Damaged { what: "the recording was cut short" }) }
}

/// The same for a `moov` box alone.
pub(super) fn film<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    moov: Atom,
    found: &mut Found,
) -> Result<(), PictureError> {
    let mut at = moov.body;
    while let Some(atom) = boxes.next(source, at, moov.end)? {
        match &atom.name {
            b"trak" => track(source, boxes, atom, found)?,
            b"udta" | b"meta" | b"uuid" => drop_box(source, found, &atom)?,
            // All of this, compressed: it is not unpacked.
            b"cmov" => return Err(PictureError::PlaceStays),
            _ => {}
        }
        at = atom.end;
    }
    Ok(())
}

fn track<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    trak: Atom,
    found: &mut Found,
) -> Result<(), PictureError> {
    let mut at = trak.body;
    while let Some(atom) = boxes.next(source, at, trak.end)? {
        match &atom.name {
            b"udta" | b"meta" | b"uuid" => drop_box(source, found, &atom)?,
            b"mdia" => media(source, boxes, atom)?,
            _ => {}
        }
        at = atom.end;
    }
    Ok(())
}

/// Descends `mdia`, `minf`, `stbl` to `stsd`, which names the kinds of sample.
fn media<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    mdia: Atom,
) -> Result<(), PictureError> {
    let mut holder = mdia;
    for name in [b"minf", b"stbl", b"stsd"] {
        let mut at = holder.body;
        loop {
            let Some(atom) = boxes.next(source, at, holder.end)? else { return Ok(()) };
            if &atom.name == name {
                holder = atom;
                break;
            }
            at = atom.end;
        }
    }
    if source.has(holder.body, holder.end, &PLACE_TRACKS)? {
        return Err(PictureError::PlaceStays);
    }
    Ok(())
}

fn drop_box<R: Read + Seek>(
    source: &mut Source<'_, R>,
    found: &mut Found,
    atom: &Atom,
) -> Result<(), PictureError> {
    found.had_place |= source.has(atom.body, atom.end, &PLACE)?;
    let edits: &mut Edits = &mut found.edits;
    free(edits, atom)
}
