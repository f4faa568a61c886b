//! Every rule of the texts finds a text that breaks it, and nothing else is said of it.

use crate::content::check::{Find, Material, Problem, RULES, check, folder::Folder, of_folder, problem};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::LazyLock,
};

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales")
}

static WHOLE: LazyLock<Folder> = LazyLock::new(|| Folder::read(&locales()).unwrap());

/// What a rule says of the texts after a file was changed.
fn problems(rule: &str, file: &str, change: impl FnOnce(String) -> String) -> Vec<Problem> {
    let mut files: BTreeMap<String, String> = WHOLE.files.clone();
    let text = files.remove(file).unwrap_or_default();
    let changed = change(text.clone());
    assert_ne!(changed, text, "{file} was not changed");
    files.insert(file.to_owned(), changed);
    let folder = Folder::of(files, WHOLE.code.clone());
    let rule = RULES.iter().find(|known| known.name == rule).unwrap();
    let Find::Texts(find) = rule.find else { panic!("{} looks at a pack", rule.name) };
    find(&folder).into_iter().map(|found| problem(rule.name, rule.mend, found)).collect()
}

/// One thing put in the place of another, where it stands first.
fn put<'a>(old: &'a str, new: &'a str) -> impl FnOnce(String) -> String + use<'a> {
    move |text| text.replacen(old, new, 1)
}

/// A line of a file, from 1.
fn line_of(file: &str, words: &str) -> usize {
    WHOLE.files[file].lines().position(|line| line.contains(words)).unwrap() + 1
}

