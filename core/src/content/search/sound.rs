//! What is left of a word when one leaves out what people leave out or mix up as they type: tones, long or short vowels,
//! letters that sound the same, endings.

/// Writing systems, as far as search tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Words stand apart: Latin letters, digits, and everything not below.
    Spaced,
    Thai,
    Lao,
    Burmese,
    Khmer,
    Han,
    /// No letter: stands between words.
    None,
}

impl Script {
    pub(super) fn of(letter: char) -> Self {
        match letter {
            'ๆ' | 'ฯ' | '๏' | '๚' | '๛' | 'ໆ' | 'ຯ' => Self::None,
            '\u{0E00}'..='\u{0E7F}' => Self::Thai,
            '\u{0E80}'..='\u{0EFF}' => Self::Lao,
            '\u{104A}'..='\u{104F}' | '\u{17D4}'..='\u{17DB}' => Self::None,
            '\u{1000}'..='\u{109F}' => Self::Burmese,
            '\u{1780}'..='\u{17FF}' => Self::Khmer,
            '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => Self::Han,
            '\u{0300}'..='\u{036F}' => Self::Spaced,
            c if c.is_alphanumeric() => Self::Spaced,
            _ => Self::None,
        }
    }

    /// The language whose own script it is.
    pub(super) fn language(self) -> Option<&'static str> {
        match self {
            Self::Thai => Some("th"),
            Self::Lao => Some("lo"),
            Self::Burmese => Some("my"),
            Self::Khmer => Some("km"),
            Self::Han => Some("zh"),
            Self::Spaced | Self::None => None,
        }
    }
}

/// Whether a letter belongs to the one before it: no word begins with it.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{0300}'..='\u{036F}'
            | '\u{0E30}'..='\u{0E3A}' | '\u{0E45}' | '\u{0E47}'..='\u{0E4E}'
            | '\u{0EB0}'..='\u{0EBD}' | '\u{0EC8}'..='\u{0ECE}'
            | '\u{102B}'..='\u{103E}'
            | '\u{17B6}'..='\u{17D3}' | '\u{17DD}'
    )
}

/// Whether a letter cannot end a word: a vowel written before its consonant, or a joiner of consonants.
pub(super) fn leads(letter: char) -> bool {
    matches!(letter, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}' | '\u{17D2}' | '\u{1039}')
}

/// The sound of a folded word, with spaces left out. `stem` takes the endings of English words off.
pub(super) fn sound(letters: &[char], stem: bool) -> String {
    let mut out = String::with_capacity(letters.len() * 3);
    let mut latin = String::new();
    for letter in letters {
        if letter.is_ascii_lowercase() {
            latin.push(*letter);
            continue;
        }
        english(&mut latin, &mut out, stem);
        match letter {
            // ์ silences the letter below it, and that letter's vowel.
            '\u{0E4C}' | '\u{0ECC}' => {
                if out.pop().is_some_and(is_mark) {
                    out.pop();
                }
            }
            letter => out.extend(plain(*letter)),
        }
    }
    english(&mut latin, &mut out, stem);
    out
}

/// The letter that stands for all that sound or look like it; none if people leave it out.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        ' ' | '\u{0300}'..='\u{036F}' => return None,
        // Thai
        '\u{0E30}' | '\u{0E47}'..='\u{0E4B}' | '\u{0E4E}' => return None,
        'ฃ' => 'ข',
        'ฅ' | 'ฆ' => 'ค',
        'ฌ' => 'ช',
        'ศ' | 'ษ' | 'ส' => 'ซ',
        'ญ' => 'ย',
        'ฎ' => 'ด',
        'ฏ' => 'ต',
        'ฐ' => 'ถ',
        'ฑ' | 'ฒ' | 'ธ' => 'ท',
        'ณ' => 'น',
        'ภ' => 'พ',
        'ฬ' | 'ร' => 'ล',
        'ใ' => 'ไ',
        '\u{0E35}' => '\u{0E34}',
        '\u{0E37}' => '\u{0E36}',
        '\u{0E39}' => '\u{0E38}',
        // Lao
        '\u{0EB0}' | '\u{0EC8}'..='\u{0ECB}' => return None,
        'ຣ' => 'ລ',
        'ຽ' => 'ຍ',
        'ໃ' => 'ໄ',
        '\u{0EB5}' => '\u{0EB4}',
        '\u{0EB7}' => '\u{0EB6}',
        '\u{0EB9}' => '\u{0EB8}',
        // Burmese: beside tones, the sign that takes a consonant's vowel away, and that which writes it above the next.
        '\u{1037}'..='\u{103A}' => return None,
        '\u{102B}' => '\u{102C}',
        '\u{102E}' => '\u{102D}',
        '\u{1030}' => '\u{102F}',
        '\u{103C}' => '\u{103B}',
        'ဏ' => 'န',
        'ဠ' => 'လ',
        'ဗ' => 'ဘ',
        'ဈ' => 'ဇ',
        'ဉ' => 'ည',
        // Khmer: the joiner is left out, and signs of length and reading.
        '\u{17C7}'..='\u{17D3}' | '\u{17DD}' => return None,
        'ដ' => 'ត',
        'ណ' => 'ន',
        'ឡ' => 'ល',
        'ឋ' => 'ថ',
        'ឍ' => 'ធ',
        '\u{17B8}' => '\u{17B7}',
        '\u{17BA}' => '\u{17B9}',
        '\u{17BC}' => '\u{17BB}',
        letter => letter,
    })
}

/// Moves a run of small Latin letters to `out`, its English ending taken off.
fn english(word: &mut String, out: &mut String, stem: bool) {
    if stem {
        out.push_str(&stemmed(word));
    } else {
        out.push_str(word);
    }
    word.clear();
}

/// An English word without its ending, and doubled letters once: *wages*, *wage*; *stopped*, *stop*.
fn stemmed(word: &str) -> String {
    let strip = |end: &str, least: usize| word.strip_suffix(end).filter(|rest| rest.len() >= least);
    let mut stem = if let Some(rest) = strip("ies", 2) {
        format!("{rest}y")
    } else if let Some(rest) = strip("ing", 3).or_else(|| strip("ed", 3)) {
        rest.to_owned()
    } else if ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.to_owned()
    } else {
        strip("s", 3).unwrap_or(word).to_owned()
    };
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    let mut last = '\0';
    stem.retain(|c| c != std::mem::replace(&mut last, c));
    stem
}
