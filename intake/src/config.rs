//! What an operator decides: where the data is, which agencies are served, and every limit.
//!
//! The same structure is read from a JSON file ([`IntakeConfig::read`]) or built in code from
//! [`IntakeConfig::new`]. Unknown fields are refused, so a misspelt limit is not silently ignored.
//!
//! ```json
//! {
//!   "data_dir": "/var/lib/saphan-intake",
//!   "listen": "127.0.0.1:8640",
//!   "authorities": ["intake.example.org"],
//!   "agencies": [
//!     {"id": "centre", "sealing": ["<16 hexadecimal letters>"], "signing": ["<64 hexadecimal letters>"]}
//!   ],
//!   "behind_proxy": true,
//!   "limits": {"file_bytes": 2147483648, "rate": {"per_second": 20, "burst": 200}},
//!   "keep": {"envelopes": 7776000},
//!   "sms_token": "<the gateway's word>",
//!   "metrics_token": "<the collector's word>"
//! }
//! ```
//!
//! Only `data_dir` has no default. Times are seconds.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ring::digest;
use saphan_protocol::keys::{KeyId, SigningPublic};
use serde::{Deserialize, Deserializer};
use thiserror::Error;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use crate::error::IntakeError;

/// Everything an intake needs to know before it starts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeConfig {
    /// The folder that holds the database, the files, the receipt key and `packs/current.pack`.
    pub data_dir: PathBuf,
    /// Where the binary listens. [`serve`](crate::serve) takes a listener and does not read it.
    #[serde(default = "default_listen")]
    pub listen: SocketAddr,
    /// The host names (with port where it is not the scheme's own) under which agencies address this
    /// intake. A signed request for another name is refused, so that a request signed for one intake cannot
    /// be replayed at another. Empty accepts any name: only for trials on one machine.
    #[serde(default)]
    pub authorities: Vec<String>,
    /// The agencies served. An envelope for a key that stands in none of them is refused.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// Sizes, times and rates.
    #[serde(default)]
    pub limits: Limits,
    /// How long things are kept.
    #[serde(default)]
    pub keep: Keep,
    /// The intake stands behind a reverse proxy that sets `X-Forwarded-For`: the rate is then counted by the
    /// last address in that header. Leave it `false` when clients connect directly, else they could choose
    /// their own address.
    #[serde(default)]
    pub behind_proxy: bool,
    /// What an SMS gateway must send as a bearer token; without one `/v1/sms` is closed.
    #[serde(default)]
    pub sms_token: Option<Token>,
    /// What a collector must send as a bearer token to read `/metrics`; without one only a client on this
    /// machine may read it.
    #[serde(default)]
    pub metrics_token: Option<Token>,
}

impl IntakeConfig {
    /// A configuration with every default, no agency, and this data folder.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            listen: default_listen(),
            authorities: Vec::new(),
            agencies: Vec::new(),
            limits: Limits::default(),
            keep: Keep::default(),
            behind_proxy: false,
            sms_token: None,
            metrics_token: None,
        }
    }

    /// Reads the configuration from a JSON file.
    ///
    /// # Errors
    /// [`ConfigError`] when the file cannot be read or says something this version does not know.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read(path).map_err(ConfigError::Read)?;
        serde_json::from_slice(&text).map_err(ConfigError::Meaning)
    }

    /// Whether the parts fit each other. That no key stands in two agencies is seen where they are read.
    pub(crate) fn check(&self) -> Result<(), IntakeError> {
        let limits = &self.limits;
        let unusable = |rate: &Rate| !(rate.per_second > 0.0 && rate.burst >= 1.0 && rate.burst.is_finite());
        let mut ids: Vec<&str> = self.agencies.iter().map(|agency| agency.id.as_str()).collect();
        ids.sort_unstable();
        let wrong = if ids.contains(&"") {
            "an agency has no id"
        } else if ids.windows(2).any(|pair| pair[0] == pair[1]) {
            "two agencies have the same id"
        } else if limits.rate.as_ref().is_some_and(unusable) {
            "limits.rate must allow some requests; null sets no limit"
        } else if limits.connections == 0 || limits.connections > Semaphore::MAX_PERMITS {
            "limits.connections must allow some connections"
        } else if limits.header_time.is_zero()
            || limits.body_time.is_zero()
            || limits.body_total_time.is_zero()
        {
            "a time in limits must be more than nothing"
        } else if self.keep.sweep_every.is_zero() {
            "keep.sweep_every must be more than nothing"
        } else {
            return Ok(());
        };
        Err(IntakeError::Config(wrong))
    }
}

