//! Before you go: what comes out, what is gone when the person leaves, and what is kept behind the PIN.

use super::{Person, World, start};
use crate::vocabulary::{Block, Effect, Event};

const PIN: &str = "314159";

/// From home to the result: 12,000 baht pay, 10,000 baht owed at 3 %, 3,000 a month.
fn result(person: &mut Person) {
    person.tap("before");
    person.tap("sum");
    person.choose("currency", "THB");
    person.write("wage", "12,000");
    person.reach("cost-debt");
    person.write("loan", "10000");
    person.reach("cost-interest");
    person.write("rate", "3");
    person.choose("way", "owed");
    person.write("pay", "3000");
    person.reach("cost-result");
}

fn notice(person: &Person, id: &str) -> String {
    match person.block(id) {
        Some(Block::Notice { text, .. }) => text.clone(),
        _ => panic!("no notice {id}: {}", person.all_text()),
    }
}

fn lines(person: &Person, id: &str) -> Vec<String> {
    match person.block(id) {
        Some(Block::List { rows, .. }) => {
            rows.iter().map(|row| format!("{}: {}", row.title, row.lines.join("; "))).collect()
        }
        _ => panic!("no list {id}"),
    }
}

#[test]
fn the_result_says_in_words_what_the_sum_says() {
    let world = World::new();
    let mut person = world.at_home();
    result(&mut person);
    // Worked out by hand in core/src/cost/tests.rs.
    assert_eq!(notice(&person, "verdict"), "With these numbers the debt ends after 4 months.");
    assert_eq!(
        lines(&person, "sum"),
        [
            "Left of the pay each month: 12,000 baht",
            "Debt at the start: 10,000 baht",
            "Goes to the debt each month: 3,000 baht",
            "In your hand after that: 9,000 baht",
        ]
    );
    assert_eq!(
        lines(&person, "plan-owed"),
        [
            "The debt ends: After 4 months",
            "Paid to the lender in all: 10,704.21 baht; Of that, interest: 704.21 baht"
        ]
    );
    let Some(Block::Chart { names, series, .. }) = person.block("chart") else { panic!("no chart") };
    assert_eq!(names, &["Start", "Month 1", "Month 2", "Month 3", "Month 4"]);
    let owed = [10_000.0, 7_300.0, 4_519.0, 1_655.0, 0.0].map(Some);
    assert_eq!(series[0].values, owed);
    let Some(Block::Table { rows, .. }) = person.block("table") else { panic!("no table") };
    assert_eq!(rows[3], ["3", "1,654.57", "9,000"]);
    assert_eq!(rows[4], ["4", "0", "10,704.21"]);
    assert!(person.block("limit").is_some(), "3,000 of 12,000 is above a fifth");

    person.tap("listen");
    let spoken = person.effects.iter().find_map(|effect| match effect {
        Effect::Speak { text, .. } => Some(text.clone()),
        _ => None,
    });
    assert!(spoken.unwrap().contains("ends after 4 months"));
}

#[test]
fn a_debt_that_never_ends_is_a_warning() {
    let world = World::new();
    let mut person = world.at_home();
    result(&mut person);
    person.tap("change");
    person.expect("cost-pay");
    assert_eq!(person.value("wage"), "12,000", "what was typed stands there still");
    person.reach("cost-interest");
    person.write("pay", "300");
    person.tap("next");
    assert!(notice(&person, "verdict").contains("never ends"));
    assert!(person.block("limit").is_none());
    person.back();
    person.choose("way", "unknown");
    person.write("pay", "12500");
    person.tap("next");
    assert_eq!(
        notice(&person, "short"),
        "More goes to the debt than is left. Each month 500 baht is missing."
    );
    assert_eq!(notice(&person, "verdict"), "With these numbers the debt ends after 1 month.");
}

#[test]
fn a_number_is_shown_as_it_was_read_and_a_wrong_one_stops_the_way() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("before");
    person.tap("sum");
    person.choose("currency", "VND");
    for (typed, hint, code) in [
        ("5.000.000", "Read as: 5,000,000 dong", None),
        ("5000000", "Read as: 5,000,000 dong", None),
        ("5tr", "Type only digits.", Some("letters")),
        ("-5", "Type it without a minus.", Some("negative")),
        ("5.00.000", "This can be read in two ways. Type it without points and commas.", Some("unclear")),
        ("999999999999999", "This number is too large. Count the zeros.", Some("too-large")),
    ] {
        person.write("wage", typed);
        assert_eq!(person.value("wage"), typed);
        match person.block("wage") {
            Some(Block::TextInput { hint: Some(shown), .. }) => assert_eq!(shown, hint, "{typed}"),
            _ => panic!("no hint for {typed}"),
        }
        person.tap("next");
        assert_eq!(person.code(), code, "{typed}");
        if code.is_none() {
            person.back();
        } else {
            person.expect("cost-pay");
        }
    }
    person.write("wage", &"1".repeat(31));
    assert_eq!(person.code(), Some("text-too-long"));
    assert_eq!(person.value("wage"), "999999999999999", "the earlier text stands");
    person.write("story", "not a field of this page");
    assert_eq!(person.code(), Some("unknown-touch"));
    person.choose("currency", "USD");
    assert_eq!(person.code(), Some("unknown-touch"));
}

