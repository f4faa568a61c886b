//! Letters, digits and signs nobody sees: each language in its own script, spelled as it is spelled today.

use crate::{
    none,
    read::{LANGUAGES, articles, data, messages, root, whole, words},
};
use serde_json::Value;
use std::{fs, path::Path};

/// Latin words that stand in every language: names of apps, organisations and a licence; and what a person reads on a
/// card (ID Poor), a paper (MOU) or a sign at the port (PIPO), or calls themself (LGBT).
const LATIN: [&str; 27] = [
    "Saphan",
    "LINE",
    "Facebook",
    "WeChat",
    "Telegram",
    "WhatsApp",
    "Bluetooth",
    "Quick",
    "Share",
    "AirDrop",
    "Apache",
    "License",
    "PROTECT",
    "U",
    "LSCW",
    "CWCC",
    "GPS",
    "QR",
    "Hug",
    "Project",
    "Blue",
    "Dragon",
    "ID",
    "Poor",
    "MOU",
    "PIPO",
    "LGBT",
];

/// Names in the lists of services and documents, by which they are asked for.
const NAMES: &str = "A E aht IOM ILO UN Women World Vision Winrock Safe and Fair Sala Bai Sensabang VFI Pacific Links PAXU \
    JP MIRAI JICA APLE ASEAN ACT WL Tech Against Trafficking";

/// Signs of each language beside ASCII.
fn is_of(language: &str, c: char) -> bool {
    let code = c as u32;
    let own = match language {
        "th" => (0x0E01..=0x0E4F).contains(&code),
        // Without ຫນ, ຫມ: see the spelling test.
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

/// The lists whose texts a person may read.
const DATA: [&str; 6] = [
    "lines.json",
    "demo-agencies.json",
    "services.json",
    "statistics.json",
    "documents.json",
    "publicity.json",
];

/// Every text in seven languages below a value, wherever it stands, with the id of its row.
fn texts(value: &Value, place: &str, said: &mut Vec<(String, &'static str, String)>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| texts(value, place, said)),
        Value::Object(fields) => {
            let place = fields.get("id").map_or_else(|| place.to_owned(), |id| format!("{place} {id}"));
            for language in LANGUAGES {
                if let Some(text) = fields.get(language).and_then(Value::as_str) {
                    said.push((format!("{place} {language}"), language, text.to_owned()));
                }
            }
            fields.iter().for_each(|(name, value)| texts(value, &format!("{place} {name}"), said));
        }
        _ => {}
    }
}

/// Everything a person may read: where it stands, language, words.
fn said() -> Vec<(String, &'static str, String)> {
    let mut said = Vec::new();
    for language in LANGUAGES {
        for (id, pattern) in messages(language) {
            said.push((format!("{language} {id}"), language, words(&pattern)));
        }
        for article in articles(language) {
            let text = format!("{}\n{}", article.front["title"], article.body);
            said.push((format!("{language}/{}", article.file), language, text));
        }
    }
    for file in DATA {
        texts(&whole(file), file, &mut said);
    }
    said
}

#[test]
fn every_language_is_written_in_its_own_script() {
    let mut wrong = Vec::new();
    for (place, language, text) in said() {
        for c in text.chars().filter(|c| !c.is_ascii() && !is_of(language, *c)) {
            wrong.push(format!("{place}: {c} U+{:04X}", c as u32));
        }
        if !matches!(language, "en" | "vi") {
            let latin = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty());
            wrong.extend(
                latin
                    .filter(|w| !LATIN.contains(w) && NAMES.split(' ').all(|name| name != *w))
                    .map(|w| format!("{place}: {w}")),
            );
        }
    }
    none(wrong);
}

#[test]
fn burmese_and_khmer_numbers_are_in_their_own_digits_and_phone_numbers_as_dialled() {
    let dialled: Vec<String> =
        data("lines.json").iter().filter_map(|line| line["number"].as_str().map(str::to_owned)).collect();
    let mut wrong = Vec::new();
    for (place, language, text) in said() {
        // Names that hold a number.
        let text = text.replace("License 2.0", "").replace("A21", "").replace("2WL", "");
        for number in text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()) {
            if matches!(language, "my" | "km") && !dialled.iter().any(|known| known == number) {
                wrong.push(format!("{place}: {number}"));
            }
        }
        let ours = text.chars().filter(|c| matches!(*c as u32, 0x1040..=0x1049 | 0x17E0..=0x17E9));
        let ours: String = ours.collect();
        if dialled.iter().any(|known| crate::read::western(&ours) == *known) {
            wrong.push(format!("{place}: {ours} is a phone number"));
        }
    }
    none(wrong);
}

#[test]
fn lao_and_thai_are_spelled_as_one_letter_where_there_is_one() {
    let mut wrong = Vec::new();
    for (place, language, text) in said() {
        // Sara am and ho nam with its partner as they are typed today; two sara e that look like one sara ae.
        let old: &[&str] = match language {
            "lo" => &["\u{0ECD}\u{0EB2}", "ຫນ", "ຫມ", "ເເ"],
            "th" => &["\u{0E4D}\u{0E32}", "เเ"],
            _ => &[],
        };
        wrong.extend(old.iter().filter(|old| text.contains(**old)).map(|old| format!("{place}: {old}")));
    }
    none(wrong);
}

#[test]
fn no_file_holds_a_sign_that_nobody_sees() {
    fn hidden(c: char) -> bool {
        c.is_control() && c != '\n'
            || matches!(c as u32,
                0x00A0 | 0x00AD | 0x034F | 0x180E | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
                    | 0xFE00..=0xFE0F | 0xFEFF | 0xFFFD | 0xE000..=0xF8FF)
    }
    fn look(folder: &Path, wrong: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, wrong);
            } else if path.extension().is_some_and(|e| e == "ftl" || e == "md" || e == "json") {
                let text = fs::read_to_string(&path).unwrap();
                for (number, line) in text.lines().enumerate() {
                    for c in line.chars().filter(|c| hidden(*c)) {
                        wrong.push(format!("{}:{}: U+{:04X}", path.display(), number + 1, c as u32));
                    }
                }
            }
        }
    }
    let mut wrong = Vec::new();
    look(&root().join("locales"), &mut wrong);
    none(wrong);
}
