//! `pack diff` and `pack delta`.

use super::file::{read_pack, read_secret, replace};
use crate::{serve, trouble::Trouble};
use clap::Args;
use saphan_core::content::{Knowledge, PackRefused};
use saphan_protocol::pack::{Pack, delta};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The older pack.
    older: PathBuf,
    /// The newer pack.
    newer: PathBuf,
    /// Say it as one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Delta {
    /// The older pack, as phones have it.
    older: PathBuf,
    /// The newer pack, signed.
    newer: PathBuf,
    /// The publisher's secret key.
    #[arg(long)]
    key: PathBuf,
    /// File to write, such as `packs/NAME.delta` in an intake's folder.
    #[arg(long)]
    out: PathBuf,
}

impl Diff {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let (older, newer) = (pieces(&self.older)?, pieces(&self.newer)?);
        let names: BTreeSet<&String> = older.keys().chain(newer.keys()).collect();
        let mut said =
            BTreeMap::from([("added", Vec::new()), ("removed", Vec::new()), ("changed", Vec::new())]);
        for name in names {
            let how = match (older.get(name), newer.get(name)) {
                (None, _) => "added",
                (_, None) => "removed",
                (older, newer) if older != newer => "changed",
                _ => continue,
            };
            if let Some(names) = said.get_mut(how) {
                names.push(name);
            }
        }
        if self.json {
            return serve::print(&serde_json::json!(said).to_string());
        }
        for (how, names) in said {
            for name in names {
                serve::print(&format!("{how} {name}"))?;
            }
        }
        Ok(())
    }
}

/// Everything in a pack by a name of its own: `articles/km/TOPIC`, `messages/km/ID`, `lines/ID` and so on.
fn pieces(file: &Path) -> Result<BTreeMap<String, Value>, Trouble> {
    let mut payload = Knowledge::shipped(read_pack(file)?)?.whole();
    let mut pieces = BTreeMap::new();
    for (language, source) in std::mem::take(&mut payload.messages) {
        for (id, message) in messages(&source) {
            pieces.insert(format!("messages/{language}/{id}"), Value::String(message));
        }
    }
    for article in std::mem::take(&mut payload.articles) {
        let name = format!("articles/{}/{}", article.language, article.topic);
        pieces.insert(name, json(&article)?);
    }
    rows("", json(&payload)?, &mut pieces);
    Ok(pieces)
}

/// Each message with all its lines.
fn messages(source: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut id = None;
    for line in source.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with([' ', '}', '\t']) {
            id = line.split_once(" =").map(|(id, _)| id.to_owned());
        }
        if let Some(id) = &id {
            let message = found.entry(id.clone()).or_default();
            message.push_str(line);
            message.push('\n');
        }
    }
    found
}

/// A row by its id, the rest by where it stands.
fn rows(name: &str, value: Value, pieces: &mut BTreeMap<String, Value>) {
    let under = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}/{part}") };
    match value {
        Value::Object(fields) if name.is_empty() || !fields.contains_key("id") => {
            for (field, value) in fields {
                rows(&under(&field), value, pieces);
            }
        }
        Value::Array(list) => {
            for (at, row) in list.into_iter().enumerate() {
                let id = row["id"].as_str().map_or_else(|| at.to_string(), str::to_owned);
                pieces.insert(under(&id), row);
            }
        }
        other => drop(pieces.insert(name.to_owned(), other)),
    }
}

fn json(value: &impl serde::Serialize) -> Result<Value, Trouble> {
    serde_json::to_value(value).map_err(|error| Trouble::Argument(error.to_string()))
}

impl Delta {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let open = |file: &Path| -> Result<Pack, Trouble> {
            Ok(Pack::shipped(read_pack(file)?).map_err(PackRefused::from)?)
        };
        let (older, newer) = (open(&self.older)?, open(&self.newer)?);
        let signer = read_secret(&self.key)?;
        let wrong = |error: delta::DeltaError| Trouble::Argument(error.to_string());
        let made = delta::make(&older, &newer, &signer).map_err(wrong)?;
        // What a phone will do with it.
        if delta::apply(&older, &made, &[signer.public()]).map_err(wrong)? != newer.bytes() {
            return Err(wrong(delta::DeltaError::Other));
        }
        replace(&self.out, &made)?;
        serve::print(&format!(
            "{}: {} bytes instead of {}",
            self.out.display(),
            made.len(),
            newer.bytes().len()
        ))
    }
}
