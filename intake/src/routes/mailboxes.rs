//! `/v1/mailboxes/{id}`: where agencies leave sealed replies and only the reporter fetches them.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use ring::digest::{SHA256, digest};
use saphan_protocol::mailbox::{MAX_REPLY, MailboxId, ReadToken};

use crate::agency::{bearer, signed};
use crate::clock;
use crate::ids::Id;
use crate::problem::{Problem, Refusal};
use crate::state::Shared;
use crate::store::{Bound, NewReply, Posted};
use crate::wire::{Mailbox, PAGE_BYTES, Paging, Placed, Seq};

/// Leaves a sealed reply in a mailbox. The same bytes again change nothing.
#[utoipa::path(
    post,
    path = "/v1/mailboxes/{id}",
    tag = "agency",
    params(("id" = String, Path, description = "The mailbox, 32 lower-case hexadecimal letters.")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The sealed reply."),
    security(("signature" = [])),
    responses(
        (status = 201, description = "It is in the mailbox.", body = Placed),
        (status = 200, description = "It was in the mailbox before.", body = Placed),
        (status = 400, description = "`bad-id`, `empty`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "As for the inbox.", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 507, description = "`mailbox-full`, `no-space`", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn post(
    State(intake): State<Shared>,
    Id(mailbox): Id<16>,
    request: Request,
) -> Result<(StatusCode, Json<Placed>), Refusal> {
    let limits = &intake.config.limits;
    let signed = signed(&intake, request, limits.reply_bytes.min(MAX_REPLY as u64)).await?;
    if signed.body.is_empty() {
        return Err(Refusal::bad_request("empty", "A reply has at least one byte."));
    }
    let size = signed.body.len() as u64;
    intake.space.room(size)?;
    let mut id = [0; 32];
    id.copy_from_slice(digest(&SHA256, &signed.body).as_ref());
    let reply =
        NewReply { mailbox, agency: signed.agency.to_string(), id, body: signed.body, at: clock::now() };
    let bound = Bound { replies: limits.mailbox_replies, bytes: limits.mailbox_bytes };
    match intake.store.post(reply, bound).await? {
        Posted::First(seq) => {
            intake.space.add(size);
            intake.counts.replies.one();
            Ok((StatusCode::CREATED, Json(Placed { seq })))
        }
        Posted::Again(seq) => Ok((StatusCode::OK, Json(Placed { seq }))),
        Posted::Full => {
            let title = "The mailbox takes no more from this agency until its reader has been there.";
            Err(Refusal::new(StatusCode::INSUFFICIENT_STORAGE, "mailbox-full", title))
        }
    }
}

/// What lies in the mailbox. Reading takes nothing out of it.
#[utoipa::path(
    get,
    path = "/v1/mailboxes/{id}",
    tag = "phone",
    params(("id" = String, Path, description = "The mailbox, 32 lower-case hexadecimal letters."), Paging),
    security(("word" = [])),
    responses(
        (status = 200, description = "Oldest first.", body = Mailbox),
        (status = 400, description = "`bad-id`, `bad-query`", body = Problem,
         content_type = "application/problem+json"),
        (status = 401, description = "`no-token`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`other-mailbox`: this token reads another one", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn read(
    State(intake): State<Shared>,
    Id(mailbox): Id<16>,
    paging: Paging,
    headers: HeaderMap,
) -> Result<Json<Mailbox>, Refusal> {
    may_read(&headers, mailbox)?;
    let replies = intake.store.replies(mailbox, paging.after, paging.limit, PAGE_BYTES).await?;
    Ok(Json(Mailbox::of(replies)))
}

/// Takes one reply out of the mailbox. A second time changes nothing.
#[utoipa::path(
    delete,
    path = "/v1/mailboxes/{id}/{seq}",
    tag = "phone",
    params(
        ("id" = String, Path, description = "The mailbox, 32 lower-case hexadecimal letters."),
        ("seq" = i64, Path, description = "The reply's number."),
    ),
    security(("word" = [])),
    responses(
        (status = 204, description = "It is gone."),
        (status = 400, description = "`bad-id`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`no-token`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`other-mailbox`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn remove(
    State(intake): State<Shared>,
    Id(mailbox): Id<16>,
    Seq(seq): Seq,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    may_read(&headers, mailbox)?;
    let freed = intake.store.delete_reply(mailbox, seq).await?;
    intake.space.remove(freed);
    Ok(StatusCode::NO_CONTENT)
}

fn may_read(headers: &HeaderMap, mailbox: [u8; 16]) -> Result<(), Refusal> {
    let no_token =
        || Refusal::unauthorized("no-token", "The token that reads this mailbox is expected.", "Bearer");
    let token = ReadToken::from_hex(bearer(headers).ok_or_else(no_token)?).map_err(|_| no_token())?;
    if token.matches(&MailboxId(mailbox)) {
        Ok(())
    } else {
        Err(Refusal::new(StatusCode::FORBIDDEN, "other-mailbox", "This token reads another mailbox."))
    }
}
