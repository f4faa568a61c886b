//! Writes what the front ends are compiled with: Kotlin, Swift, and the icons.

mod bindings;
mod icons;
mod path;

use clap::{Parser, Subcommand};

/// Writes what the front ends are compiled with.
#[derive(Parser)]
#[command(name = "saphan-generate")]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Kotlin that calls the library.
    Kotlin(bindings::Paths),
    /// Swift that calls the library, with its header and module map.
    Swift(bindings::Paths),
    /// The icons as Android's vector drawables, and a Kotlin table of them.
    Icons(icons::Icons),
}

fn main() -> Result<(), String> {
    match Arguments::parse().what {
        What::Kotlin(paths) => paths.write(&uniffi_bindgen::bindings::TargetLanguage::Kotlin),
        What::Swift(paths) => paths.write(&uniffi_bindgen::bindings::TargetLanguage::Swift),
        What::Icons(icons) => icons.write(),
    }
}
