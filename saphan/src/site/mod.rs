//! `saphan pack site`: the knowledge as web pages for people who will not install anything.
//!
//! Plain HTML and one stylesheet: no script, nothing fetched from elsewhere, readable from a folder on a phone, from a
//! memory card and from any web server. Each page stands in seven languages under the same name, so that the way to
//! another language is a link. The words come from the same functions as the app's screens ([`saphan_screens::reading`]);
//! [`pages`] and [`lists`] say which pages there are, [`blocks`] writes what a screen shows as HTML, [`frame`] puts the rest of a page
//! around it, [`fonts`] brings letters for phones that lack them, [`mod@write`] puts it all into a folder. The same `locales/`
//! give the same bytes.

mod blocks;
mod fonts;
mod frame;
pub(crate) mod html;
mod lists;
mod pages;
#[cfg(test)]
mod tests;
mod write;

use crate::{serve, trouble::Trouble};
use clap::Args;
use saphan_core::content::{Knowledge, Voice, compile, model::LANGUAGES};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Files by their names below the site's folder, such as `km/numbers.html`.
type Files = BTreeMap<String, Vec<u8>>;

/// `saphan pack site`.
#[derive(Debug, Args)]
pub(crate) struct Site {
    /// Folder to write: a new or an empty one, or one this wrote before.
    out: PathBuf,
    /// The folder `locales/`.
    #[arg(long, default_value = "locales")]
    locales: PathBuf,
}

impl Site {
    pub(crate) fn run(self) -> Result<(), Trouble> {
        let files = files(&self.locales)?;
        write::write(&self.out, &files)?;
        let pages = files.keys().filter(|name| name.ends_with(".html")).count();
        let bytes: usize = files.values().map(Vec::len).sum();
        serve::print(&format!("{}: {pages} pages, {bytes} bytes; open index.html", self.out.display()))
    }
}

/// Colours are those of the phone's page.
const STYLE: &str = concat!(include_str!("../../../kiosk/web/colours.css"), "\n", include_str!("style.css"));

/// A voice that writes years as the app does at first.
fn voice(knowledge: &Knowledge, language: &str) -> Voice {
    let mut voice = Voice::new(knowledge, language);
    voice.buddhist_years = Voice::buddhist_at_first(language);
    voice
}

/// The whole site.
fn files(locales: &Path) -> Result<Files, Trouble> {
    let knowledge = Knowledge::of(compile::compile(locales, saphan_cut::words).map_err(Trouble::Argument)?)?;
    let mut files = fonts::files(&locales.join("fonts"))?;
    files.insert("style.css".to_owned(), STYLE.as_bytes().to_vec());
    let voices = LANGUAGES.map(|language| voice(&knowledge, language));
    files.insert("index.html".to_owned(), frame::door(&voices));
    for voice in &voices {
        for page in pages::all(voice, &knowledge) {
            let name = format!("{}/{}", voice.language(), page.name);
            files.insert(name, frame::page(voice, &page));
        }
    }
    Ok(files)
}
