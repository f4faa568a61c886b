//! The `saphan` program as a process that is killed when its owner is dropped.

use rustix::process::{Pid, Signal, kill_process};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// Where the program lies: beside this test's own, or where `SAPHAN_BIN` says.
pub fn saphan() -> PathBuf {
    if let Some(named) = std::env::var_os("SAPHAN_BIN") {
        return named.into();
    }
    let me = std::env::current_exe().expect("this test's own program");
    let folder = me.parent().expect("a folder");
    let folder = if folder.ends_with("deps") { folder.parent().expect("a folder") } else { folder };
    let found = folder.join("saphan");
    assert!(found.exists(), "build the program first: cargo build -p saphan ({})", found.display());
    found
}

/// A folder of `tests/data`.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// A running program.
#[derive(Debug)]
pub struct Program {
    child: Child,
    /// Its standard error goes into this file.
    pub log: PathBuf,
}

impl Program {
    /// Starts `saphan` with arguments; what it says on standard error is appended to `log`.
    pub fn start<S: AsRef<std::ffi::OsStr>>(arguments: &[S], log: &Path) -> Self {
        let file = std::fs::File::options().create(true).append(true).open(log).expect("a log file");
        let child = Command::new(saphan())
            .args(arguments)
            .env("SAPHAN_LOG", "debug")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .expect("saphan starts");
        Self { child, log: log.to_owned() }
    }

    /// Its standard output, once.
    pub fn output(&mut self) -> BufReader<ChildStdout> {
        BufReader::new(self.child.stdout.take().expect("not taken before"))
    }

    /// Its standard input, once.
    pub fn input(&mut self) -> std::process::ChildStdin {
        self.child.stdin.take().expect("not taken before")
    }

    /// SIGKILL, and waits until it is gone.
    pub fn kill(&mut self) {
        // An error means that it has ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }

    /// SIGTERM, and waits for a graceful end. Returns whether it ended well in time.
    pub fn stop(&mut self, within: Duration) -> bool {
        signal(self.id(), Signal::TERM);
        let end = Instant::now() + within;
        while Instant::now() < end {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Sends a signal to a process that this test started and has not waited for yet.
pub fn signal(process: u32, signal: Signal) {
    let process = i32::try_from(process).ok().and_then(Pid::from_raw).expect("a process");
    // An error means that it has ended already.
    let _ = kill_process(process, signal);
}

/// Runs `saphan` to its end and returns what it printed.
pub fn run<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> String {
    let done = Command::new(saphan()).args(arguments).stdin(Stdio::null()).output().expect("saphan starts");
    assert!(done.status.success(), "saphan failed: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("UTF-8")
}

/// Reads lines until one holds `mark`, and returns it.
pub fn line_with(output: &mut impl BufRead, mark: &str) -> String {
    let mut line = String::new();
    loop {
        line.clear();
        let read = output.read_line(&mut line).expect("a line");
        assert!(read > 0, "the program ended before it said {mark:?}");
        if line.contains(mark) {
            return line.trim().to_owned();
        }
    }
}

/// A port of this machine that is free now.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}

/// Waits until `done` says something, at most `within`.
pub fn wait_for<T>(within: Duration, what: &str, mut done: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + within;
    loop {
        if let Some(value) = done() {
            return value;
        }
        assert!(Instant::now() < end, "waited {within:?} for {what}");
        std::thread::sleep(Duration::from_millis(25));
    }
}
