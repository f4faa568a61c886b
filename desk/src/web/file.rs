//! Hands an attachment to the browser, opened piece by piece on the way; nothing of it is on disk in the clear.

use super::{App, as_person, key::SessionId, problem::Problem};
use crate::cases::file::{Shown, Unsealed, find};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderValue, header},
    response::Response,
};
use http_body_util::channel::Channel;
use std::sync::Arc;

/// `GET /api/cases/{id}/files/{n}`. It comes with a policy of its own, under which nothing in it can run.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path((id, n)): Path<(i64, i64)>,
) -> Result<Response, Problem> {
    let ready = as_person(&app, &session, move |app, vault, keys, reader| {
        find(vault, keys, &app.inside.folder, reader, id, n)
    })
    .await?;
    let disposition = match ready.shown {
        Shown::Picture(_) | Shown::Sound(_) => "inline".to_owned(),
        Shown::Download => format!("attachment; filename=\"case-{id}-file-{}.bin\"", n + 1),
    };
    let (media_type, size) = (ready.shown.media_type(), ready.size);
    let (mut sender, body) = Channel::<Bytes, Unsealed>::new(2);
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || {
        let sent = ready.each(|plain| runtime.block_on(sender.send_data(plain.into())).is_ok());
        if let Err(error) = sent {
            // The browser sees a broken transfer, not a short file.
            sender.abort(error);
        }
    });
    let mut response = Response::new(Body::new(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    if let Ok(disposition) = HeaderValue::try_from(disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}
