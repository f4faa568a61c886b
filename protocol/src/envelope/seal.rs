//! Sealing a message for its recipients.

use hpke::kem::XWing;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    EnvelopeError, EnvelopeId, INNER_LENGTH, MAX_ENVELOPE, MAX_RECIPIENTS, SUITE_XWING, SealError, TAG,
    commitment, inspect::fixed_length, padded_length, payload_aad, prefix, stanza_aad,
};
use crate::{
    bytes::random,
    case::CaseSecret,
    keys::{RandomError, SealingPublic},
    label,
    message::Message,
    packed,
    wrap::{self, Randomness},
};

/// A sealed message, ready to be queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEnvelope {
    /// The envelope's bytes, to be stored and sent as they are.
    pub bytes: Vec<u8>,
    /// Its name.
    pub id: EnvelopeId,
}

/// All that is random in one envelope. Drawn anew each time; fixed only to make a test vector.
pub(crate) struct Entropy {
    pub(crate) content: Zeroizing<[u8; 32]>,
    pub(crate) encapsulations: Vec<Randomness>,
}

impl Entropy {
    fn draw(recipients: usize) -> Result<Self, RandomError> {
        let mut content = Zeroizing::new([0; 32]);
        random(content.as_mut_slice())?;
        let encapsulations = (0..recipients).map(|_| wrap::draw()).collect::<Result<_, _>>()?;
        Ok(Self { content, encapsulations })
    }
}

/// Seals `message` for 1 to [`MAX_RECIPIENTS`] different recipients. The message's mailbox must be the case's own.
pub fn seal(
    message: &Message,
    recipients: &[SealingPublic],
    case: &CaseSecret,
) -> Result<SealedEnvelope, SealError> {
    check_count(recipients)?;
    seal_with(message, recipients, case, &Entropy::draw(recipients.len())?)
}

fn check_count(recipients: &[SealingPublic]) -> Result<u8, EnvelopeError> {
    match u8::try_from(recipients.len()) {
        Ok(0) => Err(EnvelopeError::NoRecipients),
        Ok(count) if usize::from(count) <= MAX_RECIPIENTS => Ok(count),
        _ => Err(EnvelopeError::TooManyRecipients(recipients.len())),
    }
}

pub(crate) fn seal_with(
    message: &Message,
    recipients: &[SealingPublic],
    case: &CaseSecret,
    entropy: &Entropy,
) -> Result<SealedEnvelope, SealError> {
    let count = check_count(recipients)?;
    let ids: Vec<_> = recipients.iter().map(SealingPublic::key_id).collect();
    if let Some(twice) = ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id)) {
        return Err(EnvelopeError::DuplicateRecipient(*twice.1).into());
    }
    if !bool::from(message.mailbox().ct_eq(&case.mailbox_id().0)) {
        return Err(SealError::OtherMailbox);
    }
    let packed = packed::pack(&message.encode()?);
    let length = padded_length(fixed_length(recipients.len()) + packed.len());
    if length > MAX_ENVELOPE {
        return Err(EnvelopeError::TooLarge(length).into());
    }
    let prefix = prefix(SUITE_XWING, count, length).ok_or(EnvelopeError::TooLarge(length))?;

    let room = length - fixed_length(recipients.len()) + INNER_LENGTH;
    let mut payload = Zeroizing::new(Vec::with_capacity(room + TAG));
    payload.extend_from_slice(&u32::try_from(packed.len()).map_err(|_| SealError::Cipher)?.to_be_bytes());
    payload.extend_from_slice(&packed);
    debug_assert!(payload.len() <= room);
    payload.resize(room, 0);
    let outline = payload_aad(&prefix, &ids);
    payload_key(&entropy.content)
        .and_then(|key| {
            key.seal_in_place_append_tag(payload_nonce(), Aad::from(outline.as_slice()), &mut *payload)
        })
        .map_err(|_| SealError::Cipher)?;

    let mut bytes = Vec::with_capacity(length);
    bytes.extend_from_slice(&prefix);
    for ((recipient, id), randomness) in recipients.iter().zip(&ids).zip(&entropy.encapsulations) {
        let mut plain = Zeroizing::new([0u8; 64]);
        plain[..32].copy_from_slice(entropy.content.as_slice());
        plain[32..].copy_from_slice(case.reply_key(id).0.as_slice());
        let public = recipient.hpke().map_err(|_| SealError::Recipient(*id))?;
        let aad = stanza_aad(&prefix, id, &outline, &payload);
        let wrapped = wrap::seal::<XWing>(&public, label::ENVELOPE, &aad, plain.as_slice(), randomness)
            .map_err(|_| SealError::Recipient(*id))?;
        bytes.extend_from_slice(&id.0);
        bytes.extend_from_slice(&wrapped);
    }
    let commitment = commitment(&entropy.content, &bytes, &payload);
    bytes.extend_from_slice(commitment.as_slice());
    bytes.extend_from_slice(&payload);
    let id = EnvelopeId::of(&bytes);
    Ok(SealedEnvelope { bytes, id })
}

/// The key of the payload, used once.
pub(crate) fn payload_key(content: &[u8; 32]) -> Result<LessSafeKey, ring::error::Unspecified> {
    let key = label::derive(content, &[], &[label::PAYLOAD]);
    UnboundKey::new(&AES_256_GCM, key.as_slice()).map(LessSafeKey::new)
}

/// All zero: the content secret is fresh for each envelope, so the key never seals a second payload.
pub(crate) fn payload_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}
