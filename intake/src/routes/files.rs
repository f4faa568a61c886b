//! `/v1/files`: sealed photographs and voices, sent in pieces by tus 1.0 (core protocol and creation) and fetched by
//! agencies.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::{BASE64, HEXLOWER};
use saphan_protocol::receipt;
use saphan_protocol::stream::FileId;

use crate::agency::signed;
use crate::body::{PacedBody, declared_length};
use crate::clock;
use crate::files::{Part, Standing, complete, receive, standing};
use crate::gate::Uncounted;
use crate::ids::{Id, hex};
use crate::problem::{Problem, Refusal};
use crate::state::{Intake, Shared};

const TUS: &str = "1.0.0";
const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const VERSION: HeaderName = HeaderName::from_static("tus-version");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const RECEIPT: HeaderName = HeaderName::from_static("saphan-receipt");
const PIECE: &str = "application/offset+octet-stream";
/// A piece of so many bytes does not count for the rate of its address.
const LARGE_PIECE: u64 = 16 << 10;
/// How long the question how much is here waits for a request that works on the same file.
const GIVE_WAY: Duration = Duration::from_secs(5);

/// Every answer names the version of tus.
pub(super) async fn versioned(mut response: Response) -> Response {
    response.headers_mut().insert(RESUMABLE, HeaderValue::from_static(TUS));
    response
}

/// What this intake can do of tus.
#[utoipa::path(
    options,
    path = "/v1/files",
    tag = "phone",
    responses((status = 204, description = "Told by the headers.", headers(
        ("Tus-Version" = String, description = "`1.0.0`"),
        ("Tus-Extension" = String, description = "`creation`"),
        ("Tus-Max-Size" = u64, description = "Most bytes of a file."),
    ))),
)]
pub(crate) async fn describe(State(intake): State<Shared>) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    headers.insert(VERSION, HeaderValue::from_static(TUS));
    headers.insert("tus-extension", HeaderValue::from_static("creation"));
    headers.insert("tus-max-size", HeaderValue::from(intake.config.limits.file_bytes));
    response
}

/// Announces a file. One that is known already is not touched: ask with `HEAD` how much of it is here.
#[utoipa::path(
    post,
    path = "/v1/files",
    tag = "phone",
    params(
        ("Tus-Resumable" = String, Header, description = "`1.0.0`"),
        ("Upload-Length" = u64, Header, description = "Bytes of the sealed file."),
        ("Upload-Metadata" = String, Header,
         description = "`id`, a space, and in base 64 the file's id: SHA-256 of the sealed bytes as 64 lower-case \
                        hexadecimal letters."),
    ),
    responses(
        (status = 201, description = "Announced.", headers(("Location" = String, description = "Its address."))),
        (status = 400, description = "`bad-id`, `bad-length`", body = Problem,
         content_type = "application/problem+json"),
        (status = 409, description = "`other-length`: the file was announced with another length", body = Problem,
         content_type = "application/problem+json"),
        (status = 412, description = "`tus-version`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 507, description = "`no-space`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn create(State(intake): State<Shared>, headers: HeaderMap) -> Result<Response, Refusal> {
    check_version(&headers)?;
    let id = metadata_id(&headers).ok_or_else(Refusal::bad_id)?;
    let length = number(&headers, &LENGTH).filter(|length| *length > 0).ok_or_else(|| {
        Refusal::bad_request("bad-length", "Upload-Length says how many bytes the file has, at least one.")
    })?;
    if length > intake.config.limits.file_bytes {
        return Err(Refusal::too_large());
    }
    intake.space.room_in_files(length)?;
    let row = intake.store.start_file(id, length, clock::now()).await?;
    if row.length != length {
        let title = "This file was announced with another length.";
        return Err(Refusal::new(StatusCode::CONFLICT, "other-length", title));
    }
    let place = format!("/v1/files/{}", HEXLOWER.encode(&id));
    Ok((StatusCode::CREATED, [(header::LOCATION, place)]).into_response())
}

/// How much of a file is durably here, and its receipt when it is whole. A request that still works on the file,
/// perhaps on a broken connection, is ended by this one.
#[utoipa::path(
    head,
    path = "/v1/files/{id}",
    tag = "phone",
    params(
        ("id" = String, Path, description = "The file's id, 64 lower-case hexadecimal letters."),
        ("Tus-Resumable" = String, Header, description = "`1.0.0`"),
    ),
    responses(
        (status = 200, description = "Told by the headers.", headers(
            ("Upload-Offset" = u64, description = "Bytes that are here."),
            ("Upload-Length" = u64, description = "Bytes of the whole."),
            ("Saphan-Receipt" = Option<String>, description = "The receipt in base 64, when the file is whole."),
        )),
        (status = 400, description = "`bad-id`"),
        (status = 404, description = "`not-found`"),
        (status = 412, description = "`tus-version`"),
        (status = 422, description = "`wrong-hash`"),
        (status = 503, description = "`busy`: the file is just being verified"),
    ),
)]
pub(crate) async fn head(
    State(intake): State<Shared>,
    Id(id): Id<32>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    check_version(&headers)?;
    let busy = || {
        let title = "This file is just being verified; ask again.";
        Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "busy", title).with(header::RETRY_AFTER, 2)
    };
    let claim = intake.files.claim_within(id, GIVE_WAY).await.ok_or_else(busy)?;
    Ok(match standing(&intake, claim).await? {
        Standing::Whole { length, at } => whole(&intake, StatusCode::OK, id, length, at),
        Standing::Growing(row, part) => {
            let here = part.as_ref().map_or(0, Part::length);
            (StatusCode::OK, [(OFFSET, HeaderValue::from(here)), (LENGTH, HeaderValue::from(row.length))])
                .into_response()
        }
    })
}

