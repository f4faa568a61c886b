//! The typing event of the row `keystroke` through the bindings, in Kotlin on a JVM and in Swift, beside the same event in Rust.

use super::{Row, median, rounded};
use crate::world::{app, to_story};
use saphan_screens::{App, vocabulary::Event};
use std::{
    io::{BufRead, BufReader, Lines, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// How often each side is started anew: a JVM compiles otherwise each time.
const STARTS: usize = 3;
/// Rounds of a start before any is counted: a JVM compiles what it runs often.
const WARM_UP: usize = 400;
/// Rounds of a start that are counted.
const ROUNDS: usize = 70;
const EVENTS: usize = 50;

/// A program that types through the bindings, into a phone of its own.
struct Typist {
    process: Child,
    say: ChildStdin,
    hear: Lines<BufReader<ChildStdout>>,
}

impl Typist {
    fn start(mut program: Command, folder: &Path) -> Self {
        let mut process = program
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a program that ./bench prepared");
        let say = process.stdin.take().expect("its input");
        let hear = BufReader::new(process.stdout.take().expect("its output")).lines();
        let mut typist = Self { process, say, hear };
        assert_eq!(typist.line(), "ready");
        typist
    }

    fn line(&mut self) -> String {
        self.hear.next().expect("a line from it").expect("UTF-8")
    }

    fn round(&mut self, letters: &str) -> Duration {
        writeln!(self.say, "{letters}").expect("it reads");
        Duration::from_nanos(self.line().parse().expect("nanoseconds"))
    }
}

impl Drop for Typist {
    fn drop(&mut self) {
        // It ends when its input does; here it may not have got that far.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn round(app: &App, letters: &str) -> Duration {
    let mut spent = Duration::ZERO;
    let mut text = String::new();
    for letter in letters.chars() {
        text.push(letter);
        let event = Event::Type { id: "story".to_owned(), text: text.clone() };
        let start = Instant::now();
        let step = app.handle(event);
        let there = step.screen.id == "report-story";
        // The bindings let go of it within the call too.
        drop(step);
        spent += start.elapsed();
        assert!(there);
    }
    spent
}

/// What `./bench` made for a row.
fn made(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../out/bench").join(name)
}

/// Measures the row `kotlin`.
pub fn kotlin() -> Row {
    row("kotlin", 1.3, "UniFFI over JNA on a JVM", || {
        let mut java = Command::new("java");
        // One thread that collects, as there are two processors for both sides.
        java.arg(format!("-Djna.library.path={}", made("native").display())).args([
            "-Djna.nosys=true",
            "-XX:+UseSerialGC",
            "-cp",
            &format!("{}:{}/*", made("target/classes").display(), made("jars").display()),
            "org.saphan.bench.BenchKt",
        ]);
        java
    })
}

/// Measures the row `swift`, where there is a Swift: perhaps in a folder of its own.
pub fn swift() -> Row {
    row("swift", 1.2, "UniFFI in Swift on Linux", || {
        let mut swift = Command::new(made("../../tests/in-swift.sh"));
        swift
            .arg("out/bench/swift/release/bench")
            .env("SAPHAN_BUILT", made("native").canonicalize().expect("a path"));
        swift
    })
}

/// The events of one start, after its warm-up: through the bindings and in Rust.
fn start(name: &str, program: Command) -> Vec<(Duration, Duration)> {
    // Where both can see it, and on one disk.
    let folder = tempfile::tempdir_in(made("")).expect("a folder");
    let folder = folder.path().canonicalize().expect("a path");
    let rust = app(&folder.join("rust"));
    for event in to_story() {
        rust.handle(event);
    }
    let mut typist = Typist::start(program, &folder.join(name));
    let letters: String = crate::walk::STORY.chars().cycle().take(EVENTS).collect();
    // In turn, so that a slow moment of the disk falls on both.
    let mut rounds = || (typist.round(&letters), round(&rust, &letters));
    for _ in 0..WARM_UP {
        rounds();
    }
    (0..ROUNDS).map(|_| rounds()).collect()
}

fn row(name: &str, budget: f64, how: &str, program: impl Fn() -> Command) -> Row {
    let (ours, theirs): (Vec<_>, Vec<_>) = (0..STARTS).flat_map(|_| start(name, program())).unzip();
    let mut ratios: Vec<f64> = ours
        .iter()
        .zip(&theirs)
        .map(|(a, b): (&Duration, &Duration)| a.as_secs_f64() / b.as_secs_f64())
        .collect();
    ratios.sort_by(f64::total_cmp);
    let micros = |times: Vec<Duration>| median(times).as_secs_f64() * 1e6 / EVENTS as f64;
    let (ours, theirs) = (micros(ours), micros(theirs));
    Row::at_most(
        name,
        rounded(ratios[ratios.len() / 2]),
        "ratio",
        budget,
        Some(format!("the same event through App::handle in Rust: {theirs:.0} us")),
        format!(
            "{ours:.0} us an event, {how}, both sides to disk; median of {STARTS} starts of {ROUNDS} rounds of {EVENTS} in \
             turn, after {WARM_UP} to warm up"
        ),
    )
}
