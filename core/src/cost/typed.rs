//! What a person typed and chose, as it stands in the inputs.

use super::{
    money::{Currency, Exchange},
    plan::Way,
    read::{self, Unread},
    sum::Numbers,
};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Every field: five that are chosen or typed otherwise, and nine amounts.
pub const FIELDS: [&str; 14] = [
    "currency",
    "wage",
    "rent",
    "food",
    "home",
    "other",
    "debt-currency",
    "fee",
    "own",
    "loan",
    "rate",
    "way",
    "pay",
    "exchange",
];

/// Most letters of a typed field, Unicode scalar values.
pub const LETTERS: usize = 30;

/// The fields that hold something. Wiped when dropped.
#[derive(Clone, Default, PartialEq)]
pub struct Typed(BTreeMap<&'static str, Zeroizing<String>>);

/// Nothing of what was typed is printed.
impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typed").field("fields", &self.0.len()).finish()
    }
}

impl Typed {
    /// What stands in a field, empty if nothing.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |text| text.as_str())
    }

    /// Puts a text into a field, or takes it away with an empty one. A text that is too long, and a field that is none,
    /// changes nothing and gives false.
    pub fn set(&mut self, field: &str, text: &str) -> bool {
        let Some(field) = FIELDS.into_iter().find(|known| *known == field) else { return false };
        if text.chars().count() > LETTERS {
            return false;
        }
        if text.is_empty() {
            self.0.remove(field);
        } else {
            self.0.insert(field, Zeroizing::new(text.to_owned()));
        }
        true
    }

    /// Whether nothing was typed or chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields that hold something.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// The money of the pay, if it was chosen.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        Currency::from_code(self.get("currency"))
    }

    /// The money of the debt: as chosen, else that of the pay.
    #[must_use]
    pub fn debt_currency(&self) -> Option<Currency> {
        Currency::from_code(self.get("debt-currency")).or_else(|| self.currency())
    }

    /// The currencies between which a rate is needed, in the order in which it is asked for.
    #[must_use]
    pub fn between(&self) -> Option<(Currency, Currency)> {
        let (pay, debt) = (self.currency()?, self.debt_currency()?);
        (pay != debt).then(|| Exchange::direction(pay, debt))
    }

    /// Whether a field can be read; a field without a number always can.
    ///
    /// # Errors
    /// [`Unread`].
    pub fn check(&self, field: &str) -> Result<(), Unread> {
        let text = self.get(field);
        match field {
            "currency" | "debt-currency" | "way" => Ok(()),
            "rate" => read::percent(text).map(drop),
            "exchange" => read::exchange(text).map(drop),
            _ => read::money(text).map(drop),
        }
    }

    /// The numbers. What cannot be read is not known.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        let money = |field| read::money(self.get(field)).ok().flatten();
        let exchange = read::exchange(self.get("exchange")).ok().flatten();
        Numbers {
            currency: self.currency(),
            wage: money("wage"),
            rent: money("rent"),
            food: money("food"),
            home: money("home"),
            other: money("other"),
            debt_currency: self.debt_currency(),
            fee: money("fee"),
            own: money("own"),
            loan: money("loan"),
            rate: read::percent(self.get("rate")).ok().flatten(),
            way: Way::ALL.into_iter().find(|way| way.key() == self.get("way")),
            pay: money("pay"),
            exchange: self.between().zip(exchange).map(|((one, many), millionths)| Exchange {
                one,
                many,
                millionths,
            }),
        }
    }
}
