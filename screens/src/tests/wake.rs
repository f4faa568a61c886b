//! Woken by the platform: what waits is sent and answers are told of, also when the process was gone and the vault is
//! locked; and nothing is asked for that need not be.

use super::{NOW, Person, World, replies::Sent};
use crate::vocabulary::{Effect, Event};
use saphan_core::LOOK_EVERY;
use saphan_protocol::message::Stage;
use std::time::{Duration, Instant};

/// The times asked for since the effects were last looked at.
fn asked(person: &mut Person) -> Vec<i64> {
    let effects = std::mem::take(&mut person.effects);
    effects.iter().filter_map(|e| if let Effect::WakeAt { at } = e { Some(*at) } else { None }).collect()
}

fn notified(person: &Person) -> usize {
    person.effects.iter().filter(|e| matches!(e, Effect::Notify { .. })).count()
}

/// What a platform's job does, in a process of its own.
fn woken(world: &World) -> Person {
    let mut person = world.unstarted(&world.folder());
    assert!(person.app.busy(), "the job would end before the courier begins");
    person.send(Event::Tick);
    let end = Instant::now() + Duration::from_secs(20);
    while person.app.busy() {
        assert!(Instant::now() < end, "busy for ever");
        std::thread::sleep(Duration::from_millis(10));
    }
    person.send(Event::Tick);
    person
}

#[test]
fn nothing_is_asked_for_before_something_is_sent_and_no_letter_asks() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("typed letter by letter");
    for event in [Event::Tick, Event::Hidden, super::start()] {
        person.send(event);
    }
    assert_eq!(asked(&mut person), Vec::<i64>::new());
    person.tap("send");
    person.expect("case");
    let first = asked(&mut person);
    assert!(first.len() == 1 && (NOW..=NOW + 2).contains(&first[0]), "{first:?}");
    person.write("message", "more");
    person.write("message", "more words");
    assert_eq!(asked(&mut person), Vec::<i64>::new());
}

#[test]
fn after_proof_the_next_look_into_the_mailboxes_is_asked_for_once() {
    let world = World::online();
    let mut person = world.at_home();
    person.reach_review("sent");
    person.tap("send");
    person.until("proof", |p| p.code_of("state") == Some("accepted"));
    let times = asked(&mut person);
    assert_eq!(times.last(), Some(&(NOW + LOOK_EVERY)), "{times:?}");
    // Each look moves the time a little; that asks for nothing.
    for _ in 0..5 {
        world.wait(300);
        std::thread::sleep(Duration::from_millis(80));
        person.send(Event::Tick);
        person.send(Event::Hidden);
        person.send(super::start());
    }
    assert_eq!(asked(&mut person), Vec::<i64>::new());
    // A new App knows nothing of what was asked for before.
    drop(person);
    assert_eq!(asked(&mut world.phone()).len(), 1);
}

#[test]
fn a_report_that_waited_without_a_network_is_sent_when_the_phone_is_woken_though_locked() {
    let mut world = World::new();
    let mut person = world.phone();
    person.choose("language", "en");
    person.tap("save");
    person.tap("set");
    super::pin::set_pin(&mut person, "314159");
    person.reach_review("waits");
    person.tap("send");
    person.send(Event::Hidden);
    assert!(!asked(&mut person).is_empty());
    drop(person);
    world.intake = World::online().intake;
    world.wait(60);
    let mut job = woken(&world);
    assert_eq!(world.intake.as_ref().unwrap().kept().envelopes.len(), 1);
    assert!(!job.all_text().contains("waits"));
    // The next wake is for the answer.
    assert_eq!(asked(&mut job).last(), Some(&(NOW + 60 + LOOK_EVERY)));
}

#[test]
fn a_wake_that_fails_asks_for_the_next() {
    let world = World::new();
    let mut person = world.at_home();
    person.reach_review("waits");
    person.tap("send");
    drop(person);
    for _ in 0..4 {
        world.wait(2000);
        let mut job = world.unstarted(&world.folder());
        job.send(Event::Tick);
        let now = world.now.load(std::sync::atomic::Ordering::Relaxed);
        let end = Instant::now() + Duration::from_secs(20);
        let next = loop {
            job.send(Event::Tick);
            match asked(&mut job).last() {
                Some(at) if *at > now => break *at,
                _ => assert!(Instant::now() < end, "no next wake"),
            }
        };
        assert!(next <= now + 900, "{next}");
    }
}

#[test]
fn a_sealed_answer_is_told_of_by_the_wake_that_finds_it_and_not_again_by_the_next() {
    let Sent { world, mut person } = Sent::behind_a_pin("314159");
    // Under the name the person chose for the home screen.
    while person.screen().id != "home" {
        person.back();
    }
    person.tap("settings");
    person.choose("appearance", "weather");
    person.send(Event::Hidden);
    let sent = Sent { world, person };
    let sealed = sent.sealed("ngo", 1, |reply| reply.text = "secret words".to_owned());
    let mailbox = sent.mailbox();
    let Sent { world, person } = sent;
    drop(person);
    world.wait(LOOK_EVERY);
    let job = woken(&world);
    assert_eq!(notified(&job), 0, "told of nothing");
    drop(job);
    world.intake.as_ref().unwrap().leave(&mailbox, sealed);
    let job = woken(&world);
    assert_eq!(notified(&job), 1);
    assert!(job.effects.iter().any(|e| matches!(e, Effect::Notify { title, .. } if title == "Weather")));
    assert!(!format!("{:?}{}", job.effects, job.all_text()).contains("secret words"));
    drop(job);
    assert_eq!(notified(&woken(&world)), 0, "told of again");
    let mut person = world.phone();
    person.tap("reports");
    person.write("pin", "314159");
    person.tap("open");
    assert!(person.all_text().contains("New answer"));
}

