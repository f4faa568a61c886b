//! From what was typed to what is looked for.

use super::{
    cut::may_break,
    fold::fold,
    guess::{GUESSES, apart, beginning, near},
    index::{Index, Target},
    sound::{Script, sound},
    zawgyi,
};
use std::cell::Cell;

/// Letters of a query that are looked at, and pieces of it; what is typed beyond says nothing new.
const LETTERS: usize = 200;
const UNITS: usize = 60;
/// Words, or syllables of a script without spaces, that one term has at most.
const TOGETHER: usize = 5;
const TOGETHER_UNSPACED: usize = 14;
/// The same of a term that is only guessed, and how many pieces of a query are guessed at most: a long one without sense
/// may not hold up the phone.
const GUESSED: usize = 7;
const LOOKS: usize = 70;

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
#[derive(Clone)]
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
        let folded = fold(&zawgyi::read(&text[..most])).letters;
        let mut units: Vec<Unit> = Vec::new();
        let mut at = 0;
        while at < folded.len() && units.len() < UNITS {
            let script = Script::of(folded[at]);
            let run = folded[at..].iter().take_while(|c| Script::of(**c) == script).count();
            let end = match script {
                Script::None => at + run,
                // *2months* is two words.
                Script::Spaced => {
                    let digit = folded[at].is_ascii_digit();
                    (at..at + run).find(|at| folded[*at].is_ascii_digit() != digit).unwrap_or(at + run)
                }
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

    /// Whether Latin letters were typed: more than one, as the first says nothing yet.
    pub(super) fn has_latin(&self) -> bool {
        self.0
            .iter()
            .flat_map(|unit| &unit.letters)
            .filter(|letter| letter.is_ascii_lowercase())
            .nth(1)
            .is_some()
    }

    /// The units, those cut in words that were typed without the spaces between them.
    fn apart(&self, index: &Index) -> Vec<Unit> {
        let mut units = Vec::with_capacity(self.0.len());
        for unit in &self.0 {
            let words = if unit.script == Script::Spaced { apart(index, &unit.letters) } else { None };
            match words {
                Some(words) => units.extend(words.into_iter().map(|letters| Unit {
                    letters,
                    script: unit.script,
                    ends_query: false,
                })),
                None => units.push(unit.clone()),
            }
        }
        units.truncate(UNITS);
        units
    }

    /// What the query asks of a language's index.
    pub(super) fn wishes(&self, index: &Index) -> Vec<Wish> {
        let units = &self.apart(index);
        let exact = best(units, 0, units.len(), &|from, to| known(index, units, from, to));
        let left = Cell::new(LOOKS);
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
                if !sure.is_empty() || left.get() == 0 {
                    return sure;
                }
                left.set(left.get() - 1);
                guesses(index, units, from, to)
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
    let heard: Vec<char> = sound(&text, index.stem).chars().collect();
    let terms = index.heard(&heard);
    // Where a tone was typed it counts; who types none means any.
    let toneless = text.iter().all(char::is_ascii);
    let same = |term: u32| toneless || index.terms[term as usize].form == text;
    terms.iter().map(|term| (*term, if same(*term) { 1.0 } else { 0.8 })).collect()
}

/// Terms that are near the units.
fn guesses(index: &Index, units: &[Unit], from: usize, to: usize) -> Vec<(u32, f32)> {
    if to - from > GUESSED {
        return Vec::new();
    }
    text(units, from, to)
        .map_or_else(Vec::new, |text| near(index, &text, units[from].script, units.len() == 1))
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
    let most = guesses.iter().map(|(_, sure)| *sure).fold(0.0, f32::max);
    let meant = |(_, sure): &&(u32, f32)| *sure >= most;
    let idle = guesses.iter().filter(meant).all(|(term, _)| index.idle.get(*term as usize) == Some(&true));
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
