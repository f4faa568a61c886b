//! Where a phone started from here gets its pack, its intake and its key.
//!
//! With `--pack` the file is taken, if the publisher's key given with it (or lying beside it as `FILE.key`) signed it.
//! Without, and only for an intake on this very machine, the pack is fetched from the intake and the publisher's key is
//! trusted on first use and pinned in the data folder: this is for demonstrations and tests. A phone of a person has
//! its publisher's key built in.

use crate::{
    pack::{beside, replace},
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_core::{
    PhoneConfig,
    content::{Knowledge, PackRefused},
    outbox::{courier::Route, http},
};
use saphan_protocol::{keys::SigningPublic, pack::PackError};
use saphan_vault::FileDeviceKey;
use std::{
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// What a phone is started with.
#[derive(Debug, Clone, Args)]
pub(crate) struct Start {
    /// Folder of this phone alone.
    #[arg(long)]
    pub(crate) data: PathBuf,
    /// Address of the intake, such as http://127.0.0.1:8701.
    #[arg(long)]
    pub(crate) intake: Option<String>,
    /// A signed pack. Without it, an intake on this machine is asked for its pack.
    #[arg(long)]
    pub(crate) pack: Option<PathBuf>,
    /// The key that signed the pack: 64 hex digits, or a file that holds them. By default the pack's name with `.key`.
    #[arg(long)]
    pub(crate) pack_key: Option<String>,
    /// Milliseconds between two looks into the mailboxes.
    #[arg(long, default_value_t = 1000)]
    pub(crate) poll_ms: u64,
}

/// Largest pack fetched, bytes.
const LARGEST: u64 = 32 << 20;

pub(crate) fn unix_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

impl Start {
    /// The phone's configuration; `changed` is called when background work changed something.
    pub(crate) fn phone(&self, changed: Arc<dyn Fn() + Send + Sync>) -> Result<PhoneConfig, Trouble> {
        std::fs::create_dir_all(&self.data).trying("making the data folder")?;
        let knowledge = self.knowledge()?;
        let intakes = self.intakes(&knowledge);
        Ok(PhoneConfig {
            data_dir: self.data.clone(),
            device_key: Arc::new(FileDeviceKey::new(self.data.join("device.key"))),
            knowledge,
            route: Route { intakes, poll_every: Duration::from_millis(self.poll_ms.max(50)) },
            clock: Arc::new(unix_now),
            changed,
        })
    }

    fn knowledge(&self) -> Result<Knowledge, Trouble> {
        let pinned = self.data.join("publisher.key");
        if let Some(pack) = &self.pack {
            let key = match &self.pack_key {
                Some(key) if key.len() == 64 => key.clone(),
                Some(file) => read_key(Path::new(file))?,
                None => read_key(&beside(pack, "key"))?,
            };
            let bytes = std::fs::read(pack).trying("reading the pack")?;
            return Ok(Knowledge::installed(&bytes, &[parse_key(&key)?])?);
        }
        let Some(intake) = &self.intake else { return Ok(Knowledge::builtin()?) };
        if !is_this_machine(intake) {
            return Err(Trouble::Argument(format!(
                "{intake} is not on this machine: give the pack it belongs to with --pack and --pack-key"
            )));
        }
        let cached = self.data.join("current.pack");
        let installed = match (std::fs::read(&cached), read_key(&pinned)) {
            // One that is damaged is no reason not to start: it is fetched again, and until then what came with the
            // program is known.
            (Ok(pack), Ok(key)) => Knowledge::installed(&pack, &[parse_key(&key)?])
                .inspect_err(|error| eprintln!("saphan: {error}; it is fetched again"))
                .ok(),
            _ => None,
        };
        let known = installed.as_ref().map_or(0, |pack| pack.version);
        match fetch(intake).map(|(pack, key)| (take(&pack, &key, &pinned, known), pack)) {
            Some((Ok(newer), pack)) => {
                replace(&cached, &pack)?;
                return Ok(newer);
            }
            // The one that is installed is offered again: nothing to say.
            Some((Err(Trouble::Pack(PackRefused::Container(PackError::Older { found, installed }))), _))
                if found == installed => {}
            Some((Err(trouble), _)) => eprintln!("saphan: {trouble}; what was known before stays"),
            None => {}
        }
        Ok(installed.map_or_else(Knowledge::builtin, Ok)?)
    }

    /// The given intake with the key the pack names for it; through another address, the pack's first key.
    fn intakes(&self, knowledge: &Knowledge) -> Vec<(String, SigningPublic)> {
        let known: Vec<(String, SigningPublic)> = knowledge
            .intakes()
            .iter()
            .filter_map(|i| Some((i.url.trim_end_matches('/').to_owned(), i.receipt_key.parse().ok()?)))
            .collect();
        let Some(intake) = &self.intake else { return known };
        let address = intake.trim_end_matches('/').to_owned();
        let key = known.iter().find(|(url, _)| *url == address).or(known.first()).map(|(_, key)| *key);
        key.map(|key| (address, key)).into_iter().collect()
    }
}

/// Checks a fetched pack against the pinned key; the first key that signs a good pack is pinned.
fn take(pack: &[u8], key: &str, pinned: &Path, known: u64) -> Result<Knowledge, Trouble> {
    let key = if pinned.exists() { read_key(pinned)? } else { key.to_owned() };
    let knowledge = Knowledge::newer(pack, &[parse_key(&key)?], unix_now(), known)?;
    if !pinned.exists() {
        replace(pinned, key.as_bytes())?;
    }
    Ok(knowledge)
}

fn read_key(file: &Path) -> Result<String, Trouble> {
    let text =
        std::fs::read_to_string(file).trying(format!("reading the publisher's key {}", file.display()))?;
    Ok(text.trim().to_owned())
}

/// Reads a publisher's key: 64 hex digits.
pub(crate) fn parse_key(key: &str) -> Result<SigningPublic, Trouble> {
    Ok(key.trim().parse::<SigningPublic>()?)
}

fn is_this_machine(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => host,
    };
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The intake's pack and the key it says signed it, if it is there and has one.
fn fetch(intake: &str) -> Option<(Vec<u8>, String)> {
    use std::io::Read;
    let client = http::client().ok()?;
    let get = |path: &str| {
        let answer = client.get(format!("{}{path}", intake.trim_end_matches('/'))).send().ok()?;
        if !answer.status().is_success() {
            return None;
        }
        let mut bytes = Vec::new();
        answer.take(LARGEST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    let pack = get("/v1/packs/current")?;
    let key = String::from_utf8(get("/v1/packs/key")?).ok()?;
    Some((pack, key.trim().to_owned()))
}