#[test]
fn a_rate_of_exchange_is_asked_for_and_goes_with_its_currencies() {
    let world = World::new();
    let mut person = world.at_home();
    result(&mut person);
    person.back();
    person.back();
    person.choose("debt-currency", "KHR");
    person.tap("next");
    match person.block("exchange") {
        Some(Block::TextInput { label, .. }) => assert_eq!(label, "1 Thai baht is how many Cambodian riel?"),
        _ => panic!("no rate is asked for"),
    }
    person.tap("next");
    assert!(notice(&person, "verdict").contains("two kinds of money"));
    assert!(person.block("chart").is_none());
    person.back();
    person.write("exchange", "5.125");
    person.tap("next");
    assert_eq!(person.code(), Some("unclear"));
    person.write("exchange", "125,5");
    person.tap("next");
    person.expect("cost-result");
    assert!(lines(&person, "sum")[2].contains("1 Thai baht = 125,5 Cambodian riel, as you typed"));
    // Another currency: that rate is none of it.
    person.back();
    person.back();
    person.choose("debt-currency", "LAK");
    person.tap("next");
    assert_eq!(person.value("exchange"), "");
}

#[test]
fn what_was_typed_is_gone_when_the_person_leaves() {
    for way in ["back", "leave", "kill"] {
        let world = World::new();
        let mut person = world.at_home();
        result(&mut person);
        match way {
            "back" => {
                while person.screen().id != "home" {
                    person.back();
                }
            }
            "leave" => drop(person.send(Event::Leave)),
            _ => {
                let (_copy, killed) = world.after_a_kill();
                person = killed;
                while person.screen().id != "home" {
                    person.back();
                }
            }
        }
        person.expect("home");
        person.tap("before");
        person.tap("sum");
        person.expect("cost-pay");
        assert_eq!(person.value("wage"), "", "{way}");
        assert!(person.chosen("currency").is_empty(), "{way}");
        person.back();
        if way == "back" {
            assert!(!person.all_text().contains("kept"), "nothing was kept");
        }
    }
}

#[test]
fn numbers_that_are_kept_are_there_after_a_kill_letter_by_letter() {
    let world = World::new();
    let mut person = world.at_home();
    result(&mut person);
    person.tap("keep");
    person.expect("cost-result");
    person.tap("change");
    person.write("wage", "13000");
    let (_copy, mut killed) = world.after_a_kill();
    killed.expect("cost-pay");
    assert_eq!(killed.value("wage"), "13000");
    killed.back();
    assert!(lines(&killed, "sum")[0].contains("13,000 baht"));
    killed.tap("numbers");
    killed.back();
    killed.tap("forget");
    killed.expect("before-you-go");
    assert!(!killed.all_text().contains("\"kept\""));
}

#[test]
fn kept_numbers_ask_for_the_pin_and_what_is_kept_waits_for_it() {
    let world = World::new();
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    super::pin::set_pin(&mut person, PIN);
    person.send(Event::Lock);
    // Public without a PIN; only keeping asks for it.
    result(&mut person);
    person.tap("keep");
    person.expect("pin-enter");
    person.back();
    person.expect("cost-result");
    person.tap("keep");
    person.write("pin", PIN);
    person.tap("open");
    person.expect("cost-result");
    assert!(person.block("forget").is_some());
    person.send(Event::Hidden);
    person.send(start());
    person.expect("home");
    // A second set takes the place of the first, also where the way back leads through the stored trail.
    result(&mut person);
    person.tap("change");
    person.write("wage", "20000");
    person.reach("cost-result");
    person.tap("keep");
    person.write("pin", PIN);
    person.tap("open");
    assert!(lines(&person, "sum")[0].contains("20,000 baht"), "{}", person.all_text());
    person.send(Event::Lock);
    person.tap("before");
    person.tap("kept");
    person.expect("pin-enter");
    assert!(!person.all_text().contains("20"), "nothing of it before the PIN");
    person.write("pin", PIN);
    person.tap("open");
    assert!(lines(&person, "sum")[0].contains("20,000 baht"));
}
