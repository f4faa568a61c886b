//! One durable typing event through the whole loop, beside the same transaction on a bare connection of the same kind.

use super::{Row, median, rounded};
use crate::world::app;
use saphan_core::report::MIGRATIONS;
use saphan_screens::vocabulary::Event;
use saphan_vault::{FileDeviceKey, Vault};
use std::time::{Duration, Instant};

const ROUNDS: usize = 40;
const EVENTS: usize = 50;

/// Measures the row `keystroke`.
pub fn keystroke() -> Row {
    let folder = tempfile::tempdir().expect("a folder");
    let app = app(&folder.path().join("phone"));
    for event in crate::world::to_story() {
        app.handle(event);
    }
    let peer = folder.path().join("peer");
    std::fs::create_dir(&peer).expect("a folder");
    let key = FileDeviceKey::new(peer.join("device.key"));
    let vault = Vault::create(&peer, &key, None, MIGRATIONS).expect("a vault");
    let bare = vault.connect().expect("a connection");
    bare.execute("INSERT INTO filed (kind, secret, started_at) VALUES ('report', zeroblob(16), 0)", [])
        .expect("a row");

    let letters: Vec<char> = crate::walk::STORY.chars().cycle().take(EVENTS).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // In turn, so that a slow moment of the disk falls on both.
        let (mut a, mut b) = (Duration::ZERO, Duration::ZERO);
        let mut text = round.to_string();
        for letter in &letters {
            text.push(*letter);
            let event = Event::Type { id: "story".to_owned(), text: text.clone() };
            let start = Instant::now();
            let step = app.handle(event);
            a += start.elapsed();
            assert_eq!(step.screen.id, "report-story");
            let start = Instant::now();
            bare.prepare_cached(
                "INSERT INTO answer (filed_id, field, value) VALUES (?1, ?2, ?3)
                 ON CONFLICT (filed_id, field) DO UPDATE SET value = excluded.value",
            )
            .and_then(|mut statement| statement.execute((1, "story", &text)))
            .expect("a write");
            b += start.elapsed();
        }
        ours.push(a);
        theirs.push(b);
    }
    let ratios = ours.iter().zip(&theirs).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64());
    let mut ratios: Vec<f64> = ratios.collect();
    ratios.sort_by(f64::total_cmp);
    let micros = |times: Vec<Duration>| median(times).as_secs_f64() * 1e6 / EVENTS as f64;
    let (ours, theirs) = (micros(ours), micros(theirs));
    Row::at_most(
        "keystroke",
        rounded(ratios[ratios.len() / 2]),
        "ratio",
        1.15,
        Some(format!("the same upsert on a bare SQLCipher connection, same pragmas: {theirs:.0} us")),
        format!(
            "{ours:.0} us an event, event in to step out; median of {ROUNDS} rounds of {EVENTS}, in turn"
        ),
    )
}
