//! Letters for phones that lack them. A phone's own font comes first: it costs nobody's data. It is named one by one, and
//! only fonts that follow Unicode are: a phone whose system font for Burmese is a Zawgyi one would show nonsense.

use super::Files;
use crate::trouble::{Trouble, Trying};
use std::{fs, path::Path};

/// Names under which phones and computers have a font for the letters of one of ours.
const OWN: [(&str, &[&str]); 6] = [
    ("Noto Sans", &["Noto Sans", "Roboto"]),
    ("Noto Sans Thai", &["Noto Sans Thai", "Thonburi", "Leelawadee UI"]),
    ("Noto Sans Lao", &["Noto Sans Lao", "Lao Sangam MN", "Leelawadee UI"]),
    ("Noto Sans Khmer", &["Noto Sans Khmer", "Khmer Sangam MN", "Leelawadee UI"]),
    ("Noto Sans Myanmar", &["Noto Sans Myanmar", "Myanmar Sangam MN", "Myanmar Text"]),
    ("Noto Sans SC", &["Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"]),
];

/// The fonts with their licences, and a stylesheet that asks the phone first.
pub(super) fn files(folder: &Path) -> Result<Files, Trouble> {
    let mut files = Files::new();
    let entries = fs::read_dir(folder).trying(format!("reading {}", folder.display()))?;
    for entry in entries {
        let path = entry.trying(format!("reading {}", folder.display()))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name == "fonts.css" || name.ends_with(".woff2") || name.starts_with("LICENSE") {
            let bytes = fs::read(&path).trying(format!("reading {}", path.display()))?;
            files.insert(format!("fonts/{name}"), bytes);
        }
    }
    if let Some(sheet) = files.get_mut("fonts/fonts.css") {
        *sheet = own_first(&String::from_utf8_lossy(sheet)).into_bytes();
    }
    Ok(files)
}

/// The stylesheet with the phone's own fonts before ours.
fn own_first(sheet: &str) -> String {
    let line = |line: &str| {
        let own = OWN.iter().find(|(family, _)| line.contains(&format!("font-family:\"{family}\";")));
        let Some((_, names)) = own else { return line.to_owned() };
        let bold = line.contains("font-weight:700");
        let local: String = names
            .iter()
            .map(|name| if bold { format!("local(\"{name} Bold\"),") } else { format!("local(\"{name}\"),") })
            .collect();
        line.replacen("src:url(", &format!("src:{local}url("), 1)
    };
    sheet.lines().map(|one| line(one) + "\n").collect()
}
