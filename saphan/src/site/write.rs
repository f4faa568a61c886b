//! Puts the site into its folder. What lies there beside it, such as the settings of a web server, stays as it is.

use super::Files;
use crate::{
    pack::replace,
    trouble::{Trouble, Trying},
};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Component, Path},
};

/// The list of what was written, by which the next run knows what is no longer part of the site.
const LIST: &str = "site-files.txt";

/// Writes every file whole, then the list, then removes what an earlier run wrote and this one did not.
pub(super) fn write(out: &Path, files: &Files) -> Result<(), Trouble> {
    let before = before(out)?;
    for (name, bytes) in files {
        let file = out.join(name);
        let folder = file.parent().unwrap_or(out);
        fs::create_dir_all(folder).trying(format!("making {}", folder.display()))?;
        replace(&file, bytes)?;
    }
    let list: String = files.keys().map(|name| format!("{name}\n")).collect();
    replace(&out.join(LIST), list.as_bytes())?;
    for gone in before.iter().filter(|name| !files.contains_key(*name)) {
        // It may have been removed by hand.
        drop(fs::remove_file(out.join(gone)));
    }
    Ok(())
}

/// What an earlier run wrote. A folder that holds anything else is refused: it may be somebody's.
fn before(out: &Path) -> Result<BTreeSet<String>, Trouble> {
    match fs::read_to_string(out.join(LIST)) {
        Ok(list) => Ok(list.lines().filter(|name| is_inside(name)).map(str::to_owned).collect()),
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).trying(format!("reading {LIST} in {}", out.display()))
        }
        Err(_) if fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()) => {
            Err(Trouble::Argument(format!(
                "{} holds something that `saphan pack site` did not write: give an empty folder",
                out.display()
            )))
        }
        Err(_) => Ok(BTreeSet::new()),
    }
}

/// Whether a name of the list leads nowhere but into the site's folder.
fn is_inside(name: &str) -> bool {
    !name.is_empty() && Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}
