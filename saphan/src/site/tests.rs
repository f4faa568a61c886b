use super::{Files, files, html::Html, voice, write};
use saphan_core::content::{Knowledge, compile, model::LANGUAGES, writing::digits};
use saphan_screens::{reading, vocabulary::Block};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales")
}

static SITE: LazyLock<Files> = LazyLock::new(|| files(&locales()).unwrap());
static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::of(compile::compile(&locales(), saphan_cut::words).unwrap()).unwrap());

/// A start tag.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// The words up to its end tag.
    words: String,
}

impl Tag<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(given, _)| *given == name).map(|(_, value)| *value)
    }
}

/// Every element of a page. Stops the test where the page is not well-formed.
fn elements<'a>(name: &str, page: &'a str) -> Vec<Tag<'a>> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let (mut found, mut open): (Vec<Tag<'_>>, Vec<usize>) = (Vec::new(), Vec::new());
    while let Some(at) = rest.find('<') {
        let words = &rest[..at];
        assert!(!words.contains('>'), "{name}: {words}");
        for one in &open {
            found[*one].words.push_str(words);
        }
        let (tag, after) = rest[at + 1..].split_once('>').unwrap();
        assert!(!tag.contains('<'), "{name}: {tag}");
        rest = after;
        if let Some(closed) = tag.strip_prefix('/') {
            let opened = open.pop().unwrap_or_else(|| panic!("{name}: {closed} was never opened"));
            assert_eq!(found[opened].name, closed, "{name}");
            continue;
        }
        let empty = tag.ends_with('/');
        let tag = tag.trim_end_matches('/').trim_end();
        let (tag_name, given) = tag.split_once(' ').unwrap_or((tag, ""));
        let parts: Vec<&str> = given.split('"').collect();
        let attributes: Vec<(&str, &str)> = parts
            .chunks_exact(2)
            .map(|pair| {
                (pair[0].trim().strip_suffix('=').unwrap_or_else(|| panic!("{name}: {tag}")), pair[1])
            })
            .collect();
        let names: BTreeSet<&str> = attributes.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), attributes.len(), "{name}: {tag}");
        found.push(Tag { name: tag_name, attributes, words: String::new() });
        if !empty {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{name}: something is left open");
    found
}

/// Calls `look` with each page.
fn each(mut look: impl FnMut(&str, &str, Vec<Tag<'_>>)) {
    for (name, bytes) in SITE.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        look(name, page, elements(name, page));
    }
}

/// The file that a link of a page leads to.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_page_of_the_site_or_says_that_it_leaves_it() {
    let mut links = 0;
    each(|name, _, tags| {
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id stands twice");
        for tag in &tags {
            let Some(link) = tag.get("href") else { continue };
            links += 1;
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.contains(&id), "{name}: {link}");
            } else if link.starts_with("https://") {
                assert_eq!((tag.name, tag.get("rel")), ("a", Some("external noreferrer noopener")), "{name}");
            } else if tag.get("rel") == Some("icon") {
                assert_eq!(link, "data:,", "{name}");
            } else if let Some(place) = link.strip_prefix("geo:") {
                let degrees: Vec<f64> = place.split(',').map(|part| part.parse().unwrap()).collect();
                assert!(matches!(degrees[..], [5.0..30.0, 90.0..150.0]), "{name}: {link}");
            } else if !link.starts_with("tel:") {
                assert!(SITE.contains_key(&target(name, link)), "{name}: {link}");
            }
        }
    });
    assert!(links > 300 * 10, "only {links} links were found");
}

#[test]
fn no_page_runs_a_script_or_asks_anybody_else_for_anything() {
    each(|name, page, tags| {
        for tag in &tags {
            assert!(
                !matches!(tag.name, "script" | "iframe" | "object" | "embed" | "form" | "base" | "style"),
                "{name}: {}",
                tag.name
            );
            for (attribute, value) in &tag.attributes {
                assert!(!attribute.starts_with("on"), "{name}: {attribute}");
                // A drawing comes within the page.
                let drawing = tag.name == "img" && value.starts_with("data:image/png;base64,");
                assert!(!attribute.contains("src") || drawing, "{name}: {attribute}");
                assert!(!value.to_lowercase().contains("javascript:"), "{name}: {value}");
            }
            if tag.name == "link" {
                assert!(!tag.get("href").unwrap().contains("//"), "{name}");
            }
        }
        assert!(page.contains("script-src 'none'"), "{name}");
    });
    for sheet in ["style.css", "fonts/fonts.css"] {
        let sheet = std::str::from_utf8(&SITE[sheet]).unwrap();
        assert!(!sheet.contains("@import") && !sheet.contains("//"), "something comes from elsewhere");
        for font in sheet.split("url(\"").skip(1).map(|rest| rest.split_once('"').unwrap().0) {
            assert!(SITE.contains_key(&format!("fonts/{font}")), "{font}");
        }
    }
    assert!(
        std::str::from_utf8(&SITE["fonts/fonts.css"]).unwrap().contains("src:local(\"Noto Sans Khmer\"),")
    );
}

