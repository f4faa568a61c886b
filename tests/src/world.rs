//! Keys, a signed pack and an intake of a test's own, in a folder that goes when the test ends.

use crate::{
    agency::TestAgency,
    phone::PhoneStart,
    program::{Program, free_port, run, wait_for},
};
use saphan_core::{
    PhoneConfig,
    content::{Knowledge, installed, parts},
    outbox::courier::Route,
};
use saphan_protocol::{
    keys::{SigningPublic, SigningSecret},
    pack::Meta,
};
use saphan_screens::{App, AppConfig, vocabulary::Event};
use saphan_vault::FileDeviceKey;
use serde_json::{Value, json};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
    time::Duration,
};

/// Everything around a phone.
#[derive(Debug)]
pub struct World {
    folder: tempfile::TempDir,
    /// Where the intake listens.
    pub intake_at: SocketAddr,
    /// The pack, with its publisher's key beside it.
    pub pack: PathBuf,
    /// Agencies whose keys the test holds, as named in the pack.
    pub agencies: Vec<TestAgency>,
    intake: Option<Program>,
}

impl World {
    /// Makes keys of `demo-centre` and `demo-ngo`, an intake for them and a pack, and starts the intake.
    pub fn new() -> Self {
        Self::with(&["demo-centre", "demo-ngo"].map(TestAgency::new), &json!({}))
    }

    /// The same with other agencies and with fields put into the intake's configuration.
    pub fn with(agencies: &[TestAgency], more: &Value) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path();
        let intake_at = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()));
        let mut config = json!({
            "data_dir": at.join("intake"),
            "listen": intake_at.to_string(),
            "agencies": agencies.iter().map(TestAgency::for_intake).collect::<Vec<_>>(),
            "limits": {"rate": null},
        });
        for (name, value) in more.as_object().into_iter().flatten() {
            config[name] = value.clone();
        }
        write(&at.join("intake.json"), &config);
        let mut world = Self {
            intake_at,
            pack: at.join("current.pack"),
            agencies: agencies.to_vec(),
            intake: None,
            folder,
        };
        world.start_intake();
        world.make_pack();
        world
    }

    /// The folder of everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Address of the intake.
    pub fn url(&self) -> String {
        format!("http://{}", self.intake_at)
    }

    /// The intake's data folder.
    pub fn intake_data(&self) -> PathBuf {
        self.folder().join("intake")
    }

    /// Starts the intake, or starts it again, and waits until it answers.
    pub fn start_intake(&mut self) {
        let config = self.folder().join("intake.json");
        let arguments = ["intake".as_ref(), "--config".as_ref(), config.as_os_str()];
        let mut program = Program::start(&arguments, &self.folder().join("intake.log"));
        let health = format!("{}/v1/health", self.url());
        wait_for(Duration::from_secs(30), "the intake", || {
            assert!(
                program.runs(),
                "the intake ended: {}",
                std::fs::read_to_string(&program.log).unwrap_or_default()
            );
            client().get(&health).send().ok().filter(|answer| answer.status().is_success()).map(drop)
        });
        self.intake = Some(program);
    }

    /// The intake's process.
    pub fn intake(&mut self) -> &mut Program {
        self.intake.as_mut().expect("a started intake")
    }

    /// Kills the intake with SIGKILL.
    pub fn kill_intake(&mut self) {
        self.intake = None;
    }

    fn make_pack(&self) {
        let at = self.folder();
        let log = std::fs::read_to_string(at.join("intake.log")).expect("the intake's log");
        let key = log.split("receipt key ").nth(1).and_then(|rest| rest.split_whitespace().next());
        let intakes = json!([{"url": self.url(), "receipt_key": key.expect("a receipt key")}]);
        write(&at.join("intakes.json"), &intakes);
        let described: Vec<Value> = serde_json::from_slice(
            &std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/data/demo-agencies.json"))
                .expect("demo-agencies.json"),
        )
        .expect("JSON");
        let agencies: Vec<Value> = self
            .agencies
            .iter()
            .map(|agency| {
                let known = [json!(agency.id), json!(format!("demo-{}", agency.id))];
                let mut row =
                    described.iter().find(|row| known.contains(&row["id"])).unwrap_or(&described[0]).clone();
                row["id"] = json!(agency.id);
                agency.put_keys(&mut row);
                row
            })
            .collect();
        write(&at.join("agencies.json"), &json!(agencies));
        let path = |name: &str| at.join(name).into_os_string();
        if !at.join("publisher.secret").exists() {
            run(&["pack".into(), "key".into(), path("publisher.secret")]);
        }
        run(&[
            "pack".into(),
            "build".into(),
            "--locales".into(),
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").into_os_string(),
            "--agencies".into(),
            path("agencies.json"),
            "--intakes".into(),
            path("intakes.json"),
            "--key".into(),
            path("publisher.secret"),
            "--out".into(),
            self.pack.clone().into_os_string(),
        ]);
    }

    /// How a phone named `name` is started, straight to the intake.
    pub fn phone(&self, name: &str) -> PhoneStart {
        PhoneStart {
            data: self.folder().join(name),
            intake: self.url(),
            pack: self.pack.clone(),
            log: self.folder().join(format!("{name}.log")),
        }
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

/// The pack of what is in `locales/`, signed, and its publisher's key: as a phone has it.
static PACK: LazyLock<(Vec<u8>, SigningPublic)> = LazyLock::new(|| {
    let signer = SigningSecret::from_bytes(&[77; 32]).expect("a key");
    let now = crate::agency::now();
    let meta = Meta { version: 1, created: now, expires: now + 86_400 };
    let whole = Knowledge::builtin().expect("what is built in").whole();
    (parts::signed(&whole, &meta, &signer).expect("a pack"), signer.public())
});

/// An app in this process over a folder, with the pack that a phone has and no intake.
pub fn app(data: &Path) -> App {
    let (pack, publisher) = &*PACK;
    let given = Knowledge::installed(pack.clone(), &[*publisher]).expect("the pack");
    let phone = PhoneConfig {
        data_dir: data.to_owned(),
        device_key: Arc::new(FileDeviceKey::new(data.join("device.key"))),
        knowledge: installed::newest(data, given, Some(*publisher)),
        route: Route { intakes: Vec::new(), poll_every: Duration::from_secs(3600) },
        clock: Arc::new(crate::agency::now),
        changed: Arc::new(|| {}),
    };
    App::new(AppConfig { phone })
}

/// The events from a phone's first start to the story of a report.
pub fn to_story() -> Vec<Event> {
    let tap = |id: &str| Event::Tap { id: id.to_owned() };
    let choose = |id: &str, value: &str| Event::Choose { id: id.to_owned(), value: value.to_owned() };
    vec![
        Event::Start { locale: Some("km".to_owned()), utc_offset_minutes: 420 },
        choose("language", "km"),
        tap("save"),
        tap("skip"),
        tap("report"),
        choose("kinds", "passport-kept"),
        tap("next"),
        tap("next"),
        tap("next"),
        tap("next"),
    ]
}

/// A client for a test's own requests; it follows no redirect.
pub fn client() -> reqwest::blocking::Client {
    static ONCE: std::sync::OnceLock<reqwest::blocking::Client> = std::sync::OnceLock::new();
    ONCE.get_or_init(|| {
        drop(rustls::crypto::ring::default_provider().install_default());
        reqwest::blocking::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(30))
            .build()
            .expect("a client")
    })
    .clone()
}

fn write(file: &Path, value: &Value) {
    std::fs::write(file, value.to_string()).expect("a file");
}
