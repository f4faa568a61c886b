//! What editors and translators are told by the real program.

use saphan_tests::{
    program::{run, saphan},
    texts::{self, locales},
};
use serde_json::Value;
use std::{
    fs,
    process::{Command, Output, Stdio},
};

fn said(arguments: &[&str]) -> Output {
    Command::new(saphan()).args(arguments).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn a_mistake_in_a_text_is_said_with_file_line_language_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let copied = folder.path().join("locales");
    texts::copied(&copied);
    let file = copied.join("my/app.ftl");
    let text = fs::read_to_string(&file).unwrap();
    let line = text.lines().position(|line| line.starts_with("next = ")).unwrap() + 1;
    fs::write(&file, text.replacen("\nnext = ", "\nnext = \u{200B}", 1)).unwrap();
    let place = copied.to_str().unwrap();

    let words = said(&["pack", "check", place]);
    assert!(!words.status.success());
    let words = String::from_utf8(words.stdout).unwrap();
    assert!(words.contains(&format!("my/app.ftl:{line}: U+200B")), "{words}");

    let report: Value = serde_json::from_slice(&said(&["pack", "check", "--json", place]).stdout).unwrap();
    assert_eq!(report["ok"], false);
    let problem = &report["problems"][0];
    assert_eq!(
        (&problem["rule"], &problem["file"], &problem["line"], &problem["language"]),
        (&"invisible".into(), &"my/app.ftl".into(), &line.into(), &"my".into())
    );
    assert!(problem["mend"].as_str().unwrap().len() > 10);
    assert_eq!(report["articles"].as_array().unwrap().len(), 280);

    fs::write(&file, &text).unwrap();
    assert!(said(&["pack", "check", place]).status.success());
}

#[test]
fn what_was_reviewed_is_counted_in_words_as_json_and_as_a_page() {
    let locales = locales();
    let place = locales.to_str().unwrap();
    let found: Value = serde_json::from_str(&run(&["pack", "coverage", "--json", place])).unwrap();
    let languages: Vec<&str> =
        found.as_array().unwrap().iter().filter_map(|one| one["language"].as_str()).collect();
    assert_eq!(languages, ["th", "en", "my", "km", "lo", "vi", "zh"]);
    let messages = found[0]["messages"]["wanted"].as_u64().unwrap();
    assert!(messages > 500, "{found}");
    let words = run(&["pack", "coverage", place]);
    assert_eq!(words.lines().count(), 1 + 7 * 3);
    let page = run(&["pack", "coverage", "--html", place]);
    assert_eq!(page.matches("<tr>").count(), 1 + 7 * 3);
    assert!(page.contains(&format!(">{messages}<")) && !page.contains("<script"));
}

#[test]
fn the_pseudo_locale_reaches_no_pack() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("out.pack");
    let locales = locales();
    let arguments =
        ["pack", "build", "--locales", locales.to_str().unwrap(), "--out", pack.to_str().unwrap()];
    // Nothing that builds takes the switch.
    assert!(!said(&[&arguments[..], &["--pseudo"]].concat()).status.success());
    assert!(!pack.exists());
}
