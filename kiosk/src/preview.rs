//! What an editor is told: the page that shows their texts says beside them what is wrong with them, and where.

use crate::{assets::asset, problem::Problem, serve::Shared};
use axum::{
    extract::State,
    http::header::CONTENT_TYPE,
    response::{Html, IntoResponse, Response},
};
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};

/// Something wrong with the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// The file with its line, such as `km/app.ftl:12`.
    pub at: String,
    /// What is wrong, and what to do.
    pub what: String,
    /// Whether the texts are shown as they were before it.
    pub stays: bool,
}

/// What is wrong with the texts now. Clones belong together.
#[derive(Debug, Clone, Default)]
pub struct Preview(Arc<Mutex<Vec<Trouble>>>);

impl Preview {
    /// Says what is wrong now; the page hears of it with the next word of a change.
    pub fn set(&self, troubles: Vec<Trouble>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = troubles;
    }

    fn json(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&*self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The page with the part that shows what is wrong.
pub(crate) fn page() -> Response {
    let page = asset("/assets/index.html").and_then(|page| std::str::from_utf8(page).ok());
    let Some(page) = page else { return Problem::NotFound.into_response() };
    let with = page.replace("</head>", "<script type=\"module\" src=\"/assets/preview.js\"></script></head>");
    Html(with).into_response()
}

/// `GET /preview`.
pub(crate) async fn get(State(shared): State<Shared>) -> Response {
    match shared.preview.as_ref().map(Preview::json) {
        Some(Ok(json)) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        Some(Err(_)) => Problem::NoAnswer.into_response(),
        None => Problem::NotFound.into_response(),
    }
}
