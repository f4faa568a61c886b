//! Messages in seven languages.

use crate::kept;

#[test]
fn every_language_says_every_message_once_and_no_other() {
    kept(&["message-missing", "message-unknown", "message-twice"]);
}

#[test]
fn every_message_has_the_same_values_in_every_language() {
    kept(&["message-places"]);
}

#[test]
fn every_message_is_said_without_an_error() {
    kept(&["message-syntax", "message-broken"]);
}

#[test]
fn only_english_tells_one_from_many() {
    kept(&["message-plural"]);
}

#[test]
fn no_other_language_says_a_thing_in_english() {
    kept(&["message-english", "english-word"]);
}

#[test]
fn every_file_says_whether_it_was_reviewed() {
    kept(&["message-review"]);
}

#[test]
fn a_state_is_called_what_the_glossary_calls_it() {
    kept(&["message-glossary"]);
}
