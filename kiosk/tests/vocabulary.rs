//! The page knows the whole vocabulary: `web/vocabulary.d.ts` is written from the Rust types, `tsc` checks the page
//! against it, and every block and effect has its function.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside a test function")]

use saphan_screens::vocabulary::{Event, Step, Words};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};
use std::{fmt::Write as _, path::Path};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/web/vocabulary.d.ts");

/// What the page reads (as the app writes it) or writes (as the app reads it).
fn schema<T: JsonSchema>(reads: bool) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = if reads { settings.for_serialize() } else { settings.for_deserialize() };
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

fn described(schema: &Value, indent: &str, out: &mut String) {
    if let Some(text) = schema["description"].as_str() {
        let text = text.replace("[`", "`").replace("`]", "`").replace('\n', " ");
        writeln!(out, "{indent}/** {text} */").unwrap();
    }
}

fn fields(schema: &Value, indent: &str, out: &mut String) {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut all: Vec<_> = schema["properties"].as_object().unwrap().iter().collect();
    // In an order of their own: that of the map depends on what else is built. The name of a variant comes first.
    all.sort_by_key(|(name, field)| (field.get("const").is_none(), name.as_str()));
    for (name, field) in all {
        described(field, indent, out);
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        writeln!(out, "{indent}{name}{optional}: {};", typed(field)).unwrap();
    }
}

/// A schema as a TypeScript type.
fn typed(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str() {
        return name.rsplit('/').next().unwrap().to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(all) = schema[several].as_array() {
            return all.iter().map(typed).collect::<Vec<_>>().join(" | ");
        }
    }
    if let Some(all) = schema["enum"].as_array() {
        return all.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    let of = |kind: &str| match kind {
        "integer" | "number" => "number".to_owned(),
        "array" => format!("({})[]", typed(&schema["items"])).replace("(string)", "string"),
        other => other.to_owned(),
    };
    match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).map(of).collect::<Vec<_>>().join(" | "),
        kind => of(kind.as_str().unwrap()),
    }
}

fn declared(name: &str, schema: &Value, out: &mut String) {
    out.push('\n');
    described(schema, "", out);
    match schema["oneOf"].as_array() {
        // A tagged enum: one record a variant.
        Some(variants) if variants.iter().all(|v| v.get("properties").is_some()) => {
            write!(out, "export type {name} =").unwrap();
            for variant in variants {
                out.push('\n');
                described(variant, "  ", out);
                out.push_str("  | {\n");
                fields(variant, "      ", out);
                out.push_str("    }");
            }
            out.push_str(";\n");
        }
        Some(_) => writeln!(out, "export type {name} = {};", typed(schema)).unwrap(),
        None => {
            writeln!(out, "export interface {name} {{").unwrap();
            fields(schema, "  ", out);
            out.push_str("}\n");
        }
    }
}

fn typescript() -> String {
    let mut out = String::from(
        "// Written from screens/src/vocabulary.rs by kiosk/tests/vocabulary.rs. After a change of the vocabulary:\n\
         // SAPHAN_WRITE=1 cargo test -p saphan-kiosk --test vocabulary\n",
    );
    for (name, root) in
        [("Event", schema::<Event>(false)), ("Step", schema::<Step>(true)), ("Words", schema::<Words>(true))]
    {
        declared(name, &root, &mut out);
        let none = Map::new();
        let mut parts: Vec<_> = root["$defs"].as_object().unwrap_or(&none).iter().collect();
        parts.sort_by_key(|(name, _)| name.as_str());
        for (name, part) in parts {
            declared(name, part, &mut out);
        }
    }
    out
}

#[test]
fn the_pages_types_are_those_of_the_vocabulary() {
    let written = typescript();
    if std::env::var_os("SAPHAN_WRITE").is_some() {
        std::fs::write(FILE, &written).unwrap();
    }
    let file = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(file == written, "kiosk/web/vocabulary.d.ts is old: run this test with SAPHAN_WRITE=1");
}

/// Names of a tagged enum's variants.
fn names(schema: &Value, tag: &str) -> Vec<String> {
    let variants = schema["oneOf"].as_array().unwrap();
    variants.iter().map(|v| v["properties"][tag]["const"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_block_and_every_effect_has_its_function() {
    let step = schema::<Step>(true);
    for (definition, tag, file, table) in
        [("Block", "block", "blocks.js", "BLOCKS"), ("Effect", "effect", "effects.js", "EFFECTS")]
    {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("web").join(file);
        let page = std::fs::read_to_string(path).unwrap();
        let table =
            page.split_once(&format!("export const {table} = {{")).unwrap().1.split_once("};").unwrap().0;
        let drawn: Vec<&str> =
            table.split(',').map(|e| e.split(':').next().unwrap().trim().trim_matches('"')).collect();
        let known = names(&step["$defs"][definition], tag);
        assert!(known.len() >= 16, "{definition}: {known:?}");
        for name in known {
            assert!(drawn.contains(&name.as_str()), "{file} has no function for {name}");
        }
    }
}
