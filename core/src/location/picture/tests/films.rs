//! Films and sound recordings, built box by box as telephones write them, and boxes of a HEIC.

use super::{real::PHOTOS, *};

const HERE: &[u8] = b"+13.7563+100.5018/";

fn atom(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&(body.len() as u32 + 8).to_be_bytes()[..], name, &body].concat()
}

/// A track whose samples are of one kind.
fn track(kind: &[u8; 4], more: &[u8]) -> Vec<u8> {
    let sample = atom(kind, &[&[0; 24]]);
    let stsd = atom(b"stsd", &[&[0, 0, 0, 0, 0, 0, 0, 1], &sample]);
    let stbl = atom(b"stbl", &[&stsd]);
    let mdia = atom(b"mdia", &[&atom(b"mdhd", &[&[0; 24]]), &atom(b"minf", &[&stbl])]);
    atom(b"trak", &[&atom(b"tkhd", &[&[0; 84]]), &mdia, more])
}

fn film(brand: &[u8; 4], told: &[u8], in_track: &[u8], behind: &[u8]) -> Vec<u8> {
    let moov = atom(b"moov", &[&atom(b"mvhd", &[&[0; 100]]), &track(b"avc1", in_track), told]);
    let mdat = atom(b"mdat", &[&[0x5a; 4096]]);
    [&atom(b"ftyp", &[brand, &[0; 4], brand])[..], &mdat, &moov, behind].concat()
}

/// Each way in which telephones say where a film was taken: in `moov`, in the track, behind it.
fn told() -> Vec<[Vec<u8>; 3]> {
    let xyz = atom(b"\xa9xyz", &[&[0, 18, 0x15, 0xc7], HERE]);
    let loci = atom(b"loci", &[&[0; 8], &1_315_203_u32.to_be_bytes(), HERE]);
    let udta = atom(b"udta", &[&xyz, &loci]);
    let keys = atom(b"keys", &[&[0; 8], b"\0\0\0\x2cmdtacom.apple.quicktime.location.ISO6709"]);
    let ilst = atom(b"ilst", &[&atom(b"data", &[&[0; 8], HERE])]);
    let meta = atom(b"meta", &[&atom(b"hdlr", &[b"mdta"]), &keys, &ilst]);
    let xmp = atom(b"uuid", &[&[0xbe; 16], b"<exif:GPSLatitude>", HERE]);
    let none = Vec::new;
    vec![
        [udta.clone(), none(), none()],
        [none(), udta, none()],
        [meta, none(), none()],
        [xmp.clone(), none(), none()],
        [none(), none(), xmp],
        [none(), none(), atom(b"free", &[b"\xa9xyz", HERE])],
        [none(), none(), [b"tail \xa9xyz", HERE].concat()],
    ]
}

#[test]
fn a_film_loses_the_boxes_that_say_where_and_keeps_picture_and_sound() {
    for brand in [b"isom", b"qt  ", b"3gp4", b"M4A "] {
        for [told, in_track, behind] in told() {
            let film = film(brand, &told, &in_track, &behind);
            let (plan, out) = cleaned(&film).unwrap();
            assert!(plan.had_place);
            assert!(holds(&film, HERE) && !holds(&out, HERE));
            assert_eq!(out.len(), film.len());
            // Up to the end of the film itself nothing moved.
            let data = 20 + 8 + 4096;
            assert_eq!(out[..data], film[..data]);
            let (again, _) = cleaned(&out).unwrap();
            assert!(!again.had_place);
            assert_eq!(taken(&film, None, false, true).unwrap().1, film);
        }
    }
}

#[test]
fn a_film_without_a_place_says_so() {
    let film = film(b"isom", &[], &[], &[]);
    let (plan, out) = taken(&film, Some("VID_0001.MP4"), false, false).unwrap();
    assert!(!plan.had_place);
    assert_eq!((plan.media_type(), out), ("video/mp4", film));
}

#[test]
fn a_place_that_is_woven_into_a_film_is_refused_and_passes_only_on_purpose() {
    let moov = |inner: &[u8]| [atom(b"ftyp", &[b"isom"]), atom(b"moov", &[inner])].concat();
    for kind in [b"gpmd", b"camm"] {
        let film = moov(&track(kind, &[]));
        assert_eq!(cleaned(&film).unwrap_err(), PictureError::PlaceStays);
        let (plan, out) = taken(&film, None, false, true).unwrap();
        assert!(plan.had_place);
        assert_eq!(out, film);
    }
    assert_eq!(cleaned(&moov(&atom(b"cmov", &[b"packed"]))).unwrap_err(), PictureError::PlaceStays);
}

#[test]
fn a_film_that_was_cut_short_is_refused() {
    let whole = film(b"isom", &told()[0][0], &[], &[]);
    for end in (16..whole.len()).step_by(8) {
        assert!(cleaned(&whole[..end]).is_err(), "{end}");
    }
}

#[test]
fn a_film_is_no_photograph() {
    let film = film(b"qt  ", &[], &[], &[]);
    let refused = taken(&film, None, true, false).unwrap_err();
    assert_eq!(refused, PictureError::NotWhatItSays { found: "video/quicktime" });
}

#[test]
fn a_heic_loses_further_boxes_that_say_where() {
    for photo in &PHOTOS[5..] {
        for name in [b"uuid", b"udta", b"sefd", b"mpvd", b"free"] {
            let more = [photo.bytes, &atom(name, &[b"\xa9xyz", HERE])].concat();
            let (plan, out) = cleaned(&more).unwrap();
            assert!(plan.had_place);
            assert!(!holds(&out, HERE) && !photo.is_told_by(&out));
            assert_eq!(out.len(), more.len());
        }
    }
}

#[test]
fn a_heic_of_too_many_pixels_is_a_bomb() {
    let mut bytes = PHOTOS[5].bytes.to_vec();
    for at in (0..bytes.len() - 16).filter(|at| PHOTOS[5].bytes[*at..].starts_with(b"ispe")) {
        bytes[at + 8..at + 16].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    }
    assert_eq!(cleaned(&bytes).unwrap_err(), PictureError::Bomb { what: "too many pixels" });
}

#[test]
fn a_box_longer_than_the_file_or_endless_boxes_are_refused() {
    let ftyp = atom(b"ftyp", &[b"isom"]);
    let long = [&ftyp[..], &0xffff_ffff_u32.to_be_bytes(), b"moov"].concat();
    assert!(matches!(cleaned(&long), Err(PictureError::Damaged { .. })));
    let wide = [&ftyp[..], &1_u32.to_be_bytes(), b"moov", &u64::MAX.to_be_bytes()].concat();
    assert!(matches!(cleaned(&wide), Err(PictureError::Damaged { .. })));
    let moov = atom(b"moov", &[&atom(b"free", &[]).repeat(30_000)]);
    assert_eq!(cleaned(&[ftyp, moov].concat()).unwrap_err(), PictureError::Bomb { what: "too many parts" });
}
