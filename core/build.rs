//! Makes from `locales/` what is built in: what is left without a pack and, for programs and tests, all of it.
#![allow(unreachable_pub, reason = "the same files are public in the library")]

#[path = "src/content"]
mod content {
    #[path = "bare.rs"]
    pub(crate) mod bare;
    #[path = "compile.rs"]
    pub(crate) mod compile;
    #[path = "gather.rs"]
    mod gather;
    #[path = "markup.rs"]
    mod markup;
    #[path = "model.rs"]
    pub(crate) mod model;
    #[path = "rows.rs"]
    pub(crate) mod rows;
}

#[path = "src/directory"]
mod directory {
    #[path = "check.rs"]
    pub(crate) mod check;
    #[path = "model.rs"]
    pub(crate) mod model;
}

#[path = "src/shop"]
mod shop {
    #[path = "check.rs"]
    pub(crate) mod check;
    #[path = "model.rs"]
    pub(crate) mod model;
}

#[path = "src/statistics"]
mod statistics {
    #[path = "check.rs"]
    pub(crate) mod check;
    #[path = "model.rs"]
    pub(crate) mod model;
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let locales = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let payload = content::compile::compile(&locales, saphan_cut::words)?;
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR")?);
    let write =
        |name: &str, payload: &content::model::PackPayload| -> Result<(), Box<dyn std::error::Error>> {
            Ok(std::fs::write(out.join(name), zstd::bulk::compress(&serde_json::to_vec(payload)?, 19)?)?)
        };
    write("bare.json.zst", &content::bare::of(&payload))?;
    if std::env::var_os("CARGO_FEATURE_BUILTIN").is_some() {
        write("builtin.json.zst", &payload)?;
    }
    Ok(())
}
