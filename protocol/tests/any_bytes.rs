//! Whatever arrives from a network, a person's hand or a broken disk is read or refused, and never stops the program.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use proptest::prelude::*;
use saphan_protocol::{
    case::{CaseSecret, ReplyKey},
    envelope::{self, EnvelopeId},
    keys::{SealingPublic, SealingSecret, SigningPublic, SigningSecret},
    mailbox::{MailboxId, ReadToken, open_reply, seal_reply},
    message::{FollowUp, InterpreterRequest, Message, Order, OrderItem, Reply, Report},
    pack::{self, Meta},
    receipt,
    signature::{self, Headers, RequestParts},
    sos::{self, SosSecret},
    stream::{FileKey, HEADER, Opener, SEALED_CHUNK, plain_len, sealed_len},
};

fn secret() -> SealingSecret {
    SealingSecret::from_bytes(&[1; 32]).unwrap()
}

fn case() -> CaseSecret {
    CaseSecret::from_bytes(&[2; 16]).unwrap()
}

fn report(story: String, kinds: Vec<String>, alias: Option<String>) -> Message {
    let mailbox = case().mailbox_id().0.to_vec();
    Message::Report(Report { language: "km".into(), mailbox, story, kinds, alias, ..Report::default() })
}

/// Bytes, and now and then bytes that begin as something of ours, so that more than the first check is met.
fn bytes_beginning(heads: &'static [&'static [u8]]) -> impl Strategy<Value = Vec<u8>> {
    let head = prop::sample::select(heads).prop_map(<[u8]>::to_vec);
    let body = prop::collection::vec(any::<u8>(), 0..3000);
    (head, body, any::<bool>()).prop_map(|(head, body, with)| if with { [head, body].concat() } else { body })
}

/// Something good with one byte set, some bytes taken out and some put in.
fn spoiled(good: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = good.len();
    (0..length, any::<u8>(), 0..length, 0..8usize, prop::collection::vec(any::<u8>(), 0..8)).prop_map(
        move |(at, byte, from, out, new)| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            let end = (from + out).min(length);
            bytes.splice(from..end, new);
            bytes
        },
    )
}

fn cbor() -> Vec<Vec<u8>> {
    let text = String::from("ខ្ញុំ ok");
    let note =
        InterpreterRequest { mailbox: vec![1; 16], note: text.clone(), ..InterpreterRequest::default() };
    let later =
        FollowUp { about: vec![1; 32], mailbox: vec![1; 16], text: text.clone(), ..FollowUp::default() };
    let item = OrderItem { good: "basket".into(), count: 1, ..OrderItem::default() };
    let order = Order { mailbox: vec![1; 16], items: vec![item], note: text.clone(), ..Order::default() };
    [
        report(text, vec!["debt".into()], Some("A".into())),
        Message::Interpreter(note),
        Message::FollowUp(later),
        Message::Order(order),
    ]
    .iter()
    .map(|message| message.encode().unwrap().to_vec())
    .collect()
}

