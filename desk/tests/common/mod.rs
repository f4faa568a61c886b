//! What the desk's tests share: an intake that answers over HTTP as the protocol says, a reporter, and a page.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub(crate) mod intake;
pub(crate) mod page;
pub(crate) mod reporter;

pub(crate) use intake::FakeIntake;
pub(crate) use page::Page;
pub(crate) use reporter::{Reporter, report};

use saphan_desk::{AgencyName, Desk, DeskConfig, keys::PublicKeys};
use saphan_protocol::keys::{SealingPublic, SigningPublic};
use std::{path::Path, time::Duration};

pub(crate) const AGENCY: &str = "demo-centre";
pub(crate) const KEY: &str = "0123456789abcdef0123";

pub(crate) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

pub(crate) fn config(dir: &Path, intakes: &[&FakeIntake]) -> DeskConfig {
    DeskConfig {
        data_dir: dir.to_owned(),
        agency: AGENCY.to_owned(),
        country: "TH".to_owned(),
        intakes: intakes.iter().map(|intake| intake.address()).collect(),
        poll_every: Duration::from_millis(50),
        tiles: None,
        agencies: vec![AgencyName { id: "demo-ngo".to_owned(), name: "Practice NGO".to_owned() }],
        passphrase: None,
        access_key: Some(KEY.to_owned()),
    }
}

pub(crate) fn sealing(keys: &PublicKeys) -> SealingPublic {
    SealingPublic::from_bytes(&base64(&keys.sealing[0].public)).unwrap()
}

pub(crate) fn signing(keys: &PublicKeys) -> Vec<SigningPublic> {
    keys.signing.iter().map(|key| SigningPublic(base64(&key.public).try_into().unwrap())).collect()
}

pub(crate) fn base64(text: &str) -> Vec<u8> {
    data_encoding::BASE64.decode(text.as_bytes()).unwrap()
}

/// A desk that is served until it is stopped or dropped.
pub(crate) struct Running {
    pub(crate) page: Page,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    served: tokio::task::JoinHandle<()>,
}

impl Running {
    /// Serves a desk and enters its page as somebody.
    pub(crate) async fn start(config: DeskConfig) -> Self {
        let running = Self::serve(config).await;
        running.page.enter().await;
        running.page.name("Noi").await;
        running
    }

    /// Serves a desk; nobody has entered yet.
    pub(crate) async fn serve(config: DeskConfig) -> Self {
        let desk = Desk::open(config).unwrap();
        let path = desk.address_path();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let page = Page::at(listener.local_addr().unwrap(), &path);
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let served = tokio::spawn(async move {
            desk.serve(listener, async move { stopped.await.unwrap_or(()) }).await.unwrap();
        });
        Self { page, stop: Some(stop), served }
    }

    pub(crate) async fn stop(mut self) {
        self.stop.take().unwrap().send(()).unwrap();
        self.served.await.unwrap();
    }
}
