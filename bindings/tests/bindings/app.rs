//! The app with a front end that is not as it should be.

use crate::world::{Answering, Quiet, World};
use saphan_bindings::{App, KeyStore, KeyStoreError, Observer, ObserverError, Setup, vocabulary};
use saphan_screens::vocabulary::{Block, Event, Screen};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

fn start() -> Event {
    Event::Start { locale: Some("en".to_owned()), utc_offset_minutes: 420 }
}

fn tap(app: &App, id: &str) -> Screen {
    app.handle(Event::Tap { id: id.to_owned() }).screen
}

fn choose(app: &App, id: &str, value: &str) -> Screen {
    app.handle(Event::Choose { id: id.to_owned(), value: value.to_owned() }).screen
}

fn type_text(app: &App, id: &str, text: &str) -> Screen {
    app.handle(Event::Type { id: id.to_owned(), text: text.to_owned() }).screen
}

fn at_home(app: &App) {
    assert_eq!(app.handle(start()).screen.id, "language");
    choose(app, "language", "en");
    tap(app, "save");
    assert_eq!(tap(app, "skip").id, "home");
}

fn at_story(app: &App) {
    tap(app, "report");
    let mut screen = choose(app, "kinds", "debt");
    while screen.id != "report-story" {
        screen = tap(app, "next");
    }
}

fn code(screen: &Screen) -> Option<&str> {
    screen.blocks.iter().find_map(|block| match block {
        Block::Notice { code, .. } => code.as_deref(),
        _ => None,
    })
}

fn has(screen: &Screen, wanted: &str) -> bool {
    screen.blocks.iter().any(|block| match block {
        Block::Button { id, .. } | Block::Link { id, .. } => id == wanted || id.starts_with(wanted),
        _ => false,
    })
}

fn value(screen: &Screen, wanted: &str) -> String {
    let found = screen.blocks.iter().find_map(|block| match block {
        Block::TextInput { id, value, .. } if id == wanted => Some(value.clone()),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no {wanted} on {}", screen.id))
}

fn opened(world: &World, keys: Arc<dyn KeyStore>, observer: Arc<dyn Observer>) -> Arc<App> {
    App::open(world.setup(), keys, observer).unwrap()
}

#[test]
fn a_key_of_another_length_is_told_and_the_app_opens_once_it_is_right() {
    for length in [0_usize, 31, 33, 1 << 20] {
        let world = World::new();
        let right = Arc::new(AtomicBool::new(false));
        let now = Arc::clone(&right);
        let keys =
            Answering(move |_: &str, _| Ok(vec![7; if now.load(Ordering::Relaxed) { 32 } else { length }]));
        let app = opened(&world, Arc::new(keys), Arc::new(Quiet));
        let screen = app.handle(start()).screen;
        assert_eq!((screen.id.as_str(), code(&screen)), ("problem", Some("key-store")));
        assert!(!app.busy());
        assert!(!app.words().cancel.is_empty());
        right.store(true, Ordering::Relaxed);
        assert_eq!(tap(&app, "retry").id, "language");
    }
}

#[test]
fn a_key_that_is_gone_is_told_with_a_number_to_call_and_nothing_is_deleted() {
    let world = World::new();
    {
        let app = world.app();
        at_home(&app);
        at_story(&app);
        type_text(&app, "story", "kept");
    }
    let gone = Answering(|_: &str, create: bool| match create {
        true => Ok(vec![9; 32]),
        false => Err(KeyStoreError::Missing),
    });
    {
        let app = opened(&world, Arc::new(gone), Arc::new(Quiet));
        for event in [start(), Event::Tap { id: "retry".to_owned() }, Event::Tick, Event::Back] {
            let screen = app.handle(event).screen;
            assert_eq!((screen.id.as_str(), code(&screen)), ("problem", Some("key-store")));
            assert!(has(&screen, "retry") && has(&screen, "anew"), "{screen:?}");
            assert!(
                screen
                    .blocks
                    .iter()
                    .any(|block| matches!(block, Block::Link { target, .. } if target == "1300")),
                "a number to call stays"
            );
        }
    }
    let app = world.app();
    assert_eq!(value(&app.handle(start()).screen, "story"), "kept");
}

#[test]
fn two_apps_over_one_folder_say_that_it_is_in_use() {
    let world = World::new();
    let first = world.app();
    at_home(&first);
    let second = world.app();
    let screen = second.handle(start()).screen;
    assert_eq!((screen.id.as_str(), code(&screen)), ("problem", Some("in-use")));
    drop(first);
    assert_eq!(tap(&second, "retry").id, "home");
}

/// Fails each time, as an exception thrown in Kotlin arrives here.
struct Throwing(AtomicUsize);

impl Observer for Throwing {
    fn changed(&self) -> Result<(), ObserverError> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Err(ObserverError::Unexpected)
    }
}

#[test]
fn an_observer_that_throws_stops_no_report() {
    let world = World::online();
    let observer = Arc::new(Throwing(AtomicUsize::new(0)));
    let app = opened(&world, Arc::clone(&world.keys) as _, Arc::clone(&observer) as _);
    at_home(&app);
    tap(&app, "report");
    let mut screen = choose(&app, "kinds", "debt");
    while screen.id != "report-review" {
        screen = tap(&app, "next");
    }
    screen = tap(&app, "send");
    let end = Instant::now() + Duration::from_secs(30);
    while world.opened_by("ngo").is_empty() || observer.0.load(Ordering::Relaxed) == 0 || app.busy() {
        assert!(Instant::now() < end, "{screen:?}");
        std::thread::sleep(Duration::from_millis(20));
        screen = app.handle(Event::Tick).screen;
    }
    // The thread that carries lives on: an answer still comes.
    let told = observer.0.load(Ordering::Relaxed);
    world.reply("ngo", 1, |reply| reply.text = "hello".to_owned());
    while observer.0.load(Ordering::Relaxed) == told {
        assert!(Instant::now() < end, "the observer was not called again");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn events_from_many_threads_are_taken_one_after_the_other() {
    let world = World::new();
    let app = world.app();
    at_home(&app);
    at_story(&app);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let app = &app;
            scope.spawn(move || {
                for nth in 0..25 {
                    let text = format!("{thread} {nth}");
                    // A step belongs to its own event, whatever others do.
                    assert_eq!(value(&type_text(app, "story", &text), "story"), text);
                    assert!(!app.words().cancel.is_empty());
                    let _ = app.busy();
                }
            });
        }
    });
    let last = value(&app.handle(Event::Tick).screen, "story");
    drop(app);
    assert_eq!(value(&world.app().handle(start()).screen, "story"), last);
}

#[test]
fn a_pack_that_is_none_is_an_error_before_anything_is_opened() {
    let world = World::new();
    let mut pack = world.pack();
    pack.bytes.truncate(100);
    let setup = Setup { pack: Some(pack), ..world.setup() };
    let refused = App::open(setup, Arc::clone(&world.keys) as _, Arc::new(Quiet)).unwrap_err();
    assert!(refused.to_string().contains("install the program again"));
    assert!(!world.folder().exists());
}

#[test]
fn the_vocabulary_has_the_version_of_the_screens() {
    assert_eq!(vocabulary(), saphan_screens::vocabulary::VOCABULARY);
}
