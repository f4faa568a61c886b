//! `/v1/packs`: the content that phones load. The intake hands it out as it lies in the data folder; phones check it.
//!
//! Whoever has an older pack and takes deltas (RFC 3229) is given one, if it lies there. What was cut can be gone on with
//! (RFC 9110, section 14).

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};
use saphan_protocol::pack::{MAX_PACK, delta};

use crate::problem::{Problem, Refusal};
use crate::routes::files::range_start;
use crate::state::Shared;

const FOLDER: &str = "packs";
const CURRENT: &str = "current.pack";
const KEY: &str = "current.pack.key";
/// Ending of the files that make the current pack from an older one.
const DELTA: &str = "delta";
/// Most deltas that are looked at.
const MAX_DELTAS: usize = 64;
/// The name of our deltas as a manipulation (RFC 3229, section 10.5.3).
const MANIPULATION: &str = "saphan-delta";
/// A phone may use it again for so long before it asks whether there is another.
const FRESH: &str = "public, max-age=300";

/// The pack as it was read last, so that a thousand phones cost one read.
pub(crate) struct Packs {
    folder: PathBuf,
    read: Mutex<Option<Arc<Current>>>,
}

struct Current {
    of: (SystemTime, u64),
    bytes: Bytes,
    etag: String,
    /// For each older pack, by its tag, what makes the current one from it.
    deltas: Vec<(String, Bytes)>,
}

impl Packs {
    pub(crate) fn new(data_dir: &Path) -> Self {
        Self { folder: data_dir.join(FOLDER), read: Mutex::new(None) }
    }

    /// The pack that is there now; another file in its place is noticed, and with it the deltas that lie there then.
    async fn current(&self) -> io::Result<Arc<Current>> {
        let path = self.folder.join(CURRENT);
        let about = tokio::fs::metadata(&path).await?;
        let of = (about.modified()?, about.len());
        if let Some(current) = self.read.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
            && current.of == of
        {
            return Ok(Arc::clone(current));
        }
        let bytes = read(&path).await?;
        let hash = digest(&SHA256, &bytes);
        let deltas = self.deltas(hash.as_ref(), bytes.len()).await;
        let current = Arc::new(Current { of, bytes, etag: tag(hash.as_ref()), deltas });
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&current));
        Ok(current)
    }

    /// The files that make the pack of this hash and are shorter than it. One that cannot be read is left out.
    async fn deltas(&self, current: &[u8], whole: usize) -> Vec<(String, Bytes)> {
        let mut found = Vec::new();
        let Ok(mut files) = tokio::fs::read_dir(&self.folder).await else { return found };
        while let Ok(Some(file)) = files.next_entry().await {
            let path = file.path();
            if found.len() >= MAX_DELTAS || path.extension().is_none_or(|ending| ending != DELTA) {
                continue;
            }
            let Ok(bytes) = read(&path).await else { continue };
            if let Some((older, newer)) = delta::between(&bytes)
                && newer.as_slice() == current
                && bytes.len() < whole
            {
                found.push((tag(&older), bytes));
            }
        }
        found
    }
}

async fn read(path: &Path) -> io::Result<Bytes> {
    if tokio::fs::metadata(path).await?.len() > MAX_PACK as u64 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(tokio::fs::read(path).await?.into())
}

fn tag(hash: &[u8]) -> String {
    format!("\"{}\"", HEXLOWER.encode(hash))
}

/// The current pack.
#[utoipa::path(
    get,
    path = "/v1/packs/current",
    tag = "phone",
    params(
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the pack that is here already."),
        ("A-IM" = Option<String>, Header, description = "`saphan-delta`: a delta from the pack of `If-None-Match` is taken too (RFC 3229)."),
        ("Range" = Option<String>, Header, description = "`bytes=a-`, to go on with a fetch that broke."),
        ("If-Range" = Option<String>, Header, description = "The `ETag` of what broke: of another pack, all of it is given."),
    ),
    responses(
        (status = 200, description = "The pack, signed by its publisher.", body = Vec<u8>,
         content_type = "application/octet-stream",
         headers(("ETag" = String, description = "Strong: SHA-256 of the bytes."))),
        (status = 206, description = "The rest of it.", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 226, description = "A delta from the pack named in `Delta-Base` to the one named in `ETag`.",
         body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 304, description = "It is the one that is here already."),
        (status = 404, description = "`not-found`: there is none", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn current(State(intake): State<Shared>, headers: HeaderMap) -> Result<Response, Refusal> {
    let current = intake.packs.current().await.map_err(absent)?;
    let about =
        [(header::ETAG, current.etag.as_str()), (header::CACHE_CONTROL, FRESH), (header::VARY, "A-IM")];
    if names(&headers, &current.etag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
    if takes_deltas(&headers)
        && let Some((base, delta)) = current.deltas.iter().find(|(older, _)| names(&headers, older))
    {
        let how = [("im", MANIPULATION), ("delta-base", base)];
        return Ok((StatusCode::IM_USED, about, kind, how, delta.clone()).into_response());
    }
    let whole = current.bytes.len();
    let start = range_start(&headers).and_then(|start| usize::try_from(start).ok());
    let start = start.filter(|start| *start < whole && goes_on(&headers, &current.etag));
    let Some(start) = start else { return Ok((about, kind, current.bytes.clone()).into_response()) };
    let range = [(header::CONTENT_RANGE, format!("bytes {start}-{}/{whole}", whole - 1))];
    Ok((StatusCode::PARTIAL_CONTENT, about, kind, range, current.bytes.slice(start..)).into_response())
}

/// The publisher's public key, which a phone shows to be compared, never trusts because it was sent.
#[utoipa::path(
    get,
    path = "/v1/packs/key",
    tag = "phone",
    responses(
        (status = 200, description = "Ed25519, 64 hexadecimal letters.", body = String, content_type = "text/plain"),
        (status = 404, description = "`not-found`: there is none", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn key(State(intake): State<Shared>) -> Result<String, Refusal> {
    let text = tokio::fs::read_to_string(intake.packs.folder.join(KEY)).await.map_err(absent)?;
    let key = text.trim();
    if crate::ids::hex::<32>(key).is_some() {
        Ok(key.to_owned())
    } else {
        tracing::error!(
            "{KEY} is not 64 lower-case hexadecimal letters; put the publisher's public key there"
        );
        Err(Refusal::not_found())
    }
}

/// Whether `A-IM` names our deltas (RFC 3229, section 10.5.3).
fn takes_deltas(headers: &HeaderMap) -> bool {
    let named = headers.get_all("a-im").iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|name| name.trim() == MANIPULATION)
}

/// Whether what broke was of this pack: without `If-Range` nobody knows, and all of it is given (RFC 9110, section 13.1.5).
fn goes_on(headers: &HeaderMap, etag: &str) -> bool {
    headers.get(header::IF_RANGE).map(HeaderValue::as_bytes) == Some(etag.as_bytes())
}

/// Whether `If-None-Match` names this tag (RFC 9110, section 13.1.2).
fn names(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

fn absent(error: io::Error) -> Refusal {
    if error.kind() != io::ErrorKind::NotFound {
        tracing::error!(kind = %error.kind(), "the pack cannot be read");
    }
    Refusal::not_found()
}
