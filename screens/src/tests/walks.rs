//! The walks of `tests/walks`: what a person does and what must be seen, for every front end alike.

use super::{NOW, World};
use crate::vocabulary::{Block, Event};
use serde::Deserialize;
use serde_json::Value;
use std::path::Path;

/// One file. `tests/walks/README.md` says what its fields mean.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Walk {
    name: String,
    online: bool,
    steps: Vec<Stride>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stride {
    event: Value,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    screen: String,
    effects: Option<Vec<String>>,
    #[serde(default)]
    has: Vec<String>,
    #[serde(default)]
    lacks: Vec<String>,
    code: Option<String>,
    back: Option<bool>,
    secure: Option<bool>,
    #[serde(default)]
    eventually: bool,
}

fn filled(event: &Value, data: &Path) -> Value {
    match event {
        Value::String(text) if text == "$now" => NOW.into(),
        Value::String(text) => match text.strip_prefix("$data/") {
            Some(file) => data.join(file).to_string_lossy().into_owned().into(),
            None => event.clone(),
        },
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), filled(value, data))).collect()
        }
        _ => event.clone(),
    }
}

fn code_of(block: &Block) -> Option<&str> {
    match block {
        Block::Notice { code, .. } => code.as_deref(),
        _ => None,
    }
}

#[test]
fn every_walk_leads_where_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let mut files: Vec<_> = std::fs::read_dir(root.join("walks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    assert!(files.len() >= 5);
    for file in files {
        let walk: Walk = serde_json::from_slice(&std::fs::read(&file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let world = if walk.online { World::online() } else { World::new() };
        let mut person = world.unstarted(&world.folder());
        for (number, stride) in walk.steps.iter().enumerate() {
            let place = format!("{} ({}), step {}: {}", walk.name, file.display(), number + 1, stride.event);
            let event: Event = serde_json::from_value(filled(&stride.event, &root.join("data")))
                .unwrap_or_else(|error| panic!("{place}: {error}"));
            person.effects.clear();
            person.send(event);
            let expect = &stride.expect;
            if expect.eventually {
                person.until(&place, |p| {
                    expect
                        .code
                        .as_deref()
                        .is_none_or(|code| p.screen().blocks.iter().any(|b| code_of(b) == Some(code)))
                        && expect.has.iter().all(|id| p.block(id).is_some())
                });
            }
            let screen = person.screen();
            assert_eq!(screen.id, expect.screen, "{place}");
            if let Some(effects) = &expect.effects {
                let names: Vec<String> = person
                    .effects
                    .iter()
                    .map(|e| serde_json::to_value(e).unwrap()["effect"].as_str().unwrap().to_owned())
                    .collect();
                assert_eq!(names, *effects, "{place}");
            }
            for id in &expect.has {
                assert!(person.block(id).is_some(), "{place}: no {id}");
            }
            for id in &expect.lacks {
                assert!(person.block(id).is_none(), "{place}: {id} is there");
            }
            if let Some(code) = &expect.code {
                let codes: Vec<&str> = screen.blocks.iter().filter_map(code_of).collect();
                assert!(codes.contains(&code.as_str()), "{place}: {codes:?}");
            }
            assert!(expect.back.is_none_or(|back| back == screen.back), "{place}: back");
            assert!(expect.secure.is_none_or(|secure| secure == screen.secure), "{place}: secure");
        }
    }
}
