//! What a refused client is told: `application/problem+json` (RFC 9457) with a stable `code`.
//!
//! Nothing that the client sent is repeated in it.

use std::io::ErrorKind;

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::PROTOCOL;
use crate::gate::PROTOCOL_HEADER;
use crate::store::StoreError;

const KIND: &str = "application/problem+json";

/// The body of every refusal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// A reference that stays the same for the same kind of refusal: `urn:saphan:problem:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// One plain English sentence.
    title: &'static str,
    /// The HTTP status again.
    status: u16,
    /// What a program should look at.
    #[schema(example = "unknown-suite")]
    code: &'static str,
}

/// A refusal on its way to becoming an answer.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: &'static str,
    title: &'static str,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// The code of a refusal, left on the response for the counters.
#[derive(Clone, Copy)]
pub(crate) struct Code(pub(crate) &'static str);

impl Refusal {
    pub(crate) fn new(status: StatusCode, code: &'static str, title: &'static str) -> Self {
        Self { status, code, title, headers: Vec::new() }
    }

    /// Adds a header; a value that cannot stand in a header is left out.
    pub(crate) fn with(mut self, name: impl TryInto<HeaderName>, value: impl ToString) -> Self {
        if let (Ok(name), Ok(value)) = (name.try_into(), HeaderValue::try_from(value.to_string())) {
            self.headers.push((name, value));
        }
        self
    }

    /// Ends the connection after the answer: the rest of the request is not read.
    pub(crate) fn closing(self) -> Self {
        self.with(header::CONNECTION, "close")
    }

    pub(crate) fn bad_request(code: &'static str, title: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, title)
    }

    pub(crate) fn bad_id() -> Self {
        Self::bad_request("bad-id", "The id is not lower-case hexadecimal of the right length.")
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", "There is nothing here by that name.")
    }

    pub(crate) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "This is larger than the intake accepts.")
            .closing()
    }

    pub(crate) fn no_space() -> Self {
        Self::new(
            StatusCode::INSUFFICIENT_STORAGE,
            "no-space",
            "The intake has no room left; try again later.",
        )
    }

    pub(crate) fn unauthorized(code: &'static str, title: &'static str, scheme: &'static str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code, title).with(header::WWW_AUTHENTICATE, scheme)
    }

    /// Something failed on our side. The cause is logged by whoever saw it, never told.
    pub(crate) fn broken() -> Self {
        let title = "The intake could not do this; nothing was accepted. Try again later.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title)
    }
}

impl Refusal {
    fn problem(&self) -> Problem {
        Problem {
            kind: format!("urn:saphan:problem:{}", self.code),
            title: self.title,
            status: self.status.as_u16(),
            code: self.code,
        }
    }

    /// The whole answer as it goes over the wire, for a connection on which no request could be read.
    pub(crate) fn as_text(&self) -> String {
        let body = serde_json::to_string(&self.problem()).unwrap_or_default();
        format!(
            "HTTP/1.1 {}\r\ncontent-type: {KIND}\r\n{}: {PROTOCOL}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            self.status,
            PROTOCOL_HEADER,
            body.len()
        )
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::no_space(),
            error => {
                tracing::error!(%error, "the store failed");
                Self::broken()
            }
        }
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::no_space().closing(),
            // The kind alone: the text could name a path with an id.
            kind => {
                tracing::error!(%kind, "the disk failed");
                Self::broken().closing()
            }
        }
    }
}

impl From<object_store::Error> for Refusal {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::not_found(),
            // Its text names the path, which is an id.
            _ => {
                tracing::error!("the file store failed");
                Self::broken()
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.problem())).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(KIND));
        for (name, value) in self.headers {
            headers.insert(name, value);
        }
        response.extensions_mut().insert(Code(self.code));
        response
    }
}
