//! The vocabulary as JSON: round trips, and what is unknown is refused.

use super::World;
use crate::vocabulary::{Appearance, Effect, Event, Screen, Step};
use serde_json::{Value, json};

#[test]
fn every_event_goes_through_json_and_back() {
    let id = || "x".to_owned();
    let events = [
        Event::Start { locale: Some("km".to_owned()), utc_offset_minutes: -60 },
        Event::Tap { id: id() },
        Event::Choose { id: id(), value: "v".to_owned() },
        Event::Type { id: id(), text: "ខ្ញុំ \u{200B}\n".to_owned() },
        Event::SetDate { id: id(), date: Some("2026-11-01".to_owned()) },
        Event::SetDate { id: id(), date: None },
        Event::Back,
        Event::Leave,
        Event::Located { id: id(), latitude: 13.7, longitude: 100.5, accuracy_m: None, taken_at: 1 },
        Event::LocateFailed { id: id(), reason: "off".to_owned() },
        Event::Picked { id: id(), path: "/p".to_owned(), media_type: None },
        Event::PickFailed { id: id(), reason: "cancelled".to_owned() },
        Event::Tick,
        Event::Hidden,
        Event::Lock,
    ];
    for event in events {
        let text = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event, "{text}");
    }
}

#[test]
fn unknown_events_and_fields_are_refused() {
    for wrong in [
        json!({"event": "explode"}),
        json!({"event": "tap"}),
        json!({"event": "tap", "id": "next", "twice": true}),
        json!({"event": "start", "locale": "en", "imei": "35"}),
        json!({"event": "type", "id": "story"}),
        json!({"event": "located", "id": "locate", "latitude": "13", "longitude": 100.0, "taken_at": 1}),
        json!({"event": "tap", "id": 7}),
        json!({"id": "next"}),
        json!("back"),
        json!(null),
        json!([]),
    ] {
        assert!(serde_json::from_value::<Event>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn unit_events_with_a_field_too_many_are_refused() {
    for name in ["back", "leave", "tick", "hidden", "lock"] {
        assert!(serde_json::from_value::<Event>(json!({"event": name})).is_ok());
        let answer = serde_json::from_value::<Event>(json!({"event": name, "more": 1}));
        assert!(answer.is_err(), "{name} took a field it does not know");
    }
}

#[test]
fn screens_and_effects_go_through_json_and_back() {
    let world = World::new();
    let mut person = world.at_home();
    person.tap("report");
    person.choose("kinds", "child");
    let mut seen = Vec::new();
    for _ in 0..9 {
        seen.push(person.screen().clone());
        person.tap("next");
    }
    for screen in seen {
        let text = serde_json::to_string(&screen).unwrap();
        assert_eq!(serde_json::from_str::<Screen>(&text).unwrap(), screen);
    }
    let effects = [
        Effect::Dial { number: "1300".to_owned() },
        Effect::OpenMap { geo: "geo:1,2".to_owned(), web: "https://x".to_owned() },
        Effect::OpenWeb { url: "https://x".to_owned() },
        Effect::Share { text: "t".to_owned() },
        Effect::ShareFile { path: "/p/knowledge.pack".to_owned(), media_type: "a/b".to_owned() },
        Effect::SendSms { number: "1".to_owned(), text: "t".to_owned() },
        Effect::Locate { id: "locate".to_owned(), wait_s: 30 },
        Effect::TakePhoto { id: "camera".to_owned() },
        Effect::PickPhoto { id: "gallery".to_owned() },
        Effect::PickFile { id: "file".to_owned() },
        Effect::RecordSound { id: "record".to_owned(), max_seconds: 600 },
        Effect::PlaySound { path: "/s".to_owned() },
        Effect::Speak { text: "t".to_owned(), language: "km".to_owned() },
        Effect::Notify { title: "a".to_owned(), text: "b".to_owned() },
        Effect::SecureWindow { on: true },
        Effect::LeaveNow { url: "https://x".to_owned() },
        Effect::Appear { name: Appearance::Notes, label: "Notes".to_owned() },
        Effect::WakeAt { at: 1 },
    ];
    for effect in &effects {
        let text = serde_json::to_value(effect).unwrap();
        assert!(text["effect"].is_string());
        assert_eq!(serde_json::from_value::<Effect>(text).unwrap(), *effect);
    }
    let step = Step { screen: person.screen().clone(), effects: effects.to_vec() };
    let value: Value = serde_json::to_value(&step).unwrap();
    assert_eq!(serde_json::from_value::<Step>(value).unwrap(), step);
}

#[test]
fn events_from_several_threads_are_each_answered() {
    let world = World::new();
    let person = world.at_home();
    let app = std::sync::Arc::new(person.app);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let app = std::sync::Arc::clone(&app);
            scope.spawn(move || (0..20).for_each(|_| drop(app.handle(Event::Tick))));
        }
    });
    assert_eq!(app.handle(Event::Tick).screen.id, "home");
}
