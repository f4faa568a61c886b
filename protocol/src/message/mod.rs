//! What is said inside an envelope or a reply, once it is open.
//!
//! The bytes are CBOR (RFC 8949) with small integer keys, so that a newer phone may add a field that an older
//! desk skips. Nothing here identifies a person unless the reporter typed it. There is no field for immigration
//! status and none for an identity number, and there never will be one.
//!
//! Long texts are byte strings of SCSU (Unicode Technical Standard #6), one byte a letter in the scripts our
//! reporters write: `docs/adr/0003`. Limits are in [`limits`]; [`Message::decode`] refuses what passes them.

mod check;
#[cfg(test)]
mod tests;

pub use check::MessageError;
use minicbor::{Decode, Encode};

/// Limits a decoder enforces, so that a hostile message costs little.
pub mod limits {
    /// Longest story, in Unicode scalar values.
    pub const STORY_LETTERS: usize = 20_000;
    /// Longest one-line text (alias, landmark, link, contact), in Unicode scalar values.
    pub const LINE_LETTERS: usize = 500;
    /// Most attachments of one report.
    pub const FILES: usize = 20;
    /// Most links and account names of one report.
    pub const LINKS: usize = 20;
    /// Most kinds of harm chosen in one report.
    pub const KINDS: usize = 24;
    /// Largest head-count of a group report.
    pub const HEAD_COUNT: u32 = 100_000;
    /// Most kinds of goods of one order.
    pub const ORDER_ITEMS: usize = 40;
    /// Most pieces of one kind.
    pub const ORDER_COUNT: u32 = 99;
}

/// One message from a reporter to the agencies it is sealed for.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub enum Message {
    /// A report of harm.
    #[n(0)]
    Report(#[n(0)] Report),
    /// A request for an interpreter.
    #[n(1)]
    Interpreter(#[n(0)] InterpreterRequest),
    /// Something said later about an earlier message.
    #[n(2)]
    FollowUp(#[n(0)] FollowUp),
    /// An order from a centre's shop.
    #[n(3)]
    Order(#[n(0)] Order),
}

/// A report of harm. Times are Unix seconds, UTC.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Report {
    /// Language the reporter reads, a BCP 47 tag: one of `th en my km lo vi zh`.
    #[n(0)]
    pub language: String,
    /// When the reporter pressed send, by the phone's clock.
    #[n(1)]
    pub written_at: i64,
    /// Mailbox where replies are left: [`crate::mailbox::MailboxId`], 16 bytes.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub mailbox: Vec<u8>,
    /// What happened; keys of the kinds in `screens`, such as `passport-kept`. At least one, or a story.
    #[n(3)]
    pub kinds: Vec<String>,
    /// To whom: `me`, `other`, `group` or `unknown`.
    #[n(4)]
    pub whom: Option<String>,
    /// How many people, 1 to [`limits::HEAD_COUNT`]; none is unknown.
    #[n(5)]
    pub head_count: Option<u32>,
    /// Whether anyone is under 18: `Some(true)`, `Some(false)`, or unknown.
    #[n(6)]
    pub under_18: Option<bool>,
    /// When it happened.
    #[n(7)]
    pub when: When,
    /// Where it happened.
    #[n(8)]
    pub place: Place,
    /// The story as typed; empty if there is none.
    #[cbor(n(9), with = "crate::scsu")]
    pub story: String,
    /// Sealed attachments, photographs and voice notes.
    #[n(10)]
    pub files: Vec<FileRef>,
    /// Links and account names kept as evidence.
    #[n(11)]
    pub links: Vec<LinkNote>,
    /// A safe way to be contacted; none means: reply in the app only.
    #[n(12)]
    pub contact: Option<SafeContact>,
    /// What the reporter agrees to.
    #[n(13)]
    pub consent: Consent,
    /// A name to be called by, if any. Never asked to be a true one.
    #[n(14)]
    pub alias: Option<String>,
    /// Nationality as chosen: ISO 3166-1 alpha-2 in upper case, `stateless`, or free words; none is unknown.
    #[n(15)]
    pub nationality: Option<String>,
    /// "My language is …", for a language outside the seven.
    #[n(16)]
    pub other_language: Option<String>,
    /// Who else this report was sealed for, as agency ids of the pack, so that two desks know of each other.
    #[n(17)]
    pub agencies: Vec<String>,
}

/// When it happened: a kind and, for `date`, a day.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct When {
    /// `now`, `today`, `week`, `month`, `longer`, `date` or `unknown`.
    #[n(0)]
    pub kind: String,
    /// The day as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian) when `kind` is `date`.
    #[n(1)]
    pub date: Option<String>,
}

/// Where it happened, in the mode the reporter chose.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Place {
    /// `exact`, `about` (about 5 km), `province`, `landmark` or `none`.
    #[n(0)]
    pub mode: String,
    /// Degrees north, WGS 84, -90 to 90; only in modes `exact` and `about`, in `about` the centre of the cell.
    #[n(1)]
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84, -180 to 180.
    #[n(2)]
    pub longitude: Option<f64>,
    /// Radius of 68 % confidence in metres, as the platform gave it; in `about` half the cell's diagonal.
    #[n(3)]
    pub accuracy_m: Option<f32>,
    /// When the fix was taken, Unix seconds; only in `exact` and `about`.
    #[n(4)]
    pub taken_at: Option<i64>,
    /// ISO 3166-2 code of the province, such as `TH-85`, where known.
    #[n(5)]
    pub province: Option<String>,
    /// ISO 3166-1 alpha-2 of the country, where known.
    #[n(6)]
    pub country: Option<String>,
    /// Plus Code of the point or the cell, where there is one.
    #[n(7)]
    pub plus_code: Option<String>,
    /// A landmark or address as typed.
    #[n(8)]
    pub landmark: Option<String>,
}

