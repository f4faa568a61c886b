//! What every request passes: the rate of its address, the version of its protocol, the counters and the log.
//!
//! The log says the kind of a request, never its address, its sender or an id.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER, UPGRADE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::PROTOCOL;
use crate::problem::{Code, Refusal};
use crate::state::{Intake, Shared};

pub(crate) const PROTOCOL_HEADER: HeaderName = HeaderName::from_static("saphan-protocol");

/// Where requests are counted of which nobody knows the address.
const NAMELESS: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

/// The address at the other end of the connection.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// Left on an answer by a request that does not count for the rate: a phone sends a file in many pieces, and they are
/// limited by their bytes.
#[derive(Clone, Copy)]
pub(crate) struct Uncounted;

pub(crate) async fn gate(State(intake): State<Shared>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let from = address(&intake, &request).unwrap_or(NAMELESS);
    let mut response = match admit(&intake, from, request.headers(), begun) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    if let (Some(Uncounted), Some(rate)) = (response.extensions().get(), &intake.rate) {
        rate.give_back(from);
    }
    let status = response.status().as_u16();
    let code = response.extensions().get::<Code>().map(|code| code.0);
    intake.counts.answered(status, code);
    if status == 500 {
        intake.counts.failures.one();
    }
    let headers = response.headers_mut();
    headers.insert(PROTOCOL_HEADER, HeaderValue::from(PROTOCOL));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    // An unknown method is the client's own text.
    let known = [Method::GET, Method::HEAD, Method::POST, Method::PATCH, Method::DELETE, Method::OPTIONS];
    let method = if known.contains(&method) { method.as_str() } else { "-" };
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let ms = begun.elapsed().as_millis() as u64;
    tracing::debug!(method, route, status, code = code.unwrap_or("-"), ms, "answered");
    response
}

fn admit(intake: &Intake, from: IpAddr, headers: &HeaderMap, now: Instant) -> Result<(), Refusal> {
    if let Some(rate) = &intake.rate
        && let Err(wait) = rate.admit(from, now)
    {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        let title = "Too many requests from this network; wait a little.";
        let refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests", title);
        return Err(refusal.with(RETRY_AFTER, seconds.max(1)).closing());
    }
    check_protocol(headers)
}

/// The address the rate is counted by: the connection's, or what the proxy in front says.
pub(crate) fn address(intake: &Intake, request: &Request) -> Option<IpAddr> {
    if intake.config.behind_proxy
        && let Some(said) = request.headers().get_all("x-forwarded-for").iter().next_back()
    {
        return forwarded(said);
    }
    request.extensions().get::<Peer>().map(|peer| peer.0)
}

/// The last address of `X-Forwarded-For`, which the proxy in front wrote, with or without a port. Whatever it cannot
/// name is counted together, so that nobody is let through uncounted.
fn forwarded(said: &HeaderValue) -> Option<IpAddr> {
    let last = said.to_str().ok()?.rsplit(',').next()?.trim();
    let with_port = || last.parse().ok().map(|at: SocketAddr| at.ip());
    let bare = last.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(with_port)
}

/// A client that says nothing of its protocol speaks the first one.
fn check_protocol(headers: &HeaderMap) -> Result<(), Refusal> {
    let Some(said) = headers.get(PROTOCOL_HEADER) else { return Ok(()) };
    match said.to_str().ok().and_then(|said| said.parse::<u32>().ok()) {
        Some(PROTOCOL) => Ok(()),
        Some(0) | None => {
            Err(Refusal::bad_request("bad-protocol", "Saphan-Protocol is not the number of a protocol.")
                .closing())
        }
        Some(_) => {
            let title = "This intake speaks an older protocol; use that one or another intake.";
            let refusal = Refusal::new(StatusCode::UPGRADE_REQUIRED, "newer-protocol", title).closing();
            Err(refusal.with(UPGRADE, format!("saphan/{PROTOCOL}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_last_one_that_the_proxy_named() {
        for (said, expected) in [
            ("192.0.2.1", Some("192.0.2.1")),
            ("10.0.0.1, 192.0.2.1", Some("192.0.2.1")),
            ("192.0.2.1:4711", Some("192.0.2.1")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("[2001:db8::1]", Some("2001:db8::1")),
            ("10.0.0.1, [2001:db8::1]:4711", Some("2001:db8::1")),
            ("192.0.2.1, unknown", None),
            ("192.0.2.1,", None),
            ("", None),
        ] {
            let found = forwarded(&HeaderValue::from_static(said)).map(|address| address.to_string());
            assert_eq!(found.as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn a_protocol_is_taken_when_it_is_ours_or_unsaid() {
        let check = |said: &str| {
            let headers = HeaderMap::from_iter([(PROTOCOL_HEADER, HeaderValue::from_str(said).unwrap())]);
            check_protocol(&headers).map_err(|refusal| refusal.into_response().status().as_u16())
        };
        assert!(check_protocol(&HeaderMap::new()).is_ok());
        assert_eq!(check("1"), Ok(()));
        for (said, status) in
            [("2", 426), ("4000000000", 426), ("0", 400), ("one", 400), ("-1", 400), ("", 400)]
        {
            assert_eq!(check(said), Err(status), "{said:?}");
        }
    }
}
