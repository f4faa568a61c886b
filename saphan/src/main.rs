//! One program for everything: the phone, the kiosk, the intake, the desk, packs and keys, and a demonstration of all
//! of them together on one machine.

mod demo;
mod desk;
mod directory;
mod intake;
mod keys;
mod kiosk;
mod knowledge;
mod pack;
mod phone;
mod preview;
mod search;
mod serve;
mod site;
mod trouble;

use clap::{Parser, Subcommand};
use rustix::{
    fs::Mode,
    process::{Resource, Rlimit},
};
use std::process::ExitCode;
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, fmt, prelude::*};

/// What a person wrote does not stay behind in memory that was let go.
#[global_allocator]
static MEMORY: saphan_vault::Wiping = saphan_vault::Wiping;

/// Saphan: rights, numbers and reports for people who work far from home.
#[derive(Parser)]
#[command(name = "saphan", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start intake, desk and phone on this machine and print their addresses.
    Demo(demo::Demo),
    /// A phone without pictures: one JSON event a line in, one JSON step a line out.
    #[command(long_about = phone::HELP)]
    Phone(phone::PhoneArguments),
    /// A phone in a browser page.
    Kiosk(kiosk::Kiosk),
    /// The blind relay between phones and desks.
    Intake(intake::Intake),
    /// The responders' application.
    Desk(desk::Desk),
    /// Keys of a desk: make them, show their public halves, rotate them.
    Keys(keys::Keys),
    /// Build and check the signed pack of knowledge.
    Pack(pack::Pack),
    /// Offices, shelters and services of a country: near a province, and for whoever asks.
    Directory(directory::Directory),
    /// Search what the phone knows, as its search screen does.
    Search(search::Search),
}

fn main() -> ExitCode {
    log();
    let command = Arguments::parse().command;
    if !matches!(command, Command::Pack(_)) {
        // Whatever makes a file in a data folder, be it a library that names no mode: other users of the machine have no
        // part in it. A pack is for everybody.
        rustix::process::umask(Mode::RWXG | Mode::RWXO);
        // Should it ever crash, its memory with its keys is not written to a file. Where that cannot be asked for, it
        // runs all the same.
        rustix::process::setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).ok();
    }
    let done = match command {
        Command::Demo(demo) => demo.run(),
        Command::Phone(phone) => phone.run(),
        Command::Kiosk(kiosk) => kiosk.run(),
        Command::Intake(intake) => intake.run(),
        Command::Desk(desk) => desk.run(),
        Command::Keys(keys) => keys.run(),
        Command::Pack(pack) => pack.run(),
        Command::Directory(directory) => directory.run(),
        Command::Search(search) => search.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("saphan: {trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Says on standard error what `SAPHAN_LOG` asks for, of our own crates alone: what a library says at its lowest level,
/// such as headers and addresses, is not ours to promise anything about.
fn log() {
    let wanted = EnvFilter::try_from_env("SAPHAN_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let ours = filter_fn(|about| about.target().starts_with("saphan"));
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    tracing_subscriber::registry().with(lines.with_filter(wanted).with_filter(ours)).init();
}
