//! Replies sealed into a mailbox, and what is refused there.

use serde_json::{Value, json};

use super::{Spoiled, drawn, hex, messages, refusal, refused, sealing, signing, the_case};
use crate::{
    case::CaseSecret,
    keys::{KeyId, SigningPublic},
    mailbox::{ReplyError, open_reply, seal_reply_with},
    message::Reply,
};

fn recipient() -> KeyId {
    sealing("centre").public().key_id()
}

fn sealed(name: &str, reply: &Reply) -> Vec<u8> {
    let key = the_case().reply_key(&recipient());
    let nonce = drawn(&format!("nonce {name}"));
    seal_reply_with(reply, &key, &the_case().mailbox_id(), &recipient(), &signing("centre"), nonce).unwrap()
}

fn opened(bytes: &[u8], case: &CaseSecret, signers: Option<SigningPublic>) -> Result<Reply, ReplyError> {
    let keys = |id: &KeyId| (*id == recipient()).then(|| the_case().reply_key(id));
    open_reply(bytes, keys, &case.mailbox_id(), |agency| {
        signers.filter(|_| agency == "demo-centre").map(|signer| vec![signer])
    })
}

pub(super) fn vectors() -> Value {
    let signer = signing("centre").public();
    let replies: Vec<_> = messages::replies()
        .iter()
        .map(|(name, reply)| {
            let bytes = sealed(name, reply);
            assert_eq!(opened(&bytes, &the_case(), Some(signer)).as_ref(), Ok(reply));
            json!({
                "name": name,
                "reply": name,
                "case": hex(*the_case().to_bytes()),
                "recipient": recipient().to_string(),
                "signer": "centre",
                "nonce": hex(drawn::<12>(&format!("nonce {name}"))),
                "bytes": hex(bytes),
            })
        })
        .collect();
    json!({ "replies": replies, "refused": refused_replies(), "refused_by_who_opens": by_who_opens() })
}

fn refused_replies() -> Value {
    let name = "words";
    let good = sealed(name, &messages::replies()[0].1);
    let spoiled = [
        Spoiled::new("empty", name, "WrongBucket").cut(0),
        Spoiled::new("version-2", name, "UnknownVersion").set(0, &[2]),
        Spoiled::new("another-key-id", name, "UnknownRecipient").flip(1, &good),
        Spoiled::new("nonce", name, "Tampered").flip(9, &good),
        Spoiled::new("ciphertext", name, "Tampered").flip(21, &good),
        Spoiled::new("tag", name, "Tampered").flip(good.len() - 1, &good),
        Spoiled::new("cut", name, "WrongBucket").cut(good.len() - 1),
        Spoiled::new("cut-to-128", name, "WrongBucket").cut(128),
        Spoiled::new("grown", name, "WrongBucket").append(&[0]),
        Spoiled::new("grown-to-the-next-length", name, "Tampered").zeros(good.len()),
        Spoiled::new("longer-than-any", name, "WrongBucket").zeros(131_072 - good.len()),
    ];
    let signer = signing("centre").public();
    refused(&spoiled, |spoiled| opened(&spoiled.apply(&good), &the_case(), Some(signer)).unwrap_err())
}

/// The same good bytes, refused because of what the reader knows.
fn by_who_opens() -> Value {
    let good = sealed("words", &messages::replies()[0].1);
    let elsewhere = CaseSecret::from_bytes(&[9; 16]).unwrap();
    let centre = signing("centre").public();
    [
        ("another-mailbox", opened(&good, &elsewhere, Some(centre)), "Tampered"),
        ("an-agency-of-no-pack", opened(&good, &the_case(), None), "UnknownAgency"),
        ("another-agency's-key", opened(&good, &the_case(), Some(signing("ngo").public())), "Signature"),
    ]
    .into_iter()
    .map(|(name, answer, error)| {
        assert_eq!(refusal(&answer.unwrap_err()), error, "{name}");
        json!({ "name": name, "of": "words", "error": error })
    })
    .collect()
}
