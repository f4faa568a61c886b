//! The vault of a reporter: PINs, key stores and folders that are not as they should be.

use crate::world::{Answering, Keys, Quiet, World, path, ready};
use saphan_bindings::{
    KeyStore, KeyStoreError, Setup, SignedPack,
    library::{DraftKind, Question, Reporter, ReporterError, VaultStanding},
};
use std::{fs, os::unix::fs::PermissionsExt, sync::Arc};

#[test]
fn a_vault_with_a_pin_opens_with_it_alone_and_keeps_what_was_written() {
    let world = World::new();
    {
        let reporter = world.open().unwrap();
        assert_eq!(reporter.standing().unwrap(), VaultStanding::Missing);
        assert_eq!(reporter.unlock(None), Err(ReporterError::NoVault));
        reporter.create_vault(Some("381492".to_owned())).unwrap();
        assert_eq!(reporter.create_vault(None), Err(ReporterError::VaultExists));
        ready(&reporter);
        assert_eq!(reporter.unlock(Some("381492".to_owned())), Err(ReporterError::AlreadyOpen));
        reporter.lock();
        assert_eq!(reporter.start_draft(DraftKind::Report), Err(ReporterError::Locked));
        assert_eq!(reporter.filed(), Err(ReporterError::Locked));
        assert!(!reporter.catch_up().unwrap());
    }
    let reporter = world.open().unwrap();
    assert_eq!(reporter.standing().unwrap(), VaultStanding::Pin);
    assert_eq!(reporter.unlock(None), Err(ReporterError::NeedsPin));
    assert!(matches!(reporter.unlock(Some("111111".to_owned())), Err(ReporterError::WrongPin { .. })));
    assert!(!reporter.unlock(Some("381492".to_owned())).unwrap());
    let draft = reporter.newest_draft(DraftKind::Report).unwrap().unwrap();
    assert!(draft.answers.iter().any(|a| a.question == Question::Story && a.value.starts_with('ថ')));
}

#[test]
fn wrong_pins_have_to_wait_and_the_error_says_how_long() {
    let world = World::new();
    let reporter = world.open().unwrap();
    reporter.create_vault(Some("381492".to_owned())).unwrap();
    reporter.lock();
    assert_eq!(reporter.wait_before_try_s().unwrap(), 0);
    let refused = (0..20).find_map(|_| match reporter.unlock(Some(String::new())) {
        Err(ReporterError::TryLater { wait_s }) => Some(wait_s),
        Err(ReporterError::WrongPin { .. }) => None,
        other => panic!("{other:?}"),
    });
    assert!(refused.unwrap() > 0);
    assert!(reporter.wait_before_try_s().unwrap() > 0);
    // Whoever has the right one waits too: a try that was not looked at cannot be told from a wrong one.
    assert!(matches!(reporter.unlock(Some("381492".to_owned())), Err(ReporterError::TryLater { .. })));
}

#[test]
fn a_pin_is_changed_removed_and_never_too_short() {
    let world = World::new();
    let reporter = world.reporter();
    for pin in ["", "12345", "៣៨១៤៩", &"1".repeat(65), &"9".repeat(2 << 20)] {
        let refused = reporter.change_pin(Some(pin.to_owned()));
        assert_eq!(refused, Err(ReporterError::PinLength { least: 6, most: 64 }));
    }
    assert_eq!(reporter.set_erasing_pin("381492".to_owned()), Err(ReporterError::NeedsPin));
    reporter.change_pin(Some("381492".to_owned())).unwrap();
    assert_eq!(reporter.set_erasing_pin("381492".to_owned()), Err(ReporterError::SamePin));
    reporter.change_pin(None).unwrap();
    assert_eq!(reporter.standing().unwrap(), VaultStanding::NoPin);
    reporter.lock();
    assert_eq!(reporter.change_pin(None), Err(ReporterError::Locked));
    assert_eq!(reporter.set_erasing_pin("381492".to_owned()), Err(ReporterError::Locked));
    reporter.unlock(None).unwrap();
}

#[test]
fn the_erasing_pin_and_erase_leave_nothing_and_a_new_vault_can_be_made() {
    let world = World::new();
    let reporter = world.open().unwrap();
    reporter.create_vault(Some("381492".to_owned())).unwrap();
    reporter.set_erasing_pin("000000".to_owned()).unwrap();
    reporter.send(ready(&reporter), "km").unwrap();
    reporter.lock();
    assert_eq!(reporter.unlock(Some("000000".to_owned())), Err(ReporterError::Erased));
    assert_eq!(reporter.standing().unwrap(), VaultStanding::Missing);
    assert_eq!(reporter.wake_at().unwrap(), None, "nothing waits any more");

    reporter.create_vault(Some("381492".to_owned())).unwrap();
    assert!(reporter.filed().unwrap().is_empty());
    reporter.lock();
    reporter.erase().unwrap();
    assert_eq!(reporter.standing().unwrap(), VaultStanding::Missing);
    reporter.erase().unwrap();
}

