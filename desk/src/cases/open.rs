//! Opens an envelope of any kind with the desk's keys.

use crate::{DeskError, keys::Ring};
use ring::digest::{SHA256, digest};
use rusqlite::{Connection, OptionalExtension};
use saphan_protocol::{
    case::ReplyKey,
    envelope::{self, EnvelopeError, EnvelopeId, OpenError},
    keys::KeyId,
    mailbox::MailboxId,
    message::{FollowUp, InterpreterRequest, Message, MessageError, Order, Report},
    sos::{self, Sos, SosError},
};

/// What was inside.
#[derive(Debug)]
pub(crate) enum Inside {
    Report(Box<Report>),
    Interpreter(Box<InterpreterRequest>),
    Order(Box<Order>),
    FollowUp(FollowUp),
    Sos(Sos),
}

/// An opened envelope.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) id: EnvelopeId,
    pub(crate) inside: Inside,
    /// Which of our keys opened it.
    pub(crate) recipient: KeyId,
    /// How it is answered; none if no answer is wished.
    pub(crate) answer: Option<(MailboxId, ReplyKey)>,
}

impl Opened {
    /// SHA-256 of the reply key: the same for everything one writer seals for one key about one case.
    pub(crate) fn reply_proof(&self) -> Option<Vec<u8>> {
        self.answer.as_ref().map(|(_, key)| digest(&SHA256, key.to_bytes().as_slice()).as_ref().to_vec())
    }
}

/// Why an envelope was not opened. It is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// `newer`, `not-for-us`, `tampered`, `malformed`, `other-writer`.
    pub(crate) code: &'static str,
    pub(crate) words: String,
}

/// Opens an envelope.
pub(crate) fn open(body: &[u8], keys: &Ring) -> Result<Opened, Refusal> {
    match envelope::open(body, &keys.sealing()) {
        Ok(opened) => {
            let mailbox = <[u8; 16]>::try_from(opened.message.mailbox()).ok().map(MailboxId);
            let inside = match opened.message {
                Message::Report(report) => Inside::Report(Box::new(report)),
                Message::Interpreter(request) => Inside::Interpreter(Box::new(request)),
                Message::Order(order) => Inside::Order(Box::new(order)),
                Message::FollowUp(follow_up) => Inside::FollowUp(follow_up),
            };
            let answer = mailbox.map(|mailbox| (mailbox, opened.reply_key));
            Ok(Opened { id: opened.id, inside, recipient: opened.recipient, answer })
        }
        Err(OpenError::IsSos) => match sos::open(body, &keys.sos()) {
            Ok(mut opened) => {
                let answer = opened.sos.answer.take().map(|answer| (answer.mailbox, answer.key));
                Ok(Opened {
                    id: opened.id,
                    inside: Inside::Sos(opened.sos),
                    recipient: opened.recipient,
                    answer,
                })
            }
            Err(error) => Err(Refusal { code: sos_code(&error), words: error.to_string() }),
        },
        Err(error) => Err(Refusal { code: code(&error), words: error.to_string() }),
    }
}

fn code(error: &OpenError) -> &'static str {
    match error {
        OpenError::Envelope(EnvelopeError::UnknownVersion(_) | EnvelopeError::UnknownSuite(_))
        | OpenError::Message(MessageError::UnknownPacking(_)) => "newer",
        OpenError::NotForUs => "not-for-us",
        OpenError::Tampered => "tampered",
        _ => "malformed",
    }
}

fn sos_code(error: &SosError) -> &'static str {
    match error {
        SosError::NewerVersion => "newer",
        SosError::NotForUs => "not-for-us",
        SosError::Tampered => "tampered",
        _ => "malformed",
    }
}

/// Opens the envelope of something that was opened before.
pub(crate) fn reopen(vault: &Connection, keys: &Ring, envelope_id: &[u8]) -> Result<Opened, DeskError> {
    let body: Vec<u8> = vault
        .prepare_cached("SELECT body FROM envelope WHERE id = ?1")?
        .query_row([envelope_id], |row| row.get(0))
        .optional()?
        .ok_or(DeskError::DoesNotOpen)?;
    open(&body, keys).map_err(|_| DeskError::DoesNotOpen)
}
