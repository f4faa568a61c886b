//! Phone numbers by country: each with its hours, cost, languages, source and date; unknown is said as unknown.

use crate::{
    app::Inner,
    at::At,
    draw::{button, choice, choices, heading, messages_review, notice, sourced, text},
    language,
    vocabulary::{Block, ChoiceStyle, Effect, Event, LinkKind, Role, Tone},
};
use saphan_core::content::{
    Arg, Knowledge, Voice,
    model::{Line, Texts},
};

/// A text in a language, in English if it lacks that one.
pub(crate) fn in_language(texts: &Texts, language: &str) -> String {
    texts.get(language).or_else(|| texts.get("en")).cloned().unwrap_or_default()
}

/// A country by name; one without a message of ours is its code, not a message id.
pub(crate) fn country_name(voice: &Voice, code: &str) -> String {
    voice.known(&format!("country-{code}")).unwrap_or_else(|| code.to_owned())
}

/// A country by name, or that there are several.
pub(crate) fn countries_name(voice: &Voice, code: Option<&str>) -> String {
    code.map_or_else(|| voice.say("statistics-several"), |code| country_name(voice, code))
}

/// The country whose numbers are shown: the one chosen last, Thailand at first.
pub(crate) fn country(app: &Inner) -> String {
    app.phone.setting("country").ok().flatten().unwrap_or_else(|| "TH".to_owned())
}

/// Countries our readers come from for which no number is known: said there, rather than left out.
const WITHOUT: [&str; 2] = ["MM", "CN"];

/// Countries of the list.
pub(crate) fn countries(knowledge: &Knowledge) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let lines = knowledge.payload().lines.iter().map(|line| line.country.as_str());
    for country in lines.chain(WITHOUT) {
        if !found.iter().any(|known| known == country) {
            found.push(country.to_owned());
        }
    }
    found
}

/// Whether the list has this country.
pub(crate) fn known(knowledge: &Knowledge, country: &str) -> bool {
    countries(knowledge).iter().any(|code| code == country)
}

pub(crate) fn draw(app: &Inner) -> Vec<Block> {
    let mut blocks = blocks(&app.voice, app.phone.knowledge(), &country(app));
    // Under the choice of the country, before the numbers.
    blocks.insert(1, button("places", app.voice.say("directory-title"), "signpost", Role::Secondary));
    blocks
}

/// The choice of one of these countries.
pub(crate) fn choice_of_country(voice: &Voice, countries: &[String], chosen: &str) -> Block {
    let options =
        countries.iter().map(|code| choice(code, country_name(voice, code), None, code == chosen)).collect();
    choices("country", voice.say("numbers-country"), false, ChoiceStyle::List, options)
}

/// The numbers of a country, with the choice of another.
pub(crate) fn blocks(voice: &Voice, knowledge: &Knowledge, chosen: &str) -> Vec<Block> {
    let mut blocks = vec![choice_of_country(voice, &countries(knowledge), chosen)];
    let lines = knowledge.lines(chosen);
    if lines.is_empty() {
        blocks.push(notice(voice, "none", Tone::Info, None, voice.say("numbers-none")));
    }
    blocks.extend(lines.iter().flat_map(|line| of(voice, line)));
    blocks.push(text("only-there", voice.say("numbers-free-choice")));
    blocks.push(messages_review(voice, knowledge));
    blocks
}

/// One line, as a link to call with its notes.
pub(crate) fn of(voice: &Voice, line: &Line) -> Vec<Block> {
    let spoken = voice.language();
    let name = in_language(&line.name, spoken);
    let mut notes = vec![in_language(&line.purpose, spoken), in_language(&line.operator, spoken)];
    notes.push(match line.hours.as_deref() {
        Some("24h") => voice.say("hours-24"),
        Some(hours) => hours.to_owned(),
        None => voice.say("hours-unknown"),
    });
    notes.push(voice.say(if line.cost.as_deref() == Some("free") { "cost-free" } else { "cost-unknown" }));
    match line.records_calls {
        Some(true) => notes.push(voice.say("calls-recorded")),
        Some(false) => {}
        None => notes.push(voice.say("calls-recorded-unknown")),
    }
    notes.push(languages(voice, line.languages.as_deref()));
    if let Some(conflict) = &line.conflict {
        notes.push(in_language(conflict, spoken));
    }
    notes.push(sourced(voice, &line.source, &voice.date(&line.as_of)));
    notes.retain(|note| !note.is_empty());
    let heading = heading(&format!("line-{}", line.id), name, None);
    let Some(number) = &line.number else {
        let mut about = vec![said(voice, line)];
        about.extend(notes);
        return vec![heading, text(&format!("about-{}", line.id), about.join("\n"))];
    };
    let link = Block::Link {
        id: format!("call-{}", line.id),
        kind: LinkKind::Call,
        label: said(voice, line),
        target: number.clone(),
        icon: "phone-call".to_owned(),
        notes,
    };
    vec![heading, link]
}

/// The languages that are spoken or written there, or that they are not known.
pub(crate) fn languages(voice: &Voice, tags: Option<&[String]>) -> String {
    let Some(tags) = tags else { return voice.say("line-languages-unknown") };
    let names: Vec<&str> = tags.iter().map(|tag| language::name(tag)).collect();
    voice.say_with("line-languages", &[("languages", Arg::Text(&voice.several(&names)))])
}

/// The number of a line with its country, or that it is not known.
fn said(voice: &Voice, line: &Line) -> String {
    let country = country_name(voice, &line.country);
    match &line.number {
        Some(number) => {
            let args = [("number", Arg::Text(number)), ("country", Arg::Text(&country))];
            voice.say_with("number-label", &args)
        }
        None => format!("{country}. {}", voice.say("number-unknown")),
    }
}

/// What is said of a line's number; none for a line the pack lacks.
pub(crate) fn label(app: &Inner, id: &str) -> Option<String> {
    let line = app.phone.knowledge().payload().lines.iter().find(|line| line.id == id)?;
    Some(said(&app.voice, line))
}

/// A touch on a number anywhere in the app: opens the dialler. Returns whether it was one.
pub(crate) fn dial(app: &mut Inner, id: &str) -> bool {
    let dialled = dialled(app.phone.knowledge(), id);
    let is_one = dialled.is_some();
    app.effects.extend(dialled);
    is_one
}

/// What a touch on a number asks for.
pub(crate) fn dialled(knowledge: &Knowledge, id: &str) -> Option<Effect> {
    let line = id.strip_prefix("call-")?;
    let number = knowledge.payload().lines.iter().find(|l| l.id == line)?.number.clone()?;
    Some(Effect::Dial { number })
}

pub(crate) fn on(app: &mut Inner, event: Event) {
    match event {
        Event::Choose { id, value } if id == "country" && known(app.phone.knowledge(), &value) => {
            if let Err(error) = app.phone.set_setting("country", &value) {
                app.vault_problem(&error);
            }
        }
        Event::Tap { id } if dial(app, &id) => {}
        Event::Tap { id } if id == "places" => app.go(At::Directory),
        _ => app.unknown_touch(),
    }
}
