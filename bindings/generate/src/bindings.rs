//! Kotlin and Swift out of the built library.

use camino::Utf8PathBuf;
use clap::Args;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

/// Where from and where to.
#[derive(Debug, Args)]
pub(crate) struct Paths {
    /// The built shared library.
    library: Utf8PathBuf,
    /// Folder to write into.
    out: Utf8PathBuf,
}

impl Paths {
    pub(crate) fn write(&self, language: &TargetLanguage) -> Result<(), String> {
        generate(GenerateOptions {
            languages: vec![language.clone()],
            source: self.library.clone(),
            out_dir: self.out.clone(),
            config_override: None,
            format: false,
            crate_filter: None,
            metadata_no_deps: false,
        })
        .map_err(|error| format!("{error:#}"))
    }
}
