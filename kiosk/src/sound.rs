//! Sounds the app asks to play, and files it offers to share: a page gets an address instead of a path, and only for what
//! was asked.

use crate::{problem::Problem, serve::Shared};
use axum::{
    extract::{Path, State},
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use std::sync::{Arc, Mutex, PoisonError};

/// The file asked for last, and how many were.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sounds(Arc<Mutex<(u64, String)>>);

impl Sounds {
    /// Offers a file in place of the one before; returns its address.
    pub(crate) fn offer(&self, path: String) -> String {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (now.0 + 1, path);
        format!("/sounds/{}", now.0)
    }

    /// The same; the address ends in the file's name, under which the browser keeps it.
    pub(crate) fn offer_named(&self, path: String) -> String {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        let address = self.offer(path);
        format!("{address}/{name}")
    }

    fn path(&self, number: u64) -> Option<String> {
        let now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (now.0 == number && number > 0).then(|| now.1.clone())
    }
}

/// `GET /sounds/{number}`.
pub(crate) async fn get(State(shared): State<Shared>, Path(number): Path<u64>) -> Response {
    file(&shared, number).await
}

/// `GET /sounds/{number}/{name}`.
pub(crate) async fn get_named(
    State(shared): State<Shared>,
    Path((number, _name)): Path<(u64, String)>,
) -> Response {
    file(&shared, number).await
}

async fn file(shared: &Shared, number: u64) -> Response {
    let Some(path) = shared.sounds.path(number) else { return Problem::NotFound.into_response() };
    match tokio::fs::read(path).await {
        Ok(bytes) => ([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        Err(_) => Problem::NotFound.into_response(),
    }
}
