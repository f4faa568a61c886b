use super::{Hit, Kind, Search, fold, roman, sound, zawgyi};
use crate::content::{Knowledge, Voice, model::LANGUAGES};

fn find(language: &str, typed: &str) -> Vec<Hit> {
    let knowledge = Knowledge::builtin().unwrap();
    let voice = Voice::new(&knowledge, language);
    Search::default().find(&knowledge, &voice, typed, 20)
}

fn first(language: &str, typed: &str) -> String {
    find(language, typed).first().map(|hit| hit.id.clone()).unwrap_or_default()
}

fn heard(text: &str) -> String {
    sound::sound(&fold::fold(text).letters, false)
}

#[test]
fn two_spellings_of_what_looks_the_same_are_one() {
    for (one, other) in [
        ("แรง", "เเรง"),
        ("ต่ำ", "ตํ่า"),
        ("ต่ำ", "ต\u{0E4D}\u{0E48}า"),
        ("ໜີ້", "ຫນີ້"),
        ("ຕ່ຳ", "ຕໍ່າ"),
        ("ເຫຼືອ", "ເຫລືອ"),
        ("ឱ្យ", "ឲ្យ"),
        ("ខ្ញុំ", "ខ្ញុំ\u{200B}"),
        ("ဖြစ်တယ့်", "ဖြစ်တယ်\u{1037}"),
        ("hộ chiếu", "ho\u{0323}\u{0302} chie\u{0302}\u{0301}u"),
        ("hộ chiếu", "HỘ CHIẾU"),
        ("1300", "๑๓໐០"),
        ("1300", "１３００"),
        ("1300", "၁၃၀၀"),
        ("護照", "护照"),
        ("don't", "dont"),
        ("don’t", "DONT"),
    ] {
        assert_eq!(fold::word(one), fold::word(other), "{one} {other}");
    }
}

#[test]
fn tones_lengths_and_letters_that_sound_the_same_are_heard_as_one() {
    for (one, other) in [
        ("ใบอนุญาต", "ไบอนุยาต"),
        ("พาสปอร์ต", "พาสปอต"),
        ("ค่าจ้าง", "คาจาง"),
        ("ເຮືອ", "ເຮຶອ"),
        ("လုပ်အားခ", "လူပ်အာခ"),
        ("ប៉ាស្ព័រ", "បាស្ពរ"),
        ("ឱ្យ", "អោយ"),
        ("hộ chiếu", "ho chieu"),
        ("đường", "duong"),
    ] {
        assert_eq!(heard(one), heard(other), "{one} {other}");
    }
    assert_ne!(heard("หนี"), heard("หมี"));
}

#[test]
fn endings_of_english_words_are_left_out() {
    let stem = |word: &str| sound::sound(&fold::fold(word).letters, true);
    for (one, other) in [("wages", "wage"), ("locked", "lock"), ("stopped", "stop"), ("working", "work")] {
        assert_eq!(stem(one), stem(other), "{one} {other}");
    }
    for (one, other) in [("bus", "bu"), ("boss", "bo"), ("ring", "r")] {
        assert_ne!(stem(one), stem(other), "{one} {other}");
    }
}

#[test]
fn thai_and_lao_are_read_in_latin_letters() {
    let near = |written: &str, typed: &str| {
        let written = roman::written(&fold::fold(written).letters).unwrap();
        let typed = roman::typed(&fold::fold(typed).letters).unwrap();
        if written.skeleton() == typed.skeleton() { written.nearness(&typed) } else { 0.0 }
    };
    for (written, typed) in [
        ("ค่าแรง", "kha raeng"),
        ("ค่าจ้าง", "ka jang"),
        ("เงินเดือน", "ngern duean"),
        ("นายจ้าง", "nai chang"),
        ("ล่าม", "laam"),
        ("ตำรวจ", "tamruat"),
        ("ຄ່າແຮງ", "kha heng"),
    ] {
        assert!(near(written, typed) > 0.55, "{written} {typed} {}", near(written, typed));
    }
    for (written, typed) in [("ค่าแรง", "tamruat"), ("ล่าม", "rot"), ("นายจ้าง", "kha raeng")]
    {
        assert!(near(written, typed) < 0.5, "{written} {typed}");
    }
    assert_eq!(roman::typed(&['1']), None);
    assert_eq!(roman::written(&['a']), None);
}

#[test]
fn burmese_in_zawgyi_is_read_as_unicode_and_burmese_in_unicode_is_left_alone() {
    for (zawgyi, unicode) in [
        ("ပတ္စပို႔ သိမ္းထားတယ္", "ပတ်စပို့ သိမ်းထားတယ်"),
        ("အလုပ္ရွင္ ေျပာင္းခ်င္တယ္", "အလုပ်ရှင် ပြောင်းချင်တယ်"),
        ("ေဆး႐ုံ", "ဆေးရုံ"),
        ("ျမန္မာ", "မြန်မာ"),
        ("အဂၤလိပ္", "အင်္ဂလိပ်"),
    ] {
        assert_eq!(zawgyi::read(zawgyi), unicode);
        assert_eq!(zawgyi::read(unicode), unicode);
    }
    let knowledge = Knowledge::builtin().unwrap();
    for article in knowledge.articles("my") {
        assert_eq!(zawgyi::read(&article.body), article.body, "{}", article.topic);
    }
}

#[test]
fn words_without_spaces_between_them_are_found() {
    for (language, typed, id) in [
        ("en", "bosstookmypassport", "passport-kept"),
        ("en", "minimumwage", "minimum-wage"),
        ("vi", "bigiuhochieu", "passport-kept"),
        ("vi", "phiendich", "right-to-an-interpreter"),
    ] {
        assert_eq!(first(language, typed), id, "{typed}");
    }
}

