//! Figures, documents and material for the public, each with its source.
//!
//! A series keeps the definition of what was counted beside its figures. Where two sources differ, both stand side by
//! side with a note; nothing is added up or merged, and what is not known is not zero.

pub(crate) mod check;
pub mod model;

#[cfg(test)]
mod tests;
