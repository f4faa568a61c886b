//! One service: all that is known, what is not known said as such, and where sources differ.

use super::{accepts_in_words, icon, places_in_words};
use crate::{
    app::Inner,
    draw::{button, heading, messages_review, notice, sourced, text},
    numbers::{self, in_language},
    vocabulary::{Block, Effect, Event, LinkKind, Role, Tone},
};
use saphan_core::{
    content::{
        Arg, Knowledge, Voice,
        model::{Line, Texts},
    },
    directory::{find, model::Service},
};

/// A service by id.
pub(crate) fn service<'a>(app: &'a Inner, id: &str) -> Option<&'a Service> {
    app.phone.knowledge().payload().directory.services.iter().find(|service| service.id == id)
}

pub(super) fn draw(app: &Inner, id: &str) -> Vec<Block> {
    let voice = &app.voice;
    let Some(service) = service(app, id) else {
        return vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))];
    };
    let mut blocks = vec![button("listen", voice.say("listen"), "volume-2", Role::Secondary)];
    blocks.extend(about(voice, app.phone.knowledge(), service));
    blocks.push(messages_review(voice, app.phone.knowledge()));
    blocks
}

/// All that is known of a service.
pub(crate) fn about(voice: &Voice, knowledge: &Knowledge, service: &Service) -> Vec<Block> {
    let language = voice.language();
    let mut blocks = Vec::new();
    if find::closed(service) {
        blocks.push(notice(voice, "closed", Tone::Warning, None, voice.say("directory-closed-note")));
    }
    let kind = voice.say(&format!("service-{}", service.kind));
    blocks.push(heading("kind", kind, Some(icon(&service.kind))));
    let mut part = |id: &str, title: Option<&str>, texts: &Option<Texts>| {
        let Some(texts) = texts else { return };
        blocks.extend(title.map(|title| heading(&format!("{id}-head"), voice.say(title), None)));
        blocks.push(text(id, in_language(texts, language)));
    };
    part("description", None, &service.description);
    part("conditions", Some("service-conditions"), &service.eligibility_description);
    part("how", Some("service-how"), &service.application_process);
    blocks.push(text("facts", facts(voice, knowledge, service).join("\n")));
    blocks.extend(links(voice, service));
    blocks.extend(call(voice, knowledge, service));
    if let Some(conflict) = &service.conflict {
        blocks.push(heading("differ-head", voice.say("service-differ"), Some("info")));
        blocks.push(text("differ", in_language(conflict, language)));
    }
    blocks.push(text("source", sourced(voice, &service.source, &voice.date(&service.as_of))));
    blocks
}

/// What is known in short lines; what is not is said to be unknown. Hours, cost and languages of a call stand with its
/// line.
fn facts(voice: &Voice, knowledge: &Knowledge, service: &Service) -> Vec<String> {
    let organization = service
        .organization_id
        .as_ref()
        .and_then(|id| knowledge.payload().directory.organizations.iter().find(|known| known.id == *id));
    let mut facts = vec![match organization {
        Some(known) => {
            let name = in_language(&known.name, voice.language());
            voice.say_with("service-by", &[("name", Arg::Text(&name))])
        }
        None => voice.say("service-by-unknown"),
    }];
    facts.push(voice.say(&format!("agency-level-{}", service.level)));
    let calls = !service.phones.is_empty();
    match (places_in_words(voice, service), &service.service_areas) {
        (_, Some(_)) => facts.push(voice.say("service-where-every")),
        (Some(places), None) => {
            facts.push(voice.say_with("service-where", &[("places", Arg::Text(&places))]));
            if service.locations.iter().all(|place| place.latitude.is_none()) {
                facts.push(voice.say("service-address-unknown"));
            }
        }
        (None, None) if matches!(service.kind.as_str(), "line" | "online") => {}
        (None, None) => facts.push(voice.say("service-where-unknown")),
    }
    facts.push(match accepts_in_words(voice, service) {
        Some(who) => voice.say_with("service-accepts", &[("who", Arg::Text(&who))]),
        None => voice.say("service-accepts-unknown"),
    });
    if let Some(capacity) = service.capacity {
        facts.push(voice.say_with("service-capacity", &[("count", Arg::Number(capacity.into()))]));
    }
    if service.languages.is_some() || !calls {
        facts.push(numbers::languages(voice, service.languages.as_deref()));
    }
    match service.schedule.as_deref() {
        Some("24h") => facts.push(voice.say("hours-24")),
        _ if !calls => facts.push(voice.say("hours-unknown")),
        _ => {}
    }
    match service.cost_option.as_deref() {
        Some("free") => facts.push(voice.say("cost-free")),
        _ if !calls => facts.push(voice.say("cost-unknown")),
        _ => {}
    }
    facts
}

