//! `POST /v1/envelopes`: takes a sealed report.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use saphan_protocol::envelope::{EnvelopeError, MAX_ENVELOPE, inspect};
use saphan_protocol::receipt;

use crate::problem::{Problem, Refusal};
use crate::state::{Intake, Shared};
use crate::store::{Accepted, NewEnvelope};
use crate::{body, clock};

/// Takes an envelope and answers with its receipt, after it is durable. The same bytes again are answered with the
/// same receipt.
#[utoipa::path(
    post,
    path = "/v1/envelopes",
    tag = "phone",
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The envelope."),
    responses(
        (status = 201, description = "Accepted: the receipt, 114 bytes.", body = Vec<u8>,
         content_type = "application/vnd.saphan.receipt"),
        (status = 200, description = "It was here already: the same receipt.", body = Vec<u8>,
         content_type = "application/vnd.saphan.receipt"),
        (status = 413, description = "`too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`unknown-version`, `unknown-suite`, `truncated`, `trailing`, `wrong-bucket`, \
         `no-recipients`, `too-many-recipients`, `duplicate-recipient`, `unknown-recipient`", body = Problem,
         content_type = "application/problem+json"),
        (status = 507, description = "`no-space`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn accept(State(intake): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let (parts, rest) = request.into_parts();
    let limit = intake.config.limits.envelope_bytes.min(MAX_ENVELOPE as u64);
    let envelope = body::read(rest, &parts.headers, limit, &intake.config.limits).await?;
    keep(&intake, envelope).await.map(|(_, response)| response)
}

/// Keeps an envelope, however it came.
pub(super) async fn keep(intake: &Intake, envelope: Vec<u8>) -> Result<(Accepted, Response), Refusal> {
    let header = inspect(&envelope).map_err(|error| refused(&error))?;
    let agencies = intake.agencies.addressed(&header.recipients);
    if agencies.is_empty() {
        return Err(refusal(
            "unknown-recipient",
            "No agency that this intake serves can open this envelope.",
        ));
    }
    let size = envelope.len() as u64;
    let accepted = match intake.space.room(size) {
        Ok(()) => {
            let new = NewEnvelope { id: header.id.0, agencies, body: envelope, at: clock::now() };
            intake.store.accept(new).await?
        }
        // One that is here needs no room, only its receipt.
        Err(full) => Accepted { at: intake.store.accepted_at(header.id.0).await?.ok_or(full)?, first: false },
    };
    let status = if accepted.first {
        intake.space.add(size);
        intake.counts.envelopes.one();
        StatusCode::CREATED
    } else {
        intake.counts.envelopes_again.one();
        StatusCode::OK
    };
    let receipt = receipt::sign(&intake.key, header.id, accepted.at);
    let kind = [(header::CONTENT_TYPE, "application/vnd.saphan.receipt")];
    Ok((accepted, (status, kind, receipt).into_response()))
}

fn refused(error: &EnvelopeError) -> Refusal {
    match error {
        EnvelopeError::UnknownVersion(_) => {
            refusal("unknown-version", "This intake does not know the envelope's version.")
        }
        EnvelopeError::UnknownSuite(_) => {
            refusal("unknown-suite", "This intake does not know the envelope's suite.")
        }
        EnvelopeError::Truncated => refusal("truncated", "The envelope was cut short; send it again."),
        EnvelopeError::Trailing(_) => refusal("trailing", "Bytes follow the envelope's end; send it alone."),
        EnvelopeError::WrongBucket(_) => {
            refusal("wrong-bucket", "No envelope has this length; seal it again.")
        }
        EnvelopeError::TooLarge(_) => Refusal::too_large(),
        EnvelopeError::NoRecipients => refusal("no-recipients", "The envelope is sealed for nobody."),
        EnvelopeError::TooManyRecipients(_) => {
            refusal("too-many-recipients", "The envelope is sealed for more than 16 recipients.")
        }
        EnvelopeError::DuplicateRecipient(_) => {
            refusal("duplicate-recipient", "A recipient stands in the envelope twice; seal it again.")
        }
        _ => refusal("bad-envelope", "This is no envelope."),
    }
}

fn refusal(code: &'static str, title: &'static str) -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, code, title)
}
