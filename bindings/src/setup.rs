//! What a phone is made of, whether with our screens or without.

use crate::{
    ending,
    keys::{KeyStore, Keys},
    pack::{self, PackError, SignedPack},
};
use saphan_core::{PhoneConfig, outbox::courier::Route};
use std::{
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// What an [`App`](crate::App) or a [`Reporter`](crate::library::Reporter) is made of.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Setup {
    /// Folder of this app alone, kept out of backups.
    pub data_dir: String,
    /// The pack that came with the program; without, the app says what to do and shows the first numbers.
    pub pack: Option<SignedPack>,
    /// Milliseconds between two looks into the mailboxes while the process lives, at least 50.
    pub poll_ms: u64,
}

/// Told when background work changed something.
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// Something may have changed: send [`Event::Tick`](saphan_screens::vocabulary::Event::Tick) to an app, call `catch_up`
    /// of a reporter. Called from a thread of the phone's own; it must return at once and must not call the phone from there.
    ///
    /// # Errors
    /// [`ObserverError`], which changes nothing: it is told again of the next change.
    fn changed(&self) -> Result<(), ObserverError>;
}

/// What a front end threw while it was told that something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ObserverError {
    /// Whatever it was.
    #[error("the front end could not take note of a change: send a tick")]
    Unexpected,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unexpected
    }
}

impl Setup {
    pub(crate) fn config(
        self,
        keys: Arc<dyn KeyStore>,
        observer: Arc<dyn Observer>,
    ) -> Result<PhoneConfig, PackError> {
        ending::without_a_word();
        let knowledge = pack::newest(Path::new(&self.data_dir), self.pack.as_ref())?;
        let intakes = knowledge.routes();
        Ok(PhoneConfig {
            data_dir: self.data_dir.into(),
            device_key: Arc::new(Keys(keys)),
            knowledge,
            route: Route { intakes, poll_every: Duration::from_millis(self.poll_ms.max(50)) },
            clock: Arc::new(unix_now),
            changed: Arc::new(move || {
                // What a front end throws there must not end the thread that carries the reports.
                observer.changed().ok();
            }),
        })
    }
}

/// Seconds since 1970; 0 where the clock stands before it.
pub(crate) fn unix_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
