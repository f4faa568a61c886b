//! What the page may look at. Everything with content writes its audit line before it answers.

use super::{App, as_person, key::SessionId, on_vault, problem::Problem};
use crate::{
    AgencyName, DeskError, Tiles, audit,
    cases::{self, Filter, count, read::Reader, refused as could_not},
};
use axum::{
    Extension, Json,
    extract::{Path, Query, State},
    http::header,
    response::IntoResponse,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

type Answer<T> = Result<Json<T>, Problem>;

/// What the page needs to know of this desk.
#[derive(Serialize)]
pub(super) struct About {
    operator: Option<String>,
    locked: bool,
    agency: String,
    country: String,
    agencies: Vec<AgencyName>,
    tiles: Option<Tiles>,
}

/// `GET /api/session`.
pub(super) async fn session(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
) -> Json<About> {
    let config = &app.inside.config;
    Json(About {
        operator: app.sessions.operator(&session),
        locked: app.inside.room().is_err(),
        agency: config.agency.clone(),
        country: config.country.clone(),
        agencies: config.agencies.clone(),
        tiles: config.tiles.clone(),
    })
}

/// `GET /api/cases`: one page of the list.
pub(super) async fn cases(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Query(filter): Query<Filter>,
) -> Answer<Value> {
    let id = session.clone();
    as_person(&app, &session, move |app, vault, _, reader| {
        let page = cases::list(vault, &filter)?;
        let shown: Vec<i64> = page.cases.iter().map(|case| case.id).collect();
        shown_list(app, vault, reader, &id, "list", &shown, &filter)?;
        json(&page)
    })
    .await
    .map(Json)
}

/// `GET /api/places`: what the filter finds, for the map.
pub(super) async fn places(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Query(filter): Query<Filter>,
) -> Answer<Value> {
    let id = session.clone();
    as_person(&app, &session, move |app, vault, _, reader| {
        let places = cases::places(vault, &filter)?;
        let shown: Vec<i64> = places.iter().map(|place| place.id).collect();
        shown_list(app, vault, reader, &id, "map", &shown, &filter)?;
        json(&places)
    })
    .await
    .map(Json)
}

/// Writes the line for a list, unless it shows the same cases for the same question as it showed this person last.
fn shown_list(
    app: &App,
    vault: &mut Connection,
    reader: &Reader<'_>,
    session: &SessionId,
    list: &'static str,
    shown: &[i64],
    filter: &Filter,
) -> Result<(), DeskError> {
    let seen = format!("{filter:?} {shown:?}");
    if shown.is_empty() || !app.sessions.is_new(session, list, seen.as_bytes()) {
        return Ok(());
    }
    let (first, last) = (shown.iter().max().unwrap_or(&0), shown.iter().min().unwrap_or(&0));
    let filter = filter.summary();
    let mark = if filter.is_empty() { "" } else { "; " };
    let detail = format!("{} cases, {last} to {first}{mark}{filter}", shown.len());
    let line = audit::Line { at: reader.now, who: reader.who, what: list, case: None, detail: &detail };
    let written = vault.transaction().map_err(DeskError::from).and_then(|transaction| {
        audit::write(&transaction, &line)?;
        Ok(transaction.commit()?)
    });
    if written.is_err() {
        app.sessions.forget(session, list);
    }
    written
}

/// `POST /api/cases/{id}/open`: everything in a case. A first opening is told to its reporter.
pub(super) async fn open(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path(id): Path<i64>,
) -> Answer<Value> {
    let (case, first) = as_person(&app, &session, move |_, vault, keys, reader| {
        let case = cases::read(vault, keys, reader, id)?;
        Ok((json(&case)?, case.first_reading))
    })
    .await?;
    if first {
        app.inside.room()?.fetchers.nudge();
        app.inside.shared.changed();
    }
    Ok(Json(case))
}

/// `GET /api/cases/{id}/standing`: how far its replies and files are. It says nothing of what is in them.
pub(super) async fn standing(State(app): State<Arc<App>>, Path(id): Path<i64>) -> Answer<Value> {
    on_vault(&app, move |_, vault, _| json(&cases::standing(vault, id)?)).await.map(Json)
}

/// `GET /api/refused`: what could not be opened, and why.
pub(super) async fn refused(State(app): State<Arc<App>>) -> Answer<Value> {
    on_vault(&app, |_, vault, _| json(&could_not::refused(vault)?)).await.map(Json)
}

#[derive(Deserialize)]
pub(super) struct Lines {
    before: Option<i64>,
    case: Option<i64>,
}

/// `GET /api/audit`: the log, newest first.
pub(super) async fn audit(State(app): State<Arc<App>>, Query(lines): Query<Lines>) -> Answer<Value> {
    on_vault(&app, move |_, vault, _| json(&audit::list(vault, lines.before, lines.case, 100)?))
        .await
        .map(Json)
}

/// `GET /api/audit/verify`: whether the chain holds.
pub(super) async fn verify(State(app): State<Arc<App>>) -> Answer<audit::Verdict> {
    on_vault(&app, |_, vault, _| audit::verify(vault)).await.map(Json)
}

/// `GET /api/export/counts.csv`: counts, no content.
pub(super) async fn counts(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
) -> Result<impl IntoResponse, Problem> {
    let csv = as_person(&app, &session, |_, vault, _, reader| {
        let csv = count::csv(vault)?;
        let line =
            audit::Line { at: reader.now, who: reader.who, what: "export", case: None, detail: "counts" };
        let transaction = vault.transaction()?;
        audit::write(&transaction, &line)?;
        transaction.commit()?;
        Ok(csv)
    })
    .await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"saphan-counts.csv\""),
    ];
    Ok((headers, csv))
}

fn json<T: Serialize>(value: &T) -> Result<Value, DeskError> {
    serde_json::to_value(value).map_err(|_| DeskError::DoesNotOpen)
}
