//! One thread for each intake: takes what came, fetches files, posts replies.
//!
//! The order is the promise. An envelope is durable in the vault before the intake is told that it may forget it
//! ([`inbox`]); a file counts as here only after its hash was checked and it opened ([`files`]); a reply is done only
//! when an intake confirmed it ([`replies`]). Whatever fails is tried again; the page says how each intake stands
//! ([`Standing`]).

mod files;
mod inbox;
mod intake;
mod replies;

use crate::{DeskError, clock, desk::Shared, keys::Ring, store::Folder};
pub(crate) use intake::Address;
use intake::Intake;
use rusqlite::Connection;
use saphan_vault::VaultError;
use serde::Serialize;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// Why an intake was not reached or did not do what was asked. Everything waits and is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("no connection")]
    Away,
    #[error("no answer in time")]
    Slow,
    #[error("the intake has trouble of its own")]
    Server,
    #[error("something else than an intake answered")]
    NotAnIntake,
    #[error("the clocks of intake and desk differ")]
    Clock(i64),
    #[error("the intake does not know this desk's signing key")]
    UnknownKey,
    #[error("the intake refused the request")]
    Refused,
    #[error("what the intake gave was not what it named")]
    WrongBytes,
    #[error("the disk of this desk is full")]
    DiskFull,
    #[error("the vault of this desk has trouble")]
    Vault,
}

impl Trouble {
    /// A stable name for the page.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Slow => "slow",
            Self::Server => "server",
            Self::NotAnIntake => "not-an-intake",
            Self::Clock(_) => "clock",
            Self::UnknownKey => "unknown-key",
            Self::Refused => "refused",
            Self::WrongBytes => "wrong-bytes",
            Self::DiskFull => "disk-full",
            Self::Vault => "vault",
        }
    }
}

impl From<DeskError> for Trouble {
    fn from(error: DeskError) -> Self {
        if error.code() == "disk-full" { Self::DiskFull } else { Self::Vault }
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        DeskError::from(error).into()
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        DeskError::from(VaultError::from(error)).into()
    }
}

/// How an intake stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Standing {
    pub(crate) intake: String,
    /// `asking` before the first answer, `ok`, or a trouble's code.
    pub(crate) state: &'static str,
    /// By how many seconds the intake's clock is ahead, if that is the trouble.
    pub(crate) clock: Option<i64>,
    /// When it last answered well, Unix seconds.
    pub(crate) well_at: Option<i64>,
}

impl Standing {
    pub(crate) fn asking(intake: &str) -> Self {
        Self { intake: intake.to_owned(), state: "asking", clock: None, well_at: None }
    }

    fn after(self, round: Result<(), Trouble>, now: i64) -> Self {
        match round {
            Ok(()) => Self { state: "ok", clock: None, well_at: Some(now), ..self },
            Err(trouble) => {
                let clock = if let Trouble::Clock(ahead) = trouble { Some(ahead) } else { None };
                Self { state: trouble.code(), clock, ..self }
            }
        }
    }
}

/// The running fetchers. Dropped, they stop after the request under way.
pub(crate) struct Fetchers {
    stop: Arc<AtomicBool>,
    nudges: Vec<Sender<()>>,
    threads: Vec<JoinHandle<()>>,
}

impl Fetchers {
    /// Starts one thread for each intake, each with a connection of its own.
    pub(crate) fn start(
        intakes: Vec<(Address, Connection)>,
        folder: &Arc<Folder>,
        shared: &Arc<Shared>,
        poll_every: Duration,
    ) -> Result<Self, DeskError> {
        let stop = Arc::new(AtomicBool::new(false));
        let addresses: Vec<&str> = intakes.iter().map(|(at, _)| at.as_str()).collect();
        let known: Arc<str> = serde_json::json!(addresses).to_string().into();
        let (mut nudges, mut threads) = (Vec::new(), Vec::new());
        for (at, vault) in intakes {
            let (nudge, nudged) = std::sync::mpsc::channel();
            let fetcher = Fetcher {
                at,
                vault,
                known: Arc::clone(&known),
                folder: Arc::clone(folder),
                shared: Arc::clone(shared),
                stop: Arc::clone(&stop),
                poll_every,
            };
            let thread = std::thread::Builder::new().name("fetcher".to_owned());
            threads.push(thread.spawn(move || fetcher.run(&nudged))?);
            nudges.push(nudge);
        }
        Ok(Self { stop, nudges, threads })
    }

    /// Looks now: a reply waits.
    pub(crate) fn nudge(&self) {
        for nudge in &self.nudges {
            // A fetcher that has ended needs no nudge.
            let _ = nudge.send(());
        }
    }

    /// Tells them to stop and waits until they have, but not for a slow intake. They hold the folder until then.
    pub(crate) fn stop(&self, patience: Duration) {
        self.stop.store(true, Ordering::Relaxed);
        self.nudge();
        let until = Instant::now() + patience;
        while self.threads.iter().any(|thread| !thread.is_finished()) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Fetchers {
    fn drop(&mut self) {
        self.stop(Duration::ZERO);
    }
}

struct Fetcher {
    at: Address,
    vault: Connection,
    /// All intakes of this desk, as JSON.
    known: Arc<str>,
    folder: Arc<Folder>,
    shared: Arc<Shared>,
    stop: Arc<AtomicBool>,
    poll_every: Duration,
}

impl Fetcher {
    fn run(mut self, nudged: &Receiver<()>) {
        let mut failures = 0_u32;
        let intake = match Intake::at(self.at.clone()) {
            Ok(intake) => intake,
            Err(trouble) => return self.stands(Err(trouble)),
        };
        while !self.stop.load(Ordering::Relaxed) {
            let began = Instant::now();
            let round = self.round(&intake);
            failures = if round.is_ok() { 0 } else { failures.saturating_add(1) };
            if let Err(trouble) = round {
                tracing::debug!(reason = trouble.code(), "intake not well");
            }
            self.stands(round);
            // An intake in trouble is asked less and less often, up to once in a minute.
            let pause = self.poll_every.saturating_mul(1 << failures.min(6)).min(Duration::from_secs(60));
            let pause = pause.max(self.poll_every).saturating_sub(began.elapsed());
            match nudged.recv_timeout(pause.max(Duration::from_millis(20))) {
                Ok(()) => while nudged.try_recv().is_ok() {},
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn stands(&self, round: Result<(), Trouble>) {
        self.shared.stands(self.at.as_str(), |standing| standing.after(round, clock::now()));
    }

    fn round(&mut self, intake: &Intake) -> Result<(), Trouble> {
        let keys = Ring::load(&self.vault)?;
        // Replies first: somebody waits for them.
        let posted = replies::post(intake, &keys, &self.vault, &self.known);
        self.tell(&posted);
        let came = inbox::fetch(intake, &keys, &mut self.vault, &self.stop);
        self.tell(&came);
        let fetched = files::fetch(intake, &keys, &self.vault, &self.folder, &self.stop);
        self.tell(&fetched);
        posted.and(came).and(fetched).map(drop)
    }

    fn tell(&self, changed: &Result<bool, Trouble>) {
        if matches!(changed, Ok(true)) {
            self.shared.changed();
        }
    }
}
