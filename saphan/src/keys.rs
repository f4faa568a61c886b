//! `saphan keys`: the keys of a desk. The secret halves never leave its vault; what is printed goes into the pack and
//! the intake's configuration.

use crate::{desk::Folder, knowledge::unix_now, serve, trouble::Trouble};
use clap::{Args, Subcommand};
use saphan_desk::keys::PublicKeys;
use saphan_protocol::keys::{KeyId, SigningPublic};

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
        /// As a row of `agencies` in an intake's configuration, instead of a pack's.
        #[arg(long)]
        for_intake: bool,
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
            What::New { folder, agency, country } => saphan_desk::keys::new(
                &folder.data,
                folder.passphrase()?.as_ref(),
                agency,
                country,
                unix_now(),
            )?,
            What::Show { folder, for_intake } => {
                let keys = saphan_desk::keys::show(&folder.data, folder.passphrase()?.as_ref())?;
                if *for_intake {
                    return serve::print(&format!("{:#}", intake_row(&served(&keys)?)));
                }
                keys
            }
            What::Rotate { folder } => {
                saphan_desk::keys::rotate(&folder.data, folder.passphrase()?.as_ref(), unix_now())?
            }
        };
        serve::print(&serde_json::to_string_pretty(&keys).unwrap_or_default())
    }
}

/// An agency as an intake serves it.
pub(crate) fn served(keys: &PublicKeys) -> Result<saphan_intake::Agency, Trouble> {
    // An SOS is an envelope for a key of its own.
    let sealing =
        keys.sealing.iter().chain(&keys.sos).map(|k| k.key_id.parse::<KeyId>()).collect::<Result<_, _>>()?;
    let signing = keys
        .signing
        .iter()
        .map(|k| {
            let bytes = data_encoding::BASE64.decode(k.public.as_bytes()).ok();
            bytes
                .and_then(|b| b.try_into().ok())
                .map(SigningPublic)
                .ok_or_else(|| Trouble::Argument("a desk's signing key is not a key".to_owned()))
        })
        .collect::<Result<_, _>>()?;
    Ok(saphan_intake::Agency { id: keys.agency.clone(), sealing, signing })
}

fn intake_row(agency: &saphan_intake::Agency) -> serde_json::Value {
    serde_json::json!({
        "id": agency.id,
        "sealing": agency.sealing.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "signing": agency.signing.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}
