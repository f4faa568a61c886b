//! What is known without a network, and places as people share them.

use crate::world::World;
use saphan_bindings::{
    PackError, SignedPack,
    library::{
        Knowledge, PlaceError, geo_uri, plus_code, plus_code_area, province_at, provinces, read_place,
        web_map,
    },
};

const BANGKOK: (f64, f64) = (13.7563, 100.5018);

#[test]
fn a_pack_speaks_seven_languages_and_has_each_topic_in_each() {
    let knowledge = Knowledge::signed(World::new().pack()).unwrap();
    assert_eq!(knowledge.languages(), ["th", "en", "my", "km", "lo", "vi", "zh"]);
    assert_eq!((knowledge.version(), knowledge.created()), (3, 1_790_000_000));
    let topics = knowledge.topics("en");
    assert!(topics.len() >= 5);
    for language in knowledge.languages() {
        for topic in &topics {
            let article = knowledge.article(topic, &language).unwrap();
            assert_eq!((&article.topic, &article.language), (topic, &language));
            assert!(!article.title.is_empty() && !article.body.is_empty() && !article.source.is_empty());
        }
    }
    assert!(knowledge.topics("xx").is_empty());
    assert_eq!(knowledge.article("no-such-topic", "en"), None);
    assert_eq!(knowledge.article(&topics[0], ""), None);
}

#[test]
fn numbers_come_with_country_source_and_date_and_1330_never_ships() {
    let knowledge = Knowledge::signed(World::new().pack()).unwrap();
    assert!(knowledge.countries().contains(&"TH".to_owned()));
    let first = knowledge.lines("TH", "lo").remove(0);
    assert_eq!(first.number.as_deref(), Some("1300"));
    assert!(first.first);
    for country in knowledge.countries() {
        for line in knowledge.lines(&country, "en") {
            assert_eq!(line.country, country);
            assert!(
                !line.source.is_empty() && !line.as_of.is_empty() && !line.name.is_empty(),
                "{}",
                line.id
            );
            assert_ne!(line.number.as_deref(), Some("1330"));
        }
    }
    assert_eq!(
        knowledge.lines("VN", "xx")[0].name,
        knowledge.lines("VN", "en")[0].name,
        "English speaks for it"
    );
    assert!(knowledge.lines("XX", "en").is_empty());
}

#[test]
fn a_signed_pack_names_its_agencies_and_is_read_although_it_has_expired() {
    let knowledge = Knowledge::signed(World::new().pack()).unwrap();
    assert_eq!(knowledge.version(), 3);
    let agencies = knowledge.agencies("th");
    assert_eq!(agencies.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["centre", "ngo"]);
    assert_eq!(agencies[1].name, "Helper ngo");
}

#[test]
fn a_pack_that_is_cut_altered_or_of_another_key_is_refused_with_what_to_do() {
    let good = World::new().pack();
    let with = |change: fn(&mut SignedPack)| {
        let mut pack = good.clone();
        change(&mut pack);
        Knowledge::signed(pack).unwrap_err()
    };
    let changes: [fn(&mut SignedPack); 5] = [
        |pack| pack.bytes.truncate(pack.bytes.len() / 2),
        |pack| {
            let middle = pack.bytes.len() / 2;
            pack.bytes[middle] ^= 1;
        },
        |pack| pack.bytes.clear(),
        |pack| pack.bytes = vec![0; 1 << 20],
        |pack| pack.publisher = Some("11".repeat(32)),
    ];
    for change in changes {
        let refused = with(change);
        assert!(matches!(refused, PackError::Refused { .. }), "{refused:?}");
        assert!(refused.to_string().contains("give it a good pack"), "{refused}");
    }
    for publisher in ["", "ff", "not a key", &"zz".repeat(32), &"11".repeat(33)] {
        let pack = SignedPack { publisher: Some(publisher.to_owned()), ..good.clone() };
        assert_eq!(Knowledge::signed(pack).unwrap_err(), PackError::Publisher);
    }
}

