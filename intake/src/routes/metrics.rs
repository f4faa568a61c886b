//! `GET /metrics`: counters for the operator.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::agency::bearer;
use crate::gate::address;
use crate::problem::{Problem, Refusal};
use crate::state::Shared;

/// Counters in the text format of Prometheus.
#[utoipa::path(
    get,
    path = "/metrics",
    tag = "operator",
    security((), ("word" = [])),
    responses(
        (status = 200, description = "The counters.", body = String, content_type = "text/plain; version=0.0.4"),
        (status = 401, description = "`wrong-token`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`local-only`: no token is configured", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn metrics(State(intake): State<Shared>, request: Request) -> Result<Response, Refusal> {
    match &intake.config.metrics_token {
        Some(token) if bearer(request.headers()).is_some_and(|word| token.is(word)) => {}
        Some(_) => return Err(Refusal::unauthorized("wrong-token", "This is for the operator.", "Bearer")),
        None if address(&intake, &request).is_some_and(|from| from.to_canonical().is_loopback()) => {}
        None => {
            let title = "Without a token this is only for the machine itself.";
            return Err(Refusal::new(StatusCode::FORBIDDEN, "local-only", title));
        }
    }
    let text = intake.counts.text(intake.store.stored().await?, intake.space.used());
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}
