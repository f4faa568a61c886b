//! A person's phone: the folder, the vault in it, and what is carried.

use super::ReporterError;
use crate::{
    keys::KeyStore,
    setup::{Observer, Setup},
};
use saphan_core::{Phone, PhoneConfig};
use saphan_vault::{Pin, Standing};
use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use zeroize::Zeroizing;

/// Fewest and most letters of a new PIN: with fewer, whoever has the phone for a night tries them all.
const PIN_LETTERS: std::ops::RangeInclusive<usize> = 6..=64;

/// What a person writes, kept encrypted and carried. One a folder; calls come from any thread, one at a time.
///
/// The folder is the same as that of an [`App`](crate::App), one after the other: a draft begun here goes on there.
#[derive(uniffi::Object)]
pub struct Reporter {
    phone: Mutex<Phone>,
}

impl std::fmt::Debug for Reporter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reporter")
    }
}

/// Whether there is a vault, and what opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum VaultStanding {
    /// None yet.
    Missing,
    /// It opens without a PIN, on this phone only.
    NoPin,
    /// It asks for a PIN.
    Pin,
}

impl Reporter {
    fn over(phone: Phone) -> Arc<Self> {
        Arc::new(Self { phone: Mutex::new(phone) })
    }

    pub(super) fn phone(&self) -> MutexGuard<'_, Phone> {
        // A panic in an earlier call takes nothing away: what was stored is stored.
        self.phone.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn config(
    setup: Setup,
    keys: Arc<dyn KeyStore>,
    observer: Arc<dyn Observer>,
) -> Result<PhoneConfig, ReporterError> {
    if !Path::new(&setup.data_dir).is_absolute() {
        return Err(ReporterError::Storage { why: "the folder is no absolute path".to_owned() });
    }
    Ok(setup.config(keys, observer)?)
}

fn new_pin(typed: Option<String>) -> Result<Option<Pin>, ReporterError> {
    let typed = typed.map(Zeroizing::new);
    if typed.as_ref().is_some_and(|typed| !PIN_LETTERS.contains(&typed.chars().count())) {
        return Err(ReporterError::PinLength {
            least: *PIN_LETTERS.start() as u32,
            most: *PIN_LETTERS.end() as u32,
        });
    }
    Ok(typed.map(|typed| Pin::new(&typed)))
}

#[uniffi::export]
impl Reporter {
    /// Opens the folder, which is made if it is not there, and begins to carry what waits. The vault stays closed. The path is
    /// an absolute one.
    ///
    /// # Errors
    /// [`ReporterError::InUse`], [`ReporterError::Pack`], [`ReporterError::KeyGone`], those of the key store and the disk.
    #[uniffi::constructor]
    pub fn open(
        setup: Setup,
        keys: Arc<dyn KeyStore>,
        observer: Arc<dyn Observer>,
    ) -> Result<Arc<Self>, ReporterError> {
        Ok(Self::over(Phone::open(config(setup, keys, observer)?)?))
    }

    /// Opens the folder of a phone whose key store has lost the key, empty: what was there is set aside, because nobody can
    /// open it, and nothing of it is sent. Ask the person before.
    ///
    /// # Errors
    /// [`ReporterError::VaultExists`] if the key is there after all; those of `open`.
    #[uniffi::constructor]
    pub fn begin_anew(
        setup: Setup,
        keys: Arc<dyn KeyStore>,
        observer: Arc<dyn Observer>,
    ) -> Result<Arc<Self>, ReporterError> {
        Ok(Self::over(Phone::begin_anew(config(setup, keys, observer)?)?))
    }

    /// Whether there is a vault, and what opens it.
    ///
    /// # Errors
    /// [`ReporterError::Damaged`] and the disk's.
    pub fn standing(&self) -> Result<VaultStanding, ReporterError> {
        Ok(match self.phone().standing()? {
            Standing::Missing => VaultStanding::Missing,
            Standing::NoPin => VaultStanding::NoPin,
            Standing::Pin => VaultStanding::Pin,
        })
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.phone().is_open()
    }

    /// Seconds before the next PIN is tried; 0: now.
    ///
    /// # Errors
    /// The disk's.
    pub fn wait_before_try_s(&self) -> Result<u64, ReporterError> {
        let wait = self.phone().wait_before_try()?.unwrap_or_default();
        Ok(wait.as_secs() + u64::from(wait.subsec_nanos() > 0))
    }

