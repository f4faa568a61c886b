//! HEIC, HEIF and AVIF (ISO/IEC 23008-12): a picture is items, found through `meta`, lying anywhere in the file.
//!
//! Offsets run all through such a file, so nothing is moved: EXIF becomes an empty EXIF block, XMP an empty packet, and
//! every byte of `mdat` and `idat` that belongs to no picture becomes zero, also what an editor left lying. Which way
//! is up is a property of the picture here (`irot`), not of EXIF.

use super::{
    Found, PictureError,
    boxes::{Atom, Boxes, free},
    check_pixels, exif, jpeg, movie,
    source::{MOST_BLOCK, Source},
};
use std::{
    collections::BTreeMap,
    io::{Read, Seek},
};

/// Kinds of item that are pictures, or say how pictures are put together.
const PICTURES: [&[u8; 4]; 19] = [
    b"hvc1", b"hev1", b"hvt1", b"lhv1", b"av01", b"avc1", b"svc1", b"mvc1", b"vvc1", b"evc1", b"jpeg",
    b"j2k1", b"unci", b"mski", b"grid", b"iden", b"iovl", b"tmap", b"sato",
];
/// Boxes of the file that stay.
const KEPT: [&[u8; 4]; 6] = [b"ftyp", b"meta", b"mdat", b"moov", b"styp", b"wide"];
/// Boxes of `meta` that stay.
const KEPT_META: [&[u8; 4]; 9] =
    [b"hdlr", b"pitm", b"iinf", b"iloc", b"iref", b"iprp", b"idat", b"dinf", b"grpl"];
/// Most items, and most pieces of items: a 200 megapixel picture in tiles of 512 has under a thousand.
const MOST_ITEMS: usize = 16_384;
/// An XMP packet that says nothing.
const EMPTY_XMP: &[u8] = b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>";

/// Where an item lies: pieces in the offsets of the file.
#[derive(Default)]
struct Placed {
    pieces: Vec<(u64, u64)>,
    /// Whether its bytes are put together from other items.
    derived: bool,
}

pub(super) fn walk<R: Read + Seek>(source: &mut Source<'_, R>) -> Result<Found, PictureError> {
    let mut found = Found::default();
    let mut boxes = Boxes::new();
    let (mut at, len) = (0, source.len());
    let (mut metas, mut data) = (Vec::new(), Vec::new());
    let mut sequence = false;
    let tail = loop {
        let atom = match boxes.next(source, at, len) {
            Ok(Some(atom)) => atom,
            Ok(None) => break at,
            Err(PictureError::Damaged { .. }) if !metas.is_empty() => break at,
            Err(error) => return Err(error),
        };
        match &atom.name {
            b"meta" => metas.push(atom),
            b"mdat" => data.push((atom.body, atom.end)),
            b"moov" => {
                sequence = true;
                movie::film(source, &mut boxes, atom, &mut found)?;
            }
            name if KEPT.contains(&name) => {}
            _ => drop_box(source, &mut found, &atom)?,
        }
        at = atom.end;
    };
    let [meta] = metas.as_slice() else {
        return Err(PictureError::Damaged { what: "it does not say where its picture is" });
    };
    let kept = items(source, &mut boxes, *meta, &mut data, &mut found)?;
    if kept.iter().any(|(_, end)| *end > tail) {
        return Err(PictureError::Damaged { what: "it ends too early" });
    }
    found.had_place |= source.has(tail, len, &exif::XMP_PLACE)?;
    found.edits.blank(tail, len)?;
    // The samples of a sequence lie in the same boxes and are found another way.
    if !sequence {
        for (start, end) in data {
            blank_between(start, end, &kept, &mut found)?;
        }
    }
    Ok(found)
}

/// Blanks what no kept piece covers. `kept` is sorted.
fn blank_between(start: u64, end: u64, kept: &[(u64, u64)], found: &mut Found) -> Result<(), PictureError> {
    let mut at = start;
    for (from, to) in kept.iter().filter(|(from, to)| *to > start && *from < end) {
        if *from > at {
            found.edits.blank(at, *from)?;
        }
        at = at.max(*to);
    }
    if at < end { found.edits.blank(at, end) } else { Ok(()) }
}

