//! Sends a sealed file in pieces (tus 1.0: core protocol and the creation extension).
//!
//! Pieces are one chunk of 64 KiB each, so that a cut never costs more than one chunk sent twice.

use super::{
    Held,
    http::{PROTOCOL, PROTOCOL_HEADER, judge},
};
use data_encoding::{BASE64, HEXLOWER};
use reqwest::{
    StatusCode,
    blocking::{Client, Response},
    header::{CONTENT_TYPE, HeaderMap},
};
use saphan_protocol::{
    keys::SigningPublic,
    receipt,
    stream::{CHUNK, FileId},
};
use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
};

const TUS: (&str, &str) = ("Tus-Resumable", "1.0.0");
const OFFSET: &str = "Upload-Offset";
const PROOF: &str = "Saphan-Receipt";

/// Bytes an intake holds, and its receipt once it has all.
type Standing = (u64, Option<Vec<u8>>);

/// Goes on with an upload where the intake stands, and returns its receipt when all is there. `progress` is told the
/// bytes the intake holds.
///
/// # Errors
/// [`Held`]: the next try goes on where the intake stands then.
pub fn upload(
    client: &Client,
    intake: &str,
    key: &SigningPublic,
    id: &[u8],
    mut file: File,
    size: u64,
    mut progress: impl FnMut(u64) -> bool,
) -> Result<(Vec<u8>, i64), Held> {
    let name = HEXLOWER.encode(id);
    let address = format!("{intake}/v1/files/{name}");
    let (mut offset, mut proof) = match head(client, &address)? {
        Some(found) => found,
        None => {
            let response = client
                .post(format!("{intake}/v1/files"))
                .header(TUS.0, TUS.1)
                .header(PROTOCOL_HEADER, PROTOCOL)
                .header("Upload-Length", size)
                .header("Upload-Metadata", format!("id {}", BASE64.encode(name.as_bytes())))
                .send()
                .map_err(|_| Held::Offline)?;
            judge(&response, None)?;
            (0, None)
        }
    };
    let mut chunk = vec![0; CHUNK];
    while offset < size {
        file.seek(SeekFrom::Start(offset)).map_err(|_| Held::FileLost)?;
        let length = usize::try_from(size - offset).map_or(CHUNK, |rest| rest.min(CHUNK));
        file.read_exact(&mut chunk[..length]).map_err(|_| Held::FileLost)?;
        let response = client
            .patch(&address)
            .header(TUS.0, TUS.1)
            .header(PROTOCOL_HEADER, PROTOCOL)
            .header(OFFSET, offset)
            .header(CONTENT_TYPE, "application/offset+octet-stream")
            .body(chunk[..length].to_vec())
            .send()
            .map_err(|_| Held::Offline)?;
        if response.status() == StatusCode::CONFLICT {
            // The intake holds more or less than was thought: ask again.
            let (found, held) = head(client, &address)?.ok_or(Held::Server)?;
            if found == offset {
                return Err(Held::Server);
            }
            (offset, proof) = (found, held);
            continue;
        }
        judge(&response, None)?;
        (offset, proof) = standing(response.headers()).ok_or(Held::Portal)?;
        if !progress(offset) {
            return Err(Held::Offline);
        }
    }
    let proof = proof.ok_or(Held::Server)?;
    let id: [u8; 32] = id.try_into().map_err(|_| Held::FileLost)?;
    let verified = receipt::verify(&proof, FileId(id), key).map_err(|_| Held::Signature)?;
    Ok((proof, verified.accepted_at))
}

fn head(client: &Client, address: &str) -> Result<Option<Standing>, Held> {
    let response: Response = client
        .head(address)
        .header(TUS.0, TUS.1)
        .header(PROTOCOL_HEADER, PROTOCOL)
        .send()
        .map_err(|_| Held::Offline)?;
    if response.status() == StatusCode::NOT_FOUND && response.headers().contains_key(PROTOCOL_HEADER) {
        return Ok(None);
    }
    judge(&response, None)?;
    standing(response.headers()).map(Some).ok_or(Held::Portal)
}

fn standing(headers: &HeaderMap) -> Option<Standing> {
    let offset = headers.get(OFFSET)?.to_str().ok()?.parse().ok()?;
    Some((offset, headers.get(PROOF).and_then(|v| BASE64.decode(v.as_bytes()).ok())))
}
