//! What a job abroad costs: what is left of the pay each month, and how long a debt for it lasts.
//!
//! What a person typed ([`Typed`]) is read ([`read`]) into exact numbers ([`Numbers`]): whole hundredths and millionths,
//! never floating point. [`Numbers::outcome`] says what is left and follows the debt month by month ([`plan`]). What was
//! not typed is not known: it is left out of the sum and named, and no rate of exchange or interest is ever assumed.
//!
//! Nothing is stored unless the person asks for it; then it lies in the vault (`kept`).

mod kept;
pub mod money;
pub mod plan;
pub mod read;
pub mod sum;
mod typed;
pub mod write;

pub use money::{Currency, Exchange, Money, Percent};
pub use plan::{Ends, Month, Plan, Way};
pub use read::Unread;
pub use sum::{Numbers, Outcome};
pub use typed::{FIELDS, LETTERS, Typed};

#[cfg(test)]
mod tests;
