use super::*;

fn place(text: &str) -> (f64, f64) {
    let point = parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    (point.latitude, point.longitude)
}

#[test]
fn a_place_is_read_however_it_was_shared() {
    for (text, latitude, longitude) in [
        ("13.75, 100.5", 13.75, 100.5),
        ("13.75,100.5", 13.75, 100.5),
        ("  -8.55 125.56 ", -8.55, 125.56),
        ("13.75° , 100.5°", 13.75, 100.5),
        ("๑๓.๗๕, ๑๐๐.๕", 13.75, 100.5),
        ("១១.៥៥, ១០៤.៩២", 11.55, 104.92),
        ("໑໗.໙໖, ໑໐໒.໖", 17.96, 102.6),
        ("၁၆.၈၅, ၉၆.၁၅", 16.85, 96.15),
        ("１６.８５， ９６.１５", 16.85, 96.15),
        ("−8.55, 125.56", -8.55, 125.56),
        ("geo:13.75,100.5", 13.75, 100.5),
        ("GEO:13.75,100.5,12;crs=WGS84;u=35", 13.75, 100.5),
        ("geo:13.75,100.5?z=17", 13.75, 100.5),
        ("geo:0,0?q=13.75,100.5(Saphan)", 13.75, 100.5),
        ("geo:0,0?q=13.75%2C100.5", 13.75, 100.5),
        ("https://www.google.com/maps/@13.75,100.5,17z", 13.75, 100.5),
        (
            "https://www.google.co.th/maps/place/Some+Place/@13.70,100.40,17z/data=!3m1!4b1!4m6!3m5!8m2!3d13.75!4d100.5!16s",
            13.75,
            100.5,
        ),
        ("https://maps.google.com/?q=13.75,100.5", 13.75, 100.5),
        ("https://maps.google.com/maps?q=loc:13.75,100.5&z=14", 13.75, 100.5),
        ("http://maps.google.com/maps?ll=13.75%2C100.5&z=3", 13.75, 100.5),
        ("https://www.google.com/maps/search/?api=1&query=13.75%2C100.5", 13.75, 100.5),
        ("https://www.google.com/maps/search/13.75,+100.5", 13.75, 100.5),
        ("https://maps.apple.com/?ll=13.75,100.5&q=here", 13.75, 100.5),
        ("https://www.openstreetmap.org/?mlat=13.75&mlon=100.5#map=17/13.7/100.4", 13.75, 100.5),
        ("https://www.openstreetmap.org/#map=17/13.75/100.5", 13.75, 100.5),
        ("มาที่นี่ https://maps.google.com/?q=13.75,100.5 เร็ว", 13.75, 100.5),
        ("See <https://maps.google.com/?q=13.75,100.5>.", 13.75, 100.5),
    ] {
        let found = place(text);
        assert!((found.0 - latitude).abs() < 1e-9 && (found.1 - longitude).abs() < 1e-9, "{text}");
    }
}

#[test]
fn a_plus_code_typed_or_in_a_link_is_a_place_with_its_size() {
    for text in ["7P52QG4R+4G", "7p52qg4r+4g", "https://plus.codes/7P52QG4R+4G", "meet at 7P52QG4R+4G please"]
    {
        let point = parse(text).unwrap();
        assert_eq!(plus_code::encode(point.latitude, point.longitude, 10), "7P52QG4R+4G", "{text}");
        assert!(point.uncertainty_m.is_some_and(|m| (5.0..12.0).contains(&m)));
    }
    assert_eq!(parse("QG4R+4G Bangkok"), Err(LinkError::ShortPlusCode));
}

#[test]
fn a_short_link_is_refused_by_name_and_never_followed() {
    for text in [
        "https://maps.app.goo.gl/AbCdEf123",
        "https://goo.gl/maps/xyz",
        "see https://maps.app.goo.gl/AbCdEf123",
    ] {
        assert_eq!(parse(text), Err(LinkError::Short), "{text}");
    }
}

#[test]
fn numbers_off_the_globe_are_refused_by_name() {
    for text in ["91.0, 100.5", "geo:13.75,181", "https://maps.google.com/?q=-91,0.5", "13.75, 1000.5"] {
        assert_eq!(parse(text), Err(LinkError::OffGlobe), "{text}");
    }
}

#[test]
fn what_is_no_place_is_none() {
    for text in [
        "",
        "hello",
        "behind the blue factory",
        "12, 30",
        "081 234 5678",
        "24.12.2025, 10.30.00",
        "NaN, inf",
        "1e3.0, 2.0",
        "geo:",
        "geo:nan,nan",
        "geo:13.75",
        "geo:13.75,100.5;crs=other",
        "https://example.org/?q=13.75,100.5",
        "https://evilgoogle.example/maps/@13.75,100.5",
        "https://",
        "javascript:alert(1)",
        "@",
        "!3d!4d",
        "+",
        "////",
    ] {
        assert_eq!(parse(text), Err(LinkError::NoPlace), "{text}");
    }
    assert_eq!(parse(&"9".repeat(100_000)), Err(LinkError::NoPlace));
}

#[test]
fn a_link_written_is_read_back() {
    for (latitude, longitude) in [(13.7563, 100.5018), (-8.5, 125.6), (0.0, -0.5), (-0.0, 180.0)] {
        for link in [geo(latitude, longitude, Some(20.0)), web(latitude, longitude)] {
            let found = place(&link);
            assert!((found.0 - latitude).abs() < 1e-6 && (found.1 - longitude).abs() < 1e-6, "{link}");
        }
    }
    assert_eq!(geo(-0.0, 100.0, Some(f32::NAN)), "geo:0,100");
    assert_eq!(parse("geo:13.75,100.5;u=35").unwrap().uncertainty_m, Some(35.0));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fail(text in ".{0,200}", path in "[ -~]{0,80}") {
        let _ = parse(&text);
        let _ = parse(&format!("https://maps.google.com/{path}"));
        let _ = parse(&format!("geo:{path}"));
    }
}
