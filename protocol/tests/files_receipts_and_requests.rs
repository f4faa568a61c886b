//! Sealed files, receipts, receipt codes and request signatures, from outside the crate.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use saphan_protocol::{
    case::{CaseSecret, CodeError},
    envelope::EnvelopeId,
    keys::{KeyId, SigningSecret},
    receipt::{self, ReceiptError},
    signature::{self, RequestParts, SignatureError},
    stream::{
        CHUNK, FileId, FileKey, HEADER, Opener, SEALED_CHUNK, Sealer, StreamError, plain_len, sealed_len,
    },
};

fn sealed(plain: &[u8], key: &FileKey) -> Vec<u8> {
    let (mut sealer, header) = Sealer::new(key).unwrap();
    let mut out = header.to_vec();
    let mut chunks = plain.chunks(CHUNK).peekable();
    if plain.is_empty() {
        let mut empty = Vec::new();
        sealer.seal_chunk(&mut empty, true).unwrap();
        return [out, empty].concat();
    }
    while let Some(chunk) = chunks.next() {
        let mut chunk = chunk.to_vec();
        sealer.seal_chunk(&mut chunk, chunks.peek().is_none()).unwrap();
        out.extend(chunk);
    }
    out
}

fn opened(sealed: &[u8], key: &FileKey) -> Result<Vec<u8>, StreamError> {
    let (header, body) = sealed.split_at_checked(HEADER).ok_or(StreamError::NotAStream)?;
    let mut opener = Opener::new(key, header)?;
    let mut out = Vec::new();
    let mut chunks = body.chunks(SEALED_CHUNK).peekable();
    while let Some(chunk) = chunks.next() {
        let mut chunk = chunk.to_vec();
        opener.open_chunk(&mut chunk, chunks.peek().is_none())?;
        out.extend(chunk);
    }
    if opener.is_whole() { Ok(out) } else { Err(StreamError::Damaged) }
}

#[test]
fn a_file_of_any_length_opens_as_it_was() {
    let key = FileKey::generate().unwrap();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
        let plain: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
        let bytes = sealed(&plain, &key);
        assert_eq!(bytes.len() as u64, sealed_len(length as u64));
        assert_eq!(plain_len(bytes.len() as u64), Some(length as u64));
        assert!(opened(&bytes, &key).unwrap() == plain, "{length}");
    }
}

#[test]
fn cut_reordered_grown_and_foreign_files_do_not_open() {
    let key = FileKey::generate().unwrap();
    let plain = vec![7; 2 * CHUNK + 100];
    let bytes = sealed(&plain, &key);
    for end in [0, 5, HEADER, HEADER + 1, HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK, bytes.len() - 1] {
        assert!(opened(&bytes[..end], &key).is_err(), "cut at {end}");
    }
    let mut swapped = bytes.clone();
    swapped[HEADER..HEADER + 2 * SEALED_CHUNK].rotate_left(SEALED_CHUNK);
    assert_eq!(opened(&swapped, &key), Err(StreamError::Damaged));
    assert!(opened(&[bytes.as_slice(), &[0]].concat(), &key).is_err());
    assert!(opened(&bytes, &FileKey::generate().unwrap()).is_err());
    assert_eq!(opened(b"PK\x03\x04 not ours at all", &key), Err(StreamError::NotAStream));
}

#[test]
fn chunks_of_a_wrong_length_are_refused() {
    let key = FileKey::generate().unwrap();
    let (mut sealer, _) = Sealer::new(&key).unwrap();
    assert_eq!(sealer.seal_chunk(&mut vec![0; 5], false), Err(StreamError::ChunkLength(5)));
    sealer.seal_chunk(&mut vec![0; 5], true).unwrap();
    assert_eq!(sealer.seal_chunk(&mut vec![0; 5], true), Err(StreamError::AfterEnd));
}

