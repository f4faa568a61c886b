// The files beside this one, as both the screens' tests and those of the page read them. What the fields mean stands in README.md.

use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Walk {
    pub(crate) name: String,
    pub(crate) online: bool,
    pub(crate) steps: Vec<Stride>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stride {
    pub(crate) event: Value,
    pub(crate) expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expect {
    pub(crate) screen: String,
    pub(crate) effects: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) has: Vec<String>,
    #[serde(default)]
    pub(crate) lacks: Vec<String>,
    pub(crate) code: Option<String>,
    pub(crate) back: Option<bool>,
    pub(crate) secure: Option<bool>,
    #[serde(default)]
    pub(crate) eventually: bool,
}

/// All of them, by the names of their files. `tests` is the folder of the tests of the whole.
pub(crate) fn all(tests: &Path) -> Vec<(PathBuf, Walk)> {
    let mut files: Vec<_> = std::fs::read_dir(tests.join("walks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    assert!(files.len() >= 6);
    let read = |file: PathBuf| {
        let walk = serde_json::from_slice(&std::fs::read(&file).unwrap());
        (file.clone(), walk.unwrap_or_else(|error| panic!("{}: {error}", file.display())))
    };
    files.into_iter().map(read).collect()
}

/// An event with what its places stand for: the time, and files below `tests/data`.
pub(crate) fn filled(event: &Value, tests: &Path, now: i64) -> Value {
    match event {
        Value::String(text) if text == "$now" => now.into(),
        Value::String(text) => match text.strip_prefix("$data/") {
            Some(file) => tests.join("data").join(file).to_string_lossy().into_owned().into(),
            None => event.clone(),
        },
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), filled(value, tests, now))).collect()
        }
        _ => event.clone(),
    }
}
