use super::*;
use crate::case::CaseSecret;

fn sos() -> Sos {
    let case = CaseSecret::from_bytes(&[2; 16]).unwrap();
    Sos {
        kind: SosKind::Held,
        language: Some("my".into()),
        at: 1_790_000_000,
        fix: Some(SosFix { latitude: 16.433_9, longitude: 98.7, accuracy_m: Some(30.0) }),
        answer: Some(SosAnswer::of(&case, &secret().public().key_id())),
    }
}

fn secret() -> SosSecret {
    SosSecret::from_bytes(&[11; 32]).unwrap()
}

#[test]
fn an_sos_is_one_sms_and_says_the_same_when_opened() {
    let text = seal_sms(&sos(), &secret().public()).unwrap();
    assert_eq!(text.len(), SMS_LETTERS);
    // Letters, digits, plus, slash and equals are all in the basic GSM 7-bit alphabet.
    assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b)));
    let opened = open(&to_envelope(&text).unwrap(), &[&secret()]).unwrap();
    assert_eq!((opened.sos.kind, opened.sos.language, opened.sos.at), (sos().kind, sos().language, sos().at));
    assert_eq!(opened.sos.answer, sos().answer);
    let fix = opened.sos.fix.unwrap();
    assert!((fix.latitude - 16.433_9).abs() < 2e-5 && (fix.longitude - 98.7).abs() < 3e-5);
    assert_eq!(fix.accuracy_m, Some(32.0));
}

#[test]
fn an_sos_without_a_place_has_none_when_opened() {
    let bare = Sos { fix: None, answer: None, language: None, ..sos() };
    let text = seal_sms(&bare, &secret().public()).unwrap();
    assert_eq!(open(&to_envelope(&text).unwrap(), &[&secret()]).unwrap().sos, bare);
}

#[test]
fn texts_broken_by_a_gateway_are_put_together_and_others_refused() {
    let text = seal_sms(&sos(), &secret().public()).unwrap();
    let broken = format!("{}\r\n {}", &text[..70], &text[70..]);
    assert_eq!(to_envelope(&broken), to_envelope(&text));
    assert_eq!(parse_sms(&text[..159]), Err(SosError::NotAnSos));
    assert_eq!(parse_sms("SPH2AAAA"), Err(SosError::NewerVersion));
    assert_eq!(parse_sms("hello"), Err(SosError::NotAnSos));
    assert_eq!(parse_sms(&"A".repeat(10_000)), Err(SosError::NotAnSos));
}

#[test]
fn a_changed_letter_is_noticed_and_impossible_places_are_refused() {
    let text = seal_sms(&sos(), &secret().public()).unwrap();
    let mut envelope = to_envelope(&text).unwrap();
    let last = envelope.len() - 1;
    envelope[last] ^= 1;
    assert_eq!(open(&envelope, &[&secret()]), Err(SosError::Tampered));
    for latitude in [91.0, f64::NAN] {
        let wrong = Sos { fix: Some(SosFix { latitude, longitude: 0.0, accuracy_m: None }), ..sos() };
        assert_eq!(seal_sms(&wrong, &secret().public()), Err(SosError::OutOfRange));
    }
}
