use super::*;
use crate::{
    case::CaseSecret,
    keys::{SealingPublic, SealingSecret},
    message::{FollowUp, Message, Place, Report},
    packed, wrap,
};
use hpke::kem::XWing;
use ring::aead::Aad;

fn case() -> CaseSecret {
    CaseSecret::from_bytes(&[5; 16]).unwrap()
}

fn report(story: &str) -> Message {
    Message::Report(Report {
        language: "km".into(),
        written_at: 1_790_000_000,
        mailbox: case().mailbox_id().0.to_vec(),
        kinds: vec!["passport-kept".into(), "wages-unpaid".into()],
        whom: Some("me".into()),
        story: story.into(),
        place: Place {
            mode: "exact".into(),
            latitude: Some(13.756_331),
            longitude: Some(100.501_765),
            accuracy_m: Some(12.5),
            taken_at: Some(1_789_999_900),
            province: Some("TH-10".into()),
            country: Some("TH".into()),
            plus_code: Some("7P52QG42+GP".into()),
            ..Place::default()
        },
        agencies: vec!["demo-centre".into()],
        ..Report::default()
    })
}

fn secrets(count: u8) -> Vec<SealingSecret> {
    (0..count).map(|n| SealingSecret::from_bytes(&[n + 1; 32]).unwrap()).collect()
}

fn publics(secrets: &[SealingSecret]) -> Vec<SealingPublic> {
    secrets.iter().map(SealingSecret::public).collect()
}

/// 500 letters of the Khmer block drawn without any pattern.
fn random_khmer() -> String {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    (0..500)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            char::from_u32(0x1780 + (state % 0x5E) as u32).unwrap()
        })
        .collect()
}

#[test]
fn each_recipient_opens_the_same_words_and_gets_only_its_own_reply_key() {
    let secrets = secrets(3);
    let sealed = seal(&report("ខ្ញុំចង់ទៅផ្ទះ"), &publics(&secrets), &case()).unwrap();
    for secret in &secrets {
        let opened = open(&sealed.bytes, &[secret]).unwrap();
        assert_eq!(opened.message, report("ខ្ញុំចង់ទៅផ្ទះ"));
        assert_eq!(opened.reply_key, case().reply_key(&secret.public().key_id()));
        assert_eq!(opened.id, sealed.id);
    }
    let other = SealingSecret::from_bytes(&[99; 32]).unwrap();
    assert_eq!(open(&sealed.bytes, &[&other]).unwrap_err(), OpenError::NotForUs);
}

#[test]
fn five_hundred_random_khmer_letters_with_a_fix_fit_two_kib() {
    let secrets = secrets(1);
    let sealed = seal(&report(&random_khmer()), &publics(&secrets), &case()).unwrap();
    assert_eq!(sealed.bytes.len(), 2048);
}

#[test]
fn any_changed_byte_is_noticed() {
    let secrets = secrets(2);
    let sealed = seal(&report("x"), &publics(&secrets), &case()).unwrap();
    for at in 0..sealed.bytes.len() {
        let mut changed = sealed.bytes.clone();
        changed[at] ^= 1;
        // A changed stanza of the other recipient is noticed too: the commitment is to all of them.
        assert!(open(&changed, &[&secrets[0]]).is_err(), "byte {at}");
    }
}

#[test]
fn cut_and_grown_envelopes_are_refused_from_outside() {
    let secrets = secrets(1);
    let bytes = seal(&report("x"), &publics(&secrets), &case()).unwrap().bytes;
    for end in 0..bytes.len() {
        assert!(inspect(&bytes[..end]).is_err(), "cut at {end}");
    }
    let grown = [bytes.as_slice(), &[0]].concat();
    assert_eq!(inspect(&grown), Err(EnvelopeError::Trailing(1)));
}

#[test]
fn unknown_versions_suites_buckets_and_recipients_are_refused() {
    let secrets = secrets(1);
    let good = seal(&report("x"), &publics(&secrets), &case()).unwrap().bytes;
    let with = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        inspect(&bytes)
    };
    assert_eq!(with(0, 2), Err(EnvelopeError::UnknownVersion(2)));
    assert_eq!(with(1, 9), Err(EnvelopeError::UnknownSuite(9)));
    assert_eq!(with(2, 0), Err(EnvelopeError::NoRecipients));
    assert_eq!(with(2, 17), Err(EnvelopeError::TooManyRecipients(17)));
    assert_eq!(with(6, 1), Err(EnvelopeError::WrongBucket(2049)));
    assert_eq!(with(3, 0xFF), Err(EnvelopeError::TooLarge(0xFF00_0800)));
    assert_eq!(inspect(&vec![1; MAX_ENVELOPE + 1]), Err(EnvelopeError::TooLarge(MAX_ENVELOPE + 1)));
    assert_eq!(inspect(b"<!DOCTYPE html>"), Err(EnvelopeError::UnknownVersion(b'<')));
}

