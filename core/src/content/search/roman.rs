//! Thai and Lao as people write them in Latin letters: *kha raeng*, *karang*, *ngern duan*.
//!
//! There is no one way to do it, so both sides are brought to the same coarse form: the consonants in order, by the
//! places where they are spoken, and the vowels between them. The consonants must be the same, the vowels may be near.

/// A word as consonants and the vowels after each. The first slot has no consonant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slots(Vec<(char, String)>);

impl Slots {
    fn new() -> Self {
        Self(vec![('\0', String::new())])
    }

    fn consonant(&mut self, letter: char) {
        match self.0.last() {
            // Doubled, or written twice because two syllables meet.
            Some((last, vowels)) if *last == letter && vowels.is_empty() => {}
            _ => self.0.push((letter, String::new())),
        }
    }

    fn vowel(&mut self, letters: &str) {
        if let Some((_, vowels)) = self.0.last_mut() {
            for letter in letters.chars() {
                if !vowels.ends_with(letter) {
                    vowels.push(letter);
                }
            }
        }
    }

    /// The consonants by place, by which words are looked up; none if there are too few to tell anything.
    pub(super) fn skeleton(&self) -> Option<String> {
        let skeleton: String = self.spoken().iter().filter_map(|(c, _)| place(*c)).collect();
        (skeleton.len() >= 2).then_some(skeleton)
    }

    /// How near two words of the same skeleton are, 0 to 1.
    pub(super) fn nearness(&self, other: &Self) -> f32 {
        let (mine, theirs) = (self.spoken(), other.spoken());
        if mine.len() != theirs.len() {
            return 0.0;
        }
        let far: f32 = mine.iter().zip(&theirs).map(|(a, b)| consonants(a.0, b.0) + vowels(&a.1, &b.1)).sum();
        (1.0 - far / mine.len() as f32).max(0.0)
    }

    /// Slots of consonants that have a place; those that are lost in speech leave their vowels to the one before.
    fn spoken(&self) -> Vec<(char, String)> {
        let mut spoken: Vec<(char, String)> = Vec::with_capacity(self.0.len());
        for (consonant, vowels) in &self.0 {
            match spoken.last_mut() {
                Some((_, last)) if place(*consonant).is_none() => last.push_str(vowels),
                // *kap ban*: where one syllable ends and the next begins in one place, one hears one.
                Some((before, last)) if last.is_empty() && place(*before) == place(*consonant) => {
                    *before = *consonant;
                    last.push_str(vowels);
                }
                _ => spoken.push((*consonant, vowels.clone())),
            }
        }
        spoken
    }
}

/// Where a consonant is spoken. Those at the end of a syllable lose what tells them from their neighbours.
fn place(consonant: char) -> Option<char> {
    match consonant {
        'k' | 'g' => Some('k'),
        't' | 'd' | 's' | 'c' => Some('t'),
        'p' | 'b' | 'f' => Some('p'),
        'n' | 'l' => Some('n'),
        'N' | 'm' => Some(consonant),
        _ => None,
    }
}

fn consonants(a: char, b: char) -> f32 {
    match (a.min(b), a.max(b)) {
        (a, b) if a == b => 0.0,
        ('d', 't') | ('b', 'p') | ('g', 'k') => 0.1,
        ('l', 'n') | ('s', 't') | ('c', 't') | ('c', 's') => 0.4,
        _ => 0.7,
    }
}

fn vowels(a: &str, b: &str) -> f32 {
    if a == b {
        0.0
    } else if a.is_empty() || b.is_empty() {
        0.25
    } else if a.chars().any(|c| b.contains(c)) {
        0.15
    } else {
        0.5
    }
}

