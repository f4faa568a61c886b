//! `pack build` and `pack sign`.

use super::file::{beside, read_json, read_pack, read_secret, replace};
use super::keys::read_changes;
use crate::{knowledge::unix_now, serve, trouble::Trouble};
use clap::Args;
use saphan_core::content::{
    PackRefused, compile,
    model::{Agency, Intake, PackPayload},
    parts,
};
use saphan_protocol::{
    keys::SigningSecret,
    pack::{self, KeyChange, Meta},
};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Build {
    /// The folder `locales/`.
    #[arg(long, default_value = "locales")]
    locales: PathBuf,
    /// Agencies with their public keys, JSON.
    #[arg(long)]
    agencies: Option<PathBuf>,
    /// Intakes, a JSON list of {"url", "receipt_key"}.
    #[arg(long)]
    intakes: Option<PathBuf>,
    /// The publisher's secret key: the pack is signed too. Without it, `pack sign` does so later; unsigned, it can only
    /// come with an app.
    #[arg(long)]
    key: Option<PathBuf>,
    /// Changes of the publisher's key, as `pack follow` writes them.
    #[arg(long)]
    changes: Option<PathBuf>,
    /// Unix second that stands in the pack as the time it was made; by default SOURCE_DATE_EPOCH, or now.
    #[arg(long)]
    at: Option<i64>,
    /// Version; by default the time, so that a later pack is newer.
    #[arg(long)]
    version: Option<u64>,
    /// Days until a phone no longer takes it.
    #[arg(long, default_value_t = 180)]
    days: u32,
    /// File to write; signed, FILE.key beside it names the publisher.
    #[arg(long)]
    out: PathBuf,
}

impl Build {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let mut payload = compile::compile(&self.locales, saphan_cut::words).map_err(Trouble::Argument)?;
        payload.agencies =
            self.agencies.as_deref().map(read_json::<Vec<Agency>>).transpose()?.unwrap_or_default();
        payload.intakes =
            self.intakes.as_deref().map(read_json::<Vec<Intake>>).transpose()?.unwrap_or_default();
        let changes = self.changes.as_deref().map(read_changes).transpose()?.unwrap_or_default();
        let created = self.at.map_or_else(made_at, Ok)?;
        let meta = Meta {
            version: self.version.unwrap_or(created.unsigned_abs()),
            created,
            expires: created.saturating_add(i64::from(self.days) * 86_400),
        };
        let signer = self.key.as_deref().map(read_secret).transpose()?;
        let size = write(&payload, &meta, &changes, signer.as_ref(), &self.out)?;
        serve::print(&format!("{}: version {}, {size} bytes", self.out.display(), meta.version))
    }
}

/// When a pack is made: what whoever builds the same again says (reproducible-builds.org, `SOURCE_DATE_EPOCH`), or now.
fn made_at() -> Result<i64, Trouble> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(said) => said.trim().parse().map_err(|_| {
            Trouble::Argument(format!("SOURCE_DATE_EPOCH is `{said}`, and must be Unix seconds"))
        }),
        Err(_) => Ok(unix_now()),
    }
}

/// Signs a payload and writes it with its publisher's key beside it, whole or not at all.
pub(crate) fn publish(
    payload: &PackPayload,
    meta: &Meta,
    signer: &SigningSecret,
    out: &Path,
) -> Result<(), Trouble> {
    write(payload, meta, &[], Some(signer), out).map(drop)
}

/// Writes a pack. Returns its bytes.
fn write(
    payload: &PackPayload,
    meta: &Meta,
    changes: &[KeyChange],
    signer: Option<&SigningSecret>,
    out: &Path,
) -> Result<usize, Trouble> {
    let mut bytes = parts::pack(payload, meta, changes).map_err(PackRefused::from)?;
    if let Some(signer) = signer {
        bytes = pack::sign(&bytes, signer).map_err(PackRefused::from)?;
        replace(&beside(out, "key"), signer.public().to_string().as_bytes())?;
    }
    replace(out, &bytes)?;
    Ok(bytes.len())
}

pub(super) fn sign(file: &Path, key: &Path) -> Result<(), Trouble> {
    let signer = read_secret(key)?;
    let signed = pack::sign(&read_pack(file)?, &signer).map_err(PackRefused::from)?;
    replace(&beside(file, "key"), signer.public().to_string().as_bytes())?;
    replace(file, &signed)?;
    serve::print(&format!("{}: signed by {}", file.display(), signer.public().key_id()))
}
