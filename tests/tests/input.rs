//! What must not be taken: a typed word about it on the screen, and everything written before is still there.

use saphan_tests::{
    agency::now,
    phone::Phone,
    program,
    walk::{self, Said},
    world::World,
};
use serde_json::json;
use std::{fs::File, io::Write};

fn at_story() -> (World, Phone) {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    let said = Said { kinds: &["debt"], story: walk::STORY, photo: None, fix: None };
    walk::to_review(&mut phone, &said).unwrap();
    phone.tap("review-story").unwrap();
    (world, phone)
}

fn story(phone: &Phone) -> &str {
    phone.block("story").unwrap()["value"].as_str().unwrap()
}

#[test]
fn a_line_that_is_no_event_is_refused_and_the_phone_goes_on() {
    let (_world, mut phone) = at_story();
    let long = format!("{{\"event\":\"type\",\"id\":\"story\",\"text\":\"{}\"}}", "x".repeat(9 << 20));
    for (line, code) in [
        ("hello", "not-json"),
        ("{\"event\":", "not-json"),
        ("{\"event\":\"fly\"}", "unknown-event"),
        ("{\"event\":\"tap\"}", "unknown-event"),
        ("{\"event\":\"tap\",\"id\":\"next\",\"force\":true}", "unknown-event"),
        (
            "{\"event\":\"located\",\"id\":\"locate\",\"latitude\":null,\"longitude\":1,\"taken_at\":1}",
            "unknown-event",
        ),
        ("[1,2]", "unknown-event"),
        ("\u{0}", "not-json"),
        (long.as_str(), "line-too-long"),
    ] {
        let answer = phone.send_line(line).unwrap();
        assert_eq!(answer["error"], code, "{}", &line[..line.len().min(60)]);
        assert!(!answer["text"].as_str().unwrap().contains("hello"), "no value is repeated");
    }
    phone.send(&json!({"event": "tick"})).unwrap();
    assert_eq!(story(&phone), walk::STORY);
}

#[test]
fn a_hundred_thousand_letters_are_too_many_and_the_earlier_text_stands() {
    let (_world, mut phone) = at_story();
    phone.write("story", &"ក".repeat(100_000)).unwrap();
    assert_eq!(phone.notice().as_deref(), Some("text-too-long"));
    assert_eq!(story(&phone), walk::STORY);
    phone.write("story", &"ក".repeat(20_000)).unwrap();
    assert_eq!(phone.notice(), None);
}

#[test]
fn hidden_characters_are_taken_out_and_said() {
    let (_world, mut phone) = at_story();
    phone.write("story", "a\u{202E}b\u{0007}c\u{2066}d\nე👍").unwrap();
    assert_eq!(story(&phone), "abcd\nე👍");
    assert!(phone.block("notice").is_some());
}

#[test]
fn a_place_that_cannot_be_is_not_taken() {
    let (_world, mut phone) = at_story();
    phone.tap("next").unwrap();
    phone.tap("review-where").unwrap();
    phone.choose("place", "exact").unwrap();
    for (latitude, longitude, age, code) in [
        (91.0, 100.0, 0, "fix-invalid"),
        (13.0, 181.0, 0, "fix-invalid"),
        (13.0, 100.0, 7 * 86_400, "fix-old"),
        (13.0, 100.0, -86_400, "fix-future"),
    ] {
        phone
            .send(&json!({"event": "located", "id": "locate", "latitude": latitude, "longitude": longitude,
                          "accuracy_m": 10.0, "taken_at": now() - age}))
            .unwrap();
        assert_eq!(phone.notice().as_deref(), Some(code), "{latitude} {longitude} {age}");
    }
    for reason in ["denied", "off", "timeout", "unavailable", "no such reason"] {
        phone.send(&json!({"event": "locate-failed", "id": "locate", "reason": reason})).unwrap();
        assert!(phone.notice().unwrap().starts_with("locate-"));
    }
    phone.send(&walk::located(walk::FIX.0, walk::FIX.1)).unwrap();
    assert_eq!(phone.notice(), None);
    assert!(phone.block("place-map").is_some());
}

#[test]
fn a_file_that_is_not_what_it_says_is_not_taken() {
    let (world, mut phone) = at_story();
    phone.tap("next").unwrap();
    phone.tap("review-files").unwrap();
    let at = |name: &str| world.folder().join(name);
    std::fs::write(at("text.jpg"), "I am no picture").unwrap();
    std::fs::write(at("empty.jpg"), "").unwrap();
    let jpeg = std::fs::read(program::data("pictures/lighthouse.jpg")).unwrap();
    std::fs::write(at("cut.jpg"), &jpeg[..jpeg.len() / 3]).unwrap();
    // 3 GB that take no room on the disk.
    let mut huge = File::create(at("huge.bin")).unwrap();
    huge.write_all(&jpeg).unwrap();
    huge.set_len(3 << 30).unwrap();
    std::fs::write(at("bomb.png"), bomb()).unwrap();
    for (id, name, codes) in [
        ("gallery", "text.jpg", &["not-what-it-says"][..]),
        ("gallery", "empty.jpg", &["not-what-it-says", "file-unreadable"]),
        ("gallery", "gone.jpg", &["file-vanished"]),
        ("gallery", "cut.jpg", &["file-unreadable"]),
        ("file", "huge.bin", &["file-too-large"]),
        ("gallery", "bomb.png", &["picture-bomb"]),
        ("file", "../../../../etc/no-such-file", &["file-vanished"]),
    ] {
        let claimed = if name.ends_with("png") { "image/png" } else { "image/jpeg" };
        phone.pick(id, &at(name), claimed).unwrap();
        let code = phone.notice().unwrap_or_default();
        assert!(codes.contains(&code.as_str()), "{name}: {code}");
        assert!(phone.block("photos").unwrap()["items"].as_array().unwrap().is_empty(), "{name}");
    }
    phone.send(&json!({"event": "pick-failed", "id": "gallery", "reason": "cancelled"})).unwrap();
    assert_eq!(phone.notice(), None);
    phone.pick("gallery", &program::data("pictures/lighthouse.jpg"), "image/jpeg").unwrap();
    assert_eq!(phone.notice(), None);
    assert_eq!(phone.block("photos").unwrap()["items"].as_array().unwrap().len(), 1);
}

/// A whole PNG that says it is 60,000 pixels wide and high.
fn bomb() -> Vec<u8> {
    let mut size = 60_000_u32.to_be_bytes().repeat(2);
    size.extend_from_slice(&[8, 6, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, body) in
        [(b"IHDR", size), (b"IDAT", vec![0x78, 0x9C, 3, 0, 0, 0, 0, 1]), (b"IEND", Vec::new())]
    {
        let named = [name.as_slice(), &body].concat();
        png.extend_from_slice(&u32::try_from(body.len()).unwrap().to_be_bytes());
        png.extend_from_slice(&named);
        png.extend_from_slice(&crc32(&named).to_be_bytes());
    }
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 })
    })
}
