//! Makes the built-in pack from `locales/`.
#![allow(unreachable_pub, reason = "the same files are public in the library")]

#[path = "src/content"]
mod content {
    #[path = "compile.rs"]
    pub(crate) mod compile;
    #[path = "gather.rs"]
    mod gather;
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
    let bytes = zstd::bulk::compress(&serde_json::to_vec(&payload)?, 19)?;
    std::fs::write(std::path::Path::new(&std::env::var("OUT_DIR")?).join("builtin.pack.zst"), bytes)?;
    Ok(())
}