/// Why a configuration file was refused.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The file is not there or may not be read.
    #[error("cannot read the configuration file: {0}")]
    Read(#[source] std::io::Error),
    /// The file is not JSON, has an unknown field, or a value out of range.
    #[error("the configuration file is not understood: {0}")]
    Meaning(#[source] serde_json::Error),
}

/// An agency: whom an envelope may be addressed to, and whose signed requests are answered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// A short name that never changes; it is what deliveries are recorded under.
    pub id: String,
    /// The key ids (16 hexadecimal letters each) of its sealing keys: present, coming and retired ones that
    /// phones may still use.
    #[serde(deserialize_with = "key_ids")]
    pub sealing: Vec<KeyId>,
    /// Its Ed25519 keys for signed requests (64 hexadecimal letters each).
    #[serde(deserialize_with = "signing_keys")]
    pub signing: Vec<SigningPublic>,
}

/// Sizes, times and rates. In JSON, times are seconds and may have a fraction.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Largest envelope in bytes; never more than the protocol's own maximum.
    pub envelope_bytes: u64,
    /// Largest file in bytes.
    pub file_bytes: u64,
    /// Largest reply in bytes.
    pub reply_bytes: u64,
    /// Replies of one agency that one mailbox holds until their reader deletes them.
    pub mailbox_replies: u64,
    /// Bytes of one agency's replies that one mailbox holds.
    pub mailbox_bytes: u64,
    /// All that is stored together, in bytes. Files may take nine tenths of it, so that a flood of files
    /// leaves room for reports.
    pub disk_quota: u64,
    /// Bytes that must stay free on the disk; below it nothing more is accepted.
    pub min_free_disk: u64,
    /// Connections open at once; further ones wait to be accepted.
    pub connections: usize,
    /// Requests from one address; `None` sets no limit.
    pub rate: Option<Rate>,
    /// A client must have sent the whole head of a request within this time, and an idle connection is
    /// closed after it.
    #[serde(deserialize_with = "seconds")]
    pub header_time: Duration,
    /// Within each such time a client must send at least [`Limits::body_pace`] bytes of a body, or take a piece
    /// of an answer.
    #[serde(deserialize_with = "seconds")]
    pub body_time: Duration,
    /// See [`Limits::body_time`].
    pub body_pace: u64,
    /// A body that is not a file must be complete within this time.
    #[serde(deserialize_with = "seconds")]
    pub body_total_time: Duration,
    /// How long requests under way may take to finish when the intake is asked to stop.
    #[serde(deserialize_with = "seconds")]
    pub stop_time: Duration,
    /// How far an agency's clock may differ.
    #[serde(deserialize_with = "seconds")]
    pub signature_skew: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            envelope_bytes: 1 << 20,
            file_bytes: 2 << 30,
            reply_bytes: 64 << 10,
            mailbox_replies: 1000,
            mailbox_bytes: 4 << 20,
            disk_quota: 200 << 30,
            min_free_disk: 1 << 30,
            connections: 4096,
            rate: Some(Rate::default()),
            header_time: Duration::from_secs(15),
            body_time: Duration::from_secs(30),
            body_pace: 512,
            body_total_time: Duration::from_secs(120),
            stop_time: Duration::from_secs(20),
            signature_skew: Duration::from_secs(300),
        }
    }
}

/// How many requests one address may make. Many phones can share one address of a mobile operator, so the
/// default is generous; it is there against a single machine that floods.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rate {
    /// Requests a second in the long run.
    pub per_second: f64,
    /// Requests at once after a quiet time.
    pub burst: f64,
}

impl Default for Rate {
    fn default() -> Self {
        Self { per_second: 20.0, burst: 200.0 }
    }
}

