//! Answers: once, in order, from whom they say, and harmless whatever stands in them.

use super::{Person, World, helper};
use crate::vocabulary::{Block, Effect, Event};
use saphan_protocol::{
    envelope,
    mailbox::seal_reply,
    message::{InterpreterAnswer, Message, Reply, Stage},
};

/// A phone with a sent report, and what a helper needs to answer it.
pub(super) struct Sent {
    pub(super) world: World,
    pub(super) person: Person,
}

impl Sent {
    pub(super) fn report() -> Self {
        Self::through(|person| person.reach_review("please answer"))
    }

    fn through(ask: impl Fn(&mut Person)) -> Self {
        let world = World::online();
        let mut person = world.at_home();
        ask(&mut person);
        person.tap("send");
        person.until("proof", |p| p.code_of("state") == Some("accepted"));
        Self { world, person }
    }

    /// The same behind a PIN.
    pub(super) fn behind_a_pin(pin: &str) -> Self {
        let world = World::online();
        let mut person = world.phone();
        person.choose("language", "en");
        person.tap("save");
        person.tap("set");
        super::pin::set_pin(&mut person, pin);
        person.reach_review("…");
        person.tap("send");
        person.until("proof", |p| p.code_of("state") == Some("accepted"));
        Self { world, person }
    }

    fn opened(&self, agency: &str) -> envelope::Opened {
        self.world.opened_by(agency).into_iter().next().unwrap().0
    }

    pub(super) fn mailbox(&self) -> [u8; 16] {
        self.opened("ngo").message.mailbox().try_into().unwrap()
    }

    /// A reply as the desk of `agency` seals it; `change` makes it another.
    pub(super) fn sealed(&self, agency: &str, sequence: u32, change: impl Fn(&mut Reply)) -> Vec<u8> {
        let opened = self.opened(agency);
        let helper = self.world.helpers.iter().find(|h| h.agency.id == agency).unwrap();
        let mut reply = Reply {
            about: opened.id.0.to_vec(),
            agency: agency.to_owned(),
            written_at: super::NOW + i64::from(sequence) * 60,
            sequence,
            ..Reply::default()
        };
        change(&mut reply);
        let mailbox = saphan_protocol::mailbox::MailboxId(self.mailbox());
        seal_reply(&reply, &opened.reply_key, &mailbox, &opened.recipient, &helper.signing).unwrap()
    }

    pub(super) fn leave(&self, sealed: Vec<u8>) {
        self.world.intake.as_ref().unwrap().leave(&self.mailbox(), sealed);
    }

    fn texts(&self) -> Vec<String> {
        let quoted = |block: &Block| match block {
            Block::Text { text, quoted: true, .. } => Some(text.clone()),
            _ => None,
        };
        self.person.screen().blocks.iter().filter_map(quoted).collect()
    }

    fn settle(&mut self) {
        std::thread::sleep(std::time::Duration::from_millis(300));
        self.person.send(Event::Tick);
    }
}

fn words(text: &str) -> impl Fn(&mut Reply) {
    let text = text.to_owned();
    move |reply| reply.text.clone_from(&text)
}

#[test]
fn an_answer_is_shown_as_the_words_of_its_helper_and_read_aloud() {
    let mut sent = Sent::report();
    sent.leave(sent.sealed("ngo", 1, |reply| {
        reply.text = "We can come tomorrow.".to_owned();
        reply.language = Some("en".to_owned());
        reply.stage = Some(Stage::Acting);
        reply.country = Some("TH".to_owned());
    }));
    sent.person.until("the answer", |p| p.all_text().contains("We can come tomorrow."));
    assert!(sent.person.all_text().contains("Helper ngo: Someone is acting (Thailand)"));
    sent.person.tap("listen-reply-1-ngo");
    let spoken = Effect::Speak { text: "We can come tomorrow.".to_owned(), language: "en".to_owned() };
    assert!(sent.person.effects.contains(&spoken));
}

#[test]
fn replayed_and_reordered_answers_are_shown_once_and_in_order() {
    let mut sent = Sent::report();
    let three = sent.sealed("ngo", 3, words("three"));
    let one = sent.sealed("ngo", 1, words("one"));
    let again = sent.sealed("ngo", 1, words("one, sealed once more"));
    let two = sent.sealed("ngo", 2, words("two"));
    for sealed in [&three, &one, &three, &one, &again, &two] {
        sent.leave(sealed.clone());
    }
    sent.person.until("all three", |p| ["one", "two", "three"].iter().all(|t| p.all_text().contains(t)));
    sent.settle();
    assert_eq!(sent.texts(), ["one", "two", "three"]);
    // And after everything was closed and opened again.
    let Sent { world, person } = sent;
    drop(person);
    let sent = Sent { person: world.phone(), world };
    sent.person.expect("case");
    assert_eq!(sent.texts(), ["one", "two", "three"]);
}

