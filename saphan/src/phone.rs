//! `saphan phone`: the fourth renderer, without pictures.

use crate::{knowledge::Start, serve, trouble::Trouble};
use clap::Args;
use saphan_screens::{
    App, AppConfig,
    vocabulary::{Event, Step},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{
    io::{BufRead, Read},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{RecvTimeoutError, channel},
    },
    time::{Duration, Instant},
};

/// What `--help` says.
pub(crate) const HELP: &str = "\
A phone without pictures. Reads one JSON event a line on standard input and writes one JSON step a line on standard
output. Every typed letter and every choice is durable before its step is written; the phone can be killed at any moment
and opens where it was.

STEP      {\"re\": N, \"screen\": {...}, \"effects\": [...]}
  re      number of the input line this answers, counted from 1; missing when background work changed the screen
  screen  {id, title, language, blocks, back, back_label, secure, leave_label}; draw the blocks from top to bottom
  blocks  heading text notice button choices text-input date photos voice-note map list link progress chart table receipt
  effects dial open-map open-web share send-sms locate take-photo pick-photo pick-file record-sound play-sound speak
          notify secure-window leave-now appear wake-at; answer locate with located or locate-failed, the camera,
          pickers and the recorder with picked or pick-failed; at wake-at, Unix seconds, send tick, to a phone started
          for it if it ended (--linger gives it time to send and to look for answers)

EVENT     {\"event\": NAME, ...}
  {\"event\":\"start\",\"locale\":\"km\",\"utc_offset_minutes\":420}     first, and when the app comes to the front
  {\"event\":\"tap\",\"id\":\"next\"}                                  a button, row, link or attachment
  {\"event\":\"choose\",\"id\":\"kinds\",\"value\":\"passport-kept\"}     a choice; again takes it back
  {\"event\":\"type\",\"id\":\"story\",\"text\":\"...\"}                  the whole text of an input, at each change
  {\"event\":\"set-date\",\"id\":\"date\",\"date\":\"2026-11-01\"}
  {\"event\":\"located\",\"id\":\"locate\",\"latitude\":13.7,\"longitude\":100.5,\"accuracy_m\":12.0,\"taken_at\":1790000000}
  {\"event\":\"locate-failed\",\"id\":\"locate\",\"reason\":\"denied\"}
  {\"event\":\"picked\",\"id\":\"gallery\",\"path\":\"/tmp/photo.jpg\",\"media_type\":\"image/jpeg\"}
  {\"event\":\"pick-failed\",\"id\":\"gallery\",\"reason\":\"cancelled\"}
  {\"event\":\"back\"} {\"event\":\"leave\"} {\"event\":\"tick\"} {\"event\":\"hidden\"} {\"event\":\"lock\"}

A line that is no event is answered with {\"re\": N, \"error\": CODE, \"text\": WHY}; nothing is lost and the next line is
read. CODE is not-json, unknown-event or line-too-long.

`saphan phone --schema` prints the JSON Schema of events and steps, generated from the code.";

/// Longest input line, bytes.
const LONGEST_LINE: usize = 8 << 20;

/// `saphan phone`.
#[derive(Debug, Args)]
pub(crate) struct PhoneArguments {
    #[command(flatten)]
    start: Option<Start>,
    /// After the input ended, go on for at most this many seconds, so that what waits can be sent.
    #[arg(long, default_value_t = 0)]
    linger: u64,
    /// Print the JSON Schema of events and steps, and end.
    #[arg(long, exclusive = true)]
    schema: bool,
}

/// A line of output.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum Line {
    Step {
        /// Number of the input line this answers; missing when background work changed the screen.
        #[serde(skip_serializing_if = "Option::is_none")]
        re: Option<u64>,
        #[serde(flatten)]
        step: Step,
    },
    Refused {
        /// Number of the input line.
        re: u64,
        /// `not-json`, `unknown-event` or `line-too-long`.
        error: &'static str,
        /// What is wrong with the line. Never a value out of it.
        text: String,
    },
}

/// Both directions, for the schema.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct Vocabulary {
    /// A line of input.
    event: Event,
    /// A line of output.
    line: Line,
}

/// The generated JSON Schema.
pub(crate) fn schema() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(Vocabulary)).unwrap_or_default()
}

enum Input {
    Line(Vec<u8>),
    Changed,
    End,
}

impl PhoneArguments {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        if self.schema {
            return serve::print(&schema());
        }
        let start = self.start.ok_or_else(|| Trouble::Argument("--data is needed; see --help".to_owned()))?;
        let (sender, inputs) = channel();
        let told = Arc::new(AtomicBool::new(false));
        let (changes, telling) = (sender.clone(), Arc::clone(&told));
        let changed = Arc::new(move || {
            // One word is enough until it was heard.
            if !telling.swap(true, Ordering::AcqRel) {
                drop(changes.send(Input::Changed));
            }
        });
        let app = App::new(AppConfig { phone: start.phone(changed)? });
        std::thread::spawn(move || {
            let mut lines = std::io::stdin().lock();
            while let Ok(Some(line)) = next_line(&mut lines) {
                drop(sender.send(Input::Line(line)));
            }
            drop(sender.send(Input::End));
        });
        let mut number = 0;
        let mut until = None;
        loop {
            let left = until.map_or(Duration::from_secs(3600), |at: Instant| {
                at.saturating_duration_since(Instant::now())
            });
            match inputs.recv_timeout(left) {
                Ok(Input::Line(line)) if line.iter().all(u8::is_ascii_whitespace) => number += 1,
                Ok(Input::Line(line)) => {
                    number += 1;
                    write(&answer(&app, number, &line))?;
                }
                Ok(Input::Changed) => {
                    told.store(false, Ordering::Release);
                    write(&Line::Step { re: None, step: app.handle(Event::Tick) })?;
                }
                Ok(Input::End) => until = Some(Instant::now() + Duration::from_secs(self.linger)),
                Err(RecvTimeoutError::Timeout) if until.is_none() => {}
                Err(_) => return Ok(()),
            }
            if until.is_some_and(|at| at <= Instant::now()) {
                return Ok(());
            }
        }
    }
}

/// Reads a line, of a line that is too long only as much as tells that it is; without the mark that some editors put
/// before the first letter. `None` at the end.
fn next_line(lines: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let most = LONGEST_LINE as u64 + 2;
    if lines.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 == most && !line.ends_with(b"\n") {
        lines.skip_until(b'\n')?;
    }
    if line.starts_with(b"\xEF\xBB\xBF") {
        line.drain(..3);
    }
    Ok(Some(line))
}

fn answer(app: &App, re: u64, line: &[u8]) -> Line {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.len() > LONGEST_LINE {
        return Line::Refused {
            re,
            error: "line-too-long",
            text: format!("a line has at most {LONGEST_LINE} bytes; the phone is as it was"),
        };
    }
    match serde_json::from_slice::<Event>(line) {
        Ok(event) => Line::Step { re: Some(re), step: app.handle(event) },
        Err(error) => {
            // What is passed over is not looked at letter by letter: whether it is UTF-8 is asked apart.
            let json = std::str::from_utf8(line)
                .is_ok_and(|text| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok());
            let (error, text) = if json {
                (
                    "unknown-event",
                    "this is no event of the vocabulary, or has a field it does not know".to_owned(),
                )
            } else {
                ("not-json", format!("not JSON at column {}", error.column()))
            };
            Line::Refused { re, error, text: format!("{text}; the phone is as it was, see --help") }
        }
    }
}

fn write(line: &Line) -> Result<(), Trouble> {
    serve::print(&serde_json::to_string(line).unwrap_or_default())
}