#[test]
fn nobody_the_same_twice_and_ten_thousand_are_no_recipients() {
    let one = publics(&secrets(1)).remove(0);
    let sealed =
        |recipients: &[SealingPublic]| seal(&report("x"), recipients, &case()).map(|s| s.bytes.len());
    assert_eq!(sealed(&[]), Err(EnvelopeError::NoRecipients.into()));
    let twice = [one.clone(), one.clone()];
    assert_eq!(sealed(&twice), Err(EnvelopeError::DuplicateRecipient(one.key_id()).into()));
    assert_eq!(sealed(&vec![one; 10_000]), Err(EnvelopeError::TooManyRecipients(10_000).into()));
    assert_eq!(sealed(&publics(&secrets(16))), Ok(32_768));
}

#[test]
fn a_message_with_another_mailbox_is_not_sealed() {
    let stranger = CaseSecret::from_bytes(&[6; 16]).unwrap();
    let secrets = secrets(1);
    assert_eq!(seal(&report("x"), &publics(&secrets), &stranger).unwrap_err(), SealError::OtherMailbox);
}

#[test]
fn an_envelope_stitched_from_two_does_not_open() {
    let secrets = secrets(1);
    let first = seal(&report("one"), &publics(&secrets), &case()).unwrap().bytes;
    let second = seal(&report("two"), &publics(&secrets), &case()).unwrap().bytes;
    let cut = PREFIX + STANZA;
    let stitched = [&first[..cut], &second[cut..]].concat();
    assert_eq!(open(&stitched, &[&secrets[0]]).unwrap_err(), OpenError::Tampered);
}

#[test]
fn lengths_say_only_the_bucket() {
    let secrets = secrets(1);
    let length = |letters: usize| {
        seal(&report(&"ក".repeat(letters)), &publics(&secrets), &case()).unwrap().bytes.len()
    };
    assert_eq!(length(1), length(400));
    assert!(is_power_bucket(length(20_000)));
}

fn is_power_bucket(length: usize) -> bool {
    padded_length(length) == length
}

/// What the first of two recipients can make of an envelope: other words, under the content secret that it learned, with
/// the stanza of the other one as it was.
fn forged_by_the_first(sealed: &[u8], first: &SealingSecret, words: &Message) -> Vec<u8> {
    let prefix: [u8; PREFIX] = sealed[..PREFIX].try_into().unwrap();
    let recipients = inspect(sealed).unwrap().recipients;
    let outline = payload_aad(&prefix, &recipients);
    let (stanzas, payload) =
        (&sealed[PREFIX..PREFIX + 2 * STANZA], &sealed[PREFIX + 2 * STANZA + COMMITMENT..]);
    let aad = stanza_aad(&prefix, &recipients[0], &outline, payload);
    let wrapped = &stanzas[KEY_ID..STANZA];
    let plain = wrap::open::<XWing>(&first.hpke().unwrap(), label::ENVELOPE, &aad, wrapped).unwrap();
    let content: [u8; 32] = plain[..32].try_into().unwrap();

    let packed = packed::pack(&words.encode().unwrap());
    let mut payload_of_its_own = u32::try_from(packed.len()).unwrap().to_be_bytes().to_vec();
    payload_of_its_own.extend_from_slice(&packed);
    payload_of_its_own.resize(payload.len() - TAG, 0);
    let key = payload_key(&content).unwrap();
    key.seal_in_place_append_tag(payload_nonce(), Aad::from(&outline), &mut payload_of_its_own).unwrap();
    let before = [prefix.as_slice(), stanzas].concat();
    let commitment = commitment(&content, &before, &payload_of_its_own);
    [before.as_slice(), commitment.as_slice(), &payload_of_its_own].concat()
}

#[test]
fn a_recipient_cannot_put_other_words_under_anothers_stanza() {
    let secrets = secrets(2);
    let sealed = seal(&report("x"), &publics(&secrets), &case()).unwrap();
    // Its own words again make the same envelope, so that what is refused below is refused for the words alone.
    assert_eq!(forged_by_the_first(&sealed.bytes, &secrets[0], &report("x")), sealed.bytes);
    let withdrawal = Message::FollowUp(FollowUp {
        about: sealed.id.0.to_vec(),
        kind: "withdraw".into(),
        mailbox: case().mailbox_id().0.to_vec(),
        ..FollowUp::default()
    });
    for words in [report("y"), withdrawal] {
        let forged = forged_by_the_first(&sealed.bytes, &secrets[0], &words);
        assert_eq!(open(&forged, &[&secrets[1]]).unwrap_err(), OpenError::Tampered);
    }
}
