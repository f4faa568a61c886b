//! From what was typed to what is looked for.

use super::{
    cut::may_break,
    fold::fold,
    index::{Index, Target, letters},
    roman,
    sound::{Script, sound},
};

/// Letters of a query that are looked at, and pieces of it; what is typed beyond says nothing new.
const LETTERS: usize = 200;
const UNITS: usize = 60;
/// Words, or syllables of a script without spaces, that one term has at most.
const TOGETHER: usize = 5;
const TOGETHER_UNSPACED: usize = 14;
/// Guesses for one piece.
const GUESSES: usize = 12;

/// A thing the query asks for: any of its targets, each with how surely it was meant, 0 to 1.
#[derive(Debug, Default)]
pub(super) struct Wish {
    pub(super) targets: Vec<(Target, f32)>,
    /// Whether it is a whole part of the query, not a piece of one.
    pub(super) whole: bool,
    /// How much it counts among the wishes of a query.
    pub(super) counts: f32,
}

/// A word, or a syllable of a script without spaces.
struct Unit {
    letters: Vec<char>,
    script: Script,
    ends_query: bool,
}

/// A folded query, in units.
pub(super) struct Query(Vec<Unit>);

/// Units from, units to, and what they may mean.
struct Part {
    from: usize,
    to: usize,
    guesses: Vec<(u32, f32)>,
    exact: bool,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let most = text.char_indices().nth(LETTERS).map_or(text.len(), |(at, _)| at);
        let folded = fold(&text[..most]).letters;
        let mut units: Vec<Unit> = Vec::new();
        let mut at = 0;
        while at < folded.len() && units.len() < UNITS {
            let script = Script::of(folded[at]);
            let run = folded[at..].iter().take_while(|c| Script::of(**c) == script).count();
            let end = match script {
                Script::None | Script::Spaced => at + run,
                _ => (at + 1..at + run).find(|end| may_break(&folded, *end)).unwrap_or(at + run),
            };
            if script != Script::None {
                let ends_query = end == folded.len();
                units.push(Unit { letters: folded[at..end].to_vec(), script, ends_query });
            }
            at = end;
        }
        Self(units)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Scripts in the query that have a language of their own.
    pub(super) fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter_map(|unit| unit.script.language())
    }

    pub(super) fn has_latin(&self) -> bool {
        self.0.iter().any(|unit| unit.letters.iter().any(char::is_ascii_lowercase))
    }

    /// What the query asks of a language's index.
    pub(super) fn wishes(&self, index: &Index) -> Vec<Wish> {
        let units = &self.0;
        let exact = best(units, 0, units.len(), &|from, to| known(index, units, from, to));
        let mut parts: Vec<Part> = Vec::new();
        let mut at = 0;
        while at < exact.len() {
            let doubtful = |part: &Part| part.guesses.is_empty();
            if !exact[at..].iter().take(2).any(doubtful) || !unsure(&exact, at) {
                parts.push(Part { guesses: exact[at].guesses.clone(), ..exact[at] });
                at += 1;
                continue;
            }
            let run = exact[at..].iter().enumerate().take_while(|(n, _)| unsure(&exact, at + n)).count();
            let (from, to) = (exact[at].from, exact[at + run - 1].to);
            parts.extend(best(units, from, to, &|from, to| {
                let sure = known(index, units, from, to);
                if sure.is_empty() { guesses(index, units, from, to) } else { sure }
            }));
            at += run;
        }
        parts.iter().flat_map(|part| wishes(index, units, part)).collect()
    }
}

/// Whether a piece is unknown, or so short beside an unknown one that it may be a part of a misspelt word.
fn unsure(parts: &[Part], at: usize) -> bool {
    let unknown = |at: usize| parts.get(at).is_some_and(|part| part.guesses.is_empty());
    let beside = unknown(at + 1) || at.checked_sub(1).is_some_and(unknown);
    unknown(at) || (beside && !parts[at].exact && parts[at].to - parts[at].from < 2)
}

/// Units `from..to` as one text; none if they are of different scripts.
fn text(units: &[Unit], from: usize, to: usize) -> Option<Vec<char>> {
    let script = units[from].script;
    let mut letters = Vec::new();
    for unit in &units[from..to] {
        if unit.script != script {
            return None;
        }
        if script == Script::Spaced && !letters.is_empty() {
            letters.push(' ');
        }
        letters.extend(&unit.letters);
    }
    Some(letters)
}

/// The way through units `from..to` that leaves the fewest unknown, and then has the fewest parts.
fn best(
    units: &[Unit],
    from: usize,
    to: usize,
    look_up: &dyn Fn(usize, usize) -> Vec<(u32, f32)>,
) -> Vec<Part> {
    type Way = (f32, usize, Vec<(u32, f32)>);
    let mut ways: Vec<Way> = (from..=to).map(|_| (0.0, to, Vec::new())).collect();
    for at in (from..to).rev() {
        // A unit that means nothing costs more than any two that do.
        let mut way: Way = (ways[at + 1 - from].0 + 3.0, at + 1, Vec::new());
        let most = if units[at].script == Script::Spaced { TOGETHER } else { TOGETHER_UNSPACED };
        for end in at + 1..=to.min(at + most) {
            let found = look_up(at, end);
            let Some(surest) = found.iter().map(|(_, sure)| *sure).reduce(f32::max) else { continue };
            let cost = ways[end - from].0 + 2.0 - surest;
            if cost <= way.0 {
                way = (cost, end, found);
            }
        }
        ways[at - from] = way;
    }
    let mut parts = Vec::new();
    let mut at = from;
    while at < to {
        let (_, end, guesses) = std::mem::replace(&mut ways[at - from], (0.0, to, Vec::new()));
        let exact = units[at].script == Script::Spaced && !guesses.is_empty();
        parts.push(Part { from: at, to: end, guesses, exact });
        at = end;
    }
    parts
}

