//! Looks for a newer pack at the intakes.
//!
//! A phone asks by itself only when it has just reached an intake for something else, and then at most once a day: no
//! network learns from it that somebody has this app who has not sent anything. Whoever wants to know sooner asks for it.
//!
//! The intake is told which pack is here and answers that it is the newest, with a delta, or with the pack. What is cut
//! goes on where it was cut. As soon as the first kilobyte is here it is known who signed the rest, whether it is newer
//! and how long it is: nothing more is fetched of what would not be taken.

use super::{
    Held,
    http::{PROTOCOL, PROTOCOL_HEADER, body, judge},
};
use crate::content::{Knowledge, installed};
use data_encoding::HEXLOWER;
use reqwest::{
    StatusCode,
    blocking::{Client, Response},
    header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, IF_RANGE, RANGE},
};
use saphan_protocol::pack::{MAX_HEAD, Pack, PackError, delta, peek};
use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Seconds between two looks that nobody asked for.
const LOOK_EVERY: i64 = 24 * 3600;
/// Seconds after which one that failed is tried again.
const LOOK_AGAIN: i64 = 3600;
/// Setting: when the phone looked last, Unix seconds.
pub(super) const LOOKED: &str = "pack-looked";
/// Longest that one answer may take. What came until then is kept.
const LONGEST: Duration = Duration::from_secs(300);

/// How the last look for a newer pack went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// None in this process.
    None,
    /// It was asked for, or is under way.
    Under,
    /// There is nothing newer.
    Nothing,
    /// A newer pack was taken.
    Newer,
    /// No intake was reached, or what it gave was not taken.
    Failed,
}

/// What a phone and its courier know of packs.
#[derive(Debug)]
pub struct Packs {
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    known: Knowledge,
    asked: bool,
    look: Look,
}

