use super::*;

fn envelope(mark: u8, at: i64) -> NewEnvelope {
    NewEnvelope { id: [mark; 32], agencies: vec!["a".into()], body: vec![mark; 10], at }
}

async fn store() -> (tempfile::TempDir, SqliteStore) {
    saphan_sqlcipher::ensure_linked();
    let dir = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&dir.path().join("db")).await.unwrap();
    (dir, store)
}

#[tokio::test]
async fn one_change_that_cannot_be_does_not_take_the_others_with_it() {
    let (_dir, store) = store().await;
    // The same agency twice breaks the table's key, which only a caller that breaks its promise can do.
    let twice = NewEnvelope { agencies: vec!["a".into(), "a".into()], ..envelope(1, 7) };
    let (good, bad, other) =
        tokio::join!(store.accept(envelope(2, 7)), store.accept(twice), store.accept(envelope(3, 7)));
    assert_eq!(
        (good.unwrap(), other.unwrap()),
        (Accepted { at: 7, first: true }, Accepted { at: 7, first: true })
    );
    assert!(matches!(bad, Err(StoreError::Database(_))));
    let ids: Vec<_> = store.inbox("a", 0, 10, 1000).await.unwrap().into_iter().map(|one| one.id[0]).collect();
    assert_eq!(ids, [2, 3]);
}

#[tokio::test]
async fn a_page_ends_when_it_has_enough_bytes_and_has_at_least_one_message() {
    let (_dir, store) = store().await;
    for mark in 1..=5 {
        store.accept(envelope(mark, 7)).await.unwrap();
    }
    for (bytes, messages) in [(0, 1), (10, 1), (29, 2), (30, 3), (1000, 5)] {
        assert_eq!(store.inbox("a", 0, 10, bytes).await.unwrap().len(), messages, "{bytes}");
    }
    assert_eq!(store.inbox("a", 0, 2, 1000).await.unwrap().len(), 2);
    assert!(store.inbox("b", 0, 2, 1000).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_number_that_was_used_never_comes_back() {
    let (_dir, store) = store().await;
    store.accept(envelope(1, 7)).await.unwrap();
    let first = store.inbox("a", 0, 1, 10).await.unwrap()[0].seq;
    let swept = store.sweep(Ends { now: 100, envelopes: 50, replies: 50 }).await.unwrap();
    assert_eq!(swept, Swept { envelopes: 1, unread: 1, replies: 0, freed: 10 });
    store.accept(envelope(2, 60)).await.unwrap();
    assert!(store.inbox("a", first, 1, 10).await.unwrap()[0].seq > first);
}

#[tokio::test]
async fn what_is_asked_is_done_before_it_closes_and_refused_after() {
    let (dir, store) = store().await;
    let (accepted, ()) = tokio::join!(store.accept(envelope(1, 7)), store.close());
    assert!(accepted.unwrap().first);
    assert!(matches!(store.accept(envelope(2, 7)).await, Err(StoreError::Closed)));
    assert!(matches!(store.file([0; 32]).await, Err(StoreError::Closed)));
    let again = SqliteStore::open(&dir.path().join("db")).await.unwrap();
    assert_eq!(
        again.stored().await.unwrap(),
        Stored { envelopes_waiting: 1, bytes: 10, ..Stored::default() }
    );
}

#[tokio::test]
async fn a_nonce_is_used_once_until_its_time_has_ended() {
    let (_dir, store) = store().await;
    assert!(store.first_use("n", 50).await.unwrap());
    store.sweep(Ends { now: 50, envelopes: 0, replies: 0 }).await.unwrap();
    assert!(!store.first_use("n", 50).await.unwrap());
    store.sweep(Ends { now: 51, envelopes: 0, replies: 0 }).await.unwrap();
    assert!(store.first_use("n", 99).await.unwrap());
}
