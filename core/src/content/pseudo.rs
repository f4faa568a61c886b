//! The pseudo-locale, for developers: each English text longer, with accents and in brackets.
//!
//! A word on a screen that stands in no brackets did not come from a message; one that is cut was given too little room:
//! texts in other languages are longer than English ones. What is made here stands in place of English in the memory of
//! one program that was asked for it, and never in a pack: nothing that builds a pack calls this, and `pack check` takes
//! the letters for those of no language.

use super::model::{LANGUAGES, PackPayload};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    serializer::serialize,
};
use serde_json::Value;

/// The BCP 47 tag under which such a locale is known elsewhere. Here it stands in place of `en`.
pub const TAG: &str = "qps";
/// Letters beside English ones by which the texts are known.
const VOWELS: [(char, char); 10] = [
    ('a', 'á'),
    ('e', 'é'),
    ('i', 'í'),
    ('o', 'ó'),
    ('u', 'ú'),
    ('A', 'Á'),
    ('E', 'É'),
    ('I', 'Í'),
    ('O', 'Ó'),
    ('U', 'Ú'),
];

/// The payload with every English text as the pseudo-locale has it.
///
/// # Errors
/// If the payload is none that can be written down.
pub fn of(payload: &PackPayload) -> Result<PackPayload, serde_json::Error> {
    let mut payload = payload.clone();
    let articles = std::mem::take(&mut payload.articles);
    let messages = payload.messages.remove("en").map(|source| self::messages(&source));
    let mut value = serde_json::to_value(&payload)?;
    texts(&mut value);
    let mut payload: PackPayload = serde_json::from_value(value)?;
    payload.articles = articles;
    for article in payload.articles.iter_mut().filter(|article| article.language == "en") {
        article.title = text(&article.title);
        article.body = article.body.lines().map(|one| line(one) + "\n").collect();
    }
    payload.messages.extend(messages.map(|source| ("en".to_owned(), source)));
    Ok(payload)
}

/// A text.
#[must_use]
pub fn text(text: &str) -> String {
    if text.trim().is_empty() { text.to_owned() } else { format!("[{}]", longer(text)) }
}

/// Fluent source; what is no message in it stays as it is.
#[must_use]
pub fn messages(source: &str) -> String {
    let mut resource = match parser::parse(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(pattern);
        }
    }
    serialize(&resource)
}

/// The words of a pattern in one pair of brackets; of a choice, those of each of its variants.
fn pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer(value),
            PatternElement::Placeable { expression } => inside(expression),
        }
    }
    if let [PatternElement::Placeable { expression: Expression::Select { .. } }] = pattern.elements.as_slice()
    {
        return;
    }
    // In quotes, because a line that begins with a bracket is a variant to Fluent.
    let bracket = |sign: &str| PatternElement::Placeable {
        expression: Expression::Inline(InlineExpression::StringLiteral { value: sign.to_owned() }),
    };
    pattern.elements.insert(0, bracket("["));
    pattern.elements.push(bracket("]"));
}

fn inside(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => inside(expression),
        Expression::Inline(_) => {}
    }
}

/// Texts of data, wherever they stand: what has no other names than those of languages.
fn texts(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(texts),
        Value::Object(fields) if is_text(fields) => {
            if let Some(Value::String(english)) = fields.get_mut("en") {
                *english = text(english);
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(texts),
        _ => {}
    }
}

fn is_text(fields: &serde_json::Map<String, Value>) -> bool {
    fields.contains_key("en") && fields.keys().all(|name| LANGUAGES.contains(&name.as_str()))
}

/// A line of an article, its mark in front.
fn line(line: &str) -> String {
    let words = ["## ", "- "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    format!("{}{}", &line[..line.len() - words.len()], text(words))
}

/// The same words, about a third longer. Addresses and numbers stay: what they name is tested too.
fn longer(text: &str) -> String {
    let mut said = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(' ') {
        if word.contains("://") || word.contains('@') {
            said.push_str(word);
            continue;
        }
        for letter in word.chars() {
            match VOWELS.iter().find(|(plain, _)| *plain == letter) {
                Some((plain, accented)) => said.extend([*accented, plain.to_ascii_lowercase()]),
                None => said.push(letter),
            }
        }
    }
    said
}

/// The part of a text that stands in no brackets.
#[must_use]
pub fn outside(text: &str) -> String {
    let mut open = 0_u32;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            '[' => open += 1,
            ']' => open = open.saturating_sub(1),
            letter if open == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::{messages, of, outside, text};
    use crate::content::{Arg, Knowledge, Voice, model::PackPayload};

    fn payload() -> PackPayload {
        Knowledge::builtin().unwrap().whole()
    }

    #[test]
    fn a_text_is_longer_accented_and_in_brackets() {
        assert_eq!(text("Phone numbers"), "[Phóonée núumbéers]");
        assert_eq!(text("Call https://example.org now"), "[Cáall https://example.org nóow]");
        assert_eq!(text(""), "");
        assert_eq!(outside("a [b [c] d] e"), "a  e");
    }

    #[test]
    fn places_choices_and_lines_of_a_message_stay_what_they_are() {
        let source = "\
# review: x
one = Step { $step } of { $steps }
people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
two =
    First
    second
";
        let payload = PackPayload { messages: [("en".to_owned(), messages(source))].into(), ..payload() };
        let voice = Voice::new(&Knowledge::of(payload).unwrap(), "en");
        let steps = [("step", Arg::Text("3")), ("steps", Arg::Text("9"))];
        assert_eq!(voice.say_with("one", &steps), "[Stéep 3 óof 9]");
        let people = |n| voice.say_with("people", &[("count", Arg::Number(n))]);
        assert_eq!((people(1), people(2)), ("[1 péersóon]".to_owned(), "[2 péeóoplée]".to_owned()));
        assert_eq!(voice.say("two"), "[Fíirst\nséecóond]");
    }

    #[test]
    fn every_english_text_of_a_pack_is_in_brackets_and_no_other_changes() {
        let payload = payload();
        let pseudo = of(&payload).unwrap();
        for (line, before) in pseudo.lines.iter().zip(&payload.lines) {
            assert_eq!(outside(&line.name["en"]), "");
            assert_eq!((&line.name["km"], &line.number), (&before.name["km"], &before.number));
        }
        assert_eq!(pseudo.articles.len(), payload.articles.len());
        for (article, before) in pseudo.articles.iter().zip(&payload.articles) {
            if article.language == "en" {
                let rest = outside(&article.body);
                assert!(
                    rest.chars().all(|c| matches!(c, '#' | '-' | ' ' | '\n')),
                    "{}: {rest}",
                    article.topic
                );
                assert_eq!(outside(&article.title), "");
            } else {
                assert_eq!(article, before);
            }
        }
        assert_eq!(pseudo.messages["th"], payload.messages["th"]);
        let voice = Voice::new(&Knowledge::of(pseudo).unwrap(), "en");
        assert_eq!(voice.say("next"), "[Néext]");
    }
}