    /// Makes the vault and opens it. Without a PIN whoever can unlock the phone can read it. A PIN has 6 to 64 letters or
    /// digits and is taken as it is: make Khmer, Burmese, Lao and Thai digits one with the ASCII ones before.
    ///
    /// # Errors
    /// [`ReporterError::VaultExists`], [`ReporterError::PinLength`], those of the key store and the disk.
    pub fn create_vault(&self, pin: Option<String>) -> Result<(), ReporterError> {
        let pin = new_pin(pin)?;
        let mut phone = self.phone();
        if phone.is_open() {
            return Err(ReporterError::VaultExists);
        }
        Ok(phone.create_vault(pin.as_ref())?)
    }

    /// Opens the vault and takes in what came meanwhile. Returns whether something was damaged and what could be read of it
    /// was saved: to be said to the person.
    ///
    /// # Errors
    /// [`ReporterError::WrongPin`], [`ReporterError::TryLater`], [`ReporterError::NeedsPin`],
    /// [`ReporterError::AlreadyOpen`], at which no PIN is looked at; [`ReporterError::Erased`] after
    /// the PIN that erases; [`ReporterError::KeyGone`]. Nothing else is ever deleted.
    pub fn unlock(&self, pin: Option<String>) -> Result<bool, ReporterError> {
        let pin = pin.map(|typed| Pin::new(&Zeroizing::new(typed)));
        let mut phone = self.phone();
        if phone.is_open() {
            return Err(ReporterError::AlreadyOpen);
        }
        let saved = phone.unlock(pin.as_ref())?;
        // What cannot be taken in now is taken in later; the vault is open.
        drop(phone.catch_up());
        Ok(saved)
    }

    /// Closes the vault: after this no key of it and no text of the person is in this library's memory. What is on its way
    /// goes on.
    pub fn lock(&self) {
        self.phone().lock();
    }

    /// Sets, changes or (none) removes the PIN of the open vault.
    ///
    /// # Errors
    /// [`ReporterError::Locked`], [`ReporterError::PinLength`], [`ReporterError::SamePin`]; the old PIN works if this failed.
    pub fn change_pin(&self, pin: Option<String>) -> Result<(), ReporterError> {
        let pin = new_pin(pin)?;
        Ok(self.opened()?.change_pin(pin.as_ref())?)
    }

    /// Sets a second PIN that erases everything when it is given to `unlock`.
    ///
    /// # Errors
    /// [`ReporterError::Locked`], [`ReporterError::NeedsPin`] without a first PIN, [`ReporterError::PinLength`],
    /// [`ReporterError::SamePin`].
    pub fn set_erasing_pin(&self, pin: String) -> Result<(), ReporterError> {
        let pin = new_pin(Some(pin))?.ok_or(ReporterError::NeedsPin)?;
        Ok(self.opened()?.set_erasing_pin(&pin)?)
    }

    /// Destroys everything the person wrote and what waits to be sent, also while the vault is closed.
    ///
    /// # Errors
    /// The disk's; keys are destroyed first.
    pub fn erase(&self) -> Result<(), ReporterError> {
        Ok(self.phone().erase()?)
    }

    /// Takes in receipts and answers that came. Returns whether anything changed. While the vault is closed they wait.
    ///
    /// # Errors
    /// The disk's; what came stays.
    pub fn catch_up(&self) -> Result<bool, ReporterError> {
        Ok(self.phone().catch_up()?)
    }

    /// Tries everything that waits at once.
    ///
    /// # Errors
    /// The disk's.
    pub fn retry_now(&self) -> Result<(), ReporterError> {
        Ok(self.phone().retry_now()?)
    }

    /// Whether there is something to do in the background now or in a moment.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.phone().busy()
    }

    /// When this phone wants to be woken to carry on, Unix seconds; none if nothing waits.
    ///
    /// # Errors
    /// The disk's.
    pub fn wake_at(&self) -> Result<Option<i64>, ReporterError> {
        Ok(self.phone().wake_at()?)
    }
}

impl Reporter {
    /// The phone with its vault open.
    pub(super) fn opened(&self) -> Result<MutexGuard<'_, Phone>, ReporterError> {
        let phone = self.phone();
        if phone.is_open() { Ok(phone) } else { Err(ReporterError::Locked) }
    }
}
