pub(crate) mod intake;
mod packs;

use super::{
    Held, LONGEST_PAUSE, MIGRATIONS, STORE,
    courier::{Clock, Courier, Route},
    fetch, http,
    packs::Packs,
    queue::{Outbox, Parcel},
    send, upload,
};
use crate::content::Knowledge;
use intake::{ACCEPTED_AT, Intake, Manner};
use saphan_protocol::{case::CaseSecret, envelope::EnvelopeId, stream::FileId};
use saphan_vault::{Attachments, FileDeviceKey, Vault};
use std::{
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tempfile::TempDir;

const NOW: i64 = 1_790_500_000;

fn store(dir: &TempDir) -> Outbox {
    let key = FileDeviceKey::new(dir.path().join("device.key"));
    Outbox::new(Vault::open_device_store(dir.path(), STORE, &key, MIGRATIONS).unwrap())
}

/// A phone that looks for no packs: nobody signed what it knows.
fn unknowing(dir: &TempDir) -> Arc<Packs> {
    Arc::new(Packs::new(dir.path(), Knowledge::bare().unwrap()))
}

fn parcel(words: &[u8]) -> Parcel {
    Parcel::envelope(EnvelopeId::of(words).0.to_vec(), words.to_vec())
}

/// A courier over a store of its own; the clock is the test's.
struct Carrying {
    outbox: Outbox,
    courier: Courier,
    now: Arc<AtomicI64>,
    changes: Arc<AtomicUsize>,
    _dir: TempDir,
}

impl Carrying {
    fn start(intakes: &[&Intake], prepare: impl Fn(&Outbox)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let outbox = store(&dir);
        prepare(&outbox);
        let (now, changes) = (Arc::new(AtomicI64::new(NOW)), Arc::new(AtomicUsize::new(0)));
        let (time, count) = (Arc::clone(&now), Arc::clone(&changes));
        let clock: Clock = Arc::new(move || time.load(Ordering::Relaxed));
        let intakes = intakes.iter().map(|i| (i.url.clone(), i.receipt_key())).collect();
        let route = Route { intakes, poll_every: Duration::from_millis(30) };
        let attachments = Attachments::open(dir.path()).unwrap();
        let courier = Courier::start(store(&dir), attachments, unknowing(&dir), route, clock, move || {
            count.fetch_add(1, Ordering::Relaxed);
        });
        Self { outbox, courier, now, changes, _dir: dir }
    }

    #[track_caller]
    fn until(&self, what: &str, done: impl Fn(&Outbox) -> bool) {
        let end = Instant::now() + Duration::from_secs(15);
        while !done(&self.outbox) {
            assert!(Instant::now() < end, "waited for {what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn pauses_grow_and_never_pass_the_longest() {
    let pauses: Vec<i64> = (1..20).map(|n| Held::Offline.pause(n)).collect();
    assert!(pauses.windows(2).all(|w| w[0] <= w[1]));
    assert_eq!((pauses[0], pauses[18]), (2, 900));
    assert_eq!(Held::Limit(u64::MAX).pause(1), 900);
    assert!([Held::Update, Held::Refused, Held::Limit(9999)].iter().all(|h| h.pause(50) <= LONGEST_PAUSE));
}

#[test]
fn a_parcel_pushed_twice_is_one_and_goes_before_any_file() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let file = Parcel::file(vec![1; 32], "name".to_owned(), 5);
    for parcel in [&file, &parcel(b"one"), &parcel(b"two"), &parcel(b"one")] {
        outbox.push(parcel).unwrap();
    }
    assert_eq!(outbox.due(NOW).unwrap(), [parcel(b"one"), parcel(b"two"), file]);
    // Durable: another connection sees the same.
    assert_eq!(store(&dir).due(NOW).unwrap().len(), 3);
}

#[test]
fn a_held_parcel_is_due_again_after_its_pause_whatever_the_clock_said_before() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let one = parcel(b"one");
    outbox.push(&one).unwrap();
    assert!(outbox.begin(&one.id).unwrap());
    outbox.hold(&one.id, Held::Offline, NOW).unwrap();
    let standing = outbox.standing(&one.id).unwrap().unwrap();
    assert_eq!(
        (standing.attempts, standing.retry_at, standing.held.as_deref()),
        (1, NOW + 2, Some("offline"))
    );
    for (now, due) in [(NOW, 0), (NOW + 1, 0), (NOW + 2, 1), (NOW - 7200, 1), (i64::MAX, 1), (i64::MIN, 1)] {
        assert_eq!(outbox.due(now).unwrap().len(), due, "{now}");
    }
    outbox.hold(&one.id, Held::Offline, i64::MAX).unwrap();
    assert_eq!(outbox.due(NOW).unwrap().len(), 1);
    outbox.hold(&one.id, Held::Update, NOW).unwrap();
    assert_eq!(outbox.due(NOW + 60).unwrap().len(), 0);
    outbox.hurry().unwrap();
    assert_eq!(outbox.due(NOW).unwrap().len(), 1);
}

#[test]
fn what_waits_says_when_whatever_the_clock_said_before_and_apart_what_only_an_update_changes() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let waits =
        || (outbox.next_due(NOW).unwrap(), outbox.next_hopeful(NOW).unwrap(), outbox.waits().unwrap());
    assert_eq!(waits(), (None, None, false));
    let one = parcel(b"one");
    outbox.push(&one).unwrap();
    assert_eq!(waits(), (Some(NOW), Some(NOW), true));
    assert!(outbox.begin(&one.id).unwrap());
    outbox.hold(&one.id, Held::Limit(90), NOW).unwrap();
    assert_eq!(waits(), (Some(NOW + 90), Some(NOW + 90), true));
    // Noted by a clock that was a year ahead: due, as the courier sees it too.
    outbox.hold(&one.id, Held::Offline, NOW + 365 * 86_400).unwrap();
    assert_eq!(waits(), (Some(NOW), Some(NOW), true));
    for held in [Held::Update, Held::Refused, Held::FileLost] {
        outbox.hold(&one.id, held, NOW).unwrap();
        assert_eq!(waits(), (Some(NOW + 3600), None, true), "{held:?}");
    }
    outbox.accept(&one.id, &[1], NOW).unwrap();
    assert_eq!(waits(), (None, None, false));
    outbox.watch(&CaseSecret::from_bytes(&[5; 16]).unwrap()).unwrap();
    assert_eq!(waits(), (None, None, true));
}

#[test]
fn a_newer_sealed_answer_has_a_larger_number_than_any_before_it() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let secret = CaseSecret::from_bytes(&[5; 16]).unwrap();
    outbox.watch(&secret).unwrap();
    assert_eq!(outbox.newest_incoming().unwrap(), 0);
    outbox.keep(&secret.mailbox_id().0, "http://a", 1, b"one").unwrap();
    let first = outbox.newest_incoming().unwrap();
    assert!(first > 0);
    outbox.taken(first).unwrap();
    assert_eq!(outbox.newest_incoming().unwrap(), 0);
    outbox.keep(&secret.mailbox_id().0, "http://a", 2, b"two").unwrap();
    assert!(outbox.newest_incoming().unwrap() > first);
}

