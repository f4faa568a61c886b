//! What a refused client is told: `application/problem+json` (RFC 9457) with a stable `code`.
//!
//! Nothing that the client sent is repeated in it.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

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
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "This is larger than the intake accepts.").closing()
    }

    pub(crate) fn no_space() -> Self {
        Self::new(StatusCode::INSUFFICIENT_STORAGE, "no-space", "The intake has no room left; try again later.")
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

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let problem = Problem {
            kind: format!("urn:saphan:problem:{}", self.code),
            title: self.title,
            status: self.status.as_u16(),
            code: self.code,
        };
        let mut response = (self.status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        for (name, value) in self.headers {
            headers.insert(name, value);
        }
        response.extensions_mut().insert(Code(self.code));
        response
    }
}
