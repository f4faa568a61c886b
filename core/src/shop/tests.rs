use super::{
    check::{drawing, shop},
    good,
    model::PromptPay,
    picture,
    promptpay::{payload, points},
};
use crate::content::{Knowledge, model::PackPayload};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

fn locales() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales")
}

fn data() -> Value {
    serde_json::from_str(&std::fs::read_to_string(locales().join("data/shop.json")).unwrap()).unwrap()
}

fn payee(kind: &str, id: &str) -> PromptPay {
    PromptPay { kind: kind.to_owned(), id: id.to_owned() }
}

#[test]
fn a_code_says_what_other_programs_write_for_the_same_payment() {
    // From the tests of the library promptpay-qr (MIT), which Thai shops use.
    for (kind, id, satang, expected) in [
        (
            "phone",
            "0801234567",
            None,
            "00020101021129370016A000000677010111011300668012345675802TH530376463046197",
        ),
        (
            "phone",
            "0000000000",
            None,
            "00020101021129370016A000000677010111011300660000000005802TH530376463048956",
        ),
        (
            "phone",
            "0000000000",
            Some(422),
            "00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469",
        ),
        (
            "tax-id",
            "1111111111111",
            None,
            "00020101021129370016A000000677010111021311111111111115802TH530376463047B5A",
        ),
    ] {
        assert_eq!(payload(&payee(kind, id), satang).unwrap(), expected);
    }
}

/// Fields by tag, in any order; refuses what does not end where it says.
fn fields(mut text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    while !text.is_empty() {
        let length: usize = text[2..4].parse().unwrap();
        assert!(found.insert(text[..2].to_owned(), text[4..4 + length].to_owned()).is_none());
        text = &text[4 + length..];
    }
    found
}

/// The remainder of a long division, bit by bit: another way to the same check.
fn remainder(text: &str) -> u32 {
    let mut bits: Vec<bool> =
        text.bytes().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1)).collect();
    bits.iter_mut().take(16).for_each(|bit| *bit = !*bit);
    bits.extend([false; 16]);
    for at in 0..bits.len() - 16 {
        if bits[at] {
            for power in [16, 12, 5, 0] {
                bits[at + 16 - power] ^= true;
            }
        }
    }
    bits[bits.len() - 16..].iter().fold(0, |number, bit| number << 1 | u32::from(*bit))
}

#[test]
fn a_code_is_read_back_as_it_was_meant() {
    for satang in [1, 50, 100, 7_550, 123_456_789, 9_999_999_999] {
        let text = payload(&payee("tax-id", "1234567890121"), Some(satang)).unwrap();
        let read = fields(&text);
        let (baht, rest) = read["54"].split_once('.').unwrap();
        assert_eq!(baht.parse::<u64>().unwrap() * 100 + rest.parse::<u64>().unwrap(), satang);
        assert_eq!((read["01"].as_str(), read["53"].as_str(), read["58"].as_str()), ("12", "764", "TH"));
        let account = fields(&read["29"]);
        assert_eq!((account["00"].as_str(), account["02"].as_str()), ("A000000677010111", "1234567890121"));
        let (said, crc) = text.split_at(text.len() - 4);
        assert_eq!(u32::from_str_radix(crc, 16).unwrap(), remainder(said));
    }
    for wrong in [payee("phone", "080123456"), payee("tax-id", "12345678901x3"), payee("card", "0801234567")]
    {
        assert_eq!(payload(&wrong, None), None, "{wrong:?}");
    }
    assert_eq!(payload(&payee("phone", "0801234567"), Some(u64::MAX)), None);
}

#[test]
fn the_points_of_a_code_are_read_by_another_program() {
    let text = payload(&payee("tax-id", "1234567890121"), Some(25_000)).unwrap();
    let rows = points(&text).unwrap();
    assert!(rows.iter().all(|row| row.len() == rows.len()));
    // As a renderer draws it: four points of light around, each point some pixels.
    let (margin, large) = (4, 5);
    let width = (rows.len() + 2 * margin) * large;
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
        let at = |pixel: usize| (pixel / large).checked_sub(margin);
        let dark = at(y)
            .and_then(|y| rows.get(y))
            .zip(at(x))
            .is_some_and(|(row, x)| row.as_bytes().get(x) == Some(&b'1'));
        if dark { 0 } else { 255 }
    });
    let grids = seen.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, text);
}

