//! My rights: articles from the pack, each with its source, its date, and whether a lawyer has read it.

use crate::{
    app::Inner,
    at::At,
    draw::{button, heading, list, notice, row, text},
    numbers,
    vocabulary::{Block, Effect, Event, Role, Tone},
};
use saphan_core::content::{Arg, model::Article};

/// Icon of a topic.
fn icon(topic: &str) -> &'static str {
    match topic {
        "passport-kept" => "passport-kept",
        "wages-unpaid" => "wages-unpaid",
        "how-to-report" => "report",
        "right-to-an-interpreter" => "interpreter",
        _ => "rights",
    }
}

/// An article in the person's language, in English if the pack lacks that one.
pub(crate) fn article<'a>(app: &'a Inner, topic: &str) -> Option<&'a Article> {
    let in_language = |language: &'a str| app.phone.knowledge().articles(language).find(|a| a.topic == topic);
    in_language(app.voice.language()).or_else(|| in_language("en"))
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    let At::Article(topic) = at else {
        let rows = app
            .phone
            .knowledge()
            .articles(voice.language())
            .map(|a| row(&a.topic, a.title.clone(), Vec::new(), Some(icon(&a.topic))))
            .collect();
        return vec![list("articles", None, rows)];
    };
    let Some(article) = article(app, topic) else {
        return vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))];
    };
    let mut blocks = vec![button("listen", voice.say("listen"), "volume-2", Role::Secondary)];
    if article.reviewed_by == "unreviewed" {
        blocks.push(notice(voice, "unreviewed", Tone::Info, None, voice.say("unreviewed")));
    }
    blocks.extend(body(&article.body));
    blocks.push(heading("call", voice.say("rights-call"), Some("phone-call")));
    let country = numbers::country(app);
    if let Some(line) = app.phone.knowledge().lines(&country).first() {
        blocks.extend(numbers::of(voice, line));
    }
    let date = voice.date(&article.as_of);
    let countries: Vec<String> = article.countries.iter().map(|c| numbers::country_name(voice, c)).collect();
    let holds = if countries.is_empty() {
        voice.say("rights-general")
    } else {
        voice.say_with("rights-countries", &[("countries", Arg::Text(&countries.join(", ")))])
    };
    let from = [
        holds,
        voice.say_with("rights-source", &[("source", Arg::Text(&article.source))]),
        voice.say_with("rights-as-of", &[("date", Arg::Text(&date))]),
    ];
    blocks.push(text("source", from.join("\n")));
    blocks
}

/// Paragraphs, `## ` headings and `- ` items as blocks.
fn body(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (index, part) in markdown.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).enumerate() {
        let id = format!("part-{index}");
        if let Some(title) = part.strip_prefix("## ") {
            let (title, rest) = title.split_once('\n').unwrap_or((title, ""));
            blocks.push(heading(&id, title.trim().to_owned(), None));
            if !rest.trim().is_empty() {
                blocks.push(text(&format!("{id}-text"), plain(rest)));
            }
        } else {
            blocks.push(text(&id, plain(part)));
        }
    }
    blocks
}

/// A paragraph as words: its lines joined, items with a bullet each on a line of its own.
fn plain(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for line in part.lines().map(str::trim).filter(|l| !l.is_empty()) {
        match line.strip_prefix("- ") {
            Some(item) => {
                if !out.is_empty() {
                    out.push('\n');
                }
                out.push_str("• ");
                out.push_str(item);
            }
            None => {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(line);
            }
        }
    }
    out
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    let Event::Tap { id } = event else { return app.unknown_touch() };
    match at {
        At::Article(topic) if id == "listen" => {
            if let Some(article) = article(app, topic) {
                let text = format!("{}\n{}", article.title, plain(&article.body.replace("## ", "")));
                let language = article.language.clone();
                app.effects.push(Effect::Speak { text, language });
            }
        }
        At::Rights if article(app, &id).is_some() => app.go(At::Article(id)),
        _ => {
            if !numbers::dial(app, &id) {
                app.unknown_touch();
            }
        }
    }
}
