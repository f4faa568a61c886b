//! What the code says exists, what exists is said, and what stands on a button fits a small screen.
//!
//! The screens are read as text: this crate lies below them and may not use them, but a message that only they say
//! must not vanish unseen.

use crate::{
    none,
    read::{LANGUAGES, articles, by_id, data, root, whole, words},
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Most letters of a button on a screen of 320 px; a Chinese one counts twice.
const BUTTON: usize = 24;
/// Most letters of a tile, which has two lines.
const TILE: usize = 34;

fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !matches!(name, "target" | "node_modules" | "build" | "vendor") {
            files(&path, endings, found);
        } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
            found.push(path);
        }
    }
}

/// Everything below some folders, as one text.
fn code(folders: &[&str], endings: &[&str]) -> String {
    let mut found = Vec::new();
    for folder in folders {
        files(&root().join(folder), endings, &mut found);
    }
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn screens() -> String {
    code(&["screens/src"], &["rs"])
}

/// Words in quotes that could be the name of a message.
fn literals(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('"') {
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        if rest[end..].starts_with('"') && rest.starts_with(|c: char| c.is_ascii_lowercase()) {
            found.push(&rest[..end]);
        }
    }
    found
}

/// The part of a file from `start` to `end`.
fn part(file: &str, start: &str, end: &str) -> String {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let from = text.find(start).unwrap_or_else(|| panic!("{file} has no {start}"));
    let rest = &text[from..];
    rest[..rest.find(end).unwrap()].to_owned()
}

/// First words of the entries of a constant list, of tuples or of words; only entries that contain `with`.
fn list(file: &str, name: &str, with: &str) -> Vec<String> {
    let text = part(file, &format!("const {name}:"), "];");
    let (_, text) = text.split_once('=').unwrap();
    let entries: Vec<&str> =
        if text.contains('(') { text.split('(').skip(1).collect() } else { text.split(',').collect() };
    let named = entries.into_iter().filter(|entry| entry.contains(with));
    named.filter_map(|entry| entry.split('"').nth(1)).map(str::to_owned).collect()
}

/// Codes of the currencies that can be counted in.
const CURRENCIES: [&str; 6] = ["THB", "KHR", "LAK", "MMK", "VND", "CNY"];

/// Messages whose name is put together: before, what comes between, after.
fn families() -> Vec<(&'static str, Vec<String>, &'static str)> {
    let own = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<String>>();
    let what = "screens/src/report/what.rs";
    let place = "screens/src/report/place.rs";
    let recipients = "screens/src/report/recipients.rs";
    let interpreter = "screens/src/interpreter.rs";
    let cost = "screens/src/cost/mod.rs";
    let mut countries = list(place, "COUNTRIES", "");
    countries
        .extend(data("lines.json").iter().filter_map(|line| line["country"].as_str().map(str::to_owned)));
    countries.extend(
        whole("services.json")["services"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|service| service["country"].as_str().map(str::to_owned)),
    );
    for article in articles("en") {
        let named = article.front["countries"].trim_matches(['[', ']']).split(',').map(str::trim);
        countries.extend(named.filter(|c| !c.is_empty()).map(str::to_owned));
    }
    // Where a topic stands that no group names.
    let groups = [list("screens/src/rights.rs", "GROUPS", ""), own(&["other"])].concat();
    let held = part("core/src/outbox/mod.rs", "pub fn key(self)", "\n    }\n");
    vec![
        ("kind-", list(what, "KINDS", ""), ""),
        ("whom-", list(what, "WHOM", ""), ""),
        ("when-", list(what, "WHEN", ""), ""),
        ("when-", list(interpreter, "WHEN", ""), ""),
        ("how-", list(interpreter, "HOW", ""), ""),
        ("place-", list(place, "MODES", ""), ""),
        ("place-", list(place, "MODES", "true"), "-hint"),
        ("country-", countries, ""),
        ("contact-", list("screens/src/report/contact.rs", "WAYS", ""), ""),
        ("consent-", list(recipients, "CONSENT", ""), ""),
        ("consent-", list(recipients, "CONSENT", ""), "-hint"),
        ("home-", list("screens/src/home.rs", "TILES", ""), ""),
        ("rights-group-", groups, ""),
        ("purpose-", list("core/src/interpreter/mod.rs", "PURPOSES", ""), ""),
        ("held-", literals(&held).into_iter().map(str::to_owned).collect(), ""),
        ("currency-", own(&CURRENCIES), ""),
        ("money-", own(&CURRENCIES), ""),
        ("cost-", list(cost, "INPUTS", ""), ""),
        ("cost-", list(cost, "INPUTS", ""), "-label"),
        ("cost-", list(cost, "INPUTS", "true"), "-hint"),
        ("cost-way-", own(&["first", "owed"]), ""),
        ("cost-way-", own(&["first", "owed"]), "-hint"),
        ("gender-", own(&["woman", "man", "any"]), ""),
        ("certified-", own(&["yes", "no"]), ""),
        ("keep-place-", own(&["no", "yes"]), ""),
        ("calendar-", own(&["buddhist", "common"]), ""),
        ("agency-level-", own(&["central", "province", "district", "commune", "ngo"]), ""),
        ("accepts-", list("core/src/directory/model.rs", "GROUPS", ""), ""),
        ("service-", list("core/src/directory/model.rs", "KINDS", ""), ""),
        ("document-kind-", list("core/src/statistics/model.rs", "KINDS", ""), ""),
        ("", list("screens/src/rights.rs", "MORE", ""), "-title"),
        ("month-", (1..=12).map(|month| month.to_string()).collect(), ""),
    ]
}

fn put_together() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (before, between, after) in families() {
        assert!(!between.is_empty(), "{before} has no values: has its list moved?");
        ids.extend(between.iter().map(|value| format!("{before}{value}{after}")));
    }
    ids
}

