//! Every screen in every language at the width of a small phone and of a desk, pictured and measured.
//!
//! The pictures lie in `out/pictures`; `index.html` there shows them side by side.

use crate::{
    desk,
    measure::{DESK, LANGUAGES, PHONE, Rules, measure},
    phone::{self, STORY},
};
use saphan_tests::{
    browser::{Chromium, Window},
    demo::Demo,
    desk::Desk,
    program::wait_for,
};
use serde_json::json;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

const SIZES: [(u32, u32); 2] = [(320, 640), (1280, 800)];
/// Twice the usual size of letters, which is 18 px.
const LARGE: &str = "36px";
/// Articles that are pictured, out of forty that are drawn by the same three blocks: of each group, short ones and long
/// ones, with and without lists of their own. The longest of each language is pictured beside these.
const ARTICLES: [&str; 10] = [
    "passport-kept",
    "wages-unpaid",
    "right-to-an-interpreter",
    "reflection-period",
    "fund-subsidies",
    "working-hours-and-rest",
    "phone-safety",
    "locked-in",
    "going-home-cambodia",
    "compensation-and-court",
];

/// Takes the pictures of one page in one language and keeps what is wrong.
struct Album<'a> {
    page: &'a Window<'a>,
    folder: PathBuf,
    language: &'static str,
    rules: Rules,
    /// Whether letters of twice the size are measured too.
    large: bool,
    wrong: Vec<String>,
    taken: usize,
}

impl Album<'_> {
    fn take(&mut self, name: &str) {
        for (width, height) in SIZES {
            self.page.size(width, height);
            let found = measure(self.page, self.language, self.rules);
            self.wrong.extend(found.iter().map(|what| format!("{} {width} {name}: {what}", self.language)));
            // The whole of it, in one window as high as that; what lies over a page lies over what is in sight.
            if !self.page.holds("document.querySelector('.panel, dialog[open]')") {
                let lowest = "Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('main')]
                              .map((main) => Math.ceil(main.getBoundingClientRect().top + main.scrollHeight)))";
                let whole = self.page.value(lowest).as_u64().unwrap();
                self.page.size(width, height.max(u32::try_from(whole).unwrap()));
                self.page.run("await new Promise(requestAnimationFrame);", &[]);
            }
            // A map draws itself anew some time after it got its size.
            self.page.wait(
                "[...document.querySelectorAll('.leaflet-container canvas')]
                    .every((drawn) => drawn.clientWidth >= drawn.closest('.leaflet-container').clientWidth)",
            );
            let file = format!("{}/{width}/{name}.png", self.language);
            self.page.picture(&self.folder.join(file));
            self.taken += 1;
        }
        let (width, height) = SIZES[0];
        self.page.size(width, height);
        if self.large {
            let size =
                |size: &str| self.page.value(&format!("document.documentElement.style.fontSize = '{size}'"));
            size(LARGE);
            let found = measure(self.page, self.language, self.rules);
            let line = |what: &String| format!("{} {width} {name} in large letters: {what}", self.language);
            self.wrong.extend(found.iter().map(line));
            size("");
        }
    }

    /// Waits for a screen and takes it.
    fn screen(&mut self, name: &str) {
        phone::expect(self.page, name);
        self.take(name);
    }

    /// Taps, then waits for a screen and takes it.
    fn tap(&mut self, what: &str, screen: &str) {
        self.page.touch(&phone::id(what));
        self.screen(screen);
    }

    fn tap_without_picture(&mut self, what: &str, screen: &str) {
        self.page.touch(&phone::id(what));
        phone::expect(self.page, screen);
    }

    fn choose(&mut self, block: &str, value: &str) {
        let option = phone::option(block, value);
        self.page.touch(&option);
        self.page.wait(&format!("document.querySelector('{option}')?.ariaPressed === 'true'"));
    }
}

fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("out/pictures")
}

