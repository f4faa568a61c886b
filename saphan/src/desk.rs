//! `saphan desk`: starts the responders' application on this machine.

use crate::{
    serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_desk::{AgencyName, DeskConfig, Tiles};
use saphan_vault::Pin;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};
use zeroize::Zeroizing;

/// Where a desk's data lies and what opens it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Folder {
    /// Folder of this desk alone.
    #[arg(long)]
    pub(crate) data: PathBuf,
    /// File whose first line is the passphrase. Without it the page asks, if there is one.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

impl Folder {
    /// The passphrase, if a file was named.
    pub(crate) fn passphrase(&self) -> Result<Option<Pin>, Trouble> {
        let Some(file) = &self.passphrase_file else { return Ok(None) };
        let text = Zeroizing::new(
            std::fs::read_to_string(file)
                .trying(format!("reading the passphrase file {}", file.display()))?,
        );
        match text.lines().next().filter(|line| !line.is_empty()) {
            Some(line) => Ok(Some(Pin::new(line))),
            None => Err(Trouble::Argument(format!(
                "{} is empty; its first line is the passphrase",
                file.display()
            ))),
        }
    }
}

/// `saphan desk`.
#[derive(Debug, Args)]
pub(crate) struct Desk {
    #[command(flatten)]
    folder: Folder,
    /// Id of the agency in the pack.
    #[arg(long)]
    agency: String,
    /// Country whose procedure its stages belong to, ISO 3166-1 alpha-2.
    #[arg(long, default_value = "TH")]
    country: String,
    /// Address of an intake; may be given several times.
    #[arg(long = "intake", required = true)]
    intakes: Vec<String>,
    /// Address to listen on. Only this machine's own.
    #[arg(long, default_value = "127.0.0.1:8702")]
    listen: SocketAddr,
    /// Seconds between two looks into the inbox.
    #[arg(long, default_value_t = 5)]
    poll: u64,
    /// Map tiles, such as `https://tiles.example/{z}/{x}/{y}.png`; the map then asks that server for the places shown.
    #[arg(long, requires = "tiles_attribution")]
    tiles: Option<String>,
    /// Whose tiles they are, as their licence asks.
    #[arg(long)]
    tiles_attribution: Option<String>,
    /// Agencies by name, a JSON list of {"id", "name"}; without it ids are shown.
    #[arg(long)]
    agencies: Option<PathBuf>,
}

fn names(file: &Path) -> Result<Vec<AgencyName>, Trouble> {
    let text = std::fs::read(file).trying(format!("reading {}", file.display()))?;
    serde_json::from_slice(&text).map_err(|error| Trouble::Argument(format!("{}: {error}", file.display())))
}

impl Desk {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        if !self.listen.ip().is_loopback() {
            return Err(Trouble::Argument(
                "a desk listens only on this machine: give a 127.0.0.1 address".to_owned(),
            ));
        }
        let config = DeskConfig {
            data_dir: self.folder.data.clone(),
            agency: self.agency,
            country: self.country,
            intakes: self.intakes,
            poll_every: Duration::from_secs(self.poll.max(1)),
            tiles: self
                .tiles
                .zip(self.tiles_attribution)
                .map(|(url, attribution)| Tiles { url, attribution }),
            agencies: self.agencies.as_deref().map(names).transpose()?.unwrap_or_default(),
            passphrase: self.folder.passphrase()?,
            access_key: None,
        };
        let desk = saphan_desk::Desk::open(config)?;
        serve::runtime()?.block_on(async {
            let listener = serve::listen(self.listen).await?;
            let at = listener.local_addr().trying("opening the desk's address")?;
            serve::print(&format!("Desk: http://{at}{}", desk.address_path()))?;
            Ok(desk.serve(listener, serve::stopped()).await?)
        })
    }
}
