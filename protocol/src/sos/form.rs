//! What an SOS says, and its 61 bytes.

use zeroize::Zeroizing;

use super::{PLAIN, SosError};
use crate::{
    bytes::Reader,
    case::{CaseSecret, ReplyKey},
    keys::KeyId,
    mailbox::MailboxId,
};

/// What is happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SosKind {
    /// Help is needed; nothing more is said. Also what a kind of a newer version reads as.
    Help,
    /// Someone is being hurt or threatened now.
    Danger,
    /// Locked in or held.
    Held,
    /// Injured or ill.
    Injured,
    /// A child is in danger.
    Child,
    /// On the move against one's will.
    Moved,
}

const KINDS: [SosKind; 6] =
    [SosKind::Help, SosKind::Danger, SosKind::Held, SosKind::Injured, SosKind::Child, SosKind::Moved];
const LANGUAGES: [&str; 7] = ["th", "en", "my", "km", "lo", "vi", "zh"];
/// Steps of a coordinate of 24 bits, of which the value 0 means none.
const STEPS: f64 = 16_777_214.0;

/// A fix in an SOS.
#[derive(Clone, Copy, PartialEq)]
pub struct SosFix {
    /// Degrees north, WGS 84, -90 to 90; kept to about 1.2 m.
    pub latitude: f64,
    /// Degrees east, WGS 84, -180 to 180; kept to about 2.4 m at the equator.
    pub longitude: f64,
    /// Radius of 68 % confidence in metres, if known; kept as the next power of two from 1 to 2^23.
    pub accuracy_m: Option<f32>,
}

impl std::fmt::Debug for SosFix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SosFix(..)")
    }
}

/// Where an SOS is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SosAnswer {
    /// The mailbox.
    pub mailbox: MailboxId,
    /// The key of the recipient's replies.
    pub key: ReplyKey,
}

impl SosAnswer {
    /// The answer's way of a case, for the recipient with this key.
    pub fn of(case: &CaseSecret, recipient: &KeyId) -> Self {
        Self { mailbox: case.mailbox_id(), key: case.reply_key(recipient) }
    }
}

/// A cry for help.
#[derive(Debug, Clone, PartialEq)]
pub struct Sos {
    /// What is happening.
    pub kind: SosKind,
    /// Language the sender reads, one of `th en my km lo vi zh`; none is unknown.
    pub language: Option<String>,
    /// When, Unix seconds, 0 to 2^32 - 1.
    pub at: i64,
    /// Where, if known and wished.
    pub fix: Option<SosFix>,
    /// Where it is answered; none if no answer is wished.
    pub answer: Option<SosAnswer>,
}

pub(crate) fn write(sos: &Sos) -> Result<Zeroizing<[u8; PLAIN]>, SosError> {
    let at = u32::try_from(sos.at).map_err(|_| SosError::OutOfRange)?;
    let kind = KINDS.iter().position(|kind| *kind == sos.kind).unwrap_or(0);
    let language =
        LANGUAGES.iter().position(|tag| Some(*tag) == sos.language.as_deref()).map_or(0, |place| place + 1);
    let mut out = Zeroizing::new([0; PLAIN]);
    out[0] = kind as u8;
    out[1] = language as u8;
    if let Some(fix) = &sos.fix {
        out[2] = fix.accuracy_m.map_or(0, accuracy_step);
        out[3..6].copy_from_slice(&step(fix.latitude, 90.0)?);
        out[6..9].copy_from_slice(&step(fix.longitude, 180.0)?);
    }
    out[9..13].copy_from_slice(&at.to_be_bytes());
    if let Some(answer) = &sos.answer {
        out[13..29].copy_from_slice(&answer.mailbox.0);
        out[29..].copy_from_slice(answer.key.0.as_slice());
    }
    Ok(out)
}

pub(super) fn read(bytes: &[u8]) -> Option<Sos> {
    let mut reader = Reader(bytes);
    let [kind, language, accuracy] = reader.array()?;
    let latitude = degrees(reader.array()?, 90.0);
    let longitude = degrees(reader.array()?, 180.0);
    let at = u32::from_be_bytes(reader.array()?);
    let mailbox = MailboxId(reader.array()?);
    let key = ReplyKey(Zeroizing::new(reader.array()?));
    if !reader.0.is_empty() {
        return None;
    }
    let fix = latitude.zip(longitude).map(|(latitude, longitude)| SosFix {
        latitude,
        longitude,
        accuracy_m: (1..=24).contains(&accuracy).then(|| 2f32.powi(i32::from(accuracy) - 1)),
    });
    Some(Sos {
        kind: KINDS.get(usize::from(kind)).copied().unwrap_or(SosKind::Help),
        language: usize::from(language)
            .checked_sub(1)
            .and_then(|place| LANGUAGES.get(place))
            .map(|tag| (*tag).to_owned()),
        at: i64::from(at),
        fix,
        answer: (mailbox.0 != [0; 16]).then_some(SosAnswer { mailbox, key }),
    })
}

/// 1 for up to a metre, 2 for up to two, 3 for up to four, … 24; 0 for what is no distance.
fn accuracy_step(metres: f32) -> u8 {
    if !metres.is_finite() || metres < 0.0 {
        return 0;
    }
    (1..=24u8).find(|step| metres <= 2f32.powi(i32::from(*step) - 1)).unwrap_or(24)
}

fn step(degrees: f64, most: f64) -> Result<[u8; 3], SosError> {
    if !(-most..=most).contains(&degrees) {
        return Err(SosError::OutOfRange);
    }
    let step = 1 + ((degrees + most) / (2.0 * most) * STEPS).round() as u32;
    let [_, a, b, c] = step.to_be_bytes();
    Ok([a, b, c])
}

fn degrees([a, b, c]: [u8; 3], most: f64) -> Option<f64> {
    let step = u32::from_be_bytes([0, a, b, c]).checked_sub(1)?;
    Some(f64::from(step) / STEPS * 2.0 * most - most)
}
