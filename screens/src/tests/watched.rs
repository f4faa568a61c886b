//! A phone that others look at: what stands on it when somebody takes it, what erasing leaves, what removing removes.

use super::{Person, World, start};
use crate::vocabulary::{Block, Event};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

const PIN: &str = "314159";
const ERASING: &str = "246810";
const STORY: &str = "he keeps my passport in his drawer";

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/pictures").join(name)
}

fn pick(person: &mut Person, file: &Path) {
    person.tap("gallery");
    person.send(Event::Picked {
        id: "gallery".to_owned(),
        path: file.to_string_lossy().into_owned(),
        media_type: Some("image/jpeg".to_owned()),
    });
    assert_eq!(person.code(), None, "{}", person.all_text());
}

/// Every file of a phone with its size, but for what changes with every start.
fn listing(folder: &Path) -> BTreeMap<String, u64> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                found.insert(name, 0);
                folders.push(path);
            } else {
                found.insert(name, path.metadata().unwrap().len());
            }
        }
    }
    found
}

fn sealed_files(world: &World) -> usize {
    std::fs::read_dir(world.folder().join("attachments")).unwrap().count()
}

fn home(person: &mut Person) {
    while person.screen().id != "home" {
        person.back();
    }
}

/// A phone with a PIN, one that erases, a sent report with a photograph, a draft, and a followed case.
fn used(world: &World) -> Person {
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    super::pin::set_pin(&mut person, PIN);
    person.tap("settings");
    person.tap("duress");
    person.write("pin", ERASING);
    person.tap("save");
    home(&mut person);
    person.reach_review(STORY);
    person.tap("review-files");
    pick(&mut person, &picture("throne.jpg"));
    person.tap("next");
    person.expect("report-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    person.until("the photograph", |p| p.block("files").is_none());
    home(&mut person);
    person.reach_review("a second one");
    home(&mut person);
    person
}

fn unused() -> (World, Person) {
    let world = World::new();
    let person = world.phone();
    (world, person)
}

/// Names and sizes are those of a phone on which only the language question was shown.
#[track_caller]
fn looks_unused(world: &World) {
    let (other, person) = unused();
    drop(person);
    assert_eq!(listing(&world.folder()), listing(&other.folder()));
}

#[test]
fn the_pin_that_erases_leaves_the_files_of_an_unused_phone() {
    let world = World::online();
    let mut person = used(&world);
    // A store that was damaged once and set aside goes too: receipts and parcels stand in it.
    std::fs::write(world.folder().join("device.store.damaged-1"), [7; 5000]).unwrap();
    person.send(Event::Lock);
    person.tap("reports");
    person.write("pin", ERASING);
    person.tap("open");
    person.expect("language");
    assert_eq!(person.code(), None, "nothing says that something was erased");
    drop(person);
    looks_unused(&world);
}

#[test]
fn erasing_from_a_locked_phone_erases_what_only_the_pin_opens() {
    let world = World::online();
    let mut person = used(&world);
    person.send(Event::Lock);
    person.tap("settings");
    person.tap("erase");
    person.tap("erase");
    person.expect("language");
    assert!(!world.folder().join("vault.keys").exists(), "the keys are still there");
    drop(person);
    looks_unused(&world);
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.expect("pin-choice");
    person.tap("skip");
    person.tap("reports");
    assert!(person.block("none").is_some());
}

#[test]
fn after_erasing_no_mailbox_is_looked_into_and_nothing_waits() {
    let world = World::online();
    let mut person = used(&world);
    let count = || {
        let kept = world.intake.as_ref().unwrap().kept();
        (kept.looks, kept.posts)
    };
    person.until("a look into the mailbox", |_| count().0 > 0);
    person.tap("settings");
    person.tap("erase");
    person.tap("erase");
    person.expect("language");
    std::thread::sleep(Duration::from_millis(200));
    let before = count();
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(count(), before);
}

#[test]
fn whoever_takes_the_phone_sees_no_private_word_after_leave_lock_and_hidden() {
    for event in [Event::Leave, Event::Lock, Event::Hidden] {
        let world = World::online();
        let mut person = used(&world);
        person.tap("reports");
        let case = match person.block("reports") {
            Some(Block::List { rows, .. }) => rows[0].id.clone(),
            _ => panic!("no reports"),
        };
        person.tap(&case);
        person.tap("show-code");
        assert!(person.block("code").is_some() && person.all_text().contains(STORY));
        person.send(event);
        person.expect("home");
        assert!(!person.screen().back && !person.screen().secure);
        assert!(!person.all_text().contains(STORY) && person.block("code").is_none());
        // Back, a tick and a new start bring nothing of it.
        for again in [Event::Back, Event::Tick, start()] {
            person.send(again);
            person.expect("home");
        }
        person.tap("reports");
        person.expect("pin-enter");
        person.write("pin", PIN);
        person.tap("open");
        assert!(person.block("code").is_none(), "a code once shown is not shown again by itself");
    }
}

#[test]
fn a_photograph_that_was_not_taken_after_all_does_not_keep_the_phone_open() {
    let world = World::new();
    let mut person = used_offline(&world);
    person.reach_review(STORY);
    person.tap("review-files");
    person.tap("camera");
    // The camera hides the app: the draft stays open for its answer.
    person.send(Event::Hidden);
    person.expect("report-photos");
    // It was closed without a word, and the person goes on.
    person.back();
    person.send(Event::Hidden);
    person.expect("home");
    person.tap("reports");
    person.expect("pin-enter");
}

/// A phone with a PIN, at home.
fn used_offline(world: &World) -> Person {
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    super::pin::set_pin(&mut person, PIN);
    person
}

#[test]
fn leaving_covers_the_screen_even_when_the_keys_on_the_disk_are_damaged() {
    let world = World::new();
    let mut person = used_offline(&world);
    person.reach_review(STORY);
    let keys = world.folder().join("vault.keys");
    let good = std::fs::read(&keys).unwrap();
    std::fs::write(&keys, &good[..40]).unwrap();
    person.send(Event::Leave);
    person.expect("home");
    assert!(!person.all_text().contains(STORY));
    std::fs::write(&keys, good).unwrap();
    person.tap("report");
    person.write("pin", PIN);
    person.tap("open");
    person.expect("report-review");
    assert!(person.all_text().contains(STORY));
}

#[test]
fn a_notice_about_a_report_does_not_outlast_a_lock() {
    let world = World::new();
    let mut person = used_offline(&world);
    person.reach_review(STORY);
    person.tap("review-files");
    person.tap("camera");
    world.wait(16 * 60);
    person.send(Event::Tick);
    person.expect("home");
    assert_eq!(person.code(), None);
}

#[test]
fn a_place_kept_inside_a_photograph_is_said_once_more_before_sending() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review(STORY);
    person.tap("review-files");
    pick(&mut person, &picture("throne.jpg"));
    person.tap("next");
    person.expect("report-review");
    assert!(!person.all_text().contains("The place inside the photo is kept."));
    person.tap("review-files");
    person.choose("keep-place", "yes");
    pick(&mut person, &picture("throne.jpg"));
    // What is chosen later changes nothing about the one that was added.
    person.choose("keep-place", "no");
    person.tap("next");
    person.expect("report-review");
    assert!(person.all_text().contains("The place inside the photo is kept."));
}

