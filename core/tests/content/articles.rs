//! The rights articles: forty topics, seven languages, the same facts.

use crate::{
    none,
    read::{Article, LANGUAGES, articles, by_id, data, numbers, western, words},
};
use std::collections::{BTreeMap, BTreeSet};

/// The topics, in the order of their files.
const TOPICS: [&str; 40] = [
    "before-you-go",
    "begging-and-children",
    "border-pass",
    "changing-employer",
    "compensation-and-court",
    "contract-and-language",
    "debt-and-broker-fees",
    "deportation-and-arrest",
    "domestic-work",
    "family-of-a-missing-person",
    "fishing-work",
    "forced-labour-signs",
    "forced-marriage",
    "fund-subsidies",
    "going-home-cambodia",
    "going-home-laos",
    "going-home-myanmar",
    "going-home-vietnam",
    "health-care",
    "how-to-report",
    "identification-steps",
    "job-offers-online",
    "legal-aid",
    "locked-in",
    "minimum-wage",
    "passport-kept",
    "phone-safety",
    "reflection-period",
    "right-to-an-interpreter",
    "scam-compounds",
    "sending-money-home",
    "shelters",
    "surrogacy",
    "violence-and-threats",
    "wages-unpaid",
    "what-happens-after-a-report",
    "what-is-trafficking",
    "work-accident",
    "work-permit",
    "working-hours-and-rest",
];

/// Numbers of three digits or more that are neither a phone number nor a year: the daily pay of an example; living costs
/// and a day's pay from the Thai fund; days within which an accident at work is told.
const AMOUNTS: [&str; 4] = ["330", "3000", "200", "180"];

/// Calls `look` with each article and its language.
fn each(mut look: impl FnMut(&str, &Article)) {
    for language in LANGUAGES {
        for article in articles(language) {
            look(language, &article);
        }
    }
}

/// Countries of each phone number.
fn dialled() -> BTreeMap<String, BTreeSet<String>> {
    let mut dialled: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in data("lines.json") {
        if let Some(number) = line["number"].as_str() {
            let country = line["country"].as_str().unwrap().to_owned();
            dialled.entry(number.to_owned()).or_default().insert(country);
        }
    }
    dialled
}

#[test]
fn every_language_has_the_same_forty_articles() {
    for language in LANGUAGES {
        let found: Vec<String> = articles(language).into_iter().map(|a| a.file).collect();
        let wanted: Vec<String> = TOPICS.iter().map(|topic| format!("{topic}.md")).collect();
        assert_eq!(found, wanted, "{language}");
    }
}

#[test]
fn every_article_says_its_topic_its_source_its_date_and_who_reviewed_it() {
    let english: BTreeMap<String, Article> =
        articles("en").into_iter().map(|a| (a.file.clone(), a)).collect();
    let mut wrong = Vec::new();
    each(|language, article| {
        let place = format!("{language}/{}", article.file);
        let keys: Vec<&str> = article.front.keys().map(String::as_str).collect();
        if keys != ["as_of", "countries", "reviewed_by", "source", "title", "topic"] {
            return wrong.push(format!("{place}: {keys:?}"));
        }
        wrong.extend(
            article
                .front
                .iter()
                .filter(|(_, v)| v.is_empty())
                .map(|(key, _)| format!("{place}: {key} is empty")),
        );
        if format!("{}.md", article.front["topic"]) != article.file {
            wrong.push(format!("{place}: topic {}", article.front["topic"]));
        }
        for key in ["countries", "source", "as_of"] {
            if article.front[key] != english[&article.file].front[key] {
                wrong.push(format!("{place}: {key} is not what English has"));
            }
        }
        let sections = |article: &Article| article.body.matches("\n## ").count();
        if sections(article) != sections(&english[&article.file]) || sections(article) == 0 {
            wrong.push(format!("{place}: {} sections", sections(article)));
        }
        let items = |article: &Article| article.body.matches("\n- ").count();
        if items(article) != items(&english[&article.file]) {
            wrong.push(format!("{place}: {} items", items(article)));
        }
    });
    none(wrong);
}

