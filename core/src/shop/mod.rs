//! The shop: goods with a drawing and a price, sold by a centre; an order is a sealed message to that centre.
//!
//! What is sold is public and needs no PIN; an order is what a person wrote and lives in the vault as a report does: a
//! draft ([`order`]), sealed for the centre's agency, queued, proved by a receipt, answered into its own mailbox
//! ([`crate::report`]). Payment is made outside: the phone makes the code that a bank's app reads ([`promptpay`]) and knows
//! of no money itself.
//!
//! No maker is named anywhere, and dates are coarse ([`model`]). Until a centre has given its own goods they are examples
//! and say so; an example cannot be paid.

pub(crate) mod check;
pub mod model;
pub mod order;
pub mod promptpay;

#[cfg(test)]
mod tests;

use crate::content::Knowledge;
use model::{Centre, Good};

/// A good by id.
#[must_use]
pub fn good<'a>(knowledge: &'a Knowledge, id: &str) -> Option<&'a Good> {
    knowledge.payload().shop.goods.iter().find(|good| good.id == id)
}

/// The centre that sells a good.
#[must_use]
pub fn centre<'a>(knowledge: &'a Knowledge, id: &str) -> Option<&'a Centre> {
    knowledge.payload().shop.centres.iter().find(|centre| centre.id == id)
}

/// The bytes of a drawing, PNG; none if the pack lacks it.
#[must_use]
pub fn picture(knowledge: &Knowledge, name: &str) -> Option<Vec<u8>> {
    crate::bytes::base64(knowledge.payload().shop.pictures.get(name)?)
}