#[test]
fn an_older_stage_that_comes_late_replaces_no_newer_one_even_under_a_wrong_clock() {
    let mut sent = Sent::report();
    let stage = |stage, written_at| {
        move |reply: &mut Reply| {
            reply.stage = Some(stage);
            reply.written_at = written_at;
        }
    };
    // The desk's clock ran ahead when it wrote the first one.
    let opened = sent.sealed("ngo", 1, stage(Stage::Opened, super::NOW + 9_000_000));
    let closed = sent.sealed("ngo", 2, stage(Stage::Closed, super::NOW + 60));
    sent.leave(closed);
    sent.person.until("the stage", |p| p.all_text().contains("Closed"));
    sent.leave(opened);
    sent.person.until("the older one", |p| p.all_text().contains("Helper ngo opened it"));
    sent.person.back();
    sent.person.tap("reports");
    let lines = sent.person.all_text();
    assert!(lines.contains("Closed") && !lines.contains("Opened by a person"), "{lines}");
    sent.person.tap("case-1");
    let shown = sent.person.all_text();
    assert!(shown.find("Helper ngo opened it") < shown.find("Helper ngo: Closed"));
}

#[test]
fn the_stage_of_whoever_wrote_last_stands_in_the_list() {
    let mut sent = Sent::report();
    sent.leave(sent.sealed("centre", 1, |r| {
        r.stage = Some(Stage::Assessing);
        r.written_at = super::NOW + 500;
    }));
    sent.leave(sent.sealed("ngo", 1, |r| {
        r.stage = Some(Stage::Acting);
        r.written_at = super::NOW + 100;
    }));
    sent.person.until("both", |p| {
        p.all_text().contains("Someone is acting") && p.all_text().contains("Being looked")
    });
    sent.person.back();
    sent.person.tap("reports");
    assert!(sent.person.all_text().contains("Being looked at"));
}

#[test]
fn control_characters_and_overrides_in_an_answer_do_no_harm() {
    let mut sent = Sent::report();
    sent.leave(sent.sealed("ngo", 1, words("safe\u{202E}gnorw\u{2066}\u{7}\u{0}\u{1b}[2J end")));
    sent.person.until("the answer", |p| p.all_text().contains("gnorw"));
    assert_eq!(sent.texts(), ["safegnorw[2J end"]);
    sent.person.tap("listen-reply-1-ngo");
    assert!(
        sent.person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Speak { text, .. } if text == "safegnorw[2J end"))
    );
}

#[test]
fn an_answer_of_a_helper_the_pack_does_not_know_is_kept_until_it_does() {
    let sent = Sent::report();
    let sealed = sent.sealed("ngo", 1, words("kept for later"));
    let mailbox = sent.mailbox();
    let Sent { mut world, person } = sent;
    let known = world.helpers.remove(1);
    drop(person);
    let mut person = world.phone();
    // The phone's pack lacks the helper; the answer comes.
    world.intake.as_ref().unwrap().leave(&mailbox, sealed);
    std::thread::sleep(std::time::Duration::from_millis(400));
    person.send(Event::Tick);
    assert!(!person.all_text().contains("kept for later"));
    drop(person);
    // A newer pack has it.
    world.helpers.push(known);
    let mut person = world.phone();
    person.until("the answer", |p| p.all_text().contains("kept for later"));
}

#[test]
fn an_answer_signed_by_a_key_of_a_newer_pack_is_kept_until_that_pack_comes() {
    let mut sent = Sent::report();
    let newer = helper("ngo", "TH", "ngo", None, 9);
    let old = std::mem::replace(&mut sent.world.helpers[1].signing, newer.signing);
    let sealed = sent.sealed("ngo", 1, words("by the new key"));
    sent.leave(sealed);
    sent.settle();
    assert!(!sent.person.all_text().contains("by the new key"));
    drop((sent.person, old));
    sent.world.helpers[1].agency.signing.extend(newer.agency.signing);
    let mut person = sent.world.phone();
    person.until("the answer", |p| p.all_text().contains("by the new key"));
}

#[test]
fn rubbish_in_a_mailbox_is_dropped_and_what_follows_it_is_read() {
    let mut sent = Sent::report();
    let good = sent.sealed("ngo", 1, words("still here"));
    let mut changed = sent.sealed("ngo", 2, words("changed"));
    changed[60] ^= 1;
    for sealed in [vec![], vec![1; 3], vec![0; 256], vec![1; 256], changed, good] {
        sent.leave(sealed);
    }
    sent.person.until("the good one", |p| p.all_text().contains("still here"));
    assert_eq!(sent.texts(), ["still here"]);
}

