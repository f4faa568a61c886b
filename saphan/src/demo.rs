//! `saphan demo`: intake, two desks and a phone on this machine, on embedded storage, with keys and a pack of their own.
//!
//! Everything lies in one folder and goes on where it was when the demonstration is started again. Its agencies are for
//! practice and say so: nobody comes.

use crate::{
    keys, kiosk,
    knowledge::{Start, unix_now},
    pack, serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_core::content::{
    Knowledge,
    model::{Agency, Intake as PackIntake, PackPayload},
};
use saphan_desk::{AgencyName, DeskConfig, keys::PublicKeys};
use saphan_intake::IntakeConfig;
use saphan_protocol::{keys::SigningSecret, pack::Meta};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::{net::TcpListener, sync::watch};

/// The agencies of the demonstration, in the form a pack has them.
const AGENCIES: &str = include_str!("../../locales/data/demo-agencies.json");
/// Days for which a demonstration's pack is good; it is made anew at each start.
const PACK_DAYS: i64 = 90;

/// `saphan demo`.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Folder for everything.
    #[arg(long, default_value = "out/demo")]
    data: PathBuf,
    /// Port of the intake; 0 takes any.
    #[arg(long, default_value_t = 8701)]
    intake_port: u16,
    /// Port of the first desk; 0 takes any.
    #[arg(long, default_value_t = 8702)]
    desk_port: u16,
    /// Port of the phone in a browser; 0 takes any.
    #[arg(long, default_value_t = 8703)]
    phone_port: u16,
    /// Port of the second desk; 0 takes any.
    #[arg(long, default_value_t = 8704)]
    second_desk_port: u16,
    /// Milliseconds between two looks, of the phone into its mailboxes and of the desks into their inboxes.
    #[arg(long, default_value_t = 1000)]
    poll_ms: u64,
}

impl Demo {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        std::fs::create_dir_all(&self.data).trying(format!("making the folder {}", self.data.display()))?;
        serve::runtime()?.block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Trouble> {
        let intake_at = listen(self.intake_port).await?;
        let url = format!("http://{}", intake_at.local_addr().trying("opening the intake's address")?);
        let intake = self.data.join("intake");
        let mut agencies: Vec<Agency> =
            serde_json::from_str(AGENCIES).map_err(|error| Trouble::Argument(error.to_string()))?;
        let mut served = Vec::new();
        for agency in &mut agencies {
            let made = made(&self.desk_folder(&agency.id), agency)?;
            served.push(keys::served(&made)?);
            agency.sealing = convert(&made.sealing)?;
            agency.signing = convert(&made.signing)?;
        }
        let receipt_key = saphan_intake::receipt_key(&intake)?;
        self.publish(
            &intake,
            &agencies,
            PackIntake { url: url.clone(), receipt_key: receipt_key.to_string() },
        )?;

        let mut config = IntakeConfig { agencies: served, ..IntakeConfig::new(&intake) };
        // Everybody here has one address: this machine's.
        config.limits.rate = None;
        let (stop, stopping) = watch::channel(false);
        let mut running = tokio::task::JoinSet::new();
        let until = stopped(&stopping);
        running
            .spawn(async move { Ok::<(), Trouble>(saphan_intake::serve(config, intake_at, until).await?) });

        let ports = [self.desk_port, self.second_desk_port];
        let mut addresses = Vec::new();
        for (agency, port) in agencies.iter().zip(ports) {
            let config = self.desk(agency, &agencies, &url);
            let desk = blocking(move || Ok(saphan_desk::Desk::open(config)?)).await?;
            let listener = listen(port).await?;
            let at = listener.local_addr().trying("opening the desk's address")?;
            addresses.push(format!("http://{at}{}", desk.address_path()));
            let until = stopped(&stopping);
            running.spawn(async move { Ok(desk.serve(listener, until).await?) });
        }

        let start = Start {
            data: self.data.join("phone"),
            intake: Some(url.clone()),
            pack: Some(intake.join("packs/current.pack")),
            pack_key: None,
            poll_ms: self.poll_ms,
            pseudo: false,
        };
        let phone = blocking(move || kiosk::open(&start)).await?;
        let listener = listen(self.phone_port).await?;
        let at = listener.local_addr().trying("opening the phone's address")?;
        serve::print(&format!("Phone:  http://{at}{}", phone.address_path()))?;
        let until = stopped(&stopping);
        running.spawn(async move { Ok(phone.serve(listener, until).await?) });

        let mut addresses = addresses.into_iter();
        serve::print(&format!("Desk:   {}", addresses.next().unwrap_or_default()))?;
        for more in addresses {
            serve::print(&format!("(a second helper's desk: {more})"))?;
        }
        serve::print(&format!("(the intake between them: {url})"))?;
        serve::print("Everything here is for practice: nobody comes. Stop with Ctrl-C.")?;

        let ended = tokio::select! {
            () = serve::stopped() => None,
            ended = running.join_next() => ended,
        };
        // Nobody listens any more if all have ended already.
        let _ = stop.send(true);
        let mut first = ended.map_or(Ok(()), flat);
        while let Some(ended) = running.join_next().await {
            first = first.and(flat(ended));
        }
        first
    }

