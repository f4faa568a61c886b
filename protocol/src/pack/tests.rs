use super::{
    HEADER, KeyChange, MAX_PACK, Meta, Pack, PackError, build,
    delta::{self, DeltaError},
    peek, sign, sign_pack, verify_installed, verify_pack, verify_update,
};
use crate::{
    keys::{KeyId, SigningPublic, SigningSecret},
    pack::change::MAX_CHANGES,
};

const META: Meta = Meta { version: 5, created: 100, expires: 200 };

fn key(seed: u8) -> SigningSecret {
    SigningSecret::from_bytes(&[seed; 32]).unwrap()
}

fn trusted() -> [SigningPublic; 1] {
    [key(1).public()]
}

/// A part of running words, so that it is packed as an article is.
fn words(seed: usize) -> Vec<u8> {
    (0..4000).map(|n| format!("{} ", (n * 7919 + seed) % 1000)).collect::<String>().into_bytes()
}

fn pack(version: u64, parts: &[(&str, &[u8])], changes: &[KeyChange], signer: u8) -> Vec<u8> {
    sign(&build(parts, &Meta { version, ..META }, changes).unwrap(), &key(signer)).unwrap()
}

fn good() -> Vec<u8> {
    sign_pack(&[("data", b"what is known"), ("messages-km", &words(1))], &META, &key(1)).unwrap()
}

#[test]
fn a_pack_gives_back_its_parts_and_is_the_same_to_the_byte_each_time() {
    assert_eq!(good(), good());
    let open = verify_pack(good(), &trusted(), 150).unwrap();
    assert_eq!(open.part("data").unwrap().unwrap(), b"what is known");
    assert_eq!(open.part("messages-km").unwrap().unwrap(), words(1));
    assert_eq!(open.part("messages-lo"), Ok(None));
    assert_eq!((open.meta(), open.signer), (&META, Some(key(1).public())));
    assert_eq!(open.bytes(), good());
}

#[test]
fn a_pack_is_taken_only_whole_signed_newer_and_in_time() {
    let pack = good();
    assert_eq!(verify_pack(pack.clone(), &trusted(), 200), Err(PackError::Expired(200)));
    assert!(verify_installed(pack.clone(), &trusted()).is_ok());
    assert!(verify_update(pack.clone(), &trusted(), 150, 4).is_ok());
    let older = verify_update(pack.clone(), &trusted(), 150, 5);
    assert_eq!(older, Err(PackError::Older { found: 5, installed: 5 }));
    let stranger = verify_pack(pack.clone(), &[key(2).public()], 150);
    assert_eq!(stranger, Err(PackError::OtherKey(key(1).public().key_id())));
    for at in (0..HEADER + 200).chain((HEADER + 200..pack.len()).step_by(97)).chain([pack.len() - 1]) {
        for bit in 0..8 {
            let mut changed = pack.clone();
            changed[at] ^= 1 << bit;
            assert!(verify_pack(changed, &trusted(), 150).is_err(), "byte {at}, bit {bit}");
        }
        assert!(verify_pack(pack[..at].to_vec(), &trusted(), 150).is_err(), "cut at {at}");
    }
    assert_eq!(verify_pack([&pack, &[0][..]].concat(), &trusted(), 150), Err(PackError::Trailing(1)));
    assert_eq!(verify_pack(b"SAPHPACK\x00\x09".to_vec(), &trusted(), 150), Err(PackError::NewerFormat(9)));
    assert_eq!(verify_pack(b"SAPHPACK\x00\x01".to_vec(), &trusted(), 150), Err(PackError::OlderFormat(1)));
    let giant = [&pack[..], &vec![0; MAX_PACK]].concat();
    assert!(matches!(verify_pack(giant, &trusted(), 150), Err(PackError::TooLarge(_))));
}

#[test]
fn what_nobody_signed_is_taken_only_where_it_came_with_the_program() {
    let unsigned = build(&[("data", b"known")], &META, &[]).unwrap();
    assert_eq!(verify_installed(unsigned.clone(), &trusted()), Err(PackError::OtherKey(KeyId([0; 8]))));
    let shipped = Pack::shipped(unsigned.clone()).unwrap();
    assert_eq!((shipped.part("data").unwrap().unwrap(), shipped.signer), (b"known".to_vec(), None));
    for at in 82..unsigned.len() {
        let mut changed = unsigned.clone();
        changed[at] ^= 1;
        let open = Pack::shipped(changed).and_then(|pack| Ok((*pack.meta(), pack.part("data")?)));
        assert_ne!(open, Ok((META, Some(b"known".to_vec()))), "byte {at}");
    }
}

