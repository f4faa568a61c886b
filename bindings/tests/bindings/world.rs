//! What is outside of one phone: its key store, the pack, two agencies with their keys, an intake.

use crate::intake::Intake;
use saphan_bindings::{
    App, KeyStore, KeyStoreError, Observer, ObserverError, Setup, SignedPack,
    library::{DraftKind, Question, Reporter, ReporterError},
};
use saphan_core::content::{
    Knowledge,
    model::{self, Agency, PublicKey},
    parts,
};
use saphan_protocol::{
    envelope,
    keys::{SealingSecret, SigningSecret},
    mailbox::{MailboxId, seal_reply},
    message::{Message, Reply},
    pack::Meta,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};
use tempfile::TempDir;

/// How long background work may take.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed()
}

/// A key store in memory, as a phone's hardware keeps one outside the folder: one key, a secret of it for each purpose.
#[derive(Default)]
pub(crate) struct Keys(AtomicBool);

impl KeyStore for Keys {
    fn secret(&self, purpose: String, create: bool) -> Result<Vec<u8>, KeyStoreError> {
        if !self.0.fetch_or(create, Ordering::Relaxed) && !create {
            return Err(KeyStoreError::Missing);
        }
        Ok(purpose.bytes().cycle().take(32).collect())
    }
}

/// A key store that answers as a test says.
pub(crate) struct Answering<F>(pub(crate) F);

impl<F: Fn(&str, bool) -> Result<Vec<u8>, KeyStoreError> + Send + Sync> KeyStore for Answering<F> {
    fn secret(&self, purpose: String, create: bool) -> Result<Vec<u8>, KeyStoreError> {
        (self.0)(&purpose, create)
    }
}

pub(crate) struct Quiet;

impl Observer for Quiet {
    fn changed(&self) -> Result<(), ObserverError> {
        Ok(())
    }
}

/// An agency with its secrets.
pub(crate) struct Helper {
    pub(crate) agency: Agency,
    sealing: SealingSecret,
    signing: SigningSecret,
}

fn helper(id: &str, level: &str, seed: u8) -> Helper {
    let sealing = SealingSecret::from_bytes(&[seed; 32]).unwrap();
    let signing = SigningSecret::from_bytes(&[seed + 100; 32]).unwrap();
    let key = |key_id: String, bytes: &[u8]| PublicKey {
        key_id,
        public: data_encoding::BASE64.encode(bytes),
        from: 0,
        until: None,
    };
    let agency = Agency {
        id: id.to_owned(),
        country: "TH".to_owned(),
        level: level.to_owned(),
        province: None,
        name: BTreeMap::from([("en".to_owned(), format!("Helper {id}"))]),
        about: BTreeMap::new(),
        takes: vec!["report".to_owned(), "interpreter".to_owned()],
        sealing: vec![key(sealing.public().key_id().to_string(), sealing.public().as_bytes())],
        signing: vec![key(signing.public().key_id().to_string(), &signing.public().0)],
    };
    Helper { agency, sealing, signing }
}

pub(crate) struct World {
    pub(crate) dir: TempDir,
    pub(crate) keys: Arc<Keys>,
    pub(crate) helpers: Vec<Helper>,
    pub(crate) intake: Option<Arc<Intake>>,
}

