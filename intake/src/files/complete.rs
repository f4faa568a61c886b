//! Verifies a whole file and keeps it.

use std::sync::Arc;

use axum::http::StatusCode;

use super::Part;
use crate::problem::Refusal;
use crate::state::{Intake, Shared};

/// Checks that the part is what the file's name says, hands it over, and answers when it was complete: after this, and
/// not before, a receipt may be signed. Goes on to its end even if nobody waits any more.
///
/// # Errors
/// A [`Refusal`]; after `wrong-hash` nothing of the file is here any more.
pub(crate) async fn complete(intake: &Shared, part: Part) -> Result<i64, Refusal> {
    let intake = Arc::clone(intake);
    tokio::spawn(async move { verify(&intake, part).await }).await.unwrap_or_else(|_| Err(Refusal::broken()))
}

async fn verify(intake: &Intake, part: Part) -> Result<i64, Refusal> {
    let id = part.claim.id;
    let (part, hash) = part.hash().await?;
    if hash != id {
        let length = part.length();
        let _claim = part.remove().await?;
        intake.space.remove(length);
        intake.store.drop_file(id).await?;
        return Err(wrong_hash());
    }
    intake.blobs.take(id).await?;
    let at = intake.store.complete_file(id, crate::clock::now()).await?;
    intake.counts.files.one();
    at.ok_or_else(Refusal::not_found)
}

fn wrong_hash() -> Refusal {
    let title = "The bytes are not what their id says; nothing of them was kept. Start this file again.";
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-hash", title)
}
