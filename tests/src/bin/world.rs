//! The world of the walks (`tests/walks`), for front ends that have their own bridge to the core: a real intake on this
//! machine and a pack with the agencies `centre` and `ngo`.
//!
//! It prints one line of JSON: `pack` (the file of the pack), `publisher` (the key that signed it, 64 hex digits) and
//! `intake` (its address). With `--offline` nobody answers at that address. It ends, and its folder goes, when its standard
//! input ends.

use saphan_tests::{agency::TestAgency, world::World};
use serde_json::json;
use std::io::{Read, Write};

fn main() {
    let mut world = World::with(&["centre", "ngo"].map(TestAgency::new), &json!({}));
    let key = world.pack.with_file_name("current.pack.key");
    let publisher = std::fs::read_to_string(key).expect("the publisher's key");
    if std::env::args().nth(1).is_some_and(|option| option == "--offline") {
        world.kill_intake();
    }
    println!("{}", json!({"pack": world.pack, "publisher": publisher.trim(), "intake": world.url()}));
    std::io::stdout().flush().expect("a reader");
    std::io::stdin().read_to_end(&mut Vec::new()).expect("standard input");
}
