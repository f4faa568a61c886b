//! Opening an envelope with an agency's secret.

use hpke::kem::XWing;
use ring::aead::Aad;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{
    COMMITMENT, EnvelopeId, KEY_ID, OpenError, PREFIX, STANZA, SUITE_XWING, commitment, inspect, payload_aad,
    seal::payload_key, seal::payload_nonce, stanza_aad,
};
use crate::{
    bytes::Reader,
    case::ReplyKey,
    keys::{KeyId, SealingSecret},
    label,
    message::Message,
    packed, wrap,
};

/// An opened envelope.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What the reporter said.
    pub message: Message,
    /// The key of this recipient's replies.
    pub reply_key: ReplyKey,
    /// Which of the recipients' keys opened it.
    pub recipient: KeyId,
    /// The envelope's name.
    pub id: EnvelopeId,
}

/// Opens an envelope with the first of `secrets` that it was sealed for. Give current and older keys alike.
pub fn open(bytes: &[u8], secrets: &[&SealingSecret]) -> Result<Opened, OpenError> {
    let header = inspect(bytes)?;
    if header.suite != SUITE_XWING {
        return Err(OpenError::IsSos);
    }
    let (place, recipient, secret) = secrets
        .iter()
        .find_map(|secret| {
            let id = secret.public().key_id();
            header.recipients.iter().position(|known| *known == id).map(|place| (place, id, secret))
        })
        .ok_or(OpenError::NotForUs)?;

    let mut reader = Reader(bytes);
    let prefix = reader.array::<PREFIX>().ok_or(OpenError::Tampered)?;
    let stanzas = reader.take(header.recipients.len() * STANZA).ok_or(OpenError::Tampered)?;
    let committed = reader.take(COMMITMENT).ok_or(OpenError::Tampered)?;
    let sealed = reader.0;
    let stanza = stanzas.chunks_exact(STANZA).nth(place).ok_or(OpenError::Tampered)?;

    let private = secret.hpke().map_err(|_| OpenError::Tampered)?;
    let outline = payload_aad(&prefix, &header.recipients);
    let aad = stanza_aad(&prefix, &recipient, &outline, sealed);
    let plain = wrap::open::<XWing>(&private, label::ENVELOPE, &aad, &stanza[KEY_ID..])
        .map_err(|_| OpenError::Tampered)?;
    let mut plain = Reader(&plain);
    let content = Zeroizing::new(plain.array::<32>().ok_or(OpenError::Tampered)?);
    let reply_key = ReplyKey(Zeroizing::new(plain.array::<32>().ok_or(OpenError::Tampered)?));
    let (before, _) = bytes.split_at(PREFIX + stanzas.len());
    if !bool::from(commitment(&content, before, sealed).as_slice().ct_eq(committed)) {
        return Err(OpenError::Tampered);
    }

    let mut payload = Zeroizing::new(sealed.to_vec());
    let payload = payload_key(&content)
        .and_then(|key| key.open_in_place(payload_nonce(), Aad::from(outline.as_slice()), &mut payload))
        .map_err(|_| OpenError::Tampered)?;
    let packed = unpad(payload).ok_or(OpenError::Tampered)?;
    let message = Message::decode(&packed::unpack(packed).map_err(crate::message::MessageError::from)?)?;
    Ok(Opened { message, reply_key, recipient, id: header.id })
}

/// The packed message inside a payload: a length, as many bytes, and nothing but zeros after them.
fn unpad(payload: &[u8]) -> Option<&[u8]> {
    let mut reader = Reader(payload);
    let length = usize::try_from(u32::from_be_bytes(reader.array()?)).ok()?;
    let packed = reader.take(length)?;
    reader.0.iter().all(|byte| *byte == 0).then_some(packed)
}