fn drop_box<R: Read + Seek>(
    source: &mut Source<'_, R>,
    found: &mut Found,
    atom: &Atom,
) -> Result<(), PictureError> {
    found.had_place |= source.has(atom.body, atom.end, &[b"\xa9xyz", b"GPSL", b"location.ISO6709"])?;
    free(&mut found.edits, atom)
}

/// Reads `meta`; returns the pieces that stay, sorted. `idat` joins `data`.
fn items<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    meta: Atom,
    data: &mut Vec<(u64, u64)>,
    found: &mut Found,
) -> Result<Vec<(u64, u64)>, PictureError> {
    let mut named: BTreeMap<[u8; 4], Atom> = BTreeMap::new();
    let mut at = meta.body + 4;
    while let Some(atom) = boxes.next(source, at, meta.end)? {
        if KEPT_META.contains(&&atom.name) {
            if named.insert(atom.name, atom).is_some() {
                return Err(PictureError::Damaged { what: "a part stands twice" });
            }
        } else {
            drop_box(source, found, &atom)?;
        }
        at = atom.end;
    }
    let part = |name: &[u8; 4]| {
        named.get(name).copied().ok_or(PictureError::Damaged { what: "it does not say where its picture is" })
    };
    let idat = named.get(b"idat").map(|atom| (atom.body, atom.end));
    let kinds = kinds(source, boxes, part(b"iinf")?)?;
    let mut placed = places(source, part(b"iloc")?, idat)?;
    properties(source, boxes, part(b"iprp")?, found)?;
    source.go(part(b"pitm")?.body)?;
    let primary = match source.u32()? >> 24 {
        0 => source.u16()?.into(),
        _ => source.u32()?,
    };
    if !kinds.get(&primary).is_some_and(|kind| PICTURES.contains(&kind)) {
        return Err(PictureError::PlaceStays);
    }
    data.extend(idat);
    let mut kept = Vec::new();
    for (id, kind) in &kinds {
        let place = placed.remove(id).unwrap_or_default();
        if PICTURES.contains(&kind) {
            if kind == b"jpeg" {
                embedded(source, &place, found)?;
            }
            kept.extend(place.pieces);
        } else {
            empty(source, *kind, &place, found)?;
        }
    }
    kept.sort_unstable();
    Ok(kept)
}

/// Overwrites an item that is no picture.
fn empty<R: Read + Seek>(
    source: &mut Source<'_, R>,
    kind: [u8; 4],
    place: &Placed,
    found: &mut Found,
) -> Result<(), PictureError> {
    if place.derived {
        return Err(PictureError::PlaceStays);
    }
    let mut block = Vec::new();
    for (start, end) in &place.pieces {
        if (block.len() as u64) < MOST_BLOCK {
            block.extend(source.block(*start, *end)?);
        }
        if &kind != b"Exif" {
            found.had_place |= source.has(*start, *end, &exif::XMP_PLACE)?;
        }
        found.edits.blank(*start, *end)?;
    }
    let quiet = match &kind {
        b"Exif" => {
            let skip = block.first_chunk().map_or(0, |first| u32::from_be_bytes(*first) as usize);
            let tiff = block.get(skip.saturating_add(4)..).unwrap_or_default();
            found.had_place |= !block.is_empty() && exif::look(tiff).had_place;
            [&[0; 4], exif::EMPTY].concat()
        }
        b"mime" => EMPTY_XMP.to_vec(),
        _ => return Ok(()),
    };
    if let [(start, end)] = place.pieces[..]
        && end - start >= quiet.len() as u64
    {
        if &kind == b"mime" {
            // Blanks, not zeros: an XML reader goes on behind the packet.
            let room = (end - start).min(MOST_BLOCK) as usize;
            let mut packet = quiet;
            packet.resize(room, b' ');
            return found.edits.patch(start, packet);
        }
        found.edits.patch(start, quiet)?;
    }
    Ok(())
}

/// A JPEG inside, mostly a thumbnail, may carry EXIF of its own.
fn embedded<R: Read + Seek>(
    source: &mut Source<'_, R>,
    place: &Placed,
    found: &mut Found,
) -> Result<(), PictureError> {
    let [(start, end)] = place.pieces[..] else { return Err(PictureError::PlaceStays) };
    let parts = jpeg::parts(source, start, end)?;
    found.had_place |= parts.seen.had_place;
    for (from, to) in parts.gone {
        found.edits.blank(from + 4, to)?;
    }
    found.edits.blank(parts.end, end)
}

