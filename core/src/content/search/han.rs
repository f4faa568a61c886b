//! Traditional Chinese letters as simplified ones, in which the texts are written.

use super::quick::Map;
use std::sync::LazyLock;

/// Each traditional letter and its simplified one; where they come from: `core/data/traditional/README.md`.
static PAIRS: LazyLock<Map<char, char>> = LazyLock::new(|| {
    let text = include_str!("../../../data/traditional/pairs.txt");
    let letters: Vec<char> = text.chars().filter(|letter| *letter != '\n').collect();
    letters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
});

/// The simplified letter; the letter itself if it is no traditional one.
pub(super) fn simplified(letter: char) -> char {
    PAIRS.get(&letter).copied().unwrap_or(letter)
}
