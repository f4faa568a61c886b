//! Looks at the words of a text.

use crate::content::writing;
use std::collections::BTreeSet;

/// Names of the values a pattern takes, such as `count`.
pub fn placeholders(pattern: &str) -> BTreeSet<String> {
    pattern
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect()
}

/// The words of a pattern, without values, selectors and their keys.
pub fn words(pattern: &str) -> String {
    let mut words = String::with_capacity(pattern.len());
    for line in pattern.lines() {
        let line = line.trim();
        let line = ["[one]", "*[other]"].iter().find_map(|key| line.strip_prefix(key)).unwrap_or(line);
        let line = if line.ends_with("->") || line == "}" { "" } else { line };
        let mut inside = false;
        for c in line.chars() {
            match c {
                '{' => inside = true,
                '}' => inside = false,
                _ if !inside => words.push(c),
                _ => {}
            }
        }
        words.push('\n');
    }
    words
}

/// Digits of the scripts of the seven languages as ASCII; everything else as it is.
pub fn western(text: &str) -> String {
    text.chars().map(|c| writing::western(c).unwrap_or(c)).collect()
}

/// Runs of ASCII digits.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty())
}

/// Numbers of a text; a year of the Buddhist era as the year it is elsewhere.
pub fn facts(language: &str, text: &str) -> BTreeSet<String> {
    let common = |number: &str| match number.parse::<u32>() {
        Ok(year @ 2500..2600) if language == "th" => (year - 543).to_string(),
        _ => number.to_owned(),
    };
    numbers(&western(text)).map(common).collect()
}

/// Letters as wide as one: marks above and below take no room, a Chinese letter takes two.
pub fn width(text: &str) -> usize {
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
