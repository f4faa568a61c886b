//! Sealing and opening one reply.
//!
//! ```text
//! version 1 | recipient's key id 8 | nonce 12 | AES-256-GCM of (signature 64 | length 2 | packed reply | zeros) | tag 16
//! ```
//!
//! The additional data is `"saphan/1 reply" | mailbox | version | key id`. The agency's Ed25519 signature is over
//! `"saphan/1 reply" | mailbox | key id | packed reply`; inside the seal, it tells an onlooker nothing.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::{MAX_REPLY, MIN_REPLY, MailboxId};
use crate::{
    bytes::{Reader, random},
    case::ReplyKey,
    keys::{KeyId, RandomError, SigningPublic, SigningSecret},
    label,
    message::{MessageError, Reply},
    packed,
};

const VERSION: u8 = 1;
const NONCE: usize = 12;
const TAG: usize = 16;
const FIXED: usize = 1 + 8 + NONCE + 64 + 2 + TAG;

/// Why a reply was not sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealReplyError {
    /// The reply breaks a limit.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// It does not fit [`MAX_REPLY`] bytes.
    #[error("the reply is too long; make it shorter or send two")]
    TooLong,
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
    /// The cipher refused.
    #[error("the cipher refused; try again")]
    Cipher,
}

/// Why a sealed reply was not opened. None of these is shown as an answer of an agency.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReplyError {
    /// Written by another version.
    #[error("a reply of version {0}, which this program does not know; update it")]
    UnknownVersion(u8),
    /// No reply has this length: it was cut, or something follows it.
    #[error("a sealed reply is never {0} bytes long; fetch it again")]
    WrongBucket(usize),
    /// Sealed under the key of a recipient this report was not sent to.
    #[error("the reply is not from a recipient of this report")]
    UnknownRecipient(KeyId),
    /// Changed on the way, sealed under another key, or left in another mailbox.
    #[error("the reply was changed after it was sealed; fetch it again")]
    Tampered,
    /// It names an agency that is in no pack.
    #[error("the reply names an agency that is not known; take a new pack and fetch it again")]
    UnknownAgency,
    /// None of the agency's keys made the signature.
    #[error("the reply is not signed by the agency it names; take a new pack and fetch it again")]
    Signature,
    /// It opened, but what is inside breaks the rules.
    #[error(transparent)]
    Message(#[from] MessageError),
}

/// Seals `reply` under `key` for the mailbox, as the recipient with the sealing key `recipient`.
pub fn seal_reply(
    reply: &Reply,
    key: &ReplyKey,
    mailbox: &MailboxId,
    recipient: &KeyId,
    signer: &SigningSecret,
) -> Result<Vec<u8>, SealReplyError> {
    let mut nonce = [0; NONCE];
    random(&mut nonce)?;
    seal_reply_with(reply, key, mailbox, recipient, signer, nonce)
}

pub(crate) fn seal_reply_with(
    reply: &Reply,
    key: &ReplyKey,
    mailbox: &MailboxId,
    recipient: &KeyId,
    signer: &SigningSecret,
    nonce: [u8; NONCE],
) -> Result<Vec<u8>, SealReplyError> {
    let packed = packed::pack(&reply.encode()?);
    let total = (FIXED + packed.len()).next_power_of_two().max(MIN_REPLY);
    let length = match u16::try_from(packed.len()) {
        Ok(length) if total <= MAX_REPLY => length,
        _ => return Err(SealReplyError::TooLong),
    };
    let mut plain = Zeroizing::new(Vec::with_capacity(total));
    plain.extend_from_slice(&signer.sign(&signed(mailbox, recipient, &packed)));
    plain.extend_from_slice(&length.to_be_bytes());
    plain.extend_from_slice(&packed);
    plain.resize(total - 1 - 8 - NONCE - TAG, 0);
    let tag = aead(key)
        .and_then(|key| {
            let nonce = Nonce::assume_unique_for_key(nonce);
            key.seal_in_place_separate_tag(nonce, Aad::from(aad(mailbox, recipient)), &mut plain)
        })
        .map_err(|_| SealReplyError::Cipher)?;
    Ok([&[VERSION], recipient.0.as_slice(), &nonce, &plain, tag.as_ref()].concat())
}

/// Opens a sealed reply. `keys` answers the reply key for a recipient's key id, from the case; `signer_of` answers
/// the signing keys, current and older, of an agency of the pack.
pub fn open_reply(
    bytes: &[u8],
    keys: impl Fn(&KeyId) -> Option<ReplyKey>,
    mailbox: &MailboxId,
    signer_of: impl Fn(&str) -> Option<Vec<SigningPublic>>,
) -> Result<Reply, ReplyError> {
    let wrong_bucket = ReplyError::WrongBucket(bytes.len());
    match bytes.first() {
        None => return Err(wrong_bucket),
        Some(&VERSION) => {}
        Some(&other) => return Err(ReplyError::UnknownVersion(other)),
    }
    if !bytes.len().is_power_of_two() || !(MIN_REPLY..=MAX_REPLY).contains(&bytes.len()) {
        return Err(wrong_bucket);
    }
    let mut reader = Reader(&bytes[1..]);
    let recipient = KeyId(reader.array().ok_or(ReplyError::Tampered)?);
    let nonce = reader.array::<NONCE>().ok_or(ReplyError::Tampered)?;
    let key = keys(&recipient).ok_or(ReplyError::UnknownRecipient(recipient))?;
    let mut sealed = Zeroizing::new(reader.0.to_vec());
    let plain = aead(&key)
        .and_then(|key| {
            let nonce = Nonce::assume_unique_for_key(nonce);
            key.open_in_place(nonce, Aad::from(aad(mailbox, &recipient)), &mut sealed)
        })
        .map_err(|_| ReplyError::Tampered)?;
    let (signature, packed) = unpad(plain).ok_or(ReplyError::Tampered)?;
    let reply = Reply::decode(&packed::unpack(packed).map_err(MessageError::from)?)?;
    let signers = signer_of(&reply.agency).ok_or(ReplyError::UnknownAgency)?;
    let signed = signed(mailbox, &recipient, packed);
    if !signers.iter().any(|signer| signer.verify(&signed, &signature).is_ok()) {
        return Err(ReplyError::Signature);
    }
    Ok(reply)
}

fn unpad(plain: &[u8]) -> Option<([u8; 64], &[u8])> {
    let mut reader = Reader(plain);
    let signature = reader.array()?;
    let length = u16::from_be_bytes(reader.array()?);
    let packed = reader.take(usize::from(length))?;
    reader.0.iter().all(|byte| *byte == 0).then_some((signature, packed))
}

fn aead(key: &ReplyKey) -> Result<LessSafeKey, ring::error::Unspecified> {
    UnboundKey::new(&AES_256_GCM, key.0.as_slice()).map(LessSafeKey::new)
}

fn aad(mailbox: &MailboxId, recipient: &KeyId) -> Vec<u8> {
    [label::REPLY, mailbox.0.as_slice(), &[VERSION], &recipient.0].concat()
}

fn signed(mailbox: &MailboxId, recipient: &KeyId, packed: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([label::REPLY, mailbox.0.as_slice(), &recipient.0, packed].concat())
}
