//! Tells the page when something changed, by a request that waits.

use super::App;
use crate::fetch::Standing;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::{Deserialize, Serialize};
use std::{sync::Arc, time::Duration};

/// Longest wait; the page asks again.
const WAIT: Duration = Duration::from_secs(25);

#[derive(Deserialize)]
pub(super) struct Since {
    #[serde(default)]
    since: u64,
}

/// How everything stands, without content of any report.
#[derive(Serialize)]
pub(super) struct Now {
    version: u64,
    locked: bool,
    /// Whether the vault had been damaged when it was opened.
    recovered: bool,
    intakes: Vec<Standing>,
}

/// `GET /api/changes?since=N`: at once if something changed since `N`, else when it does, at the latest after 25 s.
pub(super) async fn changes(State(app): State<Arc<App>>, Query(since): Query<Since>) -> Json<Now> {
    let mut watch = app.inside.shared.watch();
    let mut stopped = app.stopped.clone();
    tokio::select! {
        // An error of either means that the desk ends; the answer is the same.
        _ = watch.wait_for(|version| *version != since.since) => {}
        _ = stopped.wait_for(|stopped| *stopped) => {}
        () = tokio::time::sleep(WAIT) => {}
    }
    let version = *watch.borrow();
    let room = app.inside.room().ok();
    Json(Now {
        version,
        locked: room.is_none(),
        recovered: room.is_some_and(|room| room.recovered),
        intakes: app.inside.shared.standings(),
    })
}