#[test]
fn what_was_taken_out_or_is_done_is_not_begun_and_what_was_begun_is_known_to_be_tried() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    for words in [b"never".as_slice(), b"tried", b"done"] {
        outbox.push(&parcel(words)).unwrap();
    }
    assert_eq!(outbox.cancel(&parcel(b"never").id).unwrap(), Some(0));
    assert!(!outbox.begin(&parcel(b"never").id).unwrap());
    assert!(outbox.begin(&parcel(b"tried").id).unwrap());
    assert_eq!(outbox.cancel(&parcel(b"tried").id).unwrap(), Some(1));
    outbox.accept(&parcel(b"done").id, &[1], NOW).unwrap();
    assert!(!outbox.begin(&parcel(b"done").id).unwrap());
    assert_eq!(outbox.cancel(&parcel(b"done").id).unwrap(), None);
    assert_eq!(outbox.receipt(&parcel(b"done").id).unwrap(), Some((vec![1], NOW)));
    assert!(!outbox.progress(&parcel(b"never").id, 9).unwrap());
}

#[test]
fn a_sealed_answer_is_kept_once_and_only_for_a_mailbox_that_is_watched() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let secret = CaseSecret::from_bytes(&[5; 16]).unwrap();
    let mailbox = secret.mailbox_id().0;
    assert!(!outbox.keep(&mailbox, "http://a", 1, b"early").unwrap());
    outbox.watch(&secret).unwrap();
    outbox.watch(&secret).unwrap();
    assert_eq!(outbox.watched().unwrap().len(), 1);
    assert!(outbox.keep(&mailbox, "http://a", 3, b"one").unwrap());
    assert!(!outbox.keep(&mailbox, "http://b", 1, b"one").unwrap());
    assert!(!outbox.keep(&mailbox, "http://a", 2, b"one").unwrap());
    assert_eq!(outbox.fetched(&mailbox, "http://a").unwrap(), 3);
    assert_eq!(outbox.fetched(&mailbox, "http://b").unwrap(), 1);
    assert_eq!(outbox.incoming().unwrap().len(), 1);
    outbox.set_setting("language", "km").unwrap();
    outbox.clear().unwrap();
    assert!(outbox.incoming().unwrap().is_empty() && outbox.watched().unwrap().is_empty());
    assert_eq!(outbox.setting("language").unwrap(), None);
    assert!(!outbox.keep(&mailbox, "http://a", 4, b"late").unwrap());
    assert_eq!(outbox.fetched(&mailbox, "http://a").unwrap(), 0);
}

