//! The walks of `tests/walks`: what a person does and what must be seen, for every front end alike.

use super::{NOW, World};
use crate::vocabulary::{Block, Event};
use std::path::Path;

#[path = "../../../tests/walks/walk.rs"]
mod walk;

const WAKE: &str = "wake-at";

fn code_of(block: &Block) -> Option<&str> {
    match block {
        Block::Notice { code, .. } => code.as_deref(),
        _ => None,
    }
}

#[test]
fn every_walk_leads_where_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    for (file, walk) in walk::all(&root) {
        let world = if walk.online { World::online() } else { World::new() };
        let mut person = world.unstarted(&world.folder());
        for (number, stride) in walk.steps.iter().enumerate() {
            let place = format!("{} ({}), step {}: {}", walk.name, file.display(), number + 1, stride.event);
            let event: Event = serde_json::from_value(walk::filled(&stride.event, &root, NOW))
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
                    // The courier may be done before or after an event has asked: looked for only where a walk names it.
                    .filter(|name| name != WAKE || effects.contains(name))
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
