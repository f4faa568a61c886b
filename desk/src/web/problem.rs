//! What a refused page is told: `application/problem+json` (RFC 9457) with a stable `code`.

use crate::DeskError;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use saphan_vault::VaultError;
use serde::Serialize;

/// A refusal.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    code: &'static str,
    /// Seconds to wait, if waiting helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    wait: Option<u64>,
}

impl Problem {
    pub(super) fn new(status: StatusCode, code: &'static str, title: &str) -> Self {
        Self {
            kind: format!("urn:saphan:desk:{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            code,
            wait: None,
        }
    }

    #[cfg(test)]
    pub(super) fn code(&self) -> &'static str {
        self.code
    }

    pub(super) fn broken() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "the desk could not do this; try again")
    }

    pub(super) fn no_operator() -> Self {
        Self::new(StatusCode::CONFLICT, "no-operator", "say who you are first; it is written in the log")
    }

    pub(super) fn bad_request(title: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad-request", title)
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        let status = match &error {
            DeskError::NotFound => StatusCode::NOT_FOUND,
            DeskError::Locked => StatusCode::LOCKED,
            DeskError::Vault(VaultError::WrongPin { .. }) => StatusCode::FORBIDDEN,
            DeskError::Vault(VaultError::TryLater { .. }) => StatusCode::TOO_MANY_REQUESTS,
            DeskError::NoMailbox | DeskError::FileNotHere(_) => StatusCode::CONFLICT,
            DeskError::EmptyReply | DeskError::DeadEnd | DeskError::Invalid(_) | DeskError::Reply(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            _ if error.code() == "disk-full" => StatusCode::INSUFFICIENT_STORAGE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let wait = match &error {
            DeskError::Vault(VaultError::WrongPin { retry_after: wait } | VaultError::TryLater { wait }) => {
                Some(wait.as_secs())
            }
            _ => None,
        };
        Self { wait, ..Self::new(status, error.code(), &error.to_string()) }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
