//! The page and its API, for one browser on this machine.
//!
//! Every request passes [`guard`] first: it must name this address as its host (so that no other site's name leads
//! here), and for everything but the page's own files it must carry the cookie that the first address gave
//! ([`key`]), and come from the page itself. What it may then ask for is in [`api`], [`changes`] and [`file`].

mod api;
mod assets;
mod changes;
mod file;
mod guard;
mod key;
mod problem;
mod write;

use crate::{
    DeskError,
    cases::read::Reader,
    clock,
    desk::{Inside, lock},
    keys::Ring,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{get, post},
};
pub(crate) use key::AccessKey;
use key::{SessionId, Sessions};
use problem::Problem;
use rusqlite::Connection;
use std::sync::Arc;
use tokio::sync::watch;

/// Most bytes of a request.
const LARGEST: usize = 256 << 10;

/// What every handler has.
pub(crate) struct App {
    inside: Arc<Inside>,
    key: Arc<AccessKey>,
    sessions: Sessions,
    port: u16,
    stopped: watch::Receiver<bool>,
}

/// The whole web application.
pub(crate) fn app(
    inside: Arc<Inside>,
    key: Arc<AccessKey>,
    port: u16,
    stopped: watch::Receiver<bool>,
) -> Router {
    let app = Arc::new(App { inside, key, sessions: Sessions::default(), port, stopped });
    Router::new()
        .route("/", get(key::enter))
        .route("/api/session", get(api::session))
        .route("/api/unlock", post(write::unlock))
        .route("/api/operator", post(write::operator))
        .route("/api/changes", get(changes::changes))
        .route("/api/cases", get(api::cases))
        .route("/api/places", get(api::places))
        .route("/api/refused", get(api::refused))
        .route("/api/cases/{id}/open", post(api::open))
        .route("/api/cases/{id}/standing", get(api::standing))
        .route("/api/cases/{id}/reply", post(write::reply))
        .route("/api/cases/{id}/note", post(write::note))
        .route("/api/cases/{id}/flag", post(write::flag))
        .route("/api/cases/{id}/tags", post(write::tags))
        .route("/api/cases/{id}/files/{n}", get(file::file))
        .route("/api/audit", get(api::audit))
        .route("/api/audit/verify", get(api::verify))
        .route("/api/export/counts.csv", get(api::counts))
        .route("/{*path}", get(assets::asset))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .with_state(app)
}

/// Runs `work` on the open vault, on a thread that may wait.
async fn on_vault<T: Send + 'static>(
    app: &Arc<App>,
    work: impl FnOnce(&App, &mut Connection, &Ring) -> Result<T, DeskError> + Send + 'static,
) -> Result<T, Problem> {
    let app = Arc::clone(app);
    let done = tokio::task::spawn_blocking(move || {
        let room = app.inside.room()?;
        let mut vault = lock(&room.vault);
        let keys = Ring::load(&vault)?;
        work(&app, &mut vault, &keys)
    });
    Ok(done.await.map_err(|_| Problem::broken())??)
}

/// Runs `work` as the person who uses this session. Without a name nothing of a report is shown.
async fn as_person<T: Send + 'static>(
    app: &Arc<App>,
    session: &SessionId,
    work: impl FnOnce(&App, &mut Connection, &Ring, &Reader<'_>) -> Result<T, DeskError> + Send + 'static,
) -> Result<T, Problem> {
    let who = app.sessions.operator(session).ok_or_else(Problem::no_operator)?;
    on_vault(app, move |app, vault, keys| {
        let config = &app.inside.config;
        let reader =
            Reader { who: &who, agency: &config.agency, country: &config.country, now: clock::now() };
        work(app, vault, keys, &reader)
    })
    .await
}
