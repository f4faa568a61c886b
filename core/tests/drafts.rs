//! A draft as a person writes it: durable letter by letter, refused where it cannot be taken, and never lost.

#[cfg(test)]
mod tests {
    use saphan_core::{
        Phone, PhoneConfig,
        content::Knowledge,
        location::{
            fix::{Fix, FixError},
            picture::PictureError,
        },
        outbox::courier::Route,
        report::{Kind, ReportError, attach::Role},
    };
    use saphan_vault::FileDeviceKey;
    use std::{
        path::{Path, PathBuf},
        sync::Arc,
        time::Duration,
    };
    use tempfile::TempDir;

    const NOW: i64 = 1_790_000_000;
    /// Letters of a story, protocol's limit.
    const STORY: usize = 20_000;

    /// The phone in a folder, as it is after it was switched on.
    fn phone(dir: &TempDir) -> Phone {
        let mut phone = Phone::open(PhoneConfig {
            data_dir: dir.path().to_owned(),
            device_key: Arc::new(FileDeviceKey::new(dir.path().join("device.key"))),
            knowledge: Knowledge::builtin().unwrap(),
            route: Route { intakes: Vec::new(), poll_every: Duration::from_secs(3600) },
            clock: Arc::new(|| NOW),
            changed: Arc::new(|| {}),
        })
        .unwrap();
        match phone.standing().unwrap() {
            saphan_vault::Standing::Missing => phone.create_vault(None).unwrap(),
            _ => assert!(!phone.unlock(None).unwrap(), "nothing had to be saved"),
        }
        phone
    }

    fn picture(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/pictures").join(name)
    }

    #[test]
    fn a_text_of_a_hundred_thousand_letters_is_refused_and_the_earlier_one_stands() {
        let dir = TempDir::new().unwrap();
        let before = "ថៅកែយកលិខិតឆ្លងដែន";
        {
            let phone = phone(&dir);
            let mut draft = phone.start_draft(Kind::Report).unwrap();
            phone.type_text(&mut draft, "story", before).unwrap();
            for (field, max) in [("story", STORY), ("landmark", 500)] {
                for letter in ["a", "ក", "👩‍👧"] {
                    let refused = phone.type_text(&mut draft, field, &letter.repeat(100_000)).unwrap_err();
                    assert!(matches!(refused, ReportError::TooLong { max: most } if most == max));
                }
            }
            assert_eq!((draft.answer("story"), draft.answer("landmark")), (before, ""));
        }
        let phone = phone(&dir);
        assert_eq!(phone.newest_draft(Kind::Report).unwrap().unwrap().answer("story"), before);
    }

    #[test]
    fn a_text_exactly_as_long_as_may_be_is_taken_whatever_its_letters_weigh() {
        let dir = TempDir::new().unwrap();
        let phone = phone(&dir);
        let mut draft = phone.start_draft(Kind::Report).unwrap();
        for letter in ["a", "ខ", "😀"] {
            let text = letter.repeat(STORY);
            assert!(!phone.type_text(&mut draft, "story", &text).unwrap());
            assert_eq!(phone.draft(draft.id).unwrap().answer("story"), text);
            assert!(phone.type_text(&mut draft, "story", &format!("{text}{letter}")).is_err());
        }
    }

    #[test]
    fn emoji_alone_hidden_characters_and_every_script_come_back_as_they_may_be_shown() {
        let dir = TempDir::new().unwrap();
        for (typed, kept, changed) in [
            ("😢🛂👩‍👧‍👦🇰🇭", "😢🛂👩‍👧‍👦🇰🇭", false),
            ("ค่าแรง\u{200B}ค้าง", "ค่าแรง\u{200B}ค้าง", false),
            ("ອາຫານ ບໍ່ພໍ", "ອາຫານ ບໍ່ພໍ", false),
            ("လုပ်ခ\nမရ", "လုပ်ခ\nမရ", false),
            ("Lương\tkhông trả", "Lương\tkhông trả", false),
            ("护照被扣", "护照被扣", false),
            ("a\u{202E}gpj.exe", "agpj.exe", true),
            ("one\0two\u{1b}[31m", "onetwo[31m", true),
            ("'); DROP TABLE answer; --", "'); DROP TABLE answer; --", false),
        ] {
            let phone = phone(&dir);
            let mut draft = phone.start_draft(Kind::Report).unwrap();
            assert_eq!(phone.type_text(&mut draft, "story", typed).unwrap(), changed, "{typed:?}");
            drop(phone);
            let phone = self::phone(&dir);
            assert_eq!(phone.draft(draft.id).unwrap().answer("story"), kept);
        }
    }

    #[test]
    fn each_letter_is_there_after_the_phone_is_switched_off() {
        let dir = TempDir::new().unwrap();
        let words = "គេបិទទ្វារ";
        let mut written = String::new();
        for letter in words.chars() {
            let phone = phone(&dir);
            let mut draft = match phone.newest_draft(Kind::Report).unwrap() {
                Some(draft) => draft,
                None => phone.start_draft(Kind::Report).unwrap(),
            };
            assert_eq!(draft.answer("story"), written);
            written.push(letter);
            phone.type_text(&mut draft, "story", &written).unwrap();
        }
        assert_eq!(phone(&dir).newest_draft(Kind::Report).unwrap().unwrap().answer("story"), words);
    }

