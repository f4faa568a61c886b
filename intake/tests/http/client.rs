//! A client that sends exactly what a test says.

use std::collections::HashMap;
use std::net::SocketAddr;

use saphan_protocol::keys::SigningSecret;
use saphan_protocol::signature::{Headers, RequestParts, sign};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads an answer up to the end of the connection.
    pub(crate) async fn read(stream: &mut TcpStream) -> Self {
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await.unwrap();
        Self::parse(&all)
    }

    pub(crate) fn parse(all: &[u8]) -> Self {
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = std::str::from_utf8(&all[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .map(|line| line.split_once(':').unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Self { status, headers, body: all[end + 4..].to_vec() }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The code of a refusal, after checking that it is a whole one.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{self:?}");
        assert_eq!(self.header("saphan-protocol"), "1");
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        let code = problem["code"].as_str().unwrap().to_owned();
        assert_eq!(problem["type"], format!("urn:saphan:problem:{code}"));
        code
    }

    pub(crate) fn refusal(&self) -> (u16, String) {
        (self.status, self.code())
    }
}

pub(crate) fn head(
    at: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    length: Option<usize>,
) -> String {
    let mut head = format!("{method} {path} HTTP/1.1\r\n");
    if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
        head += &format!("host: {at}\r\n");
    }
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    if let Some(length) = length {
        head += &format!("content-length: {length}\r\n");
    }
    head + "connection: close\r\n\r\n"
}

pub(crate) async fn send(
    at: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let head = head(at, method, path, headers, (!body.is_empty() || method != "GET").then_some(body.len()));
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    // A refusal may come before the body is through.
    drop(stream.write_all(body).await);
    Answer::read(&mut stream).await
}

pub(crate) fn now() -> i64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64
}

/// The headers that sign a request for `authority` at `created`.
pub(crate) fn signature(
    authority: &str,
    method: &str,
    target: &str,
    body: &[u8],
    key: &SigningSecret,
    created: i64,
) -> Headers {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    sign(&RequestParts { method, authority, path, query, body }, key, created).unwrap()
}

pub(crate) fn as_headers(signed: &Headers) -> [(&str, &str); 3] {
    [
        ("signature-input", signed.signature_input.as_str()),
        ("signature", signed.signature.as_str()),
        ("content-digest", signed.content_digest.as_str()),
    ]
}

/// Sends a signed request.
pub(crate) async fn ask(
    at: SocketAddr,
    method: &str,
    target: &str,
    body: &[u8],
    key: &SigningSecret,
) -> Answer {
    let signed = signature(&at.to_string(), method, target, body, key, now());
    send(at, method, target, &as_headers(&signed), body).await
}
