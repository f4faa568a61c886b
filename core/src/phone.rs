//! One phone: its data folder, what it knows, its vault while open, and its courier.

use crate::{
    content::{Knowledge, PackRefused, installed, model::Agency, open::sealing_key},
    location::fix::{Fix, FixError},
    outbox::{
        self,
        courier::{Clock, Courier, Route},
        packs::{Look, Packs},
        queue::{Outbox, Standing as ParcelStanding},
    },
    report::{
        self, Kind, ReportError, State,
        attach::Role,
        draft::Draft,
        follow::{self, Followed, Summary},
        remove, seal,
    },
    shop::{self, order},
};
use rusqlite::OptionalExtension;
use saphan_vault::{Attachments, DeviceKey, Duress, Opened, Pin, Standing, Vault, VaultError};
use std::{
    fs::{File, TryLockError},
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

/// Pause between two looks into the mailboxes for which a phone is woken, seconds: six hours. A look costs a few
/// kilobytes of prepaid data a mailbox, and helpers answer within a day rather than within the hour.
pub const LOOK_EVERY: i64 = 6 * 3600;

/// What a phone is made of.
#[derive(Clone)]
pub struct PhoneConfig {
    /// Folder of this phone alone.
    pub data_dir: PathBuf,
    /// The platform's key store.
    pub device_key: Arc<dyn DeviceKey + Send + Sync>,
    /// What the phone knows.
    pub knowledge: Knowledge,
    /// Where parcels go.
    pub route: Route,
    /// Seconds since 1970.
    pub clock: Clock,
    /// Called from a background thread when something changed.
    pub changed: Arc<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for PhoneConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PhoneConfig")
    }
}

/// One phone, open. A second one over the same folder is refused with [`VaultError::InUse`].
pub struct Phone {
    config: PhoneConfig,
    outbox: Outbox,
    attachments: Attachments,
    packs: Arc<Packs>,
    vault: Option<Vault>,
    connection: Option<rusqlite::Connection>,
    courier: Option<Courier>,
    began_anew: bool,
    _in_use: File,
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phone").field("open", &self.connection.is_some()).finish_non_exhaustive()
    }
}

impl Phone {
    /// Opens the folder and starts the courier; the vault stays closed.
    ///
    /// # Errors
    /// [`VaultError`] of the device store; `InUse` if another process has the folder.
    pub fn open(config: PhoneConfig) -> Result<Self, VaultError> {
        let in_use = hold(&config.data_dir)?;
        let began_anew = Vault::finish_anew(&config.data_dir)?;
        Self::over(config, in_use, began_anew)
    }

    /// Opens the folder of a phone whose key store has lost the key, empty: what was there is set aside, because nobody
    /// can open it, and nothing of it is sent. Ask the person before.
    ///
    /// # Errors
    /// As [`Phone::open`], and [`VaultError::Exists`] if the key is there after all. Nothing was changed, or the next
    /// opening goes on with it.
    pub fn begin_anew(config: PhoneConfig) -> Result<Self, VaultError> {
        let in_use = hold(&config.data_dir)?;
        Vault::begin_anew(&config.data_dir, &*config.device_key)?;
        Self::over(config, in_use, true)
    }

    fn over(config: PhoneConfig, in_use: File, began_anew: bool) -> Result<Self, VaultError> {
        let attachments = Attachments::open(&config.data_dir)?;
        let outbox = Outbox::new(device_store(&config)?);
        let packs = Arc::new(Packs::new(&config.data_dir, config.knowledge.clone()));
        let mut phone = Self {
            config,
            outbox,
            attachments,
            packs,
            vault: None,
            connection: None,
            courier: None,
            began_anew,
            _in_use: in_use,
        };
        phone.start_courier()?;
        Ok(phone)
    }