/// A sealed attachment: where it lies and how it opens. The file format is [`crate::stream`]'s.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct FileRef {
    /// SHA-256 of the sealed bytes: its id at the intake.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: Vec<u8>,
    /// The file's own 32-byte key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub key: Vec<u8>,
    /// Bytes of the sealed file.
    #[n(2)]
    pub sealed_size: u64,
    /// Bytes before sealing.
    #[n(3)]
    pub size: u64,
    /// Media type found in the bytes themselves, such as `image/jpeg`.
    #[n(4)]
    pub media_type: String,
    /// SHA-256 of the bytes before sealing (after GPS was removed), 32 bytes.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
    /// `photo`, `voice`, `screenshot` or `file`.
    #[n(6)]
    pub role: String,
    /// When it was attached, Unix seconds.
    #[n(7)]
    pub attached_at: i64,
    /// Whether the reporter kept the place written in the photograph.
    #[n(8)]
    pub keeps_place: bool,
}

impl std::fmt::Debug for FileRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileRef")
            .field("media_type", &self.media_type)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// A link or account name, kept with its hash and the time it was noted.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct LinkNote {
    /// The link or name as typed, control characters removed.
    #[n(0)]
    pub text: String,
    /// SHA-256 of `text` in UTF-8, 32 bytes.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
    /// When it was noted, Unix seconds.
    #[n(2)]
    pub noted_at: i64,
}

/// A way to reach the reporter that they say is safe.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct SafeContact {
    /// `phone`, `sms`, `line`, `facebook`, `wechat`, `telegram`, `whatsapp`, `email`, `person` or `other`.
    #[n(0)]
    pub how: String,
    /// Number, account or words.
    #[n(1)]
    pub value: String,
    /// Safe hours, in the reporter's words.
    #[n(2)]
    pub hours: Option<String>,
}

/// What the reporter agrees to. All false is a valid answer.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Consent {
    /// "Help me".
    #[n(0)]
    pub help: bool,
    /// "Open a case", which can mean police and court.
    #[n(1)]
    pub open_case: bool,
    /// May be shared with other helpers.
    #[n(2)]
    pub share: bool,
}

/// A request for an interpreter.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct InterpreterRequest {
    /// Language the requester reads on the phone, one of the seven tags.
    #[n(0)]
    pub language: String,
    /// When it was sent, Unix seconds.
    #[n(1)]
    pub written_at: i64,
    /// Mailbox where the answer is left, 16 bytes.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub mailbox: Vec<u8>,
    /// Language wanted: one of the seven tags, or `other` with [`Self::other_language`].
    #[n(3)]
    pub wanted: String,
    /// "My language is …", when `wanted` is `other`.
    #[n(4)]
    pub other_language: Option<String>,
    /// For what: `police`, `hospital`, `work`, `court`, `office`, `talk` or `other`.
    #[n(5)]
    pub purpose: String,
    /// How: `call`, `in-person` or `chat`.
    #[n(6)]
    pub how: String,
    /// When: `now`, `today`, `date`.
    #[n(7)]
    pub when: When,
    /// Where.
    #[n(8)]
    pub place: Place,
    /// Wish about the interpreter's gender: `woman`, `man`, or none.
    #[n(9)]
    pub gender: Option<String>,
    /// Whether a certified interpreter is asked for.
    #[n(10)]
    pub certified: bool,
    /// A safe way to be called, if any.
    #[n(11)]
    pub contact: Option<SafeContact>,
    /// More words, empty if none.
    #[cbor(n(12), with = "crate::scsu")]
    pub note: String,
    /// Agencies this was sealed for.
    #[n(13)]
    pub agencies: Vec<String>,
}

