//! What a person at the page may change.

use super::{App, as_person, key::SessionId, problem::Problem};
use crate::{
    cases::mark,
    replies::{self, Words},
};
use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use saphan_vault::Pin;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Most letters of a name.
const NAME: usize = 80;

type Body<T> = Result<Json<T>, JsonRejection>;

fn read<T: DeserializeOwned>(body: Body<T>) -> Result<T, Problem> {
    body.map(|Json(value)| value).map_err(|_| Problem::bad_request("this is not what the desk understands"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unlock {
    passphrase: String,
}

/// `POST /api/unlock`: opens the vault. A wrong passphrase makes the next try wait.
pub(super) async fn unlock(State(app): State<Arc<App>>, body: Body<Unlock>) -> Result<Json<Value>, Problem> {
    let passphrase = Zeroizing::new(read(body)?.passphrase);
    let inside = Arc::clone(&app.inside);
    let done = tokio::task::spawn_blocking(move || inside.unlock(Some(&Pin::new(&passphrase))));
    done.await.map_err(|_| Problem::broken())??;
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operator {
    name: String,
}

/// `POST /api/operator`: who uses this browser, for the log.
pub(super) async fn operator(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    body: Body<Operator>,
) -> Result<Json<Value>, Problem> {
    let name: String = read(body)?.name.chars().filter(|letter| !letter.is_control()).collect();
    let name = name.trim();
    // Parentheses in front mark what no person did.
    if name.is_empty() || name.starts_with('(') || name.chars().count() > NAME {
        return Err(Problem::bad_request("a name of 1 to 80 letters is needed"));
    }
    app.sessions.name(&session, name.to_owned());
    Ok(Json(json!({ "operator": name })))
}

/// `POST /api/cases/{id}/reply`: queues a reply. Answers its number.
pub(super) async fn reply(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path(id): Path<i64>,
    body: Body<Words>,
) -> Result<Json<Value>, Problem> {
    let words = read(body)?;
    let sequence = as_person(&app, &session, move |_, vault, keys, reader| {
        let transaction = vault.transaction()?;
        let sequence = replies::queue(&transaction, keys, reader, id, &words)?;
        transaction.commit()?;
        Ok(sequence)
    })
    .await?;
    app.inside.room()?.fetchers.nudge();
    app.inside.shared.changed();
    Ok(Json(json!({ "sequence": sequence })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    text: String,
}

/// `POST /api/cases/{id}/note`: a note for colleagues.
pub(super) async fn note(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path(id): Path<i64>,
    body: Body<Note>,
) -> Result<Json<Value>, Problem> {
    let text = read(body)?.text;
    as_person(&app, &session, move |_, vault, _, reader| mark::note(vault, reader, id, &text)).await?;
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Flag {
    flagged: bool,
}

/// `POST /api/cases/{id}/flag`: a person's own flag.
pub(super) async fn flag(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path(id): Path<i64>,
    body: Body<Flag>,
) -> Result<Json<Value>, Problem> {
    let flagged = read(body)?.flagged;
    as_person(&app, &session, move |_, vault, _, reader| mark::flag(vault, reader, id, flagged)).await?;
    app.inside.shared.changed();
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tags {
    tags: Vec<String>,
}

/// `POST /api/cases/{id}/tags`: the tags of a case.
pub(super) async fn tags(
    State(app): State<Arc<App>>,
    Extension(session): Extension<SessionId>,
    Path(id): Path<i64>,
    body: Body<Tags>,
) -> Result<Json<Value>, Problem> {
    let tags = read(body)?.tags;
    as_person(&app, &session, move |_, vault, _, reader| mark::tag(vault, reader, id, &tags)).await?;
    app.inside.shared.changed();
    Ok(Json(json!({})))
}
