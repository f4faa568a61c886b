//! The app: an event in, a step out.

use crate::{
    keys::KeyStore,
    pack::PackError,
    setup::{Observer, Setup},
};
use saphan_screens::{
    AppConfig,
    vocabulary::{Event, Step, VOCABULARY, Words},
};
use std::sync::Arc;

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
    /// [`PackError`] if the pack that came with the program is no good and the phone has taken no newer one; the program
    /// then starts without.
    #[uniffi::constructor]
    pub fn open(
        setup: Setup,
        keys: Arc<dyn KeyStore>,
        observer: Arc<dyn Observer>,
    ) -> Result<Arc<Self>, PackError> {
        let phone = setup.config(keys, observer)?;
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
