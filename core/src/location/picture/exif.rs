//! Looks into an EXIF block (a TIFF structure, EXIF 2.32 §4.5) for which way is up and whether it says where.

/// Tag of the orientation.
const ORIENTATION: u16 = 0x0112;
/// Tag of the pointer to the GPS part.
const GPS: u16 = 0x8825;
/// Words in an XMP packet that say where.
pub(super) const XMP_PLACE: [&[u8]; 6] =
    [b"GPSL", b"GPSDest", b"photoshop:City", b"Iptc4xmpCore:Location", b"Iptc4xmpExt:Location", b"geo:lat"];

/// What an EXIF block says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// 1 to 8 as in EXIF; 1 is upright.
    pub(super) orientation: u8,
    /// Whether it says where, or cannot be read and may.
    pub(super) had_place: bool,
}

impl Default for Seen {
    fn default() -> Self {
        Self { orientation: 1, had_place: false }
    }
}

struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl Tiff<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    }

    /// Tag and position of the value field of each entry of the directory at `at`.
    fn entries(&self, at: usize) -> Option<impl Iterator<Item = (u16, usize)> + '_> {
        let count = usize::from(self.u16(at)?);
        Some((0..count).map_while(move |entry| {
            let at = at + 2 + 12 * entry;
            self.u32(at + 8)?;
            Some((self.u16(at)?, at + 8))
        }))
    }
}

/// Looks into a block that begins with its byte order mark.
pub(super) fn look(bytes: &[u8]) -> Seen {
    let unreadable = Seen { had_place: true, ..Seen::default() };
    let little = match bytes.get(..2) {
        Some(b"II") => true,
        Some(b"MM") => false,
        _ => return unreadable,
    };
    let tiff = Tiff { bytes, little };
    let Some(entries) = tiff.u32(4).and_then(|at| tiff.entries(at as usize)) else { return unreadable };
    let mut seen = Seen::default();
    for (tag, at) in entries {
        match tag {
            ORIENTATION => {
                let value = tiff.u16(at).unwrap_or(1);
                seen.orientation = u8::try_from(value).ok().filter(|v| (1..=8).contains(v)).unwrap_or(1);
            }
            GPS => {
                let part = tiff.u32(at).and_then(|at| tiff.entries(at as usize));
                // Latitude, longitude, or their destination twins.
                let tells = |mut part: Box<dyn Iterator<Item = (u16, usize)> + '_>| {
                    part.any(|(tag, _)| matches!(tag, 0x02 | 0x04 | 0x14 | 0x16 | 0x1b | 0x1c))
                };
                seen.had_place = part.is_none_or(|part| tells(Box::new(part)));
            }
            _ => {}
        }
    }
    seen
}

/// A block that says nothing but which way is up.
pub(super) fn upright(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation, 0, 0, 0, 0, 0, 0]);
    block
}

/// A block that says nothing.
pub(super) const EMPTY: &[u8] = b"MM\0*\0\0\0\x08\0\0\0\0\0\0";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_ours_says_which_way_is_up_and_nothing_else() {
        for orientation in 1..=8 {
            assert_eq!(look(&upright(orientation)), Seen { orientation, had_place: false });
        }
        assert_eq!(look(EMPTY), Seen::default());
    }

    #[test]
    fn a_block_that_cannot_be_read_may_hold_a_place() {
        for bytes in [&b""[..], b"II", b"XX*\0", b"MM\0*\0\0\xff\xff", &[0xff; 64]] {
            assert!(look(bytes).had_place);
        }
    }
}
