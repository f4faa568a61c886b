//! Finds things in what the phone knows: articles, phone lines, and what other rooms add, in seven languages, without a
//! network.
//!
//! A text is folded (`fold`) and, in a language written without spaces, cut by the longest words of the vocabulary its
//! pack carries (`cut`). The index of a language (`index`) is made in memory when that language is first searched;
//! nothing is written down, and what a person looked for stays nowhere. A query is cut the same way (`query`); words it
//! does not know are taken for the nearest that sound so (`sound`), begin so, are spelled so but for a slip, or are
//! written so in Latin letters (`roman`). Words that mean the same find each other by lists in the pack. Things are
//! ranked by BM25, a word in the title counting more than one in the text (`rank`). Why not a database's full-text
//! search: `docs/adr/0012`.

mod cut;
mod entries;
mod fold;
mod guess;
mod han;
mod index;
mod make;
mod query;
mod quick;
mod rank;
mod roman;
mod sound;
#[cfg(test)]
mod tests;
mod zawgyi;

pub use entries::Kind;
pub use rank::Hit;

use super::{Knowledge, Voice};
use index::Index;
use query::Query;
use std::collections::BTreeMap;

/// A search over one pack. Keeps the index of each language it was asked in.
#[derive(Debug, Default)]
pub struct Search {
    indices: BTreeMap<String, Index>,
    /// Version and time of the pack they were made from.
    of: (u64, i64),
}

impl Search {
    /// Things that fit what was typed, the best first, at most `most`. What is typed may be anything of any length: only
    /// the first 200 letters are read, and nothing in it is a command.
    ///
    /// Words in the script of another of the seven languages are looked up in that language, and Latin ones in English
    /// too; what is found is shown in the language of `voice`.
    pub fn find(&mut self, knowledge: &Knowledge, voice: &Voice, typed: &str, most: usize) -> Vec<Hit> {
        let of = (knowledge.version, knowledge.created);
        if std::mem::replace(&mut self.of, of) != of {
            self.indices.clear();
        }
        let query = Query::new(typed);
        if query.is_empty() {
            return Vec::new();
        }
        let own = voice.language();
        let mut others: Vec<&str> = query.languages().collect();
        if query.has_latin() && own != "vi" {
            others.push("en");
        }
        others.sort_unstable();
        others.dedup();
        others.retain(|language| *language != own);
        let languages: Vec<&str> = std::iter::once(own).chain(others).collect();
        for language in &languages {
            if !self.indices.contains_key(*language) {
                let index = if *language == own {
                    make::index(knowledge, voice)
                } else {
                    make::index(knowledge, &Voice::new(knowledge, language))
                };
                self.indices.insert((*language).to_owned(), index);
            }
        }
        rank::rank(&self.indices, &languages, &query, most)
    }
}
