//! Photographs of real cameras; see tests/data/README.md. What is looked for is searched in the bytes, not by the code
//! that is tested.

use super::*;

/// A photograph and what its camera wrote into it.
pub(super) struct Photo {
    pub(super) name: &'static str,
    pub(super) bytes: &'static [u8],
    media_type: &'static str,
    /// Whether its EXIF has the low byte first.
    little: bool,
    /// Degrees, minutes, seconds, each as EXIF has it: numerator, denominator.
    latitude: [u32; 6],
    longitude: [u32; 6],
    /// Further words that have to go.
    words: &'static [&'static str],
}

macro_rules! bytes {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../tests/data/pictures/", $name))
    };
}

const LIGHTHOUSE: Photo = Photo {
    name: "lighthouse.jpg",
    bytes: bytes!("lighthouse.jpg"),
    media_type: "image/jpeg",
    little: true,
    latitude: [36, 1, 358_465, 10_000, 0, 1],
    longitude: [4, 1, 305_076, 10_000, 0, 1],
    words: &["Benalm", "Andaluc", "pedersen", "PENTAX", "Photoshop 3.0", "ns.adobe.com/xap"],
};

pub(super) const PHOTOS: [Photo; 7] = [
    LIGHTHOUSE,
    Photo {
        name: "lighthouse.png",
        bytes: bytes!("lighthouse.png"),
        media_type: "image/png",
        words: &["Benalm", "Andaluc", "pedersen", "PENTAX", "eXIf", "iTXt"],
        ..LIGHTHOUSE
    },
    Photo {
        name: "lighthouse.webp",
        bytes: bytes!("lighthouse.webp"),
        media_type: "image/webp",
        words: &["Benalm", "Andaluc", "pedersen", "PENTAX", "EXIF", "XMP "],
        ..LIGHTHOUSE
    },
    Photo {
        name: "throne.jpg",
        bytes: bytes!("throne.jpg"),
        media_type: "image/jpeg",
        little: true,
        latitude: [39, 1, 54, 1, 56, 1],
        longitude: [116, 1, 23, 1, 27, 1],
        words: &["NIKON", "Photoshop", "adobe:docid"],
    },
    Photo {
        name: "garden.jpg",
        bytes: bytes!("garden.jpg"),
        media_type: "image/jpeg",
        little: false,
        latitude: [59, 1, 19, 1, 5717, 100],
        longitude: [18, 1, 3, 1, 5379, 100],
        words: &["Apple", "iPhone 4S", "Apple iOS", "ns.adobe.com/xap"],
    },
    Photo {
        name: "pug.heic",
        bytes: bytes!("pug.heic"),
        media_type: "image/heic",
        little: false,
        latitude: [46, 1, 45, 1, 1693, 100],
        longitude: [33, 1, 20, 1, 998, 100],
        words: &["iPhone XS", "Apple iOS", "2021:07:06", "photoshop"],
    },
    Photo {
        name: "map.heic",
        bytes: bytes!("map.heic"),
        media_type: "image/heic",
        little: true,
        latitude: [59, 1, 30, 1, 46_142_640, 1_000_000],
        longitude: [24, 1, 50, 1, 3_500_879, 1_000_000],
        words: &["Galaxy S25 Ultra", "2025:06:02", "hdrgm", "MCC_Data", "UTC_Data"],
    },
];

impl Photo {
    fn rationals(&self, six: [u32; 6]) -> Vec<u8> {
        six.iter().flat_map(|n| if self.little { n.to_le_bytes() } else { n.to_be_bytes() }).collect()
    }

    /// Whether the coordinates stand in `bytes`.
    pub(super) fn is_told_by(&self, bytes: &[u8]) -> bool {
        holds(bytes, &self.rationals(self.latitude)) || holds(bytes, &self.rationals(self.longitude))
    }
}

