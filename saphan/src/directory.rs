//! `saphan directory`: places and services of a country, for scripts and for whoever checks the data.

use crate::{
    pack::beside,
    serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_core::{
    content::{Knowledge, model::Texts},
    directory::{
        find::{Asked, Fit, Found, Near, find},
        model::GROUPS,
    },
    location::province,
};
use serde_json::{Value, json};
use std::path::PathBuf;

/// `saphan directory`.
#[derive(Debug, Args)]
pub(crate) struct Directory {
    /// Country, ISO 3166-1 alpha-2, such as TH.
    country: String,
    /// Who asks, several with commas: women, men, girls, boys, families, lgbtqi, foreigners, returnees. Services whose
    /// source names only others are left out; those whose source does not say stay, with "fit": "not-said".
    #[arg(long, value_delimiter = ',')]
    accepts: Vec<String>,
    /// Age of the child among them, years.
    #[arg(long)]
    child_age: Option<u8>,
    /// Province, ISO 3166-2, such as TH-85: nearest first.
    #[arg(long)]
    province: Option<String>,
    /// Language of the names without --json.
    #[arg(long, default_value = "en")]
    language: String,
    /// All that is known, as JSON.
    #[arg(long)]
    json: bool,
    /// A pack instead of the one built in; its key lies beside it as FILE.key.
    #[arg(long)]
    pack: Option<PathBuf>,
}

impl Directory {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        let knowledge = self.knowledge()?;
        let directory = &knowledge.payload().directory;
        let mut countries: Vec<&str> = directory.services.iter().map(|s| s.country.as_str()).collect();
        countries.sort_unstable();
        countries.dedup();
        let wrong = |what: String| Err(Trouble::Argument(what));
        if !countries.contains(&self.country.as_str()) {
            return wrong(format!(
                "nothing is known for {:?}; known are {}",
                self.country,
                countries.join(", ")
            ));
        }
        if let Some(group) = self.accepts.iter().find(|group| !GROUPS.contains(&group.as_str())) {
            return wrong(format!("--accepts {group:?} is none of {}", GROUPS.join(", ")));
        }
        if let Some(code) = &self.province
            && province::by_code(code).is_none_or(|province| province.country != self.country)
        {
            return wrong(format!("--province {code:?} is no province of {} (ISO 3166-2)", self.country));
        }
        let asked = Asked { groups: self.accepts.clone(), child_age: self.child_age };
        let mut found = find(&knowledge, &self.country, &asked, self.province.as_deref());
        found.retain(|found| found.fit != Fit::Others);
        if self.json {
            let services: Result<Vec<Value>, _> = found.iter().map(|found| row(&knowledge, found)).collect();
            let whole = json!({
                "country": self.country,
                "province": self.province,
                "accepts": self.accepts,
                "child_age": self.child_age,
                "services": services.map_err(|error| Trouble::Argument(error.to_string()))?,
            });
            return serve::print(&whole.to_string());
        }
        found.iter().try_for_each(|found| serve::print(&self.line(found)))
    }

    fn knowledge(&self) -> Result<Knowledge, Trouble> {
        let Some(pack) = &self.pack else { return Ok(Knowledge::builtin()?) };
        let bytes = std::fs::read(pack).trying(format!("reading {}", pack.display()))?;
        let key = std::fs::read_to_string(beside(pack, "key")).trying("reading the publisher's key")?;
        Ok(Knowledge::installed(bytes, &[crate::knowledge::parse_key(&key)?])?)
    }

    fn line(&self, found: &Found<'_>) -> String {
        let service = found.service;
        let places: Vec<&str> =
            service.locations.iter().filter_map(|place| place.state_province.as_deref()).collect();
        let name = in_language(&service.name, &self.language);
        format!("{}\t{}\t{}\t{name}", service.id, service.kind, places.join(","))
    }
}

fn in_language<'a>(texts: &'a Texts, language: &str) -> &'a str {
    texts.get(language).or_else(|| texts.get("en")).map_or("", String::as_str)
}

/// A service with what it refers to: who offers it, its lines, whether it fits and how near it is.
fn row(knowledge: &Knowledge, found: &Found<'_>) -> serde_json::Result<Value> {
    let payload = knowledge.payload();
    let service = found.service;
    let organization = payload
        .directory
        .organizations
        .iter()
        .find(|known| Some(&known.id) == service.organization_id.as_ref());
    let lines: Vec<_> = payload.lines.iter().filter(|line| service.phones.contains(&line.id)).collect();
    let mut row = serde_json::to_value(service)?;
    row["organization"] = serde_json::to_value(organization)?;
    row["lines"] = serde_json::to_value(lines)?;
    row["fit"] = match found.fit {
        Fit::All => "all",
        Fit::Some => "some",
        Fit::NotSaid => "not-said",
        Fit::Others => "others",
    }
    .into();
    row["near"] = match found.near {
        Some(Near::Here) => "here".into(),
        Some(Near::Beside) => "beside".into(),
        Some(Near::Anywhere) => "anywhere".into(),
        Some(Near::Farther) => "farther".into(),
        None => Value::Null,
    };
    Ok(row)
}
