//! Opens a pack, and reads of it what is asked for: a phone unpacks the language it shows and English, no more.

use super::{
    markup,
    model::{Agency, Article, FORMAT, Intake, LANGUAGES, Line, PackPayload, PublicKey, Words},
    parts,
};
use saphan_protocol::{
    keys::{SealingPublic, SigningPublic},
    pack::{Pack, PackError, verify_installed, verify_pack, verify_update},
};
use serde::de::DeserializeOwned;
use std::sync::{Arc, OnceLock};
use thiserror::Error;

/// What stands for a reviewer where nobody has read a text.
pub const UNREVIEWED: &str = "unreviewed";

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
    /// An article holds what is no plain text: a tag, a picture or a link.
    #[error("the pack's article {0} holds {1}; tell its publisher")]
    Markup(String, &'static str),
    /// It could not be stored.
    #[error("the pack could not be stored: {0}")]
    Storage(std::io::ErrorKind),
}

/// What the phone knows: one pack, open. A copy of it is the same pack.
#[derive(Clone)]
pub struct Knowledge {
    /// When the pack was made, Unix seconds; 0 for one that is built in.
    pub created: i64,
    /// Its version; 0 for one that is built in.
    pub version: u64,
    /// When it is to be replaced, Unix seconds; what is known stays readable after it.
    pub expires: i64,
    read: Arc<Read>,
}

struct Read {
    /// Whether there is no pack at all.
    bare: bool,
    /// Where the parts are; none where all of them were read already.
    pack: Option<Pack>,
    /// Everything but what only one language needs.
    data: PackPayload,
    /// What one language needs, in the order of [`LANGUAGES`].
    languages: [Own; LANGUAGES.len()],
}

/// What only one language needs, each read when it is asked for.
#[derive(Default)]
struct Own {
    messages: OnceLock<Option<String>>,
    articles: OnceLock<Vec<Article>>,
    words: OnceLock<Option<Words>>,
}

