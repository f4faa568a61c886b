//! Files that are not what they say, damaged, endless, too large, or gone.

use super::{real::PHOTOS, *};
use proptest::prelude::*;
use std::{
    fs::File,
    io::{self, Seek, SeekFrom},
    sync::atomic::{AtomicU64, Ordering},
};

/// A PNG chunk; its sum is right.
fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = !0_u32;
    for byte in name.iter().chain(body) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
        }
    }
    [&(body.len() as u32).to_be_bytes()[..], name, body, &(!sum).to_be_bytes()].concat()
}

/// A PNG that declares a size and holds some more chunks.
fn png(width: u32, height: u32, more: &[u8]) -> Vec<u8> {
    let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let parts = [chunk(b"IHDR", &size), more.to_vec(), chunk(b"IDAT", &[0; 64]), chunk(b"IEND", &[])];
    [&b"\x89PNG\r\n\x1a\n"[..], &parts.concat()].concat()
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_with_what_it_is() {
    let exe = [&b"MZ\x90\0\x03\0\0\0"[..], &[0; 200]].concat();
    let zip = [&b"PK\x03\x04\x14\0"[..], &[0; 60]].concat();
    for (bytes, name, found) in [
        (&b"this is only a text"[..], "photo.jpg", "text/plain"),
        (b"<!DOCTYPE html><html><script>alert(1)</script>", "photo.jpg", "text/plain"),
        (b"<!DOCTYPE html><html></html>", "image/png", "text/plain"),
        (&exe, "photo.jpeg", "application/octet-stream"),
        (&exe, "voice.m4a", "application/octet-stream"),
        (&zip, "photo.heic", "application/zip"),
        (b"GIF89a\x01\0\x01\0\0\0\0", "photo.webp", "image/gif"),
        (b"%PDF-1.7 ", "photo.png", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "letter.pdf", "image/jpeg"),
    ] {
        let refused = taken(bytes, Some(name), false, false).unwrap_err();
        assert_eq!(refused, PictureError::NotWhatItSays { found }, "{name}");
    }
    // Where a photograph is needed the name says nothing.
    for bytes in [&exe[..], b"text", &zip, b"%PDF-1.7 "] {
        let refused = taken(bytes, None, true, false).unwrap_err();
        assert!(matches!(refused, PictureError::NotWhatItSays { .. }));
    }
}

#[test]
fn a_file_of_no_known_kind_passes_as_it_is_where_any_file_may() {
    for (bytes, name, media_type) in [
        (&b"\x01\x02\x03\x04unknown"[..], Some("contract.xyz"), "application/octet-stream"),
        (b"MZ\x90\0\x03\0\0\0\0", Some("tool.exe"), "application/octet-stream"),
        (b"wages: none", None, "text/plain"),
        (b"%PDF-1.7 ", Some("C:\\Contract.PDF"), "application/pdf"),
        (b"OggS\0\x02", Some("audio/ogg; codecs=opus"), "audio/ogg"),
    ] {
        let (plan, out) = taken(bytes, name, false, false).unwrap();
        assert_eq!((plan.media_type(), plan.had_place, &out[..]), (media_type, false, bytes));
    }
}

#[test]
fn an_empty_file_is_damaged() {
    assert_eq!(cleaned(&[]).unwrap_err(), PictureError::Damaged { what: "the file is empty" });
}

#[test]
fn a_picture_of_more_pixels_than_any_camera_makes_is_a_bomb() {
    for (width, height) in [(60_000, 60_000), (u32::MAX, u32::MAX), (20_000, 10_000)] {
        let refused = cleaned(&png(width, height, &[])).unwrap_err();
        assert_eq!(refused, PictureError::Bomb { what: "too many pixels" }, "{width} by {height}");
    }
    assert!(cleaned(&png(4000, 3000, &[])).is_ok());
    let jpeg = b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9";
    assert_eq!(cleaned(jpeg).unwrap_err(), PictureError::Bomb { what: "too many pixels" });
    let gif = b"GIF89a\xff\xff\xff\xff\0\0\0;";
    assert_eq!(cleaned(gif).unwrap_err(), PictureError::Bomb { what: "too many pixels" });
    let webp = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff";
    assert_eq!(cleaned(webp).unwrap_err(), PictureError::Bomb { what: "too many pixels" });
}

#[test]
fn packed_text_in_a_png_is_never_unpacked_and_goes() {
    let bomb = zstd::bulk::compress(&vec![0; 1 << 20], 3).unwrap();
    let more = [
        chunk(b"zTXt", &[b"Raw profile type exif\0\0", &bomb[..]].concat()),
        chunk(b"zTXt", &[b"Comment\0\0", &bomb[..]].concat()),
        chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\x01\0\0\0", &bomb[..]].concat()),
        chunk(b"tEXt", b"Comment\0where: <exif:GPSLatitude>13.7"),
        chunk(b"teSt", b"a chunk nobody knows"),
    ];
    let (plan, out) = cleaned(&png(10, 10, &more.concat())).unwrap();
    assert!(plan.had_place);
    assert_eq!(out, png(10, 10, &[]));
}

#[test]
fn a_png_whose_sums_are_wrong_hides_nothing() {
    let good = png(10, 10, &[]);
    let mut bad = good.clone();
    let data = bad.windows(4).position(|four| four == b"IDAT").unwrap();
    bad[data + 6] ^= 1;
    assert!(matches!(cleaned(&bad), Err(PictureError::Damaged { .. })));
    // One that is not needed for the picture goes.
    let mut profile = chunk(b"iCCP", b"13.7563N 100.5018E");
    *profile.last_mut().unwrap() ^= 1;
    assert_eq!(cleaned(&png(10, 10, &profile)).unwrap().1, good);
}

#[test]
fn a_turned_picture_stays_turned_however_short_its_exif_is() {
    let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
    let (_, out) = cleaned(&png(10, 10, &chunk(b"eXIf", exif).repeat(3))).unwrap();
    assert_eq!((count(&out, b"eXIf"), count(&out, b"II*\0")), (1, 0));
    let picture = [&b"VP8L\x06\0\0\0\x2f\0\0\0\0\0"[..], b"EXIF\x16\0\0\0", exif].concat();
    let webp = [&b"RIFF"[..], &(picture.len() as u32 + 4).to_le_bytes(), b"WEBP", &picture].concat();
    let (_, out) = cleaned(&webp).unwrap();
    assert_eq!(out[4..8], ((out.len() - 8) as u32).to_le_bytes());
    assert!(holds(&out, b"\x01\x12\0\x03\0\0\0\x01\0\x06"));
}

#[test]
fn nothing_travels_behind_the_tables_of_a_jpeg() {
    for photo in PHOTOS.iter().filter(|photo| photo.name.ends_with(".jpg")) {
        let at = photo.bytes.windows(2).position(|two| two == b"\xff\xe1").unwrap();
        for marker in [0xdb, 0xc4, 0xc0, 0xcc, 0xdd, 0xda] {
            let mut bytes = photo.bytes.to_vec();
            bytes[at + 1] = marker;
            assert!(cleaned(&bytes).is_err(), "{} {marker:x}", photo.name);
        }
        for (marker, name) in [(0xe0, &b"JFIF\0"[..]), (0xee, b"Adobe")] {
            let mut bytes = photo.bytes.to_vec();
            bytes[at + 1] = marker;
            bytes[at + 4..at + 9].copy_from_slice(name);
            assert!(!photo.is_told_by(&cleaned(&bytes).unwrap().1));
        }
    }
}

#[test]
fn a_gif_loses_comments_and_xmp_and_keeps_its_frames() {
    let comment = b"!\xfe\x0513.75\0";
    let xmp = b"!\xff\x0bXMP DataXMP\x10exif:GPSLatitude\0";
    let turns = b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
    let frame = b"!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0";
    let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
    let gif = [&head[..], comment, turns, xmp, frame, b";", b"tail"].concat();
    let (plan, out) = taken(&gif, Some("a.gif"), true, false).unwrap();
    assert!(plan.had_place);
    assert_eq!(out, [&head[..], turns, frame, b";"].concat());
}

#[test]
fn a_photograph_cut_at_any_64th_byte_is_refused_or_tells_nothing() {
    for photo in PHOTOS {
        for end in (0..photo.bytes.len()).step_by(64) {
            let part = &photo.bytes[..end];
            match plan(&mut Cursor::new(part), end as u64, Some(photo.name), true, false) {
                // To read a megabyte each time would take long.
                Ok(_) if end % 1024 != 0 => {}
                Ok(_) => assert!(!photo.is_told_by(&cleaned(part).unwrap().1), "{} at {end}", photo.name),
                Err(PictureError::Damaged { .. } | PictureError::NotWhatItSays { .. }) => {}
                Err(error) => panic!("{} at {end}: {error}", photo.name),
            }
        }
    }
}

/// Counts what is read of a file; nothing is kept.
struct Counted {
    file: File,
    read: AtomicU64,
}

impl Read for &Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = (&self.file).read(out)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl Seek for &Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        (&self.file).seek(to)
    }
}

