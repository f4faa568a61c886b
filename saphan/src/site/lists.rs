//! Places, figures and documents: a list of each, and a page for each place and each series of figures.

use super::{
    blocks,
    html::Html,
    pages::{Page, messages_review, write},
};
use saphan_core::{
    content::{Knowledge, Voice},
    statistics::model::Document,
};
use saphan_screens::{reading, vocabulary::Row};

/// The lists and what they lead to.
pub(super) fn all(voice: &Voice, knowledge: &Knowledge) -> Vec<Page> {
    let payload = knowledge.payload();
    let mut pages = vec![
        list(voice, knowledge, "places", "directory-title", None, reading::places(voice, knowledge)),
        list(
            voice,
            knowledge,
            "figures",
            "statistics-title",
            Some("statistics-explain"),
            reading::figures(voice, knowledge),
        ),
        documents(voice, knowledge, ("documents", "documents-title"), &payload.documents),
        documents(voice, knowledge, ("material", "publicity-title"), &payload.publicity),
    ];
    if !payload.shop.goods.is_empty() {
        pages.push(goods(voice, knowledge));
    }
    for good in &payload.shop.goods {
        let (title, about) = reading::good(voice, knowledge, good);
        pages.push(one(voice, knowledge, &format!("goods/{}.html", good.id), title, &about));
    }
    for service in &payload.directory.services {
        let (title, about) = reading::place(voice, knowledge, service);
        pages.push(one(voice, knowledge, &format!("places/{}.html", service.id), title, &about));
    }
    for series in &payload.statistics {
        let (title, about) = reading::series(voice, series);
        pages.push(one(voice, knowledge, &format!("figures/{}.html", series.id), title, &about));
    }
    pages
}

/// Rows under the name of each country; each leads to the page of its id in the folder of the same name.
fn list(
    voice: &Voice,
    knowledge: &Knowledge,
    name: &str,
    title: &str,
    explain: Option<&str>,
    groups: Vec<(String, Vec<Row>)>,
) -> Page {
    let mut html = Html::default();
    if let Some(explain) = explain {
        html.element("p", &[], &voice.say(explain));
    }
    messages_review(&mut html, voice, knowledge);
    for (country, rows) in groups {
        html.element("h2", &[], &country);
        blocks::rows(&mut html, &rows, &|id| Some(format!("{name}/{id}.html")));
    }
    Page::new(&format!("{name}.html"), voice.say(title), html)
}

/// What centres sell, each with its drawing.
fn goods(voice: &Voice, knowledge: &Knowledge) -> Page {
    let mut html = Html::default();
    html.element("p", &[], &voice.say("shop-explain"));
    messages_review(&mut html, voice, knowledge);
    let (examples, goods) = reading::goods(voice, knowledge);
    write(&mut html, voice, examples.as_slice());
    for (picture, row) in goods {
        write(&mut html, voice, picture.as_slice());
        blocks::rows(&mut html, &[row], &|id| Some(format!("goods/{id}.html")));
    }
    Page::new("goods.html", voice.say("shop-title"), html)
}

fn one(
    voice: &Voice,
    knowledge: &Knowledge,
    name: &str,
    title: String,
    about: &[saphan_screens::vocabulary::Block],
) -> Page {
    let mut html = Html::default();
    messages_review(&mut html, voice, knowledge);
    write(&mut html, voice, about);
    Page::new(name, title, html)
}

/// What there is to read elsewhere, all on one page.
fn documents(voice: &Voice, knowledge: &Knowledge, (name, title): (&str, &str), all: &[Document]) -> Page {
    let mut html = Html::default();
    messages_review(&mut html, voice, knowledge);
    for (country, documents) in reading::documents(voice, all) {
        html.element("h2", &[], &country);
        for (title, about) in documents {
            html.element("h3", &[], &title);
            blocks::write(&mut html, voice, &about, 3);
        }
    }
    Page::new(&format!("{name}.html"), voice.say(title), html)
}
