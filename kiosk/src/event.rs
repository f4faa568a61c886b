//! `POST /event`: an event in, a step out, one at a time.
//!
//! A page that got no answer sends its event again. It names each event (`Saphan-Event`) and the start of the kiosk it
//! speaks to (`Saphan-Instance`): what was handled is answered as before, not handled twice; after a restart the page
//! is told so first, because what came before is stored but no longer remembered here.

use crate::{
    problem::Problem,
    serve::{Answer, Shared},
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use saphan_screens::vocabulary::{Effect, Event};
use serde::de::IgnoredAny;

/// Longest event, bytes: a story of 100,000 letters is far below.
const LONGEST: usize = 8 << 20;

/// `POST /event`.
pub(crate) async fn post(State(shared): State<Shared>, request: Request) -> Response {
    match take(&shared, request).await {
        Ok(answer) => answer.into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn take(shared: &Shared, request: Request) -> Result<Answer, Problem> {
    let (parts, body) = request.into_parts();
    let json = header(&parts.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    if json.split(';').next().map(str::trim) != Some("application/json") {
        return Err(Problem::NotAnEvent);
    }
    if header(&parts.headers, "saphan-instance").is_some_and(|known| known != shared.instance) {
        return Err(Problem::Restarted);
    }
    let bytes = match Limited::new(body, LONGEST).collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return Err(Problem::EventTooLarge),
        Err(_) => return Err(Problem::CutOff),
    };
    let event = parse(&bytes)?;
    shared.handle(event, header(&parts.headers, "saphan-event").map(str::to_owned)).await
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn parse(bytes: &[u8]) -> Result<Event, Problem> {
    serde_json::from_slice(bytes).map_err(|_| match serde_json::from_slice::<IgnoredAny>(bytes) {
        Ok(_) => Problem::UnknownEvent,
        Err(_) => Problem::NotJson,
    })
}

impl Shared {
    /// Hands an event to the app and keeps the answer until the next one. Waits its turn; goes on to the end even if
    /// the page that sent it went away.
    pub(crate) async fn handle(&self, event: Event, name: Option<String>) -> Result<Answer, Problem> {
        let mut turn = self.turn.clone().lock_owned().await;
        if let (Some(name), Some((handled, answer))) = (&name, &turn.last)
            && name == handled
        {
            return Ok(answer.clone());
        }
        let (app, sounds) = (self.app.clone(), self.sounds.clone());
        let instance = self.instance.clone();
        let done = tokio::task::spawn_blocking(move || {
            let mut step = app.handle(event);
            for effect in &mut step.effects {
                match effect {
                    Effect::PlaySound { path } => *path = sounds.offer(std::mem::take(path)),
                    Effect::ShareFile { path, .. } => *path = sounds.offer_named(std::mem::take(path)),
                    _ => {}
                }
            }
            turn.count += 1;
            let body = serde_json::to_vec(&step).map_err(|_| Problem::NoAnswer)?;
            let answer = Answer { instance, number: turn.count, body: body.into() };
            turn.last = name.map(|name| (name, answer.clone()));
            Ok(answer)
        });
        // A panic in the app is an answer too: what was stored is stored.
        done.await.unwrap_or(Err(Problem::NoAnswer))
    }
}
