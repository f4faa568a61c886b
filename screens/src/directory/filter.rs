//! Who asks, and near where.

use super::{countries, country};
use crate::{
    app::Inner,
    draw::{button, choice, choices, input, locate, text},
    numbers::{self, choice_of_country, country_name},
    report::{self, place::sort_key},
    vocabulary::{Block, Choice, ChoiceStyle, Event, InputKind, Role},
};
use saphan_core::{
    content::Arg,
    directory::model::GROUPS,
    location::{fix::Fix, province},
};

/// Oldest age of a child that can be typed, years.
const OLDEST_CHILD: u8 = 18;

/// Whether anything was chosen.
pub(super) fn any(app: &Inner) -> bool {
    app.filter.province.is_some() || !app.filter.asked.groups.is_empty()
}

pub(super) fn who_in_words(app: &Inner) -> String {
    let voice = &app.voice;
    let asked = &app.filter.asked;
    let names: Vec<String> = asked
        .groups
        .iter()
        .map(|group| {
            let who = voice.say(&format!("accepts-{group}"));
            match asked.child_age.filter(|_| matches!(group.as_str(), "girls" | "boys")) {
                Some(age) => format!("{who} ({})", voice.number(age.into())),
                None => who,
            }
        })
        .collect();
    if names.is_empty() { voice.say("directory-everyone") } else { app.voice.several(&names) }
}

pub(super) fn near_in_words(app: &Inner) -> String {
    let where_in_it = match app.filter.province.as_deref().and_then(province::by_code) {
        Some(province) => province.name(app.voice.language()).to_owned(),
        None => app.voice.say("directory-whole-country"),
    };
    format!("{}: {where_in_it}", country_name(&app.voice, &country(app)))
}

pub(super) fn who(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let chosen = &app.filter.asked.groups;
    let options = GROUPS
        .iter()
        .map(|group| {
            let on = chosen.iter().any(|known| known == group);
            choice(group, voice.say(&format!("accepts-{group}")), None, on)
        })
        .collect();
    let mut blocks = vec![choices("who", voice.say("directory-who-label"), true, ChoiceStyle::List, options)];
    if chosen.iter().any(|group| matches!(group.as_str(), "girls" | "boys")) {
        let age = app.filter.asked.child_age.map_or_else(String::new, |age| age.to_string());
        blocks.push(input(
            "child-age",
            voice.say("directory-child-age-label"),
            &age,
            InputKind::Number,
            2,
            Some(voice.say("directory-child-age-hint")),
        ));
    }
    blocks.push(text("privacy", voice.say("directory-who-privacy")));
    blocks.push(button("show", voice.say("directory-show"), "check", Role::Primary));
    blocks
}

pub(super) fn near(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let chosen_country = country(app);
    let mut blocks = vec![locate(voice, app.locating, "directory-locate")];
    blocks.push(text("privacy", voice.say("directory-near-privacy")));
    blocks.push(choice_of_country(voice, &countries(app), &chosen_country));
    let chosen = app.filter.province.as_deref();
    let mut provinces: Vec<Choice> = province::in_country(&chosen_country)
        .map(|p| choice(p.code, p.name(voice.language()).to_owned(), None, chosen == Some(p.code)))
        .collect();
    if !provinces.is_empty() {
        provinces.sort_by_cached_key(|option| sort_key(&option.label));
        provinces.insert(0, choice("all", voice.say("directory-whole-country"), None, chosen.is_none()));
        let label = voice.say("report-province-choose");
        blocks.push(choices("province", label, false, ChoiceStyle::List, provinces));
    }
    blocks.push(button("show", voice.say("directory-show"), "check", Role::Primary));
    blocks
}

/// Looks at another country. It is kept if it is one with numbers, as on their screen.
pub(super) fn set_country(app: &mut Inner, code: &str) {
    app.filter.province = None;
    app.filter.country = Some(code.to_owned());
    if numbers::known(app.phone.knowledge(), code) {
        if let Err(error) = app.phone.set_setting("country", code) {
            app.vault_problem(&error);
        } else {
            app.filter.country = None;
        }
    }
}

pub(super) fn on(app: &mut Inner, event: Event) {
    if !app.offers(&event) {
        return app.unknown_touch();
    }
    match event {
        Event::Choose { id, value } if id == "who" && GROUPS.contains(&value.as_str()) => {
            let groups = &mut app.filter.asked.groups;
            match groups.iter().position(|known| *known == value) {
                Some(at) => drop(groups.remove(at)),
                None => groups.push(value),
            }
        }
        Event::Type { id, text } if id == "child-age" => child_age(app, &text),
        Event::Choose { id, value } if id == "country" && countries(app).contains(&value) => {
            set_country(app, &value);
        }
        Event::Choose { id, value } if id == "province" && value == "all" => app.filter.province = None,
        Event::Choose { id, value } if id == "province" => match province::by_code(&value) {
            Some(province) if province.country == country(app) => app.filter.province = Some(value),
            _ => app.unknown_touch(),
        },
        Event::Tap { id } if id == "locate" => report::locate(app),
        Event::Tap { id } if id == "show" => app.back(),
        Event::Located { latitude, longitude, accuracy_m, taken_at, .. } => {
            app.locating = false;
            located(app, &Fix { latitude, longitude, accuracy_m, taken_at });
        }
        Event::LocateFailed { reason, .. } => report::locate_failed(app, &reason),
        _ => app.unknown_touch(),
    }
}

/// Takes the province of a place; the place itself is let go.
fn located(app: &mut Inner, fix: &Fix) {
    if let Err(error) = fix.check(app.phone.now()) {
        return report::refused_fix(app, &error, fix.taken_at);
    }
    let known = countries(app);
    match province::of(fix.latitude, fix.longitude) {
        Some(province) if known.iter().any(|code| code == province.country) => {
            app.filter.country = Some(province.country.to_owned());
            app.filter.province = Some(province.code.to_owned());
        }
        _ => app.problem("elsewhere", "directory-elsewhere"),
    }
}

fn child_age(app: &mut Inner, typed: &str) {
    let ascii = crate::pin::ascii(typed.trim());
    match ascii.parse::<u8>() {
        _ if ascii.is_empty() => app.filter.asked.child_age = None,
        Ok(age) if age <= OLDEST_CHILD => app.filter.asked.child_age = Some(age),
        _ => {
            let text = app
                .voice
                .say_with("directory-child-age-wrong", &[("oldest", Arg::Number(OLDEST_CHILD.into()))]);
            app.problem_text("child-age", text);
        }
    }
}
