//! A page measured: what is cut, too small, pale, nameless, or drawn with a font that is not ours.

use saphan_tests::browser::Window;
use serde_json::json;

/// The seven languages and a letter of each one's script.
pub const LANGUAGES: [(&str, &str); 7] = [
    ("th", r"\p{Script=Thai}"),
    ("en", "[A-Za-z]"),
    ("my", r"\p{Script=Myanmar}"),
    ("km", r"\p{Script=Khmer}"),
    ("lo", r"\p{Script=Lao}"),
    ("vi", "[A-Za-z]"),
    ("zh", r"\p{Script=Han}"),
];

/// What a page must keep.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// Smallest width and height of what is touched, CSS pixels.
    pub touch: u32,
    /// Smallest letters, CSS pixels.
    pub smallest: u32,
    /// Whether every sign has a font that the page brings, or letters alone.
    pub every_sign: bool,
    /// Whether the page's language is that of the person.
    pub own_language: bool,
}

/// The phone's page: touched with a thumb.
pub const PHONE: Rules = Rules { touch: 44, smallest: 18, every_sign: true, own_language: true };
/// The desk: used with keys and a mouse. WCAG 2.2, 2.5.8.
pub const DESK: Rules = Rules { touch: 24, smallest: 16, every_sign: false, own_language: false };

/// What is wrong with the page as it is drawn now.
pub fn measure(page: &Window<'_>, language: &str, rules: Rules) -> Vec<String> {
    page.run("await document.fonts.ready;", &[]);
    let script = LANGUAGES.iter().find(|(tag, _)| *tag == language).map(|(_, script)| *script);
    let wanted = json!({
        "language": language, "script": script, "touch": rules.touch, "smallest": rules.smallest, "contrast": 7.0,
        "covered": if rules.every_sign { "all" } else { "letters" }, "own": rules.own_language,
    });
    let found = page.run(include_str!("measure.js"), &[wanted]);
    found.as_array().expect("a list").iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
}

/// Stops the test if anything is wrong with the page.
pub fn assert_well(page: &Window<'_>, what: &str, language: &str, rules: Rules) {
    let found = measure(page, language, rules);
    assert!(found.is_empty(), "{what}: {found:#?}");
}
