//! Drafts: each answer durable, and what cannot be taken refused with the one of before standing.

use crate::world::{World, data, now, path, ready};
use saphan_bindings::library::{
    Answer, DraftKind, FileRole, FiledState, Fix, Question, Reporter, ReporterError,
};

const MAE_SOT: (f64, f64) = (16.7131, 98.5747);

fn fix() -> Fix {
    Fix { latitude: MAE_SOT.0, longitude: MAE_SOT.1, accuracy_m: Some(9.0), taken_at: now() }
}

fn said(reporter: &Reporter, id: i64, question: Question) -> Option<String> {
    let draft = reporter.draft(id).unwrap();
    draft.answers.into_iter().find(|answer| answer.question == question).map(|answer| answer.value)
}

#[test]
fn each_answer_is_there_after_a_kill() {
    let world = World::new();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    reporter.answer(id, Question::Whom, "group").unwrap();
    reporter.answer(id, Question::Count, " 12 ").unwrap();
    assert!(reporter.toggle(id, Question::Kinds, "debt").unwrap());
    assert!(reporter.toggle(id, Question::Kinds, "fishing").unwrap());
    assert!(!reporter.toggle(id, Question::Kinds, "debt").unwrap());
    assert!(reporter.type_text(id, Question::Story, "a\u{202E}b").unwrap(), "hidden letters are told");
    assert!(!reporter.type_text(id, Question::Alias, "ส้ม").unwrap());
    reporter.keep_link(id, " line: @boss ").unwrap();
    // A copy of the folder at this moment is what a kill leaves.
    let killed = tempfile::tempdir().unwrap();
    copy(&world.folder(), killed.path());
    let after = saphan_bindings::Setup { data_dir: path(killed.path()), ..world.setup() };
    let keys = std::sync::Arc::clone(&world.keys);
    let reporter = Reporter::open(after, keys, std::sync::Arc::new(crate::world::Quiet)).unwrap();
    reporter.unlock(None).unwrap();
    let draft = reporter.newest_draft(DraftKind::Report).unwrap().unwrap();
    let answers: Vec<_> =
        draft.answers.iter().map(|Answer { question, value }| (*question, value.as_str())).collect();
    let expected = [
        (Question::Kinds, "fishing"),
        (Question::Whom, "group"),
        (Question::Count, "12"),
        (Question::Story, "ab"),
        (Question::Alias, "ส้ม"),
    ];
    assert_eq!(answers, expected);
    assert_eq!(draft.links[0].text, "line: @boss");
    assert_eq!(draft.place.mode, "none");
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn an_answer_that_a_question_does_not_take_is_refused_and_the_one_of_before_stands() {
    let world = World::new();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    let unknown = Err(ReporterError::UnknownAnswer);
    reporter.answer(id, Question::Whom, "me").unwrap();
    reporter.answer(id, Question::Count, "3").unwrap();
    for value in ["you", "me,other", "ME", &"x".repeat(2 << 20)] {
        assert_eq!(reporter.answer(id, Question::Whom, value), unknown);
    }
    // Not in this way.
    assert_eq!(reporter.answer(id, Question::Story, "…"), unknown);
    assert_eq!(reporter.answer(id, Question::Kinds, "debt"), unknown);
    assert_eq!(reporter.type_text(id, Question::Whom, "me"), Err(ReporterError::UnknownAnswer));
    for (question, value) in [
        (Question::Whom, "me"),
        (Question::Kinds, ""),
        (Question::Kinds, "debt,fishing"),
        (Question::Recipients, "nobody"),
        (Question::Recipients, "ngo,centre"),
    ] {
        assert_eq!(reporter.toggle(id, question, value), Err(ReporterError::UnknownAnswer));
    }
    for count in ["0", "-1", "100001", "many", "1e3"] {
        assert_eq!(
            reporter.answer(id, Question::Count, count),
            Err(ReporterError::NotANumber { most: 100_000 })
        );
    }
    let far = jiff::Timestamp::from_second(now() + 3 * 86_400).unwrap().to_string()[..10].to_owned();
    for day in [far.as_str(), "1979-12-31", "2026-02-30", "yesterday", "99999-01-01"] {
        assert_eq!(reporter.answer(id, Question::Date, day), Err(ReporterError::NotADay), "{day}");
    }
    assert_eq!(said(&reporter, id, Question::Whom).as_deref(), Some("me"));
    assert_eq!(said(&reporter, id, Question::Count).as_deref(), Some("3"));
    reporter.answer(id, Question::Whom, "").unwrap();
    assert_eq!(said(&reporter, id, Question::Whom), None);
    // What is asked for may lie ahead.
    let ask = reporter.start_draft(DraftKind::Interpreter).unwrap();
    reporter.answer(ask, Question::Date, &far).unwrap();
}

#[test]
fn two_megabytes_of_text_are_refused_and_the_text_of_before_stands() {
    let world = World::new();
    let reporter = world.reporter();
    let id = ready(&reporter);
    let before = said(&reporter, id, Question::Story);
    let long = "ក".repeat((2 << 20) / 3);
    assert_eq!(reporter.type_text(id, Question::Story, &long), Err(ReporterError::TooLong { most: 20_000 }));
    assert_eq!(reporter.type_text(id, Question::Landmark, &long), Err(ReporterError::TooLong { most: 500 }));
    assert_eq!(reporter.keep_link(id, &long), Err(ReporterError::TooLong { most: 500 }));
    assert_eq!(said(&reporter, id, Question::Story), before);
    assert!(reporter.draft(id).unwrap().links.is_empty());
}

#[test]
fn a_position_is_kept_no_closer_than_chosen_and_one_that_cannot_be_is_refused() {
    let world = World::new();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    reporter.set_fix(id, fix()).unwrap();
    assert!(!reporter.draft(id).unwrap().located, "no way was chosen that needs one");
    reporter.answer(id, Question::Place, "about").unwrap();
    reporter.set_fix(id, fix()).unwrap();
    let place = reporter.draft(id).unwrap().place;
    assert_eq!((place.mode.as_str(), place.country.as_deref()), ("about", Some("TH")));
    assert_ne!(place.latitude, Some(MAE_SOT.0));
    reporter.answer(id, Question::Place, "exact").unwrap();
    assert!(!reporter.draft(id).unwrap().located, "a coarse one does not serve for exact");
    reporter.set_fix(id, fix()).unwrap();
    assert_eq!(reporter.draft(id).unwrap().place.latitude, Some(MAE_SOT.0));

    for odd in [f64::NAN, f64::INFINITY, 91.0, -1e300] {
        for bad in [Fix { latitude: odd, ..fix() }, Fix { longitude: odd * 2.0, ..fix() }] {
            assert!(matches!(reporter.set_fix(id, bad), Err(ReporterError::NoPlace { .. })));
        }
    }
    for accuracy in [f32::NAN, -1.0, 1e9] {
        let bad = Fix { accuracy_m: Some(accuracy), ..fix() };
        assert!(matches!(reporter.set_fix(id, bad), Err(ReporterError::NoPlace { .. })));
    }
    let old = reporter.set_fix(id, Fix { taken_at: now() - 90_000, ..fix() });
    assert!(matches!(old, Err(ReporterError::OldPlace { age_s }) if age_s >= 90_000));
    for taken_at in [i64::MIN, i64::MAX] {
        assert!(reporter.set_fix(id, Fix { taken_at, ..fix() }).is_err());
    }
    assert_eq!(reporter.draft(id).unwrap().place.latitude, Some(MAE_SOT.0));

    reporter.answer(id, Question::Place, "province").unwrap();
    reporter.answer(id, Question::Country, "TH").unwrap();
    assert_eq!(reporter.answer(id, Question::Province, "TH-999"), Err(ReporterError::UnknownAnswer));
    reporter.answer(id, Question::Province, "TH-63").unwrap();
    assert_eq!(reporter.draft(id).unwrap().place.province.as_deref(), Some("TH-63"));
    reporter.answer(id, Question::Country, "KH").unwrap();
    assert_eq!(reporter.draft(id).unwrap().place.province, None);
}

#[test]
fn a_file_is_cleaned_kept_and_taken_away_and_one_that_is_none_is_refused() {
    let world = World::new();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    let picture = std::fs::read_dir(data("pictures"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "jpg"))
        .unwrap();
    let kept = reporter.attach(id, &path(&picture), Some("image/jpeg".to_owned()), FileRole::Photo).unwrap();
    assert_eq!((kept.role, kept.media_type.as_str()), (FileRole::Photo, "image/jpeg"));
    assert_eq!(reporter.draft(id).unwrap().files, std::slice::from_ref(&kept));

    let text = world.dir.path().join("words.txt");
    std::fs::write(&text, "no picture").unwrap();
    for (file, role) in [(path(&text), FileRole::Photo), (path(&world.folder()), FileRole::File)] {
        assert!(matches!(reporter.attach(id, &file, None, role), Err(ReporterError::FileRefused { .. })));
    }
    for missing in ["", "/no/such/file", "\0"] {
        let refused = reporter.attach(id, missing, None, FileRole::File).unwrap_err();
        assert!(refused.to_string().contains("choose it again"), "{refused}");
    }
    assert_eq!(reporter.detach(id, kept.id + 1), Err(ReporterError::NotFound));
    reporter.detach(id, kept.id).unwrap();
    assert!(reporter.draft(id).unwrap().files.is_empty());
}

#[test]
fn what_was_sent_or_was_never_there_is_not_changed_any_more() {
    let world = World::new();
    let reporter = world.reporter();
    let id = ready(&reporter);
    reporter.keep_link(id, "@boss").unwrap();
    let link = reporter.draft(id).unwrap().links[0].id;
    reporter.send(id, "km").unwrap();
    assert_eq!(reporter.filed().unwrap()[0].state, FiledState::Queued);
    for id in [id, id + 1, -1, i64::MAX] {
        let not_found = Err(ReporterError::NotFound);
        assert_eq!(reporter.type_text(id, Question::Story, "other").map(drop), not_found);
        assert_eq!(reporter.answer(id, Question::Whom, "me"), not_found);
        assert_eq!(reporter.toggle(id, Question::Kinds, "debt").map(drop), not_found);
        assert_eq!(reporter.set_fix(id, fix()), not_found);
        assert_eq!(reporter.keep_link(id, "@more"), not_found);
        assert_eq!(reporter.remove_link(id, link), not_found);
        assert_eq!(reporter.attach(id, "/etc/hostname", None, FileRole::File).map(drop), not_found);
        assert_eq!(reporter.detach(id, 1), not_found);
        assert_eq!(reporter.delete_draft(id), not_found);
        assert_eq!(reporter.recipients(id, "en").map(drop), not_found);
        assert_eq!(reporter.send(id, "km"), not_found);
    }
    assert_eq!(reporter.draft(id).unwrap().links.len(), 1);
}

#[test]
fn a_draft_that_says_nothing_or_is_for_nobody_is_not_sent() {
    let world = World::new();
    let reporter = world.reporter();
    let id = reporter.start_draft(DraftKind::Report).unwrap();
    assert_eq!(reporter.send(id, "km"), Err(ReporterError::Empty));
    reporter.toggle(id, Question::Kinds, "debt").unwrap();
    assert_eq!(reporter.send(id, "km"), Err(ReporterError::NoRecipient));
    let offered = reporter.recipients(id, "en").unwrap();
    assert_eq!(
        offered.iter().map(|r| r.agency.name.as_str()).collect::<Vec<_>>(),
        ["Helper centre", "Helper ngo"]
    );
    assert!(offered.iter().all(|r| r.proposed && !r.chosen));
    reporter.toggle(id, Question::Recipients, "ngo").unwrap();
    assert!(reporter.recipients(id, "en").unwrap()[1].chosen);
    for language in ["", "xx", "km-KH"] {
        assert_eq!(reporter.send(id, language), Err(ReporterError::UnknownAnswer));
    }
    reporter.send(id, "km").unwrap();

    let id = reporter.start_draft(DraftKind::Report).unwrap();
    reporter.delete_draft(id).unwrap();
    assert_eq!(reporter.draft(id), Err(ReporterError::NotFound));
}
