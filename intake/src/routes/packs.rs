//! `/v1/packs`: the content that phones load. The intake hands it out as it lies in the data folder; phones check it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};
use saphan_protocol::pack::MAX_PACK;

use crate::problem::{Problem, Refusal};
use crate::state::Shared;

const FOLDER: &str = "packs";
const CURRENT: &str = "current.pack";
const KEY: &str = "current.pack.key";
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
}

impl Packs {
    pub(crate) fn new(data_dir: &Path) -> Self {
        Self { folder: data_dir.join(FOLDER), read: Mutex::new(None) }
    }

    /// The pack that is there now; another file in its place is noticed.
    async fn current(&self) -> io::Result<Arc<Current>> {
        let path = self.folder.join(CURRENT);
        let about = tokio::fs::metadata(&path).await?;
        let of = (about.modified()?, about.len());
        if let Some(current) = self.read.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
            && current.of == of
        {
            return Ok(Arc::clone(current));
        }
        if about.len() > MAX_PACK as u64 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let bytes = tokio::fs::read(&path).await?;
        let etag = format!("\"{}\"", HEXLOWER.encode(digest(&SHA256, &bytes).as_ref()));
        let current = Arc::new(Current { of, bytes: bytes.into(), etag });
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&current));
        Ok(current)
    }
}

/// The current pack.
#[utoipa::path(
    get,
    path = "/v1/packs/current",
    tag = "phone",
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of the pack that is here already.")),
    responses(
        (status = 200, description = "The pack, signed by its publisher.", body = Vec<u8>,
         content_type = "application/octet-stream",
         headers(("ETag" = String, description = "Strong: SHA-256 of the bytes."))),
        (status = 304, description = "It is the one that is here already."),
        (status = 404, description = "`not-found`: there is none", body = Problem,
         content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn current(State(intake): State<Shared>, headers: HeaderMap) -> Result<Response, Refusal> {
    let current = intake.packs.current().await.map_err(absent)?;
    let about = [(header::ETAG, current.etag.as_str()), (header::CACHE_CONTROL, FRESH)];
    if names(&headers, &current.etag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
    Ok((about, kind, current.bytes.clone()).into_response())
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