/// Something said later about an earlier message.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct FollowUp {
    /// Envelope id of the first message, 32 bytes.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub about: Vec<u8>,
    /// When it was written, Unix seconds.
    #[n(1)]
    pub written_at: i64,
    /// `withdraw` or `message`.
    #[n(2)]
    pub kind: String,
    /// The words; empty for a bare withdrawal.
    #[cbor(n(3), with = "crate::scsu")]
    pub text: String,
    /// The same mailbox as the first message, 16 bytes.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub mailbox: Vec<u8>,
}

/// An order from a centre's shop. It says what is wanted; whether there is any, the centre answers.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Order {
    /// Language the one who orders reads on the phone, one of the seven tags.
    #[n(0)]
    pub language: String,
    /// When it was sent, Unix seconds.
    #[n(1)]
    pub written_at: i64,
    /// Mailbox where the answer is left, 16 bytes.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub mailbox: Vec<u8>,
    /// Id of the centre in the pack.
    #[n(3)]
    pub centre: String,
    /// Goods, one to [`limits::ORDER_ITEMS`].
    #[n(4)]
    pub items: Vec<OrderItem>,
    /// What the phone added up, in satang (hundredths of a baht); none where a price was not known.
    #[n(5)]
    pub total_satang: Option<u64>,
    /// A way to be reached, if any.
    #[n(6)]
    pub contact: Option<SafeContact>,
    /// More words, empty if none.
    #[cbor(n(7), with = "crate::scsu")]
    pub note: String,
    /// Agencies this was sealed for.
    #[n(8)]
    pub agencies: Vec<String>,
}

/// Some of one kind of goods.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct OrderItem {
    /// Id of the good in the pack.
    #[n(0)]
    pub good: String,
    /// Its name in Thai, for a desk that does not have the pack.
    #[n(1)]
    pub name: String,
    /// How many, 1 to [`limits::ORDER_COUNT`].
    #[n(2)]
    pub count: u32,
    /// The price of one that the phone showed, in satang; none where it was not known.
    #[n(3)]
    pub price_satang: Option<u64>,
}

/// One message from an agency to a reporter's mailbox.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Reply {
    /// Envelope id of the report it answers, 32 bytes.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub about: Vec<u8>,
    /// Agency id in the pack.
    #[n(1)]
    pub agency: String,
    /// When it was written, Unix seconds by the desk's clock.
    #[n(2)]
    pub written_at: i64,
    /// Position in this agency's replies to this report, from 1: a phone sorts by it and drops what it has.
    #[n(3)]
    pub sequence: u32,
    /// What changed; none if this is only a message. A stage of a newer version reads as none.
    #[cbor(n(4), decode_with = "check::known_stage")]
    pub stage: Option<Stage>,
    /// Country whose procedure the stage belongs to, ISO 3166-1 alpha-2: status is (country, stage).
    #[n(5)]
    pub country: Option<String>,
    /// Words to the reporter; empty if none.
    #[cbor(n(6), with = "crate::scsu")]
    pub text: String,
    /// Language of `text`, a BCP 47 tag.
    #[n(7)]
    pub language: Option<String>,
    /// Answer to an interpreter request.
    #[n(8)]
    pub interpreter: Option<InterpreterAnswer>,
}

/// Where a case stands at one agency in one country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Stage {
    /// A person at the desk opened it.
    #[n(0)]
    Opened,
    /// Being assessed.
    #[n(1)]
    Assessing,
    /// Someone is acting on it.
    #[n(2)]
    Acting,
    /// Handed to another agency, named in the reply's words.
    #[n(3)]
    Referred,
    /// Presumed victim: protection can begin before the decision.
    #[n(4)]
    PresumedVictim,
    /// Identified as a victim of trafficking.
    #[n(5)]
    Identified,
    /// Not identified as a victim; other help may still be open.
    #[n(6)]
    NotIdentified,
    /// Closed.
    #[n(7)]
    Closed,
}

/// Answer to an interpreter request.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct InterpreterAnswer {
    /// `found`, `searching` or `none`.
    #[n(0)]
    pub state: String,
    /// When the interpreter will be there or call, Unix seconds.
    #[n(1)]
    pub at: Option<i64>,
    /// A number to call, with its country in [`Self::country`].
    #[n(2)]
    pub number: Option<String>,
    /// Country of `number`, ISO 3166-1 alpha-2.
    #[n(3)]
    pub country: Option<String>,
    /// Whether the interpreter is certified, if known.
    #[n(4)]
    pub certified: Option<bool>,
}
