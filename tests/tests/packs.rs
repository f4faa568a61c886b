//! Packs from the publisher's commands to the phones, with real programs: built, signed, compared, fetched, handed on.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use saphan_tests::{
    phone::{Phone, PhoneStart},
    program::{run, saphan, wait_for},
    texts::{self, locales},
    walk::{self, Said},
    world::World,
};
use serde_json::{Value, json};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

const SOON: Duration = Duration::from_secs(30);

fn pack<S: Into<OsString>>(arguments: impl IntoIterator<Item = S>) -> String {
    let all: Vec<OsString> =
        std::iter::once("pack".into()).chain(arguments.into_iter().map(Into::into)).collect();
    run(&all)
}

/// What a command answers that fails.
fn refused(arguments: &[&str]) -> String {
    let done = Command::new(saphan()).arg("pack").args(arguments).output().unwrap();
    assert!(!done.status.success(), "{arguments:?}");
    String::from_utf8(done.stderr).unwrap()
}

/// A pack built as at this second, not signed.
fn built(folder: &Path, name: &str, at: &str) -> String {
    let file = folder.join(name).display().to_string();
    pack(["build", "--locales", &locales().display().to_string(), "--at", at, "--out", &file]);
    file
}

#[test]
fn two_builds_of_one_time_are_the_same_and_each_bad_pack_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (built(folder.path(), "a", "1790000000"), built(folder.path(), "b", "1790000000"));
    assert!(std::fs::read(&first).unwrap() == std::fs::read(&second).unwrap());
    let key = folder.path().join("publisher.secret").display().to_string();
    pack(["key", &key]);
    for file in [&first, &second] {
        pack(["sign", file, "--key", &key]);
    }
    let signed = std::fs::read(&first).unwrap();
    assert!(signed == std::fs::read(&second).unwrap());
    assert!(pack(["verify", &first, "--at", "1790000001"]).starts_with("good"));
    assert!(refused(&["verify", &first, "--at", "1990000000"]).contains("expired"));
    assert!(
        refused(&["verify", &first, "--at", "1790000001", "--installed", "1790000000"]).contains("installed")
    );
    let bad = folder.path().join("bad").display().to_string();
    let verify_bad = |bytes: &[u8]| {
        std::fs::write(&bad, bytes).unwrap();
        refused(&["verify", &bad, "--key", &format!("{first}.key"), "--at", "1790000001"])
    };
    assert!(verify_bad(&signed[..signed.len() / 2]).contains("cut short"));
    let mut flipped = signed.clone();
    flipped[signed.len() / 2] ^= 1;
    assert!(verify_bad(&flipped).contains("changed"));
    let mut newer = signed.clone();
    newer[9] = 9;
    assert!(verify_bad(&newer).contains("update the program"));
    assert!(verify_bad(b"<html>").contains("no pack"));
    let giant = std::fs::File::create(&bad).unwrap();
    giant.set_len(1 << 30).unwrap();
    assert!(refused(&["verify", &bad, "--key", &format!("{first}.key")]).contains("more than any pack has"));
    let other = folder.path().join("other.secret").display().to_string();
    pack(["key", &other]);
    pack(["sign", &second, "--key", &other]);
    let by_another = refused(&["verify", &second, "--key", &format!("{first}.key"), "--at", "1790000001"]);
    assert!(by_another.contains("not trusted"));
}

#[test]
fn check_shows_forty_topics_in_seven_languages_and_an_article_with_a_script_makes_no_pack() {
    let locales = locales().display().to_string();
    let report: Value = serde_json::from_str(&pack(["check", &locales, "--json"])).unwrap();
    let articles = report["articles"].as_array().unwrap();
    assert_eq!((&report["topics"], &report["languages"], articles.len()), (&json!(40), &json!(7), 280));
    for article in articles {
        assert_eq!((&article["present"], &article["empty"]), (&json!(true), &json!(false)), "{article}");
        assert!(
            article["source"].as_str().unwrap().len() > 3 && article["as_of"].as_str().unwrap().len() >= 7
        );
    }
    assert_eq!((&report["ok"], &report["problems"]), (&json!(true), &json!([])));

    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("locales");
    texts::copied(&copy);
    let article = copy.join("km/articles/wages-unpaid.md");
    let good = std::fs::read_to_string(&article).unwrap();
    let out = folder.path().join("x.pack");
    let (copy, out) = (copy.to_str().unwrap(), out.to_str().unwrap());
    for bad in
        ["<script>alert(1)</script>", "![map](https://example.org/map.png)", "[here](https://example.org)"]
    {
        std::fs::write(&article, format!("{good}\n\n{bad}\n")).unwrap();
        let said = refused(&["build", "--locales", copy, "--out", out]);
        assert!(said.contains("wages-unpaid.md") && !Path::new(out).exists(), "{said}");
        refused(&["check", copy]);
    }
    std::fs::remove_file(&article).unwrap();
    let done = Command::new(saphan()).args(["pack", "check", copy]).output().unwrap();
    assert!(!done.status.success());
    assert!(String::from_utf8(done.stdout).unwrap().contains("km/articles/wages-unpaid.md: there is none"));
}

