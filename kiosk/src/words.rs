//! `GET /words`: the words for what only the page does, in the language of the screen now.

use crate::{problem::Problem, serve::Shared};
use axum::{
    extract::State,
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};

/// `GET /words`.
pub(crate) async fn get(State(shared): State<Shared>) -> Response {
    let app = shared.app.clone();
    let words = tokio::task::spawn_blocking(move || serde_json::to_vec(&app.words())).await;
    match words {
        Ok(Ok(words)) => ([(CONTENT_TYPE, "application/json")], words).into_response(),
        _ => Problem::NoAnswer.into_response(),
    }
}
