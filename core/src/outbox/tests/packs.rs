use super::{intake::Intake, store, *};
use crate::content::{Knowledge, installed, model::PackPayload, parts};
use crate::outbox::packs::Look;
use saphan_protocol::{
    keys::SigningSecret,
    pack::{KeyChange, Meta, Pack, delta, sign},
};

fn key(seed: u8) -> SigningSecret {
    SigningSecret::from_bytes(&[seed; 32]).unwrap()
}

/// A pack of some weight, which differs from version to version.
fn pack_by(version: u64, expires: i64, signer: u8, changes: &[KeyChange]) -> Vec<u8> {
    let words: String = (0..30_000_u64).map(|n| format!("{} ", n.wrapping_mul(n * 7919) % 100_003)).collect();
    let mut payload = PackPayload { format: 2, ..PackPayload::default() };
    payload.messages.insert("en".to_owned(), format!("version = {version}\nwords = {words}\n"));
    let meta = Meta { version, created: NOW - 60, expires };
    sign(&parts::pack(&payload, &meta, changes).unwrap(), &key(signer)).unwrap()
}

fn pack(version: u64) -> Vec<u8> {
    pack_by(version, NOW + 1000, 1, &[])
}

/// A phone that has version 5, and an intake.
struct Asking {
    dir: TempDir,
    intake: Arc<Intake>,
    packs: Arc<Packs>,
}

impl Asking {
    fn new(offered: Vec<u8>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let known = Knowledge::installed(pack(5), &[key(1).public()]).unwrap();
        let packs = Arc::new(Packs::new(dir.path(), known));
        let intake = Intake::start();
        intake.kept().pack = offered;
        Self { dir, intake, packs }
    }

    fn look(&self) -> (Look, u64) {
        self.packs.look_at(&http::client().unwrap(), [self.intake.url.as_str()].into_iter(), NOW);
        (self.packs.look(), self.packs.known().version)
    }

    /// What a phone would know after a start.
    fn after_a_start(&self) -> u64 {
        let shipped = Knowledge::installed(pack(5), &[key(1).public()]).unwrap();
        installed::newest(self.dir.path(), shipped, Some(key(1).public())).version
    }

    fn asks(&self) -> Vec<(u16, usize)> {
        std::mem::take(&mut self.intake.kept().pack_asks)
    }

    fn left_over(&self) -> usize {
        let folder = std::fs::read_dir(self.dir.path().join("knowledge"));
        folder.into_iter().flatten().filter(|f| f.as_ref().unwrap().file_name() != "current.pack").count()
    }
}

#[test]
fn a_newer_pack_is_taken_kept_over_a_start_and_not_fetched_again() {
    let asking = Asking::new(pack(6));
    assert_eq!(asking.look(), (Look::Newer, 6));
    assert_eq!((asking.after_a_start(), asking.left_over()), (6, 0));
    assert_eq!(asking.look(), (Look::Nothing, 6));
    assert_eq!(asking.asks(), [(200, 0), (304, 0)]);
}

#[test]
fn a_delta_makes_the_newer_pack_and_a_bad_one_is_followed_by_the_whole() {
    let open = |bytes| Pack::shipped(bytes).unwrap();
    let good = delta::make(&open(pack(5)), &open(pack(6)), &key(1)).unwrap();
    assert!(good.len() * 10 < pack(6).len(), "{} of {}", good.len(), pack(6).len());
    let asking = Asking::new(pack(6));
    asking.intake.kept().delta = Some(good.clone());
    assert_eq!(asking.look(), (Look::Newer, 6));
    assert_eq!((asking.asks(), asking.after_a_start()), (vec![(226, 0)], 6));
    let mut flipped = good.clone();
    flipped[200] ^= 1;
    let of_another = delta::make(&open(pack(4)), &open(pack(6)), &key(1)).unwrap();
    let by_another = delta::make(&open(pack(5)), &open(pack(6)), &key(2)).unwrap();
    for bad in [flipped, good[..good.len() / 2].to_vec(), of_another, by_another, b"<html>".to_vec()] {
        let asking = Asking::new(pack(6));
        asking.intake.kept().delta = Some(bad);
        assert_eq!(asking.look(), (Look::Newer, 6));
        assert_eq!(asking.asks(), [(226, 0), (200, 0)]);
    }
}

#[test]
fn what_is_cut_goes_on_where_it_was_cut_also_after_a_start() {
    let asking = Asking::new(pack(6));
    for cut in [1, 30_000, 60_000] {
        asking.intake.kept().cut_pack_at = Some(cut);
        assert_eq!(asking.look(), (Look::Failed, 5), "{cut}");
        assert_eq!((asking.after_a_start(), asking.left_over()), (5, 1));
    }
    assert_eq!(asking.look(), (Look::Newer, 6));
    assert_eq!(asking.asks(), [(200, 0), (206, 1), (206, 30_000), (206, 60_000)]);
    assert_eq!((asking.intake.kept().pack_bytes, asking.left_over()), (pack(6).len(), 0));
}

