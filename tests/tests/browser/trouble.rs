//! The phone's page when things go wrong: a hand that shakes, a program that dies, somebody who comes in.

use crate::phone::{self, STORY};
use saphan_tests::{
    browser::{Chromium, Window, key},
    demo::Demo,
    desk::Desk,
    program::wait_for,
};
use serde_json::json;
use std::time::Duration;

/// A page at the story of a new report, in Lao.
fn at_story<'a>(chromium: &'a Chromium, demo: &Demo) -> Window<'a> {
    let page = chromium.open(&demo.phone);
    page.size(360, 740);
    phone::allow_place(&page, &demo.phone);
    phone::first_steps(&page, "lo");
    phone::to_story(&page);
    page
}

#[test]
fn two_quick_clicks_on_send_give_one_report() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let desk = Desk::enter(&demo.desk);
    let chromium = Chromium::start();
    let page = at_story(&chromium, &demo);
    phone::from_story_to_review(&page);
    page.run("const send = document.querySelector('[data-id=send]'); send.click(); send.click();", &[]);
    phone::accepted(&page);
    page.wait("!document.querySelector('[data-id=files]')");
    phone::tap(&page, "back");
    phone::expect(&page, "home");
    phone::tap(&page, "reports");
    phone::expect(&page, "reports");
    assert_eq!(page.value("document.querySelectorAll('[data-block=list] button').length"), 1);
    wait_for(Duration::from_secs(30), "the report at the desk", || (!desk.cases().is_empty()).then_some(()));
    // A second one would come with the desk's next look.
    std::thread::sleep(Duration::from_millis(600));
    assert_eq!(desk.cases().len(), 1);
}

#[test]
fn letters_typed_while_the_program_is_dead_are_kept_and_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = at_story(&chromium, &demo);
    phone::type_into(&page, "story", "ນາຍຈ້າງ");
    demo.kill();
    page.keys(" ຍຶດ");
    page.wait("document.querySelector('[data-id=banner]')?.innerText.length > 10");
    page.keys(" ໜັງສືຜ່ານແດນ");
    phone::wait_typed(&page, "story", "ນາຍຈ້າງ ຍຶດ ໜັງສືຜ່ານແດນ");
    assert!(
        page.holds("document.activeElement.matches('[data-input=story]')"),
        "typing goes on where it was"
    );

    demo.start_again();
    page.wait("!document.querySelector('[data-id=banner]')");
    phone::wait_typed(&page, "story", "ນາຍຈ້າງ ຍຶດ ໜັງສືຜ່ານແດນ");
    page.keys(" ຂອງຂ້ອຍ");
    phone::wait_typed(&page, "story", "ນາຍຈ້າງ ຍຶດ ໜັງສືຜ່ານແດນ ຂອງຂ້ອຍ");
    // What a new page shows comes from the program: it holds all of it.
    phone::next(&page, "report-photos");
    page.reload();
    phone::expect(&page, "report-photos");
    phone::tap(&page, "back");
    phone::expect(&page, "report-story");
    phone::wait_typed(&page, "story", "ນາຍຈ້າງ ຍຶດ ໜັງສືຜ່ານແດນ ຂອງຂ້ອຍ");
    phone::from_story_to_review(&page);
    phone::send(&page);
}

#[test]
fn what_changes_while_an_answer_is_on_its_way_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = at_story(&chromium, &demo);
    phone::type_into(&page, "story", STORY);
    phone::from_story_to_review(&page);
    // Answers to a tick come two seconds after they were given.
    page.run(
        "const quick = window.fetch;
         window.fetch = async (...all) => {
             const answer = await quick(...all);
             if (String(all[1]?.body).includes('tick')) await new Promise((later) => setTimeout(later, 2000));
             return answer;
         };",
        &[],
    );
    phone::send(&page);
    page.wait("!document.querySelector('[data-id=files]')");
}

#[test]
fn the_browsers_way_back_is_the_apps() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = at_story(&chromium, &demo);
    for screen in ["report-where", "report-when", "report-whom", "report-kinds", "home"] {
        page.go_back();
        phone::expect(&page, screen);
    }
    phone::tap(&page, "rights");
    phone::expect(&page, "rights");
    page.go_back();
    phone::expect(&page, "home");
}

#[test]
fn the_tab_has_the_name_that_was_chosen_and_the_page_speaks_the_language_of_its_screen() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(360, 740);
    phone::first_steps(&page, "en");
    assert_eq!(page.value("document.title"), json!("Saphan"));
    phone::tap(&page, "settings");
    phone::expect(&page, "settings");
    phone::choose(&page, "appearance", "notes");
    let named = |name: &str| {
        page.wait(&format!("document.title === '{name}'"));
        let picture = page.run(
            "const link = document.querySelector('link[rel=icon]');
             return [link.getAttribute('href'), (await fetch(link.href)).ok];",
            &[],
        );
        assert_eq!(picture, json!(["/assets/tab-notes.svg", true]));
    };
    named("Notes");
    page.reload();
    phone::expect(&page, "settings");
    named("Notes");
    phone::tap(&page, "language");
    phone::expect(&page, "language");
    phone::choose(&page, "language", "vi");
    named("Ghi chú");
    phone::tap(&page, "save");
    phone::expect(&page, "settings");
    phone::tap(&page, "back");
    phone::expect(&page, "home");
    phone::tap(&page, "numbers");
    phone::expect(&page, "numbers");
    page.touch("[data-block=link] button");
    page.wait("document.querySelector('.sheet .label')?.innerText === 'Gọi số này'");
    page.wait("document.querySelector('[data-id=panel-close]')?.innerText === 'Đóng'");
}

#[test]
fn escape_leaves_and_nothing_of_the_person_stays() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo::start(folder.path());
    let chromium = Chromium::start();
    let page = at_story(&chromium, &demo);
    phone::type_into(&page, "story", STORY);
    // Nothing is stored in the browser.
    let stored = page.run(
        "return [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length,
                 document.cookie.length];",
        &[],
    );
    assert_eq!(stored, json!([0, 0, 0, 0, 0]));
    // What stands on the page the moment after the key, before anybody answered.
    page.run(
        "addEventListener('keydown', () => queueMicrotask(() => {
             const left = document.body.innerText + [...document.querySelectorAll('textarea, input')].map((i) => i.value);
             sessionStorage.setItem('left', left.trim());
         }));",
        &[],
    );
    page.keys(key::ESCAPE);
    page.wait("!location.href.startsWith('http://127.0.0.1')");
    assert!(!page.holds("document.documentElement.textContent.includes('ថៅកែ')"));
    assert!(!page.address().starts_with(&demo.phone));
    page.go_back();
    std::thread::sleep(Duration::from_millis(500));
    let words = page
        .value("document.body.innerText + [...document.querySelectorAll('textarea')].map((t) => t.value)");
    assert!(!words.as_str().unwrap().contains("ថៅកែ"), "{words}");
    // The report itself is not lost: who comes back finds it, where it was left.
    page.go(&demo.phone);
    phone::expect(&page, "home");
    assert_eq!(page.value("sessionStorage.getItem('left')"), "");
    phone::tap(&page, "report");
    phone::expect(&page, "report-story");
    phone::wait_typed(&page, "story", STORY);
}