#[test]
fn a_number_is_found_in_any_digits_and_with_gaps() {
    assert_eq!(first("th", "๑๕๙๙"), "th-tatip");
    assert_eq!(first("my", "၁၁၁"), "vn-111");
    for typed in ["1900969680", "1900 969 680", "1900-969-680"] {
        assert_eq!(first("vi", typed), "vn-vwu", "{typed}");
    }
    let hit = &find("en", "1362")[0];
    assert_eq!((hit.kind, hit.id.as_str()), (Kind::Line, "la-lwu"));
}

#[test]
fn words_of_another_script_are_looked_up_in_their_language_and_answered_in_ones_own() {
    for (language, typed, id) in [
        ("en", "พาสปอร์ต", "passport-kept"),
        ("my", "passport", "passport-kept"),
        ("km", "interpreter", "right-to-an-interpreter"),
        ("th", "护照", "passport-kept"),
        ("zh", "ล่าม", "right-to-an-interpreter"),
    ] {
        let hits = find(language, typed);
        assert_eq!(hits[0].id, id, "{language} {typed}");
        let knowledge = Knowledge::builtin().unwrap();
        assert!(knowledge.articles(language).any(|article| article.title == hits[0].title));
    }
}

#[test]
fn what_fits_is_marked_and_the_line_is_short() {
    for (language, typed) in
        [("en", "passport"), ("th", "ล่าม"), ("vi", "ho chieu"), ("zh", "护照"), ("km", "ថៃ")]
    {
        for hit in find(language, typed) {
            assert!(hit.line.chars().count() <= 113, "{language}: {}", hit.line);
            for (text, marks) in [(&hit.title, &hit.title_marks), (&hit.line, &hit.line_marks)] {
                let mut last = 0;
                for mark in marks {
                    assert!(
                        mark.start >= last && text.get(mark.clone()).is_some_and(|words| !words.is_empty())
                    );
                    last = mark.end;
                }
            }
        }
        let best = &find(language, typed)[0];
        assert!(!(best.line_marks.is_empty() && best.title_marks.is_empty()), "{language} {typed}");
    }
    let best = &find("vi", "ho chieu")[0];
    assert_eq!(&best.title[best.title_marks[0].clone()], "Hộ chiếu");
}

#[test]
fn whatever_is_typed_is_only_words() {
    let long = "a".repeat(10_000);
    let thai = "กขคงจฉ่้า".repeat(1_200);
    let words = "passport ".repeat(1_200);
    let knowledge = Knowledge::builtin().unwrap();
    let voices = LANGUAGES.map(|language| (language, Voice::new(&knowledge, language)));
    let mut search = Search::default();
    for typed in [
        "",
        " ",
        "\n\t",
        "\u{0}",
        "…",
        "🙂",
        "👩‍👩‍👧‍👦 🇹🇭",
        "*",
        "\"",
        "'; DROP TABLE",
        "NEAR(a b)",
        "a AND b OR NOT c",
        "title:x",
        "^pass*",
        "-pass",
        "(((",
        "\\",
        "%",
        "_",
        "\u{202E}kcab",
        "\u{300}",
        "\u{E31}",
        "่",
        "្",
        "၊",
        "passport พาสปอร์ต 护照 hộ chiếu លិខិត ໜັງສື",
        "\u{10FFFF}",
        "ﷺ",
        "Ǆ İ ß ﬁ",
        "००",
        "1",
        "𝟙",
        &long,
        &thai,
        &words,
    ] {
        for (language, voice) in &voices {
            for hit in search.find(&knowledge, voice, typed, 20) {
                assert!(hit.score.is_finite() && hit.score > 0.0, "{language}: {typed}");
            }
        }
    }
    for nothing in ["", " ", "🙂🙂", "***", "\"\"", "\u{200B}"] {
        assert!(find("en", nothing).is_empty(), "{nothing:?}");
    }
    assert_eq!(first("en", "🙂\"passport*\""), "passport-kept");
    assert_eq!(first("en", &format!("passport {long}")), "passport-kept");
}

#[test]
fn the_same_query_gives_the_same_answer() {
    for language in LANGUAGES {
        let once = find(language, "1300 passport");
        assert_eq!(once, find(language, "1300 passport"));
        assert!(!once.is_empty());
    }
}

#[test]
fn a_pack_without_words_is_searched_letter_by_letter() {
    let mut knowledge = Knowledge::builtin().unwrap();
    let mut payload = knowledge.whole();
    payload.words.clear();
    knowledge = Knowledge::of(payload).unwrap();
    for (language, typed) in [("en", "passport"), ("vi", "ho chieu"), ("th", "พาสปอร์ต"), ("zh", "护照")]
    {
        let voice = Voice::new(&knowledge, language);
        let hits = Search::default().find(&knowledge, &voice, typed, 5);
        assert!(hits.iter().any(|hit| hit.id == "passport-kept"), "{language}: {hits:?}");
    }
}

#[test]
fn a_newer_pack_is_searched_anew() {
    let knowledge = Knowledge::builtin().unwrap();
    let voice = Voice::new(&knowledge, "en");
    let mut search = Search::default();
    assert!(!search.find(&knowledge, &voice, "passport", 5).is_empty());
    let mut payload = knowledge.whole();
    payload.articles.retain(|article| article.topic == "wages-unpaid");
    let mut newer = Knowledge::of(payload).unwrap();
    newer.version = 9;
    let hits = search.find(&newer, &voice, "passport", 5);
    assert!(hits.iter().all(|hit| hit.id != "passport-kept"), "{hits:?}");
}
