//! Makes a pack's payload from the folder `locales/`. Also run by `build.rs` for the built-in pack.

use super::{
    gather, markup,
    model::{Article, FORMAT, LANGUAGES, PackPayload},
    rows::rows,
};
use crate::{
    directory::check::directory,
    shop::{check, model::Shop},
};
use data_encoding::BASE64;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Reads `locales/` and returns the payload, in an order that depends on nothing but the content. `cut` gives the words of
/// a text written without spaces: `saphan_cut::words`.
///
/// # Errors
/// A sentence that names the file and what is wrong with it.
pub fn compile(locales: &Path, cut: fn(&str) -> Vec<String>) -> Result<PackPayload, String> {
    let mut pack = PackPayload { format: FORMAT, ..PackPayload::default() };
    for language in LANGUAGES {
        let folder = locales.join(language);
        let messages: Result<Vec<_>, _> = files(&folder, "ftl")?.iter().map(|file| read(file)).collect();
        pack.messages.insert(language.to_owned(), messages?.concat());
        for file in files(&folder.join("articles"), "md")? {
            pack.articles
                .push(article(language, &read(&file)?).map_err(|e| format!("{}: {e}", file.display()))?);
        }
    }
    let data = |file: &str| read(&locales.join("data").join(file));
    pack.lines = rows("lines.json", &data("lines.json")?)?;
    pack.directory = directory("services.json", &data("services.json")?, &pack.lines)?;
    pack.statistics = rows("statistics.json", &data("statistics.json")?)?;
    pack.documents = rows("documents.json", &data("documents.json")?)?;
    pack.publicity = rows("publicity.json", &data("publicity.json")?)?;
    pack.shop = check::shop("shop.json", &data("shop.json")?)?;
    drawings(&mut pack.shop, &locales.join("shop"))?;
    pack.words = gather::words(&pack, locales, cut)?;
    Ok(pack)
}

/// Takes up the drawings that goods name, and no others.
fn drawings(shop: &mut Shop, folder: &Path) -> Result<(), String> {
    for good in &shop.goods {
        let file = folder.join(format!("{}.png", good.picture));
        let wrong = |what: String| format!("{} (the picture of {}): {what}", file.display(), good.id);
        let bytes = fs::read(&file).map_err(|e| wrong(e.to_string()))?;
        check::drawing(&bytes).map_err(wrong)?;
        shop.pictures.insert(good.picture.clone(), BASE64.encode(&bytes));
    }
    Ok(())
}

/// The files of a folder with that ending, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    Ok(files)
}

pub(super) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn article(language: &str, text: &str) -> Result<Article, String> {
    let rest = text.strip_prefix("---\n").ok_or("front matter must open with ---")?;
    let (front, body) = rest.split_once("\n---\n").ok_or("front matter must end with ---")?;
    let field = |name: &str| {
        front
            .lines()
            .find_map(|line| line.split_once(':').filter(|(key, _)| key.trim() == name))
            .map(|(_, value)| value.trim().trim_matches('"').to_owned())
            .filter(|value| !value.is_empty())
            .ok_or_else(|| format!("front matter lacks {name}"))
    };
    let countries = field("countries")?;
    for text in [field("title")?.as_str(), &field("source")?, body] {
        markup::check(text).map_err(|what| format!("it holds {what}, and only plain text is shown"))?;
    }
    Ok(Article {
        topic: field("topic")?,
        language: language.to_owned(),
        title: field("title")?,
        countries: countries
            .trim_matches(['[', ']'])
            .split(',')
            .map(str::trim)
            .filter(|c| !c.is_empty())
            .map(str::to_owned)
            .collect(),
        source: field("source")?,
        as_of: field("as_of")?,
        reviewed_by: field("reviewed_by")?,
        body: body.trim().to_owned(),
    })
}
