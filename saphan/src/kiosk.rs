//! `saphan kiosk`: a phone in a browser page on this machine.

use crate::{
    knowledge::Start,
    preview, serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_kiosk::{Changes, KioskConfig, Preview};
use saphan_screens::AppConfig;
use saphan_vault::{DeviceKey, FileDeviceKey, Need, VaultError};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// `saphan kiosk`.
#[derive(Debug, Args)]
pub(crate) struct Kiosk {
    #[command(flatten)]
    start: Start,
    /// Address to listen on. Only this machine's own.
    #[arg(long, default_value = "127.0.0.1:8703")]
    listen: SocketAddr,
    /// For editors: show the texts of this folder `locales/`, and each change to them at once.
    #[arg(long, value_name = "LOCALES")]
    preview: Option<PathBuf>,
}

/// A kiosk over a phone started as `start` says.
pub(crate) fn open(start: &Start) -> Result<saphan_kiosk::Kiosk, Trouble> {
    shown(start, None)
}

/// The same, with the texts of a folder and its changes if there is one.
fn shown(start: &Start, locales: Option<&Path>) -> Result<saphan_kiosk::Kiosk, Trouble> {
    let changes = Changes::new();
    let phone = start.phone(changes.callback())?;
    let access_key = Some(access_key(&start.data)?);
    let preview = locales.map(|_| Preview::default());
    let known = phone.knowledge.clone();
    let config = KioskConfig {
        app: AppConfig { phone },
        changes: changes.clone(),
        access_key,
        preview: preview.clone(),
    };
    let kiosk = saphan_kiosk::Kiosk::new(config)?;
    if let (Some(locales), Some(preview)) = (locales, preview) {
        preview::watch(locales, start.clone(), known, kiosk.app(), preview, changes.callback());
    }
    Ok(kiosk)
}

/// The key of the page's address: other users of this machine reach the port, and not this file. It stays the same, so
/// that a page goes on where it was when its kiosk is started again.
fn access_key(data: &Path) -> Result<String, Trouble> {
    let key =
        FileDeviceKey::new(data.join("page.key")).secret("page", Need::New).map_err(VaultError::from)?;
    Ok(data_encoding::HEXLOWER.encode(&*key))
}

impl Kiosk {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        if !self.listen.ip().is_loopback() {
            return Err(Trouble::Argument(
                "a kiosk listens only on this machine: give a 127.0.0.1 address".to_owned(),
            ));
        }
        let kiosk = shown(&self.start, self.preview.as_deref())?;
        serve::runtime()?.block_on(async {
            let listener = serve::listen(self.listen).await?;
            let at = listener.local_addr().trying("opening the kiosk's address")?;
            serve::print(&format!("Phone: http://{at}{}", kiosk.address_path()))?;
            Ok(kiosk.serve(listener, serve::stopped()).await?)
        })
    }
}