/// Adds bytes to a file. The offset that is answered is durable; what came before a connection broke is kept.
#[utoipa::path(
    patch,
    path = "/v1/files/{id}",
    tag = "phone",
    params(
        ("id" = String, Path, description = "The file's id, 64 lower-case hexadecimal letters."),
        ("Tus-Resumable" = String, Header, description = "`1.0.0`"),
        ("Upload-Offset" = u64, Header, description = "Bytes that are here, as the intake said."),
    ),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream", description = "The next bytes."),
    responses(
        (status = 204, description = "They are durably here.", headers(
            ("Upload-Offset" = u64, description = "Bytes that are here now."),
            ("Saphan-Receipt" = Option<String>, description = "The receipt in base 64, when the file is whole."),
        )),
        (status = 400, description = "`bad-id`, `bad-offset`, `cut-short`", body = Problem,
         content_type = "application/problem+json"),
        (status = 404, description = "`not-found`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`too-slow`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`offset-conflict`: another number of bytes is here; `busy`: another request \
         works on this file; `gave-way`: another one goes on with it", body = Problem,
         content_type = "application/problem+json"),
        (status = 412, description = "`tus-version`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`too-large`: more than was announced", body = Problem,
         content_type = "application/problem+json"),
        (status = 415, description = "`not-a-piece`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`wrong-hash`: nothing was kept", body = Problem,
         content_type = "application/problem+json"),
        (status = 507, description = "`no-space`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn append(
    State(intake): State<Shared>,
    Id(id): Id<32>,
    request: Request,
) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    check_version(&parts.headers)?;
    if parts.headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind != PIECE) {
        let title = "A piece of a file is application/offset+octet-stream.";
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-a-piece", title).closing());
    }
    let offset = number(&parts.headers, &OFFSET).ok_or_else(|| {
        Refusal::bad_request("bad-offset", "Upload-Offset says how many bytes are here already.").closing()
    })?;
    let busy = || Refusal::new(StatusCode::CONFLICT, "busy", "Another request works on this file.").closing();
    let claim = intake.files.claim(id).ok_or_else(busy)?;
    let (row, here) = match standing(&intake, claim).await.map_err(Refusal::closing)? {
        Standing::Whole { length, at } if offset == length => {
            return Ok(whole(&intake, StatusCode::NO_CONTENT, id, length, at));
        }
        Standing::Whole { length, .. } => return Err(conflict(length)),
        Standing::Growing(row, here) => (row, here),
    };
    let stands = here.as_ref().map_or(0, Part::length);
    if offset != stands {
        return Err(conflict(stands));
    }
    if declared_length(&parts.headers).is_some_and(|more| more > row.length - stands) {
        return Err(Refusal::too_large());
    }
    intake.space.room_in_files(declared_length(&parts.headers).unwrap_or(0)).map_err(Refusal::closing)?;
    let part = match here {
        Ok(part) => part,
        Err(claim) => Part::create(claim).await?,
    };
    let body = PacedBody::new(body, &intake.config.limits);
    let (part, received) = receive(&intake, part, body, row.length).await?;
    let here = part.length();
    let mut response = if here == row.length {
        // Also when the connection broke after the last byte: who asks next is given the receipt.
        let at = complete(&intake, part).await?;
        received?;
        whole(&intake, StatusCode::NO_CONTENT, id, here, at)
    } else {
        received?;
        (StatusCode::NO_CONTENT, [(OFFSET, HeaderValue::from(here))]).into_response()
    };
    if here - stands >= LARGE_PIECE {
        response.extensions_mut().insert(Uncounted);
    }
    Ok(response)
}

