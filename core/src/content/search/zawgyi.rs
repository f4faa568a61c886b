//! Burmese typed in Zawgyi, as on telephones of before 2019 and still on many: the same signs by other code points, in the
//! order in which they are drawn. Read as Unicode orders them.
//!
//! A short text may be good in both; it is then taken for Unicode.

use std::borrow::Cow;

const ASAT: char = '\u{103A}';
const STACKED: char = '\u{1039}';
const E: char = '\u{1031}';
const KINZI: [char; 3] = ['\u{1004}', ASAT, STACKED];

/// The text in Unicode's Burmese, changed only if it can be nothing but Zawgyi.
pub(super) fn read(text: &str) -> Cow<'_, str> {
    if is_zawgyi(text) { Cow::Owned(written_anew(text)) } else { Cow::Borrowed(text) }
}

fn is_consonant(letter: char) -> bool {
    matches!(letter, '\u{1000}'..='\u{1021}' | '\u{1025}' | '\u{1027}' | '\u{1029}' | '\u{103F}' | '\u{104E}')
}

/// Whether it has signs where Unicode's Burmese has none: letters of other peoples that Zawgyi draws Burmese with, a stack
/// that stands on nothing, a vowel or a medial with no letter before it.
fn is_zawgyi(text: &str) -> bool {
    let mut last = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        match letter {
            '\u{1033}' | '\u{1034}' | '\u{105A}' | '\u{1060}'..='\u{1097}' => return true,
            STACKED if !is_consonant(next) => return true,
            E if !is_consonant(last) && !matches!(last, '\u{103B}'..='\u{103E}') => return true,
            '\u{103B}'..='\u{103E}' if !matches!(last, '\u{1000}'..='\u{109F}') => return true,
            _ => {}
        }
        last = letter;
    }
    false
}

/// What a sign of Zawgyi is in Unicode; as it is if it is the same in both.
fn signs(letter: char) -> &'static str {
    match letter {
        '\u{1033}' => "\u{102F}",
        '\u{1034}' => "\u{1030}",
        '\u{1039}' => "\u{103A}",
        '\u{103A}' | '\u{107D}' => "\u{103B}",
        '\u{103B}' | '\u{107E}'..='\u{1084}' => "\u{103C}",
        '\u{103C}' => "\u{103D}",
        '\u{103D}' | '\u{1087}' => "\u{103E}",
        '\u{105A}' => "\u{102B}\u{103A}",
        '\u{1060}' => "\u{1039}\u{1000}",
        '\u{1061}' => "\u{1039}\u{1001}",
        '\u{1062}' => "\u{1039}\u{1002}",
        '\u{1063}' => "\u{1039}\u{1003}",
        '\u{1065}' => "\u{1039}\u{1005}",
        '\u{1066}' | '\u{1067}' => "\u{1039}\u{1006}",
        '\u{1068}' => "\u{1039}\u{1007}",
        '\u{1069}' => "\u{1039}\u{1008}",
        '\u{106A}' => "\u{1009}",
        '\u{106B}' => "\u{100A}",
        '\u{106C}' => "\u{1039}\u{100B}",
        '\u{106D}' => "\u{1039}\u{100C}",
        '\u{106E}' => "\u{100D}\u{1039}\u{100D}",
        '\u{106F}' => "\u{100D}\u{1039}\u{100E}",
        '\u{1070}' => "\u{1039}\u{100F}",
        '\u{1071}' | '\u{1072}' => "\u{1039}\u{1010}",
        '\u{1073}' | '\u{1074}' => "\u{1039}\u{1011}",
        '\u{1075}' => "\u{1039}\u{1012}",
        '\u{1076}' => "\u{1039}\u{1013}",
        '\u{1077}' => "\u{1039}\u{1014}",
        '\u{1078}' => "\u{1039}\u{1015}",
        '\u{1079}' => "\u{1039}\u{1016}",
        '\u{107A}' => "\u{1039}\u{1017}",
        '\u{107B}' | '\u{1093}' => "\u{1039}\u{1018}",
        '\u{107C}' => "\u{1039}\u{1019}",
        '\u{1085}' => "\u{1039}\u{101C}",
        '\u{1086}' => "\u{103F}",
        '\u{1088}' => "\u{103E}\u{102F}",
        '\u{1089}' => "\u{103E}\u{1030}",
        '\u{108A}' => "\u{103D}\u{103E}",
        '\u{108E}' => "\u{102D}\u{1036}",
        '\u{108F}' => "\u{1014}",
        '\u{1090}' => "\u{101B}",
        '\u{1091}' => "\u{100F}\u{1039}\u{100D}",
        '\u{1092}' => "\u{100B}\u{1039}\u{100C}",
        '\u{1094}' | '\u{1095}' => "\u{1037}",
        '\u{1096}' => "\u{1039}\u{1010}\u{103D}",
        '\u{1097}' => "\u{100B}\u{1039}\u{100B}",
        _ => "",
    }
}

