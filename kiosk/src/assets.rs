//! What the page is made of, embedded by `build.rs`.

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file of the page by its address, such as `/assets/main.js`.
#[must_use]
pub fn asset(address: &str) -> Option<&'static [u8]> {
    ASSETS.iter().find(|(at, _)| *at == address).map(|(_, bytes)| *bytes)
}

/// Media type by the ending of an address.
pub(crate) fn media_type(address: &str) -> &'static str {
    match address.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
