//! Says a message in the person's language.
//!
//! A message that a language lacks is said in English rather than not at all; one that no language has is its id,
//! which the tests never let happen.

use super::{open::Knowledge, writing};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A whole number: chooses the plural and is written in the language's digits.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// One language, ready to speak.
pub struct Voice {
    language: String,
    bundle: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
    /// Whether Thai years are written in the Buddhist era.
    pub buddhist_years: bool,
}

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Voice").field("language", &self.language).finish_non_exhaustive()
    }
}

fn bundle(knowledge: &Knowledge, language: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // No right-to-left language among the seven; isolation marks would be read out by some screen readers.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        "my" => |value, _| digits("my", value),
        "km" => |value, _| digits("km", value),
        "lo" => |value, _| digits("lo", value),
        _ => |_, _| None,
    }));
    if let Some(source) = knowledge.messages(language) {
        // A pack is checked when it is built; a message that does not parse is left out and English speaks for it.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn digits(language: &str, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(writing::digits(language, &n.as_string())),
        _ => None,
    }
}

impl Voice {
    /// A voice in `language`; an unknown one speaks English.
    #[must_use]
    pub fn new(knowledge: &Knowledge, language: &str) -> Self {
        Self {
            language: language.to_owned(),
            bundle: bundle(knowledge, language),
            english: (language != "en").then(|| bundle(knowledge, "en")),
            buddhist_years: false,
        }
    }

    /// Whether years are written in the Buddhist era in this language until somebody chooses.
    #[must_use]
    pub fn buddhist_at_first(language: &str) -> bool {
        language == "th"
    }

    /// BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Says a message without values.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// Says a message without values, if this language or English has it: for ids made from what others sent.
    #[must_use]
    pub fn known(&self, id: &str) -> Option<String> {
        (self.has(id) || self.english.as_ref().is_some_and(|english| english.has_message(id)))
            .then(|| self.say(id))
    }

    /// Says a message with values.
    #[must_use]
    pub fn say_with(&self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Arg::Text(text) => args.set(*name, *text),
                Arg::Number(number) => args.set(*name, *number),
            }
        }
        for bundle in std::iter::once(&self.bundle).chain(self.english.as_ref()) {
            if let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            }
        }
        id.to_owned()
    }

    /// Whether this language itself has the message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}
