//! Makes the index of a language: its texts cut into words, words into terms, and for each term where it stands.

use super::{
    cut::{Trie, cut},
    entries::{self, Entry, Kind, weight},
    fold::{self, fold},
    index::{Document, Index, Question, Target, Term, Token, letters, targets},
    quick::Map,
    sound::{Script, sound},
};
use crate::content::{Knowledge, Voice, model::Words};
use std::sync::OnceLock;

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

/// The index of the language of `voice`.
pub(super) fn index(knowledge: &Knowledge, voice: &Voice) -> Index {
    let none = Words::default();
    let words = knowledge.words(voice.language()).unwrap_or(&none);
    let mut builder = Builder::new(voice.language(), words);
    let mut phrases = Trie::new();
    builder.meanings(&words.same, &mut phrases);
    let kinds = builder.kinds(words, &mut phrases);
    let entries = entries::all(knowledge, voice);
    let read: Vec<Vec<Text>> = entries.iter().map(|entry| builder.entry(entry)).collect();
    let pairs = builder.pairs(&read);
    builder.sums = vec![0.0; builder.meanings + builder.terms.len()];
    let documents = read.iter().map(|fields| builder.document(fields, &phrases, &pairs)).collect::<Vec<_>>();
    builder.finish(entries, documents, &kinds, words)
}

struct Builder {
    stem: bool,
    romanised: bool,
    /// Whether the pack brought a vocabulary: what it lacks is then no word.
    cuts: bool,
    terms: Vec<Term>,
    by_form: Map<Vec<char>, u32>,
    trie: Trie<char>,
    /// How many meanings there are; a target's number is its meaning's, or this and its term's.
    meanings: usize,
    /// Of the entry being read, how often each target stands in it, weighed by where.
    sums: Vec<f32>,
    /// Targets whose sum is not 0.
    summed: Vec<u32>,
    /// Target, document and sum, document by document.
    weights: Vec<(u32, u32, f32)>,
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
            by_form: Map::default(),
            trie: Trie::new(),
            meanings: words.same.len(),
            sums: Vec::new(),
            summed: Vec::new(),
            weights: Vec::new(),
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

    /// A word, or a phrase of several by its words; none if there is none in it.
    fn phrase(&mut self, text: &str, phrases: &mut Trie<u32>) -> Option<u32> {
        let parts: Vec<u32> = self.words(text).iter().map(|word| word.term).collect();
        if let [] | [_] = parts[..] {
            return parts.first().copied();
        }
        let form: Vec<char> = fold::word(text).chars().collect();
        let term = self.term(&form);
        phrases.add(&parts, term);
        self.terms[term as usize].parts = parts;
        Some(term)
    }

    /// Takes lists of words that mean the same, and the phrases among them.
    fn meanings(&mut self, same: &[Vec<String>], phrases: &mut Trie<u32>) {
        for (meaning, members) in same.iter().enumerate() {
            for member in members {
                let Some(term) = self.phrase(member, phrases) else { continue };
                let meanings = &mut self.terms[term as usize].same;
                if !meanings.contains(&(meaning as u32)) {
                    meanings.push(meaning as u32);
                }
            }
        }
    }

