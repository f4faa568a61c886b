//! What people type: long, strange, in their own digits. It is taken, or refused by name, and nothing is lost.

use super::{NOW, Person, World};
use crate::vocabulary::Event;
use saphan_protocol::message::{Message, limits};

/// SHA-256 of `@broker_line`, by sha256sum.
const HASH: &str = "c0e5183cd367ef4c09d5f0b21b16310744ec6609e537aaea5b2b2aa9bf0005d9";

fn at_story(world: &World) -> Person {
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-story");
    person
}

fn sent(world: &World, person: &mut Person) -> saphan_protocol::message::Report {
    person.reach("report-review");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    match world.opened_by("ngo").pop().unwrap().0.message {
        Message::Report(report) => report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_of_100_000_letters_is_refused_and_the_earlier_one_stands() {
    let world = World::new();
    let mut person = at_story(&world);
    person.write("story", "before");
    for letter in ["a", "ក", "👩"] {
        person.write("story", &letter.repeat(100_000));
        assert_eq!(person.code(), Some("text-too-long"));
        assert_eq!(person.value("story"), "before");
    }
    assert!(person.all_text().contains("20000") || person.all_text().contains("20,000"));
    let (_copy, again) = world.after_a_kill();
    assert_eq!(again.value("story"), "before");
}

#[test]
fn the_longest_story_of_every_script_is_sent_whole() {
    for letter in ["x", "ក", "ขี่", "👩‍👧"] {
        let world = World::online();
        let mut person = at_story(&world);
        let story: String = letter.chars().cycle().take(limits::STORY_LETTERS).collect();
        person.write("story", &story);
        assert_eq!(person.code(), None);
        assert_eq!(sent(&world, &mut person).story.chars().count(), limits::STORY_LETTERS);
    }
}

#[test]
fn hidden_characters_are_taken_out_and_it_is_said() {
    let world = World::new();
    let mut person = at_story(&world);
    for (typed, kept) in [
        ("nul\u{0}bytes", "nulbytes"),
        ("over\u{202E}ride", "override"),
        ("bell\u{7}\u{1b}[0m", "bell[0m"),
        ("iso\u{2066}lated\u{2069}", "isolated"),
    ] {
        person.write("story", typed);
        assert_eq!(person.value("story"), kept);
        assert!(person.block("notice").is_some(), "{kept}: not said");
    }
    for typed in ["👩‍👧🙏", "ខ្ញុំ\u{200B}", "two\nlines\tand tab", ""] {
        person.write("story", typed);
        assert_eq!(person.value("story"), typed);
        assert!(person.block("notice").is_none());
    }
}

#[test]
fn a_story_of_pictures_alone_is_a_story() {
    let world = World::online();
    let mut person = world.at_home();
    person.tap("report");
    person.reach("report-story");
    person.write("story", "😢👮🙏");
    assert_eq!(sent(&world, &mut person).story, "😢👮🙏");
}

#[test]
fn a_story_of_spaces_is_empty() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.reach("report-story");
    person.write("story", " \n\u{3000} ");
    person.reach("report-review");
    person.tap("send");
    assert_eq!(person.code(), Some("empty"));
}

#[test]
fn links_are_kept_with_their_time_and_hash_and_no_more_than_fit() {
    let world = World::online();
    let mut person = at_story(&world);
    person.tap("next");
    person.write("link", "  @broker_line ");
    person.tap("link-add");
    assert_eq!(person.value("link"), "");
    person.tap("link-add");
    world.wait(3600);
    for n in 1..limits::LINKS {
        person.write("link", &format!("https://example.org/{n}"));
        person.tap("link-add");
        assert_eq!(person.code(), None);
    }
    person.write("link", "one too many");
    person.tap("link-add");
    assert_eq!(person.code(), Some("too-many"));
    assert_eq!(person.value("link"), "one too many");
    person.tap("link-2");
    person.tap("link-add");
    assert_eq!(person.code(), None);
    person.write("link", &"u".repeat(501));
    assert_eq!(person.code(), Some("text-too-long"));
    let report = sent(&world, &mut person);
    assert_eq!(report.links.len(), limits::LINKS);
    assert_eq!((report.links[0].text.as_str(), report.links[0].noted_at), ("@broker_line", NOW));
    assert!(!report.links.iter().any(|l| l.text == "https://example.org/1"));
    assert_eq!(data_encoding::HEXLOWER.encode(&report.links[0].sha256), HASH);
}

#[test]
fn a_head_count_is_read_in_the_digits_of_every_script_and_kept_within_reason() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.tap("next");
    person.choose("whom", "group");
    for typed in ["204", "២០៤", "၂၀၄", "๒๐๔", "໒໐໔", " 204 "] {
        person.write("count", "7");
        person.write("count", typed);
        assert_eq!((person.code(), person.value("count")), (None, "204"), "{typed}");
    }
    for bad in ["0", "100001", "-3", "1.5", "many", "99999999999999999999", "២x"] {
        person.write("count", bad);
        assert_eq!((person.code(), person.value("count")), (Some("not-a-number"), "204"), "{bad}");
    }
    for good in ["1", "100000", ""] {
        person.write("count", good);
        assert_eq!((person.code(), person.value("count")), (None, good));
    }
}

#[test]
fn a_day_that_cannot_be_is_refused_by_name() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "debt");
    person.reach("report-when");
    person.choose("when", "date");
    let set = |person: &mut Person, date: Option<&str>| {
        person.send(Event::SetDate { id: "date".to_owned(), date: date.map(str::to_owned) });
        person.code().map(str::to_owned)
    };
    assert_eq!(set(&mut person, Some("2026-09-20")), None);
    for bad in ["2027-01-01", "2026-02-30", "1979-12-31", "2569-09-20", "yesterday", "", "2026-13-01"] {
        assert_eq!(set(&mut person, Some(bad)).as_deref(), Some("not-a-day"), "{bad}");
        assert!(person.all_text().contains("20 September 2026"));
    }
    assert_eq!(set(&mut person, None), None);
    assert!(!person.all_text().contains("20 September 2026"));
}
