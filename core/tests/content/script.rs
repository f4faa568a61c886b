//! Letters, digits and signs nobody sees: each language in its own script, spelled as it is spelled today.

use crate::kept;

#[test]
fn every_language_is_written_in_its_own_script() {
    kept(&["script", "english-word"]);
}

#[test]
fn burmese_and_khmer_numbers_are_in_their_own_digits_and_phone_numbers_as_dialled() {
    kept(&["digits", "number-converted"]);
}

#[test]
fn lao_and_thai_are_spelled_as_one_letter_where_there_is_one() {
    kept(&["old-spelling"]);
}

#[test]
fn no_file_holds_a_sign_that_nobody_sees() {
    kept(&["invisible"]);
}
