//! Signed requests to one intake, and what its answers mean.

use super::Trouble;
use crate::{DeskError, clock, keys::Ring};
use reqwest::{
    Method, StatusCode, Url,
    blocking::{Client, Response},
    header::{CONTENT_TYPE, DATE, RANGE},
    redirect::Policy,
};
use saphan_protocol::{
    keys::SigningSecret,
    signature::{self, RequestParts},
};
use serde::Deserialize;
use std::{io::Read, sync::Once, time::Duration};

const PROTOCOL: &str = "saphan-protocol";
/// Seconds by which clocks may differ before it is called the trouble.
const SKEW: i64 = 60;

/// Where an intake is.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    base: String,
    authority: String,
}

/// One intake, to be asked by the thread that made this.
pub(super) struct Intake {
    client: Client,
    at: Address,
}

/// One request, before it is signed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'a str,
    /// Without its `?`.
    pub(crate) query: &'a str,
    pub(crate) body: &'a [u8],
    /// First byte wanted, if not the first.
    pub(crate) from: Option<u64>,
}

#[derive(Deserialize)]
struct Problem {
    code: String,
}

impl Address {
    /// Checks an address without a path.
    pub(crate) fn new(address: &str) -> Result<Self, DeskError> {
        let bad = || DeskError::BadIntake(address.to_owned());
        let url = Url::parse(address).map_err(|_| bad())?;
        let plain = matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none();
        let host = url.host_str().filter(|_| plain && url.username().is_empty()).ok_or_else(bad)?;
        let authority = match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        };
        Ok(Self { base: address.trim_end_matches('/').to_owned(), authority })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.base
    }
}

impl Intake {
    /// Makes ready to ask. No redirect will be followed: a signed request goes to the intake or nowhere.
    pub(super) fn at(at: Address) -> Result<Self, Trouble> {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // An error means that a provider is installed already, which serves as well.
            drop(rustls::crypto::ring::default_provider().install_default());
        });
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(60))
            .build()
            .map_err(|_| Trouble::Away)?;
        Ok(Self { client, at })
    }

    pub(super) fn address(&self) -> &str {
        &self.at.base
    }

    /// Sends a request signed with the newest key the intake knows. A success is given back as it is, and so is 404.
    pub(super) fn ask(&self, keys: &Ring, request: &Request<'_>) -> Result<Response, Trouble> {
        let mut trouble = Trouble::UnknownKey;
        for signer in keys.signing() {
            match self.ask_as(signer, request) {
                Err(Trouble::UnknownKey) => trouble = Trouble::UnknownKey,
                other => return other,
            }
        }
        Err(trouble)
    }

    fn ask_as(&self, signer: &SigningSecret, request: &Request<'_>) -> Result<Response, Trouble> {
        let Request { method, path, query, body, from } = *request;
        let parts =
            RequestParts { method: method.as_str(), authority: &self.at.authority, path, query, body };
        let headers = signature::sign(&parts, signer, clock::now()).map_err(|_| Trouble::Refused)?;
        let mark = if query.is_empty() { "" } else { "?" };
        let mut builder = self
            .client
            .request(method.clone(), format!("{}{path}{mark}{query}", self.at.base))
            .header(PROTOCOL, "1")
            .header("signature-input", headers.signature_input)
            .header("signature", headers.signature)
            .header("content-digest", headers.content_digest);
        if let Some(from) = from {
            builder = builder.header(RANGE, format!("bytes={from}-"));
        }
        if *method == Method::POST {
            builder = builder.header(CONTENT_TYPE, "application/octet-stream").body(body.to_vec());
        }
        let response =
            builder.send().map_err(|error| if error.is_timeout() { Trouble::Slow } else { Trouble::Away })?;
        judge(response)
    }
}

fn judge(response: Response) -> Result<Response, Trouble> {
    let status = response.status();
    let ours = response.headers().contains_key(PROTOCOL);
    if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        return Err(Trouble::Server);
    }
    if status.is_redirection() || !ours {
        return Err(Trouble::NotAnIntake);
    }
    if status.is_success() || status == StatusCode::NOT_FOUND || status == StatusCode::RANGE_NOT_SATISFIABLE {
        return Ok(response);
    }
    let ahead = response.headers().get(DATE).and_then(|date| date.to_str().ok()).and_then(seconds_of_date);
    let ahead = ahead.map_or(0, |there| there.saturating_sub(clock::now()));
    let problem =
        body(response, 64 << 10).ok().and_then(|body| serde_json::from_slice::<Problem>(&body).ok());
    let code = problem.map(|problem| problem.code).unwrap_or_default();
    let about_time = code == "skewed" || ahead.abs() > SKEW;
    match status {
        StatusCode::UNAUTHORIZED if about_time => Err(Trouble::Clock(ahead)),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN if code == "unknown-key" => Err(Trouble::UnknownKey),
        _ => Err(Trouble::Refused),
    }
}

/// Reads at most `limit` bytes of an answer.
pub(crate) fn body(response: Response, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    response.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Trouble::Away)?;
    if bytes.len() as u64 > limit { Err(Trouble::NotAnIntake) } else { Ok(bytes) }
}

/// Unix seconds of an HTTP date (RFC 9110, section 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
fn seconds_of_date(date: &str) -> Option<i64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = date.split_once(", ")?.1.split(' ');
    let day: i64 = words.next()?.parse().ok()?;
    let name = words.next()?;
    let month = 1 + i64::try_from(MONTHS.iter().position(|month| *month == name)?).ok()?;
    let year: i64 = words.next()?.parse().ok()?;
    let mut clock = words.next()?.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    if !(1970..10_000).contains(&year) || !(1..=31).contains(&day) {
        return None;
    }
    // Days since 1970 of a day of the proleptic Gregorian calendar, with years beginning in March.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_http_date_is_read_and_nonsense_is_not() {
        for (date, expected) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Thu, 29 Feb 2024 23:59:59 GMT", Some(1_709_251_199)),
            ("yesterday", None),
            ("Sun, 06 Nov 1994", None),
            ("", None),
        ] {
            assert_eq!(seconds_of_date(date), expected, "{date}");
        }
    }

    #[test]
    fn an_address_with_a_path_a_name_or_another_scheme_is_refused() {
        for address in
            ["", "in.example", "ftp://in.example", "https://in.example/v1", "https://me@in.example"]
        {
            assert!(matches!(Address::new(address), Err(DeskError::BadIntake(_))), "{address}");
        }
        let at = Address::new("http://127.0.0.1:8701/").unwrap();
        assert_eq!((at.as_str(), at.authority.as_str()), ("http://127.0.0.1:8701", "127.0.0.1:8701"));
        assert_eq!(Address::new("https://in.example").unwrap().authority, "in.example");
    }
}
