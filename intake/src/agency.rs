//! Who an agency is: whom an envelope is for, and whose request this is.
//!
//! A request is an agency's when its HTTP Message Signature verifies under one of the agency's keys, was made for
//! this intake and a short time ago, and its nonce comes for the first time. Nonces are kept in the store, so that a
//! request seen on the wire cannot be replayed after a restart either.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, HOST, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use saphan_protocol::keys::{KeyId, SigningPublic};
use saphan_protocol::signature::{Headers, RequestParts, SignatureError, verify};

use crate::config::IntakeConfig;
use crate::error::IntakeError;
use crate::problem::Refusal;
use crate::state::Intake;
use crate::{body, clock};

/// The agencies of the configuration, by their keys.
pub(crate) struct Agencies {
    sealing: HashMap<KeyId, Arc<str>>,
    signing: HashMap<KeyId, (SigningPublic, Arc<str>)>,
}

impl Agencies {
    pub(crate) fn of(config: &IntakeConfig) -> Result<Self, IntakeError> {
        let mut agencies = Self { sealing: HashMap::new(), signing: HashMap::new() };
        for agency in &config.agencies {
            let id: Arc<str> = Arc::from(agency.id.as_str());
            for key in &agency.sealing {
                match agencies.sealing.entry(*key) {
                    Entry::Occupied(other) if *other.get() != id => {
                        return Err(IntakeError::Config("a sealing key stands in two agencies"));
                    }
                    entry => drop(entry.insert_entry(Arc::clone(&id))),
                }
            }
            for key in &agency.signing {
                match agencies.signing.entry(key.key_id()) {
                    Entry::Occupied(other) if other.get().1 != id => {
                        return Err(IntakeError::Config("a signing key stands in two agencies"));
                    }
                    entry => drop(entry.insert_entry((*key, Arc::clone(&id)))),
                }
            }
        }
        Ok(agencies)
    }

    /// The agencies that hold these keys, each once; empty if none does.
    pub(crate) fn addressed(&self, recipients: &[KeyId]) -> Vec<String> {
        let mut ids: Vec<String> =
            recipients.iter().filter_map(|key| self.sealing.get(key)).map(|id| id.to_string()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// A request whose signature was believed.
pub(crate) struct Signed {
    /// The agency's name in the configuration.
    pub(crate) agency: Arc<str>,
    /// The whole body.
    pub(crate) body: Vec<u8>,
}

/// Reads a signed request with a body of at most `limit` bytes, and finds out whose it is.
pub(crate) async fn signed(intake: &Intake, request: Request, limit: u64) -> Result<Signed, Refusal> {
    let limits = &intake.config.limits;
    let (parts, rest) = request.into_parts();
    let headers = signature_headers(&parts.headers)?;
    let authority = authority(&parts, intake)?;
    let body = body::read(rest, &parts.headers, limit, limits).await?;
    let signed = RequestParts {
        method: parts.method.as_str(),
        authority: &authority,
        path: parts.uri.path(),
        query: parts.uri.query().unwrap_or(""),
        body: &body,
    };
    let now = clock::now();
    let skew = u32::try_from(limits.signature_skew.as_secs()).unwrap_or(u32::MAX);
    let keys = &intake.agencies.signing;
    let key =
        verify(&signed, &headers, |id| keys.get(id).map(|(key, _)| *key), now, skew).map_err(unbelieved)?;
    let (_, agency) = keys.get(&key).ok_or_else(|| unbelieved(SignatureError::UnknownKey(key)))?;
    let nonce = headers.nonce().ok_or_else(|| unbelieved(SignatureError::Form))?;
    // A signature made by a fast clock is believed until its time and the skew have passed.
    let until = now.saturating_add(2 * i64::from(skew) + 1);
    if !intake.store.first_use(&format!("{key}{nonce}"), until).await? {
        return Err(unauthorized("replayed", "This signed request came before; sign it again."));
    }
    Ok(Signed { agency: Arc::clone(agency), body })
}

fn signature_headers(headers: &HeaderMap) -> Result<Headers, Refusal> {
    let one = |name: &str| {
        let mut values = headers.get_all(HeaderName::try_from(name).ok()?).iter();
        let value = values.next()?.to_str().ok()?.to_owned();
        values.next().is_none().then_some(value)
    };
    let (input, signature, digest) = (one("signature-input"), one("signature"), one("content-digest"));
    match (input, signature, digest) {
        (Some(signature_input), Some(signature), Some(content_digest)) => {
            Ok(Headers { signature_input, signature, content_digest })
        }
        _ => Err(unauthorized("unsigned", "Only an agency's signed request is answered here.")),
    }
}

/// The name under which this intake was addressed, which has to be one of its own.
fn authority(parts: &Parts, intake: &Intake) -> Result<String, Refusal> {
    let named = match parts.uri.authority() {
        Some(authority) => Some(authority.as_str()),
        None => parts.headers.get(HOST).and_then(|host| host.to_str().ok()),
    };
    let named = named.ok_or_else(|| Refusal::bad_request("no-host", "The request names no host."))?;
    let own = &intake.config.authorities;
    if own.is_empty() || own.iter().any(|name| name.eq_ignore_ascii_case(named)) {
        Ok(named.to_owned())
    } else {
        Err(unauthorized("other-authority", "This request is for another intake."))
    }
}

fn unbelieved(error: SignatureError) -> Refusal {
    match error {
        SignatureError::Skew(_) => {
            unauthorized("skewed", "The signature is too old or from the future; set the clock.")
        }
        SignatureError::UnknownKey(_) => unauthorized("unknown-key", "This key is no agency's here."),
        SignatureError::Digest => {
            unauthorized("wrong-digest", "The body does not fit its digest; send it again.")
        }
        SignatureError::Form | SignatureError::Malformed => unauthorized(
            "bad-signature-form",
            "The signature headers have another form than this protocol's.",
        ),
        _ => unauthorized("wrong-signature", "The signature does not fit the request; sign it again."),
    }
}

fn unauthorized(code: &'static str, title: &'static str) -> Refusal {
    Refusal::new(StatusCode::UNAUTHORIZED, code, title)
        .with(axum::http::header::WWW_AUTHENTICATE, "Signature")
        .closing()
}

/// The word of an `Authorization: Bearer` header.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, word) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(word.trim())
}
