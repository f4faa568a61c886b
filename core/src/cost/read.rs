//! Reads a number as people type it: digits of any of the seven scripts, with points, commas or spaces between them.
//!
//! Thailand, Myanmar, China and English write 1,000.50; Viet Nam, Laos and Cambodia write 1.000,50. Which is meant is
//! told from the number itself, and where it cannot be told the number is not read: a guess could be wrong by a thousand.

use super::money::{Exchange, Money, Percent};
use crate::content::writing::western;
use thiserror::Error;

/// Why a number was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unread {
    /// It holds something that is no digit, point, comma or space.
    #[error("only digits, points, commas and spaces can be read")]
    Letters,
    /// It is below zero.
    #[error("an amount cannot be below zero")]
    Negative,
    /// It could mean two numbers; type it without points and commas.
    #[error("the points and commas can be read in two ways")]
    Unclear,
    /// It is larger than what is counted with.
    #[error("the number is too large")]
    TooLarge,
    /// It must be more than zero.
    #[error("it must be more than zero")]
    Zero,
}

/// Most letters that are looked at; a number that is read has far fewer.
const LONGEST: usize = 64;

/// An amount: at most [`Money::MOST`], to the hundredth. One point or comma before three digits separates thousands.
/// None if nothing was typed.
///
/// # Errors
/// [`Unread`].
pub fn money(typed: &str) -> Result<Option<Money>, Unread> {
    let Some(text) = plain(typed)? else { return Ok(None) };
    let amount = Money(scaled(&text, 2, Single::Thousands)?);
    if amount > Money::MOST { Err(Unread::TooLarge) } else { Ok(Some(amount)) }
}

/// A percentage a month, at most [`Percent::MOST`], to four places. A percent sign may stand after it.
///
/// # Errors
/// [`Unread`].
pub fn percent(typed: &str) -> Result<Option<Percent>, Unread> {
    let typed = typed.trim_end();
    let typed = typed.strip_suffix(['%', '％', '٪']).unwrap_or(typed);
    let Some(text) = plain(typed)? else { return Ok(None) };
    let rate = Percent(scaled(&text, 4, Single::Unclear)?);
    if rate > Percent::MOST { Err(Unread::TooLarge) } else { Ok(Some(rate)) }
}

/// How many units of one currency are worth one of another, in millionths: more than 0, at most [`Exchange::MOST`].
///
/// # Errors
/// [`Unread`].
pub fn exchange(typed: &str) -> Result<Option<i128>, Unread> {
    let Some(text) = plain(typed)? else { return Ok(None) };
    match scaled(&text, 6, Single::Unclear)? {
        0 => Err(Unread::Zero),
        rate if rate > Exchange::MOST => Err(Unread::TooLarge),
        rate => Ok(Some(rate)),
    }
}

/// What a lone separator before exactly three digits is, when at most three digits stand before it.
#[derive(Clone, Copy, PartialEq)]
enum Single {
    /// Thousands: an amount of money has no thousandths.
    Thousands,
    /// It cannot be told: 5.125 baht for a yuan, or 5,125 kip for one.
    Unclear,
}

/// ASCII digits, points, commas and spaces between digits; none if there is nothing.
fn plain(typed: &str) -> Result<Option<String>, Unread> {
    let mut text = String::with_capacity(typed.len().min(LONGEST));
    for (at, c) in typed.trim_matches(space).chars().enumerate() {
        if at >= LONGEST {
            return Err(Unread::TooLarge);
        }
        text.push(match c {
            c if space(c) => ' ',
            '-' | '\u{2212}' | '\u{2010}'..='\u{2015}' | '－' => return Err(Unread::Negative),
            '.' | '．' | '。' => '.',
            ',' | '，' | '、' => ',',
            c => digit(c).ok_or(Unread::Letters)?,
        });
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Signs that only keep digits apart, and signs nobody sees.
fn space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// A digit of any script of the seven languages as ASCII; Chinese keyboards type full-width ones.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '\u{FF10}'..='\u{FF19}' => char::from_digit(c as u32 - 0xFF10, 10),
        _ => western(c),
    }
}

/// The number times 10^`places`, exactly. More places than that are unclear, not cut off.
fn scaled(text: &str, places: usize, single: Single) -> Result<i128, Unread> {
    let (whole, part) = split(text, single)?;
    if part.len() > places {
        return Err(Unread::Unclear);
    }
    let digits = format!("{whole}{part:0<places$}");
    // Anything longer is above every bound of this room.
    let significant = digits.trim_start_matches('0');
    if significant.len() > 24 {
        return Err(Unread::TooLarge);
    }
    if significant.is_empty() { Ok(0) } else { significant.parse().map_err(|_| Unread::TooLarge) }
}

/// Digits before and after the decimal sign.
fn split(text: &str, single: Single) -> Result<(String, String), Unread> {
    if text.contains(' ') {
        let end = text.find(['.', ',']).unwrap_or(text.len());
        let joined = format!("{}{}", grouped(&text[..end], ' ')?, &text[end..]);
        return if joined.contains(' ') { Err(Unread::Unclear) } else { split(&joined, single) };
    }
    let last = text.rfind(['.', ',']);
    let Some(last) = last else { return Ok((text.to_owned(), String::new())) };
    let sign = &text[last..=last];
    let (before, after) = (&text[..last], &text[last + 1..]);
    let other = if sign == "." { ',' } else { '.' };
    if before.is_empty() || after.is_empty() {
        return Err(Unread::Unclear);
    }
    // 1,000.50: the other sign groups, this one is the decimal sign.
    if before.contains(other) {
        let decimal = !before.contains(sign);
        return if decimal { Ok((grouped(before, other)?, after.to_owned())) } else { Err(Unread::Unclear) };
    }
    // 1,000,000: it groups.
    if before.contains(sign) {
        return Ok((grouped(text, if sign == "." { '.' } else { ',' })?, String::new()));
    }
    let may_group = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    match (may_group, single) {
        (true, Single::Thousands) => Ok((format!("{before}{after}"), String::new())),
        (true, Single::Unclear) => Err(Unread::Unclear),
        (false, _) => Ok((before.to_owned(), after.to_owned())),
    }
}

/// The digits of groups of three.
fn grouped(text: &str, sign: char) -> Result<String, Unread> {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let whole = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|g| g.len() == 3);
    if whole { Ok(text.replace(sign, "")) } else { Err(Unread::Unclear) }
}
