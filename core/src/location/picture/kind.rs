//! What a file is, from its first bytes alone.

/// A kind of file. The media type is given where several share a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Webp,
    Gif,
    Bmp,
    /// HEIC, HEIF, AVIF.
    Heif(&'static str),
    /// MP4 and its relatives.
    Movie(&'static str),
    /// A picture whose place cannot be taken out.
    Opaque(&'static str),
    /// Known by name only, or not at all.
    Other(&'static str),
}

/// Media type of what is not known.
pub(super) const UNKNOWN: &str = "application/octet-stream";

/// First bytes, offset, kind.
const MARKS: [(&[u8], usize, Kind); 25] = [
    (b"\xff\xd8\xff", 0, Kind::Jpeg),
    (b"\x89PNG\r\n\x1a\n", 0, Kind::Png),
    (b"GIF87a", 0, Kind::Gif),
    (b"GIF89a", 0, Kind::Gif),
    (b"WEBP", 8, Kind::Webp),
    (b"WAVE", 8, Kind::Other("audio/wav")),
    (b"AVI ", 8, Kind::Other("video/x-msvideo")),
    (b"II*\0", 0, Kind::Opaque("image/tiff")),
    (b"MM\0*", 0, Kind::Opaque("image/tiff")),
    (b"II+\0", 0, Kind::Opaque("image/tiff")),
    (b"MM\0+", 0, Kind::Opaque("image/tiff")),
    (b"\0\0\0\x0cJXL \r\n\x87\n", 0, Kind::Opaque("image/jxl")),
    (b"\xff\x0a", 0, Kind::Opaque("image/jxl")),
    (b"%PDF-", 0, Kind::Other("application/pdf")),
    (b"ID3", 0, Kind::Other("audio/mpeg")),
    (b"\xff\xfb", 0, Kind::Other("audio/mpeg")),
    (b"\xff\xf3", 0, Kind::Other("audio/mpeg")),
    (b"\xff\xf2", 0, Kind::Other("audio/mpeg")),
    (b"\xff\xf1", 0, Kind::Other("audio/aac")),
    (b"\xff\xf9", 0, Kind::Other("audio/aac")),
    (b"OggS", 0, Kind::Other("audio/ogg")),
    (b"fLaC", 0, Kind::Other("audio/flac")),
    (b"#!AMR", 0, Kind::Other("audio/amr")),
    (b"\x1a\x45\xdf\xa3", 0, Kind::Other("video/webm")),
    (b"PK\x03\x04", 0, Kind::Other("application/zip")),
];

impl Kind {
    pub(super) fn of(head: &[u8]) -> Self {
        let marked = MARKS.iter().find(|(mark, at, _)| {
            head.get(*at..at + mark.len()) == Some(*mark) && (*at != 8 || head.starts_with(b"RIFF"))
        });
        if let Some((.., kind)) = marked {
            return *kind;
        }
        if let Some(kind) = of_brand(head) {
            return kind;
        }
        // The header of a BMP: reserved zeros and the size of a known second header.
        if head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]) && head.get(15..18) == Some(&[0; 3]) {
            return Self::Bmp;
        }
        if is_text(head) { Self::Other("text/plain") } else { Self::Other(UNKNOWN) }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Bmp => "image/bmp",
            Self::Heif(name) | Self::Movie(name) | Self::Opaque(name) | Self::Other(name) => name,
        }
    }

    pub(super) fn is_picture(self) -> bool {
        self.media_type().starts_with("image/")
    }

    /// Whether this kind is what `claim` says: a media type as [`claim`] gives it.
    pub(super) fn answers(self, claim: &str) -> bool {
        match (self, claim) {
            (_, "image/*") => self.is_picture(),
            (Self::Heif(name), _) => {
                name == claim || (name != "image/avif" && claim.starts_with("image/hei"))
            }
            // One container, many names.
            (Self::Movie(_), _) => {
                matches!(claim, "video/mp4" | "audio/mp4" | "video/quicktime" | "video/3gpp")
            }
            (Self::Other("video/webm"), _) => {
                matches!(claim, "video/webm" | "audio/webm" | "video/x-matroska")
            }
            (Self::Other("audio/ogg"), _) => matches!(claim, "audio/ogg" | "video/ogg" | "audio/opus"),
            (Self::Other("application/zip"), _) => claim == "application/zip",
            _ => self.media_type() == claim,
        }
    }
}

