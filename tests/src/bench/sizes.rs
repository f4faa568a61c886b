//! What a report, the pack and the library weigh.

use super::Row;
use crate::{phone::Phone, walk, world::World};
use std::time::Duration;

/// Letters of the measured story.
const LETTERS: usize = 500;

/// Measures the row `wire`: a report of 500 Khmer letters with a fix for one recipient, written and sealed by the real
/// phone, as the intake holds it.
pub fn wire() -> Row {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).expect("a phone");
    walk::first_steps(&mut phone, "km").expect("home");
    let story: String = text();
    let said = walk::Said {
        kinds: &["passport-kept", "wages-unpaid"],
        story: &story,
        photo: None,
        fix: Some(walk::FIX),
    };
    walk::to_review(&mut phone, &said).expect("the review");
    phone.tap("review-recipients").expect("the recipients");
    phone.choose("recipients", "demo-ngo").expect("one less");
    phone.tap("next").expect("the review");
    phone.tap("send").expect("sent");
    phone
        .wait_until(Duration::from_secs(30), "a receipt", |p| p.code("state") == Some("accepted"))
        .expect("a receipt");
    let sizes = world.agencies[0].sizes(&world.url());
    assert_eq!(sizes.len(), 1);
    Row::at_most(
        "wire",
        sizes[0] as f64,
        "bytes",
        2048.0,
        None,
        format!(
            "{LETTERS} Khmer letters ({} bytes in UTF-8), a fix, one recipient, X-Wing and padding",
            story.len()
        ),
    )
}

/// Running Khmer text from the articles, so that it is no more regular than what people write.
fn text() -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/km/articles");
    let article = std::fs::read_to_string(folder.join("passport-kept.md")).expect("an article");
    let body = article.split("\n---\n").nth(1).expect("a body");
    let khmer = body.chars().filter(|c| ('\u{1780}'..='\u{17FF}').contains(c) || *c == ' ');
    let text: String = khmer.take(LETTERS).collect();
    assert_eq!(text.chars().count(), LETTERS);
    text
}

/// Measures the row `pack`.
pub fn pack() -> Row {
    let world = World::new();
    let bytes = std::fs::metadata(&world.pack).expect("a pack").len();
    Row::at_most(
        "pack",
        bytes as f64,
        "bytes",
        1_500_000.0,
        None,
        "seven languages: messages, articles, directory, figures, words for search; signed".to_owned(),
    )
}

/// Measures the row `library`: the shared library a phone loads, as ./bench built it with the profile `mobile`.
pub fn library() -> Row {
    let program = std::env::current_exe().expect("this program");
    let target = program.ancestors().nth(2).expect("the folder of all profiles");
    let library = target.join("mobile/libsaphan_bindings.so");
    let bytes = std::fs::metadata(library).expect("./bench builds the library").len();
    Row::at_most(
        "library",
        bytes as f64,
        "bytes",
        5_000_000.0,
        None,
        format!("profile mobile, stripped, for {}; what is in it: docs/size.md", std::env::consts::ARCH),
    )
}
