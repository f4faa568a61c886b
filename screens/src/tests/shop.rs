//! The shop, an order, and the code it is paid with.

use super::{Person, World};
use crate::vocabulary::Block;
use saphan_core::shop::{model::PromptPay, promptpay};
use saphan_protocol::message::{Message, Order};

/// From home to an order with a good in it.
fn take(person: &mut Person, good: &str) {
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("shop");
    person.tap(&format!("good-{good}"));
    person.tap("order");
}

fn orders(world: &World) -> Vec<Order> {
    let order = |message| match message {
        Message::Order(order) => order,
        other => panic!("{other:?}"),
    };
    world.opened_by("centre").into_iter().map(|(opened, _)| order(opened.message)).collect()
}

#[test]
fn goods_are_seen_without_the_pin_and_said_to_be_examples() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("settings");
    person.tap("pin-change");
    person.write("pin", "271828");
    person.tap("next");
    person.write("pin", "271828");
    person.tap("save");
    person.send(crate::vocabulary::Event::Lock);
    person.tap("shop");
    person.expect("shop");
    assert!(!person.screen().secure && person.block("examples").is_some());
    let drawings = person.screen().blocks.iter().filter(|block| matches!(block, Block::Picture { .. }));
    assert_eq!(drawings.count(), person.rows().len());
    person.tap("good-thai-sweets");
    person.expect("good");
    let text = person.all_text();
    assert!(text.contains("75.50 baht") && text.contains("Does not keep long"), "{text}");
    assert!(person.block("examples").is_some());
    // An order is what a person writes: it asks for the PIN, and goes on with the good that was touched.
    person.tap("order");
    person.expect("pin-enter");
    person.write("pin", "271828");
    person.tap("open");
    person.expect("order-goods");
    assert_eq!(person.value("count-thai-sweets"), "1");
}

#[test]
fn an_order_is_kept_letter_by_letter_and_reaches_its_centre_alone() {
    let world = World::online();
    let mut person = world.at_home();
    take(&mut person, "woven-basket");
    person.write("count-woven-basket", "");
    person.write("count-woven-basket", "1");
    person.write("count-woven-basket", "12");
    let (_copy, again) = world.after_a_kill();
    again.expect("order-goods");
    assert_eq!(again.value("count-woven-basket"), "12");
    take(&mut person, "cord-key-ring");
    take(&mut person, "cord-key-ring");
    assert!(person.all_text().contains("Together: 2,205 baht"), "{}", person.all_text());
    person.tap("next");
    person.choose("contact", "line");
    person.write("contact-value", "noy-2");
    person.write("note", "Saturday");
    person.tap("next");
    person.expect("order-review");
    person.tap("send");
    person.expect("case");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    let [order] = orders(&world).try_into().unwrap();
    let items: Vec<_> =
        order.items.iter().map(|item| (item.good.as_str(), item.count, item.price_satang)).collect();
    assert_eq!(items, [("woven-basket", 12, Some(18_000)), ("cord-key-ring", 1, Some(4_500))]);
    assert_eq!((order.centre.as_str(), order.total_satang), ("demo-centre", Some(220_500)));
    assert_eq!((order.contact.unwrap().value.as_str(), order.note.as_str()), ("noy-2", "Saturday"));
    assert_eq!(order.agencies, ["centre"]);
    assert!(world.opened_by("ngo").is_empty());
    person.back();
    person.tap("reports");
    assert!(person.all_text().contains("Order"));
}

#[test]
fn numbers_of_pieces_that_cannot_be_are_refused_and_the_earlier_stands() {
    let world = World::new();
    let mut person = world.at_home();
    take(&mut person, "woven-basket");
    person.write("count-woven-basket", "၇");
    assert_eq!((person.value("count-woven-basket"), person.code()), ("7", None));
    for wrong in ["0", "100", "-1", "1.5", "many", "4294967297"] {
        person.write("count-woven-basket", wrong);
        assert_eq!(
            (person.value("count-woven-basket"), person.code()),
            ("7", Some("not-a-number")),
            "{wrong}"
        );
    }
    person.write("count-nothing", "1");
    assert_eq!(person.code(), Some("unknown-touch"));
    person.write("count-woven-basket", "");
    person.tap("next");
    person.expect("order-goods");
    assert_eq!(person.code(), Some("not-a-number"));
    person.tap("out-woven-basket");
    person.tap("next");
    assert_eq!((person.screen().id.as_str(), person.code()), ("order-goods", Some("empty")));
}

#[test]
fn the_code_of_an_order_is_that_of_its_total_and_of_an_example_says_so() {
    let world = World::online();
    let mut person = world.at_home();
    let nobody = PromptPay { kind: "tax-id".to_owned(), id: "0".repeat(13) };
    for (good, total) in [("thai-sweets", Some(7_550)), ("dried-mushrooms", None)] {
        take(&mut person, good);
        person.tap("next");
        person.tap("next");
        person.tap("send");
        person.tap("pay");
        person.expect("pay");
        assert_eq!(person.code_of("examples"), Some("example"));
        let Some(Block::Qr { rows, text, .. }) = person.block("code") else { panic!("no code") };
        assert_eq!(*rows, promptpay::points(&promptpay::payload(&nobody, total).unwrap()).unwrap());
        assert_eq!(text.contains("75.50 baht"), total.is_some());
    }
}

#[test]
fn a_centre_that_takes_no_orders_is_said_before_anything_is_sealed() {
    let mut world = World::online();
    for helper in &mut world.helpers {
        helper.agency.takes.retain(|what| what != "order");
    }
    let mut person = world.at_home();
    take(&mut person, "woven-basket");
    person.tap("next");
    person.tap("next");
    assert_eq!(person.code_of("nobody"), Some("no-recipient"));
    person.tap("send");
    assert_eq!((person.screen().id.as_str(), person.code()), ("order-review", Some("no-recipient")));
    person.tap("delete");
    person.tap("delete");
    person.expect("home");
}
