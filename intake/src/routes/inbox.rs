//! `/v1/inbox`: what waits for an agency.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;

use crate::agency::signed;
use crate::ids::Id;
use crate::problem::{Problem, Refusal};
use crate::state::Shared;
use crate::wire::{Inbox, PAGE_BYTES, Paging};

/// What is addressed to the signing agency and not yet acknowledged by it.
#[utoipa::path(
    get,
    path = "/v1/inbox",
    tag = "agency",
    params(Paging),
    security(("signature" = [])),
    responses(
        (status = 200, description = "Oldest first.", body = Inbox),
        (status = 400, description = "`bad-query`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`unsigned`, `unknown-key`, `wrong-signature`, `wrong-digest`, \
         `bad-signature-form`, `skewed`, `replayed`, `other-authority`", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(intake): State<Shared>,
    paging: Paging,
    request: Request,
) -> Result<Json<Inbox>, Refusal> {
    let agency = signed(&intake, request, 0).await?.agency;
    let waiting = intake.store.inbox(&agency, paging.after, paging.limit, PAGE_BYTES).await?;
    Ok(Json(Inbox::of(waiting)))
}

/// The signing agency has this envelope durably and is not offered it again. A second time changes nothing.
#[utoipa::path(
    delete,
    path = "/v1/inbox/{id}",
    tag = "agency",
    params(("id" = String, Path, description = "The envelope's id, 64 lower-case hexadecimal letters.")),
    security(("signature" = [])),
    responses(
        (status = 204, description = "Acknowledged."),
        (status = 400, description = "`bad-id`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "As for the inbox.", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn acknowledge(
    State(intake): State<Shared>,
    Id(id): Id<32>,
    request: Request,
) -> Result<StatusCode, Refusal> {
    let agency = signed(&intake, request, 0).await?.agency;
    let done = intake.store.acknowledge(&agency, id).await?;
    intake.space.remove(done.freed);
    intake.counts.acknowledged.more(done.first.into());
    Ok(StatusCode::NO_CONTENT)
}