#[test]
fn what_is_taken_out_is_gone_from_the_disk() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review(STORY);
    person.tap("review-files");
    for _ in 0..3 {
        pick(&mut person, &picture("garden.jpg"));
    }
    assert_eq!(sealed_files(&world), 3);
    let Some(Block::Photos { items, .. }) = person.block("photos").cloned() else { panic!() };
    person.tap(&items[0].id);
    assert_eq!(sealed_files(&world), 2);
    person.tap("next");
    person.tap("delete");
    person.tap("delete");
    person.expect("home");
    assert_eq!(sealed_files(&world), 0);
    drop(person);
    let mut person = world.phone();
    person.tap("report");
    person.expect("report-kinds");
}

#[test]
fn a_file_that_a_kill_left_without_a_report_is_swept_and_those_of_reports_stay() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review(STORY);
    person.tap("review-files");
    pick(&mut person, &picture("garden.jpg"));
    person.tap("next");
    person.tap("send");
    person.expect("case");
    person.back();
    person.reach_review("a second one");
    person.tap("review-files");
    pick(&mut person, &picture("lighthouse.jpg"));
    drop(person);
    let orphan = world.folder().join("attachments").join("0123456789abcdef0123456789abcdef");
    std::fs::write(&orphan, b"sealed, and nobody has the key").unwrap();
    drop(world.phone());
    assert_eq!((orphan.exists(), sealed_files(&world)), (false, 2));
    // After a damage nothing is removed: what was set aside may name it.
    std::fs::write(&orphan, b"sealed").unwrap();
    std::fs::write(world.folder().join("one.vault.damaged-1"), b"set aside").unwrap();
    drop(world.phone());
    assert_eq!(sealed_files(&world), 3);
}

