//! A phone whose key store lost its key: the way on, asked for first, and nothing deleted.

use super::{Person, World, copy_folder, languages, start};
use crate::{
    App, AppConfig,
    vocabulary::{Effect, Event},
};
use saphan_vault::{DeviceKey, DeviceKeyError, FileDeviceKey, Need};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Arc, Mutex},
};
use zeroize::Zeroizing;

/// A key store that fails as it is told to.
#[derive(Clone)]
struct Failing {
    key: FileDeviceKey,
    fails: Arc<Mutex<Option<DeviceKeyError>>>,
}

impl DeviceKey for Failing {
    fn secret(&self, purpose: &str, need: Need) -> Result<Zeroizing<[u8; 32]>, DeviceKeyError> {
        match *self.fails.lock().unwrap() {
            // Lost, a new one is made once nothing needs the old one.
            Some(DeviceKeyError::Missing) if need == Need::New => {}
            Some(error) => return Err(error),
            None => {}
        }
        self.key.secret(purpose, need)
    }
}

fn over(world: &World, key: &Failing) -> Person {
    let mut config = world.config(&world.folder());
    config.device_key = Arc::new(key.clone());
    let mut person = Person { app: App::new(AppConfig { phone: config }), step: None, effects: Vec::new() };
    person.send(start());
    person
}

fn failing(world: &World) -> Failing {
    let key = FileDeviceKey::new(world.folder().join("device.key"));
    Failing { key, fails: Arc::new(Mutex::new(None)) }
}

/// A report that waits on a phone, which then loses its key.
fn lost(world: &World) -> Person {
    let mut person = world.at_home();
    person.reach_review("written before");
    person.tap("send");
    person.expect("case");
    drop(person);
    std::fs::remove_file(world.folder().join("device.key")).unwrap();
    let person = world.phone();
    person.expect("problem");
    assert_eq!(person.code(), Some("key-store"));
    person
}

