//! My rights: articles from the pack, each with its source, its date, and whether a lawyer has read it.

use crate::{
    app::Inner,
    at::At,
    draw::{button, heading, list, notice, review, row, text},
    numbers,
    vocabulary::{Block, Effect, Event, Role, Tone},
};
use saphan_core::content::{Arg, Voice, model::Article};

/// Groups of topics in the order of the screen: id, icon. Work comes first: it is what people came for, and what a boss
/// who looks on may see.
const GROUPS: [(&str, &str); 6] = [
    ("work", "briefcase"),
    ("danger", "shield-alert"),
    ("papers", "file"),
    ("help", "heart-handshake"),
    ("home", "map-pinned"),
    ("money", "smartphone"),
];

/// Topics in the order of the screen: topic, its group, icon. A topic that a newer pack brings stands below all groups.
const TOPICS: [(&str, &str, &str); 40] = [
    ("wages-unpaid", "work", "wages-unpaid"),
    ("minimum-wage", "work", "scale"),
    ("working-hours-and-rest", "work", "clock"),
    ("contract-and-language", "work", "scroll-text"),
    ("changing-employer", "work", "undo-2"),
    ("work-accident", "work", "stethoscope"),
    ("fishing-work", "work", "fishing"),
    ("domestic-work", "work", "domestic-work"),
    ("what-is-trafficking", "danger", "info"),
    ("forced-labour-signs", "danger", "forced-work"),
    ("locked-in", "danger", "locked-in"),
    ("violence-and-threats", "danger", "violence"),
    ("scam-compounds", "danger", "scam-compound"),
    ("job-offers-online", "danger", "online-recruitment"),
    ("forced-marriage", "danger", "forced-marriage"),
    ("surrogacy", "danger", "child"),
    ("begging-and-children", "danger", "begging"),
    ("passport-kept", "papers", "passport-kept"),
    ("work-permit", "papers", "badge-check"),
    ("border-pass", "papers", "signpost"),
    ("deportation-and-arrest", "papers", "siren"),
    ("before-you-go", "papers", "map"),
    ("how-to-report", "help", "report"),
    ("what-happens-after-a-report", "help", "mail-open"),
    ("right-to-an-interpreter", "help", "interpreter"),
    ("identification-steps", "help", "circle-help"),
    ("reflection-period", "help", "hourglass"),
    ("shelters", "help", "building"),
    ("health-care", "help", "stethoscope"),
    ("legal-aid", "help", "scale"),
    ("compensation-and-court", "help", "scroll-text"),
    ("fund-subsidies", "help", "hand-helping"),
    ("going-home-cambodia", "home", "bridge"),
    ("going-home-laos", "home", "bridge"),
    ("going-home-myanmar", "home", "bridge"),
    ("going-home-vietnam", "home", "bridge"),
    ("family-of-a-missing-person", "home", "missing-person"),
    ("phone-safety", "money", "smartphone"),
    ("debt-and-broker-fees", "money", "debt"),
    ("sending-money-home", "money", "send"),
];

/// Icon of a topic.
pub(crate) fn icon(topic: &str) -> &'static str {
    TOPICS.iter().find(|(known, ..)| *known == topic).map_or("rights", |(.., icon)| icon)
}

/// One heading of the screen and the articles below it.
pub(crate) struct Group<'a> {
    /// Id of [`GROUPS`]; `other` for topics that no group names.
    pub(crate) id: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) articles: Vec<&'a Article>,
}

/// Articles under their groups. None is left out, and no group is empty.
pub(crate) fn grouped<'a>(articles: &[&'a Article]) -> Vec<Group<'a>> {
    let of = |topic: &str| articles.iter().copied().find(|article| article.topic == topic);
    let mut groups: Vec<Group<'a>> = GROUPS
        .iter()
        .map(|(id, icon)| {
            let topics = TOPICS.iter().filter(|(_, group, _)| group == id);
            Group { id, icon, articles: topics.filter_map(|(topic, ..)| of(topic)).collect() }
        })
        .collect();
    let unknown = articles.iter().filter(|article| TOPICS.iter().all(|(topic, ..)| article.topic != *topic));
    groups.push(Group { id: "other", icon: "rights", articles: unknown.copied().collect() });
    groups.retain(|group| !group.articles.is_empty());
    groups
}

