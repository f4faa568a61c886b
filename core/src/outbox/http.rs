//! One HTTP client for everything that goes to an intake, and what its answers mean.

use super::Held;
use reqwest::{
    StatusCode,
    blocking::{Client, Response},
    header::{CONTENT_TYPE, RETRY_AFTER},
    redirect::Policy,
};
use std::{io::Read, sync::Once, time::Duration};

/// Version of the protocol this phone speaks, in the header `Saphan-Protocol`.
pub const PROTOCOL: &str = "1";
/// Header that names the protocol's version.
pub const PROTOCOL_HEADER: &str = "Saphan-Protocol";

/// A client that follows no redirect (a captive portal's would carry a parcel elsewhere), keeps no cookie, names no
/// user agent.
///
/// # Errors
/// [`Held::Offline`] if the platform gives no TLS.
pub fn client() -> Result<Client, Held> {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        // An error means that a provider is installed already, which serves as well.
        drop(rustls::crypto::ring::default_provider().install_default());
    });
    let builder = Client::builder();
    #[cfg(target_os = "android")]
    let builder = builder.tls_certs_only(super::roots::roots());
    builder
        .redirect(Policy::none())
        .connect_timeout(Duration::from_secs(15))
        .timeout(Duration::from_secs(60))
        .pool_idle_timeout(Duration::from_secs(10))
        .build()
        .map_err(|_| Held::Offline)
}

/// What an answer means, if it is not a success of `expected` content.
pub(crate) fn judge(response: &Response, expected: Option<&str>) -> Result<(), Held> {
    let status = response.status();
    let ours = response.headers().contains_key(PROTOCOL_HEADER);
    match status {
        _ if status.is_redirection() => Err(Held::Portal),
        StatusCode::UPGRADE_REQUIRED => Err(Held::Update),
        StatusCode::TOO_MANY_REQUESTS => Err(retry_after(response).unwrap_or(Held::Limit(30))),
        StatusCode::SERVICE_UNAVAILABLE => Err(retry_after(response).unwrap_or(Held::Server)),
        _ if status.is_server_error() => Err(Held::Server),
        // A login page may answer with any status; only an intake names the protocol.
        _ if !ours => Err(Held::Portal),
        _ if status.is_client_error() => Err(Held::Refused),
        _ => match expected {
            Some(kind) if response.headers().get(CONTENT_TYPE).is_none_or(|t| t != kind) => Err(Held::Portal),
            _ => Ok(()),
        },
    }
}

fn retry_after(response: &Response) -> Option<Held> {
    response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok().map(Held::Limit)
}

/// Reads at most `limit` bytes of an answer.
pub(crate) fn body(response: Response, limit: u64) -> Result<Vec<u8>, Held> {
    let mut bytes = Vec::new();
    response.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Held::Offline)?;
    if bytes.len() as u64 > limit { Err(Held::Server) } else { Ok(bytes) }
}
