//! What a screen shows, as HTML. What can only be touched in the app is left out: a page that is written once has nobody
//! to answer a touch.

use super::html::Html;
use saphan_core::content::{Voice, writing};
use saphan_kiosk::asset;
use saphan_screens::vocabulary::{Block, LinkKind, Row, Series, Tone};

/// Where a row of a list leads, by its id.
type Way<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Blocks below a heading of level `above`. What opens another screen of the app leads nowhere.
pub(super) fn write(html: &mut Html, voice: &Voice, blocks: &[Block], above: u8) {
    for block in blocks {
        one(html, voice, block, above);
    }
}

fn one(html: &mut Html, voice: &Voice, block: &Block, above: u8) {
    match block {
        Block::Heading { text, icon: name, .. } => {
            let tag = format!("h{}", above + 1);
            html.open(&tag, &[]);
            icon(html, name.as_deref());
            html.text(text).close(&tag);
        }
        Block::Text { text, .. } => words(html, text),
        Block::Notice { tone, icon: name, title, text, .. } => {
            let class = match tone {
                Tone::Info => "notice",
                Tone::Good => "notice good",
                Tone::Warning => "notice warning",
                Tone::Danger => "notice danger",
            };
            html.open("div", &[("class", class), ("role", "note")]).open("p", &[]);
            icon(html, Some(name));
            html.element("strong", &[], title).close("p");
            words(html, text);
            html.close("div");
        }
        Block::Link { kind, label, target, icon: name, notes, .. } => {
            link(html, *kind, label, target, name);
            list(html, "notes", notes);
        }
        Block::List { label, rows, .. } => {
            if let Some(label) = label {
                html.element(&format!("h{}", above + 1), &[], label);
            }
            self::rows(html, rows, &|_| None);
        }
        Block::Table { label, head, rows, .. } => table(html, label, head, rows),
        Block::Chart { label, names, series, .. } => chart(html, voice, label, names, series),
        Block::Map { label, text, .. } => {
            html.element("p", &[], label);
            words(html, text);
        }
        Block::Picture { text, png, .. } => {
            let source = format!("data:image/png;base64,{png}");
            let size = [("width", "320"), ("height", "240"), ("class", "picture")];
            html.empty("img", &[&[("src", source.as_str()), ("alt", text)], &size[..]].concat());
        }
        Block::Button { .. }
        | Block::Choices { .. }
        | Block::TextInput { .. }
        | Block::Date { .. }
        | Block::Photos { .. }
        | Block::VoiceNote { .. }
        | Block::Progress { .. }
        | Block::Receipt { .. }
        // What is paid is made on the phone.
        | Block::Qr { .. } => {}
    }
}

/// Lines of words: items where they begin with a bullet, paragraphs else.
pub(super) fn words(html: &mut Html, text: &str) {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for group in lines.chunk_by(|a, b| a.starts_with('•') == b.starts_with('•')) {
        if group.first().is_some_and(|line| line.starts_with('•')) {
            let items: Vec<String> =
                group.iter().map(|line| line.trim_start_matches('•').trim().to_owned()).collect();
            list(html, "items", &items);
        } else {
            for line in group {
                html.element("p", &[], line);
            }
        }
    }
}

fn list(html: &mut Html, class: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    html.open("ul", &[("class", class)]);
    for item in items {
        html.element("li", &[], item);
    }
    html.close("ul");
}

/// A number only with its label, which names the country: the label of the app. What is no address of the web is words.
fn link(html: &mut Html, kind: LinkKind, label: &str, target: &str, name: &str) {
    let address = match kind {
        LinkKind::Call => Some(format!("tel:{}", digits(target))).filter(|to| to.len() > 4),
        LinkKind::Web => Some(target.to_owned()).filter(|to| to.starts_with("https://")),
        // RFC 5870: opened by the reader's own map, without asking anybody.
        LinkKind::Map => Some(format!("geo:{}", target.replace(' ', ""))),
        LinkKind::Sms => None,
    };
    html.open("p", &[("class", if kind == LinkKind::Call { "call" } else { "link" })]);
    match &address {
        Some(to) if kind == LinkKind::Call => html.open("a", &[("href", to)]),
        Some(to) => html.open("a", &[("href", to), ("rel", "external noreferrer noopener")]),
        None => html.open("span", &[]),
    };
    icon(html, Some(name));
    html.element("span", &[], label);
    html.close(if address.is_some() { "a" } else { "span" }).close("p");
}

