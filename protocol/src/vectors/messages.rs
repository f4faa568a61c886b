//! Messages and replies as CBOR, packed and unpacked, and bytes that are none.

use serde_json::{Value, json};

use super::{describe, drawn, hex, refusal, sealing, the_case};
use crate::{
    bytes::sha256,
    message::{
        Consent, FileRef, FollowUp, InterpreterAnswer, InterpreterRequest, LinkNote, Message, MessageError,
        Order, OrderItem, Place, Reply, Report, SafeContact, Stage, When, limits,
    },
    packed,
};

/// Every message of the vectors, by name.
pub(super) fn all() -> Vec<(&'static str, Message)> {
    let mailbox = the_case().mailbox_id().0.to_vec();
    let bare = Report {
        language: "th".into(),
        written_at: 1_790_000_000,
        mailbox: mailbox.clone(),
        ..Report::default()
    };
    let interpreter = InterpreterRequest {
        language: "vi".into(),
        written_at: 1_790_000_500,
        mailbox: mailbox.clone(),
        wanted: "other".into(),
        other_language: Some("Tiếng Mường".into()),
        purpose: "hospital".into(),
        how: "call".into(),
        when: When { kind: "date".into(), date: Some("2026-12-01".into()) },
        place: Place {
            mode: "province".into(),
            province: Some("TH-85".into()),
            country: Some("TH".into()),
            ..Place::default()
        },
        gender: Some("woman".into()),
        certified: true,
        contact: Some(SafeContact {
            how: "phone".into(),
            value: "+66 2 000 0000".into(),
            hours: Some("18-20".into()),
        }),
        note: "Con tôi bị sốt".into(),
        agencies: vec!["demo-centre".into()],
    };
    let follow_up = FollowUp {
        about: drawn::<32>("about").to_vec(),
        written_at: 1_790_000_900,
        kind: "message".into(),
        text: "我还在这里 😀".into(),
        mailbox: mailbox.clone(),
    };
    let withdrawal = FollowUp { kind: "withdraw".into(), text: String::new(), ..follow_up.clone() };
    let item = |good: &str, name: &str, count, price_satang| OrderItem {
        good: good.into(),
        name: name.into(),
        count,
        price_satang,
    };
    let order = Order {
        language: "lo".into(),
        written_at: 1_790_001_200,
        mailbox: mailbox.clone(),
        centre: "demo-centre".into(),
        items: vec![
            item("woven-basket", "ตะกร้าสาน", 2, Some(18_050)),
            item("dried-mushrooms", "เห็ดแห้ง", 99, None),
        ],
        total_satang: None,
        contact: Some(SafeContact { how: "line".into(), value: "noy-2".into(), hours: None }),
        note: "ສົ່ງມື້ແລງ".into(),
        agencies: vec!["demo-centre".into()],
    };
    vec![
        ("bare-report", Message::Report(bare)),
        ("full-report", Message::Report(full_report())),
        ("khmer-500", Message::Report(khmer_report())),
        ("interpreter-request", Message::Interpreter(interpreter)),
        ("follow-up", Message::FollowUp(follow_up)),
        ("withdrawal", Message::FollowUp(withdrawal)),
        ("order", Message::Order(order)),
    ]
}

/// One of them.
pub(super) fn named(name: &str) -> Message {
    all().into_iter().find(|(known, _)| *known == name).unwrap().1
}

fn fix() -> Place {
    Place {
        mode: "exact".into(),
        latitude: Some(13.756_331),
        longitude: Some(100.501_765),
        accuracy_m: Some(12.5),
        taken_at: Some(1_789_999_900),
        province: Some("TH-10".into()),
        country: Some("TH".into()),
        plus_code: Some("7P52QG42+GP".into()),
        ..Place::default()
    }
}

