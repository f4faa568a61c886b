//! Another user of the same machine: what of a running demonstration is open to them.

use saphan_tests::{demo::Demo, world::client};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

/// Everything under a folder, and the folder itself.
fn all(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    if folder.is_dir() {
        found.extend(fs::read_dir(folder).unwrap().flat_map(|entry| all(&entry.unwrap().path())));
    }
    found
}

#[test]
fn nothing_in_the_data_folders_is_for_other_users() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let found = all(&folder.path().join("demo"));
    assert!(found.len() > 30, "intake, two desks and a phone: {found:?}");
    for path in found {
        // A file that was removed meanwhile is nobody's.
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        assert_eq!(about.permissions().mode() & 0o077, 0, "{}", path.display());
    }
    drop(demo);
}

#[test]
fn the_pages_are_for_those_who_have_the_address_that_was_printed() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Demo::start(folder.path());
    let status = |address: &str| client().get(address).send().unwrap().status().as_u16();
    for (address, part) in [(&demo.phone, "assets/main.js"), (&demo.desk, "api/cases")] {
        let origin = address.split("?key=").next().unwrap();
        assert_ne!(origin, address.as_str(), "the address has a key");
        assert_eq!(status(address), 303);
        assert!(matches!(status(&format!("{origin}{part}")), 401 | 403));
        assert!(matches!(status(&format!("{origin}?key=0123456789abcdef")), 401 | 403));
    }
    // A page of the phone that is open goes on after a restart.
    let before = demo.phone.clone();
    demo.kill();
    demo.start_again();
    assert_eq!(demo.phone, before);
}
