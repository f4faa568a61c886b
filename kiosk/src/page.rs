//! The page itself and what it is made of.

use crate::{
    assets::{asset, media_type},
    preview,
    problem::Problem,
    serve::Shared,
};
use axum::{
    extract::{Query, State},
    http::{
        HeaderMap, StatusCode, Uri,
        header::{CONTENT_TYPE, LOCATION, SET_COOKIE},
    },
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// What the address may carry.
#[derive(Deserialize)]
pub(crate) struct Address {
    key: Option<String>,
}

/// `GET /`: the page. With the key in the address: puts it into a cookie that no script reads, and takes it out of the
/// address.
pub(crate) async fn open(
    State(shared): State<Shared>,
    Query(address): Query<Address>,
    headers: HeaderMap,
) -> Response {
    let fits = match &address.key {
        Some(key) => shared.key_fits(Some(key)),
        None => shared.knows(&headers),
    };
    if !fits {
        return Problem::NoKey.into_response();
    }
    let (Some(known), Some(_)) = (&shared.access_key, &address.key) else {
        return if shared.preview.is_some() { preview::page() } else { serve("/assets/index.html") };
    };
    let cookie = format!("{}={known}; Path=/; HttpOnly; SameSite=Strict", shared.cookie);
    (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, "/".to_owned())]).into_response()
}

/// `GET /assets/…`, `/fonts/…`, `/icons.svg`.
pub(crate) async fn part(address: Uri) -> Response {
    serve(address.path())
}

fn serve(address: &str) -> Response {
    match asset(address) {
        Some(bytes) => ([(CONTENT_TYPE, media_type(address))], bytes).into_response(),
        None => Problem::NotFound.into_response(),
    }
}

/// `GET /health`.
pub(crate) async fn health() -> &'static str {
    "ok\n"
}
