//! The interface is the one that was reviewed.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use saphan_bindings as _;
use std::{
    env::{
        consts::{DLL_PREFIX, DLL_SUFFIX},
        current_exe, var_os,
    },
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The library that cargo made for this test: it lies beside it.
fn library() -> PathBuf {
    current_exe().unwrap().with_file_name(format!("{DLL_PREFIX}saphan_bindings{DLL_SUFFIX}"))
}

fn summary(library: &Path) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_saphan-generate")).arg("summary").arg(library).output().unwrap()
}

#[test]
fn the_interface_is_the_one_written_down() {
    let answer = summary(&library());
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let now = String::from_utf8(answer.stdout).unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../interface.txt");
    if var_os("SAPHAN_BLESS").is_some() {
        fs::write(&file, &now).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap();
    let differs = written.lines().zip(now.lines()).find(|(old, new)| old != new);
    assert!(
        written == now,
        "the interface is not what bindings/interface.txt says, first at {differs:?}. Kotlin and Swift must follow a \
         change of it. If it is meant: SAPHAN_BLESS=1 cargo test -p saphan-generate, then look at the file's difference."
    );
}

#[test]
fn a_file_without_an_interface_is_named() {
    for file in [Path::new("/no/such/library.so"), Path::new(env!("CARGO_BIN_EXE_saphan-generate"))] {
        let answer = summary(file);
        assert!(!answer.status.success() && answer.stdout.is_empty());
        assert!(String::from_utf8_lossy(&answer.stderr).contains(&file.display().to_string()));
    }
}