#[test]
fn a_second_report_a_changed_pin_and_another_language_do_not_touch_one_that_waits() {
    let mut world = World::new();
    let mut person = used_offline(&world);
    person.reach_review(STORY);
    person.tap("send");
    person.expect("case");
    home(&mut person);
    person.tap("settings");
    person.tap("pin-change");
    super::pin::set_pin(&mut person, "271828");
    person.expect("home");
    person.reach_review("a second one");
    home(&mut person);
    person.tap("settings");
    person.tap("language");
    person.choose("language", "my");
    person.tap("save");
    home(&mut person);
    person.tap("report");
    person.expect("report-found");
    person.tap("continue");
    person.reach("report-review");
    assert!(person.all_text().contains("a second one"));
    person.tap("send");
    person.send(Event::Lock);
    drop(person);
    world.intake = Some(super::intake::Intake::start());
    // As long as the longest pause between two tries.
    world.wait(900);
    let mut person = world.phone();
    person.tap("reports");
    person.write("pin", "271828");
    person.tap("open");
    person.expect("reports");
    let deadline = std::time::Instant::now() + Duration::from_secs(20);
    while world.opened_by("ngo").len() < 2 && std::time::Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(20));
        person.send(Event::Tick);
    }
    assert_eq!(world.opened_by("ngo").len(), 2);
}

#[test]
fn a_report_that_arrived_can_be_taken_off_the_phone_and_followed_again_with_its_code() {
    let world = World::online();
    let mut person = world.at_home();
    let unused = listing(&world.folder().join("attachments"));
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-photos");
    pick(&mut person, &picture("garden.jpg"));
    person.reach("report-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted") && p.block("remove-here").is_some());
    person.tap("show-code");
    let Some(Block::Receipt { code, .. }) = person.block("code") else { panic!("no code") };
    let code = code.clone();
    person.tap("remove-here");
    person.expect("case-remove");
    person.tap("keep");
    person.expect("case");
    person.tap("remove-here");
    person.tap("remove");
    person.expect("reports");
    assert!(person.block("none").is_some(), "nothing is listed");
    assert_eq!(listing(&world.folder().join("attachments")), unused);
    drop(person);

    // It stays away after a new start, and whoever has it keeps it.
    let mut person = world.phone();
    home(&mut person);
    person.tap("reports");
    assert!(person.block("none").is_some());
    assert_eq!(world.opened_by("centre").len(), 1);
    person.back();
    person.tap("follow");
    person.write("code", &code);
    person.tap("open");
    person.expect("case");
}

#[test]
fn a_report_that_waits_cannot_be_taken_off_the_phone() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-review");
    person.tap("send");
    person.expect("case");
    assert!(person.block("remove-here").is_none());
}
