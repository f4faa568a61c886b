//! The short form of the kill test; `./bench` does the whole.

use saphan_tests::{kills, program};

#[test]
fn nothing_is_lost_or_doubled_however_phone_and_intake_are_killed() {
    let photo = program::data("pictures/garden.jpg");
    let out = kills::run(&kills::Plan { phone_kills: 60, intake_kills: 20, photo: &photo, seed: 7 });
    assert!(out.is_clean(), "{out:?}");
    assert!(out.filed >= 3, "the test did something: {out:?}");
}