/// Terms that are or sound as the units do.
fn known(index: &Index, units: &[Unit], from: usize, to: usize) -> Vec<(u32, f32)> {
    let Some(text) = text(units, from, to) else { return Vec::new() };
    let Some(terms) = index.by_sound.get(&sound(&text, index.stem)) else { return Vec::new() };
    // Where a tone was typed it counts; who types none means any.
    let toneless = text.iter().all(char::is_ascii);
    let same = |term: u32| toneless || index.terms[term as usize].form == text;
    terms.iter().map(|term| (*term, if same(*term) { 1.0 } else { 0.8 })).collect()
}

/// Terms that begin as the units do, hold them, are spelled nearly so, or are what they spell in Latin letters.
fn guesses(index: &Index, units: &[Unit], from: usize, to: usize) -> Vec<(u32, f32)> {
    let Some(text) = text(units, from, to) else { return Vec::new() };
    let key: Vec<char> = sound(&text, index.stem).chars().collect();
    if key.is_empty() || key.iter().all(char::is_ascii_digit) {
        return Vec::new();
    }
    let mut found = beginning(index, &key, units.len() == 1 || units[from].script == Script::Han);
    let whole: String = key.iter().collect();
    let bits = letters(&whole);
    let han = units[from].script == Script::Han;
    let most = match key.len() {
        _ if han => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    for term in &index.in_order {
        let candidate = &index.terms[*term as usize];
        if (bits & !candidate.letters) == 0
            && key.len() >= if han { 1 } else { 4 }
            && candidate.sound.contains(&whole)
        {
            found.push((*term, 0.5));
        } else if most > 0 && (bits ^ candidate.letters).count_ones() <= 2 * most {
            let theirs: Vec<char> = candidate.sound.chars().collect();
            if let Some(slips) = slips(&key, &theirs, most as usize) {
                let first = if key[0] == theirs[0] { 0.0 } else { 0.15 };
                found.push((*term, 0.9 - slips as f32 / key.len() as f32 - first));
            }
        }
    }
    if let Some(typed) = roman::typed(&text) {
        let skeleton = typed.skeleton().unwrap_or_default();
        for term in index.by_roman.get(&skeleton).into_iter().flatten() {
            let near =
                index.terms[*term as usize].roman.as_ref().map_or(0.0, |written| typed.nearness(written));
            if near > 0.55 {
                found.push((*term, near * 0.9));
            }
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.dedup_by_key(|(term, _)| *term);
    found.truncate(GUESSES);
    found
}

/// Terms that begin with these letters.
fn beginning(index: &Index, key: &[char], short: bool) -> Vec<(u32, f32)> {
    if key.len() < if short { 1 } else { 2 } {
        return Vec::new();
    }
    let whole: String = key.iter().collect();
    let first = index.in_order.partition_point(|term| index.terms[*term as usize].sound < whole);
    index.in_order[first..]
        .iter()
        .map_while(|term| {
            let length = index.terms[*term as usize].sound.strip_prefix(&whole)?.chars().count() + key.len();
            Some((*term, 0.45 + 0.4 * key.len() as f32 / length as f32))
        })
        .collect()
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

/// What a part of the query asks for: its terms and their meanings, and beside them the words it is made of.
fn wishes(index: &Index, units: &[Unit], part: &Part) -> Vec<Wish> {
    const MEANING: f32 = 0.85;
    const IDLE: f32 = 0.15;
    const PIECE: f32 = 0.5;
    let mut guesses = part.guesses.clone();
    let open = units[part.to - 1].ends_query && units[part.from].script == Script::Spaced;
    if open && part.exact && part.to == part.from + 1 {
        // The last word may not be typed to its end.
        let key: Vec<char> = sound(&units[part.from].letters, index.stem).chars().collect();
        guesses.extend(
            beginning(index, &key, false).into_iter().take(GUESSES).map(|(term, sure)| (term, sure * 0.6)),
        );
    }
    if guesses.is_empty() {
        return Vec::new();
    }
    let targets = |guesses: &[(u32, f32)]| {
        let mut targets: Vec<(Target, f32)> = Vec::new();
        for (term, sure) in guesses {
            targets.push((Target::Term(*term), *sure));
            let same = &index.terms[*term as usize].same;
            targets.extend(same.iter().map(|meaning| (Target::Meaning(*meaning), sure * MEANING)));
        }
        targets
    };
    let idle = guesses.iter().all(|(term, _)| index.idle.get(*term as usize) == Some(&true));
    let mut wishes =
        vec![Wish { targets: targets(&guesses), whole: true, counts: if idle { IDLE } else { 1.0 } }];
    let surest = guesses.iter().max_by(|a, b| a.1.total_cmp(&b.1)).copied();
    if let Some((term, sure)) = surest {
        for piece in &index.terms[term as usize].parts {
            let idle = index.idle.get(*piece as usize) == Some(&true);
            let counts = if idle { IDLE * PIECE } else { PIECE };
            wishes.push(Wish { targets: targets(&[(*piece, sure)]), whole: false, counts });
        }
    }
    wishes
}
