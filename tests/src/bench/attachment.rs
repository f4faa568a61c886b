//! Sealing a file: how fast beside ring alone, and how much memory.

use super::{Row, rounded};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use saphan_protocol::stream::{CHUNK, FileKey, Sealer};
use saphan_vault::Attachments;
use std::{
    io::Read,
    process::Command,
    time::{Duration, Instant},
};

const BYTES: usize = 256 << 20;
const ROUNDS: usize = 5;

/// Measures the row `attachment-speed`: sealing in memory by the stream of the protocol, beside ring's AES-256-GCM over
/// the same pieces.
pub fn speed() -> Row {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(sealed());
        theirs.push(raw());
    }
    let mut ratios: Vec<f64> =
        ours.iter().zip(&theirs).map(|(a, b)| b.as_secs_f64() / a.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    let rate = |times: &[Duration]| BYTES as f64 / 1e6 / super::median(times.to_vec()).as_secs_f64();
    Row::at_least(
        "attachment-speed",
        rounded(ratios[ROUNDS / 2]),
        "ratio",
        0.8,
        Some(format!("ring AES-256-GCM alone: {:.0} MB/s", rate(&theirs))),
        format!(
            "{:.0} MB/s sealing {} MiB in chunks of 64 KiB; hashing and the disk come on top (see attachment-memory)",
            rate(&ours),
            BYTES >> 20
        ),
    )
}

fn sealed() -> Duration {
    let (mut sealer, _) = Sealer::new(&FileKey::generate().expect("a key")).expect("a sealer");
    let mut chunk = Vec::with_capacity(CHUNK + 16);
    let start = Instant::now();
    for at in 0..BYTES / CHUNK {
        chunk.clear();
        chunk.resize(CHUNK, at as u8);
        sealer.seal_chunk(&mut chunk, at + 1 == BYTES / CHUNK).expect("seals");
    }
    start.elapsed()
}

fn raw() -> Duration {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).expect("a key"));
    let mut chunk = Vec::with_capacity(CHUNK + 16);
    let start = Instant::now();
    for at in 0..BYTES / CHUNK {
        chunk.clear();
        chunk.resize(CHUNK, at as u8);
        let mut nonce = [0; 12];
        nonce[..8].copy_from_slice(&(at as u64).to_be_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut chunk)
            .expect("seals");
    }
    start.elapsed()
}

/// Seals 1 GiB into a store, and prints the highest memory over what was used before, bytes, and the seconds. Runs in a
/// process of its own: see [`memory`].
pub fn seal_one_gib() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Attachments::open(folder.path()).expect("a store");
    let idle = resident("VmRSS:");
    let start = Instant::now();
    let sealed = store.import(Zeros(1 << 30), None).expect("seals");
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(sealed.size, 1 << 30);
    println!("{} {seconds}", resident("VmHWM:").saturating_sub(idle));
}

/// As many zeros as it says.
struct Zeros(u64);

impl Read for Zeros {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = usize::try_from(self.0).map_or(into.len(), |left| left.min(into.len()));
        into[..length].fill(0);
        self.0 -= length as u64;
        Ok(length)
    }
}

/// A line of /proc/self/status, bytes.
fn resident(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with(name)).expect("a line");
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).expect("a number") * 1024
}

/// Measures the row `attachment-memory`.
pub fn memory() -> Row {
    let me = std::env::current_exe().expect("this program");
    let done = Command::new(me).arg("--seal-one-gib").output().expect("starts");
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    let mut numbers = said.split_whitespace().filter_map(|n| n.parse::<f64>().ok());
    let (bytes, seconds) = (numbers.next().expect("bytes"), numbers.next().expect("seconds"));
    Row::at_most(
        "attachment-memory",
        rounded(bytes / f64::from(1 << 20)),
        "MiB",
        8.0,
        None,
        format!(
            "highest resident memory over idle while 1 GiB is sealed, hashed twice and synced in {seconds:.1} s"
        ),
    )
}
