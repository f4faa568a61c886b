//! An intake with two agencies, and what phones send to it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use saphan_intake::{Agency, IntakeConfig, IntakeError, receipt_key, serve};
use saphan_protocol::keys::{KeyId, SigningPublic, SigningSecret};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Sealing key ids of the agencies `centre` and `shelter`.
pub(crate) const CENTRE: KeyId = KeyId([0xC1; 8]);
pub(crate) const SHELTER: KeyId = KeyId([0x5E; 8]);

pub(crate) fn centre() -> SigningSecret {
    SigningSecret::from_bytes(&[1; 32]).unwrap()
}

pub(crate) fn shelter() -> SigningSecret {
    SigningSecret::from_bytes(&[2; 32]).unwrap()
}

/// A configuration with both agencies and no limit on the rate.
pub(crate) fn config(dir: &Path) -> IntakeConfig {
    let mut config = IntakeConfig::new(dir);
    let agency = |id: &str, sealing, signing: SigningSecret| Agency {
        id: id.to_owned(),
        sealing: vec![sealing],
        signing: vec![signing.public()],
    };
    config.agencies = vec![agency("centre", CENTRE, centre()), agency("shelter", SHELTER, shelter())];
    config.limits.rate = None;
    config.limits.min_free_disk = 0;
    config
}

/// A running intake.
pub(crate) struct World {
    pub(crate) at: SocketAddr,
    pub(crate) key: SigningPublic,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<Result<(), IntakeError>>,
}

impl World {
    pub(crate) async fn start(config: IntakeConfig) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let key = receipt_key(&config.data_dir).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve(config, listener, async move { drop(stopped.await) }));
        Self { at, key, stop: Some(stop), task }
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) async fn stop(mut self) {
        self.ask_to_stop();
        self.task.await.unwrap().unwrap();
    }

    pub(crate) fn ask_to_stop(&mut self) {
        drop(self.stop.take());
    }
}

/// Bytes that look like an envelope of 2,048 bytes from outside, different for each `mark`.
pub(crate) fn envelope(mark: u64, recipients: &[KeyId]) -> Vec<u8> {
    let stanzas: usize = recipients.len() * 1208;
    let length = if stanzas + 59 <= 2048 { 2048usize } else { (stanzas + 59).next_power_of_two() };
    let mut bytes = vec![1, 1, recipients.len() as u8];
    bytes.extend_from_slice(&(length as u32).to_be_bytes());
    for recipient in recipients {
        bytes.extend_from_slice(&recipient.0);
        bytes.resize(bytes.len() + 1200, 0xEE);
    }
    bytes.extend_from_slice(&mark.to_be_bytes());
    bytes.resize(length, 0xDD);
    bytes
}

/// Every file of a folder and of the folders in it.
pub(crate) fn all_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(all_files(&path)) } else { found.push(path) }
    }
    found
}
