//! Makes a reply and puts it into the queue.

use crate::{
    DeskError, audit,
    cases::{
        read::{Reader, stage, stage_name},
        reopen,
    },
    keys::Ring,
};
use rusqlite::{OptionalExtension, Transaction, params};
use saphan_protocol::{
    mailbox::seal_reply,
    message::{InterpreterAnswer, Reply},
};
use serde::{Deserialize, Serialize};

/// What a person at the desk answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Words {
    /// The new stage, such as `acting`.
    pub(crate) stage: Option<String>,
    /// Country the stage holds in; the desk's own if none is given.
    pub(crate) country: Option<String>,
    /// Words to the reporter.
    pub(crate) text: String,
    /// Language of the words, BCP 47.
    pub(crate) language: Option<String>,
    /// Answer to a request for an interpreter.
    pub(crate) interpreter: Option<Answer>,
}

/// Answer to a request for an interpreter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Answer {
    /// `found`, `searching` or `none`.
    pub(crate) state: String,
    /// Unix seconds.
    pub(crate) at: Option<i64>,
    pub(crate) number: Option<String>,
    /// Country of the number, ISO 3166-1 alpha-2.
    pub(crate) country: Option<String>,
    pub(crate) certified: Option<bool>,
}

/// Seals a reply and queues it. It is durable when the transaction is. Returns its number.
pub(crate) fn queue(
    vault: &Transaction<'_>,
    keys: &Ring,
    reader: &Reader<'_>,
    case: i64,
    words: &Words,
) -> Result<u32, DeskError> {
    let reply = checked(words, reader)?;
    let found: Option<(Vec<u8>, String, String)> = vault
        .query_row(
            "SELECT cases.envelope_id, envelope.intake, cases.kind
             FROM cases JOIN envelope ON envelope.id = cases.envelope_id WHERE cases.id = ?1",
            [case],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let (envelope, intake, kind) = found.ok_or(DeskError::NotFound)?;
    if reply.interpreter.is_some() && kind != "interpreter" {
        return Err(DeskError::Invalid("an answer about an interpreter"));
    }
    let opened = reopen(vault, keys, &envelope)?;
    let (mailbox, reply_key) = opened.answer.ok_or(DeskError::NoMailbox)?;
    let sequence: u32 = vault.query_row(
        "SELECT coalesce(max(sequence), 0) + 1 FROM outgoing WHERE case_id = ?1",
        [case],
        |row| row.get(0),
    )?;
    let reply = Reply { about: envelope, sequence, ..reply };
    let signer = keys.signer_beside(&opened.recipient)?;
    let body = seal_reply(&reply, &reply_key, &mailbox, &opened.recipient, signer)?;
    let encoded = reply.encode().map_err(saphan_protocol::mailbox::SealReplyError::from)?;
    vault.execute(
        "INSERT INTO outgoing (case_id, sequence, reply, body, mailbox, intake, written_at, written_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            case,
            sequence,
            encoded.as_slice(),
            body,
            mailbox.0.as_slice(),
            intake,
            reader.now,
            reader.who
        ],
    )?;
    if let Some(stage) = reply.stage {
        vault.execute(
            "UPDATE cases SET stage = ?2, stage_country = ?3 WHERE id = ?1",
            params![case, stage_name(stage), reply.country],
        )?;
    }
    let detail = match (&reply.stage, &reply.country) {
        (Some(stage), Some(country)) => format!("number {sequence}, stage {} {country}", stage_name(*stage)),
        _ => format!("number {sequence}"),
    };
    let line =
        audit::Line { at: reader.now, who: reader.who, what: "reply", case: Some(case), detail: &detail };
    audit::write(vault, &line)?;
    Ok(sequence)
}

fn checked(words: &Words, reader: &Reader<'_>) -> Result<Reply, DeskError> {
    let text = words.text.trim().to_owned();
    let stage = match words.stage.as_deref() {
        None | Some("") => None,
        Some(name) => Some(stage(name).ok_or(DeskError::Invalid("the stage"))?),
    };
    let interpreter = words.interpreter.as_ref().map(|answer| answer_of(answer, &text)).transpose()?;
    if stage.is_none() && text.is_empty() && interpreter.is_none() {
        return Err(DeskError::EmptyReply);
    }
    let country = match words.country.as_deref() {
        None | Some("") => reader.country.to_owned(),
        Some(country) => self::country(country)?,
    };
    Ok(Reply {
        agency: reader.agency.to_owned(),
        written_at: reader.now,
        country: stage.map(|_| country),
        stage,
        language: if text.is_empty() { None } else { words.language.clone().filter(|tag| !tag.is_empty()) },
        text,
        interpreter,
        ..Reply::default()
    })
}

fn answer_of(answer: &Answer, text: &str) -> Result<InterpreterAnswer, DeskError> {
    if !matches!(answer.state.as_str(), "found" | "searching" | "none") {
        return Err(DeskError::Invalid("the answer"));
    }
    let number =
        answer.number.as_deref().map(str::trim).filter(|number| !number.is_empty()).map(str::to_owned);
    // No request ends in nothing: a person, a number, or a time.
    if answer.state != "searching" && number.is_none() && answer.at.is_none() && text.is_empty() {
        return Err(DeskError::DeadEnd);
    }
    let country = match (&number, answer.country.as_deref()) {
        (None, _) => None,
        (Some(_), Some(country)) => Some(self::country(country)?),
        // A number is right only with its country.
        (Some(_), None) => return Err(DeskError::Invalid("the country of the number")),
    };
    Ok(InterpreterAnswer {
        state: answer.state.clone(),
        at: answer.at,
        number,
        country,
        certified: answer.certified,
    })
}

fn country(code: &str) -> Result<String, DeskError> {
    if code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        Ok(code.to_owned())
    } else {
        Err(DeskError::Invalid("the country"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stage: Option<&str>, text: &str, interpreter: Option<Answer>) -> Result<Reply, &'static str> {
        let reader = Reader { who: "Noi", agency: "demo", country: "TH", now: 5 };
        let words =
            Words { stage: stage.map(str::to_owned), text: text.to_owned(), interpreter, ..Words::default() };
        checked(&words, &reader).map_err(|error| error.code())
    }

    fn answer(state: &str, number: Option<&str>, country: Option<&str>) -> Option<Answer> {
        Some(Answer {
            state: state.to_owned(),
            number: number.map(str::to_owned),
            country: country.map(str::to_owned),
            ..Answer::default()
        })
    }

    #[test]
    fn a_stage_holds_in_the_desks_country_unless_another_is_given() {
        assert_eq!(said(Some("acting"), "", None).unwrap().country.as_deref(), Some("TH"));
        assert_eq!(said(None, "words", None).unwrap().country, None);
        assert_eq!(said(Some("gone"), "", None), Err("invalid"));
        assert_eq!(said(None, "  ", None), Err("empty-reply"));
    }

    #[test]
    fn an_interpreter_request_never_ends_in_nothing() {
        for (state, number, country, text, expected) in [
            ("none", None, None, "", Err("dead-end")),
            ("found", None, None, "", Err("dead-end")),
            ("found", Some("1300"), None, "", Err("invalid")),
            ("perhaps", Some("1300"), Some("TH"), "", Err("invalid")),
            ("found", Some("1300"), Some("TH"), "", Ok(())),
            ("none", None, None, "ask at the temple", Ok(())),
            ("searching", None, None, "", Ok(())),
        ] {
            assert_eq!(
                said(None, text, answer(state, number, country)).map(drop),
                expected,
                "{state} {number:?}"
            );
        }
    }
}
