//! Opens the built-in pack or a signed one.

use super::model::{Agency, Article, FORMAT, Intake, Line, PackPayload};
use saphan_protocol::{
    keys::{SealingPublic, SigningPublic},
    pack::{PackError, verify_installed, verify_pack, verify_update},
};
use thiserror::Error;

const BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/builtin.pack.zst"));
/// Largest payload a phone unpacks, bytes.
const LARGEST: usize = 16 << 20;

/// Why a pack was not taken. The one in use stays in use.
#[derive(Debug, Error)]
pub enum PackRefused {
    /// The container is cut, altered, expired, signed by another key, or newer than this app.
    #[error("the pack was refused: {0}")]
    Container(#[from] PackError),
    /// The container is good but holds something else.
    #[error("the pack's content could not be read; install a pack made by `saphan pack`")]
    Content,
    /// The payload's format is newer.
    #[error("the pack needs a newer app (format {0})")]
    Newer(u32),
}

/// What the phone knows: one pack, open.
#[derive(Debug, Clone)]
pub struct Knowledge {
    payload: PackPayload,
    /// When the pack was made, Unix seconds; 0 for the built-in one.
    pub created: i64,
    /// Its version; 0 for the built-in one.
    pub version: u64,
}

impl Knowledge {
    /// The built-in pack. Trusted because it came with the program.
    ///
    /// # Errors
    /// [`PackRefused::Content`] if the program itself is damaged.
    pub fn builtin() -> Result<Self, PackRefused> {
        let json = zstd::bulk::decompress(BUILTIN, LARGEST).map_err(|_| PackRefused::Content)?;
        Self::read(&json, 0, 0)
    }

    /// What a payload says that was just made from `locales/`.
    ///
    /// # Errors
    /// [`PackRefused::Newer`].
    pub fn of(payload: PackPayload) -> Result<Self, PackRefused> {
        if payload.format > FORMAT {
            return Err(PackRefused::Newer(payload.format));
        }
        Ok(Self { payload, created: 0, version: 0 })
    }

    /// A signed pack that was just fetched.
    ///
    /// # Errors
    /// [`PackRefused`]; the caller keeps what it had.
    pub fn signed(bytes: &[u8], trusted: &[SigningPublic], now: i64) -> Result<Self, PackRefused> {
        let open = verify_pack(bytes, trusted, now)?;
        Self::read(&open.payload, open.meta.created, open.meta.version)
    }

    /// A signed pack that would take the place of the one of version `installed`: it must be newer.
    ///
    /// # Errors
    /// [`PackRefused`]; the caller keeps what it had.
    pub fn newer(
        bytes: &[u8],
        trusted: &[SigningPublic],
        now: i64,
        installed: u64,
    ) -> Result<Self, PackRefused> {
        let open = verify_update(bytes, trusted, now, installed)?;
        Self::read(&open.payload, open.meta.created, open.meta.version)
    }

    /// A signed pack that is on the phone already, however old and whatever the clock says: what is known stays
    /// readable. Keys of agencies end by their own dates.
    ///
    /// # Errors
    /// [`PackRefused`], except for its age.
    pub fn installed(bytes: &[u8], trusted: &[SigningPublic]) -> Result<Self, PackRefused> {
        let open = verify_installed(bytes, trusted)?;
        Self::read(&open.payload, open.meta.created, open.meta.version)
    }

    fn read(json: &[u8], created: i64, version: u64) -> Result<Self, PackRefused> {
        let payload: PackPayload = serde_json::from_slice(json).map_err(|_| PackRefused::Content)?;
        if payload.format > FORMAT {
            return Err(PackRefused::Newer(payload.format));
        }
        Ok(Self { payload, created, version })
    }

    /// Everything, for building another pack from it.
    #[must_use]
    pub fn payload(&self) -> &PackPayload {
        &self.payload
    }

    /// Fluent source of a language.
    #[must_use]
    pub fn messages(&self, language: &str) -> Option<&str> {
        self.payload.messages.get(language).map(String::as_str)
    }

    /// Articles in a language, in the pack's order.
    pub fn articles<'a>(&'a self, language: &'a str) -> impl Iterator<Item = &'a Article> {
        self.payload.articles.iter().filter(move |a| a.language == language)
    }

    /// Lines of a country, the default one first.
    #[must_use]
    pub fn lines(&self, country: &str) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.payload.lines.iter().filter(|l| l.country == country).collect();
        lines.sort_by_key(|l| (!l.default, l.number.is_none()));
        lines
    }

    /// Agencies that take `what` (`report` or `interpreter`) and have a sealing key good at `now`.
    pub fn agencies<'a>(&'a self, what: &'a str, now: i64) -> impl Iterator<Item = &'a Agency> {
        let now = self.at_least(now);
        self.payload
            .agencies
            .iter()
            .filter(move |a| a.takes.iter().any(|t| t == what) && sealing_key(a, now).is_some())
    }

    /// The time by a phone's clock, but never before this pack was made: a phone whose battery was empty begins in
    /// 1970, and its owner must not find that nobody can be written to.
    #[must_use]
    pub fn at_least(&self, now: i64) -> i64 {
        now.max(self.created)
    }

    /// An agency by id.
    #[must_use]
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.payload.agencies.iter().find(|a| a.id == id)
    }

    /// All agencies.
    #[must_use]
    pub fn all_agencies(&self) -> &[Agency] {
        &self.payload.agencies
    }

    /// Intakes in the order they are tried.
    #[must_use]
    pub fn intakes(&self) -> &[Intake] {
        &self.payload.intakes
    }
}

/// The agency's newest sealing key that is good at `now` (Unix seconds).
#[must_use]
pub(crate) fn sealing_key(agency: &Agency, now: i64) -> Option<SealingPublic> {
    agency
        .sealing
        .iter()
        .filter(|k| k.from <= now && k.until.is_none_or(|u| now < u))
        .find_map(|k| SealingPublic::from_bytes(&crate::bytes::base64(&k.public)?).ok())
}

/// All signing keys of an agency, also those that have ended: an answer may have been written before.
#[must_use]
pub(crate) fn signing_keys(agency: &Agency) -> Vec<SigningPublic> {
    agency
        .signing
        .iter()
        .filter_map(|k| crate::bytes::base64(&k.public)?.try_into().ok().map(SigningPublic))
        .collect()
}