impl World {
    /// A central office and an independent organisation in Thailand; no intake.
    pub(crate) fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            keys: Arc::default(),
            helpers: vec![helper("centre", "central", 1), helper("ngo", "ngo", 2)],
            intake: None,
        }
    }

    /// The same with an intake.
    pub(crate) fn online() -> Self {
        Self { intake: Some(Intake::start()), ..Self::new() }
    }

    /// Made once of the same: it takes longer than most tests.
    pub(crate) fn pack(&self) -> SignedPack {
        static MADE: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::new(BTreeMap::new());
        let agencies: Vec<model::Agency> = self.helpers.iter().map(|helper| helper.agency.clone()).collect();
        let intakes: Vec<model::Intake> = self
            .intake
            .iter()
            .map(|intake| model::Intake {
                url: intake.url.clone(),
                receipt_key: intake.receipt_key().to_string(),
            })
            .collect();
        let of = serde_json::to_string(&(&agencies, &intakes)).unwrap();
        let signer = SigningSecret::from_bytes(&[77; 32]).unwrap();
        let make = || {
            let mut payload = Knowledge::builtin().unwrap().whole();
            (payload.agencies, payload.intakes) = (agencies, intakes);
            let meta = Meta { version: 3, created: 1_790_000_000, expires: 1_790_000_001 };
            parts::signed(&payload, &meta, &signer).unwrap()
        };
        let bytes = MADE.lock().unwrap().entry(of).or_insert_with(make).clone();
        SignedPack { bytes, publisher: Some(signer.public().to_string()) }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.dir.path().join("phone")
    }

    pub(crate) fn setup(&self) -> Setup {
        Setup { data_dir: path(&self.folder()), pack: Some(self.pack()), poll_ms: 50 }
    }

    pub(crate) fn app(&self) -> Arc<App> {
        App::open(self.setup(), Arc::clone(&self.keys) as _, Arc::new(Quiet)).unwrap()
    }

    pub(crate) fn open(&self) -> Result<Arc<Reporter>, ReporterError> {
        Reporter::open(self.setup(), Arc::clone(&self.keys) as _, Arc::new(Quiet))
    }

    /// A reporter with an open vault without a PIN.
    pub(crate) fn reporter(&self) -> Arc<Reporter> {
        let reporter = self.open().unwrap();
        reporter.create_vault(None).unwrap();
        reporter
    }

    /// The same with a report that arrived: its id.
    pub(crate) fn sent(&self) -> (Arc<Reporter>, i64) {
        let reporter = self.reporter();
        let id = ready(&reporter);
        reporter.send(id, "km").unwrap();
        until(&reporter, "proof", |r| {
            matches!(r.filed().unwrap()[0].state, saphan_bindings::library::FiledState::Accepted)
        });
        (reporter, id)
    }

    /// The first message the intake holds for an agency.
    pub(crate) fn opened_by(&self, id: &str) -> Vec<envelope::Opened> {
        let helper = self.helpers.iter().find(|helper| helper.agency.id == id).unwrap();
        let kept = self.intake.as_ref().unwrap().kept();
        kept.envelopes.values().filter_map(|bytes| envelope::open(bytes, &[&helper.sealing]).ok()).collect()
    }

    /// Leaves a reply of an agency to the report it has.
    pub(crate) fn reply(&self, id: &str, sequence: u32, change: impl Fn(&mut Reply)) {
        let helper = self.helpers.iter().find(|helper| helper.agency.id == id).unwrap();
        let first =
            self.opened_by(id).into_iter().find(|o| !matches!(o.message, Message::FollowUp(_))).unwrap();
        let mut reply = Reply {
            about: first.id.0.to_vec(),
            agency: id.to_owned(),
            written_at: now(),
            sequence,
            ..Reply::default()
        };
        change(&mut reply);
        let mailbox: [u8; 16] = first.message.mailbox().try_into().unwrap();
        let sealed =
            seal_reply(&reply, &first.reply_key, &MailboxId(mailbox), &first.recipient, &helper.signing)
                .unwrap();
        self.intake.as_ref().unwrap().leave(&mailbox, sealed);
    }
}

/// A report that can be sent: its id.
pub(crate) fn ready(reporter: &Reporter) -> i64 {
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    reporter.toggle(id, Question::Kinds, "passport-kept").unwrap();
    reporter.type_text(id, Question::Story, "ថៅកែយកលិខិតឆ្លងដែន").unwrap();
    reporter.toggle(id, Question::Recipients, "ngo").unwrap();
    id
}

pub(crate) fn until(reporter: &Reporter, what: &str, holds: impl Fn(&Reporter) -> bool) {
    let end = Instant::now() + PATIENCE;
    loop {
        reporter.catch_up().unwrap();
        if holds(reporter) {
            return;
        }
        assert!(Instant::now() < end, "no {what} within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

pub(crate) fn path(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data").join(name)
}