#[test]
fn every_screen_in_every_language_is_pictured_and_nothing_is_cut() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let desk = Desk::enter(&demo.desk);
    let chromium = Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(320, 640);
    phone::allow_place(&page, &demo.phone);

    let mut wrong = Vec::new();
    let mut taken = 0;
    for (language, _) in LANGUAGES {
        let mut album = Album {
            page: &page,
            folder: pictures().join("kiosk"),
            language,
            rules: PHONE,
            large: true,
            wrong: Vec::new(),
            taken: 0,
        };
        first_screens(&mut album);
        report(&mut album);
        answered_case(&mut album, &desk);
        reading(&mut album);
        before_going(&mut album);
        shop(&mut album, &desk);
        places(&mut album);
        figures(&mut album);
        interpreter(&mut album);
        last_screens(&mut album);
        wrong.append(&mut album.wrong);
        taken += album.taken;
    }
    index(&pictures());
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(taken, LANGUAGES.len() * SIZES.len() * SCREENS);
}

/// How many screens each language has in the album.
const SCREENS: usize = 66;

fn first_screens(album: &mut Album<'_>) {
    phone::expect(album.page, "language");
    album.choose("language", album.language);
    album.screen("language");
    album.tap("save", "pin-choice");
    album.tap("set", "pin-new");
    album.tap_without_picture("back", "pin-choice");
    album.tap("skip", "home");
}

fn report(album: &mut Album<'_>) {
    let page = album.page;
    album.tap_without_picture("report", "report-kinds");
    album.choose("kinds", "passport-kept");
    album.choose("kinds", "wages-unpaid");
    album.screen("report-kinds");
    album.tap_without_picture("next", "report-whom");
    album.choose("whom", "group");
    page.wait("document.querySelector('[data-input=count]')");
    album.screen("report-whom");
    album.tap_without_picture("next", "report-when");
    album.choose("when", "date");
    page.wait("document.querySelector('[data-input=date]')");
    page.run(
        "const day = document.querySelector('[data-input=date]'); day.value = '2026-01-15';
         day.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    );
    page.wait("document.querySelector('.shown')");
    album.screen("report-when");
    album.tap("next", "report-where");
    album.choose("place", "province");
    page.wait("document.querySelector('[data-choice=country]')");
    album.take("report-where-province");
    album.choose("place", "exact");
    page.wait("document.querySelector('[data-block=map]')");
    album.take("report-where-exact");
    album.tap_without_picture("next", "report-story");
    fill(page, "story", STORY);
    album.screen("report-story");
    album.tap_without_picture("next", "report-photos");
    page.touch(&phone::id("gallery"));
    phone::give_photograph(page);
    album.screen("report-photos");
    album.tap_without_picture("next", "report-contact");
    album.choose("contact", "phone");
    page.wait("document.querySelector('[data-input=contact-value]')");
    album.screen("report-contact");
    album.tap_without_picture("next", "report-recipients");
    album.choose("consent", "help");
    album.screen("report-recipients");
    album.tap("next", "report-review");
    album.tap("delete", "delete-draft");
    album.tap_without_picture("keep", "report-review");
    album.tap_without_picture("send", "case");
    phone::accepted(page);
    page.wait("!document.querySelector('[data-id=files]')");
}

fn answered_case(album: &mut Album<'_>, desk: &Desk) {
    let soon = Duration::from_secs(30);
    let newest =
        wait_for(soon, "the report at the desk", || desk.cases().into_iter().find(|c| c["unread"] == true));
    let case = newest["id"].as_i64().unwrap();
    desk.open(case);
    desk.answer(case, &json!({"stage": "acting", "text": STORY, "language": "km"}));
    album.page.wait("document.querySelector('[data-id^=listen-reply]')");
    album.page.touch(&phone::id("show-code"));
    album.page.wait("document.querySelector('[data-block=receipt]')");
    album.screen("case");
    album.tap("take-back", "case-withdraw");
    album.tap_without_picture("keep", "case");
    album.tap("remove-here", "case-remove");
    album.tap_without_picture("keep", "case");
    album.tap_without_picture("back", "home");
    album.tap("reports", "reports");
    album.tap_without_picture("back", "home");
    album.tap("follow", "follow");
    album.tap_without_picture("back", "home");
}