/// What else can be read, with its icon.
const MORE: [(&str, &str); 3] =
    [("statistics", "info"), ("documents", "scroll-text"), ("publicity", "share-2")];

/// An article in the person's language, in English if the pack lacks that one.
pub(crate) fn article<'a>(app: &'a Inner, topic: &str) -> Option<&'a Article> {
    let in_language = |language: &'a str| app.phone.knowledge().articles(language).find(|a| a.topic == topic);
    in_language(app.voice.language()).or_else(|| in_language("en"))
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    let voice = &app.voice;
    let At::Article(topic) = at else {
        let articles: Vec<&Article> = app.phone.knowledge().articles(voice.language()).collect();
        let search = button("search", voice.say("home-search"), "search", Role::Secondary);
        let mut blocks = vec![search];
        blocks.extend(grouped(&articles).iter().flat_map(|group| shown(voice, group)));
        let more = MORE.map(|(id, icon)| row(id, voice.say(&format!("{id}-title")), Vec::new(), Some(icon)));
        blocks.push(heading("group-more", voice.say("rights-more"), Some("scroll-text")));
        blocks.push(list("articles-more", None, more.to_vec()));
        return blocks;
    };
    let Some(article) = article(app, topic) else {
        return vec![notice(voice, "gone", Tone::Info, None, voice.say("problem-unknown"))];
    };
    let mut blocks = vec![button("listen", voice.say("listen"), "volume-2", Role::Secondary)];
    blocks.push(review(voice, &article.reviewed_by));
    blocks.extend(body(&article.body));
    blocks.push(heading("call", voice.say("rights-call"), Some("phone-call")));
    let country = numbers::country(app);
    if let Some(line) = app.phone.knowledge().lines(&country).first() {
        blocks.extend(numbers::of(voice, line));
    }
    blocks.push(from(voice, article));
    blocks
}

/// For which countries an article holds, where its facts are from, and when they were current.
pub(crate) fn from(voice: &Voice, article: &Article) -> Block {
    let date = voice.date(&article.as_of);
    let countries: Vec<String> = article.countries.iter().map(|c| numbers::country_name(voice, c)).collect();
    let holds = if countries.is_empty() {
        voice.say("rights-general")
    } else {
        voice.say_with("rights-countries", &[("countries", Arg::Text(&voice.several(&countries)))])
    };
    let from = [
        holds,
        voice.say_with("rights-source", &[("source", Arg::Text(&article.source))]),
        voice.say_with("rights-as-of", &[("date", Arg::Text(&date))]),
    ];
    text("source", from.join("\n"))
}

/// A group as its heading and a row for each article.
fn shown(voice: &Voice, group: &Group<'_>) -> [Block; 2] {
    let name = voice.say(&format!("rights-group-{}", group.id));
    let rows =
        group.articles.iter().map(|a| row(&a.topic, a.title.clone(), Vec::new(), Some(icon(&a.topic))));
    [
        heading(&format!("group-{}", group.id), name, Some(group.icon)),
        list(&format!("articles-{}", group.id), None, rows.collect()),
    ]
}

/// Paragraphs, `## ` headings and `- ` items as blocks.
pub(crate) fn body(markdown: &str) -> Vec<Block> {
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
        At::Rights if id == "statistics" => app.go(At::Statistics),
        At::Rights if id == "documents" => app.go(At::Documents),
        At::Rights if id == "publicity" => app.go(At::Publicity),
        At::Rights if id == "search" => app.go(At::Search),
        At::Rights if article(app, &id).is_some() => app.go(At::Article(id)),
        _ => {
            if !numbers::dial(app, &id) {
                app.unknown_touch();
            }
        }
    }
}