#[test]
fn an_answer_of_whatever_is_between_is_never_taken_for_proof() {
    let intake = Intake::start();
    let client = http::client().unwrap();
    let one = parcel(b"an envelope");
    let try_once = || send::send(&client, &intake.url, &intake.receipt_key(), &one.id, b"an envelope");
    for (manner, held) in [
        (Manner::Away, Held::Offline),
        (Manner::Signature, Held::Signature),
        (Manner::Cut, Held::Signature),
        (Manner::Portal, Held::Portal),
        (Manner::Redirect, Held::Portal),
        (Manner::Broken, Held::Server),
        (Manner::Update, Held::Update),
        (Manner::Limit(90), Held::Limit(90)),
        (Manner::LimitUnsaid, Held::Limit(30)),
        (Manner::Refuse, Held::Refused),
    ] {
        intake.set(manner);
        assert_eq!(try_once().unwrap_err(), held, "{manner:?}");
    }
    intake.set(Manner::Good);
    assert_eq!(try_once().unwrap().1, ACCEPTED_AT);
    let away = send::send(&client, "http://127.0.0.1:1", &intake.receipt_key(), &one.id, b"x");
    assert_eq!(away.unwrap_err(), Held::Offline);
}

#[test]
fn the_courier_ends_with_proof_at_the_first_intake_that_gives_it() {
    let (broken, good) = (Intake::start(), Intake::start());
    broken.set(Manner::Broken);
    let carrying = Carrying::start(&[&broken, &good], |outbox| outbox.push(&parcel(b"words")).unwrap());
    let id = parcel(b"words").id;
    carrying.until("proof", |outbox| outbox.receipt(&id).unwrap().is_some());
    assert_eq!(carrying.outbox.receipt(&id).unwrap().map(|(_, at)| at), Some(ACCEPTED_AT));
    assert_eq!((broken.kept().posts, good.kept().posts), (0, 1));
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(good.kept().posts, 1, "sent again after proof");
    assert!(carrying.changes.load(Ordering::Relaxed) > 0);
}