fn reading(album: &mut Album<'_>) {
    album.tap("numbers", "numbers");
    let dial = "[data-block=link] button";
    album.page.touch(dial);
    album.page.wait("document.querySelector('[data-id=panel-close]')");
    album.take("numbers-call");
    album.page.touch(&phone::id("panel-close"));
    album.tap_without_picture("back", "home");
    album.tap("rights", "rights");
    let longest = longest(album.language);
    let fixed = ARTICLES.iter().map(|article| (*article, *article));
    for (name, article) in fixed.chain([("longest", longest.as_str())]) {
        album.tap_without_picture(article, "article");
        album.take(&format!("article-{name}"));
        album.tap_without_picture("back", "rights");
    }
    album.tap_without_picture("back", "home");
}

/// Puts words into an input that may be out of sight.
fn fill(page: &Window<'_>, input: &str, words: &str) {
    page.run(
        "const field = document.querySelector(`[data-input=\"${arguments[0]}\"]`); field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(input), json!(words)],
    );
    phone::wait_typed(page, input, words);
}

fn before_going(album: &mut Album<'_>) {
    let page = album.page;
    album.tap("before", "before-you-go");
    album.tap_without_picture("sum", "cost-pay");
    album.choose("currency", "THB");
    fill(page, "wage", "12,000");
    album.screen("cost-pay");
    album.tap("next", "cost-living");
    album.tap_without_picture("next", "cost-debt");
    album.choose("debt-currency", "VND");
    fill(page, "loan", "30.000.000");
    album.screen("cost-debt");
    album.tap_without_picture("next", "cost-interest");
    fill(page, "exchange", "700");
    fill(page, "rate", "3");
    fill(page, "pay", "3000");
    album.screen("cost-interest");
    album.tap("next", "cost-result");
    page.touch(&phone::id("keep"));
    page.wait("document.querySelector('[data-id=forget]')");
    album.take("cost-result-kept");
    album.tap_without_picture("forget", "before-you-go");
    album.tap_without_picture("back", "home");
}

fn shop(album: &mut Album<'_>, desk: &Desk) {
    album.tap("shop", "shop");
    album.tap("good-woven-basket", "good");
    album.tap("order", "order-goods");
    album.tap("next", "order-contact");
    album.tap("next", "order-review");
    album.tap_without_picture("send", "case");
    phone::accepted(album.page);
    album.tap("pay", "pay");
    album.tap_without_picture("back", "case");
    album.tap_without_picture("back", "home");
    // Opened, so that what is unread there is the next language's report.
    let newest = wait_for(Duration::from_secs(30), "the order at the desk", || {
        desk.cases().into_iter().find(|case| case["unread"] == true)
    });
    desk.open(newest["id"].as_i64().unwrap());
}

fn places(album: &mut Album<'_>) {
    album.tap_without_picture("numbers", "numbers");
    album.tap("places", "directory");
    album.tap_without_picture("who", "directory-who");
    album.choose("who", "women");
    album.choose("who", "boys");
    album.screen("directory-who");
    album.tap_without_picture("show", "directory");
    album.tap("near", "directory-near");
    album.tap_without_picture("show", "directory");
    album.tap("service-th-s2", "service");
    for screen in ["directory", "numbers", "home"] {
        album.tap_without_picture("back", screen);
    }
}

fn figures(album: &mut Album<'_>) {
    album.tap_without_picture("rights", "rights");
    album.tap("statistics", "statistics");
    album.tap("series-th-cases", "series");
    album.tap_without_picture("back", "statistics");
    album.tap_without_picture("back", "rights");
    album.tap("documents", "documents");
    album.tap("document-th-anti-trafficking-act", "document");
    album.tap_without_picture("back", "documents");
    album.tap_without_picture("back", "rights");
    album.tap("publicity", "publicity");
    album.tap_without_picture("back", "rights");
    album.tap_without_picture("back", "home");
}

