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
        for typed in ["ខ្ញុំ\u{200B}ធ្វើការ", "အလုပ်\u{200D}သမား", "👩‍👧 first\nsecond\tthird", "แรงงาน"]
        {
            assert_eq!(cleaned(typed), None);
        }
    }

    #[test]
    fn each_override_embedding_and_isolate_is_taken_out_and_marks_that_scripts_need_stay() {
        let bidi = ('\u{202A}'..='\u{202E}').chain('\u{2066}'..='\u{2069}');
        for hidden in bidi.chain(('\0'..' ').filter(|c| !matches!(c, '\n' | '\t'))).chain('\u{7f}'..='\u{9f}')
        {
            let typed = format!("pay{hidden}slip");
            assert_eq!(cleaned(&typed).as_deref(), Some("payslip"), "U+{:04X}", u32::from(hidden));
        }
        // Joiners, a soft hyphen, direction marks, a variation selector, a skin tone.
        for kept in
            ['\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{AD}', '\u{FE0F}', '\u{1F3FD}']
        {
            assert_eq!(cleaned(&format!("a{kept}b")), None);
        }
    }

    #[test]
    fn a_hundred_thousand_letters_are_cleaned_at_once() {
        let typed = "ខ\u{202E}".repeat(100_000);
        assert_eq!(cleaned(&typed), Some("ខ".repeat(100_000)));
        assert_eq!(cleaned(&"ခ".repeat(100_000)), None);
    }

    proptest::proptest! {
        #[test]
        fn what_is_cleaned_needs_no_cleaning_and_says_what_was_said(typed in "\\PC{0,40}|[\u{0}-\u{20}\u{2000}-\u{206f}\u{fff0}-\u{ffff}កa]{0,40}") {
            let once = cleaned(&typed).unwrap_or_else(|| typed.clone());
            proptest::prop_assert_eq!(cleaned(&once), None);
            let said = |text: &str| text.chars().filter(|c| !hidden(*c)).collect::<String>();
            proptest::prop_assert_eq!(said(&typed.replace("\r\n", "\n")), once);
        }
    }
}
