//! Looks at every request before anything else does, and at every answer after.

use super::{App, problem::Problem};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// Lets a request in, or says why not; hardens the answer.
pub(super) async fn guard(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let mut response = match admit(&app, &mut request) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    harden(response.headers_mut(), app.inside.config.tiles.as_ref().map(|tiles| tiles.url.as_str()));
    response
}

fn admit(app: &App, request: &mut Request) -> Result<(), Problem> {
    let host = text(request.headers(), header::HOST).unwrap_or_default().to_owned();
    if !is_ours(&host, app.port) {
        let title = "this desk is only at its own address";
        return Err(Problem::new(StatusCode::MISDIRECTED_REQUEST, "wrong-host", title));
    }
    if !request.uri().path().starts_with("/api/") {
        return Ok(());
    }
    let session = app.sessions.of(request.headers(), app.port).ok_or_else(|| {
        Problem::new(StatusCode::UNAUTHORIZED, "no-key", "open the address that the program printed")
    })?;
    from_page(request.method(), request.headers(), &host)?;
    request.extensions_mut().insert(session);
    Ok(())
}

/// Names under which this desk is reached: anything else is another site's name that leads here.
fn is_ours(host: &str, port: u16) -> bool {
    let known = ["127.0.0.1", "localhost", "[::1]"];
    let at = |name: &str| {
        host.strip_prefix(name)
            .is_some_and(|rest| rest == format!(":{port}") || (rest.is_empty() && port == 80))
    };
    known.into_iter().any(at)
}

/// A request that changes or shows something comes from the page, as JSON.
fn from_page(method: &Method, headers: &HeaderMap, host: &str) -> Result<(), Problem> {
    let refuse = || Problem::new(StatusCode::FORBIDDEN, "other-site", "this comes from another site");
    let site = text(headers, HeaderName::from_static("sec-fetch-site"));
    let origin = text(headers, header::ORIGIN);
    if site.is_some_and(|site| site != "same-origin" && !(site == "none" && method == Method::GET)) {
        return Err(refuse());
    }
    if origin.is_some_and(|origin| origin != format!("http://{host}")) {
        return Err(refuse());
    }
    if method == Method::GET || method == Method::HEAD {
        return Ok(());
    }
    if site.is_none() && origin.is_none() {
        return Err(refuse());
    }
    let kind = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    if kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json") {
        return Ok(());
    }
    Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json", "this must be JSON"))
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn harden(headers: &mut HeaderMap, tiles: Option<&str>) {
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let tiles = tiles.and_then(origin_of).unwrap_or_default();
        let policy = format!(
            "default-src 'self'; img-src 'self' data: {tiles}; object-src 'none'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'"
        );
        let strict = HeaderValue::from_static("default-src 'self'; frame-ancestors 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::try_from(policy).unwrap_or(strict));
    }
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

/// Scheme and host of a tile address, for the policy; `{s}.` in front becomes a wildcard.
fn origin_of(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next()?.replace("{s}", "*");
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'*');
    let fits = matches!(scheme, "http" | "https") && !host.is_empty() && host.bytes().all(plain);
    fits.then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machines_own_names_are_ours() {
        for (host, expected) in [
            ("127.0.0.1:8702", true),
            ("localhost:8702", true),
            ("[::1]:8702", true),
            ("127.0.0.1:8703", false),
            ("127.0.0.1", false),
            ("evil.example:8702", false),
            ("localhost.evil.example:8702", false),
            ("127.0.0.1.evil.example:8702", false),
            ("", false),
        ] {
            assert_eq!(is_ours(host, 8702), expected, "{host}");
        }
    }

    #[test]
    fn a_request_of_another_site_or_another_form_is_refused() {
        let json = ("content-type", "application/json");
        let ours = ("origin", "http://127.0.0.1:1");
        for (method, headers, expected) in [
            (Method::POST, &[json, ours][..], None),
            (Method::POST, &[json, ("sec-fetch-site", "same-origin")], None),
            (Method::POST, &[json], Some("other-site")),
            (Method::POST, &[json, ("origin", "http://evil.example")], Some("other-site")),
            (Method::POST, &[json, ("origin", "null")], Some("other-site")),
            (Method::POST, &[json, ours, ("sec-fetch-site", "cross-site")], Some("other-site")),
            (Method::POST, &[json, ours, ("sec-fetch-site", "none")], Some("other-site")),
            (Method::POST, &[("content-type", "text/plain"), ours], Some("not-json")),
            (Method::GET, &[], None),
            (Method::GET, &[("sec-fetch-site", "cross-site")], Some("other-site")),
            (Method::GET, &[("sec-fetch-site", "same-site")], Some("other-site")),
        ] {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                map.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            let refused = from_page(&method, &map, "127.0.0.1:1").err().map(|problem| problem.code());
            assert_eq!(refused, expected, "{method} {headers:?}");
        }
    }

    #[test]
    fn the_policy_names_a_tile_server_and_nothing_that_only_looks_like_one() {
        for (url, expected) in [
            ("https://tiles.example/{z}/{x}/{y}.png", Some("https://tiles.example")),
            ("https://{s}.tiles.example/{z}", Some("https://*.tiles.example")),
            ("https://a.example; script-src *", None),
            ("javascript:alert(1)", None),
            ("tiles", None),
        ] {
            assert_eq!(origin_of(url).as_deref(), expected, "{url}");
        }
    }
}
