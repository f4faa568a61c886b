//! Writes the table of what the page is made of, so that one program serves it: `web/`, the fonts, one sprite of icons.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let root = here.parent().ok_or("the kiosk lies in the workspace")?;
    let mut table = String::from("pub(crate) static ASSETS: &[(&str, &[u8])] = &[\n");
    add(&here.join("web"), "/assets", &mut table)?;
    add(&root.join("locales/fonts"), "/fonts", &mut table)?;
    let sprite = out.join("icons.svg");
    fs::write(&sprite, icons(&root.join("screens/icons"))?)?;
    entry("/icons.svg", &sprite, &mut table)?;
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

/// Whether a browser asks for it.
fn served(file: &Path) -> bool {
    let name = file.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    let kind = file.extension().and_then(|e| e.to_str()).unwrap_or_default();
    matches!(kind, "js" | "mjs" | "css" | "html" | "svg" | "woff2") && !name.ends_with(".d.ts")
}

fn add(folder: &Path, address: &str, table: &mut String) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let name = file.file_name().into_string().map_err(|_| "a file name that is not UTF-8")?;
        let address = format!("{address}/{name}");
        if file.file_type()?.is_dir() {
            add(&file.path(), &address, table)?;
        } else if served(&file.path()) {
            entry(&address, &file.path(), table)?;
        }
    }
    Ok(())
}

fn entry(address: &str, file: &Path, table: &mut String) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", file.display());
    writeln!(
        table,
        "    ({address:?}, include_bytes!({:?})),",
        file.to_str().ok_or("a path that is not UTF-8")?
    )?;
    Ok(())
}

/// All icons in one file, each a symbol that takes the colour of the text around it.
fn icons(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let path = file.path();
        let Some(name) = path.file_name().and_then(|n| n.to_str()).and_then(|n| n.strip_suffix(".svg"))
        else {
            continue;
        };
        println!("cargo::rerun-if-changed={}", path.display());
        let svg = fs::read_to_string(&path)?;
        let inner =
            svg.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>")).map(|(inner, _)| inner);
        let inner = inner.ok_or_else(|| format!("{name}.svg is no picture"))?;
        writeln!(sprite, "<symbol id=\"{name}\" viewBox=\"0 0 24 24\">{inner}</symbol>")?;
    }
    sprite.push_str("</svg>\n");
    Ok(sprite)
}
