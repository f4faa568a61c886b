//! An editor at work: a file is changed, and the page shows it or says what is wrong and where.

use crate::phone;
use saphan_tests::{
    browser::Chromium,
    program::{Program, line_with},
    texts,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn change(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old}");
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

/// The page of a kiosk over a folder, with more switches.
fn kiosk(folder: &Path, switches: &[&str]) -> (Program, String, PathBuf) {
    let locales = folder.join("locales");
    texts::copied(&locales);
    let data = folder.join("phone");
    let mut arguments = vec!["kiosk", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    arguments.extend(["--preview", locales.to_str().unwrap()]);
    arguments.extend(switches);
    let mut kiosk = Program::start(&arguments, &folder.join("log"));
    let line = line_with(&mut kiosk.output(), "Phone: ");
    (kiosk, line.trim_start_matches("Phone: ").to_owned(), locales)
}

#[test]
fn a_change_of_a_text_is_seen_at_once_and_a_mistake_is_named_while_the_last_good_text_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (_kiosk, address, locales) = kiosk(folder.path(), &[]);
    let chromium = Chromium::start();
    let page = chromium.open(&address);
    page.size(320, 640);
    page.wait("document.querySelector('#preview')?.textContent.includes('nothing to mend')");
    phone::first_steps(&page, "km");
    let file = locales.join("km/app.ftl");
    let title = |words: &str| format!("document.querySelector('h1')?.textContent === '{words}'");
    let old = page.value("document.querySelector('h1').textContent");
    let old = old.as_str().unwrap().to_owned();

    change(&file, &format!("home-title = {old}"), "home-title = ផ្ទះថ្មី");
    page.wait(&title("ផ្ទះថ្មី"));
    // A letter of another language is shown, and told with its file and line.
    let line =
        fs::read_to_string(&file).unwrap().lines().position(|l| l.starts_with("home-title")).unwrap() + 1;
    change(&file, "home-title = ផ្ទះថ្មី", "home-title = ផ្ទះก");
    page.wait(&title("ផ្ទះก"));
    let told = format!("document.querySelector('#preview li code')?.textContent === 'km/app.ftl:{line}'");
    page.wait(&told);
    assert!(page.holds("document.querySelector('#preview').dataset.state === 'shown'"));
    // What cannot be read leaves the last good text there.
    change(&file, "home-title = ", "home-title ");
    page.wait("document.querySelector('#preview').dataset.state === 'stays'");
    assert!(page.holds(&told) && page.holds(&title("ផ្ទះก")));
    assert!(page.holds("document.querySelector('#preview details').open"));
    // Mended, it is shown, also where the file was away for a moment.
    fs::remove_file(&file).unwrap();
    fs::copy(texts::locales().join("km/app.ftl"), &file).unwrap();
    page.wait(&title(&old));
    page.wait("document.querySelector('#preview').textContent.includes('nothing to mend')");

    // An article too, on the page that shows it.
    phone::tap(&page, "rights");
    phone::tap(&page, "wages-unpaid");
    phone::expect(&page, "article");
    change(&locales.join("km/articles/wages-unpaid.md"), "\ntitle: ", "\ntitle: ថ្មី ");
    page.wait("document.querySelector('h1')?.textContent.startsWith('ថ្មី ')");
}

#[test]
fn the_pseudo_locale_is_shown_to_whom_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let (_kiosk, address, locales) = kiosk(folder.path(), &["--pseudo"]);
    let chromium = Chromium::start();
    let page = chromium.open(&address);
    page.size(320, 640);
    phone::first_steps(&page, "en");
    page.wait("document.querySelector('h1').textContent === '[Wháat dóo yóoúu néeéed?]'");
    change(&locales.join("en/app.ftl"), "home-title = What do you need?", "home-title = Hello");
    page.wait("document.querySelector('h1').textContent === '[Héellóo]'");
}
