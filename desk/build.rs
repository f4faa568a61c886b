//! Writes the table of what the page is made of, so that one program serves it: `web/` and the fonts.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let root = here.parent().ok_or("the desk lies in the workspace")?;
    let mut table = String::from("&[\n");
    add(&here.join("web"), "", &mut table)?;
    add(&root.join("locales/fonts"), "fonts/", &mut table)?;
    table.push_str("]\n");
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("assets.rs"), table)?;
    Ok(())
}

fn add(folder: &Path, address: &str, table: &mut String) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let name = file.file_name().into_string().map_err(|_| "a file name that is not UTF-8")?;
        let path = file.path();
        if file.file_type()?.is_dir() {
            add(&path, &format!("{address}{name}/"), table)?;
        } else if is_served(&name) {
            println!("cargo::rerun-if-changed={}", path.display());
            let path = path.to_str().ok_or("a path that is not UTF-8")?;
            writeln!(table, "    ({:?}, include_bytes!({path:?})),", format!("{address}{name}"))?;
        }
    }
    Ok(())
}

/// Whether a browser asks for it.
fn is_served(name: &str) -> bool {
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    matches!(kind, "js" | "css" | "html" | "json" | "woff2" | "txt") && name != "tsconfig.json"
}
