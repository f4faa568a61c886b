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
    content::{Knowledge, PackRefused, installed, pseudo},
    outbox::{courier::Route, http},
};
use saphan_protocol::{
    keys::SigningPublic,
    pack::{MAX_PACK, PackError},
};
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
    /// For developers: show English longer, with accents and in brackets. A word outside of brackets is no message.
    #[arg(long)]
    pub(crate) pseudo: bool,
}

pub(crate) fn unix_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

impl Start {
    /// The phone's configuration; `changed` is called when background work changed something.
    pub(crate) fn phone(&self, changed: Arc<dyn Fn() + Send + Sync>) -> Result<PhoneConfig, Trouble> {
        std::fs::create_dir_all(&self.data).trying("making the data folder")?;
        let knowledge = self.as_asked(self.knowledge()?)?;
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

    /// What is known, as the pseudo-locale has it if that was asked for.
    pub(crate) fn as_asked(&self, knowledge: Knowledge) -> Result<Knowledge, Trouble> {
        if !self.pseudo {
            return Ok(knowledge);
        }
        let made = pseudo::of(&knowledge.whole()).map_err(|error| Trouble::Argument(error.to_string()))?;
        let mut made = Knowledge::of(made)?;
        made.version = knowledge.version;
        Ok(made)
    }

    fn knowledge(&self) -> Result<Knowledge, Trouble> {
        let pinned = self.data.join("publisher.key");
        if let Some(pack) = &self.pack {
            let key = match &self.pack_key {
                Some(key) => key_or_file(key)?,
                None => read_key(&beside(pack, "key"))?,
            };
            let key = parse_key(&key)?;
            let given = Knowledge::installed(std::fs::read(pack).trying("reading the pack")?, &[key])?;
            return Ok(installed::newest(&self.data, given, Some(key)));
        }
        let built_in = Knowledge::builtin()?;
        let Some(intake) = &self.intake else { return Ok(built_in) };
        if !is_this_machine(intake) {
            return Err(Trouble::Argument(format!(
                "{intake} is not on this machine: give the pack it belongs to with --pack and --pack-key"
            )));
        }
        let publisher = if pinned.exists() { Some(parse_key(&read_key(&pinned)?)?) } else { None };
        let known = installed::newest(&self.data, built_in, publisher);
        Ok(match fetch(intake).map(|(pack, key)| self.take(&pack, &key, &pinned, &known)) {
            Some(Ok(newer)) => newer,
            // The one that is installed is offered again: nothing to say.
            Some(Err(Trouble::Pack(PackRefused::Container(PackError::Older { found, installed }))))
                if found == installed =>
            {
                known
            }
            Some(Err(trouble)) => {
                eprintln!("saphan: {trouble}; what was known before stays");
                known
            }
            None => known,
        })
    }

    /// Takes a fetched pack by the pinned key, or one that follows it; the first key that signs a good pack is pinned.
    fn take(&self, pack: &[u8], key: &str, pinned: &Path, known: &Knowledge) -> Result<Knowledge, Trouble> {
        if !known.keys().is_empty() {
            return Ok(installed::take(&self.data, known, pack, unix_now())?);
        }
        let key = if pinned.exists() { read_key(pinned)? } else { key.to_owned() };
        let taken = installed::take_signed_by(&[parse_key(&key)?], &self.data, known, pack, unix_now())?;
        replace(pinned, key.as_bytes())?;
        Ok(taken)
    }

    /// The given intake with the key the pack names for it; through another address, the pack's first key.
    fn intakes(&self, knowledge: &Knowledge) -> Vec<(String, SigningPublic)> {
        let known = knowledge.routes();
        let Some(intake) = &self.intake else { return known };
        let address = intake.trim_end_matches('/').to_owned();
        let key = known.iter().find(|(url, _)| *url == address).or(known.first()).map(|(_, key)| *key);
        key.map(|key| (address, key)).into_iter().collect()
    }
}

fn read_key(file: &Path) -> Result<String, Trouble> {
    let text =
        std::fs::read_to_string(file).trying(format!("reading the publisher's key {}", file.display()))?;
    Ok(text.trim().to_owned())
}

/// A key as it was given: its 64 hex digits, or what the file of this name holds.
pub(crate) fn key_or_file(given: &str) -> Result<String, Trouble> {
    if parse_key(given).is_ok() { Ok(given.to_owned()) } else { read_key(Path::new(given)) }
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
        answer.take(MAX_PACK as u64 + 1).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    let pack = get("/v1/packs/current")?;
    let key = String::from_utf8(get("/v1/packs/key")?).ok()?;
    Some((pack, key.trim().to_owned()))
}
