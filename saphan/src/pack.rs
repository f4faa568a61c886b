//! `saphan pack`: makes, signs and shows the pack of knowledge. Only here a publisher's secret key is touched, and only
//! while it signs.

use crate::{
    knowledge::{parse_key, unix_now},
    serve,
    trouble::{Trouble, Trying},
};
use clap::{Args, Subcommand};
use saphan_core::content::{
    Knowledge, compile,
    model::{Agency, Intake, PackPayload},
};
use saphan_protocol::{
    keys::SigningSecret,
    pack::{Meta, sign_pack},
};
use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// `saphan pack`.
#[derive(Debug, Args)]
pub(crate) struct Pack {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make a publisher's key pair: FILE holds the secret, FILE.pub the public half.
    Key {
        /// File of the secret, made readable for its owner only. Never overwritten.
        file: PathBuf,
    },
    /// Build and sign a pack from `locales/`.
    Build {
        /// The folder `locales/`.
        #[arg(long, default_value = "locales")]
        locales: PathBuf,
        /// Agencies with their public keys, JSON.
        #[arg(long)]
        agencies: Option<PathBuf>,
        /// Intakes, a JSON list of {"url", "receipt_key"}.
        #[arg(long)]
        intakes: Option<PathBuf>,
        /// The publisher's secret key.
        #[arg(long)]
        key: PathBuf,
        /// Version; by default the time, so that a later pack is newer.
        #[arg(long)]
        version: Option<u64>,
        /// Days until a phone no longer takes it.
        #[arg(long, default_value_t = 180)]
        days: u32,
        /// File to write; beside it FILE.key names the publisher.
        #[arg(long)]
        out: PathBuf,
    },
    /// Write the knowledge as web pages for people who install nothing.
    Site(crate::site::Site),
    /// Check a pack and say what is in it.
    Show {
        /// The pack.
        file: PathBuf,
        /// The publisher's key: 64 hex digits.
        #[arg(long)]
        key: String,
    },
}

impl Pack {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        match self.what {
            What::Key { file } => {
                let secret = SigningSecret::generate()?;
                write_new(&file, secret.to_bytes().as_slice())?;
                let public = secret.public().to_string();
                std::fs::write(beside(&file, "pub"), &public).trying("writing the public key")?;
                serve::print(&public)
            }
            What::Build { locales, agencies, intakes, key, version, days, out } => {
                let mut payload = compile::compile(&locales, saphan_cut::words).map_err(Trouble::Argument)?;
                payload.agencies =
                    agencies.as_deref().map(read_json::<Vec<Agency>>).transpose()?.unwrap_or_default();
                payload.intakes =
                    intakes.as_deref().map(read_json::<Vec<Intake>>).transpose()?.unwrap_or_default();
                let now = unix_now();
                let meta = Meta {
                    version: version.unwrap_or(now.unsigned_abs()),
                    created: now,
                    expires: now + i64::from(days) * 86_400,
                };
                let size = sign(&payload, &meta, &read_secret(&key)?, &out)?;
                serve::print(&format!("{}: version {}, {size} bytes", out.display(), meta.version))
            }
            What::Site(site) => site.run(),
            What::Show { file, key } => {
                let bytes = std::fs::read(&file).trying(format!("reading {}", file.display()))?;
                let pack = Knowledge::signed(&bytes, &[parse_key(&key)?], unix_now())?;
                let payload = pack.payload();
                serve::print(&format!(
                    "version {}\ncreated {}\nbytes {}\nlanguages {}\narticles {}\nlines {}\nagencies {}\nintakes {}\nservices {}\nstatistics {}\ndocuments {}\npublicity {}",
                    pack.version,
                    pack.created,
                    bytes.len(),
                    payload.messages.len(),
                    payload.articles.len(),
                    payload.lines.len(),
                    payload.agencies.len(),
                    payload.intakes.len(),
                    payload.directory.services.len(),
                    payload.statistics.len(),
                    payload.documents.len(),
                    payload.publicity.len()
                ))
            }
        }
    }
}

/// Signs a payload and writes it with its publisher's key beside it, whole or not at all. Returns its bytes.
pub(crate) fn sign(
    payload: &PackPayload,
    meta: &Meta,
    signer: &SigningSecret,
    out: &Path,
) -> Result<usize, Trouble> {
    let json = serde_json::to_vec(payload).map_err(|error| Trouble::Argument(error.to_string()))?;
    let bytes = sign_pack(&json, meta, signer).map_err(saphan_core::content::PackRefused::from)?;
    replace(&beside(out, "key"), signer.public().to_string().as_bytes())?;
    replace(out, &bytes)?;
    Ok(bytes.len())
}

/// Reads a publisher's secret.
pub(crate) fn read_secret(file: &Path) -> Result<SigningSecret, Trouble> {
    let bytes = Zeroizing::new(std::fs::read(file).trying(format!("reading the key {}", file.display()))?);
    Ok(SigningSecret::from_bytes(&bytes)?)
}

/// Writes a secret into a file that is not there yet, readable for its owner only.
pub(crate) fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let mut to = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .trying(format!("making {}", file.display()))?;
    to.write_all(bytes).and_then(|()| to.sync_all()).trying(format!("writing {}", file.display()))
}

/// The same name with an ending more.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Puts bytes in a file's place, whole or not at all.
pub(crate) fn replace(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let half = beside(file, "tmp");
    std::fs::write(&half, bytes).trying(format!("writing {}", half.display()))?;
    std::fs::rename(&half, file).trying(format!("writing {}", file.display()))
}

fn read_json<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, Trouble> {
    let text = std::fs::read(file).trying(format!("reading {}", file.display()))?;
    serde_json::from_slice(&text).map_err(|error| Trouble::Argument(format!("{}: {error}", file.display())))
}
