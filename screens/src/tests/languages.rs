//! Every screen in every language: words everywhere, ids once, pictures that exist, never a message id.

use super::{Person, World, helper};
use crate::{
    at::{Ask, Page},
    language::NAMES,
    vocabulary::{Block, Screen},
};
use saphan_core::content::Knowledge;
use std::{collections::BTreeSet, path::Path};

/// Screens that hold what a person wrote or types in secret.
const SECURE: [&str; 34] = [
    "pin-new",
    "pin-repeat",
    "pin-enter",
    "report-found",
    "report-kinds",
    "report-whom",
    "report-when",
    "report-where",
    "report-story",
    "report-photos",
    "report-contact",
    "report-recipients",
    "report-review",
    "delete-draft",
    "reports",
    "case",
    "case-withdraw",
    "case-remove",
    "follow",
    "interpreter-language",
    "interpreter-purpose",
    "interpreter-when",
    "interpreter-where",
    "interpreter-contact",
    "interpreter-review",
    "order-goods",
    "order-contact",
    "order-review",
    "cost-pay",
    "cost-living",
    "cost-debt",
    "cost-interest",
    "cost-result",
    "duress",
];
/// Screens without a way back: there is nothing before them.
const FIRST: [&str; 4] = ["language", "pin-choice", "home", "problem"];

/// The ids of all messages, so that one shown raw is noticed.
pub(super) fn message_ids() -> BTreeSet<String> {
    let knowledge = Knowledge::builtin().unwrap();
    let source = knowledge.messages("en").unwrap();
    let id = |line: &str| line.split_once(" = ").map(|(id, _)| id.to_owned());
    source.lines().filter(|line| !line.starts_with(['#', ' '])).filter_map(id).collect()
}

pub(super) fn texts(screen: &Screen) -> Vec<String> {
    let mut found = vec![screen.title.clone(), screen.back_label.clone(), screen.leave_label.clone()];
    for block in &screen.blocks {
        match block {
            Block::Heading { text, .. } => found.push(text.clone()),
            Block::Text { text, speak, .. } => {
                found.push(text.clone());
                found.extend(speak.clone());
            }
            Block::Notice { title, text, .. } => found.extend([title.clone(), text.clone()]),
            Block::Button { label, hint, .. } => {
                found.push(label.clone());
                found.extend(hint.clone());
            }
            Block::Choices { label, options, .. } => {
                found.push(label.clone());
                assert!(!options.is_empty(), "{}: no options in {label}", screen.id);
                for option in options {
                    found.push(option.label.clone());
                    found.extend(option.hint.clone());
                }
            }
            Block::TextInput { label, hint, .. } => {
                found.push(label.clone());
                found.extend(hint.clone());
            }
            Block::Date { label, shown, .. } => {
                found.push(label.clone());
                found.extend(shown.clone());
            }
            Block::Photos { label, items, add, .. } => {
                found.push(label.clone());
                found.extend(add.iter().map(|a| a.label.clone()));
                for item in items {
                    found.extend([item.label.clone(), item.remove_label.clone()]);
                    found.extend(item.note.clone());
                }
            }
            Block::VoiceNote { label, record_label, .. } => {
                found.extend([label.clone(), record_label.clone()])
            }
            Block::Map { label, text, points, .. } => {
                found.extend([label.clone(), text.clone()]);
                found.extend(points.iter().map(|p| p.label.clone()));
            }
            Block::List { label, rows, .. } => {
                found.extend(label.clone());
                for row in rows {
                    found.push(row.title.clone());
                    found.extend(row.lines.iter().cloned());
                }
            }
            Block::Link { label, target, notes, .. } => {
                found.extend([label.clone(), target.clone()]);
                found.extend(notes.iter().cloned());
            }
            Block::Progress { label, .. } => found.push(label.clone()),
            Block::Chart { label, names, .. } => {
                found.push(label.clone());
                found.extend(names.iter().cloned());
            }
            Block::Table { label, head, rows, .. } => {
                found.push(label.clone());
                found.extend(head.iter().cloned());
                assert!(rows.iter().all(|row| row.len() == head.len()));
            }
            Block::Picture { text, png, .. } => {
                assert!(!png.is_empty());
                found.push(text.clone());
            }
            Block::Qr { text, rows, .. } => {
                assert!(rows.iter().all(|row| row.len() == rows.len()));
                found.push(text.clone());
            }
            Block::Receipt { label, code, text, .. } => {
                found.extend([label.clone(), code.clone(), text.clone()])
            }
        }
    }
    found
}