impl std::fmt::Debug for Knowledge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Knowledge").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Knowledge {
    /// What is built into the programs and tests. Phones have none: they get a file with the app.
    ///
    /// # Errors
    /// [`PackRefused::Content`] if the program itself is damaged.
    #[cfg(feature = "builtin")]
    pub fn builtin() -> Result<Self, PackRefused> {
        Self::embedded(include_bytes!(concat!(env!("OUT_DIR"), "/builtin.json.zst")), false)
    }

    /// What is left without any pack: the words that say so, in seven languages, and the first line of each country.
    ///
    /// # Errors
    /// [`PackRefused::Content`] if the program itself is damaged.
    pub fn bare() -> Result<Self, PackRefused> {
        Self::embedded(include_bytes!(concat!(env!("OUT_DIR"), "/bare.json.zst")), true)
    }

    fn embedded(packed: &[u8], bare: bool) -> Result<Self, PackRefused> {
        const LARGEST: usize = 16 << 20;
        let json = zstd::bulk::decompress(packed, LARGEST).map_err(|_| PackRefused::Content)?;
        Self::given(json_of(&json)?, bare)
    }

    /// What a payload says that was just made from `locales/`.
    ///
    /// # Errors
    /// [`PackRefused`].
    pub fn of(payload: PackPayload) -> Result<Self, PackRefused> {
        Self::given(payload, false)
    }

    fn given(mut payload: PackPayload, bare: bool) -> Result<Self, PackRefused> {
        payload.articles.iter().try_for_each(plain)?;
        let languages = LANGUAGES.map(|language| Own {
            messages: payload.messages.remove(language).into(),
            articles: payload.articles.extract_if(.., |a| a.language == language).collect::<Vec<_>>().into(),
            words: payload.words.remove(language).into(),
        });
        Self::over(Read { bare, pack: None, data: payload, languages })
    }

    /// A signed pack that was just fetched.
    ///
    /// # Errors
    /// [`PackRefused`]; the caller keeps what it had.
    pub fn signed(bytes: &[u8], trusted: &[SigningPublic], now: i64) -> Result<Self, PackRefused> {
        Self::checked(verify_pack(bytes.to_vec(), trusted, now)?)
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
        Self::checked(verify_update(bytes.to_vec(), trusted, now, installed)?)
    }

    /// A signed pack that is on the phone already, however old and whatever the clock says: what is known stays
    /// readable. Keys of agencies end by their own dates.
    ///
    /// # Errors
    /// [`PackRefused`], except for its age.
    pub fn installed(bytes: Vec<u8>, trusted: &[SigningPublic]) -> Result<Self, PackRefused> {
        Self::from_pack(verify_installed(bytes, trusted)?)
    }

    /// A pack that came with the program: trusted because of that, signed or not.
    ///
    /// # Errors
    /// [`PackRefused`], except for who signed it and its age.
    pub fn shipped(bytes: Vec<u8>) -> Result<Self, PackRefused> {
        Self::from_pack(Pack::shipped(bytes)?)
    }

    fn from_pack(pack: Pack) -> Result<Self, PackRefused> {
        let data = pack.part(parts::DATA)?.ok_or(PackRefused::Content)?;
        let languages = <[Own; LANGUAGES.len()]>::default();
        Self::over(Read { bare: false, data: json_of(&data)?, pack: Some(pack), languages })
    }

    fn over(read: Read) -> Result<Self, PackRefused> {
        if read.data.format > FORMAT {
            return Err(PackRefused::Newer(read.data.format));
        }
        let (version, created, expires) = read.pack.as_ref().map_or((0, 0, i64::MAX), |pack| {
            let meta = pack.meta();
            (meta.version, meta.created, meta.expires)
        });
        Ok(Self { created, version, expires, read: Arc::new(read) })
    }

    /// A pack of which every part was read once: what does not read is known before it takes another's place.
    fn checked(pack: Pack) -> Result<Self, PackRefused> {
        for (name, ..) in pack.parts() {
            let content = pack.part(name)?.ok_or(PackRefused::Content)?;
            if name.starts_with(parts::MESSAGES) && std::str::from_utf8(&content).is_err() {
                return Err(PackRefused::Content);
            }
            if name.starts_with(parts::ARTICLES) {
                json_of::<Vec<Article>>(&content)?.iter().try_for_each(plain)?;
            }
            if name.starts_with(parts::WORDS) {
                json_of::<Words>(&content)?;
            }
        }
        let knowledge = Self::from_pack(pack)?;
        // A pack in which nobody can read anything is none.
        if knowledge.messages("en").is_none_or(|messages| messages.trim().is_empty()) {
            return Err(PackRefused::Content);
        }
        Ok(knowledge)
    }

    /// Whether there is no pack: nothing is known but what to do about it.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.read.bare
    }

    /// The pack itself, to be handed on; none of what is built in.
    #[must_use]
    pub fn pack(&self) -> Option<&Pack> {
        self.read.pack.as_ref()
    }

    /// The keys by which a newer pack is believed; none where nobody signed this one.
    #[must_use]
    pub fn keys(&self) -> &[SigningPublic] {
        self.pack().map_or(&[], |pack| &pack.keys)
    }

    /// Everything but what only one language needs: [`messages`](Self::messages), [`articles`](Self::articles) and
    /// [`words`](Self::words).
    #[must_use]
    pub fn payload(&self) -> &PackPayload {
        &self.read.data
    }

    /// Everything, for building another pack from it.
    #[must_use]
    pub fn whole(&self) -> PackPayload {
        let mut payload = self.payload().clone();
        for language in LANGUAGES {
            let named = || language.to_owned();
            payload.articles.extend(self.articles(language).cloned());
            payload.messages.extend(self.messages(language).map(|messages| (named(), messages.to_owned())));
            payload.words.extend(self.words(language).map(|words| (named(), words.clone())));
        }
        payload
    }

    fn own(&self, language: &str) -> Option<&Own> {
        LANGUAGES.iter().position(|one| *one == language).map(|at| &self.read.languages[at])
    }

    /// Fluent source of a language.
    #[must_use]
    pub fn messages(&self, language: &str) -> Option<&str> {
        let read = || String::from_utf8(self.part(parts::MESSAGES, language)?).ok();
        self.own(language)?.messages.get_or_init(read).as_deref()
    }

    /// Who read the messages of a language, and with them the texts of data, which say nothing of their own: a name where it
    /// is the same in all files, `unreviewed` else.
    #[must_use]
    pub fn messages_reviewed_by(&self, language: &str) -> &str {
        let said = self.messages(language).unwrap_or_default();
        let mut names = said.lines().filter_map(|line| line.strip_prefix("# review: ")).map(str::trim);
        let first = names.next().unwrap_or(UNREVIEWED);
        if names.all(|name| name == first) { first } else { UNREVIEWED }
    }

    /// Articles in a language, in the pack's order.
    pub fn articles<'a>(&'a self, language: &str) -> impl Iterator<Item = &'a Article> + use<'a> {
        let read = || {
            let articles: Vec<Article> = json_of(&self.part(parts::ARTICLES, language)?).ok()?;
            Some(articles.into_iter().filter(|article| plain(article).is_ok()).collect())
        };
        let own = self.own(language);
        own.map(|own| own.articles.get_or_init(|| read().unwrap_or_default())).into_iter().flatten()
    }

    /// Words of a language for search, if the pack has some.
    #[must_use]
    pub fn words(&self, language: &str) -> Option<&Words> {
        let read = || json_of(&self.part(parts::WORDS, language)?).ok();
        self.own(language)?.words.get_or_init(read).as_ref()
    }

    fn part(&self, kind: &str, language: &str) -> Option<Vec<u8>> {
        self.pack()?.part(&format!("{kind}{language}")).ok().flatten()
    }

    /// Lines of a country, the default one first.
    #[must_use]
    pub fn lines(&self, country: &str) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.payload().lines.iter().filter(|l| l.country == country).collect();
        lines.sort_by_key(|l| (!l.default, l.number.is_none()));
        lines
    }

    /// Agencies that take `what` (`report` or `interpreter`) and have a sealing key good at `now`.
    pub fn agencies<'a>(&'a self, what: &'a str, now: i64) -> impl Iterator<Item = &'a Agency> {
        let now = self.at_least(now);
        self.all_agencies()
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
        self.all_agencies().iter().find(|a| a.id == id)
    }

    /// All agencies.
    #[must_use]
    pub fn all_agencies(&self) -> &[Agency] {
        &self.payload().agencies
    }

    /// Intakes in the order they are tried.
    #[must_use]
    pub fn intakes(&self) -> &[Intake] {
        &self.payload().intakes
    }

    /// The addresses of the intakes, with the key that signs the receipts of each; one whose key is none is left out.
    #[must_use]
    pub fn routes(&self) -> Vec<(String, SigningPublic)> {
        let route = |i: &Intake| Some((i.url.trim_end_matches('/').to_owned(), i.receipt_key.parse().ok()?));
        self.intakes().iter().filter_map(route).collect()
    }
}