#[test]
fn a_bad_row_is_refused_by_row_and_reason() {
    for (pointer, value, reason) in [
        ("/goods/0/maker", json!("Somebody"), "maker is no field"),
        ("/goods/0/made", json!("2026-07-12"), "neither a year nor a quarter"),
        ("/goods/0/as_of", json!("2026-07"), "neither a year nor a quarter"),
        ("/goods/0/made", json!("2026-Q5"), "2026-Q5"),
        ("/goods/0/price_satang", json!(0), "null"),
        ("/goods/0/price_satang", json!(-1), "invalid value"),
        ("/goods/0/price_satang", json!(180.5), "floating point"),
        ("/goods/0/picture", json!("https://example.org/basket"), "not the name of a drawing"),
        ("/goods/0/picture", json!("../fonts/basket"), "not the name of a drawing"),
        ("/goods/0/name/km", json!(" "), "not said in km"),
        ("/goods/0/centre", json!("nowhere"), "no centre of this file"),
        ("/goods/0/demo", json!(false), "an example too"),
        ("/goods/0/source", json!(""), "without a source"),
        ("/centres/0/promptpay/id", json!("1234567890121"), "must be zeros"),
        ("/centres/0/promptpay/id", json!("000"), "13 digits"),
        ("/centres/0/promptpay/kind", json!("card"), "card"),
        ("/centres/0/country", json!("LA"), "in Thailand"),
    ] {
        let mut list = data();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        list.pointer_mut(parent).unwrap()[field] = value;
        let refused = shop("shop.json", &list.to_string()).unwrap_err();
        let list = if pointer.starts_with("/goods") { "goods, row 1" } else { "centres, row 1" };
        assert!(refused.contains(list) && refused.contains(reason), "{pointer}: {refused}");
    }
    let mut list = data();
    list["goods"][1]["id"] = list["goods"][0]["id"].clone();
    let refused = shop("shop.json", &list.to_string()).unwrap_err();
    assert!(refused.contains("goods, row 2") && refused.contains("another row has this id"), "{refused}");
}

#[test]
fn a_real_centres_payee_that_is_mistyped_is_refused() {
    for (kind, id, good) in [
        ("tax-id", "1234567890121", true),
        ("tax-id", "1234567890122", false),
        ("tax-id", "2134567890121", false),
        ("phone", "0812345678", true),
        ("phone", "0212345678", false),
        ("phone", "0000000000", false),
        ("tax-id", "0000000000000", false),
    ] {
        let mut list = data();
        list["centres"][0]["demo"] = json!(false);
        list["centres"][0]["promptpay"] = json!({"kind": kind, "id": id});
        assert_eq!(shop("shop.json", &list.to_string()).is_ok(), good, "{kind} {id}");
    }
}

#[test]
fn every_good_has_its_drawing_and_a_drawing_holds_nothing_else() {
    let knowledge = Knowledge::builtin().unwrap();
    let goods = &knowledge.payload().shop.goods;
    assert!(goods.len() >= 8);
    for good in goods {
        let png = picture(&knowledge, &good.picture).unwrap();
        assert_eq!(drawing(&png), Ok(()), "{}", good.id);
        // A text with the name of whoever drew it, between the head and the rest.
        let signed = [&png[..33], b"\0\0\0\x04tEXtAuth\0\0\0\0", &png[33..]].concat();
        assert!(drawing(&signed).unwrap_err().contains("tEXt"));
        assert!(drawing(&png[..png.len() - 1]).is_err());
        assert!(drawing(&[&png[..], b"more"].concat()).is_err());
        let wide = [&png[..16], &[0, 0, 2, 0], &png[20..]].concat();
        assert!(drawing(&wide).unwrap_err().contains("320 by 240"));
    }
    assert!(drawing(b"<svg><image href='https://example.org/x.png'/></svg>").is_err());
    assert!(good(&knowledge, "woven-basket").is_some() && good(&knowledge, "nothing").is_none());
}

#[test]
fn a_pack_from_before_there_was_a_shop_has_an_empty_one() {
    let mut old = serde_json::to_value(Knowledge::builtin().unwrap().whole()).unwrap();
    old.as_object_mut().unwrap().remove("shop");
    let read: PackPayload = serde_json::from_value(old).unwrap();
    assert_eq!(read.shop, super::model::Shop::default());
}
