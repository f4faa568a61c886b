//! Cuts a text written without spaces by the longest words of a vocabulary: the way through it that leaves the fewest
//! letters over, and then has the fewest words.

use super::{
    quick::Map,
    sound::{is_mark, leads},
};
use std::hash::Hash;

/// Words as a tree of their letters, or phrases as one of their words; each node at which one ends holds its number.
#[derive(Debug)]
pub(super) struct Trie<Step> {
    next: Map<(u32, Step), u32>,
    ends: Vec<Option<u32>>,
}

impl<Step: Copy + Eq + Hash> Trie<Step> {
    pub(super) fn new() -> Self {
        Self { next: Map::default(), ends: vec![None] }
    }

    /// Adds a word of that number.
    pub(super) fn add(&mut self, word: &[Step], number: u32) {
        let mut node = 0;
        for step in word {
            let fresh = self.ends.len() as u32;
            node = *self.next.entry((node, *step)).or_insert(fresh);
            if node == fresh {
                self.ends.push(None);
            }
        }
        self.ends[node as usize].get_or_insert(number);
    }

    /// Words that begin at `at`: the place after each, and its number.
    pub(super) fn from<'a>(&'a self, text: &'a [Step], at: usize) -> impl Iterator<Item = (usize, u32)> + 'a {
        let mut node = 0;
        text[at..]
            .iter()
            .enumerate()
            .map_while(move |(index, step)| {
                node = *self.next.get(&(node, *step))?;
                Some((at + index + 1, self.ends[node as usize]))
            })
            .filter_map(|(end, number)| Some((end, number?)))
    }
}

/// A piece of a text: its letters, and its word if it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) word: Option<u32>,
}

/// Whether a word can end before `at`: between two letters that belong to different syllables.
pub(super) fn may_break(text: &[char], at: usize) -> bool {
    at == 0 || at >= text.len() || !(is_mark(text[at]) || leads(text[at - 1]))
}

/// Cuts `text`. Words equal to `not` are not used.
pub(super) fn cut(trie: &Trie<char>, text: &[char], not: Option<u32>) -> Vec<Piece> {
    let length = text.len();
    // Of the way from each place to the end: letters left over, words, and the next piece.
    let mut best: Vec<(u32, u32, Piece)> = Vec::with_capacity(length + 1);
    best.resize(length + 1, (0, 0, Piece { start: length, end: length, word: None }));
    for at in (0..length).rev() {
        if !may_break(text, at) {
            continue;
        }
        let single = (at + 1..=length).find(|end| may_break(text, *end)).unwrap_or(length);
        let rest = &best[single];
        let mut found = (rest.0 + 1, rest.1 + 1, Piece { start: at, end: single, word: None });
        for (end, number) in trie.from(text, at) {
            if Some(number) == not || !may_break(text, end) {
                continue;
            }
            let rest = &best[end];
            // The longer word first, where all else is equal.
            if (rest.0, rest.1 + 1) <= (found.0, found.1) {
                found = (rest.0, rest.1 + 1, Piece { start: at, end, word: Some(number) });
            }
        }
        best[at] = found;
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < length {
        let piece = best[at].2;
        pieces.push(piece);
        at = piece.end;
    }
    pieces
}