/// A file of holes with `bytes` at its beginning and `last` at its end; it has no name any more.
fn sparse(len: u64, bytes: &[u8], last: &[u8]) -> Counted {
    use std::io::Write;
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("saphan-sparse-{}-{number}", std::process::id()));
    let mut file = File::options().read(true).write(true).create_new(true).open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    file.set_len(len).unwrap();
    file.write_all(bytes).unwrap();
    file.seek(SeekFrom::Start(len - last.len() as u64)).unwrap();
    file.write_all(last).unwrap();
    Counted { file, read: AtomicU64::new(0) }
}

#[test]
fn a_file_of_3_gigabytes_is_refused_before_any_of_it_is_read() {
    let size = 3 << 30;
    let huge = sparse(size, PHOTOS[0].bytes, b"");
    for keep_place in [false, true] {
        let refused = plan(&mut &huge, size, Some("film.mp4"), false, keep_place).unwrap_err();
        assert_eq!(refused, PictureError::TooLarge { size, most: MOST_BYTES });
    }
    assert_eq!(huge.read.load(Ordering::Relaxed), 0);
}

#[test]
fn a_film_as_large_as_may_be_is_looked_through_without_reading_it() {
    let moov = b"\0\0\0\x20moov\0\0\0\x18udta\0\0\0\x10\xa9xyz+13.7563";
    let data = (MOST_BYTES - 16 - 32) as u32;
    let head = [&b"\0\0\0\x10ftypisom\0\0\0\0"[..], &data.to_be_bytes(), b"mdat"].concat();
    let film = sparse(MOST_BYTES, &head, moov);
    let plan = plan(&mut &film, MOST_BYTES, Some("film.mp4"), false, false).unwrap();
    assert!(plan.had_place);
    assert!(film.read.load(Ordering::Relaxed) < 1 << 20);
}

