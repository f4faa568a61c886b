//! Word from background work to the page: "something changed, ask again". Nothing of what changed is in it.

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use http_body_util::Channel;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::watch;

use crate::serve::Shared;

/// A comment is sent this often, so that a page that went away is noticed.
const BREATH: Duration = Duration::from_secs(15);

/// Hands the phone's `changed` call on to every page that listens. Clones belong together.
#[derive(Debug, Clone)]
pub struct Changes(Arc<watch::Sender<u64>>);

impl Default for Changes {
    fn default() -> Self {
        Self::new()
    }
}

impl Changes {
    /// Nothing has changed yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(0)))
    }

    /// What `PhoneConfig::changed` takes. Never blocks.
    #[must_use]
    pub fn callback(&self) -> Arc<dyn Fn() + Send + Sync> {
        let told = Arc::clone(&self.0);
        Arc::new(move || told.send_modify(|count| *count = count.wrapping_add(1)))
    }

    fn listen(&self) -> watch::Receiver<u64> {
        self.0.subscribe()
    }
}

/// `GET /changes`: a stream of server-sent events, each the one word "changed".
pub(crate) async fn stream(State(shared): State<Shared>) -> Response {
    let (mut page, body) = Channel::<Bytes, Infallible>::new(4);
    let mut changes = shared.changes.listen();
    let mut stopping = shared.stopping.subscribe();
    tokio::spawn(async move {
        let mut word = Bytes::from_static(b": here\n\n");
        while page.send_data(word).await.is_ok() {
            word = tokio::select! {
                told = changes.changed() => match told {
                    Ok(()) => Bytes::from_static(b"data: changed\n\n"),
                    Err(_) => return,
                },
                () = tokio::time::sleep(BREATH) => Bytes::from_static(b": here\n\n"),
                _ = stopping.wait_for(|stopping| *stopping) => return,
            };
        }
    });
    ([(CONTENT_TYPE, "text/event-stream")], Body::new(body)).into_response()
}