/// Whether an EXIF entry that points to a GPS part stands anywhere: tag 0x8825, a long, one of it.
fn points_to_place(bytes: &[u8]) -> bool {
    holds(bytes, b"\x25\x88\x04\0\x01\0\0\0") || holds(bytes, b"\x88\x25\0\x04\0\0\0\x01")
}

/// What a JPEG decoder reads: tables, frame, scans up to the end; no application segment, no comment.
fn coded(bytes: &[u8]) -> Vec<u8> {
    let (mut at, mut out) = (2, Vec::new());
    loop {
        let size = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        match bytes[at + 1] {
            0xe0..=0xef | 0xfe => {}
            0xda => {
                let end = bytes.windows(2).rposition(|two| two == b"\xff\xd9").unwrap();
                out.extend(&bytes[at..end + 2]);
                return out;
            }
            _ => out.extend(&bytes[at..at + 2 + size]),
        }
        at += 2 + size;
    }
}

/// Name and content of each chunk of a PNG (`big`) or WebP.
fn chunks(bytes: &[u8], big: bool) -> Vec<([u8; 4], &[u8])> {
    let (mut at, mut out) = (if big { 8 } else { 12 }, Vec::new());
    while at + 8 <= bytes.len() {
        let first: [u8; 4] = bytes[at..at + 4].try_into().unwrap();
        let second: [u8; 4] = bytes[at + 4..at + 8].try_into().unwrap();
        let (name, size) = if big {
            (second, u32::from_be_bytes(first) as usize)
        } else {
            (first, u32::from_le_bytes(second) as usize)
        };
        out.push((name, &bytes[at + 8..at + 8 + size]));
        at += 8 + size + if big { 4 } else { size % 2 };
    }
    assert_eq!(at, bytes.len());
    out
}

fn picked<'a>(chunks: &[([u8; 4], &'a [u8])], names: &[&[u8; 4]]) -> Vec<&'a [u8]> {
    chunks.iter().filter(|(name, _)| names.contains(&name)).map(|(_, body)| *body).collect()
}

#[test]
fn the_place_of_a_real_photograph_is_found_and_goes_with_all_that_was_said_of_it() {
    for photo in PHOTOS {
        let name = photo.name;
        assert!(photo.is_told_by(photo.bytes) && points_to_place(photo.bytes), "{name}");
        let (plan, out) = taken(photo.bytes, Some(name), true, false).unwrap();
        assert!(plan.had_place, "{name}");
        assert_eq!(plan.media_type(), photo.media_type);
        assert!(!photo.is_told_by(&out), "{name}");
        assert!(!points_to_place(&out), "{name}");
        for word in photo.words {
            assert!(holds(photo.bytes, word.as_bytes()), "{name} was to have {word}");
            assert!(!holds(&out, word.as_bytes()), "{name} still has {word}");
        }
    }
}

#[test]
fn a_place_that_is_kept_on_purpose_is_kept_with_every_byte() {
    for photo in PHOTOS {
        let (plan, out) = taken(photo.bytes, Some(photo.name), true, true).unwrap();
        assert!(plan.had_place);
        assert_eq!(out, photo.bytes, "{}", photo.name);
    }
}

#[test]
fn a_cleaned_photograph_has_no_place_and_is_not_changed_again() {
    for photo in PHOTOS {
        let (_, once) = cleaned(photo.bytes).unwrap();
        let (plan, twice) = cleaned(&once).unwrap();
        assert!(!plan.had_place, "{}", photo.name);
        assert_eq!(once, twice, "{}", photo.name);
    }
}

#[test]
fn a_jpeg_keeps_what_its_decoder_reads_and_loses_its_small_copies() {
    for photo in PHOTOS.iter().filter(|photo| photo.media_type == "image/jpeg") {
        let (_, out) = cleaned(photo.bytes).unwrap();
        assert_eq!(coded(&out), coded(photo.bytes), "{}", photo.name);
        assert!(count(photo.bytes, b"\xff\xd8\xff") > 1);
        assert_eq!(count(&out, b"\xff\xd8\xff"), 1, "{}", photo.name);
    }
}