#[test]
fn a_receipt_proves_one_thing_by_one_intake() {
    let intake = SigningSecret::generate().unwrap();
    let other = SigningSecret::generate().unwrap();
    let id = EnvelopeId([1; 32]);
    let bytes = receipt::sign(&intake, id, 1_790_000_000);
    assert_eq!(receipt::verify(&bytes, id, &intake.public()).unwrap().accepted_at, 1_790_000_000);
    assert_eq!(receipt::verify(&bytes, EnvelopeId([2; 32]), &intake.public()), Err(ReceiptError::Other));
    // An envelope's receipt is none of a file with the same hash.
    assert_eq!(receipt::verify(&bytes, FileId([1; 32]), &intake.public()), Err(ReceiptError::Other));
    let stranger = receipt::verify(&bytes, id, &other.public());
    assert_eq!(stranger, Err(ReceiptError::OtherIntake(intake.public().key_id())));
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert!(receipt::verify(&changed, id, &intake.public()).is_err(), "byte {at}");
        assert!(receipt::verify(&bytes[..at], id, &intake.public()).is_err(), "cut at {at}");
    }
    assert!(receipt::verify(b"<html>log in</html>", id, &intake.public()).is_err());
}

#[test]
fn a_receipt_code_survives_a_hand_and_notices_one_wrong_letter() {
    let case = CaseSecret::from_bytes(&[0xA7; 16]).unwrap();
    let code = case.receipt_code();
    assert_eq!(code.len(), 28 + 6);
    for typed in [code.to_lowercase(), code.replace('-', " "), code.replace('0', "O").replace('1', "l")] {
        assert_eq!(CaseSecret::from_receipt_code(&typed).unwrap(), case);
    }
    let letters: Vec<char> = code.chars().collect();
    for at in (0..letters.len()).filter(|at| letters[*at] != '-') {
        let mut wrong = letters.clone();
        wrong[at] = if wrong[at] == '7' { '4' } else { '7' };
        let typed: String = wrong.into_iter().collect();
        assert_eq!(CaseSecret::from_receipt_code(&typed).unwrap_err(), CodeError::Checksum, "letter {at}");
    }
    assert_eq!(CaseSecret::from_receipt_code("").unwrap_err(), CodeError::Length { found: 0 });
    assert_eq!(CaseSecret::from_receipt_code("!").unwrap_err(), CodeError::Letter { position: 1 });
}

#[test]
fn a_signed_request_is_believed_once_and_only_as_it_was() {
    let agency = SigningSecret::generate().unwrap();
    let parts = RequestParts {
        method: "POST",
        authority: "127.0.0.1:8701",
        path: "/v1/mailboxes/00",
        query: "",
        body: b"x",
    };
    let headers = signature::sign(&parts, &agency, 1000).unwrap();
    let known = |id: &KeyId| (*id == agency.public().key_id()).then(|| agency.public());
    assert_eq!(signature::verify(&parts, &headers, known, 1010, 60), Ok(agency.public().key_id()));
    assert_eq!(headers.nonce().map(str::len), Some(32));
    assert_eq!(signature::verify(&parts, &headers, known, 1061, 60), Err(SignatureError::Skew(61)));
    assert_eq!(
        signature::verify(&parts, &headers, |_| None, 1010, 60),
        Err(SignatureError::UnknownKey(agency.public().key_id()))
    );
    for other in [
        RequestParts { method: "GET", ..parts },
        RequestParts { path: "/v1/mailboxes/01", ..parts },
        RequestParts { query: "a=b", ..parts },
        RequestParts { authority: "evil.example", ..parts },
    ] {
        assert_eq!(signature::verify(&other, &headers, known, 1010, 60), Err(SignatureError::Signature));
    }
    let other_body = RequestParts { body: b"y", ..parts };
    assert_eq!(signature::verify(&other_body, &headers, known, 1010, 60), Err(SignatureError::Digest));
    let split = RequestParts { path: "/a\nb", ..parts };
    assert_eq!(signature::sign(&split, &agency, 1000), Err(SignatureError::Malformed));
}
