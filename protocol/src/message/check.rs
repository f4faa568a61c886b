//! Writing and reading the CBOR of a message, and the rules both directions keep.

use zeroize::Zeroizing;

use super::{
    FileRef, FollowUp, InterpreterRequest, LinkNote, Message, Order, OrderItem, Place, Reply, Report,
    SafeContact, Stage, limits,
};
use crate::packed::{MAX_CBOR, UnpackError};

/// Why a message or reply cannot be written or read. The text names the field, never what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// The bytes are not the CBOR of a message.
    #[error("what is inside is no message; ask for it again")]
    Malformed,
    /// A kind of message that a newer version brought.
    #[error("a message of a kind that this program does not know; update it")]
    UnknownKind,
    /// Bytes follow the message.
    #[error("bytes follow the message; ask for it again")]
    Trailing,
    /// Packed by a method this version does not have.
    #[error("packed by method {0}, which this program does not know; update it")]
    UnknownPacking(u8),
    /// It would unpack to more than a message may have.
    #[error("the message is longer than {MAX_CBOR} bytes; make it shorter")]
    TooLarge,
    /// A field passes its limit.
    #[error("{field} has {found}, at most {most} are allowed; make it shorter")]
    TooMany {
        /// The field.
        field: &'static str,
        /// Letters or entries found.
        found: usize,
        /// Letters or entries allowed.
        most: usize,
    },
    /// A field holds what cannot be, such as latitude 91.
    #[error("{0} is out of range; correct it")]
    OutOfRange(&'static str),
}

impl From<UnpackError> for MessageError {
    fn from(error: UnpackError) -> Self {
        match error {
            UnpackError::UnknownMethod(method) => Self::UnknownPacking(method),
            UnpackError::Damaged => Self::Malformed,
            UnpackError::TooLarge => Self::TooLarge,
        }
    }
}

impl Message {
    /// The CBOR of the message, after its limits were checked.
    pub fn encode(&self) -> Result<Zeroizing<Vec<u8>>, MessageError> {
        self.check()?;
        write(self)
    }

    /// Reads the CBOR of exactly one message and checks its limits.
    pub fn decode(cbor: &[u8]) -> Result<Self, MessageError> {
        let message: Self = read(cbor)?;
        message.check()?;
        Ok(message)
    }

    /// The mailbox the message names; 16 bytes in a message that was checked.
    pub fn mailbox(&self) -> &[u8] {
        match self {
            Self::Report(report) => &report.mailbox,
            Self::Interpreter(request) => &request.mailbox,
            Self::FollowUp(follow_up) => &follow_up.mailbox,
            Self::Order(order) => &order.mailbox,
        }
    }

    fn check(&self) -> Result<(), MessageError> {
        length("mailbox", self.mailbox(), 16)?;
        match self {
            Self::Report(report) => check_report(report),
            Self::Interpreter(request) => check_request(request),
            Self::Order(order) => check_order(order),
            Self::FollowUp(FollowUp { about, text, kind, .. }) => {
                length("about", about, 32)?;
                line("kind", kind)?;
                story("text", text)
            }
        }
    }
}

impl Reply {
    /// The CBOR of the reply, after its limits were checked.
    pub fn encode(&self) -> Result<Zeroizing<Vec<u8>>, MessageError> {
        self.check()?;
        write(self)
    }

    /// Reads the CBOR of exactly one reply and checks its limits.
    pub fn decode(cbor: &[u8]) -> Result<Self, MessageError> {
        let reply: Self = read(cbor)?;
        reply.check()?;
        Ok(reply)
    }

    fn check(&self) -> Result<(), MessageError> {
        length("about", &self.about, 32)?;
        line("agency", &self.agency)?;
        optional("country", self.country.as_deref())?;
        optional("language", self.language.as_deref())?;
        story("text", &self.text)?;
        if self.sequence == 0 {
            return Err(MessageError::OutOfRange("sequence"));
        }
        match &self.interpreter {
            Some(answer) => {
                line("state", &answer.state)?;
                optional("number", answer.number.as_deref())?;
                optional("country", answer.country.as_deref())
            }
            None => Ok(()),
        }
    }
}

fn check_report(report: &Report) -> Result<(), MessageError> {
    line("language", &report.language)?;
    entries("kinds", report.kinds.len(), limits::KINDS)?;
    report.kinds.iter().try_for_each(|kind| line("kinds", kind))?;
    optional("whom", report.whom.as_deref())?;
    if report.head_count.is_some_and(|count| count == 0 || count > limits::HEAD_COUNT) {
        return Err(MessageError::OutOfRange("head-count"));
    }
    when(&report.when.kind, report.when.date.as_deref())?;
    place(&report.place)?;
    story("story", &report.story)?;
    entries("files", report.files.len(), limits::FILES)?;
    report.files.iter().try_for_each(file)?;
    entries("links", report.links.len(), limits::LINKS)?;
    report.links.iter().try_for_each(link)?;
    contact(report.contact.as_ref())?;
    optional("alias", report.alias.as_deref())?;
    optional("nationality", report.nationality.as_deref())?;
    optional("other language", report.other_language.as_deref())?;
    agencies(&report.agencies)
}