#[test]
fn every_article_stands_in_seven_languages_with_its_source_its_date_and_its_review() {
    for language in LANGUAGES {
        let voice = voice(&KNOWLEDGE, language);
        let mut seen = 0;
        for article in KNOWLEDGE.articles(language) {
            let name = format!("{language}/articles/{}.html", article.topic);
            let page = std::str::from_utf8(&SITE[&name]).unwrap();
            let tags = elements(&name, page);
            assert_eq!(tags[0].get("lang"), Some(language), "{name}");
            let main = &tags.iter().find(|tag| tag.name == "main").unwrap().words;
            let escaped = |words: &str| {
                let mut html = Html::default();
                html.text(words);
                String::from_utf8(html.into_bytes()).unwrap()
            };
            let review = match article.reviewed_by.as_str() {
                "unreviewed" => voice.say("unreviewed"),
                by => by.to_owned(),
            };
            for said in [&article.title, &article.source, &voice.date(&article.as_of), &review] {
                assert!(main.contains(&escaped(said)), "{name}: {said}");
            }
            // Every word of the text is there, and its headings and items are such.
            for line in article.body.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let (tag, words) = match (line.strip_prefix("## "), line.strip_prefix("- ")) {
                    (Some(words), _) => ("h2", words),
                    (_, Some(words)) => ("li", words),
                    _ => ("p", line),
                };
                let words = escaped(words);
                assert!(tags.iter().any(|t| t.name == tag && t.words.contains(&words)), "{name}: {line}");
            }
            seen += 1;
        }
        assert_eq!(seen, KNOWLEDGE.articles("en").count(), "{language}");
        for page in ["index", "numbers", "app", "places", "figures", "documents", "material", "goods"] {
            let page = format!("{page}.html");
            let page = std::str::from_utf8(&SITE[&format!("{language}/{page}")]).unwrap();
            assert!(page.contains(&voice.say("unreviewed")), "{language}: {page}");
        }
    }
}

#[test]
fn every_place_and_series_has_a_page_and_every_document_a_line_with_its_source_and_date() {
    let payload = KNOWLEDGE.payload();
    for language in LANGUAGES {
        let voice = voice(&KNOWLEDGE, language);
        let html = |name: &str, title: &str, source: &str, as_of: &str| {
            let page = std::str::from_utf8(&SITE[&format!("{language}/{name}")]).unwrap();
            for words in [title, source, &voice.date(as_of)] {
                let mut said = Html::default();
                said.text(words);
                let said = String::from_utf8(said.into_bytes()).unwrap();
                assert!(page.contains(&said), "{language}/{name}: {words}");
            }
        };
        for one in &payload.directory.services {
            html(&format!("places/{}.html", one.id), &one.name[language], &one.source, &one.as_of);
        }
        for one in &payload.statistics {
            html(&format!("figures/{}.html", one.id), &one.title[language], &one.source, &one.as_of);
        }
        for one in &payload.shop.goods {
            html(&format!("goods/{}.html", one.id), &one.name[language], &one.source, &one.as_of);
        }
        for (name, all) in [("documents.html", &payload.documents), ("material.html", &payload.publicity)] {
            for one in all.iter().filter(|one| one.kind != "card") {
                html(name, &one.title[language], &one.source, &one.as_of);
            }
        }
    }
    assert!(payload.directory.services.len() > 20 && payload.statistics.len() > 5);
}

