//! Reads `locales/` as an editor sees it.

use saphan_core::content::check::folder::Folder;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The seven languages, English first: a message is compared with it, though none is the master of another.
pub(crate) const LANGUAGES: [&str; 7] = ["en", "th", "my", "km", "lo", "vi", "zh"];

/// The repository's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All of `locales/`.
pub(crate) fn folder() -> Folder {
    Folder::read(&root().join("locales")).unwrap()
}

/// A file below `locales/`.
pub(crate) fn text(path: &str) -> String {
    let path = root().join("locales").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Messages of a language by id.
pub(crate) fn by_id(language: &str) -> BTreeMap<String, String> {
    let folder = folder();
    folder.by_id(language).into_iter().map(|(id, message)| (id.to_owned(), message.pattern.clone())).collect()
}

/// A list in `locales/data/`.
pub(crate) fn data(file: &str) -> Vec<serde_json::Value> {
    serde_json::from_str(&text(&format!("data/{file}"))).unwrap()
}