fn names(folder: &Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

fn set_aside(world: &World) -> Vec<String> {
    names(&world.folder()).into_iter().filter(|name| name.starts_with("set-aside")).collect()
}

/// From the problem through the question.
#[track_caller]
fn begin(person: &mut Person) {
    person.tap("anew");
    person.expect("anew");
    person.tap("begin");
    person.expect("language");
    assert!(person.all_text().contains("started anew"), "{}", person.all_text());
}

#[track_caller]
fn go_home(person: &mut Person) {
    person.choose("language", "en");
    person.tap("save");
    person.tap("skip");
    person.expect("home");
}

#[test]
fn it_asks_and_whoever_does_not_say_yes_keeps_everything() {
    let world = World::new();
    let mut person = lost(&world);
    let before = names(&world.folder());
    for no in ["keep", "back", "lock"] {
        person.tap("anew");
        person.expect("anew");
        assert!(person.screen().back && !person.screen().secure);
        match no {
            "keep" => person.tap("keep"),
            "back" => person.back(),
            _ => {
                person.send(Event::Lock);
            }
        }
        person.expect("problem");
        // What was not asked is not answered.
        person.tap("begin");
        person.expect("problem");
    }
    person.tap("anew");
    person.send(Event::Leave);
    assert!(person.effects.iter().any(|effect| matches!(effect, Effect::LeaveNow { .. })));
    person.expect("problem");
    person.tap("anew");
    person.send(Event::Tick);
    person.expect("anew");
    assert_eq!(names(&world.folder()), before);
}

#[test]
fn a_phone_without_its_key_begins_anew_sends_nothing_of_before_and_reports_again() {
    let mut world = World::new();
    let mut person = lost(&world);
    begin(&mut person);
    assert_eq!(set_aside(&world), ["set-aside-1"]);
    for kept in ["vault.keys", "one.vault", "two.vault", "device.store", "attachments"] {
        assert!(world.folder().join("set-aside-1").join(kept).exists(), "{kept}");
    }
    drop(person);
    world.intake = Some(super::intake::Intake::start());
    let mut person = world.phone();
    person.expect("language");
    assert!(!person.all_text().contains("started anew"), "it is said once");
    go_home(&mut person);
    person.tap("reports");
    assert!(person.block("none").is_some());
    person.back();
    person.reach_review("written after");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    assert_eq!(world.intake.as_ref().unwrap().kept().posts, 1);
    assert_eq!(world.opened_by("ngo").len(), 1);
    // It opens where it was, as any phone does.
    drop(person);
    world.phone().expect("case");
}

#[test]
fn it_is_lost_a_second_time_and_erasing_takes_all_of_it() {
    let world = World::new();
    let mut person = lost(&world);
    begin(&mut person);
    go_home(&mut person);
    drop(person);
    std::fs::write(world.folder().join("device.key"), b"cut").unwrap();
    let mut person = world.phone();
    begin(&mut person);
    go_home(&mut person);
    assert_eq!(set_aside(&world), ["set-aside-1", "set-aside-2"]);
    person.tap("settings");
    person.tap("erase");
    person.tap("erase");
    person.expect("language");
    drop(person);
    let unused = World::new();
    drop(unused.phone());
    assert_eq!(names(&world.folder()), names(&unused.folder()));
}

#[test]
fn another_key_is_no_damaged_store_and_begins_anew_too() {
    let world = World::new();
    drop(lost(&world));
    std::fs::write(world.folder().join("device.key"), [9; 32]).unwrap();
    let before = names(&world.folder());
    let mut person = world.phone();
    person.expect("problem");
    assert_eq!((person.code(), names(&world.folder())), (Some("key-store"), before));
    begin(&mut person);
    go_home(&mut person);
}

#[test]
fn what_is_not_lost_does_not_offer_it() {
    let world = World::new();
    let key = failing(&world);
    drop(world.at_home());
    for (error, offered) in [
        (DeviceKeyError::Unavailable, false),
        (DeviceKeyError::DiskFull, false),
        (DeviceKeyError::Missing, true),
        (DeviceKeyError::Damaged, true),
    ] {
        *key.fails.lock().unwrap() = Some(error);
        let mut person = over(&world, &key);
        person.expect("problem");
        assert_eq!(person.block("anew").is_some(), offered, "{error:?}");
        if !offered {
            person.tap("anew");
            person.expect("problem");
            person.tap("begin");
            person.expect("problem");
        }
    }
    assert_eq!(set_aside(&world), Vec::<String>::new());
    *key.fails.lock().unwrap() = None;
    let first = over(&world, &key);
    let second = over(&world, &key);
    assert_eq!((second.code(), second.block("anew").is_some()), (Some("in-use"), false));
    drop(first);
}

#[test]
fn a_key_that_is_back_before_the_answer_opens_what_was_there() {
    let world = World::new();
    let key = failing(&world);
    let mut person = world.at_home();
    person.reach_review("still readable");
    drop(person);
    *key.fails.lock().unwrap() = Some(DeviceKeyError::Missing);
    let mut person = over(&world, &key);
    person.tap("anew");
    *key.fails.lock().unwrap() = Some(DeviceKeyError::Unavailable);
    person.tap("begin");
    // Not gone for certain: the question is no more asked.
    person.expect("problem");
    assert!(person.block("anew").is_none());
    *key.fails.lock().unwrap() = Some(DeviceKeyError::Missing);
    person.tap("retry");
    person.tap("anew");
    *key.fails.lock().unwrap() = None;
    person.tap("begin");
    person.expect("report-review");
    assert!(person.all_text().contains("still readable"));
    assert_eq!(set_aside(&world), Vec::<String>::new());
}

#[test]
fn killed_while_it_moves_it_begins_anew_at_the_next_start() {
    let world = World::new();
    drop(lost(&world));
    let moved: Vec<String> =
        names(&world.folder()).into_iter().filter(|name| !name.ends_with(".lock")).collect();
    for count in 0..=moved.len() {
        let killed = tempfile::tempdir().unwrap();
        copy_folder(&world.folder(), killed.path());
        let part = killed.path().join("set-aside.part");
        std::fs::create_dir(&part).unwrap();
        for name in &moved[..count] {
            std::fs::rename(killed.path().join(name), part.join(name)).unwrap();
        }
        let mut person = world.phone_at(killed.path());
        person.expect("language");
        assert!(person.all_text().contains("started anew"), "{count}");
        assert!(killed.path().join("set-aside-1").join("device.store").exists() && !part.exists());
        go_home(&mut person);
    }
}

#[test]
fn the_question_is_asked_in_every_language() {
    let world = World::new();
    let mut person = lost(&world);
    for (language, _) in crate::language::NAMES {
        person.send(Event::Start { locale: Some(language.to_owned()), utc_offset_minutes: 0 });
        person.expect("problem");
        languages::look(&person, language, &languages::message_ids(), &mut BTreeSet::new());
        person.tap("anew");
        person.expect("anew");
        languages::look(&person, language, &languages::message_ids(), &mut BTreeSet::new());
        person.tap("keep");
    }
    person.send(Event::Start { locale: Some("my".to_owned()), utc_offset_minutes: 0 });
    person.tap("anew");
    person.tap("begin");
    person.expect("language");
    assert_eq!(person.screen().language, "my");
}
