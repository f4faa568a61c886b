//! Offices, shelters and services, with the field names of HSDS 3 (Human Services Data Specification, Open Referral).
//! Also read by `build.rs`.
//!
//! Of HSDS we use: `organization` (`id`, `name`, `website`), `service` (`id`, `organization_id`, `name`, `description`,
//! `application_process`, `eligibility_description`, `status`, `url`), `location` (`latitude`, `longitude`), `address`
//! (`state_province`, `city`), `phone`, `schedule`, `language`, `cost_option`, `service_area`, `service_capacity`.
//! What HSDS does not have and a person needs is ours: `country`, `level`, `kind`, `accepts`, `source`, `as_of`,
//! `conflict`. A phone is the id of one of the pack's lines, which alone say number, hours, cost and whether calls are
//! recorded. What the source does not say is null.

use crate::content::model::Texts;
use serde::{Deserialize, Serialize};

/// Levels of an office, from the highest; `ngo` is an independent organisation.
pub const LEVELS: [&str; 5] = ["central", "province", "district", "commune", "ngo"];
/// What a service is.
pub const KINDS: [&str; 5] = ["line", "shelter", "office", "service", "online"];
/// Whom a service may accept. The first five are who somebody is: a source that names some of them leaves out the
/// others. The last three are more that a source may say; where it does not, nothing follows.
pub const GROUPS: [&str; 8] =
    ["women", "men", "girls", "boys", "families", "lgbtqi", "foreigners", "returnees"];
/// HSDS `status`: at work, not at work yet or for now, and gone.
pub const STATUSES: [&str; 3] = ["active", "inactive", "defunct"];

/// All organisations and their services.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Directory {
    /// Who offers.
    pub organizations: Vec<Organization>,
    /// What is offered.
    pub services: Vec<Service>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    /// Stable id.
    pub id: String,
    /// Name.
    pub name: Texts,
    /// Address on the web, https.
    pub website: Option<String>,
    /// Source.
    pub source: String,
    /// When the source was current, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

/// A service, office or shelter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Stable id.
    pub id: String,
    /// Id of the organisation.
    pub organization_id: Option<String>,
    /// ISO 3166-1 alpha-2 of where it works.
    pub country: String,
    /// One of [`LEVELS`].
    pub level: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// One of [`STATUSES`].
    pub status: Option<String>,
    /// Name.
    pub name: Texts,
    /// What it does.
    pub description: Option<Texts>,
    /// How one gets there.
    pub application_process: Option<Texts>,
    /// Whom it accepts.
    pub accepts: Option<Vec<Accepted>>,
    /// The same and its conditions, in words.
    pub eligibility_description: Option<Texts>,
    /// Languages spoken, BCP 47.
    pub languages: Option<Vec<String>>,
    /// `24h`; a line's hours stand with the line.
    pub schedule: Option<String>,
    /// `free`; what a call costs stands with the line.
    pub cost_option: Option<String>,
    /// Ids of the pack's lines that lead to it.
    pub phones: Vec<String>,
    /// Address on the web, https.
    pub url: Option<String>,
    /// Where it is; empty if that is not said, or if it is a line.
    pub locations: Vec<Location>,
    /// Countries in each province of which there is one, ISO 3166-1 alpha-2.
    pub service_areas: Option<Vec<String>>,
    /// People it has room for.
    pub capacity: Option<u32>,
    /// Source.
    pub source: String,
    /// When the source was current, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// Where sources differ, in words.
    pub conflict: Option<Texts>,
}

/// People a service accepts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// One of [`GROUPS`].
    pub group: String,
    /// Youngest age in years.
    pub minimum_age: Option<u8>,
    /// Oldest age in years.
    pub maximum_age: Option<u8>,
}

/// A place of a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// ISO 3166-2.
    pub state_province: Option<String>,
    /// Town.
    pub city: Option<Texts>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
}