    fn start_courier(&mut self) -> Result<(), VaultError> {
        let changed = Arc::clone(&self.config.changed);
        self.courier = Some(Courier::start(
            Outbox::new(device_store(&self.config)?),
            Attachments::open(&self.config.data_dir)?,
            Arc::clone(&self.packs),
            self.config.route.clone(),
            Arc::clone(&self.config.clock),
            move || changed(),
        ));
        Ok(())
    }

    /// Whether what was here before was set aside at this opening, because the key for it was lost.
    #[must_use]
    pub fn began_anew(&self) -> bool {
        self.began_anew
    }

    /// Seconds since 1970 by this phone's clock.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.config.clock)()
    }

    /// What the phone knows.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.config.knowledge
    }

    /// Looks for a newer pack at the intakes now. How it went says [`Phone::pack_look`].
    pub fn look_for_pack(&self) {
        self.packs.ask();
        self.nudge();
    }

    /// How the last look for a newer pack went.
    #[must_use]
    pub fn pack_look(&self) -> Look {
        self.packs.look()
    }

    /// Takes a pack that lies in a file, such as one from another phone. Never reads more of it than a pack can have.
    ///
    /// # Errors
    /// [`PackRefused`]; what is known stays.
    pub fn take_pack(&mut self, file: &Path) -> Result<(), PackRefused> {
        let bytes = installed::read(file)?;
        let known = installed::take(&self.config.data_dir, &self.config.knowledge, &bytes, self.now())?;
        self.packs.set(known);
        self.use_newest_pack();
        Ok(())
    }

    /// Takes up what an editor has just written, with the next event and if its version is newer. It is kept nowhere.
    pub fn preview(&self, knowledge: Knowledge) {
        self.packs.set(knowledge);
    }

    /// Lays the pack in a file that can be handed to another phone. None if nobody signed it: no other phone would take it.
    /// The file is there until the next one, and holds nothing of the person.
    ///
    /// # Errors
    /// The file system's.
    pub fn pack_to_give(&self) -> std::io::Result<Option<PathBuf>> {
        installed::lay_out(&self.config.data_dir, self.knowledge())
    }

    /// Takes up a newer pack that came in the background. Returns whether there was one.
    fn use_newest_pack(&mut self) -> bool {
        let newest = self.packs.known();
        if newest.version <= self.config.knowledge.version {
            return false;
        }
        // Where the intakes are those of the pack, they are now those of the newer one.
        let follows = self.config.route.intakes == self.config.knowledge.routes();
        self.config.knowledge = newest;
        if follows && self.config.route.intakes != self.config.knowledge.routes() {
            self.config.route.intakes = self.config.knowledge.routes();
            // What was being sent is sent by the next one; without one, at the next start.
            drop(self.start_courier());
        }
        true
    }

    /// Whether there is a vault, and whether it asks for a PIN.
    ///
    /// # Errors
    /// [`VaultError`] if the slots cannot be read.
    pub fn standing(&self) -> Result<Standing, VaultError> {
        Vault::standing(&self.config.data_dir)
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.connection.is_some()
    }

    /// How long to wait before the next PIN is tried.
    ///
    /// # Errors
    /// [`VaultError`] if the count of tries cannot be read.
    pub fn wait_before_try(&self) -> Result<Option<Duration>, VaultError> {
        Vault::wait_before_try(&self.config.data_dir)
    }

    /// Makes the vault.
    ///
    /// # Errors
    /// [`VaultError`].
    pub fn create_vault(&mut self, pin: Option<&Pin>) -> Result<(), VaultError> {
        let vault = Vault::create(&self.config.data_dir, &*self.config.device_key, pin, report::MIGRATIONS)?;
        self.take(vault)
    }

    /// Opens the vault. Returns whether damage was found and what could be read was saved.
    ///
    /// # Errors
    /// [`VaultError::WrongPin`] and the rest; nothing is deleted. [`VaultError::Erased`] after a PIN that erases.
    pub fn unlock(&mut self, pin: Option<&Pin>) -> Result<bool, VaultError> {
        let opened = Vault::open(&self.config.data_dir, &*self.config.device_key, pin, report::MIGRATIONS);
        if matches!(opened, Err(VaultError::Erased)) {
            self.forget()?;
        }
        let Opened { vault, recovery } = opened?;
        self.take(vault)?;
        // What fails of these now is done at another opening.
        drop(self.db().and_then(|vault| follow::restore(vault, &self.outbox, self.now())));
        drop(self.sweep_files());
        Ok(recovery.is_some())
    }

    /// Removes sealed files that no report names and nobody waits for: what a kill left between sealing a file and
    /// noting it, or between striking it out and removing it. Their keys are gone. After a damage nothing is removed:
    /// what was set aside may still name them.
    fn sweep_files(&self) -> Result<(), ReportError> {
        for file in std::fs::read_dir(&self.config.data_dir).map_err(VaultError::from)? {
            let name = file.map_err(VaultError::from)?.file_name();
            if name.to_string_lossy().contains(".damaged-") {
                return Ok(());
            }
        }
        let mut named: Vec<String> = self
            .db()?
            .prepare("SELECT name FROM attachment")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        named.extend(self.outbox.files()?);
        for name in self.attachments.names()? {
            if !named.contains(&name) {
                self.attachments.remove(&name)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, vault: Vault) -> Result<(), VaultError> {
        self.connection = Some(vault.connect()?);
        self.vault = Some(vault);
        Ok(())
    }

    /// Closes the vault: after this no key of it and no text of the person is in memory here.
    pub fn lock(&mut self) {
        self.connection = None;
        self.vault = None;
    }

    /// Sets, changes or (`None`) removes the PIN.
    ///
    /// # Errors
    /// [`VaultError`]; the old PIN works if this failed.
    pub fn change_pin(&mut self, pin: Option<&Pin>) -> Result<(), VaultError> {
        let vault = self.vault.as_mut().ok_or(VaultError::NeedsPin)?;
        vault.change_pin(&*self.config.device_key, pin)
    }

    /// Sets a second PIN that erases.
    ///
    /// # Errors
    /// [`VaultError`].
    pub fn set_erasing_pin(&mut self, pin: &Pin) -> Result<(), VaultError> {
        let vault = self.vault.as_mut().ok_or(VaultError::NeedsPin)?;
        vault.set_duress(&*self.config.device_key, pin, Duress::Erase)
    }

    /// Destroys everything the person wrote, and what waits to be sent, also while the vault is closed: whoever forgot
    /// the PIN can begin anew.
    ///
    /// # Errors
    /// [`VaultError`]; keys are destroyed first.
    pub fn erase(&mut self) -> Result<(), VaultError> {
        self.connection = None;
        let erased = match self.vault.take() {
            Some(vault) => vault.erase(),
            // Locked, or damaged so that nobody opens it: it goes all the same.
            None => Vault::erase_closed(&self.config.data_dir),
        };
        // What waits outside the vault goes too, whatever became of the vault.
        self.forget().and(erased)
    }

    fn forget(&mut self) -> Result<(), VaultError> {
        self.courier = None;
        let cleared = self.outbox.clear();
        let removed = self.attachments.remove_all();
        let set_aside = Vault::remove_set_aside(&self.config.data_dir, outbox::STORE);
        self.start_courier()?;
        cleared.and(removed).and(set_aside)
    }

    /// A setting needed before the vault is open.
    ///
    /// # Errors
    /// [`VaultError`] of the device store.
    pub fn setting(&self, key: &str) -> Result<Option<String>, VaultError> {
        self.outbox.setting(key)
    }

    /// Stores a setting.
    ///
    /// # Errors
    /// [`VaultError`] of the device store.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), VaultError> {
        self.outbox.set_setting(key, value)
    }

    pub(crate) fn db(&self) -> Result<&rusqlite::Connection, ReportError> {
        self.connection.as_ref().ok_or(ReportError::Locked)
    }

    fn db_mut(&mut self) -> Result<&mut rusqlite::Connection, ReportError> {
        self.connection.as_mut().ok_or(ReportError::Locked)
    }

    /// Where the person was, as the screens stored it.
    ///
    /// # Errors
    /// [`ReportError::Locked`] or the vault's.
    pub fn position(&self) -> Result<Option<String>, ReportError> {
        Ok(self.db()?.query_row("SELECT trail FROM position", [], |row| row.get(0)).optional()?)
    }

    /// Stores where the person is.
    ///
    /// # Errors
    /// [`ReportError::Locked`] or the vault's.
    pub fn set_position(&self, trail: &str) -> Result<(), ReportError> {
        self.db()?
            .prepare_cached(
                "INSERT INTO position (id, trail) VALUES (1, ?1) ON CONFLICT DO UPDATE SET trail = excluded.trail",
            )?
            .execute([trail])?;
        Ok(())
    }

    /// Opens a new draft.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn start_draft(&self, kind: Kind) -> Result<Draft, ReportError> {
        Draft::start(self.db()?, kind, self.now())
    }

    /// The newest draft of a kind.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn newest_draft(&self, kind: Kind) -> Result<Option<Draft>, ReportError> {
        Draft::newest(self.db()?, kind)
    }

    /// What was answered in something filed, whatever its state.
    ///
    /// # Errors
    /// [`ReportError::NotFound`] and the vault's.
    pub fn draft(&self, id: i64) -> Result<Draft, ReportError> {
        Draft::load(self.db()?, id)
    }

    /// Stores an answer; durable when this returns.
    ///
    /// # Errors
    /// [`ReportError`]; the earlier answer stands.
    pub fn answer(&self, draft: &mut Draft, field: &str, value: &str) -> Result<(), ReportError> {
        draft.set(self.db()?, field, value)
    }

    /// Switches one of several answers over; durable when this returns.
    ///
    /// # Errors
    /// [`ReportError`]; the earlier answer stands.
    pub fn toggle(&self, draft: &mut Draft, field: &str, value: &str) -> Result<(), ReportError> {
        draft.toggle(self.db()?, field, value)
    }

    /// Stores typed text; durable when this returns. Returns whether hidden characters were taken out.
    ///
    /// # Errors
    /// [`ReportError::TooLong`]; the earlier text stands.
    pub fn type_text(&self, draft: &mut Draft, field: &str, text: &str) -> Result<bool, ReportError> {
        draft.type_text(self.db()?, field, text)
    }

    /// Stores how exactly the place may be known, and takes away what was known more exactly.
    ///
    /// # Errors
    /// [`ReportError`]; the earlier answer stands.
    pub fn choose_place(&self, draft: &mut Draft, mode: &str) -> Result<(), ReportError> {
        draft.choose_place(self.db()?, mode)
    }

    /// Checks a fix and stores it in the draft, as exactly as the draft's way of saying the place allows.
    ///
    /// # Errors
    /// The fix's own error inside `Ok(Err(_))`, the vault's outside.
    pub fn locate(&self, draft: &mut Draft, fix: &Fix) -> Result<Result<(), FixError>, ReportError> {
        match fix.check(self.now()) {
            Ok(fix) => draft.set_fix(self.db()?, &fix).map(Ok),
            Err(error) => Ok(Err(error)),
        }
    }

    /// Keeps a link with the time.
    ///
    /// # Errors
    /// [`ReportError::TooMany`] and the vault's.
    pub fn keep_link(&self, draft: &mut Draft, text: &str) -> Result<(), ReportError> {
        draft.keep_link(self.db()?, text, self.now())
    }

    /// Takes a link away.
    ///
    /// # Errors
    /// The vault's.
    pub fn remove_link(&self, draft: &mut Draft, id: i64) -> Result<(), ReportError> {
        draft.remove_link(self.db()?, id)
    }

    /// Cleans, seals and adds a file.
    ///
    /// # Errors
    /// [`ReportError::Picture`] says what is wrong with the file; the draft is unchanged.
    pub fn attach(
        &self,
        draft: &mut Draft,
        path: &Path,
        claimed: Option<&str>,
        role: Role,
    ) -> Result<(), ReportError> {
        draft.attach(self.db()?, &self.attachments, path, claimed, role, self.now())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// The vault's.
    pub fn detach(&self, draft: &mut Draft, id: i64) -> Result<(), ReportError> {
        draft.detach(self.db()?, &self.attachments, id)
    }

    /// Puts so many of a good into an order, for the centre that sells it; durable when this returns.
    ///
    /// # Errors
    /// [`ReportError::OtherCentre`], [`ReportError::NotANumber`] and the vault's; the order is unchanged.
    pub fn put_in_order(&self, draft: &mut Draft, good: &str, count: u32) -> Result<(), ReportError> {
        let good = shop::good(self.knowledge(), good).ok_or(ReportError::NotFound)?;
        let centre = shop::centre(self.knowledge(), &good.centre).ok_or(ReportError::NotFound)?;
        if order::centre(self.knowledge(), draft).is_some_and(|of| of.id != centre.id) {
            return Err(ReportError::OtherCentre);
        }
        let goods = order::with(draft, &good.id, count)?;
        draft.set(self.db()?, "recipients", &centre.agency)?;
        draft.set(self.db()?, "goods", &goods)
    }

    /// Takes a good out of an order; durable when this returns.
    ///
    /// # Errors
    /// The vault's.
    pub fn take_out_of_order(&self, draft: &mut Draft, good: &str) -> Result<(), ReportError> {
        let goods = order::without(draft, good);
        draft.set(self.db()?, "goods", &goods)
    }

    /// Deletes a draft with its files.
    ///
    /// # Errors
    /// The vault's.
    pub fn delete_draft(&self, draft: &mut Draft) -> Result<(), ReportError> {
        for file in draft.files.clone() {
            self.detach(draft, file.id)?;
        }
        self.db()?.execute("DELETE FROM filed WHERE id = ?1 AND state = 'draft'", [draft.id])?;
        Ok(())
    }

    /// Seals a draft and hands it to the courier. When this returns it is durable and will arrive once.
    ///
    /// # Errors
    /// [`ReportError`]; the draft is unchanged.
    pub fn send(&mut self, draft: &Draft, language: &str) -> Result<(), ReportError> {
        let now = self.now();
        let knowledge = self.config.knowledge.clone();
        let sealed = seal::seal(self.db_mut()?, &knowledge, draft, language, now)?;
        // From here on the vault holds it. What cannot be handed over now is handed over by the next `catch_up`.
        let handed = self
            .outbox
            .watch(&sealed.secret)
            .and_then(|()| sealed.parcels.iter().try_for_each(|parcel| self.outbox.push(parcel)));
        if handed.is_ok() {
            self.nudge();
        }
        Ok(())
    }

    /// Sends words about something sent before.
    ///
    /// # Errors
    /// [`ReportError`]; nothing was sent.
    pub fn write_more(&mut self, id: i64, words: &str) -> Result<(), ReportError> {
        self.follow_up(id, "message", words)
    }

    /// Takes something back. What was never tried is not sent at all; otherwise those who may have it are told. Files
    /// that have not arrived stay here either way. Returns whether somebody is told.
    ///
    /// # Errors
    /// [`ReportError`]; what was taken out of the queue is put back by the next `catch_up`.
    pub fn withdraw(&mut self, id: i64) -> Result<bool, ReportError> {
        let followed = follow::read(self.db()?, id)?;
        if followed.summary.state == State::Withdrawn {
            return Err(ReportError::NotFound);
        }
        let told = match &followed.envelope_id {
            Some(envelope) => self.outbox.cancel(envelope)?.is_none_or(|attempts| attempts > 0),
            None => return Err(ReportError::NotFound),
        };
        for file in self.files_of(id)? {
            self.outbox.cancel(&file)?;
        }
        if told {
            self.follow_up(id, "withdraw", "")?;
        } else {
            self.db()?.execute("UPDATE filed SET state = 'withdrawn' WHERE id = ?1", [id])?;
        }
        Ok(told)
    }

    /// Whether something filed may be taken off the phone: nothing of it waits to be sent.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn may_remove(&self, id: i64) -> Result<bool, ReportError> {
        remove::may(self.db()?, &self.outbox, id)
    }

    /// Takes something filed off the phone; those who have it keep it.
    ///
    /// # Errors
    /// [`ReportError::NotFound`] if something of it waits to be sent; nothing is changed then.
    pub fn remove(&self, id: i64) -> Result<(), ReportError> {
        remove::remove(self.db()?, &self.outbox, &self.attachments, id)
    }

    /// Whether a try to send it has begun, so that somebody may have it.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn was_tried(&self, id: i64) -> Result<bool, ReportError> {
        let Some(envelope) = follow::read(self.db()?, id)?.envelope_id else { return Ok(false) };
        Ok(self.outbox.standing(&envelope)?.is_none_or(|s| s.accepted || s.attempts > 0))
    }

    fn follow_up(&mut self, id: i64, kind: &str, words: &str) -> Result<(), ReportError> {
        let now = self.now();
        let knowledge = self.config.knowledge.clone();
        let parcel = seal::follow_up(self.db_mut()?, &knowledge, id, kind, words, now)?;
        // As with `send`: the vault holds it from here on. An answer may come again, also where the case had ended.
        let secret = seal::secret(self.db()?, id)?;
        drop(self.outbox.wake_for(&secret, true));
        if self.outbox.push(&parcel).is_ok() {
            self.nudge();
        }
        Ok(())
    }

    /// Takes up a newer pack, and takes in receipts and answers that came. Returns whether anything of the person changed.
    /// While locked only the pack is taken up.
    ///
    /// # Errors
    /// [`ReportError`] of the vault.
    pub fn catch_up(&mut self) -> Result<bool, ReportError> {
        self.use_newest_pack();
        match self.connection.as_mut() {
            Some(vault) => follow::reconcile(vault, &self.outbox, &self.config.knowledge),
            None => Ok(false),
        }
    }

    /// Number of the newest answer that lies here still sealed, while the vault is closed or until a newer pack opens
    /// it; 0 if there is none. Each has a number of its own, larger than those before.
    ///
    /// # Errors
    /// [`VaultError`] of the device store.
    pub fn newest_sealed(&self) -> Result<i64, VaultError> {
        self.outbox.newest_incoming()
    }

    /// When this phone wants to be woken, Unix seconds, not before now; none if nothing waits. For a parcel at its next
    /// try. For what only an update or another helper changes, and for answers, every [`LOOK_EVERY`]; not for answers to
    /// a case that ended some time ago ([`follow::QUIET`], judged when the vault opens): those are found when the phone
    /// is opened. Answered while the vault is locked too.
    ///
    /// # Errors
    /// [`VaultError`] of the device store.
    pub fn wake_at(&self) -> Result<Option<i64>, VaultError> {
        let now = self.now();
        if let Some(at) = self.outbox.next_hopeful(now)? {
            return Ok(Some(at));
        }
        if !self.outbox.waits()? {
            return Ok(None);
        }
        // A look in the future was noted by a clock that was wrong.
        let looked = self.courier.as_ref().and_then(Courier::looked).map_or(now, |at| at.min(now));
        Ok(Some(looked.saturating_add(LOOK_EVERY).max(now)))
    }

    /// Whether the courier has something to do now or in a moment; see [`Courier::busy`].
    #[must_use]
    pub fn busy(&self) -> bool {
        self.courier.as_ref().is_some_and(Courier::busy)
    }

    /// Everything filed, newest first.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn filed(&self) -> Result<Vec<Summary>, ReportError> {
        follow::list(self.db()?)
    }

    /// One thing filed, with all that happened.
    ///
    /// # Errors
    /// [`ReportError::NotFound`] and the vault's.
    pub fn followed(&self, id: i64) -> Result<Followed, ReportError> {
        follow::read(self.db()?, id)
    }

    /// The agencies that a draft names and that can open it now, as they are sealed for.
    pub fn recipients<'a>(&'a self, draft: &'a Draft) -> impl Iterator<Item = &'a Agency> {
        let now = self.knowledge().at_least(self.now());
        draft
            .chosen("recipients")
            .filter_map(|id| self.config.knowledge.agency(id))
            .filter(move |agency| sealing_key(agency, now).is_some())
    }

    /// Marks answers as seen.
    ///
    /// # Errors
    /// The vault's.
    pub fn mark_read(&self, id: i64) -> Result<(), ReportError> {
        follow::mark_read(self.db()?, id)
    }

    /// The receipt code of something filed.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn receipt_code(&self, id: i64) -> Result<String, ReportError> {
        Ok(seal::secret(self.db()?, id)?.receipt_code())
    }

    /// Follows a report made on another phone. Returns its id.
    ///
    /// # Errors
    /// [`ReportError::WrongCode`].
    pub fn follow_code(&self, code: &str) -> Result<i64, ReportError> {
        let id = follow::follow_code(self.db()?, &self.outbox, code, self.now())?;
        self.nudge();
        Ok(id)
    }

    /// How far a sealed envelope is.
    ///
    /// # Errors
    /// [`ReportError`] of the device store.
    pub fn parcel(&self, envelope_id: &[u8]) -> Result<Option<ParcelStanding>, ReportError> {
        Ok(self.outbox.standing(envelope_id)?)
    }

    /// How many files of something filed have no proof yet.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn files_on_their_way(&self, id: i64) -> Result<u64, ReportError> {
        let mut waiting = 0;
        for file in self.files_of(id)? {
            waiting += u64::from(self.outbox.standing(&file)?.is_some_and(|s| !s.accepted));
        }
        Ok(waiting)
    }

    /// Parcel ids of the files of something filed.
    fn files_of(&self, id: i64) -> Result<Vec<Vec<u8>>, ReportError> {
        Ok(self
            .db()?
            .prepare_cached("SELECT sealed_sha256 FROM attachment WHERE filed_id = ?1")?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// Makes everything that waits due now.
    ///
    /// # Errors
    /// [`ReportError`] of the device store.
    pub fn retry_now(&self) -> Result<(), ReportError> {
        self.outbox.hurry()?;
        self.nudge();
        Ok(())
    }

    fn nudge(&self) {
        if let Some(courier) = &self.courier {
            courier.nudge();
        }
    }
}

/// Takes the folder's lock. A child process that is just being started holds it for a moment with its parent: waited for.
fn hold(data_dir: &Path) -> Result<File, VaultError> {
    std::fs::create_dir_all(data_dir)?;
    let lock = File::create(data_dir.join("phone.lock"))?;
    let end = Instant::now() + Duration::from_millis(250);
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            // Where files cannot be locked there is one process an app, as on Android.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(lock),
            Err(TryLockError::Error(error)) => return Err(error.into()),
            Err(TryLockError::WouldBlock) if Instant::now() > end => return Err(VaultError::InUse),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
        }
    }
}

fn device_store(config: &PhoneConfig) -> Result<rusqlite::Connection, VaultError> {
    Vault::open_device_store(&config.data_dir, outbox::STORE, &*config.device_key, outbox::MIGRATIONS)
}
