use super::{
    Arg, Knowledge, PackRefused, Voice, installed,
    model::{LANGUAGES, PackPayload},
    parts,
};
use saphan_protocol::{
    keys::SigningSecret,
    pack::{Meta, PackError, sign_pack},
};

const NOW: i64 = 1_790_500_000;

fn signer(seed: u8) -> SigningSecret {
    SigningSecret::from_bytes(&[seed; 32]).unwrap()
}

fn meta(version: u64, expires: i64) -> Meta {
    Meta { version, created: NOW - 60, expires }
}

fn signed(payload: &PackPayload, expires: i64) -> Vec<u8> {
    parts::signed(payload, &meta(7, expires), &signer(1)).unwrap()
}

fn payload() -> PackPayload {
    Knowledge::builtin().unwrap().whole()
}

/// As little as a pack can hold: where only its container matters, all of the knowledge need not be packed.
fn little() -> PackPayload {
    let messages = [("en".to_owned(), "back = Back".to_owned())].into();
    PackPayload { format: 2, messages, ..PackPayload::default() }
}

fn open(bytes: &[u8]) -> Result<Knowledge, PackRefused> {
    Knowledge::signed(bytes, &[signer(1).public()], NOW)
}

fn voice(language: &str) -> Voice {
    Voice::new(&Knowledge::builtin().unwrap(), language)
}

#[test]
fn the_built_in_pack_opens_and_speaks_seven_languages() {
    let knowledge = Knowledge::builtin().unwrap();
    for language in LANGUAGES {
        assert!(knowledge.messages(language).is_some());
        assert_eq!(knowledge.articles(language).count(), 40, "{language}");
        assert!(!voice(language).say("next").is_empty());
    }
    assert_eq!(knowledge.lines("TH")[0].number.as_deref(), Some("1300"));
    assert!(knowledge.payload().lines.iter().all(|line| line.number.as_deref() != Some("1330")));
}

#[test]
fn a_signed_pack_is_taken_with_its_version() {
    let knowledge = open(&signed(&payload(), NOW + 1)).unwrap();
    assert_eq!((knowledge.version, knowledge.created, knowledge.expires), (7, NOW - 60, NOW + 1));
    assert_eq!(knowledge.whole(), payload());
    assert_eq!(knowledge.keys(), [signer(1).public()]);
}

