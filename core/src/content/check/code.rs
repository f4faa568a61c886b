//! The program that says the messages, read as text: which messages it names, and which stand on buttons.
//!
//! This crate lies below the screens and may not use them, but a message that only they say must not vanish unseen.

use super::folder::{Folder, gather};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// Where messages are said.
const ROOMS: [&str; 7] = ["screens", "core/src", "kiosk", "saphan/src", "bindings", "android", "ios"];
/// Codes of the currencies that can be counted in.
const CURRENCIES: [&str; 6] = ["THB", "KHR", "LAK", "MMK", "VND", "CNY"];

/// The program's source by file, such as `screens/src/app.rs`.
#[derive(Debug, Clone, Default)]
pub struct Code(pub BTreeMap<String, String>);

/// Messages whose name is put together: before, what comes between, after.
pub type Family = (&'static str, Vec<String>, &'static str);

impl Code {
    /// Reads the program that lies beside `locales/`; none for a folder that was taken out of it.
    pub(super) fn beside(locales: &Path) -> Result<Option<Self>, String> {
        let root = locales.join("..");
        if !root.join("screens/src/app.rs").exists() {
            return Ok(None);
        }
        let mut files = BTreeMap::new();
        for room in ROOMS.iter().filter(|room| root.join(room).is_dir()) {
            let endings = ["rs", "js", "html", "kt", "swift"];
            gather(&root.join(room), &format!("{room}/"), &endings, &mut files)?;
        }
        // What looks for messages says none.
        files.retain(|name, _| !name.starts_with("core/src/content/check/"));
        Ok(Some(Self(files)))
    }

    /// All of it that lies below one of some folders and has one of some endings, as one text.
    #[must_use]
    pub fn all(&self, folders: &[&str], endings: &[&str]) -> String {
        let wanted = |name: &str| {
            folders.iter().any(|folder| name.starts_with(folder))
                && endings.iter().any(|end| name.ends_with(end))
        };
        self.0.iter().filter(|(name, _)| wanted(name)).map(|(_, text)| text.as_str()).collect()
    }

    /// The part of a file from `start` to `end`; empty if it is not there.
    fn part(&self, file: &str, start: &str, end: &str) -> &str {
        let text = self.0.get(file).map_or("", String::as_str);
        let rest = text.find(start).map_or("", |at| &text[at..]);
        rest.find(end).map_or("", |at| &rest[..at])
    }

    /// First words of the entries of a constant list, of tuples or of words; only entries that contain `with`.
    fn list(&self, file: &str, name: &str, with: &str) -> Vec<String> {
        let text = self.part(file, &format!("const {name}:"), "];");
        let text = text.split_once('=').map_or("", |(_, text)| text);
        let entries: Vec<&str> =
            if text.contains('(') { text.split('(').skip(1).collect() } else { text.split(',').collect() };
        let named = entries.into_iter().filter(|entry| entry.contains(with));
        named.filter_map(|entry| entry.split('"').nth(1)).map(str::to_owned).collect()
    }

    /// All families of messages.
    #[must_use]
    pub fn families(&self, folder: &Folder) -> Vec<Family> {
        let own = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<String>>();
        let what = "screens/src/report/what.rs";
        let place = "screens/src/report/place.rs";
        let recipients = "screens/src/report/recipients.rs";
        let interpreter = "screens/src/interpreter.rs";
        let cost = "screens/src/cost/mod.rs";
        let mut countries = self.list(place, "COUNTRIES", "");
        countries.extend(folder.data.values().flat_map(named_countries));
        for article in folder.articles("en").values() {
            let named = article.front("countries").trim_matches(['[', ']']).split(',').map(str::trim);
            countries.extend(named.filter(|c| !c.is_empty()).map(str::to_owned));
        }
        // Where a topic stands that no group names.
        let groups = [self.list("screens/src/rights.rs", "GROUPS", ""), own(&["other"])].concat();
        let held = self.part("core/src/outbox/mod.rs", "pub fn key(self)", "\n    }\n");
        vec![
            ("kind-", self.list(what, "KINDS", ""), ""),
            ("whom-", self.list(what, "WHOM", ""), ""),
            ("when-", self.list(what, "WHEN", ""), ""),
            ("when-", self.list(interpreter, "WHEN", ""), ""),
            ("how-", self.list(interpreter, "HOW", ""), ""),
            ("place-", self.list(place, "MODES", ""), ""),
            ("place-", self.list(place, "MODES", "true"), "-hint"),
            ("country-", countries, ""),
            ("contact-", self.list("screens/src/report/contact.rs", "WAYS", ""), ""),
            ("consent-", self.list(recipients, "CONSENT", ""), ""),
            ("consent-", self.list(recipients, "CONSENT", ""), "-hint"),
            ("home-", self.list("screens/src/home.rs", "TILES", ""), ""),
            ("rights-group-", groups, ""),
            ("purpose-", self.list("core/src/interpreter/mod.rs", "PURPOSES", ""), ""),
            ("held-", literals(held).into_iter().map(str::to_owned).collect(), ""),
            ("currency-", own(&CURRENCIES), ""),
            ("money-", own(&CURRENCIES), ""),
            ("cost-", self.list(cost, "INPUTS", ""), ""),
            ("cost-", self.list(cost, "INPUTS", ""), "-label"),
            ("cost-", self.list(cost, "INPUTS", "true"), "-hint"),
            ("cost-way-", own(&["first", "owed"]), ""),
            ("cost-way-", own(&["first", "owed"]), "-hint"),
            ("gender-", own(&["woman", "man", "any"]), ""),
            ("certified-", own(&["yes", "no"]), ""),
            ("keep-place-", own(&["no", "yes"]), ""),
            ("calendar-", own(&["buddhist", "common"]), ""),
            ("agency-level-", own(&["central", "province", "district", "commune", "ngo"]), ""),
            ("accepts-", self.list("core/src/directory/model.rs", "GROUPS", ""), ""),
            ("service-", self.list("core/src/directory/model.rs", "KINDS", ""), ""),
            ("document-kind-", self.list("core/src/statistics/model.rs", "KINDS", ""), ""),
            ("", self.list("screens/src/rights.rs", "MORE", ""), "-title"),
            ("month-", (1..=12).map(|month| month.to_string()).collect(), ""),
        ]
    }

