//! Refuses rows of the directory that cannot be true. Also run by `build.rs`.

use super::model::{Accepted, Directory, GROUPS, KINDS, LEVELS, Location, Organization, STATUSES, Service};
use crate::content::{
    model::Line,
    rows::{Row, country, maybe, one_of, part, sourced, tags, texts, url},
};
use serde_json::Value;

/// Codes of the provinces, first column.
const PROVINCES: &str = include_str!("../../data/provinces/provinces.tsv");

/// South, west, north and east of each country, whole degrees outwards: a place beyond is a slip, such as latitude and
/// longitude exchanged.
const BOXES: [(&str, [f64; 4]); 6] = [
    ("TH", [5.0, 97.0, 21.0, 106.0]),
    ("KH", [9.0, 102.0, 15.0, 108.0]),
    ("LA", [13.0, 100.0, 23.0, 108.0]),
    ("VN", [8.0, 102.0, 24.0, 110.0]),
    ("MM", [9.0, 92.0, 29.0, 102.0]),
    ("JP", [20.0, 122.0, 46.0, 154.0]),
];

/// Reads `services.json`; its services lead to `lines`.
///
/// # Errors
/// A sentence with the file, the row and what is wrong.
pub(crate) fn directory(file: &str, text: &str, lines: &[Line]) -> Result<Directory, String> {
    let whole: Value = serde_json::from_str(text).map_err(|error| format!("{file}: {error}"))?;
    let Value::Object(mut lists) = whole else {
        return Err(format!("{file}: must hold the lists organizations and services"));
    };
    let mut list = |name: &str| lists.remove(name).unwrap_or_default();
    let found = Directory {
        organizations: part(&format!("{file}, organizations"), list("organizations"))?,
        services: part(&format!("{file}, services"), list("services"))?,
    };
    if let Some(name) = lists.keys().next() {
        return Err(format!("{file}: {name} is no list of it"));
    }
    for (number, service) in found.services.iter().enumerate() {
        leads(service, &found.organizations, lines)
            .map_err(|what| format!("{file}, services, row {} ({}): {what}", number + 1, service.id))?;
    }
    Ok(found)
}

/// Whether what a service refers to is there.
fn leads(service: &Service, organizations: &[Organization], lines: &[Line]) -> Result<(), String> {
    if let Some(id) = &service.organization_id
        && !organizations.iter().any(|organization| organization.id == *id)
    {
        return Err(format!("organization_id {id:?} is no organization of this file"));
    }
    for id in &service.phones {
        match lines.iter().find(|line| line.id == *id) {
            None => return Err(format!("phones has {id:?}, which is no line of lines.json")),
            Some(line) if line.country != service.country => {
                return Err(format!("phones has {id:?}, a line of {}", line.country));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

impl Row for Organization {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        texts("name", &self.name)?;
        url("website", self.website.as_deref())?;
        sourced(&self.source, &self.as_of)
    }
}

impl Row for Service {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        country(&self.country)?;
        one_of("level", &self.level, &LEVELS)?;
        one_of("kind", &self.kind, &KINDS)?;
        self.status.as_deref().map_or(Ok(()), |status| one_of("status", status, &STATUSES))?;
        texts("name", &self.name)?;
        maybe("description", self.description.as_ref())?;
        maybe("application_process", self.application_process.as_ref())?;
        maybe("eligibility_description", self.eligibility_description.as_ref())?;
        maybe("conflict", self.conflict.as_ref())?;
        accepts(self.accepts.as_deref())?;
        tags(self.languages.as_deref())?;
        self.schedule.as_deref().map_or(Ok(()), |hours| one_of("schedule", hours, &["24h"]))?;
        self.cost_option.as_deref().map_or(Ok(()), |cost| one_of("cost_option", cost, &["free"]))?;
        url("url", self.url.as_deref())?;
        self.service_areas.iter().flatten().try_for_each(|area| country(area))?;
        self.locations.iter().try_for_each(|place| location(place, &self.country))?;
        sourced(&self.source, &self.as_of)
    }
}

fn accepts(accepts: Option<&[Accepted]>) -> Result<(), String> {
    let Some(accepts) = accepts else { return Ok(()) };
    if accepts.is_empty() {
        return Err("accepts is an empty list; what is not known is null".to_owned());
    }
    for accepted in accepts {
        one_of("accepts", &accepted.group, &GROUPS)?;
        if let (Some(youngest), Some(oldest)) = (accepted.minimum_age, accepted.maximum_age)
            && youngest > oldest
        {
            return Err(format!("accepts {} from {youngest} to {oldest} years", accepted.group));
        }
    }
    Ok(())
}

fn location(place: &Location, country: &str) -> Result<(), String> {
    if let Some(code) = &place.state_province {
        let known = PROVINCES.lines().skip(1).any(|row| row.split('\t').next() == Some(code));
        if !known || !code.starts_with(&format!("{country}-")) {
            return Err(format!("state_province {code:?} is no province of {country} (ISO 3166-2)"));
        }
    }
    maybe("city", place.city.as_ref())?;
    coordinates(place.latitude, place.longitude, country)
}

fn coordinates(latitude: Option<f64>, longitude: Option<f64>, country: &str) -> Result<(), String> {
    let (north, east) = match (latitude, longitude) {
        (None, None) => return Ok(()),
        (Some(north), Some(east)) => (north, east),
        _ => return Err("latitude and longitude stand together, or both are null".to_owned()),
    };
    if !(-90.0..=90.0).contains(&north) || !(-180.0..=180.0).contains(&east) {
        return Err(format!("latitude {north}, longitude {east} is no place on earth"));
    }
    let inside =
        BOXES.iter().find(|(code, _)| *code == country).is_none_or(|(_, [south, west, top, right])| {
            (*south..=*top).contains(&north) && (*west..=*right).contains(&east)
        });
    if inside { Ok(()) } else { Err(format!("latitude {north}, longitude {east} is not in {country}")) }
}