#[test]
fn a_file_that_vanishes_or_changes_while_it_is_read_is_an_error() {
    struct Gone;
    impl Read for Gone {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
    }
    impl Seek for Gone {
        fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
            Ok(0)
        }
    }
    assert_eq!(plan(&mut Gone, 1000, None, false, false).unwrap_err(), PictureError::Vanished);

    let photo = &PHOTOS[0];
    for photo in PHOTOS {
        let longer_than_it_is = photo.bytes.len() as u64 + 100_000;
        if let Ok(plan) = plan(&mut Cursor::new(photo.bytes), longer_than_it_is, None, false, false) {
            let read = Cleaned::new(Cursor::new(photo.bytes), plan).read_to_end(&mut Vec::new());
            assert_eq!(read.unwrap_err().kind(), io::ErrorKind::UnexpectedEof, "{}", photo.name);
        }
    }
    let (plan, _) = cleaned(photo.bytes).unwrap();
    let read = |bytes: Vec<u8>| Cleaned::new(Cursor::new(bytes), plan.clone()).read_to_end(&mut Vec::new());
    assert_eq!(read(photo.bytes[..50_000].to_vec()).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    let longer = [photo.bytes, b"more"].concat();
    assert_eq!(read(longer).unwrap_err().kind(), io::ErrorKind::InvalidData);
}

#[test]
fn a_picture_whose_place_cannot_be_taken_out_passes_only_on_purpose() {
    for head in [&b"II*\0\x08\0\0\0"[..], b"MM\0*\0\0\0\x08", b"\xff\x0a\0\0"] {
        assert_eq!(cleaned(head).unwrap_err(), PictureError::PlaceStays);
        let (plan, out) = taken(head, None, true, true).unwrap();
        assert!(plan.had_place);
        assert_eq!(out, head);
    }
}

const HEADS: [&[u8]; 10] = [
    b"",
    b"\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\x08\0\0\0",
    b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0",
    b"RIFF\xf0\0\0\0WEBPVP8X\x0a\0\0\0",
    b"GIF89a\x01\0\x01\0\0\0\0!\xff",
    b"\0\0\0\x14ftypheic\0\0\0\0mif1\0\0\0\x80meta\0\0\0\0",
    b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x60moov",
    b"\0\0\0\x10ftypqt  \0\0\0\0\0\0\0\x01moov",
    b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
    b"\xff\xd8\xff\xc2\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0",
];

proptest! {
    #[test]
    fn no_bytes_make_it_fail(head in 0..HEADS.len(), tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [HEADS[head], &tail[..]].concat();
        for keep_place in [false, true] {
            let _ = taken(&bytes, None, false, keep_place);
        }
    }

    #[test]
    fn a_photograph_with_any_bytes_changed_is_refused_or_tells_nothing(
        which in 0..6_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..3000_usize, any::<u8>()), 1..4),
        early in any::<bool>(),
    ) {
        let photo = &PHOTOS[which];
        let mut bytes = photo.bytes.to_vec();
        for (index, near, byte) in changes {
            // What says how a file is built stands at its beginning, mostly.
            let at = if early { near % bytes.len() } else { index.index(bytes.len()) };
            bytes[at] = byte;
        }
        if let Ok((_, out)) = taken(&bytes, Some(photo.name), true, false) {
            prop_assert!(!photo.is_told_by(&out));
        }
    }
}
