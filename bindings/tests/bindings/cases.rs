//! What was sent, and what comes back.

use crate::{
    intake::Manner,
    world::{World, data, path, ready, until},
};
use saphan_bindings::library::{
    DraftKind, FileRole, FiledKind, FiledState, Happened, HeldReason, Question, ReporterError, Stage,
};
use saphan_protocol::message::{self, InterpreterAnswer, Message};

#[test]
fn a_report_arrives_once_with_its_file_and_its_answer_is_read() {
    let world = World::online();
    let reporter = world.reporter();
    let id = ready(&reporter);
    reporter.attach(id, &path(&data("README.md")), None, FileRole::File).unwrap();
    reporter.send(id, "km").unwrap();
    until(&reporter, "proof of report and file", |r| {
        let filed = r.filed().unwrap().remove(0);
        filed.state == FiledState::Accepted && filed.files_on_their_way == 0
    });
    let opened = world.opened_by("ngo");
    let Message::Report(report) = &opened[0].message else { panic!("{:?}", opened[0].message) };
    assert_eq!((report.language.as_str(), report.kinds[0].as_str()), ("km", "passport-kept"));
    assert_eq!(report.files.len(), 1);
    assert!(world.opened_by("centre").is_empty(), "who was not chosen cannot read it");

    world.reply("ngo", 1, |reply| {
        reply.stage = Some(message::Stage::PresumedVictim);
        reply.country = Some("TH".to_owned());
        reply.text = "យើងបានទទួល".to_owned();
    });
    until(&reporter, "answer", |r| r.filed().unwrap()[0].unread);
    let filed = reporter.filed().unwrap().remove(0);
    assert_eq!((filed.stage, filed.stage_country.as_deref()), (Some(Stage::PresumedVictim), Some("TH")));
    let case = reporter.read_case(id).unwrap();
    assert_eq!(case.agencies, ["ngo"]);
    assert!(case.removable);
    let happened: Vec<_> = case.timeline.into_iter().map(|moment| moment.happened).collect();
    assert_eq!(happened[..2], [Happened::Sent, Happened::Accepted]);
    assert!(
        matches!(&happened[2], Happened::Answered { agency, text, .. } if agency == "ngo" && text.starts_with('យ'))
    );
    reporter.mark_read(id).unwrap();
    assert!(!reporter.filed().unwrap()[0].unread);

    reporter.write_more(id, " more \u{202E}words ").unwrap();
    until(&reporter, "second message", |_| world.opened_by("ngo").len() == 2);
    assert!(
        reporter
            .read_case(id)
            .unwrap()
            .timeline
            .iter()
            .any(|moment| { moment.happened == Happened::Wrote { text: "more words".to_owned() } })
    );
}

#[test]
fn an_answer_to_a_request_for_an_interpreter_is_read_with_its_number_and_country() {
    let world = World::online();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Interpreter).unwrap();
    reporter.answer(id, Question::Wanted, "vi").unwrap();
    reporter.toggle(id, Question::Recipients, "centre").unwrap();
    reporter.send(id, "vi").unwrap();
    until(&reporter, "arrival", |_| !world.opened_by("centre").is_empty());
    world.reply("centre", 1, |reply| {
        reply.interpreter = Some(InterpreterAnswer {
            state: "found".to_owned(),
            number: Some("1300".to_owned()),
            country: Some("TH".to_owned()),
            ..InterpreterAnswer::default()
        });
    });
    until(&reporter, "answer", |r| r.filed().unwrap()[0].unread);
    assert_eq!(reporter.filed().unwrap()[0].kind, FiledKind::Interpreter);
    let answered = reporter.read_case(id).unwrap().timeline.pop().unwrap().happened;
    let Happened::Answered { interpretation: Some(answer), stage: None, .. } = answered else {
        panic!("{answered:?}")
    };
    assert_eq!((answer.state.as_str(), answer.number.as_deref()), ("found", Some("1300")));
}

