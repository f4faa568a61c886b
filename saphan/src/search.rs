//! `saphan search`: what a phone finds in what it knows, printed for people and for machines.

use crate::{
    knowledge::parse_key,
    serve,
    trouble::{Trouble, Trying},
};
use clap::Args;
use saphan_core::content::{Knowledge, Voice, model::LANGUAGES, search};
use std::path::PathBuf;

/// `saphan search`.
#[derive(Debug, Args)]
pub(crate) struct Search {
    /// Language: th, en, my, km, lo, vi or zh.
    #[arg(value_parser = LANGUAGES)]
    language: String,
    /// What is looked for. Several words need no quotes; nothing in them is a command.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, num_args = 0..)]
    query: Vec<String>,
    /// Print the hits as a JSON list, the best first.
    #[arg(long)]
    json: bool,
    /// Hits at most.
    #[arg(long, default_value_t = 20)]
    most: usize,
    /// A signed pack to search instead of the built-in one.
    #[arg(long, requires = "pack_key")]
    pack: Option<PathBuf>,
    /// The key that signed it: 64 hex digits.
    #[arg(long)]
    pack_key: Option<String>,
}

impl Search {
    pub(crate) fn run(mut self) -> Result<(), Trouble> {
        // `saphan search th คำ --json`: an option may stand last too.
        let said = self.query.len();
        self.query.retain(|word| word != "--json");
        self.json |= said != self.query.len();
        let knowledge = match (&self.pack, &self.pack_key) {
            (Some(pack), Some(key)) => {
                let bytes = std::fs::read(pack).trying("reading the pack")?;
                Knowledge::installed(bytes, &[parse_key(key)?])?
            }
            _ => Knowledge::builtin()?,
        };
        let voice = Voice::new(&knowledge, &self.language);
        let hits = search::Search::default().find(&knowledge, &voice, &self.query.join(" "), self.most);
        if self.json {
            let json = serde_json::to_string_pretty(&hits).map_err(|e| Trouble::Argument(e.to_string()))?;
            return serve::print(&json);
        }
        for hit in hits {
            serve::print(&format!("{:<8} {:<28} {}", hit.kind.name(), hit.id, hit.title))?;
        }
        Ok(())
    }
}
