//! `POST /v1/sms`: takes a cry for help that came as an SMS.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use saphan_protocol::sos::{SosError, to_envelope};

use super::envelopes;
use crate::agency::bearer;
use crate::body;
use crate::problem::{Problem, Refusal};
use crate::state::Shared;
use crate::wire::Sms;

/// Most bytes of the JSON around one SMS.
const MOST: u64 = 8 << 10;

/// Turns the text of an SMS into an envelope and keeps it like any other. Of what else the gateway says, above all
/// the sender's number, nothing is kept.
#[utoipa::path(
    post,
    path = "/v1/sms",
    tag = "gateway",
    request_body = Sms,
    security(("word" = [])),
    responses(
        (status = 201, description = "Accepted: the receipt.", body = Vec<u8>,
         content_type = "application/vnd.saphan.receipt"),
        (status = 200, description = "It was here already: the same receipt.", body = Vec<u8>,
         content_type = "application/vnd.saphan.receipt"),
        (status = 400, description = "`bad-json`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`wrong-token`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: no gateway is configured", body = Problem,
         content_type = "application/problem+json"),
        (status = 422, description = "`not-an-sos`, `unknown-version`, `unknown-recipient`", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn accept(State(intake): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let (parts, rest) = request.into_parts();
    let token = intake.config.sms_token.as_ref().ok_or_else(|| Refusal::not_found().closing())?;
    if !bearer(&parts.headers).is_some_and(|word| token.is(word)) {
        return Err(Refusal::unauthorized("wrong-token", "This is for the SMS gateway.", "Bearer").closing());
    }
    let body = body::read(rest, &parts.headers, MOST, &intake.config.limits).await?;
    let sms: Sms = serde_json::from_slice(&body).map_err(|_| {
        Refusal::bad_request("bad-json", "A JSON object with the text of the SMS is expected.")
    })?;
    let envelope = to_envelope(&sms.text).map_err(refused)?;
    let (accepted, response) = envelopes::keep(&intake, envelope).await?;
    if accepted.first {
        intake.counts.sms.one();
    }
    Ok(response)
}

fn refused(error: SosError) -> Refusal {
    let (code, title) = match error {
        SosError::NewerVersion => ("unknown-version", "This intake does not know the version of this SOS."),
        _ => ("not-an-sos", "The text is no SOS."),
    };
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, code, title)
}