fn icons(screen: &Screen) -> Vec<String> {
    let mut found = Vec::new();
    for block in &screen.blocks {
        match block {
            Block::Heading { icon, .. } | Block::Button { icon, .. } => found.extend(icon.clone()),
            Block::Notice { icon, .. } | Block::Link { icon, .. } => found.push(icon.clone()),
            Block::Choices { options, .. } => found.extend(options.iter().filter_map(|o| o.icon.clone())),
            Block::Photos { add, .. } => found.extend(add.iter().filter_map(|o| o.icon.clone())),
            Block::List { rows, .. } => found.extend(rows.iter().filter_map(|r| r.icon.clone())),
            _ => {}
        }
    }
    found
}

/// Looks at the screen as a translator, a person who does not read, and a renderer would.
pub(super) fn look(person: &Person, language: &str, ids: &BTreeSet<String>, seen: &mut BTreeSet<String>) {
    let screen = person.screen();
    let place = format!("{language} {}", screen.id);
    assert_eq!(screen.language, language, "{place}");
    let mut once = BTreeSet::new();
    for block in &screen.blocks {
        assert!(!block.id().is_empty() && once.insert(block.id()), "{place}: id {} twice", block.id());
    }
    assert!(!screen.blocks.is_empty(), "{place}: nothing on it");
    for text in texts(screen) {
        assert!(!text.trim().is_empty(), "{place}: an empty text");
        assert!(!text.contains("{$") && !text.contains("{ $"), "{place}: {text}");
        assert!(!ids.contains(&text), "{place}: the id {text}");
        assert!(
            !text.contains('\u{2068}') && !text.contains('\u{2069}'),
            "{place}: isolation marks in {text}"
        );
    }
    for icon in icons(screen) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("icons").join(format!("{icon}.svg"));
        assert!(file.is_file(), "{place}: no picture {icon}");
    }
    assert_eq!(screen.secure, SECURE.contains(&screen.id.as_str()), "{place}");
    // A first screen that is opened again from the settings has a way back.
    if !FIRST.contains(&screen.id.as_str()) {
        assert!(screen.back, "{place}: no way back");
    }
    seen.insert(screen.id.clone());
}

/// Looks at every service of every country, and at the questions before them.
fn every_place(person: &mut Person, go: &mut impl FnMut(&mut Person, &str)) {
    go(person, "who");
    for group in ["women", "boys", "lgbtqi"] {
        go(person, &format!("who={group}"));
    }
    person.write("child-age", "5");
    go(person, "show");
    go(person, "near");
    go(person, "locate");
    person.located(9.9658, 98.6348, super::NOW - 60);
    go(person, "show");
    go(person, "clear");
    for country in ["KH", "LA", "VN", "JP", "MM", "CN", "TH"] {
        go(person, "near");
        go(person, &format!("country={country}"));
        go(person, "show");
        let services = person.rows().into_iter().filter(|row| row.starts_with("service-"));
        for service in services.collect::<Vec<_>>() {
            go(person, &service);
            person.back();
        }
    }
}

/// Every good, an order of two of which one has no price, and how it is paid.
fn shop(person: &mut Person, go: &mut impl FnMut(&mut Person, &str)) {
    go(person, "shop");
    let goods: Vec<String> = person.rows();
    assert!(goods.len() >= 8);
    for good in &goods {
        go(person, good);
        person.back();
    }
    for good in ["good-woven-basket", "good-dried-mushrooms"] {
        go(person, good);
        go(person, "order");
        go(person, "more");
    }
    go(person, "order");
    go(person, "count-woven-basket<0");
    assert_eq!(person.code(), Some("not-a-number"));
    go(person, "count-woven-basket<12");
    go(person, "next");
    go(person, "contact=line");
    go(person, "next");
    person.expect("order-review");
    go(person, "order-note");
    go(person, "next");
    go(person, "send");
    person.expect("case");
    go(person, "pay");
    while person.screen().id != "home" {
        person.back();
    }
}

