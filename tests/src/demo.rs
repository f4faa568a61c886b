//! `saphan demo` as a process: a phone's page, two desks and the intake between them.

use crate::program::{Program, line_with};
use std::{
    ffi::OsString,
    io::{BufReader, Read},
    path::{Path, PathBuf},
    process::ChildStdout,
    time::Duration,
};

/// Ports of the intake, the first desk, the phone's page and the second desk; 0 takes any.
type Ports = [u16; 4];

/// A running demonstration.
#[derive(Debug)]
pub struct Demo {
    program: Program,
    folder: PathBuf,
    ports: Ports,
    /// Address of the phone's page.
    pub phone: String,
    /// Address of the first desk, with the key that opens it. New at each start.
    pub desk: String,
    /// Address of the intake.
    pub intake: String,
}

impl Demo {
    /// Starts one on free ports; everything of it lies in `folder`.
    pub fn start(folder: &Path) -> Self {
        Self::on(folder, [0; 4])
    }

    fn on(folder: &Path, ports: Ports) -> Self {
        let mut arguments: Vec<OsString> = vec!["demo".into(), "--data".into(), folder.join("demo").into()];
        for (name, port) in
            ["--intake-port", "--desk-port", "--phone-port", "--second-desk-port"].iter().zip(ports)
        {
            arguments.extend([(*name).into(), port.to_string().into()]);
        }
        // Often, so that a test waits little.
        arguments.extend(["--poll-ms".into(), "250".into()]);
        let mut program = Program::start(&arguments, &folder.join("demo.log"));
        let mut said = program.output();
        let phone = address(&mut said, "Phone:");
        let desk = address(&mut said, "Desk:");
        let second = address(&mut said, "second helper");
        let intake = address(&mut said, "intake between");
        // What else it says is read, so that it never waits for a reader.
        std::thread::spawn(move || drop(said.read_to_end(&mut Vec::new())));
        let ports = [port(&intake), port(&desk), port(&phone), port(&second)];
        Self { program, folder: folder.to_owned(), ports, phone, desk, intake }
    }

    /// SIGKILL for all of it at once.
    pub fn kill(&mut self) {
        self.program.kill();
    }

    /// Starts it again where it was, on the ports it had.
    pub fn start_again(&mut self) {
        *self = Self::on(&self.folder.clone(), self.ports);
    }

    /// Ends it gracefully; whether it did so in time.
    pub fn stop(&mut self) -> bool {
        self.program.stop(Duration::from_secs(30))
    }
}

fn address(said: &mut BufReader<ChildStdout>, mark: &str) -> String {
    let line = line_with(said, mark);
    line.split_whitespace().last().expect("an address").trim_end_matches(')').to_owned()
}

fn port(address: &str) -> u16 {
    let digits = address.trim_start_matches("http://127.0.0.1:").split('/').next();
    digits.and_then(|digits| digits.parse().ok()).expect("a port")
}
