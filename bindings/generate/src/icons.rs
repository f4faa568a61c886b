//! The icons as Android's vector drawables, and a table of them.
//!
//! The set is drawn in one way: 24 by 24, lines of 2 with round ends, no fill. What this reader does not know it refuses with
//! the file's name, so that no icon is drawn with a part missing.

use crate::path;
use clap::Args;
use roxmltree::{Document, Node};
use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

/// What an icon's `svg` element says, and nothing else.
const FRAME: [(&str, &str); 8] = [
    ("width", "24"),
    ("height", "24"),
    ("viewBox", "0 0 24 24"),
    ("fill", "none"),
    ("stroke", "currentColor"),
    ("stroke-width", "2"),
    ("stroke-linecap", "round"),
    ("stroke-linejoin", "round"),
];

/// Black where `currentColor` stands: the view that shows the icon tints it.
const COLOUR: &str = "@android:color/black";

/// Where from and where to.
#[derive(Debug, Args)]
pub(crate) struct Icons {
    /// Folder to write into: `res/drawable/ic_NAME.xml`, `kotlin/org/saphan/app/Icons.kt`.
    out: PathBuf,
    /// Folder of the icons.
    #[arg(long, default_value = "screens/icons")]
    from: PathBuf,
}

impl Icons {
    pub(crate) fn write(&self) -> Result<(), String> {
        let (drawables, kotlin) = (self.out.join("res/drawable"), self.out.join("kotlin/org/saphan/app"));
        let names = self.names()?;
        for folder in [&drawables, &kotlin] {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        for name in &names {
            let file = self.from.join(format!("{name}.svg"));
            let drawable = fs::read_to_string(&file)
                .map_err(|e| e.to_string())
                .and_then(|svg| drawable(&svg))
                .map_err(|e| format!("{}: {e}", file.display()))?;
            put(&drawables.join(format!("{}.xml", resource(name))), &drawable)?;
        }
        put(&kotlin.join("Icons.kt"), &table(&names))
    }

    fn names(&self) -> Result<BTreeSet<String>, String> {
        let folder = fs::read_dir(&self.from).map_err(|e| format!("{}: {e}", self.from.display()))?;
        let mut names = BTreeSet::new();
        for entry in folder {
            let name = entry.map_err(|e| e.to_string())?.file_name().to_string_lossy().into_owned();
            let Some(name) = name.strip_suffix(".svg") else { continue };
            if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                return Err(format!("{name}.svg: a name is small letters, digits and dashes"));
            }
            names.insert(name.to_owned());
        }
        if names.is_empty() { Err(format!("{}: no icons", self.from.display())) } else { Ok(names) }
    }
}

fn put(file: &std::path::Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|e| format!("{}: {e}", file.display()))
}

fn resource(name: &str) -> String {
    format!("ic_{}", name.replace('-', "_"))
}

/// Names each drawable in code, so that a build that drops unused ones keeps them.
fn table(names: &BTreeSet<String>) -> String {
    let mut kotlin = String::from(
        "package org.saphan.app\n\n/** The icons by the names the core calls them. */\nobject Icons {\n    val byName: Map<String, Int> = mapOf(\n",
    );
    for name in names {
        let _ = writeln!(kotlin, "        \"{name}\" to R.drawable.{},", resource(name));
    }
    kotlin + "    )\n}\n"
}

/// A vector drawable of an SVG.
fn drawable(svg: &str) -> Result<String, String> {
    let document = Document::parse(svg).map_err(|e| e.to_string())?;
    let root = document.root_element();
    let found: BTreeSet<_> = root.attributes().map(|a| (a.name(), a.value())).collect();
    if root.tag_name().name() != "svg" || found != BTreeSet::from(FRAME) {
        return Err(format!("the svg element is not as the set's: {FRAME:?}"));
    }
    let mut xml = String::from(
        "<vector xmlns:android=\"http://schemas.android.com/apk/res/android\" android:width=\"24dp\" \
         android:height=\"24dp\"\n    android:viewportWidth=\"24\" android:viewportHeight=\"24\">\n",
    );
    for node in root.children().filter(|n| !n.is_comment()) {
        if node.is_element() {
            xml += &shape(node)?;
        } else if node.text().is_some_and(|t| !t.trim().is_empty()) {
            return Err("text is not known".to_owned());
        }
    }
    Ok(xml + "</vector>\n")
}

