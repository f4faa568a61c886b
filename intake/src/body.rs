//! Reading a body from a client that may be slow, endless or gone.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, header};
use http_body_util::BodyExt;
use tokio::time::{Instant, timeout_at};

use crate::config::Limits;
use crate::problem::Refusal;

/// Why a body ended before its time.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The client is gone or broke the framing.
    Gone,
    /// The client did not keep the pace.
    Slow,
}

/// A body that is read only as long as the client keeps the pace: [`Limits::body_pace`] bytes in each
/// [`Limits::body_time`].
pub(crate) struct PacedBody {
    body: Body,
    pace: u64,
    time: Duration,
    deadline: Instant,
    since: u64,
}

impl PacedBody {
    pub(crate) fn new(body: Body, limits: &Limits) -> Self {
        let time = limits.body_time;
        Self { body, pace: limits.body_pace, time, deadline: Instant::now() + time, since: 0 }
    }

    /// The next piece; `None` at the end. Dropping the future loses nothing.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, Cut> {
        loop {
            let frame = match timeout_at(self.deadline, self.body.frame()).await {
                Err(_) => return Err(Cut::Slow),
                Ok(None) => return Ok(None),
                Ok(Some(Err(_))) => return Err(Cut::Gone),
                Ok(Some(Ok(frame))) => frame,
            };
            let Ok(piece) = frame.into_data() else { continue };
            self.since += piece.len() as u64;
            if self.since >= self.pace {
                self.since = 0;
                self.deadline = Instant::now() + self.time;
            }
            return Ok(Some(piece));
        }
    }
}

/// What `Content-Length` says, if it says anything.
pub(crate) fn declared_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads a whole body of at most `limit` bytes. More than that is refused without being read.
pub(crate) async fn read(
    body: Body,
    headers: &HeaderMap,
    limit: u64,
    limits: &Limits,
) -> Result<Vec<u8>, Refusal> {
    let declared = declared_length(headers);
    if declared.is_some_and(|length| length > limit) {
        return Err(Refusal::too_large());
    }
    let mut body = PacedBody::new(body, limits);
    let end = Instant::now() + limits.body_total_time;
    let mut whole: Vec<u8> = Vec::new();
    loop {
        match timeout_at(end, body.next()).await.unwrap_or(Err(Cut::Slow)) {
            Ok(None) => return Ok(whole),
            Ok(Some(piece)) if whole.len() as u64 + piece.len() as u64 > limit => {
                return Err(Refusal::too_large());
            }
            Ok(Some(piece)) if whole.is_empty() && declared == Some(piece.len() as u64) => {
                whole = piece.into()
            }
            Ok(Some(piece)) => whole.extend_from_slice(&piece),
            Err(cut) => return Err(cut.refusal()),
        }
    }
}

impl Cut {
    pub(crate) fn refusal(&self) -> Refusal {
        match self {
            Cut::Gone => {
                Refusal::bad_request("cut-short", "The request ended before its body was complete.").closing()
            }
            Cut::Slow => {
                let title = "The body did not arrive in time.";
                Refusal::new(StatusCode::REQUEST_TIMEOUT, "too-slow", title).closing()
            }
        }
    }
}
