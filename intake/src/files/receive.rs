//! Takes in the bytes of one `PATCH`.

use axum::http::StatusCode;
use std::io;
use tokio::select;

use super::Part;
use crate::body::PacedBody;
use crate::problem::Refusal;
use crate::state::Intake;

/// So many bytes are synced at the latest, so that a lost power supply costs a phone no more than that.
const SYNC_EVERY: u64 = 4 << 20;

/// Writes what comes to the end of the part, until the body ends or the file would be longer than `length`. What came
/// before a refusal is kept. The part is synced when it is given back.
pub(crate) async fn receive(
    intake: &Intake,
    mut part: Part,
    mut body: PacedBody,
    length: u64,
) -> io::Result<(Part, Result<(), Refusal>)> {
    let mut synced = part.length();
    let end = loop {
        let piece = select! {
            piece = body.next() => piece,
            () = part.claim.wanted() => break Err(gave_way()),
        };
        let piece = match piece {
            Ok(Some(piece)) => piece,
            Ok(None) => break Ok(()),
            Err(cut) => break Err(cut.refusal()),
        };
        let size = piece.len() as u64;
        if size > length - part.length() {
            break Err(Refusal::too_large());
        }
        if let Err(refusal) = intake.space.room_in_files(size) {
            break Err(refusal.closing());
        }
        part = part.write(piece).await?;
        intake.space.add(size);
        intake.counts.file_bytes.more(size);
        if part.length() - synced >= SYNC_EVERY {
            part = part.sync().await?;
            synced = part.length();
        }
    };
    if end.is_err() {
        intake.counts.files_cut.one();
    }
    Ok((part.sync().await?, end))
}

fn gave_way() -> Refusal {
    Refusal::new(StatusCode::CONFLICT, "gave-way", "Another request goes on with this file.").closing()
}
