//! What the app knows: looked for, given to the phone beside this one, and taken from it.

use super::{
    NOW, Person, World,
    languages::{look, message_ids},
};
use crate::vocabulary::{Effect, Event};
use saphan_core::content::{
    Knowledge, installed,
    model::{LANGUAGES, PackPayload},
    parts,
};
use saphan_protocol::{
    keys::SigningSecret,
    pack::{FORMAT, Meta},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

const EXPIRES: i64 = NOW + 400 * 86_400;

fn at_pack(world: &World) -> Person {
    let mut person = world.at_home();
    person.tap("settings");
    person.tap("pack");
    person.expect("pack");
    person.effects.clear();
    person
}

/// Picks a file as what was received.
fn take(person: &mut Person, file: &Path) {
    person.tap("take");
    assert_eq!(person.effects.pop(), Some(Effect::PickFile { id: "take".to_owned() }));
    person.send(Event::Picked { id: "take".to_owned(), path: file.display().to_string(), media_type: None });
}

fn file(world: &World, bytes: &[u8]) -> PathBuf {
    let file = world.dir.path().join("received.pack");
    std::fs::write(&file, bytes).unwrap();
    file
}

/// What the phone knows after a start.
fn after_a_start(world: &World) -> u64 {
    installed::newest(&world.folder(), world.knowledge(), Some(World::publisher().public())).version
}

#[test]
fn a_phone_gives_what_it_knows_and_the_phone_beside_it_takes_it_without_a_network() {
    let (first, second) = (World::new(), World::new());
    let mut giver = at_pack(&first);
    let newer = file(&first, &first.pack(2, EXPIRES));
    take(&mut giver, &newer);
    assert_eq!((giver.code(), after_a_start(&first)), (None, 2));
    giver.tap("give");
    let Some(Effect::ShareFile { path, .. }) = giver.effects.pop() else { panic!("no file to share") };
    assert!(path.ends_with("/knowledge.pack"), "{path}");
    assert_eq!(std::fs::read(&path).unwrap(), first.pack(2, EXPIRES), "the pack and nothing else");
    let mut taker = at_pack(&second);
    assert_eq!(after_a_start(&second), 1);
    take(&mut taker, path.as_ref());
    assert_eq!((taker.code(), after_a_start(&second)), (None, 2));
    assert!(taker.block("notice").is_some(), "it says that it was taken");
    // Once more is one too many.
    take(&mut taker, path.as_ref());
    assert_eq!(taker.code(), Some("pack-older"));
}

#[test]
fn a_taken_pack_speaks_at_once() {
    let world = World::new();
    let mut person = at_pack(&world);
    let mut payload = Knowledge::builtin().unwrap().whole();
    let english = payload.messages.get_mut("en").unwrap();
    *english = english.replace("pack-title = What the app knows", "pack-title = What this app knows now");
    let meta = Meta { version: 3, created: NOW, expires: EXPIRES };
    let pack = parts::signed(&payload, &meta, &World::publisher()).unwrap();
    take(&mut person, &file(&world, &pack));
    assert_eq!(person.screen().title, "What this app knows now");
}

#[test]
fn what_somebody_checked_says_who_and_what_nobody_checked_says_so() {
    let world = World::new();
    let mut person = at_pack(&world);
    let mut payload = Knowledge::builtin().unwrap().whole();
    let mut version = 2;
    let mut take_with = |person: &mut Person, payload: &PackPayload| {
        version += 1;
        let meta = Meta { version, created: NOW, expires: EXPIRES };
        take(person, &file(&world, &parts::signed(payload, &meta, &World::publisher()).unwrap()));
        person.back();
        person.back();
    };
    let article = payload.articles.iter_mut().find(|a| a.language == "en" && a.topic == "wages-unpaid");
    article.unwrap().reviewed_by = "Sok Dara".to_owned();
    let english = payload.messages.get_mut("en").unwrap();
    // One of several files: nobody has read all that this language says.
    *english = english.replacen("# review: unreviewed", "# review: Sok Dara", 1);
    take_with(&mut person, &payload);
    person.tap("numbers");
    assert!(person.block("unreviewed").is_some() && person.block("reviewed").is_none());
    person.back();
    let english = payload.messages.get_mut("en").unwrap();
    *english = english.replace("# review: unreviewed", "# review: Sok Dara");
    person.tap("settings");
    person.tap("pack");
    take_with(&mut person, &payload);
    for way in [
        &["numbers"][..],
        &["numbers", "places", "service-th-s1"],
        &["rights", "wages-unpaid"],
        &["rights", "statistics", "series-th-victims"],
        &["rights", "documents", "document-th-anti-trafficking-act"],
        &["shop", "good-patchwork-bag"],
    ] {
        way.iter().for_each(|id| person.tap(id));
        assert!(person.block("unreviewed").is_none(), "{way:?}");
        assert!(person.all_text().contains("Checked by Sok Dara"), "{way:?}");
        way.iter().for_each(|_| person.back());
    }
}

#[test]
fn what_is_no_pack_for_this_phone_is_not_taken_and_why_is_said_in_every_language() {
    let world = World::new();
    let mut person = at_pack(&world);
    let good = || world.pack(9, EXPIRES);
    let changed = |at: usize, to: u8| {
        let mut pack = good();
        pack[at] = to;
        pack
    };
    let half = good().len() / 2;
    let other = |payload: &PackPayload| {
        let meta = Meta { version: 9, created: NOW, expires: EXPIRES };
        let signer = SigningSecret::from_bytes(&[78; 32]).unwrap();
        parts::signed(payload, &meta, &signer).unwrap()
    };
    let mut marked = Knowledge::builtin().unwrap().whole();
    let own = |payload: &PackPayload| {
        parts::signed(payload, &Meta { version: 9, created: NOW, expires: EXPIRES }, &World::publisher())
            .unwrap()
    };
    let by_another = other(&marked);
    marked.format = 99;
    let of_a_newer_form = own(&marked);
    marked.format = 2;
    marked.articles[0].body.push_str("\n\n<script>alert(1)</script>");
    for (bytes, code) in [
        (good()[..half].to_vec(), "pack-damaged"),
        ([good(), vec![0]].concat(), "pack-damaged"),
        (changed(half, good()[half] ^ 1), "pack-other-key"),
        (changed(20, good()[20] ^ 1), "pack-other-key"),
        (by_another, "pack-other-key"),
        (world.pack(9, NOW), "pack-expired"),
        (world.pack(1, EXPIRES), "pack-older"),
        (changed(9, FORMAT.to_be_bytes()[1] + 1), "pack-needs-app"),
        (of_a_newer_form, "pack-needs-app"),
        (own(&marked), "pack-not-ours"),
        (b"\xFF\xD8\xFF a photograph".to_vec(), "pack-not-ours"),
        (Vec::new(), "pack-damaged"),
        (vec![0; 33 << 20], "pack-not-ours"),
    ] {
        take(&mut person, &file(&world, &bytes));
        assert_eq!(person.code(), Some(code), "{} bytes", bytes.len());
        assert_eq!(after_a_start(&world), 1, "{code}");
    }
    take(&mut person, &world.dir.path().join("none.pack"));
    assert_eq!(person.code(), Some("file-read"));
    person.tap("take");
    person.send(Event::PickFailed { id: "take".to_owned(), reason: "cancelled".to_owned() });
    assert_eq!(person.code(), None);
    let expired = file(&world, &world.pack(9, NOW));
    for language in LANGUAGES {
        person.back();
        person.tap("language");
        person.choose("language", language);
        person.tap("save");
        while person.screen().id != "home" {
            person.back();
        }
        person.tap("settings");
        person.tap("pack");
        take(&mut person, &expired);
        look(&person, language, &message_ids(), &mut BTreeSet::new());
        assert_eq!(person.code(), Some("pack-expired"));
    }
}

#[test]
fn whoever_looks_for_newer_finds_it_and_it_is_used_without_a_start() {
    let world = World::online();
    let mut person = at_pack(&world);
    assert!(person.block("looked").is_none());
    world.intake.as_ref().unwrap().kept().pack = world.pack(4, EXPIRES);
    person.tap("look");
    person.until("the newer one", |person| person.all_text().contains("now knows more"));
    assert_eq!(after_a_start(&world), 4);
    person.tap("look");
    person.until("nothing newer", |person| person.all_text().contains("Nothing newer"));
    world.intake.as_ref().unwrap().set(super::intake::Manner::Portal);
    person.tap("look");
    person.until("no answer", |person| person.code_of("looked") == Some("pack-unreachable"));
    assert_eq!(after_a_start(&world), 4);
}

#[test]
fn a_pack_past_its_time_is_still_read_and_says_so() {
    let world = World::new();
    let mut person = at_pack(&world);
    assert_eq!(person.code_of("old"), None);
    world.wait(401 * 86_400);
    person.send(Event::Tick);
    assert_eq!(person.code_of("old"), Some("pack-old"));
    person.back();
    person.back();
    person.tap("rights");
    assert!(person.all_text().len() > 500);
}

#[test]
fn what_nobody_signed_is_neither_given_nor_replaced() {
    let world = World::new();
    let mut config = world.config(&world.folder());
    config.knowledge = Knowledge::builtin().unwrap();
    let app = crate::App::new(crate::AppConfig { phone: config });
    let mut person = Person { app, step: None, effects: Vec::new() };
    person.send(super::start());
    person.choose("language", "en");
    person.tap("save");
    person.tap("skip");
    person.tap("settings");
    person.tap("pack");
    assert!(
        person.block("give").is_none() && person.block("take").is_none() && person.block("look").is_none()
    );
    assert!(person.block("cannot").is_some());
    let newer = file(&world, &world.pack(9, EXPIRES));
    person.send(Event::Picked { id: "take".to_owned(), path: newer.display().to_string(), media_type: None });
    assert_eq!(person.code(), Some("pack-other-key"));
}
