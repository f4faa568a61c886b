//! Writes what the front ends are compiled with: Kotlin, Swift, and a summary of the interface.

mod bindings;

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
}

fn main() -> Result<(), String> {
    match Arguments::parse().what {
        What::Kotlin(paths) => paths.write(&uniffi_bindgen::bindings::TargetLanguage::Kotlin),
        What::Swift(paths) => paths.write(&uniffi_bindgen::bindings::TargetLanguage::Swift),
    }
}
