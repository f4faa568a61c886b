use super::*;

fn report() -> Report {
    Report {
        language: "km".into(),
        written_at: 1_790_000_000,
        mailbox: vec![7; 16],
        kinds: vec!["passport-kept".into(), "wages".into()],
        story: "ខ្ញុំធ្វើការ ៣ ខែ មិនបានប្រាក់ខែ។ Boss: 0812345678".into(),
        place: Place {
            mode: "exact".into(),
            latitude: Some(13.75),
            longitude: Some(100.5),
            ..Place::default()
        },
        ..Report::default()
    }
}

fn order() -> Order {
    let item = |good: &str, count, price_satang| OrderItem {
        good: good.into(),
        name: "ตะกร้าสาน".into(),
        count,
        price_satang,
    };
    Order {
        language: "lo".into(),
        mailbox: vec![4; 16],
        centre: "demo-centre".into(),
        items: vec![item("woven-basket", 2, Some(18_050)), item("dried-mushrooms", 99, None)],
        note: "ສົ່ງມື້ແລງ".into(),
        ..Order::default()
    }
}

#[test]
fn an_order_of_nothing_or_of_a_hundred_of_a_kind_is_refused() {
    let with = |items: Vec<OrderItem>| Message::Order(Order { items, ..order() }).encode().map(drop);
    let of = |count| OrderItem { good: "woven-basket".into(), count, ..OrderItem::default() };
    assert_eq!(with(vec![of(1), of(limits::ORDER_COUNT)]), Ok(()));
    assert_eq!(with(vec![]), Err(MessageError::OutOfRange("items")));
    for count in [0, limits::ORDER_COUNT + 1, u32::MAX] {
        assert_eq!(with(vec![of(count)]), Err(MessageError::OutOfRange("count")));
    }
    let many = with(vec![of(1); limits::ORDER_ITEMS + 1]);
    assert!(matches!(many, Err(MessageError::TooMany { field: "items", .. })));
}

#[test]
fn what_is_encoded_decodes_to_the_same_message() {
    let messages = [
        Message::Report(report()),
        Message::Interpreter(InterpreterRequest {
            mailbox: vec![1; 16],
            wanted: "vi".into(),
            note: "tôi cần người phiên dịch".into(),
            ..InterpreterRequest::default()
        }),
        Message::FollowUp(FollowUp {
            about: vec![2; 32],
            mailbox: vec![3; 16],
            kind: "message".into(),
            text: "我还在这里 😀 ok".into(),
            ..FollowUp::default()
        }),
        Message::Order(order()),
    ];
    for message in messages {
        let cbor = message.encode().unwrap();
        assert_eq!(Message::decode(&cbor).unwrap(), message);
    }
}

#[test]
fn a_field_of_a_newer_version_is_passed_over() {
    // A reply of {0: bytes, 1: "a", 3: 1, 6: bytes, 99: "new"}.
    let mut cbor = Vec::new();
    let mut encoder = minicbor::Encoder::new(&mut cbor);
    encoder.map(6).unwrap().u8(0).unwrap().bytes(&[9; 32]).unwrap().u8(1).unwrap().str("a").unwrap();
    encoder
        .u8(2)
        .unwrap()
        .i64(5)
        .unwrap()
        .u8(3)
        .unwrap()
        .u32(1)
        .unwrap()
        .u8(6)
        .unwrap()
        .bytes(b"hello")
        .unwrap();
    encoder.u8(99).unwrap().str("new").unwrap();
    let reply = Reply::decode(&cbor).unwrap();
    assert_eq!((reply.text.as_str(), reply.sequence), ("hello", 1));
}

#[test]
fn cut_trailing_and_foreign_bytes_are_refused() {
    let cbor = Message::Report(report()).encode().unwrap();
    for end in 0..cbor.len() {
        assert!(Message::decode(&cbor[..end]).is_err(), "cut at {end}");
    }
    let longer = [cbor.as_slice(), &[0]].concat();
    assert_eq!(Message::decode(&longer), Err(MessageError::Trailing));
    assert_eq!(Message::decode(b"<html>"), Err(MessageError::Malformed));
}

#[test]
fn what_passes_a_limit_is_refused_by_name() {
    let mut long = report();
    long.story = "ក".repeat(limits::STORY_LETTERS + 1);
    assert!(matches!(Message::Report(long).encode(), Err(MessageError::TooMany { field: "story", .. })));
    for latitude in [91.0, -90.5, f64::NAN, f64::INFINITY] {
        let mut wrong = report();
        wrong.place.latitude = Some(latitude);
        assert_eq!(Message::Report(wrong).encode(), Err(MessageError::OutOfRange("latitude")));
    }
    let mut nobody = report();
    nobody.head_count = Some(0);
    assert_eq!(Message::Report(nobody).encode(), Err(MessageError::OutOfRange("head-count")));
    let mut short = report();
    short.mailbox = vec![0; 15];
    assert_eq!(Message::Report(short).encode(), Err(MessageError::OutOfRange("mailbox")));
}

#[test]
fn a_stage_of_a_newer_version_is_passed_over_and_the_words_stay() {
    let mut cbor = Vec::new();
    let mut encoder = minicbor::Encoder::new(&mut cbor);
    encoder.map(7).unwrap().u8(0).unwrap().bytes(&[9; 32]).unwrap().u8(1).unwrap().str("a").unwrap();
    encoder.u8(2).unwrap().i64(5).unwrap().u8(3).unwrap().u32(1).unwrap().u8(4).unwrap().u8(200).unwrap();
    encoder.u8(5).unwrap().str("TH").unwrap().u8(6).unwrap().bytes(b"hello").unwrap();
    let reply = Reply::decode(&cbor).unwrap();
    assert_eq!((reply.stage, reply.country.as_deref(), reply.text.as_str()), (None, Some("TH"), "hello"));
}

#[test]
fn a_message_of_a_newer_kind_asks_for_an_update() {
    assert_eq!(Message::decode(&[0x82, 4, 0x81, 0xA0]), Err(MessageError::UnknownKind));
}
