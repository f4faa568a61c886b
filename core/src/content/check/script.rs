//! Letters, digits and signs nobody sees: each language in its own script, spelled as it is spelled today.

use super::{Found, folder::Folder, words::western};

/// Signs of each language beside ASCII.
fn is_of(language: &str, c: char) -> bool {
    let code = c as u32;
    let own = match language {
        "th" => (0x0E01..=0x0E4F).contains(&code),
        // Without ຫນ, ຫມ: see the rule of old spellings.
        "lo" => (0x0E81..=0x0EDF).contains(&code) && !(0x0ED0..=0x0ED9).contains(&code),
        "km" => (0x1780..=0x17E9).contains(&code) || c == '«' || c == '»',
        // The letters that the old Zawgyi fonts used for other purposes begin at U+1050.
        "my" => (0x1000..=0x104F).contains(&code),
        "vi" => (0x00C0..=0x01B0).contains(&code) || (0x1EA0..=0x1EF9).contains(&code),
        "zh" => {
            (0x4E00..=0x9FFF).contains(&code)
                || (0x3001..=0x3011).contains(&code)
                || (0xFF01..=0xFF5E).contains(&code)
                || c == '“'
                || c == '”'
        }
        _ => false,
    };
    own || c == '…'
}

/// Signs that nobody sees.
fn hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c as u32,
            0x00A0 | 0x00AD | 0x034F | 0x180E | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
                | 0xFE00..=0xFE0F | 0xFEFF | 0xFFFD | 0xE000..=0xF8FF)
}

pub(super) fn of_another(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for said in folder.said() {
        let strange: Vec<String> = said
            .words
            .chars()
            .filter(|c| !c.is_ascii() && !hidden(*c) && !is_of(said.language, *c))
            .map(|c| format!("{c} (U+{:04X})", c as u32))
            .collect();
        if !strange.is_empty() {
            found.push(folder.wrong(&said, format!("{} in {}", strange.join(" "), said.words.trim())));
        }
    }
    found
}

pub(super) fn english(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for said in folder.said().iter().filter(|said| !matches!(said.language, "en" | "vi")) {
        let latin = said.words.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        let strange: Vec<&str> = latin.filter(|word| !folder.allows("latin", word)).collect();
        if !strange.is_empty() {
            found.push(folder.wrong(said, format!("{} in {}", strange.join(" "), said.words.trim())));
        }
    }
    found
}

pub(super) fn digits(folder: &Folder) -> Vec<Found> {
    let dialled = folder.dialled();
    let mut found = Vec::new();
    for said in folder.said().iter().filter(|said| matches!(said.language, "my" | "km")) {
        let words = folder.without_phrases(&said.words);
        let western = super::words::numbers(&words).filter(|number| !dialled.contains_key(number));
        for number in western {
            found.push(folder.wrong(said, format!("{number} is not in the digits of the language")));
        }
    }
    found
}

pub(super) fn converted(folder: &Folder) -> Vec<Found> {
    let dialled = folder.dialled();
    let own =
        |c: char| matches!(c as u32, 0x0E50..=0x0E59 | 0x0ED0..=0x0ED9 | 0x1040..=0x1049 | 0x17E0..=0x17E9);
    let mut found = Vec::new();
    for said in folder.said() {
        for run in said.words.split(|c| !own(c)).filter(|run| dialled.contains_key(western(run).as_str())) {
            found.push(
                folder.wrong(&said, format!("{run} is a phone number, and is dialled in Western digits")),
            );
        }
    }
    found
}

pub(super) fn old_spelling(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for said in folder.said() {
        // Sara am and ho nam with its partner as they are typed today; two sara e that look like one sara ae.
        let old: &[&str] = match said.language {
            "lo" => &["\u{0ECD}\u{0EB2}", "ຫນ", "ຫມ", "ເເ"],
            "th" => &["\u{0E4D}\u{0E32}", "เเ"],
            _ => &[],
        };
        for old in old.iter().filter(|old| said.words.contains(**old)) {
            found.push(folder.wrong(&said, format!("{old} is typed as one letter today")));
        }
    }
    found
}

pub(super) fn invisible(folder: &Folder) -> Vec<Found> {
    let mut found = Vec::new();
    for (file, text) in &folder.files {
        for (at, line) in text.lines().enumerate() {
            for c in line.chars().filter(|c| hidden(*c)) {
                found.push(Found::at(
                    file,
                    Some(at + 1),
                    format!("U+{:04X} is there and nobody sees it", c as u32),
                ));
            }
        }
    }
    found
}
