//! Measures the budgets and prints them, as a table or with `--json` for machines. Started by `./bench`.

use saphan_tests::bench::{self, Row};
use serde_json::json;
use std::process::{Command, ExitCode, Stdio};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|a| a == "--seal-one-gib") {
        bench::seal_one_gib();
        return ExitCode::SUCCESS;
    }
    let json = arguments.iter().any(|a| a == "--json");
    let only: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    let wanted = |row: &str| only.is_empty() || only.iter().any(|name| *name == row);
    let mut rows = Vec::new();
    let mut take = |names: &[&str], measure: &dyn Fn() -> Vec<Row>| {
        if names.iter().any(|name| wanted(name)) {
            eprintln!("measuring {}", names.join(", "));
            rows.extend(measure());
        }
    };
    take(&["keystroke"], &|| vec![bench::keystroke()]);
    take(&["cold-open"], &|| vec![bench::cold_open()]);
    take(&["province", "province-agreement"], &|| cargo_bench("saphan-core", "province"));
    take(&["search", "search-cold", "recall"], &|| cargo_bench("saphan-core", "search"));
    take(&["attachment-speed"], &|| vec![bench::speed()]);
    take(&["attachment-memory"], &|| vec![bench::memory()]);
    take(&["wire"], &|| vec![bench::wire()]);
    take(&["resume"], &|| vec![bench::resume()]);
    take(&["intake"], &|| cargo_bench("saphan-intake", "intake"));
    take(&["pack"], &|| vec![bench::pack()]);
    take(&["library"], &|| vec![bench::library()]);
    take(&["kotlin"], &|| vec![bench::kotlin()]);
    take(&["swift"], &|| vec![bench::swift()]);
    take(&["kills"], &|| lines(Command::new(beside("kills"))));
    if json {
        let whole = json!({"commit": commit(), "machine": machine(), "rows": rows});
        println!("{whole:#}");
    } else {
        println!("{} on {}", commit(), machine());
        for row in &rows {
            let mark = if row.ok { "ok    " } else { "MISSED" };
            println!("{mark} {:<20} {:>12} {:<8} budget {:<10}", row.row, row.value, row.unit, row.budget);
            println!("       {}", row.note);
            if let Some(peer) = &row.peer {
                println!("       beside {peer}");
            }
        }
    }
    if rows.iter().all(|row| row.ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Rows that a bench of another room prints, one JSON object a line.
fn cargo_bench(package: &str, name: &str) -> Vec<Row> {
    let mut command = Command::new("cargo");
    command.args(["bench", "-q", "-p", package, "--bench", name]);
    lines(command)
}

fn lines(mut command: Command) -> Vec<Row> {
    let done = command.stderr(Stdio::inherit()).output().expect("a bench starts");
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    let rows: Vec<Row> = said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert!(!rows.is_empty(), "no row came: {said}");
    rows
}

fn beside(name: &str) -> std::path::PathBuf {
    std::env::current_exe().expect("this program").with_file_name(name)
}

fn said(program: &str, arguments: &[&str]) -> String {
    let done = Command::new(program).args(arguments).output();
    done.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned()).unwrap_or_default()
}

fn commit() -> String {
    said("git", &["rev-parse", "--short", "HEAD"])
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, m)| m.to_owned()));
    format!("{} cores, {}", cores, model.unwrap_or_else(|| "unknown processor".to_owned()))
}
