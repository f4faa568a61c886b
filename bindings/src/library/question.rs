//! The questions of a report and of a request for an interpreter, and how each is answered.

use super::ReporterError;
use saphan_core::{interpreter::PURPOSES, location::province};
use saphan_protocol::message::limits;

/// A question. None must be answered, except that something is said: what happened, a story, a file or a link; of an
/// interpreter which language is wanted.
///
/// It is answered by one of [`choices`] where there are some (`answer`), by several of them where it says so (`toggle`), or
/// by typed text (`type_text`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Question {
    /// What happened: several choices.
    Kinds,
    /// To whom: one choice.
    Whom,
    /// How many people, of a group: a whole number, 1 to 100,000.
    Count,
    /// Whether anyone is under 18: one choice.
    Under18,
    /// When: one choice.
    When,
    /// The day, where [`Question::When`] is `date`: `YYYY-MM-DD`.
    Date,
    /// How exactly the place may be known: one choice. What was known more exactly is taken away.
    Place,
    /// The country, where [`Question::Place`] is `province`: one choice. A new one takes the province away.
    Country,
    /// The province, where [`Question::Place`] is `province`: an ISO 3166-2 code.
    Province,
    /// Words or a link for the place, where [`Question::Place`] is `landmark`: typed, up to 500 letters.
    Landmark,
    /// The story: typed, up to 20,000 letters.
    Story,
    /// The person's language where it is none of the seven: typed, up to 500 letters.
    OtherLanguage,
    /// Whether a file's place stays in it (`yes`), asked before it is attached: one choice.
    KeepPlace,
    /// A safe way to be answered: one choice; without, answers come to this phone only.
    Contact,
    /// The number, account or words for it: typed, up to 500 letters.
    ContactValue,
    /// Safe hours: typed, up to 500 letters.
    ContactHours,
    /// A name to be called by: typed, up to 500 letters.
    Alias,
    /// Where the person is from: one choice.
    Nationality,
    /// Who may read it: several ids of agencies.
    Recipients,
    /// What the person agrees to: several choices.
    Consent,
    /// Of an interpreter, which language: one choice.
    Wanted,
    /// Of an interpreter, for what: one choice.
    Purpose,
    /// Of an interpreter, how: one choice.
    How,
    /// Of an interpreter, a woman or a man: one choice.
    Gender,
    /// Of an interpreter, whether a certified one is needed: one choice.
    Certified,
    /// Of an interpreter, more words: typed, up to 20,000 letters.
    Note,
}

/// How a question is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    One,
    Several,
    Typed,
}

const WAYS: [&str; 11] = [
    "none", "phone", "sms", "line", "facebook", "wechat", "telegram", "whatsapp", "email", "person", "other",
];
const COUNTRIES: [&str; 8] = ["TH", "KH", "LA", "MM", "VN", "CN", "MY", "other"];

impl Question {
    pub(super) const ALL: [Self; 26] = [
        Self::Kinds,
        Self::Whom,
        Self::Count,
        Self::Under18,
        Self::When,
        Self::Date,
        Self::Place,
        Self::Country,
        Self::Province,
        Self::Landmark,
        Self::Story,
        Self::OtherLanguage,
        Self::KeepPlace,
        Self::Contact,
        Self::ContactValue,
        Self::ContactHours,
        Self::Alias,
        Self::Nationality,
        Self::Recipients,
        Self::Consent,
        Self::Wanted,
        Self::Purpose,
        Self::How,
        Self::Gender,
        Self::Certified,
        Self::Note,
    ];

    /// The field's name in the vault; blocks of the screens have it as their id.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::Whom => "whom",
            Self::Count => "count",
            Self::Under18 => "under-18",
            Self::When => "when",
            Self::Date => "date",
            Self::Place => "place",
            Self::Country => "country",
            Self::Province => "province",
            Self::Landmark => "landmark",
            Self::Story => "story",
            Self::OtherLanguage => "other-language",
            Self::KeepPlace => "keep-place",
            Self::Contact => "contact",
            Self::ContactValue => "contact-value",
            Self::ContactHours => "contact-hours",
            Self::Alias => "alias",
            Self::Nationality => "nationality",
            Self::Recipients => "recipients",
            Self::Consent => "consent",
            Self::Wanted => "wanted",
            Self::Purpose => "purpose",
            Self::How => "how",
            Self::Gender => "gender",
            Self::Certified => "certified",
            Self::Note => "note",
        }
    }

    pub(super) fn manner(self) -> Manner {
        match self {
            Self::Kinds | Self::Recipients | Self::Consent => Manner::Several,
            Self::Landmark
            | Self::Story
            | Self::OtherLanguage
            | Self::ContactValue
            | Self::ContactHours
            | Self::Alias
            | Self::Note => Manner::Typed,
            _ => Manner::One,
        }
    }

    fn values(self) -> Vec<&'static str> {
        match self {
            Self::Kinds => vec![
                "passport-kept",
                "wages-unpaid",
                "locked-in",
                "violence",
                "forced-work",
                "debt",
                "sexual-exploitation",
                "scam-compound",
                "fishing",
                "domestic-work",
                "forced-marriage",
                "child",
                "begging",
                "online-recruitment",
                "missing-person",
                "other-harm",
            ],
            Self::Whom => vec!["me", "other", "group", "unknown"],
            Self::Under18 => vec!["yes", "no", "not-sure"],
            Self::When => vec!["now", "today", "week", "month", "longer", "date"],
            Self::Place => vec!["exact", "about", "province", "landmark", "none"],
            Self::Country => COUNTRIES.to_vec(),
            Self::KeepPlace | Self::Certified => vec!["yes", "no"],
            Self::Contact => WAYS.to_vec(),
            Self::Nationality => [&COUNTRIES[..], &["stateless", "unknown"]].concat(),
            Self::Consent => vec!["help", "open-case", "share"],
            Self::Wanted => vec!["th", "en", "my", "km", "lo", "vi", "zh", "other"],
            Self::Purpose => PURPOSES.to_vec(),
            Self::How => vec!["call", "in-person", "chat"],
            Self::Gender => vec!["woman", "man", "any"],
            _ => Vec::new(),
        }
    }

    /// The answer as it is stored, if the question takes it; an empty one takes an answer back.
    pub(super) fn checked(self, value: &str, latest: jiff::civil::Date) -> Result<String, ReporterError> {
        if value.is_empty() {
            return Ok(String::new());
        }
        match self {
            Self::Count => match value.trim().parse::<u32>() {
                Ok(count) if (1..=limits::HEAD_COUNT).contains(&count) => Ok(count.to_string()),
                _ => Err(ReporterError::NotANumber { most: limits::HEAD_COUNT }),
            },
            Self::Date => match value.trim().parse::<jiff::civil::Date>() {
                Ok(day) if day <= latest && day.year() >= 1980 => Ok(day.to_string()),
                _ => Err(ReporterError::NotADay),
            },
            Self::Province if province::by_code(value).is_some() => Ok(value.to_owned()),
            _ if self.values().contains(&value) => Ok(value.to_owned()),
            _ => Err(ReporterError::UnknownAnswer),
        }
    }
}

/// The answers a question takes, in the order the screens offer them; empty where it is typed, a number, a day, a province
/// (see [`provinces`](super::provinces)) or an agency (see [`Reporter::recipients`](super::Reporter::recipients)).
#[uniffi::export]
#[must_use]
pub fn choices(question: Question) -> Vec<String> {
    question.values().into_iter().map(str::to_owned).collect()
}
