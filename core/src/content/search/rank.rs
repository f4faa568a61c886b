//! Ranks what fits, and says where it does.

use super::{
    entries::Kind,
    index::{Index, Target},
    query::{Query, Wish},
    quick::Map,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its id among its kind; an article's is its slug.
    pub id: String,
    /// Its title or name.
    pub title: String,
    /// Bytes of the title that fit.
    pub title_marks: Vec<Range<usize>>,
    /// The line of its text that fits best; empty if none does.
    pub line: String,
    /// Bytes of the line that fit.
    pub line_marks: Vec<Range<usize>>,
    /// How well it fits: comparable within one answer only.
    pub score: f32,
}

/// How much of the score stands for how much of the query was found at all.
const COVERAGE: f32 = 0.6;
/// What a question just like the query adds, in parts of what the words of the query are worth.
const QUESTION: f32 = 1.0;
/// How likely it is that somebody wants a kind of thing who named it.
const NAMED: f32 = 1.2;
/// How much likelier somebody wants what holds where they are or come from.
const NEAR: f32 = 1.15;
/// What is found only by words of another language counts less.
const OTHER: f32 = 0.8;
/// From the sixth on, a thing that fits less than this part of the best is left out.
const LEAST: f32 = 0.12;
const ALWAYS: usize = 5;

/// The things that fit the query, in the first of `languages`.
pub(super) fn rank(
    indices: &BTreeMap<String, Index>,
    languages: &[&str],
    query: &Query,
    most: usize,
) -> Vec<Hit> {
    let Some(own) = languages.first().and_then(|language| indices.get(*language)) else { return Vec::new() };
    let wishes = query.wishes(own);
    let mut scores = scored(own, &wishes);
    let place: HashMap<(Kind, &str), usize> =
        own.entries.iter().enumerate().map(|(at, entry)| ((entry.kind, entry.id.as_str()), at)).collect();
    for other in languages.iter().skip(1).filter_map(|language| indices.get(*language)) {
        for (entry, score) in other.entries.iter().zip(scored(other, &query.wishes(other))) {
            if let Some(at) = place.get(&(entry.kind, entry.id.as_str())) {
                scores[*at] = scores[*at].max(score * OTHER);
            }
        }
    }
    let mut order: Vec<usize> = (0..scores.len()).filter(|at| scores[*at] > 0.0).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    let best = order.first().map_or(0.0, |at| scores[*at]);
    let near = order.iter().filter(|at| scores[**at] >= best * LEAST).count();
    order.truncate(most.min(near.max(ALWAYS)));
    let wanted = wanted(own, &wishes);
    order.into_iter().map(|at| hit(own, at, &wanted, scores[at])).collect()
}

/// The score of each entry of an index.
fn scored(index: &Index, wishes: &[Wish]) -> Vec<f32> {
    let mut scores = vec![0.0; index.entries.len()];
    let mut covered = vec![0.0; index.entries.len()];
    let mut whole = 0.0;
    for wish in wishes {
        let mut best = vec![0.0_f32; index.entries.len()];
        let mut mass = 0.0_f32;
        for (target, sure) in &wish.targets {
            let postings = index.postings(*target);
            if postings.is_empty() {
                continue;
            }
            let rarity = index.rarity(*target) * sure * wish.counts;
            mass = mass.max(rarity);
            for (document, count) in postings {
                let score = rarity * index.saturation(*document, *count);
                best[*document as usize] = best[*document as usize].max(score);
            }
        }
        whole += mass;
        for (at, score) in best.into_iter().enumerate().filter(|(_, score)| *score > 0.0) {
            scores[at] += score;
            covered[at] += mass;
        }
    }
    for (score, covered) in scores.iter_mut().zip(covered) {
        *score *= 1.0 - COVERAGE + COVERAGE * covered / f32::max(whole, f32::EPSILON);
    }
    for (score, likeness) in scores.iter_mut().zip(likeness(index, wishes)) {
        *score += QUESTION * whole * likeness * likeness;
    }
    // Who asks for the law, or how many, wants that kind of thing.
    let named: Vec<Kind> = index
        .kinds
        .iter()
        .filter(|(_, words)| wishes.iter().any(|wish| names(wish, words)))
        .map(|(kind, _)| *kind)
        .collect();
    for (score, entry) in scores.iter_mut().zip(&index.entries) {
        *score *= if named.contains(&entry.kind) { NAMED } else { entry.likely };
        *score *= if entry.near { NEAR } else { 1.0 };
    }
    scores
}

/// Whether a part of the query is surely one of these words.
fn names(wish: &Wish, words: &[Target]) -> bool {
    const SURE: f32 = 0.85;
    wish.targets.iter().any(|(target, sure)| *sure >= SURE && words.contains(target))
}

