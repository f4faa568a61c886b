//! An intake in this process. It checks every signature as the real one does.

use super::now;
use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use data_encoding::{BASE64, HEXLOWER};
use saphan_protocol::{
    envelope::EnvelopeId,
    keys::SigningPublic,
    signature::{self, Headers, RequestParts, SignatureError},
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    net::SocketAddr,
    sync::{Arc, Mutex},
};

/// How it behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mood {
    #[default]
    Well,
    /// Takes no acknowledgement.
    Forgetful,
    /// Answers 500.
    Broken,
    /// A login page answers instead.
    Portal,
    /// Its clock is an hour ahead.
    OtherClock,
    /// It takes no replies.
    FullMailboxes,
}

#[derive(Default)]
pub(crate) struct Inside {
    pub(crate) mood: Mood,
    pub(crate) keys: Vec<SigningPublic>,
    pub(crate) inbox: Vec<(EnvelopeId, Vec<u8>)>,
    pub(crate) acknowledged: Vec<EnvelopeId>,
    pub(crate) files: HashMap<String, Vec<u8>>,
    /// Ends the next answer with a file after so many bytes.
    pub(crate) cut: Option<usize>,
    /// First byte asked for, for each request of a file.
    pub(crate) asked_from: Vec<usize>,
    pub(crate) mailboxes: BTreeMap<String, Vec<Vec<u8>>>,
    nonces: HashSet<String>,
}

