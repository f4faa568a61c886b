//! Numbers, dates, times and sizes as each language writes them.
//!
//! Burmese and Khmer are written with their own digits, as apps in those languages do; Lao, Thai, Vietnamese, Chinese
//! and English with Western ones (CLDR 48 default numbering systems: `my` mymr, `km` khmr in common use, `lo` latn).
//! Phone numbers are never converted: they are dialled as printed.

use super::speak::{Arg, Voice};
use jiff::{Timestamp, civil::Date, tz::Offset};

/// A digit of the Thai, Lao, Burmese or Khmer script as ASCII; none for every other letter, an ASCII digit too.
#[must_use]
pub fn western(c: char) -> Option<char> {
    const ZEROS: [char; 4] = ['\u{0E50}', '\u{0ED0}', '\u{1040}', '\u{17E0}'];
    ZEROS.iter().find_map(|zero| {
        let digit = (c as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10)?;
        char::from_digit(digit, 10)
    })
}

/// The digits of `text` in the digits of `language`; everything else is left as it is.
#[must_use]
pub fn digits(language: &str, text: &str) -> String {
    let zero = match language {
        "my" => '\u{1040}',
        "km" => '\u{17E0}',
        _ => return text.to_owned(),
    };
    text.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(zero as u32 + d)).unwrap_or(c)).collect()
}

impl Voice {
    /// A whole number.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        digits(self.language(), &number.to_string())
    }

    /// A day, given as `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY`; what cannot be read is returned as it is.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        let parts: Vec<i64> = iso.split('-').map_while(|p| p.parse().ok()).collect();
        let month = |m: i64| self.say(&format!("month-{m}"));
        match *parts.as_slice() {
            [y, m, d] if (1..=12).contains(&m) => self.say_with(
                "date-format",
                &[
                    ("day", Arg::Text(&self.number(d.unsigned_abs()))),
                    ("month", Arg::Text(&month(m))),
                    ("year", Arg::Text(&self.year(y))),
                ],
            ),
            [y, m] if (1..=12).contains(&m) => self.say_with(
                "month-format",
                &[("month", Arg::Text(&month(m))), ("year", Arg::Text(&self.year(y)))],
            ),
            [y] => self.year(y),
            _ => iso.to_owned(),
        }
    }

    /// A year, in the Buddhist era if the person chose so.
    #[must_use]
    pub fn year(&self, year: i64) -> String {
        self.number((year + if self.buddhist_years { 543 } else { 0 }).unsigned_abs())
    }

    /// A moment, Unix seconds, on the clock `offset_minutes` east of UTC.
    #[must_use]
    pub fn moment(&self, at: i64, offset_minutes: i32) -> String {
        let Some(local) = local(at, offset_minutes) else { return String::new() };
        let date = self.date(&local.date().to_string());
        let time = digits(self.language(), &format!("{:02}:{:02}", local.hour(), local.minute()));
        self.say_with("date-time-format", &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))])
    }

    /// A length of time, in its largest whole unit.
    #[must_use]
    pub fn wait(&self, seconds: u64) -> String {
        let (id, n) = match seconds {
            0..90 => ("wait-seconds", seconds.max(1)),
            90..5400 => ("wait-minutes", seconds.div_ceil(60)),
            5400..172_800 => ("wait-hours", seconds.div_ceil(3600)),
            _ => ("wait-days", seconds / 86_400),
        };
        self.say_with(id, &[("n", Arg::Number(n))])
    }

    /// Several things after one another, with the comma of the language (CLDR 48, list patterns): `၊` in Burmese, `、` in
    /// Chinese.
    #[must_use]
    pub fn several<T: AsRef<str>>(&self, things: &[T]) -> String {
        let comma = match self.language() {
            "my" => "၊ ",
            "zh" => "、",
            _ => ", ",
        };
        things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(comma)
    }

    /// A size in bytes, as kilobytes or megabytes of 1,000.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        if bytes < 1_000_000 {
            self.say_with("size-kb", &[("n", Arg::Number(bytes.div_ceil(1000)))])
        } else {
            self.say_with("size-mb", &[("n", Arg::Number((bytes + 500_000) / 1_000_000))])
        }
    }
}

fn local(at: i64, offset_minutes: i32) -> Option<jiff::civil::DateTime> {
    let offset = Offset::from_seconds(offset_minutes.checked_mul(60)?).ok()?;
    Some(offset.to_datetime(Timestamp::from_second(at).ok()?))
}

/// Today on the clock `offset_minutes` east of UTC.
#[must_use]
pub fn today(now: i64, offset_minutes: i32) -> Option<Date> {
    local(now, offset_minutes).map(|moment| moment.date())
}
