//! The receipt code: 128 bits as 26 base-32 digits, most significant first, then a checksum of two.
//!
//! The alphabet is Crockford's: no `I`, `L`, `O`, `U`. The checksum is the number modulo 1021. Because 1021 is prime
//! and larger than 31, one wrong digit always changes it; because 32 has an order above 26 modulo 1021, so do any two
//! digits in exchanged places.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS: usize = 26;
const LETTERS: usize = DIGITS + 2;
const MODULUS: u128 = 1021;

/// Why a text is no receipt code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CodeError {
    /// Too few or too many letters.
    #[error("a receipt code has 28 letters and digits; this one has {found}")]
    Length {
        /// Letters found, spaces and hyphens not counted.
        found: usize,
    },
    /// A character that no receipt code has.
    #[error("letter {position} belongs to no receipt code; look at it again")]
    Letter {
        /// Its place, from 1, spaces and hyphens not counted.
        position: usize,
    },
    /// All letters are possible but they do not fit each other.
    #[error("one letter is wrong, or two are in each other's place; compare it with the paper")]
    Checksum,
}

pub(crate) fn write(secret: &[u8; 16]) -> String {
    let number = u128::from_be_bytes(*secret);
    let check = number % MODULUS;
    let digits = (0..DIGITS).rev().map(|place| number >> (5 * place)).chain([check >> 5, check]);
    let mut code = String::with_capacity(LETTERS + LETTERS / 4);
    for (index, digit) in digits.enumerate() {
        if index > 0 && index % 4 == 0 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[(digit & 31) as usize]));
    }
    code
}

pub(crate) fn read(code: &str) -> Result<Zeroizing<[u8; 16]>, CodeError> {
    let mut digits = Zeroizing::new([0u8; LETTERS]);
    let mut found = 0;
    for letter in code.chars().filter(|letter| !is_separator(*letter)) {
        let digit = digit_of(letter).ok_or(CodeError::Letter { position: found + 1 })?;
        if let Some(slot) = digits.get_mut(found) {
            *slot = digit;
        }
        found += 1;
        if found > 1000 {
            break;
        }
    }
    if found != LETTERS {
        return Err(CodeError::Length { found });
    }
    // 26 digits hold 130 bits: the first digit of a 128-bit number is 7 at most.
    if digits[0] > 7 {
        return Err(CodeError::Checksum);
    }
    let number = digits[..DIGITS].iter().fold(0u128, |sum, digit| (sum << 5) | u128::from(*digit));
    let check = u128::from(digits[DIGITS]) << 5 | u128::from(digits[DIGITS + 1]);
    if number % MODULUS != check {
        return Err(CodeError::Checksum);
    }
    Ok(Zeroizing::new(number.to_be_bytes()))
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '.' | ',' | '_' | '\u{2010}'..='\u{2015}' | '\u{200B}'..='\u{200F}')
}

fn digit_of(letter: char) -> Option<u8> {
    let letter = match letter {
        // Digits of the scripts our readers type in: Thai, Lao, Burmese, Khmer, full width.
        '\u{0E50}'..='\u{0E59}' => ascii_digit(letter, 0x0E50),
        '\u{0ED0}'..='\u{0ED9}' => ascii_digit(letter, 0x0ED0),
        '\u{1040}'..='\u{1049}' => ascii_digit(letter, 0x1040),
        '\u{17E0}'..='\u{17E9}' => ascii_digit(letter, 0x17E0),
        '\u{FF10}'..='\u{FF19}' => ascii_digit(letter, 0xFF10),
        _ => letter.to_ascii_uppercase(),
    };
    let letter = match letter {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == letter).and_then(|at| u8::try_from(at).ok())
}

fn ascii_digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}
