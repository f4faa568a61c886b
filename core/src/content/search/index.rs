//! The index of one language: made in memory from the pack when that language is first searched.

use super::{
    cut::{Trie, cut},
    entries::{self, Entry, weight},
    fold::{self, fold},
    roman::{self, Slots},
    sound::{Script, sound},
};
use crate::content::{Knowledge, Voice, model::Words};
use std::collections::HashMap;

/// A word, a phrase that stands in a list of words that mean the same, or two words that often stand together.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) form: Vec<char>,
    /// Its sound.
    pub(super) heard: Vec<char>,
    pub(super) roman: Option<Slots>,
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

/// A place of a target in a field of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) field: u16,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) target: Target,
}

/// A word of a text.
struct Word {
    term: u32,
    start: usize,
    end: usize,
    /// Whether only spaces stand between it and the word before.
    follows: bool,
}

/// A text of an entry, in words; the title is field 0.
struct Text {
    field: u16,
    weight: f32,
    shown: bool,
    words: Vec<Word>,
}

/// What was read of an entry.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) tokens: Vec<Token>,
    /// Words a person reads.
    length: u32,
}

/// A title, or what people type when they look for an entry: compared with a query as a whole.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) document: u32,
    /// For each of its words, what stands for it in a query.
    pub(super) words: Vec<(u32, Vec<Target>)>,
}

/// The index of one language.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) stem: bool,
    pub(super) entries: Vec<Entry>,
    pub(super) documents: Vec<Document>,
    pub(super) questions: Vec<Question>,
    pub(super) terms: Vec<Term>,
    pub(super) by_sound: HashMap<String, Vec<u32>>,
    pub(super) by_roman: HashMap<String, Vec<u32>>,
    /// Terms that can be guessed, by their sound.
    pub(super) in_order: Vec<u32>,
    /// Terms that say nothing about what is looked for.
    pub(super) idle: Vec<bool>,
    postings: HashMap<Target, Vec<(u32, f32)>>,
    average: f32,
}

/// Words of a phrase at most.
const PHRASE: usize = 6;

impl Index {
    pub(super) fn new(knowledge: &Knowledge, voice: &Voice) -> Self {
        let none = Words::default();
        let words = knowledge.words(voice.language()).unwrap_or(&none);
        let mut builder = Builder::new(voice.language(), words);
        let phrases = builder.meanings(&words.same);
        let entries = entries::all(knowledge, voice);
        let read: Vec<Vec<Text>> = entries.iter().map(|entry| builder.entry(entry)).collect();
        let pairs = builder.pairs(&read);
        let documents =
            read.iter().map(|fields| builder.document(fields, &phrases, &pairs)).collect::<Vec<_>>();
        builder.finish(entries, documents, &words.idle)
    }

    /// Documents with a target, and how often it stands there, weighed by where.
    pub(super) fn postings(&self, target: Target) -> &[(u32, f32)] {
        self.postings.get(&target).map_or(&[], Vec::as_slice)
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
}

struct Builder {
    stem: bool,
    romanised: bool,
    /// Whether the pack brought a vocabulary: what it lacks is then no word.
    cuts: bool,
    terms: Vec<Term>,
    by_form: HashMap<Vec<char>, u32>,
    trie: Trie,
    weights: HashMap<(Target, u32), f32>,
    questions: Vec<Question>,
    read: u32,
}

impl Builder {
    fn new(language: &str, words: &Words) -> Self {
        let mut builder = Self {
            stem: language != "vi",
            romanised: matches!(language, "th" | "lo"),
            cuts: !words.vocabulary.is_empty(),
            terms: Vec::new(),
            by_form: HashMap::new(),
            trie: Trie::new(),
            weights: HashMap::new(),
            questions: Vec::new(),
            read: 0,
        };
        for word in &words.vocabulary {
            let letters: Vec<char> = fold(word).letters;
            let term = builder.term(&letters);
            builder.trie.add(&letters, term);
        }
        for term in 0..builder.terms.len() as u32 {
            let pieces = cut(&builder.trie, &builder.terms[term as usize].form, Some(term));
            let parts: Option<Vec<u32>> = pieces.iter().map(|piece| piece.word).collect();
            builder.terms[term as usize].parts = parts.filter(|parts| parts.len() > 1).unwrap_or_default();
        }
        builder
    }