/// Before you go: no debt, one that ends, one that ends or not, one that never does, and one in two currencies.
fn sum(person: &mut Person, go: &mut impl FnMut(&mut Person, &str)) {
    go(person, "before");
    for (debt, typed) in [
        ("THB", [("loan", "0"), ("rate", ""), ("pay", "")]),
        ("THB", [("loan", "20000"), ("rate", ""), ("pay", "3000")]),
        ("THB", [("loan", "20.000"), ("rate", "3"), ("pay", "3,000.50")]),
        ("THB", [("loan", "900000"), ("rate", "3"), ("pay", "20000")]),
        ("VND", [("loan", "9000000"), ("rate", "2,5"), ("pay", "x")]),
    ] {
        go(person, "sum");
        go(person, "next");
        go(person, "currency=THB");
        person.write("wage", "12000");
        go(person, "next");
        go(person, "next");
        go(person, &format!("debt-currency={debt}"));
        person.write(typed[0].0, typed[0].1);
        go(person, "next");
        for (field, text) in &typed[1..] {
            person.write(field, text);
        }
        go(person, "way=owed");
        go(person, "way=unknown");
        go(person, "next");
        if debt == "VND" {
            assert_eq!(person.code(), Some("letters"));
            person.write("pay", "");
            go(person, "next");
        }
        person.expect("cost-result");
        go(person, "listen");
        go(person, "numbers");
        person.back();
        if debt == "VND" {
            go(person, "keep");
            go(person, "forget");
        }
        while person.screen().id != "before-you-go" {
            person.back();
        }
    }
    person.back();
}

#[test]
fn every_screen_in_every_language_has_words_pictures_and_a_way_back() {
    let ids = message_ids();
    every_screen(&NAMES.map(|(language, _)| language), World::phone, &mut |person, language, seen| {
        look(person, language, &ids, seen);
    });
}