fn check_request(request: &InterpreterRequest) -> Result<(), MessageError> {
    line("language", &request.language)?;
    line("wanted", &request.wanted)?;
    optional("other language", request.other_language.as_deref())?;
    line("purpose", &request.purpose)?;
    line("how", &request.how)?;
    when(&request.when.kind, request.when.date.as_deref())?;
    place(&request.place)?;
    optional("gender", request.gender.as_deref())?;
    contact(request.contact.as_ref())?;
    story("note", &request.note)?;
    agencies(&request.agencies)
}

fn check_order(order: &Order) -> Result<(), MessageError> {
    line("language", &order.language)?;
    line("centre", &order.centre)?;
    entries("items", order.items.len(), limits::ORDER_ITEMS)?;
    if order.items.is_empty() {
        return Err(MessageError::OutOfRange("items"));
    }
    order.items.iter().try_for_each(|OrderItem { good, name, count, .. }| {
        line("good", good)?;
        line("good", name)?;
        if (1..=limits::ORDER_COUNT).contains(count) {
            Ok(())
        } else {
            Err(MessageError::OutOfRange("count"))
        }
    })?;
    contact(order.contact.as_ref())?;
    story("note", &order.note)?;
    agencies(&order.agencies)
}

fn when(kind: &str, date: Option<&str>) -> Result<(), MessageError> {
    line("when", kind)?;
    optional("date", date)
}

fn place(place: &Place) -> Result<(), MessageError> {
    line("place", &place.mode)?;
    let within = |value: Option<f64>, most: f64| value.is_none_or(|value| (-most..=most).contains(&value));
    if !within(place.latitude, 90.0) {
        return Err(MessageError::OutOfRange("latitude"));
    }
    if !within(place.longitude, 180.0) {
        return Err(MessageError::OutOfRange("longitude"));
    }
    if place.accuracy_m.is_some_and(|metres| !metres.is_finite() || metres < 0.0) {
        return Err(MessageError::OutOfRange("accuracy"));
    }
    optional("province", place.province.as_deref())?;
    optional("country", place.country.as_deref())?;
    optional("Plus Code", place.plus_code.as_deref())?;
    optional("landmark", place.landmark.as_deref())
}

fn file(file: &FileRef) -> Result<(), MessageError> {
    length("file id", &file.id, 32)?;
    length("file key", &file.key, 32)?;
    length("file hash", &file.sha256, 32)?;
    line("media type", &file.media_type)?;
    line("role", &file.role)
}

fn link(note: &LinkNote) -> Result<(), MessageError> {
    length("link hash", &note.sha256, 32)?;
    line("link", &note.text)
}

fn contact(contact: Option<&SafeContact>) -> Result<(), MessageError> {
    let Some(contact) = contact else { return Ok(()) };
    line("contact", &contact.how)?;
    line("contact", &contact.value)?;
    optional("hours", contact.hours.as_deref())
}

fn agencies(agencies: &[String]) -> Result<(), MessageError> {
    entries("agencies", agencies.len(), crate::envelope::MAX_RECIPIENTS)?;
    agencies.iter().try_for_each(|agency| line("agencies", agency))
}

fn length(field: &'static str, bytes: &[u8], expected: usize) -> Result<(), MessageError> {
    if bytes.len() == expected { Ok(()) } else { Err(MessageError::OutOfRange(field)) }
}

fn entries(field: &'static str, found: usize, most: usize) -> Result<(), MessageError> {
    if found <= most { Ok(()) } else { Err(MessageError::TooMany { field, found, most }) }
}

fn line(field: &'static str, text: &str) -> Result<(), MessageError> {
    entries(field, text.chars().count(), limits::LINE_LETTERS)
}

fn optional(field: &'static str, text: Option<&str>) -> Result<(), MessageError> {
    text.map_or(Ok(()), |text| line(field, text))
}

fn story(field: &'static str, text: &str) -> Result<(), MessageError> {
    entries(field, text.chars().count(), limits::STORY_LETTERS)
}

/// Reads a stage. One that a newer version brought is none: the words beside it are still worth reading.
pub(super) fn known_stage<C>(
    decoder: &mut minicbor::Decoder<'_>,
    _: &mut C,
) -> Result<Option<Stage>, minicbor::decode::Error> {
    let start = decoder.position();
    match decoder.decode() {
        Err(error) if error.is_unknown_variant() => {
            decoder.set_position(start);
            decoder.skip()?;
            Ok(None)
        }
        stage => stage,
    }
}

fn write<T: minicbor::Encode<()>>(value: &T) -> Result<Zeroizing<Vec<u8>>, MessageError> {
    let mut out = Zeroizing::new(Vec::new());
    minicbor::encode(value, &mut *out).map_err(|_| MessageError::Malformed)?;
    if out.len() > MAX_CBOR { Err(MessageError::TooLarge) } else { Ok(out) }
}

fn read<'b, T: minicbor::Decode<'b, ()>>(cbor: &'b [u8]) -> Result<T, MessageError> {
    let mut decoder = minicbor::Decoder::new(cbor);
    let value = decoder.decode().map_err(|error: minicbor::decode::Error| {
        if error.is_unknown_variant() { MessageError::UnknownKind } else { MessageError::Malformed }
    })?;
    if decoder.position() == cbor.len() { Ok(value) } else { Err(MessageError::Trailing) }
}