pub(crate) struct FakeIntake {
    address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

impl FakeIntake {
    pub(crate) async fn start() -> Self {
        let inside = Arc::new(Mutex::new(Inside::default()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = Router::new()
            .route("/v1/inbox", get(inbox))
            .route("/v1/inbox/{id}", any(acknowledge))
            .route("/v1/files/{id}", get(file))
            .route("/v1/mailboxes/{id}", post(leave))
            .with_state(Arc::clone(&inside));
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { address, inside }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn with<T>(&self, look: impl FnOnce(&mut Inside) -> T) -> T {
        look(&mut self.inside.lock().unwrap())
    }

    pub(crate) fn trusts(&self, keys: &[SigningPublic]) {
        self.with(|inside| inside.keys = keys.to_vec());
    }

    pub(crate) fn is(&self, mood: Mood) {
        self.with(|inside| inside.mood = mood);
    }

    pub(crate) fn holds(&self, envelope: &[u8]) {
        self.with(|inside| inside.inbox.push((EnvelopeId::of(envelope), envelope.to_vec())));
    }

    pub(crate) fn mailbox(&self, id: &str) -> Vec<Vec<u8>> {
        self.with(|inside| inside.mailboxes.get(id).cloned().unwrap_or_default())
    }
}

type Shared = State<Arc<Mutex<Inside>>>;

fn answer(status: StatusCode, body: impl IntoResponse) -> Response {
    let mut response = (status, body).into_response();
    response.headers_mut().insert("saphan-protocol", HeaderValue::from_static("1"));
    response
}

fn refusal(status: StatusCode, code: &str) -> Response {
    answer(status, format!("{{\"code\":\"{code}\"}}"))
}

/// Checks mood and signature as every request needs it; answers a refusal.
fn check(
    inside: &mut Inside,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    body: &[u8],
) -> Option<Response> {
    match inside.mood {
        Mood::Broken => return Some(refusal(StatusCode::INTERNAL_SERVER_ERROR, "internal")),
        Mood::Portal => return Some((StatusCode::OK, "<html>log in</html>").into_response()),
        _ => {}
    }
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let signed = Headers {
        signature_input: text("signature-input"),
        signature: text("signature"),
        content_digest: text("content-digest"),
    };
    let host = text("host");
    let parts = RequestParts {
        method: method.as_str(),
        authority: &host,
        path: uri.path(),
        query: uri.query().unwrap_or_default(),
        body,
    };
    let clock = now() + if inside.mood == Mood::OtherClock { 3600 } else { 0 };
    let keys = inside.keys.clone();
    let lookup = |id: &_| keys.iter().find(|key| key.key_id() == *id).copied();
    match signature::verify(&parts, &signed, lookup, clock, 300) {
        Ok(_) if inside.nonces.insert(signed.nonce().unwrap_or_default().to_owned()) => None,
        Ok(_) => Some(refusal(StatusCode::UNAUTHORIZED, "replayed")),
        Err(SignatureError::Skew(_)) => Some(refusal(StatusCode::UNAUTHORIZED, "skewed")),
        Err(SignatureError::UnknownKey(_)) => Some(refusal(StatusCode::UNAUTHORIZED, "unknown-key")),
        Err(_) => Some(refusal(StatusCode::UNAUTHORIZED, "bad-signature")),
    }
}

async fn inbox(State(inside): Shared, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let mut inside = inside.lock().unwrap();
    if let Some(refused) = check(&mut inside, &method, &uri, &headers, &body) {
        return refused;
    }
    let after: usize = uri
        .query()
        .and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("after=")))
        .and_then(|after| after.parse().ok())
        .unwrap_or(0);
    let messages: Vec<_> = (1..)
        .zip(&inside.inbox)
        .filter(|(seq, (id, _))| *seq > after && !inside.acknowledged.contains(id))
        .take(2)
        .map(|(seq, (id, body))| {
            serde_json::json!({
                "seq": seq, "id": id.to_string(), "received_at": now() - 5, "body": BASE64.encode(body)
            })
        })
        .collect();
    answer(StatusCode::OK, axum::Json(serde_json::json!({ "messages": messages })))
}

async fn acknowledge(
    State(inside): Shared,
    Path(id): Path<String>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut inside = inside.lock().unwrap();
    if let Some(refused) = check(&mut inside, &method, &uri, &headers, &body) {
        return refused;
    }
    if method != Method::DELETE {
        return refusal(StatusCode::METHOD_NOT_ALLOWED, "method");
    }
    if inside.mood == Mood::Forgetful {
        return refusal(StatusCode::SERVICE_UNAVAILABLE, "busy");
    }
    inside.acknowledged.push(id.parse().unwrap());
    answer(StatusCode::NO_CONTENT, ())
}

async fn file(
    State(inside): Shared,
    Path(id): Path<String>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut inside = inside.lock().unwrap();
    if let Some(refused) = check(&mut inside, &method, &uri, &headers, &body) {
        return refused;
    }
    let Some(bytes) = inside.files.get(&id).cloned() else {
        return refusal(StatusCode::NOT_FOUND, "not-found");
    };
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let from: usize =
        range.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()).unwrap_or(0);
    inside.asked_from.push(from);
    if from >= bytes.len() {
        return refusal(StatusCode::RANGE_NOT_SATISFIABLE, "range");
    }
    let rest = bytes[from..].to_vec();
    let length = rest.len();
    let mut response = match inside.cut.take() {
        Some(cut) => {
            // Fewer bytes than announced: the connection breaks.
            let (mut sender, channel) = http_body_util::channel::Channel::<Bytes, std::io::Error>::new(1);
            tokio::spawn(async move {
                sender.send_data(rest[..cut].to_vec().into()).await.unwrap();
                // What is sent must have left before the connection breaks.
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                sender.abort(std::io::Error::other("cut"));
            });
            let mut response = answer(StatusCode::OK, ());
            *response.body_mut() = axum::body::Body::new(channel);
            response
        }
        None => answer(StatusCode::OK, rest),
    };
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if range.is_some() {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        let value = format!("bytes {from}-{}/{}", bytes.len() - 1, bytes.len());
        response.headers_mut().insert(header::CONTENT_RANGE, HeaderValue::try_from(value).unwrap());
    }
    response
}

async fn leave(
    State(inside): Shared,
    Path(id): Path<String>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut inside = inside.lock().unwrap();
    if let Some(refused) = check(&mut inside, &method, &uri, &headers, &body) {
        return refused;
    }
    if inside.mood == Mood::FullMailboxes {
        return refusal(StatusCode::INSUFFICIENT_STORAGE, "no-space");
    }
    let mailbox = inside.mailboxes.entry(id).or_default();
    if let Some(seq) = mailbox.iter().position(|known| *known == body) {
        return answer(StatusCode::OK, format!("{{\"seq\":{}}}", seq + 1));
    }
    mailbox.push(body.to_vec());
    let seq = mailbox.len();
    answer(StatusCode::CREATED, format!("{{\"seq\":{seq}}}"))
}

/// Hex of a sealed file's name.
pub(crate) fn hex(id: &[u8]) -> String {
    HEXLOWER.encode(id)
}
