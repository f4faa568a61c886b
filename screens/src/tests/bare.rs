//! An app that has lost what it knows: it opens, says what to do, and has the first number of each country.

use super::{
    Person, World,
    languages::{look, message_ids},
};
use crate::{
    App, AppConfig,
    vocabulary::{Block, Effect, Event},
};
use saphan_core::{
    PhoneConfig,
    content::{Knowledge, model::LANGUAGES},
};
use std::collections::BTreeSet;

fn bare(world: &World) -> Person {
    let phone = PhoneConfig { knowledge: Knowledge::bare().unwrap(), ..world.config(&world.folder()) };
    Person { app: App::new(AppConfig { phone }), step: None, effects: Vec::new() }
}

fn start(language: &str) -> Event {
    Event::Start { locale: Some(language.to_owned()), utc_offset_minutes: 420 }
}

/// The first number on the screen, with the id to tap.
fn number(person: &Person) -> (String, String) {
    let link = |block: &Block| match block {
        Block::Link { id, target, .. } => Some((id.clone(), target.clone())),
        _ => None,
    };
    person.screen().blocks.iter().find_map(link).unwrap()
}

#[test]
fn an_app_without_its_pack_opens_says_what_to_do_in_every_language_and_dials() {
    let world = World::new();
    let mut person = bare(&world);
    for language in LANGUAGES {
        person.send(start(language));
        look(&person, language, &message_ids(), &mut BTreeSet::new());
        assert_eq!((person.screen().id.as_str(), person.code()), ("problem", Some("no-pack")));
        let words = person.app.words();
        assert!(words.language == language && !words.call.starts_with("frame-"));
    }
    let (id, dialled) = number(&person);
    assert_eq!(dialled, "1300");
    person.tap(&id);
    assert_eq!(person.effects, [Effect::Dial { number: "1300".to_owned() }]);
    person.choose("country", "VN");
    assert_eq!(number(&person).1, "111");
    person.send(Event::Leave);
    assert!(matches!(person.effects[..], [_, Effect::LeaveNow { .. }]));
    assert!(!person.app.busy() && !world.folder().exists(), "nothing was opened");
}

#[test]
fn what_was_written_is_there_when_the_pack_is_back() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "passport-kept");
    person.reach("report-story");
    drop(person);
    assert_eq!(bare(&world).send(start("en")).id, "problem");
    assert_eq!(world.phone().screen().id, "report-story");
}
