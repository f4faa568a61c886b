//! Answers, each durable when the call returns.

use super::{
    Question, Reporter, ReporterError,
    drafts::{load, may_receive},
    question::Manner,
};
use saphan_core::{
    Phone,
    content::writing::today,
    report::{
        Kind,
        draft::{self, letters},
        text,
    },
};
use std::borrow::Cow;

/// An answer in a draft.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Answer {
    /// To which question.
    pub question: Question,
    /// The choice or the text; several choices with commas between them.
    pub value: String,
}

/// East of UTC, minutes, of the clock that is ahead of all others: a day is not refused because it has begun elsewhere.
const AHEAD_MINUTES: i32 = 14 * 60;

/// The latest day a draft may name: today for what happened, a year ahead for what is asked for.
fn latest(phone: &Phone, draft: &draft::Draft) -> Result<jiff::civil::Date, ReporterError> {
    let days = if draft.kind == Kind::Interpreter { 365 } else { 0 };
    today(phone.now().saturating_add(days * 86_400), AHEAD_MINUTES).ok_or(ReporterError::NotADay)
}

#[uniffi::export]
impl Reporter {
    /// Answers a question that takes one of [`choices`](super::choices), a number, a day or a province. An empty answer takes
    /// the one of before back.
    ///
    /// # Errors
    /// [`ReporterError::UnknownAnswer`], [`ReporterError::NotANumber`], [`ReporterError::NotADay`],
    /// [`ReporterError::NotFound`]; the answer of before stands.
    pub fn answer(&self, draft: i64, question: Question, value: &str) -> Result<(), ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        if question.manner() != Manner::One {
            return Err(ReporterError::UnknownAnswer);
        }
        let value = question.checked(value, latest(&phone, &draft)?)?;
        match question {
            Question::Place => phone.choose_place(&mut draft, &value)?,
            Question::Country => {
                phone.answer(&mut draft, Question::Province.field(), "")?;
                phone.answer(&mut draft, question.field(), &value)?;
            }
            _ => phone.answer(&mut draft, question.field(), &value)?,
        }
        Ok(())
    }

    /// Switches one of several answers on, or off again. Returns whether it is on now.
    ///
    /// # Errors
    /// [`ReporterError::UnknownAnswer`], [`ReporterError::TooMany`], [`ReporterError::NotFound`]; the answers of before stand.
    pub fn toggle(&self, draft: i64, question: Question, value: &str) -> Result<bool, ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        if question.manner() != Manner::Several || value.is_empty() {
            return Err(ReporterError::UnknownAnswer);
        }
        if question == Question::Recipients {
            may_receive(&phone, &draft, value)?;
            // The screens propose nobody any more once somebody was chosen.
            phone.answer(&mut draft, "recipients-touched", "yes")?;
        } else {
            question.checked(value, latest(&phone, &draft)?)?;
        }
        phone.toggle(&mut draft, question.field(), value)?;
        Ok(draft.has(question.field(), value))
    }

    /// Stores the whole text of a typed question, at each change. Returns whether hidden characters, which can make a text
    /// look like another, were taken out.
    ///
    /// # Errors
    /// [`ReporterError::TooLong`], [`ReporterError::UnknownAnswer`], [`ReporterError::NotFound`]; the text of before stands.
    pub fn type_text(&self, draft: i64, question: Question, text: &str) -> Result<bool, ReporterError> {
        let phone = self.opened()?;
        let mut draft = load(&phone, draft)?;
        if question.manner() != Manner::Typed {
            return Err(ReporterError::UnknownAnswer);
        }
        Ok(phone.type_text(&mut draft, question.field(), text)?)
    }
}

/// A text without hidden characters, if it is no longer than its field takes.
pub(super) fn cleaned<'a>(typed: &'a str, field: &str) -> Result<Cow<'a, str>, ReporterError> {
    let clean = text::cleaned(typed).map_or(Cow::Borrowed(typed), Cow::Owned);
    let most = letters(field);
    if clean.len() > most && clean.chars().count() > most {
        return Err(ReporterError::TooLong { most: most as u64 });
    }
    Ok(clean)
}
