//! The typing event of the row `keystroke` through the Kotlin bindings on a JVM, beside the same event in Rust.

use super::{Row, median, rounded};
use crate::world::{app, to_story};
use saphan_screens::{App, vocabulary::Event};
use std::{
    io::{BufRead, BufReader, Lines, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// Rounds before any is counted: the JVM compiles what it runs often.
const WARM_UP: usize = 60;
const ROUNDS: usize = 60;
const EVENTS: usize = 50;

/// The program of `android/bench`, typing into a phone of its own.
struct Kotlin {
    process: Child,
    say: ChildStdin,
    hear: Lines<BufReader<ChildStdout>>,
}

impl Kotlin {
    fn start(folder: &Path) -> Self {
        let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("../out/bench");
        assert!(made.join("target/classes").exists(), "./bench prepares this row");
        let classes = format!("{0}/target/classes:{0}/jars/*", made.display());
        let mut process = Command::new("java")
            .arg(format!("-Djna.library.path={}", made.join("native").display()))
            .args(["-Djna.nosys=true", "-cp", &classes, "org.saphan.bench.BenchKt"])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a JVM starts");
        let say = process.stdin.take().expect("its input");
        let hear = BufReader::new(process.stdout.take().expect("its output")).lines();
        let mut kotlin = Self { process, say, hear };
        assert_eq!(kotlin.line(), "ready");
        kotlin
    }

    fn line(&mut self) -> String {
        self.hear.next().expect("a line from the JVM").expect("UTF-8")
    }

    fn round(&mut self, letters: &str) -> Duration {
        writeln!(self.say, "{letters}").expect("the JVM reads");
        Duration::from_nanos(self.line().parse().expect("nanoseconds"))
    }
}

impl Drop for Kotlin {
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
        spent += start.elapsed();
        assert_eq!(step.screen.id, "report-story");
    }
    spent
}

/// Measures the row `kotlin`.
pub fn kotlin() -> Row {
    let folder = tempfile::tempdir().expect("a folder");
    let rust = app(&folder.path().join("rust"));
    for event in to_story() {
        rust.handle(event);
    }
    let mut jvm = Kotlin::start(&folder.path().join("kotlin"));
    let letters: String = crate::walk::STORY.chars().cycle().take(EVENTS).collect();
    for _ in 0..WARM_UP {
        jvm.round(&letters);
        round(&rust, &letters);
    }
    // In turn, so that a slow moment of the disk falls on both.
    let (ours, theirs): (Vec<_>, Vec<_>) =
        (0..ROUNDS).map(|_| (jvm.round(&letters), round(&rust, &letters))).unzip();
    let mut ratios: Vec<f64> = ours
        .iter()
        .zip(&theirs)
        .map(|(a, b): (&Duration, &Duration)| a.as_secs_f64() / b.as_secs_f64())
        .collect();
    ratios.sort_by(f64::total_cmp);
    let micros = |times: Vec<Duration>| median(times).as_secs_f64() * 1e6 / EVENTS as f64;
    let (ours, theirs) = (micros(ours), micros(theirs));
    Row::at_most(
        "kotlin",
        rounded(ratios[ratios.len() / 2]),
        "ratio",
        1.3,
        Some(format!("the same event through App::handle in Rust: {theirs:.0} us")),
        format!(
            "{ours:.0} us an event, UniFFI over JNA on a JVM, both sides to disk; median of {ROUNDS} rounds of \
             {EVENTS} in turn, after {WARM_UP} to warm up"
        ),
    )
}
