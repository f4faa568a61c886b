//! Bad networks and bad intakes: each says what it is, nothing is lost, and it arrives once when the network is good.

use saphan_tests::{
    phone::{Phone, PhoneStart},
    program,
    proxy::{Mood, Proxy},
    walk::{self, Said},
    world::World,
};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener},
    time::Duration,
};

const SOON: Duration = Duration::from_secs(30);

fn queued(world: &World, proxy: &Proxy) -> Phone {
    let mut phone = Phone::start(&PhoneStart { intake: proxy.url(), ..world.phone("phone") }).unwrap();
    walk::first_steps(&mut phone, "en").unwrap();
    let said = Said { kinds: &["locked-in"], story: walk::STORY, photo: None, fix: None };
    walk::to_review(&mut phone, &said).unwrap();
    phone.tap("send").unwrap();
    phone
}

/// Held with `code` while the network is in `mood`, then sent once.
fn held_then_sent(mood: Mood, code: &str) {
    let world = World::new();
    let proxy = Proxy::new(world.intake_at);
    proxy.set(mood);
    let mut phone = queued(&world, &proxy);
    phone.wait_until(SOON, code, |p| p.code("state") == Some(code)).unwrap();
    proxy.set(Mood::Good);
    phone.tap("retry").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    assert_eq!(world.agencies[0].reports(&world.url()).len(), 1);
}

#[test]
fn an_intake_that_is_away_holds_the_report() {
    held_then_sent(Mood::Away, "offline");
}

#[test]
fn an_intake_that_answers_500_holds_the_report() {
    held_then_sent(Mood::Broken, "server");
}

#[test]
fn a_captive_portal_is_no_intake() {
    held_then_sent(Mood::Portal, "portal");
}

#[test]
fn a_slow_network_carries_it_all_the_same() {
    let world = World::new();
    let proxy = Proxy::new(world.intake_at);
    proxy.set(Mood::Slow(300));
    let mut phone = queued(&world, &proxy);
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    assert_eq!(world.agencies[0].reports(&world.url()).len(), 1);
}

#[test]
fn a_receipt_signed_by_another_key_is_no_proof() {
    let world = World::new();
    let other = World::with(&world.agencies, &serde_json::json!({}));
    let proxy = Proxy::new(other.intake_at);
    let mut phone = queued(&world, &proxy);
    phone.wait_until(SOON, "the wrong key", |p| p.code("state") == Some("signature")).unwrap();
    proxy.lead_to(world.intake_at);
    phone.tap("retry").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    assert_eq!(world.agencies[0].reports(&world.url()).len(), 1);
}

/// A server that answers every request with these bytes.
fn answers(bytes: String) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut client in listener.incoming().map_while(Result::ok) {
            let mut waste = [0; 65_536];
            drop(client.read(&mut waste));
            drop(client.write_all(bytes.as_bytes()));
        }
    });
    at
}

#[test]
fn an_intake_that_asks_to_wait_or_to_update_or_refuses_is_understood() {
    for (head, code) in [
        ("429 Too Many Requests\r\nretry-after: 120", "limit"),
        ("426 Upgrade Required", "update"),
        ("400 Bad Request", "refused"),
        ("302 Found\r\nlocation: http://127.0.0.1:9/login", "portal"),
    ] {
        let world = World::new();
        let fake = answers(format!(
            "HTTP/1.1 {head}\r\nsaphan-protocol: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        ));
        let proxy = Proxy::new(fake);
        let mut phone = queued(&world, &proxy);
        phone.wait_until(SOON, code, |p| p.code("state") == Some(code)).unwrap();
        proxy.lead_to(world.intake_at);
        phone.tap("retry").unwrap();
        phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    }
}

#[test]
fn a_report_withdrawn_before_it_went_is_not_sent() {
    let world = World::new();
    let proxy = Proxy::new(world.intake_at);
    proxy.set(Mood::Away);
    let mut phone = queued(&world, &proxy);
    phone.tap("take-back").unwrap();
    phone.tap("withdraw").unwrap();
    proxy.set(Mood::Good);
    std::thread::sleep(Duration::from_secs(3));
    phone.send(&serde_json::json!({"event": "tick"})).unwrap();
    assert_eq!(phone.code("state"), Some("withdrawn"));
    // A try may have been under way: then the agency has the word that it was taken back, and never the report alone.
    let url = world.url();
    let told = world.agencies[0].inbox(&url).len() - world.agencies[0].reports(&url).len();
    assert!(world.agencies[0].reports(&url).len() <= told, "a report that was taken back stands alone");
}

/// A pack of this version, signed by the world's publisher, put where the intake gives it out.
fn publish(world: &World, version: u64, out: &str) {
    let path = |name: &str| world.folder().join(name).into_os_string();
    let folder = world.intake_data().join("packs");
    std::fs::create_dir_all(&folder).unwrap();
    let mut arguments: Vec<std::ffi::OsString> = vec!["pack".into(), "build".into(), "--locales".into()];
    arguments.push(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").into());
    arguments.extend(["--agencies".into(), path("agencies.json"), "--intakes".into(), path("intakes.json")]);
    arguments.extend([
        "--key".into(),
        path("publisher.secret"),
        "--version".into(),
        version.to_string().into(),
    ]);
    arguments.extend(["--out".into(), folder.join(out).into_os_string()]);
    program::run(&arguments);
}

#[test]
fn an_older_pack_or_one_of_another_publisher_is_not_taken_and_what_was_known_stays() {
    let world = World::new();
    let folder = world.intake_data().join("packs");
    let data = world.folder().join("fetching");
    let opens = || {
        let arguments = ["phone".as_ref(), "--data".as_ref(), data.as_os_str(), "--intake".as_ref()];
        let url = world.url();
        let mut arguments: Vec<&std::ffi::OsStr> = arguments.to_vec();
        arguments.push(url.as_ref());
        program::run(&arguments);
        std::fs::read(data.join("knowledge/current.pack")).unwrap()
    };
    publish(&world, 7, "current.pack");
    let seven = opens();
    publish(&world, 6, "current.pack");
    assert_eq!(opens(), seven, "an older one");
    publish(&world, 8, "current.pack");
    let eight = opens();
    assert_ne!(eight, seven, "a newer one");
    let other = World::new();
    publish(&other, 9, "current.pack");
    for name in ["current.pack", "current.pack.key"] {
        std::fs::copy(other.intake_data().join("packs").join(name), folder.join(name)).unwrap();
    }
    assert_eq!(opens(), eight, "one of another publisher");
    std::fs::write(folder.join("current.pack"), &eight[..eight.len() / 2]).unwrap();
    assert_eq!(opens(), eight, "one that was cut");
}
