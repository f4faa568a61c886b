//! `saphan pack`: makes, signs, checks, shows and compares packs of knowledge. Only here a publisher's secret key is
//! touched, and only while it signs.

mod build;
mod check;
mod compare;
mod coverage;
mod file;
mod keys;
mod show;

pub(crate) use build::publish;
pub(crate) use file::{beside, read_secret, replace, write_new};

use crate::trouble::Trouble;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `saphan pack`.
#[derive(Debug, Args)]
pub(crate) struct Pack {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make a publisher's key pair: FILE holds the secret, FILE.pub the public half.
    Key {
        /// File of the secret, made readable for its owner only. Never overwritten.
        file: PathBuf,
    },
    /// Name the key that follows a publisher's: packs built with --changes carry it from then on.
    Follow {
        /// The publisher's present secret key.
        #[arg(long)]
        key: PathBuf,
        /// The public half of the key that follows it: 64 hex digits, or a file that holds them.
        #[arg(long)]
        next: String,
        /// File with all changes so far, one a line; this one is added at its end.
        #[arg(long)]
        changes: PathBuf,
    },
    /// Build a pack from `locales/`. The same content and time give the same bytes.
    Build(build::Build),
    /// Sign a pack; beside it FILE.key names the publisher.
    Sign {
        /// The pack, signed in its place.
        file: PathBuf,
        /// The publisher's secret key.
        #[arg(long)]
        key: PathBuf,
    },
    /// Say whether the knowledge is whole: 40 topics in seven languages, each with source and date, and what to mend.
    Check(check::Check),
    /// Say by language what is there and what was reviewed: messages, articles, texts of data.
    Coverage(coverage::Coverage),
    /// Check a pack as a phone would that is offered it.
    Verify(show::Verify),
    /// Say what two packs have in common and what not.
    Diff(compare::Diff),
    /// Make what turns the older pack into the newer one, for an intake's folder of packs.
    Delta(compare::Delta),
    /// Say what is in a pack, whoever signed it.
    Show(show::Show),
    /// Write the knowledge as web pages for people who install nothing.
    Site(crate::site::Site),
}

impl Pack {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        match self.what {
            What::Key { file } => keys::make(&file),
            What::Follow { key, next, changes } => keys::follow(&key, &next, &changes),
            What::Build(build) => build.run(),
            What::Sign { file, key } => build::sign(&file, &key),
            What::Check(check) => check.run(),
            What::Coverage(coverage) => coverage.run(),
            What::Verify(verify) => verify.run(),
            What::Diff(diff) => diff.run(),
            What::Delta(delta) => delta.run(),
            What::Show(show) => show.run(),
            What::Site(site) => site.run(),
        }
    }
}
