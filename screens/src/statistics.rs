//! Figures: each series with what was counted, as a chart and as a table. Sources that differ stand side by side.

use crate::{
    app::Inner,
    at::At,
    draw::{heading, list, messages_review, notice, row, sourced, text},
    numbers::{countries_name, in_language},
    vocabulary::{Block, Event, Series as Drawn, Tone},
};
use saphan_core::{
    content::{Arg, Voice, writing},
    statistics::model::{Figure, Figures, Series},
};

fn series<'a>(app: &'a Inner, id: &str) -> Option<&'a Series> {
    app.phone.knowledge().payload().statistics.iter().find(|series| series.id == id)
}

pub(crate) fn title(app: &Inner, at: &At) -> String {
    match at {
        At::Series(id) => series(app, id)
            .map_or_else(String::new, |series| in_language(&series.title, app.voice.language())),
        _ => app.voice.say("statistics-title"),
    }
}

pub(crate) fn draw(app: &Inner, at: &At) -> Vec<Block> {
    match at {
        At::Series(id) => match series(app, id) {
            Some(series) => {
                let mut blocks = one(&app.voice, series);
                blocks.push(messages_review(&app.voice, app.phone.knowledge()));
                blocks
            }
            None => {
                vec![notice(&app.voice, "gone", Tone::Info, None, app.voice.say("problem-unknown"))]
            }
        },
        _ => all(app),
    }
}

fn all(app: &Inner) -> Vec<Block> {
    let voice = &app.voice;
    let mut blocks = vec![text("explain", voice.say("statistics-explain"))];
    let all = &app.phone.knowledge().payload().statistics;
    for group in all.chunk_by(|a, b| a.country == b.country) {
        let Some(country) = group.first().map(|series| series.country.as_deref()) else { continue };
        let rows = group
            .iter()
            .map(|series| {
                let date = voice.date(&series.as_of);
                let as_of = voice.say_with("rights-as-of", &[("date", Arg::Text(&date))]);
                row(
                    &format!("series-{}", series.id),
                    in_language(&series.title, voice.language()),
                    vec![as_of],
                    None,
                )
            })
            .collect();
        let label = countries_name(voice, country);
        let id = country.unwrap_or("several").to_lowercase();
        // A second group of a country would have the same id.
        let place = blocks.iter().filter(|block| block.id().starts_with(&format!("list-{id}"))).count();
        blocks.push(list(&format!("list-{id}-{place}"), Some(label), rows));
    }
    blocks
}

pub(crate) fn one(voice: &Voice, series: &Series) -> Vec<Block> {
    let language = voice.language();
    let mut blocks = vec![
        heading("counted-head", voice.say("statistics-counted"), None),
        text("counted", in_language(&series.definition, language)),
    ];
    blocks.extend(chart(voice, series));
    blocks.push(table(voice, series));
    if series.rows.iter().any(|row| row.values.contains(&None)) {
        blocks.push(text("unknown", voice.say("statistics-unknown-is-not-zero")));
    }
    if let Some(note) = &series.note {
        blocks.push(heading("note-head", voice.say("statistics-note"), Some("info")));
        blocks.push(text("note", in_language(note, language)));
    }
    blocks.push(text("source", sourced(voice, &series.source, &voice.date(&series.as_of))));
    blocks
}

/// The columns that are drawn; none if there is nothing but marks. A row that says nothing of them is not drawn.
fn chart(voice: &Voice, series: &Series) -> Option<Block> {
    let drawn: Vec<usize> = (0..series.columns.len()).filter(|at| series.columns[*at].drawn).collect();
    let number = |row: &Figures, at: usize| match row.values.get(at) {
        Some(Some(Figure::Number(number))) => Some(*number),
        _ => None,
    };
    let rows: Vec<&Figures> =
        series.rows.iter().filter(|row| drawn.iter().any(|at| number(row, *at).is_some())).collect();
    if drawn.is_empty() || rows.is_empty() {
        return None;
    }
    let name = |at: &usize| in_language(&series.columns[*at].name, voice.language());
    Some(Block::Chart {
        id: "chart".to_owned(),
        label: voice.several(&drawn.iter().map(name).collect::<Vec<_>>()),
        names: rows.iter().map(|row| row_name(voice, row)).collect(),
        series: drawn
            .iter()
            .map(|at| Drawn { name: name(at), values: rows.iter().map(|row| number(row, *at)).collect() })
            .collect(),
    })
}

fn table(voice: &Voice, series: &Series) -> Block {
    let mut head = vec![voice.say("statistics-row")];
    head.extend(series.columns.iter().map(|column| in_language(&column.name, voice.language())));
    let cell = |value: &Option<Figure>| match value {
        None => voice.say("unknown"),
        Some(Figure::Mark(mark)) => mark.clone(),
        Some(Figure::Number(number)) => writing::digits(voice.language(), &number.to_string()),
    };
    let rows = series.rows.iter().map(|row| {
        let mut cells = vec![row_name(voice, row)];
        cells.extend(row.values.iter().map(cell));
        cells
    });
    Block::Table { id: "table".to_owned(), label: voice.say("statistics-table"), head, rows: rows.collect() }
}

/// What a row is: its time, its name, or both.
fn row_name(voice: &Voice, row: &Figures) -> String {
    let period = row.period.as_deref().map(|period| period_in_words(voice, period));
    let name = row.name.as_ref().map(|name| in_language(name, voice.language()));
    match (period, name) {
        (Some(period), Some(name)) => format!("{period} ({name})"),
        (period, name) => period.or(name).unwrap_or_default(),
    }
}

/// A year, some years, or the first quarter of one, as the language writes them.
fn period_in_words(voice: &Voice, period: &str) -> String {
    let year = |text: &str| voice.date(text);
    match (period.strip_suffix(" Q1"), period.split_once('-')) {
        (Some(of), _) => {
            let args = [("months", Arg::Number(3)), ("year", Arg::Text(&year(of)))];
            voice.say_with("statistics-quarter", &args)
        }
        (None, Some((from, to))) => format!("{}-{}", year(from), year(to)),
        (None, None) => year(period),
    }
}

pub(crate) fn on(app: &mut Inner, at: &At, event: Event) {
    match (at, event) {
        (At::Statistics, Event::Tap { id }) => match id.strip_prefix("series-") {
            Some(id) if series(app, id).is_some() => app.go(At::Series(id.to_owned())),
            _ => app.unknown_touch(),
        },
        _ => app.unknown_touch(),
    }
}