    /// Takes the words by which a kind of things is asked for, and the phrases among them.
    fn kinds(&mut self, words: &Words, phrases: &mut Trie<u32>) -> Vec<(Kind, Vec<u32>)> {
        let named = |kind: Kind| words.asked.get(kind.name()).into_iter().flatten();
        let all = Kind::ALL.into_iter();
        all.map(|kind| (kind, named(kind).filter_map(|word| self.phrase(word, phrases)).collect())).collect()
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
    fn pairs(&mut self, read: &[Vec<Text>]) -> Map<[u32; 2], u32> {
        let mut counts: Map<[u32; 2], u32> = Map::default();
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

    fn document(&mut self, fields: &[Text], phrases: &Trie<u32>, pairs: &Map<[u32; 2], u32>) -> Document {
        const PART: f32 = 0.5;
        let mut document = Document::default();
        for Text { field, weight, shown, words } in fields {
            if *shown {
                document.length += words.len() as u32;
            }
            if *weight == weight::TITLE || *weight == weight::ASKED {
                self.question(words, phrases);
            }
            let terms: Vec<u32> = words.iter().map(|word| word.term).collect();
            for (at, word) in words.iter().enumerate() {
                let mut add = |builder: &mut Self, term: u32, end: usize, weight: f32| {
                    builder.add(term, weight);
                    if *shown {
                        let (start, end) = (word.start as u32, end as u32);
                        document.tokens.push(Token { field: *field, start, end, term });
                    }
                };
                add(self, word.term, word.end, *weight);
                for part in 0..self.terms[word.term as usize].parts.len() {
                    let part = self.terms[word.term as usize].parts[part];
                    add(self, part, word.end, *weight * PART);
                }
                let pair =
                    terms.get(at..at + 2).and_then(|pair| pairs.get(<&[u32; 2]>::try_from(pair).ok()?));
                for (end, term) in
                    pair.map(|term| (at + 2, *term)).into_iter().chain(phrases.from(&terms, at))
                {
                    add(self, term, words[end - 1].end, *weight);
                }
            }
        }
        for target in self.summed.drain(..) {
            let sum = std::mem::take(&mut self.sums[target as usize]);
            self.weights.push((target, self.read, sum));
        }
        self.read += 1;
        document
    }

    /// Counts a term and its meanings in the entry being read.
    fn add(&mut self, term: u32, weight: f32) {
        for target in targets(&self.terms, term) {
            let number = match target {
                Target::Meaning(meaning) => meaning,
                Target::Term(term) => self.meanings as u32 + term,
            };
            let sum = &mut self.sums[number as usize];
            if *sum == 0.0 {
                self.summed.push(number);
            }
            *sum += weight;
        }
    }

    /// Keeps a text as a question that its entry answers.
    fn question(&mut self, words: &[Word], phrases: &Trie<u32>) {
        let words: Vec<u32> = words.iter().map(|word| word.term).collect();
        let mut found = Vec::new();
        for at in 0..words.len() {
            found.extend(phrases.from(&words, at).map(|(end, term)| (at, end, term)));
        }
        self.questions.push(Question { document: self.read, words, phrases: found });
    }

    fn finish(
        mut self,
        entries: Vec<Entry>,
        documents: Vec<Document>,
        kinds: &[(Kind, Vec<u32>)],
        words: &Words,
    ) -> Index {
        let read = self.meanings + self.terms.len();
        let meant = |terms: &[u32]| terms.iter().flat_map(|term| targets(&self.terms, *term)).collect();
        let kinds = kinds.iter().map(|(kind, terms)| (*kind, meant(terms))).collect();
        let mut idle = vec![false; self.terms.len()];
        for word in &words.idle {
            let term = self.term(&fold(word).letters) as usize;
            idle.resize(self.terms.len(), false);
            idle[term] = true;
        }
        let mut in_order: Vec<u32> = (0..self.terms.len() as u32).collect();
        in_order.sort_unstable_by(|a, b| {
            self.terms[*a as usize].heard.cmp(&self.terms[*b as usize].heard).then(a.cmp(b))
        });
        let can_be = |term: &u32| self.terms[*term as usize].guessable;
        let guessable = in_order.iter().copied().filter(can_be).collect();
        // Postings of one target beside each other, in the order of documents.
        let mut starts = vec![0; read + 1];
        self.weights.iter().for_each(|(target, ..)| starts[*target as usize + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        let mut next = starts.clone();
        let mut postings = vec![(0, 0.0); self.weights.len()];
        for (target, document, weight) in &self.weights {
            let place = &mut next[*target as usize];
            postings[*place as usize] = (*document, *weight);
            *place += 1;
        }
        let total: u32 = documents.iter().map(|document| document.length).sum();
        Index {
            stem: self.stem,
            average: (total as f32 / documents.len().max(1) as f32).max(1.0),
            entries,
            documents,
            questions: self.questions,
            terms: self.terms,
            in_order,
            guessable,
            idle,
            kinds,
            meanings: self.meanings,
            starts,
            postings,
            romanised: self.romanised,
            by_roman: OnceLock::new(),
        }
    }
}
