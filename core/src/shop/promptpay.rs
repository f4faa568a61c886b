//! What a PromptPay code says: EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, with the
//! account template of Thailand (tag 29, AID `A000000677010111`).
//!
//! A field is two digits of its tag, two of its length and its value. The last field, tag 63, is the CRC-16 of everything
//! before it, with its own tag and length: polynomial 1021, start FFFF, nothing reflected (CRC-16/CCITT-FALSE).

use super::model::PromptPay;

/// The application of PromptPay's credit transfer.
const APPLICATION: &str = "A000000677010111";
/// The baht (ISO 4217, by number).
const BAHT: &str = "764";

/// What the code for a payee says; with an amount in satang it is for that one payment, else the payer says how much.
/// None if the payee has no digits of a right length, or the amount is too large to be written.
#[must_use]
pub fn payload(payee: &PromptPay, satang: Option<u64>) -> Option<String> {
    let digits = payee.id.bytes().all(|b| b.is_ascii_digit());
    let account = match (payee.kind.as_str(), payee.id.len()) {
        // The number as it is dialled from abroad, with zeros up to thirteen digits.
        ("phone", 10) if digits => field("01", &format!("{:0>13}", format!("66{}", &payee.id[1..])))?,
        ("tax-id", 13) if digits => field("02", &payee.id)?,
        _ => return None,
    };
    let mut said = field("00", "01")?;
    said += &field("01", if satang.is_some() { "12" } else { "11" })?;
    said += &field("29", &(field("00", APPLICATION)? + &account))?;
    said += &field("58", "TH")?;
    said += &field("53", BAHT)?;
    if let Some(satang) = satang {
        let amount = format!("{}.{:02}", satang / 100, satang % 100);
        said += &field("54", &amount).filter(|_| amount.len() <= 13)?;
    }
    said += "6304";
    let crc = crc(said.as_bytes());
    said += &format!("{crc:04X}");
    Some(said)
}

fn field(tag: &str, value: &str) -> Option<String> {
    (value.len() < 100).then(|| format!("{tag}{:02}{value}", value.len()))
}

fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
            if crc & 0x8000 == 0 { crc << 1 } else { (crc << 1) ^ 0x1021 }
        })
    })
}

/// The points of the code (ISO/IEC 18004, error correction M), row by row from the top: `1` is dark. No margin; a reader
/// needs four points of light around it. None if it cannot be drawn.
#[must_use]
pub fn points(payload: &str) -> Option<Vec<String>> {
    let code = qrcode::QrCode::with_error_correction_level(payload, qrcode::EcLevel::M).ok()?;
    let dark = |color: &qrcode::Color| if *color == qrcode::Color::Dark { '1' } else { '0' };
    Some(code.to_colors().chunks(code.width()).map(|row| row.iter().map(dark).collect()).collect())
}
