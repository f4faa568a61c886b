//! `POST /file?id=…&type=…`: a photograph, a file or a recording for the app to read.

use crate::{
    incoming::Upload,
    problem::Problem,
    serve::{Answer, Shared},
};
use axum::{
    body::{Body, Bytes},
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use saphan_screens::vocabulary::Event;
use serde::Deserialize;
use std::{fs::File, io::Write};

/// Most bytes taken: above the app's own limit, so that the app says in the person's language what is too large.
const MOST: u64 = (3 << 30) + (16 << 20);

/// Bytes gathered before they are written.
const PORTION: usize = 1 << 20;

/// What a file answers, and what the browser says it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    id: String,
    #[serde(rename = "type")]
    media_type: Option<String>,
}

/// `POST /file`.
pub(crate) async fn post(State(shared): State<Shared>, Query(named): Query<Named>, body: Body) -> Response {
    match take(&shared, named, body).await {
        Ok(answer) => answer.into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn take(shared: &Shared, named: Named, body: Body) -> Result<Answer, Problem> {
    let upload = shared.incoming.file().map_err(|_| Problem::NoRoom)?;
    receive(&upload, body).await?;
    let media_type = named.media_type.filter(|given| !given.is_empty());
    let answer = shared.handle(Event::Picked { id: named.id, path: upload.path(), media_type }, None).await;
    // Removed before the page hears that it arrived.
    let wiped = tokio::task::spawn_blocking(move || upload.wipe()).await;
    if wiped.is_err() {
        tracing::warn!("an incoming file could not be removed; the next start removes it");
    }
    answer
}

async fn receive(upload: &Upload, mut body: Body) -> Result<(), Problem> {
    let mut file = upload.writer().map_err(|_| Problem::NoRoom)?;
    let mut portion = Vec::with_capacity(PORTION);
    let mut size = 0_u64;
    while let Some(frame) = body.frame().await {
        let data: Bytes = frame.map_err(|_| Problem::CutOff)?.into_data().unwrap_or_default();
        size += data.len() as u64;
        if size > MOST {
            return Err(Problem::FileTooLarge);
        }
        portion.extend_from_slice(&data);
        if portion.len() >= PORTION {
            (file, portion) = write(file, portion).await?;
        }
    }
    write(file, portion).await.map(drop)
}

async fn write(mut file: File, mut portion: Vec<u8>) -> Result<(File, Vec<u8>), Problem> {
    let written = tokio::task::spawn_blocking(move || {
        file.write_all(&portion)?;
        portion.clear();
        Ok::<_, std::io::Error>((file, portion))
    });
    written.await.map_err(|_| Problem::NoRoom)?.map_err(|_| Problem::NoRoom)
}