impl Packs {
    /// Over a phone's folder, with what it knows.
    #[must_use]
    pub fn new(data_dir: &Path, known: Knowledge) -> Self {
        let state = Mutex::new(State { known, asked: false, look: Look::None });
        Self { folder: data_dir.to_owned(), state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The newest pack that is known.
    #[must_use]
    pub fn known(&self) -> Knowledge {
        self.state().known.clone()
    }

    /// Says that another pack was taken, such as one from another phone.
    pub fn set(&self, known: Knowledge) {
        self.state().known = known;
    }

    /// Asks for a look now.
    pub fn ask(&self) {
        let mut state = self.state();
        (state.asked, state.look) = (true, Look::Under);
    }

    /// How the last look went.
    #[must_use]
    pub fn look(&self) -> Look {
        self.state().look
    }

    /// Whether to look now. `reached` says that an intake was just reached for something else, `looked` when the last look
    /// was. Where nobody signed what is known, nothing newer would be believed.
    pub(super) fn due(&self, reached: bool, looked: Option<i64>, now: i64) -> bool {
        let state = self.state();
        let rested = looked.is_none_or(|at| !(0..LOOK_EVERY).contains(&now.saturating_sub(at)));
        (state.asked || (reached && rested)) && !state.known.keys().is_empty()
    }

    /// Looks at the intakes in turn until one answers. Returns what is to be noted as the time of this look.
    pub(super) fn look_at<'a>(
        &self,
        client: &Client,
        intakes: impl Iterator<Item = &'a str>,
        now: i64,
    ) -> i64 {
        let known = self.known();
        let mut look = Look::Failed;
        for intake in intakes {
            match fetch(client, intake, &self.folder, &known, now) {
                Ok(Some(newer)) => {
                    tracing::debug!(version = newer.version, "a newer pack was taken");
                    let mut state = self.state();
                    // One from another phone may have come meanwhile.
                    if newer.version > state.known.version {
                        state.known = newer;
                    }
                    look = Look::Newer;
                }
                Ok(None) => look = Look::Nothing,
                Err(held) => {
                    tracing::debug!(reason = held.key(), "no newer pack");
                    continue;
                }
            }
            break;
        }
        let mut state = self.state();
        (state.asked, state.look) = (false, look);
        if look == Look::Failed { now.saturating_sub(LOOK_EVERY - LOOK_AGAIN) } else { now }
    }
}

/// Fetches the pack of an intake, if it is newer than the one that is known, and takes it.
///
/// # Errors
/// [`Held`]; what is known stays.
fn fetch(
    client: &Client,
    intake: &str,
    data_dir: &Path,
    known: &Knowledge,
    now: i64,
) -> Result<Option<Knowledge>, Held> {
    let pack = known.pack().ok_or(Held::Refused)?;
    let taken =
        |bytes: &[u8]| installed::take(data_dir, known, bytes, now).map(Some).map_err(|_| Held::Refused);
    let mut part = Part::in_folder(data_dir);
    if part.is_empty() {
        let request = ask(client, intake, pack).header("A-IM", "saphan-delta");
        let response = request.send().map_err(|_| Held::Offline)?;
        if is_the_same(&response)? {
            return Ok(None);
        }
        if response.status() != StatusCode::IM_USED {
            return whole(response, &mut part, known, now)?.map_or(Ok(None), |bytes| taken(&bytes));
        }
        // A delta is smaller than what it makes, or it is none.
        let delta = body(response, pack.bytes().len() as u64)?;
        if let Ok(bytes) = delta::apply(pack, &delta, known.keys()) {
            return taken(&bytes);
        }
    }
    let mut request = ask(client, intake, pack);
    if let Some((etag, length)) = part.standing() {
        request = request.header(RANGE, format!("bytes={length}-")).header(IF_RANGE, format!("\"{etag}\""));
    }
    let response = request.send().map_err(|_| Held::Offline)?;
    if is_the_same(&response)? {
        part.remove();
        return Ok(None);
    }
    whole(response, &mut part, known, now)?.map_or(Ok(None), |bytes| taken(&bytes))
}

fn ask(client: &Client, intake: &str, pack: &Pack) -> reqwest::blocking::RequestBuilder {
    client
        .get(format!("{intake}/v1/packs/current"))
        .header(PROTOCOL_HEADER, PROTOCOL)
        .header(IF_NONE_MATCH, format!("\"{}\"", HEXLOWER.encode(&pack.hash())))
        .timeout(LONGEST)
}

/// Whether the intake has the pack that is here.
fn is_the_same(response: &Response) -> Result<bool, Held> {
    if response.status() == StatusCode::NOT_MODIFIED && response.headers().contains_key(PROTOCOL_HEADER) {
        return Ok(true);
    }
    judge(response, None).map(|()| false)
}

/// Reads a pack, or what is missing of one. Returns none if it is not newer; what would not be taken is not read to its
/// end.
fn whole(
    mut response: Response,
    part: &mut Part,
    known: &Knowledge,
    now: i64,
) -> Result<Option<Vec<u8>>, Held> {
    let etag = tag(&response);
    let goes_on = response.status() == StatusCode::PARTIAL_CONTENT;
    if !goes_on || !part.goes_on_with(etag.as_deref(), begins_at(&response)) {
        part.begin(etag.as_deref());
        if goes_on {
            return Err(Held::Server);
        }
    }
    let mut chunk = [0; 16 << 10];
    let mut size = None;
    loop {
        if size.is_none() {
            size = match judged(&part.bytes, known, now) {
                Ok(size) => size,
                Err(refused) => {
                    part.remove();
                    return if matches!(refused, PackError::Older { .. }) {
                        Ok(None)
                    } else {
                        Err(Held::Refused)
                    };
                }
            };
        }
        if size.is_some_and(|size| part.bytes.len() as u64 >= size) {
            break;
        }
        match response.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => part.add(&chunk[..count]),
            Err(_) => return Err(Held::Offline),
        }
    }
    // Cut in the middle, without a word: it goes on the next time.
    if size.is_none_or(|size| (part.bytes.len() as u64) < size) {
        return Err(Held::Offline);
    }
    Ok(Some(part.take()))
}

