//! The app: an event in, a step out.

use crate::{
    keys::{KeyStore, Keys},
    pack::{self, PackError, SignedPack},
};
use saphan_core::{PhoneConfig, outbox::courier::Route};
use saphan_screens::{
    AppConfig,
    vocabulary::{Event, Step, VOCABULARY, Words},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// What an app is made of.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Setup {
    /// Folder of this app alone, kept out of backups.
    pub data_dir: String,
    /// The pack that came with the program; without, the one built in.
    pub pack: Option<SignedPack>,
    /// Milliseconds between two looks into the mailboxes while the process lives, at least 50.
    pub poll_ms: u64,
}

/// Told when background work changed something.
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// The screen may have changed: send [`Event::Tick`]. Called from a thread of the app's own; it must return at once and
    /// must not call the app from there.
    fn changed(&self);
}

/// The app. One instance a data folder; calls come from any thread, one at a time.
#[derive(Debug, uniffi::Object)]
pub struct App {
    app: saphan_screens::App,
}

#[uniffi::export]
impl App {
    /// Opens the app. A folder that cannot be opened is not an error: the screen says what to do.
    ///
    /// # Errors
    /// [`PackError`] if the pack that came with the program is no good; the program then starts with the one built in.
    #[uniffi::constructor]
    pub fn open(
        setup: Setup,
        keys: Arc<dyn KeyStore>,
        observer: Arc<dyn Observer>,
    ) -> Result<Arc<Self>, PackError> {
        let knowledge = pack::open(setup.pack.as_ref())?;
        let intakes = knowledge
            .intakes()
            .iter()
            .filter_map(|i| Some((i.url.trim_end_matches('/').to_owned(), i.receipt_key.parse().ok()?)))
            .collect();
        let phone = PhoneConfig {
            data_dir: setup.data_dir.into(),
            device_key: Arc::new(Keys(keys)),
            knowledge,
            route: Route { intakes, poll_every: Duration::from_millis(setup.poll_ms.max(50)) },
            clock: Arc::new(unix_now),
            changed: Arc::new(move || {
                // What a front end throws there must not end the thread that carries the reports.
                drop(catch_unwind(AssertUnwindSafe(|| observer.changed())));
            }),
        };
        Ok(Arc::new(Self { app: saphan_screens::App::new(AppConfig { phone }) }))
    }

    /// Takes an event and answers with what to show and do. Everything typed or chosen is durable when this returns.
    #[must_use]
    pub fn handle(&self, event: Event) -> Step {
        self.app.handle(event)
    }

    /// The front end's own words in the language of the screens now. Changes nothing.
    #[must_use]
    pub fn words(&self) -> Words {
        self.app.words()
    }

    /// Whether there is something to do in the background now or in a moment. Whoever was woken by
    /// [`Effect::WakeAt`](saphan_screens::vocabulary::Effect::WakeAt) stays until this is false.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.app.busy()
    }
}

/// Version of the vocabulary this library speaks. A front end made for another one must not start with it.
#[uniffi::export]
#[must_use]
pub fn vocabulary() -> u32 {
    VOCABULARY
}

fn unix_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
