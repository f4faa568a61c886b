//! The thread that carries: what is due goes out, mailboxes are looked into, and the phone is told when something
//! changed. It holds no key of the vault and needs none.

use super::{
    Held, fetch, http,
    packs::{self, Packs},
    queue::{Content, Outbox, Parcel},
    send, upload,
};
use saphan_protocol::keys::SigningPublic;
use saphan_vault::{Attachments, VaultError};
use std::{
    cell::Cell,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// Seconds since 1970, from the platform's clock or a test's.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Where parcels go and how often mailboxes are looked into.
#[derive(Debug, Clone)]
pub struct Route {
    /// Addresses with the key that signs their receipts, in the order they are tried.
    pub intakes: Vec<(String, SigningPublic)>,
    /// Pause between two looks into the mailboxes.
    pub poll_every: Duration,
}

/// A pause shorter than this, seconds, is waited through: to be woken again would cost more.
const SOON: i64 = 10;

/// The running courier. Dropping it closes its store at once and stops the thread at the next safe point.
pub struct Courier {
    nudge: Sender<()>,
    stop: Arc<AtomicBool>,
    store: Store,
    clock: Clock,
    work: Arc<Work>,
    thread: Option<JoinHandle<()>>,
}

/// How far the courier is with what it was asked to do. To be started is to be asked once, so that whoever asks before
/// the thread has begun hears that there is work.
struct Work(Mutex<Rounds>);

struct Rounds {
    /// How often it was asked to look at the queue.
    asked: u64,
    /// How much of that a round took up from its beginning to its end.
    done: u64,
    under_way: bool,
    /// When it looked into the mailboxes last, Unix seconds.
    looked: Option<i64>,
}

impl Work {
    fn new() -> Self {
        Self(Mutex::new(Rounds { asked: 1, done: 0, under_way: false, looked: None }))
    }

    fn rounds(&self) -> MutexGuard<'_, Rounds> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self) {
        self.rounds().asked += 1;
    }

    /// Begins a round. Returns what it takes up.
    fn begin(&self) -> u64 {
        let mut rounds = self.rounds();
        rounds.under_way = true;
        rounds.asked
    }

    fn end(&self, taken_up: u64) {
        let mut rounds = self.rounds();
        rounds.under_way = false;
        rounds.done = taken_up;
    }

    fn waits(&self) -> bool {
        let rounds = self.rounds();
        rounds.under_way || rounds.done < rounds.asked
    }
}

/// The courier's own connection, for one question at a time. It is closed while a request may still be under way, which
/// can last a minute: whoever erases, and the end of the program, at which SQLCipher clears its memory, find nothing of
/// the store in use.
#[derive(Clone)]
struct Store(Arc<Mutex<Option<Outbox>>>);

impl Store {
    /// Asks the store. `None` if it did not answer or is closed.
    fn ask<T>(&self, question: impl FnOnce(&Outbox) -> Result<T, VaultError>) -> Option<T> {
        let outbox = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        question(outbox.as_ref()?).ok()
    }

    fn close(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

impl std::fmt::Debug for Courier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Courier")
    }
}

impl Courier {
    /// Starts carrying. `outbox` is the courier's own connection; `changed` is called from its thread.
    #[must_use]
    pub fn start(
        outbox: Outbox,
        attachments: Attachments,
        packs: Arc<Packs>,
        route: Route,
        clock: Clock,
        changed: impl Fn() + Send + 'static,
    ) -> Self {
        let (nudge, nudged) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let store = Store(Arc::new(Mutex::new(Some(outbox))));
        let work = Arc::new(Work::new());
        let run = Run {
            store: store.clone(),
            attachments,
            packs,
            reached: Cell::new(false),
            route,
            clock: Arc::clone(&clock),
            changed: Box::new(changed),
            work: Arc::clone(&work),
            stop: Arc::clone(&stop),
        };
        let thread =
            std::thread::Builder::new().name("courier".to_owned()).spawn(move || run.run(&nudged)).ok();
        Self { nudge, stop, store, clock, work, thread }
    }

    /// Looks at the queue now.
    pub fn nudge(&self) {
        self.work.ask();
        // A courier that has ended needs no nudge.
        self.nudge.send(()).ok();
    }

    /// Whether it has something to do now or in a moment: a parcel is due within ten seconds, a request or an upload is
    /// under way, or the first look into the mailboxes is not done. Never waits for a request.
    #[must_use]
    pub fn busy(&self) -> bool {
        let now = (self.clock)();
        let due = || {
            let next = self.store.ask(|store| store.next_due(now)).flatten();
            next.is_some_and(|at| at <= now.saturating_add(SOON))
        };
        // In this order: what is taken out of the queue meanwhile is under way.
        self.thread.as_ref().is_some_and(|thread| !thread.is_finished()) && (due() || self.work.waits())
    }

    /// When it looked into the mailboxes last, Unix seconds; none before its first look.
    #[must_use]
    pub fn looked(&self) -> Option<i64> {
        self.work.rounds().looked
    }
}

impl Drop for Courier {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.store.close();
        self.nudge();
        if let Some(thread) = self.thread.take() {
            // A request may be under way; the thread ends after it, by itself.
            if thread.is_finished() {
                drop(thread.join());
            }
        }
    }
}