/// Topic of the article with most letters in a language.
fn longest(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(language).join("articles");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let longest = files.max_by_key(|file| fs::read_to_string(file).unwrap().chars().count()).unwrap();
    longest.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn interpreter(album: &mut Album<'_>) {
    album.tap_without_picture("interpreter", "interpreter-language");
    album.choose("wanted", "vi");
    album.page.wait("document.querySelector('[data-block=link]')");
    album.screen("interpreter-language");
    album.tap_without_picture("next", "interpreter-purpose");
    album.choose("purpose", "hospital");
    album.screen("interpreter-purpose");
    album.tap("next", "interpreter-when");
    album.tap("next", "interpreter-where");
    album.tap("next", "interpreter-contact");
    album.tap("next", "interpreter-review");
    for _ in 0..6 {
        album.page.touch(&phone::id("back"));
    }
    // Two equal touches are one while the first is on its way: go on until there is no way back.
    while !album.page.holds("document.querySelector('main')?.dataset.screen === 'home'") {
        if album.page.holds("document.querySelector('[data-id=back]')") {
            album.page.value("document.querySelector('[data-id=back]')?.click()");
        }
    }
}

fn last_screens(album: &mut Album<'_>) {
    album.tap("about", "about");
    album.tap_without_picture("back", "home");
    album.tap("settings", "settings");
    album.tap("erase", "erase");
    album.tap_without_picture("erase", "language");
}

#[test]
fn the_desk_is_pictured_in_english_and_thai_and_nothing_is_cut() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(360, 740);
    phone::allow_place(&page, &demo.phone);
    phone::first_steps(&page, "km");
    phone::to_story(&page);
    phone::type_into(&page, "story", STORY);
    phone::from_story_to_review(&page);
    phone::send(&page);
    drop(page);

    let table = chromium.open(&demo.desk);
    table.size(1280, 800);
    table.wait("document.querySelector('[data-testid=gate-who]')");
    let mut wrong = Vec::new();
    for language in ["en", "th"] {
        if language == "th" {
            table.touch(&desk::id("language"));
            table.wait(
                "document.documentElement.lang === 'th' || document.querySelector('.desk')?.lang === 'th'",
            );
        }
        let folder = pictures().join("desk");
        let rules = DESK;
        let mut album =
            Album { page: &table, folder, language, rules, large: false, wrong: Vec::new(), taken: 0 };
        if language == "en" {
            album.take("name");
            desk::sit_down(&table, "Somchai");
        }
        desk::wait_rows(&table, 1);
        album.take("list");
        table.value("document.querySelector('[data-row]').click()");
        table.wait("document.querySelector('[data-testid=case]')");
        table.wait("document.querySelector('[data-testid=file-0]').dataset.state === 'here'");
        table.touch(&desk::id("show-0"));
        table.wait("document.querySelector('[data-testid=picture-0]')?.naturalWidth > 0");
        album.take("case");
        table.touch(&desk::id("show-on-map"));
        table.wait("document.querySelector('[data-testid=map] canvas')");
        album.take("map");
        table.touch(&desk::id("nav-map"));
        table.touch(&desk::id("nav-audit"));
        table.wait("document.querySelector('[data-testid=chain]')");
        table.wait("document.querySelector('[data-testid=audit-line]')");
        album.take("audit");
        table.touch(&desk::id("nav-help"));
        table.wait("document.querySelector('dialog').open");
        album.take("keys");
        table.touch(&desk::id("help-close"));
        table.touch(&desk::id("nav-cases"));
        wrong.append(&mut album.wrong);
    }
    index(&pictures());
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// A page that shows all pictures side by side.
fn index(folder: &Path) {
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><title>Saphan</title><style>body{font:16px sans-serif;margin:1rem}\
         div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{width:240px;border:1px solid #999}\
         </style>",
    );
    for product in names(folder) {
        for width in [320, 1280] {
            let languages: Vec<String> = names(&folder.join(&product));
            let mut screens: Vec<String> = languages
                .iter()
                .flat_map(|l| names(&folder.join(format!("{product}/{l}/{width}"))))
                .collect();
            screens.sort();
            screens.dedup();
            for screen in screens {
                let _ = write!(page, "<h2>{product} {width}: {screen}</h2><div>");
                for language in &languages {
                    let file = format!("{product}/{language}/{width}/{screen}");
                    if folder.join(&file).exists() {
                        let _ = write!(
                            page,
                            "<figure><figcaption>{language}</figcaption><a href={file}><img loading=lazy src={file}></a></figure>"
                        );
                    }
                }
                page.push_str("</div>");
            }
        }
    }
    std::fs::write(folder.join("index.html"), page).expect("an index");
}

/// What lies in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = found
        .filter(|entry| entry.path().is_dir() || entry.path().extension().is_some_and(|e| e == "png"))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}