/// One element.
fn shape(node: Node) -> Result<String, String> {
    let (data, own) = path::of(node)?;
    let mut fill = "";
    let mut turn = None;
    for attribute in node.attributes() {
        match (attribute.name(), attribute.value()) {
            ("fill", "currentColor") => fill = COLOUR,
            ("transform", value) => turn = Some(rotation(value)?),
            (name, _) if own.contains(&name) => {}
            (name, value) => {
                return Err(format!("{}: {name}=\"{value}\" is not known", node.tag_name().name()));
            }
        }
    }
    if node.has_children() {
        return Err(format!("{}: what is inside it is not known", node.tag_name().name()));
    }
    let fill = if fill.is_empty() { String::new() } else { format!(" android:fillColor=\"{fill}\"") };
    let path = format!(
        "    <path android:pathData=\"{data}\"\n        android:strokeColor=\"{COLOUR}\" android:strokeWidth=\"2\" \
         android:strokeLineCap=\"round\" android:strokeLineJoin=\"round\"{fill}/>\n"
    );
    Ok(match turn {
        None => path,
        Some([degrees, x, y]) => format!(
            "    <group android:rotation=\"{degrees}\" android:pivotX=\"{x}\" android:pivotY=\"{y}\">\n{path}    </group>\n"
        ),
    })
}

/// `rotate(degrees x y)`, the one transformation that is known.
fn rotation(value: &str) -> Result<[f64; 3], String> {
    let inner = value.strip_prefix("rotate(").and_then(|v| v.strip_suffix(')'));
    let numbers: Option<Vec<f64>> = inner.and_then(|v| path::numbers(v).ok());
    numbers
        .and_then(|n| <[f64; 3]>::try_from(n).ok())
        .ok_or_else(|| format!("transform=\"{value}\" is not known"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icon(inside: &str) -> Result<String, String> {
        let frame: String = FRAME.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        drawable(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\"{frame}>{inside}</svg>"))
    }

    #[test]
    fn every_icon_of_the_set_is_drawn() {
        let out = tempfile::tempdir().unwrap();
        let from = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../screens/icons");
        Icons { out: out.path().to_owned(), from: from.clone() }.write().unwrap();
        let svgs = fs::read_dir(from)
            .unwrap()
            .filter(|e| e.as_ref().unwrap().path().extension().is_some_and(|extension| extension == "svg"));
        assert_eq!(fs::read_dir(out.path().join("res/drawable")).unwrap().count(), svgs.count());
        let table = fs::read_to_string(out.path().join("kotlin/org/saphan/app/Icons.kt")).unwrap();
        assert!(table.contains("\"arrow-left\" to R.drawable.ic_arrow_left,\n"), "{table}");
    }

    #[test]
    fn a_shape_becomes_a_path_with_a_line_of_two() {
        let drawn = icon("<circle cx=\"8\" cy=\"15\" r=\".5\" fill=\"currentColor\"/>").unwrap();
        assert!(
            drawn.contains("android:pathData=\"M7.5 15a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0z\""),
            "{drawn}"
        );
        assert!(drawn.contains("android:strokeWidth=\"2\""), "{drawn}");
        assert!(drawn.contains("android:fillColor"), "{drawn}");
        let turned =
            icon("<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\" transform=\"rotate(-45 15.5 7.5)\"/>").unwrap();
        assert!(
            turned.contains("android:rotation=\"-45\" android:pivotX=\"15.5\" android:pivotY=\"7.5\""),
            "{turned}"
        );
        assert!(turned.contains("M1 2L3 4") && !turned.contains("fillColor"), "{turned}");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for odd in [
            "<text x=\"1\" y=\"2\"/>",
            "words",
            "<path d=\"M1 1\" opacity=\"0.5\"/>",
            "<path d=\"M1 1\" fill=\"red\"/>",
            "<path d=\"M1 1\" transform=\"scale(2)\"/>",
            "<circle cx=\"8\" cy=\"15\"/>",
            "<g><path d=\"M1 1\"/></g>",
            "<path d=\"M1 1\"><title>t</title></path>",
        ] {
            assert!(icon(odd).is_err(), "{odd}");
        }
        assert!(drawable("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\"/>").is_err());
        assert!(drawable("not xml").is_err());
    }
}