    #[test]
    fn what_was_switched_over_stays_switched_over() {
        let dir = TempDir::new().unwrap();
        let id = {
            let phone = phone(&dir);
            let mut draft = phone.start_draft(Kind::Report).unwrap();
            for value in
                ["passport-kept", "wages-unpaid", "locked-in", "wages-unpaid", "debt", "debt", "debt"]
            {
                phone.toggle(&mut draft, "what", value).unwrap();
            }
            draft.id
        };
        let phone = phone(&dir);
        let mut draft = phone.draft(id).unwrap();
        let chosen: Vec<&str> = draft.chosen("what").collect();
        assert_eq!(chosen, ["passport-kept", "locked-in", "debt"]);
        assert!(draft.has("what", "debt") && !draft.has("what", "wages-unpaid"));
        for value in ["passport-kept", "locked-in", "debt"] {
            phone.toggle(&mut draft, "what", value).unwrap();
        }
        assert!(draft.is_empty() && phone.draft(id).unwrap().is_empty());
    }

    #[test]
    fn a_fix_that_cannot_be_true_is_refused_and_the_one_before_stands() {
        let dir = TempDir::new().unwrap();
        let phone = phone(&dir);
        let mut draft = phone.start_draft(Kind::Report).unwrap();
        phone.choose_place(&mut draft, "exact").unwrap();
        let good = Fix { latitude: 13.6926, longitude: 102.5066, accuracy_m: Some(9.0), taken_at: NOW - 30 };
        phone.locate(&mut draft, &good).unwrap().unwrap();
        for (bad, error) in [
            (Fix { latitude: 91.0, ..good }, FixError::Latitude),
            (Fix { latitude: f64::NAN, ..good }, FixError::Latitude),
            (Fix { longitude: f64::INFINITY, ..good }, FixError::Longitude),
            (Fix { accuracy_m: Some(-1.0), ..good }, FixError::Accuracy),
            (Fix { taken_at: NOW - 7 * 86_400, ..good }, FixError::Old { age_s: 604_800 }),
            (Fix { taken_at: NOW + 3600, ..good }, FixError::Future { ahead_s: 3600 }),
        ] {
            assert_eq!(phone.locate(&mut draft, &bad).unwrap(), Err(error));
        }
        assert_eq!(phone.draft(draft.id).unwrap().fix(), Some(good));
    }

    #[test]
    fn a_photograph_is_attached_without_its_place_and_with_it_only_on_purpose() {
        let dir = TempDir::new().unwrap();
        let phone = phone(&dir);
        for name in ["lighthouse.jpg", "lighthouse.png", "lighthouse.webp", "pug.heic"] {
            let mut draft = phone.start_draft(Kind::Report).unwrap();
            let size = std::fs::metadata(picture(name)).unwrap().len();
            phone.attach(&mut draft, &picture(name), Some(name), Role::Photo).unwrap();
            phone.answer(&mut draft, "keep-place", "yes").unwrap();
            phone.attach(&mut draft, &picture(name), Some(name), Role::Photo).unwrap();
            let [cleaned, kept] = &phone.draft(draft.id).unwrap().files.clone()[..] else {
                panic!("two files")
            };
            assert!(cleaned.had_place && !cleaned.keeps_place, "{name}");
            assert!(kept.had_place && kept.keeps_place, "{name}");
            assert_eq!(kept.size, size);
        }
    }

    #[test]
    fn a_file_that_is_not_taken_leaves_the_draft_as_it_was() {
        let dir = TempDir::new().unwrap();
        let files = TempDir::new().unwrap();
        let phone = phone(&dir);
        let mut draft = phone.start_draft(Kind::Report).unwrap();
        phone.attach(&mut draft, &picture("garden.jpg"), None, Role::Photo).unwrap();
        let place = |name: &str, bytes: &[u8]| {
            let path = files.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let huge = place("film.mp4", b"");
        std::fs::File::options().write(true).open(&huge).unwrap().set_len(3 << 30).unwrap();
        for (path, role, expected) in [
            (
                place("a.jpg", b"only a text"),
                Role::Photo,
                PictureError::NotWhatItSays { found: "text/plain" },
            ),
            (place("b.jpg", b""), Role::File, PictureError::Damaged { what: "the file is empty" }),
            (huge, Role::File, PictureError::TooLarge { size: 3 << 30, most: 2 << 30 }),
            (files.path().join("gone.jpg"), Role::File, PictureError::Vanished),
            (files.path().to_owned(), Role::File, PictureError::Vanished),
        ] {
            let name = path.file_name().and_then(|name| name.to_str());
            let refused = phone.attach(&mut draft, &path, name, role).unwrap_err();
            assert!(matches!(&refused, ReportError::Picture(why) if *why == expected), "{path:?}: {refused}");
        }
        assert_eq!(draft.files.len(), 1);
        assert_eq!(phone.draft(draft.id).unwrap(), draft);
    }
}
