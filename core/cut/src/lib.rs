//! Cuts text into words where a language is written without spaces.
//!
//! Only what builds a pack uses this: the dictionaries weigh 3.1 MB, and a phone cuts by the vocabulary its pack
//! carries (`docs/adr/0012`).

use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};

/// The words of a text by ICU's dictionaries (Unicode Standard Annex 29 elsewhere), without what stands between them.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut start = 0;
    let mut found = Vec::new();
    let mut breaks = segmenter.segment_str(text).iter_with_word_type();
    for (end, kind) in &mut breaks {
        if kind.is_word_like() {
            found.push(text[start..end].to_owned());
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn five_languages_without_spaces_are_cut_into_words() {
        for (text, cut) in [
            ("นายจ้างยึดหนังสือเดินทาง", "นายจ้าง ยึด หนังสือเดินทาง"),
            ("ໄດ້ຮັບຄ່າຈ້າງ", "ໄດ້ຮັບ ຄ່າຈ້າງ"),
            ("护照被扣了", "护照 被 扣了"),
        ] {
            assert_eq!(words(text).join(" "), cut);
        }
        for text in ["អ្នកអាចសុំជំនួយបាន", "အကူအညီတောင်းနိုင်ပါတယ်"]
        {
            assert!(words(text).len() > 2, "{:?}", words(text));
        }
    }

    #[test]
    fn what_stands_between_words_is_no_word() {
        assert_eq!(words("Call 1300, now!"), ["Call", "1300", "now"]);
        assert!(words("  …!? ").is_empty());
    }
}
