//! The whole interface as plain text, so that a change of it shows when it is reviewed.
//!
//! It is read out of the library's own metadata, of which Kotlin and Swift are made too.

use camino::Utf8PathBuf;
use clap::Args;
use std::{collections::BTreeMap, fmt::Write as _};
use uniffi_bindgen::macro_metadata::extract_from_library;
use uniffi_meta::{
    ConstructorMetadata, DefaultValueMetadata, EnumMetadata, FieldMetadata, FnParamMetadata, Metadata,
    MethodMetadata, Type, UniffiTraitMetadata,
};

/// Where from.
#[derive(Debug, Args)]
pub(crate) struct Library {
    /// The built library.
    library: Utf8PathBuf,
}

impl Library {
    pub(crate) fn summary(&self) -> Result<String, String> {
        let items = extract_from_library(&self.library).map_err(|e| format!("{}: {e:#}", self.library))?;
        if items.is_empty() {
            return Err(format!("{}: no interface in it", self.library));
        }
        text(items)
    }
}

/// A record, enum, object, trait or function: its heading, and its lines.
type Items = BTreeMap<(&'static str, String), Vec<String>>;

fn text(metadata: Vec<Metadata>) -> Result<String, String> {
    let mut crates: BTreeMap<String, Items> = BTreeMap::new();
    // In the order of the metadata: a trait's methods by their place in its table, which both sides count on.
    let mut sorted = metadata;
    sorted.sort();
    for item in sorted {
        let items =
            crates.entry(item.module_path().split("::").next().unwrap_or_default().to_owned()).or_default();
        add(items, item)?;
    }
    let mut text =
        String::from("Written by saphan-generate: what crosses the bindings, and in which shape.\n");
    for (name, items) in crates {
        let _ = write!(text, "\n{name}\n");
        for ((kind, name), lines) in items {
            let _ = write!(text, "\n{kind} {name}\n");
            lines.iter().for_each(|line| text += &format!("  {line}\n"));
        }
    }
    Ok(text)
}

fn add(items: &mut Items, item: Metadata) -> Result<(), String> {
    let mut lines = |kind, name: &str, lines: Vec<String>| {
        items.entry((kind, name.to_owned())).or_default().extend(lines);
    };
    match item {
        Metadata::Namespace(_) => {}
        Metadata::Record(record) => lines("record", &record.name, record.fields.iter().map(field).collect()),
        Metadata::Enum(of) if of.shape.is_error() => lines("error", &of.name, variants(&of)),
        Metadata::Enum(of) => lines("enum", &of.name, variants(&of)),
        Metadata::Object(object) if object.imp.is_trait_interface() => lines("trait", &object.name, vec![]),
        Metadata::Object(object) => lines("object", &object.name, vec![]),
        Metadata::Constructor(made) => lines("object", &made.self_name, vec![constructor(&made)]),
        Metadata::Method(method) => lines("object", &method.self_name, vec![signature(&method)]),
        Metadata::TraitMethod(method) => {
            lines("trait", &method.trait_name.clone(), vec![signature(&method.into())])
        }
        Metadata::Func(function) => {
            let given = parameters(&function.inputs)
                + &answer(function.return_type.as_ref(), function.throws.as_ref());
            lines("function", &(function.name + &given), vec![]);
        }
        Metadata::UniffiTrait(of) => {
            let name = of.self_name().to_owned();
            match of {
                UniffiTraitMetadata::Display { .. } => lines("display", &name, vec![]),
                UniffiTraitMetadata::Debug { .. } => lines("debug", &name, vec![]),
                UniffiTraitMetadata::Eq { .. } => lines("equality", &name, vec![]),
                UniffiTraitMetadata::Hash { .. } => lines("hash", &name, vec![]),
                UniffiTraitMetadata::Ord { .. } => lines("order", &name, vec![]),
            }
        }
        other => return Err(format!("a kind of item that the summary does not know: {other:?}")),
    }
    Ok(())
}

fn constructor(made: &ConstructorMetadata) -> String {
    let throws = answer(None, made.throws.as_ref());
    format!("constructor {}{}{throws}", made.name, parameters(&made.inputs))
}

fn signature(method: &MethodMetadata) -> String {
    let answer = answer(method.return_type.as_ref(), method.throws.as_ref());
    format!(
        "{}{}{}{answer}",
        if method.is_async { "async " } else { "" },
        method.name,
        parameters(&method.inputs)
    )
}

fn parameters(inputs: &[FnParamMetadata]) -> String {
    let inputs: Vec<_> = inputs
        .iter()
        .map(|i| format!("{}: {}{}", i.name, kind(&i.ty), default(i.default.as_ref())))
        .collect();
    format!("({})", inputs.join(", "))
}

fn answer(gives: Option<&Type>, throws: Option<&Type>) -> String {
    let gives = gives.map(|of| format!(" -> {}", kind(of))).unwrap_or_default();
    gives + &throws.map(|of| format!(" throws {}", kind(of))).unwrap_or_default()
}

fn variants(of: &EnumMetadata) -> Vec<String> {
    of.variants
        .iter()
        .map(|variant| {
            let fields: Vec<_> = variant.fields.iter().map(field).collect();
            if fields.is_empty() {
                variant.name.clone()
            } else {
                format!("{} {{ {} }}", variant.name, fields.join(", "))
            }
        })
        .collect()
}

fn field(field: &FieldMetadata) -> String {
    let of = format!("{}{}", kind(&field.ty), default(field.default.as_ref()));
    if field.name.is_empty() { of } else { format!("{}: {of}", field.name) }
}

fn default(value: Option<&DefaultValueMetadata>) -> String {
    value.map(|value| format!(" = {value:?}")).unwrap_or_default()
}

fn kind(of: &Type) -> String {
    match of {
        Type::UInt8 => "u8".into(),
        Type::Int8 => "i8".into(),
        Type::UInt16 => "u16".into(),
        Type::Int16 => "i16".into(),
        Type::UInt32 => "u32".into(),
        Type::Int32 => "i32".into(),
        Type::UInt64 => "u64".into(),
        Type::Int64 => "i64".into(),
        Type::Float32 => "f32".into(),
        Type::Float64 => "f64".into(),
        Type::Boolean => "bool".into(),
        Type::String => "string".into(),
        Type::Bytes => "bytes".into(),
        Type::Timestamp => "timestamp".into(),
        Type::Duration => "duration".into(),
        Type::Object { name, .. }
        | Type::Record { name, .. }
        | Type::Enum { name, .. }
        | Type::CallbackInterface { name, .. }
        | Type::Custom { name, .. } => name.clone(),
        Type::Box { inner_type } => kind(inner_type),
        Type::Optional { inner_type } => kind(inner_type) + "?",
        Type::Sequence { inner_type } => format!("[{}]", kind(inner_type)),
        Type::Set { inner_type } => format!("set [{}]", kind(inner_type)),
        Type::Map { key_type, value_type } => format!("[{}: {}]", kind(key_type), kind(value_type)),
    }
}