#[test]
fn which_way_is_up_stays_when_the_rest_of_exif_goes() {
    let photo = &PHOTOS[4];
    let (_, out) = cleaned(photo.bytes).unwrap();
    // One entry, 0x0112, a short, one of it: 6.
    let turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    assert_eq!((count(&out, turned), count(&out, b"Exif")), (1, 1));
    assert_eq!(count(&cleaned(LIGHTHOUSE.bytes).unwrap().1, b"Exif"), 0);
}

#[test]
fn a_colour_profile_stays() {
    for photo in &PHOTOS[..3] {
        let (_, out) = cleaned(photo.bytes).unwrap();
        for word in [&b"ICC_PROFILE"[..], b"iCCP", b"ICCP"] {
            assert_eq!(holds(photo.bytes, word), holds(&out, word), "{}", photo.name);
        }
    }
}

#[test]
fn a_png_and_a_webp_keep_the_chunks_of_the_picture_bit_by_bit() {
    let (_, out) = cleaned(PHOTOS[1].bytes).unwrap();
    let names: [&[u8; 4]; 4] = [b"IHDR", b"iCCP", b"IDAT", b"IEND"];
    let (before, after) = (chunks(PHOTOS[1].bytes, true), chunks(&out, true));
    assert_eq!(picked(&before, &names), picked(&after, &names));
    assert_eq!(after.len(), picked(&after, &names).len());

    let (_, out) = cleaned(PHOTOS[2].bytes).unwrap();
    let names: [&[u8; 4]; 2] = [b"ICCP", b"VP8 "];
    let (before, after) = (chunks(PHOTOS[2].bytes, false), chunks(&out, false));
    assert_eq!(picked(&before, &names), picked(&after, &names));
    assert_eq!(after.len(), 3);
    // The flags of the header: a colour profile, and neither EXIF nor XMP any more.
    assert_eq!((picked(&before, &[b"VP8X"])[0][0], picked(&after, &[b"VP8X"])[0][0]), (0x2c, 0x20));
    assert_eq!(out[4..8], ((out.len() - 8) as u32).to_le_bytes());
}

#[test]
fn a_heic_changes_only_where_its_exif_xmp_and_maker_s_boxes_lie() {
    // Found by hand in the two files: items of EXIF and XMP; then Samsung's boxes at the end.
    let pug: &[(usize, usize)] = &[(62_830, 2354), (65_184, 2616), (147_541, 2354), (149_895, 2616)];
    let map: &[(usize, usize)] =
        &[(1_149_504, 926), (1_150_430, 1962), (1_152_392, 574), (1_156_369, 15_875)];
    for (photo, told) in [(&PHOTOS[5], pug), (&PHOTOS[6], map)] {
        let (_, out) = cleaned(photo.bytes).unwrap();
        assert_eq!(out.len(), photo.bytes.len());
        for (at, (before, after)) in photo.bytes.iter().zip(&out).enumerate() {
            let inside = told.iter().any(|(start, size)| (*start..start + size).contains(&at));
            assert!(before == after || inside, "{} at {at}", photo.name);
        }
        // No compressed picture carries runs like these: what was told is gone from its own place.
        for (start, size) in told {
            assert_ne!(photo.bytes[*start..start + size], out[*start..start + size], "{}", photo.name);
        }
    }
}

#[test]
fn a_picture_claimed_as_another_kind_of_picture_is_refused_by_name() {
    for photo in PHOTOS {
        for claim in ["image/gif", "note.txt", "film.mp4"] {
            let refused = taken(photo.bytes, Some(claim), false, false).unwrap_err();
            assert_eq!(refused, PictureError::NotWhatItSays { found: photo.media_type });
        }
        let named_by_type = format!("{}; quality=1", photo.media_type.to_uppercase());
        assert!(taken(photo.bytes, Some(&named_by_type), true, false).is_ok());
    }
}