/// A syllable being read: what stands before its letter as it is drawn, and what follows.
#[derive(Default)]
struct Syllable {
    kinzi: bool,
    letter: Option<char>,
    /// Stacked letters and the four medials.
    under: Vec<char>,
    e: bool,
    rest: Vec<char>,
}

impl Syllable {
    fn write(self, out: &mut String) {
        if self.kinzi {
            out.extend(KINZI);
        }
        out.extend(self.letter);
        let (mut medials, stacked): (Vec<char>, Vec<char>) =
            self.under.into_iter().partition(|sign| matches!(sign, '\u{103B}'..='\u{103E}'));
        medials.sort_unstable();
        out.extend(stacked.into_iter().chain(medials));
        if self.e {
            out.push(E);
        }
        out.extend(self.rest);
    }
}

fn written_anew(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut syllable = Syllable::default();
    for letter in text.chars() {
        // What is drawn before a letter begins the next syllable.
        let before = matches!(letter, E | '\u{103B}' | '\u{107E}'..='\u{1084}');
        let own = is_consonant(letter)
            || matches!(letter, '\u{106A}' | '\u{106B}' | '\u{106E}' | '\u{106F}' | '\u{1086}')
            || matches!(letter, '\u{108F}'..='\u{1092}' | '\u{1097}');
        let outside = !matches!(letter, '\u{1000}'..='\u{109F}');
        if outside || ((before || own) && syllable.letter.is_some()) {
            std::mem::take(&mut syllable).write(&mut out);
        }
        let kinzi_with = match letter {
            '\u{1064}' => Some(None),
            '\u{108B}' => Some(Some('\u{102D}')),
            '\u{108C}' => Some(Some('\u{102E}')),
            '\u{108D}' => Some(Some('\u{1036}')),
            _ => None,
        };
        let unicode = signs(letter);
        if outside {
            out.push(letter);
        } else if letter == E {
            syllable.e = true;
        } else if let Some(vowel) = kinzi_with {
            syllable.kinzi = true;
            syllable.rest.extend(vowel);
        } else if own {
            let mut signs = unicode.chars();
            syllable.letter = Some(signs.next().unwrap_or(letter));
            syllable.under.extend(signs);
        } else if unicode.starts_with(STACKED)
            || matches!(unicode.chars().next(), Some('\u{103B}'..='\u{103E}'))
        {
            let (under, rest): (Vec<char>, Vec<char>) =
                unicode.chars().partition(|sign| !matches!(sign, '\u{102F}' | '\u{1030}'));
            syllable.under.extend(under);
            syllable.rest.extend(rest);
        } else if unicode.is_empty() {
            syllable.rest.push(letter);
        } else {
            syllable.rest.extend(unicode.chars());
        }
    }
    syllable.write(&mut out);
    out
}
