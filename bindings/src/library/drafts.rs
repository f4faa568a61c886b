//! Drafts: begun, filled with files, links and a position, and sent.

use super::{
    Answer, Question, Reporter, ReporterError,
    knowledge::{Agency, agency},
};
use saphan_core::{
    Phone, directory,
    location::fix,
    report::{
        Kind, State,
        attach::Role,
        draft::{self, Attached},
        place::place_of,
    },
};
use saphan_protocol::envelope::MAX_RECIPIENTS;
use std::path::Path;

/// What a draft becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DraftKind {
    /// A report of harm.
    Report,
    /// A request for an interpreter.
    Interpreter,
}

impl DraftKind {
    fn kind(self) -> Kind {
        match self {
            Self::Report => Kind::Report,
            Self::Interpreter => Kind::Interpreter,
        }
    }
}

/// A draft, as it stands on disk.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Draft {
    /// Its id, for the calls that change it.
    pub id: i64,
    /// What it becomes.
    pub kind: DraftKind,
    /// What was answered.
    pub answers: Vec<Answer>,
    /// Files in the order they were added.
    pub files: Vec<KeptFile>,
    /// Links in the order they were noted.
    pub links: Vec<KeptLink>,
    /// What will be sent of the place: to be shown before sending.
    pub place: SentPlace,
    /// Whether a position was found and is kept in the draft, as exactly as the way chosen allows.
    pub located: bool,
}

/// A file attached to a draft: cleaned of its place, sealed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeptFile {
    /// Its id.
    pub id: i64,
    /// What it is.
    pub role: FileRole,
    /// Media type found in the bytes.
    pub media_type: String,
    /// Bytes before sealing.
    pub size: u64,
    /// Whether the file carried a place.
    pub had_place: bool,
    /// Whether the place was kept on purpose.
    pub keeps_place: bool,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FileRole {
    /// A picture; nothing else is taken.
    Photo,
    /// A voice note.
    Voice,
    /// Anything.
    File,
}

/// A link or account name kept with the time it was noted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeptLink {
    /// Its id.
    pub id: i64,
    /// As typed.
    pub text: String,
    /// Unix seconds.
    pub noted_at: i64,
}

/// A position as the platform found it.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Fix {
    /// Degrees north, WGS 84, -90 to 90.
    pub latitude: f64,
    /// Degrees east, WGS 84, -180 to 180.
    pub longitude: f64,
    /// Radius of 68 % confidence in metres, 0 to 100,000, if known.
    pub accuracy_m: Option<f32>,
    /// Unix seconds when it was taken: at most a day ago.
    pub taken_at: i64,
}

/// A place as it is sent.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct SentPlace {
    /// `exact`, `about` (a fixed cell of about 5 km), `province`, `landmark` or `none`.
    pub mode: String,
    /// Degrees north, in `about` of the cell's centre.
    pub latitude: Option<f64>,
    /// Degrees east, in `about` of the cell's centre.
    pub longitude: Option<f64>,
    /// Radius in metres.
    pub accuracy_m: Option<f32>,
    /// When the position was found, Unix seconds.
    pub taken_at: Option<i64>,
    /// ISO 3166-2.
    pub province: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Plus Code of the position or the cell.
    pub plus_code: Option<String>,
    /// Words as typed.
    pub landmark: Option<String>,
}

/// Somebody who can receive a draft.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Recipient {
    /// Who.
    pub agency: Agency,
    /// Whether the directory proposes it for this place.
    pub proposed: bool,
    /// Whether it is chosen in the draft.
    pub chosen: bool,
}

/// A draft that can still be changed. What was sent cannot.
pub(super) fn load(phone: &Phone, id: i64) -> Result<draft::Draft, ReporterError> {
    match phone.followed(id)?.summary.state {
        State::Draft => Ok(phone.draft(id)?),
        _ => Err(ReporterError::NotFound),
    }
}

#[uniffi::export]
impl Reporter {
    /// Begins a draft. Returns its id.
    ///
    /// # Errors
    /// [`ReporterError::Locked`] and the disk's, as all below.
    pub fn start_draft(&self, kind: DraftKind) -> Result<i64, ReporterError> {
        Ok(self.opened()?.start_draft(kind.kind())?.id)
    }

    /// The newest draft of a kind: where a killed phone goes on.
    ///
    /// # Errors
    /// [`ReporterError::Locked`].
    pub fn newest_draft(&self, kind: DraftKind) -> Result<Option<Draft>, ReporterError> {
        Ok(self.opened()?.newest_draft(kind.kind())?.map(|draft| shown(&draft)))
    }