/// The sealed bytes of a whole file, for an agency that learned of it in a report.
#[utoipa::path(
    get,
    path = "/v1/files/{id}",
    tag = "agency",
    params(
        ("id" = String, Path, description = "The file's id, 64 lower-case hexadecimal letters."),
        ("Range" = Option<String>, Header, description = "`bytes=a-`, to go on with a fetch that broke."),
    ),
    security(("signature" = [])),
    responses(
        (status = 200, description = "The file.", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 206, description = "The file from the asked byte on.", body = Vec<u8>,
         content_type = "application/octet-stream"),
        (status = 400, description = "`bad-id`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "As for the inbox.", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: it is not here, or not whole", body = Problem,
         content_type = "application/problem+json"),
        (status = 416, description = "`beyond-the-end`", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn fetch(
    State(intake): State<Shared>,
    Id(id): Id<32>,
    request: Request,
) -> Result<Response, Refusal> {
    let from = range_start(request.headers());
    signed(&intake, request, 0).await?;
    let row = intake
        .store
        .file(id)
        .await?
        .filter(|row| row.completed_at.is_some())
        .ok_or_else(Refusal::not_found)?;
    let length = row.length;
    let start = from.unwrap_or(0);
    if start >= length {
        let title = "The file has fewer bytes.";
        let refusal = Refusal::new(StatusCode::RANGE_NOT_SATISFIABLE, "beyond-the-end", title);
        return Err(refusal.with(header::CONTENT_RANGE, format!("bytes */{length}")));
    }
    let bytes: Body = intake.blobs.read(id, start).await?;
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
        (header::CONTENT_LENGTH, HeaderValue::from(length - start)),
    ];
    if from.is_none() {
        return Ok((StatusCode::OK, about, bytes).into_response());
    }
    let range = [(header::CONTENT_RANGE, format!("bytes {start}-{}/{length}", length - 1))];
    Ok((StatusCode::PARTIAL_CONTENT, about, range, bytes).into_response())
}

fn check_version(headers: &HeaderMap) -> Result<(), Refusal> {
    if headers.get(RESUMABLE).is_some_and(|version| version == TUS) {
        return Ok(());
    }
    let refusal =
        Refusal::new(StatusCode::PRECONDITION_FAILED, "tus-version", "Tus-Resumable: 1.0.0 is expected.");
    Err(refusal.with(VERSION, TUS).closing())
}

fn whole(intake: &Intake, status: StatusCode, id: [u8; 32], length: u64, at: i64) -> Response {
    let receipt = BASE64.encode(&receipt::sign(&intake.key, FileId(id), at));
    let length = length.to_string();
    (status, [(OFFSET, length.clone()), (LENGTH, length), (RECEIPT, receipt)]).into_response()
}

fn conflict(here: u64) -> Refusal {
    let title = "Another number of bytes is here; go on from there.";
    Refusal::new(StatusCode::CONFLICT, "offset-conflict", title).with(OFFSET, here).closing()
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u64> {
    let text = headers.get(name)?.to_str().ok()?;
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The value of `id` in `Upload-Metadata`; other keys are passed over and not kept.
fn metadata_id(headers: &HeaderMap) -> Option<[u8; 32]> {
    let pairs = headers.get("upload-metadata")?.to_str().ok()?;
    let value = pairs.split(',').find_map(|pair| pair.trim().strip_prefix("id "))?;
    let text = BASE64.decode(value.trim().as_bytes()).ok()?;
    hex(std::str::from_utf8(&text).ok()?)
}

/// `a` of a header `Range: bytes=a-`. Any other range is passed over, which RFC 9110 (section 14.2) allows.
pub(super) fn range_start(headers: &HeaderMap) -> Option<u64> {
    let start = headers.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?.strip_suffix('-')?;
    let digits = !start.is_empty() && start.bytes().all(|byte| byte.is_ascii_digit());
    if digits { start.parse().ok() } else { None }
}
