//! The list of articles: under headings, in one order, and none left out.

use super::World;
use crate::{
    rights::grouped,
    vocabulary::{Block, Screen},
};
use saphan_core::content::{Knowledge, model::Article};

fn headings(screen: &Screen) -> Vec<&str> {
    screen
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { id, icon: Some(_), .. } => Some(id.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_articles_stand_under_headings_with_pictures_in_one_order_in_every_language() {
    let mut orders = Vec::new();
    for language in ["en", "th", "my", "km", "lo", "vi", "zh"] {
        let world = World::new();
        let mut person = world.phone();
        person.choose("language", language);
        person.tap("save");
        person.tap("skip");
        person.tap("rights");
        person.expect("rights");
        let groups = [
            "group-work",
            "group-danger",
            "group-papers",
            "group-help",
            "group-home",
            "group-money",
            "group-more",
        ];
        assert_eq!(headings(person.screen()), groups, "{language}");
        // The way to the search box, then each heading right above its own list.
        for pair in person.screen().blocks[1..].chunks(2) {
            let [Block::Heading { id: heading, .. }, Block::List { id: list, rows, .. }] = pair else {
                panic!("{language}: {pair:?}")
            };
            assert_eq!(heading.strip_prefix("group-"), list.strip_prefix("articles-"), "{language}");
            assert!(!rows.is_empty() && rows.iter().all(|row| row.icon.is_some()), "{language}: {list}");
        }
        orders.push(person.rows());
    }
    // Forty articles, and the ways to figures, documents and material.
    assert_eq!(orders[0].len(), 43);
    assert!(orders.iter().all(|order| *order == orders[0]), "{orders:?}");
}

#[test]
fn a_topic_that_no_group_names_stands_below_all_groups() {
    let knowledge = Knowledge::builtin().unwrap();
    let mut newer: Vec<Article> = knowledge.articles("en").cloned().collect();
    assert!(grouped(&newer.iter().collect::<Vec<_>>()).iter().all(|group| group.id != "other"));
    newer.insert(0, Article { topic: "of-a-newer-pack".to_owned(), ..newer[0].clone() });
    let newer: Vec<&Article> = newer.iter().collect();
    let groups = grouped(&newer);
    assert_eq!(groups.iter().map(|group| group.articles.len()).sum::<usize>(), newer.len());
    let last = groups.last().unwrap();
    assert_eq!(last.id, "other");
    assert_eq!(last.articles[0].topic, "of-a-newer-pack");
}

#[test]
fn a_group_without_an_article_is_not_shown() {
    let knowledge = Knowledge::builtin().unwrap();
    let one: Vec<&Article> = knowledge.articles("km").filter(|a| a.topic == "locked-in").collect();
    assert_eq!(grouped(&one).iter().map(|group| group.id).collect::<Vec<_>>(), ["danger"]);
}
