//! Refuses goods that cannot be sold so: a maker's name, a day, a picture from elsewhere, an example that could be paid.
//! Also run by `build.rs`.

use super::model::{Centre, Good, PromptPay, Shop};
use crate::content::rows::{Row, country, one_of, part, texts};
use serde_json::Value;

/// Bytes of a drawing at most.
const LARGEST: usize = 4096;
/// Width and height of a drawing, points.
pub(crate) const SIZE: (u32, u32) = (320, 240);
/// Most that one piece can cost: a million baht.
const DEAREST: u64 = 100_000_000;

/// Reads `shop.json`; the drawings come later.
///
/// # Errors
/// A sentence with the file, the row and what is wrong.
pub(crate) fn shop(file: &str, text: &str) -> Result<Shop, String> {
    let whole: Value = serde_json::from_str(text).map_err(|error| format!("{file}: {error}"))?;
    let Value::Object(mut lists) = whole else {
        return Err(format!("{file}: must hold the lists centres and goods"));
    };
    let mut list = |name: &str| lists.remove(name).unwrap_or_default();
    let centres: Vec<Centre> = part(&format!("{file}, centres"), list("centres"))?;
    let goods: Vec<Good> = part(&format!("{file}, goods"), list("goods"))?;
    if let Some(name) = lists.keys().next() {
        return Err(format!("{file}: {name} is no list of it"));
    }
    for (number, good) in goods.iter().enumerate() {
        let place = format!("{file}, goods, row {} ({})", number + 1, good.id);
        match centres.iter().find(|centre| centre.id == good.centre) {
            None => return Err(format!("{place}: centre {:?} is no centre of this file", good.centre)),
            Some(centre) if centre.demo && !good.demo => {
                return Err(format!("{place}: what an example centre sells is an example too"));
            }
            Some(_) => {}
        }
    }
    Ok(Shop { centres, goods, pictures: Default::default() })
}

impl Row for Centre {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        country(&self.country)?;
        texts("name", &self.name)?;
        if self.agency.trim().is_empty() {
            return Err("agency is empty: nobody would get an order".to_owned());
        }
        if let Some(payee) = &self.promptpay {
            if self.country != "TH" {
                return Err("promptpay is for centres in Thailand".to_owned());
            }
            payable(payee, self.demo)?;
        }
        sourced(&self.source, &self.as_of)
    }
}

impl Row for Good {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        texts("name", &self.name)?;
        texts("about", &self.about)?;
        if self.price_satang.is_some_and(|price| price == 0 || price > DEAREST) {
            return Err("price_satang is 0 or above a million baht; what is not known is null".to_owned());
        }
        self.made.as_deref().map_or(Ok(()), |made| coarse("made", made))?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.picture.is_empty() || !self.picture.chars().all(plain) {
            return Err(format!("picture {:?} is not the name of a drawing in locales/shop", self.picture));
        }
        sourced(&self.source, &self.as_of)
    }
}

fn sourced(source: &str, as_of: &str) -> Result<(), String> {
    if source.trim().len() < 6 {
        return Err("source is empty: a fact without a source is not shown".to_owned());
    }
    coarse("as_of", as_of)
}

/// A quarter or a year: a day, or a month, could tell who was there.
fn coarse(name: &str, date: &str) -> Result<(), String> {
    let (year, quarter) = date.split_once("-Q").map_or((date, None), |(year, quarter)| (year, Some(quarter)));
    let a_year = year.len() == 4 && year.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year));
    if a_year && quarter.is_none_or(|quarter| matches!(quarter, "1" | "2" | "3" | "4")) {
        Ok(())
    } else {
        Err(format!("{name} {date:?} is neither a year nor a quarter such as 2026-Q3"))
    }
}

/// Whether a payee can be one; that of an example must be nobody's.
fn payable(payee: &PromptPay, demo: bool) -> Result<(), String> {
    one_of("promptpay kind", &payee.kind, &["phone", "tax-id"])?;
    let length = if payee.kind == "phone" { 10 } else { 13 };
    if payee.id.len() != length || !payee.id.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("promptpay id is not {length} digits"));
    }
    let nobodys = payee.id.bytes().all(|b| b == b'0');
    match (demo, payee.kind.as_str()) {
        (true, _) if !nobodys => {
            Err("the promptpay id of an example must be zeros, so that nobody is paid".to_owned())
        }
        (true, _) => Ok(()),
        (false, "phone") if !matches!(payee.id.as_bytes(), [b'0', b'6' | b'8' | b'9', ..]) => {
            Err("promptpay id is not a Thai mobile number".to_owned())
        }
        (false, "tax-id") if !closes(&payee.id) => {
            Err("promptpay id has a wrong last digit: it is mistyped".to_owned())
        }
        (false, _) => Ok(()),
    }
}

/// Whether the last of thirteen digits is that of the others: eleven less the remainder by eleven of their sum, weighed
/// from thirteen down to two, and of that the last digit.
fn closes(id: &str) -> bool {
    let digits: Vec<u32> = id.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip((2..=13).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.get(12).is_some_and(|last| *last == (11 - sum % 11) % 10)
}

/// Looks at a drawing: a PNG of the right size, with colours and nothing else in it, no words, place or date.
///
/// # Errors
/// What is wrong, as the end of a sentence.
pub(crate) fn drawing(bytes: &[u8]) -> Result<(), String> {
    if bytes.len() > LARGEST {
        return Err(format!("it has {} bytes, at most {LARGEST} are carried", bytes.len()));
    }
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n").ok_or("it is no PNG")?;
    let number = |at: &[u8]| at.first_chunk::<4>().map(|four| u32::from_be_bytes(*four));
    let mut first = true;
    while let (Some(length), Some(name)) = (number(rest), rest.get(4..8)) {
        if !matches!(name, b"IHDR" | b"PLTE" | b"IDAT" | b"IEND") {
            return Err(format!("it holds {}; only colours may be in it", name.escape_ascii()));
        }
        let end = usize::try_from(length).map_err(|_| "it is cut")?.saturating_add(12);
        let part = rest.get(..end).ok_or("it is cut")?;
        if first && (number(&part[8..]), part.get(12..).and_then(number)) != (Some(SIZE.0), Some(SIZE.1)) {
            return Err(format!("it is not {} by {} points", SIZE.0, SIZE.1));
        }
        first = false;
        rest = &rest[end..];
        if name == b"IEND" {
            return if rest.is_empty() { Ok(()) } else { Err("something follows its end".to_owned()) };
        }
    }
    Err("it is cut".to_owned())
}
