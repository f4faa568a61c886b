//! What somebody may have meant who typed what is no word: the beginning of one, a part of one, one with a slip, or one in
//! Latin letters.

use super::{
    index::{Index, letters},
    roman,
    sound::{Script, is_mark, sound},
};

/// Guesses for one piece.
pub(super) const GUESSES: usize = 12;

/// Terms that begin as `text` does, hold it, are spelled nearly so, or are what it spells in Latin letters; each with how
/// surely it was meant, 0 to 1. `alone` if nothing else was typed.
pub(super) fn near(index: &Index, text: &[char], script: Script, alone: bool) -> Vec<(u32, f32)> {
    let key: Vec<char> = sound(text, index.stem).chars().collect();
    if key.is_empty() || key.iter().all(char::is_ascii_digit) {
        return Vec::new();
    }
    let han = script == Script::Han;
    let mut found = beginning(index, &key, alone || han);
    let bits = letters(&key);
    let most = match key.len() {
        _ if han => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let holds = key.len() >= if han { 1 } else { 4 };
    for term in &index.guessable {
        let candidate = &index.terms[*term as usize];
        let longer = candidate.heard.len().saturating_sub(key.len());
        let may_hold = holds && longer > 0 && (bits & !candidate.letters) == 0;
        let may_be =
            most > 0 && longer <= most && (bits ^ candidate.letters).count_ones() as usize <= 2 * most;
        if may_hold && candidate.heard.windows(key.len()).any(|part| part == key) {
            found.push((*term, 0.5));
        } else if let Some(slips) = may_be.then(|| slips(&key, &candidate.heard, most)).flatten() {
            let first = if key[0] == candidate.heard[0] { 0.0 } else { 0.15 };
            found.push((*term, 0.9 - slips as f32 / key.len() as f32 - first));
        }
    }
    if let Some(typed) = roman::typed(text) {
        let skeleton = typed.skeleton().unwrap_or_default();
        for (term, written) in index.spelled(&skeleton) {
            let near = typed.nearness(written);
            if near > 0.55 {
                found.push((*term, near * 0.9));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.dedup_by_key(|(term, _)| *term);
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(GUESSES);
    found
}

/// Terms that begin with these letters.
pub(super) fn beginning(index: &Index, key: &[char], short: bool) -> Vec<(u32, f32)> {
    if key.len() < if short { 1 } else { 2 } {
        return Vec::new();
    }
    let first = index.guessable.partition_point(|term| index.terms[*term as usize].heard.as_slice() < key);
    index.guessable[first..]
        .iter()
        .map_while(|term| {
            let heard = &index.terms[*term as usize].heard;
            let length = heard.starts_with(key).then_some(heard.len())?;
            Some((*term, 0.45 + 0.4 * key.len() as f32 / length as f32))
        })
        .collect()
}

/// The words in what was typed without the spaces between them; none if it is a word, begins one, or holds other letters.
pub(super) fn apart(index: &Index, text: &[char]) -> Option<Vec<Vec<char>>> {
    const LONG: std::ops::RangeInclusive<usize> = 6..=40;
    const WORD: usize = 18;
    // Syllables of Vietnamese are words.
    let least = if index.stem { 3 } else { 2 };
    let known = |from: usize, to: usize| {
        let heard: Vec<char> = sound(&text[from..to], index.stem).chars().collect();
        !index.heard(&heard).is_empty()
    };
    let ends = |at: usize| text.get(at).is_none_or(|letter| !is_mark(*letter));
    if !LONG.contains(&text.len()) || text.iter().any(char::is_ascii_digit) || known(0, text.len()) {
        return None;
    }
    let key: Vec<char> = sound(text, index.stem).chars().collect();
    if !beginning(index, &key, false).is_empty() {
        return None;
    }
    // Of the way from each place to the end: how many words, and where the first of them ends.
    let mut ways: Vec<Option<(usize, usize)>> = vec![None; text.len() + 1];
    ways[text.len()] = Some((0, text.len()));
    for at in (0..text.len()).rev().filter(|at| ends(*at)) {
        let reach = at + least..=text.len().min(at + WORD);
        ways[at] = reach
            .filter(|end| ends(*end))
            .filter_map(|end| Some((ways[end]?.0 + 1, end)))
            .filter(|(_, end)| known(at, *end))
            .min_by_key(|(words, end)| (*words, text.len() - end));
    }
    let mut words = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (_, end) = ways[at]?;
        words.push(text[at..end].to_vec());
        at = end;
    }
    Some(words)
}

/// Letters put in, left out, changed, or two that changed places (Damerau and Levenshtein's distance of neighbours), if
/// they are at most `most`.
fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || b.is_empty() {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}