fn of_brand(head: &[u8]) -> Option<Kind> {
    if head.get(4..8) != Some(b"ftyp") {
        // QuickTime files of before 2001 have no brand.
        let old = matches!(head.get(4..8), Some(b"moov" | b"mdat" | b"wide" | b"pnot"));
        return old.then_some(Kind::Movie("video/quicktime"));
    }
    let size = u32::from_be_bytes(head.get(..4)?.try_into().ok()?) as usize;
    let major = head.get(8..12)?;
    let of = |brand: &[u8]| match brand {
        b"avif" | b"avis" => Some(Kind::Heif("image/avif")),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" => Some(Kind::Heif("image/heic")),
        b"qt  " => Some(Kind::Movie("video/quicktime")),
        b"M4A " | b"M4B " | b"F4A " => Some(Kind::Movie("audio/mp4")),
        b"crx " => Some(Kind::Opaque("image/x-canon-cr3")),
        _ if brand.starts_with(b"3gp") || brand.starts_with(b"3g2") => Some(Kind::Movie("video/3gpp")),
        _ => None,
    };
    let general = matches!(major, b"mif1" | b"msf1" | b"heif" | b"mif2" | b"MiHE" | b"MiHB");
    let others = head.get(16..size.min(head.len())).unwrap_or_default();
    of(major).or_else(|| others.chunks_exact(4).filter(|_| general).find_map(of)).or(Some(if general {
        Kind::Heif("image/heif")
    } else {
        Kind::Movie("video/mp4")
    }))
}

fn is_text(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // A letter may be cut by the end of what was read.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

/// File name endings and the media type they claim.
const ENDINGS: [(&str, &str); 33] = [
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("jfif", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("heic", "image/heic"),
    ("heif", "image/heif"),
    ("hif", "image/heif"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("bmp", "image/bmp"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("3gp", "video/3gpp"),
    ("m4a", "audio/mp4"),
    ("mp3", "audio/mpeg"),
    ("aac", "audio/aac"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("opus", "audio/opus"),
    ("wav", "audio/wav"),
    ("flac", "audio/flac"),
    ("amr", "audio/amr"),
    ("webm", "video/webm"),
    ("mkv", "video/x-matroska"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("docx", "application/zip"),
    ("txt", "text/plain"),
    ("avi", "video/x-msvideo"),
];

/// Other names of the same media types.
const ALIASES: [(&str, &str); 13] = [
    ("image/jpg", "image/jpeg"),
    ("image/pjpeg", "image/jpeg"),
    ("image/x-png", "image/png"),
    ("image/x-ms-bmp", "image/bmp"),
    ("image/heic-sequence", "image/heic"),
    ("image/heif-sequence", "image/heif"),
    ("audio/x-m4a", "audio/mp4"),
    ("audio/m4a", "audio/mp4"),
    ("audio/3gpp", "video/3gpp"),
    ("audio/x-wav", "audio/wav"),
    ("audio/wave", "audio/wav"),
    ("audio/mp3", "audio/mpeg"),
    ("video/x-m4v", "video/mp4"),
];

/// The media type a claim names, if it is one that can be told from the bytes. `claimed` is a media type, with or
/// without parameters, or a file name.
pub(super) fn claim(claimed: &str) -> Option<&'static str> {
    let claimed = claimed.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if claimed == "image/*" {
        return Some("image/*");
    }
    if let Some((_, name)) = ALIASES.iter().find(|(alias, _)| *alias == claimed) {
        return Some(name);
    }
    let known = ENDINGS.iter().find(|(_, name)| *name == claimed);
    let named = || {
        let (_, ending) = claimed.rsplit_once('.')?;
        ENDINGS.iter().find(|(known, _)| *known == ending)
    };
    let audio = (claimed == "audio/webm").then_some("audio/webm");
    known.or_else(named).map(|(_, name)| *name).or(audio)
}
