//! What every request shares.

use std::fs::{DirBuilder, File, TryLockError};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use saphan_protocol::keys::SigningSecret;

use crate::agency::Agencies;
use crate::blobs::{Blobs, Disk};
use crate::config::IntakeConfig;
use crate::counts::Counts;
use crate::error::IntakeError;
use crate::files::Files;
use crate::rate::RateLimiter;
use crate::routes::packs::Packs;
use crate::space::Space;
use crate::store::{Store, sqlite::SqliteStore};

const LOCK: &str = "lock";
const DATABASE: &str = "intake.db";

pub(crate) struct Intake {
    pub(crate) config: IntakeConfig,
    pub(crate) agencies: Agencies,
    pub(crate) store: Box<dyn Store>,
    pub(crate) blobs: Box<dyn Blobs>,
    pub(crate) files: Arc<Files>,
    pub(crate) space: Space,
    pub(crate) counts: Counts,
    pub(crate) rate: Option<RateLimiter>,
    pub(crate) key: SigningSecret,
    pub(crate) packs: Packs,
}

pub(crate) type Shared = Arc<Intake>;

impl Intake {
    /// Opens the data folder, which no other process may have open.
    pub(crate) async fn open(config: IntakeConfig) -> Result<Shared, IntakeError> {
        saphan_sqlcipher::ensure_linked();
        config.check()?;
        let agencies = Agencies::of(&config)?;
        let dir = config.data_dir.clone();
        private_dir(&dir)?;
        let files = Files::open(&dir, lock(&dir)?)?;
        let key = crate::key::load_or_make(&dir)?;
        let store = SqliteStore::open(&dir.join(DATABASE)).await?;
        let rate = match config.limits.rate {
            Some(rate) => Some(RateLimiter::new(rate).ok_or(IntakeError::NoRandomness)?),
            None => None,
        };
        let intake = Self {
            agencies,
            store: Box::new(store),
            blobs: Box::new(Disk::open(&dir)?),
            files,
            space: Space::new(dir.clone(), &config.limits),
            counts: Counts::default(),
            rate,
            key,
            packs: Packs::new(&dir),
            config,
        };
        intake.measure().await?;
        Ok(Arc::new(intake))
    }

    /// Counts what is stored, for the quota.
    async fn measure(&self) -> Result<(), IntakeError> {
        let mut bytes = self.store.stored().await?.bytes;
        for (_, file) in self.store.files().await? {
            bytes += file.completed_at.map_or(0, |_| file.length);
        }
        for (_, length, _) in self.files.parts()? {
            bytes += length;
        }
        self.space.set(bytes);
        Ok(())
    }
}

/// Makes a folder that only this user may enter. One that is there stays as its owner made it.
pub(crate) fn private_dir(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

fn lock(dir: &Path) -> Result<File, IntakeError> {
    let lock = File::create(dir.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(IntakeError::InUse(dir.to_owned())),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