#[test]
fn what_is_held_says_why_and_when_it_is_tried_again() {
    let world = World::online();
    let intake = world.intake.as_ref().unwrap();
    intake.set(Manner::Portal);
    let reporter = world.reporter();
    let id = ready(&reporter);
    reporter.send(id, "km").unwrap();
    let held = |wanted| {
        until(&reporter, "a try that failed", |r| {
            r.filed().unwrap()[0].delivery.and_then(|delivery| delivery.held) == Some(wanted)
        });
    };
    held(HeldReason::Portal);
    let delivery = reporter.filed().unwrap()[0].delivery.unwrap();
    assert!(delivery.attempts > 0 && delivery.retry_at > 0);
    assert!(!reporter.read_case(id).unwrap().removable);
    assert_eq!(reporter.remove(id), Err(ReporterError::NotFound));
    assert!(reporter.wake_at().unwrap().is_some());
    for (manner, reason) in [
        (Manner::Signature, HeldReason::Signature),
        (Manner::Away, HeldReason::Offline),
        (Manner::Refuse, HeldReason::Refused),
    ] {
        intake.set(manner);
        reporter.retry_now().unwrap();
        held(reason);
    }
    intake.set(Manner::Good);
    reporter.retry_now().unwrap();
    until(&reporter, "proof", |r| r.filed().unwrap()[0].state == FiledState::Accepted);
    assert_eq!(reporter.filed().unwrap()[0].delivery, None);
    until(&reporter, "rest", |r| !r.busy());
}

#[test]
fn what_was_never_tried_is_taken_back_without_a_word_and_what_was_sent_is_told() {
    let world = World::new();
    let reporter = world.reporter();
    let id = ready(&reporter);
    assert_eq!(reporter.withdraw(id), Err(ReporterError::NotFound), "a draft is deleted, not taken back");
    drop(reporter);

    let world = World::online();
    let (reporter, id) = world.sent();
    assert!(reporter.withdraw(id).unwrap());
    assert_eq!(reporter.withdraw(id), Err(ReporterError::NotFound));
    until(&reporter, "word of it", |_| {
        world
            .opened_by("ngo")
            .iter()
            .any(|o| matches!(&o.message, Message::FollowUp(f) if f.kind == "withdraw"))
    });
    assert_eq!(reporter.filed().unwrap()[0].state, FiledState::Withdrawn);
}

#[test]
fn a_receipt_code_follows_the_case_from_another_phone_and_after_it_was_taken_off_this_one() {
    let world = World::online();
    let (reporter, id) = world.sent();
    let code = reporter.receipt_code(id).unwrap();
    reporter.remove(id).unwrap();
    assert!(reporter.filed().unwrap().is_empty());

    let other = World { intake: world.intake.clone(), ..World::new() };
    let second = other.reporter();
    for wrong in ["", "AAAA", &code[..code.len() - 1], &code.repeat(1 << 16)] {
        assert_eq!(second.follow_code(wrong), Err(ReporterError::WrongCode));
    }
    let followed = second.follow_code(&code.to_lowercase()).unwrap();
    assert_eq!(second.follow_code(&code).unwrap(), followed);
    world.reply("ngo", 1, |reply| reply.text = "hello".to_owned());
    until(&second, "answer", |r| r.filed().unwrap()[0].unread);
    assert_eq!(second.filed().unwrap()[0].kind, FiledKind::Followed);
    assert_eq!(second.write_more(followed, "…"), Err(ReporterError::NotFound));
    assert_eq!(second.withdraw(followed), Err(ReporterError::NotFound));
}

#[test]
fn what_is_not_there_is_not_found_and_empty_words_are_not_sent() {
    let world = World::online();
    let (reporter, id) = world.sent();
    for none in [id + 1, 0, i64::MIN] {
        assert_eq!(reporter.read_case(none).map(drop), Err(ReporterError::NotFound));
        assert_eq!(reporter.mark_read(none), Err(ReporterError::NotFound));
        assert_eq!(reporter.write_more(none, "…"), Err(ReporterError::NotFound));
        assert_eq!(reporter.withdraw(none).map(drop), Err(ReporterError::NotFound));
        assert_eq!(reporter.remove(none), Err(ReporterError::NotFound));
        assert_eq!(reporter.receipt_code(none).map(drop), Err(ReporterError::NotFound));
    }
    assert_eq!(reporter.write_more(id, " \n"), Err(ReporterError::Empty));
    let long = "x".repeat(2 << 20);
    assert_eq!(reporter.write_more(id, &long), Err(ReporterError::TooLong { most: 20_000 }));
    let draft = reporter.start_draft(DraftKind::Report).unwrap();
    assert_eq!(reporter.receipt_code(draft), Err(ReporterError::NotFound));
    assert_eq!(reporter.write_more(draft, "…"), Err(ReporterError::NotFound));
    assert_eq!(world.opened_by("ngo").len(), 1);
}
