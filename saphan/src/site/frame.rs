//! What stands around every page: its head, the way to the other languages and to all topics, and what a reader should
//! know of reading here.

use super::{html::Html, pages::Page};
use saphan_core::content::{Voice, model::LANGUAGES};
use saphan_screens::reading::language_name;

/// Whatever a server or a network puts into a page does not run.
const POLICY: &str = "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; form-action 'none'; \
                      base-uri 'none'";

/// The page that asks for the language.
pub(super) fn door(voices: &[Voice]) -> Vec<u8> {
    let mut html = head("en", "Saphan", "");
    html.open("main", &[("id", "text")])
        .element("h1", &[], "Saphan")
        .open("ul", &[("class", "rows languages")]);
    for voice in voices {
        let language = voice.language();
        let to = format!("{language}/index.html");
        html.open("li", &[("lang", language)]).open("a", &[("href", &to), ("hreflang", language)]);
        html.element("span", &[], language_name(language)).close("a");
        html.element("p", &[], &voice.say("site-title")).close("li");
    }
    html.close("ul").close("main").close("body").close("html");
    html.into_bytes()
}

/// A page in its frame.
pub(super) fn page(voice: &Voice, page: &Page) -> Vec<u8> {
    let up = page.up();
    let mut html =
        head(voice.language(), &format!("{} · {}", page.title, voice.say("app-name")), &format!("{up}../"));
    html.element("a", &[("class", "skip"), ("href", "#text")], &voice.say("site-skip"));
    html.open("header", &[]);
    languages(&mut html, voice, page);
    let (up, start, numbers) = (&up, voice.say("site-start"), voice.say("numbers-title"));
    html.open("ul", &[("class", "ways")]);
    for (name, title) in [("index.html", &start), ("numbers.html", &numbers)] {
        if page.name != name {
            html.open("li", &[]).element("a", &[("href", &format!("{up}{name}"))], title).close("li");
        }
    }
    html.close("ul").close("header").open("main", &[("id", "text")]);
    html.element("h1", &[], &page.title).add(&page.main).close("main");
    html.open("footer", &[]).element("p", &[], &voice.say("site-trace")).close("footer");
    html.close("body").close("html");
    html.into_bytes()
}

/// The same page in each language.
fn languages(html: &mut Html, voice: &Voice, page: &Page) {
    html.open("nav", &[("aria-label", &voice.say("language-title"))]).open("ul", &[]);
    for language in LANGUAGES {
        html.open("li", &[("lang", language)]);
        let to = format!("{}../{language}/{}", page.up(), page.name);
        let mut attributes = vec![("href", to.as_str()), ("hreflang", language)];
        if language == voice.language() {
            attributes.push(("aria-current", "page"));
        }
        html.element("a", &attributes, language_name(language)).close("li");
    }
    html.close("ul").close("nav");
}

/// The head of a page; `root` leads to the site's folder. Opens the body.
fn head(language: &str, title: &str, root: &str) -> Html {
    let mut html = Html::default();
    html.raw("<!DOCTYPE html>\n").open("html", &[("lang", language)]).raw("\n").open("head", &[]).raw("\n");
    html.empty("meta", &[("charset", "utf-8")]);
    html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    html.empty("meta", &[("name", "referrer"), ("content", "no-referrer")]);
    html.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    // A number without its country would be dialled in the wrong one.
    html.empty("meta", &[("name", "format-detection"), ("content", "telephone=no")]);
    html.element("title", &[], title);
    // Nothing is asked for as a picture of the tab.
    html.empty("link", &[("rel", "icon"), ("href", "data:,")]);
    for sheet in ["fonts/fonts.css", "style.css"] {
        html.empty("link", &[("rel", "stylesheet"), ("href", &format!("{root}{sheet}"))]);
    }
    html.close("head").open("body", &[]).raw("\n");
    html
}