#[test]
fn what_was_cut_of_one_pack_is_never_joined_with_another() {
    let asking = Asking::new(pack(6));
    asking.intake.kept().cut_pack_at = Some(40_000);
    assert_eq!(asking.look(), (Look::Failed, 5));
    asking.intake.kept().pack = pack(7);
    assert_eq!(asking.look(), (Look::Newer, 7));
    assert_eq!(asking.asks(), [(200, 0), (200, 0)]);
    // What lies in the folder, whoever wrote it, is not believed.
    asking.intake.kept().pack = pack(8);
    asking.intake.kept().cut_pack_at = Some(40_000);
    assert_eq!(asking.look(), (Look::Failed, 7));
    let folder = asking.dir.path().join("knowledge");
    let part = std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path());
    let part = part.into_iter().find(|path| !path.ends_with("current.pack")).unwrap();
    std::fs::write(part, vec![0; 40_000]).unwrap();
    assert_eq!(asking.look(), (Look::Failed, 7));
    assert_eq!((asking.look(), asking.left_over()), ((Look::Newer, 8), 0));
}

#[test]
fn what_would_not_be_taken_is_not_fetched_to_its_end_and_leaves_what_is_known() {
    let flipped = |mut pack: Vec<u8>| {
        let middle = pack.len() / 2;
        pack[middle] ^= 1;
        pack
    };
    for (offered, look) in [
        (pack(4), Look::Nothing),
        (pack_by(9, NOW + 1000, 2, &[]), Look::Failed),
        (pack_by(9, NOW, 1, &[]), Look::Failed),
        (vec![0; 1 << 20], Look::Failed),
        (b"<html>log in</html>".to_vec(), Look::Failed),
        (flipped(pack(9)), Look::Failed),
        (Vec::new(), Look::Failed),
    ] {
        let asking = Asking::new(offered);
        assert_eq!((asking.look(), asking.after_a_start(), asking.left_over()), ((look, 5), 5, 0));
    }
    // A gigabyte after nothing, and after what begins as a good pack: cut off where the pack would end.
    for offered in [vec![0; 100], pack(9)] {
        let asking = Asking::new(offered);
        asking.intake.kept().floods = true;
        assert_eq!((asking.look(), asking.after_a_start(), asking.left_over()), ((Look::Failed, 5), 5, 0));
        std::thread::sleep(Duration::from_millis(200));
        // What lies in the buffers of two sockets left it too.
        let left = asking.intake.kept().pack_bytes;
        assert!(left < 16 << 20, "{left} bytes");
    }
}

#[test]
fn every_answer_that_is_no_intakes_leaves_what_is_known() {
    let asking = Asking::new(pack(6));
    for manner in
        [Manner::Away, Manner::Portal, Manner::Redirect, Manner::Broken, Manner::Update, Manner::Refuse]
    {
        asking.intake.set(manner);
        assert_eq!(asking.look(), (Look::Failed, 5), "{manner:?}");
        assert_eq!(asking.left_over(), 0);
    }
    asking.intake.set(Manner::Good);
    let other = Intake::start();
    let both = [other.url.as_str(), asking.intake.url.as_str()].into_iter();
    assert_eq!(asking.packs.look_at(&http::client().unwrap(), both, NOW), NOW);
    assert_eq!(asking.packs.known().version, 6);
}

#[test]
fn the_key_that_follows_is_followed_and_the_older_one_left() {
    let change = [KeyChange::sign(&key(1), key(2).public())];
    let asking = Asking::new(pack_by(6, NOW + 1000, 1, &change));
    assert_eq!(asking.look(), (Look::Newer, 6));
    asking.intake.kept().pack = pack_by(7, NOW + 1000, 2, &change);
    assert_eq!(asking.look(), (Look::Newer, 7));
    asking.intake.kept().pack = pack_by(8, NOW + 1000, 1, &change);
    assert_eq!((asking.look(), asking.after_a_start()), ((Look::Failed, 7), 7));
}

#[test]
fn a_phone_asks_by_itself_only_when_it_reaches_an_intake_anyway_and_once_a_day() {
    let asking = Asking::new(pack(6));
    let now = Arc::new(AtomicI64::new(NOW));
    let time = Arc::clone(&now);
    let outbox = store(&asking.dir);
    let route = Route {
        intakes: vec![(asking.intake.url.clone(), asking.intake.receipt_key())],
        poll_every: Duration::from_millis(30),
    };
    let courier = Courier::start(
        store(&asking.dir),
        Attachments::open(asking.dir.path()).unwrap(),
        Arc::clone(&asking.packs),
        route,
        Arc::new(move || time.load(Ordering::Relaxed)),
        || {},
    );
    let until = |what: &str, done: &dyn Fn() -> bool| {
        let end = Instant::now() + Duration::from_secs(20);
        while !done() {
            assert!(Instant::now() < end, "{what}");
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    // Nothing to send and nothing to look into: not a word, however long.
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(asking.asks(), []);
    // Something is sent: then it asks.
    outbox.push(&parcel(b"words")).unwrap();
    courier.nudge();
    until("the newer pack", &|| asking.packs.known().version == 6);
    assert_eq!(asking.asks(), [(200, 0)]);
    // A mailbox is looked into again and again; the pack is asked for once a day.
    outbox.watch(&CaseSecret::from_bytes(&[3; 16]).unwrap()).unwrap();
    let looks = asking.intake.kept().looks;
    until("some looks", &|| asking.intake.kept().looks > looks + 4);
    assert_eq!(asking.asks(), []);
    now.fetch_add(25 * 3600, Ordering::Relaxed);
    until("the next day", &|| !asking.intake.kept().pack_asks.is_empty());
    let looks = asking.intake.kept().looks;
    until("some looks", &|| asking.intake.kept().looks > looks + 4);
    assert_eq!(asking.asks(), [(304, 0)]);
    // Whoever wants to know asks at any time.
    asking.packs.ask();
    courier.nudge();
    until("an answer", &|| asking.packs.look() == Look::Nothing);
    assert_eq!(asking.asks(), [(304, 0)]);
}
