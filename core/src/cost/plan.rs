//! A debt followed month by month: interest is added, then what is paid is taken off.

use super::money::{Money, Percent};

/// On what interest is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Simple: each month the same interest, on what was owed at the start, until all is paid.
    First,
    /// Compound: each month on all that is still owed, interest that was not paid included.
    Owed,
}

impl Way {
    /// Both, as they are offered.
    pub const ALL: [Self; 2] = [Self::First, Self::Owed];

    /// The name stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Owed => "owed",
        }
    }
}

/// When a debt ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// After so many months.
    After(usize),
    /// What is paid is not more than the interest: it never becomes less.
    Never,
    /// It becomes less, but not to nothing within [`LONGEST`] months.
    Beyond,
}

/// Months for which a debt is followed at most: fifty years.
pub const LONGEST: usize = 600;
/// Months for which a debt that never ends is followed, to show how it grows.
pub const GROWING: usize = 12;

/// One month of a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Interest added.
    pub interest: Money,
    /// What was paid; in the last month only what is still owed.
    pub paid: Money,
    /// What is owed after that.
    pub owed: Money,
}

/// A debt from its start to its end, or as far as it is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How interest was counted.
    pub way: Way,
    /// When it ends.
    pub ends: Ends,
    /// What was owed at the start.
    pub debt: Money,
    /// Its months.
    pub months: Vec<Month>,
}

impl Plan {
    /// Follows a debt (more than 0) of which `payment` (0 or more) is paid each month. Interest is rounded to the
    /// hundredth each month, a half up.
    #[must_use]
    pub fn follow(debt: Money, rate: Percent, way: Way, payment: Money) -> Self {
        // The first month decides: interest on less is not more.
        let never = payment <= rate.of(debt);
        let mut plan =
            Self { way, ends: if never { Ends::Never } else { Ends::Beyond }, debt, months: Vec::new() };
        let mut owed = debt;
        for month in 1..=if never { GROWING } else { LONGEST } {
            let interest = rate.of(if way == Way::First { debt } else { owed });
            let due = owed + interest;
            let paid = payment.min(due);
            owed = due - paid;
            plan.months.push(Month { interest, paid, owed });
            if owed == Money::ZERO {
                plan.ends = Ends::After(month);
                break;
            }
        }
        plan
    }

    /// All that was paid to the lender, if the debt ends.
    #[must_use]
    pub fn paid(&self) -> Option<Money> {
        let all = self.months.iter().fold(Money::ZERO, |sum, month| sum + month.paid);
        matches!(self.ends, Ends::After(_)).then_some(all)
    }

    /// What of that was interest, if the debt ends.
    #[must_use]
    pub fn interest(&self) -> Option<Money> {
        self.paid().map(|paid| paid - self.debt)
    }

    /// What is owed after so many months, 0 at the start; none beyond what was followed.
    #[must_use]
    pub fn owed_after(&self, month: usize) -> Option<Money> {
        if month == 0 { Some(self.debt) } else { self.months.get(month - 1).map(|month| month.owed) }
    }

    /// Months to show: the start, the end, and between them steps so that there are at most `most` and no two alike.
    #[must_use]
    pub fn shown(&self, most: usize) -> Vec<usize> {
        let end = self.months.len();
        let step = end.div_ceil(most.saturating_sub(1).max(1)).max(1);
        let mut shown: Vec<usize> = (0..end).step_by(step).collect();
        shown.push(end);
        shown
    }
}
