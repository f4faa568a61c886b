//! Removes what has had its time, as [`Keep`](crate::Keep) says.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::clock;
use crate::config::Keep;
use crate::files::Part;
use crate::problem::Refusal;
use crate::state::{Intake, Shared};
use crate::store::{Ends, FileRow};

/// A file of which less than this is here is soon sent again: it is kept only [`BRIEF`], so that announcing files costs
/// whoever does nothing else as much as sending them.
const LITTLE: u64 = 64 << 10;
const BRIEF: Duration = Duration::from_secs(60 * 60);

/// Sweeps now and then for ever.
pub(crate) async fn run(intake: Shared) {
    let mut times = interval(intake.config.keep.sweep_every);
    times.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        times.tick().await;
        // What went wrong was logged where it did; the next time it is tried again.
        let swept = messages(&intake).await.and(files(&intake).await);
        tracing::debug!(ok = swept.is_ok(), "swept");
    }
}

async fn messages(intake: &Intake) -> Result<(), Refusal> {
    let (now, keep) = (clock::now(), &intake.config.keep);
    let ends = Ends { now, envelopes: before(now, keep.envelopes), replies: before(now, keep.replies) };
    let swept = intake.store.sweep(ends).await?;
    intake.space.remove(swept.freed);
    intake.counts.swept_envelopes.more(swept.envelopes);
    intake.counts.swept_unread.more(swept.unread);
    intake.counts.swept_replies.more(swept.replies);
    Ok(())
}

/// Files whose time has ended, files that no longer grow, and parts of which nothing is known.
async fn files(intake: &Intake) -> Result<(), Refusal> {
    let (now, keep) = (clock::now(), &intake.config.keep);
    // In this order: a file is known before it has a part, so that no new part is taken for an unknown one.
    let parts = intake.files.parts()?.into_iter().map(|(id, length, grown)| (id, (length, grown)));
    let parts: HashMap<_, _> = parts.collect();
    let known: HashMap<_, _> = intake.store.files().await?.into_iter().collect();
    for (id, row) in &known {
        if ended(row, parts.get(id).copied(), now, keep) {
            remove(intake, *id, Some(*row)).await?;
        }
    }
    for id in parts.keys().filter(|id| !known.contains_key(*id)) {
        remove(intake, *id, None).await?;
    }
    Ok(())
}

/// Whether a file has had its time. Of a part its bytes and when it grew last are given, Unix seconds.
fn ended(row: &FileRow, part: Option<(u64, i64)>, now: i64, keep: &Keep) -> bool {
    let (length, grown) = part.unwrap_or((0, row.started_at));
    match row.completed_at {
        Some(at) => at < before(now, keep.files),
        None if length < LITTLE => row.started_at.max(grown) < before(now, keep.unfinished_files.min(BRIEF)),
        None => row.started_at.max(grown) < before(now, keep.unfinished_files),
    }
}

/// Removes a file that nobody works on and that is still as it was seen. The bytes go first: what is left of it
/// should the intake be stopped in the middle is found by the next sweep.
async fn remove(intake: &Intake, id: [u8; 32], seen: Option<FileRow>) -> Result<(), Refusal> {
    let Some(claim) = intake.files.claim(id) else { return Ok(()) };
    if intake.store.file(id).await? != seen {
        return Ok(());
    }
    let _claim = match Part::open(claim).await? {
        Ok(part) => {
            intake.space.remove(part.length());
            part.remove().await?
        }
        Err(claim) => claim,
    };
    if let Some(row) = seen {
        intake.blobs.remove(id).await?;
        intake.space.remove(row.completed_at.map_or(0, |_| row.length));
        intake.store.drop_file(id).await?;
    }
    intake.counts.swept_files.one();
    Ok(())
}

fn before(now: i64, time: Duration) -> i64 {
    now.saturating_sub(i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_by_its_completion_its_last_growth_or_soon_if_there_is_little_of_it() {
        let keep = Keep { files: 100 * BRIEF, unfinished_files: 10 * BRIEF, ..Keep::default() };
        let now = 1_790_000_000;
        let hours_ago = |hours: i64| now - hours * 3600 - 1;
        for (started, part, completed, expected) in [
            (0, None, None, false),
            (1, None, None, true),
            (2, Some((LITTLE - 1, 0)), None, false),
            (2, Some((LITTLE - 1, 1)), None, true),
            (9, Some((LITTLE, 9)), None, false),
            (12, Some((LITTLE, 9)), None, false),
            (12, Some((LITTLE, 10)), None, true),
            (99, None, Some(99), false),
            (200, None, Some(100), true),
        ] {
            let row = FileRow {
                length: 1 << 20,
                started_at: hours_ago(started),
                completed_at: completed.map(hours_ago),
            };
            let part = part.map(|(length, grown)| (length, hours_ago(grown)));
            assert_eq!(ended(&row, part, now, &keep), expected, "{started} {part:?} {completed:?}");
        }
    }
}
