//! `locales/`, and copies of it that may be broken.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The texts of the app.
#[must_use]
pub fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder above").join("locales")
}

/// A copy of them without the fonts.
///
/// # Panics
/// If it cannot be made.
pub fn copied(to: &Path) {
    copy(&locales(), to);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.file_type().expect("its kind").is_dir() {
            true if entry.file_name() == "fonts" => {}
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}
