//! Writes a text as search compares it: small letters, Western digits, no signs that nobody sees, accents apart from
//! their letter, one spelling where a script has two for what looks the same, simplified Chinese letters.

use super::{han::simplified, quick::Map};
use std::sync::LazyLock;

/// A folded text. Each letter knows where it came from.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) letters: Vec<char>,
    /// Byte in the text at which each letter begins, and the text's length at the end.
    pub(super) from: Vec<usize>,
}

/// Folds a text.
pub(super) fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { letters: Vec::with_capacity(text.len() / 2), from: Vec::with_capacity(text.len() / 2 + 1) };
    for (at, letter) in text.char_indices() {
        // Most letters: small, and nothing but themselves.
        if matches!(letter, 'a'..='z' | '0'..='9' | ' ') {
            folded.push(letter, at);
            continue;
        }
        if unseen(letter) {
            continue;
        }
        if caseless(letter) {
            folded.split(letter, at);
            continue;
        }
        for small in wide(letter).to_lowercase() {
            match digit(small) {
                Some(digit) => folded.push(digit, at),
                None => folded.split(small, at),
            }
        }
    }
    folded.from.push(text.len());
    folded
}

/// A word, folded.
pub(super) fn word(text: &str) -> String {
    fold(text).letters.into_iter().collect()
}

impl Folded {
    fn push(&mut self, letter: char, at: usize) {
        self.letters.push(letter);
        self.from.push(at);
    }

    fn split(&mut self, letter: char, at: usize) {
        match letter {
            'đ' => self.push('d', at),
            '\u{3400}'..='\u{9FFF}' => self.push(simplified(letter), at),
            'ำ' => self.pair(['\u{0E4D}', 'า'], at),
            'ຳ' => self.pair(['\u{0ECD}', 'າ'], at),
            'ໜ' => self.pair(['ຫ', 'ນ'], at),
            'ໝ' => self.pair(['ຫ', 'ມ'], at),
            'ຼ' => self.joined('ລ', at),
            'ឲ' => self.joined('ឱ', at),
            'ဩ' => ['သ', 'ြ'].into_iter().for_each(|c| self.push(c, at)),
            _ => match accents(letter) {
                Some(parts) => parts.iter().for_each(|c| self.joined(*c, at)),
                None => self.joined(letter, at),
            },
        }
    }

    fn pair(&mut self, letters: [char; 2], at: usize) {
        letters.into_iter().for_each(|c| self.joined(c, at));
    }

    /// Adds a letter that may make one sign with the one before it, or belong before it.
    fn joined(&mut self, letter: char, at: usize) {
        let Some(&last) = self.letters.last() else { return self.push(letter, at) };
        let one = match (last, letter) {
            ('เ', 'เ') => 'แ',
            ('ເ', 'ເ') => 'ແ',
            ('\u{17C1}', '\u{17B8}') => '\u{17BE}', // េ + ី
            ('\u{17C1}', '\u{17B6}') => '\u{17C4}', // េ + ា
            ('\u{17A2}', '\u{17C4}') => 'ឱ',        // អ + ោ
            _ => '\0',
        };
        if one != '\0' {
            if let Some(last) = self.letters.last_mut() {
                *last = one;
            }
        } else if rank(letter) > 0 && rank(letter) < rank(last) {
            // Both marks stand on one letter, whichever was typed first.
            let place = self.letters.len() - 1;
            self.letters.insert(place, letter);
            self.from.push(at);
        } else {
            self.push(letter, at);
        }
    }
}

/// Order of the marks on one letter, 0 for what is none.
fn rank(mark: char) -> u32 {
    match mark {
        // Thai and Lao: vowels above and below, then tones, then ํ of ำ.
        '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0EB1}' | '\u{0EB4}'..='\u{0EBC}' => 1,
        '\u{0E47}'..='\u{0E4C}' | '\u{0EC8}'..='\u{0ECC}' => 2,
        '\u{0E4D}' | '\u{0ECD}' => 3,
        // Burmese: vowels above and below, anusvara, dot below, asat.
        '\u{102D}'..='\u{1032}' | '\u{1036}' | '\u{1037}' | '\u{103A}' => mark as u32,
        // Accents of Latin letters.
        '\u{0300}'..='\u{036F}' => mark as u32,
        _ => 0,
    }
}

/// Joiners, breaks and directions: typed by keyboards, seen by nobody. Apostrophes too: *don't* is *dont*.
fn unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\'' | '’' | 'ʼ'
    )
}

/// Letters and marks of scripts that have no small ones, without their digits.
fn caseless(letter: char) -> bool {
    matches!(
        letter,
        '\u{0E01}'..='\u{0E4F}' | '\u{0E81}'..='\u{0ECF}' | '\u{0EDC}'..='\u{0EDF}' | '\u{1000}'..='\u{103F}'
            | '\u{1780}'..='\u{17DF}' | '\u{3400}'..='\u{9FFF}'
    )
}

/// A wide Latin letter as an ordinary one.
fn wide(letter: char) -> char {
    match letter as u32 {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

/// Zeros of the scripts that write numbers by ten digits (Unicode, general category Nd) and whose people may type here.
const ZEROS: [u32; 21] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1A80, 0xA9D0, 0xA9F0,
];

/// A digit of any script as a Western one.
fn digit(letter: char) -> Option<char> {
    let code = letter as u32;
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// A Latin letter with accents as the letter and its accents, in the order of [`rank`].
fn accents(letter: char) -> Option<&'static [char]> {
    matches!(letter, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
        .then(|| ACCENTS.get(&letter))?
        .map(Vec::as_slice)
}

/// Vowels of Vietnamese with their accents and tones, each in its parts.
static ACCENTS: LazyLock<Map<char, Vec<char>>> = LazyLock::new(|| {
    const GRAVE: char = '\u{300}';
    const ACUTE: char = '\u{301}';
    const ROUND: char = '\u{302}';
    const TILDE: char = '\u{303}';
    const BREVE: char = '\u{306}';
    const HOOK: char = '\u{309}';
    const HORN: char = '\u{31B}';
    const DOT: char = '\u{323}';
    /// Each with its accent, bare and with the five tones.
    const VOWELS: [(char, char, &str); 12] = [
        ('a', '\0', "aàáãảạ"),
        ('a', BREVE, "ăằắẵẳặ"),
        ('a', ROUND, "âầấẫẩậ"),
        ('e', '\0', "eèéẽẻẹ"),
        ('e', ROUND, "êềếễểệ"),
        ('i', '\0', "iìíĩỉị"),
        ('o', '\0', "oòóõỏọ"),
        ('o', ROUND, "ôồốỗổộ"),
        ('o', HORN, "ơờớỡởợ"),
        ('u', '\0', "uùúũủụ"),
        ('u', HORN, "ưừứữửự"),
        ('y', '\0', "yỳýỹỷỵ"),
    ];
    const TONES: [char; 6] = ['\0', GRAVE, ACUTE, TILDE, HOOK, DOT];
    let rows = VOWELS.iter().flat_map(|(base, accent, row)| {
        row.chars().zip(TONES).map(move |(letter, tone)| {
            let mut parts: Vec<char> = [*accent, tone].into_iter().filter(|c| *c != '\0').collect();
            parts.sort_unstable();
            parts.insert(0, *base);
            (letter, parts)
        })
    });
    rows.collect()
});