proptest! {
    #[test]
    fn an_envelope_is_inspected_and_opened_or_refused(
        bytes in bytes_beginning(&[b"\x01\x01\x01\0\0\x08\0", b"\x01\x01\x10\0\0\x80\0", b"\x01\x02\x01\0\0\0\x7C", b"\x01"]),
    ) {
        let inspected = envelope::inspect(&bytes);
        let opened = envelope::open(&bytes, &[&secret()]);
        prop_assert!(opened.is_err());
        if let Ok(header) = inspected {
            prop_assert_eq!(header.id, EnvelopeId::of(&bytes));
            prop_assert!(!header.recipients.is_empty() && header.recipients.len() <= envelope::MAX_RECIPIENTS);
        }
        let sos_secret = SosSecret::from_bytes(&[1; 32]).unwrap();
        prop_assert!(sos::open(&bytes, &[&sos_secret]).is_err());
    }

    #[test]
    fn cbor_that_is_nearly_a_message_is_read_within_its_limits_or_refused(
        bytes in prop::sample::select(cbor()).prop_flat_map(spoiled),
    ) {
        if let Ok(message) = Message::decode(&bytes) {
            let again = message.encode().unwrap();
            prop_assert_eq!(Message::decode(&again).unwrap(), message);
        }
        let _ = Reply::decode(&bytes);
    }

    #[test]
    fn any_cbor_is_a_message_or_refused(bytes in bytes_beginning(&[b"\x82\x00\x81", b"\x82\x02\x81\xA5\x00", b"\xA9\x00"])) {
        let _ = Message::decode(&bytes);
        let _ = Reply::decode(&bytes);
    }

    #[test]
    fn what_a_reporter_types_is_read_at_the_desk_as_it_was_typed(
        story in ".{0,200}|[ក-៹ -~]{0,400}|[\u{0}-\u{10FFFF}]{0,80}",
        kinds in prop::collection::vec("[a-z-]{1,20}", 0..20),
        alias in prop::option::of(".{0,80}"),
    ) {
        let message = report(story, kinds, alias);
        let sealed = envelope::seal(&message, &[secret().public()], &case()).unwrap();
        prop_assert_eq!(envelope::padded_length(sealed.bytes.len()), sealed.bytes.len());
        let opened = envelope::open(&sealed.bytes, &[&secret()]).unwrap();
        prop_assert_eq!(opened.message, message);
    }

    #[test]
    fn what_an_agency_answers_is_read_on_the_phone_as_it_was_written(text in ".{0,300}", sequence in 1u32..) {
        let reply = Reply { about: vec![1; 32], agency: "a".into(), text, sequence, ..Reply::default() };
        let (recipient, signer) = (secret().public().key_id(), SigningSecret::from_bytes(&[3; 32]).unwrap());
        let sealed = seal_reply(&reply, &case().reply_key(&recipient), &case().mailbox_id(), &recipient, &signer).unwrap();
        let keys = |id: &_| Some(case().reply_key(id));
        let opened = open_reply(&sealed, keys, &case().mailbox_id(), |_| Some(vec![signer.public()]));
        prop_assert_eq!(opened, Ok(reply));
    }

    #[test]
    fn replies_receipts_packs_files_and_keys_of_any_bytes_are_refused(
        bytes in bytes_beginning(&[b"SAPHPACK\0\x02", b"SAPHDELT\0\x01", b"SPHF\x01", b"\x01\x01", b"\x01\x02", b"\x01"]),
    ) {
        let key = |_: &_| Some(ReplyKey::from_bytes(&[4; 32]).unwrap());
        prop_assert!(open_reply(&bytes, key, &MailboxId([0; 16]), |_| None).is_err());
        let public = SigningSecret::from_bytes(&[5; 32]).unwrap().public();
        prop_assert!(receipt::verify(&bytes, EnvelopeId([0; 32]), &public).is_err());
        prop_assert!(pack::verify_pack(bytes.clone(), &[public], 0).is_err());
        prop_assert!(pack::Pack::shipped(bytes.clone()).is_err());
        prop_assert!(pack::delta::apply(&older(), &bytes, &[public]).is_err());
        prop_assert!(public.verify(&bytes, &[6; 64]).is_err());
        let _ = SigningPublic([7; 32]).verify(&bytes, &[8; 64]);
        let _ = SealingPublic::from_bytes(&bytes);
        let file_key = FileKey::from_bytes(&[9; 32]).unwrap();
        if let Ok(mut opener) = Opener::new(&file_key, &bytes[..bytes.len().min(HEADER)]) {
            for chunk in bytes[HEADER..].chunks(SEALED_CHUNK) {
                prop_assert!(opener.open_chunk(&mut chunk.to_vec(), true).is_err());
            }
            prop_assert!(!opener.is_whole());
        }
    }

    #[test]
    fn a_signed_pack_with_anything_changed_is_refused(bytes in spoiled(signed_pack())) {
        let read = pack::verify_pack(bytes.clone(), &[publisher().public()], 150);
        prop_assert_eq!(read.is_ok(), bytes == signed_pack());
    }

    #[test]
    fn texts_typed_or_received_are_understood_or_refused(text in "\\PC{0,700}|SPH1[A-Za-z0-9+/]{156}|[0-9A-Z-]{30,36}") {
        let _ = sos::to_envelope(&text);
        let _ = CaseSecret::from_receipt_code(&text);
        let _ = ReadToken::from_hex(&text);
        let _ = text.parse::<MailboxId>();
    }

    #[test]
    fn headers_of_any_form_are_no_signature(
        input in ".{0,80}|saphan=\\(\"@method\" \"@authority\" \"@path\" \"@query\" \"content-digest\"\\);created=.{0,60}",
        signature in ".{0,80}|saphan=:.{0,90}:",
        path in ".{0,40}",
    ) {
        let headers = Headers { signature_input: input, signature, content_digest: String::new() };
        let _ = headers.nonce();
        let parts = RequestParts { method: "GET", authority: "a", path: &path, query: "", body: b"" };
        prop_assert!(signature::verify(&parts, &headers, |_| Some(publisher().public()), 0, 300).is_err());
    }

    #[test]
    fn a_sealed_length_says_the_plain_one(plain in 0u64..1 << 50, other in any::<u64>()) {
        prop_assert_eq!(plain_len(sealed_len(plain)), Some(plain));
        if let Some(plain) = plain_len(other) {
            prop_assert_eq!(sealed_len(plain), other);
        }
    }
}

fn publisher() -> SigningSecret {
    SigningSecret::from_bytes(&[10; 32]).unwrap()
}

fn older() -> pack::Pack {
    pack::verify_installed(signed_pack(), &[publisher().public()]).unwrap()
}

fn signed_pack() -> Vec<u8> {
    pack::sign_pack(
        &[("data", b"what is known")],
        &Meta { version: 1, created: 100, expires: 200 },
        &publisher(),
    )
    .unwrap()
}
