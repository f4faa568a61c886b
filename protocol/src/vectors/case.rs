//! What comes of a case secret, of the long-lived seeds, and the numbers of padding.

use serde_json::{Value, json};

use super::{drawn, hex, refusal, sealing, signing, sos_secret, the_case};
use crate::{case::CaseSecret, envelope::padded_length, scsu};

pub(super) fn vectors() -> Value {
    let secrets = [drawn::<16>("case"), [0; 16], [0xFF; 16]];
    let recipients = [sealing("centre").public().key_id(), sealing("ngo").public().key_id()];
    let cases: Vec<_> = secrets
        .iter()
        .map(|secret| {
            let case = CaseSecret::from_bytes(secret).unwrap();
            let replies: Vec<_> = recipients
                .iter()
                .map(|id| json!({ "recipient": id.to_string(), "key": hex(*case.reply_key(id).to_bytes()) }))
                .collect();
            json!({
                "secret": hex(secret),
                "receipt_code": case.receipt_code(),
                "read_token": case.read_token().to_hex().as_str(),
                "mailbox": case.mailbox_id().to_string(),
                "reply_keys": replies,
            })
        })
        .collect();
    json!({
        "cases": cases,
        "codes_read": codes_read(),
        "codes_refused": codes_refused(),
        "keys": keys(),
        "padding": padding(),
        "scsu": texts(),
    })
}

fn codes_read() -> Value {
    let code = the_case().receipt_code();
    let thai = |code: &str| -> String {
        let digit = |letter: char| letter.to_digit(10).and_then(|digit| char::from_u32(0x0E50 + digit));
        code.chars().map(|letter| digit(letter).unwrap_or(letter)).collect()
    };
    [code.to_lowercase(), code.replace('-', " "), code.replace('-', ""), code.replace('0', "o"), thai(&code)]
        .into_iter()
        .map(|typed| {
            assert_eq!(CaseSecret::from_receipt_code(&typed).unwrap(), the_case());
            json!({ "typed": typed, "secret": hex(*the_case().to_bytes()) })
        })
        .collect()
}

fn codes_refused() -> Value {
    let code = the_case().receipt_code();
    let mut swapped: Vec<char> = code.chars().collect();
    let place = (1..).find(|at| swapped[*at] != swapped[at + 1] && swapped[at + 1] != '-').unwrap();
    swapped.swap(place, place + 1);
    let mut wrong = code.clone();
    wrong.replace_range(10..11, if &code[10..11] == "7" { "8" } else { "7" });
    [
        (String::new(), "Length"),
        (code[1..].to_owned(), "Length"),
        (format!("{code}0"), "Length"),
        (code.replacen('-', "!", 1), "Letter"),
        (wrong, "Checksum"),
        (swapped.into_iter().collect(), "Checksum"),
        // More than 128 bits, though the checksum of what is left would fit.
        (format!("8{}", &CaseSecret::from_bytes(&[0; 16]).unwrap().receipt_code()[1..]), "Checksum"),
    ]
    .into_iter()
    .map(|(typed, error)| {
        assert_eq!(refusal(&CaseSecret::from_receipt_code(&typed).unwrap_err()), error, "{typed}");
        json!({ "typed": typed, "error": error })
    })
    .collect()
}

fn keys() -> Value {
    let sealing: Vec<_> = ["centre", "ngo"]
        .into_iter()
        .map(|name| {
            let secret = sealing(name);
            let public = secret.public();
            json!({
                "name": name,
                "seed": hex(*secret.to_bytes()),
                "public": hex(public.as_bytes()),
                "key_id": public.key_id().to_string(),
            })
        })
        .collect();
    let sos = sos_secret("centre");
    let sos = json!([{
        "name": "centre",
        "secret": hex(*sos.to_bytes()),
        "public": hex(sos.public().as_bytes()),
        "key_id": sos.public().key_id().to_string(),
    }]);
    let signing: Vec<_> = ["centre", "ngo", "intake", "publisher", "next publisher", "stranger"]
        .into_iter()
        .map(|name| {
            let secret = signing(name);
            json!({
                "name": name,
                "seed": hex(*secret.to_bytes()),
                "public": secret.public().to_string(),
                "key_id": secret.public().key_id().to_string(),
            })
        })
        .collect();
    json!({ "sealing": sealing, "sos": sos, "signing": signing })
}

fn padding() -> Value {
    [
        0, 1, 2047, 2048, 2049, 4096, 4097, 8193, 16_385, 32_768, 32_769, 33_793, 40_000, 65_535, 65_536,
        65_537, 100_000, 131_073, 500_000, 1_048_575, 1_048_576,
    ]
    .into_iter()
    .map(|length| json!([length, padded_length(length)]))
    .collect()
}

fn texts() -> Value {
    let written: Vec<_> = [
        "",
        "Help me.\nNow\r\t1",
        "ខ្ញុំចង់ទៅផ្ទះ",
        "ฉันอยากกลับบ้าน 1300",
        "ຂ້ອຍຢາກກັບບ້ານ",
        "ကျွန်တော် အိမ်ပြန်ချင်တယ်",
        "Tôi muốn về nhà",
        "我想回家",
        "家 A",
        "ក😀ខ\u{1}",
        "\u{E000}\u{F2FF}\u{D7FF}",
    ]
    .into_iter()
    .map(|text| json!({ "text": text, "bytes": hex(scsu::compress(text)) }))
    .collect();
    // Other writers' forms: UTS #6's own examples, and each tag once.
    let read: Vec<_> = [
        "d66c20666c6965df74",
        "129cbec1bab2b0",
        "41df1281035f10df1b03df1c88800bbfffff0d0a4110df1281035f10df13df1480",
        "0f4e004e8ce841c1",
        "0ff0e000e141",
        "05410ed83d0ede00",
    ]
    .into_iter()
    .map(|form| {
        let bytes = data_encoding::HEXLOWER.decode(form.as_bytes()).unwrap();
        json!({ "bytes": form, "text": scsu::expand(&bytes).unwrap() })
    })
    .collect();
    let refused: Vec<_> = ["0c", "0e41", "0ed83d", "0ff2", "0f4e", "1800", "18a8", "18f8", "01", "0b00"]
        .into_iter()
        .inspect(|form| {
            let bytes = data_encoding::HEXLOWER.decode(form.as_bytes()).unwrap();
            assert_eq!(scsu::expand(&bytes), None, "{form}");
        })
        .collect();
    json!({ "written": written, "read": read, "refused": refused })
}
