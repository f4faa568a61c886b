//! Kotlin and Swift out of the built library.

use crate::quicker;
use camino::Utf8PathBuf;
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
};
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
    pub(crate) fn kotlin(&self) -> Result<(), String> {
        self.write(TargetLanguage::Kotlin, "kt", quicker::kotlin)
    }

    pub(crate) fn swift(&self) -> Result<(), String> {
        self.write(TargetLanguage::Swift, "swift", quicker::swift)
    }

    fn write(
        &self,
        language: TargetLanguage,
        ending: &str,
        quicker: impl Fn(&str) -> Result<String, String>,
    ) -> Result<(), String> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        generate(GenerateOptions {
            languages: vec![language],
            source: self.library.clone(),
            out_dir: folder
                .path()
                .to_owned()
                .try_into()
                .map_err(|_| "the temporary folder's name".to_owned())?,
            config_override: None,
            format: false,
            crate_filter: None,
            metadata_no_deps: false,
        })
        .map_err(|error| format!("{error:#}"))?;
        for file in files(folder.path()).map_err(|e| e.to_string())? {
            let to =
                self.out.as_std_path().join(file.strip_prefix(folder.path()).map_err(|e| e.to_string())?);
            let text = fs::read_to_string(&file).map_err(|e| e.to_string());
            let text = if file.extension().is_some_and(|e| e == ending) {
                text.and_then(|t| quicker(&t))
            } else {
                text
            };
            text.and_then(|text| put(&to, &text)).map_err(|e| format!("{}: {e}", to.display()))?;
        }
        Ok(())
    }
}

/// All files under a folder.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

fn put(file: &Path, text: &str) -> Result<(), String> {
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(file, text))
        .map_err(|e| e.to_string())
}