struct Run {
    store: Store,
    attachments: Attachments,
    packs: Arc<Packs>,
    /// Whether an intake answered in this round.
    reached: Cell<bool>,
    route: Route,
    clock: Clock,
    changed: Box<dyn Fn() + Send>,
    work: Arc<Work>,
    stop: Arc<AtomicBool>,
}

impl Run {
    fn run(self, nudged: &Receiver<()>) {
        let Ok(client) = http::client() else { return };
        let mut polled: Option<Instant> = None;
        while !self.stop.load(Ordering::Relaxed) {
            let taken_up = self.work.begin();
            let mut changed = false;
            for parcel in self.store.ask(|store| store.due((self.clock)())).unwrap_or_default() {
                if self.stop.load(Ordering::Relaxed) {
                    return;
                }
                changed |= self.carry(&client, &parcel);
            }
            if polled.is_none_or(|at| at.elapsed() >= self.route.poll_every) {
                changed |= self.look(&client);
                polled = Some(Instant::now());
                self.work.rounds().looked = Some((self.clock)());
            }
            changed |= self.look_for_a_pack(&client);
            // Before the word that something changed: whoever hears it may ask at once.
            self.work.end(taken_up);
            if changed {
                (self.changed)();
            }
            let now = (self.clock)();
            let due = self.store.ask(|store| store.next_due(now)).flatten();
            let due = due.map_or(i64::MAX, |at| at.saturating_sub(now));
            // What is due and did not go, because the disk is full, waits a little.
            let least = i64::from(!changed);
            let until_due = Duration::from_secs(due.clamp(least, 3600).unsigned_abs());
            let until_poll =
                self.route.poll_every.saturating_sub(polled.map_or(Duration::ZERO, |at| at.elapsed()));
            let pause = until_due.min(until_poll).max(Duration::from_millis(20));
            match nudged.recv_timeout(pause) {
                Ok(()) => while nudged.try_recv().is_ok() {},
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Tries each intake in turn. Returns whether its standing changed.
    fn carry(&self, client: &reqwest::blocking::Client, parcel: &Parcel) -> bool {
        // Taken back meanwhile, or a disk that cannot note the try: nothing leaves.
        if !self.store.ask(|store| store.begin(&parcel.id)).unwrap_or(false) {
            return false;
        }
        let mut why = Held::NoIntake;
        for (intake, key) in &self.route.intakes {
            let tried = match &parcel.content {
                Content::Envelope(bytes) => send::send(client, intake, key, &parcel.id, bytes),
                Content::File(name) => {
                    self.attachments.open_sealed(name).map_err(|_| Held::FileLost).and_then(|file| {
                        upload::upload(client, intake, key, &parcel.id, file, parcel.size, |sent| {
                            let kept =
                                self.store.ask(|store| store.progress(&parcel.id, sent)).unwrap_or(false);
                            (self.changed)();
                            kept && !self.stop.load(Ordering::Relaxed)
                        })
                    })
                }
            };
            match tried {
                Ok((receipt, at)) => {
                    self.reached.set(true);
                    if self.store.ask(|store| store.accept(&parcel.id, &receipt, at)).is_some() {
                        tracing::debug!(bytes = parcel.size, "parcel accepted");
                        return true;
                    }
                    why = Held::FileLost;
                }
                Err(held) => why = held,
            }
            if self.stop.load(Ordering::Relaxed) {
                return false;
            }
        }
        tracing::debug!(reason = why.key(), "parcel held");
        // If even this cannot be stored, the parcel is simply due again.
        self.store.ask(|store| store.hold(&parcel.id, why, (self.clock)()));
        true
    }

    fn look(&self, client: &reqwest::blocking::Client) -> bool {
        let mut new = false;
        for watched in self.store.ask(Outbox::watched).unwrap_or_default() {
            for (intake, _) in &self.route.intakes {
                if self.stop.load(Ordering::Relaxed) {
                    return new;
                }
                let Some(after) = self.store.ask(|store| store.fetched(&watched.id, intake)) else {
                    continue;
                };
                let keep =
                    |seq, body: &[u8]| self.store.ask(|store| store.keep(&watched.id, intake, seq, body));
                let fetched = fetch::fetch(client, intake, &watched, after, keep);
                self.reached.set(self.reached.get() || fetched.is_ok());
                new |= fetched.unwrap_or(false);
            }
        }
        new
    }

    /// Looks for a newer pack, if it was asked for or it costs no connection of its own. Returns whether it looked.
    fn look_for_a_pack(&self, client: &reqwest::blocking::Client) -> bool {
        let now = (self.clock)();
        let looked = self.store.ask(|store| store.setting(packs::LOOKED)).flatten();
        let looked = looked.and_then(|at| at.parse().ok());
        if !self.packs.due(self.reached.replace(false), looked, now) || self.stop.load(Ordering::Relaxed) {
            return false;
        }
        let intakes = self.route.intakes.iter().map(|(intake, _)| intake.as_str());
        let looked = self.packs.look_at(client, intakes, now);
        self.store.ask(|store| store.set_setting(packs::LOOKED, &looked.to_string()));
        true
    }
}