fn full_report() -> Report {
    let link = "https://example.org/job?id=7";
    Report {
        language: "km".into(),
        written_at: 1_790_000_000,
        mailbox: the_case().mailbox_id().0.to_vec(),
        kinds: vec!["passport-kept".into(), "wages-unpaid".into()],
        whom: Some("group".into()),
        head_count: Some(12),
        under_18: Some(false),
        when: When { kind: "date".into(), date: Some("2026-11-03".into()) },
        place: Place { landmark: Some("ក្រោយផ្សារ".into()), ..fix() },
        story: "ខ្ញុំធ្វើការ ៣ ខែ មិនបានប្រាក់ខែ។ ខ្ញុំធ្វើការ ៣ ខែ មិនបានប្រាក់ខែ។ Boss: 081".into(),
        files: vec![FileRef {
            id: drawn::<32>("file id").to_vec(),
            key: drawn::<32>("file key").to_vec(),
            sealed_size: 81_964,
            size: 81_920,
            media_type: "image/jpeg".into(),
            sha256: drawn::<32>("file hash").to_vec(),
            role: "photo".into(),
            attached_at: 1_789_999_950,
            keeps_place: true,
        }],
        links: vec![LinkNote {
            text: link.into(),
            sha256: sha256(&[link.as_bytes()]).to_vec(),
            noted_at: 1_789_999_960,
        }],
        contact: Some(SafeContact { how: "line".into(), value: "dara-1".into(), hours: None }),
        consent: Consent { help: true, open_case: false, share: true },
        alias: Some("Dara".into()),
        nationality: Some("KH".into()),
        other_language: Some("Kuy".into()),
        agencies: vec!["demo-centre".into(), "demo-ngo".into()],
    }
}

/// 500 letters of the Khmer block drawn without any pattern, the worst that a story can be, and a fix.
fn khmer_report() -> Report {
    let letters = drawn::<500>("khmer").map(|byte| char::from_u32(0x1780 + u32::from(byte) % 0x5E).unwrap());
    Report {
        language: "km".into(),
        written_at: 1_790_000_000,
        mailbox: the_case().mailbox_id().0.to_vec(),
        kinds: vec!["passport-kept".into(), "wages-unpaid".into()],
        whom: Some("me".into()),
        place: fix(),
        story: letters.iter().collect(),
        consent: Consent { help: true, ..Consent::default() },
        agencies: vec!["demo-centre".into()],
        ..Report::default()
    }
}

/// Every reply of the vectors, by name.
pub(super) fn replies() -> Vec<(&'static str, Reply)> {
    let words = Reply {
        about: drawn::<32>("about").to_vec(),
        agency: "demo-centre".into(),
        written_at: 1_790_000_100,
        sequence: 2,
        stage: Some(Stage::Acting),
        country: Some("TH".into()),
        text: "យើងបានទទួលហើយ".into(),
        language: Some("km".into()),
        interpreter: None,
    };
    let found = Reply {
        sequence: 1,
        stage: None,
        country: None,
        text: String::new(),
        language: None,
        interpreter: Some(InterpreterAnswer {
            state: "found".into(),
            at: Some(1_790_003_600),
            number: Some("1300".into()),
            country: Some("TH".into()),
            certified: Some(true),
        }),
        ..words.clone()
    };
    vec![("words", words), ("interpreter-found", found)]
}

pub(super) fn vectors() -> Value {
    let messages: Vec<_> = all()
        .iter()
        .map(|(name, message)| {
            let cbor = message.encode().unwrap();
            json!({
                "name": name,
                "message": describe::message(message),
                "cbor": hex(cbor.as_slice()),
                "packed": hex(packed::pack(&cbor).as_slice()),
            })
        })
        .collect();
    let replies: Vec<_> = replies()
        .iter()
        .map(|(name, reply)| {
            let cbor = reply.encode().unwrap();
            json!({
                "name": name,
                "reply": describe::reply(reply),
                "cbor": hex(cbor.as_slice()),
                "packed": hex(packed::pack(&cbor).as_slice()),
            })
        })
        .collect();
    json!({
        "messages": messages,
        "replies": replies,
        "replies_read": replies_read(),
        "refused": refused(),
        "packed_refused": packed_refused(),
    })
}

/// CBOR that another program may write: a newer field, a newer stage, a null for what is absent, members in another
/// order, a longer form of a number.
fn replies_read() -> Value {
    let about = format!("5820{}", "09".repeat(32));
    [
        ("newer-field", format!("a600{about}01616102050301064568656c6c6f1863636e6577")),
        ("newer-stage", format!("a700{about}0161610205030104 18c8 05625448064568656c6c6f")),
        ("null-stage", format!("a600{about}01616102050301 04f6 064568656c6c6f")),
        ("other-order", format!("a5 064568656c6c6f 0301 0205 016161 00{about}")),
        ("longer-number", format!("a500{about}016161021a00000005 031900 01 064568656c6c6f")),
    ]
    .into_iter()
    .map(|(name, spaced)| {
        let form = spaced.replace(' ', "");
        let reply = Reply::decode(&data_encoding::HEXLOWER.decode(form.as_bytes()).unwrap()).unwrap();
        json!({ "name": name, "cbor": form, "reply": describe::reply(&reply) })
    })
    .collect()
}

