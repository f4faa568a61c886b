//! `saphan keys`: the keys of a desk. The secret halves never leave its vault; what is printed goes into the pack and
//! the intake's configuration.

use crate::{desk::Folder, knowledge::unix_now, serve, trouble::Trouble};
use clap::{Args, Subcommand};

/// `saphan keys`.
#[derive(Debug, Args)]
pub(crate) struct Keys {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make the vault and the first keys of an agency, and print the public halves.
    New {
        #[command(flatten)]
        folder: Folder,
        /// Id of the agency in the pack.
        #[arg(long)]
        agency: String,
        /// Its country, ISO 3166-1 alpha-2.
        #[arg(long, default_value = "TH")]
        country: String,
    },
    /// Print the public halves again.
    Show {
        #[command(flatten)]
        folder: Folder,
    },
    /// Make new keys; the old ones still open what is on its way.
    Rotate {
        #[command(flatten)]
        folder: Folder,
    },
}

impl Keys {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        let keys = match &self.what {
            What::New { folder, agency, country } => {
                saphan_desk::keys::new(&folder.data, folder.passphrase()?.as_ref(), agency, country, unix_now())?
            }
            What::Show { folder } => saphan_desk::keys::show(&folder.data, folder.passphrase()?.as_ref())?,
            What::Rotate { folder } => {
                saphan_desk::keys::rotate(&folder.data, folder.passphrase()?.as_ref(), unix_now())?
            }
        };
        serve::print(&serde_json::to_string_pretty(&keys).unwrap_or_default())
    }
}