#[test]
fn the_courier_waits_as_long_as_it_was_asked_to_and_is_hurried_by_a_nudge() {
    let intake = Intake::start();
    intake.set(Manner::Limit(600));
    let carrying = Carrying::start(&[&intake], |outbox| outbox.push(&parcel(b"words")).unwrap());
    let id = parcel(b"words").id;
    let held = |outbox: &Outbox| outbox.standing(&id).unwrap().unwrap().held.as_deref() == Some("limit");
    carrying.until("a hold", held);
    intake.set(Manner::Good);
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(intake.kept().posts, 0);
    carrying.now.store(NOW + 601, Ordering::Relaxed);
    carrying.until("proof", |outbox| outbox.receipt(&id).unwrap().is_some());

    intake.set(Manner::Limit(600));
    let second = parcel(b"second");
    carrying.outbox.push(&second).unwrap();
    carrying.courier.nudge();
    carrying.until("a hold", |outbox| outbox.standing(&second.id).unwrap().unwrap().held.is_some());
    intake.set(Manner::Good);
    carrying.outbox.hurry().unwrap();
    carrying.courier.nudge();
    carrying.until("proof", |outbox| outbox.receipt(&second.id).unwrap().is_some());
}

#[test]
fn the_courier_is_busy_from_its_start_until_it_sent_and_looked_and_again_when_nudged() {
    // Takes connections and never says a word: the first look does not end by itself.
    let silent = std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    outbox.watch(&CaseSecret::from_bytes(&[5; 16]).unwrap()).unwrap();
    let key = saphan_protocol::keys::SigningSecret::from_bytes(&[3; 32]).unwrap().public();
    let route = Route { intakes: vec![(address, key)], poll_every: Duration::from_secs(3600) };
    let attachments = Attachments::open(dir.path()).unwrap();
    let courier = Courier::start(store(&dir), attachments, unknowing(&dir), route, Arc::new(|| NOW), || {});
    assert!(courier.busy(), "asked before its thread began");
    let (stream, _) = silent.accept().unwrap();
    assert!(courier.busy() && courier.looked().is_none(), "the first look is under way");
    drop(stream);
    let idle = || {
        let end = Instant::now() + Duration::from_secs(15);
        while courier.busy() {
            assert!(Instant::now() < end, "busy for ever");
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    idle();
    assert_eq!(courier.looked(), Some(NOW));

    outbox.push(&parcel(b"words")).unwrap();
    courier.nudge();
    assert!(courier.busy(), "asked before the nudge was heard");
    let (stream, _) = silent.accept().unwrap();
    assert!(courier.busy(), "the request is under way");
    outbox.cancel(&parcel(b"words").id).unwrap();
    assert!(courier.busy(), "what was taken out is under way still");
    drop(stream);
    idle();
}

#[test]
fn the_courier_stays_busy_through_short_pauses_and_not_through_long_ones() {
    let intake = Intake::start();
    for (seconds, busy) in [(5, true), (600, false)] {
        intake.set(Manner::Limit(seconds));
        let carrying = Carrying::start(&[&intake], |outbox| outbox.push(&parcel(b"words")).unwrap());
        let id = parcel(b"words").id;
        carrying.until("a hold", |outbox| outbox.standing(&id).unwrap().unwrap().held.is_some());
        if busy {
            assert!(carrying.courier.busy(), "{seconds} s");
        } else {
            carrying.until("rest", |_| !carrying.courier.busy());
        }
    }
}

#[test]
fn a_file_goes_on_where_it_was_cut_and_no_piece_is_sent_twice_that_arrived() {
    let intake = Intake::start();
    let client = http::client().unwrap();
    let bytes: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    let id = FileId::of(&bytes).0;
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&bytes).unwrap();
    intake.kept().cut_file_at = Some(130_000);
    let key = intake.receipt_key();
    let try_once = |seen: &mut Vec<u64>| {
        let file = file.try_clone().unwrap();
        upload::upload(&client, &intake.url, &key, &id, file, bytes.len() as u64, |sent| {
            seen.push(sent);
            true
        })
    };
    let mut seen = Vec::new();
    assert_eq!(try_once(&mut seen).unwrap_err(), Held::Offline);
    let (_, at) = try_once(&mut seen).unwrap();
    assert_eq!(at, ACCEPTED_AT);
    let kept = intake.kept();
    assert_eq!(kept.files.values().next().unwrap().1, bytes);
    let mut once = kept.pieces.clone();
    once.dedup();
    assert_eq!(kept.pieces, once);
    assert_eq!(seen.last(), Some(&(bytes.len() as u64)));
    drop(kept);
    // Once more, after the receipt was lost: nothing is sent again.
    let pieces = intake.kept().pieces.len();
    try_once(&mut Vec::new()).unwrap();
    assert_eq!(intake.kept().pieces.len(), pieces);
}

#[test]
fn a_file_taken_back_on_its_way_stops() {
    let intake = Intake::start();
    let client = http::client().unwrap();
    let bytes = vec![7; 400_000];
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&bytes).unwrap();
    let id = FileId::of(&bytes).0;
    let size = bytes.len() as u64;
    let stopped = upload::upload(&client, &intake.url, &intake.receipt_key(), &id, file, size, |_| false);
    assert!(stopped.is_err());
    assert_eq!(intake.kept().pieces, [0]);
}

