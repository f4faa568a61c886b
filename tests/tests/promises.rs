//! What `docs/coverage.md` promises to a person and only a look at the screens can show: what stands beside a number, what
//! a report never asks, that it needs no letter, and what is said before somebody agrees.

use saphan_core::content::{Knowledge, Voice};
use saphan_protocol::message::Message;
use saphan_screens::{
    App,
    vocabulary::{Block, Event, Screen},
};
use saphan_tests::{
    phone::Phone,
    program::wait_for,
    walk,
    world::{World, app},
};
use std::{collections::BTreeSet, time::Duration};

const SOON: Duration = Duration::from_secs(30);

fn tap(app: &App, id: &str) -> Screen {
    app.handle(Event::Tap { id: id.to_owned() }).screen
}

fn choose(app: &App, id: &str, value: &str) -> Screen {
    app.handle(Event::Choose { id: id.to_owned(), value: value.to_owned() }).screen
}

/// A phone of the built-in pack in English, at home.
fn at_home(folder: &tempfile::TempDir) -> App {
    let app = app(folder.path());
    app.handle(Event::Start { locale: Some("en".to_owned()), utc_offset_minutes: 420 });
    choose(&app, "language", "en");
    tap(&app, "save");
    assert_eq!(tap(&app, "skip").id, "home");
    app
}

fn english() -> (Knowledge, Voice) {
    let knowledge = Knowledge::builtin().unwrap();
    let voice = Voice::new(&knowledge, "en");
    (knowledge, voice)
}