fn refused() -> Value {
    let good = named("bare-report").encode().unwrap();
    let with = |change: fn(&mut Report)| {
        let mut report = full_report();
        change(&mut report);
        let mut cbor = Vec::new();
        minicbor::encode(Message::Report(report), &mut cbor).unwrap();
        cbor
    };
    let ordered = |change: fn(&mut Order)| {
        let Message::Order(mut order) = named("order") else { panic!() };
        change(&mut order);
        let mut cbor = Vec::new();
        minicbor::encode(Message::Order(order), &mut cbor).unwrap();
        cbor
    };
    [
        ("empty", vec![], "Malformed"),
        ("html", b"<html>".to_vec(), "Malformed"),
        ("cut", good[..good.len() - 1].to_vec(), "Malformed"),
        ("trailing", [good.as_slice(), &[0]].concat(), "Trailing"),
        ("newer-kind", vec![0x82, 4, 0x81, 0xA0], "UnknownKind"),
        ("no-mailbox", vec![0x82, 0, 0x81, 0xA2, 0, 0x62, b't', b'h', 1, 5], "Malformed"),
        ("mailbox-of-15", with(|report| report.mailbox.truncate(15)), "OutOfRange"),
        ("latitude-91", with(|report| report.place.latitude = Some(91.0)), "OutOfRange"),
        ("latitude-nan", with(|report| report.place.latitude = Some(f64::NAN)), "OutOfRange"),
        ("longitude-181", with(|report| report.place.longitude = Some(-181.0)), "OutOfRange"),
        ("accuracy-below-nought", with(|report| report.place.accuracy_m = Some(-1.0)), "OutOfRange"),
        ("head-count-of-nought", with(|report| report.head_count = Some(0)), "OutOfRange"),
        (
            "head-count-too-high",
            with(|report| report.head_count = Some(limits::HEAD_COUNT + 1)),
            "OutOfRange",
        ),
        ("a-long-line", with(|report| report.alias = Some("ក".repeat(limits::LINE_LETTERS + 1))), "TooMany"),
        ("too-many-kinds", with(|report| report.kinds = vec!["a".into(); limits::KINDS + 1]), "TooMany"),
        ("too-many-agencies", with(|report| report.agencies = vec!["a".into(); 17]), "TooMany"),
        ("an-order-of-nothing", ordered(|order| order.items.clear()), "OutOfRange"),
        ("an-order-of-nought", ordered(|order| order.items[0].count = 0), "OutOfRange"),
        ("an-order-of-a-hundred", ordered(|order| order.items[1].count = 100), "OutOfRange"),
    ]
    .into_iter()
    .map(|(name, cbor, error)| {
        assert_eq!(refusal(&Message::decode(&cbor).unwrap_err()), error, "{name}");
        json!({ "name": name, "cbor": hex(cbor), "error": error })
    })
    .collect()
}

fn packed_refused() -> Value {
    let frame = packed::pack(&named("full-report").encode().unwrap()).to_vec();
    assert_eq!(frame[0], 1);
    [
        ("empty", vec![], "Malformed"),
        ("unknown-method", vec![2, 0], "UnknownPacking"),
        ("cut-frame", frame[..frame.len() - 1].to_vec(), "Malformed"),
        ("second-frame", [frame.as_slice(), &frame[1..]].concat(), "Malformed"),
        ("a-flood", packed::pack(&vec![0; packed::MAX_CBOR + 1]).to_vec(), "TooLarge"),
    ]
    .into_iter()
    .map(|(name, bytes, error)| {
        let refused: MessageError = packed::unpack(&bytes).unwrap_err().into();
        assert_eq!(refusal(&refused), error, "{name}");
        json!({ "name": name, "packed": hex(bytes), "error": error })
    })
    .collect()
}

#[test]
fn the_report_of_five_hundred_khmer_letters_is_one_of_the_smallest_bucket() {
    let sealed =
        crate::envelope::seal(&named("khmer-500"), &[sealing("centre").public()], &the_case()).unwrap();
    assert!(sealed.bytes.len() <= 2048);
}