    fn desk_folder(&self, agency: &str) -> PathBuf {
        self.data.join(agency)
    }

    fn desk(&self, agency: &Agency, all: &[Agency], url: &str) -> DeskConfig {
        DeskConfig {
            data_dir: self.desk_folder(&agency.id),
            agency: agency.id.clone(),
            country: agency.country.clone(),
            intakes: vec![url.to_owned()],
            poll_every: Duration::from_millis(self.poll_ms.max(50)),
            tiles: None,
            agencies: all
                .iter()
                .map(|a| AgencyName { id: a.id.clone(), name: a.name.get("en").unwrap_or(&a.id).clone() })
                .collect(),
            passphrase: None,
            access_key: None,
        }
    }

    /// Signs a pack with the demonstration's agencies and puts it where the intake gives it out.
    fn publish(&self, intake: &Path, agencies: &[Agency], at: PackIntake) -> Result<(), Trouble> {
        let file = self.data.join("publisher.secret");
        if !file.exists() {
            pack::write_new(&file, SigningSecret::generate()?.to_bytes().as_slice())?;
        }
        let publisher = pack::read_secret(&file)?;
        let payload =
            PackPayload { agencies: agencies.to_vec(), intakes: vec![at], ..Knowledge::builtin()?.whole() };
        let folder = intake.join("packs");
        std::fs::create_dir_all(&folder).trying("making the folder of packs")?;
        let now = unix_now();
        let meta = Meta { version: now.unsigned_abs(), created: now, expires: now + PACK_DAYS * 86_400 };
        pack::publish(&payload, &meta, &publisher, &folder.join("current.pack"))?;
        Ok(())
    }
}

/// Opens something on a thread that may wait.
async fn blocking<T: Send + 'static>(
    open: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    flat(tokio::task::spawn_blocking(open).await)
}

async fn listen(port: u16) -> Result<TcpListener, Trouble> {
    serve::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}

/// The keys of a demonstration's desk, made at its first start.
fn made(folder: &Path, agency: &Agency) -> Result<PublicKeys, Trouble> {
    if folder.exists() {
        return Ok(saphan_desk::keys::show(folder, None)?);
    }
    // A day of grace for clocks that are not quite right.
    let from = unix_now() - 86_400;
    Ok(saphan_desk::keys::new(folder, None, &agency.id, &agency.country, from)?)
}

/// Both have one form in JSON: the desk does not know the pack.
fn convert<T: serde::Serialize, U: serde::de::DeserializeOwned>(keys: &T) -> Result<U, Trouble> {
    serde_json::to_value(keys).and_then(serde_json::from_value).map_err(|error| {
        Trouble::Argument(format!("the desk's keys have another form than a pack's: {error}"))
    })
}

fn stopped(stopping: &watch::Receiver<bool>) -> impl Future<Output = ()> + Send + use<> {
    let mut stopping = stopping.clone();
    async move {
        // An error means that the sender is gone: the program ends.
        drop(stopping.wait_for(|stop| *stop).await);
    }
}

fn flat<T>(ended: Result<Result<T, Trouble>, tokio::task::JoinError>) -> Result<T, Trouble> {
    ended
        .unwrap_or_else(|error| Err(Trouble::Argument(format!("a part of the demonstration broke: {error}"))))
}
