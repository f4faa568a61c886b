//! The index of one language: made in memory from the pack when that language is first searched (`make`).

use super::{
    entries::{Entry, Kind},
    quick::Map,
    roman::{self, Slots},
};
use std::sync::OnceLock;

/// A word, a phrase that stands in a list of words that mean the same, or two words that often stand together.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) form: Vec<char>,
    /// Its sound.
    pub(super) heard: Vec<char>,
    /// Numbers of the meanings it stands for.
    pub(super) same: Vec<u32>,
    /// Shorter words it is made of.
    pub(super) parts: Vec<u32>,
    /// Whether a person may have meant it where they typed something near it.
    pub(super) guessable: bool,
    /// Which letters it has, for a quick no.
    pub(super) letters: u64,
}

/// What a query looks for and a text has: a term, or a meaning that several terms share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Target {
    Term(u32),
    Meaning(u32),
}

/// A place of a term in a field of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) field: u16,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) term: u32,
}

/// What was read of an entry.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) tokens: Vec<Token>,
    /// Words a person reads.
    pub(super) length: u32,
}

/// A title, or what people type when they look for an entry: compared with a query as a whole.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) document: u32,
    /// Its words.
    pub(super) words: Vec<u32>,
    /// Phrases in it: the first word, the one after the last, and the term of the whole.
    pub(super) phrases: Vec<(usize, usize, u32)>,
}

/// The index of one language.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) stem: bool,
    pub(super) entries: Vec<Entry>,
    pub(super) documents: Vec<Document>,
    pub(super) questions: Vec<Question>,
    pub(super) terms: Vec<Term>,
    /// Terms by their sound.
    pub(super) in_order: Vec<u32>,
    /// Those of them that can be guessed.
    pub(super) guessable: Vec<u32>,
    /// Terms that say nothing about what is looked for.
    pub(super) idle: Vec<bool>,
    /// Targets of the words that name a kind of thing, such as *law* or *how many*.
    pub(super) kinds: Vec<(Kind, Vec<Target>)>,
    /// How many meanings there are.
    pub(super) meanings: usize,
    /// For each target, where its postings begin, and at the end how many there are.
    pub(super) starts: Vec<u32>,
    pub(super) postings: Vec<(u32, f32)>,
    pub(super) average: f32,
    /// Whether people write the language in Latin letters for want of a keyboard.
    pub(super) romanised: bool,
    pub(super) by_roman: OnceLock<Map<String, Vec<(u32, Slots)>>>,
}

impl Index {
    /// Terms that sound like this.
    pub(super) fn heard(&self, sound: &[char]) -> &[u32] {
        let heard = |term: &u32| self.terms[*term as usize].heard.as_slice();
        let first = self.in_order.partition_point(|term| heard(term) < sound);
        let count = self.in_order[first..].partition_point(|term| heard(term) == sound);
        &self.in_order[first..first + count]
    }

    /// Terms that may be spelled by consonants in Latin letters. Made when first asked: most never type so.
    pub(super) fn spelled(&self, skeleton: &str) -> &[(u32, Slots)] {
        let make = || {
            let mut found: Map<String, Vec<(u32, Slots)>> = Map::default();
            for (number, term) in self.terms.iter().enumerate().filter(|_| self.romanised) {
                let Some(slots) = roman::written(&term.form) else { continue };
                if let Some(skeleton) = slots.skeleton() {
                    found.entry(skeleton).or_default().push((number as u32, slots));
                }
            }
            found
        };
        self.by_roman.get_or_init(make).get(skeleton).map_or(&[], Vec::as_slice)
    }

    /// Documents with a target, and how often it stands there, weighed by where.
    pub(super) fn postings(&self, target: Target) -> &[(u32, f32)] {
        let number = match target {
            Target::Meaning(meaning) => meaning as usize,
            Target::Term(term) => self.meanings + term as usize,
        };
        match self.starts.get(number..=number + 1) {
            Some([from, to]) => &self.postings[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// How rare a target is (BM25's inverse document frequency).
    pub(super) fn rarity(&self, target: Target) -> f32 {
        let (all, with) = (self.entries.len() as f32, self.postings(target).len() as f32);
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// BM25's part of the count and the length, 0 to 1.
    pub(super) fn saturation(&self, document: u32, count: f32) -> f32 {
        const K1: f32 = 3.0;
        const B: f32 = 0.3;
        let length = self.documents[document as usize].length as f32 / self.average;
        count / (count + K1 * (1.0 - B + B * length))
    }

    /// What stands for a term in a query: itself and its meanings.
    pub(super) fn targets(&self, term: u32) -> impl Iterator<Item = Target> + '_ {
        targets(&self.terms, term)
    }
}

/// What stands for a term in a query: itself and its meanings.
pub(super) fn targets(terms: &[Term], term: u32) -> impl Iterator<Item = Target> + '_ {
    let same = &terms[term as usize].same;
    std::iter::once(Target::Term(term)).chain(same.iter().map(|meaning| Target::Meaning(*meaning)))
}

/// Which letters a word has: one bit for each, shared by letters that are 64 apart.
pub(super) fn letters(word: &[char]) -> u64 {
    word.iter().fold(0, |bits, letter| bits | 1 << (*letter as u32 % 64))
}
