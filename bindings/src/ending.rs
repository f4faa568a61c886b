//! What happens where something in here fails that never should.
//!
//! A library for phones is built without unwinding (`panic = "abort"`, docs/adr/0013): after such a failure nothing in memory is to
//! be trusted, and a thread that carries reports must not end in silence. The process ends at once, by a signal that makes the
//! platform write no picture of memory and no message: both could hold what a person wrote. What was typed is durable, and the
//! phone opens again where it was.

use rustix::process::{Signal, getpid, kill_process};
use std::{panic, sync::Once};

/// From now on, a failure ends the process without a word, where the library was built so.
pub(crate) fn without_a_word() {
    static SET: Once = Once::new();
    if cfg!(panic = "abort") {
        SET.call_once(|| panic::set_hook(Box::new(|_| end())));
    }
}

fn end() {
    // Where even this is not allowed, the failure aborts.
    kill_process(getpid(), Signal::KILL).ok();
}

#[cfg(test)]
mod tests {
    use std::{
        os::unix::process::ExitStatusExt,
        panic,
        process::{Command, Stdio},
    };

    const FAILS: &str = "SAPHAN_TEST_FAILS";

    /// The child of the test below, which alone asks for it.
    #[test]
    fn a_failure() {
        if std::env::var_os(FAILS).is_some() {
            panic::set_hook(Box::new(|_| super::end()));
            panic!("what a person wrote");
        }
    }

    #[test]
    fn a_failure_ends_the_process_without_a_word() {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "ending::tests::a_failure", "--nocapture"]).env(FAILS, "1");
        let ended = child.stdin(Stdio::null()).output().unwrap();
        assert_eq!(ended.status.signal(), Some(9));
        let said = [ended.stdout, ended.stderr].concat();
        assert!(!String::from_utf8_lossy(&said).contains("what a person wrote"));
    }
}
