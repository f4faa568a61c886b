//! What was sent, and what came back.

use super::{Reporter, ReporterError, answers::cleaned};
use saphan_core::{
    Phone,
    outbox::Held,
    report::{
        Kind, State,
        follow::{self, Summary},
    },
};
use saphan_protocol::message::{self, Reply};

/// Something that was sent, or is followed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Filed {
    /// Its id.
    pub id: i64,
    /// What it is.
    pub kind: FiledKind,
    /// Where it stands on this phone.
    pub state: FiledState,
    /// How far it is on its way, while it is not accepted.
    pub delivery: Option<Delivery>,
    /// Files of it that no intake has proved to hold yet.
    pub files_on_their_way: u64,
    /// When it was begun, Unix seconds.
    pub started_at: i64,
    /// When it was sealed, Unix seconds.
    pub sealed_at: Option<i64>,
    /// The newest stage of the agency that wrote last. To be shown with its country.
    pub stage: Option<Stage>,
    /// Country whose procedure the stage belongs to, ISO 3166-1 alpha-2.
    pub stage_country: Option<String>,
    /// Whether an answer was not looked at yet.
    pub unread: bool,
}

/// What was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FiledKind {
    /// A report of harm.
    Report,
    /// A request for an interpreter.
    Interpreter,
    /// An order from the shop.
    Order,
    /// A report made on another phone, followed with its receipt code.
    Followed,
}

/// Where something filed stands on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FiledState {
    /// Being written.
    Draft,
    /// Sealed and durable; on its way.
    Queued,
    /// An intake proved by its signature that it holds it.
    Accepted,
    /// Taken back.
    Withdrawn,
}

/// How far something is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Delivery {
    /// Tries that began.
    pub attempts: u32,
    /// Unix seconds of the next try.
    pub retry_at: i64,
    /// Why the last try failed.
    pub held: Option<HeldReason>,
}

/// Why a try did not end in proof. It is tried again in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HeldReason {
    /// No connection, none that lasted, or no intake is known.
    Offline,
    /// The intake has trouble of its own.
    Server,
    /// Something between answered: a page that asks to log in.
    Portal,
    /// The receipt was not signed by the intake's key.
    Signature,
    /// The intake asked to wait.
    Limit,
    /// The intake needs a newer library.
    Update,
    /// The intake refused it.
    Refused,
    /// A sealed file is gone from this phone, or damaged.
    FileLost,
    /// A reason that a newer library stored.
    Unknown,
}

/// Where a case stands at an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Stage {
    /// A person opened it.
    Opened,
    /// Being assessed.
    Assessing,
    /// Someone is acting on it.
    Acting,
    /// Handed to another agency, named in the words.
    Referred,
    /// Presumed a victim: protection can begin before the decision.
    PresumedVictim,
    /// Identified as a victim of trafficking.
    Identified,
    /// Not identified as a victim; other help may still be open.
    NotIdentified,
    /// Closed.
    Closed,
}

/// Something filed, with all that happened.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Case {
    /// Its line in the list.
    pub filed: Filed,
    /// What happened, oldest first.
    pub timeline: Vec<Moment>,
    /// Ids of the agencies it was sealed for.
    pub agencies: Vec<String>,
    /// Whether it may be taken off this phone: nothing of it waits to be sent.
    pub removable: bool,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Unix seconds.
    pub at: i64,
    /// What.
    pub happened: Happened,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Happened {
    /// It was sealed.
    Sent,
    /// An intake proved that it holds it.
    Accepted,
    /// An agency answered.
    Answered {
        /// Its id.
        agency: String,
        /// What changed, if anything.
        stage: Option<Stage>,
        /// Country whose procedure the stage belongs to, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Words; empty if none.
        text: String,
        /// Their language, BCP 47.
        language: Option<String>,
        /// Answer to a request for an interpreter.
        interpretation: Option<Interpretation>,
    },
    /// The person wrote more.
    Wrote {
        /// The words.
        text: String,
    },
    /// The person took it back.
    Withdrawn,
}

/// Answer to a request for an interpreter.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Interpretation {
    /// `found`, `searching` or `none`.
    pub state: String,
    /// When the interpreter will be there or call, Unix seconds.
    pub at: Option<i64>,
    /// A number to call.
    pub number: Option<String>,
    /// Country of the number, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Whether the interpreter is certified, if known.
    pub certified: Option<bool>,
}

#[uniffi::export]
impl Reporter {
    /// Everything sent or followed, newest first.
    ///
    /// # Errors
    /// [`ReporterError::Locked`] and the disk's, as all below.
    pub fn filed(&self) -> Result<Vec<Filed>, ReporterError> {
        let phone = self.opened()?;
        phone.filed()?.iter().map(|summary| filed(&phone, summary)).collect()
    }

