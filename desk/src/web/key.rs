//! Who may use the page: the browser that was opened with the key in the first address.
//!
//! The address gives a cookie that this program forgets when it ends. The key is compared by its hash, so that the
//! time a comparison takes says nothing about it.

use super::{App, assets, problem::Problem};
use crate::{DeskError, desk::lock};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use data_encoding::HEXLOWER;
use ring::{
    digest::{SHA256, digest},
    rand::{SecureRandom, SystemRandom},
};
use serde::Deserialize;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

/// Most browsers at once; the longest known is forgotten for a new one.
const SESSIONS: usize = 32;
/// Fewest letters of a key that is given.
const SHORTEST: usize = 16;

/// The secret of the first address.
pub(crate) struct AccessKey(String);

impl AccessKey {
    /// Takes a key of at least 16 letters, digits, `-` or `_`; draws one if none is given.
    pub(crate) fn new(given: Option<String>) -> Result<Self, DeskError> {
        match given {
            None => Ok(Self(draw()?)),
            Some(key) => {
                let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
                if plain && key.len() >= SHORTEST {
                    Ok(Self(key))
                } else {
                    Err(DeskError::Invalid("the access key"))
                }
            }
        }
    }

    pub(crate) fn address_path(&self) -> String {
        format!("/?key={}", self.0)
    }

    fn is(&self, given: &str) -> bool {
        digest(&SHA256, self.0.as_bytes()).as_ref() == digest(&SHA256, given.as_bytes()).as_ref()
    }
}

fn draw() -> Result<String, DeskError> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).map_err(|_| saphan_vault::VaultError::Random)?;
    Ok(HEXLOWER.encode(&bytes))
}

/// A browser that was let in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct SessionId(String);

#[derive(Default)]
struct Session {
    since: u64,
    operator: Option<String>,
    /// Hash of what each list showed last: showing it again is no new reading.
    shown: HashMap<&'static str, Vec<u8>>,
}

/// Browsers that were let in since the program began.
#[derive(Default)]
pub(super) struct Sessions(Mutex<(u64, HashMap<SessionId, Session>)>);

impl Sessions {
    fn begin(&self) -> Result<SessionId, DeskError> {
        let id = SessionId(draw()?);
        let mut sessions = lock(&self.0);
        let (count, known) = &mut *sessions;
        *count += 1;
        if known.len() >= SESSIONS {
            let oldest = known.iter().min_by_key(|(_, session)| session.since).map(|(id, _)| id.clone());
            oldest.and_then(|id| known.remove(&id));
        }
        known.insert(id.clone(), Session { since: *count, ..Session::default() });
        Ok(id)
    }

    /// The session whose cookie these headers carry.
    pub(super) fn of(&self, headers: &HeaderMap, port: u16) -> Option<SessionId> {
        let name = cookie_name(port);
        let sessions = lock(&self.0);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(found, _)| *found == name)
            .map(|(_, value)| SessionId(value.to_owned()))
            .find(|id| sessions.1.contains_key(id))
    }

    /// The name of the person who uses it.
    pub(super) fn operator(&self, id: &SessionId) -> Option<String> {
        lock(&self.0).1.get(id).and_then(|session| session.operator.clone())
    }

    /// Notes the name of the person who uses it.
    pub(super) fn name(&self, id: &SessionId, operator: String) {
        if let Some(session) = lock(&self.0).1.get_mut(id) {
            session.operator = Some(operator);
            session.shown.clear();
        }
    }

    /// Whether `content` is other than what `list` showed this person last.
    pub(super) fn is_new(&self, id: &SessionId, list: &'static str, content: &[u8]) -> bool {
        let hash = digest(&SHA256, content).as_ref().to_vec();
        let mut sessions = lock(&self.0);
        let Some(session) = sessions.1.get_mut(id) else { return true };
        session.shown.insert(list, hash.clone()).is_none_or(|before| before != hash)
    }

    /// Makes the next showing of `list` count as new: its line was not written.
    pub(super) fn forget(&self, id: &SessionId, list: &'static str) {
        if let Some(session) = lock(&self.0).1.get_mut(id) {
            session.shown.remove(list);
        }
    }
}

/// Cookies are shared by all ports of a machine; the name keeps two desks apart.
fn cookie_name(port: u16) -> String {
    format!("saphan-desk-{port}")
}

#[derive(Deserialize)]
pub(super) struct Entrance {
    key: Option<String>,
}

/// `GET /`: the page; with `?key=` it lets the browser in and goes on to the address without the key.
pub(super) async fn enter(
    State(app): State<Arc<App>>,
    Query(entrance): Query<Entrance>,
) -> Result<Response, Problem> {
    let Some(key) = entrance.key else { return Ok(assets::page()) };
    if !app.key.is(&key) {
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "wrong-key",
            "this address has another key; open the one that the program printed",
        ));
    }
    let SessionId(value) = app.sessions.begin()?;
    let name = cookie_name(app.port);
    let cookie = HeaderValue::try_from(format!("{name}={value}; HttpOnly; SameSite=Strict; Path=/"))
        .map_err(|_| Problem::broken())?;
    let mut response = Redirect::to("/").into_response();
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_long_plain_and_not_guessed() {
        assert!(AccessKey::new(Some("short".to_owned())).is_err());
        assert!(AccessKey::new(Some("0123456789abcdef&x=1".to_owned())).is_err());
        let key = AccessKey::new(Some("0123456789abcdef".to_owned())).unwrap();
        assert_eq!(key.address_path(), "/?key=0123456789abcdef");
        assert!(key.is("0123456789abcdef") && !key.is("0123456789abcdee") && !key.is(""));
        assert_ne!(AccessKey::new(None).unwrap().0, AccessKey::new(None).unwrap().0);
    }

    #[test]
    fn a_browser_is_known_by_its_cookie_and_the_oldest_is_forgotten() {
        let sessions = Sessions::default();
        let first = sessions.begin().unwrap();
        let mut headers = HeaderMap::new();
        let cookie = format!("other=1; saphan-desk-80={}", first.0);
        headers.insert(header::COOKIE, HeaderValue::try_from(cookie).unwrap());
        assert_eq!(sessions.of(&headers, 80), Some(first.clone()));
        assert_eq!(sessions.of(&headers, 81), None);
        assert!(sessions.is_new(&first, "list", b"a") && !sessions.is_new(&first, "list", b"a"));
        assert!(sessions.is_new(&first, "list", b"b"));
        for _ in 0..SESSIONS {
            sessions.begin().unwrap();
        }
        assert_eq!(sessions.of(&headers, 80), None);
    }
}