/// Its page, and its places on a map where coordinates are known.
fn links(voice: &Voice, service: &Service) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(url) = &service.url {
        blocks.push(Block::Link {
            id: "web".to_owned(),
            kind: LinkKind::Web,
            label: voice.say("service-web"),
            target: url.clone(),
            icon: "link".to_owned(),
            notes: vec![url.clone(), voice.say("document-needs-internet")],
        });
    }
    for (number, (latitude, longitude)) in points(service).enumerate() {
        blocks.push(Block::Link {
            id: format!("map-{number}"),
            kind: LinkKind::Map,
            label: voice.say("service-map"),
            target: format!("{latitude:.5}, {longitude:.5}"),
            icon: "map".to_owned(),
            notes: Vec::new(),
        });
    }
    blocks
}

fn points(service: &Service) -> impl Iterator<Item = (f64, f64)> {
    service.locations.iter().filter_map(|place| Some((place.latitude?, place.longitude?)))
}

/// Its lines; without one, the first line of the country that has a number.
fn call(voice: &Voice, knowledge: &Knowledge, service: &Service) -> Vec<Block> {
    let own: Vec<&Line> =
        knowledge.payload().lines.iter().filter(|line| service.phones.contains(&line.id)).collect();
    let mut blocks = vec![heading("call", voice.say("service-call"), Some("phone-call"))];
    let reached = own.iter().any(|line| line.number.is_some());
    blocks.extend(own.iter().flat_map(|line| numbers::of(voice, line)));
    if reached {
        return blocks;
    }
    let other = knowledge.lines(&service.country).into_iter().find(|line| line.number.is_some());
    match other.filter(|line| !service.phones.contains(&line.id)) {
        Some(line) => {
            blocks.push(text("no-number", voice.say("service-no-number")));
            blocks.extend(numbers::of(voice, line));
        }
        // A line of its own says so itself.
        None if own.is_empty() => blocks.push(text("no-number", voice.say("number-unknown"))),
        None => {}
    }
    blocks
}

pub(super) fn on(app: &mut Inner, id: &str, event: Event) {
    let Event::Tap { id: tapped } = event else { return app.unknown_touch() };
    if numbers::dial(app, &tapped) {
        return;
    }
    let effect = service(app, id).and_then(|service| match tapped.as_str() {
        "web" => service.url.clone().map(|url| Effect::OpenWeb { url }),
        "listen" => Some(aloud(app, id, service)),
        tapped => {
            let number = tapped.strip_prefix("map-")?.parse().ok()?;
            let (latitude, longitude) = points(service).nth(number)?;
            let geo = format!("geo:{latitude:.5},{longitude:.5}");
            let web = format!("https://www.openstreetmap.org/?mlat={latitude:.5}&mlon={longitude:.5}#map=15/{latitude:.5}/{longitude:.5}");
            Some(Effect::OpenMap { geo, web })
        }
    });
    match effect {
        Some(effect) => app.effects.push(effect),
        None => app.unknown_touch(),
    }
}

/// Name and texts of the screen, to be read aloud.
fn aloud(app: &Inner, id: &str, service: &Service) -> Effect {
    let mut words = vec![in_language(&service.name, app.voice.language())];
    words.extend(draw(app, id).into_iter().filter_map(|block| match block {
        Block::Text { text, id, .. } if id != "source" => Some(text),
        _ => None,
    }));
    Effect::Speak { text: words.join("\n"), language: app.voice.language().to_owned() }
}
