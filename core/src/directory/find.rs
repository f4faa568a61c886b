//! Finds services: near a province, and for whoever asks.
//!
//! No coordinate of an office is known, so near means the province and its neighbours in the same country: a border is
//! not something a person without papers simply crosses.

use super::model::{Accepted, GROUPS, Service};
use crate::{content::Knowledge, location::province};

/// How many of [`GROUPS`] leave out the others.
const EXCLUSIVE: usize = 5;

/// Who asks. Several answers can hold at once, such as a woman with a boy; none has to be given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Of [`GROUPS`].
    pub groups: Vec<String>,
    /// Age of the child among them in years, if said.
    pub child_age: Option<u8>,
}

/// What the source says about whom a service accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It names all who ask.
    All,
    /// It names some of them.
    Some,
    /// It does not say whom it accepts.
    NotSaid,
    /// It names only others.
    Others,
}

/// How near a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// In the province.
    Here,
    /// In a province beside it.
    Beside,
    /// Reached from anywhere, or where it is is not known.
    Anywhere,
    /// In another province.
    Farther,
}

/// A service that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found<'a> {
    /// The service.
    pub service: &'a Service,
    /// Whether the source names who asks.
    pub fit: Fit,
    /// How near it is, if a province was given.
    pub near: Option<Near>,
}

/// Services of a country (ISO 3166-1 alpha-2), nearest first, then those whose source names who asks. Those that are not
/// at work come last. Services whose source names only others are among them, as [`Fit::Others`].
#[must_use]
pub fn find<'a>(
    knowledge: &'a Knowledge,
    country: &str,
    asked: &Asked,
    province: Option<&str>,
) -> Vec<Found<'a>> {
    let beside = province.map(province::beside).unwrap_or_default();
    let mut found: Vec<Found<'a>> = knowledge
        .payload()
        .directory
        .services
        .iter()
        .filter(|service| service.country == country)
        .map(|service| Found {
            service,
            fit: fit(service, asked),
            near: province.map(|code| near(service, code, &beside)),
        })
        .collect();
    found.sort_by_key(|found| (closed(found.service), found.near, found.fit));
    found
}

/// Whether it is not at work, as far as the source says.
#[must_use]
pub fn closed(service: &Service) -> bool {
    matches!(service.status.as_deref(), Some("inactive" | "defunct"))
}

fn near(service: &Service, code: &str, beside: &[&str]) -> Near {
    let country = code.split('-').next().unwrap_or(code);
    if service.service_areas.iter().flatten().any(|area| area == country) {
        return Near::Here;
    }
    // A line answers wherever one calls from.
    let reached = matches!(service.kind.as_str(), "line" | "online") && !service.phones.is_empty();
    let places: Vec<&str> = service.locations.iter().filter_map(|l| l.state_province.as_deref()).collect();
    if places.contains(&code) {
        Near::Here
    } else if reached || places.is_empty() {
        Near::Anywhere
    } else if places.iter().any(|place| beside.contains(place)) {
        Near::Beside
    } else {
        Near::Farther
    }
}

/// What the source says about whether a service accepts those who ask.
#[must_use]
pub fn fit(service: &Service, asked: &Asked) -> Fit {
    if asked.groups.is_empty() {
        return Fit::All;
    }
    let Some(accepts) = service.accepts.as_deref() else { return Fit::NotSaid };
    let answers: Vec<Option<bool>> =
        asked.groups.iter().map(|group| accepted(accepts, group, asked.child_age)).collect();
    let yes = answers.iter().filter(|answer| **answer == Some(true)).count();
    let no = answers.iter().filter(|answer| **answer == Some(false)).count();
    match (yes, no) {
        (yes, _) if yes == answers.len() => Fit::All,
        // Who is not accepted is not helped by a source that is silent on the rest.
        (0, 1..) => Fit::Others,
        (0, 0) => Fit::NotSaid,
        _ => Fit::Some,
    }
}

/// Whether the source says yes, no, or nothing.
fn accepted(accepts: &[Accepted], group: &str, child_age: Option<u8>) -> Option<bool> {
    let exclusive = |group: &str| GROUPS[..EXCLUSIVE].contains(&group);
    let names = accepts.iter().find(|accepted| accepted.group == group);
    match names {
        Some(named) => {
            let bounds = (named.minimum_age, named.maximum_age);
            match (matches!(group, "girls" | "boys"), child_age, bounds) {
                (true, Some(age), (youngest, oldest)) => {
                    Some(youngest.is_none_or(|y| age >= y) && oldest.is_none_or(|o| age <= o))
                }
                // It depends on an age that was not said.
                (true, None, (Some(_), _) | (_, Some(0..18))) => None,
                _ => Some(true),
            }
        }
        None if exclusive(group) && accepts.iter().any(|accepted| exclusive(&accepted.group)) => Some(false),
        None => None,
    }
}
