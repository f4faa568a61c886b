//! Every byte of the folder is searched for what was typed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stand outside a test function"
)]

mod common;

use common::{MIGRATIONS, Phone};
use saphan_vault::{Attachments, Cost, Duress, Pin, Vault};
use std::{fs, path::Path};

const PIN: &str = "918273645546";
const SECOND: &str = "736455469182";
const STORY: &str = "they locked the door of the boat house and took my passport";
const KHMER: &str = "ពួកគេបានយកលិខិតឆ្លងដែនរបស់ខ្ញុំ";

fn search(dir: &Path, words: &[&[u8]]) -> usize {
    let mut searched = 0;
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            searched += search(&path, words);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        searched += bytes.len();
        for word in words {
            assert!(!bytes.windows(word.len()).any(|seen| seen == *word), "found in {}", path.display());
        }
    }
    searched
}

#[test]
fn neither_the_pins_nor_the_story_nor_a_file_is_in_any_byte_of_the_folder() {
    let phone = Phone::new();
    let pin = Pin::new(PIN);
    let device = phone.device();
    let mut vault =
        Vault::create_with_cost(phone.path(), &device, Some(&pin), MIGRATIONS, Cost::TEST).unwrap();
    vault.set_duress(&device, &Pin::new(SECOND), Duress::Erase).unwrap();
    let connection = vault.connect().unwrap();
    let store = Vault::open_device_store(phone.path(), "device", &device, MIGRATIONS).unwrap();
    for (number, text) in (0_i64..300).zip([STORY, KHMER, PIN].iter().cycle()) {
        connection.execute("INSERT INTO note (text) VALUES (?1)", [text]).unwrap();
        store.execute("INSERT INTO note (text) VALUES (?1)", [text]).unwrap();
        if number % 3 == 0 {
            connection.execute("DELETE FROM note WHERE id = ?1", [number / 2]).unwrap();
        }
    }
    let attachments = Attachments::open(phone.path()).unwrap();
    attachments.import(STORY.repeat(5000).as_bytes(), None).unwrap();
    drop(phone.open(Some("000000")));
    let utf16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let words: [&[u8]; 7] = [
        PIN.as_bytes(),
        SECOND.as_bytes(),
        &STORY.as_bytes()[..16],
        &KHMER.as_bytes()[..15],
        &utf16[..16],
        b"CREATE TABLE",
        b"SQLite format",
    ];
    // While it is open, and after: logs, indexes, everything.
    assert!(search(phone.path(), &words) > 300_000);
    drop((connection, store, vault));
    assert!(search(phone.path(), &words) > 300_000);
}
