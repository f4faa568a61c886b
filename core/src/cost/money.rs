//! Amounts, monthly rates and rates of exchange as whole numbers, and the one rounding there is.
//!
//! Bounds keep every product of this room within 128 bits: an amount that is read is below 10^14 hundredths, a monthly
//! rate at most 10^7 millionths, a rate of exchange at most 10^12 millionths; a debt is followed for at most 600 months
//! while it shrinks and 12 while it grows.

use std::ops::{Add, Sub};

/// Money of the five countries workers come from, of Thailand, and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currency {
    /// Thai baht.
    Thb,
    /// Cambodian riel.
    Khr,
    /// Lao kip.
    Lak,
    /// Myanmar kyat.
    Mmk,
    /// Vietnamese dong.
    Vnd,
    /// Chinese yuan.
    Cny,
}

impl Currency {
    /// All, as they are offered.
    pub const ALL: [Self; 6] = [Self::Thb, Self::Khr, Self::Lak, Self::Mmk, Self::Vnd, Self::Cny];

    /// Code of ISO 4217.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Thb => "THB",
            Self::Khr => "KHR",
            Self::Lak => "LAK",
            Self::Mmk => "MMK",
            Self::Vnd => "VND",
            Self::Cny => "CNY",
        }
    }

    /// The currency of a code, if it is one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }

    /// Places after the point in which it is written: two where coins of a hundredth are in use, else none.
    #[must_use]
    pub fn places(self) -> u32 {
        match self {
            Self::Thb | Self::Cny => 2,
            Self::Khr | Self::Lak | Self::Mmk | Self::Vnd => 0,
        }
    }

    /// Place in the order from the unit worth most to the one worth least. Only so that a rate of exchange is asked for
    /// in the direction in which people say it; where two have changed places since, the rate typed is right all the
    /// same.
    fn order(self) -> usize {
        let order = [Self::Cny, Self::Thb, Self::Mmk, Self::Khr, Self::Lak, Self::Vnd];
        order.into_iter().position(|currency| currency == self).unwrap_or_default()
    }
}

/// An amount in hundredths of a currency's unit, also where the currency has no coin of that size. May be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(pub i128);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most that is read from one field: 10^12 units.
    pub const MOST: Self = Self(100_000_000_000_000);

    /// Whole units.
    #[must_use]
    pub const fn units(units: i128) -> Self {
        Self(units * 100)
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// A rate a month, in millionths: 3 % is 30,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub i128);

impl Percent {
    /// The most that is read: 1,000 % a month.
    pub const MOST: Self = Self(10_000_000);

    /// The interest on an amount, rounded to the hundredth.
    #[must_use]
    pub fn of(self, amount: Money) -> Money {
        Money(rounded(amount.0 * self.0, 1_000_000))
    }
}

/// A rate of exchange as a person was told it: one unit of `one` is worth so many of `many`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchange {
    /// The currency of which one unit is counted.
    pub one: Currency,
    /// The other.
    pub many: Currency,
    /// Units of `many` for one unit of `one`, in millionths; more than 0.
    pub millionths: i128,
}

impl Exchange {
    /// The most that is read: a million for one, in millionths.
    pub const MOST: i128 = 1_000_000_000_000;

    /// The two currencies in the order in which a rate between them is asked for: the unit worth more first.
    #[must_use]
    pub fn direction(a: Currency, b: Currency) -> (Currency, Currency) {
        if a.order() <= b.order() { (a, b) } else { (b, a) }
    }

    /// An amount of `from` in `to`, rounded to the hundredth; none if this rate is of other currencies.
    #[must_use]
    pub fn convert(&self, amount: Money, from: Currency, to: Currency) -> Option<Money> {
        if from == to {
            return Some(amount);
        }
        if (from, to) == (self.one, self.many) {
            return Some(Money(rounded(amount.0 * self.millionths, 1_000_000)));
        }
        let back = (from, to) == (self.many, self.one) && self.millionths > 0;
        back.then(|| Money(rounded(amount.0 * 1_000_000, self.millionths)))
    }
}

/// A quotient rounded to the nearest whole number, a half up. `by` is more than 0.
pub(super) fn rounded(value: i128, by: i128) -> i128 {
    (2 * value + by).div_euclid(2 * by)
}
