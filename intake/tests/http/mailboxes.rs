//! Replies, who leaves them and who fetches them.

use data_encoding::BASE64;
use saphan_protocol::case::CaseSecret;

use crate::client::{Answer, ask, send};
use crate::world::{World, centre, config, shelter};

fn bodies(answer: &Answer) -> Vec<Vec<u8>> {
    assert_eq!(answer.status, 200, "{answer:?}");
    let messages = answer.json()["messages"].as_array().unwrap().clone();
    messages
        .iter()
        .map(|message| BASE64.decode(message["body"].as_str().unwrap().as_bytes()).unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_waits_until_its_reader_takes_it_out_and_does_not_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let case = CaseSecret::generate().unwrap();
    let place = format!("/v1/mailboxes/{}", case.mailbox_id());
    let bearer = format!("Bearer {}", case.read_token().to_hex().as_str());
    let token = [("authorization", bearer.as_str())];

    assert!(bodies(&send(world.at, "GET", &place, &token, b"").await).is_empty());
    let (first, second) = (vec![1; 256], vec![2; 512]);
    let placed = ask(world.at, "POST", &place, &first, &centre()).await;
    assert_eq!(placed.status, 201);
    let seq = placed.json()["seq"].as_i64().unwrap();
    let again = ask(world.at, "POST", &place, &first, &centre()).await;
    assert_eq!((again.status, again.json()["seq"].as_i64()), (200, Some(seq)));
    assert_eq!(ask(world.at, "POST", &place, &second, &shelter()).await.status, 201);

    assert_eq!(bodies(&send(world.at, "GET", &place, &token, b"").await), [first.clone(), second.clone()]);
    let later = format!("{place}?after={seq}");
    assert_eq!(bodies(&send(world.at, "GET", &later, &token, b"").await), std::slice::from_ref(&second));

    world.stop().await;
    let world = World::start(config(dir.path())).await;
    assert_eq!(bodies(&send(world.at, "GET", &place, &token, b"").await).len(), 2);
    for _ in 0..2 {
        assert_eq!(send(world.at, "DELETE", &format!("{place}/{seq}"), &token, b"").await.status, 204);
    }
    assert_eq!(ask(world.at, "POST", &place, &first, &centre()).await.status, 200);
    assert_eq!(bodies(&send(world.at, "GET", &place, &token, b"").await), [second]);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn agencies_write_and_only_the_reporter_reads() {
    let dir = tempfile::tempdir().unwrap();
    let world = World::start(config(dir.path())).await;
    let (mine, other) = (CaseSecret::generate().unwrap(), CaseSecret::generate().unwrap());
    let place = format!("/v1/mailboxes/{}", mine.mailbox_id());
    let placed = ask(world.at, "POST", &place, &[1; 256], &centre()).await;
    let message = format!("{place}/{}", placed.json()["seq"]);

    let unsigned = send(world.at, "POST", &place, &[], &[2; 256]).await;
    assert_eq!(unsigned.refusal(), (401, "unsigned".to_owned()));
    let bearer = format!("Bearer {}", other.read_token().to_hex().as_str());
    for (method, target) in [("GET", &place), ("DELETE", &message)] {
        let answer = send(world.at, method, target, &[("authorization", &bearer)], b"").await;
        assert_eq!(answer.refusal(), (403, "other-mailbox".to_owned()));
        for wrong in ["", "Bearer", "Bearer zz", "Basic abc", "Bearer ../../etc/passwd"] {
            let answer = send(world.at, method, target, &[("authorization", wrong)], b"").await;
            assert_eq!(answer.refusal(), (401, "no-token".to_owned()), "{wrong}");
        }
        // An agency's signature does not read either.
        assert_eq!(
            ask(world.at, method, target, b"", &centre()).await.refusal(),
            (401, "no-token".to_owned())
        );
    }
    let bearer = format!("Bearer {}", mine.read_token().to_hex().as_str());
    assert_eq!(bodies(&send(world.at, "GET", &place, &[("authorization", &bearer)], b"").await).len(), 1);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_agency_can_flood_a_mailbox_or_take_another_agencys_room() {
    let dir = tempfile::tempdir().unwrap();
    let mut small = config(dir.path());
    (small.limits.mailbox_replies, small.limits.mailbox_bytes, small.limits.reply_bytes) = (3, 1000, 600);
    let world = World::start(small).await;
    let place = |n: u8| format!("/v1/mailboxes/{}", saphan_protocol::mailbox::MailboxId([n; 16]));
    let full = (507, "mailbox-full".to_owned());
    for n in 0..3 {
        assert_eq!(ask(world.at, "POST", &place(1), &[n; 10], &centre()).await.status, 201);
    }
    assert_eq!(ask(world.at, "POST", &place(1), &[3; 10], &centre()).await.refusal(), full);
    assert_eq!(ask(world.at, "POST", &place(1), &[2; 10], &centre()).await.status, 200);
    assert_eq!(ask(world.at, "POST", &place(1), &[3; 10], &shelter()).await.status, 201);
    assert_eq!(ask(world.at, "POST", &place(2), &[1; 600], &centre()).await.status, 201);
    assert_eq!(ask(world.at, "POST", &place(2), &[2; 500], &centre()).await.refusal(), full);
    let long = ask(world.at, "POST", &place(3), &[1; 601], &centre()).await;
    assert_eq!(long.refusal(), (413, "too-large".to_owned()));
    assert_eq!(ask(world.at, "POST", &place(3), &[], &centre()).await.refusal(), (400, "empty".to_owned()));
    world.stop().await;
}
