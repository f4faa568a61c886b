//! Writes what the front ends are compiled with: Kotlin, Swift, the icons, and a summary of the interface.

mod bindings;
mod icons;
mod path;
mod quicker;
mod summary;

use clap::{Parser, Subcommand};
use std::io::Write as _;

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
    /// The whole interface as plain text, on standard output.
    Summary(summary::Library),
}

fn print(text: &str) -> Result<(), String> {
    std::io::stdout().write_all(text.as_bytes()).map_err(|e| e.to_string())
}

fn main() -> Result<(), String> {
    match Arguments::parse().what {
        What::Kotlin(paths) => paths.kotlin(),
        What::Swift(paths) => paths.swift(),
        What::Icons(icons) => icons.write(),
        What::Summary(library) => print(&library.summary()?),
    }
}
