//! The Standard Compression Scheme for Unicode (Unicode Technical Standard #6) as the form of long texts.
//!
//! A letter of Thai, Lao, Khmer or Burmese is three bytes of UTF-8 and one of SCSU, so that a report of 500 letters
//! still fits the smallest envelope. The writer uses single-byte mode with one dynamic window at a time, and Unicode
//! mode for runs of Chinese; the reader takes all of the standard.

use minicbor::{
    Decoder, Encoder,
    decode::Error as DecodeError,
    encode::{Error as EncodeError, Write},
};

const SQ0: u8 = 0x01;
const SDX: u8 = 0x0B;
const SQU: u8 = 0x0E;
const SCU: u8 = 0x0F;
const SC0: u8 = 0x10;
const SD0: u8 = 0x18;
const UC0: u8 = 0xE0;
const UD0: u8 = 0xE8;
const UQU: u8 = 0xF0;
const UDX: u8 = 0xF1;
const RESERVED: u8 = 0xF2;

const STATIC: [u32; 8] = [0x0000, 0x0080, 0x0100, 0x0300, 0x2000, 0x2080, 0x2100, 0x3000];
const DYNAMIC: [u32; 8] = [0x0080, 0x00C0, 0x0400, 0x0600, 0x0900, 0x3040, 0x30A0, 0xFF00];
const FIXED: [u32; 7] = [0x00C0, 0x0250, 0x0370, 0x0530, 0x3040, 0x30A0, 0xFF60];

/// Writes `text` as a CBOR byte string; the form that `#[cbor(with)]` asks for.
pub(crate) fn encode<C, W: Write>(
    text: &str,
    encoder: &mut Encoder<W>,
    _: &mut C,
) -> Result<(), EncodeError<W::Error>> {
    encoder.bytes(&compress(text))?.ok()
}

/// Reads a CBOR byte string back.
pub(crate) fn decode<C>(decoder: &mut Decoder<'_>, _: &mut C) -> Result<String, DecodeError> {
    let position = decoder.position();
    expand(decoder.bytes()?).ok_or_else(|| DecodeError::message("no text in SCSU").at(position))
}

/// Whether a letter is written as itself in single-byte mode.
fn is_plain(letter: u32) -> bool {
    matches!(letter, 0x20..=0x7F | 0x00 | 0x09 | 0x0A | 0x0D)
}

/// The offset byte and start of the half block of 128 letters around `letter`, if a window can lie there.
fn window_of(letter: u32) -> Option<(u8, u32)> {
    let block = letter / 0x80;
    let byte = match letter {
        0x0080..=0x33FF => block,
        0xE000..=0xFFFF => (letter - 0xAC00) / 0x80,
        _ => return None,
    };
    u8::try_from(byte).ok().map(|byte| (byte, block * 0x80))
}

pub(crate) fn compress(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    // Windows the writer defines itself, as starts; it replaces the one used longest ago.
    let mut windows = DYNAMIC;
    let mut used: [usize; 8] = [0; 8];
    let mut active = 0usize;
    let mut unicode = false;
    let mut letters = text.chars().map(u32::from).enumerate().peekable();
    while let Some((position, letter)) = letters.next() {
        let window = windows.iter().position(|start| (*start..start + 0x80).contains(&letter));
        if is_plain(letter) || letter < 0x20 || window.is_some() || window_of(letter).is_some() {
            let found = window;
            if unicode {
                unicode = false;
                out.push(UC0 + active as u8);
            }
            if is_plain(letter) {
                out.push(letter as u8);
            } else if letter < 0x20 {
                out.extend([SQ0, letter as u8]);
            } else if let Some(index) = found {
                if index != active {
                    out.push(SC0 + index as u8);
                    active = index;
                }
                used[index] = position + 1;
                out.push(0x80 + (letter - windows[index]) as u8);
            } else if let Some((byte, start)) = window_of(letter) {
                let index = (0..8).min_by_key(|index| used[*index]).unwrap_or(0);
                windows[index] = start;
                used[index] = position + 1;
                active = index;
                out.extend([SD0 + index as u8, byte, 0x80 + (letter - start) as u8]);
            }
        } else {
            let run = letters.peek().is_some_and(|(_, next)| !is_plain(*next) && window_of(*next).is_none());
            if unicode || run {
                if !unicode {
                    out.push(SCU);
                    unicode = true;
                }
                unicode_letter(letter, &mut out);
            } else {
                for unit in utf16(letter) {
                    out.push(SQU);
                    out.extend(unit.to_be_bytes());
                }
            }
        }
    }
    out
}

fn utf16(letter: u32) -> Vec<u16> {
    let mut units = [0; 2];
    char::from_u32(letter).unwrap_or('\u{FFFD}').encode_utf16(&mut units).to_vec()
}

fn unicode_letter(letter: u32, out: &mut Vec<u8>) {
    for unit in utf16(letter) {
        let [high, low] = unit.to_be_bytes();
        if (UC0..=RESERVED).contains(&high) {
            out.push(UQU);
        }
        out.extend([high, low]);
    }
}

