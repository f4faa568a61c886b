//! Storage in trouble: it says so, in words for a person, and nothing is deleted.

use saphan_tests::{
    phone::{Phone, PhoneStart},
    program,
    walk::{self, Said},
    world::World,
};
use std::{path::Path, process::Command};

fn with_story(world: &World) -> PhoneStart {
    let start = world.phone("phone");
    let mut phone = Phone::start(&start).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    let said = Said { kinds: &["debt"], story: walk::STORY, photo: None, fix: None };
    walk::to_review(&mut phone, &said).unwrap();
    phone.kill();
    start
}

fn reviewed(phone: &Phone) -> bool {
    phone.screen.to_string().contains(walk::STORY)
}

#[test]
fn a_folder_in_use_is_said_and_opens_when_it_is_free() {
    let world = World::new();
    let start = with_story(&world);
    let first = Phone::start(&start).unwrap();
    let mut second = Phone::start(&start).unwrap();
    second.expect("problem");
    assert_eq!(second.code("notice"), Some("in-use"));
    first.kill();
    second.tap("retry").unwrap();
    assert!(reviewed(&second) || second.at() == "report-review");
}

#[test]
fn a_corrupt_vault_is_set_aside_and_the_phone_goes_on() {
    let world = World::new();
    let start = with_story(&world);
    // Closed first, so that everything is in the one file that is damaged.
    let mut phone = Phone::start(&start).unwrap();
    phone.send(&serde_json::json!({"event": "lock"})).unwrap();
    phone.kill();
    // Which of the two holds the report nobody can tell from outside: both are damaged.
    let mut damaged = Vec::new();
    for name in ["one.vault", "two.vault"] {
        let mut bytes = std::fs::read(start.data.join(name)).unwrap();
        let end = bytes.len().min(8000);
        for byte in &mut bytes[200..end] {
            *byte ^= 0x5A;
        }
        std::fs::write(start.data.join(name), &bytes).unwrap();
        damaged.push(bytes);
    }
    let mut phone = Phone::start(&start).unwrap();
    let said = phone.notice().or(phone.code("notice").map(str::to_owned));
    assert_eq!(said.as_deref(), Some("recovered"), "{}", phone.screen);
    walk::home(&mut phone).unwrap();
    phone.tap("report").unwrap();
    assert_ne!(phone.at(), "problem");
    phone.kill();
    let kept = std::fs::read_dir(&start.data).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        let aside = !path.ends_with("one.vault") && !path.ends_with("two.vault");
        aside && std::fs::read(path).is_ok_and(|bytes| damaged.contains(&bytes))
    });
    assert!(kept, "the damaged file is kept");
}

#[test]
fn a_clock_wrong_by_years_is_said_and_nothing_is_lost() {
    let world = World::new();
    let start = with_story(&world);
    for year in ["2009-01-01 00:00:00", "2061-01-01 00:00:00"] {
        let script = format!(
            "printf '%s\\n' '{{\"event\":\"start\",\"locale\":\"en\",\"utc_offset_minutes\":0}}' | faketime '{year}' {} \
             phone --data {} --pack {}",
            program::saphan().display(),
            start.data.display(),
            start.pack.display(),
        );
        let done =
            Command::new("sh").args(["-c", &script]).output().expect("faketime is installed by ./test");
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(said.contains("\"clock\""), "{said} {}", String::from_utf8_lossy(&done.stderr));
        assert!(said.contains(walk::STORY));
    }
    let phone = Phone::start(&start).unwrap();
    assert_eq!(phone.notice(), None);
    assert!(reviewed(&phone), "{}", phone.screen);
}

#[test]
fn a_full_disk_is_said_and_what_was_written_stands() {
    let world = World::new();
    let disk = world.folder().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mounted =
        Command::new("mount").args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"]).arg(&disk).status().unwrap();
    assert!(mounted.success(), "this test needs to mount a small disk: run it as root");
    let disk = Mounted(disk);
    let start = PhoneStart { data: disk.0.join("phone"), ..world.phone("phone") };
    let mut phone = Phone::start(&start).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    let said = Said { kinds: &["debt"], story: walk::STORY, photo: None, fix: None };
    walk::to_review(&mut phone, &said).unwrap();
    fill(&disk.0);
    phone.tap("review-story").unwrap();
    let long = "ក".repeat(15_000);
    let mut refused = None;
    for letters in 1..200 {
        let text: String = long.chars().take(letters * 75).collect();
        phone.write("story", &text).unwrap();
        if let Some(code) = phone.notice() {
            refused = Some(code);
            break;
        }
    }
    assert_eq!(refused.as_deref(), Some("disk-full"), "{}", phone.at());
    std::fs::remove_file(disk.0.join("filler")).unwrap();
    phone.write("story", walk::STORY).unwrap();
    assert_eq!(phone.notice(), None);
    phone.kill();
    let phone = Phone::start(&start).unwrap();
    assert!(phone.screen.to_string().contains(walk::STORY));
}

/// A small disk that is let go when the test ends.
struct Mounted(std::path::PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("-l").arg(&self.0).status());
    }
}

/// Fills a disk to its last block.
fn fill(disk: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(disk.join("filler")).unwrap();
    for size in [1 << 16, 1 << 12, 1] {
        while file.write_all(&vec![7; size]).and_then(|()| file.sync_all()).is_ok() {}
    }
}