    /// Names of messages that are put together.
    #[must_use]
    pub fn put_together(&self, folder: &Folder) -> BTreeSet<String> {
        let families = self.families(folder);
        families
            .iter()
            .flat_map(|(before, between, after)| between.iter().map(move |v| format!("{before}{v}{after}")))
            .collect()
    }

    /// Every message that the program names.
    #[must_use]
    pub fn said(&self, folder: &Folder) -> BTreeSet<String> {
        let code = self.all(&["screens/src", "core/src"], &[".rs"]);
        let mut said = self.put_together(folder);
        for start in ["say(", "say_with(", "problem(", "Tone::Good,", "Tone::Info,"] {
            said.extend(said_after(&code, start).filter(|id| id.contains('-')).map(str::to_owned));
        }
        // Handed on by name: what ends or begins like a message is one.
        let screens = self.all(&["screens/src"], &[".rs"]);
        let ends = |id: &&str| {
            ["-title", "-label", "-hint", "-explain"]
                .iter()
                .any(|end| id.ends_with(end) && id.len() > end.len())
        };
        let begins = |id: &&str| {
            ["problem-", "state-", "locate-", "fix-", "timeline-"].iter().any(|begin| id.starts_with(begin))
        };
        // Names of blocks, which nobody reads.
        let blocks = ["next-title", "limits-title"];
        let handed =
            literals(&screens).into_iter().filter(|id| (ends(id) || begins(id)) && !blocks.contains(id));
        said.extend(handed.map(str::to_owned));
        // An error's code stands before its message; a code that is no message is not said.
        for code in said_after(&code, "problem(") {
            said.remove(code);
        }
        said
    }

    /// Messages that stand on buttons.
    #[must_use]
    pub fn buttons(&self, folder: &Folder) -> BTreeSet<String> {
        let screens = self.all(&["screens/src"], &[".rs"]);
        let mut buttons: BTreeSet<String> =
            ["back", "leave", "remove"].iter().map(|id| (*id).to_owned()).collect();
        for (at, _) in screens.match_indices("button(") {
            // The label is the second thing a button is made of.
            let Some((call, _)) = screens[at..].split_once(';') else { continue };
            let Some((_, label)) = call.split_once("say(\"").filter(|(before, _)| before.len() < 80) else {
                continue;
            };
            buttons.extend(label.split_once('"').map(|(id, _)| id.to_owned()));
        }
        let homes = self.families(folder).into_iter().filter(|(before, ..)| *before == "home-");
        buttons.extend(
            homes.flat_map(|(before, between, _)| between.into_iter().map(move |v| format!("{before}{v}"))),
        );
        // What a renderer puts on buttons of its own.
        let renderers = self.0.get("screens/src/words.rs").map_or("", String::as_str);
        for (at, _) in renderers.match_indices("/// Button") {
            let name = renderers[at..].split_once("pub ").and_then(|(_, rest)| rest.split_once(':'));
            buttons.extend(name.map(|(name, _)| format!("frame-{}", name.replace('_', "-"))));
        }
        buttons
    }
}

/// Every country that a list of data names.
fn named_countries(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(named_countries).collect(),
        Value::Object(fields) => {
            let own = fields.get("country").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(fields.values().flat_map(named_countries)).collect()
        }
        _ => Vec::new(),
    }
}

/// Words in quotes that could be the name of a message.
pub(super) fn literals(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('"') {
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        if rest[end..].starts_with('"') && rest.starts_with(|c: char| c.is_ascii_lowercase()) {
            found.push(&rest[..end]);
        }
    }
    found
}

/// Names after `start` in `text`, such as those handed to `say(`.
pub fn said_after<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(start).filter_map(move |(at, _)| {
        let rest = text[at + start.len()..].trim_start().strip_prefix('"')?;
        rest.split_once('"').map(|(id, _)| id)
    })
}
