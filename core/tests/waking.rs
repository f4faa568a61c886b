//! When a phone wants to be woken: for what waits to be sent, for answers, and not for nothing.

#[cfg(test)]
mod tests {
    use saphan_core::{
        LOOK_EVERY, Phone, PhoneConfig,
        content::{
            Knowledge,
            model::{Agency, PublicKey},
            parts,
        },
        outbox::courier::Route,
        report::{Kind, draft::Draft},
    };
    use saphan_protocol::{
        keys::{SealingSecret, SigningSecret},
        pack::Meta,
    };
    use saphan_vault::{FileDeviceKey, Pin};
    use std::{
        collections::BTreeMap,
        sync::{
            Arc,
            atomic::{AtomicI64, Ordering},
        },
        time::{Duration, Instant},
    };
    use tempfile::TempDir;

    const NOW: i64 = 1_790_500_000;

    fn knowledge() -> Knowledge {
        let sealing = SealingSecret::from_bytes(&[1; 32]).unwrap().public();
        let mut payload = Knowledge::builtin().unwrap().whole();
        payload.agencies = vec![Agency {
            id: "ngo".to_owned(),
            country: "TH".to_owned(),
            level: "ngo".to_owned(),
            province: None,
            name: BTreeMap::new(),
            about: BTreeMap::new(),
            takes: vec!["report".to_owned()],
            sealing: vec![PublicKey {
                key_id: sealing.key_id().to_string(),
                public: data_encoding::BASE64.encode(sealing.as_bytes()),
                from: 0,
                until: None,
            }],
            signing: Vec::new(),
        }];
        let signer = SigningSecret::from_bytes(&[77; 32]).unwrap();
        let meta = Meta { version: 1, created: NOW - 86_400, expires: NOW + 400 * 86_400 };
        let pack = parts::signed(&payload, &meta, &signer).unwrap();
        Knowledge::signed(&pack, &[signer.public()], NOW).unwrap()
    }

    /// A phone with a clock of its own and no intake: nothing that is sent arrives.
    fn phone(dir: &TempDir, now: &Arc<AtomicI64>) -> Phone {
        let clock = Arc::clone(now);
        Phone::open(PhoneConfig {
            data_dir: dir.path().to_owned(),
            device_key: Arc::new(FileDeviceKey::new(dir.path().join("device.key"))),
            knowledge: knowledge(),
            route: Route { intakes: Vec::new(), poll_every: Duration::from_secs(3600) },
            clock: Arc::new(move || clock.load(Ordering::Relaxed)),
            changed: Arc::new(|| {}),
        })
        .unwrap()
    }

    fn report(phone: &Phone) -> Draft {
        let mut draft = phone.start_draft(Kind::Report).unwrap();
        phone.type_text(&mut draft, "story", "my passport is kept").unwrap();
        phone.answer(&mut draft, "recipients", "ngo").unwrap();
        draft
    }

    #[track_caller]
    fn until(phone: &Phone, what: &str, done: impl Fn(Option<i64>) -> bool) {
        let end = Instant::now() + Duration::from_secs(15);
        while !done(phone.wake_at().unwrap()) {
            assert!(Instant::now() < end, "waited for {what}: {:?}", phone.wake_at());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn a_phone_on_which_nothing_was_sent_wants_no_waking() {
        let (dir, now) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(NOW)));
        let mut phone = phone(&dir, &now);
        assert_eq!(phone.wake_at().unwrap(), None);
        phone.create_vault(None).unwrap();
        report(&phone);
        assert_eq!(phone.wake_at().unwrap(), None, "a draft waits for the person");
    }

    #[test]
    fn what_waits_to_be_sent_is_woken_for_at_its_next_try_also_while_locked_and_in_a_new_process() {
        let (dir, now) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(NOW)));
        let mut before = phone(&dir, &now);
        before.create_vault(Some(&Pin::new("314159"))).unwrap();
        let draft = report(&before);
        before.send(&draft, "en").unwrap();
        assert!(before.wake_at().unwrap().is_some_and(|at| (NOW..=NOW + 2).contains(&at)));
        until(&before, "a failed try", |at| at == Some(NOW + 2));
        before.lock();
        assert_eq!(before.wake_at().unwrap(), Some(NOW + 2));
        drop(before);
        let after = phone(&dir, &now);
        assert!(after.busy(), "asked before its courier began");
        assert_eq!(after.wake_at().unwrap(), Some(NOW + 2));
        // What a wrong clock put a year away is due now, or was tried just now.
        let earlier = NOW - 365 * 86_400;
        now.store(earlier, Ordering::Relaxed);
        assert!(after.wake_at().unwrap().is_some_and(|at| (earlier..earlier + 10).contains(&at)));
    }

    #[test]
    fn answers_are_looked_for_some_hours_after_the_last_look_and_no_more_after_erasing() {
        let (dir, now) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(NOW)));
        let mut phone = phone(&dir, &now);
        phone.create_vault(None).unwrap();
        let secret = saphan_protocol::case::CaseSecret::from_bytes(&[5; 16]).unwrap();
        phone.follow_code(&secret.receipt_code()).unwrap();
        assert_eq!(phone.wake_at().unwrap(), Some(NOW + LOOK_EVERY));
        let end = Instant::now() + Duration::from_secs(15);
        while phone.busy() {
            assert!(Instant::now() < end, "busy for ever");
            std::thread::sleep(Duration::from_millis(5));
        }
        now.store(NOW + 100, Ordering::Relaxed);
        assert_eq!(phone.wake_at().unwrap(), Some(NOW + LOOK_EVERY));
        // A phone that slept through it, and one whose clock was put back.
        now.store(NOW + 2 * LOOK_EVERY, Ordering::Relaxed);
        assert_eq!(phone.wake_at().unwrap(), Some(NOW + 2 * LOOK_EVERY));
        now.store(NOW - 86_400, Ordering::Relaxed);
        assert_eq!(phone.wake_at().unwrap(), Some(NOW - 86_400 + LOOK_EVERY));
        phone.erase().unwrap();
        assert_eq!(phone.wake_at().unwrap(), None);
    }
}