/// What is dialled of a number as it is printed (RFC 3966: digits, and a plus before them).
fn digits(number: &str) -> String {
    number
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '+'))
        .map(|(_, c)| c)
        .collect()
}

/// Rows, each leading where `way` says.
pub(super) fn rows(html: &mut Html, rows: &[Row], way: Way<'_>) {
    html.open("ul", &[("class", "rows")]);
    for row in rows {
        html.open("li", &[]);
        match way(&row.id) {
            Some(to) => {
                html.open("a", &[("href", &to)]);
                icon(html, row.icon.as_deref());
                html.element("span", &[], &row.title).close("a");
            }
            None => {
                html.open("p", &[]);
                icon(html, row.icon.as_deref());
                html.element("span", &[], &row.title).close("p");
            }
        }
        for line in &row.lines {
            html.element("p", &[], line);
        }
        html.close("li");
    }
    html.close("ul");
}

fn table(html: &mut Html, label: &str, head: &[String], rows: &[Vec<String>]) {
    // A wide table moves sideways by itself; a keyboard reaches it too.
    html.open("div", &[("class", "wide"), ("role", "region"), ("aria-label", label), ("tabindex", "0")]);
    html.open("table", &[]).element("caption", &[], label).open("thead", &[]).open("tr", &[]);
    for cell in head {
        html.element("th", &[("scope", "col")], cell);
    }
    html.close("tr").close("thead").open("tbody", &[]);
    for row in rows {
        html.open("tr", &[]);
        for (column, cell) in row.iter().enumerate() {
            match column {
                0 => html.element("th", &[("scope", "row")], cell),
                _ => html.element("td", &[], cell),
            };
        }
        html.close("tr");
    }
    html.close("tbody").close("table").close("div");
}

/// Bars, for those who see them: what they show stands in the table beside them. An unknown value has no bar.
fn chart(html: &mut Html, voice: &Voice, label: &str, names: &[String], series: &[Series]) {
    let most =
        series.iter().flat_map(|one| &one.values).flatten().fold(0.0_f64, |most, value| most.max(*value));
    if most <= 0.0 {
        return;
    }
    html.open("figure", &[("class", "chart"), ("aria-hidden", "true")]).element("figcaption", &[], label);
    for one in series {
        html.element("p", &[("class", "series")], &one.name).open("dl", &[]);
        for (name, value) in names.iter().zip(&one.values) {
            html.element("dt", &[], name).open("dd", &[]);
            match value {
                Some(value) => {
                    let wide = (value.max(0.0) / most * 100.0).round();
                    html.text(&writing::digits(voice.language(), &value.to_string()));
                    html.open("span", &[("style", &format!("inline-size:{wide}%"))]).close("span");
                }
                None => _ = html.text(&voice.say("unknown")),
            }
            html.close("dd");
        }
        html.close("dl");
    }
    html.close("figure");
}

/// An icon of the set, drawn in the colour of the words beside it.
pub(super) fn icon(html: &mut Html, name: Option<&str>) {
    let Some(inner) = name.and_then(drawing) else { return };
    html.open("svg", &[("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true")])
        .raw(inner)
        .close("svg");
}

/// What is drawn in an icon, out of the sprite that this program carries.
fn drawing(name: &str) -> Option<&'static str> {
    let sprite = std::str::from_utf8(asset("/icons.svg")?).ok()?;
    let (_, after) = sprite.split_once(&format!("<symbol id=\"{name}\" "))?;
    let (_, inner) = after.split_once('>')?;
    inner.split_once("</symbol>").map(|(inner, _)| inner.trim())
}