/// A rule, a file, what is changed in it, the line that is named, and words of what is said.
type Case = (&'static str, &'static str, Box<dyn FnOnce(String) -> String>, Option<usize>, &'static str);

fn case(
    rule: &'static str,
    file: &'static str,
    change: impl FnOnce(String) -> String + 'static,
    line: Option<usize>,
    says: &'static str,
) -> Case {
    (rule, file, Box::new(change), line, says)
}

const KM: &str = "km/app.ftl";
const ARTICLE: &str = "th/articles/passport-kept.md";

fn messages() -> Vec<Case> {
    let next = line_of(KM, "next = ");
    vec![
        case("message-syntax", KM, put("next = ", "next "), Some(next), "Expected"),
        case("message-missing", KM, put("next = ", "nexte = "), None, "next is missing"),
        case("message-unknown", KM, put("next = ", "nexte = "), Some(next), "nexte: English has"),
        case("message-twice", KM, put("skip = ", "next = "), Some(next + 1), "next: it stands twice"),
        case("message-places", KM, put("{ $step }", "{ $stepp }"), Some(line_of(KM, "$step ")), "stepp"),
        case(
            "message-plural",
            KM,
            put("*[other] ", "*[one] "),
            Some(line_of(KM, "people-count")),
            "one from many",
        ),
        case(
            "message-broken",
            KM,
            put("next = ", "next = { nothing } "),
            Some(next),
            "next: it cannot be said",
        ),
        case(
            "message-english",
            "vi/app.ftl",
            |text| line_as(&text, "next", "Next"),
            Some(line_of("vi/app.ftl", "next = ")),
            "English still",
        ),
        case("message-review", KM, put("# review: ", "# "), Some(1), "reviewed"),
        case(
            "message-glossary",
            "km/glossary.md",
            |text| glossary(&text),
            Some(line_of(KM, "state-closed = ")),
            "the glossary says ខុស",
        ),
        case(
            "message-unused",
            "en/app.ftl",
            |text| text + "nobody-says-it = Words\n",
            Some(WHOLE.files["en/app.ftl"].lines().count() + 1),
            "no screen says it",
        ),
        case("message-unsaid", "en/app.ftl", |text| without(&text, "pin-wrong"), None, "pin-wrong is said"),
        case(
            "button-long",
            KM,
            |text| line_as(&text, "next", "បន្ទាប់បន្ទាប់បន្ទាប់បន្ទាប់បន្ទាប់បន្ទាប់បន្ទាប់បន្ទាប់"),
            Some(next),
            "at most 24",
        ),
        case(
            "tile-long",
            "th/app.ftl",
            |text| line_as(&text, "kind-debt", "หนี้ที่ไม่มีวันหมดหนี้ที่ไม่มีวันหมดหนี้ที่ไม่มีวันหมดหนี้ที่ไม่มีวันหมด"),
            Some(line_of("th/app.ftl", "kind-debt = ")),
            "at most 34",
        ),
        case(
            "number-in-message",
            KM,
            |text| line_as(&text, "unknown", "ហៅ 1300"),
            Some(line_of(KM, "unknown = ")),
            "1300",
        ),
    ]
}

fn letters() -> Vec<Case> {
    let line = line_of(ARTICLE, "## ");
    vec![
        case("script", ARTICLE, put("## ", "## ကខ "), Some(line), "U+1000"),
        case("english-word", ARTICLE, put("## ", "## passport "), Some(line), "passport in"),
        case("invisible", ARTICLE, put("## ", "## \u{200B}"), Some(line), "U+200B"),
        case("old-spelling", ARTICLE, put("## ", "## ทํา "), Some(line), "one letter"),
        case(
            "digits",
            "my/articles/passport-kept.md",
            put("## ", "## 45 "),
            Some(line_of("my/articles/passport-kept.md", "## ")),
            "45",
        ),
        case(
            "number-converted",
            "my/articles/passport-kept.md",
            put("1300", "၁၃၀၀"),
            Some(line_of("my/articles/passport-kept.md", "1300")),
            "၁၃၀၀",
        ),
        case(
            "script",
            "en/app.ftl",
            put("next = Next", "next = [Néext]"),
            Some(line_of("en/app.ftl", "next = ")),
            "U+00E9",
        ),
        case(
            "script",
            "data/lines.json",
            put("\"th\": \"ศูนย์", "\"th\": \"ကศูนย์"),
            Some(line_of("data/lines.json", "\"th\": \"ศูนย์")),
            "th-sac name",
        ),
    ]
}

fn facts() -> Vec<Case> {
    let called = line_of(ARTICLE, "1300");
    vec![
        case("numbers-differ", ARTICLE, put("1300", "1599"), None, "1300"),
        case(
            "numbers-differ",
            "data/lines.json",
            put("2565", "2566"),
            Some(line_of("data/lines.json", "2565")),
            "2023",
        ),
        case("number-country", ARTICLE, put("ประเทศไทย: 1300", "1300"), Some(called), "1300 without"),
        case("number-country", ARTICLE, put("1300", "1301"), Some(called), "1301 is no known"),
        case("text-1330", ARTICLE, put("1300", "1330"), Some(called), "another office"),
        case(
            "text-1330",
            "data/lines.json",
            put("1300", "๑๓๓๐"),
            Some(line_of("data/lines.json", "1300")),
            "another office",
        ),
        case(
            "line-country",
            "data/lines.json",
            put("\"country\": \"TH\"", "\"country\": \"\""),
            Some(line_of("data/lines.json", "th-sac")),
            "th-sac",
        ),
        case(
            "calls-recorded",
            "en/articles/what-is-trafficking.md",
            |text| text.replace("calls are recorded", "").replace("Calls are recorded", ""),
            None,
            "records calls",
        ),
    ]
}

fn forms() -> Vec<Case> {
    vec![
        case("article-form", ARTICLE, put("---\n", ""), Some(1), "three dashes"),
        case(
            "article-form",
            ARTICLE,
            put("topic: ", "topic "),
            Some(line_of(ARTICLE, "topic: ")),
            "no name with a value",
        ),
        case("article-front", ARTICLE, put("topic: passport-kept", "topic: passport"), Some(1), "`passport`"),
        case(
            "article-unlike",
            ARTICLE,
            put("as_of: 2022-11", "as_of: 2022-12"),
            Some(line_of(ARTICLE, "as_of")),
            "as_of",
        ),
        case("article-unlike", ARTICLE, put("\n- ", "\n"), None, "items"),
        case(
            "article-quote",
            ARTICLE,
            |text| text + "\n\"ปุ่มที่ไม่มี\"\n",
            Some(WHOLE.files[ARTICLE].lines().count() + 2),
            "ปุ่มที่ไม่มี",
        ),
        case("data-form", "data/lines.json", put("[", "["), Some(1), ""),
        case("allowed-form", "allowed.txt", |text| format!("letin Word\n{text}"), Some(1), "letin"),
    ]
}

/// A message with other words.
fn line_as(text: &str, id: &str, words: &str) -> String {
    let changed = |line: &str| {
        if line.starts_with(&format!("{id} = ")) { format!("{id} = {words}") } else { line.to_owned() }
    };
    text.lines().map(|line| changed(line) + "\n").collect()
}

fn without(text: &str, id: &str) -> String {
    text.lines()
        .filter(|line| !line.starts_with(&format!("{id} = ")))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn glossary(text: &str) -> String {
    let changed = |line: &str| match line.split('|').collect::<Vec<_>>()[..] {
        [begin, word, _, note, ref rest @ ..] if note.contains("state-closed") => {
            format!("{begin}|{word}| ខុស |{note}|{}", rest.join("|"))
        }
        _ => line.to_owned(),
    };
    text.lines().map(|line| changed(line) + "\n").collect()
}

#[test]
fn each_rule_of_the_texts_finds_what_breaks_it_and_says_file_line_language_and_what_to_do() {
    let mut tried = BTreeSet::new();
    for (rule, file, change, line, says) in [messages(), letters(), facts(), forms()].into_iter().flatten() {
        tried.insert(rule);
        // A list that ends too early is not changed by a replacement of equal words.
        let found = if rule == "data-form" {
            problems(rule, file, |text| text + ",")
        } else {
            problems(rule, file, change)
        };
        let named: Vec<&Problem> = found.iter().filter(|problem| problem.what.contains(says)).collect();
        let problem = named.first().unwrap_or_else(|| panic!("{rule}: {found:#?}"));
        if let Some(line) = line.filter(|_| rule != "data-form") {
            assert_eq!(problem.line, Some(line), "{rule}: {problem:?}");
        }
        assert!(!problem.mend.is_empty() && !problem.what.is_empty(), "{rule}");
        let language = problem.language.unwrap_or("data");
        let of_all = matches!(rule, "message-glossary" | "message-unsaid") || problem.file == "allowed.txt";
        assert!(
            of_all || problem.file.starts_with(&format!("{language}/")) || problem.file.starts_with("data/"),
            "{problem:?}"
        );
    }
    let texts = RULES.iter().filter(|rule| matches!(rule.find, Find::Texts(_))).map(|rule| rule.name);
    assert_eq!(tried, texts.collect(), "each rule is tried");
}

#[test]
fn what_is_as_it_should_be_has_nothing_to_mend() {
    let report = check(&Material { payload: None, folder: Some(&WHOLE) });
    assert_eq!(report.problems, []);
}

#[test]
fn a_folder_without_the_program_is_checked_too_and_one_that_is_not_there_says_so() {
    let folder = Folder::of(WHOLE.files.clone(), None);
    assert_eq!(check(&Material { payload: None, folder: Some(&folder) }).problems, []);
    let missing = of_folder(Path::new("/nowhere/at/all"), |_| Vec::new());
    assert!(!missing.ok && missing.problems.len() == 1, "{missing:?}");
    assert!(missing.problems[0].keeps_from_being_read());
}

#[test]
fn texts_that_no_pack_can_be_made_of_are_told_once_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in &WHOLE.files {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    // Drawings are no texts.
    std::fs::create_dir(folder.path().join("shop")).unwrap();
    for drawing in std::fs::read_dir(locales().join("shop")).unwrap().map(Result::unwrap) {
        std::fs::copy(drawing.path(), folder.path().join("shop").join(drawing.file_name())).unwrap();
    }
    let looked = || of_folder(folder.path(), |_| Vec::new());
    assert!(looked().ok);
    let file = folder.path().join("data/lines.json");
    std::fs::write(&file, "[\n{]").unwrap();
    let report = looked();
    let stops: Vec<&Problem> = report.problems.iter().filter(|p| p.keeps_from_being_read()).collect();
    assert_eq!(stops.len(), 1, "{stops:?}");
    assert_eq!((stops[0].rule, stops[0].place().as_str()), ("data-form", "data/lines.json:2"));
    // What only the making of a pack finds is said as it says it.
    std::fs::write(&file, WHOLE.files["data/lines.json"].replacen("\"country\"", "\"land\"", 1)).unwrap();
    let report = looked();
    let why = report.problems.iter().find(|problem| problem.rule == "unreadable").unwrap();
    assert!(why.what.contains("lines.json"), "{why:?}");
}
