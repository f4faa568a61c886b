//! Nothing of a person where it must not be: every byte of the intake's disk and log and of the phone's files is looked
//! at for a known story, place, alias and PIN.

use saphan_tests::{
    phone::Phone,
    program,
    walk::{self, Said},
    world::World,
};
use serde_json::json;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

const PIN: &str = "730164";
const ALIAS: &str = "Sokha-the-quiet-one";
const SOON: Duration = Duration::from_secs(60);

/// A phone at home, with a PIN.
fn with_pin(world: &World, language: &str) -> Phone {
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    phone.choose("language", language).unwrap();
    phone.tap("save").unwrap();
    phone.tap("set").unwrap();
    phone.write("pin", PIN).unwrap();
    phone.tap("next").unwrap();
    phone.write("pin", PIN).unwrap();
    phone.tap("save").unwrap();
    phone.expect("home");
    phone
}

/// Every file under a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The forms in which a secret could lie in a file: UTF-8, UTF-16, one byte a letter (SCSU with the Khmer window), and
/// numbers as text and as IEEE 754, either end first.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let part: String = walk::STORY.chars().skip(4).take(12).collect();
    let scsu = part.chars().map(|c| u8::try_from(0x80 + (c as u32 - 0x1780)).unwrap()).collect();
    let (latitude, longitude) = walk::FIX;
    vec![
        ("the story", part.as_bytes().to_vec()),
        ("the story in UTF-16", part.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("the story in SCSU", scsu),
        ("the latitude", b"13.66281".to_vec()),
        ("the longitude", b"102.54873".to_vec()),
        ("the latitude as a number", latitude.to_be_bytes().to_vec()),
        ("the latitude as a number, turned", latitude.to_le_bytes().to_vec()),
        ("the longitude as a number", longitude.to_be_bytes().to_vec()),
        ("the longitude as a number, turned", longitude.to_le_bytes().to_vec()),
        ("the alias", ALIAS.as_bytes().to_vec()),
        ("the PIN", PIN.as_bytes().to_vec()),
    ]
}

#[test]
fn no_file_of_intake_or_phone_holds_story_place_alias_or_pin() {
    let mut world = World::new();
    let photo = program::data("pictures/lighthouse.jpg");
    let mut phone = with_pin(&world, "km");
    let said = Said { kinds: &["violence"], story: walk::STORY, photo: Some(&photo), fix: Some(walk::FIX) };
    walk::to_review(&mut phone, &said).unwrap();
    phone.tap("review-alias").unwrap();
    phone.write("alias", ALIAS).unwrap();
    phone.tap("next").unwrap();
    // Looked at while it is a draft, while it is sent, and after a kill.
    let folder = world.folder().to_owned();
    let look = |when: &str| {
        let mut found = Vec::new();
        files(&folder, &mut found);
        assert!(found.len() > 5);
        let picture = std::fs::read(&photo).unwrap();
        for file in found {
            let bytes = std::fs::read(&file).unwrap();
            for (what, needle) in forms() {
                assert!(!holds(&bytes, &needle), "{what} stands in {} {when}", file.display());
            }
            assert!(
                !holds(&bytes, &picture[20_000..20_064]),
                "the photograph stands in {} {when}",
                file.display()
            );
        }
    };
    look("while it is written");
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    phone.wait_until(SOON, "the photograph", |p| p.block("files").is_none()).unwrap();
    look("after it was sent");
    phone.kill();
    world.kill_intake();
    look("after a kill");
    // The look finds what is there: the words stand in what the phone said on its output.
    assert!(holds(walk::STORY.as_bytes(), &forms()[0].1));
}

#[test]
fn a_locked_phone_shows_nothing_of_the_person_and_a_wrong_pin_waits() {
    let world = World::new();
    let mut phone = with_pin(&world, "en");
    phone.tap("report").unwrap();
    phone.choose("kinds", "debt").unwrap();
    phone.send(&json!({"event": "hidden"})).unwrap();
    phone.expect("home");
    phone.tap("report").unwrap();
    phone.expect("pin-enter");
    let mut codes = Vec::new();
    for _ in 0..8 {
        phone.write("pin", "000000").unwrap();
        phone.tap("open").unwrap();
        codes.push(phone.notice().unwrap());
    }
    assert_eq!(codes[0], "wrong-pin");
    assert!(codes.contains(&"try-later".to_owned()), "{codes:?}");
    phone.kill();
    // A kill does not give new tries.
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    phone.tap("rights").unwrap();
    phone.expect("rights");
    walk::home(&mut phone).unwrap();
    phone.tap("report").unwrap();
    phone.write("pin", PIN).unwrap();
    phone.tap("open").unwrap();
    assert_eq!(phone.notice().as_deref(), Some("try-later"));
}

/// Whether these bytes stand anywhere in the memory that a process can write to.
fn in_memory(pid: u32, needle: &[u8]) -> bool {
    use std::io::{Read, Seek, SeekFrom};
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let mut memory = std::fs::File::open(format!("/proc/{pid}/mem")).unwrap();
    maps.lines().filter(|line| line.contains(" rw")).any(|line| {
        let (from, to) = line.split_whitespace().next().unwrap().split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        memory.seek(SeekFrom::Start(from)).unwrap();
        // Some of the kernel's own pages cannot be read.
        memory.read_exact(&mut bytes).is_ok() && holds(&bytes, needle)
    })
}

#[test]
fn after_a_lock_no_words_and_no_pin_of_the_person_are_in_memory() {
    let world = World::new();
    let mut phone = with_pin(&world, "km");
    let said = Said { kinds: &["violence"], story: walk::STORY, photo: None, fix: None };
    walk::to_review(&mut phone, &said).unwrap();
    let pid = phone.process().id();
    let story = &forms()[0].1;
    assert!(in_memory(pid, story), "the look finds what is there");
    phone.send(&json!({"event": "lock"})).unwrap();
    // What the lines themselves left in the buffers of standard input and output is not the app's: it is washed out.
    for _ in 0..4 {
        phone.send_line(&format!("{{\"event\":\"tick\"}}{}", " ".repeat(70_000))).unwrap();
    }
    assert!(!in_memory(pid, story), "the story is in memory after a lock");
    assert!(!in_memory(pid, PIN.as_bytes()), "the PIN is in memory after a lock");
}
