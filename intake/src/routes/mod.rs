//! One file for each resource of the HTTP interface.

pub(crate) mod envelopes;
pub(crate) mod files;
pub(crate) mod health;
pub(crate) mod inbox;
pub(crate) mod mailboxes;
pub(crate) mod metrics;
pub(crate) mod packs;
pub(crate) mod sms;

use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::IntoResponse;
use axum::routing::{delete, get, post};

use crate::gate::gate;
use crate::problem::Refusal;
use crate::state::Shared;

/// Every resource, behind the gate.
pub(crate) fn router(intake: Shared) -> Router {
    let tus = Router::new()
        .route("/v1/files", post(files::create).options(files::describe))
        .route(
            "/v1/files/{id}",
            get(files::fetch).head(files::head).patch(files::append).options(files::describe),
        )
        .layer(map_response(files::versioned));
    Router::new()
        .merge(tus)
        .route("/v1/envelopes", post(envelopes::accept))
        .route("/v1/inbox", get(inbox::list))
        .route("/v1/inbox/{id}", delete(inbox::acknowledge))
        .route("/v1/mailboxes/{id}", get(mailboxes::read).post(mailboxes::post))
        .route("/v1/mailboxes/{id}/{seq}", delete(mailboxes::remove))
        .route("/v1/packs/current", get(packs::current))
        .route("/v1/packs/key", get(packs::key))
        .route("/v1/sms", post(sms::accept))
        .route("/v1/health", get(health::health))
        .route("/v1/openapi.json", get(description))
        .route("/metrics", get(metrics::metrics))
        .fallback(|| async { Refusal::not_found() })
        .method_not_allowed_fallback(|| async {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "This cannot be done here.")
        })
        .layer(from_fn_with_state(Arc::clone(&intake), gate))
        .with_state(intake)
}

async fn description() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], crate::openapi())
}