/// Walks to every screen in some languages, and looks at each after every touch.
pub(super) fn every_screen(
    languages: &[&str],
    start: impl Fn(&World) -> Person,
    look: &mut dyn FnMut(&Person, &str, &mut BTreeSet<String>),
) {
    for language in languages {
        let world = World::online();
        let mut person = start(&world);
        let mut seen = BTreeSet::new();
        let mut go = |person: &mut Person, event: &str| {
            match (event.split_once('='), event.split_once('<')) {
                (Some((id, value)), _) => person.choose(id, value),
                (_, Some((id, text))) => person.write(id, text),
                _ => person.tap(event),
            }
            look(person, language, &mut seen);
        };
        go(&mut person, &format!("language={language}"));
        assert!(!person.screen().back);
        go(&mut person, "save");
        person.expect("pin-choice");
        go(&mut person, "set");
        person.back();
        go(&mut person, "skip");

        for tile in ["numbers", "rights", "search", "about", "settings", "follow", "reports", "help"] {
            go(&mut person, tile);
            if tile == "numbers" {
                for country in ["LA", "VN", "KH", "TH"] {
                    go(&mut person, &format!("country={country}"));
                }
                go(&mut person, "places");
                every_place(&mut person, &mut go);
                person.back();
            }
            if tile == "rights" {
                let mut topics = person.rows();
                let more = topics.split_off(topics.len() - 3);
                assert_eq!(more, ["statistics", "documents", "publicity"]);
                for list in more {
                    go(&mut person, &list);
                    for row in person.rows() {
                        go(&mut person, &row);
                        person.back();
                    }
                    person.back();
                }
                assert_eq!(topics.len(), 40, "{language}");
                for topic in topics {
                    go(&mut person, &topic);
                    person.back();
                }
            }
            if tile == "search" {
                go(&mut person, "query<1300");
                go(&mut person, "line-th-sac");
                person.back();
                go(&mut person, "query<…");
            }
            if tile == "settings" {
                go(&mut person, "pack");
                person.back();
                go(&mut person, "erase");
                go(&mut person, "keep");
                go(&mut person, "language");
                person.back();
            }
            person.back();
            person.expect("home");
        }

        sum(&mut person, &mut go);

        go(&mut person, "report");
        for answer in ["kinds=debt", "kinds=child"] {
            go(&mut person, answer);
        }
        go(&mut person, "next");
        for answer in ["whom=group", "under-18=yes"] {
            go(&mut person, answer);
        }
        person.write("count", "12");
        go(&mut person, "next");
        go(&mut person, "when=date");
        person.send(crate::vocabulary::Event::SetDate {
            id: "date".to_owned(),
            date: Some("2026-09-01".to_owned()),
        });
        go(&mut person, "next");
        for answer in [
            "place=landmark",
            "place=province",
            "country=MY",
            "country=other",
            "country=TH",
            "province=TH-50",
        ] {
            go(&mut person, answer);
        }
        for answer in ["place=exact", "place=none", "place=about"] {
            go(&mut person, answer);
        }
        person.located(18.7903, 98.9853, super::NOW - 60);
        go(&mut person, "locate");
        person.located(18.7903, 98.9853, super::NOW - 60);
        go(&mut person, "next");
        person.write("story", "…");
        go(&mut person, "next");
        person.write("link", "https://example.org/job");
        go(&mut person, "link-add");
        go(&mut person, "next");
        for answer in ["contact=sms", "nationality=stateless"] {
            go(&mut person, answer);
        }
        go(&mut person, "next");
        go(&mut person, "consent=help");
        go(&mut person, "next");
        person.expect("report-review");
        go(&mut person, "delete");
        person.back();
        for row in ["review-what", "review-files", "review-alias", "review-consent"] {
            go(&mut person, row);
            go(&mut person, "next");
            person.expect("report-review");
        }
        while person.screen().id != "home" {
            person.back();
        }
        go(&mut person, "report");
        person.expect("report-found");
        go(&mut person, "continue");
        person.reach("report-review");
        go(&mut person, "send");
        person.expect("case");
        person.until("proof", |p| p.code_of("state") == Some("accepted"));
        go(&mut person, "show-code");
        person.until("the way to take it off", |p| p.block("remove-here").is_some());
        go(&mut person, "remove-here");
        go(&mut person, "keep");
        go(&mut person, "take-back");
        go(&mut person, "withdraw");
        person.back();

        for wanted in ["my", "vi", "other"] {
            go(&mut person, "interpreter");
            go(&mut person, &format!("wanted={wanted}"));
            if wanted == "other" {
                person.write("other-language", "Shan");
            }
            go(&mut person, "next");
            for answer in ["purpose=police", "how=call", "gender=woman", "certified=yes"] {
                go(&mut person, answer);
            }
            go(&mut person, "next");
            go(&mut person, "when=now");
            go(&mut person, "next");
            go(&mut person, "place=none");
            go(&mut person, "next");
            go(&mut person, "next");
            person.expect("interpreter-review");
            go(&mut person, "send");
            person.expect("case");
            person.back();
        }
        shop(&mut person, &mut go);

        go(&mut person, "reports");
        person.back();

        go(&mut person, "settings");
        go(&mut person, "pin-change");
        person.write("pin", "271828");
        go(&mut person, "next");
        person.write("pin", "271828");
        go(&mut person, "save");
        go(&mut person, "settings");
        go(&mut person, "duress");
        person.back();
        go(&mut person, "lock");
        go(&mut person, "reports");
        person.expect("pin-enter");
        person.write("pin", "000000");
        go(&mut person, "open");

        for page in Page::ALL {
            assert!(seen.contains(crate::at::At::Report(page).id()), "{language}: {page:?} not reached");
        }
        for page in Ask::ALL {
            assert!(seen.contains(crate::at::At::Interpreter(page).id()), "{language}: {page:?} not reached");
        }
        let public = [
            "home",
            "numbers",
            "line",
            "search",
            "rights",
            "article",
            "settings",
            "erase",
            "about",
            "directory",
            "directory-who",
            "directory-near",
            "service",
            "statistics",
            "series",
            "documents",
            "document",
            "publicity",
            "before-you-go",
            "shop",
            "good",
            "pay",
        ];
        for id in SECURE.iter().chain(&public) {
            assert!(seen.contains(*id), "{language}: {id} not reached");
        }
    }
}

#[test]
fn a_phone_that_knows_no_helper_says_so_and_offers_numbers_instead_of_a_dead_end() {
    let world = World::with(Vec::new());
    let mut person = world.at_home();
    person.reach_review("…");
    person.tap("send");
    person.expect("report-review");
    assert_eq!(person.code(), Some("no-recipient"));
    person.back();
    assert_eq!(person.code_of("no-recipients"), Some("no-recipients"));
}

#[test]
fn a_helper_without_a_name_in_a_language_is_named_in_english() {
    let world = World::with(vec![helper("one", "TH", "district", None, 5)]);
    let mut person = world.phone();
    person.choose("language", "km");
    person.tap("save");
    person.tap("skip");
    person.reach_review("…");
    person.back();
    assert!(person.all_text().contains("Helper one"));
}
