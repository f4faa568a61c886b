//! `pack check`.

use super::file::read_pack;
use crate::{serve, trouble::Trouble};
use clap::Args;
use saphan_core::content::{
    Knowledge, UNREVIEWED,
    check::{self, Material, Report},
};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The folder `locales/`, or a pack.
    #[arg(default_value = "locales")]
    what: PathBuf,
    /// Say all of it as one JSON object.
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let report = if self.what.is_dir() {
            check::of_folder(&self.what, saphan_cut::words)
        } else {
            of_pack(&self.what)?
        };
        if self.json {
            let json = serde_json::to_string_pretty(&report);
            serve::print(&json.map_err(|error| Trouble::Argument(error.to_string()))?)?;
        } else {
            for problem in &report.problems {
                let (place, what) = (problem.place(), &problem.what);
                serve::print(&format!("{place}: {what}; {} ({})", problem.mend, problem.rule))?;
            }
            let unreviewed = report.articles.iter().filter(|article| article.review == UNREVIEWED).count();
            serve::print(&format!(
                "{} of {} articles, {unreviewed} of them unreviewed; {} problems",
                report.present,
                report.articles.len(),
                report.problems.len()
            ))?;
        }
        if report.ok { Ok(()) } else { Err(Trouble::Argument("the knowledge is not whole".to_owned())) }
    }
}

fn of_pack(file: &Path) -> Result<Report, Trouble> {
    let payload = Knowledge::shipped(read_pack(file)?)?.whole();
    Ok(check::check(&Material { payload: Some(&payload), folder: None }))
}