/// How like the query is to the most like of an entry's questions, 0 to 1: the part of both that the other has.
fn likeness(index: &Index, wishes: &[Wish]) -> Vec<f32> {
    const IDLE: f32 = 0.15;
    let mut sure: Map<Target, f32> = Map::default();
    let mut asked = 0.0;
    for wish in wishes.iter().filter(|wish| wish.whole) {
        let mut mass = 0.0_f32;
        for (target, meant) in &wish.targets {
            let known = sure.entry(*target).or_default();
            *known = known.max(*meant);
            mass = mass.max(index.rarity(*target) * meant * wish.counts);
        }
        asked += mass;
    }
    let mut best = vec![0.0_f32; index.entries.len()];
    let meant = |term: u32| {
        index.targets(term).filter_map(|target| sure.get(&target)).copied().fold(0.0_f32, f32::max)
    };
    for question in &index.questions {
        let mut each: Vec<f32> = question.words.iter().map(|term| meant(*term)).collect();
        for (from, to, phrase) in &question.phrases {
            let meant = meant(*phrase);
            each[*from..*to].iter_mut().for_each(|word| *word = word.max(meant));
        }
        if each.iter().all(|meant| *meant == 0.0) {
            continue;
        }
        let (mut whole, mut both) = (0.0, 0.0);
        for (term, meant) in question.words.iter().zip(each) {
            let counts = if index.idle.get(*term as usize) == Some(&true) { IDLE } else { 1.0 };
            let mass = index.rarity(Target::Term(*term)) * counts;
            whole += mass;
            both += mass * meant;
        }
        let like = (2.0 * both / f32::max(whole + asked, f32::EPSILON)).min(1.0);
        let known = &mut best[question.document as usize];
        *known = known.max(like);
    }
    best
}

/// Each target with how much it says.
fn wanted(index: &Index, wishes: &[Wish]) -> Map<Target, f32> {
    let mut wanted: Map<Target, f32> = Map::default();
    for wish in wishes.iter().filter(|wish| wish.counts > 0.3) {
        for (target, sure) in &wish.targets {
            let says = index.rarity(*target) * sure * wish.counts;
            let known = wanted.entry(*target).or_default();
            *known = known.max(says);
        }
    }
    wanted
}

fn hit(index: &Index, at: usize, wanted: &Map<Target, f32>, score: f32) -> Hit {
    let entry = &index.entries[at];
    let mut says: BTreeMap<u16, (f32, Vec<Range<usize>>)> = BTreeMap::new();
    for token in &index.documents[at].tokens {
        let weight =
            index.targets(token.term).filter_map(|target| wanted.get(&target)).copied().reduce(f32::max);
        if let Some(weight) = weight {
            let (sum, marks) = says.entry(token.field).or_default();
            let mark = token.start as usize..token.end as usize;
            match marks.last_mut() {
                Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
                _ => {
                    *sum += weight;
                    marks.push(mark);
                }
            }
        }
    }
    let title_marks = says.remove(&0).map(|(_, marks)| marks).unwrap_or_default();
    let best = says.into_iter().max_by(|a, b| a.1.0.total_cmp(&b.1.0).then(b.0.cmp(&a.0)));
    let (line, line_marks) = match best {
        Some((field, (_, marks))) => shortened(&entry.fields[usize::from(field) - 1].text, marks),
        None => {
            entry.fields.iter().find(|f| f.shown).map(|f| shortened(&f.text, Vec::new())).unwrap_or_default()
        }
    };
    Hit {
        kind: entry.kind,
        id: entry.id.clone(),
        title: entry.title.clone(),
        title_marks,
        line,
        line_marks,
        score,
    }
}

/// Letters of a line at most, and before its first mark.
const LINE: usize = 110;
const BEFORE: usize = 30;

/// A line around its first mark, short enough for a row. It is cut where a space stands or what fits ends: nowhere else
/// is surely between two words.
fn shortened(text: &str, marks: Vec<Range<usize>>) -> (String, Vec<Range<usize>>) {
    if text.chars().count() <= LINE {
        return (text.to_owned(), marks);
    }
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = if text[..first].chars().count() <= BEFORE {
        0
    } else {
        let from = text[..first].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
        text[from..first].find(' ').map_or(first, |space| from + space + 1)
    };
    let end = match text[start..].char_indices().nth(LINE) {
        None => text.len(),
        Some((reach, _)) => {
            let reach = start + reach;
            let fits = marks.iter().map(|mark| mark.end).filter(|end| *end <= reach).max().unwrap_or(start);
            let space = text[..reach].rfind(' ').filter(|space| *space > fits);
            space.or(Some(fits).filter(|fits| *fits > start)).unwrap_or(reach)
        }
    };
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    let shift = |at: usize| at - start + before.len();
    let marks = marks
        .into_iter()
        .filter(|mark| mark.start >= start && mark.end <= end)
        .map(|mark| shift(mark.start)..shift(mark.end))
        .collect();
    (format!("{before}{}{after}", &text[start..end]), marks)
}