    /// A draft, or what was answered in something sent.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn draft(&self, id: i64) -> Result<Draft, ReporterError> {
        Ok(shown(&self.opened()?.draft(id)?))
    }

    /// Keeps a position in a draft, as exactly as [`Question::Place`] allows: whole for `exact`, as the centre of its cell
    /// for `about`, else not at all.
    ///
    /// # Errors
    /// [`ReporterError::NoPlace`], [`ReporterError::OldPlace`]; the position of before stands.
    pub fn set_fix(&self, draft: i64, fix: Fix) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        let Fix { latitude, longitude, accuracy_m, taken_at } = fix;
        let fix = fix::Fix { latitude, longitude, accuracy_m, taken_at };
        Ok(phone.locate(&mut load(&phone, draft)?, &fix)??)
    }

    /// Keeps a link or account name, up to 500 letters, with the time. An empty one is not kept.
    ///
    /// # Errors
    /// [`ReporterError::TooLong`], [`ReporterError::TooMany`] after 20.
    pub fn keep_link(&self, draft: i64, text: &str) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        let text = super::answers::cleaned(text, "link")?;
        Ok(phone.keep_link(&mut draft, &text)?)
    }

    /// Takes a link away.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn remove_link(&self, draft: i64, link: i64) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        if !draft.links.iter().any(|kept| kept.id == link) {
            return Err(ReporterError::NotFound);
        }
        Ok(phone.remove_link(&mut draft, link)?)
    }

    /// Takes the place out of a file, seals it and keeps it in the draft, up to 20 files. The file at `path` is left as it
    /// is: remove it if it was a copy. `media_type` is what others say it is, if known.
    ///
    /// # Errors
    /// [`ReporterError::FileRefused`], [`ReporterError::PlaceStays`], [`ReporterError::TooMany`]; the draft is unchanged.
    pub fn attach(
        &self,
        draft: i64,
        path: &str,
        media_type: Option<String>,
        role: FileRole,
    ) -> Result<KeptFile, ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        let role = match role {
            FileRole::Photo => Role::Photo,
            FileRole::Voice => Role::Voice,
            FileRole::File => Role::File,
        };
        phone.attach(&mut draft, Path::new(path), media_type.as_deref(), role)?;
        draft.files.last().map(file).ok_or(ReporterError::NotFound)
    }

    /// Takes a file away, from the disk too.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn detach(&self, draft: i64, file: i64) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        if !draft.files.iter().any(|kept| kept.id == file) {
            return Err(ReporterError::NotFound);
        }
        Ok(phone.detach(&mut draft, file)?)
    }

    /// Deletes a draft with its files.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn delete_draft(&self, draft: i64) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        Ok(phone.delete_draft(&mut load(&phone, draft)?)?)
    }

    /// Who can receive a draft now, the nearest first, with names in a language. None is chosen until it is toggled.
    ///
    /// # Errors
    /// [`ReporterError::NotFound`].
    pub fn recipients(&self, draft: i64, language: &str) -> Result<Vec<Recipient>, ReporterError> {
        let phone = self.opened()?;
        let draft = load(&phone, draft)?;
        Ok(can_receive(&phone, &draft)
            .into_iter()
            .map(|(one, proposed)| Recipient {
                agency: agency(one, language),
                proposed,
                chosen: draft.has("recipients", &one.id),
            })
            .collect())
    }

    /// Seals a draft for those chosen and hands it to the courier. When this returns it is durable, will arrive once, and
    /// cannot be changed any more. `language` is what the person reads, BCP 47.
    ///
    /// # Errors
    /// [`ReporterError::Empty`], [`ReporterError::NoRecipient`], [`ReporterError::UnknownAnswer`] for a language that is none
    /// of the seven; the draft is unchanged.
    pub fn send(&self, draft: i64, language: &str) -> Result<(), ReporterError> {
        if !saphan_core::content::model::LANGUAGES.contains(&language) {
            return Err(ReporterError::UnknownAnswer);
        }
        let mut phone = self.opened()?;
        let draft = load(&phone, draft)?;
        Ok(phone.send(&draft, language)?)
    }
}

/// Agencies that can receive a draft now, each with whether it is proposed.
fn can_receive<'a>(
    phone: &'a Phone,
    draft: &draft::Draft,
) -> Vec<(&'a saphan_core::content::model::Agency, bool)> {
    let place = place_of(draft);
    directory::recipients(
        phone.knowledge(),
        if draft.kind == Kind::Interpreter { "interpreter" } else { "report" },
        place.country.as_deref(),
        place.province.as_deref(),
        phone.now(),
    )
}

/// Whether an agency can be chosen, and whether one more fits into an envelope.
pub(super) fn may_receive(phone: &Phone, draft: &draft::Draft, id: &str) -> Result<(), ReporterError> {
    if draft.has("recipients", id) {
        return Ok(());
    }
    if !can_receive(phone, draft).iter().any(|(agency, _)| agency.id == id) {
        return Err(ReporterError::UnknownAnswer);
    }
    match draft.chosen("recipients").count() {
        full if full >= MAX_RECIPIENTS => Err(ReporterError::TooMany { most: MAX_RECIPIENTS as u64 }),
        _ => Ok(()),
    }
}

fn shown(draft: &draft::Draft) -> Draft {
    let place = place_of(draft);
    Draft {
        id: draft.id,
        kind: if draft.kind == Kind::Interpreter { DraftKind::Interpreter } else { DraftKind::Report },
        answers: Question::ALL
            .into_iter()
            .map(|question| Answer { question, value: draft.answer(question.field()).to_owned() })
            .filter(|answer| !answer.value.is_empty())
            .collect(),
        files: draft.files.iter().map(file).collect(),
        links: draft
            .links
            .iter()
            .map(|link| KeptLink { id: link.id, text: link.text.clone(), noted_at: link.noted_at })
            .collect(),
        place: SentPlace {
            mode: place.mode,
            latitude: place.latitude,
            longitude: place.longitude,
            accuracy_m: place.accuracy_m,
            taken_at: place.taken_at,
            province: place.province,
            country: place.country,
            plus_code: place.plus_code,
            landmark: place.landmark,
        },
        located: draft.fix().is_some(),
    }
}

fn file(file: &Attached) -> KeptFile {
    KeptFile {
        id: file.id,
        role: match file.role.as_str() {
            "photo" => FileRole::Photo,
            "voice" => FileRole::Voice,
            _ => FileRole::File,
        },
        media_type: file.media_type.clone(),
        size: file.size,
        had_place: file.had_place,
        keeps_place: file.keeps_place,
    }
}
