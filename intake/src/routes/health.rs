//! `GET /v1/health`: whether the intake works.

use axum::Json;
use axum::extract::State;

use crate::PROTOCOL;
use crate::problem::{Problem, Refusal};
use crate::state::Shared;
use crate::wire::Health;

/// Asks the database and the disk.
#[utoipa::path(
    get,
    path = "/v1/health",
    tag = "operator",
    responses(
        (status = 200, description = "It works.", body = Health),
        (status = 500, description = "`internal`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn health(State(intake): State<Shared>) -> Result<Json<Health>, Refusal> {
    // A read that finds nothing shows that the database answers.
    intake.store.file([0; 32]).await?;
    Ok(Json(Health { status: "ok", protocol: PROTOCOL, accepting: intake.space.room(1).is_ok() }))
}
