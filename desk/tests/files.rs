//! Attachments: fetched sealed, checked, shown.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use common::{
    AGENCY, FakeIntake, Page, Reporter, Running, config, intake::hex, now, report, reporter::sealed_file,
    sealing, signing,
};
use saphan_desk::keys;
use saphan_protocol::message::{FileRef, Report};
use serde_json::{Value, json};

struct Place {
    dir: tempfile::TempDir,
    intake: FakeIntake,
    keys: keys::PublicKeys,
}

impl Place {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let keys = keys::new(dir.path(), None, AGENCY, "TH", now()).unwrap();
        let intake = FakeIntake::start().await;
        intake.trusts(&signing(&keys));
        Self { dir, intake, keys }
    }

    async fn desk_with(&self, files: Vec<FileRef>) -> Running {
        let sealed = Reporter::new().report(Report { files, ..report() }, &[sealing(&self.keys)]);
        self.intake.holds(&sealed.bytes);
        let desk = Running::start(config(self.dir.path(), &[&self.intake])).await;
        desk.page.list(1).await;
        desk
    }
}

/// The case, once its first file is in a state.
async fn once(page: &Page, state: &str) -> Value {
    for _ in 0..400 {
        let case = page.open(1).await;
        if case["files"][0]["state"] == state {
            return case;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the file is never {state}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_cut_on_the_way_goes_on_where_it_was_and_is_shown() {
    let place = Place::new().await;
    let plain: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    let (file, sealed) = sealed_file(&plain, "image/jpeg", "photo");
    place.intake.with(|inside| {
        inside.files.insert(hex(&file.id), sealed);
        inside.cut = Some(100_000);
    });
    let desk = place.desk_with(vec![file]).await;
    once(&desk.page, "here").await;
    place.intake.with(|inside| assert_eq!(inside.asked_from, [0, 100_000]));
    let shown = desk.page.response("/api/cases/1/files/0").await;
    assert_eq!(shown.headers()["content-type"], "image/jpeg");
    assert_eq!(shown.headers()["content-disposition"], "inline");
    assert_eq!(shown.headers()["content-security-policy"], "default-src 'none'; sandbox");
    assert_eq!(shown.headers()["x-content-type-options"], "nosniff");
    assert!(shown.bytes().await.unwrap() == plain);
    let lines = desk.page.get("/api/audit").await;
    assert_eq!((&lines[0]["what"], &lines[0]["detail"]), (&json!("file"), &json!("file 1")));
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_type_that_could_run_is_only_saved() {
    let place = Place::new().await;
    let (file, sealed) = sealed_file(b"<script>alert(1)</script>", "text/html", "file");
    place.intake.with(|inside| inside.files.insert(hex(&file.id), sealed));
    let desk = place.desk_with(vec![file]).await;
    once(&desk.page, "here").await;
    let shown = desk.page.response("/api/cases/1/files/0").await;
    assert_eq!(shown.headers()["content-type"], "application/octet-stream");
    assert_eq!(shown.headers()["content-disposition"], "attachment; filename=\"case-1-file-1.bin\"");
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_other_bytes_or_another_key_is_refused_and_says_why() {
    for wrong in ["bytes", "key", "size"] {
        let place = Place::new().await;
        let (mut file, mut sealed) = sealed_file(&[7; 5000], "image/png", "photo");
        match wrong {
            "bytes" => sealed[100] ^= 1,
            "key" => file.key = vec![1; 32],
            _ => file.size = 4999,
        }
        place.intake.with(|inside| inside.files.insert(hex(&file.id), sealed));
        let desk = place.desk_with(vec![file]).await;
        let case = once(&desk.page, "refused").await;
        assert!(case["files"][0]["why"].as_str().unwrap().starts_with("it"), "{wrong}");
        let (status, problem) = {
            let response = desk.page.response("/api/cases/1/files/0").await;
            (response.status().as_u16(), response.json::<Value>().await.unwrap())
        };
        assert_eq!((status, &problem["code"]), (409, &json!("file-not-here")), "{wrong}");
        desk.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_the_phone_has_not_finished_sending_is_waited_for() {
    let place = Place::new().await;
    let (file, sealed) = sealed_file(b"later", "audio/ogg", "voice");
    let name = hex(&file.id);
    let desk = place.desk_with(vec![file]).await;
    let case = once(&desk.page, "waiting").await;
    assert_eq!(case["files"][0]["shown"], "sound");
    place.intake.with(|inside| inside.files.insert(name, sealed));
    once(&desk.page, "here").await;
    assert_eq!(desk.page.response("/api/cases/1/files/0").await.text().await.unwrap(), "later");
    desk.stop().await;
}
