//! What a desk is told when it starts.

use saphan_vault::Pin;
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, time::Duration};

/// What a desk is made of.
pub struct DeskConfig {
    /// Folder of this desk alone: its vault and its sealed files.
    pub data_dir: PathBuf,
    /// Whose desk it is: the agency's id in the pack.
    pub agency: String,
    /// Country of the agency, ISO 3166-1 alpha-2: a stage holds there.
    pub country: String,
    /// Addresses of intakes without a path, such as `https://in.example`.
    pub intakes: Vec<String>,
    /// Time between two looks at an intake.
    pub poll_every: Duration,
    /// Map tiles, if a server is to be asked for them; it then learns which places are looked at.
    pub tiles: Option<Tiles>,
    /// Names of agencies, to say who else has a report.
    pub agencies: Vec<AgencyName>,
    /// Opens the vault at once. If it has one and none is given here, the page asks for it.
    pub passphrase: Option<Pin>,
    /// Secret of the first address; drawn anew if none.
    pub access_key: Option<String>,
}

impl std::fmt::Debug for DeskConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeskConfig")
            .field("agency", &self.agency)
            .field("intakes", &self.intakes)
            .finish_non_exhaustive()
    }
}

/// A tile server.
#[derive(Debug, Clone, Serialize)]
pub struct Tiles {
    /// Address with `{z}`, `{x}`, `{y}`, as Leaflet takes it.
    pub url: String,
    /// Who made the map, shown in its corner.
    pub attribution: String,
}

/// An agency of the pack.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct AgencyName {
    /// Its id in the pack.
    pub id: String,
    /// Its name, in a language the desk reads.
    pub name: String,
}
