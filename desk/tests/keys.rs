//! The desk's own keys, and what their change must not break.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use common::{
    AGENCY, FakeIntake, Reporter, Running, config, now, page::eventually, report, sealing, signing,
};
use saphan_desk::{Desk, DeskError, keys};
use saphan_vault::{Pin, VaultError};
use serde_json::json;

#[test]
fn keys_are_made_once_shown_and_rotated_newest_first() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(keys::show(dir.path(), None), Err(DeskError::NoKeys)));
    let made = keys::new(dir.path(), None, AGENCY, "TH", 1000).unwrap();
    assert!(matches!(keys::new(dir.path(), None, AGENCY, "TH", 1000), Err(DeskError::HasKeys)));
    assert_eq!(keys::show(dir.path(), None).unwrap(), made);
    let rotated = keys::rotate(dir.path(), None, 2000).unwrap();
    for (before, after) in
        [(&made.sealing, &rotated.sealing), (&made.signing, &rotated.signing), (&made.sos, &rotated.sos)]
    {
        assert_eq!(after.len(), 2);
        assert_eq!((after[0].from, after[0].until), (2000, None));
        assert_eq!((&after[1].public, after[1].from, after[1].until), (&before[0].public, 1000, Some(2000)));
        assert_ne!(after[0].key_id, after[1].key_id);
    }
    let shape = serde_json::to_value(&rotated).unwrap();
    assert_eq!(shape["sealing"][0]["key_id"].as_str().unwrap().len(), 16);
    assert_eq!((&shape["agency"], &shape["country"]), (&json!(AGENCY), &json!("TH")));
}

#[test]
fn a_folder_serves_one_desk_of_its_own_agency_and_asks_for_its_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(Desk::open(config(dir.path(), &[])), Err(DeskError::NoKeys)));
    keys::new(dir.path(), Some(&Pin::new("four quiet words")), AGENCY, "TH", now()).unwrap();
    let wrong = keys::show(dir.path(), Some(&Pin::new("another")));
    assert!(matches!(wrong, Err(DeskError::Vault(VaultError::WrongPin { .. }))), "{wrong:?}");
    let open = |agency: &str| {
        let mut config = config(dir.path(), &[]);
        agency.clone_into(&mut config.agency);
        config.passphrase = Some(Pin::new("four quiet words"));
        Desk::open(config)
    };
    assert!(matches!(open("demo-ngo"), Err(DeskError::OtherAgency(found)) if found == AGENCY));
    let desk = open(AGENCY).unwrap();
    assert!(matches!(open(AGENCY), Err(DeskError::InUse)));
    assert!(matches!(keys::rotate(dir.path(), None, 5), Err(DeskError::InUse)));
    drop(desk);
    open(AGENCY).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_rotation_old_reports_open_and_answers_carry_the_signature_their_reporters_know() {
    let dir = tempfile::tempdir().unwrap();
    let intake = FakeIntake::start().await;
    let old = keys::new(dir.path(), None, AGENCY, "TH", 1000).unwrap();
    let new = keys::rotate(dir.path(), None, now()).unwrap();
    // The intake's keeper has not been given the new key yet.
    intake.trusts(&signing(&old));
    let (before, after) = (Reporter::new(), Reporter::new());
    let sealed = before.report(report(), &[sealing(&old)]);
    intake.holds(&sealed.bytes);
    intake.holds(&after.report(report(), &[sealing(&new)]).bytes);
    // The phone has a new pack by now, and seals what it says later for the new key.
    intake.holds(&before.follow_up(&sealed.id.0, "message", "still here", &sealing(&new)).bytes);
    let desk = Running::start(config(dir.path(), &[&intake])).await;
    desk.page.list(2).await;
    for id in [1, 2] {
        desk.page.open(id).await;
    }
    eventually("both are answered", || {
        [&before, &after].iter().all(|reporter| intake.mailbox(&reporter.mailbox()).len() == 1)
    })
    .await;
    assert_eq!(before.answers(&intake, &signing(&old)).len(), 1);
    assert_eq!(after.answers(&intake, &signing(&new)[..1]).len(), 1);
    let cases = [desk.page.open(1).await, desk.page.open(2).await];
    let joined = cases.iter().find(|case| !case["follow_ups"].as_array().unwrap().is_empty()).unwrap();
    assert_eq!(
        (&joined["follow_ups"][0]["text"], &joined["follow_ups"][0]["proved"]),
        (&json!("still here"), &json!(false))
    );
    desk.stop().await;
}
