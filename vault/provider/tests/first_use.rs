//! The first databases of a program, opened by several threads at the same moment.
#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use std::{process::Command, sync::Barrier, thread};

/// Set for the processes that are started to use SQLCipher for the first time.
const FIRST: &str = "SAPHAN_FIRST_USE";
/// So many processes: without the wait in `ensure_linked` about one in fifty failed.
const PROCESSES: usize = 150;

fn open_eight_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let gate = Barrier::new(8);
    thread::scope(|scope| {
        for n in 0..8 {
            let (path, gate) = (dir.path().join(n.to_string()), &gate);
            scope.spawn(move || {
                gate.wait();
                saphan_sqlcipher::ensure_linked();
                let database = rusqlite::Connection::open(path).unwrap();
                let key = "0123456789abcdef".repeat(6);
                database.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; CREATE TABLE a (b)")).unwrap();
            });
        }
    });
}

#[test]
fn several_threads_that_open_the_first_databases_all_find_the_cipher() {
    if std::env::var_os(FIRST).is_some() {
        return open_eight_at_once();
    }
    let program = std::env::current_exe().unwrap();
    for _ in 0..PROCESSES {
        let ended = Command::new(&program).env(FIRST, "1").output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
}
