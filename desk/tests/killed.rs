//! A desk that is killed again and again, at whatever moment.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use common::{
    AGENCY, FakeIntake, Reporter, Running, config, now, page::eventually, report, sealing, signing,
};
use saphan_desk::{Desk, keys};
use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

const FOLDER: &str = "SAPHAN_TEST_DESK_FOLDER";
const INTAKE: &str = "SAPHAN_TEST_DESK_INTAKE";

/// The desk that is killed: this program again, told where by its environment.
#[tokio::test(flavor = "multi_thread")]
async fn the_desk_that_is_killed() {
    let (Ok(folder), Ok(intake)) = (std::env::var(FOLDER), std::env::var(INTAKE)) else { return };
    let mut config = config(folder.as_ref(), &[]);
    config.intakes = vec![intake];
    config.poll_every = Duration::from_millis(5);
    let desk = Desk::open(config).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    desk.serve(listener, std::future::pending()).await.unwrap();
}

fn start(folder: &std::path::Path, intake: &FakeIntake) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_desk_that_is_killed"])
        .env(FOLDER, folder)
        .env(INTAKE, intake.address())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_killed_at_any_moment_has_every_report_once() {
    let dir = tempfile::tempdir().unwrap();
    let keys = keys::new(dir.path(), None, AGENCY, "TH", now()).unwrap();
    let intake = FakeIntake::start().await;
    intake.trusts(&signing(&keys));
    let mut sent = Vec::new();
    for round in 0..20_u64 {
        for _ in 0..3 {
            let sealed = Reporter::new().report(report(), &[sealing(&keys)]);
            intake.holds(&sealed.bytes);
            sent.push(sealed.id);
        }
        let mut desk = start(dir.path(), &intake);
        // From before the vault is open to long after the first report is taken.
        tokio::time::sleep(Duration::from_millis(15 + 23 * (round * 7 % 20))).await;
        desk.kill().unwrap();
        desk.wait().unwrap();
    }
    let during = intake.with(|inside| inside.acknowledged.len());
    assert!(during > 0, "some were taken before the last start");
    let desk = Running::start(config(dir.path(), &[&intake])).await;
    eventually("all are acknowledged", || {
        intake.with(|inside| sent.iter().all(|id| inside.acknowledged.contains(id)))
    })
    .await;
    let page = desk.page.until("/api/cases", |page| page["total"] == serde_json::json!(sent.len())).await;
    assert_eq!(page["refused"], 0);
    assert_eq!(desk.page.get("/api/audit/verify").await["chain"], "intact");
    desk.stop().await;
}
