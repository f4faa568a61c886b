//! Where: the person chooses how exactly, each time, and sees what will be sent.

use crate::{
    app::Inner,
    draw::{button, choice, choices, input, locate, notice, text},
    numbers,
    vocabulary::{Block, Choice, ChoiceStyle, InputKind, MapPoint, Role, Tone},
};
use saphan_core::{
    content::{Arg, Voice},
    location::{
        link::{self, LinkError},
        province,
    },
    report::{draft::Draft, place::place_of},
};
use saphan_protocol::message::limits;

/// Modes: value, icon, whether there is a second line.
const MODES: [(&str, &str, bool); 5] = [
    ("exact", "map-pin", true),
    ("about", "circle-dashed", true),
    ("province", "map", false),
    ("landmark", "signpost", false),
    ("none", "map-pin-off", false),
];

/// Countries offered, ISO 3166-1 alpha-2.
pub(crate) const COUNTRIES: [&str; 7] = ["TH", "KH", "LA", "MM", "VN", "CN", "MY"];

pub(crate) fn draw(app: &Inner, draft: &Draft, label: &str) -> Vec<Block> {
    let voice = &app.voice;
    let mode = draft.answer("place");
    let options = MODES
        .iter()
        .map(|(value, icon, hint)| {
            let mut option = choice(value, voice.say(&format!("place-{value}")), Some(icon), mode == *value);
            option.hint = hint.then(|| voice.say(&format!("place-{value}-hint")));
            option
        })
        .collect();
    let mut blocks = vec![choices("place", voice.say(label), false, ChoiceStyle::List, options)];
    match mode {
        "exact" | "about" => fix(app, draft, &mut blocks),
        "province" => {
            blocks.push(country(voice, draft.answer("country")));
            if COUNTRIES.contains(&draft.answer("country")) {
                blocks.push(provinces(voice, draft));
            }
        }
        "landmark" => landmark(app, draft, &mut blocks),
        _ => {}
    }
    blocks.push(text("other-phone", voice.say("report-where-other-phone")));
    blocks
}

fn fix(app: &Inner, draft: &Draft, blocks: &mut Vec<Block>) {
    let voice = &app.voice;
    let Some(fix) = draft.fix() else {
        blocks.push(locate(voice, app.locating, "report-locate"));
        return;
    };
    let place = place_of(draft);
    let words = in_words(voice, draft);
    let sends = voice.say_with("report-place-sends", &[("place", Arg::Text(&words))]);
    if let (Some(latitude), Some(longitude)) = (place.latitude, place.longitude) {
        blocks.push(Block::Map {
            id: "place-map".to_owned(),
            label: sends.clone(),
            points: vec![MapPoint {
                latitude,
                longitude,
                radius_m: place.accuracy_m.map(f64::from),
                label: words,
            }],
            text: sends,
        });
    }
    let age = voice.wait((app.phone.now() - fix.taken_at).unsigned_abs());
    let metres =
        place.accuracy_m.map_or_else(|| voice.say("unknown"), |m| voice.number(m.round().max(1.0) as u64));
    let args = [("age", Arg::Text(&age)), ("metres", Arg::Text(&metres))];
    blocks.push(text("place-age", voice.say_with("report-place-age", &args)));
    blocks.push(button("locate", voice.say("report-locate-again"), "locate", Role::Secondary));
}

pub(crate) fn country(voice: &Voice, chosen: &str) -> Block {
    let mut options: Vec<Choice> = COUNTRIES
        .iter()
        .map(|code| choice(code, voice.say(&format!("country-{code}")), None, chosen == *code))
        .collect();
    options.push(choice("other", voice.say("country-other"), None, chosen == "other"));
    choices("country", voice.say("report-country-label"), false, ChoiceStyle::List, options)
}

fn provinces(voice: &Voice, draft: &Draft) -> Block {
    let mut options: Vec<Choice> = province::in_country(draft.answer("country"))
        .map(|p| {
            choice(p.code, p.name(voice.language()).to_owned(), None, draft.answer("province") == p.code)
        })
        .collect();
    options.sort_by_cached_key(|option| sort_key(&option.label));
    choices("province", voice.say("report-province-choose"), false, ChoiceStyle::List, options)
}

/// A name as Thai and Lao dictionaries sort it: by the consonant, although a vowel before it is written first.
pub(crate) fn sort_key(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    for at in 1..letters.len() {
        if matches!(letters[at - 1], '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}') {
            letters.swap(at - 1, at);
        }
    }
    letters.into_iter().collect()
}

fn landmark(app: &Inner, draft: &Draft, blocks: &mut Vec<Block>) {
    let voice = &app.voice;
    blocks.push(input(
        "landmark",
        voice.say("report-landmark-label"),
        draft.answer("landmark"),
        InputKind::Paragraph,
        limits::LINE_LETTERS,
        Some(voice.say("report-landmark-hint")),
    ));
    match link::parse(draft.answer("landmark")) {
        Ok(point) => {
            let words = coordinates(voice, point.latitude, point.longitude);
            let said = voice.say_with("landmark-map-link", &[("place", Arg::Text(&words))]);
            blocks.push(notice(voice, "understood", Tone::Good, None, said));
        }
        Err(LinkError::Short) => {
            let said = voice.say("landmark-short-link");
            blocks.push(notice(voice, "short-link", Tone::Warning, Some("short-link"), said));
        }
        Err(_) => {}
    }
}

fn coordinates(voice: &Voice, latitude: f64, longitude: f64) -> String {
    let plain = format!("{latitude:.5}, {longitude:.5}");
    match province::of(latitude, longitude) {
        Some(p) => format!("{}, {plain}", province_name(voice, p)),
        None => plain,
    }
}

fn province_name(voice: &Voice, p: &province::Province) -> String {
    let country = numbers::country_name(voice, p.country);
    format!("{}, {country}", p.name(voice.language()))
}

/// What will be sent about the place, in words.
pub(crate) fn in_words(voice: &Voice, draft: &Draft) -> String {
    let place = place_of(draft);
    let province = place.province.as_deref().and_then(province::by_code).map(|p| province_name(voice, p));
    match place.mode.as_str() {
        "exact" | "about" => match (place.latitude, place.longitude) {
            (Some(latitude), Some(longitude)) => {
                let plain = if place.mode == "exact" {
                    format!("{latitude:.5}, {longitude:.5}")
                } else {
                    voice.say("place-about")
                };
                province.map_or_else(|| plain.clone(), |p| format!("{p}, {plain}"))
            }
            _ => voice.say("place-none"),
        },
        "province" => province.unwrap_or_else(|| match place.country.as_deref() {
            Some(code) => numbers::country_name(voice, code),
            None => voice.say("place-none"),
        }),
        "landmark" => place.landmark.unwrap_or_else(|| voice.say("place-none")),
        _ => voice.say("place-none"),
    }
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn thai_and_lao_names_sort_by_their_consonant() {
        for names in
            [["กระบี่", "เชียงใหม่", "ตรัง", "เลย", "สงขลา"], ["ຄຳມ່ວນ", "ເຊກອງ", "ໄຊຍະບູລີ", "ຜົ້ງສາລີ", "ອັດຕະປື"]]
        {
            let mut sorted = names;
            sorted.sort_by_cached_key(|name| sort_key(name));
            assert_eq!(sorted, names);
        }
    }
}
