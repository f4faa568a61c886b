//! The phone's page, as a person finds the way on it.

use saphan_tests::{browser::Window, program};
use serde_json::{Value, json};

/// The story that is told.
pub use saphan_tests::walk::{FIX, STORY};

/// A selector of what has a `data-id`.
pub fn id(id: &str) -> String {
    format!("[data-id=\"{id}\"]")
}

/// A selector of an option.
pub fn option(block: &str, value: &str) -> String {
    format!("[data-choice=\"{block}\"][data-value=\"{value}\"]")
}

/// Waits for a screen.
pub fn expect(page: &Window<'_>, screen: &str) {
    page.wait(&format!("document.querySelector('main')?.dataset.screen === '{screen}'"));
}

/// Clicks a button, a row or a tile.
pub fn tap(page: &Window<'_>, what: &str) {
    page.click(&id(what));
}

/// Clicks an option and waits until it is chosen.
pub fn choose(page: &Window<'_>, block: &str, value: &str) {
    page.click(&option(block, value));
    page.wait(&format!("document.querySelector('{}')?.ariaPressed === 'true'", option(block, value)));
}

/// Taps "next" and waits for a screen.
pub fn next(page: &Window<'_>, screen: &str) {
    tap(page, "next");
    expect(page, screen);
}

/// Lets the page know a place without asking the person of the test.
pub fn allow_place(page: &Window<'_>, address: &str) {
    page.command("Browser.grantPermissions", json!({"origin": address, "permissions": ["geolocation"]}));
    let place = json!({"latitude": FIX.0, "longitude": FIX.1, "accuracy": 12});
    page.command("Emulation.setGeolocationOverride", place);
}

/// Language and no PIN, to home.
pub fn first_steps(page: &Window<'_>, language: &str) {
    expect(page, "language");
    choose(page, "language", language);
    page.wait(&format!("document.documentElement.lang === '{language}'"));
    tap(page, "save");
    expect(page, "pin-choice");
    tap(page, "skip");
    expect(page, "home");
}

/// From home to the page of the story.
pub fn to_story(page: &Window<'_>) {
    tap(page, "report");
    expect(page, "report-kinds");
    choose(page, "kinds", "passport-kept");
    choose(page, "kinds", "wages-unpaid");
    next(page, "report-whom");
    choose(page, "whom", "me");
    next(page, "report-when");
    choose(page, "when", "now");
    next(page, "report-where");
    choose(page, "place", "exact");
    page.wait("document.querySelector('[data-block=map]')");
    next(page, "report-story");
}

/// Types with the keyboard, a letter at a time, and waits until the program holds all of it.
pub fn type_into(page: &Window<'_>, input: &str, words: &str) {
    page.click(&format!("[data-input=\"{input}\"]"));
    page.keys(words);
    wait_typed(page, input, words);
}

/// Waits until an input shows words.
pub fn wait_typed(page: &Window<'_>, input: &str, words: &str) {
    let words = Value::from(words);
    page.wait(&format!("document.querySelector('[data-input=\"{input}\"]')?.value === {words}"));
}

/// Adds the photograph that a test has.
pub fn add_photograph(page: &Window<'_>) {
    tap(page, "gallery");
    give_photograph(page);
}

/// Gives it to the picker that is open.
pub fn give_photograph(page: &Window<'_>) {
    page.give("input[data-pick]", &program::data("pictures/lighthouse.jpg"));
    page.wait("document.querySelectorAll('.attached li').length === 1");
}

/// From the page of the story to the review.
pub fn from_story_to_review(page: &Window<'_>) {
    next(page, "report-photos");
    add_photograph(page);
    next(page, "report-contact");
    choose(page, "contact", "phone");
    type_into(page, "contact-value", "0812345678");
    next(page, "report-recipients");
    choose(page, "consent", "help");
    next(page, "report-review");
}

/// Sends, and waits for the intake's signed word that it has the report.
pub fn send(page: &Window<'_>) {
    tap(page, "send");
    accepted(page);
}

/// Waits for the intake's signed word.
pub fn accepted(page: &Window<'_>) {
    expect(page, "case");
    page.wait("document.querySelector('[data-id=state][data-code=accepted]')");
}
