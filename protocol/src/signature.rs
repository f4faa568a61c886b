//! How an agency proves to an intake that a request is its own: HTTP Message Signatures (RFC 9421) with Ed25519.
//!
//! One fixed profile: the components `@method @authority @path @query content-digest` in this order, the parameters
//! `created nonce keyid alg tag` in this order, the label `saphan`, the digest (RFC 9530) always SHA-256 and present
//! even for an empty body. Anything else is refused, so there is nothing to negotiate and little to parse. The
//! verifier keeps the nonces of the time that its skew allows, and refuses one that comes again ([`Headers::nonce`]).

use data_encoding::{BASE64, HEXLOWER};
use subtle::ConstantTimeEq;

use crate::{
    bytes::{random, sha256},
    keys::{KeyId, RandomError, SigningPublic, SigningSecret},
};

const COMPONENTS: &str = r#"("@method" "@authority" "@path" "@query" "content-digest")"#;
const LABEL: &str = "saphan=";
const TAIL: &str = r#"";alg="ed25519";tag="saphan/1""#;

/// The parts of a request that are signed.
#[derive(Clone, Copy)]
pub struct RequestParts<'a> {
    /// `GET`, `POST`, … in upper case.
    pub method: &'a str,
    /// Host, and the port unless it is the scheme's own, as in the `Host` header; compared in lower case.
    pub authority: &'a str,
    /// Absolute path as sent, percent-encoded, beginning with `/`.
    pub path: &'a str,
    /// Query as sent, without its `?`; empty if there is none.
    pub query: &'a str,
    /// The whole body; empty if there is none.
    pub body: &'a [u8],
}

/// The three headers of a signed request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    /// Value of `Signature-Input`.
    pub signature_input: String,
    /// Value of `Signature`.
    pub signature: String,
    /// Value of `Content-Digest`.
    pub content_digest: String,
}

impl Headers {
    /// The nonce, 32 hexadecimal digits, or `None` if the header has another form.
    pub fn nonce(&self) -> Option<&str> {
        parse(&self.signature_input).map(|input| input.nonce)
    }
}

/// Why a request was not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureError {
    /// A part of the request has a character that no request has.
    #[error("the request cannot be signed: it has a control character")]
    Malformed,
    /// `Signature-Input` or `Signature` has not the one form of this profile.
    #[error("the signature headers have another form than this profile's")]
    Form,
    /// The key is no agency's.
    #[error("the key {0} is not known here; tell the intake's keeper your signing key")]
    UnknownKey(KeyId),
    /// Made too long ago or too far in the future, by the verifier's clock.
    #[error("the signature is {0} seconds off; set the clock")]
    Skew(i64),
    /// The body is not the one that was signed.
    #[error("the body does not fit its digest; send it again")]
    Digest,
    /// The signature is wrong.
    #[error("the signature does not fit the request; sign it again")]
    Signature,
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
}

/// Signs a request made at `created`, Unix seconds.
pub fn sign(
    parts: &RequestParts<'_>,
    signer: &SigningSecret,
    created: i64,
) -> Result<Headers, SignatureError> {
    let mut nonce = [0; 16];
    random(&mut nonce)?;
    sign_with(parts, signer, created, &nonce)
}

pub(crate) fn sign_with(
    parts: &RequestParts<'_>,
    signer: &SigningSecret,
    created: i64,
    nonce: &[u8; 16],
) -> Result<Headers, SignatureError> {
    let input = parameters(created, &HEXLOWER.encode(nonce), &signer.public().key_id().to_string());
    let content_digest = digest(parts.body);
    let base = base(parts, &content_digest, &input)?;
    Ok(Headers {
        signature_input: format!("{LABEL}{input}"),
        signature: format!("{LABEL}:{}:", BASE64.encode(&signer.sign(base.as_bytes()))),
        content_digest,
    })
}

/// Checks a request at `now`, Unix seconds, allowing `max_skew_s` either way. `key_lookup` answers the public key
/// that has an id, if it is an agency's. The answer is that id; the caller then checks [`Headers::nonce`].
pub fn verify(
    parts: &RequestParts<'_>,
    headers: &Headers,
    key_lookup: impl Fn(&KeyId) -> Option<SigningPublic>,
    now: i64,
    max_skew_s: u32,
) -> Result<KeyId, SignatureError> {
    let input = parse(&headers.signature_input).ok_or(SignatureError::Form)?;
    let signature = headers
        .signature
        .strip_prefix(LABEL)
        .and_then(|rest| rest.strip_prefix(':')?.strip_suffix(':'))
        .and_then(|text| BASE64.decode(text.as_bytes()).ok())
        .and_then(|bytes| <[u8; 64]>::try_from(bytes.as_slice()).ok())
        .ok_or(SignatureError::Form)?;
    let key = key_lookup(&input.key).filter(|key| key.key_id() == input.key);
    let key = key.ok_or(SignatureError::UnknownKey(input.key))?;
    let off = now.saturating_sub(input.created);
    if off.unsigned_abs() > u64::from(max_skew_s) {
        return Err(SignatureError::Skew(off));
    }
    let expected = digest(parts.body);
    if !bool::from(expected.as_bytes().ct_eq(headers.content_digest.as_bytes())) {
        return Err(SignatureError::Digest);
    }
    let base = base(parts, &expected, input.parameters)?;
    key.verify(base.as_bytes(), &signature).map_err(|_| SignatureError::Signature)?;
    Ok(input.key)
}

struct Input<'a> {
    parameters: &'a str,
    created: i64,
    nonce: &'a str,
    key: KeyId,
}

fn parameters(created: i64, nonce: &str, key: &str) -> String {
    format!(r#"{COMPONENTS};created={created};nonce="{nonce}";keyid="{key}{TAIL}"#)
}

/// Reads the one form that [`parameters`] writes, and no other: what was read must write the same text again.
fn parse(header: &str) -> Option<Input<'_>> {
    let parameters = header.strip_prefix(LABEL)?;
    let rest = parameters.strip_prefix(COMPONENTS)?.strip_prefix(";created=")?;
    let (created, rest) = rest.split_once(r#";nonce=""#)?;
    let (nonce, rest) = rest.split_once(r#"";keyid=""#)?;
    let key: KeyId = rest.strip_suffix(TAIL)?.parse().ok()?;
    let created = created.parse().ok()?;
    let is_nonce = nonce.len() == 32 && nonce.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let same = is_nonce && self::parameters(created, nonce, &key.to_string()) == parameters;
    same.then_some(Input { parameters, created, nonce, key })
}

fn digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(&sha256(&[body])))
}

/// The signature base of RFC 9421, section 2.5.
fn base(parts: &RequestParts<'_>, digest: &str, input: &str) -> Result<String, SignatureError> {
    let RequestParts { method, authority, path, query, .. } = *parts;
    let plain = |text: &str| text.bytes().all(|byte| (0x21..0x7F).contains(&byte));
    if ![method, authority, path, query].into_iter().all(plain) {
        return Err(SignatureError::Malformed);
    }
    let authority = authority.to_ascii_lowercase();
    let path = if path.is_empty() { "/" } else { path };
    Ok(format!(
        "\"@method\": {method}\n\"@authority\": {authority}\n\"@path\": {path}\n\"@query\": ?{query}\n\
         \"content-digest\": {digest}\n\"@signature-params\": {input}"
    ))
}