#[test]
fn a_pack_that_nobody_signed_is_known_where_it_came_with_the_program() {
    let mut unsigned = World::new().pack();
    unsigned.bytes[10..82].fill(0);
    assert!(matches!(Knowledge::signed(unsigned.clone()).unwrap_err(), PackError::Refused { .. }));
    unsigned.publisher = None;
    assert_eq!(Knowledge::signed(unsigned).unwrap().version(), 3);
}

#[test]
fn a_position_has_a_province_with_its_name_in_a_language() {
    let (north, east) = BANGKOK;
    let found = province_at(north, east, "th").unwrap();
    assert_eq!((found.code.as_str(), found.country.as_str()), ("TH-10", "TH"));
    assert!(found.name.starts_with('ก'), "{}", found.name);
    assert_eq!(province_at(north, east, "xx").unwrap().name, province_at(north, east, "en").unwrap().name);
    assert_eq!(province_at(0.0, 0.0, "en"), None);
    assert!(provinces("KH", "km").iter().any(|province| province.code == "KH-12"));
    assert!(provinces("XX", "km").is_empty());
}

#[test]
fn a_place_is_read_and_written_as_people_share_it() {
    let (north, east) = BANGKOK;
    for shared in [
        "geo:13.7563,100.5018",
        "here: https://www.google.com/maps/search/?api=1&query=13.7563,100.5018",
        "13.7563, 100.5018",
        "១៣.៧៥៦៣, ១០០.៥០១៨",
    ] {
        let point = read_place(shared).unwrap();
        assert!((point.latitude - north).abs() < 1e-9 && (point.longitude - east).abs() < 1e-9, "{shared}");
    }
    assert_eq!(geo_uri(north, east, Some(12.4)).unwrap(), "geo:13.7563,100.5018;u=12");
    assert!(web_map(north, east).unwrap().starts_with("https://"));
    let code = plus_code(north, east, 10).unwrap();
    let area = plus_code_area(&code).unwrap();
    assert!(area.south <= north && north <= area.south + area.height);
    assert!(area.west <= east && east <= area.west + area.width);
    assert!(read_place(&code).unwrap().uncertainty_m.is_some());
}

#[test]
fn what_is_no_place_is_refused_by_name() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 90.001, -1e300] {
        assert_eq!(plus_code(odd, 100.0, 10), Err(PlaceError::OffGlobe));
        assert_eq!(geo_uri(odd, 100.0, None), Err(PlaceError::OffGlobe));
        assert_eq!(web_map(odd, 100.0), Err(PlaceError::OffGlobe));
        assert_eq!(province_at(odd, 100.0, "en"), None);
        assert_eq!(province_at(13.0, odd * 2.0, "en"), None);
    }
    for odd in [f32::NAN, f32::INFINITY, -1.0] {
        assert_eq!(geo_uri(13.0, 100.0, Some(odd)).unwrap(), "geo:13,100");
    }
    assert_eq!(read_place("https://maps.app.goo.gl/abcdef"), Err(PlaceError::ShortLink));
    assert_eq!(read_place("QG4R+2V Bangkok"), Err(PlaceError::ShortPlusCode));
    assert_eq!(read_place("geo:113.7,100.5"), Err(PlaceError::OffGlobe));
    for text in ["", "\0", "tomorrow at the pier", &"1,".repeat(1 << 20)] {
        assert_eq!(read_place(text), Err(PlaceError::NoPlace));
    }
    for code in ["", "+", "QG4R+2V", "13.7,100.5", &"8".repeat(1 << 20)] {
        assert_eq!(plus_code_area(code), None);
    }
    for digits in [0, 1, 3, 255] {
        assert!(plus_code_area(&plus_code(13.0, 100.0, digits).unwrap()).is_some());
    }
}
