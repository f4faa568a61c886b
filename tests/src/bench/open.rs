//! From nothing to the first screen of a phone that holds a report being written.

use super::{Row, median, rounded};
use crate::world::{app, to_story};
use saphan_screens::vocabulary::Event;
use std::time::Instant;

const ROUNDS: usize = 21;

/// Measures the row `cold-open`.
pub fn cold_open() -> Row {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("phone");
    let first = app(&data);
    for event in to_story() {
        first.handle(event);
    }
    drop(first);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        // The thread that carries lets go of the folder a moment after its phone.
        std::thread::sleep(std::time::Duration::from_millis(150));
        let start = Instant::now();
        let app = app(&data);
        let step = app.handle(Event::Start { locale: Some("km".to_owned()), utc_offset_minutes: 420 });
        times.push(start.elapsed());
        assert_eq!(step.screen.id, "report-story", "{:?}", step.screen.blocks.first());
    }
    Row::at_most(
        "cold-open",
        rounded(median(times).as_secs_f64() * 1e3),
        "ms",
        60.0,
        None,
        format!(
            "App::new and Start, no PIN, pack unpacked, vault and device store opened; median of {ROUNDS}"
        ),
    )
}
