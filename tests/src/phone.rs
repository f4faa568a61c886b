//! `saphan phone`, driven by JSON lines.

use crate::program::Program;
use serde_json::{Value, json};
use std::{
    io::{BufRead, Write},
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a phone is started with.
#[derive(Debug, Clone)]
pub struct PhoneStart {
    /// Its folder.
    pub data: PathBuf,
    /// Address of the intake, or of the network before it.
    pub intake: String,
    /// The pack.
    pub pack: PathBuf,
    /// Where its log goes.
    pub log: PathBuf,
}

/// A phone process.
#[derive(Debug)]
pub struct Phone {
    program: Program,
    input: std::process::ChildStdin,
    lines: Receiver<Value>,
    sent: u64,
    /// The screen seen last.
    pub screen: Value,
    /// Effects that came and were not looked at.
    pub effects: Vec<Value>,
}

/// The phone ended, or its answer did not come.
#[derive(Debug)]
pub struct Gone;

impl Phone {
    /// Starts a phone and its first screen.
    pub fn start(start: &PhoneStart) -> Result<Self, Gone> {
        let mut phone = Self::spawn(start);
        phone.send(&json!({"event": "start", "locale": "km", "utc_offset_minutes": 420}))?;
        Ok(phone)
    }

    /// Starts a phone without a word to it.
    pub fn spawn(start: &PhoneStart) -> Self {
        let mut program = Program::start(
            &[
                "phone".as_ref(),
                "--data".as_ref(),
                start.data.as_os_str(),
                "--intake".as_ref(),
                start.intake.as_ref(),
                "--pack".as_ref(),
                start.pack.as_os_str(),
                "--poll-ms".as_ref(),
                "100".as_ref(),
            ],
            &start.log,
        );
        let (input, output) = (program.input(), program.output());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // A line that is cut by a kill is no JSON and no answer.
                if let Ok(value) = serde_json::from_str(&line)
                    && sender.send(value).is_err()
                {
                    break;
                }
            }
        });
        Self { program, input, lines, sent: 0, screen: Value::Null, effects: Vec::new() }
    }

    /// Sends an event and waits for its step; what came from the background meanwhile is seen too.
    pub fn send(&mut self, event: &Value) -> Result<Value, Gone> {
        self.send_line(&event.to_string())
    }

    /// Sends any line and waits for its answer.
    pub fn send_line(&mut self, line: &str) -> Result<Value, Gone> {
        self.sent += 1;
        writeln!(self.input, "{line}").and_then(|()| self.input.flush()).map_err(|_| Gone)?;
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let answer = self.lines.recv_timeout(left).map_err(|_| Gone)?;
            self.see(&answer);
            if answer["re"] == json!(self.sent) {
                return Ok(answer);
            }
        }
    }

    fn see(&mut self, answer: &Value) {
        if answer["screen"].is_object() {
            self.screen = answer["screen"].clone();
            self.effects.extend(answer["effects"].as_array().into_iter().flatten().cloned());
        }
    }

    /// Taps.
    pub fn tap(&mut self, id: &str) -> Result<(), Gone> {
        self.send(&json!({"event": "tap", "id": id})).map(drop)
    }

    /// Chooses.
    pub fn choose(&mut self, id: &str, value: &str) -> Result<(), Gone> {
        self.send(&json!({"event": "choose", "id": id, "value": value})).map(drop)
    }

    /// Types a whole text at once.
    pub fn write(&mut self, id: &str, text: &str) -> Result<(), Gone> {
        self.send(&json!({"event": "type", "id": id, "text": text})).map(drop)
    }

    /// Hands over a file as a picker does.
    pub fn pick(&mut self, id: &str, path: &Path, media_type: &str) -> Result<(), Gone> {
        self.send(&json!({"event": "picked", "id": id, "path": path, "media_type": media_type})).map(drop)
    }

    /// Goes back.
    pub fn back(&mut self) -> Result<(), Gone> {
        self.send(&json!({"event": "back"})).map(drop)
    }

    /// The id of the screen seen last.
    pub fn at(&self) -> &str {
        self.screen["id"].as_str().unwrap_or_default()
    }

    /// Asserts where the phone is.
    pub fn expect(&self, id: &str) {
        assert_eq!(self.at(), id, "notice: {}", self.notice().unwrap_or_default());
    }

    /// A block of the screen by its id.
    pub fn block(&self, id: &str) -> Option<&Value> {
        self.screen["blocks"].as_array()?.iter().find(|block| block["id"] == id)
    }

    /// Code of the notice with this id.
    pub fn code(&self, id: &str) -> Option<&str> {
        self.block(id)?["code"].as_str()
    }

    /// Code of the notice that answers the last event.
    pub fn notice(&self) -> Option<String> {
        self.code("notice").map(str::to_owned)
    }

    /// Waits, ticking, until the screen satisfies `done`.
    pub fn wait_until(
        &mut self,
        within: Duration,
        what: &str,
        done: impl Fn(&Self) -> bool,
    ) -> Result<(), Gone> {
        let end = Instant::now() + within;
        while !done(self) {
            assert!(Instant::now() < end, "waited {within:?} for {what}; at {}: {}", self.at(), self.screen);
            match self.lines.recv_timeout(Duration::from_millis(200)) {
                Ok(answer) => self.see(&answer),
                Err(_) => drop(self.send(&json!({"event": "tick"}))?),
            }
        }
        Ok(())
    }

    /// SIGKILL.
    pub fn kill(mut self) {
        self.program.kill();
    }

    /// Kills from another thread after a time, whatever the phone does then.
    pub fn process(&mut self) -> &mut Program {
        &mut self.program
    }
}