fn json_of<T: DeserializeOwned>(json: &[u8]) -> Result<T, PackRefused> {
    serde_json::from_slice(json).map_err(|_| PackRefused::Content)
}

/// Whether an article is plain text as a phone shows it.
fn plain(article: &Article) -> Result<(), PackRefused> {
    let refused = |what| PackRefused::Markup(format!("{} ({})", article.topic, article.language), what);
    [&article.title, &article.body, &article.source]
        .into_iter()
        .try_for_each(|text| markup::check(text))
        .map_err(refused)
}
/// The agency's newest sealing key that is good at `now` (Unix seconds).
#[must_use]
pub(crate) fn sealing_key(agency: &Agency, now: i64) -> Option<SealingPublic> {
    agency.sealing.iter().filter(|k| k.from <= now && k.until.is_none_or(|u| now < u)).find_map(sealing)
}

/// All sealing keys of an agency that are keys.
#[cfg(feature = "editing")]
#[must_use]
pub(crate) fn sealing_keys(agency: &Agency) -> Vec<SealingPublic> {
    agency.sealing.iter().filter_map(sealing).collect()
}

fn sealing(key: &PublicKey) -> Option<SealingPublic> {
    SealingPublic::from_bytes(&crate::bytes::base64(&key.public)?).ok()
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
