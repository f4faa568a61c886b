//! What the numbers say: what is left each month, what is owed, and when that ends.

use super::{
    money::{Currency, Exchange, Money, Percent},
    plan::{Plan, Way},
};

/// What a person said of a job. None is not known, which is not nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Money in which the work is paid.
    pub currency: Option<Currency>,
    /// Pay a month.
    pub wage: Option<Money>,
    /// For a room, a month.
    pub rent: Option<Money>,
    /// For food, a month.
    pub food: Option<Money>,
    /// Sent home, a month.
    pub home: Option<Money>,
    /// Everything else, a month.
    pub other: Option<Money>,
    /// Money of the debt; that of the pay if nothing was said.
    pub debt_currency: Option<Currency>,
    /// What the job costs before it begins: broker, papers, journey.
    pub fee: Option<Money>,
    /// What of the fee is paid with own money; nothing if nothing was said.
    pub own: Option<Money>,
    /// What is owed besides.
    pub loan: Option<Money>,
    /// Interest a month.
    pub rate: Option<Percent>,
    /// How it is counted.
    pub way: Option<Way>,
    /// What goes to the debt each month, in the money of the pay; all that is left if nothing was said.
    pub pay: Option<Money>,
    /// The rate of exchange the person was told.
    pub exchange: Option<Exchange>,
}

/// Why a debt was not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfollowed {
    /// Nothing was said of a debt.
    Unsaid,
    /// There is none.
    NoDebt,
    /// Neither the pay nor what goes to the debt is known.
    NoPayment,
    /// Pay and debt are in two currencies, and no rate is known.
    NoExchange,
}

/// What comes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Money in which the work is paid.
    pub currency: Currency,
    /// Money of the debt.
    pub debt_currency: Currency,
    /// Left of the pay each month before the debt, below zero if it does not suffice; none if the pay is not known.
    pub left: Option<Money>,
    /// Fields of the costs that were not said and are not in the sum.
    pub missing: Vec<&'static str>,
    /// Owed at the start, in its currency.
    pub debt: Option<Money>,
    /// What goes to the debt each month, in the money of the pay.
    pub payment: Option<Money>,
    /// Left after that.
    pub rest: Option<Money>,
    /// The debt followed, or why not. Two plans if it is not known how interest is counted.
    pub plans: Result<Vec<Plan>, Unfollowed>,
    /// Whether the interest is not known: the plan is without, and the truth is longer if the lender takes any.
    pub without_interest: bool,
    /// Whether more of the pay goes to the debt than [`TAKEN_AT_MOST`] says, in money of Thailand.
    pub above_limit: bool,
}

/// The part of a payment of wages, one in so many, above which an employer in Thailand may not take off what the worker
/// owes without the worker's consent given before. Labour Protection Act B.E. 2541 (1998), section 76, as the Department
/// of Labour Protection and Welfare explained it (National News Bureau of Thailand, 15 August 2016): union dues, debts to a
/// savings cooperative or for the worker's own benefit, damages and a provident fund, in all not above one fifth. Other
/// deductions are not allowed at all, a limit for which the app makes no sum.
pub const TAKEN_AT_MOST: i128 = 5;

impl Numbers {
    /// Whether more of the fee is said to be paid with own money than there is of it.
    #[must_use]
    pub fn own_above_fee(&self) -> bool {
        self.own.is_some_and(|own| own > self.fee.unwrap_or_default())
    }

    /// What is owed at the start: the fee that is not paid with own money, and other debts. None if nothing was said.
    #[must_use]
    pub fn debt(&self) -> Option<Money> {
        let open = self.fee.map(|fee| (fee - self.own.unwrap_or_default()).max(Money::ZERO));
        match (open, self.loan) {
            (None, None) => None,
            (open, loan) => Some(open.unwrap_or_default() + loan.unwrap_or_default()),
        }
    }

    /// Does the sum. Without a currency it is counted in baht; a screen asks for one first.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let currency = self.currency.unwrap_or(Currency::Thb);
        let debt_currency = self.debt_currency.unwrap_or(currency);
        let costs = [("rent", self.rent), ("food", self.food), ("home", self.home), ("other", self.other)];
        let spent = costs.iter().fold(Money::ZERO, |sum, (_, cost)| sum + cost.unwrap_or_default());
        let left = self.wage.map(|wage| wage - spent);
        let payment = self.pay.or(left.map(|left| left.max(Money::ZERO)));
        let debt = self.debt();
        let owes = debt.is_some_and(|debt| debt > Money::ZERO);
        let payment = payment.filter(|_| owes);
        let above = |(wage, payment): (Money, Money)| payment.0 * TAKEN_AT_MOST > wage.0;
        Outcome {
            currency,
            debt_currency,
            left,
            missing: costs.iter().filter(|(_, cost)| cost.is_none()).map(|(field, _)| *field).collect(),
            debt,
            payment,
            rest: left.map(|left| left - payment.unwrap_or_default()),
            plans: self.plans(debt, payment, currency, debt_currency),
            without_interest: owes && self.rate.is_none(),
            above_limit: currency == Currency::Thb && self.wage.zip(payment).is_some_and(above),
        }
    }

    fn plans(
        &self,
        debt: Option<Money>,
        payment: Option<Money>,
        from: Currency,
        to: Currency,
    ) -> Result<Vec<Plan>, Unfollowed> {
        let debt = debt.ok_or(Unfollowed::Unsaid)?;
        if debt <= Money::ZERO {
            return Err(Unfollowed::NoDebt);
        }
        let payment = payment.ok_or(Unfollowed::NoPayment)?;
        let payment = if from == to {
            payment
        } else {
            let exchange = self.exchange.ok_or(Unfollowed::NoExchange)?;
            exchange.convert(payment, from, to).ok_or(Unfollowed::NoExchange)?
        };
        let rate = self.rate.unwrap_or(Percent(0));
        let ways: &[Way] = match self.way {
            _ if rate.0 == 0 => &[Way::Owed],
            Some(Way::First) => &[Way::First],
            Some(Way::Owed) => &[Way::Owed],
            None => &Way::ALL,
        };
        Ok(ways.iter().map(|way| Plan::follow(debt, rate, *way, payment)).collect())
    }
}
