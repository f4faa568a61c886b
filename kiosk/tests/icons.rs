//! Every icon a screen names is in the set, and nothing is in the set that nobody names.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use std::{collections::BTreeSet, fs, path::Path};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where a screen or the page can name an icon.
const PAGE: [&str; 2] = ["screens/src", "kiosk/web"];
/// Where the front ends of phones name one of their own.
const PHONES: [&str; 2] = ["android/app/src/main", "ios/SaphanKit/Sources"];

/// All sources of some folders that can name an icon, without test code.
fn sources(folders: &[&str]) -> Vec<String> {
    fn read(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !matches!(name, "vendor" | "tests") {
                read(&path, found);
            } else if [".rs", ".js", ".kt", ".swift"].iter().any(|ending| name.ends_with(ending)) {
                found.push(fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = Vec::new();
    for folder in folders {
        read(&root().join(folder), &mut found);
    }
    found
}

fn set() -> BTreeSet<String> {
    let files = fs::read_dir(root().join("screens/icons")).unwrap();
    files.filter_map(|f| Some(f.unwrap().file_name().to_str()?.strip_suffix(".svg")?.to_owned())).collect()
}

/// String literals of a source with what stands before and after each.
fn literals(source: &str) -> Vec<(&str, &str, &str)> {
    let parts: Vec<&str> = source.split('"').collect();
    (1..parts.len().saturating_sub(1)).step_by(2).map(|i| (parts[i - 1], parts[i], parts[i + 1])).collect()
}

/// Whether a literal of a line stands where only an icon's name does.
fn is_icon(line: &str, before: &str, after: &str) -> bool {
    let (before, after) = (before.trim_end(), after.trim_start());
    // button(id, words, "icon", Role::…)
    (before.ends_with(',') && after.starts_with(", Role::"))
        // icon: "…", icon("…")
        || before.ends_with("icon:")
        || before.ends_with("icon(")
        // let icon = if … { "…" } else { "…" }
        || (line.contains("let icon =") && before.ends_with('{'))
        // row(…, Some("icon")), heading(…, Some("icon"))
        || (["row(", "heading("].iter().any(|f| line.contains(f)) && before.ends_with(", Some(") && after.starts_with("))"))
}

#[test]
fn every_icon_a_screen_names_is_in_the_set() {
    let set = set();
    let mut checked = BTreeSet::new();
    for source in sources(&PAGE) {
        // What stands in an icon's place by its form.
        for (line, (before, name, after)) in
            source.lines().flat_map(|l| literals(l).into_iter().map(move |found| (l, found)))
        {
            let named = !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if named && is_icon(line, before, after) {
                assert!(set.contains(name), "no icon {name}");
                checked.insert(name.to_owned());
            }
        }
    }
    assert!(checked.len() >= 20, "{checked:?}");
}

#[test]
fn every_kind_of_harm_and_every_tile_has_its_icon() {
    let set = set();
    let read = |file: &str| fs::read_to_string(root().join("screens/src").join(file)).unwrap();
    let table = |source: &str, name: &str| {
        let table = source.split_once(&format!("const {name}:")).unwrap().1;
        let table = table.split_once('=').unwrap().1.split_once("];").unwrap().0.to_owned();
        literals(&table).iter().map(|(_, literal, _)| (*literal).to_owned()).collect::<Vec<_>>()
    };
    let kinds = table(&read("report/what.rs"), "KINDS");
    assert_eq!(kinds.len(), 16);
    let icons_of_pairs = |names: Vec<String>, each: usize| {
        names
            .chunks(each)
            .map(|row| row[each - 1].clone())
            .filter(|icon| !icon.is_empty())
            .collect::<Vec<_>>()
    };
    let mut icons = kinds;
    for (file, name, each) in [
        ("home.rs", "TILES", 2),
        ("rights.rs", "GROUPS", 2),
        ("rights.rs", "TOPICS", 3),
        ("report/what.rs", "WHOM", 2),
        ("report/what.rs", "WHEN", 2),
        ("report/files.rs", "ADD", 3),
        ("report/place.rs", "MODES", 2),
        ("report/contact.rs", "WAYS", 2),
        ("report/recipients.rs", "CONSENT", 2),
        ("interpreter.rs", "WHEN", 2),
        ("interpreter.rs", "HOW", 2),
    ] {
        icons.extend(icons_of_pairs(table(&read(file), name), each));
    }
    let source = read("interpreter.rs");
    let purposes = source.split_once("fn purpose_icon(").unwrap().1.split_once("\n}").unwrap().0;
    icons.extend(purposes.split("=> \"").skip(1).map(|arm| arm.split('"').next().unwrap().to_owned()));
    assert!(icons.len() > 100, "{icons:?}");
    for icon in icons {
        assert!(set.contains(&icon), "no icon {icon}");
    }
}

#[test]
fn nothing_is_in_the_set_that_nobody_names() {
    let sources = [sources(&PAGE), sources(&PHONES)].concat();
    for icon in set() {
        let named = format!("\"{icon}\"");
        assert!(sources.iter().any(|source| source.contains(&named)), "nobody names the icon {icon}");
    }
}