pub(crate) fn expand(bytes: &[u8]) -> Option<String> {
    let mut reader = Reader { bytes: bytes.iter(), units: Vec::with_capacity(bytes.len()) };
    let mut windows = DYNAMIC;
    let mut active = 0usize;
    let mut unicode = false;
    while let Some(byte) = reader.next() {
        if unicode {
            match byte {
                UC0..UD0 => {
                    active = usize::from(byte - UC0);
                    unicode = false;
                }
                UD0..UQU => {
                    active = usize::from(byte - UD0);
                    windows[active] = offset(reader.next()?)?;
                    unicode = false;
                }
                UQU => reader.unit()?,
                UDX => {
                    active = reader.extended(&mut windows)?;
                    unicode = false;
                }
                RESERVED => return None,
                high => {
                    let low = reader.next()?;
                    reader.units.push(u16::from_be_bytes([high, low]));
                }
            }
            continue;
        }
        match byte {
            0x80.. => reader.letter(windows[active] + u32::from(byte - 0x80))?,
            _ if is_plain(u32::from(byte)) => reader.letter(u32::from(byte))?,
            SQ0..=0x08 => {
                let index = usize::from(byte - SQ0);
                let quoted = reader.next()?;
                let start = if quoted < 0x80 { STATIC[index] } else { windows[index] };
                reader.letter(start + u32::from(quoted & 0x7F))?;
            }
            SDX => active = reader.extended(&mut windows)?,
            SQU => reader.unit()?,
            SCU => unicode = true,
            SC0..SD0 => active = usize::from(byte - SC0),
            SD0..=0x1F => {
                active = usize::from(byte - SD0);
                windows[active] = offset(reader.next()?)?;
            }
            _ => return None,
        }
    }
    String::from_utf16(&reader.units).ok()
}

/// The start of the window that an offset byte names.
fn offset(byte: u8) -> Option<u32> {
    match byte {
        0x01..=0x67 => Some(u32::from(byte) * 0x80),
        0x68..=0xA7 => Some(u32::from(byte) * 0x80 + 0xAC00),
        0xF9..=0xFF => FIXED.get(usize::from(byte - 0xF9)).copied(),
        _ => None,
    }
}

struct Reader<'a> {
    bytes: std::slice::Iter<'a, u8>,
    units: Vec<u16>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<u8> {
        self.bytes.next().copied()
    }

    fn unit(&mut self) -> Option<()> {
        let unit = u16::from_be_bytes([self.next()?, self.next()?]);
        self.units.push(unit);
        Some(())
    }

    fn letter(&mut self, letter: u32) -> Option<()> {
        let mut units = [0; 2];
        self.units.extend_from_slice(char::from_u32(letter)?.encode_utf16(&mut units));
        Some(())
    }

    /// A window beyond the basic plane: three bits of its number, thirteen of its start.
    fn extended(&mut self, windows: &mut [u32; 8]) -> Option<usize> {
        let word = u16::from_be_bytes([self.next()?, self.next()?]);
        let index = usize::from(word >> 13);
        windows[index] = 0x1_0000 + u32::from(word & 0x1FFF) * 0x80;
        Some(index)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_examples_of_the_standard_are_read() {
        // UTS #6, section 9: German, Russian, Japanese is too long to copy; a supplementary letter by SDX.
        assert_eq!(expand(b"\xD6l flie\xDFt").as_deref(), Some("Öl fließt"));
        assert_eq!(expand(&[0x12, 0x9C, 0xBE, 0xC1, 0xBA, 0xB2, 0xB0]).as_deref(), Some("Москва"));
        let all_features: [u8; 35] = [
            0x41, 0xDF, 0x12, 0x81, 0x03, 0x5F, 0x10, 0xDF, 0x1B, 0x03, 0xDF, 0x1C, 0x88, 0x80, 0x0B, 0xBF,
            0xFF, 0xFF, 0x0D, 0x0A, 0x41, 0x10, 0xDF, 0x12, 0x81, 0x03, 0x5F, 0x10, 0xDF, 0x13, 0xDF, 0x14,
            0x80, 0x15, 0xFF,
        ];
        let units: Vec<u16> = vec![
            0x0041, 0x00DF, 0x0401, 0x015F, 0x00DF, 0x01DF, 0xF000, 0xDBFF, 0xDFFF, 0x000D, 0x000A, 0x0041,
            0x00DF, 0x0401, 0x015F, 0x00DF, 0x01DF, 0xF000, 0xDBFF, 0xDFFF,
        ];
        assert_eq!(expand(&all_features), String::from_utf16(&units).ok());
    }

    #[test]
    fn a_letter_of_our_scripts_is_one_byte() {
        for text in ["ខ្ញុំចង់ទៅផ្ទះ", "ฉันอยากกลับบ้าน", "ຂ້ອຍຢາກກັບບ້ານ", "ကျွန်တော်အိမ်ပြန်ချင်တယ်"]
        {
            let text = text.repeat(20);
            assert!(compress(&text).len() <= text.chars().count() + 3);
        }
        let chinese = "我想回家".repeat(50);
        assert!(compress(&chinese).len() <= 2 * chinese.chars().count() + 1);
    }

    #[test]
    fn no_bytes_make_the_reader_panic() {
        for high in 0..=255u8 {
            for low in 0..=255u8 {
                let _ = expand(&[high, low]);
                let _ = expand(&[SCU, high, low, 0x41]);
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_it_was_written(text in ".{0,80}|[ក-៹ a-z0-9]{0,80}|[\u{0}-\u{10FFFF}]{0,40}") {
            prop_assert_eq!(expand(&compress(&text)), Some(text));
        }

        #[test]
        fn any_bytes_are_text_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = expand(&bytes);
        }
    }
}