/// Publishes a pack with a change, by `key`, where the intake of this world gives it out, with a delta signed by `delta_key`.
fn publish(world: &World, word: &str, key: &Path, delta_key: &Path, changes: Option<&Path>) -> u64 {
    let at = |name: &str| world.folder().join(name);
    let copy = at("locales");
    if !copy.exists() {
        texts::copied(&copy);
    }
    let messages = copy.join("en/pack.ftl");
    let text = std::fs::read_to_string(&messages).unwrap();
    let line = text.lines().find(|line| line.starts_with("pack-title")).unwrap().to_owned();
    std::fs::write(&messages, text.replace(&line, &format!("pack-title = {word}"))).unwrap();
    let before = at("before.pack");
    let current = world.intake_data().join("packs/current.pack");
    std::fs::create_dir_all(current.parent().unwrap()).unwrap();
    std::fs::copy(if current.exists() { &current } else { &world.pack }, &before).unwrap();
    let known: Value =
        serde_json::from_str(&pack([OsString::from("show"), before.clone().into(), "--json".into()]))
            .unwrap();
    let version = known["version"].as_u64().unwrap() + 1;
    let next = at("next.pack");
    let mut build: Vec<OsString> = vec!["build".into(), "--locales".into(), copy.into()];
    build.extend([
        "--agencies".into(),
        at("agencies.json").into(),
        "--intakes".into(),
        at("intakes.json").into(),
    ]);
    build.extend(["--version".into(), version.to_string().into(), "--key".into(), key.into()]);
    build.extend(changes.into_iter().flat_map(|changes| ["--changes".into(), changes.into()]));
    build.extend(["--out".into(), next.clone().into()]);
    pack(build);
    let mut delta: Vec<OsString> = vec!["delta".into(), before.into(), next.clone().into(), "--key".into()];
    delta.extend([
        delta_key.into(),
        "--out".into(),
        current.with_file_name(format!("{version}.delta")).into(),
    ]);
    pack(delta);
    std::fs::rename(next, current).unwrap();
    version
}

fn current(data: &Path) -> u64 {
    let file: OsString = data.join("knowledge/current.pack").into();
    if !Path::new(&file).exists() {
        return 0;
    }
    let said: Value = serde_json::from_str(&pack(["show".into(), file, "--json".into()])).unwrap();
    said["version"].as_u64().unwrap()
}

#[test]
fn a_phone_that_sends_takes_the_newer_pack_of_a_remote_intake_follows_its_key_and_hands_it_on() {
    let world = World::new();
    let start = world.phone("phone");
    let mut phone = Phone::start(&start).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    let (old, next) = (world.folder().join("publisher.secret"), world.folder().join("next.secret"));
    let second = publish(&world, "What it knows second", &old, &old, None);
    // It sends nothing: it asks nothing.
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(current(&start.data), 0);
    walk::to_review(&mut phone, &Said { kinds: &["debt"], story: "words", photo: None, fix: None }).unwrap();
    phone.tap("send").unwrap();
    wait_for(SOON, "the newer pack", || (current(&start.data) == second).then_some(()));
    // The next key, named by a pack of the first.
    let changes = world.folder().join("publisher.changes");
    pack([OsString::from("key"), next.clone().into()]);
    let mut follow: Vec<OsString> =
        vec!["follow".into(), "--key".into(), old.clone().into(), "--next".into()];
    follow.extend([next.with_extension("secret.pub").into(), "--changes".into(), changes.clone().into()]);
    pack(follow);
    let third = publish(&world, "What it knows third", &next, &old, Some(&changes));
    walk::home(&mut phone).unwrap();
    phone.tap("settings").unwrap();
    phone.tap("pack").unwrap();
    phone.tap("look").unwrap();
    phone
        .wait_until(SOON, "newer", |phone| phone.block("looked").is_some_and(|b| b["tone"] == "good"))
        .unwrap();
    assert_eq!(current(&start.data), third);
    let step = phone.send(&json!({"event": "tap", "id": "give"})).unwrap();
    assert_eq!(step["effects"][0]["effect"], "share-file");
    let file = PathBuf::from(step["effects"][0]["path"].as_str().unwrap());
    assert_eq!(step["screen"]["title"], "What it knows third");

    // The phone beside it knows the first key only, and has no network.
    let beside = PhoneStart { intake: "http://127.0.0.1:9".to_owned(), ..world.phone("beside") };
    let mut phone = Phone::start(&beside).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    phone.tap("settings").unwrap();
    phone.tap("pack").unwrap();
    phone.tap("take").unwrap();
    phone.pick("take", &file, "application/octet-stream").unwrap();
    assert_eq!((phone.notice(), current(&beside.data)), (None, third));
    // A pack of the first key is believed no more.
    let fourth = publish(&world, "What it knows fourth", &old, &old, Some(&changes));
    let offered = world.intake_data().join("packs/current.pack");
    phone.tap("take").unwrap();
    phone.pick("take", &offered, "application/octet-stream").unwrap();
    assert_eq!(phone.notice().as_deref(), Some("pack-other-key"));
    assert!(fourth > third && current(&beside.data) == third);
}