#[test]
fn a_pack_that_is_expired_or_of_another_key_is_refused_by_name() {
    let container = |refused| match refused {
        Err(PackRefused::Container(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(container(open(&signed(&little(), NOW))), PackError::Expired(NOW));
    let other = Knowledge::signed(&signed(&little(), NOW + 1), &[signer(2).public()], NOW);
    assert!(matches!(container(other), PackError::OtherKey(_)));
    assert!(matches!(
        container(Knowledge::signed(&signed(&little(), NOW + 1), &[], NOW)),
        PackError::OtherKey(_)
    ));
}

#[test]
fn a_pack_that_was_cut_or_changed_is_never_taken() {
    let pack = signed(&payload(), NOW + 1);
    for length in (0..pack.len()).step_by(997).chain([pack.len() - 1]) {
        assert!(open(&pack[..length]).is_err(), "cut at {length}");
    }
    for at in (0..130).chain((130..pack.len()).step_by(4001)) {
        let mut changed = pack.clone();
        changed[at] ^= 4;
        assert!(open(&changed).is_err(), "byte {at}");
    }
    assert!(open(&[pack.as_slice(), &[0]].concat()).is_err());
}

#[test]
fn a_payload_of_a_newer_format_or_of_no_form_is_refused_by_name() {
    let newer = PackPayload { format: 3, ..payload() };
    assert!(matches!(open(&signed(&newer, NOW + 1)).unwrap_err(), PackRefused::Newer(3)));
    let english = ("messages-en", b"back = Back".as_slice());
    let held = |parts: &[(&str, &[u8])]| open(&sign_pack(parts, &meta(7, NOW + 1), &signer(1)).unwrap());
    for form in ["", "{}", "[]", "{\"format\":2}", "\u{0}"] {
        let refused = held(&[("data", form.as_bytes()), english]).unwrap_err();
        assert!(matches!(refused, PackRefused::Content), "{form}: {refused}");
    }
    let data = serde_json::to_vec(&PackPayload { format: 2, ..PackPayload::default() }).unwrap();
    let data = ("data", data.as_slice());
    assert!(held(&[data, english]).is_ok());
    for parts in [
        &[english][..],
        &[data],
        &[data, english, ("articles-lo", b"[{}]")],
        &[data, ("messages-en", b"\xFF")],
    ] {
        assert!(matches!(held(parts).unwrap_err(), PackRefused::Content), "{parts:?}");
    }
}

#[test]
fn scripts_tags_and_pictures_in_an_article_are_refused_and_never_shown() {
    for body in
        ["<script>alert(1)</script>", "![map](https://example.org/map.png)", "[x](javascript:alert(1))"]
    {
        let mut payload = payload();
        payload.articles[2].body = format!("Good words.\n\n{body}");
        let (topic, language) = (payload.articles[2].topic.clone(), payload.articles[2].language.clone());
        let pack = signed(&payload, NOW + 1);
        assert!(matches!(open(&pack).unwrap_err(), PackRefused::Markup(..)), "{body}");
        assert!(matches!(Knowledge::of(payload).unwrap_err(), PackRefused::Markup(..)), "{body}");
        // One that lies on the phone all the same shows everything else.
        let installed = Knowledge::installed(pack, &[signer(1).public()]).unwrap();
        assert!(installed.articles(&language).all(|article| article.topic != topic));
        assert_eq!(installed.articles(&language).count(), 39);
    }
}

#[test]
fn the_same_payload_makes_the_same_pack_to_the_byte() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    let built = || {
        parts::pack(&super::compile::compile(&folder, saphan_cut::words).unwrap(), &meta(7, NOW + 1), &[])
            .unwrap()
    };
    assert!(built() == built());
    assert!(signed(&payload(), NOW + 1) == signed(&payload(), NOW + 1));
}

#[test]
fn the_newest_of_what_lies_on_the_phone_and_what_came_with_the_app_is_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let publisher = Some(signer(1).public());
    let pack = |version| parts::signed(&little(), &meta(version, NOW + 1), &signer(1)).unwrap();
    let shipped = |version| Knowledge::installed(pack(version), publisher.as_slice()).unwrap();
    let newest = |version| installed::newest(dir.path(), shipped(version), publisher).version;
    assert_eq!(newest(3), 3);
    assert_eq!(installed::take(dir.path(), &shipped(3), &pack(5), NOW).unwrap().version, 5);
    assert_eq!(newest(3), 5);
    // Not older, not the same, not when its time has passed, not of another key, not damaged: what was there stays.
    let other = parts::signed(&little(), &meta(9, NOW + 1), &signer(2)).unwrap();
    let mut flipped = pack(9);
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cut = pack(9)[..middle].to_vec();
    let expired = parts::signed(&little(), &meta(9, NOW), &signer(1)).unwrap();
    for bad in [pack(4), pack(5), other, flipped, cut, expired, Vec::new(), vec![0; 33 << 20]] {
        assert!(installed::take(dir.path(), &shipped(5), &bad, NOW).is_err());
        assert_eq!(newest(3), 5);
    }
    // A clock in 1970 keeps nobody from a newer pack; an app that brings a newer one takes its place.
    assert_eq!(installed::take(dir.path(), &shipped(5), &pack(6), 0).unwrap().version, 6);
    assert_eq!((newest(3), newest(8), newest(3)), (6, 8, 3));
    // What lies there damaged, or signed for another publisher's app, is not used and not kept.
    for broken in [&pack(9)[..500], b""] {
        std::fs::write(installed::file(dir.path()), broken).unwrap();
        assert_eq!(newest(3), 3);
        assert!(!installed::file(dir.path()).exists());
    }
}

#[test]
fn a_pack_that_names_the_next_key_leads_to_packs_of_that_key_and_away_from_the_older_one() {
    use saphan_protocol::pack::{KeyChange, sign};
    let dir = tempfile::tempdir().unwrap();
    let publisher = Some(signer(1).public());
    let change = [KeyChange::sign(&signer(1), signer(2).public())];
    let pack = |version, key| {
        sign(&parts::pack(&little(), &meta(version, NOW + 1), &change).unwrap(), &signer(key)).unwrap()
    };
    let first = parts::signed(&little(), &meta(1, NOW + 1), &signer(1)).unwrap();
    let first = Knowledge::installed(first, publisher.as_slice()).unwrap();
    let named = installed::take(dir.path(), &first, &pack(2, 1), NOW).unwrap();
    let followed = installed::take(dir.path(), &named, &pack(3, 2), NOW).unwrap();
    assert_eq!(followed.keys(), [signer(2).public()]);
    let stolen = installed::take(dir.path(), &followed, &pack(4, 1), NOW);
    assert!(matches!(stolen, Err(PackRefused::Container(PackError::OtherKey(_)))));
    // After a start it is as before, by the key of the app alone.
    let again = installed::newest(dir.path(), first, publisher);
    assert_eq!((again.version, again.keys()), (3, [signer(2).public()].as_slice()));
}

#[test]
fn without_a_pack_seven_languages_have_the_words_and_each_country_its_first_line() {
    let bare = Knowledge::bare().unwrap();
    for language in LANGUAGES {
        let voice = Voice::new(&bare, language);
        for message in
            ["problem-title", "retry-now", "back", "leave", "numbers-country", "country-TH", "hours-24"]
        {
            assert!(voice.has(message), "{language} {message}");
        }
        assert_eq!(bare.articles(language).count(), 0);
    }
    assert_eq!(bare.lines("TH")[0].number.as_deref(), Some("1300"));
    assert_eq!(bare.lines("TH").len(), 1);
}

#[test]
fn counts_choose_the_plural_and_are_written_in_the_digits_of_the_language() {
    let english = voice("en");
    let people = |voice: &Voice, n| voice.say_with("people-count", &[("count", Arg::Number(n))]);
    assert_eq!((people(&english, 1), people(&english, 35)), ("1 person".to_owned(), "35 people".to_owned()));
    for (language, digits) in
        [("my", "၃၅"), ("km", "៣៥"), ("th", "35"), ("lo", "35"), ("vi", "35"), ("zh", "35")]
    {
        let said = people(&voice(language), 35);
        assert!(said.contains(digits), "{language}: {said}");
        assert_eq!(voice(language).number(35), digits);
    }
}

#[test]
fn several_things_stand_between_the_commas_of_the_language() {
    for (language, said) in
        [("en", "1, 2, 3"), ("th", "1, 2, 3"), ("my", "1၊ 2၊ 3"), ("zh", "1、2、3"), ("km", "1, 2, 3")]
    {
        assert_eq!(voice(language).several(&["1", "2", "3"]), said);
    }
    assert_eq!(voice("my").several(&["1"]), "1");
    assert_eq!(voice("my").several::<&str>(&[]), "");
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    for language in LANGUAGES {
        let voice = voice(language);
        let day = voice.date("2026-09-07");
        for part in [voice.number(7), voice.year(2026), voice.say("month-9")] {
            assert!(day.contains(&part), "{language}: {day}");
        }
        assert!(voice.date("2026-09").contains(&voice.say("month-9")), "{language}");
        assert_eq!(voice.date("2026"), voice.year(2026));
        for unreadable in ["", "soon", "2026-13-01", "2026-00-01"] {
            assert_eq!(voice.date(unreadable), unreadable);
        }
    }
    assert_eq!(voice("en").date("2026-09-07"), "7 September 2026");
}

#[test]
fn buddhist_years_are_543_ahead_in_every_language_that_chose_them() {
    for (language, year) in [("th", "2569"), ("en", "2569"), ("km", "២៥៦៩"), ("my", "၂၅၆၉")] {
        let mut voice = voice(language);
        assert_ne!(voice.year(2026), year);
        voice.buddhist_years = true;
        assert_eq!(voice.year(2026), year);
        assert!(voice.date("2026-09-07").contains(year));
        assert!(voice.moment(NOW, 420).contains(year));
    }
}

#[test]
fn a_moment_is_written_on_the_clock_of_the_phone_and_one_that_cannot_be_is_empty() {
    let voice = voice("en");
    assert_eq!(voice.moment(NOW, 420), "27 September 2026, 16:06");
    assert_eq!(voice.moment(NOW, -600), "26 September 2026, 23:06");
    assert_eq!(super::writing::today(NOW, -600).unwrap().to_string(), "2026-09-26");
    for (at, offset) in [(i64::MAX, 0), (i64::MIN, 0), (NOW, i32::MAX), (NOW, 100_000)] {
        assert_eq!(voice.moment(at, offset), "");
    }
}

#[test]
fn waits_and_sizes_are_said_in_their_largest_unit_in_every_language() {
    let english = voice("en");
    for (seconds, said) in [
        (0, "1 second"),
        (1, "1 second"),
        (89, "89 seconds"),
        (90, "2 minutes"),
        (3600, "60 minutes"),
        (5400, "2 hours"),
        (7200, "2 hours"),
        (172_800, "2 days"),
        (691_200, "8 days"),
    ] {
        assert_eq!(english.wait(seconds), said, "{seconds}");
    }
    assert_eq!(
        (english.size(1), english.size(999_999), english.size(1_500_000)),
        ("1 KB".into(), "1000 KB".into(), "2 MB".into())
    );
    for language in LANGUAGES {
        let voice = voice(language);
        for seconds in [30, 600, 20_000, 900_000] {
            assert!(!voice.wait(seconds).contains("wait-"), "{language}");
        }
        for bytes in [1_000, 9_000_000] {
            let said = voice.size(bytes);
            assert!(
                !said.contains("size-") && said.contains(&voice.number(if bytes == 1_000 { 1 } else { 9 })),
                "{said}"
            );
        }
    }
}

#[test]
fn what_a_language_lacks_is_said_in_english_and_what_none_has_is_known_to_be_unknown() {
    let mut payload = payload();
    payload.messages.insert("km".to_owned(), "back = ថយ\nbroken = { $\n".to_owned());
    let knowledge = open(&signed(&payload, NOW + 1)).unwrap();
    let khmer = Voice::new(&knowledge, "km");
    assert_eq!((khmer.say("back"), khmer.say("next")), ("ថយ".to_owned(), "Next".to_owned()));
    assert_eq!((khmer.known("next"), khmer.known("country-XX")), (Some("Next".to_owned()), None));
    assert!(khmer.has("back") && !khmer.has("next"));
    let none = Voice::new(&knowledge, "xx");
    assert_eq!(none.say("next"), "Next");
}

#[test]
fn words_put_into_a_message_are_put_in_as_they_are() {
    let voice = voice("km");
    let said =
        voice.say_with("number-label", &[("number", Arg::Text("1300 {$x}")), ("country", Arg::Text("TH"))]);
    assert!(said.contains("1300 {$x}"), "{said}");
    assert!(!said.contains('\u{2068}'));
}
