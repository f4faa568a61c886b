//! Says how much of a file is here.

use super::{Claim, Part, complete};
use crate::problem::Refusal;
use crate::state::Shared;
use crate::store::FileRow;

/// Where a file stands.
pub(crate) enum Standing {
    /// It is whole since this time, Unix seconds.
    Whole {
        /// Bytes of the whole.
        length: u64,
        /// What the receipt says.
        at: i64,
    },
    /// This part of it is here, or none.
    Growing(FileRow, Result<Part, Claim>),
}

/// How much of the claimed file is durably here. A file whose last byte came in before the intake was stopped is
/// completed now.
///
/// # Errors
/// A [`Refusal`] when the file is not known, or is whole but not what its name says.
pub(crate) async fn standing(intake: &Shared, claim: Claim) -> Result<Standing, Refusal> {
    let id = claim.id;
    let row = intake.store.file(id).await?.ok_or_else(Refusal::not_found)?;
    if let Some(at) = row.completed_at {
        return Ok(Standing::Whole { length: row.length, at });
    }
    match Part::open(claim).await? {
        Ok(part) if part.length() >= row.length => {
            let at = complete(intake, part).await?;
            Ok(Standing::Whole { length: row.length, at })
        }
        Ok(part) => Ok(Standing::Growing(row, Ok(part))),
        // It was taken over just before the intake was stopped.
        Err(_) if intake.blobs.length(id).await? == Some(row.length) => {
            let at =
                intake.store.complete_file(id, crate::clock::now()).await?.ok_or_else(Refusal::not_found)?;
            Ok(Standing::Whole { length: row.length, at })
        }
        Err(claim) => Ok(Standing::Growing(row, Err(claim))),
    }
}
