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
    // Fonts are here, and what a new size draws anew is drawn.
    page.run(
        "const frame = () => new Promise(requestAnimationFrame); await document.fonts.ready; await frame(); await frame();",
        &[],
    );
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

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let demo = saphan_tests::demo::Demo::start(folder.path());
    let chromium = saphan_tests::browser::Chromium::start();
    let page = chromium.open(&demo.phone);
    page.size(320, 640);
    crate::phone::expect(&page, "language");
    assert_well(&page, "language", "en", PHONE);
    // Each breaks the page in one way; what is found says so.
    for (breaks, says) in [
        ("title.style.width = '400px'", "px wide on a screen"),
        ("title.style.position = 'relative'; title.style.left = '-40px'", "beyond the edge"),
        ("title.style.cssText = 'width:60px;overflow:hidden;white-space:nowrap'", "cut at the side"),
        ("title.style.cssText = 'height:10px;overflow:hidden'", "cut below"),
        ("title.style.textOverflow = 'ellipsis'", "cut by dots"),
        ("title.style.fontSize = '12px'", "letters of 12px"),
        ("title.style.color = '#777777'", "pale, 4.5"),
        ("title.textContent = 'report-kinds-title'", "a message id"),
        ("title.textContent = 'Step { $step } of 9'", "a place not filled in"),
        ("title.textContent = 'ភាសា'", "a title in another script"),
        ("title.textContent = 'A \\u0C95'", "letters without a font of ours"),
        ("button.style.cssText = 'min-height:0;height:30px'", "too small to touch"),
        ("button.innerHTML = '<svg></svg>'", "has no name"),
        ("button.style.marginTop = '-200px'", "lies over another"),
        ("title.id = 'page'", "id twice"),
        ("document.documentElement.lang = 'fr'", "the language is said to be"),
    ] {
        page.reload();
        crate::phone::expect(&page, "language");
        let parts = "const title = document.querySelector('h1'); const button = document.querySelector('[data-id=save]');
                     button.style.position = 'static';";
        page.run(&format!("{parts} {breaks};"), &[]);
        let found = measure(&page, "en", PHONE);
        assert!(found.iter().any(|what| what.contains(says)), "{breaks}: {found:#?}");
    }
}
