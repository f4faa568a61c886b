//! What the code says exists, what exists is said, and what stands on a button fits a small screen.

use crate::{kept, none, read::folder};
use saphan_core::content::check::{
    code::{Code, said_after},
    folder::Folder,
};
use std::collections::BTreeSet;

fn read() -> (Folder, Code) {
    let folder = folder();
    let code = folder.code.clone().unwrap();
    (folder, code)
}

#[test]
fn every_message_the_code_says_exists() {
    kept(&["message-unsaid"]);
    let (folder, code) = read();
    let said = code.said(&folder).len();
    assert!(said > 150, "only {said} messages were found in the code");
}

#[test]
fn every_way_of_putting_a_name_together_is_known_here() {
    let (folder, code) = read();
    let families = code.families(&folder);
    for (before, between, after) in &families {
        assert!(!between.is_empty(), "{before}…{after} has no values: has its list moved?");
    }
    let known: BTreeSet<&str> = families.iter().map(|(before, ..)| *before).collect();
    let screens = code.all(&["screens/src"], &[".rs"]);
    let mut wrong = Vec::new();
    for start in ["say(&format!(", "say_with(&format!("] {
        for name in said_after(&screens, start) {
            let before = name.split('{').next().unwrap();
            // `{prefix}-{value}`: the prefixes are among those above.
            if !before.is_empty() && !known.contains(before) {
                wrong.push(name.to_owned());
            }
        }
    }
    none(wrong);
}

#[test]
fn every_message_is_said_by_some_code() {
    kept(&["message-unused"]);
}

#[test]
fn what_stands_on_a_button_fits_a_small_screen() {
    kept(&["button-long", "tile-long"]);
    let (folder, code) = read();
    let buttons = code.buttons(&folder).len();
    assert!(buttons > 50, "only {buttons} buttons were found");
}
