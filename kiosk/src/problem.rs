//! Refusals a page can read: RFC 9457 problems with a `code`. Never a word of what was sent.

use axum::{
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// Why a request was refused; the app is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Problem {
    #[error("this address is not the kiosk's; open the address it printed")]
    WrongHost,
    #[error("this request comes from another site; use the kiosk's own page")]
    OtherSite,
    #[error("open the address the kiosk printed: it holds the key")]
    NoKey,
    #[error("the body is not JSON")]
    NotJson,
    #[error("this is no event of the vocabulary, or has a field it does not know")]
    UnknownEvent,
    #[error("an event is sent as application/json")]
    NotAnEvent,
    #[error("an event has at most 8 MiB")]
    EventTooLarge,
    #[error("a file has at most 3 GiB")]
    FileTooLarge,
    #[error("the file did not arrive whole; bring it again")]
    CutOff,
    #[error("the file could not be kept for the app to read; free some space and bring it again")]
    NoRoom,
    #[error("the kiosk was started anew; ask for the present screen first")]
    Restarted,
    #[error("the app could not answer; ask for the present screen")]
    NoAnswer,
    #[error("there is nothing here")]
    NotFound,
}

impl Problem {
    fn says(self) -> (StatusCode, &'static str) {
        match self {
            Self::WrongHost => (StatusCode::MISDIRECTED_REQUEST, "wrong-host"),
            Self::OtherSite => (StatusCode::FORBIDDEN, "other-site"),
            Self::NoKey => (StatusCode::FORBIDDEN, "no-key"),
            Self::NotJson => (StatusCode::BAD_REQUEST, "not-json"),
            Self::UnknownEvent => (StatusCode::BAD_REQUEST, "unknown-event"),
            Self::NotAnEvent => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-an-event"),
            Self::EventTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "event-too-large"),
            Self::FileTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "file-too-large"),
            Self::CutOff => (StatusCode::BAD_REQUEST, "cut-off"),
            Self::NoRoom => (StatusCode::INSUFFICIENT_STORAGE, "no-room"),
            Self::Restarted => (StatusCode::CONFLICT, "restarted"),
            Self::NoAnswer => (StatusCode::INTERNAL_SERVER_ERROR, "no-answer"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found"),
        }
    }
}

#[derive(Serialize)]
struct Written {
    r#type: &'static str,
    title: String,
    status: u16,
    code: &'static str,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code) = self.says();
        let written =
            Written { r#type: "about:blank", title: self.to_string(), status: status.as_u16(), code };
        let body = serde_json::to_string(&written).unwrap_or_default();
        (status, [(CONTENT_TYPE, "application/problem+json")], body).into_response()
    }
}
