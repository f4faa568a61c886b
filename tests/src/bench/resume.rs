//! How many bytes are sent twice when an upload is cut.

use super::Row;
use crate::{
    phone::{Phone, PhoneStart},
    program::wait_for,
    proxy::{Mood, Proxy},
    walk,
    world::World,
};
use std::{fs::File, io::Write, time::Duration};

const BYTES: usize = 100 << 20;
/// Where it is cut: in the middle of a piece.
const CUT: u64 = (50 << 20) + 12_345;

/// Measures the row `resume`: a file of 100 MiB, cut once in the middle.
pub fn resume() -> Row {
    let world = World::new();
    let proxy = Proxy::new(world.intake_at);
    let mut phone =
        Phone::start(&PhoneStart { intake: proxy.url(), ..world.phone("phone") }).expect("a phone");
    walk::first_steps(&mut phone, "en").expect("home");
    walk::to_review(&mut phone, &walk::Said { kinds: &["debt"], story: "x", photo: None, fix: None })
        .expect("review");
    let file = world.folder().join("long.bin");
    let mut out = File::create(&file).expect("a file");
    for at in 0..BYTES / 4096 {
        out.write_all(&[(at % 251) as u8; 4096]).expect("a write");
    }
    phone.tap("review-files").expect("the files");
    phone.pick("file", &file, "application/octet-stream").expect("picked");
    assert_eq!(phone.notice(), None);
    phone.tap("next").expect("the review");
    proxy.set(Mood::CutAfter(CUT));
    phone.tap("send").expect("sent");
    wait_for(Duration::from_secs(120), "the cut", || (proxy.up() >= CUT).then_some(()));
    proxy.set(Mood::Good);
    phone.tap("retry").expect("a try");
    let report =
        wait_for(Duration::from_secs(30), "the report", || world.agencies[0].reports(&world.url()).pop());
    let sealed = report.files[0].sealed_size;
    wait_for(Duration::from_secs(300), "the file", || {
        drop(phone.tap("retry"));
        world.agencies[0].has_file(&world.url(), &report.files[0]).then_some(())
    });
    let twice = proxy.file_bytes().saturating_sub(sealed);
    Row::at_most(
        "resume",
        twice as f64,
        "bytes",
        65_536.0,
        None,
        format!(
            "of {sealed} sealed bytes, cut after {CUT}; bodies of PATCH requests as the network saw them"
        ),
    )
}
