//! What the app says is whole in seven languages, in the right script, and true to its sources.
//!
//! The rules are those of `saphan pack check`, so that an editor is told the same as these tests: `core/src/content/check`.
//! [`messages`] asks them for `*.ftl`, [`used`] for the code that says them, [`articles`] for the rights articles, [`script`]
//! for letters, digits and signs that nobody sees; [`lines`] compares the phone numbers with their sources. Each test
//! gathers everything that is wrong before it fails, so that an editor mends it in one go.

// `cfg(test)` is always so here; the lints see by it that helpers are tests too.
#[cfg(test)]
mod articles;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod read;
#[cfg(test)]
mod script;
#[cfg(test)]
mod used;

/// Fails with every finding on a line of its own.
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Fails with everything that breaks one of some rules.
#[cfg(test)]
fn kept(rules: &[&str]) {
    use saphan_core::content::check::{RULES, Report, of_folder};
    use std::sync::LazyLock;
    static REPORT: LazyLock<Report> =
        LazyLock::new(|| of_folder(&read::root().join("locales"), saphan_cut::words));
    for rule in rules {
        assert!(RULES.iter().any(|known| known.name == *rule), "there is no rule {rule}");
    }
    let broken = REPORT.problems.iter().filter(|problem| rules.contains(&problem.rule));
    none(broken.map(|problem| format!("{}: {} ({})", problem.place(), problem.what, problem.rule)).collect());
}

/// Nothing at all is to be mended: what `saphan pack check` says of these texts.
#[test]
fn the_knowledge_has_nothing_to_mend() {
    let rules: Vec<&str> = saphan_core::content::check::RULES.iter().map(|rule| rule.name).collect();
    kept(&rules);
}

#[test]
fn the_page_for_translators_names_every_rule() {
    let page = std::fs::read_to_string(read::root().join("docs/translators.md")).unwrap();
    let rules = saphan_core::content::check::RULES.iter().map(|rule| rule.name);
    none(rules.filter(|rule| !page.contains(&format!("`{rule}`"))).map(str::to_owned).collect());
}
