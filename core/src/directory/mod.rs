//! Who to call, who can receive a report, and who helps where.
//!
//! Recipients are proposed from place and topic; the reporter adds or strikes out any of them, because officials can
//! be the offenders. Nothing is sent to anyone the reporter did not leave chosen.
//!
//! Offices, shelters and services ([`model`]) come in the pack; [`find`] says which are near and what their source says
//! of whom they accept. What it does not say stays unknown: no shelter is said to take somebody on a guess.

pub(crate) mod check;
pub mod find;
pub mod model;

#[cfg(test)]
mod tests;

use crate::content::{Knowledge, model::Agency};

/// Agencies that can take `what` (`report` or `interpreter`), the nearest in level and place first, each with whether
/// it is proposed: those of the province, national offices of the country, and independent organisations of the
/// country. Where the country is not known, all are proposed.
#[must_use]
pub fn recipients<'a>(
    knowledge: &'a Knowledge,
    what: &'a str,
    country: Option<&str>,
    province: Option<&str>,
    now: i64,
) -> Vec<(&'a Agency, bool)> {
    let mut found: Vec<(&Agency, bool)> = knowledge
        .agencies(what, now)
        .map(|agency| {
            let in_country = country.is_none_or(|c| c == agency.country);
            let in_province =
                agency.province.is_none() || province.is_none() || agency.province.as_deref() == province;
            (agency, in_country && in_province)
        })
        .collect();
    let near = |agency: &Agency| agency.province.is_some() && agency.province.as_deref() == province;
    found.sort_by_key(|(agency, proposed)| {
        (!proposed, !near(agency), agency.level == "ngo", agency.id.clone())
    });
    // Nobody fits the place: offer everybody rather than nobody.
    if !found.iter().any(|(_, proposed)| *proposed) {
        found.iter_mut().for_each(|(_, proposed)| *proposed = true);
    }
    found
}