/// Words beside the block with this id: the notes of a link, or the text.
fn words(screen: &Screen, id: &str) -> Option<String> {
    screen.blocks.iter().find(|block| block.id() == id).and_then(|block| match block {
        Block::Link { notes, .. } => Some(notes.join("\n")),
        Block::Text { text, .. } | Block::Notice { text, .. } => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn every_line_stands_on_the_numbers_screen_with_what_is_known_and_what_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let app = at_home(&folder);
    let (knowledge, voice) = english();
    tap(&app, "numbers");
    let lines = &knowledge.payload().lines;
    assert!(lines.len() >= 20);
    for line in lines {
        let screen = choose(&app, "country", &line.country);
        let heading = screen.blocks.iter().find(|block| block.id() == format!("line-{}", line.id));
        let named = matches!(heading, Some(Block::Heading { text, .. }) if *text == line.name["en"]);
        assert!(named, "{} is not shown", line.id);
        let said = match &line.number {
            Some(number) => {
                let link = screen.blocks.iter().find(|block| block.id() == format!("call-{}", line.id));
                let Some(Block::Link { label, target, .. }) = link else {
                    panic!("{} cannot be called", line.id)
                };
                assert_eq!(target, number);
                let country = voice.say(&format!("country-{}", line.country));
                assert!(label.contains(&country), "{}: {label} lacks its country", line.id);
                words(&screen, &format!("call-{}", line.id)).unwrap()
            }
            None => words(&screen, &format!("about-{}", line.id)).unwrap(),
        };
        let mut expected = vec![
            line.purpose["en"].clone(),
            line.operator["en"].clone(),
            line.source.clone(),
            voice.date(&line.as_of),
            voice.say(if line.hours.is_some() { "hours-24" } else { "hours-unknown" }),
            voice.say(if line.cost.is_some() { "cost-free" } else { "cost-unknown" }),
            voice.say(if line.records_calls.is_some() { "calls-recorded" } else { "calls-recorded-unknown" }),
            voice.say("line-languages-unknown"),
        ];
        expected.extend(line.conflict.as_ref().map(|conflict| conflict["en"].clone()));
        expected.extend(line.number.is_none().then(|| voice.say("number-unknown")));
        for part in expected {
            assert!(said.contains(&part), "{}: {part:?} is not said in {said:?}", line.id);
        }
        assert!(
            line.hours.is_some() || !said.contains(&voice.say("hours-24")),
            "{}: hours are guessed",
            line.id
        );
    }
}

/// Every question a report may ask, beside who receives it, for which the built-in pack has no agency. A new one needs a
/// reason; a name, a paper, a status in the country and a gender have none.
const ASKED: [&str; 22] = [
    "alias",
    "consent",
    "contact",
    "contact-hours",
    "contact-value",
    "count",
    "country",
    "date",
    "keep-place",
    "kinds",
    "landmark",
    "link",
    "nationality",
    "other-language",
    "photos",
    "place",
    "province",
    "story",
    "under-18",
    "voice",
    "when",
    "whom",
];

#[test]
fn a_report_asks_for_no_name_no_paper_no_status_and_no_gender() {
    let folder = tempfile::tempdir().unwrap();
    let app = at_home(&folder);
    let mut asked = BTreeSet::new();
    let mut look = |screen: &Screen| {
        for block in &screen.blocks {
            if matches!(
                block,
                Block::Choices { .. }
                    | Block::TextInput { .. }
                    | Block::Date { .. }
                    | Block::Photos { .. }
                    | Block::VoiceNote { .. }
            ) {
                asked.insert(block.id().to_owned());
            }
        }
    };
    let mut screen = tap(&app, "report");
    for _ in 0..12 {
        look(&screen);
        match screen.id.as_str() {
            "report-kinds" => look(&choose(&app, "kinds", "debt")),
            "report-whom" => look(&choose(&app, "whom", "group")),
            "report-when" => look(&choose(&app, "when", "date")),
            "report-where" => {
                for mode in ["landmark", "exact", "about", "province"] {
                    look(&choose(&app, "place", mode));
                }
                look(&choose(&app, "country", "TH"));
            }
            "report-contact" => {
                look(&choose(&app, "contact", "phone"));
                look(&choose(&app, "nationality", "stateless"));
            }
            "report-review" => break,
            _ => {}
        }
        screen = tap(&app, "next");
    }
    assert_eq!(screen.id, "report-review");
    let known: BTreeSet<String> = ASKED.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(asked, known, "a report asks something else");
    let (_, voice) = english();
    let Some(Block::List { rows, .. }) = screen.blocks.iter().find(|block| block.id() == "review") else {
        panic!()
    };
    assert!(rows.iter().any(|row| row.lines == [voice.say("nationality-stateless")]));
}

#[test]
fn before_somebody_agrees_it_is_said_what_hangs_on_a_case_and_what_the_app_cannot_protect_from() {
    let (_, voice) = english();
    let folder = tempfile::tempdir().unwrap();
    let app = at_home(&folder);
    assert_eq!(words(&tap(&app, "about"), "limits"), Some(voice.say("about-limits")));
    app.handle(Event::Back);
    let mut screen = tap(&app, "report");
    choose(&app, "kinds", "debt");
    while screen.id != "report-recipients" {
        screen = tap(&app, "next");
    }
    let consent = screen.blocks.iter().find(|block| block.id() == "consent");
    let Some(Block::Choices { options, .. }) = consent else { panic!("nothing is asked for") };
    assert!(options.iter().all(|option| !option.selected), "nothing is agreed to for somebody");
    let hint = |value: &str| options.iter().find(|o| o.value == value).and_then(|o| o.hint.clone());
    assert_eq!(hint("help"), Some(voice.say("consent-help-hint")));
    assert_eq!(hint("open-case"), Some(voice.say("consent-open-case-hint")));
    assert!(hint("open-case").is_some_and(|said| said.contains("Thailand")));
}

#[test]
fn a_report_of_pictures_and_a_voice_needs_no_letter() {
    let world = World::new();
    let mut phone = Phone::start(&world.phone("phone")).unwrap();
    walk::first_steps(&mut phone, "my").unwrap();
    let voice = world.folder().join("voice.ogg");
    std::fs::write(&voice, [b"OggS".as_slice(), &[0; 4096]].concat()).unwrap();
    phone.tap("report").unwrap();
    phone.choose("kinds", "fishing").unwrap();
    while phone.at() != "report-story" {
        phone.tap("next").unwrap();
    }
    phone.tap("record").unwrap();
    assert!(phone.effects.iter().any(|effect| effect["effect"] == "record-sound"));
    phone.pick("record", &voice, "audio/ogg").unwrap();
    assert_eq!(phone.notice(), None);
    while phone.at() != "report-review" {
        phone.tap("next").unwrap();
    }
    phone.tap("send").unwrap();
    phone.wait_until(SOON, "a receipt", |p| p.code("state") == Some("accepted")).unwrap();
    assert!(phone.block("honest").is_some(), "what an opening does not prove is said");
    let centre = &world.agencies[0];
    let inbox = centre.inbox(&world.url());
    let Message::Report(report) = &inbox[0].message else { panic!("no report") };
    assert_eq!((report.kinds.as_slice(), report.story.as_str()), (&["fishing".to_owned()][..], ""));
    assert_eq!((report.alias.as_ref(), report.contact.as_ref()), (None, None));
    assert_eq!(report.files[0].role, "voice");
    let heard = wait_for(SOON, "the voice", || centre.file(&world.url(), &report.files[0]));
    assert_eq!(heard, std::fs::read(&voice).unwrap());
}