    fn term(&mut self, form: &[char]) -> u32 {
        if let Some(term) = self.by_form.get(form) {
            return *term;
        }
        let term = self.terms.len() as u32;
        let heard: Vec<char> = sound(form, self.stem).chars().collect();
        self.terms.push(Term {
            roman: if self.romanised { roman::written(form) } else { None },
            letters: letters(&heard),
            heard,
            form: form.to_vec(),
            same: Vec::new(),
            parts: Vec::new(),
            guessable: true,
        });
        self.by_form.insert(form.to_vec(), term);
        term
    }

    /// The words of a text.
    fn words(&mut self, text: &str) -> Vec<Word> {
        let folded = fold(text);
        let scripts: Vec<Script> = folded.letters.iter().map(|c| Script::of(*c)).collect();
        let mut words: Vec<Word> = Vec::new();
        let (mut at, mut last) = (0, 0);
        while at < scripts.len() {
            let script = scripts[at];
            let run = scripts[at..].iter().take_while(|s| **s == script).count();
            let mut add = |builder: &mut Self, from: usize, to: usize, term: Option<u32>| {
                let term = term.unwrap_or_else(|| builder.term(&folded.letters[from..to]));
                let follows = folded.letters[last..from].iter().all(|c| *c == ' ');
                words.push(Word { term, start: folded.from[from], end: folded.from[to], follows });
                last = to;
            };
            match script {
                Script::None => {}
                Script::Spaced => add(self, at, at + run, None),
                _ => {
                    for piece in cut(&self.trie, &folded.letters[at..at + run], None) {
                        if piece.word.is_some() || !self.cuts {
                            add(self, at + piece.start, at + piece.end, piece.word);
                        }
                    }
                }
            }
            at += run;
        }
        words
    }

    /// Takes lists of words that mean the same; returns the phrases among them, by the sounds of their words.
    fn meanings(&mut self, same: &[Vec<String>]) -> HashMap<Vec<u32>, u32> {
        let mut phrases = HashMap::new();
        for (meaning, members) in same.iter().enumerate() {
            for member in members {
                let parts: Vec<u32> = self.words(member).iter().map(|word| word.term).collect();
                let term = match parts[..] {
                    [] => continue,
                    [word] => word,
                    _ => {
                        let form: Vec<char> = fold::word(member).chars().collect();
                        let term = self.term(&form);
                        phrases.insert(parts.clone(), term);
                        self.terms[term as usize].parts = parts;
                        term
                    }
                };
                let meanings = &mut self.terms[term as usize].same;
                if !meanings.contains(&(meaning as u32)) {
                    meanings.push(meaning as u32);
                }
            }
        }
        phrases
    }

    fn entry(&mut self, entry: &Entry) -> Vec<Text> {
        let title = Text { field: 0, weight: weight::TITLE, shown: true, words: self.words(&entry.title) };
        let mut texts = vec![title];
        for (index, field) in entry.fields.iter().enumerate() {
            let words = self.words(&field.text);
            texts.push(Text { field: index as u16 + 1, weight: field.weight, shown: field.shown, words });
        }
        texts
    }

    /// Pairs of words that stand together more than once, or in a title or a question: each becomes a term.
    fn pairs(&mut self, read: &[Vec<Text>]) -> HashMap<[u32; 2], u32> {
        let mut counts: HashMap<[u32; 2], u32> = HashMap::new();
        for Text { weight, words, .. } in read.iter().flatten() {
            for pair in words.windows(2).filter(|pair| pair[1].follows) {
                *counts.entry([pair[0].term, pair[1].term]).or_default() +=
                    if *weight >= weight::ASKED { 2 } else { 1 };
            }
        }
        let mut often: Vec<[u32; 2]> =
            counts.into_iter().filter(|(_, count)| *count > 1).map(|(pair, _)| pair).collect();
        often.sort_unstable();
        often.into_iter().map(|pair| (pair, self.pair(pair))).collect()
    }

    fn pair(&mut self, pair: [u32; 2]) -> u32 {
        let [first, second] = pair.map(|term| self.terms[term as usize].form.clone());
        let spaced = first.last().is_some_and(|c| Script::of(*c) == Script::Spaced);
        let form = if spaced { [first, vec![' '], second].concat() } else { [first, second].concat() };
        let known = self.by_form.contains_key(&form);
        let term = self.term(&form);
        if !known {
            let new = &mut self.terms[term as usize];
            new.guessable = false;
            new.parts = pair.to_vec();
        }
        term
    }

