//! The text of the SMS, and the envelope made of it.

use data_encoding::BASE64;

use super::{SEALED, SosError, sos_prefix};

/// Letters of the text: exactly one SMS in the GSM 7-bit alphabet.
pub const SMS_LETTERS: usize = 160;
const MARK: &str = "SPH1";

pub(super) fn write(sealed: &[u8]) -> String {
    format!("{MARK}{}", BASE64.encode(sealed))
}

/// Takes the sealed bytes out of a text. Spaces and line ends anywhere in it are passed over; some gateways add
/// them.
pub fn parse_sms(text: &str) -> Result<Vec<u8>, SosError> {
    if text.len() > 4 * SMS_LETTERS {
        return Err(SosError::NotAnSos);
    }
    let letters: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let body = match letters.strip_prefix(MARK) {
        Some(body) => body,
        None if letters
            .strip_prefix("SPH")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) =>
        {
            return Err(SosError::NewerVersion);
        }
        None => return Err(SosError::NotAnSos),
    };
    let sealed = BASE64.decode(body.as_bytes()).map_err(|_| SosError::NotAnSos)?;
    if sealed.len() == SEALED { Ok(sealed) } else { Err(SosError::NotAnSos) }
}

/// The envelope, of suite 2, that an intake keeps for a text. The same text always makes the same envelope.
pub fn to_envelope(text: &str) -> Result<Vec<u8>, SosError> {
    let sealed = parse_sms(text)?;
    Ok([sos_prefix()?.as_slice(), &sealed].concat())
}
