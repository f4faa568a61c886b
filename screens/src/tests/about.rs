//! About: what it is, what it cannot do, and whose work is in it.

use super::World;
use crate::{
    about::{LICENCES, Work},
    vocabulary::Block,
};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};

/// Name and version of every crate the app is built from, on any platform, by the lock file.
fn crates() -> BTreeSet<(String, String)> {
    let metadata = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages: HashMap<&str, &Value> =
        metadata["packages"].as_array().unwrap().iter().map(|p| (p["id"].as_str().unwrap(), p)).collect();
    let nodes: HashMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| (n["id"].as_str().unwrap(), n))
        .collect();
    let roots = ["saphan-screens", "saphan-kiosk"];
    let mut waiting: Vec<&str> =
        packages.iter().filter(|(_, p)| roots.iter().any(|r| p["name"] == *r)).map(|(id, _)| *id).collect();
    assert_eq!(waiting.len(), roots.len());
    let mut seen: BTreeSet<&str> = waiting.iter().copied().collect();
    while let Some(id) = waiting.pop() {
        for dependency in nodes[id]["deps"].as_array().unwrap() {
            let used = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
            let package = dependency["pkg"].as_str().unwrap();
            if used && seen.insert(package) {
                waiting.push(package);
            }
        }
    }
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    seen.iter()
        .map(|id| packages[id])
        .filter(|package| !package["source"].is_null())
        .map(|package| (text(&package["name"]), text(&package["version"])))
        .collect()
}

#[test]
fn every_crate_the_app_is_built_from_is_named_with_its_licence() {
    let works: Vec<Work> = serde_json::from_str(LICENCES).unwrap();
    let named: BTreeSet<(String, String)> = works.into_iter().map(|w| (w.name, w.version)).collect();
    let missing: Vec<_> = crates().difference(&named).cloned().collect();
    assert!(missing.is_empty(), "run screens/licences.py: {missing:?}");
}

#[test]
fn the_works_stand_grouped_by_licence_on_the_screen() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("about");
    let Some(Block::List { rows, .. }) = person.block("licence-list") else { panic!() };
    let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    let once: BTreeSet<&str> = titles.iter().copied().collect();
    assert_eq!(titles.len(), once.len(), "a licence stands twice");
    let under = |licence: &str, work: &str| {
        rows.iter().any(|row| row.title == licence && row.lines.iter().any(|line| line.starts_with(work)))
    };
    for (licence, work) in [
        ("BSD-3-Clause", "SQLCipher"),
        ("Public domain", "Natural Earth"),
        ("ISC", "Lucide"),
        ("OFL-1.1", "Noto Sans"),
        ("MIT", "Preact"),
        ("Apache-2.0 OR MIT", "serde "),
    ] {
        assert!(under(licence, work), "{work} is not under {licence}");
    }
    assert!(person.all_text().contains(env!("CARGO_PKG_VERSION")));
    assert!(person.all_text().contains("Apache License 2.0"));
}