/// A word typed in Latin letters (folded, spaces allowed); none if it has other letters.
pub(super) fn typed(letters: &[char]) -> Option<Slots> {
    let word: Vec<char> = letters.iter().copied().filter(|c| *c != ' ').collect();
    if word.is_empty() || !word.iter().all(char::is_ascii_lowercase) {
        return None;
    }
    let mut slots = Slots::new();
    let mut at = 0;
    while at < word.len() {
        let next = word.get(at + 1).copied().unwrap_or('\0');
        let after_vowel = at > 0 && "aeiou".contains(word[at - 1]);
        let (letter, taken) = match (word[at], next) {
            ('n', 'g') => ('N', 2),
            ('p' | 'b', 'h') => ('p', 2),
            ('t' | 'd', 'h') | ('d', 't') => ('t', 2),
            ('k' | 'g', 'h') => ('k', 2),
            ('c' | 's', 'h') => ('c', 2),
            // *ngern*: the r only makes the vowel long.
            ('r', next) if after_vowel && !"aeiouy".contains(next) => ('\0', 1),
            ('j', _) => ('c', 1),
            ('q' | 'x', _) => ('k', 1),
            ('z', _) => ('s', 1),
            ('r', _) => ('l', 1),
            ('w' | 'v', _) => ('u', 1),
            ('y', _) => ('i', 1),
            (letter, _) => (letter, 1),
        };
        match letter {
            '\0' => {}
            'a' | 'e' | 'i' | 'o' | 'u' => slots.vowel(letter.encode_utf8(&mut [0; 4])),
            consonant => slots.consonant(consonant),
        }
        at += taken;
    }
    Some(slots)
}

/// A folded Thai or Lao word; none for other scripts. Lao is read by Thai's table: the blocks lie letter for letter beside
/// each other in Unicode.
pub(super) fn written(letters: &[char]) -> Option<Slots> {
    let thai: Option<Vec<char>> = letters
        .iter()
        .filter(|c| **c != ' ')
        .map(|c| match *c as u32 {
            0x0E01..=0x0E4D => Some(*c),
            0x0E8D => Some('ย'),
            code @ 0x0E81..=0x0ECD => char::from_u32(code - 0x80),
            _ => None,
        })
        .collect();
    let thai = thai.filter(|word| !word.is_empty())?;
    let mut slots = Slots::new();
    let mut before = "";
    for (at, letter) in thai.iter().enumerate() {
        let next = thai.get(at + 1).copied().unwrap_or('\0');
        if next == '\u{0E4C}' {
            continue;
        }
        match letter {
            'เ' => before = "e",
            'แ' => before = "ae",
            'โ' => before = "o",
            'ไ' | 'ใ' => before = "ai",
            'า' | '\u{0E30}' | '\u{0E31}' => slots.vowel("a"),
            '\u{0E34}' | '\u{0E35}' => slots.vowel("i"),
            '\u{0E36}' | '\u{0E37}' => slots.vowel("ue"),
            '\u{0E38}' | '\u{0E39}' => slots.vowel("u"),
            '\u{0E3B}' => slots.vowel("o"),
            '\u{0E3D}' => slots.vowel("ia"),
            '\u{0E4D}' => {
                slots.vowel("a");
                slots.consonant('m');
                continue;
            }
            'อ' => slots.vowel("o"),
            'ญ' if next == 'ญ' || next == '\0' => slots.consonant('n'),
            'ย' | 'ญ' => slots.vowel("i"),
            'ว' => slots.vowel("u"),
            letter => {
                let Some(consonant) = consonant(*letter) else { continue };
                slots.consonant(consonant);
                let cluster = matches!(next, 'ร' | 'ล') && !before.is_empty();
                if !cluster {
                    slots.vowel(std::mem::take(&mut before));
                }
            }
        }
    }
    Some(slots)
}

fn consonant(letter: char) -> Option<char> {
    Some(match letter {
        'ก' | 'ข' | 'ฃ' | 'ค' | 'ฅ' | 'ฆ' => 'k',
        'ง' => 'N',
        'จ' | 'ฉ' | 'ช' | 'ฌ' => 'c',
        'ซ' | 'ศ' | 'ษ' | 'ส' => 's',
        'ฎ' | 'ด' => 'd',
        'ฏ' | 'ฐ' | 'ฑ' | 'ฒ' | 'ต' | 'ถ' | 'ท' | 'ธ' => 't',
        'ณ' | 'น' => 'n',
        'บ' => 'b',
        'ป' | 'ผ' | 'พ' | 'ภ' => 'p',
        'ฝ' | 'ฟ' => 'f',
        'ม' => 'm',
        'ร' | 'ล' | 'ฬ' => 'l',
        'ห' | 'ฮ' => 'h',
        _ => return None,
    })
}
