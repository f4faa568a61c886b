//! The renderers' own words: in each language, before anything else is there, and neutral where others see them.

use super::{World, languages::message_ids};
use crate::{language::NAMES, vocabulary::Words};
use std::collections::BTreeSet;

/// All of them by their names.
fn all(words: &Words) -> Vec<(String, String)> {
    let json = serde_json::to_value(words).unwrap();
    let fields = json.as_object().unwrap();
    fields.iter().map(|(name, text)| (name.clone(), text.as_str().unwrap().to_owned())).collect()
}

#[test]
fn every_language_has_every_word_and_no_two_languages_are_the_same() {
    let ids = message_ids();
    let mut seen = BTreeSet::new();
    let world = World::new();
    let mut person = world.phone();
    for (language, _) in NAMES {
        person.choose("language", language);
        let words = person.app.words();
        assert_eq!(words.language, language);
        assert_eq!(words.language, person.screen().language);
        for (name, text) in all(&words) {
            assert!(!text.trim().is_empty() && !ids.contains(&text) && !text.contains('{'), "{name}: {text}");
            if name != "language" {
                assert!(
                    seen.insert((name.clone(), text.clone())),
                    "{language} {name} is as in another: {text}"
                );
            }
        }
    }
}

#[test]
fn a_folder_that_cannot_be_opened_has_words_in_the_language_of_the_platform() {
    let world = World::new();
    let _first = world.at_home();
    let mut second = world.unstarted(&world.folder());
    second
        .send(crate::vocabulary::Event::Start { locale: Some("lo-LA".to_owned()), utc_offset_minutes: 420 });
    second.expect("problem");
    assert_eq!(second.app.words().language, "lo");
}

#[test]
fn what_others_may_see_of_notifications_says_nothing_of_the_app() {
    let world = World::new();
    let words = world.phone().app.words();
    for text in [&words.notification_reason, &words.news] {
        let text = text.to_lowercase();
        assert!(!["report", "help", "case", "traffick", "saphan"].iter().any(|w| text.contains(w)), "{text}");
    }
}