#[test]
fn names_twice_of_other_letters_or_too_many_changes_make_no_pack() {
    for parts in [vec!["a", "a"], vec![""], vec!["A"], vec!["../x"]] {
        let parts: Vec<_> = parts.into_iter().map(|name| (name, b"x".as_slice())).collect();
        assert_eq!(build(&parts, &META, &[]), Err(PackError::Damaged));
    }
    let change = KeyChange::sign(&key(1), key(2).public());
    assert_eq!(build(&[], &META, &[change; MAX_CHANGES + 1]), Err(PackError::Damaged));
}

#[test]
fn the_beginning_says_who_signed_and_how_long_it_is() {
    let pack = good();
    let head = u32::from_be_bytes(pack[82..86].try_into().unwrap()) as usize;
    let said = peek(&pack[..HEADER + head], &trusted()).unwrap();
    assert_eq!((said.meta, said.size), (META, pack.len() as u64));
    assert_eq!(peek(&pack[..HEADER + head - 1], &trusted()), Err(PackError::Truncated));
    let stranger = peek(&pack, &[key(2).public()]);
    assert_eq!(stranger, Err(PackError::OtherKey(key(1).public().key_id())));
}

#[test]
fn a_key_that_follows_is_believed_by_whoever_knows_one_before_it() {
    let row = [KeyChange::sign(&key(1), key(2).public()), KeyChange::sign(&key(2), key(3).public())];
    let parts: [(&str, &[u8]); 1] = [("data", b"x")];
    // Announced: signed by the first, which names the two that follow.
    let announced = verify_pack(pack(6, &parts, &row, 1), &trusted(), 150).unwrap();
    assert_eq!(announced.keys, [1, 2, 3].map(|seed| key(seed).public()));
    // Followed: a phone that knows the first, or the second, takes what the third signed.
    for knows in [1, 2, 3] {
        let open = verify_pack(pack(7, &parts, &row, 3), &[key(knows).public()], 150).unwrap();
        assert_eq!((open.signer, open.keys), (Some(key(3).public()), vec![key(3).public()]));
    }
    // Whoever has taken a pack of the third no longer believes the first.
    let back = verify_pack(pack(8, &parts, &row, 1), &[key(3).public()], 150);
    assert_eq!(back, Err(PackError::OtherKey(key(1).public().key_id())));
    // Without the row, or with a row that a stranger made, the third is unknown.
    let alone = verify_pack(pack(7, &parts, &[], 3), &trusted(), 150);
    assert_eq!(alone, Err(PackError::OtherKey(key(3).public().key_id())));
    let foreign = [KeyChange::sign(&key(9), key(3).public())];
    assert!(verify_pack(pack(7, &parts, &foreign, 3), &trusted(), 150).is_err());
    let mut forged = row[0];
    forged.new = key(3).public();
    let answer = verify_pack(pack(7, &parts, &[forged], 3), &trusted(), 150);
    assert_eq!(answer, Err(PackError::Signature));
}

#[test]
fn a_delta_makes_the_newer_pack_to_the_byte_and_is_small() {
    let mut changed = words(1);
    changed[2000..2005].copy_from_slice(b"NEWER");
    let older = pack(5, &[("data", b"a"), ("gone", b"b"), ("long", &words(1)), ("same", &words(2))], &[], 1);
    let newer = pack(6, &[("data", b"A"), ("long", &changed), ("new", b"c"), ("same", &words(2))], &[], 1);
    let open = |bytes: &Vec<u8>| verify_installed(bytes.clone(), &trusted()).unwrap();
    let delta = delta::make(&open(&older), &open(&newer), &key(1)).unwrap();
    assert_eq!(delta, delta::make(&open(&older), &open(&newer), &key(1)).unwrap());
    assert_eq!(delta::apply(&open(&older), &delta, &trusted()).unwrap(), newer);
    assert!(delta.len() < 800 && newer.len() > 3000, "{} of {}", delta.len(), newer.len());
    assert_eq!(delta::between(&delta), Some((open(&older).hash(), open(&newer).hash())));
    assert_eq!(delta::between(&newer), None);
}

#[test]
fn a_delta_that_is_cut_changed_foreign_or_for_another_pack_makes_none() {
    let open = |bytes: Vec<u8>| verify_installed(bytes, &trusted()).unwrap();
    let older = open(pack(5, &[("long", &words(1))], &[], 1));
    let newer = open(pack(6, &[("long", &words(3))], &[], 1));
    let delta = delta::make(&older, &newer, &key(1)).unwrap();
    for at in (0..delta.len()).step_by(7) {
        let mut changed = delta.clone();
        changed[at] ^= 1;
        assert!(delta::apply(&older, &changed, &trusted()).is_err(), "byte {at}");
        assert!(delta::apply(&older, &delta[..at], &trusted()).is_err(), "cut at {at}");
    }
    assert_eq!(delta::apply(&newer, &delta, &trusted()), Err(DeltaError::OtherPack));
    let stranger = delta::make(&older, &newer, &key(2)).unwrap();
    let refused = delta::apply(&older, &stranger, &trusted());
    assert_eq!(refused, Err(DeltaError::OtherKey(key(2).public().key_id())));
}
