use super::*;
use crate::{
    case::{CaseSecret, ReplyKey},
    keys::{KeyId, SigningSecret},
    message::{Reply, Stage},
};

fn case() -> CaseSecret {
    CaseSecret::from_bytes(&[3; 16]).unwrap()
}

fn signer(seed: u8) -> SigningSecret {
    SigningSecret::from_bytes(&[seed; 32]).unwrap()
}

fn reply(text: &str) -> Reply {
    Reply {
        about: vec![1; 32],
        agency: "demo-centre".into(),
        written_at: 1_790_000_100,
        sequence: 2,
        stage: Some(Stage::Acting),
        country: Some("TH".into()),
        text: text.into(),
        ..Reply::default()
    }
}

const RECIPIENT: KeyId = KeyId([4; 8]);

fn sealed(text: &str) -> Vec<u8> {
    let key = case().reply_key(&RECIPIENT);
    seal_reply(&reply(text), &key, &case().mailbox_id(), &RECIPIENT, &signer(8)).unwrap()
}

fn opened(bytes: &[u8]) -> Result<Reply, ReplyError> {
    let keys = |id: &KeyId| (*id == RECIPIENT).then(|| case().reply_key(id));
    open_reply(bytes, keys, &case().mailbox_id(), |agency| {
        (agency == "demo-centre").then(|| vec![signer(7).public(), signer(8).public()])
    })
}

#[test]
fn a_reply_opens_for_the_reporter_and_keeps_its_words() {
    assert_eq!(opened(&sealed("យើងបានទទួលហើយ")).unwrap(), reply("យើងបានទទួលហើយ"));
}

#[test]
fn any_changed_byte_of_a_reply_is_noticed() {
    let bytes = sealed("ok");
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert!(opened(&changed).is_err(), "byte {at}");
    }
}

#[test]
fn a_reply_in_another_mailbox_or_of_another_recipient_does_not_open() {
    let bytes = sealed("ok");
    let other = CaseSecret::from_bytes(&[9; 16]).unwrap();
    let elsewhere = open_reply(&bytes, |id| Some(case().reply_key(id)), &other.mailbox_id(), |_| None);
    assert_eq!(elsewhere, Err(ReplyError::Tampered));
    let nobody = open_reply(&bytes, |_| None, &case().mailbox_id(), |_| None);
    assert_eq!(nobody, Err(ReplyError::UnknownRecipient(RECIPIENT)));
}

#[test]
fn an_agency_cannot_speak_for_another() {
    let bytes = sealed("ok");
    let keys = |id: &KeyId| Some(case().reply_key(id));
    let unknown = open_reply(&bytes, keys, &case().mailbox_id(), |_| None);
    assert_eq!(unknown, Err(ReplyError::UnknownAgency));
    let forged = open_reply(&bytes, keys, &case().mailbox_id(), |_| Some(vec![signer(1).public()]));
    assert_eq!(forged, Err(ReplyError::Signature));
}

#[test]
fn lengths_of_replies_are_few() {
    assert_eq!(sealed("").len(), 256);
    assert_eq!(sealed("yes").len(), sealed("no").len());
    let long: String = (0u32..3000).map(|n| char::from_u32(0x1780 + n * 7 % 90).unwrap()).collect();
    assert!(sealed(&long).len().is_power_of_two());
    assert_eq!(opened(&sealed("x")[..200]), Err(ReplyError::WrongBucket(200)));
    assert_eq!(opened(&[]), Err(ReplyError::WrongBucket(0)));
}

#[test]
fn a_token_names_its_mailbox_and_no_other() {
    let token = case().read_token();
    assert!(token.matches(&case().mailbox_id()));
    assert!(ReadToken::from_hex(&token.to_hex()).unwrap().matches(&case().mailbox_id()));
    assert!(!token.matches(&MailboxId([0; 16])));
    for text in ["", "00", &"z".repeat(64), &"0".repeat(65)] {
        assert!(ReadToken::from_hex(text).is_err());
    }
    assert_eq!(
        format!("{token:?} {:?}", ReplyKey::from_bytes(&[7; 32]).unwrap()),
        "ReadToken(secret) ReplyKey(secret)"
    );
}