/// How long things are kept. In JSON, seconds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Keep {
    /// An envelope: its bytes go when every addressed agency has acknowledged it, at the latest after this
    /// time. Its id and time stay for the whole of it, so that a phone that never got its receipt is given
    /// the same one again and no agency gets the report twice.
    #[serde(deserialize_with = "seconds")]
    pub envelopes: Duration,
    /// A complete file.
    #[serde(deserialize_with = "seconds")]
    pub files: Duration,
    /// A file that has not grown for this time and is not complete.
    #[serde(deserialize_with = "seconds")]
    pub unfinished_files: Duration,
    /// A reply.
    #[serde(deserialize_with = "seconds")]
    pub replies: Duration,
    /// How often what has had its time is removed.
    #[serde(deserialize_with = "seconds")]
    pub sweep_every: Duration,
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl Default for Keep {
    fn default() -> Self {
        Self {
            envelopes: DAY * 90,
            files: DAY * 90,
            unfinished_files: DAY * 14,
            replies: DAY * 180,
            sweep_every: Duration::from_secs(600),
        }
    }
}

/// A secret word of a gateway or a collector. `Debug` prints nothing of it.
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// Wraps the word as it stands in the configuration.
    pub fn new(word: impl Into<String>) -> Self {
        Self(Zeroizing::new(word.into()))
    }

    /// Whether a client sent this word, in a time that does not depend on where they differ.
    pub(crate) fn is(&self, given: &str) -> bool {
        let hash = |s: &str| digest::digest(&digest::SHA256, s.as_bytes());
        !self.0.is_empty() && hash(&self.0).as_ref() == hash(given).as_ref()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8640))
}

fn seconds<'de, D: Deserializer<'de>>(from: D) -> Result<Duration, D::Error> {
    Duration::try_from_secs_f64(f64::deserialize(from)?).map_err(serde::de::Error::custom)
}

fn key_ids<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<KeyId>, D::Error> {
    hex_list::<8, D>(from).map(|ids| ids.into_iter().map(KeyId).collect())
}

fn signing_keys<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<SigningPublic>, D::Error> {
    hex_list::<32, D>(from).map(|keys| keys.into_iter().map(SigningPublic).collect())
}

fn hex_list<'de, const N: usize, D: Deserializer<'de>>(from: D) -> Result<Vec<[u8; N]>, D::Error> {
    Vec::<String>::deserialize(from)?
        .iter()
        .map(|text| {
            crate::ids::hex::<N>(text).ok_or_else(|| {
                serde::de::Error::custom(format!("a key must be {} hexadecimal letters", 2 * N))
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_file_names_agencies_and_limits_in_seconds() {
        let text = format!(
            r#"{{"data_dir":"/d","agencies":[{{"id":"a","sealing":["0011223344556677"],"signing":["{}"]}}],
               "limits":{{"header_time":0.5,"rate":null}},"keep":{{"envelopes":60}},"sms_token":"word"}}"#,
            "ab".repeat(32)
        );
        let config: IntakeConfig = serde_json::from_str(&text).unwrap();
        assert_eq!(config.limits.header_time, Duration::from_millis(500));
        assert!(config.limits.rate.is_none());
        assert_eq!(config.keep.envelopes, Duration::from_secs(60));
        assert_eq!(config.agencies[0].sealing[0].0, [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77]);
        assert!(config.sms_token.as_ref().unwrap().is("word"));
        assert!(!format!("{config:?}").contains("word"));
    }

    #[test]
    fn a_misspelt_limit_is_refused() {
        assert!(
            serde_json::from_str::<IntakeConfig>(r#"{"data_dir":"/d","limits":{"header_tmie":1}}"#).is_err()
        );
    }

    #[test]
    fn a_configuration_that_contradicts_itself_is_refused_with_the_place() {
        let agency = |id: &str| Agency { id: id.to_owned(), sealing: Vec::new(), signing: Vec::new() };
        type Change = fn(&mut IntakeConfig);
        let wrong: [(&str, Change); 4] = [
            ("no id", |c| c.agencies[0].id = String::new()),
            ("same id", |c| c.agencies[1].id = "a".to_owned()),
            ("rate", |c| c.limits.rate = Some(Rate { per_second: 0.0, burst: 1.0 })),
            ("sweep_every", |c| c.keep.sweep_every = Duration::ZERO),
        ];
        for (place, change) in wrong {
            let mut config = IntakeConfig::new("/d");
            config.agencies = vec![agency("a"), agency("b")];
            config.check().unwrap();
            change(&mut config);
            assert!(config.check().unwrap_err().to_string().contains(place), "{place}");
        }
    }

    #[test]
    fn an_empty_token_opens_nothing() {
        assert!(!Token::new("").is(""));
    }
}