#[test]
fn a_key_store_that_fails_says_what_to_do_and_nothing_is_lost() {
    let world = World::new();
    let open = |keys: Arc<dyn KeyStore>| Reporter::open(world.setup(), keys, Arc::new(Quiet)).map(drop);
    let failing = |why| open(Arc::new(Answering(move |_: &str, _| Err(why))));
    assert_eq!(failing(KeyStoreError::Unavailable), Err(ReporterError::KeyUnavailable));
    assert_eq!(failing(KeyStoreError::DiskFull), Err(ReporterError::DiskFull));
    assert_eq!(failing(KeyStoreError::Missing), Err(ReporterError::KeyGone));
    for length in [0, 31, 33, 1 << 20] {
        assert_eq!(
            open(Arc::new(Answering(move |_: &str, _| Ok(vec![7; length])))),
            Err(ReporterError::KeyGone)
        );
    }

    world.reporter();
    assert_eq!(
        open(Arc::new(Keys::default())),
        Err(ReporterError::KeyGone),
        "the key of before is asked for"
    );
    let another = open(Arc::new(Answering(|_: &str, _| Ok(vec![9; 32]))));
    assert_eq!(another, Err(ReporterError::KeyGone));
    let reporter = world.open().unwrap();
    reporter.unlock(None).unwrap();
}

#[test]
fn a_phone_that_lost_its_key_begins_anew_and_only_then() {
    let world = World::new();
    let reporter = world.reporter();
    reporter.send(ready(&reporter), "km").unwrap();
    drop(reporter);
    let anew = |keys: Arc<dyn KeyStore>| Reporter::begin_anew(world.setup(), keys, Arc::new(Quiet));
    assert_eq!(anew(Arc::clone(&world.keys) as _).map(drop), Err(ReporterError::VaultExists));
    let other = Arc::new(Keys::default());
    let reporter = anew(Arc::clone(&other) as _).unwrap();
    assert_eq!((reporter.standing().unwrap(), reporter.wake_at().unwrap()), (VaultStanding::Missing, None));
    reporter.create_vault(None).unwrap();
    assert!(reporter.filed().unwrap().is_empty());
}

#[test]
fn a_second_reporter_over_the_folder_is_told_that_it_is_in_use() {
    let world = World::new();
    let first = world.open().unwrap();
    assert_eq!(world.open().map(drop), Err(ReporterError::InUse));
    drop(first);
    world.open().unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_is_told_without_its_path() {
    let world = World::new();
    let file = world.dir.path().join("secret-name");
    fs::write(&file, "a file").unwrap();
    let beneath = path(&file.join("phone"));
    let long = path(&world.dir.path().join("n".repeat(300)));
    for data_dir in [beneath, long, String::new(), "phone".to_owned(), "/\0".to_owned()] {
        let setup = Setup { data_dir, ..world.setup() };
        let refused = Reporter::open(setup, Arc::clone(&world.keys) as _, Arc::new(Quiet)).unwrap_err();
        assert!(matches!(refused, ReporterError::Storage { .. }), "{refused:?}");
        let said = refused.to_string();
        assert!(said.contains("try again") && !said.contains("secret-name"), "{said}");
    }
}

#[test]
fn a_folder_without_the_right_to_write_is_told_and_works_again_with_it() {
    let world = World::new();
    drop(world.reporter());
    let set = |mode| fs::set_permissions(world.folder(), fs::Permissions::from_mode(mode)).unwrap();
    set(0o500);
    // Root writes in spite of it.
    let refused = fs::write(world.folder().join("probe"), "").is_err();
    let opened = world.open().map(drop);
    set(0o700);
    if refused {
        assert!(matches!(opened, Err(ReporterError::Storage { .. })), "{opened:?}");
    }
    world.open().unwrap().unlock(None).unwrap();
}

#[test]
fn a_pack_that_is_none_stops_a_reporter_before_it_touches_the_folder() {
    let world = World::new();
    let pack = Some(SignedPack { bytes: vec![1, 2, 3], publisher: Some("11".repeat(32)) });
    for pack in [pack, Some(SignedPack { publisher: Some("no key".to_owned()), ..world.pack() })] {
        let setup = Setup { pack, ..world.setup() };
        let refused = Reporter::open(setup, Arc::clone(&world.keys) as _, Arc::new(Quiet)).unwrap_err();
        assert!(matches!(refused, ReporterError::Pack { .. }), "{refused:?}");
    }
    assert!(!world.folder().exists());
}
