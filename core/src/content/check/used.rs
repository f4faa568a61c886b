//! What the program says exists, what exists is said, and what stands on a button fits a small screen. Nothing is found
//! where the folder lies without the program.

use super::{
    Found,
    folder::{Folder, Message},
    words::{width, words},
};

/// Most letters of a button on a screen of 320 px; a Chinese one counts twice.
const BUTTON: usize = 24;
/// Most letters of a tile, which has two lines.
const TILE: usize = 34;
/// Families of messages that stand on tiles.
const TILES: [&str; 3] = ["kind-", "whom-", "purpose-"];

pub(super) fn unused(folder: &Folder) -> Vec<Found> {
    let Some(code) = &folder.code else { return Vec::new() };
    let put_together = code.put_together(folder);
    let all = code.all(&[""], &[".rs", ".js", ".html", ".kt", ".swift"]);
    let unused = folder.messages.iter().filter(|message| {
        message.language == "en"
            && !put_together.contains(&message.id)
            && !all.contains(&format!("\"{}\"", message.id))
    });
    unused.map(|message| message.found("no screen says it".to_owned())).collect()
}

pub(super) fn unsaid(folder: &Folder) -> Vec<Found> {
    let Some(code) = &folder.code else { return Vec::new() };
    let known = folder.by_id("en");
    let lacking = code.said(folder).into_iter().filter(|id| !known.contains_key(id.as_str()));
    lacking.map(|id| Found::at("en", None, format!("{id} is said by a screen and does not exist"))).collect()
}

pub(super) fn long_buttons(folder: &Folder) -> Vec<Found> {
    let Some(code) = &folder.code else { return Vec::new() };
    let buttons = code.buttons(folder);
    longer(folder, BUTTON, |id| buttons.contains(id))
}

pub(super) fn long_tiles(folder: &Folder) -> Vec<Found> {
    let Some(code) = &folder.code else { return Vec::new() };
    let buttons = code.buttons(folder);
    longer(folder, TILE, |id| TILES.iter().any(|begin| id.starts_with(begin)) && !buttons.contains(id))
}

fn longer(folder: &Folder, most: usize, stands: impl Fn(&str) -> bool) -> Vec<Found> {
    let found = |message: &Message| {
        let wide = width(&words(&message.pattern));
        (wide > most).then(|| message.found(format!("{wide} letters, at most {most}: {}", message.pattern)))
    };
    folder.messages.iter().filter(|message| stands(&message.id)).filter_map(found).collect()
}