#[test]
fn an_answer_that_comes_while_nobody_looks_at_its_case_is_told_of_and_new_until_somebody_does() {
    // A phone without a PIN opens where it was: at the case.
    let sent = Sent::report();
    let sealed = sent.sealed("ngo", 1, |reply| reply.text = "come tomorrow".to_owned());
    let (mailbox, Sent { world, person }) = (sent.mailbox(), sent);
    drop(person);
    world.intake.as_ref().unwrap().leave(&mailbox, sealed);
    let mut job = woken(&world);
    job.expect("case");
    assert_eq!(notified(&job), 1);
    job.effects.clear();
    // The app comes to the front in the same process: the case is on the screen, so it is read.
    job.send(super::start());
    assert!(job.all_text().contains("come tomorrow"));
    assert_eq!(notified(&job), 0);
    job.back();
    job.tap("reports");
    assert!(!job.all_text().contains("New answer"));
    // Hidden at the list: new, and told of.
    let Sent { world, person } = Sent { world, person: job };
    let mut sent = Sent { world, person };
    sent.person.tap("case-1");
    sent.person.send(Event::Hidden);
    sent.leave(sent.sealed("ngo", 2, |reply| reply.text = "or today".to_owned()));
    sent.person.until("a notification", |p| notified(p) == 1);
    sent.person.back();
    sent.person.tap("reports");
    assert!(sent.person.all_text().contains("New answer"));
}

#[test]
fn after_erasing_a_new_report_asks_at_once() {
    let world = World::new();
    let mut person = world.at_home();
    for _ in 0..2 {
        person.reach_review("…");
        person.tap("send");
        assert_eq!(asked(&mut person).len(), 1);
        while person.screen().id != "home" {
            person.back();
        }
        person.tap("settings");
        person.tap("erase");
        person.effects.clear();
        person.tap("erase");
        assert_eq!(asked(&mut person), Vec::<i64>::new());
        person.choose("language", "en");
        person.tap("save");
        person.tap("skip");
    }
}

#[test]
fn a_folder_that_cannot_be_opened_keeps_no_job_busy_and_one_that_opens_again_is_not_in_front() {
    let sent = Sent::report();
    let sealed = sent.sealed("ngo", 1, |reply| reply.text = "come tomorrow".to_owned());
    let mailbox = sent.mailbox();
    let mut job = sent.world.unstarted(&sent.world.folder());
    job.send(Event::Tick);
    job.expect("problem");
    assert!(!job.app.busy());
    let Sent { world, person } = sent;
    drop(person);
    world.intake.as_ref().unwrap().leave(&mailbox, sealed);
    job.until("a notification", |p| notified(p) == 1);
    job.expect("case");
}

#[test]
fn a_month_after_its_case_was_closed_nobody_is_woken_for_it_and_a_late_answer_is_found_all_the_same() {
    let mut sent = Sent::report();
    sent.leave(sent.sealed("ngo", 1, |reply| reply.stage = Some(Stage::Closed)));
    sent.person.until("the end", |p| p.all_text().contains("Closed"));
    let late = sent.sealed("ngo", 2, |reply| {
        reply.text = "one thing more".to_owned();
        reply.written_at = NOW + 60 * 86_400;
    });
    let (mailbox, Sent { world, person }) = (sent.mailbox(), sent);
    drop(person);
    world.wait(29 * 86_400);
    assert!(!asked(&mut woken(&world)).is_empty(), "not a month yet");
    world.wait(2 * 86_400);
    assert_eq!(asked(&mut woken(&world)), Vec::<i64>::new());
    // Opened again, it still looks; and what comes is waited for anew.
    world.wait(29 * 86_400);
    world.intake.as_ref().unwrap().leave(&mailbox, late);
    let mut person = world.phone();
    person.until("the late answer", |p| p.all_text().contains("one thing more"));
    drop(person);
    assert!(!asked(&mut woken(&world)).is_empty());
    // So is what is written to a case that was quiet.
    world.wait(40 * 86_400);
    let mut person = woken(&world);
    assert_eq!(asked(&mut person), Vec::<i64>::new());
    person.send(super::start());
    person.write("message", "I have a question");
    person.tap("write");
    let now = NOW + 100 * 86_400;
    person.until("words that arrived", |_| world.intake.as_ref().unwrap().kept().posts == 2);
    let end = Instant::now() + Duration::from_secs(20);
    let mut times = asked(&mut person);
    while !times.contains(&(now + LOOK_EVERY)) {
        assert!(Instant::now() < end, "{times:?}");
        std::thread::sleep(Duration::from_millis(10));
        person.send(Event::Tick);
        times.extend(asked(&mut person));
    }
}
