//! The phone's page for those who use keys alone, a screen reader, less light or less motion. Large letters are measured
//! on every screen by [`crate::pictures`].

use crate::{
    measure::{PHONE, assert_well},
    phone,
};
use saphan_tests::{
    browser::{Chromium, Window, key},
    demo::Demo,
};
use serde_json::json;
use std::path::Path;

/// Roles of what can be used (WAI-ARIA 1.2).
const CONTROLS: [&str; 12] = [
    "button",
    "link",
    "textbox",
    "combobox",
    "checkbox",
    "radio",
    "listbox",
    "option",
    "slider",
    "spinbutton",
    "Date",
    "tab",
];

/// What is wrong with the focus: it must be on something, marked, in sight, and under nothing.
const FOCUS: &str = "
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing has the focus';
    const name = at.outerHTML.slice(0, 120);
    if (at.matches('h1')) return '';
    const style = getComputedStyle(at);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) return `no mark: ${name}`;
    const box = at.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + Math.min(box.height / 2, 24);
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return `out of sight: ${name}`;
    const top = document.elementFromPoint(x, y);
    return at === top || at.contains(top) ? '' : `behind ${top?.outerHTML.slice(0, 80)}: ${name}`;
";

fn assert_focus(page: &Window<'_>) {
    let wrong = page.run(FOCUS, &[]);
    assert_eq!(wrong, "", "on {}", page.value("document.querySelector('main').dataset.screen"));
}

/// Presses Tab until the focus is there; it is seen at each stop.
fn reach(page: &Window<'_>, css: &str) {
    for _ in 0..80 {
        page.keys(key::TAB);
        assert_focus(page);
        if page.holds(&format!("document.activeElement.matches('{css}')")) {
            return;
        }
    }
    panic!("Tab does not lead to {css}");
}

/// Chooses with the space bar; the focus stays on the choice.
fn choose(page: &Window<'_>, block: &str, value: &str) {
    let option = phone::option(block, value);
    reach(page, &option);
    page.keys(" ");
    page.wait(&format!("document.querySelector('{option}').ariaPressed === 'true'"));
    assert!(page.holds(&format!("document.activeElement.matches('{option}')")), "the focus stays on {value}");
    assert_focus(page);
}

/// Presses a button with Enter; the next screen begins at its title, and everything on it has a name.
fn press(page: &Window<'_>, what: &str, screen: &str) {
    reach(page, &phone::id(what));
    page.keys(key::ENTER);
    phone::expect(page, screen);
    page.wait("document.activeElement.matches('h1')");
    assert_named(page);
}

/// A screen reader finds a name on everything that can be used, one title, one main part.
fn assert_named(page: &Window<'_>) {
    let tree = page.command("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().expect("a tree");
    let used = nodes.iter().filter(|node| node["ignored"] == false);
    let with_role = |role: &str| used.clone().filter(|node| node["role"]["value"] == role).count();
    let screen = page.value("document.querySelector('main').dataset.screen");
    for node in used.clone() {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default().trim();
        assert!(!CONTROLS.contains(&role) || !name.is_empty(), "{screen}: a {role} has no name: {node}");
    }
    assert!(with_role("button") >= 1, "{screen}: the tree holds the page");
    assert_eq!(with_role("main"), 1, "{screen}");
    let titles = page.value("document.querySelectorAll('h1').length");
    assert_eq!(titles, 1, "{screen}");
}

#[test]
fn a_report_is_sent_with_keys_alone_and_the_focus_is_never_lost() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(360, 740);
    phone::expect(&page, "language");
    assert_named(&page);
    choose(&page, "language", "vi");
    page.wait("document.documentElement.lang === 'vi'");
    press(&page, "save", "pin-choice");
    press(&page, "skip", "home");
    press(&page, "report", "report-kinds");
    choose(&page, "kinds", "wages-unpaid");
    choose(&page, "kinds", "debt");
    press(&page, "next", "report-whom");
    choose(&page, "whom", "group");
    reach(&page, "[data-input=count]");
    page.keys("12");
    press(&page, "next", "report-when");
    choose(&page, "when", "week");
    press(&page, "next", "report-where");
    choose(&page, "place", "landmark");
    reach(&page, "[data-input=landmark]");
    page.keys("Chợ Rồng");
    press(&page, "next", "report-story");
    reach(&page, "[data-input=story]");
    page.keys("Chủ không trả lương cho chúng tôi.");
    // A redraw by word from behind does not take the focus away.
    page.wait("document.activeElement.matches('[data-input=story]')");
    press(&page, "next", "report-photos");
    press(&page, "next", "report-contact");
    press(&page, "next", "report-recipients");
    choose(&page, "consent", "help");
    press(&page, "next", "report-review");
    page.wait("document.querySelector('main').innerText.includes('Chủ không trả lương cho chúng tôi.')");
    reach(&page, &phone::id("send"));
    page.keys(key::ENTER);
    phone::accepted(&page);
    assert_focus(&page);
    assert_named(&page);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn screens_are_readable_in_the_dark_and_still_for_who_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(320, 640);
    phone::first_steps(&page, "my");
    let pictures =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("out/pictures/kiosk-dark/my/320");
    let look = |screen: &str| {
        page.prefers("prefers-color-scheme", "light");
        assert_well(&page, screen, "my", PHONE);
        let light = page.value("getComputedStyle(document.body).backgroundColor");
        page.prefers("prefers-color-scheme", "dark");
        assert_well(&page, screen, "my", PHONE);
        assert_ne!(page.value("getComputedStyle(document.body).backgroundColor"), light, "the dark is dark");
        page.picture(&pictures.join(format!("{screen}.png")));
        page.prefers("prefers-reduced-motion", "reduce");
        assert_eq!(page.value("document.getAnimations().length"), 0, "{screen} is still");
    };
    look("home");
    for (tile, screen) in
        [("report", "report-kinds"), ("numbers", "numbers"), ("interpreter", "interpreter-language")]
    {
        phone::tap(&page, tile);
        phone::expect(&page, screen);
        look(screen);
        phone::tap(&page, "back");
        phone::expect(&page, "home");
    }
    // What a person is warned of is readable too.
    phone::tap(&page, "follow");
    phone::type_into(&page, "code", "AAAA");
    phone::tap(&page, "open");
    page.wait("document.querySelector('[data-code=wrong-code]')");
    look("follow");
}