/// `iinf`: the kind of each item.
fn kinds<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    iinf: Atom,
) -> Result<BTreeMap<u32, [u8; 4]>, PictureError> {
    source.go(iinf.body)?;
    let mut at = iinf.body + if source.u32()? >> 24 == 0 { 6 } else { 8 };
    let mut kinds = BTreeMap::new();
    while let Some(infe) = boxes.next(source, at, iinf.end)? {
        source.go(infe.body)?;
        let id = match source.u32()? >> 24 {
            2 => source.u16()?.into(),
            3 => source.u32()?,
            _ => return Err(PictureError::PlaceStays),
        };
        source.u16()?;
        kinds.insert(id, source.array()?);
        if kinds.len() > MOST_ITEMS {
            return Err(PictureError::Bomb { what: "too many parts" });
        }
        at = infe.end;
    }
    Ok(kinds)
}

/// `iloc`: where each item lies.
fn places<R: Read + Seek>(
    source: &mut Source<'_, R>,
    iloc: Atom,
    idat: Option<(u64, u64)>,
) -> Result<BTreeMap<u32, Placed>, PictureError> {
    let file = source.len();
    source.go(iloc.body)?;
    let version = source.u32()? >> 24;
    let sizes = source.u16()?;
    let [offset, length, base, index] = [sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15];
    let index = if version == 0 { 0 } else { index };
    let count = if version < 2 { source.u16()?.into() } else { source.u32()? };
    let mut placed = BTreeMap::new();
    let mut pieces = 0;
    for _ in 0..count {
        let id = if version < 2 { source.u16()?.into() } else { source.u32()? };
        let method = if version == 0 { 0 } else { source.u16()? & 15 };
        let elsewhere = source.u16()? != 0;
        let base = number(source, base)?;
        let extents = source.u16()?;
        let mut place = Placed { derived: method == 2, ..Placed::default() };
        let (from, to) = match method {
            0 => (0, file),
            1 => idat.ok_or(PictureError::Damaged { what: "a part lies nowhere" })?,
            2 => (0, 0),
            _ => return Err(PictureError::PlaceStays),
        };
        for _ in 0..extents {
            number(source, index)?;
            let (offset, size) = (number(source, offset)?, number(source, length)?);
            pieces += 1;
            if pieces > MOST_ITEMS || source.at() > iloc.end {
                return Err(PictureError::Bomb { what: "too many parts" });
            }
            if elsewhere || method == 2 {
                continue;
            }
            let start = from.checked_add(base).and_then(|start| start.checked_add(offset));
            let end = start.and_then(|start| if size == 0 { Some(to) } else { start.checked_add(size) });
            match (start, end) {
                (Some(start), Some(end)) if start <= end && end <= to => place.pieces.push((start, end)),
                _ => return Err(PictureError::Damaged { what: "a part lies outside the file" }),
            }
        }
        if placed.insert(id, place).is_some() {
            return Err(PictureError::Damaged { what: "a part stands twice" });
        }
    }
    Ok(placed)
}

fn number<R: Read + Seek>(source: &mut Source<'_, R>, bytes: u16) -> Result<u64, PictureError> {
    match bytes {
        0 => Ok(0),
        4 => source.u32().map(u64::from),
        8 => source.u64(),
        _ => Err(PictureError::Damaged { what: "a number has an unknown size" }),
    }
}

/// `iprp`: refuses pictures of too many pixels, and empties descriptions in words.
fn properties<R: Read + Seek>(
    source: &mut Source<'_, R>,
    boxes: &mut Boxes,
    iprp: Atom,
    found: &mut Found,
) -> Result<(), PictureError> {
    let len = source.len();
    let mut at = iprp.body;
    while let Some(list) = boxes.next(source, at, iprp.end)? {
        let mut inner = list.body;
        while &list.name == b"ipco"
            && let Some(property) = boxes.next(source, inner, list.end)?
        {
            match &property.name {
                b"ispe" => {
                    source.go(property.body + 4)?;
                    check_pixels(source.u32()?.into(), source.u32()?.into(), len)?;
                }
                // Freed in place, it keeps its number in the list.
                b"udes" | b"uuid" => drop_box(source, found, &property)?,
                _ => {}
            }
            inner = property.end;
        }
        at = list.end;
    }
    Ok(())
}
