//! Who may speak to the kiosk: pages of its own address, with its key if it has one.
//!
//! A name that another site points at this machine (DNS rebinding) is refused by the host check; a form or a script of
//! another site by the origin check; another person's browser on the same machine by the key.

use crate::{problem::Problem, serve::Shared};
use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, Method,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, HOST, ORIGIN, REFERRER_POLICY,
            X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
        },
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use subtle::ConstantTimeEq;

/// Only what this address serves, and drawings that come within a screen; nothing else inline, nothing framed, no form that leaves.
const POLICY: &str = "default-src 'self'; object-src 'none'; img-src 'self' blob: data:; media-src 'self' blob:; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What is sent with every answer.
const HEADERS: [(HeaderName, &str); 8] = [
    (CACHE_CONTROL, "no-store"),
    (CONTENT_SECURITY_POLICY, POLICY),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "geolocation=(self), camera=(self), microphone=(self)"),
];

/// Checks a request and puts the headers on its answer.
pub(crate) async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let mut answer = match check(&shared, &request) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    for (name, value) in HEADERS {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn check(shared: &Shared, request: &Request) -> Result<(), Problem> {
    let headers = request.headers();
    let host = text(headers, HOST).ok_or(Problem::WrongHost)?;
    if !is_this_machine(host, shared.port) {
        return Err(Problem::WrongHost);
    }
    let opens_page = request.method() == Method::GET && request.uri().path() == "/";
    if let Some(origin) = text(headers, ORIGIN)
        && origin != format!("http://{host}")
    {
        return Err(Problem::OtherSite);
    }
    let site = text(headers, HeaderName::from_static("sec-fetch-site"));
    if !opens_page && !matches!(site, None | Some("same-origin" | "none")) {
        return Err(Problem::OtherSite);
    }
    // The page checks for itself: its address may carry the key.
    let open_to_all = opens_page || request.uri().path() == "/health";
    if open_to_all || shared.knows(headers) { Ok(()) } else { Err(Problem::NoKey) }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn is_this_machine(host: &str, port: u16) -> bool {
    let (name, given) = match host.rsplit_once(':') {
        Some((name, given)) if !given.ends_with(']') => (name, given.parse::<u16>().ok()),
        _ => (host, Some(80)),
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]") && given == Some(port)
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(given, _)| *given == name)
        .map(|(_, value)| value.to_owned())
}

impl Shared {
    /// Whether a request carries the key in its cookie.
    pub(crate) fn knows(&self, headers: &HeaderMap) -> bool {
        self.key_fits(cookie(headers, &self.cookie).as_deref())
    }

    /// Whether a key opens the kiosk; every key does where none is asked for. Takes as long for a wrong one.
    pub(crate) fn key_fits(&self, given: Option<&str>) -> bool {
        match (&self.access_key, given) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(key), Some(given)) => bool::from(key.as_bytes().ct_eq(given.as_bytes())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_this_machine;

    #[test]
    fn only_names_of_this_machine_with_the_kiosks_port_are_its_host() {
        for (host, fits) in [
            ("127.0.0.1:8703", true),
            ("localhost:8703", true),
            ("[::1]:8703", true),
            ("127.0.0.1:8704", false),
            ("127.0.0.1", false),
            ("[::1]", false),
            ("kiosk.example:8703", false),
            ("127.0.0.1.example:8703", false),
            ("", false),
            ("localhost:", false),
        ] {
            assert_eq!(is_this_machine(host, 8703), fits, "{host}");
        }
        assert!(is_this_machine("localhost", 80));
    }
}
