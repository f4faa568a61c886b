//! How a message's CBOR travels: as it is, or compressed, whichever is shorter.
//!
//! One byte says which: 0 for the CBOR itself, 1 for one Zstandard frame (RFC 8878). Both sides hold the CBOR to
//! [`MAX_CBOR`] bytes, so that a few bytes cannot unpack into a flood.

use zeroize::Zeroizing;

/// Most bytes of CBOR that one message or reply may have.
pub(crate) const MAX_CBOR: usize = 256 * 1024;

const PLAIN: u8 = 0;
const ZSTD: u8 = 1;
const LEVEL: i32 = 19;

/// Why packed bytes cannot be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnpackError {
    UnknownMethod(u8),
    Damaged,
    TooLarge,
}

pub(crate) fn pack(cbor: &[u8]) -> Zeroizing<Vec<u8>> {
    let compressed = zstd::bulk::compress(cbor, LEVEL).map(Zeroizing::new).ok();
    let (method, body) = match &compressed {
        Some(shorter) if shorter.len() < cbor.len() => (ZSTD, shorter.as_slice()),
        _ => (PLAIN, cbor),
    };
    let mut packed = Zeroizing::new(Vec::with_capacity(1 + body.len()));
    packed.push(method);
    packed.extend_from_slice(body);
    packed
}

pub(crate) fn unpack(packed: &[u8]) -> Result<Zeroizing<Vec<u8>>, UnpackError> {
    match packed.split_first() {
        Some((&PLAIN, body)) if body.len() > MAX_CBOR => Err(UnpackError::TooLarge),
        Some((&PLAIN, body)) => Ok(Zeroizing::new(body.to_vec())),
        Some((&ZSTD, body)) => decompress(body, MAX_CBOR).map(Zeroizing::new),
        Some((&method, _)) => Err(UnpackError::UnknownMethod(method)),
        None => Err(UnpackError::Damaged),
    }
}

/// Unpacks exactly one Zstandard frame that says how long it becomes, to at most `limit` bytes.
pub(crate) fn decompress(frame: &[u8], limit: usize) -> Result<Vec<u8>, UnpackError> {
    if zstd::zstd_safe::find_frame_compressed_size(frame).ok() != Some(frame.len()) {
        return Err(UnpackError::Damaged);
    }
    let length = zstd::bulk::Decompressor::upper_bound(frame).ok_or(UnpackError::Damaged)?;
    if length > limit {
        return Err(UnpackError::TooLarge);
    }
    zstd::bulk::decompress(frame, limit).map_err(|_| UnpackError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_and_the_shorter_form_is_taken() {
        for cbor in [vec![], vec![7], vec![0; MAX_CBOR]] {
            let packed = pack(&cbor);
            assert!(packed.len() <= 1 + cbor.len());
            assert_eq!(*unpack(&packed).unwrap(), cbor);
        }
    }

    #[test]
    fn a_second_frame_an_unknown_method_and_a_flood_are_refused() {
        let frame = pack(&[0; 1000]);
        assert_eq!(frame[0], ZSTD);
        let twice = [&frame, &frame[1..]].concat();
        assert_eq!(unpack(&twice), Err(UnpackError::Damaged));
        assert_eq!(unpack(&frame[..frame.len() - 1]), Err(UnpackError::Damaged));
        assert_eq!(unpack(&[]), Err(UnpackError::Damaged));
        assert_eq!(unpack(&[2, 0]), Err(UnpackError::UnknownMethod(2)));
        assert_eq!(unpack(&pack(&vec![0; MAX_CBOR + 1])), Err(UnpackError::TooLarge));
        assert_eq!(unpack(&vec![PLAIN; MAX_CBOR + 2]), Err(UnpackError::TooLarge));
    }
}