    fn document(
        &mut self,
        fields: &[Text],
        phrases: &HashMap<Vec<u32>, u32>,
        pairs: &HashMap<[u32; 2], u32>,
    ) -> Document {
        const PART: f32 = 0.5;
        let mut document = Document::default();
        for Text { field, weight, shown, words } in fields {
            if *shown {
                document.length += words.len() as u32;
            }
            if *weight == weight::TITLE || *weight == weight::ASKED {
                self.question(words, phrases);
            }
            for (at, word) in words.iter().enumerate() {
                let mut add = |builder: &mut Self, term: u32, end: usize, weight: f32| {
                    let meanings = builder.terms[term as usize].same.clone();
                    let targets =
                        std::iter::once(Target::Term(term)).chain(meanings.into_iter().map(Target::Meaning));
                    for target in targets {
                        *builder.weights.entry((target, builder.read)).or_default() += weight;
                        if *shown {
                            let (start, end) = (word.start as u32, end as u32);
                            document.tokens.push(Token { field: *field, start, end, target });
                        }
                    }
                };
                add(self, word.term, word.end, *weight);
                for part in self.terms[word.term as usize].parts.clone() {
                    add(self, part, word.end, *weight * PART);
                }
                for length in 2..=PHRASE.min(words.len() - at) {
                    let phrase: Vec<u32> = words[at..at + length].iter().map(|word| word.term).collect();
                    let pair = if length == 2 { pairs.get(&[phrase[0], phrase[1]]) } else { None };
                    for term in [phrases.get(&phrase), pair].into_iter().flatten() {
                        add(self, *term, words[at + length - 1].end, *weight);
                    }
                }
            }
        }
        self.read += 1;
        document
    }

    /// Keeps a text as a question that its entry answers.
    fn question(&mut self, words: &[Word], phrases: &HashMap<Vec<u32>, u32>) {
        let of = |term: u32| {
            let same = &self.terms[term as usize].same;
            std::iter::once(Target::Term(term)).chain(same.iter().map(|meaning| Target::Meaning(*meaning)))
        };
        let mut kept: Vec<(u32, Vec<Target>)> =
            words.iter().map(|word| (word.term, of(word.term).collect())).collect();
        for at in 0..words.len() {
            for length in 2..=PHRASE.min(words.len() - at) {
                let phrase: Vec<u32> = words[at..at + length].iter().map(|word| word.term).collect();
                if let Some(term) = phrases.get(&phrase) {
                    kept[at..at + length].iter_mut().for_each(|(_, targets)| targets.extend(of(*term)));
                }
            }
        }
        self.questions.push(Question { document: self.read, words: kept });
    }

    fn finish(mut self, entries: Vec<Entry>, documents: Vec<Document>, idle: &[String]) -> Index {
        let mut idle_terms = vec![false; self.terms.len()];
        for word in idle {
            let form: Vec<char> = fold::word(word).chars().collect();
            let term = self.term(&form) as usize;
            idle_terms.resize(self.terms.len(), false);
            idle_terms[term] = true;
        }
        let mut by_sound: HashMap<String, Vec<u32>> = HashMap::new();
        let mut by_roman: HashMap<String, Vec<u32>> = HashMap::new();
        for (number, term) in self.terms.iter().enumerate() {
            by_sound.entry(term.heard.iter().collect()).or_default().push(number as u32);
            if let Some(skeleton) = term.roman.as_ref().and_then(Slots::skeleton) {
                by_roman.entry(skeleton).or_default().push(number as u32);
            }
        }
        let mut in_order: Vec<u32> =
            (0..self.terms.len() as u32).filter(|term| self.terms[*term as usize].guessable).collect();
        in_order.sort_by(|a, b| self.terms[*a as usize].heard.cmp(&self.terms[*b as usize].heard));
        let mut postings: HashMap<Target, Vec<(u32, f32)>> = HashMap::new();
        for ((target, document), weight) in self.weights {
            postings.entry(target).or_default().push((document, weight));
        }
        postings.values_mut().for_each(|list| list.sort_unstable_by_key(|(document, _)| *document));
        let total: u32 = documents.iter().map(|document| document.length).sum();
        Index {
            stem: self.stem,
            average: (total as f32 / documents.len().max(1) as f32).max(1.0),
            entries,
            documents,
            questions: self.questions,
            terms: self.terms,
            by_sound,
            by_roman,
            in_order,
            idle: idle_terms,
            postings,
        }
    }
}

/// Which letters a word has: one bit for each, shared by letters that are 64 apart.
pub(super) fn letters(word: &[char]) -> u64 {
    word.iter().fold(0, |bits, letter| bits | 1 << (*letter as u32 % 64))
}
