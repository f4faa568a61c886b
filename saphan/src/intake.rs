//! `saphan intake`: starts the blind relay.

use crate::{
    serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_intake::IntakeConfig;
use std::{net::SocketAddr, path::PathBuf};

/// `saphan intake`.
#[derive(Debug, Args)]
pub(crate) struct Intake {
    /// Configuration file, JSON; see docs/operations.md.
    #[arg(long, required_unless_present_any = ["data", "openapi"])]
    config: Option<PathBuf>,
    /// Data folder; instead of the one in the configuration.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Address to listen on; instead of the one in the configuration.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Print the OpenAPI description, and end.
    #[arg(long)]
    openapi: bool,
}

impl Intake {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        if self.openapi {
            return serve::print(&saphan_intake::openapi());
        }
        let mut config = match &self.config {
            Some(file) => IntakeConfig::read(file)
                .map_err(|error| Trouble::Argument(format!("{}: {error}", file.display())))?,
            None => IntakeConfig::new(PathBuf::new()),
        };
        if let Some(data) = self.data {
            config.data_dir = data;
        }
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        serve::runtime()?.block_on(async {
            let listener = serve::listen(config.listen).await?;
            let at = listener.local_addr().trying("opening the intake's address")?;
            let key = saphan_intake::receipt_key(&config.data_dir)?;
            eprintln!("intake on http://{at}, receipt key {key}");
            Ok(saphan_intake::serve(config, listener, serve::stopped()).await?)
        })
    }
}
