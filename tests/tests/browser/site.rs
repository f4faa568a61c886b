//! The pages for people who install nothing, opened from a folder as from a memory card: no server, no script.

use crate::measure::{LANGUAGES, PHONE, measure};
use saphan_tests::{
    browser::{Chromium, Window},
    program, texts,
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

const PAGES: [&str; 12] = [
    "index.html",
    "numbers.html",
    "app.html",
    "articles/wages-unpaid.html",
    "articles/what-is-trafficking.html",
    "articles/shelters.html",
    "places.html",
    "places/th-don-mueang.html",
    "figures.html",
    "figures/th-victims.html",
    "documents.html",
    "material.html",
];

/// Writes the site into a folder.
fn site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    let (out, locales) = (site.to_str().unwrap(), texts::locales());
    program::run(&["pack", "site", out, "--locales", locales.to_str().unwrap()]);
    site
}

fn address(site: &Path, page: &str) -> String {
    format!("file://{}/{page}", site.display())
}

/// All of a page in one picture.
fn picture(page: &Window<'_>, width: u32, file: &str) {
    page.size(width, 640);
    let high = page.value("document.documentElement.scrollHeight").as_u64().unwrap();
    page.size(width, u32::try_from(high).unwrap().max(640));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("out/pictures/site");
    page.picture(&folder.join(file));
}

#[test]
fn the_pages_are_read_from_a_folder_in_seven_languages_on_a_small_phone() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&address(&site, "index.html"));
    page.size(320, 640);
    let mut wrong = Vec::new();
    for (language, _) in LANGUAGES {
        for name in PAGES {
            page.go(&address(&site, &format!("{language}/{name}")));
            for (light, letters, width) in
                [("light", "18px", 320), ("dark", "36px", 320), ("light", "18px", 1280)]
            {
                page.size(width, 640);
                page.prefers("prefers-color-scheme", light);
                page.run("document.documentElement.style.fontSize = arguments[0];", &[json!(letters)]);
                let found = measure(&page, language, PHONE);
                // A number that is broken in two is another number.
                let broken = "[...document.querySelectorAll('td, tbody th')].filter((cell) => {
                    const words = document.createRange(); words.selectNodeContents(cell);
                    return new Set([...words.getClientRects()].map((line) => Math.round(line.top))).size > 1;
                }).length";
                assert_eq!(page.value(broken), 0, "{language} {name} at {width} px");
                let place = format!("{language} {name} {light} {letters} {width}");
                wrong.extend(found.into_iter().map(|what| format!("{place}: {what}")));
                let file = name.replace('/', "-").replace(".html", "");
                picture(&page, width, &format!("{language}/{width}-{light}/{file}.png"));
            }
        }
    }
    let asked = page.requests();
    let elsewhere: Vec<&String> =
        asked.iter().filter(|to| !to.starts_with("file://") && !to.starts_with("data:")).collect();
    assert!(elsewhere.is_empty() && asked.len() > 40, "{elsewhere:?} of {}", asked.len());
    assert_eq!(page.complaints(), Vec::<String>::new());
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_ways_of_the_pages_are_walked_with_keys_alone_and_no_script_can_run() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&address(&site, "index.html"));
    page.size(320, 640);
    page.click("li[lang=km] a");
    page.wait("document.documentElement.lang === 'km'");
    page.click("a[href='articles/wages-unpaid.html']");
    page.wait("document.querySelector('a[href^=\"tel:1300\"]')");
    page.click("nav [hreflang=my]");
    page.wait("document.documentElement.lang === 'my'");
    assert!(page.address().ends_with("/my/articles/wages-unpaid.html"));
    // The first key reaches the way past the languages.
    page.keys(saphan_tests::browser::key::TAB);
    page.wait("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().height > 20");
    page.keys(saphan_tests::browser::key::ENTER);
    page.wait("location.hash === '#text'");
    // On paper stand the text and the number, without the ways to other pages.
    page.command("Emulation.setEmulatedMedia", json!({"media": "print"}));
    page.wait("getComputedStyle(document.querySelector('header')).display === 'none'");
    assert!(page.holds("document.querySelector('a[href^=\"tel:\"]').checkVisibility()"));
    assert!(page.holds("document.querySelector('.from').checkVisibility()"));
    page.command("Emulation.setEmulatedMedia", json!({"media": ""}));
    // What a network puts into a page does not run.
    page.run(
        "window.ran = false; const put = document.createElement('script'); put.textContent = 'window.ran = true';
         document.body.append(put);",
        &[],
    );
    assert!(page.holds("window.ran === false"));
}

#[test]
fn every_page_reads_as_xml() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path());
    let chromium = Chromium::start();
    let window = chromium.open("about:blank");
    let mut pages = Vec::new();
    let list = fs::read_to_string(site.join("site-files.txt")).unwrap();
    for name in list.lines().filter(|name| name.ends_with(".html")) {
        pages.push(json!([name, fs::read_to_string(site.join(name)).unwrap()]));
    }
    assert!(pages.len() > 300);
    let broken = window.run(
        "return arguments[0].filter(([, text]) =>
             new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'))
             .map(([name]) => name);",
        &[json!(pages)],
    );
    assert_eq!(broken, json!([]));
    assert_eq!(window.value("new DOMParser().parseFromString('<p><b></p>', 'application/xml').querySelector('parsererror') !== null"), true);
}