#[test]
fn a_sealed_file_that_is_gone_holds_its_parcel_and_no_other() {
    let intake = Intake::start();
    let gone = Parcel::file(vec![9; 32], "gone".to_owned(), 10);
    let carrying = Carrying::start(&[&intake], |outbox| {
        outbox.push(&gone).unwrap();
        outbox.push(&parcel(b"words")).unwrap();
    });
    carrying.until("both", |outbox| {
        outbox.receipt(&parcel(b"words").id).unwrap().is_some()
            && outbox.standing(&gone.id).unwrap().unwrap().held.as_deref() == Some("file-lost")
    });
}

#[test]
fn answers_are_fetched_once_from_where_the_last_look_ended() {
    let intake = Intake::start();
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    let client = http::client().unwrap();
    let secret = CaseSecret::from_bytes(&[6; 16]).unwrap();
    outbox.watch(&secret).unwrap();
    let watched = outbox.watched().unwrap().remove(0);
    let look = || {
        let after = outbox.fetched(&watched.id, &intake.url).unwrap();
        let keep = |seq, body: &[u8]| outbox.keep(&watched.id, &intake.url, seq, body).ok();
        fetch::fetch(&client, &intake.url, &watched, after, keep)
    };
    assert!(!look().unwrap());
    intake.leave(&watched.id, b"one".to_vec());
    intake.leave(&watched.id, b"two".to_vec());
    assert!(look().unwrap());
    assert!(!look().unwrap());
    intake.leave(&watched.id, b"three".to_vec());
    assert!(look().unwrap());
    let bodies: Vec<Vec<u8>> = outbox.incoming().unwrap().into_iter().map(|i| i.body).collect();
    assert_eq!(bodies, [b"one".to_vec(), b"two".to_vec(), b"three".to_vec()]);
    for (manner, held) in
        [(Manner::Portal, Held::Portal), (Manner::Broken, Held::Server), (Manner::Away, Held::Offline)]
    {
        intake.set(manner);
        assert_eq!(look().unwrap_err(), held);
    }
    assert_eq!(outbox.incoming().unwrap().len(), 3);
    outbox.taken(outbox.incoming().unwrap()[0].row).unwrap();
    assert_eq!(outbox.incoming().unwrap().len(), 2);
}

#[test]
fn a_courier_that_is_dropped_lets_go_of_the_store_though_an_answer_is_still_waited_for() {
    // Takes the connection and never says a word.
    let silent = std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let outbox = store(&dir);
    outbox.push(&parcel(b"on its way")).unwrap();
    let key = saphan_protocol::keys::SigningSecret::from_bytes(&[3; 32]).unwrap().public();
    let route = Route {
        intakes: vec![(format!("http://{}", silent.local_addr().unwrap()), key)],
        poll_every: Duration::from_secs(3600),
    };
    let attachments = Attachments::open(dir.path()).unwrap();
    let courier = Courier::start(store(&dir), attachments, unknowing(&dir), route, Arc::new(|| NOW), || {});
    let (_stream, _) = silent.accept().unwrap();
    drop(outbox);
    let begun = Instant::now();
    drop(courier);
    assert!(begun.elapsed() < Duration::from_secs(5), "it waited for the answer");
    // The last connection to a database takes its log with it.
    assert!(!dir.path().join("device.store-wal").exists(), "the store is still open");
}
