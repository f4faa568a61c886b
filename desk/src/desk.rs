//! The desk: opened, served, stopped.

use crate::{
    DeskConfig, DeskError,
    cases::take,
    fetch::{Address, Fetchers, Standing as IntakeStanding},
    store::{Folder, Store, check_owner},
    web,
};
use rusqlite::Connection;
use saphan_vault::{Pin, Standing};
use std::{
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
    time::Duration,
};
use tokio::sync::watch;

/// How long the end of the program waits for what is under way.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is written to in one place and seen in another.
pub(crate) struct Shared {
    version: watch::Sender<u64>,
    intakes: Mutex<Vec<IntakeStanding>>,
}

impl Shared {
    fn new(intakes: &[Address]) -> Self {
        let standings = intakes.iter().map(|intake| IntakeStanding::asking(intake.as_str())).collect();
        Self { version: watch::Sender::new(1), intakes: Mutex::new(standings) }
    }

    /// Something on the page is no longer as it was.
    pub(crate) fn changed(&self) {
        self.version.send_modify(|version| *version += 1);
    }

    /// Counts up with every change.
    pub(crate) fn watch(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// How each intake stands.
    pub(crate) fn standings(&self) -> Vec<IntakeStanding> {
        lock(&self.intakes).clone()
    }

    /// Notes how an intake stands after a round.
    pub(crate) fn stands(&self, address: &str, after: impl FnOnce(IntakeStanding) -> IntakeStanding) {
        let mut standings = lock(&self.intakes);
        let Some(standing) = standings.iter_mut().find(|standing| standing.intake == address) else { return };
        let before = standing.state;
        *standing = after(standing.clone());
        let moved = standing.state != before;
        drop(standings);
        if moved {
            self.changed();
        }
    }
}

/// A lock that a panic elsewhere cannot take away from everybody.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An open vault with the threads that work on it.
pub(crate) struct Room {
    /// The page's own connection.
    pub(crate) vault: Mutex<Connection>,
    pub(crate) fetchers: Fetchers,
    /// Whether the vault had been damaged and what could be read was saved.
    pub(crate) recovered: bool,
    _store: Store,
}

/// Everything a request may need.
pub(crate) struct Inside {
    pub(crate) config: DeskConfig,
    pub(crate) folder: Arc<Folder>,
    pub(crate) shared: Arc<Shared>,
    intakes: Vec<Address>,
    room: RwLock<Option<Arc<Room>>>,
}

impl Inside {
    /// The open vault.
    pub(crate) fn room(&self) -> Result<Arc<Room>, DeskError> {
        self.room.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(DeskError::Locked)
    }

    /// Opens the vault and starts the fetchers. Does nothing if it is open.
    pub(crate) fn unlock(&self, passphrase: Option<&Pin>) -> Result<(), DeskError> {
        let mut room = self.room.write().unwrap_or_else(PoisonError::into_inner);
        if room.is_some() {
            return Ok(());
        }
        let store = self.folder.open(passphrase)?;
        let vault = store.connect()?;
        check_owner(&vault, &self.config.agency)?;
        take::try_refused_again(&vault)?;
        let connections = self.intakes.iter().map(|intake| Ok((intake.clone(), store.connect()?)));
        let connections = connections.collect::<Result<Vec<_>, DeskError>>()?;
        let fetchers = Fetchers::start(connections, &self.folder, &self.shared, self.config.poll_every)?;
        *room = Some(Arc::new(Room {
            vault: Mutex::new(vault),
            fetchers,
            recovered: store.recovered,
            _store: store,
        }));
        drop(room);
        self.shared.changed();
        Ok(())
    }

    /// Stops the fetchers and closes the vault.
    fn close(&self) {
        let room = self.room.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(room) = room {
            room.fetchers.stop(PATIENCE);
        }
    }
}

/// A desk over its folder.
pub struct Desk {
    inside: Arc<Inside>,
    key: Arc<web::AccessKey>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("agency", &self.inside.config.agency).finish_non_exhaustive()
    }
}

impl Desk {
    /// Takes the folder and, if it can, opens the vault and begins to fetch. Keys must be there: see [`crate::keys`].
    /// A vault whose passphrase is not given stays locked until the page opens it.
    ///
    /// # Errors
    /// [`DeskError::InUse`], [`DeskError::NoKeys`], [`DeskError::OtherAgency`], [`DeskError::BadIntake`], and the
    /// vault's own, such as a wrong passphrase.
    pub fn open(config: DeskConfig) -> Result<Self, DeskError> {
        let intakes =
            config.intakes.iter().map(|address| Address::new(address)).collect::<Result<Vec<_>, _>>()?;
        let folder = Folder::take(&config.data_dir)?;
        let key = web::AccessKey::new(config.access_key.clone())?;
        let shared = Arc::new(Shared::new(&intakes));
        let inside = Inside { config, folder: Arc::new(folder), shared, intakes, room: RwLock::new(None) };
        match (inside.folder.standing()?, &inside.config.passphrase) {
            (Standing::Missing, _) => return Err(DeskError::NoKeys),
            (Standing::Pin, None) => {}
            (_, passphrase) => inside.unlock(passphrase.as_ref())?,
        }
        Ok(Self { inside: Arc::new(inside), key: Arc::new(key) })
    }

    /// Path and query of the first address, with the key that lets a browser in. A secret of whoever started the desk.
    #[must_use]
    pub fn address_path(&self) -> String {
        self.key.address_path()
    }

    /// Serves the page until `stop` is done. Requests under way are finished, but not waited for longer than three
    /// seconds. The listener must be on the loopback interface.
    ///
    /// # Errors
    /// [`DeskError::File`] if the listener is on another interface or fails.
    pub async fn serve(
        self,
        listener: tokio::net::TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), DeskError> {
        let address = listener.local_addr()?;
        if !address.ip().is_loopback() {
            let words = "a desk is served on 127.0.0.1 or ::1 only";
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, words).into());
        }
        let (stopping, stopped) = watch::channel(false);
        let app = web::app(Arc::clone(&self.inside), Arc::clone(&self.key), address.port(), stopped.clone());
        let mut ended = stopped.clone();
        let served = axum::serve(listener, app).with_graceful_shutdown(async move {
            stop.await;
            stopping.send_replace(true);
        });
        let too_long = async move {
            // An error means that the sender is gone, and with it everything that was served.
            drop(ended.wait_for(|stopped| *stopped).await);
            tokio::time::sleep(PATIENCE).await;
        };
        let served = tokio::select! {
            served = served => served,
            () = too_long => Ok(()),
        };
        let inside = self.inside;
        // A thread that waits for threads must not be one that others need.
        drop(tokio::task::spawn_blocking(move || inside.close()).await);
        Ok(served?)
    }
}
