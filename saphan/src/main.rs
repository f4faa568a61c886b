//! One program for everything: the phone, the kiosk, the intake, the desk, packs and keys, and a demonstration of all
//! of them together on one machine.

mod demo;
mod desk;
mod intake;
mod keys;
mod kiosk;
mod knowledge;
mod pack;
mod phone;
mod serve;
mod trouble;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

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
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("SAPHAN_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    let done = match Arguments::parse().command {
        Command::Demo(demo) => demo.run(),
        Command::Phone(phone) => phone.run(),
        Command::Kiosk(kiosk) => kiosk.run(),
        Command::Intake(intake) => intake.run(),
        Command::Desk(desk) => desk.run(),
        Command::Keys(keys) => keys.run(),
        Command::Pack(pack) => pack.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("saphan: {trouble}");
            ExitCode::FAILURE
        }
    }
}