    /// One thing filed, with all that happened.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn read_case(&self, id: i64) -> Result<Case, ReporterError> {
        let phone = self.opened()?;
        let read = phone.followed(id)?;
        Ok(Case {
            filed: filed(&phone, &read.summary)?,
            timeline: read
                .timeline
                .into_iter()
                .map(|(at, what)| Moment { at, happened: happened(what) })
                .collect(),
            agencies: read.agencies,
            removable: phone.may_remove(id)?,
        })
    }

    /// Marks the answers so far as seen.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn mark_read(&self, id: i64) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        phone.followed(id)?;
        Ok(phone.mark_read(id)?)
    }

    /// Sends words, up to 20,000 letters, to those who have the report.
    ///
    /// # Errors
    /// [`ReporterError::Empty`], [`ReporterError::TooLong`], [`ReporterError::NoRecipient`] if nobody can read it any more,
    /// [`ReporterError::NotFound`] for what was not sent from this phone; nothing was sent.
    pub fn write_more(&self, id: i64, text: &str) -> Result<(), ReporterError> {
        let text = cleaned(text, "message")?;
        if text.trim().is_empty() {
            return Err(ReporterError::Empty);
        }
        let mut phone = self.opened()?;
        phone.followed(id)?;
        Ok(phone.write_more(id, text.trim())?)
    }

    /// Takes a report back. What was never tried is not sent at all. Returns whether somebody may have it already and is told.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`] for what is a draft, taken back already, or not sent from this phone.
    pub fn withdraw(&self, id: i64) -> Result<bool, ReporterError> {
        Ok(self.opened()?.withdraw(id)?)
    }

    /// Takes something off this phone; those who have it keep it, and its receipt code still follows it.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`] if something of it waits to be sent; nothing is changed then.
    pub fn remove(&self, id: i64) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        phone.followed(id)?;
        Ok(phone.remove(id)?)
    }

    /// The receipt code: whoever has it can read the answers on another phone.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn receipt_code(&self, id: i64) -> Result<String, ReporterError> {
        let phone = self.opened()?;
        match phone.followed(id)?.summary.state {
            State::Draft => Err(ReporterError::NotFound),
            _ => Ok(phone.receipt_code(id)?),
        }
    }

    /// Follows a report made on another phone. Returns its id here.
    ///
    /// # Errors
    /// [`ReporterError::WrongCode`].
    pub fn follow_code(&self, code: &str) -> Result<i64, ReporterError> {
        Ok(self.opened()?.follow_code(code)?)
    }
}

fn filed(phone: &Phone, summary: &Summary) -> Result<Filed, ReporterError> {
    let mut delivery = None;
    if summary.state == State::Queued {
        let envelope = phone.followed(summary.id)?.envelope_id;
        let parcel = envelope.map(|id| phone.parcel(&id)).transpose()?.flatten();
        delivery = parcel.filter(|parcel| !parcel.accepted).map(|parcel| Delivery {
            attempts: parcel.attempts,
            retry_at: parcel.retry_at,
            held: parcel.held.as_deref().map(reason),
        });
    }
    Ok(Filed {
        id: summary.id,
        kind: match summary.kind {
            Kind::Report => FiledKind::Report,
            Kind::Interpreter => FiledKind::Interpreter,
            Kind::Order => FiledKind::Order,
            Kind::Followed => FiledKind::Followed,
        },
        state: match summary.state {
            State::Draft => FiledState::Draft,
            State::Queued => FiledState::Queued,
            State::Accepted => FiledState::Accepted,
            State::Withdrawn => FiledState::Withdrawn,
        },
        delivery,
        files_on_their_way: phone.files_on_their_way(summary.id)?,
        started_at: summary.started_at,
        sealed_at: summary.sealed_at,
        stage: summary.stage.as_ref().map(|(at, _)| stage(*at)),
        stage_country: summary.stage.as_ref().and_then(|(_, country)| country.clone()),
        unread: summary.unread,
    })
}

fn reason(key: &str) -> HeldReason {
    [
        (Held::Offline, HeldReason::Offline),
        (Held::Server, HeldReason::Server),
        (Held::Portal, HeldReason::Portal),
        (Held::Signature, HeldReason::Signature),
        (Held::Limit(0), HeldReason::Limit),
        (Held::Update, HeldReason::Update),
        (Held::Refused, HeldReason::Refused),
        (Held::FileLost, HeldReason::FileLost),
    ]
    .into_iter()
    .find(|(held, _)| held.key() == key)
    .map_or(HeldReason::Unknown, |(_, reason)| reason)
}

fn stage(stage: message::Stage) -> Stage {
    match stage {
        message::Stage::Opened => Stage::Opened,
        message::Stage::Assessing => Stage::Assessing,
        message::Stage::Acting => Stage::Acting,
        message::Stage::Referred => Stage::Referred,
        message::Stage::PresumedVictim => Stage::PresumedVictim,
        message::Stage::Identified => Stage::Identified,
        message::Stage::NotIdentified => Stage::NotIdentified,
        message::Stage::Closed => Stage::Closed,
    }
}

fn happened(what: follow::Happened) -> Happened {
    match what {
        follow::Happened::Sent => Happened::Sent,
        follow::Happened::Accepted => Happened::Accepted,
        follow::Happened::Wrote(text) => Happened::Wrote { text },
        follow::Happened::Withdrawn => Happened::Withdrawn,
        follow::Happened::Reply(reply) => {
            let Reply { agency, stage: at, country, text, language, interpreter, .. } = *reply;
            Happened::Answered {
                agency,
                stage: at.map(stage),
                country,
                text,
                language,
                interpretation: interpreter.map(|answer| Interpretation {
                    state: answer.state,
                    at: answer.at,
                    number: answer.number,
                    country: answer.country,
                    certified: answer.certified,
                }),
            }
        }
    }
}
