//! An app that is opened and let go a thousand times leaves neither threads nor open files nor memory behind. Alone in its
//! program: what other tests open would be counted.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use saphan_bindings::{App, KeyStore, KeyStoreError, Observer, ObserverError, Setup, SignedPack};
use saphan_core::content::{Knowledge, parts};
use saphan_protocol::pack::Meta;
use saphan_screens::vocabulary::Event;
use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// Rounds of apps.
const ROUNDS: usize = 4;
/// Most that memory may grow in the best of the rounds: one KiB an app.
const GROWTH_KIB: u64 = 250;

struct Keys;

impl KeyStore for Keys {
    fn secret(&self, _purpose: String, _create: bool) -> Result<Vec<u8>, KeyStoreError> {
        Ok(vec![7; 32])
    }
}

struct Quiet;

impl Observer for Quiet {
    fn changed(&self) -> Result<(), ObserverError> {
        Ok(())
    }
}

fn count(folder: &str) -> usize {
    fs::read_dir(Path::new("/proc/self").join(folder)).unwrap().count()
}

fn resident_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

fn open_and_let_go(folder: &Path, pack: &[u8], times: usize) {
    for _ in 0..times {
        let pack = Some(SignedPack { bytes: pack.to_vec(), publisher: None });
        let setup = Setup { data_dir: folder.to_str().unwrap().to_owned(), pack, poll_ms: 60_000 };
        let app = App::open(setup, Arc::new(Keys), Arc::new(Quiet)).unwrap();
        let step = app.handle(Event::Start { locale: Some("my".to_owned()), utc_offset_minutes: 390 });
        assert_ne!(step.screen.id, "problem", "{step:?}");
    }
}

/// Waits until what ends by itself has ended: threads between their last step and their end.
fn settled() -> (usize, usize) {
    let end = Instant::now() + Duration::from_secs(10);
    let mut before = (count("task"), count("fd"));
    loop {
        std::thread::sleep(Duration::from_millis(200));
        let now = (count("task"), count("fd"));
        if now == before || Instant::now() > end {
            return now;
        }
        before = now;
    }
}

#[test]
fn a_thousand_apps_leave_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    // Made once, before anything is counted: to make one takes more memory than an app does.
    let meta = Meta { version: 1, created: 1_790_000_000, expires: i64::MAX };
    let pack = parts::pack(&Knowledge::builtin().unwrap().whole(), &meta, &[]).unwrap();
    // Some before: the allocator has then most of what it keeps for later.
    open_and_let_go(folder.path(), &pack, 300);
    let before = settled();
    let grown: Vec<u64> = (0..ROUNDS)
        .map(|_| {
            let memory = resident_kib();
            open_and_let_go(folder.path(), &pack, 1_000 / ROUNDS);
            assert_eq!(settled(), before, "threads, open files");
            resident_kib().saturating_sub(memory)
        })
        .collect();
    // What leaks grows in each round; an allocator takes more for a new thread now and then.
    assert!(grown.iter().any(|kib| *kib <= GROWTH_KIB), "{grown:?} KiB more after each round");
}
