//! Envelopes and their receipts.

use saphan_protocol::envelope::EnvelopeId;
use saphan_protocol::receipt::verify;

use crate::client::send;
use crate::world::{CENTRE, SHELTER, World, config, envelope};

#[tokio::test(flavor = "multi_thread")]
async fn an_envelope_is_taken_once_and_its_receipt_is_the_same_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let sealed = envelope(1, &[CENTRE]);
    let first = send(world.at, "POST", "/v1/envelopes", &[], &sealed).await;
    assert_eq!((first.status, first.header("saphan-protocol")), (201, "1"));
    assert_eq!(first.header("content-type"), "application/vnd.saphan.receipt");
    let receipt = verify(&first.body, EnvelopeId::of(&sealed), &world.key).unwrap();
    assert!((receipt.accepted_at - crate::client::now()).abs() < 10);
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let second = send(world.at, "POST", "/v1/envelopes", &[], &sealed).await;
    assert_eq!((second.status, &second.body), (200, &first.body));

    world.stop().await;
    let world = World::start(config(dir.path())).await;
    let third = send(world.at, "POST", "/v1/envelopes", &[], &sealed).await;
    assert_eq!((third.status, &third.body), (200, &first.body));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_phones_at_once_each_get_their_own_receipt() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let (at, key) = (world.at, world.key);
    let mut phones = tokio::task::JoinSet::new();
    for n in 0..100 {
        phones.spawn(async move {
            // Two phones each send the same bytes.
            let sealed = envelope(n / 2, &[CENTRE, SHELTER]);
            let answer = send(at, "POST", "/v1/envelopes", &[], &sealed).await;
            verify(&answer.body, EnvelopeId::of(&sealed), &key).unwrap();
            answer.status
        });
    }
    let mut statuses = phones.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [vec![200; 50], vec![201; 50]].concat());
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_thing_that_is_no_envelope_is_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let good = envelope(1, &[CENTRE]);
    let with = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        bytes
    };
    let mut wrong_bucket = good.clone();
    wrong_bucket[3..7].copy_from_slice(&2047u32.to_be_bytes());
    let mut ten_thousand = envelope(1, &[CENTRE]);
    ten_thousand.resize(10_000 * 1208, 1);
    let many: Vec<_> = (0..17).map(|n| saphan_protocol::keys::KeyId([n; 8])).collect();
    let cases = [
        (with(0, 9), 422, "unknown-version"),
        (with(1, 9), 422, "unknown-suite"),
        (with(2, 0), 422, "no-recipients"),
        (with(2, 255), 422, "too-many-recipients"),
        (envelope(1, &many), 422, "too-many-recipients"),
        (ten_thousand, 413, "too-large"),
        (good[..2047].to_vec(), 422, "truncated"),
        (Vec::new(), 422, "truncated"),
        ([good.as_slice(), &[0]].concat(), 422, "trailing"),
        (wrong_bucket, 422, "wrong-bucket"),
        (envelope(1, &[CENTRE, CENTRE]), 422, "duplicate-recipient"),
        (envelope(1, &[saphan_protocol::keys::KeyId([7; 8])]), 422, "unknown-recipient"),
        (b"<html><body>Please log in".to_vec(), 422, "unknown-version"),
    ];
    for (bytes, status, code) in cases {
        let answer = send(world.at, "POST", "/v1/envelopes", &[("content-type", "text/html")], &bytes).await;
        assert_eq!(answer.refusal(), (status, code.to_owned()));
    }
    assert_eq!(send(world.at, "POST", "/v1/envelopes", &[], &good).await.status, 201);
    world.stop().await;
}