#[test]
fn a_bar_stands_with_its_value_and_what_is_not_known_says_so() {
    let (mut known, mut unknown) = (0, 0);
    for language in LANGUAGES {
        let voice = voice(&KNOWLEDGE, language);
        for series in &KNOWLEDGE.payload().statistics {
            let name = format!("{language}/figures/{}.html", series.id);
            let page = elements(&name, std::str::from_utf8(&SITE[&name]).unwrap());
            let said: Vec<&str> =
                page.iter().filter(|tag| tag.name == "dd").map(|tag| tag.words.trim()).collect();
            let (_, about) = reading::series(&voice, series);
            let drawn = about.iter().find_map(|block| match block {
                Block::Chart { series, .. } => Some(series),
                _ => None,
            });
            let values = drawn.into_iter().flatten().flat_map(|one| &one.values);
            let expected: Vec<String> = values
                .map(|value| match value {
                    Some(value) => digits(language, &value.to_string()),
                    None => voice.say("unknown"),
                })
                .collect();
            assert_eq!(said, expected, "{name}");
            known += said.iter().filter(|words| **words != voice.say("unknown")).count();
            unknown += said.iter().filter(|words| **words == voice.say("unknown")).count();
        }
    }
    assert!(known > 100 && unknown > 0, "{known} {unknown}");
}

#[test]
fn a_number_can_be_touched_only_where_its_country_is_named() {
    let mut called = BTreeSet::new();
    each(|name, _, tags| {
        let language = name.split('/').next().unwrap();
        for tag in tags.iter().filter(|tag| tag.get("href").is_some_and(|link| link.starts_with("tel:"))) {
            let number = &tag.get("href").unwrap()[4..];
            let voice = voice(&KNOWLEDGE, language);
            let lines =
                KNOWLEDGE.payload().lines.iter().filter(|line| line.number.as_deref() == Some(number));
            let named = lines.map(|line| voice.say(&format!("country-{}", line.country))).collect::<Vec<_>>();
            let words = tag.words.trim();
            assert!(
                words.contains(number) && named.iter().any(|country| words.contains(country)),
                "{name}: {words}"
            );
            assert_ne!(number, "1330", "{name}");
            called.insert(number.to_owned());
        }
    });
    let known = KNOWLEDGE.payload().lines.iter().filter_map(|line| line.number.clone());
    assert_eq!(called, known.collect(), "each number can be called");
}

#[test]
fn every_page_leads_to_itself_in_the_six_other_languages() {
    each(|name, _, tags| {
        let Some((language, rest)) = name.split_once('/') else { return };
        for other in LANGUAGES {
            let way = tags.iter().find(|tag| tag.get("hreflang") == Some(other)).unwrap();
            assert_eq!(target(name, way.get("href").unwrap()), format!("{other}/{rest}"), "{name}");
            assert_eq!(way.get("aria-current").is_some(), other == language, "{name}");
        }
    });
}

#[test]
fn the_same_texts_give_the_same_bytes() {
    assert!(files(&locales()).unwrap() == *SITE);
}

#[test]
fn what_stands_in_a_text_stays_words() {
    let mut html = Html::default();
    html.element("p", &[("title", "a\"><script>")], "<img src=x onerror=\"y\"> & \u{7}");
    let written = String::from_utf8(html.into_bytes()).unwrap();
    assert_eq!(
        written,
        "<p title=\"a&quot;&gt;&lt;script&gt;\">&lt;img src=x onerror=&quot;y&quot;&gt; &amp; </p>\n"
    );
}

#[test]
fn a_folder_of_somebody_else_is_left_alone_and_an_old_page_goes() {
    let around = tempfile::tempdir().unwrap();
    let folder = around.path().join("site");
    fs::create_dir(&folder).unwrap();
    let theirs = folder.join("letter.txt");
    fs::write(&theirs, "mine").unwrap();
    let one = |name: &str| Files::from([(name.to_owned(), b"x".to_vec())]);
    assert!(write::write(&folder, &one("a.html")).is_err());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    fs::remove_file(&theirs).unwrap();

    write::write(&folder, &one("km/a.html")).unwrap();
    // What came beside it later stays, and a list that somebody changed leads nowhere else.
    fs::write(&theirs, "mine").unwrap();
    fs::write(folder.join("site-files.txt"), "km/a.html\n../letter.txt\n/letter.txt\n").unwrap();
    let outside = around.path().join("letter.txt");
    fs::write(&outside, "mine").unwrap();
    write::write(&folder, &one("b.html")).unwrap();
    assert!(!folder.join("km/a.html").exists() && folder.join("b.html").exists());
    assert!(theirs.exists() && outside.exists());
}