/// Numbers of a text; a year of the Buddhist era as the year it is elsewhere.
fn facts(language: &str, text: &str) -> BTreeSet<String> {
    let common = |number: &str| match number.parse::<u32>() {
        Ok(year @ 2500..2600) if language == "th" => (year - 543).to_string(),
        _ => number.to_owned(),
    };
    numbers(&western(text)).map(common).collect()
}

#[test]
fn an_article_gives_the_same_numbers_in_every_language() {
    let english: BTreeMap<String, BTreeSet<String>> =
        articles("en").into_iter().map(|a| (a.file.clone(), facts("en", &a.body))).collect();
    let mut wrong = Vec::new();
    each(|language, article| {
        let here = facts(language, &article.body);
        let there = &english[&article.file];
        if here != *there {
            let differ: Vec<&String> = here.symmetric_difference(there).collect();
            wrong.push(format!("{language}/{}: {differ:?}", article.file));
        }
    });
    none(wrong);
}

#[test]
fn a_phone_number_in_an_article_stands_beside_its_country() {
    let dialled = dialled();
    let mut wrong = Vec::new();
    each(|language, article| {
        let said = by_id(language);
        for line in article.body.lines() {
            for number in numbers(line).filter(|number| number.len() >= 3) {
                let year = matches!(number.parse::<u32>(), Ok(1990..2100 | 2530..2640));
                match dialled.get(number) {
                    Some(countries) => {
                        let named =
                            countries.iter().any(|c| line.contains(said[&format!("country-{c}")].as_str()));
                        if !named {
                            wrong.push(format!("{language}/{}: {number} without its country", article.file));
                        }
                    }
                    None if year || AMOUNTS.contains(&number) => {}
                    None => wrong.push(format!("{language}/{}: {number} is no known line", article.file)),
                }
            }
        }
    });
    none(wrong);
}

#[test]
fn the_first_line_of_thailand_is_day_and_night_wherever_it_is_to_be_called() {
    let mut wrong = Vec::new();
    let mut called = 0;
    each(|language, article| {
        let said = by_id(language);
        let item = format!("- {}", said["country-TH"]);
        let hours = said["hours-24"].to_lowercase();
        let lines = article.body.lines().filter(|line| line.starts_with(&item));
        for line in lines.filter(|line| numbers(line).any(|number| number == "1300")) {
            called += 1;
            if !line.to_lowercase().contains(&hours) {
                wrong.push(format!("{language}/{}: {line}", article.file));
            }
        }
    });
    none(wrong);
    assert!(called > 7 * 30, "only {called} articles give the number: has its form changed?");
}

#[test]
fn an_article_that_gives_a_line_which_records_says_so() {
    let recording: Vec<String> = data("lines.json")
        .iter()
        .filter(|line| line["records_calls"] == true)
        .filter_map(|line| line["number"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(recording, ["111"]);
    let mut wrong = Vec::new();
    each(|language, article| {
        let recorded = by_id(language)["calls-recorded"].clone();
        for line in article.body.lines() {
            if numbers(line).any(|number| recording.iter().any(|r| r == number)) && !line.contains(&recorded)
            {
                wrong.push(format!("{language}/{}: {line}", article.file));
            }
        }
    });
    none(wrong);
}

#[test]
fn what_an_article_quotes_is_what_the_screen_shows() {
    let mut wrong = Vec::new();
    each(|language, article| {
        let shown: Vec<String> = by_id(language).values().map(|pattern| words(pattern)).collect();
        let parts: Vec<&str> = article.body.split(['"', '«', '»', '“', '”']).collect();
        for quoted in parts.iter().skip(1).step_by(2) {
            if !shown.iter().any(|shown| shown.starts_with(quoted)) {
                wrong.push(format!("{language}/{}: {quoted}", article.file));
            }
        }
    });
    none(wrong);
}
