//! The page's own files, built in by `build.rs`. Nothing of them is secret.

use super::problem::Problem;
use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// Path and bytes.
static ASSETS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const INDEX: &[u8] = include_bytes!("../../web/index.html");

/// The page.
pub(super) fn page() -> Response {
    ([(header::CONTENT_TYPE, media_type("index.html"))], INDEX).into_response()
}

/// `GET /{path}`: one of the page's files.
pub(super) async fn asset(Path(path): Path<String>) -> Result<Response, Problem> {
    let found = ASSETS.iter().find(|(known, _)| *known == path);
    let (_, bytes) = found
        .ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "not-found", "there is no such file here"))?;
    Ok(([(header::CONTENT_TYPE, media_type(&path))], *bytes).into_response())
}

/// Media type by the ending of a path.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