/// Ids after `start` in `text`, such as those handed to `say(`.
fn said_after<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(start).filter_map(|(at, _)| {
        let rest = text[at + start.len()..].trim_start().strip_prefix('"')?;
        rest.split_once('"').map(|(id, _)| id)
    })
}

#[test]
fn every_message_the_code_says_exists() {
    let known = by_id("en");
    let code = code(&["screens/src", "core/src"], &["rs"]);
    let mut said: BTreeSet<String> = put_together();
    for start in ["say(", "say_with(", "problem(", "Tone::Good,", "Tone::Info,"] {
        said.extend(said_after(&code, start).filter(|id| id.contains('-')).map(str::to_owned));
    }
    // Handed on by name: what ends or begins like a message is one.
    let screens = screens();
    said.extend(
        literals(&screens)
            .into_iter()
            .filter(|id| {
                ["-title", "-label", "-hint", "-explain"]
                    .iter()
                    .any(|end| id.ends_with(end) && id.len() > end.len())
                    || ["problem-", "state-", "locate-", "fix-", "timeline-"]
                        .iter()
                        .any(|begin| id.starts_with(begin))
            })
            // Names of blocks, which nobody reads.
            .filter(|id| !matches!(*id, "next-title" | "limits-title"))
            .map(str::to_owned),
    );
    assert!(said.len() > 150, "only {} messages were found in the code", said.len());
    // An error's code stands before its message; a code that is no message is not said.
    let codes: BTreeSet<&str> = said_after(&code, "problem(").collect();
    none(
        said.iter()
            .filter(|id| !known.contains_key(*id) && !codes.contains(id.as_str()))
            .map(|id| format!("{id} is said and does not exist"))
            .collect(),
    );
}

#[test]
fn every_way_of_putting_a_name_together_is_known_here() {
    let families: BTreeSet<&str> = families().iter().map(|(before, ..)| *before).collect();
    let screens = screens();
    let mut wrong = Vec::new();
    for start in ["say(&format!(", "say_with(&format!("] {
        for name in said_after(&screens, start) {
            let before = name.split('{').next().unwrap();
            // `{prefix}-{value}`: the prefixes are among those above.
            if !before.is_empty() && !families.contains(before) {
                wrong.push(name.to_owned());
            }
        }
    }
    none(wrong);
}

#[test]
fn every_message_is_said_by_some_code() {
    let code = code(
        &["screens", "core/src", "kiosk", "saphan/src", "bindings", "android", "ios"],
        &["rs", "js", "html", "kt", "swift"],
    );
    let put_together = put_together();
    none(
        by_id("en")
            .into_keys()
            .filter(|id| !put_together.contains(id) && !code.contains(&format!("\"{id}\"")))
            .map(|id| format!("{id} is said by nobody"))
            .collect(),
    );
}

/// Letters as wide as one: marks above and below take no room, a Chinese letter takes two.
fn width(text: &str) -> usize {
    let mut width = 0;
    let mut below = false;
    for c in text.trim().chars() {
        let mark = matches!(c as u32,
            0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC | 0x0EC8..=0x0ECE
                | 0x102D..=0x1030 | 0x1032..=0x1037 | 0x1039..=0x103A | 0x103D..=0x103E
                | 0x17B7..=0x17BD | 0x17C6 | 0x17C9..=0x17D3);
        // A Khmer or Burmese letter after its joiner is written below the one before.
        let joiner = matches!(c, '\u{17D2}' | '\u{1039}');
        width += match c as u32 {
            _ if mark || below => 0,
            0x3000.. => 2,
            _ => 1,
        };
        below = joiner;
    }
    width
}

#[test]
fn what_stands_on_a_button_fits_a_small_screen() {
    let screens = screens();
    let mut buttons: BTreeSet<String> =
        ["back", "leave", "remove"].iter().map(|id| (*id).to_owned()).collect();
    for (at, _) in screens.match_indices("button(") {
        // The label is the second thing a button is made of.
        let Some((call, _)) = screens[at..].split_once(';') else { continue };
        let Some((_, label)) = call.split_once("say(\"").filter(|(before, _)| before.len() < 80) else {
            continue;
        };
        buttons.extend(label.split_once('"').map(|(id, _)| id.to_owned()));
    }
    buttons.extend(
        families().iter().filter(|f| f.0 == "home-").flat_map(|f| f.1.iter().map(|v| format!("home-{v}"))),
    );
    // What a renderer puts on buttons of its own.
    let renderers = fs::read_to_string(root().join("screens/src/words.rs")).unwrap();
    for (at, _) in renderers.match_indices("/// Button") {
        let name = renderers[at..].split_once("pub ").and_then(|(_, rest)| rest.split_once(':')).unwrap().0;
        buttons.insert(format!("frame-{}", name.replace('_', "-")));
    }
    assert!(buttons.len() > 50, "only {} buttons were found", buttons.len());
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (id, pattern) in by_id(language) {
            let tile = ["kind-", "whom-", "purpose-"].iter().any(|begin| id.starts_with(begin));
            let most = if buttons.contains(&id) {
                BUTTON
            } else if tile {
                TILE
            } else {
                continue;
            };
            let width = width(&words(&pattern));
            if width > most {
                wrong.push(format!("{language}: {id} has {width} letters, at most {most}: {pattern}"));
            }
        }
    }
    none(wrong);
}
