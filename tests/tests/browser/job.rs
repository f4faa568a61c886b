//! The main job, on both pages.

use crate::{
    desk,
    phone::{self, STORY},
};
use saphan_tests::{
    browser::{Chromium, Window, key},
    demo::Demo,
};

const ANSWER: &str = "យើងបានអានហើយ។ យើងនឹងទូរស័ព្ទទៅអ្នកល្ងាចនេះ។";

#[test]
fn the_main_job_is_walked_in_khmer_on_both_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Demo::start(folder.path());
    let chromium = Chromium::start();

    let page = chromium.open(&demo.phone);
    page.size(360, 740);
    phone::allow_place(&page, &demo.phone);
    phone::first_steps(&page, "km");
    phone::to_story(&page);
    let half = STORY.chars().count() / 2;
    let (begun, rest): (String, String) =
        (STORY.chars().take(half).collect(), STORY.chars().skip(half).collect());
    phone::type_into(&page, "story", &begun);
    page.reload();
    phone::expect(&page, "report-story");
    phone::wait_typed(&page, "story", &begun);
    page.click("[data-input=story]");
    page.chord(&[key::CONTROL, key::END]);
    page.keys(&rest);
    phone::wait_typed(&page, "story", STORY);
    phone::from_story_to_review(&page);
    page.wait(&format!("document.querySelector('main').innerText.includes('{STORY}')"));
    phone::send(&page);

    let table = chromium.open(&demo.desk);
    table.size(1280, 800);
    desk::sit_down(&table, "Somchai");
    desk::wait_rows(&table, 1);
    answer_with_keys(&table);

    page.wait(&format!("document.querySelector('main').innerText.includes('{ANSWER}')"));
    page.wait("document.querySelector('main').innerHTML.includes('mail-open')");

    for (window, address) in [(&page, &demo.phone), (&table, &demo.desk)] {
        assert_eq!(window.complaints(), Vec::<String>::new());
        let requests = window.requests();
        assert!(requests.len() > 5, "the log holds what was asked for: {requests:?}");
        let origin = address.split("/?").next().unwrap();
        let beyond = requests.iter().filter(|asked| {
            !asked.starts_with(origin) && !asked.starts_with("blob:") && !asked.starts_with("data:")
        });
        assert_eq!(beyond.collect::<Vec<_>>(), Vec::<&String>::new(), "only {origin} is asked");
    }
    drop((page, table));
    assert!(demo.stop(), "it stops gracefully");
}

/// Opens the report, looks at map and picture, sets the stage and answers, with nothing but keys.
fn answer_with_keys(table: &Window<'_>) {
    table.keys("m");
    table.wait("document.querySelector('[data-testid=map] canvas')");
    table.keys("j");
    table.wait("document.activeElement?.matches('[data-row]')");
    table.keys(key::ENTER);
    table.wait("document.activeElement?.id === 'case-title'");
    table.wait(&format!("document.querySelector('[data-testid=story-text]').textContent === '{STORY}'"));
    table.wait("document.querySelector('[data-testid=coordinates]').textContent.includes('13.66281')");

    table.wait("document.querySelector('[data-testid=file-0]').dataset.state === 'here'");
    tab_to(table, "document.activeElement.matches('[data-testid=show-0]')");
    table.keys(key::ENTER);
    table.wait("document.querySelector('[data-testid=picture-0]')?.naturalWidth > 0");

    table.keys("r");
    table.wait("document.activeElement?.id === 'reply-text'");
    // Back from the words to the stage.
    for _ in 0..3 {
        table.chord(&[key::SHIFT, key::TAB]);
    }
    table.wait("document.activeElement?.id === 'reply-stage'");
    table.keys(&key::DOWN.repeat(2));
    table.wait("document.activeElement.value === 'acting'");
    for _ in 0..3 {
        table.keys(key::TAB);
    }
    table.wait("document.activeElement?.id === 'reply-text'");
    table.keys(ANSWER);
    table.chord(&[key::CONTROL, key::ENTER]);
    // That it was opened is an answer too.
    table.wait("document.querySelectorAll('[data-posted=true]').length === 2");
    table.wait("document.querySelector('[data-testid=reply-text]').value === ''");
}

/// Presses Tab until something is so.
fn tab_to(table: &Window<'_>, expression: &str) {
    for _ in 0..60 {
        if table.holds(expression) {
            return;
        }
        table.keys(key::TAB);
    }
    panic!("Tab does not lead there: {expression}");
}
