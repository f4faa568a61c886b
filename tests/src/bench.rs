//! The budgets of the design, measured: each row beside a peer in the same run.
//!
//! A row is printed with its budget and whether it holds. Timings are ratios where the budget is one; what depends on
//! the machine is named with its unit and belongs to the machine named beside it.

mod attachment;
mod bindings;
mod keystroke;
mod open;
mod resume;
mod sizes;

pub use attachment::{memory, seal_one_gib, speed};
pub use bindings::{kotlin, swift};
pub use keystroke::keystroke;
pub use open::cold_open;
pub use resume::resume;
pub use sizes::{library, pack, wire};

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Name of the row in the design.
    pub row: String,
    /// What was measured.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// The budget in words.
    pub budget: String,
    /// Whether the budget holds.
    pub ok: bool,
    /// What it was measured beside.
    pub peer: Option<String>,
    /// How.
    pub note: String,
}

impl Row {
    /// A row whose value must be at most `budget`.
    pub fn at_most(
        row: &str,
        value: f64,
        unit: &str,
        budget: f64,
        peer: Option<String>,
        note: String,
    ) -> Self {
        Self {
            row: row.to_owned(),
            value,
            unit: unit.to_owned(),
            budget: format!("<= {budget}"),
            ok: value <= budget,
            peer,
            note,
        }
    }

    /// A row whose value must be at least `budget`.
    pub fn at_least(
        row: &str,
        value: f64,
        unit: &str,
        budget: f64,
        peer: Option<String>,
        note: String,
    ) -> Self {
        Self {
            budget: format!(">= {budget}"),
            ok: value >= budget,
            ..Self::at_most(row, value, unit, budget, peer, note)
        }
    }
}

/// The middle of some times.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Rounded to three digits after the point.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
