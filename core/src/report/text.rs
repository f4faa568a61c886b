//! Makes typed text safe to show elsewhere, without changing what it says.
//!
//! Taken out: control characters other than line breaks and tabs, bidirectional embeddings, overrides and isolates
//! (Unicode Bidirectional Algorithm, UAX #9: they can make a text look like another), and noncharacters. Kept:
//! zero-width joiners and spaces, which Khmer, Burmese and emoji need.

/// Whether a character is taken out.
fn hidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FEFF}')
        || (c as u32 & 0xFFFE) == 0xFFFE
}

/// The text without hidden characters, or `None` if there were none.
#[must_use]
pub fn cleaned(text: &str) -> Option<String> {
    text.contains(hidden).then(|| text.replace("\r\n", "\n").chars().filter(|c| !hidden(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_taken_out_and_scripts_are_left_whole() {
        for (typed, kept) in [
            ("a\u{202E}cba", "acba"),
            ("one\u{0}two\u{7}", "onetwo"),
            ("line\r\nline", "line\nline"),
            ("\u{2066}x\u{2069}", "x"),
            ("\u{FEFF}x", "x"),
        ] {
            assert_eq!(cleaned(typed).as_deref(), Some(kept));
        }
        for typed in ["ខ្ញុំ\u{200B}ធ្វើការ", "အလုပ်\u{200D}သမား", "👩‍👧 first\nsecond\tthird", "แรงงาน"] {
            assert_eq!(cleaned(typed), None);
        }
    }
}