/// What the beginning says: how long the pack is, or nothing yet.
fn judged(beginning: &[u8], known: &Knowledge, now: i64) -> Result<Option<u64>, PackError> {
    let said = match peek(beginning, known.keys()) {
        Err(PackError::Truncated) if beginning.len() < 2 * MAX_HEAD => return Ok(None),
        said => said?,
    };
    if said.meta.version <= known.version {
        return Err(PackError::Older { found: said.meta.version, installed: known.version });
    }
    if known.at_least(now) >= said.meta.expires {
        return Err(PackError::Expired(said.meta.expires));
    }
    Ok(Some(said.size))
}

/// The intake's name for its pack: 64 hexadecimal letters, which may stand in the name of a file.
fn tag(response: &Response) -> Option<String> {
    let etag = response.headers().get(ETAG)?.to_str().ok()?.trim_matches('"');
    let is_hash = etag.len() == 64 && etag.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| etag.to_owned())
}

/// Where the bytes of an answer begin in the whole (RFC 9110, section 14.4).
fn begins_at(response: &Response) -> Option<u64> {
    let range = response.headers().get(CONTENT_RANGE)?.to_str().ok()?;
    range.strip_prefix("bytes ")?.split('-').next()?.parse().ok()
}

/// What came of a pack so far, in a file that is named after it.
struct Part {
    folder: PathBuf,
    etag: Option<String>,
    bytes: Vec<u8>,
    file: Option<File>,
}

const BEGIN: &str = "part-";

impl Part {
    /// What lies here of an earlier try. If it cannot be read there is nothing.
    fn in_folder(data_dir: &Path) -> Self {
        let folder = installed::file(data_dir).parent().map_or_else(|| data_dir.to_owned(), Path::to_owned);
        let names = fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let etag = names.filter_map(|name| name.strip_prefix(BEGIN).map(str::to_owned)).next();
        let bytes = etag.as_ref().and_then(|etag| fs::read(folder.join(format!("{BEGIN}{etag}"))).ok());
        Self { folder, etag, bytes: bytes.unwrap_or_default(), file: None }
    }

    fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    fn standing(&self) -> Option<(&str, usize)> {
        Some((self.etag.as_deref()?, self.bytes.len()))
    }

    fn path(&self) -> Option<PathBuf> {
        Some(self.folder.join(format!("{BEGIN}{}", self.etag.as_ref()?)))
    }

    /// Whether an answer begins where this ends, and is of the same pack.
    fn goes_on_with(&self, etag: Option<&str>, at: Option<u64>) -> bool {
        etag.is_some() && self.etag.as_deref() == etag && at == Some(self.bytes.len() as u64)
    }

    /// Begins anew, for the pack of this name.
    fn begin(&mut self, etag: Option<&str>) {
        self.remove();
        self.etag = etag.map(str::to_owned);
    }

    /// Adds bytes. Where they cannot be written they are here all the same, and fetched again another time.
    fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if self.file.is_none()
            && let Some(path) = self.path()
            && fs::create_dir_all(&self.folder).is_ok()
        {
            self.file = OpenOptions::new().create(true).append(true).open(path).ok();
        }
        if self.file.as_mut().is_some_and(|file| file.write_all(bytes).is_err()) {
            self.remove_file();
        }
    }

    fn remove_file(&mut self) {
        self.file = None;
        if let Some(path) = self.path() {
            drop(fs::remove_file(path));
        }
        self.etag = None;
    }

    fn remove(&mut self) {
        self.remove_file();
        self.bytes.clear();
    }

    /// All that came; the file has had its time.
    fn take(&mut self) -> Vec<u8> {
        self.remove_file();
        std::mem::take(&mut self.bytes)
    }
}
