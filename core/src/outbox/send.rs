//! Sends one envelope to one intake.

use super::{
    Held,
    http::{PROTOCOL, PROTOCOL_HEADER, body, judge},
};
use reqwest::{blocking::Client, header::CONTENT_TYPE};
use saphan_protocol::{envelope::EnvelopeId, keys::SigningPublic, receipt};

const RECEIPT: &str = "application/vnd.saphan.receipt";

/// Posts the envelope and returns the intake's receipt, verified against its pinned key, with the intake's time.
///
/// # Errors
/// [`Held`]: nothing is known to have arrived.
pub fn send(
    client: &Client,
    intake: &str,
    key: &SigningPublic,
    id: &[u8],
    envelope: &[u8],
) -> Result<(Vec<u8>, i64), Held> {
    let response = client
        .post(format!("{intake}/v1/envelopes"))
        .header(CONTENT_TYPE, "application/octet-stream")
        .header(PROTOCOL_HEADER, PROTOCOL)
        .body(envelope.to_vec())
        .send()
        .map_err(|_| Held::Offline)?;
    judge(&response, Some(RECEIPT))?;
    let proof = body(response, 4096)?;
    let id: [u8; 32] = id.try_into().map_err(|_| Held::FileLost)?;
    let verified = receipt::verify(&proof, EnvelopeId(id), key).map_err(|_| Held::Signature)?;
    Ok((proof, verified.accepted_at))
}
