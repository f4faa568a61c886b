//! `pack coverage`: what is there in each language, and what somebody has reviewed.

use crate::{serve, site::html::Html, trouble::Trouble};
use clap::Args;
use saphan_core::content::check::{
    coverage::{Language, Part, coverage, reviewers},
    folder::Folder,
};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Coverage {
    /// The folder `locales/`.
    #[arg(default_value = "locales")]
    locales: PathBuf,
    /// Say all of it as one JSON list.
    #[arg(long, conflicts_with = "html")]
    json: bool,
    /// Say it as a web page: `saphan pack coverage --html > coverage.html`.
    #[arg(long)]
    html: bool,
}

/// Kinds of texts, in the order they are shown.
const KINDS: [&str; 3] = ["messages", "articles", "data texts"];

impl Coverage {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let found = coverage(&Folder::read(&self.locales).map_err(Trouble::Argument)?);
        let said = if self.json {
            serde_json::to_string_pretty(&found).map_err(|error| Trouble::Argument(error.to_string()))?
        } else if self.html {
            String::from_utf8_lossy(&page(&found).into_bytes()).into_owned()
        } else {
            words(&found)
        };
        serve::print(said.trim_end())
    }
}

fn parts(language: &Language) -> [(&'static str, &Part); 3] {
    let [messages, articles, data] = KINDS;
    [(messages, &language.messages), (articles, &language.articles), (data, &language.data)]
}

/// Who reviewed how many, in words.
fn by(part: &Part) -> String {
    let said: Vec<String> = part.reviewed.iter().map(|(name, count)| format!("{count} by {name}")).collect();
    if said.is_empty() { "0".to_owned() } else { said.join(", ") }
}

fn words(found: &[Language]) -> String {
    let mut said = format!(
        "{:9}{:12}{:>7}{:>9}{:>12}  reviewed\n",
        "language", "kind", "there", "missing", "unreviewed"
    );
    for language in found {
        for (kind, part) in parts(language) {
            said += &format!(
                "{:9}{kind:12}{:>7}{:>9}{:>12}  {}\n",
                language.language,
                part.there(),
                part.missing.len(),
                part.unreviewed,
                by(part)
            );
        }
    }
    said
}

/// The same as a page that needs nothing beside it.
fn page(found: &[Language]) -> Html {
    let mut html = Html::default();
    html.raw("<!DOCTYPE html>\n").open("html", &[("lang", "en")]).open("head", &[]);
    html.empty("meta", &[("charset", "utf-8")]);
    html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    html.element("title", &[], "Texts by language and review");
    html.element("style", &[], STYLE).close("head").open("body", &[]);
    html.element("h1", &[], "Texts by language and review");
    let everybody = reviewers(found).into_iter().collect::<Vec<_>>().join(", ");
    let reviewed = if everybody.is_empty() {
        "Nobody has reviewed anything yet.".to_owned()
    } else {
        format!("Reviewed by: {everybody}.")
    };
    html.element("p", &[], &reviewed);
    table(&mut html, found);
    for language in found {
        missing(&mut html, language);
    }
    html.close("body").close("html");
    html
}

/// No sign in it means anything to HTML.
const STYLE: &str = "body{font:18px/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}\
    table{border-collapse:collapse}th,td{padding:.3rem .8rem;border-bottom:1px solid #888;text-align:start}\
    td.count{text-align:end}.wide{overflow-x:auto}";

fn table(html: &mut Html, found: &[Language]) {
    html.open("div", &[("class", "wide")]).open("table", &[]).open("thead", &[]).open("tr", &[]);
    for head in ["language", "kind", "there", "missing", "unreviewed", "reviewed"] {
        html.element("th", &[("scope", "col")], head);
    }
    html.close("tr").close("thead").open("tbody", &[]);
    for language in found {
        for (kind, part) in parts(language) {
            html.open("tr", &[]).element("th", &[("scope", "row")], language.language).element(
                "td",
                &[],
                kind,
            );
            for count in [part.there(), part.missing.len(), part.unreviewed] {
                html.element("td", &[("class", "count")], &count.to_string());
            }
            html.element("td", &[], &by(part)).close("tr");
        }
    }
    html.close("tbody").close("table").close("div");
}

fn missing(html: &mut Html, language: &Language) {
    let lacking: Vec<(&str, &Part)> =
        parts(language).into_iter().filter(|(_, part)| !part.missing.is_empty()).collect();
    for (kind, part) in lacking {
        html.element("h2", &[], &format!("{}: missing {kind}", language.language)).open("ul", &[]);
        for name in &part.missing {
            html.element("li", &[], name);
        }
        html.close("ul");
    }
}
