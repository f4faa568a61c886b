//! The whole of the kill test, for `./bench`: prints one row as JSON.

use saphan_tests::{kills, program};
use std::process::ExitCode;

fn main() -> ExitCode {
    let number =
        |at: usize, default: u32| std::env::args().nth(at).and_then(|n| n.parse().ok()).unwrap_or(default);
    let plan = kills::Plan {
        phone_kills: number(1, 1000),
        intake_kills: number(2, 300),
        photo: &program::data("pictures/garden.jpg"),
        seed: 42,
    };
    let out = kills::run(&plan);
    let wrong = out.lost + out.doubled + out.unopened + out.letters_lost;
    let note = format!(
        "{} reports with a photograph through a lossy network, {} SIGKILLs of the phone and {} of the intake: {} lost, \
         {} twice, {} stores that did not open, {} kept letters gone",
        out.filed, out.phone_kills, out.intake_kills, out.lost, out.doubled, out.unopened, out.letters_lost
    );
    println!(
        "{}",
        serde_json::json!({"row": "kills", "value": wrong, "unit": "reports", "budget": "0", "ok": wrong == 0,
                           "peer": null, "note": note})
    );
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