#[test]
fn an_answer_that_came_while_locked_waits_sealed_and_is_new_after_the_pin() {
    let mut sent = Sent::behind_a_pin("314159");
    sent.person.send(Event::Lock);
    sent.person.effects.clear();
    sent.leave(sent.sealed("ngo", 1, words("while you were away")));
    sent.settle();
    assert!(!sent.person.all_text().contains("while you were away"));
    let notified = |p: &Person| p.effects.iter().filter(|e| matches!(e, Effect::Notify { .. })).count();
    sent.person.until("a notification", |p| notified(p) > 0);
    sent.settle();
    assert_eq!(notified(&sent.person), 1, "told once");
    sent.person.effects.clear();
    sent.person.tap("reports");
    sent.person.write("pin", "314159");
    sent.person.tap("open");
    let person = &mut sent.person;
    person.expect("reports");
    assert!(person.all_text().contains("New answer"));
    person.tap("case-1");
    person.until("the answer", |p| p.all_text().contains("while you were away"));
    assert!(person.effects.iter().all(|e| !format!("{e:?}").contains("while you were away")));
    sent.person.send(Event::Lock);
    sent.person.effects.clear();
    sent.leave(sent.sealed("ngo", 2, words("and again")));
    sent.person.until("a notification", |p| notified(p) > 0);
}

#[test]
fn a_new_answer_is_told_in_neutral_words_and_is_new_until_it_was_looked_at() {
    let mut sent = Sent::report();
    sent.person.back();
    sent.person.effects.clear();
    sent.leave(sent.sealed("ngo", 1, words("secret words")));
    sent.person.until("a notification", |p| p.effects.iter().any(|e| matches!(e, Effect::Notify { .. })));
    for effect in &sent.person.effects {
        let said = format!("{effect:?}").to_lowercase();
        assert!(!["secret", "report", "help", "traffick", "ngo"].iter().any(|w| said.contains(w)), "{said}");
    }
    sent.person.tap("reports");
    assert!(sent.person.all_text().contains("New answer"));
    sent.person.tap("case-1");
    sent.person.back();
    assert!(!sent.person.all_text().contains("New answer"));
}

#[test]
fn the_receipt_code_shows_the_answers_on_another_phone_and_a_wrong_one_does_not() {
    let mut sent = Sent::report();
    sent.leave(sent.sealed("ngo", 1, words("for both phones")));
    sent.person.until("the answer", |p| p.all_text().contains("for both phones"));
    sent.person.tap("show-code");
    let Some(Block::Receipt { code, .. }) = sent.person.block("code").cloned() else { panic!() };
    sent.person.send(Event::Tick);
    sent.person.back();
    sent.person.tap("reports");
    sent.person.tap("case-1");
    assert!(sent.person.block("code").is_none(), "the code is shown again without being asked for");

    let mut other = sent.world.phone_at(&sent.world.dir.path().join("other"));
    other.choose("language", "en");
    other.tap("save");
    other.tap("skip");
    other.tap("follow");
    let letter = if code.starts_with('7') { "8" } else { "7" };
    other.write("code", &format!("{letter}{}", &code[1..]));
    other.tap("open");
    other.expect("follow");
    assert_eq!(other.code(), Some("wrong-code"));
    other.write("code", &format!("  {}  ", code.to_lowercase()));
    other.tap("open");
    other.expect("case");
    other.until("the answer", |p| p.all_text().contains("for both phones"));
    assert!(other.block("message").is_none() && other.block("take-back").is_none());
    assert!(!other.all_text().contains("please answer"), "what was sent is not on the other phone");
}

#[test]
fn an_interpreter_that_was_found_is_shown_with_a_time_and_a_number() {
    let mut sent = Sent::through(|person| {
        person.tap("interpreter");
        person.choose("wanted", "my");
        person.reach("interpreter-review");
    });
    sent.leave(sent.sealed("ngo", 1, |reply| {
        reply.interpreter = Some(InterpreterAnswer {
            state: "found".to_owned(),
            at: Some(super::NOW + 7200),
            number: Some("02 123 4567".to_owned()),
            country: Some("TH".to_owned()),
            certified: Some(true),
        });
    }));
    sent.person.until("the answer", |p| p.all_text().contains("An interpreter was found."));
    assert!(sent.person.all_text().contains("The interpreter is certified."));
    sent.person.tap("dial-reply-1-ngo");
    assert!(sent.person.effects.contains(&Effect::Dial { number: "02 123 4567".to_owned() }));
    assert!(matches!(sent.opened("ngo").message, Message::Interpreter(_)));
}

#[test]
fn where_nobody_was_found_a_number_is_shown_and_a_command_to_the_dialler_is_no_number() {
    let mut sent = Sent::through(|person| {
        person.tap("interpreter");
        person.choose("wanted", "my");
        person.reach("interpreter-review");
    });
    for (sequence, number) in
        [(1, None), (2, Some("*21*0812345678#".to_owned())), (3, Some("tel:1300".to_owned()))]
    {
        sent.leave(sent.sealed("ngo", sequence, |reply| {
            reply.interpreter = Some(InterpreterAnswer {
                state: "none".to_owned(),
                number: number.clone(),
                country: Some("ZZ".to_owned()),
                ..InterpreterAnswer::default()
            });
        }));
    }
    sent.person.until("the answers", |p| p.block("reply-3-ngo").is_some());
    assert!(!sent.person.all_text().contains("*21*"));
    sent.person.effects.clear();
    sent.person.tap("dial-reply-2-ngo");
    assert_eq!(sent.person.effects, []);
    sent.person.tap("call-th-sac");
    assert_eq!(sent.person.effects, [Effect::Dial { number: "1300".to_owned() }]);
}
